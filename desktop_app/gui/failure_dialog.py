"""The only dialog for bugs: a report to copy, without advert text."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets


class FailureDialog(QtWidgets.QDialog):
    """Shows a failure report.

    Args:
        report: Plain text without advert text.
    """

    def __init__(self, report: str, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("A fault in Wordward")
        self._report = report
        words = QtWidgets.QLabel(
            "Something in Wordward went wrong that should not have. Your text is safe; you can go on. "
            "This report helps to mend it. It holds nothing of your advert."
        )
        words.setWordWrap(True)
        text = QtWidgets.QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName("Report")
        text.setLineWrapMode(QtWidgets.QPlainTextEdit.LineWrapMode.NoWrap)
        copy = QtWidgets.QPushButton("&Copy report")
        copy.clicked.connect(lambda: QtGui.QGuiApplication.clipboard().setText(self._report))
        go_on = QtWidgets.QPushButton("&Go on")
        go_on.setProperty("look", "main")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        buttons = QtWidgets.QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(go_on)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(text, 1)
        layout.addLayout(buttons)
        self.resize(640, 400)
