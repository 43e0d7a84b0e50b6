"""Finds the site of the post in the opening lines, besides the employer's name.

| form | as in |
|---|---|
| a site alone | ``Kinloch Royal Hospital, Kinloch``, ``Inverdour Health Centre (…)`` |
| after a department | ``Health Records and Coding, Mont Nicolle Hospital, Sarnemar`` |
| after its label | ``Department: Health Records, Glenkeld Community Hospital`` |
| an office after the title | ``Registration Officer – Trent office`` |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.opening import head_of
from desktop_app.analysis.facts.layout.spotting import Cues, spotted
from desktop_app.analysis.facts.names.naming import ANY_EMPLOYER, names_somebody
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.domain.facts import Fact

#: A department before its site.
DEPARTMENT: Final = re.compile(
    r"(?:(?:[\w&']+,? ){0,5}(?:Office(?=, (?:Level|Floor))|Department|Dept\.?|Directorate|Team|Division|Unit|"
    r"Ward)|"
    r"(?:(?:[A-Z][\w&']+|and|&|"
    r"of) ){0,4}"
    r"(?:Records|Coding|Intelligence|Information|Informatics|Performance|Planning|Finance|Governance|"
    r"Analytics)), (?:(?:Level|Floor) \w{1,3}, )?(?=[A-Z])"
)
_LINES: Final = 12
_LENGTH: Final = 900
_LINE: Final = 130
#: Every line that names a site contains one of these.
_TOLD: Final = re.compile(
    r"Hosp|HOSP|Infirm|INFIRM|Centre|CENTRE|Hub\b|House|Building|Surgery|SURGERY|Clinic|Ysbyty|HMP|"
    r"\b(?:office|site|campus)\b"
)
_SEAM: Final = re.compile(r" - | ?\| ?|; | ?[•·] ?")
_LABEL: Final = re.compile(r"(?:Department|Directorate|Division|Service):? ?")
_WORD: Final = r"(?:[A-ZÀ-Þ][\w'’.-]*|St\.?|of|and|the|&)"
_SITE: Final = re.compile(
    rf"(?:(?:Ysbyty|HMP) {_WORD}(?: {_WORD}){{0,3}}|{_WORD}(?: {_WORD}){{0,5}} (?:Hospital|Infirmary|"
    rf"Health Centre|Medical Centre|Health Hub|House|Building|Surgery|Clinic)(?: and {_WORD} {_WORD})?)"
    rf"(?:, {_WORD}(?:[ -]{_WORD}){{0,3}}){{0,2}}(?=,? with\b| ?\(|$)"
)
_OFFICE: Final = re.compile(r"[A-Z][\w'’]+(?: [A-Z][\w'’]+)? (?:office|site|campus)(?= ?\(|$)")
_PRACTICE: Final = re.compile(r"\b(?:surgery|practice|medical centre|medical group|health centre|clinic), ")
_PRACTICE_CUES: Final = Cues(
    "surgery,", "practice,", "medical centre,", "medical group,", "health centre,", "clinic,"
)
_STREET: Final = re.compile(
    rf"(?:\d{{1,3}}[A-Za-z]? )?{_WORD}(?: {_WORD}){{0,3}} (?:Lane|Road|Street|Wynd|Avenue|Drive|Close|"
    rf"Way|Place|"
    rf"Terrace|Square|Hill|Court|Row|Parade|Crescent|Quay|Green)(?:, {_WORD}(?:[ "
    rf"-]{_WORD}){{0,3}})?(?=[,.;\n]|$| [A-Z]{{1,2}}\d)"
)
_SITUATED: Final = re.compile(
    rf"(?m)^{_WORD}(?: {_WORD}){{0,4}} (?:Hospital|Infirmary|Centre|Surgery|Clinic), ((?:near|"
    rf"in) {_WORD}(?: {_WORD})?"
    rf"(?: in {_WORD})?)(?=, (?:is|has|provides|serves|cares|looks)\b)"
)
#: First words of headings and kinds of site.
_NO_SITE: Final = ("about ", "our ", "working ", "join ", "why ", "welcome ", "this ", "and ", "of ")
_NO_OFFICE: Final = ("head", "back", "front", "home", "post", "main")


def sites_in(page: Page) -> Iterator[Fact]:
    """The sites in the opening lines that differ from the employer.

    Args:
        page: The advert, its employer read.
    """
    text = next(page.bodies, None)
    if text is None or page.employer is None:
        return
    own = str(page.employer.value).casefold()
    place = 0
    for line in text.text[: _LENGTH + _LINE].split("\n")[: _LINES * 2]:
        start, place = place, place + len(line) + 1
        end = head_of(text.text, start, start + len(line))
        if start > _LENGTH or not 0 < end - start <= _LINE or not _TOLD.search(line):
            continue
        label = _LABEL.match(line)
        if label is None and page.is_row(text, start):
            continue
        first = start + (label.end() if label else 0)
        for seam in (*_SEAM.finditer(text.text, first, end), None):
            stop = seam.start() if seam else end
            site = _site(text.text[first:stop], own)
            if site:
                yield text.named(FactName.LOCATION, first + site[0], first + site[1])
            first = seam.end() if seam else stop


def _site(piece: str, employer: str) -> tuple[int, int] | None:
    """The range of a site in a piece of a line."""
    piece = piece.title() if piece.isupper() else piece
    office = _OFFICE.match(piece)
    if office and not piece.casefold().startswith(_NO_OFFICE):
        return office.span()
    department = DEPARTMENT.match(piece)
    start = department.end() if department else 0
    found = _SITE.match(piece, start)
    if found is None or names_somebody(found[0]):
        return None
    bare = found[0].partition(",")[0]
    name = bare.casefold()
    if ANY_EMPLOYER.match(bare) or name.startswith(_NO_SITE):
        return None
    return None if employer.startswith(name) or name.startswith(employer) else found.span()


def addresses_in(page: Page) -> Iterator[Fact]:
    """The street and town after the name of a practice, or where a sentence says that a site is."""
    for text in page.bodies:
        for found in _SITUATED.finditer(text.text, 0, _LENGTH):
            yield text.named(FactName.LOCATION, found.start(), found.end(1))
        for cue in spotted(_PRACTICE, text, _PRACTICE_CUES):
            street = _STREET.match(text.text, cue.end())
            if street:
                town = street[0].rfind(", ") + 2
                start = street.start() + (town if town > 1 else 0)
                yield text.named(
                    FactName.LOCATION, start, start + len(text.text[start : street.end()].rstrip("."))
                )
