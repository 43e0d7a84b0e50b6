"""The shortlist as an Excel workbook: the sheets "Shortlist", "Facts", "Evidence" and "About"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from contextlib import suppress
from datetime import datetime, tzinfo
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from desktop_app.beside import written_beside
from desktop_app.domain.advert import TEXT
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts_words import day_words
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.export import about
from desktop_app.export.cell_marks import look_of, marks_in
from desktop_app.export.cells import LookMark, Run, cell_runs
from desktop_app.export.column_spec import Column, ColumnRole, Value
from desktop_app.export.returning import HiddenSheet
from desktop_app.export.sheet_columns import (
    EVIDENCE,
    FACTS,
    PRINTED,
    SHORTLIST,
    Proof,
    further_places,
    further_text,
    listed,
    statements_of,
)
from desktop_app.export.sheet_writing import Sheet, Style
from desktop_app.export.tints import TINTS
from desktop_app.export.writable_paths import refuse_impossible, told_plainly

if TYPE_CHECKING:
    from openpyxl import Workbook

#: Room for three lines of text: a long advert is a row like any other.
_ROW_HEIGHT = 48.0
#: Excel follows at most 65,530 links on one sheet and calls a file with more damaged; further ones stay text
#: (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3).
_MOST_LINKS = 65_000
#: An address that is safe to open on a click: on the web, and without unusual characters.
_WEB = re.compile(r"https?://[A-Za-z0-9][^\s\"<>\\^`{|}\x00-\x20\x7f-\U0010ffff]{0,1999}")

Record = TypeVar("Record")
Progress = Callable[[int, int], bool]


class ExportStoppedError(AppError):
    """The person stopped the export; nothing was written."""

    def __init__(self) -> None:
        super().__init__("The export was stopped.", "No file was written or changed.")


def write_workbook(
    entries: Iterable[ShortlistEntry],
    path: Path,
    *,
    now: datetime,
    coloured_text: bool = True,
    zone: tzinfo | None = None,
    total: int | None = None,
    progress: Progress | None = None,
) -> int:
    """Write entries to an Excel workbook; on any error no file is written.

    Args:
        entries: The entries to write, in order; consumed one by one.
        path: The target; must end in `.xlsx`. An existing file is replaced once everything is written.
        now: The present moment, with time zone.
        coloured_text: Whether to colour the matched words of the adverts.
        zone: The time zone to write dates in; `None` for the computer's own.
        total: How many entries there are, if `entries` has no length.
        progress: Called with (written, total) after each entry; returning False stops the export.

    Returns:
        How many entries were written.

    Raises:
        ExportStoppedError: `progress` asked to stop; an existing file is untouched.
        AppError: The file cannot be written there; an existing file is untouched.
    """
    from openpyxl import Workbook

    whole = total if total is not None else len(entries) if isinstance(entries, Sized) else 0
    workbook = Workbook(write_only=True)
    try:
        with told_plainly(path):
            refuse_impossible(path)
            with written_beside(path) as part:
                export = _Export(workbook, coloured_text=coloured_text, zone=zone)
                for entry in entries:
                    export.write(entry)
                    _report(progress, export.entries, whole)
                part.write_bytes(export.finish(now))
    except BaseException:
        _drop(workbook)
        raise
    return export.entries


class _Export:
    """A workbook while it is being written."""

    def __init__(self, workbook: Workbook, *, coloured_text: bool, zone: tzinfo | None) -> None:
        self.entries = 0
        self._left_out = {"Facts": 0, "Evidence": 0}
        self._links = 0
        self._workbook = workbook
        self._coloured = coloured_text
        self._zone = zone
        self._packs: Counter[str] = Counter()
        self._shortlist = Sheet(workbook, "Shortlist", SHORTLIST, zone=zone, height=_ROW_HEIGHT)
        self._facts = Sheet(workbook, "Facts", FACTS)
        self._evidence = Sheet(workbook, "Evidence", EVIDENCE)
        self._memory = HiddenSheet(workbook)
        self._shortlist.start(freeze="C2")
        self._facts.start(freeze="A2")
        self._evidence.start(freeze="A2")

    def write(self, entry: ShortlistEntry) -> None:
        """Write one entry to its sheets; rows beyond Excel's limit are counted and left out."""
        analysis = entry.analysis
        self.entries += 1
        self._packs.update(f"{pack} {version}" for pack, version in analysis.packs)
        row = listed(entry)
        values: list[Value | list[Run]] = [column.value(row) for column in SHORTLIST]
        if self._coloured:
            marks = marks_in(TEXT, analysis.evidence)
            values[_ADVERT] = cell_runs(analysis.advert.part(TEXT), marks)
            values[_FURTHER] = cell_runs(further_text(entry), _further_marks(entry))
        styles = _formats(SHORTLIST, row)
        styles[_VERDICT] = Style(tint=TINTS[analysis.verdict.route])
        address = values[_LINK]
        if isinstance(address, str) and _WEB.fullmatch(address) and self._links < _MOST_LINKS:
            self._links += 1
            styles[_LINK] = Style(link=True)
        self._shortlist.append(values, styles)
        self._memory.note(entry)
        for statement in statements_of(row):
            cells: list[Value] = [column.value(statement) for column in FACTS]
            self._append("Facts", self._facts, cells, _formats(FACTS, statement))
        for item in analysis.evidence:
            cells = [column.value(Proof(entry, item)) for column in EVIDENCE]
            self._append("Evidence", self._evidence, cells, {_WORDS: Style(look=look_of(item))})

    def _append(self, name: str, sheet: Sheet, cells: list[Value], styles: Mapping[int, Style]) -> None:
        """Write a row, or count it as left out if the sheet is full."""
        if sheet.is_full:
            self._left_out[name] += 1
        else:
            sheet.append(cells, styles)

    def finish(self, now: datetime) -> bytes:
        """Write the sheet "About" and everything that depends on the number of rows.

        Returns:
            The workbook as bytes; in memory, because openpyxl would leave a file open if writing fails.
        """
        adverts = "1 advert" if self.entries == 1 else f"{self.entries:,} adverts"
        made = f"{adverts}, {day_words(now.astimezone(self._zone).date().isoformat(), weekday=False)}"
        self._shortlist.finish(printed=PRINTED, heading=("Shortlist", made))
        self._facts.finish()
        self._evidence.finish()
        self._shortlist.sheet.data_validations.append(_status_list(self._shortlist.rows))
        sheet = Sheet(self._workbook, "About", about.COLUMNS)
        sheet.start(freeze="A2")
        lines = about.rows(
            now=now,
            zone=self._zone,
            entries=self.entries,
            packs=self._packs,
            coloured=self._coloured,
            left_out=self._left_out,
        )
        for name, text in lines:
            sheet.append([name, text])
        self._memory.finish()
        self._workbook.properties.creator = "Wordward"
        self._workbook.properties.title = "Wordward shortlist"
        packed = BytesIO()
        self._workbook.save(packed)
        return packed.getvalue()


def _report(progress: Progress | None, written: int, total: int) -> None:
    """Report progress, and stop the export if asked to."""
    if progress is not None and not progress(written, total):
        raise ExportStoppedError


def _status_list(rows: int) -> Any:
    """The drop-down of the status column."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    words = ",".join(label(status) for status in EntryStatus)
    choice = DataValidation(type="list", formula1=f'"{words}"', allow_blank=False, showErrorMessage=True)
    choice.errorTitle = "Status"
    choice.error = "Please choose a status from the list."
    letter = get_column_letter(_STATUS + 1)
    choice.add(f"{letter}2:{letter}{max(rows, 2)}")
    return choice


def _index_of(role: ColumnRole, columns: Iterable[Column[Any]]) -> int:
    """The index of the column with this role."""
    return next(index for index, column in enumerate(columns) if column.role is role)


def _formats(columns: Sequence[Column[Record]], record: Record) -> dict[int, Style]:
    """The styles of those cells of a row whose format depends on their values."""
    wanted = {
        index: column.formatted(record)
        for index, column in enumerate(columns)
        if column.formatted is not None
    }
    return {index: Style(number_format=code) for index, code in wanted.items() if code}


def _further_marks(entry: ShortlistEntry) -> list[LookMark]:
    """The marks of the further documents, at their offsets in ``further_text``."""
    return [
        LookMark(start + mark.start, start + mark.end, mark.look)
        for part, start in further_places(entry)
        for mark in marks_in(part, entry.analysis.evidence)
    ]


_VERDICT = _index_of(ColumnRole.VERDICT, SHORTLIST)
_STATUS = _index_of(ColumnRole.STATUS, SHORTLIST)
_ADVERT = _index_of(ColumnRole.ADVERT, SHORTLIST)
_FURTHER = _index_of(ColumnRole.FURTHER, SHORTLIST)
_LINK = _index_of(ColumnRole.LINK, SHORTLIST)
_WORDS = _index_of(ColumnRole.WORDS, EVIDENCE)


def _drop(workbook: Workbook) -> None:
    """Delete the temporary files that openpyxl would otherwise keep until the program ends.

    Errors while closing an abandoned stream are ignored: the first failure is the one that is reported.
    openpyxl has no public way to abandon a streaming sheet, so its two generators are closed here.
    """
    from lxml.etree import LxmlError

    sheets: list[Any] = workbook.worksheets
    for sheet in sheets:
        writer, rows = sheet._writer, sheet._rows  # noqa: SLF001
        for stream in (rows, writer.xf if writer else None):
            if stream is not None:
                with suppress(LxmlError, OSError, StopIteration):
                    stream.close()
        if writer is not None:
            Path(writer.out).unlink(missing_ok=True)
