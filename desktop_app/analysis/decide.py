"""Weighs evidence into a verdict."""

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
    """What the decision needs to know about the text, besides its evidence.

    Attributes:
        words: Number of words in all parts except title, employer and other labels.
        act_share: Share of the sentences about the work that contain a coding act, 0 to 1.
        nation: The advert's nation.
        offers: Whether it offers a post explicitly, or has a person specification or vacancy details.
        optional: Spans of qualifications that are one of several alternatives.
        told: How much its sentences read like coding work, as log-odds.
        paper: The learned model's reading of the kind of document; not used for short texts.
    """

    words: int
    act_share: float
    nation: Nation
    offers: bool = True
    optional: frozenset[Span] = frozenset()
    told: float | None = None
    paper: Paper | None = None


class Settled(NamedTuple):
    """The part of a verdict that does not depend on stage and setting."""

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
    """Decide on an advert.

    Args:
        evidence: Items for or against a route.
        background: Items that bear only on kind, stage, nation or setting.
        shape: Other properties of the text.
        policy: Weights and thresholds.

    Returns:
        Route, confidence and everything else that ``explain`` puts into words.
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
    """Route, confidence and kind of an advert: ``decide`` without stage, nation and setting."""
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
    """Whether only the title and employer name a side."""
    return all(item.section in _HEAD for item in evidence if item.counts and item.route in SIDES)


def _route_by_head(evidence: Sequence[Evidence], points: dict[Route, float]) -> Route:
    """The side on which title and employer agree, or ``unclear``."""
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
    """The route that a course or article is about, although it offers no post.

    It is about coding if its sentences read like coding work, or if it is full of one side's terms and names
    no work or post at all.
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
    """The heaviest side, ``mixed`` if two sides have real work, ``unclear`` if the evidence is too weak."""
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
    """Whether a side has at most one firm task or title, and the only settings named are another side's."""
    items = [item for item in evidence if item.counts and item.route in SIDES]
    own = [item for item in items if item.route is side]
    bare = all(item.category in (TASK, JOB_TITLE) and item.strength is not DECISIVE for item in own)
    firm = {item.rule for item in own if item.strength in _FIRM}
    return (
        bare and len(firm) < 2 and any(item.category is SETTING for item in items if item.route is not side)
    )


def _hangs_on_one_task(counted: Iterable[Evidence]) -> bool:
    """Whether a side rests on a single task whose words might be another side's.

    Weak words other than places and systems are no support, nor is an unnamed qualification ("a coding
    qualification"). A title that another side may share ("Clinical Coder") supports only a decisive task.
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
    """Whether the items of a side are enough to say that the coding is theirs.

    These are not enough: titles used on both sides ("Clinical Coder"); a single title without another title,
    a place or a system to support it; one plain task ("assign codes"); passages that match no rule, without
    a place.
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
    """Whether an item names a place of work or a system, of any strength."""
    return item.category in (SETTING, SYSTEM)
