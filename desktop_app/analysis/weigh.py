"""Weighs each match by section, reading and nation; for each signal only its heaviest match counts."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.members import (
    EXPERIMENTAL,
    HEDGED,
    HOSPITAL,
    JOB_TITLE,
    NEGATED,
    OTHER_ROLE,
    SETTING,
    UNKNOWN,
)
from desktop_app.analysis.phrasing import WORK
from desktop_app.analysis.policy import Policy, side_when_claims_pay
from desktop_app.domain.bulk_construction import made_of
from desktop_app.domain.evidence import REPEAT, SECTION_OFF, Evidence
from desktop_app.domain.rules import MINE, TEAM
from desktop_app.domain.signals import Gate
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Nation, Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.analysis.context import Reading
    from desktop_app.analysis.matcher import Match
    from desktop_app.domain.evidence import Assertion
    from desktop_app.domain.sections import SectionName
    from desktop_app.domain.signals import Signal

_NEAREST = 12
#: Adverts with fewer items have few repeats.
_MANY = 200
#: Reasons for which a signal of other nations does not count, by side.
_ELSEWHERE = {route: f"points to {work} in other nations only" for route, work in WORK.items()}
_NO_SIDE_ELSEWHERE = "counts in other nations only"
_FROM_ELSEWHERE = frozenset({*_ELSEWHERE.values(), _NO_SIDE_ELSEWHERE})
#: The source shown for a rule that gives none.
_OWN = {MINE: "Your own rule", TEAM: "Your team’s rule"}
_PLACE = "a place, which tells nothing where coding pays claims"
_POST = "a hospital’s word for the post, which tells nothing where coding pays claims"
_OF_HOSPITALS = (_PLACE, _POST)


class Draft(NamedTuple):
    """A match with its place in the original text, before it is weighed.

    Attributes:
        frame: The kind of words that introduce it, if any.
        sentence: For a coding act, the part and start of its sentence.
        again: Whether it is a title that an earlier document already gave, so that it adds nothing.
    """

    match: Match
    reading: Reading
    cue: Span | None
    span: Span
    text: str
    section: SectionName
    frame: Gate | None
    sentence: tuple[str, int] | None
    again: bool = False


#: The side and points of an item, and why it has none.
Weighed = tuple[Route | None, float, str]
#: A draft, its evidence, and the weight with which that was made.
Made = tuple[Draft, Evidence, Weighed]


class _Alike(NamedTuple):
    """What drafts of one signal in one section with the same reading have in common.

    Attributes:
        signal: Their signal.
        first: The index of the first of them.
        points: The points each would add.
        weighed: The weight of the one that counts for its signal.
        repeated: The weight of the others.
        source: The signal's source.
    """

    signal: Signal
    first: int
    points: float
    weighed: Weighed
    repeated: Weighed
    source: str


def weigh(
    drafts: Iterable[Draft],
    nation: Nation,
    policy: Policy,
    made: dict[int, Made] | None = None,
    *,
    claims: bool = False,
) -> list[Evidence]:
    """Weigh an advert's matches.

    Args:
        drafts: All matches, by part and place.
        nation: The advert's nation, on which the meaning of some words depends.
        policy: Weights and thresholds.
        made: Evidence of the previous text by identity of its draft, used again and then replaced.
        claims: Whether coding is for insurance claims, so that hospital words count for billing.

    Returns:
        Evidence in the order of the drafts; for each signal only the heaviest match counts. Items that count
        in other nations only are left out where they overlap a signal that counts here.
    """
    ready, alikes = _counted(drafts, nation, policy, claims=claims)
    heaviest = _heaviest(alikes)
    before = made or {}
    known: list[Made | None] = []
    new: list[tuple[Draft, Weighed]] = []
    values: list[tuple[object, ...]] = []
    for number, (draft, alike) in enumerate(ready):
        weighed = alike.weighed if number in heaviest else alike.repeated
        one = before.get(id(draft))
        if one is None or one[0] is not draft or one[2] != weighed:
            one = None
            new.append((draft, weighed))
            values.append(_values(draft, alike.source, *weighed))
        known.append(one)
    items = made_of(Evidence, zip(*values, strict=True), len(values)) if values else []
    fresh = ((draft, item, weighed) for (draft, weighed), item in zip(new, items, strict=True))
    each = [next(fresh) if one is None else one for one in known]
    if made is not None:
        made.clear()
        made.update((id(one[0]), one) for one in each)
    return _at_home([one[1] for one in each])


def _heaviest(alikes: Iterable[_Alike]) -> set[int]:
    """The indexes of the drafts that count for their signals: of each the first of the heaviest."""
    best: dict[str, _Alike] = {}
    for alike in alikes:
        rule = alike.signal.id
        if alike.points > (best[rule].points if rule in best else 0.0):
            best[rule] = alike
    return {alike.first for alike in best.values()}


def side_points(evidence: Iterable[Evidence]) -> dict[Route, float]:
    """Add up the weights of distinct signals for each of ``SIDES``.

    Adding an affirmed item never lowers its side or raises another; repeats weigh nothing.

    Args:
        evidence: Items with ``weight`` set; for each rule the heaviest counts.
    """
    best: dict[tuple[Route, str], float] = {}
    for item in evidence:
        if item.route in SIDES and item.weight > 0:
            key = (item.route, item.rule)
            best[key] = max(best.get(key, 0.0), item.weight)
    points = dict.fromkeys(SIDES, 0.0)
    for (route, _), weight in sorted(best.items()):
        points[route] += weight
    return points


def once_each(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Drop repeats that differ from an earlier one only in place; in long texts these are the majority.

    The verdict on the items that are left is the same.
    """
    if len(evidence) < _MANY:
        return evidence
    seen: set[tuple[object, ...]] = set()
    kept = []
    for item in evidence:
        if item.why == REPEAT:
            key = (item.rule, item.text, item.section, item.assertion, item.frame, item.route, item.span.part)
            if key in seen:
                continue
            seen.add(key)
        kept.append(item)
    return kept


def _at_home(items: list[Evidence]) -> list[Evidence]:
    """Drop items that count in other nations only where they overlap one of a side here."""
    if not any(is_elsewhere(item) for item in items):
        return items
    told = sorted(item.span for item in items if item.route in SIDES and not is_elsewhere(item))
    return [item for item in items if not is_elsewhere(item) or not _meets(item.span, told)]


def is_elsewhere(item: Evidence) -> bool:
    """Whether an item does not count because it points to its side in other nations only."""
    return item.why in _FROM_ELSEWHERE


def _meets(span: Span, others: Sequence[Span]) -> bool:
    """Whether one of the nearest of the other spans, which are sorted, overlaps a span."""
    at = bisect_right(others, Span(span.part, span.end, 0))
    return any(span.overlaps(other) for other in others[max(0, at - _NEAREST) : at])


def _counted(
    drafts: Iterable[Draft], nation: Nation, policy: Policy, *, claims: bool
) -> tuple[list[tuple[Draft, _Alike]], Iterable[_Alike]]:
    """Pair each draft with what it shares with similar ones, and list the latter once each."""
    counted: dict[tuple[str, SectionName, Assertion, bool], _Alike] = {}
    sources: dict[str, str] = {}  # one string object per signal, so that it is pickled once
    ready = []
    for n, draft in enumerate(drafts):
        signal = draft.match.signal
        key = (signal.id, draft.section, draft.reading.assertion, draft.again)
        alike = counted.get(key)
        if alike is None:
            points, why = _points(draft, nation, policy, claims=claims)
            moves = claims and why not in _OF_HOSPITALS
            route = side_when_claims_pay(signal.route) if moves else signal.route
            weighed = (route, points, why)
            repeated = (route, 0.0, REPEAT) if points > 0 else weighed
            source = sources.setdefault(signal.id, _source(signal))
            alike = counted[key] = _Alike(signal, n, points, weighed, repeated, source)
        ready.append((draft, alike))
    return ready, counted.values()


def _points(draft: Draft, nation: Nation, policy: Policy, *, claims: bool) -> tuple[float, str]:
    """The points one match would add to its side, and why if it adds none."""
    signal = draft.match.signal
    elsewhere = bool(signal.nations) and nation is not UNKNOWN and nation not in signal.nations
    if signal.route is None:
        return 0.0, _NO_SIDE_ELSEWHERE if elsewhere else ""
    if signal.status is EXPERIMENTAL:
        return 0.0, "experimental rule"
    if draft.reading.assertion in (NEGATED, OTHER_ROLE):
        return 0.0, "negated" if draft.reading.assertion is NEGATED else "about another role"
    if draft.again:
        return 0.0, REPEAT
    if elsewhere:
        return 0.0, _ELSEWHERE.get(signal.route, _NO_SIDE_ELSEWHERE)
    abroad = _told_abroad(signal) if claims else ""
    if abroad:
        return 0.0, abroad
    factor = policy.sections[draft.section]
    if signal.sections:
        factor *= dict(signal.sections).get(draft.section, 1.0)
    if draft.reading.assertion is HEDGED:
        factor *= policy.hedged
    points = policy.weights[signal.strength] * factor
    return round(points, 3), "" if points else SECTION_OFF


def _told_abroad(signal: Signal) -> str:
    """Why a hospital's name or its coder's title does not count where coding is for claims; else empty.

    A hospital there may do either work, and "Clinical Coder" is the hospital's word for both.
    """
    if signal.route is not HOSPITAL:
        return ""
    if signal.category is SETTING and signal.gate is None:
        return _PLACE
    return _POST if signal.category is JOB_TITLE else ""


def _values(draft: Draft, source: str, route: Route | None, points: float, why: str) -> tuple[object, ...]:
    """The fields of the ``Evidence`` for a draft, in order."""
    signal = draft.match.signal
    return (
        signal.id,
        signal.title,
        route,
        signal.category,
        signal.strength,
        draft.span,
        draft.text,
        draft.reading.assertion,
        draft.section,
        points,
        signal.gate,
        signal.kind,
        signal.stage,
        signal.nation,
        signal.setting,
        draft.frame,
        why,
        draft.cue,
        signal.seeker,
        signal.recruiter,
        source,
    )


def _source(signal: Signal) -> str:
    """Title and date of a signal's first source; for a user's rule without one, whose rule it is."""
    if signal.sources:
        return f"{signal.sources[0].title}, checked {signal.sources[0].checked}"
    return _OWN.get(signal.id.partition(".")[0], "")
