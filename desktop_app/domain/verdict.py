"""The verdict on an advert, and the closed sets it uses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Route(StrEnum):
    """What an advert is about."""

    HOSPITAL = "hospital"
    PRIMARY_CARE = "primary_care"
    MIXED = "mixed"
    BILLING = "billing"
    RESEARCH = "research"
    UNCLEAR = "unclear"
    NOT_CODING = "not_coding"


#: The routes that gather evidence and have a score; the other three are conclusions.
SIDES = (Route.HOSPITAL, Route.PRIMARY_CARE, Route.BILLING, Route.RESEARCH)


class Kind(StrEnum):
    """What sort of document was given."""

    VACANCY = "vacancy"
    COURSE = "course"
    ARTICLE = "article"
    CV = "cv"
    OTHER = "other"


class Confidence(StrEnum):
    """How sure the verdict is; ``clear`` and ``likely`` are *firm*."""

    CLEAR = "clear"
    LIKELY = "likely"
    LEANING = "leaning"


class Stage(StrEnum):
    """The rung of the post."""

    ENTRY = "entry"
    CODER = "coder"
    ACCREDITED = "accredited"
    SENIOR = "senior"
    AUDITOR = "auditor"
    TRAINER = "trainer"
    MANAGER = "manager"
    UNKNOWN = "unknown"


class Nation(StrEnum):
    """Where the post is."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"
    CROWN_DEPENDENCY = "crown_dependency"
    IRELAND = "ireland"
    US = "us"
    CANADA = "canada"
    AUSTRALIA = "australia"
    NEW_ZEALAND = "new_zealand"
    UAE = "uae"
    SAUDI_ARABIA = "saudi_arabia"
    INDIA = "india"
    OTHER = "other"
    UNKNOWN = "unknown"


#: The United Kingdom and the islands whose health services work like its own.
HOME_NATIONS = (
    Nation.ENGLAND,
    Nation.WALES,
    Nation.SCOTLAND,
    Nation.NORTHERN_IRELAND,
    Nation.CROWN_DEPENDENCY,
)


class Setting(StrEnum):
    """The kind of employer the work is done for."""

    ACUTE = "acute"
    MENTAL_HEALTH = "mental_health"
    COMMUNITY = "community"
    SPECIALIST = "specialist"
    INDEPENDENT_HOSPITAL = "independent_hospital"
    GP_PRACTICE = "gp_practice"
    PCN_FEDERATION = "pcn_federation"
    ARMED_FORCES_JUSTICE = "armed_forces_justice"
    CONTRACTOR = "contractor"
    PAYER = "payer"
    RESEARCH = "research"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the explanation.

    Attributes:
        text: A plain sentence.
        rules: Ids of the signals it rests on; may be empty.
    """

    text: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on an advert, with reasons.

    Attributes:
        reason: What decided, where it was found, what else agrees; if it is no vacancy, first what it is.
        scores: (side, 0–100) for each of ``SIDES``, in that order.
        decisive: Ids of the deciding signals, strongest first.
        ignored: What was found but not counted, each with the reason.
        changes: What would change this verdict.
    """

    route: Route
    confidence: Confidence
    provisional: bool
    kind: Kind
    stage: Stage
    nation: Nation
    setting: Setting
    reason: str
    scores: tuple[tuple[Route, int], ...]
    decisive: tuple[str, ...] = ()
    ignored: tuple[Reason, ...] = ()
    changes: tuple[Reason, ...] = ()

    @property
    def firm(self) -> bool:
        """Whether the verdict is clear or likely."""
        return self.confidence is not Confidence.LEANING
