"""Coders and coding teams in an advert for another post: they are somebody else, whatever the sentence says.

"Next to the ward is the Clinical Coding Office" has no word that says whose office it is; the advert does, as
soon as it names another post and the gate finds that this is none of coding. What the reader would be part of
stays the reader's own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.analysis.decide import Decision, Shape, decide
from desktop_app.analysis.members import (
    ACT,
    AFFIRMED,
    IN_TITLE,
    JOB_TITLE,
    NOT_CODING,
    OTHER_ROLE,
    POST,
    SETTING,
    TEAM,
)
from desktop_app.domain.verdict import SIDES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.analysis.collect import Collected
    from desktop_app.analysis.policy import Policy
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.spans import Span

#: Code points that are read before a team.
_BEFORE = 60
#: "You would be part of the …", "based within the …", "trained as a …": the reader's own.
_INCLUDES = re.compile(
    r"\b(?:part of|members? of|join\w*|within|inside|(?:sits?|work\w*|based|role|post) in|as an?)\b"
    r"[^.;:\n]{0,30}$",
    re.IGNORECASE,
)
#: An act of those named right before it: "the coding team codes the admissions".
_DOES = re.compile(
    r"(?:re-?)?(?:code|assign|summaris|abstract|classif|process|put|check)(?:e?s|ies)?\b", re.IGNORECASE
)


def decided(advert: Advert, collected: Collected, shape: Shape, policy: Policy) -> tuple[Collected, Decision]:
    """Decide on an advert; if its own post is another, coders and coding teams in it are colleagues.

    Args:
        advert: The advert as given.
        collected: What was found in it.
        shape: Other properties of its text.
        policy: Weights and thresholds.

    Returns:
        What was found, with colleagues marked as such, and the decision on it.
    """
    decision = decide(collected.evidence, collected.background, shape, policy)
    others = decision.gate.others
    if not others or decision.route is not NOT_CODING or decision.kind is not Kind.VACANCY:
        return collected, decision
    evidence = _with_colleagues(collected.evidence, advert, others[0].span)
    if evidence is collected.evidence:
        return collected, decision
    collected = collected._replace(evidence=evidence)
    return collected, decide(evidence, collected.background, shape, policy)


def _with_colleagues(evidence: tuple[Evidence, ...], advert: Advert, cue: Span) -> tuple[Evidence, ...]:
    """The evidence, with affirmed posts and teams of coding and what they do given to others.

    It stays as it is if any of them is offered or includes the reader: a person has then to judge.
    """
    named = [item for item in evidence if _names_coders(item)]
    if not named or any(_is_own(item, advert) for item in named):
        return evidence
    places = {item.span for item in named}
    return tuple(
        replace(item, assertion=OTHER_ROLE, weight=0.0, why="about another role", cue=cue)
        if item.span in places or _is_done_by(item, named, advert)
        else item
        for item in evidence
    )


def _names_coders(item: Evidence) -> bool:
    """Whether an item affirms a post or a team of coding; the name of a return alone ("HIPE") is neither."""
    if item.assertion is not AFFIRMED or item.route not in SIDES:
        return False
    return item.category is JOB_TITLE or item.gate is POST or (item.gate is TEAM and item.category is SETTING)


def _is_own(item: Evidence, advert: Advert) -> bool:
    """Whether a post is the advert's title or offered, or a team one that includes the reader."""
    if item.section is IN_TITLE or item.frame is not None:
        return True
    start = item.span.start
    return _INCLUDES.search(advert.part(item.span.part)[max(0, start - _BEFORE) : start]) is not None


def _is_done_by(item: Evidence, named: Sequence[Evidence], advert: Advert) -> bool:
    """Whether an act is what those who are named right before it do."""
    span = item.span
    return (
        item.gate is ACT
        and item.assertion is AFFIRMED
        and any(one.span.part == span.part and one.span.end + 1 == span.start for one in named)
        and _DOES.match(advert.part(span.part), span.start) is not None
    )
