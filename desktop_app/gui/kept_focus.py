"""Widgets that go elsewhere in the window while somebody types in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6 import QtWidgets


@contextmanager
def kept_focus(*moved: QtWidgets.QWidget) -> Iterator[None]:
    """Whatever in these widgets has the focus keeps it, though going elsewhere hides them for a moment.

    Args:
        moved: Get another parent meanwhile; shown at the end.
    """
    focused = QtWidgets.QApplication.focusWidget()
    yield
    for widget in moved:
        widget.show()
        if focused is not None and widget.isAncestorOf(focused):
            focused.setFocus()
