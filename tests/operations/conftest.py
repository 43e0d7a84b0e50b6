"""Fixtures of this folder."""

from tests.disks import closed_folder, small_disk
from tests.operations.pack_zips import house, installed, make_zip

__all__ = ["closed_folder", "house", "installed", "make_zip", "small_disk"]
