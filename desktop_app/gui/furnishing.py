"""Furnishes the bare window in steps, so that it answers to the person in between."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6 import QtCore


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
