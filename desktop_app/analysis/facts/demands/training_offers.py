"""Decides whether a clause offers training, and which of its words do.

The clause must name a means of learning or say that somebody teaches; then that it is given or paid for, or
who gives or receives it. What is demanded, given to others or long past is not an offer.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.offer_forms import (
    ALONE,
    COMERS,
    EMPLOYER,
    GIVEN,
    LEARNT_FORM,
    NAMED_FORM,
    PAID,
    READER,
    SURELY,
    TAUGHT,
)
from desktop_app.analysis.facts.demands.offer_vetoes import ROUTINE, VETO
from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Every offer of teaching contains one of these.
_TEACHING: Final = (
    "train ", "trains you", "trained", "teach", "taught", "coach", "tutor", "learn", "shadow", "sit ",
    "days", "weeks", "months", "hours", "mornings", "afternoons", "placement", "secondment", "send you",
    "show", "put you", "take you", "walk you", "guide you", "lead you", "bring you", "see you", "elbow",
    "fortnight", "week ", "month ", "day ", "sits ", "put", "see", "get", "become", "to train",
    "can train",
)  # fmt: skip
#: Something already held or being worked towards (``you have, or are working towards, the NCCQ``).
_HELD: Final = re.compile(
    r"\b(?:have|has|hold(?:s|ing)?|having|with)\b[\w ,()-]{0,60}\bor (?:be |are |is |"
    r"will be )?(?:currently |actively )?(?:working|studying) (?:towards?|for)\b"
)
#: What comes with a certificate, which does not offer it (``Band 5 once you have the NCCQ``).
_COMES_AFTER: Final = re.compile(
    one_of(
        r"\bprogress\w*\b[^.;]{0,60}\b(?:once|when|after|on|upon|following|with|subject to)\b",
        r"\b(?:once|when) (?:you|they)(?:'ve| have)? (?:have |hold |got |passed |pass |gained |gain |"
        r"achieved |achieve )?(?:the |your |an? )?(?:nccq|acc\b|national|qualification|certificate)",
    )
)
#: Not offers by themselves: dues, fees, leave and budgets.
_BESIDES: Final = re.compile(
    r"\b(?:study leave|cpd|ceus?|dues|membership|budget|continu\w+ professional development|fees?)\b"
)
#: Separates the things in one offer.
_JOINT: Final = re.compile(
    one_of(
        ",? and ",
        ", (?!with )",
        "; ",
        ": ",
        " plus ",
    )
)
#: A course or teaching with its time, as a whole clause.
_A_COURSE: Final = re.compile(
    r"(?=.*\b(?:hour|day|week|month|year|term|morning|afternoon|online|in-house|lasting|on arrival|on "
    r"joining|"
    r"mondays?|"
    r"tuesdays?|wednesdays?|thursdays?|fridays?|regular|weekly|monthly)s?\b)(?:[\w'-]+ ){0,7}?"
    r"(?:courses?|workshops?|training|tutorials|coaching|teaching|classes)\b"
    "(?! (?:contract|post|role|position|grade|salary|budget|needs|manager|lead|hospital|fees?))"
)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|starts?|begins?|runs?|lasts?|leads?|takes?|will|must|should|have|has|had|need\w*|"
    r"can|may|you|we|who|completed|experience|attend\w*|deliver\w*|provid\w+|arrang\w+|plan\w*|organis\w+|"
    r"record\w*|book\w*|support\w*|mandatory|required)\b"
)
_DENIED: Final = re.compile(r"\bnot\b|n't\b")
#: In a list of benefits, more than the bare word, which is a heading.
_MORE: Final = re.compile(r"[a-z](?<!\d in) training\b|\btraining \w")
_SILENT: Final = (SectionName.TITLE, SectionName.EMPLOYER)
_ASKED: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
_QUESTION: Final = re.compile(r"\W*(?:what|how|which|who|where|when)\b(?!'s in it|[^.:?]{0,40}:)")
_CUT: Final = 110
#: Results are cached: typing elsewhere asks about the same clause again, and many adverts share it.
_KEPT: Final = 512
_BEFORE: Final = 60


@lru_cache(_KEPT)
def offer_in(low: str, section: SectionName, *, listed: bool) -> tuple[int, int] | None:
    """The place in a clause that offers training; ``None`` if none does.

    Args:
        low: The clause in lower case.
        section: The section that contains it.
        listed: Whether it is in a list of benefits.
    """
    if section in _SILENT or low[-1] == "?" or _QUESTION.match(low):
        return None
    taught = TAUGHT.search(low) if _may_teach(low) else None
    learnt = LEARNT_FORM.search(low)
    if (taught is None and learnt is None) or VETO.search(low) or _is_condition(low):
        return None
    if learnt is None:
        return _cut(low, taught) if taught else None
    if (
        not listed
        and ROUTINE.search(low)
        and not (EMPLOYER.search(low) or PAID.search(low) or COMERS.search(low))
    ):
        return None
    besides = _BESIDES.search(low) is not None
    if besides and learnt[0] == "training":
        return None
    if EMPLOYER.search(low) or SURELY.search(low) or (section not in _ASKED and PAID.search(low)):
        return _cut(low, learnt)
    named = NAMED_FORM.search(low)
    if section not in _ASKED and section is not SectionName.DUTIES and (ALONE.match(low) or _is_named(low)):
        return _cut(low, learnt)
    told = section is not SectionName.DUTIES and (
        COMERS.search(low)
        or (section not in _ASKED and (taught or READER.search(low)))
        or (section not in _ASKED and GIVEN.search(low))
        or (listed and not besides and (named or _MORE.search(low)))
    )
    return _cut(low, named or learnt) if told else None


def _may_teach(low: str) -> bool:
    """Whether a clause contains one of the words that every offer of teaching has."""
    for word in _TEACHING:  # noqa: SIM110 (half the time of any())
        if word in low:
            return True
    return False


def _is_named(low: str) -> bool:
    """Whether a clause only names a course and its time (``A two-day workshop on arrival``)."""
    return _A_COURSE.match(low) is not None and _VERB.search(low) is None


def _is_condition(low: str) -> bool:
    """Whether a certificate is named as held, worked towards or a condition of something else."""
    if ("toward" in low or "study" in low) and _HELD.search(low):
        return True
    if "once" in low or "when" in low or "progress" in low:
        return _COMES_AFTER.search(low) is not None and not (EMPLOYER.search(low) or PAID.search(low))
    return False


def _cut(low: str, found: re.Match[str]) -> tuple[int, int]:
    """The words of a clause around a match; at most a line of a long one."""
    start, end = 0, len(low)
    if end > _CUT:
        first = max(start, found.start() - _BEFORE)
        start = first if first == start else low.find(" ", first, found.start()) + 1 or first
        stop = min(end, start + _CUT)
        end = end if stop == end else max(found.end(), low.rfind(" ", found.end(), stop))
    return _bare(low, start, end)


def _bare(low: str, start: int, end: int) -> tuple[int, int]:
    """A range without its leading marks."""
    while start < end and not (low[start].isalnum() or low[start] in "£$€('\""):
        start += 1
    return start, end


def pieces_of_offer(low: str, start: int, end: int, whole: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The pieces of a clause that each offer something; the clause itself where there is only one.

    Args:
        low: A text in lower case.
        start: Where the clause begins.
        end: Where it ends.
        whole: The place of the offer in the text.
    """
    pieces = []
    begin = start
    for seam in (*_JOINT.finditer(low, start, end), None):
        stop = seam.start() if seam else end
        told = LEARNT_FORM.search(low, begin, stop) or TAUGHT.search(low, begin, stop)
        if told and told.span() != (begin, stop) and not _DENIED.search(low, begin, stop):
            pieces.append(_bare(low, begin, stop))
        begin = seam.end() if seam else end
    yield from pieces if len(pieces) > 1 else [whole]
