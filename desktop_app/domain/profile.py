"""A job seeker's profile, and how an advert compares with it and with a CV."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.facts import AskedStrength, ContractKind, WorkPattern
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Stage


@dataclass(frozen=True, slots=True)
class Profile:
    """A small profile; fields left at their defaults are unstated.

    Attributes:
        stage: The rung the person has reached.
        qualifications: Those held, by their usual names (``NCCQ``, ``GCSEs``), as typed.
        working_towards: Those not held yet, likewise.
        coding_years: Years of coding practice; 0 for none.
        systems: Systems, classifications and work known from practice (``EMIS``, ``ICD-10``).
        hours_min: Fewest acceptable hours a week.
        hours_max: Most acceptable hours a week.
        places: Towns or postcode districts within reach (``Leeds``, ``LS1``).
        patterns: Acceptable working patterns.
        contracts: Acceptable contracts.
        pay_min: Lowest acceptable full-time pay, in pounds a year.
        driving_licence: Whether the person holds one.
        between_sites: Whether the person can travel between sites.
        needs_sponsorship: Whether the person needs a sponsored visa.
    """

    stage: Stage = Stage.UNKNOWN
    qualifications: tuple[str, ...] = ()
    working_towards: tuple[str, ...] = ()
    coding_years: float | None = None
    systems: tuple[str, ...] = ()
    hours_min: float | None = None
    hours_max: float | None = None
    places: tuple[str, ...] = ()
    patterns: tuple[WorkPattern, ...] = ()
    contracts: tuple[ContractKind, ...] = ()
    pay_min: float | None = None
    driving_licence: bool | None = None
    between_sites: bool | None = None
    needs_sponsorship: bool | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been filled in."""
        return self == Profile()


class RequirementState(StrEnum):
    """How a profile meets a requirement."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_STATED = "not_stated"  # by the profile or by the advert; ``Requirement.why`` says by which


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of *Could I apply?*.

    Attributes:
        what: What is asked for, by its usual name or in the advert's words.
        asked: How strongly; ``None`` for what the advert states without asking (place, hours).
        why: A plain sentence: what the profile says about it, or what is missing.
        span: The advert's words; ``None`` if it has none.
        words: Exactly that slice of the original text; empty without a span.
    """

    what: str
    asked: AskedStrength | None
    state: RequirementState
    why: str
    span: Span | None = None
    words: str = ""


class TermState(StrEnum):
    """Whether a CV mentions what an advert asks for."""

    FOUND = "found"
    IN_OTHER_WORDS = "in_other_words"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class TermBeside:
    """One line of *My CV beside this advert*.

    Attributes:
        what: The term's usual name.
        in_advert: Every place in the advert, the weightiest first; never empty.
        in_cv: Every place in the CV (parts of the CV's own advert value); for a missing term, the places
            where the CV denies it or says that it is in progress.
        hint: One honest sentence, or empty: other words the CV uses, that the CV denies it, or comparable
            work that counts; never that something could be claimed.
        asked: How strongly, if the advert says so.
        source: The source of the hint's facts; empty without one.
    """

    what: str
    state: TermState
    in_advert: tuple[Span, ...]
    in_cv: tuple[Span, ...] = ()
    hint: str = ""
    asked: AskedStrength | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class KeptCv:
    """The stored CV.

    Attributes:
        text: As pasted or read from its file.
        name: The file's name without folders; empty for a pasted one.
        kept_on: ISO date on which it was stored.
    """

    text: str
    name: str = ""
    kept_on: str = ""
