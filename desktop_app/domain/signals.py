"""A signal: something whose mention in an advert is informative (docs/rules.md)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.sections import SectionName
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage

#: Prefix of signals whose message tells recruiters about a slip or an outdated name.
SLIP = "wording.slip-"
OUTDATED = "wording.outdated-"


class Category(StrEnum):
    """What kind of thing a signal names."""

    TITLE = "title"
    CLASSIFICATION = "classification"
    QUALIFICATION = "qualification"
    SYSTEM = "system"
    TASK = "task"
    SETTING = "setting"
    PROGRAMME = "programme"
    STANDARD = "standard"


class Strength(StrEnum):
    """How much a signal says on its own."""

    DECISIVE = "decisive"
    STRONG = "strong"
    SUPPORTING = "supporting"
    WEAK = "weak"


class Status(StrEnum):
    """Whether a signal counts; an experimental one is listed but never counted."""

    EXPERIMENTAL = "experimental"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class Negation(StrEnum):
    """The effect of a negating cue on a match: ``hard`` and ``soft`` can be negated, ``none`` cannot."""

    HARD = "hard"
    SOFT = "soft"
    NONE = "none"


class Gate(StrEnum):
    """The role of a signal at the gate ("is this a coding post?")."""

    POST = "post"  # names a coding post: opens the gate in a title or a recruiting frame
    CANDIDATE = "candidate"  # names a post that is a coding post only if its text describes a coding act
    ACT = "act"  # a coding or summarising act: opens the gate as main purpose or first duties
    TEAM = "team"  # names a coding team or department
    OTHER_POST = "other_post"  # names a post that is not a coding post
    OTHER_SENSE = "other_sense"  # coding in another sense (software, labels): shuts out neutral titles
    PURPOSE = "purpose"  # words that frame the main purpose ("the main purpose of the role")
    RECRUIT = "recruit"  # words that frame the post on offer ("we are looking for a")
    SHARED = "shared"  # says that the post has two halves ("the other half of your week")


@dataclass(frozen=True, slots=True)
class Near:
    """Words that count only beside others in the same sentence.

    Attributes:
        words: Any of these is the word to find.
        any_of: At least one of these must be near.
        within: Greatest number of tokens between word and companion.
        exact: True when case matters for ``words``.
        mark: ``word`` marks the word alone; ``both`` marks from word to companion, whichever comes first;
            ``object`` does so only if the companion is the object of the word, which is a verb.
    """

    words: tuple[str, ...]
    any_of: tuple[str, ...]
    within: int = 8
    exact: bool = False
    mark: str = "word"


@dataclass(frozen=True, slots=True)
class Source:
    """The source of a rule's fact; ``checked`` is an ISO date."""

    title: str
    address: str
    checked: str

    @property
    def is_own(self) -> bool:
        """Whether it is our own observation (the lexicon, a count over adverts) and nothing published."""
        return self.address.startswith("Wordward ")

    @property
    def words(self) -> str:
        """The source on one line, as people read it."""
        own = "own observation, " if self.is_own else ""
        return f"{self.title}, {self.address} ({own}checked {self.checked})"


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences that run as tests; ``[[ ]]`` marks the expected span."""

    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()
    negated: tuple[str, ...] = ()
    known_gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a rule file; lines and columns count from 1."""

    file: str
    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal of a rule pack, as its author wrote it.

    Attributes:
        id: ``pack.name``; never changes.
        route: The side it speaks for; ``unclear`` = coding of no side; ``not_coding`` = speaks against;
            ``None`` = only shows kind, stage, nation or setting, or frames a post.
        phrases: Plain wordings; case, hyphen, plural and spacing variants are generated when compiled.
        exact: True when the case of ``phrases`` matters.
        not_in: Longer phrases that contain the match (``ICD-10-CM`` for ICD-10): no match inside them.
        unless: If one of these is in the same sentence, there is no match.
        sections: Factors for this signal in named sections, beside the policy's.
        nations: If given, the signal speaks for its route only if the advert's nation is one of these or
            unknown.
        company: If given, the words are found only in an advert in which signals that need no company speak
            for this side: for short names (CPC, SAE) that mean something else elsewhere.
    """

    id: str
    title: str
    category: Category
    strength: Strength
    route: Route | None
    status: Status = Status.STABLE
    phrases: tuple[str, ...] = ()
    exact: bool = False
    near: tuple[Near, ...] = ()
    not_in: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    negation: Negation = Negation.HARD
    sections: tuple[tuple[SectionName, float], ...] = ()
    gate: Gate | None = None
    kind: Kind | None = None
    stage: Stage | None = None
    nation: Nation | None = None
    setting: Setting | None = None
    nations: tuple[Nation, ...] = ()
    company: Route | None = None
    seeker: str = ""
    recruiter: str = ""
    sources: tuple[Source, ...] = ()
    false_positives: tuple[str, ...] = ()
    examples: Examples = field(default_factory=Examples)
    place: Place | None = None
