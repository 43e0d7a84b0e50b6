"""Reads rule files into values; every problem is reported with file, line and column (docs/rules.md)."""
