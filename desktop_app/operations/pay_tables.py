"""Reads the pay tables: CSV files of one row per figure, strictly, so that a mistake is found at once."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from desktop_app.domain.errors import AppError
from desktop_app.domain.pay import (
    FullTimeWeek,
    PayScale,
    PaySource,
    PayTables,
    PayZone,
    Supplement,
    TraineeShare,
)
from desktop_app.domain.verdict import Nation

if TYPE_CHECKING:
    from enum import StrEnum
    from pathlib import Path

    Member = TypeVar("Member", bound=StrEnum)

_COLUMNS: Final = {
    "sources.csv": ("id", "title", "address", "checked"),
    "scales.csv": ("nation", "year", "band", "lowest", "middle", "highest", "derived", "source"),
    "supplements.csv": ("nation", "year", "zone", "percent", "least", "most", "derived", "source"),
    "weeks.csv": ("nation", "year", "hours", "source"),
    "shares.csv": ("nation", "percent", "source"),
}
_YEAR: Final = re.compile(r"20(\d\d)/(\d\d)")
_BAND: Final = re.compile(r"[2-7]|8[a-d]|9")
_DATE: Final = re.compile(r"20\d\d-[01]\d-[0-3]\d")
_HINT: Final = "Install Wordward again, or put the file right; nothing else of Wordward is affected."


class _Row(NamedTuple):
    """One row with its place, and methods that parse its cells."""

    file: str
    line: int
    cells: dict[str, str]

    def wrong(self, what: str) -> AppError:
        """The error that says what is wrong in this row."""
        return AppError(f"The pay table {self.file} is not used: in line {self.line} {what}.", _HINT)

    def whole(self, column: str) -> int:
        """A whole number of pounds or per cent."""
        return self._number(self.cells[column], column)

    def wholes(self, column: str) -> tuple[int, ...]:
        """Whole numbers separated by spaces; may be empty."""
        return tuple(self._number(cell, column) for cell in self.cells[column].split())

    def member(self, column: str, options: type[Member]) -> Member:
        """A member of a closed set."""
        try:
            return options(self.cells[column])
        except ValueError as error:
            raise self.wrong(f"“{self.cells[column]}” is not a {column}") from error

    def matching(self, column: str, form: re.Pattern[str]) -> str:
        """A text that matches a pattern."""
        if not form.fullmatch(self.cells[column]):
            raise self.wrong(f"“{self.cells[column]}” cannot stand at {column}")
        return self.cells[column]

    def year(self) -> str:
        """A pay year: two consecutive years."""
        found = _YEAR.fullmatch(self.cells["year"])
        if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
            raise self.wrong(f"“{self.cells['year']}” is not a pay year")
        return found[0]

    def source(self, sources: dict[str, PaySource]) -> PaySource:
        """The source that the row refers to."""
        try:
            return sources[self.cells["source"]]
        except KeyError as error:
            raise self.wrong(f"the source “{self.cells['source']}” is not in sources.csv") from error

    def derived(self) -> bool:
        """Whether the row was calculated."""
        return self.matching("derived", re.compile("yes|no")) == "yes"

    def _number(self, cell: str, column: str) -> int:
        if not (cell.isascii() and cell.isdigit()):
            raise self.wrong(f"“{cell}” at {column} is not a whole number")
        return int(cell)


def read_pay_tables(folder: Path) -> PayTables:
    """Read the tables of a folder.

    Args:
        folder: With ``sources.csv``, ``scales.csv``, ``supplements.csv``, ``weeks.csv`` and ``shares.csv``.

    Raises:
        AppError: A file is missing or wrong; the sentence names file, line and what is wrong.
    """
    sources: dict[str, PaySource] = {}
    for row in _rows(folder / "sources.csv"):
        if not row.cells["title"] or row.cells["id"] in sources:
            raise row.wrong(f"the source “{row.cells['id']}” has no title or stands twice")
        checked = row.matching("checked", _DATE)
        sources[row.cells["id"]] = PaySource(row.cells["title"], row.cells["address"], checked)
    return PayTables(
        scales=_scales(folder / "scales.csv", sources),
        supplements=_supplements(folder / "supplements.csv", sources),
        weeks=_weeks(folder / "weeks.csv", sources),
        shares=tuple(
            TraineeShare(row.member("nation", Nation), row.whole("percent"), row.source(sources))
            for row in _rows(folder / "shares.csv")
        ),
    )


def _scales(path: Path, sources: dict[str, PaySource]) -> tuple[PayScale, ...]:
    """Every scale: each nation, year and band once, steps rising."""
    found: dict[tuple[str, str, str], PayScale] = {}
    for row in _rows(path):
        scale = PayScale(
            nation=row.member("nation", Nation),
            year=row.year(),
            band=row.matching("band", _BAND),
            lowest=row.whole("lowest"),
            highest=row.whole("highest"),
            source=row.source(sources),
            middle=row.wholes("middle"),
            derived=row.derived(),
        )
        steps = (scale.lowest, *scale.middle, scale.highest)
        if list(steps) != sorted(steps):
            raise row.wrong("the steps do not rise")
        if found.setdefault((scale.nation, scale.year, scale.band), scale) is not scale:
            raise row.wrong("the same nation, year and band stand a second time")
    return tuple(found.values())


def _supplements(path: Path, sources: dict[str, PaySource]) -> tuple[Supplement, ...]:
    """Every supplement, each nation, year and zone once."""
    found: dict[tuple[str, str, str], Supplement] = {}
    for row in _rows(path):
        each = Supplement(
            nation=row.member("nation", Nation),
            year=row.year(),
            zone=row.member("zone", PayZone),
            share=row.whole("percent") / 100,
            least=row.whole("least"),
            most=row.whole("most"),
            source=row.source(sources),
            derived=row.derived(),
        )
        if each.least > each.most:
            raise row.wrong("the least sum is greater than the greatest")
        if found.setdefault((each.nation, each.year, each.zone), each) is not each:
            raise row.wrong("the same nation, year and zone stand a second time")
    return tuple(found.values())


def _weeks(path: Path, sources: dict[str, PaySource]) -> tuple[FullTimeWeek, ...]:
    """Every full-time week."""
    hours = re.compile(r"\d\d(?:\.\d)?")
    return tuple(
        FullTimeWeek(
            nation=row.member("nation", Nation),
            year=row.year(),
            hours=float(row.matching("hours", hours)),
            source=row.source(sources),
        )
        for row in _rows(path)
    )


def _rows(path: Path) -> list[_Row]:
    """The rows of a file that has exactly the expected columns."""
    columns = _COLUMNS[path.name]
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        sentence = f"The pay table {path.name} cannot be read, so pay is not checked."
        raise AppError(sentence, _HINT) from error
    reader = csv.reader(text.splitlines(), strict=True)
    try:
        lines = [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        raise AppError(f"The pay table {path.name} is not used: {error}.", _HINT) from error
    if not lines or tuple(lines[0][1]) != columns:
        sentence = f"The pay table {path.name} is not used: its first line should be {','.join(columns)}."
        raise AppError(sentence, _HINT)
    rows = []
    for line, cells in lines[1:]:
        if len(cells) != len(columns):
            row = _Row(path.name, line, {})
            raise row.wrong(f"there are {len(cells)} cells instead of {len(columns)}")
        rows.append(_Row(path.name, line, dict(zip(columns, cells, strict=True))))
    return rows
