"""Reads title and employer from the first lines of a copied vacancy: one under the other, above pay or place.

| lines | as in |
|---|---|
| title, employer, pay | ``Estates Support`` / ``Second Chance`` / ``£24,000 a year`` |
| title, employer, place, pay | ``Notes Summariser`` / ``Elm House`` / ``Kettering`` / ``£12.50 an hour`` |

The position identifies a title without a role and an employer whose name has no telling end. A department, a
place or a term of the post on the second line is no employer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.layout.stretches import Stretch, trimmed
from desktop_app.analysis.facts.location.gazetteer import NOWHERE, is_place
from desktop_app.analysis.facts.names.employer_names import bare_name, without_place
from desktop_app.analysis.facts.names.naming import (
    ANY_EMPLOYER,
    is_board,
    is_employer,
    is_field,
    is_sentence,
    is_terms,
    names_post,
    names_somebody,
)
from desktop_app.analysis.facts.names.people import is_person
from desktop_app.analysis.facts.names.title_line import is_alert

if TYPE_CHECKING:
    from desktop_app.analysis.facts.layout.page import Page

_BEGINNING: Final = 500
_LINES: Final = 4
_LONGEST: Final = 110
_LEAST: Final = 3
#: A line of pay, or one that says that there will be some.
_PAY: Final = re.compile(
    r"(?i)[^\n]{0,30}(?:[£$€₹] ?\d|\b(?:aed|sar|inr|qar|cad|aud) ?\d)|"
    r"\d[\d,.]* ?(?:- ?\d[\d,.]* ?)?(?:p\.?a\b|p\.?h\b|per |an? (?:year|hour|day|month))|"
    r"(?:afc |nhs )*band \d|salary\b|competitive\b|negotiable\b|(?:dependent|depending) on\b"
)
#: Words of pages and fields of work that stand where an employer might.
_NO_EMPLOYER: Final = re.compile(
    one_of(
        r"\b(?:department|directorate|division|team|unit|ward|level|floor|reviews?|stars?|ago|posted|apply|closing|"
        r"vacanc\w+|description|summary|full[ -]time|part[ -]time|permanent|temporary|remote|hybrid|hours)\b",
        r"^(?:health records|medical records|clinical coding|coding|informatics|administration|admin|"
        r"other|various|private advertiser|confidential)$",
    ),
    re.IGNORECASE,
)
#: Who recruits for others.
_AGENCY: Final = re.compile(
    r"(?i)\b(?:recruitment|recruiting|staffing|locums?|resourcing|talent|personnel|agency|professionals|bank)\b"
)
_SEAM: Final = re.compile(r" [-/|·•] ")
#: Words that head a page.
_PAGE: Final = re.compile(
    r"(?i)(?:job|vacanc|career|current|our|about|home|back|skip|menu|search|apply|details|now|new|join|we\b|come|welcome|"
    r"advert|person spec|recruitment|opportunit)"
)
#: A message rather than a page.
_GREETS: Final = re.compile(r"(?i)(?:hi|hello|hey|dear|morning|good (?:morning|afternoon|evening))\b")


def head_lines(page: Page) -> tuple[Stretch | None, Stretch | None]:
    """The title's and the employer's line at the very top; ``None`` for one that is not there."""
    if page.head is None:
        page.head = _head_lines(page)
    return page.head


def _head_lines(page: Page) -> tuple[Stretch | None, Stretch | None]:
    """Both lines, if pay or place below them shows what they are."""
    lines = _first_lines(page)
    if len(lines) < _LEAST or not _is_title(lines[0]):
        return None, None
    below = lines[3] if len(lines) == _LINES and is_place(lines[2].words) else lines[2]
    if not _PAY.match(below.words) or _PAY.match(lines[1].words):
        return None, None
    post_below = names_post(lines[1].words) and not names_somebody(lines[0].words)
    named = _is_name(lines[1].words) and (is_employer(lines[1].words) or not post_below)
    return (lines[0], lines[1]) if named else (None, None)


def is_surely_of_head(name: str) -> bool:
    """Whether a name at the top ends like an employer that does not recruit for others."""
    return is_employer(name) and not _AGENCY.search(name)


def head_name(line: Stretch) -> str:
    """The name on an employer's line, without a place, a bracket or a host after it."""
    return without_place(bare_name(line.words))


def _first_lines(page: Page) -> list[Stretch]:
    """The first lines of the advert, up to the first with a label, which may be that of the pay."""
    text = next(page.bodies, None)
    lines: list[Stretch] = []
    place = 0
    for words in text.text[:_BEGINNING].split("\n")[: 2 * _LINES] if text else ():
        line = trimmed(Stretch(text, place, place + len(words))) if text else None
        place += len(words) + 1
        if line is None or line.start >= line.end:
            continue
        labelled = page.is_row(line.text, line.start)
        if not labelled or _PAY.match(line.words):
            lines.append(line)
        if labelled or len(lines) == _LINES:
            break
    return lines


def _is_title(line: Stretch) -> bool:
    """Whether a line may be a title that names no known role."""
    words = line.words
    written = len(words) <= _LONGEST and words[-1] not in ".!?:" and (words[0].isupper() or words[0] == "(")
    small = sum(word[0].islower() for word in words.split())
    written = written and 2 * small <= len(words.split()) and not _GREETS.match(words)
    other = is_place(words) or is_board(words) or is_terms(words) or any(map(is_employer, _SEAM.split(words)))
    other = other or (words.count(" ") == 1 and is_person(words))
    return (
        written
        and not other
        and not is_sentence(words)
        and not is_alert(line.text, line.start)
        and (names_somebody(words) or not _PAGE.match(words))
    )


def _is_name(words: str) -> bool:
    """Whether a line may be an employer's name."""
    if len(words) > _LONGEST or is_place(words) or NOWHERE.match(words) or is_terms(words) or is_field(words):
        return False
    if is_employer(words):
        return True
    plain = any(map(str.isalpha, words)) and words[-1] not in ".!?:" and not is_sentence(words)
    return plain and not (_NO_EMPLOYER.search(words) or ANY_EMPLOYER.match(words))
