"""Chooses among overlapping matches, so that each task, post and name is marked once.

Several rules may match the same words: "code thirty episodes a day" is an act, an output and a figure. A
careful reader would mark the act, from its verb to the head of its first object.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.analysis.acts import VERBS
from desktop_app.analysis.members import (
    AFFIRMED,
    CLASSIFICATION,
    JOB_TITLE,
    PROGRAMME,
    QUALIFICATION,
    SETTING,
    SYSTEM,
    TASK,
)
from desktop_app.analysis.weigh import is_elsewhere
from desktop_app.domain.evidence import REPEAT
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import SIDES

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.verdict import Route

_NAMES = frozenset((CLASSIFICATION, PROGRAMME, QUALIFICATION, SYSTEM, Category.STANDARD))
#: The words of an act: a verb of coding work with its object, or the name of the work.
_ACTS = re.compile(
    rf"(?:{VERBS},? (?:and|or) )?{VERBS}(?! (?:to|on|for|from|in|or|and|with|across|such)\b)(?=.)|"
    r"(?:[\w-]+ ){1,3}coding(?: [\w-]+)?$",
    re.IGNORECASE,
)
#: Two verbs that share an object ("summarise and code records").
_JOINED_VERBS = re.compile(rf"{VERBS},? (?:and|or) (?={VERBS})", re.IGNORECASE)
#: These begin another phrase, so words that span one of them are more than one act.
_NEXT_THOUGHT = re.compile(
    rf"[,;:(] |\n|(?:,| and| or| then) (?:then |to )?{VERBS}|\b(?:will|would|in|into|for|at|with)\b",
    re.IGNORECASE,
)


def once_each_told(evidence: tuple[Evidence, ...], points: Mapping[Route, float]) -> tuple[Evidence, ...]:
    """Drop evidence whose words other evidence describes better, and what is no sign of its side here.

    Words that point to a side in other nations only are told where this advert speaks for that side; posts
    always are.

    Names are kept beside the acts that contain them. Of two overlapping tasks, one that begins like an act
    wins, then one without a further phrase, then the shorter. Of two posts, names or places the longer wins;
    a place gives way to the post that names it. Identical words count for one side only.

    Args:
        evidence: By part and place; the verdict rests on all of it.
        points: The points of each side, which decide between two sides with identical words.

    Returns:
        The items that are left, in order; the first repeat of a dropped item takes over its points. The
        argument itself if nothing was dropped.
    """
    dropped: set[int] = set()
    open_: list[Evidence] = []
    furthest, part = 0, ""
    for item in evidence:
        if item.route not in SIDES:
            continue
        if is_elsewhere(item) and item.category is not JOB_TITLE and not points.get(item.route):
            dropped.add(id(item))
            continue
        span = item.span
        if span.part != part:
            furthest, part = 0, span.part
        if span.start >= furthest:
            open_.clear()
        for other in open_:
            if other.span.end > span.start and id(other) not in dropped:
                worse = _worse(other, item, points)
                if worse is not None:
                    dropped.add(id(worse))
                    if worse is item:
                        break
        open_.append(item)
        furthest = max(furthest, span.end)
    return _with_heirs(evidence, dropped) if dropped else evidence


def _with_heirs(evidence: tuple[Evidence, ...], dropped: Container[int]) -> tuple[Evidence, ...]:
    """Remove the dropped items; the first repeat of one that counted takes over its points."""
    points = {item.rule: item.weight for item in evidence if item.weight and id(item) in dropped}
    left = []
    for item in evidence:
        if id(item) in dropped:
            continue
        inherits = item.why == REPEAT and item.rule in points
        left.append(replace(item, weight=points.pop(item.rule), why="") if inherits else item)
    return tuple(left)


def _worse(one: Evidence, other: Evidence, points: Mapping[Route, float]) -> Evidence | None:
    """Of two overlapping items, the one to drop, if any."""
    a, b = one.category, other.category
    if _counts_not(one) and _counts_not(other):
        return None
    if one.route is not other.route:
        return _of_the_other_side(one, other, points)
    if (a in _NAMES) is not (b in _NAMES):
        return _beside_a_name(one if b in _NAMES else other)
    if a is b is TASK:
        return _less_of_an_act(one, other)
    if TASK in (a, b):
        return _beside(one, other) if a is TASK else _beside(other, one)
    return _less_complete(one, other)


def _beside_a_name(item: Evidence) -> Evidence | None:
    """An item that overlaps a name is dropped if it is a place, or a task that does not begin like an act."""
    if item.category is SETTING:
        return item
    return item if item.category is TASK and not _ACTS.match(item.text) else None


def _less_complete(one: Evidence, other: Evidence) -> Evidence:
    """Of two overlapping posts, names or places, the less specific one."""
    a, b = one.category, other.category
    if JOB_TITLE in (a, b) and SETTING in (a, b):
        return one if a is SETTING else other
    if CLASSIFICATION in (a, b) and a is not b:
        return other if a is CLASSIFICATION else one
    if one.span == other.span:
        return min(other, one, key=lambda item: item.weight)
    apart = one.span.end < other.span.end and one.span.start < other.span.start
    return other if apart else min(one, other, key=_length)


def _counts_not(item: Evidence) -> bool:
    """Whether an affirmed item has no weight, for example because it counts in other nations only."""
    return item.assertion is AFFIRMED and item.why not in ("", REPEAT)


def _of_the_other_side(one: Evidence, other: Evidence, points: Mapping[Route, float]) -> Evidence | None:
    """Of two items of different sides with identical words, the one of the side with fewer points."""
    if one.span != other.span or one.route is None or other.route is None:
        return None
    less, more = sorted((other, one), key=lambda item: points.get(item.route, 0.0) if item.route else 0.0)
    return less if more.counts or more.why == REPEAT else None


def _less_of_an_act(one: Evidence, other: Evidence) -> Evidence:
    """Of two overlapping tasks, the one whose words fit an act less well."""
    if one.span == other.span:
        return min(other, one, key=lambda item: item.weight)
    acts = bool(_ACTS.match(one.text)), bool(_ACTS.match(other.text))
    if acts[0] is not acts[1]:
        return other if acts[0] else one
    longer, shorter = sorted((one, other), key=_length, reverse=True)
    joined = _JOINED_VERBS.match(longer.text)
    if joined and longer.text[joined.end() :] == shorter.text:
        return shorter
    thoughts = bool(_NEXT_THOUGHT.search(one.text)), bool(_NEXT_THOUGHT.search(other.text))
    if thoughts[0] is not thoughts[1]:
        return one if thoughts[0] else other
    return shorter if not acts[0] or longer.text.startswith(f"{shorter.text} of ") else longer


def _beside(task: Evidence, rest: Evidence) -> Evidence | None:
    """A task that overlaps a post is dropped unless it contains the whole post and more."""
    if rest.category is not JOB_TITLE:
        return None
    inside = task.span.start <= rest.span.start and rest.span.end <= task.span.end
    return None if inside and task.span != rest.span else task


def _length(item: Evidence) -> int:
    return len(item.text)
