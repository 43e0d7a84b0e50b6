"""Wordward: reads a job advert and tells which kind of clinical coding it is about."""

__version__ = "0.1.0"
