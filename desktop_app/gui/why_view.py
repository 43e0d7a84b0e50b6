"""The Why tab: what decided, what would change it, what was found but not counted."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.theme import Theme
from desktop_app.presentation.analysis_model import Paragraph


class WhyView(QtWidgets.QScrollArea):
    """Shows the explanation of a verdict as selectable text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._paragraphs: Sequence[Paragraph] = ()
        self._words = QtWidgets.QLabel()
        self._words.setWordWrap(True)
        self._words.setMargin(12)
        self._words.setTextFormat(QtCore.Qt.TextFormat.RichText)
        self._words.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
        self._words.setTextInteractionFlags(
            QtCore.Qt.TextInteractionFlag.TextSelectableByMouse
            | QtCore.Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._words.setObjectName("why")
        self.setWidget(self._words)
        self.setWidgetResizable(True)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.setStyleSheet("QScrollArea, #why { background: transparent; }")
        theme.changed.connect(self._render)

    def show_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show an explanation, or say that there is none yet."""
        if paragraphs != self._paragraphs or not self._words.text():
            self._paragraphs = paragraphs
            self._render()

    def _render(self) -> None:
        muted = self._theme.palette.muted
        parts = []
        for paragraph in self._paragraphs:
            parts.append(f"<p style='margin-bottom:2px'><b>{html.escape(paragraph.heading)}</b></p>")
            parts.extend(f"<p style='margin-top:2px'>{html.escape(line)}</p>" for line in paragraph.lines)
        nothing = f"<p style='color:{muted}'>The explanation appears with the verdict.</p>"
        self._words.setText("".join(parts) or nothing)
        self._words.setAccessibleName("Why this verdict")
