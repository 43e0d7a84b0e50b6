"""What comes of trying rules: their examples, one draft on one advert, a change on what was saved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.rules import Problem
from desktop_app.domain.verdict import Verdict


class ExampleKind(StrEnum):
    """Below which key of a rule an example stands; ``cue`` for those of cues."""

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
        found: (start, end, assertion) of what the rule found, code points of ``sentence``.
        wanted: (start, end) of each stretch that the example marks.
        says: What is wrong, beginning with “False negative” or “False positive”; empty when ``ok``.
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
    """What a changed signal does to one advert.

    Attributes:
        problems: What is wrong in the changed overlay.
        places: What the signal finds in the advert with the change, by place; so too what does not count.
        examples: The signal's examples, read with the change.
        before: The advert's verdict by the present rules; ``None`` where no advert was given.
        after: Its verdict with the change; ``None`` where no advert was given, or the rules cannot be used.
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
    """A saved advert that would be read another way.

    Attributes:
        before: By the present rules, not as it was saved, so that only this change counts.
        after: With the change.
    """

    entry: int
    title: str
    before: Verdict
    after: Verdict


@dataclass(frozen=True, slots=True)
class SavedTrial:
    """What a change would do to the saved adverts.

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
    """A wording that no example shows.

    Attributes:
        key: Where it is written: ``phrases``, ``near``, ``not_in`` or ``unless``.
        wanted: The kind of example in which it should stand.
    """

    rule: str
    key: str
    phrase: str
    wanted: str


@dataclass(frozen=True, slots=True)
class PackCoverage:
    """How far the examples of a pack show what it looks for.

    Attributes:
        wordings: Phrases, near words, exceptions and unless words of all its signals.
        unshown: Those that no example shows.
    """

    pack: str
    title: str
    signals: int
    wordings: int
    unshown: tuple[Unshown, ...]
