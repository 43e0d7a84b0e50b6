"""Which columns the shortlist shows: the usual ones that fit, and those the person added."""

from __future__ import annotations

from PySide6 import QtCore

from desktop_app.domain.shortlist import ShortlistColumn
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.shortlist_columns import ALWAYS, COLUMNS, USUAL

_SETTING = "shortlist_columns"


class ShortlistLayout(QtCore.QObject):
    """Remembers the chosen columns.

    Attributes:
        seen: The columns on screen, as the list last noted.
    """

    changed = QtCore.Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.seen = self.shown

    @property
    def added(self) -> frozenset[ShortlistColumn]:
        """The columns the person added by hand; they are shown however little room there is."""
        return self._kept("+")

    @property
    def shown(self) -> frozenset[ShortlistColumn]:
        """The columns to show; of those not ``added``, as many as fit."""
        return (USUAL - self._kept("-")) | self.added | ALWAYS

    def toggle(self, column: ShortlistColumn) -> None:
        """Hide a column that is seen, or show one that is not, be it only for want of room."""
        added, hidden = self._kept("+") - {column}, self._kept("-") - {column}
        if column not in self.seen and column not in self._kept("-"):
            added |= {column}
        elif column in self.seen and column in USUAL - ALWAYS:
            hidden |= {column}
        marks = [(one.sort, "+" if one.sort in added else "-") for one in COLUMNS]
        self._keep(" ".join(f"{mark}{sort}" for sort, mark in marks if sort in added | hidden))

    def reset(self) -> None:
        """Restore the usual columns."""
        self._keep("")

    def _keep(self, told: str) -> None:
        """Remember the columns; the list notes which of them it has room for."""
        self._preferences.set(_SETTING, told)
        self.seen = self.shown
        self.changed.emit()

    def _kept(self, sign: str) -> frozenset[ShortlistColumn]:
        """The columns that follow a sign in the setting: “+contract -pay”."""
        kept = set(self._preferences.text(_SETTING).split())
        return frozenset(column.sort for column in COLUMNS if f"{sign}{column.sort}" in kept)
