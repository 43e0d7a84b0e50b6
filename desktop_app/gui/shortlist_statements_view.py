"""The facts and origins of the selected advert, in the pane beside the shortlist."""

from __future__ import annotations

import html

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.long_words import CopiedWhole, breakable_anywhere
from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_statements import NO_FACTS, UNKNOWN, Came, ListedStatement


class ShortlistStatements(QtWidgets.QWidget):
    """Lists ``ListedStatement``s: the first ones, or all of them on request."""

    correct_asked = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[ListedStatement, ...] = ()
        self._all = False
        self.words = _lines("Facts")
        self.more = QtWidgets.QPushButton()
        self.more.setProperty("look", "link")
        self.more.clicked.connect(self._turn)
        self.correct = QtWidgets.QPushButton("Correct them in Read")
        self.correct.setProperty("look", "link")
        self.correct.setToolTip("Show this advert with its facts, where each can be put right")
        self.correct.clicked.connect(self.correct_asked)
        links = QtWidgets.QWidget()
        row = FlowLayout(gap=8)
        row.addWidget(self.more)
        row.addWidget(self.correct)
        links.setLayout(row)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(links)
        theme.changed.connect(self._dress)
        self._dress()

    def show_statements(self, statements: tuple[ListedStatement, ...]) -> None:
        """Show the facts of an advert, or say that there are none."""
        self._shown = statements
        self._show()

    def _dress(self) -> None:
        self.correct.setIcon(self._theme.icon("pencil"))
        self.correct.setIconSize(QtCore.QSize(self._theme.px(16), self._theme.px(16)))
        self._show()

    def _turn(self) -> None:
        self._all = not self._all
        self._show()

    def _show(self) -> None:
        first = [one for one in self._shown if one.first]
        told = self._shown if self._all or not first else first
        muted = self._theme.palette.muted
        name = f"padding-right:{self._theme.px(12)}px; color:{muted}"
        rows = "".join(
            f"<tr><td style='{name}'>{html.escape(one.name)}</td>"
            f"<td>{_escaped(one.value)}{_source(one, muted)}</td></tr>"
            for one in told
        )
        nothing = f"<span style='color:{muted}'>{html.escape(NO_FACTS)}</span>"
        self.words.setText(f"<table cellspacing='0' cellpadding='1'>{rows}</table>" if rows else nothing)
        spoken = ". ".join(f"{one.name}: {one.value}{', ' * bool(one.source)}{one.source}" for one in told)
        self.words.setAccessibleDescription(spoken or NO_FACTS)
        self.more.setVisible(bool(first) and len(first) < len(self._shown))
        self.correct.setVisible(bool(told))
        self.more.setText("Fewer facts" if self._all else f"All facts ({len(self._shown)})")


class ShortlistOrigins(QtWidgets.QWidget):
    """Shows the origins of an advert and its further documents."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Came, ...] = ()
        self.words = _lines("Where it came from")
        self.words.setProperty("kind", "small")
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        theme.changed.connect(self._show)

    def show_origins(self, came: tuple[Came, ...]) -> None:
        """Show the documents of an advert."""
        self._shown = came
        self._show()

    def _show(self) -> None:
        muted = self._theme.palette.muted
        lines = [
            "<br>".join(_escaped(words) for words in (one.words, one.address, one.notes) if words)
            for one in self._shown
        ]
        told = "<br>".join(lines) or html.escape(UNKNOWN)
        self.words.setText(f"<span style='color:{muted}'>{told}</span>")
        spoken = " ".join(f"{one.words}. {one.address} {one.notes}".strip() for one in self._shown)
        self.words.setAccessibleDescription(spoken or UNKNOWN)


def _escaped(words: str) -> str:
    """Words for a label, with breaks in overlong ones."""
    return html.escape(breakable_anywhere(words))


def _source(one: ListedStatement, colour: str) -> str:
    """A fact's origin, unless that is the text."""
    return f" <span style='color:{colour}'>· {html.escape(one.source)}</span>" if one.source else ""


def _lines(name: str) -> QtWidgets.QLabel:
    """A label for rich text that can be selected and copied."""
    words = CopiedWhole()
    words.setAccessibleName(name)
    words.setWordWrap(True)
    words.setTextFormat(QtCore.Qt.TextFormat.RichText)
    words.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
    words.setOpenExternalLinks(False)
    words.setMinimumWidth(1)  # a long address must not widen the pane
    return words
