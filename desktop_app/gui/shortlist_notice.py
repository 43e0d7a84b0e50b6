"""The words in place of the list: nothing saved yet, nothing found, or why there is no list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import Theme

Offer = tuple[str, Callable[[], None]]


class ShortlistNotice(QtWidgets.QWidget):
    """A sentence, what to do, and buttons for it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = ""
        self._icon = QtWidgets.QLabel()
        self._icon.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self._sentence = _words("heading")
        self._hint = _words("")
        self._hint.setProperty("tone", "muted")
        self._buttons = QtWidgets.QWidget()
        self._flow = FlowLayout(centre=True)
        self._buttons.setLayout(self._flow)
        column = QtWidgets.QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addWidget(self._sentence)
        column.addWidget(self._hint)
        column.addWidget(self._buttons)
        column.addStretch(3)
        inside = QtWidgets.QWidget()
        inside.setObjectName("plain")
        inside.setLayout(column)
        column.setContentsMargins(24, 24, 24, 24)
        scroll = QtWidgets.QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        scroll.setStyleSheet("QScrollArea, #plain { background: transparent; }")
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        theme.changed.connect(self._dress)

    def tell(self, icon: str, sentence: str, hint: str, *offers: Offer) -> None:
        """Show a message.

        Args:
            icon: Name of an icon.
            sentence: What is the case.
            hint: What is safe and what to do.
            *offers: (label of a button, its function).
        """
        self._icon_name = icon
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, deed in offers:
            button = QtWidgets.QPushButton(words)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            self._flow.addWidget(button)
        self._buttons.setVisible(bool(offers))
        self.setAccessibleName(f"{sentence} {hint}")
        self._dress()

    def _dress(self) -> None:
        if self._icon_name:
            self._icon.setPixmap(self._theme.pixmap(self._icon_name, self._theme.px(32), colour="muted"))


def _words(kind: str) -> QtWidgets.QLabel:
    """A label for a sentence."""
    label = text_label(kind=kind, selectable=True)
    label.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
    return label
