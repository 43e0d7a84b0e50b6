"""What somebody looking for work says of themselves, and how an advert and a CV stand beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.facts import AskedStrength, ContractKind, WorkPattern
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Stage


@dataclass(frozen=True, slots=True)
class Profile:
    """A small profile; whatever is left at its default is not stated.

    Attributes:
        stage: The rung the person has reached.
        qualifications: Held, by their usual names (``NCCQ``, ``GCSEs``), as the person writes them.
        working_towards: Not held yet, by the same names.
        coding_years: Years of coding practice; 0 for none.
        systems: Systems, classifications and work the person knows from practice (``EMIS``, ``ICD-10``).
        hours_min: Least hours a week that will do.
        hours_max: Most hours a week that will do.
        places: Towns or postcode districts that can be reached (``Leeds``, ``LS1``).
        patterns: Working patterns that will do.
        contracts: Contracts that will do.
        pay_min: Least full-time pay that will do, in pounds a year.
        driving_licence: Whether one is held.
        between_sites: Whether travelling between sites is possible.
        needs_sponsorship: Whether a visa must be sponsored.
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
    """How a requirement and a profile stand to each other."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_STATED = "not_stated"  # by the profile or by the advert; ``Requirement.why`` says by which


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of *Could I apply?*.

    Attributes:
        what: What is asked, by its usual name or in the advert's words.
        asked: How strongly; ``None`` for what the advert states without asking (place, hours).
        why: A plain sentence: what the profile says to it, or what is missing.
        span: The advert's words; ``None`` where it says nothing.
        words: Exactly that slice of the original text; empty without a span.
    """

    what: str
    asked: AskedStrength | None
    state: RequirementState
    why: str
    span: Span | None = None
    words: str = ""


class TermState(StrEnum):
    """Whether a CV says what an advert asks for."""

    FOUND = "found"
    IN_OTHER_WORDS = "in_other_words"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class TermBeside:
    """One line of *My CV beside this advert*.

    Attributes:
        what: The term's usual name.
        in_advert: Every place in the advert, the weightiest first; never empty.
        in_cv: Every place in the CV (parts of the CV's own advert value); for a missing term where the CV
            denies it or says that it is on the way, if it does.
        hint: One honest sentence, or empty: where the CV says it otherwise, that the CV denies it, or what
            comparable work counts; never that something could be claimed.
        asked: How strongly, where the advert says it.
        source: Where the fact in the hint comes from; empty without one.
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
    """The CV that is kept on this machine.

    Attributes:
        text: As it was pasted or read out of its file.
        name: The file's name without folders; empty for a pasted one.
        kept_on: ISO date on which it was kept.
    """

    text: str
    name: str = ""
    kept_on: str = ""
