"""Furnishes the bare window in steps, so that it answers to the person in between."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from importlib import import_module

from PySide6 import QtCore

#: Seconds that one turn of the event loop waits for an import at most.
_PATIENCE = 0.004


def imported(name: str) -> Iterator[None]:
    """Import a module, and all that it needs, beside the event loop.

    An import of 100 ms is one stall of 100 ms on the window's thread. On a thread of its own the
    interpreter changes over every few milliseconds, and nobody notices.

    Args:
        name: The module's full name.

    Raises:
        ImportError: The module, or something it needs, is not there.
    """
    thread = threading.Thread(target=import_module, args=(name,), name="imports", daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_PATIENCE)
        yield
    import_module(name)  # there already; if not, it raises here, where somebody hears of it


class Furnishing(QtCore.QObject):
    """Takes one step in each turn of the event loop.

    Args:
        steps: What is to be done; each step should be short.
        parent: Ends with it.
    """

    def __init__(self, steps: Iterator[None], parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QtCore.QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin with the next turn."""
        self._timer.start()

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
        except BaseException:
            self._timer.stop()  # a fault once is enough
            raise
