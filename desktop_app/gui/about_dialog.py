"""About Wordward."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app import __version__
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import Theme

WORDS = (
    "Wordward reads the wording of a job advert and tells which way it points: to the hospital's coding "
    "department or to the GP practice.",
    "Everything is read on this computer. Nothing is sent anywhere.",
    "Free software under the MIT licence. It uses Qt (LGPL), spaCy (MIT) and openpyxl (MIT).",
)


class AboutDialog(QtWidgets.QDialog):
    """Name, version, what it does and does not do."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About Wordward")
        picture = QtWidgets.QLabel()
        picture.setPixmap(theme.pixmap("wordward", theme.px(64)))
        name = QtWidgets.QLabel(f"Wordward {__version__}")
        name.setProperty("kind", "heading")
        words = text_label("\n\n".join(WORDS), selectable=True)
        words.setMinimumWidth(theme.px(320))
        close = QtWidgets.QPushButton("&Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QtWidgets.QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(name)
        column.addWidget(words, 1)
        column.addWidget(close, 0, QtCore.Qt.AlignmentFlag.AlignRight)
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(24)
        layout.addWidget(picture, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)
