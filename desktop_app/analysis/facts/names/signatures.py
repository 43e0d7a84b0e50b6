"""Finds the name of the writer in adverts that are letters or messages.

| form | as in |
|---|---|
| below a greeting | ``Kind regards`` / ``Jo Bloggs``, ``Cheers`` / ``Jo`` / ``Jo Bloggs`` |
| alone on a line near the end | ``Jo Bloggs`` / ``Practice Manager``, ``Jo Bloggs, Fenn Surgery`` |
| in brackets after a department | ``to HR (Jo Bloggs)`` |
| in a message | ``give Jo a ring`` |
| self-introduction | ``I'm Jo Bloggs, the practice manager`` |
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, spotted
from desktop_app.analysis.facts.location.gazetteer import is_place
from desktop_app.analysis.facts.names.naming import is_employer, names_somebody
from desktop_app.analysis.facts.names.people import PART, is_first_name, person_at
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.domain.facts import Fact

#: The close of a letter, perhaps with a first name above the full one.
_REGARDS: Final = re.compile(
    r"(?:(?:(?:kind|best|warm|kindest|warmest|with) )?regards|(?:many |with )?thanks|best wishes|"
    r"all the best|cheers|yours(?: (?:sincerely|faithfully|truly))?|sincerely|"
    r"best)(?: and regards)?[,.!]?\s*\n\s*(?:[a-z]+\s*\n\s*)?|(?:kind|best|warm|many) (?:regards|wishes|"
    r"thanks)[,.]?\s+|\bregards,\s+"
)
#: The close of a letter on a line of its own, and a first name alone on the next.
_CLOSE: Final = re.compile(
    r"(?:(?:kind|best|warm|kindest|warmest) )?(?:regards|wishes)|(?:many )?thanks(?: (?:so much|again|all))?|"
    r"cheers|all the best"
)
_ALONE: Final = re.compile(rf"[,.! ]{{0,3}}\n+({PART}) ?[x.]?(?=\n|$)")
_REGARD_CUES: Final = Cues(
    "kind",
    "best",
    "warm",
    "many thanks",
    "regards",
    "thanks",
    "cheers",
    "yours",
    "sincerely",
    "all the best",
    "with regards",
    "with thanks",
)
#: Introduces the writer.
_SELF: Final = re.compile(r"(?:\bi'm|\bi am|\bmy name is|\bthis is) ")
_SELF_CUES: Final = Cues("i'm", "i am", "my name is", "this is")
_SELF_NAMED: Final = re.compile(rf"({PART})(?=, (?:the |an? )?[A-Za-z]| and I\b|\. )")
#: Somebody to be called, rung or written to, as in messages.
_CALLED: Final = re.compile(
    rf"(?i:ping|drop|buzz|msg|give) ({PART})(?= \(?\+?\d{{3}}| on \d| an? (?:call|ring|bell|shout|text|"
    r"message|line|e-?mail|note)\b)"
)
_CALLED_CUES: Final = Cues("ping", "drop ", "buzz", "msg", "give ")
#: A department with a person's name in brackets.
_DESK: Final = re.compile(
    r"\b(?:hr|recruitment|resourcing|manager|lead|team|office|department|secretary|people) \("
)
_DESK_CUES: Final = Cues(
    "hr (",
    "recruitment (",
    "resourcing (",
    "manager (",
    "lead (",
    "team (",
    "office (",
    "department (",
    "secretary (",
    "people (",
)
#: A name alone on its line above a role is a signature within so many code points of the end.
_SIGNATURE: Final = 420
_BODY: Final = 300
_LINE_REACH: Final = 110
_ROLE_REACH: Final = 70


def signed_by(page: Page) -> Iterator[Fact]:
    """Names in signatures, after departments and in self-introductions.

    Args:
        page: The advert.
    """
    yield from _at_desk(page)
    yield from _signed(page)
    yield from _below_text(page)


def first_name_called(page: Page) -> Iterator[Fact]:
    """The first name of somebody to be called in a message (``Ping Mags 07700 900614``).

    Args:
        page: The advert.
    """
    for text in page.bodies:
        for place in _CALLED_CUES.places(text):
            found = _CALLED.match(text.text, place)
            if found and is_first_name(found[1]):
                yield text.named(FactName.CONTACT_NAME, *found.span(1))


def first_name_of_writer(page: Page) -> Iterator[Fact]:
    """The first name of a writer who gives only that (``I'm Neha, the deputy manager``; below *Thanks*).

    Args:
        page: The advert.
    """
    for text in page.bodies:
        for cue in spotted(_SELF, text, _SELF_CUES):
            found = _SELF_NAMED.match(text.text, cue.end())
            if found and is_first_name(found[1]):
                yield text.named(FactName.CONTACT_NAME, *found.span(1))
        for cue in spotted(_CLOSE, text, _REGARD_CUES):
            found = _ALONE.match(text.text, cue.end())
            if found and is_first_name(found[1]) and not is_place(found[1]):
                yield text.named(FactName.CONTACT_NAME, *found.span(1))


def _at_desk(page: Page) -> Iterator[Fact]:
    """Names in brackets after a department, and in self-introductions."""
    for text in page.bodies:
        cues = chain(spotted(_DESK, text, _DESK_CUES), spotted(_SELF, text, _SELF_CUES))
        for cue in cues:
            found = person_at(text.text, cue.end())
            if found:
                yield text.named(FactName.CONTACT_NAME, *found)


def _below_text(page: Page) -> Iterator[Fact]:
    """A name alone on a line near the end, with a role or firm below it or after a comma."""
    for text in page.bodies:
        words = text.text.rstrip()
        place = words.find("\n", max(0, len(words) - _SIGNATURE)) + 1
        while 0 < place < len(words):
            stop = words.find("\n", place)
            stop = len(words) if stop < 0 else stop
            found = person_at(words, place) if place >= _BODY else None
            below = words[stop + 1 : stop + 1 + _LINE_REACH].split("\n")[0]
            behind = words[found[1] : stop] if found else ""
            told = _is_role(behind[2:] if behind.startswith(", ") else behind or below)
            if found and told and behind[:2] in ("", ", ") and not page.is_row(text, place):
                yield text.named(FactName.CONTACT_NAME, *found)
            place = stop + 1


def _is_role(words: str) -> bool:
    """Whether words are a role or firm rather than a sentence."""
    return (
        0 < len(words) <= _ROLE_REACH
        and words[-1] not in ".!?"
        and (names_somebody(words) or is_employer(words))
    )


def _signed(page: Page) -> Iterator[Fact]:
    """The name below ``Kind regards``."""
    for text in page.bodies:
        for cue in spotted(_REGARDS, text, _REGARD_CUES):
            found = person_at(text.text, cue.end())
            if found:
                yield text.named(FactName.CONTACT_NAME, *found)
