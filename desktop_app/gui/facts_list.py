"""The list of the Facts tab: rows that wrap to its width, each with a pencil, and its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.presentation.evidence_model import ENTRY_ROLE, Index
from desktop_app.presentation.facts_rows import FactRow

_EDIT = {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter, QtCore.Qt.Key.Key_F2}


class FactsList(QtWidgets.QTreeView):
    """Announces what the person wants to do with its rows; knows nothing about facts.

    Attributes:
        pencil: Returns the rectangle of the pencil in a row's rectangle.
        tell: Returns a row's tool tip.
    """

    edit_asked = QtCore.Signal(QtCore.QModelIndex)
    go_asked = QtCore.Signal(QtCore.QModelIndex)
    copy_asked = QtCore.Signal()
    undo_asked = QtCore.Signal()
    resized = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pencil: Callable[[QtCore.QRect], QtCore.QRect] = lambda _row: QtCore.QRect()
        self.tell: Callable[[Index], str] = lambda _index: ""
        self.setAccessibleName("Facts")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._clicked)
        self._pressed = QtCore.QPoint()

    @override
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys = QtGui.QKeySequence.StandardKey
        if event.key() in _EDIT:
            self.edit_asked.emit(self.currentIndex())
        elif event.key() == QtCore.Qt.Key.Key_Space:
            self.go_asked.emit(self.currentIndex())
        elif event.matches(keys.Copy):
            self.copy_asked.emit()
        elif event.matches(keys.Undo):
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        """Some row is always current, so that keyboard users see where they are."""
        super().focusInEvent(event)
        rows = (self.model().index(row, 0) for row in range(self.model().rowCount()))
        first = next((index for index in rows if isinstance(index.data(ENTRY_ROLE), FactRow)), None)
        by_key = event.reason() is not QtCore.Qt.FocusReason.MouseFocusReason
        if by_key and first is not None and not isinstance(self.currentIndex().data(ENTRY_ROLE), FactRow):
            self.setCurrentIndex(first)

    @override
    def viewportEvent(self, event: QtCore.QEvent) -> bool:
        if isinstance(event, QtGui.QHelpEvent) and event.type() == QtCore.QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            words = self.tell(index) if index.isValid() else ""
            QtWidgets.QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.resized.emit()

    def _clicked(self, index: QtCore.QModelIndex) -> None:
        """On the pencil: edit; elsewhere: go to the words."""
        row = self.visualRect(index)
        on_pencil = self.pencil(row).adjusted(-6, -6, 6, 6).contains(self._pressed)
        if on_pencil and isinstance(index.data(ENTRY_ROLE), FactRow):
            self.edit_asked.emit(index)
        else:
            self.go_asked.emit(index)
