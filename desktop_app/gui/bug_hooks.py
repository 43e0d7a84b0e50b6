"""Collects every bug of this process in one place, on whatever thread it happens."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6 import QtWidgets


def catch_bugs(window: QtWidgets.QWidget, take: Callable[[BaseException], None]) -> None:
    """From now on pass every unhandled exception to ``take``.

    Args:
        window: Closed by an interrupt from the keyboard.
        take: May be called on any thread.
    """

    def caught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            window.close()
        else:
            take(error)

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def forget_hooks() -> None:
    """Restore Python's default handling."""
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
