"""Rule packs as values, and the problems found while reading them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.sections import Heading
from desktop_app.domain.signals import Place, Signal
from desktop_app.domain.verdict import Route


@dataclass(frozen=True, slots=True)
class RulePack:
    """A folder of rules.

    Attributes:
        id: The folder's name and the first half of its signals' ids.
        route: The side of its signals unless a signal says otherwise.
        digest: SHA-256 of the pack's files, hexadecimal.
    """

    id: str
    title: str
    version: str
    licence: str
    route: Route | None
    signals: tuple[Signal, ...]
    digest: str


class Direction(StrEnum):
    """On which side of the cue its targets stand."""

    FORWARD = "forward"
    BACKWARD = "backward"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that change how a match is read (after ConText).

    Attributes:
        assertion: What matches in scope become; ``None`` for a cue that only ends other scopes.
        within: Reach in tokens; scope also ends at a sentence, a bullet, a section.
        posts_only: True for a cue that bears on posts, teams and settings, never on an act or a
            classification ("work closely with consultants to assign codes" is one's own work).
        pseudo: True when the phrase only looks like a cue ("not only") and so switches others off.
        examples: Sentences with ``[[ ]]`` around the target that must be so read.
    """

    id: str
    assertion: Assertion | None
    direction: Direction
    phrases: tuple[str, ...]
    within: int = 12
    posts_only: bool = False
    pseudo: bool = False
    examples: tuple[str, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a rule file, said so that its author can mend it."""

    place: Place
    sentence: str
    hint: str = ""
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Everything the analysis needs: packs, cues, headings, policy, and what could not be read.

    ``policy`` holds plain numbers and words by dotted name (``weights.decisive``), as written.
    """

    packs: tuple[RulePack, ...]
    cues: tuple[Cue, ...]
    headings: tuple[Heading, ...]
    policy: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...] = ()

    @property
    def versions(self) -> tuple[tuple[str, str], ...]:
        """(pack id, version) of each pack, in loading order."""
        return tuple((pack.id, pack.version) for pack in self.packs)

    @property
    def signals(self) -> tuple[Signal, ...]:
        """All signals of all packs, in loading order."""
        return tuple(signal for pack in self.packs for signal in pack.signals)
