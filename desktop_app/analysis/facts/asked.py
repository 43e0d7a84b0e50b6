"""What the advert asks for: qualifications and experience, each with how strongly.

| where | what is read |
|---|---|
| an item of a list (``specification``) | below *Qualifications* each certificate, or the item's words; below |
| | *Experience* the item; elsewhere what names a certificate, work done or a system |
| a sentence that asks (``strengths``) | its certificates, and the clause that speaks of work done |

Qualifications are told by their usual names (``NCCQ``, ``GCSEs``, ``Degree``), experience in the advert's own
words. Outside a list a sentence must ask: ``on passing the NCCQ you go up`` does not. An ACC beside the NCCQ
that gives it is the same thing. Skills, virtues and knowledge are no experience; the use of a system is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.certificates import BEGINNINGS, NAMES, QUALIFICATIONS, SHOUTED
from desktop_app.analysis.facts.labels import Label
from desktop_app.analysis.facts.specification import EXPERIENCE, Item, items_of
from desktop_app.analysis.facts.specification import QUALIFICATIONS as CERTIFICATES
from desktop_app.analysis.facts.spotting import Cues, begun, spotted
from desktop_app.analysis.facts.strengths import piece_of, strength_in, strength_of_item
from desktop_app.analysis.facts.work_done import (
    GENERIC,
    SKILL,
    WORKED,
    WORKED_CUES,
    is_no_experience,
    is_work,
    work_told_in,
)
from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Text

_TAUGHT: Final = re.compile(
    r"\beducat|graduate|\bcourse\b|training\b|degree|\btrained\b|\bstud(?:y|ied)|\blevel\b|\bscience"
)
_NO_GENERIC: Final = re.compile(
    r"qualification(?:s)? (?:and|or) experience|relevant experience|experience (?:of|in)|driving|visa|right to|"
    r"knowledge of|understanding|^experience|post[- ]?regist|dbs|update service|years|months"
)
_SENTENCE_GENERIC: Final = re.compile(
    r"\b(?:certificate|diploma|qualification|degree) (?:in|as) [a-z]|\b(?:registered|registration) (?:with|as) "
    r"(?:the (?!dbs|disclosure|update)|an? )|\bprofessional registration\b|\bmember(?:ship)? of (?:the )?(?:institute|college|ihrim|"
    r"aapc|ahima)"
)
_GENERIC_CUES: Final = Cues(
    "certificate", "diploma", "qualification", "degree", "registered", "registration", "professional reg",
    "member",
)  # fmt: skip
_LEAD: Final = re.compile(
    r"(?:\(?[a-z0-9]{1,2}[.)] |[ed]\d{1,2} )?(?:[^\w£$€'\"]|o (?=\S)){0,6}(?:(?:essential|desirable|"
    r"preferred|nice|[ed](?=:)|must "
    r"have|experience|required|requirements) ?[:-] ?)?"
)
#: A line of these alone is a heading.
_HEADING_WORDS: Final = frozenset(
    (
        "section", "essential", "desirable", "required", "qualifications", "qualification", "knowledge",
        "skills", "education", "training", "profiad", "relevant", "and", "or", "experience", "previous",
        "work", "with", "the", "to", "match", "senior", "professional", "1", "2", "3", "criteria", "criterion",
        "minimum", "preferred",
    )
)  # fmt: skip
_WORD: Final = re.compile(r"\w+")
_MOST: Final = 16
#: Behind a label for experience a longer value is prose.
_STATED: Final = 60
#: A first line that is no longer is a title.
_TITLE_LINE: Final = 100
_LONGEST: Final = 160
_LONGEST_NAME: Final = 110
#: So much of a sentence without end is read round a word.
_BEFORE: Final = 180
_BEHIND: Final = 140
#: Of ACC and NCCQ so near each other one is the other's name.
_SAME: Final = 60
#: Without one of these beside it a CIC is a company.
_CREDENTIALS: Final = re.compile(r"\bc(?:pc|cs|oc|rc|pma)\b|certif|aapc|ahima|credential")


class _Lists:
    """The items of one part's lists, to be asked by place."""

    def __init__(self, text: Text, stated: list[Item]) -> None:
        listed = list(items_of(text))
        known = {item.start for item in listed}
        listed += [item for item in stated if item.start not in known]
        self.items = tuple(sorted(listed, key=lambda item: item.start))
        self._starts = [item.start for item in self.items]
        self._worked = WORKED_CUES.places(text) if self.items else []
        self.names = tuple(begun(NAMES, text, BEGINNINGS))
        self._name_starts = [found.start() for found in self.names]

    def name_in(self, item: Item) -> int | None:
        """Where in an item the first certificate is named."""
        number = bisect_left(self._name_starts, item.start)
        found = number < len(self._name_starts) and self._name_starts[number] < item.end
        return self._name_starts[number] - item.start if found else None

    def may_tell_work(self, item: Item) -> bool:
        """Whether a word stands in an item without which it speaks of no work done."""
        number = bisect_right(self._worked, item.start - 1)
        return number < len(self._worked) and self._worked[number] < item.end

    def at(self, place: int) -> Item | None:
        """The item in which a place stands."""
        number = bisect_right(self._starts, place) - 1
        return self.items[number] if number >= 0 and place < self.items[number].end else None


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
            _Lists(
                text,
                [
                    Item(value.start, value.end, frozenset((EXPERIENCE,)), AskedStrength.ESSENTIAL)
                    for value in stated
                    if value.text is text
                ],
            ),
        )
        for text in page.texts
        if text.label in (None, Label.QUALIFICATIONS, Label.EXPERIENCE)
    ]
    yield from _together(FactName.QUALIFICATIONS, bodies, _qualifications)
    yield from _together(FactName.EXPERIENCE, bodies, _experience)


def _together(
    name: FactName,
    bodies: list[tuple[Text, _Lists]],
    find: Callable[[Text, _Lists], Iterator[tuple[Asked, bool]]],
) -> Iterator[Fact]:
    """All that one finder finds, as one fact whose place is that of the first; lists are believed first."""
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
    for item in sorted(loose, key=lambda item: item.strength is not AskedStrength.ESSENTIAL):
        known = kept.get((item.what.lower(), item.strength))
        if item.what.lower() not in listed or (known and item.span and known.span and item.span < known.span):
            kept[item.what.lower(), item.strength] = item
            listed.add(item.what.lower())
    found = _in_order(list(kept.values()), bodies)[:_MOST]
    span = found[0].span if found else None
    if span is not None and source is not None:
        original = next(text.normal.original for text, _ in bodies if text.name == span.part)
        yield Fact(name, tuple(found), span, original[span.start : span.end], source)


def _in_order(found: list[Asked], bodies: list[tuple[Text, _Lists]]) -> list[Asked]:
    """Things by the places where they stand."""
    order = [text.name for text, _ in bodies]
    return sorted(
        found, key=lambda item: (order.index(item.span.part), item.span.start) if item.span else (0, 0)
    )


def _strength(text: Text, lists: _Lists, start: int, end: int) -> tuple[AskedStrength | None, Item | None]:
    """How strongly a thing at a place is asked for, and the item in which it stands."""
    item = lists.at(start)
    if item is not None:
        low = text.low[item.start : item.end]
        return strength_of_item(low, item.strength, start - item.start), item
    first, last = _clause(text, start, end)
    return strength_in(text, first, last, start), None


def _qualifications(text: Text, lists: _Lists) -> Iterator[tuple[Asked, bool]]:
    """Every qualification that a part asks for, and whether it stands in a list."""
    reached = -_SAME - 1
    covered: set[int] = set()
    first_line = text.low.find("\n", 0, _TITLE_LINE)
    for found in lists.names:
        name = QUALIFICATIONS[int((found.lastgroup or "q0")[1:])][0]
        if name in SHOUTED and not _is_shouted(text.text[found.start() : found.end()]):
            continue
        if name == "CIC" and not _CREDENTIALS.search(
            text.low, max(0, found.start() - _SAME), found.end() + _SAME
        ):
            continue
        strength, item = _strength(text, lists, found.start(), found.end())
        if item is not None:
            opened = text.text.rfind("(", item.start, found.start())
            if item.start in covered and opened > text.text.rfind(")", item.start, found.start()):
                continue
            covered.add(item.start)
        elif found.start() < first_line:
            continue
        if name in ("NCCQ", "ACC") and found.start() - reached <= _SAME:
            reached = found.end()
            continue
        if strength is not None:
            reached = found.end() if name in ("NCCQ", "ACC") else reached
            yield Asked(name, strength, text.span(found.start(), found.end())), item is not None
    for item in lists.items:
        if item.start not in covered and (CERTIFICATES in item.topics or item.strength):
            yield from _unnamed(text, item)
    for found in spotted(_SENTENCE_GENERIC, text, _GENERIC_CUES):
        if lists.at(found.start()) is None:
            yield from _in_sentence(text, found)


def _unnamed(text: Text, item: Item) -> Iterator[tuple[Asked, bool]]:
    """The qualification of an item that names none of the usual ones."""
    low = text.low[item.start : item.end]
    only = item.topics == {CERTIFICATES}
    if _NO_GENERIC.search(low):
        return
    if not (GENERIC.search(low) or (only and _TAUGHT.search(low))):
        return
    if not only and EXPERIENCE in item.topics:
        return
    if SKILL.match(low) or _HEADING_WORDS.issuperset(_WORD.findall(low)) or len(low) > 2 * _LONGEST_NAME:
        return
    if WORKED.search(low) and not GENERIC.search(low):
        return
    strength = strength_of_item(low, item.strength)
    if strength is not None:
        yield from _named(text, item.start, item.end, strength, listed=True)


def _in_sentence(text: Text, found: re.Match[str]) -> Iterator[tuple[Asked, bool]]:
    """A qualification without a usual name in running text."""
    first, last = _clause(text, found.start(), found.end())
    strength = strength_in(text, first, last, found.start())
    if (
        strength is not None
        and NAMES.search(text.low, max(first, found.start() - 24), found.end() + 30) is None
    ):
        stop = min(
            (
                place
                for mark in (",", ";", "(", " and ", " or ", " is ")
                if (place := text.low.find(mark, found.end(), last)) >= 0
            ),
            default=last,
        )
        yield from _named(text, found.start(), stop, strength, listed=False)


def _named(
    text: Text, start: int, end: int, strength: AskedStrength, *, listed: bool
) -> Iterator[tuple[Asked, bool]]:
    """What a range of words asks for, in those words."""
    start = _first_word(text, start, end)
    words = text.written(start, end).strip(" .;,:()")
    if words:
        yield Asked(words[:_LONGEST_NAME], strength, text.span(start, end)), listed


def _is_shouted(words: str) -> bool:
    """Whether a short name stands in capitals; a longer one needs only its first."""
    return words.isupper() if len(words) <= 3 else words[:1].isupper()


def _experience(text: Text, lists: _Lists) -> Iterator[tuple[Asked, bool]]:
    """Every item and every clause by which a part asks for experience, in its own words."""
    for item in lists.items:
        low = text.low[item.start : item.end]
        if is_work(low, item, told=lists.may_tell_work(item), named=lists.name_in(item)):
            strength = strength_of_item(low, item.strength)
            if strength is not None:
                yield from _told(text, item.start, item.end, strength, listed=True)
    reached = 0
    for found in work_told_in(text):
        if found.start() < reached or lists.at(found.start()) is not None:
            continue
        start, end = _clause(text, found.start(), found.end())
        strength = strength_in(text, start, end, found.start())
        if strength is None and _stands_alone(text, found):
            strength, (start, end) = AskedStrength.ESSENTIAL, found.span()
        elif strength is not None:
            start, end = piece_of(text, start, end, found.start())
        if strength is None or is_no_experience(text.low, max(start, found.start() - 20), end):
            continue
        if end - start > _LONGEST:
            start, end = _narrowed(text, found.start(), found.end(), start, end)
        reached = end
        yield from _told(text, start, end, strength, listed=False)


def _stands_alone(text: Text, found: re.Match[str]) -> bool:
    """Whether years are a line, or a piece between bars, by themselves (``1 - 5 Yrs``)."""
    if not found[0][0].isdigit() or "-" not in found[0]:
        return False
    before, after = text.low[: found.start()].rstrip(" "), text.low[found.end() :][:3].lstrip(" ")
    return before[-1:] in ("", "\n", "|", "•", "·") and after[:1] in ("", "\n", "|", "•", "·")


def _told(
    text: Text, start: int, end: int, strength: AskedStrength, *, listed: bool
) -> Iterator[tuple[Asked, bool]]:
    """Experience in the words of a range; nothing for a mere heading."""
    start = _first_word(text, start, end)
    words = text.written(start, end).rstrip(" .;,:")
    if words and not _HEADING_WORDS.issuperset(_WORD.findall(words.lower())):
        yield Asked(words, strength, text.span(start, end)), listed


def _first_word(text: Text, start: int, end: int) -> int:
    """Where the words of a clause begin, behind bullets, marks and a heading on the same line."""
    lead = _LEAD.match(text.low, start, end)
    return lead.end() if lead else start


def _clause(text: Text, start: int, end: int) -> tuple[int, int]:
    """The sentence round a word, or the piece of a semicolon list; of a long one what stands near."""
    first, last = text.sentence(start, end)
    if first < start - _BEFORE:
        first = text.low.find(" ", start - _BEFORE, start) + 1 or start
    if last > end + _BEHIND:
        last = max(end, text.low.rfind(" ", end, end + _BEHIND))
    return first, last


def _narrowed(text: Text, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """The piece between commas, or brackets, that holds a word."""
    before = max(text.text.rfind(mark, first, start) for mark in (",", "(", ":", " - "))
    after = [place for mark in (",", ")", " - ") if (place := text.text.find(mark, end, last)) >= 0]
    return (before + 1 if before >= 0 else first), (min(after) if after else last)
