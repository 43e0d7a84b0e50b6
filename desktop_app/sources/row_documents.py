"""The adverts of a table: a document for each row, by the meanings of its columns."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from desktop_app.domain.bulk_construction import made_of
from desktop_app.domain.documents import Document, Field, FieldOrigin, TableOffer
from desktop_app.sources.cell_words import words_of
from desktop_app.sources.column_meanings import ADDRESS, PAY_PARTS, TEXT, pay_of_parts, sterling_in
from desktop_app.sources.lines import BULLET, joined
from desktop_app.sources.posting_fields import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.sources.limits import Limits

#: Progress is reported after this many rows.
SOME = 500


def documents_of(
    table: TableOffer, mapping: Sequence[str], limits: Limits, *, notes: tuple[str, ...] = ()
) -> tuple[Document, ...]:
    """One document for each row that has words.

    Args:
        table: The table.
        mapping: A meaning for each column, as in `TableOffer`; guessed, or corrected by a person.
        limits: How long one row's text may be.
        notes: Remarks to add to each document.

    Returns:
        The documents in the order of the rows, with the mapped columns as labelled values. If no column is
        the text, or it is empty, the text is all columns, each in a line with its name.

    Raises:
        ValueError: ``mapping`` has another length than the table has columns.
        AppError: A row is too long.
    """
    if len(mapping) != len(table.columns):
        raise ValueError(f"{len(mapping)} words for {len(table.columns)} columns")
    texts = tuple(number for number, word in enumerate(mapping) if word == TEXT)
    link = mapping.index(ADDRESS) if ADDRESS in mapping else -1
    found: list[Document] = []
    for start in range(0, len(table.rows), SOME):
        limits.tell(start, len(table.rows), "rows")
        rows = table.rows[start : start + SOME]
        words = _texts(rows, texts, table, limits)
        stated = _stated(rows, table.columns, mapping)
        kept = [number for number, text in enumerate(words) if text is not None]
        found += made_of(
            Document,
            (
                *(repeat(table.name), repeat(table.format)),
                *([words[number] for number in kept], [stated[number] for number in kept]),
                [rows[number][link].strip() for number in kept] if link >= 0 else repeat(""),
                *(repeat(""), repeat(notes)),
            ),
            len(kept),
        )
    return tuple(found)


def _stated(
    rows: Sequence[Sequence[str]], names: Sequence[str], mapping: Sequence[str]
) -> list[tuple[Field, ...]]:
    """The labelled values of each row."""
    apart = {"", TEXT, ADDRESS, *PAY_PARTS}
    valued = [(number, word) for number, word in enumerate(mapping) if word not in apart]
    columns = [labelled([row[at] for row in rows], word) for at, word in valued]
    found: list[tuple[Field, ...]] = [()] * len(rows)
    if columns:
        found = [tuple(filter(None, fields)) for fields in zip(*columns, strict=True)]
    parts = [mapping.index(word) if word in mapping else -1 for word in PAY_PARTS]
    if "salary" in mapping or max(parts[:2]) < 0:
        return found
    sterling = sterling_in(names[at] for at in parts[:2] if at >= 0)
    pays = (_pay_of_row(row, parts, sterling) for row in rows)
    return [
        (*fields, Field("salary", pay)) if pay else fields for fields, pay in zip(found, pays, strict=True)
    ]


def _texts(
    rows: Sequence[Sequence[str]], texts: tuple[int, ...], table: TableOffer, limits: Limits
) -> list[str | None]:
    """The text of each row; None for an empty row."""
    if len(texts) == 1:
        cells = [row[texts[0]] for row in rows]
        together = "|".join(cells)  # a table's cells hold nothing unseen but line ends
        plain_words = "" not in cells and "\n" not in together and not _is_marked_up(together)
        if plain_words and max(map(len, cells)) <= limits.characters:
            return [cell.strip() for cell in cells]
    found: list[str | None] = []
    for row in rows:
        lines = _lines(row, texts, table.columns)
        words = tuple([words_of(line, table.name, limits) for line in lines])
        found.append(joined(words, table.name, limits) if lines else None)
    return found


def is_plain(text: str) -> bool:
    """Whether a text has neither markup nor anything that reading would change."""
    return not _is_marked_up(text) and text.isprintable()


def _is_marked_up(text: str) -> bool:
    """Whether a text may hold tags, entities or marks of list items."""
    return "<" in text or "&" in text or BULLET[0] in text


def labelled(cells: Sequence[str], word: str) -> list[Field | None]:
    """The value stated by each cell of a column, one object for equal words; None if the cell is empty."""
    known: dict[str, Field | None] = dict.fromkeys(cells)
    known.pop("", None)
    given = list(known)
    together = "|".join(given)
    said = given if is_plain(together) and "  " not in together else [plain(cell) for cell in given]
    fields = made_of(Field, (repeat(word), said, repeat(FieldOrigin.FIELD)), len(given))
    known.update(
        (cell, field if words else None) for cell, words, field in zip(given, said, fields, strict=True)
    )
    return [known.get(cell) for cell in cells]


def _lines(row: Sequence[str], texts: tuple[int, ...], names: Sequence[str]) -> Sequence[str]:
    """The lines of one row: its text columns, else all its cells with their names; empty for an empty row."""
    said = [number for number in texts if row[number].strip()]
    if len(said) == 1:
        return (row[said[0]],)
    if said:
        return [line for number in said for line in (names[number], row[number], "")]
    shown = [(name, cell) for name, cell in zip(names, row, strict=True) if cell.strip()]
    return [f"{name}: {cell}" if name else cell for name, cell in shown]


def _pay_of_row(row: Sequence[str], parts: Sequence[int], currency: str) -> str:
    """The pay of a row; ``currency`` is what the column names say."""
    low, high, stated, period = (row[at] if at >= 0 else "" for at in parts)
    return pay_of_parts(low, high, stated or currency, period)
