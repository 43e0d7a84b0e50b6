"""What each match weighs in its place: of each signal the weightiest place counts, and the nation decides."""

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
#: An advert of fewer items has few repeats.
_MANY = 200
#: Why what speaks of a side in other nations, and not in the advert's, does not count here.
_ELSEWHERE = {route: f"points to {work} in other nations only" for route, work in WORK.items()}
_NO_SIDE_ELSEWHERE = "counts in other nations only"
_FROM_ELSEWHERE = frozenset({*_ELSEWHERE.values(), _NO_SIDE_ELSEWHERE})
#: Said as the source of a rule that gives none.
_OWN = {MINE: "Your own rule", TEAM: "Your team’s rule"}
_PLACE = "a place, which tells nothing where coding pays claims"
_POST = "a hospital’s word for the post, which tells nothing where coding pays claims"
_OF_HOSPITALS = (_PLACE, _POST)


class Draft(NamedTuple):
    """A match with its place in the original text, before it is weighed.

    Attributes:
        frame: What leads up to it, if anything does.
        sentence: Of a coding act, its sentence: the part and where it begins.
        again: Whether it is a title that a document before has given, so that it adds nothing.
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


#: What evidence counts as in its place: its side, its points, and why it has none.
Weighed = tuple[Route | None, float, str]
#: A draft, the evidence made of it, and what it was made with.
Made = tuple[Draft, Evidence, Weighed]


class _Alike(NamedTuple):
    """What drafts have in common that are of one signal, in one section, and meant in the same way.

    Attributes:
        signal: Theirs.
        first: The number of the first of them.
        points: What each would add.
        weighed: What the one counts as that stands for its signal.
        repeated: What every other one counts as.
        source: Of the signal.
    """

    signal: Signal
    first: int
    points: float
    weighed: Weighed
    repeated: Weighed
    source: str


def weigh(
    drafts: Iterable[Draft], nation: Nation, policy: Policy, made: dict[int, Made] | None = None
) -> list[Evidence]:
    """The evidence of an advert's matches.

    Args:
        drafts: All matches, by part and place.
        nation: The advert's, which decides what some words mean.
        policy: Weights and thresholds.
        made: What was made of the drafts of the text read before, by the draft's identity: of the very same
            draft the very same evidence is given again where it weighs the same. Filled anew.

    Returns:
        Evidence in the order of the drafts, without what counts in other nations only where another signal
        tells what it means here; of each signal only the weightiest place counts.
    """
    ready, alikes = _counted(drafts, nation, policy)
    best: dict[str, _Alike] = {}  # by rule; the first of those that weigh most
    for alike in alikes:
        rule = alike.signal.id
        if alike.points > (best[rule].points if rule in best else 0.0):
            best[rule] = alike
    heaviest = {alike.first for alike in best.values()}
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


def side_points(evidence: Iterable[Evidence]) -> dict[Route, float]:
    """Points of each side: the sum over distinct signals of their weight.

    Adding an affirmed item never lowers its side nor raises another's; repeats weigh nothing.

    Args:
        evidence: Items whose ``weight`` is set; of each rule the heaviest counts.

    Returns:
        Points for each of ``SIDES``.
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
    """Evidence on which the same verdict rests: of repeats that differ in nothing but their place the first.

    Args:
        evidence: Weighed items, by place. Of a long text most say again what others said.
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
    """The items without those that count in other nations only, where another tells what they mean here."""
    if not any(_is_elsewhere(item) for item in items):
        return items
    told = sorted(item.span for item in items if item.route in SIDES and not _is_elsewhere(item))
    return [item for item in items if not _is_elsewhere(item) or not _meets(item.span, told)]


def _is_elsewhere(item: Evidence) -> bool:
    """Whether an item counts in other nations only."""
    return item.why in _FROM_ELSEWHERE


def _meets(span: Span, others: Sequence[Span]) -> bool:
    """Whether one of the spans nearest by place shares a code point with a span; the others are sorted."""
    at = bisect_right(others, Span(span.part, span.end, 0))
    return any(span.overlaps(other) for other in others[max(0, at - _NEAREST) : at])


def _counted(
    drafts: Iterable[Draft], nation: Nation, policy: Policy
) -> tuple[list[tuple[Draft, _Alike]], Iterable[_Alike]]:
    """Each draft with what it shares with those that are alike, and all of that once, by the first place."""
    claims = nation in policy.claims_nations
    counted: dict[tuple[str, SectionName, Assertion, bool], _Alike] = {}
    sources: dict[str, str] = {}  # one string for all places of a signal, which then travels once
    ready = []
    for n, draft in enumerate(drafts):
        signal = draft.match.signal
        key = (signal.id, draft.section, draft.reading.assertion, draft.again)
        alike = counted.get(key)
        if alike is None:
            points, why = _points(draft, nation, policy)
            moves = claims and why not in _OF_HOSPITALS
            route = side_when_claims_pay(signal.route) if moves else signal.route
            weighed = (route, points, why)
            repeated = (route, 0.0, REPEAT) if points > 0 else weighed
            source = sources.setdefault(signal.id, _source(signal))
            alike = counted[key] = _Alike(signal, n, points, weighed, repeated, source)
        ready.append((draft, alike))
    return ready, counted.values()


def _points(draft: Draft, nation: Nation, policy: Policy) -> tuple[float, str]:
    """What one match would add to its side, and why it adds nothing where it does not."""
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
    abroad = _told_abroad(signal, nation, policy)
    if abroad:
        return 0.0, abroad
    factor = policy.sections[draft.section]
    if signal.sections:
        factor *= dict(signal.sections).get(draft.section, 1.0)
    if draft.reading.assertion is HEDGED:
        factor *= policy.hedged
    points = policy.weights[signal.strength] * factor
    return round(points, 3), "" if points else SECTION_OFF


def _told_abroad(signal: Signal, nation: Nation, policy: Policy) -> str:
    """Why a hospital's name or the title of its coder tells nothing where coding pays claims; else empty.

    The work there may be either, and "Clinical Coder" is the hospital's word wherever it stands.
    """
    if signal.route is not HOSPITAL or nation not in policy.claims_nations:
        return ""
    if signal.category is SETTING and signal.gate is None:
        return _PLACE
    return _POST if signal.category is JOB_TITLE else ""


def _values(draft: Draft, source: str, route: Route | None, points: float, why: str) -> tuple[object, ...]:
    """The fields of the finished item, in their order."""
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
    """Title and date of a signal's first source; of one's own rule that has none, whose it is."""
    if signal.sources:
        return f"{signal.sources[0].title}, checked {signal.sources[0].checked}"
    return _OWN.get(signal.id.partition(".")[0], "")
