"""A check box that is visible in every theme; Fusion's own tick is hard to see on dark."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.theme import Theme


class CheckBox(QtWidgets.QCheckBox):
    """A box whose tick and frame follow the theme."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__(words)
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            option = QtWidgets.QStyleOptionButton()
            self.initStyleOption(option)
            element = QtWidgets.QStyle.SubElement.SE_CheckBoxIndicator
            box = self.style().subElementRect(element, option, self)
            side = self._theme.px(14)
            place = QtCore.QRect(0, 0, side, side)
            place.moveCenter(box.center())
            QtGui.QPainter(self).drawPixmap(place, self._theme.pixmap("check", side, colour="page"))

    def _dress(self) -> None:
        px, palette = self._theme.px, self._theme.palette
        self.setStyleSheet(
            f"QCheckBox::indicator {{ width: {px(14)}px; height: {px(14)}px; border: {px(1)}px solid"
            f" {palette.border}; border-radius: {px(3)}px; background: {palette.page}; }}"
            f"QCheckBox::indicator:checked {{ background: {palette.text}; border-color: {palette.text}; }}"
            "QCheckBox:focus { text-decoration: underline; }"
            f"QCheckBox::indicator:focus {{ border: 2px solid {palette.text}; }}"
        )
