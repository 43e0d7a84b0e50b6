"""Rule packs as values, and the problems found while reading them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.sections import Heading
from desktop_app.domain.signals import Place, Signal
from desktop_app.domain.verdict import Route

#: Ids of the packs with a person's own signals and with those of the team file.
MINE, TEAM = "mine", "team"


class PackOrigin(StrEnum):
    """Where a pack comes from, in the order of loading."""

    SHIPPED = "shipped"
    INSTALLED = "installed"
    TEAM = "team"
    MINE = "mine"


class Content(StrEnum):
    """What the files of a pack describe."""

    SIGNALS = "signals"
    CUES = "cues"
    HEADINGS = "headings"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class RuleSources:
    """Where rules are read from; plain data, pickles.

    Attributes:
        folders: Folders of packs (or single packs): the shipped one first, then the installed ones.
        overlays: Files of changes; the last is the person's own (``mine.yaml``), the one before it the
            team's. A missing file changes nothing.
    """

    folders: tuple[Path, ...]
    overlays: tuple[Path, ...] = ()


class IgnoreLevel(StrEnum):
    """The extent of an ignored mark."""

    PLACE = "place"
    ADVERT = "advert"
    PHRASE = "phrase"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Ignore:
    """A mark that somebody considers wrong and does not want to see.

    Attributes:
        rule: Full id of the signal.
        words: The matched words in lower case with single spaces; kept at every level but ``rule``.
        advert: Key of the advert (``text/identity.py``), at the levels ``advert`` and ``place``.
        sentence: Key of the sentence, at the level ``place``.
        made: The ISO date on which it was ignored.
    """

    level: IgnoreLevel
    rule: str
    words: str = ""
    advert: str = ""
    sentence: str = ""
    made: str = ""


@dataclass(frozen=True, slots=True)
class RulePack:
    """A folder of rules, or the signals added by a team file or a person.

    Attributes:
        id: The folder's name and the first half of its signals' ids.
        route: The side of its signals unless a signal names another.
        digest: SHA-256 of the pack's files, hexadecimal; unaffected by overlays.
        content: What it holds.
        origin: Where it comes from.
        on: False if an overlay switches it off; its signals stay here but are not used.
        changed: Ids of the signals changed by the person's own overlay ("changed by you").
        changed_by_team: Ids of the signals changed by the team file.
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
    """On which side of the cue its targets are."""

    FORWARD = "forward"
    BACKWARD = "backward"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that change how a match is interpreted (after ConText).

    Attributes:
        assertion: What matches in scope become; ``None`` for a cue that only ends other scopes.
        within: Reach in tokens; the scope also ends with a sentence, a bullet or a section.
        posts_only: True for a cue that affects posts, teams and settings, but never an act or a
            classification ("work closely with consultants to assign codes" is one's own work).
        pseudo: True if the phrase only looks like a cue ("not only") and so cancels others.
        examples: Sentences with ``[[ ]]`` around the target that must be interpreted this way.
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
    """A mistake in a rule file, described so that its author can mend it.

    Attributes:
        twice: Whether a pack with this id was read before, so that this one is left out.
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
        ignores: Ignored marks, the team file's first.
        digest: SHA-256 of all files it was read from, overlays included; saved with each analysis.
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
