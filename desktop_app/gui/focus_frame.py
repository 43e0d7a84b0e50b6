"""Shows on a frame whether the keyboard is inside it, for parts whose rows do not show it themselves."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets


class FocusFrame(QtCore.QObject):
    """Keeps a widget's property ``focused``, which the style sheet paints.

    Args:
        frame: The widget; lives as long as this.
        outside: A part of it that shows the focus by itself.
    """

    def __init__(self, frame: QtWidgets.QWidget, *, outside: QtWidgets.QWidget | None = None) -> None:
        super().__init__(frame)
        self._frame = frame
        self._outside = outside
        app = QtWidgets.QApplication.instance()
        if isinstance(app, QtWidgets.QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QtWidgets.QWidget | None, now: QtWidgets.QWidget | None) -> None:
        """The focus has moved, perhaps to another window."""
        frame = self._frame
        inside = now is not None and now is not self._outside and frame.isAncestorOf(now)
        if inside != bool(frame.property("focused")):
            frame.setProperty("focused", inside)
            frame.style().unpolish(frame)
            frame.style().polish(frame)
            frame.update()  # polishing alone paints nothing anew
