"""Reads the qualifications and experience that an advert asks for, each with its strength.

| where | what is read |
|---|---|
| an item of a list (``specification``) | below *Qualifications* each certificate, or the item's words |
| | below *Experience* the item; elsewhere an item naming a certificate, work done or a system |
| a sentence that asks (``strengths``) | its certificates, and the clause about work done |

Qualifications are given by their usual names (``NCCQ``, ``GCSEs``, ``Degree``), experience in the advert's
own words. Outside a list a sentence must ask: ``on passing the NCCQ you go up`` does not. An ACC beside the
NCCQ that confers it counts once. Skills, virtues and knowledge are not experience; use of a system is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.certificates import SEVERAL
from desktop_app.analysis.facts.demands.demands import (
    HEADING_WORDS,
    WORD,
    Lists,
    clause,
    first_word,
    without_marks,
)
from desktop_app.analysis.facts.demands.item_pieces import Item
from desktop_app.analysis.facts.demands.list_headings import EXPERIENCE, GIVEN
from desktop_app.analysis.facts.demands.named_runs import as_runs
from desktop_app.analysis.facts.demands.qualification_forms import SPEAKS
from desktop_app.analysis.facts.demands.qualifications import qualifications_in
from desktop_app.analysis.facts.demands.strengths import piece_of, strength_in, strength_of_item, told_until
from desktop_app.analysis.facts.demands.work_clauses import between_bars, between_names, narrowed
from desktop_app.analysis.facts.demands.work_done import is_no_experience, is_work, work_told_in
from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

_MOST: Final = 16
#: A longer value after an experience label is prose.
_STATED: Final = 60
#: What a job site sets below each of its questions.
_ANSWERS: Final = re.compile(r"\??\n+(?:yes|no)(?: ?/? ?no)?$", re.MULTILINE)
_FRAGMENT: Final = 6
_LONG_FRAGMENT: Final = 90
#: The start of a demand without a verb (``Proven experience in a busy office``, ``Two years as a coder``).
_FRAGMENT_OF: Final = re.compile(
    r"(?:(?:proven|previous|demonstrable|recent|solid|significant|relevant|prior|hands-on|minimum|"
    r"at least) )+(?:[\w-]+ ){0,4}experience\b|(?:at least |minimum )?(?:an? |one |two |three |four |five |"
    r"\d{1,2}\+? )(?:years?|yrs?\.?)'?s? (?:in|as|of|with|(?:[\w-]+ ){0,2}(?:coding|auditing|summarising))\b"
)
_TOLD_OF: Final = (SectionName.ABOUT_US, SectionName.DUTIES, SectionName.EMPLOYER, SectionName.TITLE)
#: The end of a heading that names the post (``Clinical Lead Skills and Experience``).
_HEADS: Final = re.compile(r"(?i)^[^,.]{0,40}\b(?:skills|knowledge|qualifications) (?:and|&) experience$")
#: The last letters of such a heading.
_ENDS: Final = ("ce", "CE")
_HAVE_YOU: Final = re.compile(
    one_of(
        "do you have",
        "have you",
        r"are you an experienced (?:[\w/-]+ ){1,6}(?:with|who (?:has|can|knows)|and (?:have|hold))\b",
        r"\W*(?:or |and )?(?:you )?(?:(?:already|also) )?have (?!you\b|we\b)(?:[\w-]+ ){0,4}experience\b",
        r"are you (?:an? )?[^?]{3,80} with (?:[\w-]+ ){0,4}(?:experience|background|track record)\b",
        "got ",
    )
)
_LONGEST: Final = 160
#: Whom a post is for, up to what they have (``an opportunity for a nurse with recent …``).
_WITH: Final = re.compile(r"\bfor (?:an? )?[^.;:]{3,90}[ ,]with (?:an? )?(?:[\w/-]+ ){0,4}$")
#: How far before the word for experience its negation may begin.
_AHEAD: Final = 32
#: A strength stated at the start of an item.
_WISHED: Final = re.compile(r"(?:ideally|preferably),? ")
#: A strength stated at the end of a clause.
_SAID_BEHIND: Final = re.compile(
    r"(?<=\w) (?:is|are|would be|will be) (?:an? |also |highly |very |both )*(?:desirable|essential|"
    r"preferred|required|necessary|advantageous|mandatory)[ .;,:]*$|(?<=\w) (?:is|are)(?: not|n't)?[ .]*$"
)
#: Captures experience that is not needed, without the words that say so.
_DENIED: Final = re.compile(
    r"\bno ((?:[\w/-]+ ){0,5}?experience\b(?: (?:of|in|as|with) [\w -]{2,40}?)?)(?= (?:is|are|will be|"
    r"needed|necessary|required|expected|asked|at all)\b| ?[^\w ]|$)"
)


def asked_of(page: Page) -> Iterator[Fact]:
    """The qualifications and the experience that an advert asks for, each as one fact.

    Args:
        page: The advert.
    """
    stated = [
        value
        for value in page.labelled(Label.EXPERIENCE)
        if not value.whole and value.end - value.start <= _STATED
    ]
    bodies = [
        (
            text,
            Lists(
                text,
                [
                    Item(value.start, value.end, frozenset((EXPERIENCE,)), AskedStrength.ESSENTIAL)
                    for value in stated
                    if value.text is text
                ],
                frozenset(place for name, place in page.ends if name == text.name),
            ),
        )
        for text in page.texts
        if text.label in (None, Label.QUALIFICATIONS, Label.EXPERIENCE)
    ]
    yield from _together(FactName.QUALIFICATIONS, bodies, qualifications_in)
    yield from _together(FactName.EXPERIENCE, bodies, _experience)


def _together(
    name: FactName,
    bodies: list[tuple[Text, Lists]],
    find: Callable[[Text, Lists], Iterator[tuple[Asked, bool]]],
) -> Iterator[Fact]:
    """Merge what one finder finds into one fact, placed at the first; lists take precedence."""
    kept: dict[tuple[str, AskedStrength], Asked] = {}
    listed: set[str] = set()
    source = None
    loose: list[Asked] = []
    for text, lists in bodies:
        for item, is_listed in find(text, lists):
            source = source or text.source
            if is_listed:
                kept.setdefault((item.what.lower(), item.strength), item)
                listed.add(item.what.lower())
            else:
                loose.append(item)
    several = SEVERAL - listed
    for item in sorted(loose, key=lambda item: item.strength is not AskedStrength.ESSENTIAL):
        what = item.what.lower()
        known = kept.get((what, item.strength))
        another = known is None and item.strength is AskedStrength.DESIRABLE and what in several
        earlier = known and item.span and known.span and item.span < known.span
        at_odds = item.strength is AskedStrength.ESSENTIAL and {
            strength for other, strength in kept if other == what
        } == {AskedStrength.DESIRABLE}
        at_odds = at_odds and name is FactName.QUALIFICATIONS
        if what not in listed or another or earlier or at_odds:
            kept[what, item.strength] = item
            listed.add(what)
    found = _in_order(list(kept.values()), bodies)
    if name is FactName.QUALIFICATIONS and len(found) > 1:
        found = [item for text, _ in bodies for item in as_runs(found, text.name, text.normal.original)]
    found = found[:_MOST]
    span = found[0].span if found else None
    if span is not None and source is not None:
        original = next(text.normal.original for text, _ in bodies if text.name == span.part)
        yield Fact(name, tuple(found), span, original[span.start : span.end], source)


def _in_order(found: list[Asked], bodies: list[tuple[Text, Lists]]) -> list[Asked]:
    """Sort demands by their place in the advert."""
    order = [text.name for text, _ in bodies]
    return sorted(
        found, key=lambda item: (order.index(item.span.part), item.span.start) if item.span else (0, 0)
    )


def _experience(text: Text, lists: Lists) -> Iterator[tuple[Asked, bool]]:
    """Every item and clause of a part that asks for experience, in its own words."""
    for item in lists.items:
        if GIVEN in item.topics or item.continues >= 0:
            continue
        low = text.low[item.start : item.end]
        if low[-1] != "?" and is_work(
            low, item.topics, told=lists.may_tell_work(item), named=lists.name_in(item)
        ):
            strength = strength_of_item(low, item.strength)
            if strength is not None:
                told = _told(text, item.start, item.end, strength, listed=True)
                rest = lists.rest_of(item, text)
                yield from ((replace(asked, what=asked.what + rest), listed) for asked, listed in told)
    yield from _in_sentences(text, lists)


def _in_sentences(text: Text, lists: Lists) -> Iterator[tuple[Asked, bool]]:
    """Every clause of running text that asks for experience."""
    reached = 0
    for found in work_told_in(text):
        if found.start() < reached or lists.at(found.start()) is not None:
            continue
        start, end = between_bars(text, found, *clause(text, found.start(), found.end()))
        strength = strength_in(text, start, end, found.start())
        if strength is None and _WITH.search(text.low, start, found.start()):
            strength, start = AskedStrength.ESSENTIAL, found.start()
        elif strength is None and (_stands_alone(text, found) or _is_name(text, found, start, end)):
            strength, (start, end) = AskedStrength.ESSENTIAL, found.span()
        elif strength is None and _is_fragment(text, start, end):
            strength = AskedStrength.ESSENTIAL
        elif strength is not None:
            start, end = piece_of(text, start, end, found.start())
            closed = text.low.find(")", start, end) if text.low[start - 1 : start] == "(" else -1
            end = closed if closed > found.start() else end
        if strength is None or _is_question(text, start, end) or _is_other(text, start, end, found.start()):
            continue
        whole, (start, end) = end - start, between_names(text, lists, start, end, found)
        if whole > _LONGEST:
            start, end = narrowed(text, found.start(), found.end(), start, end)
        reached = end
        yield from _told(text, start, end, strength, listed=False)


def _is_other(text: Text, start: int, end: int, at: int) -> bool:
    """Whether a clause mentions experience without asking for it."""
    polite = text.low.startswith("please ", start)
    return polite or is_no_experience(text.low, max(start, at - _AHEAD), told_until(text.low, at, end))


def _is_question(text: Text, start: int, end: int) -> bool:
    """Whether a sentence asks the reader something other than whether they have the experience."""
    if not text.low[end - 1 : end + 1].rstrip().endswith("?"):
        return False
    return not _HAVE_YOU.match(text.low, start) or _ANSWERS.match(text.low, end) is not None


def _is_name(text: Text, found: re.Match[str], start: int, end: int) -> bool:
    """Whether a sentence only names some experience (``Audit methodology experience.``)."""
    words = text.low[start:end].strip(" .")
    return words.endswith(" experience") and words.count(" ") <= _FRAGMENT and found.end() >= end - 2


def _is_fragment(text: Text, start: int, end: int) -> bool:
    """Whether a sentence without a verb asks for work experience (``Two years as a coder.``)."""
    if end - start > _LONG_FRAGMENT or text.section_at(start) in _TOLD_OF:
        return False
    return _FRAGMENT_OF.match(text.low, start, end) is not None and not SPEAKS.search(text.low, start, end)


def _stands_alone(text: Text, found: re.Match[str]) -> bool:
    """Whether a number of years is a whole line or a whole piece between bars (``1 - 5 Yrs``)."""
    if not found[0][0].isdigit() or "-" not in found[0]:
        return False
    before, after = text.low[: found.start()].rstrip(" "), text.low[found.end() :][:3].lstrip(" ")
    return before[-1:] in ("", "\n", "|", "•", "·") and after[:1] in ("", "\n", "|", "•", "·")


def _told(
    text: Text, start: int, end: int, strength: AskedStrength, *, listed: bool
) -> Iterator[tuple[Asked, bool]]:
    """Experience in the words of a range; nothing for a heading alone."""
    start = first_word(text, start, end)
    wished = _WISHED.match(text.low, start, end)
    start = wished.end() if wished else start
    denied = _DENIED.search(text.low, start, end) if strength is AskedStrength.NOT_NEEDED else None
    if denied:
        yield Asked(denied[1].capitalize(), strength, text.span(*denied.span(1))), listed
        return
    said = _SAID_BEHIND.search(text.low, start, end)
    end = said.start() if said else end
    if text.low[end : end + 1] == ")" and text.low.count("(", start, end) > text.low.count(")", start, end):
        end += 1
    words = without_marks(text.written(start, end))
    if (
        words
        and not (words[-2:] in _ENDS and _HEADS.search(words))
        and (
            (" " in words and not (listed or _is_line(text, start, end)))
            or not HEADING_WORDS.issuperset(WORD.findall(words.lower()))
        )
    ):
        whole = AskedStrength.ESSENTIAL if strength is AskedStrength.WORKING_TOWARDS else strength
        yield Asked(words, whole, text.span(start, end)), listed


def _is_line(text: Text, start: int, end: int) -> bool:
    """Whether a range is a whole line and not a sentence."""
    low = text.low
    alone = low[max(0, start - 1) : start] in ("", "\n") and low[end : end + 1] in ("", "\n")
    return alone and "." not in low[end - 1 : end + 1]
