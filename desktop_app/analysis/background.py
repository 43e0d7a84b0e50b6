"""Nation, setting, stage and kind: what the advert tells besides its route."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Signal, Strength
from desktop_app.domain.verdict import Kind, Nation, Setting, Stage

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


def setting_of(items: Iterable[Evidence]) -> Setting:
    """The kind of employer that most distinct items name, or ``unknown``."""
    votes: dict[Setting, dict[str, float]] = defaultdict(dict)
    for item in items:
        if item.setting and item.assertion is Assertion.AFFIRMED:
            points = _POINTS[item.strength] * _PLACES.get(item.section, 1.0)
            votes[item.setting][item.rule] = max(points, votes[item.setting].get(item.rule, 0.0))
    return _heaviest(votes, 1.0) or Setting.UNKNOWN


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
