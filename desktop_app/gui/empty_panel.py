"""What stands on the empty page: what to do, and two adverts to try."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.flow_layout import FlowLayout


class EmptyPanel(QtWidgets.QWidget):
    """Lies over the empty editor; typing and pasting go to the editor below.

    Args:
        editor: The editor it lies over.
        samples: (id, words on its button) of each sample advert.
    """

    sample_chosen = QtCore.Signal(str)

    def __init__(self, editor: QtWidgets.QPlainTextEdit, samples: Sequence[tuple[str, str]]) -> None:
        super().__init__(editor.viewport())
        self._editor = editor
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        sentence = QtWidgets.QLabel("Paste an advert (Ctrl+V), drop a file, or try an example.")
        sentence.setWordWrap(True)
        sentence.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
        sentence.setProperty("kind", "heading")
        sentence.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum)
        private = QtWidgets.QLabel("Everything is read on this computer; nothing leaves it.")
        private.setWordWrap(True)
        private.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
        private.setProperty("tone", "muted")
        buttons = FlowLayout(centre=True)
        for name, words in samples:
            button = QtWidgets.QPushButton(words)
            button.clicked.connect(lambda _checked=False, chosen=name: self.sample_chosen.emit(chosen))
            buttons.addWidget(button)
        layout.addStretch(2)
        layout.addWidget(sentence)
        layout.addWidget(private)
        layout.addLayout(buttons)
        layout.addStretch(3)
        for label in (sentence, private):
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
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self._editor.setFocus()

    def _fill(self) -> None:
        self.setGeometry(self._editor.viewport().rect())
