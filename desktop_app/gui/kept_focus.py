"""Keeps the focus in widgets that are moved to another parent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6 import QtWidgets


@contextmanager
def kept_focus(*moved: QtWidgets.QWidget) -> Iterator[None]:
    """Preserve the focus inside these widgets, although moving them hides them for a moment.

    Args:
        moved: The widgets that are given another parent in the block; shown at its end.
    """
    focused = QtWidgets.QApplication.focusWidget()
    yield
    for widget in moved:
        widget.show()
        if focused is not None and widget.isAncestorOf(focused):
            focused.setFocus()
