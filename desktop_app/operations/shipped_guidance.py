"""The shipped pay tables and guidance: parsed strictly on first use, once per process."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.guidance import Guidance
    from desktop_app.domain.pay import PayTables


@cache
def load_pay_tables(resources: Path) -> PayTables:
    """The pay tables.

    Args:
        resources: The folder of shipped resources (`paths.resources_folder`).

    Returns:
        The same object on every call for the same folder; the first call takes about two milliseconds.

    Raises:
        AppError: A file is missing or wrong; the sentence names file, line and what is wrong.
    """
    from desktop_app.operations.pay_tables import read_pay_tables

    return read_pay_tables(resources / "pay")


@cache
def load_guidance(resources: Path) -> Guidance:
    """Route pages, questions, equivalents and hints.

    Args:
        resources: The folder of shipped resources (`paths.resources_folder`).

    Returns:
        The same object on every call for the same folder.

    Raises:
        AppError: A file is missing or wrong; the sentence names file, line, entry and what is wrong.
    """
    from desktop_app.operations.guidance_files import read_guidance  # imports YAML

    return read_guidance(resources / "guidance")
