"""The evidence list as a tree for Qt: groups, categories, rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6 import QtCore
from typing_extensions import override

from desktop_app.domain.labels import label
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import Route
from desktop_app.presentation.evidence_rows import GROUPS, UNCOUNTED, EvidenceRow, Filter
from desktop_app.presentation.palette import LETTERS

Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex


class EvidenceGroup(NamedTuple):
    """A route with all its rows; ``letter`` represents it without colour."""

    key: str
    name: str
    letter: str
    route: Route
    total: int


class CategoryHeading(NamedTuple):
    """A category within a group."""

    key: str
    category: Category
    total: int


EvidenceEntry = EvidenceGroup | CategoryHeading | EvidenceRow


class _Node(NamedTuple):
    """A node of the tree: its entry, its parent's number (0.

    The root) and its position among its siblings.
    """

    entry: EvidenceEntry | None
    parent: int
    place: int
    children: list[int]


#: The role under which an index returns its entry (an ``EvidenceGroup``, ``CategoryHeading`` or
#: ``EvidenceRow``).
ENTRY_ROLE = int(QtCore.Qt.ItemDataRole.UserRole)


class EvidenceModel(QtCore.QAbstractItemModel):
    """Read-only; a node's number is the internal id of its index."""

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[EvidenceRow, ...] = ()
        self._filter = Filter()
        self._nodes = _tree((), self._filter)

    def show_rows(self, rows: tuple[EvidenceRow, ...]) -> None:
        """Show new rows; if only numbers differ, the tree stays as it is."""
        self._rows = rows
        self._renew()

    def set_filter(self, wanted: Filter) -> None:
        """Show only rows that pass a filter."""
        self._filter = wanted
        self._renew()

    def entry(self, index: Index) -> EvidenceEntry | None:
        """The entry at an index."""
        return self._nodes[index.internalId()].entry if index.isValid() else None

    def index_of_item(self, item: int) -> QtCore.QModelIndex:
        """The index of the row with this piece of evidence; invalid if it is not shown."""
        for number, node in enumerate(self._nodes):
            if isinstance(node.entry, EvidenceRow) and item in node.entry.items:
                return self.createIndex(node.place, 0, number)
        return QtCore.QModelIndex()

    def index_of_key(self, key: str) -> QtCore.QModelIndex:
        """The index of the entry with this key; invalid if it is not shown."""
        for number, node in enumerate(self._nodes):
            if node.entry is not None and node.entry.key == key:
                return self.createIndex(node.place, 0, number)
        return QtCore.QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index = QtCore.QModelIndex()) -> QtCore.QModelIndex:  # noqa: B008
        children = self._nodes[parent.internalId() if parent.isValid() else 0].children
        if column != 0 or not 0 <= row < len(children):
            return QtCore.QModelIndex()
        return self.createIndex(row, 0, children[row])

    @override
    def parent(self, index: Index = QtCore.QModelIndex()) -> QtCore.QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._nodes[index.internalId()].parent if index.isValid() else 0
        return self.createIndex(self._nodes[above].place, 0, above) if above else QtCore.QModelIndex()

    @override
    def rowCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008
        return len(self._nodes[parent.internalId() if parent.isValid() else 0].children)

    @override
    def columnCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008
        return 1

    @override
    def data(self, index: Index, role: int = QtCore.Qt.ItemDataRole.DisplayRole) -> Any:
        return told_of(self.entry(index), role, spoken)

    def _renew(self) -> None:
        """Rebuild the tree with as few signals to Qt as possible."""
        nodes = _tree(self._rows, self._filter)
        if _shape(nodes) == _shape(self._nodes):
            changed = [number for number, node in enumerate(nodes) if node != self._nodes[number]]
            self._nodes = nodes
            for number in changed:
                index = self.createIndex(nodes[number].place, 0, number)
                self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self._nodes = nodes
        self.endResetModel()


def told_of(entry: object, role: int, words: Callable[[Any], str]) -> Any:
    """What an index with a delegate-drawn entry returns for a role.

    Args:
        entry: Its entry, or ``None``.
        role: A ``QtCore.Qt.ItemDataRole``, or ``ENTRY_ROLE``.
        words: The entry in words.
    """
    if entry is None:
        return None
    if role == ENTRY_ROLE:
        return entry
    if role in {QtCore.Qt.ItemDataRole.DisplayRole, QtCore.Qt.ItemDataRole.AccessibleTextRole}:
        return words(entry)
    return None


def spoken(entry: EvidenceEntry) -> str:
    """An entry in words, for screen readers and tests."""
    if isinstance(entry, EvidenceGroup):
        return f"{entry.name} {entry.total}"
    if isinstance(entry, CategoryHeading):
        return f"{label(entry.category, short=True)} {entry.total}"
    times = f" ×{entry.times}" if entry.times > 1 else ""
    return f"{entry.words}{times}, {entry.section}" + (f", {entry.why}" if entry.why else "")


def _shape(nodes: list[_Node]) -> list[tuple[str, int]]:
    """What must be equal for two trees to count as the same."""
    return [(node.entry.key if node.entry is not None else "", node.parent) for node in nodes]


def _tree(rows: tuple[EvidenceRow, ...], wanted: Filter) -> list[_Node]:
    """All nodes; the first is the root."""
    nodes = [_Node(None, 0, 0, [])]

    def add(entry: EvidenceEntry, parent: int) -> int:
        number = len(nodes)
        siblings = nodes[parent].children
        nodes.append(_Node(entry, parent, len(siblings), []))
        siblings.append(number)
        return number

    shown = [row for row in rows if wanted.passes(row)]
    for key in dict.fromkeys(row.group for row in shown):  # rows are ordered by group
        own = [row for row in shown if row.group == key]
        route = Route.NOT_CODING if key == UNCOUNTED else Route(key)
        group = add(EvidenceGroup(key, dict(GROUPS)[key], LETTERS[route], route, len(own)), 0)
        for category in Category:
            listed = [row for row in own if row.category is category]
            if listed:
                heading = add(CategoryHeading(f"{key}|{category}", category, len(listed)), group)
                for row in listed:
                    add(row, heading)
    return nodes
