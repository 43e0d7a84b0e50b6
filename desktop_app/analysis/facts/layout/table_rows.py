"""Rows of pasted tables whose cells, parted by tabs, hold several labels.

| row | as in |
|---|---|
| labels and values in turn | ``Band<tab>5<tab>Hours<tab>37.5`` |
| labels alone, the values in the row below | ``Band<tab>Salary<tab>Hours`` / ``4<tab>£28,392<tab>37.5`` |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label, label_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.analysis.facts.layout.stretches import Text

#: Longer rows are sentences in cells, not short facts.
_LONGEST: Final = 200
_FEWEST: Final = 2
#: A cell of a text, in normalised code points.
_Cell = tuple[int, int]


def row_labels(text: Text, lines: Sequence[_Cell], number: int) -> list[tuple[Label, int, int]]:
    """The labels of a row with the start and end of each one's value; empty unless there are several.

    Args:
        text: A body, the original of which has tabs.
        lines: Start and end of its lines.
        number: Which of them the row is.
    """
    cells = _cells(text, *lines[number])
    labels = [label_of(text.text[start:end]) for start, end in cells]
    if len(cells) < _FEWEST or labels[0] is None:
        return []
    if all(labels):
        below = _cells(text, *lines[number + 1]) if number + 1 < len(lines) else []
        values = below if not any(label_of(text.text[start:end]) for start, end in below) else []
    else:
        in_turn = len(cells) > _FEWEST and all(labels[::2]) and not any(labels[1::2])
        labels, values = (labels[::2], cells[1::2]) if in_turn else ([], [])
    if len(values) != len(labels):
        return []
    return [(label, *value) for label, value in zip(labels, values, strict=True) if label]


def _cells(text: Text, start: int, end: int) -> list[_Cell]:
    """The cells of a line that tabs of the original part; none if the line is long or has no tab."""
    if end - start > _LONGEST:
        return []
    cells, first = [], start
    space = text.text.find(" ", start, end)
    while space >= 0:
        gap = text.normal.offsets.to_original(space - 1, space + 2)
        if "\t" in text.normal.original[gap[0] + 1 : gap[1] - 1]:
            cells.append((first, space))
            first = space + 1
        space = text.text.find(" ", space + 1, end)
    return [*cells, (first, end)] if cells else []
