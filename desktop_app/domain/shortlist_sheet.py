"""What writing a shortlist workbook and reading it back from Excel have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop_app.domain.facts import FactName

#: The hidden sheet: the number of each entry, when it was saved, and a print of each cell below.
MEMORY = "Wordward"
NUMBER, SAVED_AT = "No.", "Saved at"
TITLE, EMPLOYER, STATUS, NOTES = "Title", "Employer", "Status", "Notes"
#: The facts that can be changed in Excel, by column name.
FACT_COLUMNS: Mapping[str, FactName] = {
    "Closing date": FactName.CLOSING_DATE,
    "Band": FactName.BAND,
    "Pay from": FactName.PAY_MIN,
    "Pay to": FactName.PAY_MAX,
    "Location": FactName.LOCATION,
    "Postcode": FactName.POSTCODE,
    "Hours a week": FactName.HOURS_PER_WEEK,
    "Interview date": FactName.INTERVIEW_DATE,
    "Start date": FactName.START_DATE,
    "Reference": FactName.REFERENCE,
    "Contact": FactName.CONTACT_NAME,
    "Contact’s e-mail": FactName.CONTACT_EMAIL,
    "Contact’s telephone": FactName.CONTACT_PHONE,
}
#: The columns that are read back.
COMES_BACK: tuple[str, ...] = (TITLE, EMPLOYER, STATUS, NOTES, *FACT_COLUMNS)
#: Facts of several words or of a closed set, which are put right here and not in Excel.
FACTS_THAT_STAY: tuple[str, ...] = (
    "Nation", "Pay period", "Contract", "Working pattern", "Currency", "May close early", "Visa sponsorship",
    "DBS check", "Qualifications asked for", "Experience asked for", "Training",
)  # fmt: skip
#: The columns that only Wordward writes; who changes one in Excel is told that it stays.
STAYS: tuple[str, ...] = (
    "Verdict", "Confidence", "Stage", "Kind", "Setting", "Reason", "Provisional",
    *FACTS_THAT_STAY,
)  # fmt: skip

#: A formula that no program has computed yet; Excel's own such values begin likewise.
NOT_COMPUTED = "#NOT COMPUTED!"
#: Errors as written by Excel and LibreOffice (ECMA-376 part 1, 18.17.2.7, and Excel's later additions).
_ERRORS = frozenset(
    (
        "#N/A",
        "#REF!",
        "#DIV/0!",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#CONNECT!",
        "#BUSY!",
        "#UNKNOWN!",
        "#EXTERNAL!",
        "#PYTHON!",
        "#GETTING_DATA",
    )
)


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One entry read back from Excel.

    Attributes:
        number: The store's number for it.
        saved_at: When it was saved, ISO 8601 with time zone; identifies the entry together with the number.
        cells: The text of each column that still exists, by column name.
        prints: ``print_of`` each cell when the workbook was made, by column name.
    """

    number: int
    saved_at: str
    cells: Mapping[str, str]
    prints: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReturnedShortlist:
    """The rows of a workbook that Wordward itself wrote.

    Attributes:
        name: The file's name.
        rows: The rows with an exported number; each number once.
        others: The titles of the rows without such a number.
    """

    name: str
    rows: tuple[ReturnedRow, ...]
    others: tuple[str, ...] = ()


def cell_words(cell: object) -> str:
    """A cell's value as a person would write it.

    Args:
        cell: As written or read: text, number, day, clock time, duration or boolean; ``None`` if empty.
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.10g}"
    if isinstance(cell, datetime):
        day, clock = cell.date().isoformat(), cell.strftime("%H:%M")
        return day if clock == "00:00" else f"{day} {clock}"
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return f"{cell.total_seconds() / 3600:.10g} hours"
    return str(cell)


def is_error(words: str) -> bool:
    """Whether a cell's text is a spreadsheet error rather than something a person wrote."""
    return words.strip() in _ERRORS or words.strip() == NOT_COMPUTED


def plain(words: str) -> str:
    """A cell's text with spaces and line ends normalised as spreadsheets do."""
    return "\n".join(line.rstrip() for line in words.splitlines()).strip()


def print_of(words: str) -> str:
    """A check sum of a cell: equal for equal texts, and reveals nothing about them."""
    import hashlib  # not needed until a workbook comes back

    return hashlib.sha256(plain(words).encode("utf-8", "replace")).hexdigest()[:12]
