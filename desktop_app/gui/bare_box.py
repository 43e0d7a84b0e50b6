"""The content of the bare window: a box that accepts a paste, in the editor's later place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtGui, QtWidgets

if TYPE_CHECKING:
    from desktop_app.presentation.window_colours import Grounds

#: Margins that put the box in the editor's later place (left, top, right, bottom): first for the empty
#: window, then with menus, rail and notices around it.
_BARE_MARGINS = (88, 110, 400, 108)
_FRAMED_MARGINS = (12, 82, 400, 70)


class Early(NamedTuple):
    """The text pasted into the box, and the caret's position in UTF-16 units."""

    raw_text: str
    caret: int


class BareBox(QtWidgets.QWidget):
    """The box and its margins."""

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
        """Adjust the margins for the menus, rail and notices that surround it now."""
        self._room.setContentsMargins(*_FRAMED_MARGINS)

    def early(self) -> Early:
        """The text pasted before the editor was ready."""
        return Early(self._box.document().toRawText(), self._box.textCursor().position())
