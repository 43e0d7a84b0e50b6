"""Finds the post that a sentence near the start of an advert is recruiting for.

``is looking for a SAR & Coding Administrator``; ``An opportunity has arisen at … for a Coding Assistant``.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, spotted
from desktop_app.analysis.facts.layout.stretches import Stretch
from desktop_app.analysis.facts.names.naming import is_employer, names_post, names_somebody
from desktop_app.analysis.facts.names.title_line import title_line, trimmed_title
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.domain.facts import Fact

#: Titles after this point are not the post's own.
_BEGINNING: Final = 1200

#: Words about the person sought, before the post.
_SAID: Final = (
    r"(?: (?:new|experienced|enthusiastic|motivated|highly motivated|dedicated|friendly|lovely|full[- ]time|"
    r"part[- ]time|permanent|band \d[a-d]?))*"
)
_SOUGHT: Final = re.compile(
    r"\b(?:(?:we(?:'ve| have)(?: got)?(?= an?\b)|looking for|seek(?:s|ing)?|recruit(?:s|ing)?|posts? for|"
    r"vacancies for|applications for|money for|funding for|"
    r"(?:cover|vacancy|post|job|role) (?:coming up|going|opening up)(?: soon)? for|"
    r"appoint(?:ing)?|needs?|requires?|opportunity for|vacancy for|"
    r"hiring(?: for)?|wants?)(?: (?:to appoint |to recruit )?(?:an?|the|our(?: next)?|\d|one|two|"
    rf"three))?{_SAID}|"
    r"is hiring!?) (?=\S)"
)
_SOUGHT_CUES: Final = Cues(
    "looking for",
    "seek",
    "recruit",
    "appoint",
    "need",
    "require",
    "opportunity for",
    "vacancy for",
    "hiring",
    "money for",
    "funding for",
    "want",
    "is hiring",
    "coming up",
    "going",
    "opening up",
    "we have a",
    "we have got a",
    "we've ",
)
#: Announces a vacancy before the post is named.
_ARISEN: Final = re.compile(
    r"\b(?:opportunity|opportunities|vacancy|vacancies|posts?|position|role) (?:has|have|is|"
    r"are) (?:\w+ ){0,2}"
    r"(?:arisen|available|come up|become available|open)\b[^.\n]{0,160}? for (?:an?|our|two|three|\d)"
    rf"{_SAID} (?=\S)"
)
_ARISEN_CUES: Final = Cues("arisen", "available", "come up", "open")
#: Shows that a single word is not the whole title.
_GOES_ON: Final = re.compile(r" (?:or|in|with an? (?:special )?interest|and) ")
#: Words that may contain a post in lower case.
_SMALL: Final = re.compile(
    r"(?!(?:more|many|further|other|our|\w+(?:able|ful|ous|ly|iastic|ated|itious|ative|ring|amic|sional)) )"
    r"[a-z][a-z-]{3,}(?:[ /](?!(?:and|or|for|to|an?|the|who|with|in|of) )[a-z][a-z-]*){1,3}"
)
#: After a word like *professional*, which then only describes.
_GOES_ON_AS: Final = re.compile(
    r"s? (?:team|unit|service|workforce|ward|group|network|approach|environment)s?\b"
)
_WORD: Final = re.compile(r"[a-z&'-]+")
#: Words capitalised like a job title.
POST: Final = re.compile(
    r"[A-Z][\w'’&/-]*(?: (?:(?:and|of|&|for|/|-) )?(?:\([A-Z][\w ]{2,20}\)|[A-Z][\w'’&/-]*)){0,7}"
)
#: A sentence that begins with the post and continues with its terms, as in small ads.
_CLASSIFIED: Final = re.compile(
    rf"[.!?] ({POST.pattern})(?=, (?:\d|£|[Bb]and \d|[Ff]ull[ -]time|[Pp]art[ -]time|[Pp]ermanent))"
)


def title_sought(page: Page) -> Fact | None:
    """The capitalised post that a sentence near the start is recruiting for."""
    for text in page.bodies:
        for small in _CLASSIFIED.finditer(text.text, 0, _BEGINNING):
            if names_somebody(small[1]) and not is_employer(small[1]):
                return next(trimmed_title(text, *small.span(1)), None)
        arisen = spotted(_ARISEN, text, _ARISEN_CUES, before=40, behind=190)
        for cue in sorted(chain(spotted(_SOUGHT, text, _SOUGHT_CUES), arisen), key=re.Match.start):
            found = POST.match(text.text, cue.end()) if cue.end() <= _BEGINNING else None
            if found and " " not in found[0] and _GOES_ON.match(text.text, found.end()):
                continue
            if found and names_somebody(found[0]) and not is_employer(found[0]):
                read = _parted if " - " in found[0] else trimmed_title
                title = next(read(text, found.start(), found.end()), None)
                if title is not None:
                    return title
    return None


def _parted(text: Text, start: int, end: int) -> Iterator[Fact]:
    """The post with the field behind a dash (``Medical Coder - Surgery``), but no place or term there."""
    return title_line(Stretch(text, start, end), "")


def title_in_small(page: Page) -> Fact | None:
    """The post in lower case that a sentence near the start is recruiting for."""
    for text in page.bodies:
        for cue in spotted(_SOUGHT, text, _SOUGHT_CUES):
            found = _SMALL.match(text.text, cue.end()) if cue.end() <= _BEGINNING else None
            length = _length_of_post(found[0]) if found else 0
            if length and not _GOES_ON_AS.match(text.low, cue.end() + length):
                return text.named(FactName.TITLE, cue.end(), cue.end() + length)
    return None


def _length_of_post(words: str) -> int:
    """The length of a post of two or more words at the start of ``words``; 0 without one."""
    length = 0
    for word in _WORD.finditer(words):
        if names_post(word[0]):
            length = word.end()
        elif length:
            break
    return length if " " in words[:length] else 0
