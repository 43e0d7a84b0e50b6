"""The shortlist as a table for Qt: it knows every entry's number and fetches rows when they are seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6 import QtCore
from typing_extensions import override

from desktop_app.domain.shortlist import ShortlistColumn, ShortlistRow
from desktop_app.presentation.plain_tool_tips import plain_tip
from desktop_app.presentation.shortlist_columns import COLUMNS, verdict_words

Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex

#: The role under which an index returns its ``ShortlistRow``, or nothing before that is fetched.
ROW_ROLE = int(QtCore.Qt.ItemDataRole.UserRole)
#: Rows are fetched by the page …
PAGE = 200
#: … and this many pages are kept; beyond that the oldest are dropped.
KEPT_PAGES = 50


class ShortlistModel(QtCore.QAbstractTableModel):
    """Read-only. A row that has not arrived shows nothing and is requested by ``rows_wanted``."""

    rows_wanted = QtCore.Signal(object)  # a tuple of entry numbers

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[int, ...] = ()
        self._places: dict[int, int] = {}
        self._rows: dict[int, ShortlistRow] = {}
        self._asked: set[int] = set()  # pages requested
        self._fresh: set[int] = set()  # pages fetched since the list arrived
        self._order = (ShortlistColumn.SAVED_AT, True)

    @property
    def ids(self) -> tuple[int, ...]:
        """The numbers of all listed entries, in order."""
        return self._ids

    def load(self, ids: tuple[int, ...], rows: Sequence[ShortlistRow]) -> None:
        """List other entries; known rows are shown until they have been fetched again.

        Args:
            ids: Their numbers, in order.
            rows: The first of them, up to a page.
        """
        same = ids == self._ids
        if not same:
            self.beginResetModel()
        self._ids = ids
        self._places = {number: place for place, number in enumerate(ids)}
        known = {number: row for number, row in self._rows.items() if number in self._places}
        self._rows = {**known, **{row.id: row for row in rows}}
        self._asked.clear()
        self._fresh = {0} if len(rows) == min(PAGE, len(ids)) else set()
        if same:
            self._tell_changed(0, len(ids) - 1)
        else:
            self.endResetModel()

    def take_rows(self, rows: Sequence[ShortlistRow]) -> None:
        """Take requested or changed rows; those not listed are ignored."""
        places = sorted(self._places[row.id] for row in rows if row.id in self._places)
        if not places:
            return
        pages = {place // PAGE for place in places} & self._asked
        self._asked -= pages
        self._fresh |= pages
        for row in rows:
            if row.id in self._places:
                self._rows.pop(row.id, None)
                self._rows[row.id] = row
        self._let_go()
        self._tell_changed(places[0], places[-1])

    def show_order(self, sort: ShortlistColumn, *, descending: bool) -> None:
        """Show by an arrow the column by which the database has sorted."""
        if (sort, descending) != self._order:
            self._order = (sort, descending)
            self.headerDataChanged.emit(QtCore.Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def row_of(self, number: int) -> int:
        """The position of an entry; -1 if it is not listed."""
        return self._places.get(number, -1)

    def row_at(self, place: int) -> ShortlistRow | None:
        """The row at a position, if it has arrived."""
        return self._rows.get(self._ids[place]) if 0 <= place < len(self._ids) else None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = int(QtCore.Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        row = self._rows.get(self._ids[index.row()])
        if row is None or index.row() // PAGE not in self._fresh:
            self._ask(index.row() // PAGE)
        if row is None:
            return None
        column = COLUMNS[index.column()]
        if role == QtCore.Qt.ItemDataRole.DisplayRole:
            return column.words(row).replace("\n", ", ")
        if role == QtCore.Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.tip(row))
        if role == QtCore.Qt.ItemDataRole.AccessibleTextRole:
            told = verdict_words(row) if column.sort is ShortlistColumn.ROUTE else column.tip(row)
            return f"{column.header}: {told or 'not stated'}"
        return row if role == ROW_ROLE else None

    @override
    def headerData(
        self,
        section: int,
        orientation: QtCore.Qt.Orientation,
        role: int = int(QtCore.Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation != QtCore.Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        sort, descending = self._order
        if role == QtCore.Qt.ItemDataRole.DisplayRole:
            arrow = (" ↓" if descending else " ↑") if column.sort is sort else ""
            return f"{column.header}{arrow}"
        if role == QtCore.Qt.ItemDataRole.AccessibleTextRole and column.sort is sort:
            return f"{column.header}, sorted {'downwards' if descending else 'upwards'}"
        if role == QtCore.Qt.ItemDataRole.TextAlignmentRole:
            side = (
                QtCore.Qt.AlignmentFlag.AlignRight
                if column.on_the_right
                else QtCore.Qt.AlignmentFlag.AlignLeft
            )
            return side | QtCore.Qt.AlignmentFlag.AlignVCenter
        if role == QtCore.Qt.ItemDataRole.ToolTipRole:
            return f"Sort by {column.header.lower()}"
        return None

    def _ask(self, page: int) -> None:
        """Request a page, once."""
        if page not in self._asked:
            self._asked.add(page)
            self.rows_wanted.emit(self._ids[page * PAGE : (page + 1) * PAGE])

    def _let_go(self) -> None:
        """Drop the oldest pages if there are too many."""
        for number in list(self._rows)[: max(0, len(self._rows) - KEPT_PAGES * PAGE)]:
            del self._rows[number]

    def _tell_changed(self, first: int, last: int) -> None:
        """Announce that rows have changed."""
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))
