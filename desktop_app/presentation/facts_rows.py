"""The Facts tab as rows: groups of facts, each with its words, origin and place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from desktop_app.domain.facts import Asked, Correction, Fact, FactName, FactSource, FactValue, corrected
from desktop_app.domain.facts_words import asked_words, closing_words, fact_name, fact_words, pay_words
from desktop_app.domain.labels import label
from desktop_app.domain.spans import Span
from desktop_app.presentation.facts_remarks import CHECKED, Remark, RemarkRow, remark_rows

#: Lists of things asked for: one row per thing.
LISTS = (FactName.QUALIFICATIONS, FactName.EXPERIENCE, FactName.TRAINING)
#: Facts combined in one row, named by the first.
PAY = (FactName.PAY_MIN, FactName.PAY_MAX, FactName.PAY_PERIOD, FactName.CURRENCY)
CLOSING = (FactName.CLOSING_DATE, FactName.CLOSING_TIME)
_CONTACTS = (FactName.CONTACT_EMAIL, FactName.CONTACT_PHONE)
_NAMES = {FactName.HOURS_PER_WEEK: "Hours"}
_TOGETHER = {FactName.PAY_MIN: ("Pay", PAY), FactName.CLOSING_DATE: ("Closes", CLOSING)}
#: Groups from top to bottom, each with the first fact of every row.
GROUPS: tuple[tuple[str, tuple[FactName, ...]], ...] = (
    (
        "Post",
        (
            FactName.TITLE,
            FactName.EMPLOYER,
            FactName.LOCATION,
            FactName.POSTCODE,
            FactName.NATION,
            FactName.REFERENCE,
        ),
    ),
    (
        "Pay and hours",
        (
            FactName.BAND,
            FactName.PAY_MIN,
            FactName.PAY_TERMS,
            FactName.HOURS_PER_WEEK,
            FactName.WTE,
            FactName.CONTRACT,
            FactName.CONTRACT_UNTIL,
            FactName.PATTERN,
            FactName.OFFICE_DAYS,
        ),
    ),
    (
        "Dates",
        (FactName.CLOSING_DATE, FactName.EARLY_CLOSING, FactName.INTERVIEW_DATE, FactName.START_DATE),
    ),
    ("Contact", (FactName.CONTACT_NAME, FactName.CONTACT_EMAIL, FactName.CONTACT_PHONE)),
    ("Requirements", LISTS),
    ("Checks", (FactName.DBS, FactName.SPONSORSHIP, FactName.TRAVEL)),
)
#: Facts worth mentioning if they are not stated.
USUAL = (
    FactName.EMPLOYER, FactName.LOCATION, FactName.BAND, FactName.PAY_MIN, FactName.HOURS_PER_WEEK,
    FactName.CONTRACT, FactName.PATTERN, FactName.CLOSING_DATE, FactName.REFERENCE, FactName.CONTACT_NAME,
    FactName.QUALIFICATIONS,
)  # fmt: skip
_SOURCES = {
    FactSource.TEXT: "",
    FactSource.JSON_LD: "stated by the page",
    FactSource.FIELD: "stated by the file",
    FactSource.PERSON: "written by you",
}
_CORRECTED, _ADDED = "corrected by you", "added by you"
NOT_STATED = "not stated"
#: For examples and old adverts, which have a title field but no known file.
_UNFILED = {FactSource.FIELD: FactSource.TEXT}
_ONE_OF = {
    FactName.QUALIFICATIONS: "Qualification",
    FactName.EXPERIENCE: "Experience",
    FactName.TRAINING: "Training",
}


class FactRow(NamedTuple):
    """One fact, or several shown together.

    Attributes:
        key: The same for the same fact in the next analysis; in a list, for the same thing asked for;
            prefixed with ``new:`` while it is being added.
        names: The facts in this row.
        thing: In a list, the item, without its place in the text.
        name: Its label.
        value: In words; ``not stated`` if the person removed it.
        source: Its origin, unless that is the advert's text.
        spans: The places of its words; empty if there are none.
        was: What was read, in words, if the person corrected it.
    """

    key: str
    names: tuple[FactName, ...]
    thing: Asked | None
    name: str
    value: str
    source: str
    spans: tuple[Span, ...]
    was: str = ""


class GroupRow(NamedTuple):
    """The heading of a group of facts."""

    key: str
    name: str


class UnsaidRow(NamedTuple):
    """Usual facts that are not stated, on one quiet line.

    Attributes:
        asks: Whether there are questions to ask about such a post.
    """

    key: str
    sentence: str
    asks: bool


FactEntry = FactRow | GroupRow | RemarkRow | UnsaidRow


def entries_of(
    read: Sequence[Fact],
    corrections: Sequence[Correction],
    *,
    remarks: Sequence[Remark] = (),
    adding: FactName | None = None,
    vacancy: bool = True,
    asks: bool = True,
    filed: bool = True,
    banded: bool = True,
) -> tuple[FactEntry, ...]:
    """The entries of the Facts tab.

    Args:
        read: The facts as read.
        corrections: The person's corrections.
        remarks: The results of the pay and date checks.
        adding: A fact that is just being added.
        vacancy: Whether missing facts matter.
        asks: Whether there are questions to ask about such a post.
        filed: Whether the advert came from files; otherwise no file states anything.
        banded: Whether such a post would have a band, so that a missing one matters.
    """
    if not filed:
        read = [replace(one, source=_UNFILED.get(one.source, one.source)) for one in read]
    now = {fact.name: fact for fact in corrected(read, corrections)}
    before = {fact.name: fact for fact in read}
    touched = {correction.name for correction in corrections}
    entries: list[FactEntry] = []
    for name, firsts in GROUPS:
        listed = [row for first in firsts for row in _rows(first, now, before, touched)]
        if adding in firsts:
            listed = _with_new(listed, adding, firsts)
        told = remark_rows(remarks, firsts)
        if listed or told:
            entries.append(GroupRow(f"group:{name}", name))
            entries.extend(_with_remarks(listed, told))
    if entries and vacancy and (unsaid := not_stated(now, banded=banded)):
        silent = f"Not stated: {', '.join(_lower(name) for name in unsaid)}."
        entries.append(UnsaidRow("unsaid", silent, asks))
    return tuple(entries)


def _with_remarks(listed: list[FactRow], told: list[RemarkRow]) -> list[FactEntry]:
    """The rows of a group, each followed by the check results about it."""
    place = sum(row.names[0] in CHECKED for row in listed)
    return [*listed[:place], *told, *listed[place:]]


def not_stated(stated: Iterable[FactName], *, banded: bool = True) -> tuple[FactName, ...]:
    """The usual facts that are not stated; each represents its whole row.

    Args:
        stated: The facts that exist.
        banded: Whether a band is expected.
    """
    known = set(stated)
    if not banded:
        known.add(FactName.BAND)
    if known.intersection(_CONTACTS):
        known.add(FactName.CONTACT_NAME)  # one way to ask is enough
    return tuple(name for name in USUAL if not known.intersection(names_of(name)))


def names_of(first: FactName) -> tuple[FactName, ...]:
    """All facts shown in the row of this one."""
    return _TOGETHER[first][1] if first in _TOGETHER else (first,)


def row_name(first: FactName) -> str:
    """The label of a fact's row."""
    if first in _ONE_OF:
        return _ONE_OF[first]
    return _TOGETHER[first][0] if first in _TOGETHER else _NAMES.get(first) or label(first, short=True)


def _lower(first: FactName) -> str:
    """A row's label inside a sentence."""
    words = {FactName.CLOSING_DATE: "closing date", FactName.QUALIFICATIONS: "qualifications"}
    name = words.get(first, row_name(first))
    return name[:1].lower() + name[1:]


def _rows(
    first: FactName, now: dict[FactName, Fact], before: dict[FactName, Fact], touched: set[FactName]
) -> list[FactRow]:
    """The rows of a fact; corrected ones show what was read.

    Empty if the fact is neither stated nor was removed by the person.
    """
    names = names_of(first)
    known = [now[name] for name in names if name in now]
    there = [before[name] for name in names if name in before]
    mended = bool(touched.intersection(names))
    was = _told(first, there) if mended else ""
    if not known:
        return [_row(first, there, NOT_STATED, _CORRECTED, was)] if was else []
    sources = (fact.source for fact in known if fact.source is not FactSource.TEXT)
    given = _SOURCES[next(sources, FactSource.TEXT)]
    source = (_CORRECTED if there else _ADDED) if mended else given
    if first not in LISTS:
        own = next(filter(None, map(fact_name, known)), "")
        return [_row(first, there, _told(first, known), source, was)._replace(name=own or row_name(first))]
    read = {
        (thing.what, thing.strength): thing for fact in before.values() for thing in things_of(fact.value)
    }
    stated = sum(len(things_of(fact.value)) for fact in there)
    rows: list[FactRow] = []
    for place, thing in enumerate(things_of(known[0].value)):
        again = sum(row.thing is not None and row.thing.what == thing.what for row in rows)
        read_one, more = read.get((thing.what, thing.strength)), place >= stated
        rows.append(
            FactRow(
                key=f"{first}:{thing.what}" + (f" ({again + 1})" if again else ""),
                names=names,
                thing=bare(thing),
                name=row_name(first),
                value=asked_words(thing),
                source="" if mended and read_one is not None else _ADDED if mended and more else source,
                spans=(read_one.span,) if read_one is not None and read_one.span is not None else (),
                was=was,
            )
        )
    return rows


def things_of(value: FactValue | None) -> list[Asked]:
    """The things asked for in a fact's value; empty for other values."""
    return [item for item in value if isinstance(item, Asked)] if isinstance(value, tuple) else []


def bare(thing: Asked) -> Asked:
    """A thing asked for without its place, as corrections store it."""
    return Asked(thing.what, thing.strength)


def _row(first: FactName, there: list[Fact], value: str, source: str, was: str) -> FactRow:
    """The single row of a fact that is not a list."""
    spans = tuple(dict.fromkeys(fact.span for fact in there if fact.span is not None))
    return FactRow(str(first), names_of(first), None, row_name(first), value, source, spans, was)


def _told(first: FactName, known: list[Fact]) -> str:
    """The facts of a row in words."""
    values = {fact.name: fact.value for fact in known}
    if first is FactName.PAY_MIN:
        return pay_words(values)
    if first is FactName.CLOSING_DATE:
        return closing_words(values)
    return next((fact_words(fact) for fact in known if fact.name is first), "")


def _with_new(listed: list[FactRow], adding: FactName, firsts: tuple[FactName, ...]) -> list[FactRow]:
    """The rows of a group with an empty one inserted for the fact being added."""
    new = FactRow(f"new:{adding}", names_of(adding), None, row_name(adding), "", "", ())
    place = firsts.index(adding)
    ahead = [row for row in listed if firsts.index(row.names[0]) <= place]
    return [*ahead, new, *listed[len(ahead) :]]


def copied(rows: Iterable[FactEntry]) -> str:
    """Facts as text to paste elsewhere: one line each, “Pay: £27,485 to £30,162 a year”."""
    return "\n".join(
        f"{row.name}: {row.value}" + (f" ({row.source})" if row.source else "")
        for row in rows
        if isinstance(row, FactRow) and row.value
    )
