"""The role gate: is this a coding post at all?

Signs for and against are added up, with points from ``rules/policy``. No sign depends on its position within
its section, so the order of sentences does not matter.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.members import (
    ACT,
    AFFIRMED,
    CANDIDATE,
    IN_DUTIES,
    IN_OTHER,
    IN_SUMMARY,
    IN_TITLE,
    NOT_CODING,
    OTHER_POST,
    OTHER_SENSE,
    POST,
    PURPOSE,
    QUALIFICATION,
    RECRUIT,
    TEAM,
    UNCLEAR,
)
from desktop_app.domain.evidence import SECTION_OFF, TOLD, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.verdict import SIDES, Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.analysis.policy import Policy

_WORK = (SectionName.SUMMARY, SectionName.DUTIES)
_ASKED = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
_FIRM = (Strength.DECISIVE, Strength.STRONG)
_TOLD = (*_WORK, *_ASKED, SectionName.OTHER)
_OWN_WORDS = (Category.CLASSIFICATION, Category.QUALIFICATION, Category.STANDARD, Category.TASK)
_MOST_ACTS = 4


class Opening(StrEnum):
    """Which sign decided the gate."""

    TITLE = "title"  # the title names a coding post
    OFFER = "offer"  # the advert offers a coding post by name
    PURPOSE = "purpose"  # the main purpose is a coding act
    TEAM = "team"  # the post is in a coding team
    ACTS = "acts"  # coding acts fill the duties
    TOLD = "told"  # its sentences read like coding work
    WORDS = "words"  # the words of one side fill the advert
    SHUT = "shut"  # not a coding post


_OPENINGS = {"in_title": Opening.TITLE} | dict.fromkeys(("offered", "in_work", "asked"), Opening.OFFER)


class GateResult(NamedTuple):
    """The gate's answer.

    Attributes:
        opening: The heaviest sign that opened it, or ``shut``.
        points: Sum of all signs. The gate opens at ``least``, or a little below if no other post is named but
            a general one (clerk, administrator, analyst).
        least: The policy's threshold, from which the margin is measured.
        deciders: The items behind the heaviest signs, heaviest first.
        others: Items that name another post in the title or as the one on offer.
        acts: Affirmed coding acts seen anywhere.
    """

    opening: Opening
    points: float
    least: float
    deciders: tuple[Evidence, ...]
    others: tuple[Evidence, ...]
    acts: tuple[Evidence, ...]

    @property
    def open(self) -> bool:
        """Whether this is a coding post."""
        return self.opening is not Opening.SHUT

    @property
    def margin(self) -> float:
        """Points above the threshold; negative below it."""
        return self.points - self.least


class _Sign(NamedTuple):
    points: float
    opening: Opening
    item: Evidence


def read_gate(
    evidence: Sequence[Evidence], act_share: float, policy: Policy, *, told: float | None = None
) -> GateResult:
    """Weigh the signs of a coding post against those of another post.

    Args:
        evidence: The advert's evidence.
        act_share: Share of the sentences of summary and duties that contain a coding act, 0 to 1.
        policy: Its ``gate`` group gives the points.
        told: How much the sentences read like coding work (``passages.coding_of``), if they could be weighed.
    """
    meant = [item for item in evidence if item.assertion is AFFIRMED]
    coding = [item for item in meant if item.route is not NOT_CODING]
    by_gate: dict[Gate, list[Evidence]] = {gate: [] for gate in Gate}
    for item in coding:
        if item.gate is not None:
            by_gate[item.gate].append(item)
    acts = by_gate[ACT]
    others = [item for item in meant if item.gate is OTHER_POST]
    against, named = _against(others, policy)
    firm = [item for item in named if item.strength in _FIRM]
    rival = any(item.section is IN_TITLE for item in firm)
    signs = [
        *_named(by_gate[POST], POST, policy),
        *_candidates(by_gate[CANDIDATE], acts, policy),
        *_named(by_gate[TEAM], TEAM, policy),
        *_acts(acts, act_share, policy, rival=rival),
        *_qualifications(coding, policy, rival=bool(named)),
        *_words(coding, policy, rival=bool(firm)),
    ]
    whole = _in_other_words(told, policy)
    points = whole + sum(sign.points for sign in signs) - against - _other_sense(meant, signs, policy)
    if whole > 0:
        signs += [_Sign(whole, Opening.TOLD, item) for item in coding if item.rule == TOLD][:1]
    least = policy.gate["least"]
    enough = policy.gate["least_unnamed"] if acts and not firm else least
    signs.sort(key=_weightiest)
    opening = signs[0].opening if signs and points >= enough else Opening.SHUT
    deciders = tuple(sign.item for sign in signs)
    return GateResult(opening, points, least, deciders, tuple(named), tuple(_distinct(acts)))


def _in_other_words(told: float | None, policy: Policy) -> float:
    """The points, for or against, of the learned model of sentences; 0 without its reading."""
    if told is None:
        return 0.0
    points = policy.gate["told"] * (told - policy.gate["told_from"])
    return max(-policy.gate["told_against"], min(policy.gate["told_for"], points))


def _distinct(items: Iterable[Evidence]) -> list[Evidence]:
    """One item of each rule, the first by place."""
    first: dict[str, Evidence] = {}
    for item in sorted(items, key=_place_of):
        first.setdefault(item.rule, item)
    return list(first.values())


def _place_of(item: Evidence) -> tuple[str, int, int]:
    """An item's place as a sort key: a plain tuple compares faster than a ``Span``."""
    span = item.span
    return span.part, span.start, span.end


def _weightiest(sign: _Sign) -> tuple[float, str, int, int]:
    """Sort key: heaviest first, then by place."""
    return -sign.points, *_place_of(sign.item)


def _named(items: Iterable[Evidence], gate: Gate, policy: Policy) -> list[_Sign]:
    """The heaviest sign among the coding posts, or coding teams, that are named."""
    signs = []
    for item in items:
        if item.why == SECTION_OFF:
            continue
        place = _place(item)
        points = policy.gate.get(f"{gate}_{place}", 0.0)
        if points:
            opening = Opening.TEAM if gate is TEAM else _OPENINGS[place]
            signs.append(_Sign(points, opening, item))
    return _heaviest(signs)


def _place(item: Evidence) -> str:
    """An item's place, as the policy's ``gate`` group names it."""
    if item.section is IN_TITLE:
        return "in_title"
    if item.frame is not None:
        return "offered"
    if item.section in _WORK:
        return "in_work"
    return "asked" if item.section in _ASKED else "elsewhere"


def _candidates(items: Iterable[Evidence], acts: Iterable[Evidence], policy: Policy) -> list[_Sign]:
    """A title that may be a coding post's, if the work includes a coding act of the same side."""
    sides = {item.route for item in acts if item.section in _WORK and item.strength in _FIRM}
    signs = [
        _Sign(policy.gate["candidate_in_title"], Opening.TITLE, item)
        for item in items
        if item.section is IN_TITLE and item.route in sides
    ]
    return _heaviest(signs)


def _heaviest(signs: list[_Sign]) -> list[_Sign]:
    return [min(signs, key=_weightiest)] if signs else []


def _acts(acts: Iterable[Evidence], act_share: float, policy: Policy, *, rival: bool) -> list[_Sign]:
    """The signs of coding acts, and of their share of the work.

    For each rule only the best place counts, so that more evidence never lowers the points. An act beside a
    ``rival`` post in the title ("Receptionist (and coding)") is only one duty of that post.
    """
    best: dict[str, _Sign] = {}
    for item in acts:
        sign = _act(item, policy, rival=rival)
        if sign is not None and (item.rule not in best or _weightiest(sign) < _weightiest(best[item.rule])):
            best[item.rule] = sign
    signs = sorted(best.values(), key=_weightiest)[:_MOST_ACTS]
    if signs and not rival and act_share >= policy.gate["share_from"]:
        signs.append(_Sign(policy.gate["share"] * act_share, Opening.ACTS, signs[0].item))
    return signs


def _qualifications(coding: Iterable[Evidence], policy: Policy, *, rival: bool) -> list[_Sign]:
    """A coder's qualification that is asked for, unless another post is named."""
    if rival:
        return []
    signs = [
        _Sign(policy.gate["qualification"], Opening.OFFER, item)
        for item in coding
        if item.category is QUALIFICATION
        and item.strength in _FIRM
        and item.counts
        and item.section in (*_ASKED, IN_OTHER)
    ]
    return _heaviest(signs)


def _words(coding: Iterable[Evidence], policy: Policy, *, rival: bool) -> list[_Sign]:
    """Many terms of one side (classifications, standards, tasks), unless a ``rival`` post is named."""
    if rival:
        return []
    best: dict[Route | None, dict[str, Evidence]] = {}
    for item in coding:
        own = item.category in _OWN_WORDS and item.strength in _FIRM
        if own and item.route in SIDES and item.counts and item.section in _TOLD:
            best.setdefault(item.route, {})[item.rule] = item
    many = max(best.values(), key=len, default={})
    more = len(many) - policy.gate["words_from"] + 1
    if more <= 0:
        return []
    first = min(many.values(), key=lambda item: (-item.weight, _place_of(item)))
    return [_Sign(min(policy.gate["words_most"], policy.gate["words"] * more), Opening.WORDS, first)]


def _act(item: Evidence, policy: Policy, *, rival: bool) -> _Sign | None:
    """The sign of one act, depending on its section; ``None`` where it says nothing about the work."""
    firm = 1.0 if item.strength in _FIRM else policy.gate["soft_act"]
    if item.section is IN_TITLE and not rival:
        return _Sign(policy.gate["act_in_title"] * firm, Opening.TITLE, item)
    if item.frame is PURPOSE and item.section in _WORK:
        return _Sign(policy.gate["act_as_purpose"], Opening.PURPOSE, item)
    if item.section in (IN_TITLE, IN_SUMMARY):
        return _Sign(policy.gate["act_in_summary"] * firm, Opening.ACTS, item)
    if item.section is IN_DUTIES:
        return _Sign(policy.gate["act_in_duties"] * firm, Opening.ACTS, item)
    if item.section in _ASKED:
        return _Sign(policy.gate["act_asked"] * firm, Opening.ACTS, item)
    return None


def _other_sense(meant: Iterable[Evidence], signs: Sequence[_Sign], policy: Policy) -> float:
    """Points against coding in another sense (software, say).

    They count if it is in the title, if it is frequent, or if all signs for coding are neutral ("Coder").
    Terms of a side alone ("a tool that suggests OPCS-4 codes") do not make a neutral title that side's.
    """
    other = [item for item in meant if item.gate is OTHER_SENSE]
    in_title = any(item.section is IN_TITLE for item in other)
    neutral = all(sign.item.route is UNCLEAR or sign.opening is Opening.WORDS for sign in signs)
    named = any(sign.opening is Opening.TITLE and sign.item.route in SIDES for sign in signs)
    many = not named and len({item.text.casefold() for item in other}) >= policy.gate["other_sense_many"]
    return policy.gate["other_sense"] if in_title or many or (other and neutral) else 0.0


def _against(others: Sequence[Evidence], policy: Policy) -> tuple[float, list[Evidence]]:
    """Points against, and the items that name another post in the title or as the one on offer."""
    in_title = [item for item in others if item.section is IN_TITLE]
    offered = [item for item in others if item.frame is RECRUIT]
    named = in_title or offered
    if not named:
        return 0.0, []
    firm = any(item.strength in _FIRM for item in named)
    place = "title" if in_title else "offer"
    return policy.gate[f"other_in_{place}" if firm else f"soft_other_in_{place}"], _distinct(named)
