"""Legend and filter on one row: a chip for each kind of mark, and the categories."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.domain.labels import label
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import Route
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.route_chip import RouteChip
from desktop_app.gui.theme import Theme
from desktop_app.presentation.evidence_rows import GROUPS, UNCOUNTED, Filter


class LegendBar(QtWidgets.QWidget):
    """Explains the marks and selects which are shown."""

    filter_changed = QtCore.Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chips: dict[str, RouteChip] = {}
        self._hidden: set[Category] = set()
        row = FlowLayout(gap=4)
        for key, name in GROUPS:
            chip = RouteChip(name, None if key == UNCOUNTED else Route(key), theme)
            chip.toggled.connect(self._tell)
            self._chips[key] = chip
            row.addWidget(chip)
        self._categories = QtWidgets.QToolButton()
        self._categories.setProperty("look", "button")
        self._categories.setProperty("kind", "small")
        self._categories.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self._categories.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._categories.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self._categories.setAccessibleName("Categories shown")
        self._categories.setToolTip("Choose which categories of signals are shown")
        self._categories.setMenu(self._menu())
        row.addWidget(self._categories)
        self.setLayout(row)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._dress)
        self._dress()

    def _menu(self) -> QtWidgets.QMenu:
        """One entry per category."""
        menu = QtWidgets.QMenu(self)
        for category in Category:
            entry = menu.addAction(label(category))
            entry.setCheckable(True)
            entry.setChecked(True)
            entry.toggled.connect(lambda on, which=category: self._switch(which, on=on))
        return menu

    def _switch(self, category: Category, *, on: bool) -> None:
        self._hidden.symmetric_difference_update(
            {category} if on is (category in self._hidden) else frozenset()
        )
        self._dress()
        self._tell()

    def _tell(self) -> None:
        groups = frozenset(key for key, chip in self._chips.items() if not chip.isChecked())
        self.filter_changed.emit(Filter(groups, frozenset(self._hidden)))

    def _dress(self) -> None:
        shown = len(Category) - len(self._hidden)
        words = "Categories" if not self._hidden else f"{shown} of {len(Category)} categories"
        self._categories.setText(f"{words} ▾")
