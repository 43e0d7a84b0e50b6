"""Turns passages into evidence: coding work described in words that no rule contains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.gate import read_gate
from desktop_app.analysis.members import (
    ACT,
    AFFIRMED,
    NEGATED,
    NOT_CODING,
    OTHER_ROLE,
    POST,
    SUPPORTING,
    TASK,
    UNCLEAR,
)
from desktop_app.analysis.passages import coding_of
from desktop_app.analysis.policy import side_when_claims_pay
from desktop_app.analysis.weigh import once_each, side_points
from desktop_app.domain.evidence import REPEAT, TOLD, Evidence
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.analysis.passages import Passage, Passages
    from desktop_app.analysis.policy import Policy
    from desktop_app.domain.verdict import Route
    from desktop_app.text.normalise import NormalText

_TITLE: Final = "Coding work told in other words"
_SEEKER: Final = "None of the usual terms stands here, but taken together these words read like coding work."
_RECRUITER: Final = "Name the work in the field’s own terms as well: people search for those."
_SOURCE: Final = "Weights of words learned from labelled adverts"
_MOST: Final = 3
#: A passage with fewer known words and pairs is a label or an aside, not a description of work.
_FEWEST_KNOWN: Final = 8


class Told(NamedTuple):
    """What the learned model of sentences says about an advert.

    Attributes:
        coding: How much it reads like coding work, as log-odds; ``None`` if nothing could be weighed.
        evidence: Passages about coding work that match no rule, by place; the strongest has all the weight.
    """

    coding: float | None
    evidence: tuple[Evidence, ...]


def told(
    weights: Passages,
    passages: Sequence[Passage],
    evidence: Iterable[Evidence],
    normal: Mapping[str, NormalText],
    policy: Policy,
    *,
    claims: bool = False,
) -> Told:
    """Weigh an advert's passages beside the matches of rules.

    Args:
        weights: The weights of words.
        passages: The advert's sentences, weighed by ``weights``.
        evidence: What rules found in it.
        normal: Each part's normalised text.
        policy: Its limits say from when a passage is shown and what it weighs.
        claims: Whether coding is for insurance claims there, so that hospital work counts for billing.
    """
    if not passages:
        return Told(None, ())
    passages = _without_denied(passages, found := list(evidence), normal)
    coding = coding_of(passages)
    if coding < policy.limits["told_least"] or _speaks(found, policy):
        return Told(coding, ())
    side, weight = _side(weights.sides(passages), policy, claims=claims)
    weight = min(weight, _room(found, policy))
    known = [
        item.span
        for item in found
        if item.gate in (ACT, POST) and item.assertion is AFFIRMED and item.route is not NOT_CODING
    ]
    items: list[Evidence] = []
    source = ", ".join(filter(None, (_SOURCE, weights.learned)))
    ranked = sorted(passages, key=lambda each: (-each.coding, each.part, each.start))
    for passage in ranked:
        if passage.coding < policy.limits["told_passage"] or len(items) == _MOST:
            break
        start, end = normal[passage.part].offsets.to_original(passage.start, passage.end)
        span = Span(passage.part, start, end)
        told_fully = len(passage.found) >= _FEWEST_KNOWN
        if told_fully and not any(span.overlaps(other) for other in known):
            points = 0.0 if items else weight
            items.append(_item(passage, span, normal, points=points, side=side, source=source))
    return Told(coding, tuple(sorted(items, key=lambda item: item.span)))


def _without_denied(
    passages: Sequence[Passage], evidence: Iterable[Evidence], normal: Mapping[str, NormalText]
) -> Sequence[Passage]:
    """The passages, without the weight of those about what the post is not or what others do."""
    denied: dict[str, list[int]] = {}
    for item in evidence:
        if item.assertion in (NEGATED, OTHER_ROLE) and item.route in SIDES:
            start, _ = normal[item.span.part].offsets.to_normalised(item.span.start, item.span.end)
            denied.setdefault(item.span.part, []).append(start)
    if not denied:
        return passages
    return [
        each._replace(coding=min(each.coding, 0.0))
        if any(each.start <= start < each.end for start in denied.get(each.part, ()))
        else each
        for each in passages
    ]


def _room(evidence: Iterable[Evidence], policy: Policy) -> float:
    """The most that passages may weigh: with them a side has no more points than rules alone need.

    So a side loses no points when one more match of a rule makes its passages superfluous.
    """
    points = max(side_points(evidence).values())
    return max(0.0, round(policy.limits["told_until"] - points, 3))


def _speaks(evidence: Sequence[Evidence], policy: Policy) -> bool:
    """Whether the matches of rules are enough to call it a coding post of one side."""
    evidence = once_each(evidence)
    points = max(side_points(evidence).values())
    return points >= policy.limits["told_until"] and read_gate(evidence, 0.0, policy).open


def _side(sides: Mapping[Route, float], policy: Policy, *, claims: bool) -> tuple[Route, float]:
    """The side that the passages speak for and its points; ``unclear`` with 0 points without a clear lead."""
    first, second = sorted(sides, key=lambda side: -sides[side])[:2]
    lead = sides[first] - sides[second]
    if lead < policy.limits["told_lead"]:
        return UNCLEAR, 0.0
    side = side_when_claims_pay(first) if claims else first
    return side or first, round(min(policy.limits["told_most"], policy.limits["told_points"] * lead), 3)


def _item(
    passage: Passage, span: Span, normal: Mapping[str, NormalText], *, side: Route, points: float, source: str
) -> Evidence:
    """The evidence for one passage."""
    return Evidence(
        rule=TOLD,
        title=_TITLE,
        route=side,
        category=TASK,
        strength=SUPPORTING,
        span=span,
        text=normal[span.part].original[span.start : span.end],
        assertion=AFFIRMED,
        section=passage.section,
        weight=points,
        why="" if points else REPEAT,
        seeker=_SEEKER,
        recruiter=_RECRUITER,
        source=source,
    )
