"""Widgets: they are built and bound here, and contain no other logic."""
