"""Tables of adverts: CSV in every dialect, and Excel workbooks by the values of their cells."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from desktop_app.domain.documents import FORMAT_WORDS, Document, Read, SourceFormat, TableOffer
from desktop_app.domain.shortlist_sheet import MEMORY, is_error
from desktop_app.sources import refusals
from desktop_app.sources.charset import decode
from desktop_app.sources.column_meanings import TEXT, guessed
from desktop_app.sources.lines import joined, visible
from desktop_app.sources.returned import returned_of
from desktop_app.sources.row_documents import SOME, documents_of
from desktop_app.sources.sheet_kinds import HEAD_WITHIN, is_document, lines_of, upright
from desktop_app.sources.workbook_cells import sheets_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.sources.limits import Limits

_SEPARATORS = ",;\t|"
_LOOK = 50
_LOOK_LETTERS = 200_000
_MOST_COLUMNS = 2_000
_LONGEST_NAME = 80
_FEWEST = 2
#: Meanings of a cell that can be an advert on its own: its title, its text, or an unknown name.
_TELLING = frozenset(("", TEXT, "title"))
_OPEN_QUOTE = "A quotation mark is open at the end of the file, so its last row may be cut; compare it."


def read_csv(data: bytes, name: str, limits: Limits) -> Read:
    """The adverts of a CSV file: comma, semicolon, tab or bar between cells, any encoding.

    Returns:
        One document for each row, and the table itself with the guessed meanings of its columns.

    Raises:
        AppError: It is not text, or is too large.
    """
    text = decode(data, name)
    if len(text) > limits.bytes:
        raise refusals.too_large(name, limits.bytes)
    first, _, rest = text.partition("\n")
    separator = ""
    if first.lower().startswith("sep=") and len(first.strip("\r")) == len("sep=,"):
        separator, text = first[4], rest
    rows: list[list[str]] = []
    cells, lines = 0, text.count("\n") + 1
    try:
        for some in _rows(text, separator or _separator(text)):
            cells += sum(map(len, some))
            if cells > limits.cells:
                raise refusals.too_much(name, f"more than {limits.cells:,} cells")
            rows += some
            limits.tell(len(rows), max(lines, len(rows)), "rows")
    except csv.Error as error:
        raise refusals.damaged(name, FORMAT_WORDS[SourceFormat.CSV]) from error
    if is_document(rows):
        return _document(name, SourceFormat.CSV, lines_of(rows), limits)
    notes = (_OPEN_QUOTE,) if _ends_in_quotes(text, separator or _separator(text)) else ()
    return _read(_offer(name, SourceFormat.CSV, rows, limits), limits, notes)


def read_xlsx(data: bytes, name: str, limits: Limits) -> Read:
    """The adverts of an Excel workbook: those of the sheet that looks most like a table of adverts.

    Returns:
        As `read_csv`; formulas have the values they had when saved, dates are ISO days, whole numbers have no
        decimals. If there are several sheets, a remark says which was read.

    Raises:
        AppError: It is damaged, protected, or too large.
    """
    sheets = sheets_of(data, name, limits)
    returned = returned_of(sheets, name)
    sheets = [
        (title, [["" if is_error(cell) else cell for cell in row] for row in rows] if returned else rows)
        for title, rows in sheets
        if title != MEMORY
    ]
    tables = [(title, rows) for title, rows in sheets if rows and not is_document(rows)]
    if sheets and not tables:
        texts = [(title, lines_of(rows)) for title, rows in sheets if rows]
        lines = [line for title, text in texts for line in (title if len(texts) > 1 else "", "", *text, "")]
        return _document(name, SourceFormat.XLSX, lines, limits)
    offers = [(title, _offer(name, SourceFormat.XLSX, rows, limits)) for title, rows in tables]
    offers = [(title, offer) for title, offer in offers if offer.rows]
    if not offers:
        raise refusals.no_text(name, FORMAT_WORDS[SourceFormat.XLSX])
    _, best = max(offers, key=lambda one: (sum(1 for word in one[1].mapping if word), len(one[1].rows)))
    alike = [(title, offer) for title, offer in offers if offer.columns == best.columns]
    whole = replace(best, rows=tuple(row for _, offer in alike for row in offer.rows))
    others = len(sheets) - len(alike)
    read = _read(whole, limits, _read_sheets([title for title, _ in alike], others))
    return replace(read, returned=returned)


def _read_sheets(titles: Sequence[str], others: int) -> tuple[str, ...]:
    """The remark on which sheets were read, if there are several."""
    if not others and len(titles) == 1:
        return ()
    named = (
        f"sheet “{titles[0]}” was" if len(titles) == 1 else f"{len(titles)} sheets with the same columns were"
    )
    left = "1 other sheet was left out" if others == 1 else f"{others} other sheets were left out"
    return (f"The {named} read; {left}." if others else f"The {named} read.",)


def _document(name: str, kind: SourceFormat, lines: Sequence[str], limits: Limits) -> Read:
    """One document made from a sheet that is not a table of adverts."""
    return Read((Document(name, kind, joined(lines, name, limits)),))


def _read(offer: TableOffer, limits: Limits, notes: tuple[str, ...]) -> Read:
    """The documents by the guessed columns, and the table for a person to check."""
    return Read(documents_of(offer, offer.mapping, limits, notes=notes), table=offer)


def _rows(text: str, separator: str, at_once: int = SOME) -> Iterable[list[list[str]]]:
    """The cells of each line that has any, for some lines at a time."""
    longest = csv.field_size_limit(max(len(text), 1))
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        while some := list(islice(reader, at_once)):
            yield [row for row in some if (row and row[0].strip()) or any(cell.strip() for cell in row)]
    finally:
        csv.field_size_limit(longest)


def _ends_in_quotes(text: str, separator: str) -> bool:
    """Whether a quotation mark is still open at the end of a CSV file."""
    if text.count('"') % 2 == 0:
        return False
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _separator(text: str) -> str:
    """The separator that splits most lines into the same number of cells."""
    start = text[:_LOOK_LETTERS]

    def steadiness(separator: str) -> tuple[int, int]:
        counts: list[int] = []
        try:
            for rows in _rows(start, separator, 1):
                counts += map(len, rows)
                if len(counts) == _LOOK:
                    break
        except csv.Error:
            counts = counts[:1]
        wide = [count for count in counts if count > 1]
        usual = max(set(wide), key=wide.count, default=1)
        return (wide.count(usual), usual) if usual > 1 else (0, 0)

    return max(_SEPARATORS, key=steadiness)


def _offer(name: str, kind: SourceFormat, rows: Sequence[Sequence[str]], limits: Limits) -> TableOffer:
    """The table below its heading row, all rows as long as the longest."""
    width = max((len(row) for row in rows), default=0)
    if width > _MOST_COLUMNS:
        raise refusals.too_much(name, f"more than {_MOST_COLUMNS:,} columns")
    if width * len(rows) > limits.cells:
        raise refusals.too_much(name, f"more than {limits.cells:,} cells")
    rows = upright(rows)
    head = _head(rows)
    whole = [_shown(column) for column in zip_longest(*rows, fillvalue="")]
    used = [number for number, column in enumerate(whole) if any(islice(column, max(head, 0), None))]
    if head < 0:
        columns = tuple(f"Column {number + 1}" for number in used)
    else:
        columns = tuple(" ".join(whole[number][head].split()) for number in used)
    body = tuple(zip(*(whole[number][head + 1 :] for number in used), strict=True))
    mapping = guessed(columns, body)
    again = [row == columns for row in body] + [False]
    kept = tuple(
        row
        for number, row in enumerate(body)
        if not again[number]
        and (row.count("") + 1 != len(row) or not _is_left_over(row, mapping, heading=again[number + 1]))
    )
    return TableOffer(name, kind, columns, kept, mapping)


def _shown(column: Sequence[str]) -> tuple[str, ...]:
    """The cells of a column without what cannot be seen, and without spaces around them."""
    if "".join(column).isprintable():
        return tuple(map(str.strip, column))
    return tuple([(cell if cell.isprintable() else visible(cell)).strip() for cell in column])


def _is_left_over(row: Sequence[str], mapping: Sequence[str], *, heading: bool) -> bool:
    """Whether a row holds only numbers, dates or sums and so is no advert.

    Args:
        row: The row.
        mapping: The meanings of its columns.
        heading: Whether the heading row is repeated below it.
    """
    said = [number for number, cell in enumerate(row) if cell]
    if len(row) < _FEWEST or len(said) != 1:
        return False
    only = row[said[0]].lower()
    return heading or mapping[said[0]] not in _TELLING or only.startswith(("total", "grand total"))


def _head(rows: Sequence[Sequence[str]]) -> int:
    """The index of the heading row; -1 if there is none."""
    best, most = -1, 0
    for number, row in enumerate(rows[:HEAD_WITHIN]):
        known = sum(1 for word in guessed(row, ()) if word)
        if known > most:
            best, most = number, known
    if best >= 0:
        return best
    first = [cell.strip() for cell in rows[0]] if rows else []
    named = all(cell and len(cell) <= _LONGEST_NAME and not cell[0].isdigit() for cell in first)
    return 0 if len(rows) > 1 and len(first) > 1 and named else -1
