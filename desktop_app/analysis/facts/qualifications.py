"""The qualifications that one part asks for: by their usual names, else in the advert's own words.

Below a heading for qualifications an item that names none counts where it speaks of something learnt or
certified. An ACC beside the NCCQ that gives it is the same thing; so is a name in brackets behind another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.certificates import NAMES, QUALIFICATIONS, SHOUTED
from desktop_app.analysis.facts.demands import HEADING_WORDS, WORD, Lists, clause, first_word, strength_at
from desktop_app.analysis.facts.list_headings import EXPERIENCE
from desktop_app.analysis.facts.list_headings import QUALIFICATIONS as CERTIFICATES
from desktop_app.analysis.facts.spotting import Cues, spotted
from desktop_app.analysis.facts.strengths import strength_in, strength_of_item
from desktop_app.analysis.facts.work_done import GENERIC, SKILL, WORKED
from desktop_app.domain.facts import Asked, AskedStrength
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.item_pieces import Item
    from desktop_app.analysis.facts.stretches import Text

_TAUGHT: Final = re.compile(
    r"\beducat|graduate|\bcourse\b|\bprogramme\b|training\b|degree|\btrained\b|\bstud(?:y|ied)|\blevel\b|"
    r"\bscience|\b(?:auditor|trainer|prescriber|nurse|midwife|technician|therapist|practitioner)s?\W*$"
)
_NO_GENERIC: Final = re.compile(
    r"pension|"
    r"qualification(?:s)? (?:and|or) experience|relevant experience|experience (?:of|in)|driving|visa|"
    r"right to|"
    r"knowledge of|understanding|^experience|post[- ]?regist|dbs|update service|years|months|\d\+? yrs?\b"
)
_SENTENCE_GENERIC: Final = re.compile(
    r"\b(?:certificate|diploma|qualification|degree) (?:in|as) [a-z]|"
    r"\b(?:checking|handling|sampling|instructor|assessor|summarising|read-coding|spirometry|"
    r"phlebotomy) certificate\b|"
    r"\b(?:coding|terminology|secretarial|teaching|auditing|informatics|management) (?:qualification|"
    r"certificate|"
    r"diploma)s?\b|\b(?:registered|"
    r"registration) (?:with|as) "
    r"(?:the (?!dbs|disclosure|update)|an? )|\bprofessional registration\b|"
    r"\bmember(?:ship)? of (?:the )?(?:institute|college|ihrim|"
    r"aapc|ahima)"
)
_GENERIC_CUES: Final = Cues(
    "coding q", "coding c", "terminology q", "terminology c", "secretarial", "teaching c", "teaching q",
    "informatics", "management q", "checking c", "handling c", "sampling c", "instructor c", "assessor c",
    "summarising c", "read-coding c", "spirometry c", "phlebotomy c",
    "certificate", "diploma", "qualification", "degree", "registered", "registration", "professional reg",
    "member",
)  # fmt: skip
_BARE: Final = 90
_FRONT: Final = 16
#: With a verb, or among what is given, a line is no bare name.
_SPEAKS: Final = re.compile(
    r"\b(?:is|are|was|were|will|we|you|your|our|can|paid|pays?|fund\w*|offer\w*|provided|support\w*|"
    r"training|leave|fees?|budget|who|then|after|weeks?|days?|months?|hours?|student|apprentice\w*|band)\b|"
    r"[£$€?:|]"
)
_NO_DEMANDS: Final = (
    SectionName.TITLE, SectionName.EMPLOYER, SectionName.ABOUT_US, SectionName.DUTIES,
)  # fmt: skip
#: Who is wanted, without a word of what is needed.
_WANTED: Final = re.compile(r"(?:\bneeds?|\bwants?|'d like|would like) an? (?:[\w-]+,? ){0,4}$")
_WANTED_REACH: Final = 50
_POST: Final = re.compile(r" (?:qualified )?(?:[\w-]+ )?(?:coders?|practitioner|electrician|nurse)\b")
_CERTIFICATE: Final = re.compile(r"(?:an? |the )?(?:[\w-]+ ){0,2}(?:certificate|diploma|qualification) in ")
#: A first line that is no longer is a title.
_TITLE_LINE: Final = 100
_LONGEST_NAME: Final = 110
#: A level of a language is no qualification.
_LANGUAGE: Final = re.compile(r"\b(?:welsh|cymraeg|speaking|listening|irish|gaelic|french)\b")
#: Of ACC and NCCQ so near each other one is the other's name.
_SAME: Final = 60
#: Without one of these beside it a CIC is a company.
#: Whose degree it is.
_OF_SOMEBODY: Final = re.compile(r"\b(?:his|her|their) $")
_GRADES: Final = re.compile(r"\bgrade \d[a-z]? $")
_YEARS_AS: Final = re.compile(r"\b(?:years?|months?)'?(?: or more)? as an? $")
_CREDENTIALS: Final = re.compile(r"\bc(?:pc|cs|oc|rc|pma)\b|certif|aapc|ahima|credential")


def qualifications_in(text: Text, lists: Lists) -> Iterator[tuple[Asked, bool]]:
    """Every qualification that a part asks for, and whether it stands in a list.

    Args:
        text: The part.
        lists: Its lists.
    """
    covered: set[int] = set()
    yield from _by_name(text, lists, covered)
    for item in lists.items:
        if item.start not in covered and (CERTIFICATES in item.topics or item.strength):
            yield from _unnamed(text, item)
    for found in spotted(_SENTENCE_GENERIC, text, _GENERIC_CUES):
        if lists.at(found.start()) is None:
            yield from _in_sentence(text, found)


def _by_name(text: Text, lists: Lists, covered: set[int]) -> Iterator[tuple[Asked, bool]]:
    """Those with a usual name; the items in which they stand are noted."""
    reached = -_SAME - 1
    first_line = text.low.find("\n", 0, _TITLE_LINE)
    for found in lists.names:
        name = QUALIFICATIONS[int((found.lastgroup or "q0")[1:])][0]
        if not _is_one(text, found, name):
            continue
        strength, item = strength_at(text, lists, found.start(), found.end())
        if item is None and (found.start() < first_line or _names_the_post(text, found)):
            continue
        if item is not None:
            bracket = _bracket_round(text, item, found.start())
            if bracket and item.start in covered:
                continue
            first = item.start not in covered
            covered.add(item.start)
            if bracket and first and strength and _CERTIFICATE.match(text.low, item.start, bracket):
                yield from _named(text, item.start, bracket, strength, listed=True)
                continue
        if strength is None and item is None and _is_bare(text, found):
            strength = AskedStrength.ESSENTIAL
        same = name in ("NCCQ", "ACC")
        if same and found.start() - reached <= _SAME:
            reached = found.end()
        elif strength is not None:
            reached = found.end() if same else reached
            yield Asked(name, strength, text.span(found.start(), found.end())), item is not None


def _is_one(text: Text, found: re.Match[str], name: str) -> bool:
    """Whether a match is written like that qualification; a CIC by itself is a company."""
    start, end = found.span()
    if name == "ACC" and _YEARS_AS.search(text.low, max(0, start - _SAME), start):
        return False
    if name in SHOUTED and not _is_shouted(text.text[start:end]):
        return False
    if name.startswith("Master") and _OF_SOMEBODY.search(text.low, max(0, start - _FRONT), start):
        return False
    if name.startswith("Level") and _GRADES.search(text.low, max(0, start - _FRONT), start):
        return False
    if name.startswith("Level") and _LANGUAGE.search(text.low, max(0, start - 44), start):
        return False
    return name != "CIC" or _CREDENTIALS.search(text.low, max(0, start - _SAME), end + _SAME) is not None


def _names_the_post(text: Text, found: re.Match[str]) -> bool:
    """Whether a qualification does no more than name whom the employer wants (``an ACC qualified coder``)."""
    before = text.low[max(0, found.start() - _WANTED_REACH) : found.start()]
    if not _WANTED.search(before):
        return False
    return found[0].startswith("accredited coder") or _POST.match(text.low, found.end()) is not None


def _is_bare(text: Text, found: re.Match[str]) -> bool:
    """Whether a sentence is hardly more than the name of a qualification (``Leaving Certificate``)."""
    start, end = text.sentence(found.start(), found.end())
    if end - start > _BARE or found.start() - start > _FRONT or text.section_at(start) in _NO_DEMANDS:
        return False
    return _SPEAKS.search(text.low, start, end) is None


def _bracket_round(text: Text, item: Item, start: int) -> int:
    """Where the bracket begins in which a place of an item stands; 0 where it stands in none."""
    opens = text.text.rfind("(", item.start, start)
    return opens if opens > text.text.rfind(")", item.start, start) else 0


def _unnamed(text: Text, item: Item) -> Iterator[tuple[Asked, bool]]:
    """The qualification of an item that names none of the usual ones."""
    low = text.low[item.start : item.end]
    only = item.topics == {CERTIFICATES}
    if _NO_GENERIC.search(low):
        return
    if not (GENERIC.search(low) or (only and _TAUGHT.search(low))):
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
    start = first_word(text, start, end)
    words = text.written(start, end).strip(" .;,:()")
    if words:
        yield Asked(words[:_LONGEST_NAME], strength, text.span(start, end)), listed


def _is_shouted(words: str) -> bool:
    """Whether a short name stands in capitals; a longer one needs only its first."""
    return words.isupper() if len(words) <= 3 else words[:1].isupper() or words.startswith("accredited")
