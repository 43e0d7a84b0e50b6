"""The user guide in a window of its own, with its pictures; nothing is fetched."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.theme import Theme

GUIDE = "user-guide.md"
_NO_ANCHOR = re.compile(r"[^\w -]")


class GuideWindow(QtWidgets.QDialog):
    """Shows the guide and the documents it links to.

    Args:
        folder: Holds the guide and its pictures.
    """

    def __init__(self, folder: Path, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Wordward: user guide")
        room = self.screen().availableGeometry().size()
        self.resize(QtCore.QSize(theme.px(820), theme.px(720)).boundedTo(room * 0.9))
        self._folder = folder
        self.browser = _Browser()
        self.browser.anchorClicked.connect(self.follow)
        back = QtWidgets.QPushButton("&Back")
        back.setEnabled(False)
        back.clicked.connect(self.browser.backward)
        self.browser.backwardAvailable.connect(back.setEnabled)
        close = QtWidgets.QPushButton("&Close")
        close.clicked.connect(self.close)
        buttons = QtWidgets.QHBoxLayout()
        buttons.addWidget(back)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.browser, 1)
        column.addLayout(buttons)
        self._open(GUIDE)
        self.browser.setFocus()

    def follow(self, address: QtCore.QUrl) -> None:
        """Follow a link to a heading or to another of these documents; never to the outside."""
        name, anchor = Path(address.path()).name, address.fragment()
        if name and name != self.browser.source().fileName() and (self._folder / name).is_file():
            self._open(name)
        if anchor:
            self._go_to_heading(anchor)

    def _open(self, name: str) -> None:
        kind = QtGui.QTextDocument.ResourceType.MarkdownResource
        self.browser.setSource(QtCore.QUrl.fromLocalFile(str(self._folder / name)), kind)
        self._underline_links()

    def _underline_links(self) -> None:
        """Underline links, which Qt shows in a Markdown text by colour alone: ours is the text's."""
        document = self.browser.document()
        links: list[tuple[int, int]] = []
        block = document.begin()
        while block.isValid():
            walk = block.begin()
            while not walk.atEnd():
                piece = walk.fragment()
                if piece.charFormat().isAnchor():
                    links.append((piece.position(), piece.position() + piece.length()))
                walk += 1
            block = block.next()
        underlined = QtGui.QTextCharFormat()
        underlined.setFontUnderline(True)
        cursor = QtGui.QTextCursor(document)
        for start, end in links:
            cursor.setPosition(start)
            cursor.setPosition(end, QtGui.QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(underlined)

    def _go_to_heading(self, anchor: str) -> None:
        """Scroll to a heading."""
        block = self.browser.document().begin()
        while block.isValid():
            words = _NO_ANCHOR.sub("", block.text()).lower().replace(" ", "-")
            if block.blockFormat().headingLevel() and words == anchor:
                cursor = QtGui.QTextCursor(block)
                self.browser.moveCursor(QtGui.QTextCursor.MoveOperation.End)
                self.browser.setTextCursor(cursor)
                top = self.browser.cursorRect(cursor).top()
                bar = self.browser.verticalScrollBar()
                bar.setValue(bar.value() + top - 8)
                return
            block = block.next()


class _Browser(QtWidgets.QTextBrowser):
    """A browser whose pictures never exceed its width."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("User guide")
        self.setOpenLinks(False)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(16)

    @override
    def loadResource(self, kind: int, name: QtCore.QUrl | str) -> object:
        found = super().loadResource(kind, QtCore.QUrl(name))
        if kind != QtGui.QTextDocument.ResourceType.ImageResource.value:
            return found
        picture = QtGui.QImage(self.document().baseUrl().resolved(QtCore.QUrl(name)).toLocalFile())
        if picture.isNull():
            return found
        room = max(200, self.viewport().width() - 80)
        smooth = QtCore.Qt.TransformationMode.SmoothTransformation
        return picture.scaledToWidth(room, smooth) if picture.width() > room else picture
