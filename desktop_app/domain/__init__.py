"""Frozen values and closed sets, using only the standard library."""
