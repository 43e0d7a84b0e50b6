"""The form for pasting or opening the CV."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.text_label import small_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.applying_desk import ApplyingDesk
from desktop_app.presentation.cv_opening import CvFile
from desktop_app.presentation.open_folder import documents_folder


class CvForm(QtWidgets.QWidget):
    """Edits the CV of an ``ApplyingDesk``."""

    left = QtCore.Signal()

    def __init__(self, desk: ApplyingDesk, file: CvFile, *, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._file = file
        self._theme = theme
        self._name = ""
        words = f"Wordward reads it and keeps it only on this computer: {desk.folder}. You can delete it."
        told = small_label(words)
        self.box = QtWidgets.QPlainTextEdit()
        self.box.setObjectName("cv")
        self.box.setAccessibleName("Your CV")
        self.box.setPlaceholderText("Paste your CV here, or open its file.")
        self.box.setTabChangesFocus(True)
        self.open = QtWidgets.QPushButton("Open a &file…")
        self.keep = QtWidgets.QPushButton("&Keep my CV")
        self.keep.setProperty("look", "main")
        self.leave = QtWidgets.QPushButton("Cancel")
        buttons = FlowLayout()
        for button in (self.keep, self.open, self.leave):
            buttons.addWidget(button)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(told)
        column.addWidget(self.box, 1)
        column.addLayout(buttons)
        self.box.textChanged.connect(lambda: self.keep.setEnabled(bool(self._text.strip())))
        self.keep.clicked.connect(self._keep)
        self.open.clicked.connect(self._choose)
        self.leave.clicked.connect(self.left)
        file.opened.connect(self._take)
        self.setAcceptDrops(True)
        self.box.setAcceptDrops(False)
        theme.changed.connect(self._dress)
        self._dress()

    def begin(self) -> None:
        """Show the stored CV and focus the box."""
        cv = self._desk.cv
        self._name = cv.name if cv is not None else ""
        self.box.setPlainText(cv.text if cv is not None else "")
        self.keep.setEnabled(bool(self._text.strip()))
        self.box.setFocus()

    @override
    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self._file.open(Path(files[0]))
        elif event.mimeData().hasText():
            self.box.insertPlainText(event.mimeData().text())
        event.acceptProposedAction()

    @property
    def _text(self) -> str:
        return self.box.toPlainText()

    def _keep(self) -> None:
        self._desk.keep_cv(self._text, self._name)
        self.left.emit()

    def _choose(self) -> None:
        """Choose a file to open."""
        path, _ = QtWidgets.QFileDialog.getOpenFileName(self, "Open your CV", documents_folder())
        if path:
            self._file.open(Path(path))

    def _take(self, text: str, name: str) -> None:
        """A file was read; the person checks it before it is stored."""
        self._name = name
        self.box.setPlainText(text)

    def _dress(self) -> None:
        palette, px = self._theme.palette, self._theme.px
        self.box.setStyleSheet(
            f"#cv {{ background: {palette.page}; border: 1px solid {palette.border}; border-radius: 6px;"
            f" padding: {px(2)}px; }} #cv:focus {{ border: 2px solid {palette.text}; }}"
        )
