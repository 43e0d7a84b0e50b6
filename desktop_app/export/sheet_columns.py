"""The columns of the workbook's sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.advert import TEXT, OriginKind
from desktop_app.domain.evidence import Evidence
from desktop_app.domain.facts import Asked, Fact, FactName
from desktop_app.domain.facts_words import day_words, is_week
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.export.column_spec import CLOCK, DATE, NUMBER, POINTS, SCORE, Column, ColumnRole, Value
from desktop_app.export.fact_values import PAY, Stated, asked_words, fact_cell, money_format, value_cell


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry with its corrected facts: the record behind a row of "Shortlist"."""

    entry: ShortlistEntry
    facts: tuple[Fact, ...]
    stated: Stated


@dataclass(frozen=True, slots=True)
class Proof:
    """A piece of evidence with its entry: the record behind a row of "Evidence"."""

    entry: ShortlistEntry
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One fact, or one thing asked for: the record behind a row of "Facts".

    Attributes:
        span: Where its words are in the advert, if anywhere.
        words: The words at that place.
    """

    listed: Listed
    fact: Fact
    asked: Asked | None
    span: Span | None
    words: str


def listed(entry: ShortlistEntry) -> Listed:
    """The record of an entry's row."""
    facts = entry.facts
    return Listed(entry, facts, {fact.name: fact.value for fact in facts})


def statements_of(row: Listed) -> list[StatementRow]:
    """The records of an entry's rows in "Facts": one for each fact, one for each thing asked for.

    An item the person left as it was read keeps its quoted words and their place, whatever else was
    corrected.
    """
    read = {fact.name: fact for fact in row.entry.analysis.facts}
    found: list[StatementRow] = []
    for fact in row.facts:
        before = read.get(fact.name)
        asked = _asked_in(fact)
        known = {(thing.what, thing.strength): thing for thing in _asked_in(before)} if before else {}
        for thing in asked:
            as_read = known.get((thing.what, thing.strength))
            told = before if before and as_read else fact
            span = (as_read or thing).span
            part = row.entry.analysis.advert.part(span.part) if span else ""
            words = part[span.start : span.end] if span else ""
            found.append(StatementRow(row, told, thing, span, words))
        if not asked:
            told = before if before and before.value == fact.value else fact
            found.append(StatementRow(row, told, None, told.span, told.text))
    return found


def _asked_in(fact: Fact) -> list[Asked]:
    """The things a fact lists as asked for; empty for other kinds of fact."""
    things = fact.value if isinstance(fact.value, tuple) else ()
    return [thing for thing in things if isinstance(thing, Asked)]


_GAP = "\n\n"


def packs_in_words(packs: tuple[tuple[str, str], ...]) -> str:
    """The rule packs and their versions, in a list."""
    return ", ".join(f"{pack} {version}" for pack, version in packs)


def _score(side: Route) -> Callable[[Listed], Value]:
    """The value function for one side's score."""
    return lambda row: dict(row.entry.analysis.verdict.scores).get(side)


def _fact(name: FactName, header: str, width: float, *, folded: bool = False) -> Column[Listed]:
    """The column of one fact."""
    date = name in (FactName.CLOSING_DATE, FactName.INTERVIEW_DATE, FactName.START_DATE)
    clock = name is FactName.CLOSING_TIME
    pay = name in PAY
    return Column(
        header,
        width,
        lambda row: _week_in(row, name) or fact_cell(name, row.stated).value,
        DATE if date else CLOCK if clock else "General",
        wrap=not (clock or pay or name is FactName.CLOSING_DATE),
        left=not pay,
        formatted=(lambda row: fact_cell(name, row.stated).number_format) if pay else None,
        folded=folded,
    )


def _week_in(row: Listed, name: FactName) -> str:
    """A week, if the advert gives no day: a cell with its first day would pass for that day."""
    return next((_week(fact) for fact in row.facts if fact.name is name and is_week(fact)), "")


def _week(fact: Fact) -> str:
    """A week in words."""
    return f"Week of {day_words(str(fact.value), weekday=False)}"


def _came_from(row: Listed) -> str:
    """The documents' file names in order, or that the text was pasted or typed."""
    words = {OriginKind.PASTE: "Pasted", OriginKind.PERSON: "Typed"}
    advert = row.entry.analysis.advert
    origins = [advert.origin(part.name) for part in advert.documents]
    return "; ".join(one.file or words.get(one.kind, "") for one in origins if one is not None)


def _addresses(row: Listed) -> str:
    """The web addresses the documents state, each once."""
    advert = row.entry.analysis.advert
    origins = [advert.origin(part.name) for part in advert.documents]
    return "; ".join(dict.fromkeys(one.address for one in origins if one is not None and one.address))


def further_text(entry: ShortlistEntry) -> str:
    """The texts of all documents after the first, each under its file's name or number."""
    return _GAP.join(f"{heading}\n{text}" for _, heading, text in _further(entry))


def further_places(entry: ShortlistEntry) -> list[tuple[str, int]]:
    """The names of all documents after the first, with the offsets of their texts in ``further_text``."""
    places: list[tuple[str, int]] = []
    at = 0
    for part, heading, text in _further(entry):
        places.append((part, at + len(heading) + 1))
        at += len(heading) + 1 + len(text) + len(_GAP)
    return places


def _further(entry: ShortlistEntry) -> list[tuple[str, str, str]]:
    """(part, heading, text) of all documents after the first."""
    advert = entry.analysis.advert
    return [
        (part.name, _heading(entry, part.name), part.text) for part in advert.documents if part.name != TEXT
    ]


def _heading(entry: ShortlistEntry, part: str) -> str:
    """The heading above the text of a further document."""
    origin = entry.analysis.advert.origin(part)
    return f"[{origin.file if origin is not None and origin.file else part.replace(':', ' ')}]"


def _nation(row: Listed) -> str:
    """The corrected nation, or the verdict's."""
    said = {one.name: one.value for one in row.entry.corrections}.get(FactName.NATION)
    cell = value_cell(FactName.NATION, said) if isinstance(said, str) else None
    return str(cell.value) if cell is not None else label(row.entry.analysis.verdict.nation)


#: Excel shows a number that does not fit as ###: wide enough for “AED 112,000.50”.
_PAY_WIDTH = 16

SHORTLIST: tuple[Column[Listed], ...] = (
    Column("No.", 8, lambda row: row.entry.id, NUMBER, left=True),
    Column("Title", 32, lambda row: row.entry.title, wrap=True, grows=True, strong=True),
    Column("Employer", 28, lambda row: row.entry.employer, wrap=True, grows=True),
    Column("Verdict", 28, lambda row: label(row.entry.analysis.verdict.route), role=ColumnRole.VERDICT),
    Column("Confidence", 13, lambda row: label(row.entry.analysis.verdict.confidence)),
    _fact(FactName.CLOSING_DATE, "Closing date", 14),
    _fact(FactName.BAND, "Band", 8),
    _fact(FactName.PAY_MIN, "Pay from", _PAY_WIDTH),
    _fact(FactName.PAY_MAX, "Pay to", _PAY_WIDTH),
    _fact(FactName.PAY_PERIOD, "Pay period", 11),
    Column("Status", 13, lambda row: label(row.entry.status), role=ColumnRole.STATUS),
    Column("Notes", 30, lambda row: row.entry.notes, wrap=True, grows=True),
    _fact(FactName.LOCATION, "Location", 22),
    _fact(FactName.CONTRACT, "Contract", 16),
    _fact(FactName.PATTERN, "Working pattern", 22),
    Column("Reason", 52, lambda row: row.entry.analysis.verdict.reason, wrap=True, grows=True),
    Column("Provisional", 13, lambda row: "Yes" if row.entry.analysis.verdict.provisional else "No"),
    Column("Saved on", 13, lambda row: row.entry.saved_at, DATE, left=True),
    Column("Kind", 12, lambda row: label(row.entry.analysis.verdict.kind, short=True)),
    Column("Stage", 17, lambda row: label(row.entry.analysis.verdict.stage), wrap=True),
    Column("Nation", 17, _nation, wrap=True),
    Column("Setting", 20, lambda row: label(row.entry.analysis.verdict.setting), wrap=True),
    _fact(FactName.POSTCODE, "Postcode", 12, folded=True),
    _fact(FactName.CURRENCY, "Currency", 11, folded=True),
    _fact(FactName.HOURS_PER_WEEK, "Hours a week", 11, folded=True),
    _fact(FactName.CLOSING_TIME, "Closing time", 11, folded=True),
    _fact(FactName.EARLY_CLOSING, "May close early", 12, folded=True),
    _fact(FactName.INTERVIEW_DATE, "Interview date", 14, folded=True),
    _fact(FactName.START_DATE, "Start date", 14, folded=True),
    _fact(FactName.REFERENCE, "Reference", 20, folded=True),
    _fact(FactName.CONTACT_NAME, "Contact", 22, folded=True),
    _fact(FactName.CONTACT_EMAIL, "Contact’s e-mail", 30, folded=True),
    _fact(FactName.CONTACT_PHONE, "Contact’s telephone", 20, folded=True),
    _fact(FactName.SPONSORSHIP, "Visa sponsorship", 13, folded=True),
    _fact(FactName.DBS, "DBS check", 16, folded=True),
    _fact(FactName.QUALIFICATIONS, "Qualifications asked for", 34, folded=True),
    _fact(FactName.EXPERIENCE, "Experience asked for", 34, folded=True),
    _fact(FactName.TRAINING, "Training", 28, folded=True),
    *(Column(f"{label(side, short=True)} score", 13, _score(side), SCORE) for side in SIDES),
    Column("Rules", 40, lambda row: packs_in_words(row.entry.analysis.packs), wrap=True),
    Column("Came from", 30, _came_from, wrap=True),
    Column("Address", 40, _addresses, wrap=True, role=ColumnRole.LINK),
    Column(
        "Advert text",
        110,
        lambda row: row.entry.analysis.advert.part(TEXT),
        wrap=True,
        role=ColumnRole.ADVERT,
    ),
    Column("Further documents", 60, lambda row: further_text(row.entry), wrap=True, role=ColumnRole.FURTHER),
)

#: The number of columns printed: more would make the print too small to read.
PRINTED = 12

EVIDENCE: tuple[Column[Proof], ...] = (
    Column("No.", 8, lambda proof: proof.entry.id, NUMBER, left=True),
    Column("Title", 34, lambda proof: proof.entry.title, grows=True),
    Column(
        "Speaks for",
        16,
        lambda proof: label(proof.evidence.route, short=True) if proof.evidence.route else "",
    ),
    Column("Category", 16, lambda proof: label(proof.evidence.category)),
    Column("Words as written", 44, lambda proof: proof.evidence.text, role=ColumnRole.WORDS, grows=True),
    Column("Section", 18, lambda proof: label(proof.evidence.section)),
    Column("Read as", 19, lambda proof: label(proof.evidence.assertion)),
    Column("Weight", 9, lambda proof: proof.evidence.weight, POINTS),
    Column("Why not counted", 40, lambda proof: proof.evidence.why),
    Column("Rule", 34, lambda proof: proof.evidence.rule),
    Column("Part", 12, lambda proof: proof.evidence.span.part),
    Column("Start", 8, lambda proof: proof.evidence.span.start, figures=True),
    Column("End", 8, lambda proof: proof.evidence.span.end, figures=True),
)


def _called(row: StatementRow) -> str:
    """A fact's label; a contract has one for an end date and one for a number of months."""
    lasts = row.fact.name is FactName.CONTRACT_UNTIL and isinstance(_told(row), str)
    return "Contract for" if lasts else label(row.fact.name)


def _told(row: StatementRow) -> Value:
    """A fact's value for its cell."""
    if row.asked is not None:
        return asked_words(row.asked)
    if is_week(row.fact):
        return _week(row.fact)
    return value_cell(row.fact.name, row.fact.value).value


def _told_how(row: StatementRow) -> str:
    """Excel's format code for a fact's value."""
    if row.fact.name in PAY and isinstance(row.fact.value, int | float):
        return money_format(row.fact.value, row.listed.stated)
    return value_cell(row.fact.name, row.fact.value).number_format if row.asked is None else ""


FACTS: tuple[Column[StatementRow], ...] = (
    Column("No.", 8, lambda row: row.listed.entry.id, NUMBER, left=True),
    Column(
        "Title", 44, lambda row: row.listed.entry.title
    ),  # in every row: it must not make all of them tall
    Column("Fact", 26, _called),
    Column("Value", 44, _told, wrap=True, left=True, formatted=_told_how),
    Column("Words as written", 60, lambda row: row.words, wrap=True),
    Column("Source", 26, lambda row: label(row.fact.source)),
    Column("Part", 14, lambda row: row.span.part if row.span else ""),
    Column("Start", 8, lambda row: row.span.start if row.span else None, figures=True),
    Column("End", 8, lambda row: row.span.end if row.span else None, figures=True),
)
