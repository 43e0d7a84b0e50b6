"""A closed set as a row of toggle buttons: one click, nothing hidden."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.flow_layout import FlowLayout


class Chips(QtWidgets.QWidget):
    """One or several of some choices.

    Args:
        choices: (value, words) of each.
        name: The name of the group, for screen readers.
        several: Whether more than one may be selected.
        optional: Whether the last one can be deselected.
    """

    pressed = QtCore.Signal()

    def __init__(
        self,
        choices: tuple[tuple[str, str], ...],
        *,
        name: str,
        several: bool = False,
        optional: bool = False,
    ) -> None:
        super().__init__()
        self._several = several
        self._optional = optional
        self.setAccessibleName(name)
        row = FlowLayout(gap=4)
        self.buttons = [self._button(value, words, name) for value, words in choices]
        for button in self.buttons:
            row.addWidget(button)
        self.setLayout(row)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QtWidgets.QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self.buttons:
            self.setFocusProxy(self.buttons[0])

    @property
    def chosen(self) -> tuple[str, ...]:
        """The selected values, in order."""
        return tuple(str(button.property("value")) for button in self.buttons if button.isChecked())

    def show_chosen(self, values: tuple[str, ...]) -> None:
        """Select exactly these."""
        for button in self.buttons:
            button.setChecked(button.property("value") in values)
        self.setFocusProxy(next((one for one in self.buttons if one.isChecked()), self.buttons[0]))

    def _button(self, value: str, words: str, name: str) -> QtWidgets.QPushButton:
        button = QtWidgets.QPushButton(words)
        button.setProperty("look", "switch")
        button.setProperty("kind", "small")
        button.setProperty("value", value)
        button.setAccessibleDescription(name)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._press(button))
        return button

    def _press(self, pressed: QtWidgets.QPushButton) -> None:
        """Deselect the others if choices are exclusive."""
        if not self._several:
            for button in self.buttons:
                keeps = button is pressed and (pressed.isChecked() or not self._optional)
                button.setChecked(keeps)
        self.pressed.emit()
