"""Widgets only: build, bind, nothing else."""
