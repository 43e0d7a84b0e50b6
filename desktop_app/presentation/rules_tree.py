"""Packs and their signals as a tree for Qt, with a search over titles, words and ids."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6 import QtCore
from typing_extensions import override

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.labels import label
from desktop_app.domain.rules import Content, Origin, RulePack, RuleSet
from desktop_app.domain.signals import Near, Signal, Status, Strength
from desktop_app.domain.verdict import Route
from desktop_app.presentation.rules_words import CHANGED, CONTENTS, ORIGINS, TEAM_CHANGED, UNKEPT, counted

Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
_ROLE = QtCore.Qt.ItemDataRole


class PackRow(NamedTuple):
    """A pack; ``found`` of its signals pass the search."""

    key: str
    pack: RulePack
    found: int

    @property
    def switchable(self) -> bool:
        """Whether it can be switched off: nothing could be read without headings and weights."""
        return self.pack.content is Content.SIGNALS

    @property
    def facts(self) -> str:
        """Version, origin and how much it holds, in a line."""
        pack = self.pack
        held = (
            counted(len(pack.signals), "signal")
            if pack.content is Content.SIGNALS
            else CONTENTS[pack.content]
        )
        version = (
            f"{pack.version} · " if pack.version and pack.origin not in {Origin.MINE, Origin.TEAM} else ""
        )
        return f"{version}{ORIGINS[pack.origin]} · {held}"

    @property
    def badge(self) -> str:
        """Whether somebody has changed it; else empty."""
        if self.pack.changed and self.pack.origin is not Origin.MINE:
            return CHANGED
        return TEAM_CHANGED if self.pack.changed_by_team and self.pack.origin is not Origin.TEAM else ""


class SignalRow(NamedTuple):
    """A signal of a pack, or one that is not kept yet.

    Attributes:
        key: Its id; for one that is not kept, what ``RuleForm`` calls it.
        words: What it looks for, in a line.
        strength: How strong it is, or why it does not count.
        side: The route it speaks for; ``None`` for background.
        badge: Whether it is changed or has a change that is not kept; else empty.
        used: Whether it takes part in reading: its pack is on and it counts.
    """

    key: str
    title: str
    words: str
    strength: str
    side: Route | None
    badge: str = ""
    used: bool = True


class DraftsRow(NamedTuple):
    """Stands over the signals that are not kept yet."""

    key: str
    found: int


Row = PackRow | SignalRow | DraftsRow
DRAFTS = "drafts"
#: Role under which an index tells its ``PackRow`` or ``SignalRow``.
ROW_ROLE = int(_ROLE.UserRole)


class _Branch(NamedTuple):
    """A pack with those of its signals that pass the search."""

    row: PackRow | DraftsRow
    signals: tuple[SignalRow, ...]


class RulesTree(QtCore.QAbstractItemModel):
    """Packs on the first floor, signals on the second; read-only but for the packs' switches."""

    switched = QtCore.Signal(str, bool)  # id of a pack that the person wants on or off

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._packs: tuple[RulePack, ...] = ()
        self._unkept: tuple[SignalRow, ...] = ()
        self._haystacks: dict[str, str] = {}
        self._branches: tuple[_Branch, ...] = ()
        self._places: dict[str, tuple[int, int]] = {}
        self.wanted = ""

    @property
    def total(self) -> int:
        """How many signals there are."""
        return sum(len(pack.signals) for pack in self._packs)

    @property
    def found(self) -> int:
        """How many signals pass the search."""
        return sum(branch.row.found for branch in self._branches)

    def show_rules(self, rules: RuleSet) -> None:
        """Show the packs of a rule set, those with signals first."""
        self._packs = tuple(sorted(rules.packs, key=lambda pack: pack.content is not Content.SIGNALS))
        self._haystacks = {signal.id: _haystack(signal) for pack in self._packs for signal in pack.signals}
        self._renew()

    def show_unkept(self, rows: tuple[SignalRow, ...]) -> None:
        """List the signals with a change that is not kept, above all packs."""
        if rows != self._unkept:
            self._unkept = rows
            self._renew()

    def look_for(self, match: str) -> None:
        """List only signals that hold all these words."""
        if match != self.wanted:
            self.wanted = match
            self._renew()

    def row_at(self, index: Index) -> Row | None:
        """What stands at an index."""
        if not index.isValid():
            return None
        branch = self._branches[_branch_of(index)]
        return branch.signals[index.row()] if index.internalId() else branch.row

    def index_of(self, key: str) -> QtCore.QModelIndex:
        """Where a pack or signal stands, by its id; invalid if it is not listed."""
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
        if role == _ROLE.ToolTipRole and isinstance(row, SignalRow):
            return f"{row.title}: {row.words}"
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
        """Build the branches anew."""
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
        """A pack with its signals as far as they pass the search."""
        unkept = frozenset(row.key for row in self._unkept)
        changed, team = frozenset(pack.changed), frozenset(pack.changed_by_team)
        rows = tuple(
            row_of(
                signal,
                badge=UNKEPT if f"{DRAFTS}:{signal.id}" in unkept else _badge(signal.id, pack, changed, team),
                on=pack.on,
            )
            for signal in pack.signals
            if all(word in self._haystacks[signal.id] for word in words)
        )
        return _Branch(PackRow(pack.id, pack, len(rows)), rows)


def row_of(signal: Signal, *, badge: str = "", on: bool = True) -> SignalRow:
    """What the list shows of a signal.

    Args:
        signal: As the rules have it.
        badge: Whether it is changed.
        on: Whether its pack is on.
    """
    return SignalRow(
        signal.id,
        signal.title,
        first_words(signal.phrases, signal.near),
        strength_words(signal.strength, signal.status),
        signal.route,
        badge,
        on and signal.status is Status.STABLE,
    )


def draft_row(key: str, draft: SignalDraft) -> SignalRow:
    """What the list shows of a signal that is not kept yet."""
    side = Route(draft.route) if draft.route in frozenset(Route) else None
    title = draft.title.strip() or "A new signal"
    strength = strength_words(Strength(draft.strength), Status(draft.status))
    return SignalRow(f"{DRAFTS}:{key}", title, first_words(draft.phrases, draft.near), strength, side, UNKEPT)


def spoken(row: Row) -> str:
    """A row in words, for reading aloud and for tests."""
    if isinstance(row, DraftsRow):
        return f"Not kept yet, {counted(row.found, 'signal')}"
    if isinstance(row, PackRow):
        off = "" if row.pack.on else ", switched off"
        return ", ".join(filter(None, (row.pack.title, row.facts.replace(" · ", ", "), row.badge))) + off
    side = label(row.side, short=True) if row.side is not None else "background"
    return ", ".join(filter(None, (row.title, row.words, row.strength, side, row.badge)))


def strength_words(strength: Strength, status: Status) -> str:
    """How strong a signal is, or that it does not count."""
    if status is Status.STABLE:
        return label(strength).lower()
    return "on trial" if status is Status.EXPERIMENTAL else "out of use"


def first_words(phrases: tuple[str, ...], near: tuple[Near, ...]) -> str:
    """The words a signal looks for, in a line."""
    return ", ".join(dict.fromkeys((*phrases, *(word for rule in near for word in rule.words))))


def _badge(key: str, pack: RulePack, changed: frozenset[str], team: frozenset[str]) -> str:
    """Who has changed a signal; in my own rules that says nothing."""
    if key in changed and pack.origin is not Origin.MINE:
        return CHANGED
    return TEAM_CHANGED if key in team and pack.origin is not Origin.TEAM else ""


def _haystack(signal: Signal) -> str:
    """All that the search looks through."""
    return "\n".join((signal.id, signal.title, first_words(signal.phrases, signal.near))).casefold()


def _branch_of(index: Index) -> int:
    """The number of the pack an index belongs to."""
    return int(index.internalId()) - 1 if index.internalId() else index.row()
