"""A small popup with an advert's origin and what its file states."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.theme import Theme

#: Width at 100 % text, in pixels.
WIDTH = 440


class DetailsPopup(QtWidgets.QFrame):
    """Shows rich text until a click elsewhere, Esc, or one of the window's shortcuts.

    Args:
        details: The text.
        parent: The widget it belongs to.
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
        self.text.installEventFilter(self)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.text)
        width = theme.px(WIDTH)
        self.text.document().setTextWidth(width - 24)
        needed = int(self.text.document().size().height()) + 24
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width()), min(needed, room.height() * 6 // 10))

    def open_below(self, widget: QtWidgets.QWidget) -> None:
        """Open below a widget, inside the screen."""
        place = widget.mapToGlobal(QtCore.QPoint(0, widget.height() + 2))
        room = self.screen().availableGeometry()
        x = min(place.x(), room.right() - self.width())
        y = min(place.y(), room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()
        self.text.setFocus()

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Pass the window's shortcuts on, which a popup would swallow."""
        if not isinstance(event, QtGui.QKeyEvent) or event.type() != QtCore.QEvent.Type.KeyPress:
            return False
        action = self._action(QtGui.QKeySequence(event.keyCombination()))
        if action is None:
            return False
        self.close()
        action.trigger()
        return True

    def _action(self, keys: QtGui.QKeySequence) -> QtGui.QAction | None:
        """The window's action for these keys, unless the text handles them itself."""
        own = QtGui.QKeySequence.StandardKey
        if any(keys in QtGui.QKeySequence.keyBindings(key) for key in (own.Copy, own.SelectAll)):
            return None
        around = self.parentWidget()
        actions = around.window().findChildren(QtGui.QAction) if around is not None else []
        wanted = (one for one in actions if one.isEnabled() and keys in one.shortcuts())
        return next(wanted, None) if not keys.isEmpty() else None
