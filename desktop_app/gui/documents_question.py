"""Asks whether several files belong to one post, or are separate adverts."""

from __future__ import annotations

import html

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.text_label import small_label, text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.documents_arriving import Together
from desktop_app.presentation.documents_guess import ROLE_WORDS

TOGETHER = "&One advert with its job description and person specification"
APART = "&Separate adverts, one after the other"


class DocumentsQuestion(QtWidgets.QDialog):
    """Asks once; the likelier answer, by names and first lines, is preselected.

    Args:
        together: The documents and the guess.
    """

    def __init__(self, together: Together, theme: Theme, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        count = len(together.documents)
        self.setWindowTitle("Open several documents")
        self.setMinimumWidth(theme.px(440))
        heading = text_label(f"{count} documents: what are they?", kind="heading")
        names = QtWidgets.QLabel(_listed(together))
        names.setTextFormat(QtCore.Qt.TextFormat.RichText)
        names.setWordWrap(True)
        room = QtWidgets.QScrollArea()
        room.setWidget(names)
        room.setWidgetResizable(True)
        room.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        room.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        room.setMinimumHeight(min(names.sizeHint().height(), theme.px(220)))
        self.one = QtWidgets.QRadioButton(TOGETHER)
        self.separate = QtWidgets.QRadioButton(APART)
        self.one.setChecked(together.guess.together)
        self.separate.setChecked(not together.guess.together)
        buttons = QtWidgets.QDialogButtonBox()
        self.open_them = QtWidgets.QPushButton("Open &them")
        self.open_them.setProperty("look", "main")
        self.leave = QtWidgets.QPushButton("&Leave them")
        buttons.addButton(self.open_them, QtWidgets.QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.leave, QtWidgets.QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(room, 1)
        column.addLayout(_choice(self.one, "Read together, with one verdict; each keeps its own marks."))
        column.addLayout(_choice(self.separate, "Each has its own verdict; save those you want."))
        column.addWidget(buttons)
        self.open_them.setDefault(True)
        (self.one if together.guess.together else self.separate).setFocus()


def _listed(together: Together) -> str:
    """The documents by name, in the order of a record, each with its likely role."""
    rows = [
        f"<tr><td>{html.escape(together.documents[number].name)}&nbsp;&nbsp;&nbsp;</td>"
        f"<td>{ROLE_WORDS[together.guess.roles[number]]}</td></tr>"
        for number in together.guess.order
    ]
    return f"<table cellspacing='0' cellpadding='2'>{''.join(rows)}</table>"


def _choice(button: QtWidgets.QRadioButton, words: str) -> QtWidgets.QVBoxLayout:
    """A choice with a quiet line below."""
    label = small_label(words)
    label.setContentsMargins(24, 0, 0, 0)
    column = QtWidgets.QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(button)
    column.addWidget(label)
    return column
