"""The shortlist's table: columns share the width, several rows can be selected, typed letters search."""

from __future__ import annotations

from typing import NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.shortlist import ShortlistRow
from desktop_app.gui.shortlist_delegate import OF_PEOPLE, ShortlistDelegate
from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_columns import COLUMNS, ListColumn
from desktop_app.presentation.shortlist_layout import ShortlistLayout
from desktop_app.presentation.shortlist_model import PAGE, ShortlistModel

_WRITTEN = [place for place, column in enumerate(COLUMNS) if column.sort in OF_PEOPLE]
#: Columns of this rank or a lower one yield where names would have less than this width, in pixels at 100 %.
_MAY_YIELD, _EASE = 6, 170
_ALONE = (
    QtCore.QItemSelectionModel.SelectionFlag.ClearAndSelect | QtCore.QItemSelectionModel.SelectionFlag.Rows
)


class _Room(NamedTuple):
    """The minimum and maximum useful width of a column, in pixels; whether it is empty in every row."""

    need: int
    wanted: int
    empty: bool


class ShortlistTable(QtWidgets.QTableView):
    """Shows a ``ShortlistModel``."""

    chosen_changed = QtCore.Signal()
    opened = QtCore.Signal()  # Enter or double click
    typed = QtCore.Signal(str)
    sort_chosen = QtCore.Signal(object)  # a Column

    def __init__(self, model: ShortlistModel, theme: Theme, *, layout: ShortlistLayout) -> None:
        super().__init__()
        self._model = model
        self._layout = layout
        self._theme = theme
        self._kept_ids: tuple[int, ...] = ()
        self._kept_place = -1  # of the current entry in the list before
        self._kept_list: tuple[int, ...] = ()
        self._scrolled = 0
        self._rooms: list[_Room] | None = None
        self._widest: list[_Room] = []  # of all rows seen so far
        self._fitted: list[int] = []  # widths of the columns for which the rows have their heights
        self.setObjectName("shortlist")
        self.setAccessibleName("Shortlist")
        self._delegate = ShortlistDelegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._set_up()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.modelReset.connect(self._measure_anew)
        model.dataChanged.connect(self._take_rows)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        self.activated.connect(lambda _index: self.opened.emit())
        theme.changed.connect(self._dress)
        layout.changed.connect(self.share_room)
        self._dress()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers of the selected entries, in list order."""
        ids = self._model.ids
        ranges = self.selectionModel().selection()
        places: set[int] = set()
        for number in range(ranges.count()):
            places.update(range(ranges.at(number).top(), ranges.at(number).bottom() + 1))
        return tuple(ids[place] for place in sorted(places) if place < len(ids))

    def choose(self, number: int) -> None:
        """Select a single entry and scroll to it; one that is not listed is ignored."""
        place = self._model.row_of(number)
        if place >= 0:
            index = self._model.index(place, 0)
            self.selectionModel().setCurrentIndex(index, _ALONE)  # whatever modifier keys are held down
            self.scrollTo(index)

    @override
    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()

    @override
    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.choose(self._model.ids[0])
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def share_room(self) -> None:
        """Hide columns if there is little room, unless the person added them; share spare width.

        First numbers are shown in full, then texts so that they are read with ease, then on two lines, the
        title before the others.
        """
        room = self.viewport().width()
        rooms = self._measured()
        needs = [one.need for one in rooms]
        shown = self._fitting(rooms, room)
        spare = max(0, room - sum(needs[place] for place in shown))
        figures = [(place, rooms[place].wanted) for place in shown if COLUMNS[place].on_the_right]
        texts = [place for place in shown if COLUMNS[place].share]
        with_ease = [(place, self._with_ease(rooms[place], COLUMNS[place])) for place in texts]
        for place, wanted in (*figures, *with_ease, *((place, rooms[place].wanted) for place in texts)):
            more = min(spare, max(0, wanted - needs[place]))
            needs[place], spare = needs[place] + more, spare - more
        shares = sum(COLUMNS[place].share for place in shown) or 1
        self._layout.seen = frozenset(COLUMNS[place].sort for place in shown)
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, place not in shown)
            if place in shown:
                self.setColumnWidth(place, needs[place] + spare * column.share // shares)
        if self._widths() != self._fitted:
            self._fit_rows(0, PAGE - 1)

    def _fitting(self, rooms: list[_Room], room: int) -> list[int]:
        """The visible columns by index: those added, and as many usual ones as fit.

        Columns that are empty in every row are hidden first, before text elsewhere is cut; then the least
        important, before names become narrow columns of single words.
        """
        wanted, added = self._layout.shown, self._layout.added
        shown = [place for place, column in enumerate(COLUMNS) if column.sort in wanted]
        may_go = [place for place in shown if COLUMNS[place].rank and COLUMNS[place].sort not in added]
        may_go.sort(key=lambda place: -COLUMNS[place].rank)
        for place in may_go:
            if sum(rooms[one].need for one in shown) > room:
                shown.remove(place)
        for place in may_go:
            whole = sum(max(rooms[one].need, rooms[one].wanted) for one in shown)
            if place in shown and rooms[place].empty and whole > room:
                shown.remove(place)
        for place in may_go:
            ease = sum(self._with_ease(rooms[one], COLUMNS[one]) for one in shown)
            if place in shown and COLUMNS[place].rank >= _MAY_YIELD and ease > room:
                shown.remove(place)
        return shown

    def _with_ease(self, room: _Room, column: ListColumn) -> int:
        """The width in which a column is read with ease: a name has several words on a line."""
        wanted = min(room.wanted, self._theme.px(_EASE)) if column.share else room.wanted
        return max(room.need, wanted) if column.share or column.on_the_right else room.need

    def _measured(self) -> list[_Room]:
        """The width of each column, measured once for the current rows."""
        if self._rooms is None:
            rows = [row for number in range(PAGE) if (row := self._model.row_at(number)) is not None]
            known = bool(rows) and len(rows) == self._model.rowCount()
            measured = [self._room_of(column, rows, known=known) for column in COLUMNS]
            if rows:  # what a search leaves out keeps its room, or columns would come and go with each letter
                measured = self._widest = [
                    _Room(max(one.need, now.need), max(one.wanted, now.wanted), one.empty and now.empty)
                    for one, now in zip(self._widest or measured, measured, strict=True)
                ]
            self._rooms = measured
        return self._rooms

    def _room_of(self, column: ListColumn, rows: list[ShortlistRow], *, known: bool) -> _Room:
        """The width of one column, in pixels.

        Args:
            column: The column.
            rows: The first ones.
            known: Whether these are all rows; otherwise room is kept for wider text.
        """
        metrics = QtGui.QFontMetrics(self._theme.font())
        need = metrics.horizontalAdvance(f"{column.header} ↓") + self._theme.px(20)
        usual = self._delegate.width_of(column.sample, column.sort)
        told = {column.words(row) for row in rows}
        lines = {line for words in told for line in words.split("\n")}
        widest = max((self._delegate.width_of(line, column.sort) for line in lines), default=0)
        wanted = widest
        if column.share:
            wanted = max((self._delegate.folded_width_of(words, column.sort) for words in told), default=0)
        return _Room(max(need, min(usual, widest) if known else usual), wanted, known and not any(told))

    def _take_rows(self, first: QtCore.QModelIndex, last: QtCore.QModelIndex) -> None:
        """Rows have arrived or changed."""
        if first.row() < PAGE:
            self._measure_anew()
        self._fit_rows(first.row(), last.row())

    def _measure_anew(self) -> None:
        """Measure the columns again after rows or text size changed."""
        self._rooms, self._fitted = None, []
        self.share_room()

    def _fit_rows(self, first: int, last: int) -> None:
        """Give rows the height that typed text needs in columns of their current widths."""
        widths = self._fitted = self._widths()
        fitting = [(COLUMNS[place], width) for place, width in zip(_WRITTEN, widths, strict=True) if width]
        for place in range(first, min(last + 1, self._model.rowCount())):
            row = self._model.row_at(place)
            if row is not None:
                height = max(
                    (self._delegate.height_of(one.words(row), one.sort, width) for one, width in fitting),
                    default=self._delegate.row_height(),
                )
                if height != self.rowHeight(place):
                    self.setRowHeight(place, height)

    def _widths(self) -> list[int]:
        """The widths of columns whose text may need more lines; 0 for a hidden one."""
        return [0 if self.isColumnHidden(place) else self.columnWidth(place) for place in _WRITTEN]

    def _set_up(self) -> None:
        """Set up its behaviour."""
        self.setSelectionBehavior(QtWidgets.QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QtWidgets.QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QtWidgets.QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(False)  # the model shows an arrow that grows with the text
        header.sectionClicked.connect(lambda place: self.sort_chosen.emit(COLUMNS[place]))
        header.setMinimumSectionSize(24)

    def _remember(self) -> None:
        """Before the list changes: remember selection, current entry and scroll position."""
        self._kept_ids, self._kept_list = self.chosen, self._model.ids
        self._kept_place = self.currentIndex().row()
        self._scrolled = self.verticalScrollBar().value()

    def _restore(self) -> None:
        """Afterwards: restore them; the next entry still listed replaces a current one that is gone."""
        model, selection = self._model, self.selectionModel()
        place, before = self._kept_place, self._kept_list
        if 0 <= place < len(before) and model.rowCount():
            nearby = (*before[place:], *reversed(before[:place]))
            now = next((at for number in nearby if (at := model.row_of(number)) >= 0), 0)
            selection.setCurrentIndex(model.index(now, 0), _ALONE)
            if model.row_of(before[place]) >= 0:
                chosen = QtCore.QItemSelection()
                for number in self._kept_ids:
                    at = model.row_of(number)
                    if at >= 0:
                        chosen.select(model.index(at, 0), model.index(at, len(COLUMNS) - 1))
                selection.select(chosen, QtCore.QItemSelectionModel.SelectionFlag.ClearAndSelect)
        elif model.rowCount():
            selection.setCurrentIndex(model.index(0, 0), _ALONE)
        self.verticalScrollBar().setValue(self._scrolled)
        self.chosen_changed.emit()

    def _dress(self) -> None:
        self._widest = []
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
        self.verticalScrollBar().setSingleStep(self._delegate.row_height())
        self._measure_anew()
        self.viewport().update()
