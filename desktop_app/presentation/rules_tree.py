"""Packs and their signals as a tree for Qt, with a search over titles, words and ids."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6 import QtCore
from typing_extensions import override

from desktop_app.domain.rules import Content, PackOrigin, RulePack, RuleSet
from desktop_app.presentation.plain_tool_tips import plain_tip
from desktop_app.presentation.rules_rows import (
    DRAFTS,
    DraftsRow,
    PackRow,
    RuleTreeRow,
    SignalRow,
    badge_of,
    row_of,
    searched_words,
    spoken,
)
from desktop_app.presentation.rules_words import UNKEPT

Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
_ROLE = QtCore.Qt.ItemDataRole


#: The role under which an index returns its ``PackRow`` or ``SignalRow``.
ROW_ROLE = int(_ROLE.UserRole)


class _Branch(NamedTuple):
    """A pack with those of its signals that match the search."""

    row: PackRow | DraftsRow
    signals: tuple[SignalRow, ...]


class RulesTree(QtCore.QAbstractItemModel):
    """Packs on the first level, signals on the second; read-only except for the packs' switches."""

    switched = QtCore.Signal(str, bool)  # id of a pack to switch on or off

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._packs: tuple[RulePack, ...] = ()
        self._unkept: tuple[SignalRow, ...] = ()
        self._haystacks: dict[str, str] = {}
        self._branches: tuple[_Branch, ...] = ()
        self._places: dict[str, tuple[int, int]] = {}
        self.wanted = ""

    @property
    def counts(self) -> tuple[int, int]:
        """How many signals match the search, and how many there are."""
        found = sum(branch.row.found for branch in self._branches if isinstance(branch.row, PackRow))
        return found, sum(len(pack.signals) for pack in self._packs)

    def show_rules(self, rules: RuleSet) -> None:
        """Show the packs of a rule set: one's own first, those without signals last."""
        self._packs = tuple(sorted(rules.packs, key=_rank))
        self._haystacks = {
            signal.id: searched_words(signal) for pack in self._packs for signal in pack.signals
        }
        self._renew()

    def show_unkept(self, rows: tuple[SignalRow, ...]) -> None:
        """List the signals with unkept changes above all packs."""
        if rows != self._unkept:
            self._unkept = rows
            self._renew()

    def look_for(self, match: str) -> None:
        """List only signals that contain all these words."""
        if match != self.wanted:
            self.wanted = match
            self._renew()

    def row_at(self, index: Index) -> RuleTreeRow | None:
        """The row at an index."""
        if not index.isValid():
            return None
        branch = self._branches[_branch_of(index)]
        return branch.signals[index.row()] if index.internalId() else branch.row

    def index_of(self, key: str) -> QtCore.QModelIndex:
        """The index of a pack or signal by id; invalid if it is not listed."""
        branch, place = self._places.get(key, (-1, -1))
        if branch < 0:
            return QtCore.QModelIndex()
        return self.createIndex(branch, 0, 0) if place < 0 else self.createIndex(place, 0, branch + 1)

    @override
    def index(self, row: int, column: int, parent: Index = QtCore.QModelIndex()) -> QtCore.QModelIndex:  # noqa: B008
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QtCore.QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    @override
    def parent(self, index: Index = QtCore.QModelIndex()) -> QtCore.QModelIndex:  # type: ignore[override]  # noqa: B008
        if not index.isValid() or not index.internalId():
            return QtCore.QModelIndex()
        return self.createIndex(_branch_of(index), 0, 0)

    @override
    def rowCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._branches)
        return 0 if parent.internalId() else len(self._branches[parent.row()].signals)

    @override
    def columnCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008
        return 1

    @override
    def flags(self, index: Index) -> QtCore.Qt.ItemFlag:
        flag = QtCore.Qt.ItemFlag
        row = self.row_at(index)
        if row is None:
            return flag.NoItemFlags
        plain = flag.ItemIsEnabled | flag.ItemIsSelectable
        return plain | flag.ItemIsUserCheckable if isinstance(row, PackRow) and row.switchable else plain

    @override
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return spoken(row)
        if role == _ROLE.ToolTipRole and not isinstance(row, DraftsRow):
            words = f"{row.title}: {row.words}" if isinstance(row, SignalRow) else row.pack.title
            return plain_tip(words)
        if role == _ROLE.CheckStateRole and isinstance(row, PackRow) and row.switchable:
            return QtCore.Qt.CheckState.Checked if row.pack.on else QtCore.Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        row = self.row_at(index)
        if role != _ROLE.CheckStateRole or not isinstance(row, PackRow) or not row.switchable:
            return False
        self.switched.emit(row.pack.id, QtCore.Qt.CheckState(value) == QtCore.Qt.CheckState.Checked)
        return True

    def _renew(self) -> None:
        """Rebuild the branches."""
        words = self.wanted.casefold().split()
        branches = [self._branch(pack, words) for pack in self._packs]
        if words:
            branches = [branch for branch in branches if branch.signals]
        if self._unkept:
            branches.insert(0, _Branch(DraftsRow(DRAFTS, len(self._unkept)), self._unkept))
        self.beginResetModel()
        self._branches = tuple(branches)
        self._places = {}
        for number, branch in enumerate(branches):
            self._places[branch.row.key] = (number, -1)
            self._places.update({row.key: (number, place) for place, row in enumerate(branch.signals)})
        self.endResetModel()

    def _branch(self, pack: RulePack, words: list[str]) -> _Branch:
        """A pack with its signals that match the search."""
        unkept = frozenset(row.key for row in self._unkept)
        changed, team = frozenset(pack.changed), frozenset(pack.changed_by_team)
        rows = tuple(
            row_of(
                signal,
                badge=UNKEPT
                if f"{DRAFTS}:{signal.id}" in unkept
                else badge_of(signal.id, pack, changed, team),
                on=pack.on,
            )
            for signal in pack.signals
            if all(word in self._haystacks[signal.id] for word in words)
        )
        return _Branch(PackRow(pack.id, pack, len(rows)), rows)


def _rank(pack: RulePack) -> tuple[bool, int]:
    """Sorts packs; those of equal rank keep their order."""
    return pack.content is not Content.SIGNALS, -list(PackOrigin).index(pack.origin)


def _branch_of(index: Index) -> int:
    """The number of the pack an index belongs to."""
    return int(index.internalId()) - 1 if index.internalId() else index.row()
