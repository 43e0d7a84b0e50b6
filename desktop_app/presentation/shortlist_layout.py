"""Which columns the shortlist shows: those that fit, or those that the person has chosen."""

from __future__ import annotations

from PySide6 import QtCore

from desktop_app.domain.shortlist import ShortlistColumn
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.shortlist_columns import ALWAYS, COLUMNS, USUAL

_SETTING = "shortlist_columns"


class ShortlistLayout(QtCore.QObject):
    """Remembers the columns chosen.

    Args:
        preferences: Where they are remembered.
    """

    changed = QtCore.Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences

    @property
    def chosen(self) -> bool:
        """Whether the person has chosen columns: then all of these are shown, if need be by scrolling."""
        return bool(self._preferences.text(_SETTING).strip())

    @property
    def shown(self) -> frozenset[ShortlistColumn]:
        """The columns that are to be shown, as far as there is room unless they were ``chosen``."""
        kept = set(self._preferences.text(_SETTING).split())
        wanted = {column.sort for column in COLUMNS if str(column.sort) in kept}
        return frozenset(wanted | ALWAYS) if self.chosen else USUAL

    def toggle(self, column: ShortlistColumn) -> None:
        """Show a column that is not shown, or the other way round."""
        self._keep(self.shown ^ {column})

    def reset(self) -> None:
        """The usual columns again."""
        self._keep(USUAL)

    def _keep(self, wanted: frozenset[ShortlistColumn]) -> None:
        order = [str(column.sort) for column in COLUMNS if column.sort in wanted | ALWAYS]
        self._preferences.set(_SETTING, "" if wanted == USUAL else " ".join(order))
        self.changed.emit()
