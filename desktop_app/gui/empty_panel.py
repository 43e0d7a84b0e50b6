"""The content of the empty page: what to do, and two adverts to try."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.text_label import text_label

#: What Wordward is for, for first-time users.
PURPOSE = "Its wording tells which way it points: hospital coding, or the records of a GP practice."


class EmptyPanel(QtWidgets.QWidget):
    """Lies over the empty editor; typing and pasting go to the editor below.

    Args:
        editor: The editor below.
        samples: (id, label of its button) of each sample advert.
    """

    sample_chosen = QtCore.Signal(str)

    def __init__(self, editor: QtWidgets.QPlainTextEdit, samples: Sequence[tuple[str, str]]) -> None:
        super().__init__(editor.viewport())
        self._editor = editor
        self._lines = layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        sentence = text_label("Paste an advert (Ctrl+V), drop a file, or try an example.", kind="heading")
        sentence.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
        sentence.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum)
        purpose, private = _quiet(PURPOSE), _quiet("Everything is read on this computer; nothing leaves it.")
        self._spare = (purpose, private)
        buttons = FlowLayout(centre=True)
        for name, words in samples:
            button = QtWidgets.QPushButton(words)
            button.clicked.connect(lambda _checked=False, chosen=name: self.sample_chosen.emit(chosen))
            buttons.addWidget(button)
        layout.addStretch(2)
        layout.addWidget(sentence)
        layout.addWidget(purpose)
        layout.addLayout(buttons)
        layout.addWidget(private)
        layout.addStretch(3)
        for label in (sentence, purpose, private):
            label.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(QtCore.Qt.CursorShape.ArrowCursor)
        editor.viewport().installEventFilter(self)
        self._fill()

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.Resize:
            self._fill()
        return False

    @override
    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.FontChange:  # another text size
            self._fill()

    @override
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self._editor.setFocus()

    def _fill(self) -> None:
        """Take the editor's size; if that is small, hide the less important parts."""
        room = self._editor.viewport().rect()
        for shown in (2, 1, 0):
            for number, label in enumerate(reversed(self._spare)):
                label.setVisible(number < shown)
            needed = self._lines.heightForWidth(room.width())
            if needed <= room.height():
                break
        self.setGeometry(room)


def _quiet(words: str) -> QtWidgets.QLabel:
    """A line below the heading."""
    label = text_label(words, tone="muted")
    label.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
    return label
