"""The switch *I am looking for work / I am recruiting*."""

from __future__ import annotations

from PySide6 import QtWidgets

from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.presentation.preferences import Preferences, setting_of


class AudienceSwitch(QtWidgets.QWidget):
    """Two buttons, one of which is pressed; the choice is remembered."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        setting = setting_of("audience")
        self.setAccessibleName(setting.label)
        self.setToolTip(setting.help)
        row = FlowLayout(gap=4)
        group = QtWidgets.QButtonGroup(self)
        self._buttons: dict[str, QtWidgets.QPushButton] = {}
        for value, words in setting.choices:
            button = QtWidgets.QPushButton(f"{setting.label} {words}")
            button.setProperty("look", "switch")
            button.setProperty("kind", "small")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, chosen=value: preferences.set("audience", chosen))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[value] = button
        self.setLayout(row)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        preferences.changed.connect(self._show)
        self._show("audience")

    def _show(self, name: str) -> None:
        if name == "audience":
            self._buttons[self._preferences.text("audience")].setChecked(True)
