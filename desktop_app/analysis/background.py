"""Nation, setting, stage and kind: what the advert tells besides its route."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Signal, Strength
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

_POINTS = {Strength.DECISIVE: 8.0, Strength.STRONG: 4.0, Strength.SUPPORTING: 2.0, Strength.WEAK: 1.0}
#: Where an employer or a title stands, its own words say most about place and setting.
_PLACES = {SectionName.TITLE: 2.0, SectionName.EMPLOYER: 3.0, SectionName.ABOUT_US: 0.8}
#: From lowest to highest; a plain "coder" is no rung, so a trainee coder is at entry.
_LADDER = (
    Stage.CODER,
    Stage.ENTRY,
    Stage.ACCREDITED,
    Stage.SENIOR,
    Stage.AUDITOR,
    Stage.TRAINER,
    Stage.MANAGER,
)

#: Words of hospitals stand in adverts of specialist and independent ones too; registries are named by many.
_GENERIC = {Setting.ACUTE: 0.5, Setting.RESEARCH: 0.5, Setting.GP_PRACTICE: 0.7}
_LEAST_SETTING = 0.5
_PRACTICE = (Setting.GP_PRACTICE, Setting.PCN_FEDERATION)
_HOSPITAL = (Setting.ACUTE, Setting.SPECIALIST, Setting.INDEPENDENT_HOSPITAL)
_BARRED = {
    Route.HOSPITAL: _PRACTICE,
    Route.MIXED: _PRACTICE,
    Route.BILLING: _PRACTICE,
    Route.RESEARCH: _PRACTICE,
    Route.PRIMARY_CARE: _HOSPITAL,
}
_USUAL = {
    Route.HOSPITAL: Setting.ACUTE,
    Route.PRIMARY_CARE: Setting.GP_PRACTICE,
    Route.RESEARCH: Setting.RESEARCH,
}

Word = TypeVar("Word", bound="StrEnum")


def _heaviest(votes: dict[Word, dict[str, float]], least: float) -> Word | None:
    """The word with most points over distinct signals; ties go to the one first in its closed set."""
    totals = {word: sum(points.values()) for word, points in votes.items()}
    if not totals or max(totals.values()) < least:
        return None
    order = list(type(next(iter(totals))))
    return max(totals, key=lambda word: (totals[word], -order.index(word)))


def nation_of(seen: Iterable[tuple[Signal, SectionName, Assertion]]) -> Nation:
    """The nation that most distinct signals name.

    Args:
        seen: Each match's signal, its section and how it is meant.

    Returns:
        The nation, or ``unknown`` where nothing names one.
    """
    votes: dict[Nation, dict[str, float]] = defaultdict(dict)
    for signal, section, assertion in seen:
        if signal.nation and assertion is Assertion.AFFIRMED:
            points = _POINTS[signal.strength] * _PLACES.get(section, 1.0)
            votes[signal.nation][signal.id] = max(points, votes[signal.nation].get(signal.id, 0.0))
    return _heaviest(votes, 1.0) or Nation.UNKNOWN


def setting_of(items: Iterable[Evidence], route: Route) -> Setting:
    """The kind of employer that most distinct items name.

    Args:
        items: All evidence and background of the advert.
        route: The verdict's route: a hospital coder's letters from GPs make no practice of the employer,
            and where nothing is named the route's usual employer is meant.

    Returns:
        The setting, or ``unknown``.
    """
    barred = _BARRED.get(route, ())
    votes: dict[Setting, dict[str, float]] = defaultdict(dict)
    for item in items:
        if item.setting and item.setting not in barred and item.assertion is Assertion.AFFIRMED:
            points = _POINTS[item.strength] * _PLACES.get(item.section, 1.0) * _GENERIC.get(item.setting, 1.0)
            votes[item.setting][item.rule] = max(points, votes[item.setting].get(item.rule, 0.0))
    return _heaviest(votes, _LEAST_SETTING) or _USUAL.get(route, Setting.UNKNOWN)


def kind_of(items: Iterable[Evidence], least: float) -> Kind:
    """What sort of document this is.

    Args:
        items: All evidence and background of the advert.
        least: Points from distinct signals that a course, an article or a CV must reach.

    Returns:
        ``vacancy`` unless another kind's own signals reach ``least`` points.
    """
    votes: dict[Kind, dict[str, float]] = defaultdict(dict)
    for item in items:
        if item.kind and item.assertion in (Assertion.AFFIRMED, Assertion.HEDGED):
            votes[item.kind][item.rule] = _POINTS[item.strength]
    vacancy = sum(votes.pop(Kind.VACANCY, {}).values())
    return _heaviest(votes, least + vacancy) or Kind.VACANCY


def stage_of(items: Iterable[Evidence]) -> Stage:
    """The rung of a coding post: the highest named in its title, else the highest of the posts offered.

    Where ACC or its like is required a plain coder is an accredited one.

    Args:
        items: All evidence and background of an advert that is a coding post.

    Returns:
        The rung; ``coder`` where none is named.
    """
    title: set[Stage] = set()
    offered: set[Stage] = set()
    required = False
    for item in items:
        if item.assertion is not Assertion.AFFIRMED:
            continue
        required = required or _requires(item)
        if item.stage is None or item.category is not Category.TITLE:
            continue
        if item.section is SectionName.TITLE:
            title.add(item.stage)
        elif item.frame is Gate.RECRUIT:
            offered.add(item.stage)
    stage = max(title or offered or {Stage.CODER}, key=_LADDER.index)
    return Stage.ACCREDITED if stage is Stage.CODER and required else stage


def _requires(item: Evidence) -> bool:
    """Whether the item asks for the qualification of an accredited coder."""
    asked = item.section in (SectionName.TITLE, SectionName.ESSENTIAL, SectionName.SUMMARY)
    return item.category is Category.QUALIFICATION and item.stage is Stage.ACCREDITED and asked
