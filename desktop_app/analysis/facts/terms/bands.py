"""Reads the Agenda for Change band of the post.

| form | value |
|---|---|
| ``Band 4``, ``band 8A``, ``AfC Band 5``, ``NHS AfC: Band 4`` | ``4``, ``8a``, ``5`` … |
| ``Agenda for Change Band Five`` | ``4``, ``8a``, ``5`` … |
| ``Band 3–5``, ``Band 3 to Band 4``, ``Bands 5/6``, ``Band 2 or 3`` | ``3-5``, ``3-4``, ``5-6``, ``2-3`` |
| ``Grade`` / ``6`` and ``Grade 6`` (Trac), ``(XN05)``, ``XR03`` (local pay codes) | ``6``, ``5``, ``3`` |
| ``Clinical Coder - B7``, ``Coder (B5)`` | ``7``, ``5`` |
| ``VSM`` | ``VSM`` |
| colleagues' bands (``train our Band 3``, ``line-manage one Band 5 analyst``) | none |
| earlier or later bands (``on passing you move to Band 5``, ``experience at Band 6``) | none |
| funding bands, Irish and civil service grades | none |

A label takes precedence, then the title, then a band next to the pay or at the start of a line, then the
text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import Cues, begun
from desktop_app.domain.facts import Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Stretch, Text

_NUMBERS: Final = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_FIGURE: Final = r"(?:[1-9] ?[a-d]|[1-9])(?![\w%]|[.,:]\d|/\d{2})"
_ONE: Final = rf"{_FIGURE}|(?:two|three|four|five|six|seven|nine)\b"
_BAND: Final = re.compile(
    rf"(?:\b|(?<=band)|(?<=grade))(?:bands?:? ?|a(?:f|4)c:? ?(?:pay )?(?:band )?|grade ?)({_ONE})"
    rf"(?: ?(?:-|to|/|or|and|progressing to|moving to|rising to|leading to|up to) ?(?:band ?({_ONE})|"
    rf"({_FIGURE})|([a-d])(?!\w)))?"
)
#: If one of these joins two bands, the post starts at the first.
_RISES: Final = re.compile(r"(?:progressing|moving|rising|leading) to")
_LOCAL: Final = re.compile(r"\bx[nr]0?([1-9])([a-d])?\b")
#: An abbreviated band next to the title (``Clinical Coder - B7``); ``B7 4BL`` is a postcode.
_IN_SHORT: Final = re.compile(r"[(|-] ?b([2-9])([a-d])?(?= ?[-)|;/]|\. |\.?$)", re.MULTILINE)
#: A band in brackets after the post; nothing else is written like this.
_IN_BRACKETS: Final = re.compile(r"\((8[a-d])(?=[,)])")
_VSM: Final = re.compile(r"\bvsm\b|very senior manager")
_BARE: Final = re.compile(
    rf"(?:nhs |afc|agenda for change|[:( ])*({_ONE})(?: ?(?:-|to|/|or) ?({_ONE}))?\s*(?:\(|$|,|- ?£)"
)
#: Without one of these a grade is that of a university, the civil service or another country.
_NHS: Final = ("nhs", "hsc", "agenda for change", "afc", "health and social care trust", "health board")
#: First letters of bands and of local pay codes.
_CUES: Final = Cues("band", "afc", "a4c", "grade")
_SPECIAL: Final = frozenset(("xn", "xr", "vsm", "ver"))

#: Words before somebody else's band, or one that the person has, had or will have.
_OTHERS: Final = re.compile(
    r"manag(?:e|es|ing) |manager (?:of|to) |supervis(?:e|es|ing) |supervisor (?:of|to) |"
    r"\btrain(?:ing)? (?:our|the|a|up|new)|induct|mentor|support(?:ing)? (?:of )?(?:the|our|a|two|three|\d)|"
    r"\blead(?:ing)? (?:a|the|two|three|our|\d)|alongside|beside|assist(?:ing)? (?:the|our)|deputis|"
    r"colleagues|experience (?:at|as|in|working|of)|work(?:ed|ing) (?:(?:in|for) (?:\w+ ){1,3})?(?:at|as|"
    r"in) (?:an? )?$|equivalent of|current(?:ly)?|previous|at least|minimum|\bmove|\bgo (?:up|on)|promot|"
    r"step up|becom|funding |progress(?:ion|es|ing)? (?:to|on to|through)|(?:may|can|could|able to) (?:then |"
    r"also )?apply for|on passing|on completion|successful completion|represented at|rotational|your present|"
    r"\bother |for our |team of|consists? of|compris|made up of|supported by|includes? |\bruns? an? |"
    r"one (?:\w+ ){0,2}$|band \d\w? (?:and|or) $|helped? (?:by|from)|(?:two|three) (?:\w+ ){0,2}$|\bthan |"
    r"\bsee the|look at|\bask (?:a|the)|grow into|then (?:to|a)|next|later|cover for|below|above|"
    r"direct reports|with (?:two|three|four|an?|one|our) "
)
_SCHOOL_NEAR: Final = 60
_OTHERS_NEAR: Final = 58
_OTHERS_AFTER: Final = re.compile(
    r" ?(?:and|or) (?:above|below|over|higher)|\+|s\b|'s|(?: \w+){0,3} (?:programme|course|experience|"
    r"clinicians|practitioners|midwives|psychologists|therapists|colleagues|staff|coders\b(?! wanted)|"
    r"nurses\b|analysts\b|team members|trainees|file|line manager|level or)|(?: \w+)? (?:and|"
    r"or) band \d (?:coders|staff|colleagues|trainees|nurses)|(?:,)? (?:on|upon|once|after|when) (?:you |"
    r"completion|successful|qualif|passing)|, \d+(?:,| and) | until |(?: \w+)? (?:has|have) been|"
    r"(?: \w+){0,2} (?:who|is already|and (?:a|an|two|three|one) )"
)
_OFFER_AFTER: Final = re.compile(
    r"(?: \w+){0,1} (?:posts|vacanc|roles|positions)|s? (?:available|considered)"
)
_BY: Final = re.compile(
    r"\b(?:supported|developed|managed|led|supervised|overseen|mentored|trained|run) by (?:\w+ ){0,4}$|"
    r"your (?:present|current|existing) $|"
    r"\b(?:(?:report(?:s|ing)?|responsible|accountable|answer(?:s|able)?)(?: \w+)? to|"
    r"line[- ]manage(?:r|d by))\b[^,|£]{0,50}(?:, an? )?$"
)
_WANT: Final = re.compile(
    r"(?:need|seek(?:ing)?|looking for|want|recruit(?:ing)?|appoint|making|made|opportunity for|arisen for|"
    r"come up for|position for|applications for|vacancy "
    r"for|advertis\w+|"
    r"post is|role is|this is|paid (?:at|on|as)?|graded(?: at)?|pay:?|salary:?|(?:in return|package|we offer|"
    r"we can give|terms|title):?)\W{1,3}(?:\w+ ){0,6}$"
)
_LEAST_SCORE: Final = 1


def band_of(page: Page) -> Iterator[Fact]:
    """The band of the post, if one is stated.

    Args:
        page: The advert.
    """
    nhs = any(name in text.low for text in page.texts for name in _NHS)
    for value in page.labelled(Label.BAND):
        found = _in_label(value, nhs=nhs)
        if found:
            yield found
            return
    for text in page.texts:
        if text.label in (Label.TITLE, Label.PAY):
            for _, fact in _candidates(text):
                yield fact
                return
    if not nhs and not any("band" in text.low for text in page.texts):
        return
    best = max(
        ((score, -order, fact) for order, (score, fact) in enumerate(_everywhere(page))),
        key=lambda item: item[:2],
        default=None,
    )
    if best and best[0] >= _LEAST_SCORE:
        yield best[2]


def _in_label(value: Stretch, *, nhs: bool) -> Fact | None:
    """The band after a label, with the word *band* or as one or two digits alone."""
    low = value.text.low
    found = _BAND.search(low, value.start, value.end)
    if found and found[0].startswith("grade") and not nhs and not value.whole:
        return None
    if found is None and (
        nhs or low[value.start - 8 : value.start].lstrip("\n ").startswith("band") or value.whole
    ):
        found = _BARE.match(low, value.start, value.end)
    if found:
        return value.text.fact(FactName.BAND, _value(found), *_place(found))
    return next((fact for _, fact in _special(value.text, value.start, value.end)), None)


def _everywhere(page: Page) -> Iterator[tuple[int, Fact]]:
    """Every band in the bodies with its score."""
    for text in page.bodies:
        yield from _candidates(text)


def _candidates(text: Text) -> Iterator[tuple[int, Fact]]:
    """Every band in one part with its score as the post's own; 0 for somebody else's."""
    low = text.low
    for found in begun(_BAND, text, _CUES):
        if "grade" in found[0] and not _is_grade(text, found):
            continue
        yield (
            _score(text, found.start(), found.end(1) if _RISES.search(found[0]) else found.end()),
            text.fact(FactName.BAND, _value(found), *_place(found)),
        )
    yield from _special(text, 0, len(low))


def _is_grade(text: Text, found: re.Match[str]) -> bool:
    """Whether ``grade 6`` is a band and not a school grade: at the start of a line, or in brackets."""
    low, start = text.low, found.start()
    heads = start == 0 or low[start - 1] in "\n(|" or text.section_at(start) is SectionName.TITLE
    beside = low[max(low.rfind("\n", 0, start), start - _SCHOOL_NEAR, 0) : found.end() + 30]
    return heads and "gcse" not in beside and found[1].strip() not in ("1", "8", "9")


def _special(text: Text, start: int, end: int) -> Iterator[tuple[int, Fact]]:
    """Local pay codes and the pay of very senior managers."""
    for found in _LOCAL.finditer(text.low, start, end) if text.words.heads & _SPECIAL else ():
        yield 4, text.fact(FactName.BAND, found[1] + (found[2] or ""), found.start(), found.end())
    for found in _IN_SHORT.finditer(text.low, start, end) if "b" in text.words.heads else ():
        yield 2, text.fact(FactName.BAND, found[1] + (found[2] or ""), found.start(1) - 1, found.end())
    for found in _IN_BRACKETS.finditer(text.low, start, end) if "(8" in text.low else ():
        yield 2, text.fact(FactName.BAND, found[1], *found.span(1))
    found_vsm = _VSM.search(text.low, start, end) if text.words.heads & _SPECIAL else None
    if found_vsm:
        yield 2, text.fact(FactName.BAND, "VSM", found_vsm.start(), found_vsm.end())


def _score(text: Text, start: int, end: int) -> int:
    """The score of a band as the post's own."""
    low = text.low
    line = low.rfind("\n", 0, start) + 1
    section = text.section_at(start)
    if section is SectionName.TITLE:
        return 9
    before = low[max(line, start - _OTHERS_NEAR) : start]
    clause = before[max(before.rfind(". "), before.rfind("; ")) + 1 :]
    if "funding" in clause[-16:] or "funding" in low[end : end + 12]:
        return 0
    after = low[end : end + 34]
    head = start - line <= 3
    beside = "£" in after[:26] or "£" in clause[-26:]
    offered = _OFFER_AFTER.match(after) is not None
    if _BY.search(clause):
        return 0
    offered = offered or _WANT.search(clause) is not None
    if not beside and not offered and (_OTHERS_AFTER.match(after) or (not head and _OTHERS.search(clause))):
        return 0
    if section in (SectionName.DUTIES, SectionName.ESSENTIAL, SectionName.DESIRABLE, SectionName.ABOUT_US):
        return 3 if beside else 2 if head else 1 if _WANT.search(clause) else 0
    return 2 + 3 * beside + 2 * head + (2 if _WANT.search(clause) else 0)


def _place(found: re.Match[str]) -> tuple[int, int]:
    """Start and end of a match."""
    text = found[0]
    return found.start(), found.start() + len(text.rstrip(" (,\n"))


def _value(found: re.Match[str]) -> str:
    """The band, or the lower and the higher of two."""
    later = next((group for group in found.groups()[1:] if group), "")
    first, second = _plain(found[1]), _plain(later)
    if not second or second == first:
        return first
    if len(second) == 1 and second.isalpha():
        return f"{first}-{first[0]}{second}"
    return f"{first}-{second}" if first[0] <= second[0] else first


def _plain(written: str) -> str:
    """One band as digits, without spaces."""
    bare = written.replace(" ", "").strip()
    return _NUMBERS.get(bare, bare)
