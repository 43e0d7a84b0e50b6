"""Evidence weighed into a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.background import kind_of, setting_told, stage_of, usual_setting
from desktop_app.analysis.confidence import confidence_of, toned
from desktop_app.analysis.gate import GateResult, read_gate
from desktop_app.analysis.members import (
    AFFIRMED,
    DECISIVE,
    IN_EMPLOYER,
    JOB_TITLE,
    NOT_CODING,
    SETTING,
    SHARED,
    STRONG,
    SUPPORTING,
    SYSTEM,
    TASK,
    UNCLEAR,
    WEAK,
)
from desktop_app.analysis.mixed import is_mixed, work_points
from desktop_app.analysis.weigh import once_each, side_points
from desktop_app.domain.evidence import TOLD, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Strength
from desktop_app.domain.verdict import SIDES, Confidence, Kind, Nation, Route, Setting, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.analysis.papers import Paper
    from desktop_app.analysis.policy import Policy
    from desktop_app.domain.spans import Span

_FIRM = (Strength.DECISIVE, Strength.STRONG)
_NAMED = (Category.TITLE, Category.QUALIFICATION)
_HEAD = (SectionName.TITLE, SectionName.EMPLOYER)


class Shape(NamedTuple):
    """What the decision needs to know of the text besides its evidence.

    Attributes:
        words: Words in all parts but title, employer and other labels.
        act_share: Share of the sentences about the work that hold a coding act, 0 to 1.
        nation: The advert's nation.
        offers: Whether it offers a post in so many words, or has a person specification or details.
        optional: Where something is named only as one of several things of which one is enough.
        told: How much its sentences, taken as wholes, read like coding work: the logarithm of the odds.
        paper: What all of its words say of the sort of paper it is; of a short text they say nothing.
    """

    words: int
    act_share: float
    nation: Nation
    offers: bool = True
    optional: frozenset[Span] = frozenset()
    told: float | None = None
    paper: Paper | None = None


class Settled(NamedTuple):
    """What is settled of a verdict before stage and setting are looked at."""

    route: Route
    confidence: Confidence
    provisional: bool
    kind: Kind
    points: dict[Route, float]
    gate: GateResult


class Decision(NamedTuple):
    """The verdict before it is put into words."""

    route: Route
    confidence: Confidence
    provisional: bool
    kind: Kind
    stage: Stage
    nation: Nation
    setting: Setting
    setting_told: bool
    points: dict[Route, float]
    scores: tuple[tuple[Route, int], ...]
    gate: GateResult


def decide(
    evidence: Sequence[Evidence], background: Sequence[Evidence], shape: Shape, policy: Policy
) -> Decision:
    """The verdict on an advert.

    Args:
        evidence: Items for or against a route.
        background: Items that tell kind, stage, nation or setting.
        shape: What else must be known of the text.
        policy: Weights and thresholds.

    Returns:
        Route, confidence and all else that the explanation puts into words.
    """
    route, confidence, provisional, kind, points, gate = settle(evidence, background, shape, policy)
    everything = (*evidence, *background)
    setting = setting_told(everything, route, kind, policy.background)
    return Decision(
        route=route,
        confidence=confidence,
        provisional=provisional,
        kind=kind,
        stage=Stage.UNKNOWN if route is NOT_CODING else stage_of(everything, route, shape.optional, kind),
        nation=shape.nation,
        setting=setting or usual_setting(route, kind, policy.background, shape.nation),
        setting_told=setting is not None,
        points=points,
        scores=tuple((side, policy.score(points[side])) for side in SIDES),
        gate=gate,
    )


def settle(
    evidence: Sequence[Evidence], background: Sequence[Evidence], shape: Shape, policy: Policy
) -> Settled:
    """Route and confidence of an advert; as ``decide``, without what a route does not rest on."""
    evidence = once_each(evidence)
    gate = read_gate(evidence, shape.act_share, policy, told=shape.told)
    points = side_points(evidence)
    paper = shape.paper if shape.words >= policy.limits["short"] else None
    items = (*evidence, *background)
    kind = kind_of(items, policy.limits, policy.background, offers=shape.offers, paper=paper)
    head_only = _head_only(evidence)
    shared = any(item.gate is SHARED and item.assertion is AFFIRMED for item in background)
    if not gate.open:
        route = NOT_CODING if kind is Kind.VACANCY else _route_of_document(points, gate, shape.told, policy)
    elif head_only:
        route = _route_by_head(evidence, points)
    else:
        route = _route_by_points(evidence, points, policy, offers_post=kind is Kind.VACANCY, shared=shared)
    provisional = shape.words < policy.limits["short"] or (head_only and gate.open)
    confidence = confidence_of(route, evidence, points, gate, policy, shared=shared)
    if provisional and confidence is not Confidence.LEANING:
        confidence = Confidence.LEANING
    in_other_words = any(item.rule == TOLD and item.counts for item in evidence)
    confidence = toned(confidence, route, shape.told, policy, in_other_words=in_other_words)
    return Settled(route, confidence, provisional, kind, points, gate)


def _head_only(evidence: Iterable[Evidence]) -> bool:
    """Whether nothing but title and employer speaks of a side."""
    return all(item.section in _HEAD for item in evidence if item.counts and item.route in SIDES)


def _route_by_head(evidence: Sequence[Evidence], points: dict[Route, float]) -> Route:
    """The side on which title and employer agree; ``unclear`` where they do not say."""
    best = max(SIDES, key=lambda side: points[side])
    firm_title = any(item.route is best and item.strength in _FIRM for item in evidence if item.counts)
    employer = any(
        item.route is best and item.counts and item.category in (SETTING, SYSTEM) for item in evidence
    )
    decisive = any(item.route is best and item.counts and item.strength is DECISIVE for item in evidence)
    rivals = [side for side in SIDES if side is not best and points[side] >= points[best]]
    contradicted = not employer and any(
        item.counts and item.route in SIDES and item.section is IN_EMPLOYER for item in evidence
    )
    if points[best] <= 0 or rivals or not (firm_title or employer) or (contradicted and not decisive):
        return UNCLEAR
    return best


def _route_of_document(
    points: dict[Route, float], gate: GateResult, told: float | None, policy: Policy
) -> Route:
    """A course or an article keeps the route it is about, though it offers no post.

    It is about coding where its sentences read like that, or where it is full of a side's names and tells of
    no work and no post at all. What tells of coding beside other work is not.
    """
    best = max(SIDES, key=lambda side: points[side])
    named = points[best] >= policy.limits["document"]
    if told is None:
        coding = named or bool(gate.acts or gate.deciders)
    else:
        coding = told >= policy.limits["document_told"] or (named and not (gate.deciders or gate.others))
    if not coding:
        return NOT_CODING
    return best if points[best] >= policy.limits["least"] else UNCLEAR


def _route_by_points(
    evidence: Sequence[Evidence],
    points: dict[Route, float],
    policy: Policy,
    *,
    offers_post: bool,
    shared: bool,
) -> Route:
    """The heaviest side; ``mixed`` when two sides do real work; ``unclear`` when none speaks."""
    ranked = sorted(SIDES, key=lambda side: (-points[side], SIDES.index(side)))
    best, second = ranked[0], ranked[1]
    counted = [item for item in evidence if item.counts and item.route is best]
    alone = len({item.rule for item in counted}) < 2
    enough = points[best] >= policy.limits["least_alone" if alone else "least"]
    if not (enough and _is_told(counted) and not _is_placed_elsewhere(best, evidence)):
        unopposed = points[second] == 0 and points[best] >= policy.limits["least_unopposed"]
        return (
            best if unopposed and len({item.rule for item in counted if _tells_place(item)}) > 1 else UNCLEAR
        )
    work = {side: work_points(evidence, side) for side in (best, second)}
    if offers_post and is_mixed(evidence, work, policy, shared=shared):
        return Route.MIXED
    if _hangs_on_one_task(counted):
        return UNCLEAR
    if points[best] - points[second] < policy.limits["lead"]:
        if work[best] == work[second]:
            return UNCLEAR
        return max((best, second), key=lambda side: work[side])
    return best


def _is_placed_elsewhere(side: Route, evidence: Iterable[Evidence]) -> bool:
    """Whether one plain task and titles alone speak for a side, and the only place named is another's."""
    items = [item for item in evidence if item.counts and item.route in SIDES]
    own = [item for item in items if item.route is side]
    bare = all(item.category in (TASK, JOB_TITLE) and item.strength is not DECISIVE for item in own)
    firm = {item.rule for item in own if item.strength in _FIRM}
    return (
        bare and len(firm) < 2 and any(item.category is SETTING for item in items if item.route is not side)
    )


def _hangs_on_one_task(counted: Iterable[Evidence]) -> bool:
    """Whether one task alone speaks for a side, told in words that might be another's.

    A weak word that is no place and no system bears nothing out, nor does a qualification that is not named
    ("a coding qualification"); one title that the side may share with another ("Clinical Coder") bears out a
    decisive task only.
    """
    items = [
        item
        for item in counted
        if _tells_place(item)
        or not (
            item.strength is WEAK or (item.strength is SUPPORTING and item.category is Category.QUALIFICATION)
        )
    ]
    tasks = {item.rule: item for item in items if item.category is TASK}
    titles = [item for item in items if item.category is JOB_TITLE and item.strength is SUPPORTING]
    if len(tasks) != 1 or any(item.category is not TASK and item not in titles for item in items):
        return False
    sure = any(item.strength is DECISIVE for item in tasks.values())
    return not titles or (len({item.rule for item in titles}) == 1 and not sure)


def _is_told(counted: Sequence[Evidence]) -> bool:
    """Whether items of a side say whose coding it is.

    Titles used on both sides ("Clinical Coder") do not, nor does one title with nothing to bear it out:
    another such title, a place or a system, however weak. Nor does one plain task ("assign codes"), nor work
    told in other words without a place.
    """
    firm = {item.rule for item in counted if item.strength in _FIRM}
    half_told = bool(firm) or any(item.rule == TOLD for item in counted)
    tasks = {item.rule for item in counted if item.strength is SUPPORTING and item.category is TASK}
    return (
        len(firm) > 1
        or len(tasks) > 1
        or any(
            item.strength is DECISIVE
            or (item.strength is STRONG and item.category is not JOB_TITLE)
            or (item.strength is SUPPORTING and item.category not in (*_NAMED, TASK))
            or (half_told and _tells_place(item))
            for item in counted
        )
    )


def _tells_place(item: Evidence) -> bool:
    """Whether an item names a place of work or a system, however weakly."""
    return item.category in (SETTING, SYSTEM)
