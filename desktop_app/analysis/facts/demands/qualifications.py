"""The qualifications that one part asks for: by their usual names, or in the advert's own words.

Below a heading for qualifications an item that names none counts if it mentions something learnt or
certified. An ACC beside the NCCQ that confers it counts once; so does a name in brackets after another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.certificates import NAMES, QUALIFICATIONS, SHOUTED
from desktop_app.analysis.facts.demands.demands import (
    HEADING_WORDS,
    WORD,
    Lists,
    clause,
    first_word,
    strength_at,
    without_marks,
)
from desktop_app.analysis.facts.demands.list_headings import EXPERIENCE, GIVEN
from desktop_app.analysis.facts.demands.list_headings import QUALIFICATIONS as CERTIFICATES
from desktop_app.analysis.facts.demands.named_runs import without_echoes
from desktop_app.analysis.facts.demands.qualification_forms import (
    COURSE,
    CREDENTIALS,
    EXAMPLE,
    GENERIC_CUES,
    GRADED_PAY,
    HELD,
    MEASURED,
    NO_COURSE,
    NO_GENERIC,
    OF_THE_FORM,
    OTHER_THINGS,
    POST,
    SENTENCE_GENERIC,
    SOUGHT,
    SPEAKS,
    TAUGHT,
    TEACHES,
    WANTED,
    WANTED_OF_PROFESSION,
)
from desktop_app.analysis.facts.demands.registrations import ASIDE, PROFESSION, SPOKEN_OF
from desktop_app.analysis.facts.demands.strengths import strength_in, strength_of_item
from desktop_app.analysis.facts.demands.work_done import is_field_of_work
from desktop_app.analysis.facts.demands.work_items import GENERIC, SKILL, WORKED
from desktop_app.analysis.facts.layout.spotting import spotted
from desktop_app.domain.facts import Asked, AskedStrength
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.demands.item_pieces import Item
    from desktop_app.analysis.facts.layout.stretches import Text

#: Names for several licences, of which the advert asks for those that it names.
_AS_WRITTEN: Final = frozenset(("DHA, DOH or MOH licence", "RN or LPN"))
#: A course of this name belongs to coders only where coding is spoken of nearby.
_STANDARDS: Final = "Clinical Coding Standards Course"
_NEARBY: Final = 160
_REGISTRATION: Final = "Professional registration"
_BARE: Final = 90
_FRONT: Final = 16
#: How far before a name its being only a measure is told.
_MEASURE: Final = 24
_NO_DEMANDS: Final = (
    SectionName.TITLE, SectionName.EMPLOYER, SectionName.ABOUT_US, SectionName.DUTIES,
)  # fmt: skip
_WANTED_REACH: Final = 50
_ASIDE_REACH: Final = 60
#: A first line up to this length is a title.
_TITLE_LINE: Final = 100
_LONGEST_NAME: Final = 110
#: Ends a demand in running text.
_STOPS: Final = (
    ",", ";", "(", ": ", " - ", " and ", " or ", " is ", " are ", " but ", " needed", " required",
    " necessary", " expected", " would ", " also ", " desirable", " essential", " preferred",
)  # fmt: skip
#: How much before a name is read for what it may be else.
_SAME: Final = 60


def qualifications_in(text: Text, lists: Lists) -> Iterator[tuple[Asked, bool]]:
    """Every qualification that a part asks for, and whether it stands in a list.

    Args:
        text: The part.
        lists: Its lists.
    """
    covered: set[int] = set()
    yield from without_echoes(_by_name(text, lists, covered), text.normal.original)
    for item in lists.items:
        if (
            item.start not in covered
            and item.continues < 0
            and (CERTIFICATES in item.topics or item.strength)
        ):
            yield from _unnamed(text, item)
    for found in spotted(SENTENCE_GENERIC, text, GENERIC_CUES):
        if lists.at(found.start()) is None:
            yield from _in_sentence(text, found)


def _by_name(text: Text, lists: Lists, covered: set[int]) -> Iterator[tuple[Asked, bool]]:
    """Qualifications with a usual name; their items are added to ``covered``.

    A registered profession that only describes whom the employer seeks comes last, and only where no
    registration is asked for otherwise.
    """
    first_line = text.low.find("\n", 0, _TITLE_LINE)
    if text.low[first_line - 1 : first_line] in (".", "!") or text.low.find("must ", 0, first_line) >= 0:
        first_line = 0
    registered, sought = False, None
    for found in lists.names:
        name = _name_of(found)
        strength, item = strength_at(text, lists, found.start(), found.end())
        if not _is_meant(text, found, name, item) or (item is None and found.start() < first_line):
            continue
        if item is None and _names_the_post(text, found):
            sought = sought or (_one(text, found, strength) if name == _REGISTRATION else None)
            continue
        if item is None and strength is None and (_is_bare(text, found) or _is_sought(text, found, name)):
            strength = AskedStrength.ESSENTIAL
        told = _one(text, found, strength) if item is None else _in_item(text, found, item, strength, covered)
        if told:
            registered = registered or name == _REGISTRATION
            yield told, item is not None
    if sought and not registered:
        yield sought, False


def _name_of(found: re.Match[str]) -> str:
    """The usual name of the qualification that was found."""
    return QUALIFICATIONS[int((found.lastgroup or "q0")[1:])][0]


def _one(text: Text, found: re.Match[str], strength: AskedStrength | None) -> Asked | None:
    """The demand for a qualification by its usual name; ``None`` where it is not asked for."""
    name = _name_of(found)
    what = text.written(*found.span()) if name in _AS_WRITTEN else name
    return Asked(what, strength, text.span(*found.span())) if strength else None


def _in_item(
    text: Text, found: re.Match[str], item: Item, strength: AskedStrength | None, covered: set[int]
) -> Asked | None:
    """The demand for a qualification in an item, in the item's words where the name is only an example."""
    first = item.start not in covered
    if not first and _bracket_round(text, item, found.start()):
        return None
    covered.add(item.start)
    kind = EXAMPLE.fullmatch(text.low, item.start, found.start()) if first and strength else None
    if kind and strength:
        return next((told for told, _ in _named(text, item.start, kind.end(1), strength, listed=True)), None)
    return _one(text, found, strength)


def _is_meant(text: Text, found: re.Match[str], name: str, item: Item | None) -> bool:
    """Whether a match is that qualification and not something offered."""
    topics = item.topics if item else ()
    if GIVEN in topics:
        return False
    return (name == "CIC" and CERTIFICATES in topics) or _is_one(text, found, name)


def _is_one(text: Text, found: re.Match[str], name: str) -> bool:
    """Whether a match is written like that qualification and the words before it make it no other thing."""
    start, end = found.span()
    if name in SHOUTED and not _is_shouted(text.text[start:end]):
        return False
    if name == _REGISTRATION and _is_aside(text, start, end):
        return False
    if name == _STANDARDS and text.low.find("cod", max(0, start - _NEARBY), end + _NEARBY) < 0:
        return False
    if name == "CIC" and not CREDENTIALS.search(text.low, max(0, start - _SAME), end + _SAME):
        return False
    if name.startswith("Level") and GRADED_PAY.match(text.low, end):
        return False
    others = OTHER_THINGS.get(name.split(" ", 1)[0], ())
    if text.low.find("equivalent to", max(0, start - _MEASURE), start) >= 0:
        others = (*others, MEASURED)
    return not any(form.search(text.low, max(0, start - _SAME), start) for form in others)


def _is_aside(text: Text, start: int, end: int) -> bool:
    """Whether a registration is only spoken of: kept, paid for, or a colleague's."""
    before = max(0, start - _ASIDE_REACH)
    return ASIDE.search(text.low, before, start) is not None or SPOKEN_OF.match(text.low, end) is not None


def _is_sought(text: Text, found: re.Match[str], name: str) -> bool:
    """Whether a registration with a named council describes whom the employer seeks."""
    if name != _REGISTRATION or found[0].startswith("registered"):
        return False
    return SOUGHT.search(text.low, max(0, found.start() - _WANTED_REACH), found.start()) is not None


def _names_the_post(text: Text, found: re.Match[str]) -> bool:
    """Whether a qualification only describes whom the employer wants (``an ACC qualified coder``)."""
    before = text.low[max(0, found.start() - _WANTED_REACH) : found.start()]
    if found[0].startswith("registered ") and PROFESSION.fullmatch(found[0]):
        return WANTED_OF_PROFESSION.search(before) is not None
    if not WANTED.search(before):
        return False
    return found[0].startswith("accredited c") or POST.match(text.low, found.end()) is not None


def _is_bare(text: Text, found: re.Match[str]) -> bool:
    """Whether a sentence is little more than the name of a qualification (``Leaving Certificate``)."""
    start, end = text.sentence(found.start(), found.end())
    if end - start > _BARE or found.start() - start > _FRONT or text.section_at(start) in _NO_DEMANDS:
        return False
    if TEACHES.match(text.low, start):
        return False
    return SPEAKS.search(text.low, start, end) is None


def _bracket_round(text: Text, item: Item, start: int) -> int:
    """Start of the bracket around a place in an item; 0 if there is none."""
    opens = text.text.rfind("(", item.start, start)
    return opens if opens > text.text.rfind(")", item.start, start) else 0


def _unnamed(text: Text, item: Item) -> Iterator[tuple[Asked, bool]]:
    """The qualification of an item that names none of the usual ones."""
    low = text.low[item.start : item.end]
    only = item.topics == {CERTIFICATES}
    if NO_GENERIC.search(low):
        return
    course = COURSE.match(low) is not None and not NO_COURSE.search(low)
    if not (course or GENERIC.search(low) or (only and TAUGHT.search(low) and not is_field_of_work(low))):
        return
    if SKILL.match(low) or HEADING_WORDS.issuperset(WORD.findall(low)) or len(low) > 2 * _LONGEST_NAME:
        return
    if WORKED.search(low) and (item.topics == {EXPERIENCE} or not GENERIC.search(low)):
        return
    strength = strength_of_item(low, item.strength)
    if strength is not None:
        yield from _named(text, item.start, item.end, strength, listed=True)


def _in_sentence(text: Text, found: re.Match[str]) -> Iterator[tuple[Asked, bool]]:
    """A qualification without a usual name in running text."""
    first, last = clause(text, found.start(), found.end())
    start = found.start()
    if OF_THE_FORM.match(text.low, first):
        return
    if found.lastgroup == "held":
        held = HELD.search(text.low, first, start)
        if held is None:
            return
        start = held.start("what")
    strength = strength_in(text, first, last, start)
    if (
        strength is not None
        and NAMES.search(text.low, max(first, found.start() - 24), found.end() + 30) is None
    ):
        stop = min(
            (place for mark in _STOPS if (place := text.low.find(mark, found.end(), last)) >= 0),
            default=last,
        )
        yield from _named(text, start, stop, strength, listed=False)


def _named(
    text: Text, start: int, end: int, strength: AskedStrength, *, listed: bool
) -> Iterator[tuple[Asked, bool]]:
    """The demand that a range states, in its own words."""
    start = first_word(text, start, end)
    words = without_marks(text.written(start, end))
    if words:
        yield Asked(words[:_LONGEST_NAME], strength, text.span(start, end)), listed


def _is_shouted(words: str) -> bool:
    """Whether a short name stands in capitals; a longer one needs only its first."""
    if len(words) <= 3:
        return words.isupper()
    return words[:1].isupper() or words.startswith("accredited") or words.count(" ") > 2
