"""The employer, and words by which employers and people are told apart.

| form | as in |
|---|---|
| labelled part, the employer's line of the lead, ``Employer name`` | the whole line |
| beside the title on its line | ``CARE NAVIGATOR – LONGMEAD SURGERY, KENT`` |
| by how names end, said most often | ``Kingsferry NHS Trust is …`` (Health Board, Surgery …) |
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.labels import Label
from desktop_app.domain.facts import Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page

_AGENT: Final = re.compile(
    r"\b(?:\w{2,}(?:er|or|ist|ant|ian|yst|ee)s?|nurses?|clerks?|leads?|head|gps?|fellow|apprentice|matron|"
    r"midwife|codydd|rater|associate)\b",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"\b(?:cent(?:re|er)s?|gps?(?= (?:alliance|federation|surger|practice))|\w+c(?:h)?ester|tower|our|per|"
    r"for|after|under|over|order|register|"
    r"(?:septem|octo|novem|decem)ber|family doctors)\b",
    re.IGNORECASE,
)
_EMPLOYER_START: Final = re.compile(r"(?:meddygfa|ysbyty|bwrdd iechyd|nhs [A-Z])\w*\b", re.IGNORECASE)
_EMPLOYER_LIKE: Final = re.compile(
    r"\b(?:trust|hospitals?|health board|surgery|practice|medical cent(?:re|er)|medical city|health "
    r"cent(?:re|er)|"
    r"health system|family doctors|ltd|limited|plc|llp|inc|group|nhs [A-Z]\w+|"
    r"university|council|pcn|federation|alliance|clinic|care centre|health care|healthcare|recruitment|"
    r"partnership|board|network)$",
    re.IGNORECASE,
)
_WORD: Final = r"(?:[A-ZÀ-Þ][\w'’&.-]{0,24}|&)"
_NAMES: Final = re.compile(rf"{_WORD}(?:,? (?:(?:and|of|the|for|on|in|upon) )?{_WORD}){{0,8}}")
_ENDS: Final = re.compile(
    r"(?:(?:NHS|HSC) (?:Foundation )?Trust|Health (?:and|&) Social Care Trust|(?:University |Teaching "
    r")?Health Board|"
    r"Hospitals? (?:NHS )?(?:Foundation )?Trust|"
    r"Surgery|Medical (?:Centre|Practice|Group)|Health Centre|Family Practice|Group Practice|(?:GP|Health|"
    r"Primary Care) (?:Federation|Alliance)|"
    r"Primary Care Network|PCN|"
    r"Family Doctors|Healthcare (?:Ltd|Limited)|Community Trust|University Hospitals?|Private Hospitals?)\b|"
    r"\b(?:Resourcing|Recruitment|Associates|Locums|Staffing)(?= (?:is|are|acts|has|have)\b)"
)
_TRUSTS: Final = re.compile(
    r"(?:NHS|HSC) (?:Foundation )?Trust\b|Health (?:and|&) Social Care Trust\b|Health Board\b"
)
#: A hospital is a site of the trust that is named beside it.
_SITE: Final = re.compile(r"(?:Hospital|Infirmary)$", re.IGNORECASE)
#: Surgery as a specialty.
_SPECIALTY: Final = re.compile(
    r"\b(?:general|paediatric|specialist|vascular|colorectal|orthopa?edics?|urology|cardiac|thoracic|"
    r"plastic|oral|"
    r"maxillofacial|trauma|"
    r"spinal|breast|bariatric|day|after|of|and|&|neuro|head|elective|emergency|hand|robotic|in) surgery$",
    re.IGNORECASE,
)
_SURE_START: Final = re.compile(
    r"(?:The |At |Here |Join |In |From |With |Our |And |For |As |About |Working |Why |Welcome )+"
)
#: Behind a name: its abbreviation or kind, and who advertises for it.
_BEHIND_NAME: Final = re.compile(r" ?\([^()]{2,40}\)$|,? via [A-Z].{2,80}$")
_LONGEST: Final = 140


def is_employer(piece: str) -> bool:
    """Whether a piece ends like an employer's name, a place behind it apart, and names nobody."""
    name = piece.partition(",")[0].strip()
    if "/" in name:
        return False
    like = _EMPLOYER_LIKE.search(name) or _EMPLOYER_START.match(name)
    return like is not None and not names_somebody(piece)


def names_somebody(words: str) -> bool:
    """Whether words hold one for somebody who does something (coder, analyst, nurse)."""
    return _AGENT.search(_NOBODY.sub("", words)) is not None


def employers_in(page: Page) -> Iterator[Fact]:
    """The employers of labelled parts, of the employer's line, of labels, and by their names."""
    for value in page.labelled(Label.EMPLOYER):
        if value.whole:
            bare = _BEHIND_NAME.sub("", value.words)
            yield value.text.named(FactName.EMPLOYER, value.start, value.start + len(bare))
    for stretch in page.sections(SectionName.EMPLOYER):
        stop = stretch.words.find("\n")
        end = stretch.end if stop < 0 else stretch.start + stop
        words = _BEHIND_NAME.sub("", stretch.text.text[stretch.start : end].rstrip(" .,"))
        if 2 < len(words) <= _LONGEST and not _SPECIALTY.search(words):
            if _SITE.search(words):
                yield from _named(page, _TRUSTS)
            yield stretch.text.named(FactName.EMPLOYER, stretch.start, stretch.start + len(words))
    for value in page.labelled(Label.EMPLOYER):
        if value.words[:1].isupper() and len(value.words) <= _LONGEST and "\n" not in value.words:
            yield value.fact(FactName.EMPLOYER, value.written)
    yield from _named(page, _ENDS)


def _named(page: Page, endings: re.Pattern[str]) -> Iterator[Fact]:
    """The name that ends like an employer's, the one said most often; of equal ones the first."""
    for text in page.bodies:
        names: list[tuple[str, int, int]] = []
        for ending in endings.finditer(text.text):
            start = _start_of_name(text.text, ending.start())
            if start < ending.start() and not _SPECIALTY.search(text.text[start : ending.end()]):
                names.append((text.text[start : ending.end()], start, ending.end()))
        if names:
            counts = Counter(name for name, _, _ in names)
            best = max(names, key=lambda item: (counts[item[0]], -item[1]))
            yield text.named(FactName.EMPLOYER, *best[1:])


def _start_of_name(text: str, end: int) -> int:
    """Where the capitalised words before an ending begin, on its line."""
    line = max(text.rfind("\n", 0, end) + 1, end - 80)
    start = end
    for found in _NAMES.finditer(text, line, end):
        if found.end() >= end - 1:
            start = found.start()
            lead = _SURE_START.match(text, start, end)
            start = lead.end() if lead else start
    return start
