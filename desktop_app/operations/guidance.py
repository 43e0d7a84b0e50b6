"""The shipped pay tables and guidance: read when first asked for, strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.guidance import Guidance
from desktop_app.domain.pay import PayTables

if TYPE_CHECKING:
    from pathlib import Path


def load_pay_tables(resources: Path) -> PayTables:
    """The pay tables.

    Args:
        resources: The folder of shipped resources (`paths.resources_folder`).

    Returns:
        The same value at every call for the same folder; read at the first.

    Raises:
        AppError: A file is missing or wrong; the sentence names file, entry and what is wrong.
    """
    return PayTables()


def load_guidance(resources: Path) -> Guidance:
    """Route pages, questions, equivalents and hints.

    Args:
        resources: The folder of shipped resources (`paths.resources_folder`).

    Returns:
        The same value at every call for the same folder; read at the first.

    Raises:
        AppError: A file is missing or wrong; the sentence names file, entry and what is wrong.
    """
    return Guidance()
