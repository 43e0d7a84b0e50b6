"""The results of trying rules: on their examples, on one advert, on everything saved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.rules import Problem
from desktop_app.domain.verdict import Verdict


class ExampleKind(StrEnum):
    """The key of a rule under which an example is listed; ``cue`` for examples of cues."""

    MATCH = "match"
    NO_MATCH = "no_match"
    NEGATED = "negated"
    KNOWN_GAP = "known_gap"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class ExampleOutcome:
    """One example, read by the engine.

    Attributes:
        rule: Full id of the signal or cue.
        sentence: The example without its marks.
        ok: Whether the rule does what the example says.
        found: (start, end, assertion) of what the rule found, in code points of ``sentence``.
        wanted: (start, end) of each stretch that the example marks.
        says: What is wrong, beginning with “False negative” or “False positive”; empty if ``ok``.
    """

    rule: str
    kind: ExampleKind
    sentence: str
    ok: bool
    found: tuple[tuple[int, int, Assertion], ...]
    wanted: tuple[tuple[int, int], ...]
    says: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """The effect of a changed signal on one advert.

    Attributes:
        problems: Mistakes in the changed overlay.
        places: What the signal finds in the advert with the change, by place, counted or not.
        examples: The signal's examples, read with the change.
        before: The advert's verdict by the present rules; ``None`` without an advert.
        after: Its verdict with the change; ``None`` without an advert, or if the rules cannot be used.
    """

    problems: tuple[Problem, ...]
    places: tuple[Evidence, ...]
    examples: tuple[ExampleOutcome, ...]
    before: Verdict | None = None
    after: Verdict | None = None


@dataclass(frozen=True, slots=True)
class SavedMatches:
    """How often a changed signal is found in a saved advert."""

    entry: int
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class AlteredVerdict:
    """A saved advert whose verdict would change.

    Attributes:
        before: By the present rules, not as saved, so that only this change counts.
        after: With the change.
    """

    entry: int
    title: str
    before: Verdict
    after: Verdict


@dataclass(frozen=True, slots=True)
class SavedTrial:
    """The effect of a change on the saved adverts.

    Attributes:
        looked_at: How many were read.
        with_matches: Those in which the changed signal is found, in the order of the list.
        altered: Those whose route, confidence, *provisional* or kind changes.
        unreadable: How many could not be read.
    """

    looked_at: int
    with_matches: tuple[SavedMatches, ...]
    altered: tuple[AlteredVerdict, ...]
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class Unshown:
    """A wording that no example covers.

    Attributes:
        key: Where it is defined: ``phrases``, ``near``, ``not_in`` or ``unless``.
        wanted: The kind of example that would cover it.
    """

    rule: str
    key: str
    phrase: str
    wanted: str


@dataclass(frozen=True, slots=True)
class PackCoverage:
    """How far the examples of a pack cover its wordings.

    Attributes:
        wordings: Phrases, near words, exceptions and unless words of all its signals.
        unshown: Those that no example covers.
    """

    pack: str
    title: str
    signals: int
    wordings: int
    unshown: tuple[Unshown, ...]
