"""Rule files read into values, with every problem named by file, line and column (docs/rules.md)."""
