"""Reads an advert's lists of demands: their items, with topic and strength.

| form | as in |
|---|---|
| headings one below the other | ``Qualifications`` / ``Essential`` / items / ``Desirable`` / items |
| one heading for both | ``Essential qualifications``, ``Preferred Experience:`` |
| a sentence for heading | ``What you'll need``, ``You MUST have:``, ``What would help you shine`` |
| heading and items on a line | ``Essential: use of SQL; A-level maths``, ``Experience: 2 - 6 years`` |
| a table | a topic's cell first, then *Essential* and *Desirable* as columns, or as rows |

Prose below such a heading is not an item; it is read as sentences.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.introductions import Announced, announced, may_announce
from desktop_app.analysis.facts.demands.item_pieces import Item, is_prose, pieces_of
from desktop_app.analysis.facts.demands.list_headings import (
    EXPERIENCE,
    GIVEN,
    GIVES,
    HEADING_LENGTH,
    LIKES,
    QUALIFICATIONS,
    TELLS,
    heading_before,
    heading_in,
)
from desktop_app.analysis.facts.demands.list_tables import ListState, cells_of, items_of_row
from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.domain.facts import AskedStrength
from desktop_app.domain.sections import SectionName
from desktop_app.text.specification_tables import aligned_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.stretches import Text


_LEAD: Final = re.compile("(?:[∙•●▪■□◦○‣·➤➢►▶»›~\\-*–>\\s\u2601-\U0010ffff]|\\+ )*")
#: The longest number before an item.
_NUMBER_REACH: Final = 10
_NUMBERED: Final = re.compile(
    one_of(
        r"(?:or )?\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)](?: |(?=\())",
        r"[ED]\d{1,2}[ .:]+",
    ),
    re.IGNORECASE,
)
#: The start of the other strength on the same line.
_OTHER_HALF: Final = re.compile(
    r"(?<=[.;,|] )(?:desirable|preferr?e?d?|essential|required|nice(?: to have)?): "
)
#: The start of another label's value on the same line.
_OTHER_LABEL: Final = re.compile(
    r" ?\| ?(?=(?:salary|ctc|pay|openings|vacancies|posted|applicants|location|"
    r"job type|notice period|shift|industry|closing date|hours)\b[\w ]{0,12}:)"
)
#: A longer line is prose.
_ITEM: Final = 260
_SENTENCE_END: Final = re.compile(r"[.!?] [A-Z]")
_ASKING: Final = {
    SectionName.ESSENTIAL: AskedStrength.ESSENTIAL, SectionName.DESIRABLE: AskedStrength.DESIRABLE,
}  # fmt: skip
_SHORT: Final = 60
#: The start of a sentence, which is not an item.
_SENTENCE_START: Final = re.compile(
    "(?:we|our|this|the role|your role|you can|in return|about the|as an?|please|to apply|apply|"
    "if you(?:'ve|'re)?|"
    "the post|this is|you will be|you'll be) "
)
_ESSENTIAL: Final = AskedStrength.ESSENTIAL
#: What a sentence above a list of demands states of its items.
_READ: Final[dict[Announced, tuple[frozenset[str], AskedStrength | None]]] = {
    Announced.NEEDED: (frozenset(), _ESSENTIAL),
    Announced.WORK: (frozenset((EXPERIENCE,)), _ESSENTIAL),
    Announced.WELCOME: (frozenset(), AskedStrength.DESIRABLE),
}
#: A list without a heading is one of demands if an item says so.
_MUST: Final = re.compile(
    r"\b(?:is a must|a must\b|must have|(?:is|are) mandatory|mandatory(?=\W*$)|is essential|is required)\W*"
)
#: The start of a heading's items, its topics and its strength.
_Inline = tuple[int, frozenset[str], AskedStrength | None]


def items_of(text: Text, ends: frozenset[int] = frozenset()) -> Iterator[Item]:
    """The items of all lists of demands in a body, in order of place.

    Args:
        text: A body, or a labelled part for such a list.
        ends: Starts of lines that end any list.
    """
    state = ListState()
    if text.label in (Label.QUALIFICATIONS, Label.EXPERIENCE):
        topic = QUALIFICATIONS if text.label is Label.QUALIFICATIONS else EXPERIENCE
        state = ListState(frozenset((topic,)), AskedStrength.ESSENTIAL)
    aligned = aligned_rows(text.normal.original) if text.wide else {}
    state.wraps = bool(aligned)
    tabbed = state.wraps or "\t" in text.normal.original
    place, lone = 0, False
    heads = {begin for begin, section in zip(text.starts, text.sections, strict=True) if section.heading}
    for line in text.text.split("\n"):
        if not line:
            place += 1
            continue
        if len(line) > _ITEM and not state.open and _is_prose(line):
            place += len(line) + 1
            continue
        if place in ends:
            _close(state)
            place += len(line) + 1
            continue
        start, end, bullet = _bare(text.text, place, place + len(line))
        place += len(line) + 1
        bullet, lone = bullet or lone, start >= end and (lone or bullet)
        if not (bullet or state.open or tabbed) and end - start > HEADING_LENGTH and _is_prose(line):
            state.bulleted = False
        elif start < end:
            cells = cells_of(text, start, end, aligned) if tabbed and (aligned or not bullet) else []
            if state.columns and len(cells) < 2 and text.text[start:end].isupper():
                state.columns, state.ended = {}, True
                _close(state)
            if len(cells) > 1:
                yield from items_of_row(text, cells, state)
            else:
                yield from _line(text, (start, end), state, bullet=bullet, headed=start in heads)


def _is_prose(line: str) -> bool:
    """Whether a long line is prose rather than a heading, above its items or with them."""
    begins = line.find(":", 0, _SHORT) >= 0 or line.find(" - ", 0, _SHORT) >= 0
    return not begins and not may_announce(line.rstrip())


def _line(
    text: Text, place: tuple[int, int], state: ListState, *, bullet: bool, headed: bool
) -> Iterator[Item]:
    """The items of one line; a heading changes the state."""
    start, end = place
    low = text.low[start:end]
    if _is_heading(low, state, bullet=bullet):
        return
    inline = heading_before(low)
    if inline is not None:
        yield from _headed_in_line(text, place, state, inline)
        return
    section = text.section_at(start)
    if headed and section not in _ASKING:
        _close(state)
        return
    if bullet and state.given:
        yield Item(start, end, frozenset((GIVEN,)), None)
        return
    if bullet:
        state.bulleted = True
    elif state.bulleted or (low[-1] == "." and end - start > _SHORT and _follows_gap(text.text, start)):
        _close(state)
    if bullet and not state.open and _MUST.search(low) and section not in _ASKING:
        state.strength = AskedStrength.ESSENTIAL
    if state.open and (bullet or _is_item(text, start, end, section)):
        given = state.strength or _ASKING.get(section)
        yield from pieces_of(text, start, end, state.topics, given or AskedStrength.ESSENTIAL)
    elif bullet and section in _ASKING and not state.ended:
        yield from pieces_of(text, start, end, state.topics, _ASKING[section])


def _is_heading(low: str, state: ListState, *, bullet: bool) -> bool:
    """Whether a line is a heading, of a list or of what is offered; a heading changes the state."""
    if len(low) <= _SHORT and (gives := GIVES.match(low) or TELLS.match(low)):
        _close(state)
        state.ended, state.given = True, gives.re is GIVES
        return True
    read = heading_in(low, bullet=bullet)
    if read is None and not bullet and may_announce(low) and (told := announced(low)) is not None:
        read = _READ.get(told)
        if read is None:
            _close(state)
            state.ended, state.given = True, told is Announced.GIFTS
            return True
    if read is None:
        return False
    topics, strength = read
    if strength is _ESSENTIAL and state.needed and LIKES.search(low):
        strength = AskedStrength.DESIRABLE
    _open(state, topics, strength)
    return True


def _headed_in_line(text: Text, place: tuple[int, int], state: ListState, inline: _Inline) -> Iterator[Item]:
    """The items of a line that opens with its heading; more headings may follow on it."""
    start, end = place
    label = _OTHER_LABEL.search(text.low, start, end)
    end = label.start() if label else end
    topics, strength = state.topics, state.strength
    found: _Inline | None = inline
    while found is not None:
        after, own, said = found
        topics = own or topics
        other = _OTHER_HALF.search(text.low, start + after, end)
        stop = other.start() if other else end
        given = said or strength or AskedStrength.ESSENTIAL
        yield from pieces_of(text, start + after, stop, topics, given, headed=True)
        start, strength = stop, None
        found = heading_before(text.low[stop : min(end, stop + _SHORT)]) if other else None


def _is_item(text: Text, start: int, end: int, section: SectionName) -> bool:
    """Whether a line without a bullet is an item: short, no label with its value, no sentences."""
    low = text.low[start:end]
    if end - start > _ITEM or _SENTENCE_START.match(low):
        return False
    if _SENTENCE_END.search(text.text, start, end) and is_prose(text.text[start:end]):
        return False
    return section in _ASKING or ": " not in low[:40]


def _follows_gap(text: str, start: int) -> bool:
    """Whether a line follows an empty one."""
    return text[max(0, start - 40) : start].rstrip(" -•").endswith("\n\n")


def _open(state: ListState, topics: frozenset[str], strength: AskedStrength | None) -> None:
    """Open the list of a heading."""
    if topics or strength is None:
        state.topics = topics
    if strength is not None:
        state.strength = strength
        state.needed = state.needed or strength is _ESSENTIAL
    state.bulleted = state.ended = state.given = False


def _close(state: ListState) -> None:
    """Close the list."""
    state.topics, state.strength, state.bulleted, state.given = frozenset(), None, False, False


def _bare(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """A line without bullets, numbers and outer spaces, and whether it had a bullet or number."""
    bullet = False
    if start < end and not text[start].isalpha():
        lead = _LEAD.match(text, start, end)
        if lead:
            bullet = not lead[0].isspace() and lead.end() > start
            start = lead.end()
    head = text[start : min(end, start + _NUMBER_REACH)]
    if ")" in head or "." in head or head[1:2].isdigit():
        for _ in range(2):
            number = _NUMBERED.match(text, start, end)
            if number:
                start, bullet = number.end(), True
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end, bullet
