"""Fixtures of this folder."""

from tests.disks import closed_folder, small_disk

__all__ = ["closed_folder", "small_disk"]
