"""What the window holds while it is bare: a box that takes a paste, where the editor will be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtGui, QtWidgets

if TYPE_CHECKING:
    from desktop_app.presentation.window_colours import Grounds

#: Room around the box, so that it lies where the editor will be (left, top, right, bottom); first for
#: the window without anything else, then with menus, rail and notices around it.
_BARE_MARGINS = (88, 110, 400, 108)
_FRAMED_MARGINS = (12, 82, 400, 70)


class Early(NamedTuple):
    """What the person has put into the box, and where the caret stood (in UTF-16 units)."""

    raw_text: str
    caret: int


class BareBox(QtWidgets.QWidget):
    """The box and the room around it.

    Args:
        grounds: Its colours.
    """

    def __init__(self, grounds: Grounds) -> None:
        super().__init__()
        self._box = QtWidgets.QPlainTextEdit()
        self._box.setPlaceholderText("Paste an advert")
        page = QtGui.QColor(grounds.page)
        self._room = QtWidgets.QVBoxLayout(self)
        self._room.setContentsMargins(*_BARE_MARGINS)
        self._room.addWidget(self._box)
        self._box.setPalette(QtGui.QPalette(page, page))
        self.setFocusProxy(self._box)

    def frame(self) -> None:
        """Menus, rail and notices stand around it now: make up for their room."""
        self._room.setContentsMargins(*_FRAMED_MARGINS)

    def early(self) -> Early:
        """What is in it."""
        return Early(self._box.document().toRawText(), self._box.textCursor().position())
