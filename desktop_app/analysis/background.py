"""Determines an advert's nation, setting, stage and kind."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from desktop_app.analysis.members import (
    AFFIRMED,
    HEDGED,
    IN_DUTIES,
    IN_EMPLOYER,
    IN_ESSENTIAL,
    IN_SUMMARY,
    IN_TITLE,
    JOB_TITLE,
    POST,
    PROGRAMME,
    QUALIFICATION,
    RECRUIT,
    UNKNOWN,
)
from desktop_app.analysis.papers import PAPERS
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Signal
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Mapping, Sequence
    from enum import StrEnum

    from desktop_app.analysis.papers import Paper
    from desktop_app.analysis.policy import Background
    from desktop_app.domain.spans import Span

#: From lowest to highest. Entry ranks above a plain "coder", so a trainee coder is at entry level.
#: A title whose rule says ``unknown`` (an analyst, say) has no rung.
_LADDER = (
    Stage.UNKNOWN,
    Stage.CODER,
    Stage.ENTRY,
    Stage.ACCREDITED,
    Stage.SENIOR,
    Stage.AUDITOR,
    Stage.TRAINER,
    Stage.MANAGER,
)

Word = TypeVar("Word", bound="StrEnum")

#: Plural names of workplaces usually mean other organisations, unless "our" precedes them.
_SEVERAL = re.compile(r"(?:practices|surgeries|trusts|hospitals|centres|centers|clinics)\Z")
_OWN = re.compile(r"our\b", re.IGNORECASE)
_OTHERS = (Setting.ACUTE, Setting.GP_PRACTICE, Setting.MENTAL_HEALTH)


def _heaviest(votes: dict[Word, dict[str, float]], least: float) -> Word | None:
    """The word with the most points over distinct signals, or ``None`` below ``least``; ties by set order."""
    totals = {word: sum(points.values()) for word, points in votes.items()}
    if not totals or max(totals.values()) < least:
        return None
    order = list(type(next(iter(totals))))
    return max(totals, key=lambda word: (totals[word], -order.index(word)))


def nation_of(seen: Iterable[tuple[Signal, SectionName, Assertion]], weighing: Background) -> Nation:
    """The nation that most distinct signals name.

    Args:
        seen: Each match's signal, section and assertion.
        weighing: What a signal weighs, by strength and section.

    Returns:
        The nation, or ``unknown`` if nothing names one.
    """
    votes: dict[Nation, dict[str, float]] = defaultdict(dict)
    for signal, section, assertion in seen:
        if signal.nation and assertion is AFFIRMED:
            points = weighing.points[signal.strength] * weighing.places.get(section, 1.0)
            votes[signal.nation][signal.id] = max(points, votes[signal.nation].get(signal.id, 0.0))
    return _heaviest(votes, weighing.least_nation) or UNKNOWN


def setting_told(
    items: Iterable[Evidence],
    route: Route,
    kind: Kind,
    weighing: Background,
    *,
    employers: Collection[Span] = (),
) -> Setting | None:
    """The kind of employer that most distinct items name.

    Args:
        items: All evidence and background of the advert.
        route: The verdict's route; it rules out settings (letters from GPs make no hospital a practice).
        kind: For a course, only the employer's name counts.
        weighing: What an item weighs, and which settings each route rules out.
        employers: Spans of the employer found as a fact; items in them count as in its own section.

    Returns:
        The setting, or ``None`` if the evidence is too weak.
    """
    barred = weighing.barred.get(route, frozenset())
    votes: dict[Setting, dict[str, float]] = defaultdict(dict)
    for item in items:
        if item.setting is None or item.assertion is not AFFIRMED:
            continue
        own = item.section is IN_EMPLOYER or any(map(item.span.overlaps, employers))
        if item.setting in barred and not (own and (route is Route.MIXED or item.setting is Setting.OTHER)):
            continue
        if own or kind is not Kind.COURSE:
            points = _points_of_setting(item, weighing, own=own)
            votes[item.setting][item.rule] = max(points, votes[item.setting].get(item.rule, 0.0))
    return _heaviest(votes, weighing.least_setting)


def usual_setting(route: Route, kind: Kind, weighing: Background, nation: Nation = UNKNOWN) -> Setting:
    """The most common setting of such posts, for an advert that names none; may be ``unknown``."""
    if kind is Kind.COURSE:
        return Setting.OTHER
    return weighing.abroad.get((route, nation)) or weighing.usual.get(route, Setting.UNKNOWN)


def _points_of_setting(item: Evidence, weighing: Background, *, own: bool) -> float:
    """An item's points for its setting; plurals count less, as they are mostly others (“from hospitals”)."""
    section = IN_EMPLOYER if own else item.section
    points = weighing.points[item.strength] * weighing.setting_places.get(section, 1.0)
    points *= weighing.generic.get(item.setting, 1.0) if item.setting else 1.0
    several = item.setting in _OTHERS and not own and _SEVERAL.search(item.text)
    return points * weighing.several if several and not _OWN.match(item.text) else points


def kind_of(
    items: Iterable[Evidence],
    limits: Mapping[str, float],
    weighing: Background,
    *,
    offers: bool = True,
    paper: Paper | None = None,
) -> Kind:
    """What sort of document this is.

    Args:
        items: All evidence and background of the advert.
        limits: The policy's thresholds.
        weighing: What a signal weighs.
        offers: Whether a post is offered explicitly.
        paper: The learned model's reading of the whole text, if there is one.

    Returns:
        ``vacancy`` unless another kind's signals, together with ``paper``, reach the threshold.
    """
    votes: dict[Kind, dict[str, float]] = defaultdict(dict)
    for item in items:
        if item.kind and item.assertion in (AFFIRMED, HEDGED):
            votes[item.kind][item.rule] = weighing.points[item.strength]
    vacancy = sum(votes.pop(Kind.VACANCY, {}).values())
    if paper is None:
        least = limits["kind" if offers else "kind_without_offer"]
        return _heaviest(votes, least + vacancy) or Kind.VACANCY
    points = {kind: sum(votes[kind].values()) for kind in PAPERS}
    leaning = limits["paper_points"] * max(paper.away, limits["paper_floor"])
    if max(points.values()) + leaning < limits["paper_least"] + vacancy:
        return Kind.VACANCY
    said = dict(zip(PAPERS, paper.kinds, strict=True))
    return max(PAPERS, key=lambda kind: points[kind] + limits["paper_kinds"] * said[kind])


def stage_of(
    items: Iterable[Evidence],
    route: Route,
    optional: Container[Span] = (),
    kind: Kind = Kind.VACANCY,
    *,
    titles: Collection[Span] = (),
) -> Stage:
    """The rung of a coding post: the highest named in its title, else the highest of the posts offered.

    If ACC or an equivalent is required, a plain coder becomes an accredited one, except in practice and mixed
    posts, where it concerns only part of the work. A CV has the rung of the post it names first; a course
    has none unless its title promises a beginner's post.

    Args:
        items: All evidence and background of an advert that is a coding post.
        route: The verdict's route.
        optional: Spans of qualifications with an alternative (“NCCQ or the standards course”); these do not
            make a coder accredited.
        kind: The kind of document.
        titles: Spans of the title found as a fact; if they name no rung, the title sections decide.

    Returns:
        The rung; ``coder`` if a vacancy names none.
    """
    everything = [item for item in items if item.assertion is AFFIRMED]
    told = [item for item in everything if item.stage is not None]
    posts = [item for item in told if item.category is JOB_TITLE]
    heads = {item.stage for item in posts if item.stage and item.section is IN_TITLE}
    named = [item for item in posts if any(map(item.span.overlaps, titles))]
    title = {item.stage for item in named if item.stage and (heads or item.frame is not RECRUIT)}
    if title <= {Stage.CODER}:  # the words beside a plain "coder" may say more: "Apprenticeship vacancy"
        title |= heads
    if kind is Kind.COURSE:
        return Stage.ENTRY if Stage.ENTRY in title else Stage.UNKNOWN
    if kind is Kind.CV:
        return _stage_of_person(everything, told)
    if kind is not Kind.VACANCY:
        return Stage.UNKNOWN
    offered = {item.stage for item in posts if item.stage and item.frame is RECRUIT}
    stage = max(title or offered or {Stage.CODER}, key=_LADDER.index)
    required = any(_requires(item) and item.span not in optional for item in told)
    waived = any(item.category is PROGRAMME and item.stage is Stage.CODER for item in told)
    whole = route not in (Route.MIXED, Route.PRIMARY_CARE)
    return Stage.ACCREDITED if stage is Stage.CODER and required and whole and not waived else stage


def _stage_of_person(items: Iterable[Evidence], told: Sequence[Evidence]) -> Stage:
    """The rung of the post that a CV names first, judged by the words within its title."""
    coding = [item for item in items if item.category is JOB_TITLE and item.gate is POST]
    if not coding:
        return Stage.UNKNOWN
    first = min(coding, key=lambda item: (item.span.part, item.span.start))
    posts = [item for item in told if item.category is JOB_TITLE]
    rungs = {item.stage for item in posts if item.stage and item.span.overlaps(first.span)}
    stage = max(rungs or {Stage.CODER}, key=_LADDER.index)
    held = any(item.category is QUALIFICATION and item.stage is Stage.ACCREDITED for item in told)
    return Stage.ACCREDITED if held and stage is Stage.CODER else stage


def _requires(item: Evidence) -> bool:
    """Whether the item asks for an accredited coder or for the qualification of one."""
    asked = item.section in (IN_TITLE, IN_ESSENTIAL, IN_SUMMARY)
    asked = asked or (item.section is IN_DUTIES and item.route is Route.BILLING)
    named = item.category in (QUALIFICATION, PROGRAMME)
    named = named or (item.category is JOB_TITLE and item.section is IN_ESSENTIAL)
    return named and item.stage is Stage.ACCREDITED and asked
