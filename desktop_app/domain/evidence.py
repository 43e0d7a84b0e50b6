"""Evidence: a match interpreted in its context."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage

#: The rule id of passages told in other words, which no rule matched; no pack has such a signal.
TOLD = "passages.told-in-other-words"
#: Why a match weighs nothing if its signal's factor for the section is 0.
SECTION_OFF = "such words do not count in this section"
#: Why a match weighs nothing if another match of its signal, or another passage, has the weight.
REPEAT = "repeat"


class Assertion(StrEnum):
    """How the advert means a match."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    OTHER_ROLE = "other_role"
    HEDGED = "hedged"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One match of one signal, interpreted in its context.

    Attributes:
        rule: Full id of the signal.
        title: The signal's name for people.
        route: The side it speaks for; ``None`` for background (kind, stage, nation, setting, frames).
        span: Its place in the original text.
        text: Exactly that slice of the original text.
        weight: The points it adds to its side; 0 if listed but not counted (a repeat, negated, of another
            role, experimental).
        frame: ``recruit`` when words like "we are looking for a" lead up to it, ``purpose`` when words like
            "the main purpose of the role" do; else ``None``.
        why: Why it does not count, in a few words; otherwise empty.
        cue: The words that changed its interpretation, if any.
        seeker: The signal's message for job seekers.
        recruiter: The signal's message for recruiters.
        source: Title and date of the signal's first source.
    """

    rule: str
    title: str
    route: Route | None
    category: Category
    strength: Strength
    span: Span
    text: str
    assertion: Assertion
    section: SectionName
    weight: float
    gate: Gate | None = None
    kind: Kind | None = None
    stage: Stage | None = None
    nation: Nation | None = None
    setting: Setting | None = None
    frame: Gate | None = None
    why: str = ""
    cue: Span | None = None
    seeker: str = ""
    recruiter: str = ""
    source: str = ""

    @property
    def counts(self) -> bool:
        """Whether it adds points to its side."""
        return self.weight > 0
