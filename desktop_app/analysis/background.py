"""Nation, setting, stage and kind: what the advert tells besides its route."""

from __future__ import annotations

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
    from collections.abc import Container, Iterable, Mapping
    from enum import StrEnum

    from desktop_app.analysis.papers import Paper
    from desktop_app.analysis.policy import Background
    from desktop_app.domain.spans import Span

#: From lowest to highest; a plain "coder" is no rung, so a trainee coder is at entry.
#: A title whose own rule says ``unknown`` (an analyst's) stands on none.
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


def _heaviest(votes: dict[Word, dict[str, float]], least: float) -> Word | None:
    """The word with most points over distinct signals; ties go to the one first in its closed set."""
    totals = {word: sum(points.values()) for word, points in votes.items()}
    if not totals or max(totals.values()) < least:
        return None
    order = list(type(next(iter(totals))))
    return max(totals, key=lambda word: (totals[word], -order.index(word)))


def nation_of(seen: Iterable[tuple[Signal, SectionName, Assertion]], weighing: Background) -> Nation:
    """The nation that most distinct signals name.

    Args:
        seen: Each match's signal, its section and how it is meant.
        weighing: What a signal weighs, by strength and section.

    Returns:
        The nation, or ``unknown`` where nothing names one.
    """
    votes: dict[Nation, dict[str, float]] = defaultdict(dict)
    for signal, section, assertion in seen:
        if signal.nation and assertion is AFFIRMED:
            points = weighing.points[signal.strength] * weighing.places.get(section, 1.0)
            votes[signal.nation][signal.id] = max(points, votes[signal.nation].get(signal.id, 0.0))
    return _heaviest(votes, weighing.least_nation) or UNKNOWN


def setting_of(items: Iterable[Evidence], route: Route, kind: Kind, weighing: Background) -> Setting:
    """The kind of employer that most distinct items name.

    Args:
        items: All evidence and background of the advert.
        route: The verdict's route: a hospital coder's letters from GPs make no practice of the employer,
            and where nothing is named the route's usual employer is meant.
        kind: What is no vacancy has no usual employer; a course is given by what its employer's name says,
            or by nobody in health care.
        weighing: What an item weighs, and which settings a route bars.

    Returns:
        The setting, or ``unknown``.
    """
    barred = weighing.barred.get(route, frozenset())
    votes: dict[Setting, dict[str, float]] = defaultdict(dict)
    for item in items:
        named = item.section is IN_EMPLOYER or kind is not Kind.COURSE
        if named and item.setting and item.setting not in barred and item.assertion is AFFIRMED:
            points = weighing.points[item.strength] * weighing.places.get(item.section, 1.0)
            points *= weighing.generic.get(item.setting, 1.0)
            votes[item.setting][item.rule] = max(points, votes[item.setting].get(item.rule, 0.0))
    usual = weighing.usual.get(route, Setting.UNKNOWN) if kind is Kind.VACANCY else Setting.UNKNOWN
    usual = Setting.OTHER if kind is Kind.COURSE else usual
    return _heaviest(votes, weighing.least_setting) or usual


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
        offers: Whether a post is offered in so many words.
        paper: What all of its words say, where they are weighed.

    Returns:
        ``vacancy`` unless another kind's own signals, with what the words say, reach the threshold.
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


def stage_of(items: Iterable[Evidence], route: Route, optional: Container[Span] = ()) -> Stage:
    """The rung of a coding post: the highest named in its title, else the highest of the posts offered.

    Where ACC or its like is required a plain coder is an accredited one, but for practice and mixed posts,
    which ask for it, if at all, of a part of the work.

    Args:
        items: All evidence and background of an advert that is a coding post.
        route: Its route.
        optional: Where a qualification stands of which something else will do in its place; such a one
            (“NCCQ or the standards course”) makes no accredited coder.

    Returns:
        The rung; ``coder`` where none is named.
    """
    title: set[Stage] = set()
    offered: set[Stage] = set()
    required = False
    for item in items:
        if item.assertion is not AFFIRMED:
            continue
        required = required or (_requires(item) and item.span not in optional)
        if item.stage is None or item.category is not JOB_TITLE:
            continue
        if item.section is IN_TITLE:
            title.add(item.stage)
        elif item.frame is RECRUIT:
            offered.add(item.stage)
    stage = max(title or offered or {Stage.CODER}, key=_LADDER.index)
    whole = route not in (Route.MIXED, Route.PRIMARY_CARE)
    return Stage.ACCREDITED if stage is Stage.CODER and required and whole else stage


def _requires(item: Evidence) -> bool:
    """Whether the item asks for the qualification of an accredited coder, or for one by name."""
    asked = item.section in (IN_TITLE, IN_ESSENTIAL, IN_SUMMARY)
    asked = asked or (item.section is IN_DUTIES and item.route is Route.BILLING)
    named = item.category is QUALIFICATION or (item.category is JOB_TITLE and item.section is IN_ESSENTIAL)
    return named and item.stage is Stage.ACCREDITED and asked
