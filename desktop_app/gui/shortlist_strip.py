"""The strip below the list during and after an export: progress, stop, open, show in folder."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_exporting import ExportPhase, ShortlistExporting

#: How long the result of an export is shown, unless the person is using it.
SHOWN_MILLISECONDS = 20_000


class ShortlistStrip(QtWidgets.QFrame):
    """Shows the state of a ``ShortlistExporting``; hidden while it is idle."""

    def __init__(self, exporting: ShortlistExporting, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._exporting = exporting
        self._theme = theme
        self._over = QtCore.QTimer(self, singleShot=True, interval=SHOWN_MILLISECONDS)
        self._over.timeout.connect(self._leave)
        self._words = QtWidgets.QLabel()
        self._words.setWordWrap(True)
        self._bar = QtWidgets.QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Adverts written")
        self._stop = _button("Stop", exporting.stop)
        self._open = _button("Open the file", exporting.open_file)
        self._folder = _button("Show in folder", exporting.show_in_folder)
        self._close = _button("Dismiss", exporting.dismiss)
        buttons = QtWidgets.QWidget()
        flow = FlowLayout()
        for button in (self._stop, self._open, self._folder, self._close):
            flow.addWidget(button)
        buttons.setLayout(flow)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        layout.addWidget(buttons)
        exporting.changed.connect(self._show)
        theme.changed.connect(self._dress)
        self._dress()
        self._show()

    def _show(self) -> None:
        exporting = self._exporting
        writing, done = exporting.worth_showing, exporting.phase is ExportPhase.DONE
        if writing or done:
            self._words.setText(exporting.words())
            self.setAccessibleName(exporting.words())
        self._bar.setVisible(writing)
        self._bar.setRange(0, exporting.total)
        self._bar.setValue(exporting.written)
        self._stop.setVisible(writing)
        for button in (self._open, self._folder, self._close):
            button.setVisible(done)
        self.setVisible(writing or done)
        if done:
            self._over.start()

    def _leave(self) -> None:
        """Hide the strip; the file stays."""
        focused = QtWidgets.QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._over.start()
        else:
            self._exporting.dismiss()

    def _dress(self) -> None:
        palette = self._theme.palette
        self._bar.setFixedHeight(self._theme.px(8))
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {palette.hover}; border: none; border-radius: 4px; }}"
            f"QProgressBar::chunk {{ background: {palette.text}; border-radius: 4px; }}"
        )
        for button, icon in ((self._open, "table"), (self._folder, "folder-open"), (self._close, "close")):
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QtCore.QSize(self._theme.px(16), self._theme.px(16)))


def _button(words: str, deed: object) -> QtWidgets.QPushButton:
    """A button of the strip."""
    button = QtWidgets.QPushButton(words)
    button.clicked.connect(deed)
    return button
