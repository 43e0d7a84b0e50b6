"""What the advert asks for: qualifications and experience, each with how strongly.

| words | strength |
|---|---|
| below *Essential*, ``must have``, ``is required`` | essential |
| below *Desirable*, ``would be an advantage``, ``preferred``, ``ideally`` | desirable |
| ``so much the better`` | desirable |
| ``working towards``, ``studying for``, ``about to sit`` | working_towards |
| ``isn't relevant``, ``no experience needed``, ``not required`` | not_needed |

Qualifications are told by their usual names (``NCCQ``, ``GCSEs``, ``Degree``), experience in the advert's own
words. Outside a person specification a sentence must ask: ``on passing the NCCQ you go up`` does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.certificates import BEGINNINGS, NAMES, QUALIFICATIONS, SHOUTED
from desktop_app.analysis.facts.labels import Label
from desktop_app.analysis.facts.spotting import Cues, begun, spotted
from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Text

_NOT_NEEDED: Final = re.compile(
    r"(?:\bnot|n't) (?:strictly |always |absolutely |in itself |be )?(?:an? )?(?:needed|required?|"
    r"necessary|essential|relevant|"
    r"expected|requirement|looking for|asked|matter)|(?:\bnot|n't|never) (?:\w+ )?need\b|\bno (?:\w+[ "
    r",/-]{1,2}){0,7}?(?:is |are )?"
    r"(?:needed|required|necessary|asked|expected)|\bwithout (?:any )?|neither|\bnor\b|\bof no use|\bno "
    r"degree|"
    r"\bno (?:(?:previous|prior|coding|clinical|direct|nhs) )+experience"
)
_TOWARDS: Final = re.compile(
    r"work(?:ing)? towards|study(?:ing)? (?:for|towards)|about to sit|part[- ]way|willing(?:ness)? to "
    r"(?:work|study|undertake|complete|gain|train|attend)|"
    r"prepared to (?:work|study|undertake|train)|close to|in progress|undertaking|working toward\b|"
    r"working on the|keen to take|in process\b"
)
_DESIRABLE: Final = re.compile(
    r"desirable|advantage|\bnice\b|preferred|preferabl[ey]|ideally|nice to have|bonus|useful|would help|"
    r"helpful|great help|so much the better|"
    r"\ba plus|would be (?:good|nice|great|lovely|welcome)|would suit|beneficial|handy|welcome|an asset|"
    r"would save|love it|if you (?:have|hold)"
)
_ESSENTIAL: Final = re.compile(
    r"\bmust\b|essential|\brequir|\bneed(?:s|ed)?\b|mandatory|minimum|at least|compulsory|necessary|"
    r"you(?:'ll| will) (?:have|hold|bring|be)|"
    r"you (?:have|hold|are)|we(?:'d| would)? (?:want|like|ask|expect)|applicants|candidates|should (?:have|"
    r"hold|be)|qualified|\bholds?\b|looking for|who (?:has|have|holds?)|be able"
)
#: What the person will come to have in the post is no demand.
_LATER: Final = re.compile(
    r"on passing|once you|you(?:'ll| will) (?:study|sit|work towards|then|be (?:paid|trained|supported|put|"
    r"enrolled|taken|given|sent))|support(?:ed)? (?:you|to|through|with)|we(?:'ll| will)?(?: also)? (?:pay|"
    r"support|fund|train|put|send|help)|"
    r"lead(?:s|ing)? to|progress|opportunit|after (?:two|three|\d)|funded|in return|you'll go on|then "
    r"(?:the|supervised)|towards? (?:the|your) n|we offer|training (?:given|provided)|paid to learn|when "
    r"you've passed|you'd (?:sit|study)|deliver|teach|train the|prepar(?:e|ing) (?:them|trainees|candidates)"
)
#: What the employer gives is no demand, wherever it stands.
_GIVEN: Final = re.compile(
    r"^\W{0,4}we(?:'ll| will)? (?:pay|fund|cover|sponsor)|\bfee refund|\bget an extra|\bgets? (?:rs|£|\d)|"
    r"(?:ceus?|cpd) paid|"
    r"paid cpd"
)
#: The sentence speaks of others who are welcome too.
_OTHERS_TOO: Final = re.compile(
    r"(?:candidates|those|people|applicants) (?:who are )?working towards (?:this|it)\b"
)
_COLLEAGUES: Final = re.compile(
    r"supervisor is|our (?:\w+ )?(?:coders?|team) (?:are|is|hold)|former hospital|trainees? (?:through|for|"
    r"to)"
)
_EXPERIENCE: Final = re.compile(
    r"experience\b|(?<![\d.])(?:\d{1,2}\+?|one|two|three|four|five|six)(?: ?(?:-|to|or) ?(?:\d{1,2}|more|"
    r"two|three|four|five|six))? ?(?:years?|yrs)'?(?= (?:of |in (?:coding|clinical|a similar|an? |hospital|"
    r"nhs|medical|us |general|the nhs|acute|cardiology|pv|primary)|as |post|hospital|coding|clinical|nhs|"
    r"medical|inpatient|acute|work|admin|surgical|recent|minimum|or more|'))|"
    r"(?<![\d.])\d{1,2} ?(?:-|to) ?\d{1,2} ?(?:years?|yrs)\b(?! old)|"
    r"(?<![\d.])(?:\d{1,2}|one|two|three|four|five|six)(?: or more)? ?(?:years?|yrs)'? (?:in (?!the "
    r"first)|as |of |\w+ coding\b)|"
    r"\bexperienced (?:clinical |medical |hospital )?coders?\b|"
    r"\b(?:confident |regular )?users? of (?:emis|systmone|vision|docman|\w+ encoder)|"
    r"\b(?:emis|systmone|docman|encoder|epic)(?: web)? (?:user|knowledge)\b|"
    r"\bknowledge of (?:emis|systmone|docman|vision|epic|cerner)|"
    r"(?:previous|prior|some|health care|healthcare|nhs|care home|office|clerical|administrative|library|"
    r"records|"
    r"hospital|filing|warehouse) work(?:ing)?(?: before\b|$)"
)
_NO_EXPERIENCE: Final = re.compile(
    r"(?:patients?|user|people|staff|customer|learning|their|lived|service|work|employee|an?|your|of the|"
    r"this|great|good) experience\b(?! (?:of|in|with|as))|experienced? (?:by|team|colleagues|coders? "
    r"(?:will|sit)|trainer)|"
    r"depend\w+ (?:up)?on|according to|by experience|gain|experience and qualifications will|commensurate|"
    r"experience (?:you|they|for) (?:will|our)|range of experience|(?:equivalent|equal|comparable)(?: "
    r"level of)? experience|equivalent by experience|opportunity to|requested|experience (?:we|facilitator)\b"
)
_LEAD: Final = re.compile(
    r"(?:\(?[a-z0-9]{1,2}[.)] |[ed]\d{1,2} )?(?:[^\w£$€'\"]|o (?=\S)){0,6}(?:(?:essential|desirable|"
    r"preferred|nice|[ed](?=:)|must "
    r"have|experience|required|requirements) ?[:-] ?)?"
)
_ASKING: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
_SILENT: Final = (SectionName.ABOUT_US, SectionName.TITLE, SectionName.EMPLOYER)
#: A line of these alone is a heading.
_HEADING_WORDS: Final = frozenset(
    (
        "section", "essential", "desirable", "required", "qualifications", "qualification", "knowledge",
        "skills", "education", "training", "profiad", "relevant", "and", "or", "experience", "previous",
        "work", "with", "the", "to", "match", "senior", "professional", "1", "2", "3",
    )
)  # fmt: skip
_WORD: Final = re.compile(r"\w+")
_MOST: Final = 12
_LONGEST: Final = 160
#: So much of a sentence without end is read round a word.
_BEFORE: Final = 180
_BEHIND: Final = 140
_CUES: Final = Cues(
    "experience",
    "year",
    "yrs",
    "user",
    "knowledge of",
    "emis",
    "systmone",
    "docman",
    "records work",
    "library work",
    "nhs work",
    "home work",
    "hospital work",
    "previous work",
    "office work",
    "clerical work",
    "care work",
    "filing work",
)
_RANK: Final = tuple(AskedStrength)


def asked_of(page: Page) -> Iterator[Fact]:
    """The qualifications and the experience that an advert asks for, each as one fact.

    Args:
        page: The advert.
    """
    yield from _together(FactName.QUALIFICATIONS, page, _qualifications)
    yield from _together(FactName.EXPERIENCE, page, _experience)


def strength_in(text: Text, start: int, end: int) -> AskedStrength | None:
    """How strongly a sentence asks for what stands in it; ``None`` where it does not ask."""
    low = text.low[start:end]
    section = text.section_at(start)
    if section in _SILENT or _GIVEN.search(low):
        return None
    if _NOT_NEEDED.search(low):
        return AskedStrength.DESIRABLE if _DESIRABLE.search(low) else AskedStrength.NOT_NEEDED
    if section not in _ASKING and (_LATER.search(low) or _COLLEAGUES.search(low)):
        return None
    if _TOWARDS.search(low) and not _OTHERS_TOO.search(low):
        return AskedStrength.WORKING_TOWARDS
    if section is SectionName.DESIRABLE or _DESIRABLE.search(low):
        return AskedStrength.DESIRABLE
    if section is SectionName.ESSENTIAL or text.label is not None or _ESSENTIAL.search(low):
        return AskedStrength.ESSENTIAL
    return None


def _together(name: FactName, page: Page, find: Callable[[Text], Iterator[Asked]]) -> Iterator[Fact]:
    """All that one finder finds, as one fact whose place is that of the first."""
    best: dict[str, tuple[Asked, Text]] = {}
    for text in page.texts:
        if text.label not in (None, Label.QUALIFICATIONS, Label.EXPERIENCE):
            continue
        for item in find(text):
            known = best.get(item.what.lower())
            if known is None or _RANK.index(item.strength) < _RANK.index(known[0].strength):
                best[item.what.lower()] = item, text
    found = list(best.values())[:_MOST]
    span = found[0][0].span if found else None
    if span is not None:
        text = found[0][1]
        words = text.normal.original[span.start : span.end]
        yield Fact(name, tuple(item for item, _ in found), span, words, text.source)


def _qualifications(text: Text) -> Iterator[Asked]:
    """Every qualification that a part asks for."""
    for found in begun(NAMES, text, BEGINNINGS):
        name = QUALIFICATIONS[int((found.lastgroup or "q0")[1:])][0]
        if name in SHOUTED and not _is_shouted(text.text[found.start() : found.end()]):
            continue
        start, end = _clause(text, found.start(), found.end())
        strength = strength_in(text, start, end)
        if strength is not None:
            yield Asked(name, strength, text.span(found.start(), found.end()))


def _is_shouted(words: str) -> bool:
    """Whether a short name stands in capitals; a longer one needs only its first."""
    return words.isupper() if len(words) <= 3 else words[:1].isupper()


def _experience(text: Text) -> Iterator[Asked]:
    """Every clause by which a part asks for experience, in its own words."""
    reached = 0
    for found in spotted(_EXPERIENCE, text, _CUES):
        if found.start() < reached:
            continue
        start, end = _clause(text, found.start(), found.end())
        strength = strength_in(text, start, end)
        if strength is None or _NO_EXPERIENCE.search(text.low, max(start, found.start() - 20), end):
            continue
        if end - start > _LONGEST:
            start, end = _narrowed(text, found.start(), found.end(), start, end)
        start = _first_word(text, start, end)
        reached = end
        words = text.written(start, end).rstrip(" .;,:")
        if " " in words and not _HEADING_WORDS.issuperset(_WORD.findall(words.lower())):
            yield Asked(words, strength, text.span(start, end))


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
