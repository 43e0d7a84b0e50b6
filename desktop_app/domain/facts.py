"""Facts: what an advert states that a person would otherwise type by hand, with its source words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class FactName(StrEnum):
    """The subject of a fact; ``CONTRACT_FACTS`` are those in the JSON contract and the export."""

    TITLE = "title"  # as advertised
    EMPLOYER = "employer"
    LOCATION = "location"
    POSTCODE = "postcode"  # British, in capitals with its space
    NATION = "nation"  # a value of ``Nation``
    BAND = "band"  # Agenda for Change: "4", "8a", "3-4", "VSM"
    PAY_MIN = "pay_min"  # full-time figure, in ``currency`` per ``pay_period``
    PAY_MAX = "pay_max"  # equal to ``pay_min`` if only one figure is stated
    PAY_PERIOD = "pay_period"  # a value of ``PayPeriod``
    CURRENCY = "currency"  # ISO 4217: "GBP"
    HOURS_PER_WEEK = "hours_per_week"  # the upper end of a range
    CONTRACT = "contract"  # a value of ``ContractKind``
    PATTERN = "pattern"  # values of ``WorkPattern``
    CLOSING_DATE = "closing_date"  # ISO 8601
    CLOSING_TIME = "closing_time"  # "HH:MM", 24 hours; midnight at a day's end is "23:59"
    INTERVIEW_DATE = "interview_date"  # ISO 8601
    START_DATE = "start_date"  # ISO 8601
    EARLY_CLOSING = "early_closing"  # true: the advert may close before its closing date
    REFERENCE = "reference"
    CONTACT_NAME = "contact_name"
    CONTACT_EMAIL = "contact_email"
    CONTACT_PHONE = "contact_phone"
    SPONSORSHIP = "sponsorship"  # true: offered; false: ruled out
    DBS = "dbs"  # a value of ``DbsCheck``
    EXPERIENCE = "experience"  # required or wanted: ``Asked``
    QUALIFICATIONS = "qualifications"  # required or wanted: ``Asked``
    TRAINING = "training"  # offered: ``Asked``
    PAY_TERMS = "pay_terms"  # values of ``PayTerm``
    WTE = "wte"  # whole-time equivalent: 0.6
    CONTRACT_UNTIL = "contract_until"  # an ISO date, or months as "18 months"
    OFFICE_DAYS = "office_days"  # days a week on site in hybrid work
    TRAVEL = "travel"  # a value of ``Travel``


#: The facts in the JSON contract; the others are shown in the window and used by the pay check.
CONTRACT_FACTS = tuple(FactName)[: tuple(FactName).index(FactName.PAY_TERMS)]


class FactSource(StrEnum):
    """Where a fact comes from."""

    TEXT = "text"
    JSON_LD = "json_ld"
    FIELD = "field"
    PERSON = "person"


class PayPeriod(StrEnum):
    """The period to which the pay refers."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"


class PayTerm(StrEnum):
    """What an advert says about its pay besides, or instead of, figures."""

    PRO_RATA = "pro_rata"
    FULL_TIME_EQUIVALENT = "full_time_equivalent"
    INCLUDES_HCAS = "includes_hcas"
    PLUS_HCAS = "plus_hcas"
    EXCLUDES_HCAS = "excludes_hcas"
    UMBRELLA = "umbrella"
    PAYE = "paye"
    DEPENDING_ON_EXPERIENCE = "depending_on_experience"
    TO_BE_CONFIRMED = "to_be_confirmed"
    NEGOTIABLE = "negotiable"
    COMPETITIVE = "competitive"


class ContractKind(StrEnum):
    """The length and kind of employment."""

    PERMANENT = "permanent"
    FIXED_TERM = "fixed_term"
    BANK = "bank"
    AGENCY = "agency"
    SECONDMENT = "secondment"
    APPRENTICESHIP = "apprenticeship"


class WorkPattern(StrEnum):
    """When and where the work is done."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    FLEXIBLE = "flexible"
    REMOTE = "remote"
    HYBRID = "hybrid"
    ON_SITE = "on_site"


class DbsCheck(StrEnum):
    """The criminal record check; ``required`` if its level is not given, or it is another nation's check."""

    BASIC = "basic"
    STANDARD = "standard"
    ENHANCED = "enhanced"
    REQUIRED = "required"
    NOT_REQUIRED = "not_required"


class Travel(StrEnum):
    """The travelling that the advert asks of the person."""

    LICENCE = "driving_licence"
    BETWEEN_SITES = "between_sites"


class AskedStrength(StrEnum):
    """How strongly something is asked for; for training, whether it is given."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    WORKING_TOWARDS = "working_towards"
    NOT_NEEDED = "not_needed"
    OFFERED = "offered"
    NOT_OFFERED = "not_offered"


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing asked for, or one kind of training.

    Attributes:
        what: For qualifications and training the usual name ("NCCQ"), for experience the advert's words.
        span: Where it is said, in code points of the original text.
    """

    what: str
    strength: AskedStrength
    span: Span | None = None


FactValue = str | float | int | bool | tuple[str, ...] | tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact that the advert states, or that a person has corrected.

    Attributes:
        value: Typed as described in ``FactName``; members of closed sets as plain words.
        span: The words it came from; ``None`` if it has no place in the advert.
        text: Exactly that slice of the original text; empty without a span.
    """

    name: FactName
    value: FactValue
    span: Span | None
    text: str
    source: FactSource


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's value for one fact, replacing or adding to what was read.

    Attributes:
        value: Typed as described in ``FactName``; ``None`` means that the advert does not state it.
    """

    name: FactName
    value: FactValue | None


def corrected(facts: Iterable[Fact], corrections: Iterable[Correction]) -> tuple[Fact, ...]:
    """The facts with a person's corrections applied.

    Args:
        facts: As read; at most one of each name.
        corrections: If several have one name, the last counts.

    Returns:
        The facts in the order of ``FactName``; corrected ones have the source ``person`` and no span.
    """
    known = {fact.name: fact for fact in facts}
    for correction in corrections:
        known.pop(correction.name, None)
        if correction.value is not None:
            known[correction.name] = Fact(correction.name, correction.value, None, "", FactSource.PERSON)
    return tuple(known[name] for name in FactName if name in known)


JsonValue = str | float | int | bool | list[str] | list[dict[str, str | int | None]]


def json_value(value: FactValue) -> JsonValue:
    """A fact's value as JSON: tuples as lists, each ``Asked`` as an object.

    Returns:
        The value; an ``Asked`` has ``what``, ``strength``, ``part``, ``start`` and ``end``, the last three
        null without a place.
    """
    if not isinstance(value, tuple):
        return value
    asked = [_asked(item) for item in value if isinstance(item, Asked)]
    return asked or [item for item in value if isinstance(item, str)]


def _asked(item: Asked) -> dict[str, str | int | None]:
    span = item.span
    return {
        "what": item.what,
        "strength": str(item.strength),
        "part": span.part if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
    }
