"""Files dropped anywhere on a widget, or copied in a file manager."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override


def files_of(source: QtCore.QMimeData) -> list[str]:
    """The paths of the local files and folders in dropped or copied data."""
    return [url.toLocalFile() for url in (source.urls() if source.hasUrls() else []) if url.isLocalFile()]


class FileDrops(QtCore.QObject):
    """Accepts files dropped on a widget or on any child that does not accept them itself."""

    dropped = QtCore.Signal(list)  # paths
    hovered = QtCore.Signal(bool)  # whether files are held over the widget

    def __init__(self, widget: QtWidgets.QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.DragLeave:
            self.hovered.emit(False)
        if not isinstance(event, QtGui.QDropEvent):  # enter and move events are drop events too
            return False
        files = files_of(event.mimeData())
        if not files:
            return False
        event.setDropAction(QtCore.Qt.DropAction.CopyAction)
        event.accept()
        self.hovered.emit(event.type() != QtCore.QEvent.Type.Drop)
        if event.type() == QtCore.QEvent.Type.Drop:
            # after the drop has ended: the other program waits for it
            QtCore.QTimer.singleShot(0, self, lambda: self.dropped.emit(files))
        return True


class FilesFallThrough(QtCore.QObject):
    """Leaves files dropped on a text field to the window, because nobody wants a file's name in the field."""

    def __init__(self, field: QtWidgets.QAbstractScrollArea) -> None:
        super().__init__(field)
        field.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if not isinstance(event, QtGui.QDropEvent) or not files_of(event.mimeData()):
            return False
        event.ignore()
        return True
