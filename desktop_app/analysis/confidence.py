"""How sure a verdict is: clear, likely or leaning; ``rules/policy`` has the measured accuracy of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.analysis.gate import GateResult, Opening
from desktop_app.analysis.mixed import is_told_firmly
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.verdict import SIDES, Confidence, Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.analysis.policy import Policy
    from desktop_app.domain.evidence import Evidence

_DOING = (SectionName.SUMMARY, SectionName.DUTIES)
_FIRM = (Strength.DECISIVE, Strength.STRONG)
_WORK_WORDS = (Category.TASK, Category.CLASSIFICATION, Category.QUALIFICATION)


def confidence_of(
    route: Route,
    evidence: Sequence[Evidence],
    points: dict[Route, float],
    gate: GateResult,
    policy: Policy,
    *,
    shared: bool = False,
) -> Confidence:
    """Grade a verdict by its distance from the nearest other verdict.

    Args:
        route: The verdict's route.
        evidence: The advert's evidence.
        points: Points of each side.
        gate: The gate's answer.
        policy: Its limits are the thresholds.
        shared: Whether the text says that the post has two halves.
    """
    limits = policy.limits
    if route is Route.NOT_CODING:
        return _confidence_shut(evidence, max(points.values()), gate, limits)
    if route is Route.UNCLEAR:
        silent = max(points.values()) < limits["least"]
        return Confidence.LIKELY if gate.opening is Opening.TITLE and silent else Confidence.LEANING
    ranked = sorted(points.values(), reverse=True)
    if route is Route.MIXED:
        grade = _grade(ranked[1], limits["mixed_clear"], limits["mixed_likely"])
        both = sorted(points, key=lambda side: -points[side])[:2]
        sure = grade is not Confidence.CLEAR or is_told_firmly(evidence, both)
        return grade if sure else Confidence.LIKELY
    lead = (ranked[0] - ranked[1]) / ranked[0]
    by_lead = _grade(lead, limits["lead_clear"], limits["lead_likely"])
    by_points = _grade(ranked[0], limits["points_clear"], limits["points_likely"])
    by_gate = _grade(gate.margin, limits["gate_clear"], limits["gate_likely"])
    doubted = _is_torn(route, evidence, points, shared=shared) or _is_doubted(evidence, gate)
    doubted = doubted or _is_thin(route, evidence) or _is_of_another_house(route, evidence)
    most = Confidence.LIKELY if doubted else Confidence.CLEAR
    return max(by_lead, by_points, by_gate, most, key=list(Confidence).index)


def _is_torn(
    route: Route, evidence: Iterable[Evidence], points: Mapping[Route, float], *, shared: bool
) -> bool:
    """Whether another side has a decisive coding act among the duties, or any points in a shared post."""
    if shared and any(points[side] > 0 for side in points if side is not route):
        return True
    return any(
        item.counts
        and item.gate is Gate.ACT
        and item.strength is Strength.DECISIVE
        and item.route in points
        and item.route is not route
        and item.section in _DOING
        for item in evidence
    )


def _is_thin(route: Route, evidence: Iterable[Evidence]) -> bool:
    """Whether only one rule ("a background in HIPE would suit") speaks of the route's own work."""
    rules = {item.rule for item in evidence if item.counts and item.route is route and _tells_of_work(item)}
    return len(rules) < 2


def _is_of_another_house(route: Route, evidence: Iterable[Evidence]) -> bool:
    """Whether the employer's name is that of a practice or network but the post a hospital coder's.

    The reverse is no reason for doubt, since hospital trusts run practices.
    """
    if route is not Route.HOSPITAL:
        return False
    sides = {item.route for item in evidence if item.counts and item.section is SectionName.EMPLOYER}
    return Route.PRIMARY_CARE in sides and Route.HOSPITAL not in sides


def _tells_of_work(item: Evidence) -> bool:
    """Whether an item names a post, a task, a classification, a qualification or a standard."""
    return item.gate is not None or item.category in (*_WORK_WORDS, Category.STANDARD, Category.TITLE)


def _is_doubted(evidence: Iterable[Evidence], gate: GateResult) -> bool:
    """Whether the title also names another post, or names no side while “coding” is used in another sense."""
    if any(item.section is SectionName.TITLE and item.strength in _FIRM for item in gate.others):
        return True
    items = [item for item in evidence if item.assertion is Assertion.AFFIRMED]
    named = any(item.section is SectionName.TITLE and item.route in SIDES and item.gate for item in items)
    return not named and any(item.gate is Gate.OTHER_SENSE for item in items)


def toned(
    confidence: Confidence, route: Route, told: float | None, policy: Policy, *, in_other_words: bool
) -> Confidence:
    """Lower the confidence if the learned model of sentences disagrees with the rules.

    Args:
        confidence: The confidence by the rules alone.
        route: The verdict's route.
        told: How much the sentences read like coding work; ``None`` if they could not be weighed.
        policy: Its limits say from which value they contradict the rules.
        in_other_words: Whether the verdict rests on passages that match no rule; it is then never clear.
    """
    if in_other_words and confidence is Confidence.CLEAR:
        confidence = Confidence.LIKELY
    if told is None:
        return confidence
    if route is Route.NOT_CODING:
        if told >= policy.limits["told_not_likely"]:
            return Confidence.LEANING
        most = Confidence.LIKELY if told >= policy.limits["told_not_clear"] else Confidence.CLEAR
    else:
        most = Confidence.LIKELY if told < policy.limits["told_clear"] else Confidence.CLEAR
    return max(confidence, most, key=list(Confidence).index)


def _confidence_shut(
    evidence: Iterable[Evidence], most: float, gate: GateResult, limits: Mapping[str, float]
) -> Confidence:
    """Grade the verdict that this is no coding post, given the highest points of any side."""
    grade = _grade(-gate.margin, limits["shut_clear"], limits["shut_likely"])
    firm = any(item.strength in _FIRM for item in gate.others)
    if not firm and most >= limits["shut_torn"]:
        return Confidence.LEANING
    named = any(item.strength in _FIRM and item.section is SectionName.TITLE for item in gate.others)
    spoken = any(_hints(item) for item in evidence)
    silent = firm and not spoken
    unsure = most >= limits["shut_named"] if named else not silent or most >= limits["shut_unsure"]
    unsure = unsure or any(item.strength in _FIRM for item in gate.acts)
    return Confidence.LIKELY if unsure and grade is Confidence.CLEAR else grade


def _hints(item: Evidence) -> bool:
    """Whether an item is about coding at all, on any side."""
    meant = item.counts and item.route is not Route.NOT_CODING
    return meant and (item.gate is not None or item.category in _WORK_WORDS)


def _grade(value: float, clear: float, likely: float) -> Confidence:
    """The confidence word for a value, given the thresholds of ``clear`` and ``likely``."""
    if value >= clear:
        return Confidence.CLEAR
    return Confidence.LIKELY if value >= likely else Confidence.LEANING
