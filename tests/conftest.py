"""What every test run needs at its end."""

from __future__ import annotations

import sys


def pytest_unconfigure() -> None:
    """Empty Qt's clipboard while Python still lives.

    A QMimeData made in Python and left on the clipboard is destroyed by Qt's exit handlers, after the
    interpreter is gone, and takes the process down with it (seen with PySide6 6.11 under ``offscreen``).
    """
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
