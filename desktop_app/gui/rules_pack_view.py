"""A pack's facts, and what can be done with it."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.rules_pack_facts import PackDetails, pack_html


class PackView(QtWidgets.QWidget):
    """Shows ``PackFacts``."""

    export_asked = QtCore.Signal()
    uninstall_asked = QtCore.Signal()
    switch_asked = QtCore.Signal(str, bool)  # id of the pack, whether to switch it on

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts: PackDetails | None = None
        self.title = text_label(kind="heading")
        self.switch = QtWidgets.QPushButton()
        self.export = QtWidgets.QPushButton("&Export this pack…")
        self.uninstall = QtWidgets.QPushButton("Uninsta&ll it")
        self.browser = QtWidgets.QTextBrowser()
        self.browser.setAccessibleName("About this pack")
        self.browser.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.browser.setStyleSheet("QTextBrowser { background: transparent; }")
        buttons = FlowLayout()
        for button in (self.switch, self.export, self.uninstall):
            buttons.addWidget(button)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(4, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(buttons)
        column.addWidget(self.browser, 1)
        self.switch.clicked.connect(self._switch)
        self.export.clicked.connect(self.export_asked)
        self.uninstall.clicked.connect(self.uninstall_asked)
        theme.changed.connect(self._show)

    @property
    def is_own(self) -> bool:
        """Whether one's own rules are shown."""
        return self._facts is not None and self._facts.own

    def show_facts(self, facts: PackDetails) -> None:
        """Show a pack."""
        self._facts = facts
        self._show()

    def _switch(self) -> None:
        if self._facts is not None:
            self.switch_asked.emit(self._facts.pack.id, not self._facts.on)

    def _show(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self.title.setText(facts.title)
        self.switch.setText("S&witch it off" if facts.on else "S&witch it on")
        self.switch.setVisible(facts.switchable)
        self.export.setText("&Export my rules…" if self.is_own else "&Export this pack…")
        self.export.setVisible(facts.exportable)
        self.uninstall.setVisible(facts.installed)
        self.browser.setHtml(pack_html(facts, self._theme.palette))
