"""The rail: one button for each page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.theme import SMALL, Theme
from desktop_app.presentation.actions import Page


class Rail(QtWidgets.QFrame):
    """Buttons from top to bottom; the selected one stays pressed."""

    chosen = QtCore.Signal(str)

    def __init__(self, pages: Sequence[Page], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._theme = theme
        self._pages = {page.id: page for page in pages}
        self._buttons: dict[str, QtWidgets.QToolButton] = {}
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(0)
        group = QtWidgets.QButtonGroup(self)
        for page in pages:
            button = QtWidgets.QToolButton()
            button.setText(page.text)
            button.setAccessibleName(f"{page.text} page")
            keys = QtGui.QKeySequence(page.shortcut).toString(QtGui.QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{page.text} ({keys})")
            button.setCheckable(True)
            button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, name=page.id: self.chosen.emit(name))
            group.addButton(button)
            layout.addWidget(button)
            self._buttons[page.id] = button
        layout.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_chosen(self, name: str) -> None:
        """Press the button of the page on screen; by key the rail is entered there."""
        self._buttons[name].setChecked(True)
        self.setFocusProxy(self._buttons[name])
        for button in self._buttons.values():  # Qt leaves Tab to the button that was clicked last
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)

    def _dress(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(self._theme.icon(self._pages[name].icon))
            button.setIconSize(QtCore.QSize(self._theme.px(20), self._theme.px(20)))
            button.setFont(self._theme.font(SMALL))
