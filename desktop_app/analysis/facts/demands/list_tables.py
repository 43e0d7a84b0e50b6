"""Reads lists laid out as tables: what columns, marks or a line above say about the rows.

| table | as in |
|---|---|
| columns | *Essential* and *Desirable* above, a topic's cell first in each row |
| ticks, letters | ``Two years as a coder`` / ``E`` / ``A, I`` |
| a line above | ``Desirable`` by itself, then ``Experience`` / ``Moving records to SystmOne`` |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.item_pieces import Item, pieces_of
from desktop_app.analysis.facts.demands.list_headings import HEADING_LENGTH, OTHER, words_only
from desktop_app.domain.facts import AskedStrength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.text.specification_tables import Row

_TICKS: Final = frozenset(("✓", "✔", "√", "x", "yes", "y", "•"))
_GOES_ON: Final = re.compile(r"[a-z(]")
#: The end of a cell that continues in the cell below.
_RUNS_ON: Final = re.compile(r"(?: (?:an?|and|as|at|by|for|from|in|of|on|or|the|to|with|within)|[,/&-])$")
_MARKED: Final = {
    "e": AskedStrength.ESSENTIAL, "essential": AskedStrength.ESSENTIAL, "d": AskedStrength.DESIRABLE,
    "desirable": AskedStrength.DESIRABLE,
}  # fmt: skip


@dataclass(slots=True)
class ListState:
    """What the headings above a line state.

    Attributes:
        wraps: Whether cells continue in the row below, as in columns aligned by spaces.
        above: The last item so far in each column of such a table.
    """

    topics: frozenset[str] = frozenset()
    strength: AskedStrength | None = None
    bulleted: bool = False
    columns: dict[int, AskedStrength] = field(default_factory=dict)
    needed: bool = False
    ended: bool = False
    given: bool = False
    wraps: bool = False
    above: dict[int, Item] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        """Whether a list is open."""
        return self.strength is not None or bool(self.topics - {OTHER})


def cells_of(text: Text, start: int, end: int, aligned: dict[int, Row]) -> list[tuple[int, int]]:
    """The cells of a table's line, including empty ones.

    Args:
        text: The part.
        start: Where the line begins in the normalised text.
        end: Where it ends.
        aligned: The rows of tables whose columns are aligned by spaces (``aligned_rows``).
    """
    first, last = text.normal.offsets.to_original(start, end)
    original = text.normal.original
    line = original.rfind("\n", 0, first) + 1
    if line in aligned:
        return [text.normal.offsets.to_normalised(*cell) for cell in aligned[line]]
    cells = []
    while line <= last:
        stop = original.find("\t", line, last)
        stop = last if stop < 0 else stop
        cells.append(text.normal.offsets.to_normalised(line, stop))
        line = stop + 1
    return cells


def items_of_row(text: Text, cells: list[tuple[int, int]], state: ListState) -> Iterator[Item]:
    """The items of a row; one that names the columns changes the state.

    Args:
        text: The part.
        cells: The places of the row's cells, including empty ones.
        state: What the headings above state.
    """
    words = [text.low[start:end].strip(" :*") for start, end in cells]
    reads = [words_only(cell) if len(cell) <= HEADING_LENGTH else None for cell in words]
    columns = {
        number: read[1] for number, read in enumerate(reads) if read and read[1] is not None and not read[0]
    }
    if list(columns) == [0] and len(words) == 2 and reads[1] is None and words[1]:
        yield from pieces_of(text, *cells[1], frozenset(), columns[0])
        return
    if (
        columns
        and (words[0] not in _MARKED or len(set(columns.values())) > 1)
        and not any(cell in _MARKED for cell in words[1:] if len(cell) < 2)
    ):
        state.columns, state.topics = columns, reads[0][0] if reads[0] else frozenset()
        state.above = {}
        return
    topics = reads[0][0] if reads[0] else frozenset[str]()
    if state.strength and not state.columns and _MARKED.keys().isdisjoint(words) and (topics or not words[0]):
        yield from _below_strength(text, cells, state, topics)
        return
    if words[0]:
        state.above = {}
    if topics:
        state.topics = topics
    elif words[0] and not state.topics:
        state.topics = frozenset((OTHER,))
    if state.columns and words[0]:
        yield Item(*cells[0], frozenset(), None)
    yield from _in_columns(text, cells, words, state)


def _below_strength(
    text: Text, cells: list[tuple[int, int]], state: ListState, topics: frozenset[str]
) -> Iterator[Item]:
    """The items of a row that opens with their topic, below a line that states their strength."""
    state.topics = topics or state.topics
    if topics:
        yield Item(*cells[0], frozenset(), None)
    for start, end in cells[1:]:
        if start < end and state.topics:
            yield from pieces_of(text, start, end, state.topics, state.strength)


def _in_columns(
    text: Text, cells: list[tuple[int, int]], words: list[str], state: ListState
) -> Iterator[Item]:
    """The items of a row whose columns or marks state their strength."""
    for number, cell in enumerate(words):
        strength = state.columns.get(number)
        if cell in _TICKS and strength is not None:
            yield from pieces_of(text, *cells[0], state.topics - {OTHER}, strength)
        elif cell in _MARKED and number > 0:
            longest = max(cells[:number], key=lambda place: place[1] - place[0])
            yield from pieces_of(text, *longest, state.topics - {OTHER}, _MARKED[cell])
        elif strength is not None and cell:
            yield from _of_cell(text, cells[number], state, number)


def _of_cell(text: Text, cell: tuple[int, int], state: ListState, number: int) -> Iterator[Item]:
    """The items of a cell, or the continuation of an item in the cell above."""
    above = state.above.get(number)
    if above is not None and (
        _GOES_ON.match(text.text, cell[0]) or _RUNS_ON.search(text.low, above.start, above.end)
    ):
        head = above.start if above.continues < 0 else above.continues
        items = [Item(*cell, state.topics, state.columns[number], continues=head)]
    else:
        items = list(pieces_of(text, *cell, state.topics, state.columns[number]))
    if state.wraps:
        state.above[number] = items[-1]
    yield from items
