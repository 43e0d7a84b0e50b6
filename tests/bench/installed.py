"""What the environment of an installed program has and a checkout may lack: modules compiled to bytecode."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def environment(folder: Path) -> dict[str, str]:
    """Variables for a measured process.

    Args:
        folder: Of this run; bytecode and personal files go there. An installer compiles a program's modules;
            where a developer's machine keeps Python from doing so, each start would compile ours and none
            of the libraries', and the comparison would be one of compilers. Warm up before measuring.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "WORDWARD_DATA": str(folder / "data"),
    }
