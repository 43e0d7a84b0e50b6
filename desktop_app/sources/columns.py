"""What the columns of a table, or the keys of an object, mean: guessed from their names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.documents import Document, Field, TableOffer
from desktop_app.sources.lines import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.sources.limits import Limits

#: The word for a column that holds the advert's text.
TEXT = "text"
#: The word for a column that holds the advert's address.
ADDRESS = "address"
#: The words for each meaning, spaces and signs gone.
_NAMES: dict[str, str] = {
    "title": (
        "title jobtitle vacancytitle posttitle roletitle advertisedtitle position post role job "
        "vacancy jobname"
    ),
    "employer": (
        "employer employername organisation organization company companyname trust practice "
        "hiringorganisation hiringorganization organisationname employingorganisation client"
    ),
    "location": "location place town city site worklocation joblocation jobplace base address region area",
    "postcode": "postcode postalcode zip zipcode",
    "salary": (
        "salary pay salaryrange payrange salarydescription wage remuneration rate payrate "
        "compensation basesalary salarytext"
    ),
    "band": "band afcband grade payband paygrade payscale agendaforchange",
    "closing_date": (
        "closingdate closes closing deadline applicationdeadline enddate expirydate expires "
        "validthrough closedate applyby expirationdate"
    ),
    "posted_date": (
        "posteddate dateposted posted publisheddate published advertised startofadvert postingdate "
        "publicationdate dateadvertised date"
    ),
    "start_date": "startdate jobstartdate",
    "interview_date": "interviewdate interviews interview",
    "contract": "contract contracttype typeofcontract tenure jobtype employmenttype",
    "pattern": "pattern workingpattern workpattern worktype typeofhours",
    "hours": "hours hoursperweek weeklyhours workhours workinghours",
    "reference": (
        "reference ref jobreference jobref referencenumber vacancyreference vacancyref vacancyid "
        "jobid id identifier"
    ),
    "contact_name": "contact contactname recruitingmanager hiringmanager",
    "contact_email": "email contactemail emailaddress",
    "contact_phone": "phone telephone contactphone contactnumber phonenumber",
    "department": "department specialty team directorate",
    ADDRESS: "url link webaddress joburl weblink source joblink website applyurl href",
    TEXT: (
        "text description jobdescription advert adverttext advertisement details fulltext body "
        "content summary jobsummary duties mainduties personspecification requirements "
        "responsibilities essentialcriteria desirablecriteria jobadvert vacancytext "
        "vacancydescription jobdetails overview specification"
    ),
}
_MEANINGS = {word: meaning for meaning, words in _NAMES.items() for word in words.split()}
#: The words that a column may be mapped to.
MEANINGS: tuple[str, ...] = tuple(_NAMES)
#: A column without a known name is the text where its cells are this long on average.
_LONG = 120
_LOOK = 200
#: After so many rows it is told how far a table is.
SOME = 500
_SIGNS = re.compile(r"[\W_]+")
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")


@lru_cache(maxsize=4_096)
def meaning(name: str) -> str:
    """What a column or key of that name holds: one of `MEANINGS`, or an empty string."""
    for form in (name, _BRACKET.sub("", name)):
        found = _MEANINGS.get(_SIGNS.sub("", form).lower(), "")
        if found:
            return found
    return ""


def guessed(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """A meaning for each column.

    Args:
        columns: The names at the head of the table.
        rows: Its rows, as long as ``columns``.

    Returns:
        One word for each column: a field's name, ``address``, ``text``, or empty. Only ``text`` stands
        more than once; without a column called so, the one with the longest cells is the text.
    """
    mapping: list[str] = []
    for name in columns:
        found = meaning(name)
        mapping.append("" if found != TEXT and found in mapping else found)
    if TEXT not in mapping and rows:
        look = rows[:_LOOK]
        free = [number for number, found in enumerate(mapping) if not found]
        lengths = {number: sum(len(row[number]) for row in look) / len(look) for number in free}
        longest = max(free, key=lengths.__getitem__, default=-1)
        if longest >= 0 and lengths[longest] >= _LONG:
            mapping[longest] = TEXT
    return tuple(mapping)


def documents_of(
    table: TableOffer, mapping: Sequence[str], limits: Limits, *, notes: tuple[str, ...] = ()
) -> tuple[Document, ...]:
    """One document for each row that has words.

    Args:
        table: The table.
        mapping: A word for each column, as in `TableOffer`; the guess, or what a person made of it.
        limits: How long one row's text may be.
        notes: What to remark on each.

    Returns:
        The documents in the order of the rows, with the mapped columns as labelled values. Where no
        column is the text, or it is empty, all columns are, each in a line with its name.

    Raises:
        ValueError: ``mapping`` is longer or shorter than the table is wide.
        AppError: A row is too long.
    """
    if len(mapping) != len(table.columns):
        raise ValueError(f"{len(mapping)} words for {len(table.columns)} columns")
    columns = tuple(enumerate(mapping))
    layout = _Layout(
        table.columns,
        tuple(number for number, word in columns if word == TEXT),
        tuple((number, word) for number, word in columns if word not in {"", TEXT, ADDRESS}),
        tuple(number for number, word in columns if word == ADDRESS),
    )
    found = []
    for number, row in enumerate(table.rows):
        if number % SOME == 0:
            limits.tell(number, len(table.rows), "rows")
        lines, fields, address = _row(row, layout)
        if lines:
            text = joined(lines, table.name, limits)
            found.append(Document(table.name, table.format, text, fields, address, notes=notes))
    return tuple(found)


class _Layout(NamedTuple):
    """Where in each row what stands: the numbers of its columns."""

    names: tuple[str, ...]
    texts: tuple[int, ...]
    fields: tuple[tuple[int, str], ...]
    addresses: tuple[int, ...]


def _row(row: Sequence[str], layout: _Layout) -> tuple[list[str], tuple[Field, ...], str]:
    """The lines, the labelled values and the address of one row; no lines where it is empty."""
    texts = [number for number in layout.texts if row[number].strip()]
    if len(texts) == 1:
        lines = [row[texts[0]]]
    elif texts:
        lines = [line for number in texts for line in (layout.names[number], row[number], "")]
    else:
        shown = [(column, cell) for column, cell in zip(layout.names, row, strict=True) if cell.strip()]
        lines = [f"{column}: {cell}" if column else cell for column, cell in shown]
    fields = tuple(
        [Field(word, said) for number, word in layout.fields if (said := " ".join(row[number].split()))]
    )
    return lines, fields, next((row[number].strip() for number in layout.addresses), "")
