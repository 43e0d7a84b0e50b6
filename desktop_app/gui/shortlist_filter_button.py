"""The button with the shortlist's filters by verdict, facts and status."""

from __future__ import annotations

from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.presentation.plain_tool_tips import plain_tip
from desktop_app.presentation.shortlist_filters import GROUPS, FilterGroup, chosen_words
from desktop_app.presentation.shortlist_listing import ShortlistListing

_Key = QtCore.Qt.Key


class FilterButton(QtWidgets.QToolButton):
    """Opens a menu of choices; shows how many groups have a selection."""

    def __init__(self, listing: ShortlistListing) -> None:
        super().__init__()
        self._listing = listing
        self._choices: list[tuple[FilterGroup, Any, QtGui.QAction]] = []
        self.setProperty("look", "button")
        self.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.clear = QtGui.QAction("Clear these filters", self)
        self.clear.triggered.connect(self._clear)
        self.setMenu(self._build())
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show the selection in the menu and on the button."""
        wanted = self._listing.wanted
        for group, value, action in self._choices:
            action.setChecked(group.has(wanted, value))
        told = chosen_words(wanted)
        self.setText(f"Filters {len(told)} ▾" if told else "Filters ▾")
        self.setToolTip(plain_tip("\n".join(told)) or "Choose by verdict, band, pay, closing date and more")
        self.setAccessibleName(f"Filters: {'; '.join(told) or 'none'}")
        self.clear.setEnabled(bool(told))

    def _build(self) -> QtWidgets.QMenu:
        """One submenu for each group."""
        menu = QtWidgets.QMenu(self)
        for group in GROUPS:
            choices = _StayingMenu(group.name, menu)
            menu.addMenu(choices)
            for value, words in group.choices:
                action = choices.addAction(words)
                action.setCheckable(True)
                action.triggered.connect(
                    lambda _checked=False, group=group, value=value: self._choose(group, value)
                )
                self._choices.append((group, value, action))
        menu.addSeparator()
        menu.addAction(self.clear)
        return menu

    def _choose(self, group: FilterGroup, value: Any) -> None:
        self._listing.narrow(group.toggled(self._listing.wanted, value))
        self.show_chosen()

    def _clear(self) -> None:
        self._listing.narrow(type(self._listing.wanted)())
        self.show_chosen()


class _StayingMenu(QtWidgets.QMenu):
    """A menu that stays open while choices are toggled, by mouse or the space bar."""

    @override
    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        action: QtGui.QAction | None = self.activeAction()
        if action is not None and action.isCheckable() and self.rect().contains(event.position().toPoint()):
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        action: QtGui.QAction | None = self.activeAction()
        if event.key() == _Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)
