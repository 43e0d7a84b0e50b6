"""The ignored marks as a table for Qt: words, rule, extent and date."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from PySide6 import QtCore
from typing_extensions import override

from desktop_app.domain.evidence import TOLD
from desktop_app.domain.facts_words import MONTHS
from desktop_app.domain.rules import Ignore, IgnoreLevel, RuleSet
from desktop_app.presentation.plain_tool_tips import plain_tip
from desktop_app.presentation.rules_words import IGNORE_NAMES

Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
_ROLE = QtCore.Qt.ItemDataRole
HEADERS = ("Words", "Rule", "How far", "Since")
#: The title for passages, which have no rule.
_TOLD_TITLE = "Coding work told in other words"
_PASSAGES_FAR = {
    IgnoreLevel.PLACE: "In one advert",
    IgnoreLevel.PHRASE: "This passage everywhere",
    IgnoreLevel.RULE: "All such passages",
}


class IgnoredRow(NamedTuple):
    """One ignored mark in words."""

    ignore: Ignore
    words: str
    rule: str
    level: str
    since: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The text of each column."""
        return (self.words, self.rule, self.level, self.since)


class IgnoredModel(QtCore.QAbstractTableModel):
    """Read-only; newest first."""

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[IgnoredRow, ...] = ()

    def show_rules(self, rules: RuleSet) -> None:
        """Show the ignored marks of a rule set."""
        titles = {signal.id: signal.title for pack in rules.packs for signal in pack.signals}
        titles[TOLD] = _TOLD_TITLE
        written = {
            (signal.id, phrase.casefold()): phrase
            for pack in rules.packs
            for signal in pack.signals
            for phrase in signal.phrases
        }
        rows = tuple(
            _row(
                ignore,
                titles.get(ignore.rule, ignore.rule),
                written.get((ignore.rule, ignore.words), ignore.words),
            )
            for ignore in reversed(rules.ignores)
        )
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    @override
    def rowCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    @override
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == _ROLE.DisplayRole:
            return row.cells[index.column()]
        if role == _ROLE.ToolTipRole:
            return plain_tip(row.cells[index.column()])
        if role == _ROLE.AccessibleTextRole:
            return ", ".join(filter(None, row.cells))
        return None

    @override
    def headerData(
        self, section: int, orientation: QtCore.Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if role == _ROLE.DisplayRole and orientation == QtCore.Qt.Orientation.Horizontal:
            return HEADERS[section]
        return None


def _row(ignore: Ignore, title: str, written: str) -> IgnoredRow:
    """A row; ``written`` is the words as in the rule, because they are stored in lower case."""
    words = f"“{written}”" if written else "all its words"
    if ignore.level is IgnoreLevel.RULE:
        words = "all its words"
    names = IGNORE_NAMES | _PASSAGES_FAR if ignore.rule == TOLD else IGNORE_NAMES
    return IgnoredRow(ignore, words, title, names[ignore.level], _day(ignore.made))


def _day(made: str) -> str:
    """An ISO date as people write it; any other text is unchanged."""
    try:
        day = date.fromisoformat(made)
    except ValueError:
        return made
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
