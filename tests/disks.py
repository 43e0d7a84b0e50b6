"""Fixtures for disks and folders in which writing fails; imported by the conftests that need them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_NOBODY = 65534


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A separate disk of 400 kB; needs Linux and permission to mount."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)]
    made = sys.platform == "linux" and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    if not made:
        pytest.skip("a small disk can be made only on Linux by somebody who may mount one")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """A folder that the user running the tests can neither list (`inner`) nor write to."""
    if sys.platform == "win32":
        pytest.skip("Windows closes folders by other means than modes")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "inner").mkdir(mode=0o000)
        (folder / "kept.xlsx").write_bytes(b"kept")
        folder.chmod(0o555)
        root = os.geteuid() == 0  # root ignores file modes
        if root:
            os.seteuid(_NOBODY)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)
