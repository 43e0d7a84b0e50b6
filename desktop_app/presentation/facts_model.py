"""The Facts tab as a list for Qt."""

from __future__ import annotations

from typing import Any

from PySide6 import QtCore
from typing_extensions import override

from desktop_app.presentation.evidence_model import Index, told_of
from desktop_app.presentation.facts_remarks import RemarkRow
from desktop_app.presentation.facts_rows import FactEntry, FactRow, GroupRow


class FactsModel(QtCore.QAbstractListModel):
    """Read-only; sends as few signals to Qt as possible when the facts change."""

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[FactEntry, ...] = ()

    @property
    def entries(self) -> tuple[FactEntry, ...]:
        """The listed entries."""
        return self._entries

    def show_entries(self, entries: tuple[FactEntry, ...]) -> None:
        """Show new entries; if only their words differ, the list stays as it is."""
        before, self_keys = self._entries, [entry.key for entry in self._entries]
        if self_keys == [entry.key for entry in entries]:
            self._entries = entries
            for place, (old, new) in enumerate(zip(before, entries, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, index: Index) -> FactEntry | None:
        """The entry at an index."""
        return self._entries[index.row()] if index.isValid() else None

    def index_of(self, key: str) -> QtCore.QModelIndex:
        """The index of the entry with this key; invalid if it is not listed."""
        place = next((place for place, entry in enumerate(self._entries) if entry.key == key), -1)
        return self.index(place) if place >= 0 else QtCore.QModelIndex()

    @override
    def rowCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    @override
    def flags(self, index: Index) -> QtCore.Qt.ItemFlag:
        if not index.isValid() or isinstance(self.entry(index), GroupRow):
            return QtCore.Qt.ItemFlag.NoItemFlags  # the keyboard skips headings
        return QtCore.Qt.ItemFlag.ItemIsEnabled | QtCore.Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = QtCore.Qt.ItemDataRole.DisplayRole) -> Any:
        return told_of(self.entry(index), role, spoken)


def spoken(entry: FactEntry) -> str:
    """An entry in words, for screen readers and tests."""
    if isinstance(entry, FactRow):
        return f"{entry.name}: {entry.value}" + (f", {told}" if (told := below(entry)) else "")
    if isinstance(entry, GroupRow):
        return entry.name
    if isinstance(entry, RemarkRow):
        return f"Pay check: {entry.sentence}"
    return entry.sentence


def tip(entry: FactEntry | None) -> str:
    """The tool tip of an entry; may be empty."""
    if isinstance(entry, FactRow):
        return "Click or Space: go to its words. Enter: correct it." if entry.spans else "Enter: correct it."
    if isinstance(entry, RemarkRow):
        source = f"Source: {entry.source}." if entry.source else ""
        return f"{source} Click: go to the words it is about." if entry.spans else source
    return ""


def below(row: FactRow) -> str:
    """The small text below a value: its origin, and what was read."""
    return f"{row.source}; read: {row.was}" if row.was and row.source else row.source
