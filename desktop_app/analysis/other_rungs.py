"""Coders of another rung than the post on offer: "pass it to the Clinical Coding Auditor".

The words around a job title seldom say whose it is; the advert's own title does. A manager, auditor, trainer
or senior named after "the", given as a contact or shown in an organisation chart is a colleague if the post
itself has another rung; so are the coders whom a manager leads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.context import Reading
from desktop_app.analysis.members import AFFIRMED, IN_TITLE, JOB_TITLE, OTHER_ROLE
from desktop_app.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.analysis.matcher import Match
    from desktop_app.analysis.weigh import Draft
    from desktop_app.domain.verdict import Route
    from desktop_app.text.normalise import NormalText

#: Code points that are read before a job title, on its line.
_BEFORE = 80
#: Non-empty lines above a job title in which an invitation to get in touch is sought.
_LINES_ABOVE = 4
_TITLE = "title"
_CHIEF = re.compile(
    r"\b(manager|supervisor|lead|leader|head|auditor|trainer|director|coordinator|co-ordinator|senior|principal)"
    r"(s?)\b",
    re.IGNORECASE,
)
#: Synonyms for the same rung.
_SAME_RUNG = {"leader": "lead", "co-ordinator": "coordinator", "head": "manager"}
#: "to the notice of the", "monthly report of our", "support the deputy".
_THE_ONE = re.compile(r"\b(?:the|our|their|its)(?: [\w-]+)? $", re.IGNORECASE)
#: "as the", "you will be the", "progress to the role of the": the title may be the reader's own.
_SELF = re.compile(
    r"\b(?:(?:as|be|are|is|am) |(?:become|becoming|join|role|post|position|seek\w*|looking|recruit\w*|"
    r"appoint\w*|vacanc\w*|progress\w*|promot\w*|career|step|titled?|called)\b[^.;:]{0,24})$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?:coders|summarisers|abstractors|billers|registrars)$", re.IGNORECASE)
#: What a chief does with those of lower rungs.
_LED = re.compile(
    r"\b(?:lead|manag|supervis|train|teach|coach|mentor|develop|induct|apprais|roster)(?:e|s|es|ing)?"
    r"(?: [\w/-]+){0,4} $",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(?:prepared|written|approved|issued|drawn up|agreed|authorised|signed) by[\s:–-]*$", re.IGNORECASE
)
#: What may precede a contact's job title on its line: a label or a name.
_ITS_LINE = re.compile(
    r"(?:(?:job title|title|role|post|name)[\s:>–-]*)?(?:(?:(?:Dr|Mrs?|Ms|Miss|"
    r"Prof)\.? )?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){1,3}(?:,| -| –| \() ?)?",
    re.IGNORECASE,
)
_IN_TOUCH = re.compile(
    r"\b(?:contact|enquir\w+|inquir\w+|questions?|further details|informal|visits?|get in touch|talk)\b|"
    r"^name\b",
    re.IGNORECASE,
)
_CHART = re.compile(r"\b(?:this post|postholder|post holder)\b", re.IGNORECASE)
#: The band after a job title in an organisation chart.
_GRADED = re.compile(r"[ \t]*\((?:band |grade )?\d[^()\n]{0,12}\)", re.IGNORECASE)


class _Own(NamedTuple):
    """What is known of the post on offer: the senior rungs it names, and the sides of its title."""

    rungs: frozenset[str]
    sides: frozenset[Route | None]


class _Charts:
    """Finds "this post" in organisation charts; each paragraph is searched once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._bounds = (0, 0)
        self._found: tuple[int, int] | None = None

    def around(self, place: int) -> tuple[int, int] | None:
        """The span of "this post" in the paragraph around a place, in code points, or ``None``."""
        if not self._bounds[0] <= place < self._bounds[1]:
            end = self.text.find("\n\n", place)
            self._bounds = self.text.rfind("\n\n", 0, place) + 1, len(self.text) if end < 0 else end
            found = _CHART.search(self.text, *self._bounds)
            self._found = found.span() if found else None
        return self._found


def without_other_rungs(drafts: list[Draft], normal: Mapping[str, NormalText]) -> list[Draft]:
    """Mark senior coders of another rung than the post as colleagues.

    Args:
        drafts: All matches of an advert, by part and place.
        normal: Each part's normalised text.

    Returns:
        The drafts in the same order; those of colleagues are replaced.
    """
    posts = [n for n, draft in enumerate(drafts) if draft.match.signal.category is JOB_TITLE]
    body = [n for n in posts if not _is_own(drafts[n]) and drafts[n].reading.assertion is AFFIRMED]
    if not body:
        return drafts
    own = _own([drafts[n] for n in posts], normal)
    charts = {name: _Charts(part.text) for name, part in normal.items()}
    changed = list(drafts)
    for number in body:
        draft = drafts[number]
        whole = normal[draft.span.part]
        cue = _cue(draft, own, charts[draft.span.part])
        if cue is not None:
            span = Span(draft.span.part, *whole.offsets.to_original(*cue))
            changed[number] = draft._replace(reading=Reading(OTHER_ROLE, cue), cue=span)
    return changed


def _is_own(draft: Draft) -> bool:
    """Whether a draft is in the advert's own title."""
    return draft.section is IN_TITLE or draft.span.part == _TITLE


def _chief_words(text: str) -> frozenset[str]:
    """The senior rungs that a text names, as normalised words; plurals are kept apart."""
    words = ((found[1].lower(), found[2].lower()) for found in _CHIEF.finditer(text))
    return frozenset(_SAME_RUNG.get(word, word) + several for word, several in words)


def _own(posts: Sequence[Draft], normal: Mapping[str, NormalText]) -> _Own:
    """What the advert's title says of the post on offer or, if it names none, the first post affirmed."""
    title = _chief_words(normal[_TITLE].text) if _TITLE in normal else frozenset()
    named = [draft for draft in posts if _is_own(draft)]
    sides = frozenset(draft.match.signal.route for draft in named)
    if not named:
        named = [draft for draft in posts if draft.reading.assertion is AFFIRMED][:1]
    words = title.union(*(_chief_words(_line(draft, normal)) for draft in named))
    return _Own(words | {word.removesuffix("s") for word in words}, sides)


def _line(draft: Draft, normal: Mapping[str, NormalText]) -> str:
    """The line of a match, limited to the words near it."""
    text, match = normal[draft.span.part].text, draft.match
    begin = max(text.rfind("\n", 0, match.start) + 1, match.start - _BEFORE)
    end = text.find("\n", match.end, match.end + _BEFORE)
    return text[begin : match.end + _BEFORE if end < 0 else end]


def _cue(draft: Draft, own: _Own, charts: _Charts) -> tuple[int, int] | None:
    """The span of the words that make a job title a colleague's, in code points; ``None`` if it is not."""
    match, text = draft.match, charts.text
    if _GRADED.match(text, match.end):
        return charts.around(match.start)
    words = _chief_words(text[match.start : match.end])
    line = text.rfind("\n", 0, match.start) + 1
    start = max(line, match.start - _BEFORE)
    before = text[start : match.start]
    if not words:
        led = _LED.search(before) if own.rungs and _is_below(match, text, own) else None
        return None if led is None else (start + led.start(), match.start)
    if words & own.rungs:
        return None
    found = _SIGNED.search(before) or _THE_ONE.search(before)
    if found is not None:
        return None if _SELF.search(before, 0, found.start()) else (start + found.start(), match.start)
    return _asked(text, line) if start == line and _ITS_LINE.fullmatch(before) else None


def _is_below(match: Match, text: str, own: _Own) -> bool:
    """Whether a match names several coders of the side for which the advert's title names their chief."""
    return match.signal.route in own.sides and _SEVERAL.search(text, match.start, match.end) is not None


def _asked(text: str, line: int) -> tuple[int, int] | None:
    """The span of an invitation to get in touch in a short line above the line that begins at ``line``."""
    left = _LINES_ABOVE
    while line and left:
        upper = text.rfind("\n", 0, line - 1) + 1
        above = text[upper : line - 1]
        if above.strip():
            left -= 1
            found = _IN_TOUCH.search(above) if len(above) <= _BEFORE else None
            if found is not None:
                return upper + found.start(), upper + found.end()
        line = upper
    return None
