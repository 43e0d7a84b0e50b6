"""Decides whether a post is mixed: whether it includes real work of two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.analysis.members import (
    ACT,
    CLASSIFICATION,
    IN_EMPLOYER,
    IN_TITLE,
    POST,
    QUALIFICATION,
    SETTING,
    SYSTEM,
)
from desktop_app.domain.advert import EMPLOYER, TITLE
from desktop_app.domain.evidence import TOLD, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Strength
from desktop_app.domain.verdict import Route

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Sequence

    from desktop_app.analysis.policy import Policy
    from desktop_app.domain.spans import Span

_FIRM = (Strength.DECISIVE, Strength.STRONG)
_STRENGTHS = tuple(Strength)
_HEAD = (SectionName.TITLE, SectionName.EMPLOYER)
_HEAD_PARTS = (TITLE, EMPLOYER)
_WORK_WORDS = (Category.TASK, Category.CLASSIFICATION, Category.QUALIFICATION)
_DOING = (SectionName.SUMMARY, SectionName.DUTIES)


def is_mixed(evidence: Sequence[Evidence], sides: Collection[Route], policy: Policy, *, shared: bool) -> bool:
    """Whether a post includes real work of two sides.

    Args:
        evidence: The advert's evidence.
        sides: The two heaviest sides.
        policy: Its limits say how much each side must weigh, and the lighter relative to the heavier.
        shared: Whether the text says that the post has two halves; less evidence is then enough.
    """
    apart = _apart(evidence, sides)
    lighter, heavier = sorted(work_points(apart, side, shared=shared) for side in sides)
    suffix = "_shared" if shared else ""
    least, share = (policy.limits[f"mixed_{name}{suffix}"] for name in ("least", "share"))
    if lighter < least or policy.score(lighter) < share * policy.score(heavier):
        return False
    return acts_on(apart, *sides, shared=shared)


def _apart(evidence: Sequence[Evidence], sides: Container[Route]) -> list[Evidence]:
    """Drop items whose words count for both sides, since they are not evidence of two kinds of work.

    Of overlapping tasks of the two sides ("coding in clinical trials", "coding … with oncology") only the
    stronger is kept, or neither if they are equally strong.
    """
    claimed: dict[tuple[Span, str], set[Route]] = {}
    tasks: list[Evidence] = []
    for item in evidence:
        if item.counts and item.route is not None and item.route in sides:
            claimed.setdefault((item.span, item.text), set()).add(item.route)
            if item.category is Category.TASK:
                tasks.append(item)
    contested = {(item.span, item.route) for item in tasks if _is_contested(item, tasks)}
    return [
        item
        for item in evidence
        if len(claimed.get((item.span, item.text), ())) < 2
        and not (item.category is Category.TASK and (item.span, item.route) in contested)
    ]


def _is_contested(item: Evidence, tasks: Iterable[Evidence]) -> bool:
    """Whether a task of the other side, at least as strong, overlaps the item."""
    strength = _STRENGTHS.index(item.strength)
    return any(
        other.route is not item.route
        and other.span.overlaps(item.span)
        and _STRENGTHS.index(other.strength) <= strength
        for other in tasks
    )


def work_points(evidence: Iterable[Evidence], side: Route, *, shared: bool = False) -> float:
    """Points of a side from the title, the text about the work, and its qualifications and classifications.

    In ``shared`` posts the text about the employer counts too ("every coder here does both").
    """
    return sum(
        item.weight
        for item in evidence
        if item.route is side
        and item.category not in (SETTING, SYSTEM)
        and (
            item.section is IN_TITLE
            or item.category in (QUALIFICATION, CLASSIFICATION)
            or _tells_work(item)
            or (shared and item.section is SectionName.ABOUT_US)
        )
    )


def _tells_work(item: Evidence) -> bool:
    """Whether an item is in the summary or duties, or in an employer section within the text."""
    return item.section in _DOING or (item.section is IN_EMPLOYER and item.span.part not in _HEAD_PARTS)


def acts_on(evidence: Sequence[Evidence], *sides: Route, shared: bool = False) -> bool:
    """Whether the text affirms an act or a post of each of the sides.

    A post in the title is enough only if the text also names the side's tasks, classifications or
    qualifications. In ``shared`` posts one such term in the text is enough.
    """
    told = {
        item.route
        for item in evidence
        if item.counts and item.section not in _HEAD and item.category in _WORK_WORDS
    }
    seen = {
        item.route
        for item in evidence
        if item.counts
        and (
            (
                item.gate in (ACT, POST)
                and (
                    _tells_work(item)
                    or (item.section is IN_TITLE and item.strength in _FIRM and item.route in told)
                )
            )
            or (shared and _is_word_of_work(item))
        )
    }
    return seen.issuperset(sides)


def is_told_firmly(evidence: Sequence[Evidence], sides: Collection[Route]) -> bool:
    """Whether the text has a firm act of each of the sides, in words that the other side does not claim."""
    apart = _apart(evidence, sides)
    told = {
        item.route
        for item in apart
        if item.counts and item.gate is ACT and item.strength in _FIRM and item.section not in _HEAD
    }
    return told.issuperset(sides)


def _is_word_of_work(item: Evidence) -> bool:
    """Whether an item of the text firmly names a task, classification or qualification."""
    firm = item.strength in _FIRM or item.rule == TOLD
    return firm and item.category in _WORK_WORDS and item.span.part not in _HEAD_PARTS
