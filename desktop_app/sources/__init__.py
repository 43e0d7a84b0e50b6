"""Turns a file into adverts, with one small reader per kind of file. Nothing is fetched or executed."""
