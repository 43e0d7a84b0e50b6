"""A small window that tells where an advert came from and what its file states."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.theme import Theme

#: Width at 100 % text, in pixels.
WIDTH = 440


class DetailsPopup(QtWidgets.QFrame):
    """Shows rich text until something else is clicked or Esc is pressed.

    Args:
        details: The text.
        theme: Sizes.
        parent: What it belongs to.
    """

    def __init__(self, details: str, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent, QtCore.Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QtWidgets.QTextBrowser()
        self.text.setAccessibleName("Where this advert came from")
        self.text.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setHtml(details)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.text)
        width = theme.px(WIDTH)
        self.text.document().setTextWidth(width - 24)
        needed = int(self.text.document().size().height()) + 24
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width()), min(needed, room.height() * 6 // 10))

    def open_below(self, widget: QtWidgets.QWidget) -> None:
        """Open under a widget, inside the screen."""
        place = widget.mapToGlobal(QtCore.QPoint(0, widget.height() + 2))
        room = self.screen().availableGeometry()
        x = min(place.x(), room.right() - self.width())
        y = min(place.y(), room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()
        self.text.setFocus()
