"""How sure a verdict is: clear, likely or leaning, each with its measured meaning in ``rules/policy``."""

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
    """How far the verdict is from its neighbours, in the policy's three words.

    Args:
        route: The verdict's route.
        evidence: The advert's evidence.
        points: Points of each side.
        gate: The gate's answer.
        policy: Its limits draw the lines.
        shared: Whether the text says that the post has two halves.

    Returns:
        The confidence word, of whatever route is given.
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
    """Whether another side's work is told too: by words that no other has, or any in a post of two halves."""
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
    """Whether one name alone ("a background in HIPE would suit") tells of the route's own work."""
    rules = {item.rule for item in evidence if item.counts and item.route is route and _tells_of_work(item)}
    return len(rules) < 2


def _is_of_another_house(route: Route, evidence: Iterable[Evidence]) -> bool:
    """Whether a practice or a network of practices wants a hospital's coder: its name says another side.

    Not the other way round, for hospital trusts run practices.
    """
    if route is not Route.HOSPITAL:
        return False
    sides = {item.route for item in evidence if item.counts and item.section is SectionName.EMPLOYER}
    return Route.PRIMARY_CARE in sides and Route.HOSPITAL not in sides


def _tells_of_work(item: Evidence) -> bool:
    """Whether an item names a post, a task, a classification, a qualification or a standard."""
    return item.gate is not None or item.category in (*_WORK_WORDS, Category.STANDARD, Category.TITLE)


def _is_doubted(evidence: Iterable[Evidence], gate: GateResult) -> bool:
    """Whether the title names another post too, or coding in another sense is told while it names no side."""
    if any(item.section is SectionName.TITLE and item.strength in _FIRM for item in gate.others):
        return True
    items = [item for item in evidence if item.assertion is Assertion.AFFIRMED]
    named = any(item.section is SectionName.TITLE and item.route in SIDES and item.gate for item in items)
    return not named and any(item.gate is Gate.OTHER_SENSE for item in items)


def toned(
    confidence: Confidence, route: Route, told: float | None, policy: Policy, *, in_other_words: bool
) -> Confidence:
    """The confidence word, lowered where the sentences taken as wholes say otherwise than the rules.

    Args:
        confidence: As the rules have it.
        route: The verdict's route.
        told: How much the sentences read like coding work; ``None`` where they could not be weighed.
        policy: Its limits say from where they contradict.
        in_other_words: Whether the verdict rests on passages that no rule knows; such a one is never clear.
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
    """How sure it is that this is no coding post, with so many points of a side's words in it."""
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
    """Whether an item speaks of coding at all, on whichever side."""
    meant = item.counts and item.route is not Route.NOT_CODING
    return meant and (item.gate is not None or item.category in _WORK_WORDS)


def _grade(value: float, clear: float, likely: float) -> Confidence:
    """The confidence word for a value above two thresholds."""
    if value >= clear:
        return Confidence.CLEAR
    return Confidence.LIKELY if value >= likely else Confidence.LEANING
