"""Colours the marks of the text, block by block, without touching caret, selection or undo."""

from __future__ import annotations

from PySide6 import QtCore, QtGui
from typing_extensions import override

from desktop_app.presentation.marks import AROUND, FAINT, FULL, GREY, Mark, Marks
from desktop_app.presentation.palette import UNDERLINES, Palette

_STYLE = QtGui.QTextCharFormat.UnderlineStyle
_PEN = {
    "solid": _STYLE.SingleUnderline,
    "dash": _STYLE.DashUnderline,
    "dot": _STYLE.DotLine,
    "dash_dot": _STYLE.DashDotLine,
}


class MarkHighlighter(QtGui.QSyntaxHighlighter):
    """Draws ``marks`` on a document and lets them follow its edits.

    Args:
        document: The document.
        marks: What is marked; shared with whoever walks them.
    """

    def __init__(self, document: QtGui.QTextDocument, marks: Marks, palette: Palette) -> None:
        super().__init__(QtCore.QObject(document))
        self._marks = marks
        self._formats = _formats(palette)
        # before setDocument: marks must have followed an edit when the edited blocks are drawn again
        document.contentsChange.connect(marks.follow)
        self.setDocument(document)

    def dress(self, palette: Palette) -> None:
        """Draw everything in another theme's colours."""
        self._formats = _formats(palette)
        self.rehighlight()

    def show_marks(self, marks: list[Mark]) -> int:
        """Take new marks and draw the blocks in which they differ from the old.

        Args:
            marks: In order, not overlapping, for the text as it is now.

        Returns:
            How many blocks were drawn.
        """
        document = self.document()
        stale: dict[int, QtGui.QTextBlock] = {}
        for start, end in self._marks.load(marks):
            block = document.findBlock(start)
            while block.isValid() and block.position() < end:
                stale[block.blockNumber()] = block
                block = block.next()
        for block in stale.values():
            self.rehighlightBlock(block)
        return len(stale)

    @override
    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        start = block.position()
        for mark in self._marks.within(start, start + block.length()):
            first = max(mark.start - start, 0)
            self.setFormat(first, mark.end - start - first, self._formats[mark.route, mark.tone])


def _formats(palette: Palette) -> dict[tuple[object, str], QtGui.QTextCharFormat]:
    """How each kind of mark is drawn."""
    formats: dict[tuple[object, str], QtGui.QTextCharFormat] = {}
    for route, look in palette.routes.items():
        full = QtGui.QTextCharFormat()
        full.setBackground(QtGui.QColor(look.tint))
        around = QtGui.QTextCharFormat(full)
        faint = QtGui.QTextCharFormat()
        for one in (full, faint):
            if route in UNDERLINES:
                one.setUnderlineStyle(_PEN[UNDERLINES[route]])
                one.setUnderlineColor(QtGui.QColor(look.line))
        grey = QtGui.QTextCharFormat()
        grey.setForeground(QtGui.QColor(palette.grey.line))
        grey.setBackground(QtGui.QColor(palette.grey.tint))
        formats[route, FULL], formats[route, FAINT], formats[route, GREY] = full, faint, grey
        formats[route, AROUND] = around
    return formats
