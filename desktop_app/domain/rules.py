"""Rule packs as values, and the problems found while reading them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.sections import Heading
from desktop_app.domain.signals import Place, Signal
from desktop_app.domain.verdict import Route

#: Ids of the packs that hold a person's own signals and those of the team file.
MINE, TEAM = "mine", "team"


class PackOrigin(StrEnum):
    """Where a pack comes from, in the order of loading."""

    SHIPPED = "shipped"
    INSTALLED = "installed"
    TEAM = "team"
    MINE = "mine"


class Content(StrEnum):
    """What the theme files of a pack describe."""

    SIGNALS = "signals"
    CUES = "cues"
    HEADINGS = "headings"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class RuleSources:
    """Where rules are read from; plain data, pickles.

    Attributes:
        folders: Folders of packs (or single packs), the shipped one first, those installed after it.
        overlays: Files of differences, the last one being the person's own (``mine.yaml``), one before it
            the team's. Where the person's own is not there, nothing is changed yet.
    """

    folders: tuple[Path, ...]
    overlays: tuple[Path, ...] = ()


class IgnoreLevel(StrEnum):
    """How much an ignored mark takes with it."""

    PLACE = "place"
    ADVERT = "advert"
    PHRASE = "phrase"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Ignore:
    """A mark that somebody found wrong and does not want to see.

    Attributes:
        rule: Full id of the signal.
        words: The matched words in lower case, inner spaces as one; kept at each level but ``rule``.
        advert: Key of the advert (``text/identity.py``), at the levels ``advert`` and ``place``.
        sentence: Key of the sentence, at the level ``place``.
        made: The day on which it was ignored, ISO date.
    """

    level: IgnoreLevel
    rule: str
    words: str = ""
    advert: str = ""
    sentence: str = ""
    made: str = ""


@dataclass(frozen=True, slots=True)
class RulePack:
    """A folder of rules, or the signals that a team file or a person adds.

    Attributes:
        id: The folder's name and the first half of its signals' ids.
        route: The side of its signals unless a signal says otherwise.
        digest: SHA-256 of the pack's files, hexadecimal, whatever an overlay changes.
        content: What it holds.
        origin: Where it comes from.
        on: False where an overlay switches it off; its signals stay here but are not used.
        changed: Ids of the signals that the person's own overlay alters ("changed by you").
        changed_by_team: Ids of the signals that the team file alters.
    """

    id: str
    title: str
    version: str
    licence: str
    route: Route | None
    signals: tuple[Signal, ...]
    digest: str
    content: Content = Content.SIGNALS
    origin: PackOrigin = PackOrigin.SHIPPED
    on: bool = True
    changed: tuple[str, ...] = ()
    changed_by_team: tuple[str, ...] = ()


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
    """Something wrong in a rule file, said so that its author can mend it.

    Attributes:
        twice: Whether it is that a pack of this id was read before, so that this one is left out.
    """

    place: Place
    sentence: str
    hint: str = ""
    excerpt: str = ""
    twice: bool = False


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Everything the analysis needs: packs, cues, headings, policy, and what could not be read.

    Attributes:
        policy: Plain numbers and words by dotted name (``weights.decisive``), as written.
        ignores: Marks not wanted, the team file's first.
        digest: SHA-256 over all files it was read from, overlays too; kept with each saved analysis.
    """

    packs: tuple[RulePack, ...]
    cues: tuple[Cue, ...]
    headings: tuple[Heading, ...]
    policy: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    digest: str = ""

    @property
    def versions(self) -> tuple[tuple[str, str], ...]:
        """(pack id, version) of each pack that is on, in loading order."""
        return tuple((pack.id, pack.version) for pack in self.packs if pack.on)

    @property
    def signals(self) -> tuple[Signal, ...]:
        """All signals of the packs that are on, in loading order."""
        return tuple(signal for pack in self.packs if pack.on for signal in pack.signals)
