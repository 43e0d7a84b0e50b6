"""Turns the matches in all parts of an advert into evidence; ``weigh`` gives each its weight."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.background import nation_of
from desktop_app.analysis.company import in_company, pays_claims
from desktop_app.analysis.frames import FRAMES
from desktop_app.analysis.members import (
    AFFIRMED,
    IN_TITLE,
    JOB_TITLE,
    NOT_CODING,
    OTHER_POST,
    RECRUIT,
)
from desktop_app.analysis.other_rungs import without_other_rungs
from desktop_app.analysis.placing import drafts_of
from desktop_app.analysis.policy import Policy
from desktop_app.analysis.weigh import Draft, weigh
from desktop_app.domain.advert import DOCUMENT
from desktop_app.domain.evidence import Evidence
from desktop_app.domain.sections import Section, SectionName
from desktop_app.domain.signals import Strength
from desktop_app.domain.verdict import Nation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop_app.analysis.lexicon import Lexicon
    from desktop_app.analysis.matcher import Match, Sentences
    from desktop_app.domain.advert import Advert
    from desktop_app.text.normalise import NormalText

_FIRM = (Strength.DECISIVE, Strength.STRONG)
_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|\n")
_FEWEST_WORDS = 4
_WORK = (SectionName.SUMMARY, SectionName.DUTIES)
#: Sentence counts of so many sections are cached, so that typing elsewhere does not count them again.
_SECTIONS_KEPT = 256


class Collected(NamedTuple):
    """What was found in an advert.

    Attributes:
        evidence: Items that speak for or against a route, by place.
        background: Items that bear only on kind, stage, nation or setting.
        frames: Words that introduce a post or purpose; they affect other items and are not shown.
        nation: The advert's nation, on which the meaning of some words depends.
        claims: Whether coding is for insurance claims, so that hospital words count for billing.
        act_share: Share of the sentences of summary and duties that contain a coding act, 0 to 1.
    """

    evidence: tuple[Evidence, ...]
    background: tuple[Evidence, ...]
    frames: tuple[Evidence, ...]
    nation: Nation
    claims: bool
    act_share: float


def collect(
    advert: Advert,
    normal: Mapping[str, NormalText],
    sections: Sequence[Section],
    lexicon: Lexicon,
    policy: Policy,
    *,
    in_passing: bool = False,
    keeps: bool = False,
    ignored: Callable[[Match, Sentences], bool] | None = None,
) -> Collected:
    """Find and weigh the evidence in every part of an advert.

    Args:
        advert: The advert as given.
        normal: Each part's normalised text.
        sections: The advert's sections, in original code points.
        lexicon: The compiled rules.
        policy: Weights and thresholds.
        in_passing: Whether to keep posts named in passing; rule tests want them, verdicts do not.
        keeps: Whether to cache what is found, and reuse what was cached for the previous advert.
        ignored: Whether the user has hidden a match; it then leaves no trace.

    Returns:
        The evidence, by place; spans are original code points.
    """
    drafts = _read_parts(advert, normal, sections, lexicon, policy, keeps=keeps, ignored=ignored)
    drafts = without_other_rungs(drafts, normal)
    if not in_passing:
        drafts = [draft for draft in drafts if not _is_in_passing(draft)]
    named = ((draft.match.signal, draft.section, draft.reading.assertion) for draft in drafts)
    nation = nation_of(named, policy.background)
    claims = pays_claims(drafts, nation, policy)
    drafts = in_company(drafts, nation, claims=claims)
    if not keeps:
        lexicon.weighed.clear()
    items = weigh(drafts, nation, policy, lexicon.weighed if keeps else None, claims=claims)
    return Collected(
        tuple(item for item in items if item.route is not None),
        tuple(item for item in items if item.route is None and item.gate not in FRAMES),
        tuple(item for item in items if item.gate in FRAMES),
        nation,
        claims,
        _act_share(drafts, normal, sections),
    )


def _read_parts(
    advert: Advert,
    normal: Mapping[str, NormalText],
    sections: Iterable[Section],
    lexicon: Lexicon,
    policy: Policy,
    *,
    keeps: bool,
    ignored: Callable[[Match, Sentences], bool] | None,
) -> list[Draft]:
    """Everything found in all parts; titles count only in the first document that has any."""
    by_part: dict[str, list[Section]] = defaultdict(list)
    for section in sections:
        by_part[section.span.part].append(section)
    for gone in lexicon.placed.keys() - normal.keys():
        del lexicon.placed[gone]
    drafts: list[Draft] = []
    read = partial(drafts_of, reach=int(policy.limits["frame_reach"]), keeps=keeps, ignored=ignored)
    for part in advert.parts:
        if part.text:
            found = read(part.name, normal[part.name], by_part[part.name], lexicon)
            if part.name.startswith(DOCUMENT) and any(map(_is_title, drafts)):
                found = [_told_again(draft) if _is_title(draft) else draft for draft in found]
            drafts += found
    return drafts


def _is_title(draft: Draft) -> bool:
    """Whether it names a post in a title section."""
    return draft.section is IN_TITLE and draft.match.signal.category is JOB_TITLE


def _told_again(draft: Draft) -> Draft:
    """The title of a further document becomes a detail, as the post already has its title."""
    return draft._replace(section=SectionName.DETAILS, again=True)


def _is_in_passing(draft: Draft) -> bool:
    """Whether it names another post, neither in a title nor as the one offered: mostly colleagues."""
    return (
        draft.match.signal.gate is OTHER_POST and draft.section is not IN_TITLE and draft.frame is not RECRUIT
    )


def _act_share(
    drafts: Iterable[Draft], normal: Mapping[str, NormalText], sections: Iterable[Section]
) -> float:
    """Share of the sentences about the work that contain a firm coding act; their order does not matter."""
    acts = {
        draft.sentence
        for draft in drafts
        if draft.sentence is not None
        and draft.match.signal.route is not NOT_CODING
        and draft.match.signal.strength in _FIRM
        and draft.section in _WORK
        and draft.reading.assertion is AFFIRMED
    }
    if not acts:
        return 0.0
    total = 0
    for section in sections:
        if section.name in _WORK:
            part = normal[section.span.part]
            start, end = part.offsets.to_normalised(section.span.start, section.span.end)
            total += _count_sentences(part.text[start:end])
    return min(1.0, len(acts) / max(total, 1))


@lru_cache(_SECTIONS_KEPT)
def _count_sentences(text: str) -> int:
    """Sentences and list items of more than a few words."""
    return sum(
        len(piece.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS for piece in _SENTENCE_END.split(text)
    )
