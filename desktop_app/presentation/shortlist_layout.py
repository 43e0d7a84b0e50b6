"""Which columns the shortlist shows: the usual ones that fit, and those the person added."""

from __future__ import annotations

from PySide6 import QtCore

from desktop_app.domain.shortlist import ShortlistColumn
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.shortlist_columns import ALWAYS, COLUMNS, USUAL

_SETTING = "shortlist_columns"


class ShortlistLayout(QtCore.QObject):
    """Remembers the chosen columns."""

    changed = QtCore.Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences

    @property
    def added(self) -> frozenset[ShortlistColumn]:
        """The columns the person added to the usual ones; they are always shown."""
        return self._kept("+") - USUAL

    @property
    def shown(self) -> frozenset[ShortlistColumn]:
        """The columns to show; of those not ``added``, as many as fit."""
        return (USUAL - self._kept("-")) | self.added | ALWAYS

    def toggle(self, column: ShortlistColumn) -> None:
        """Show or hide a column."""
        wanted = self.shown ^ {column}
        marks = [(column.sort, column.sort in wanted, column.sort in USUAL) for column in COLUMNS]
        told = [f"{'+' if shown else '-'}{sort}" for sort, shown, usual in marks if shown is not usual]
        self._preferences.set(_SETTING, " ".join(told))
        self.changed.emit()

    def reset(self) -> None:
        """Restore the usual columns."""
        self._preferences.set(_SETTING, "")
        self.changed.emit()

    def _kept(self, sign: str) -> frozenset[ShortlistColumn]:
        """The columns that follow a sign in the setting: “+contract -pay”."""
        kept = set(self._preferences.text(_SETTING).split())
        return frozenset(column.sort for column in COLUMNS if f"{sign}{column.sort}" in kept)
