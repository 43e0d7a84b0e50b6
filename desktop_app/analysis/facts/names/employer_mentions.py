"""Finds the employer in running text by scoring each name that ends like one.

| sign | weight |
|---|---|
| ``at``, ``join``, ``for``, ``with``, ``client``, ``Trust (`` before it | 2 |
| ``is``, ``needs``, ``has``, ``offers`` … after it | 2 |
| alone between line ends, bars and commas, as in a signature | 2 |
| an ending that only employers have (``Surgery``, ``NHS Trust``) | 1 |
| after a person's name and a comma; at the start of a sentence | 2; 1 |
| a hospital, which is as often the place | -2 |
| repeated | 1 each time, up to 2 |
| ``like``, ``such as``, ``formerly``, ``accredited by`` … before it | -4 |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.names.employer_names import NAMES, without_place
from desktop_app.analysis.facts.names.naming import ANY_EMPLOYER, is_employer, is_surely_employer
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.domain.facts import Fact

_BEGINNING: Final = 1500
_END: Final = 500
_REACH: Final = 40
_LEAST: Final = 2
_MOST_AGAIN: Final = 2
_MOST_SPACES: Final = 9
_PIECE: Final = re.compile(r"[^,]+")
_LEAD: Final = re.compile(
    r"(?:(?:The|At|Here|Join|In|From|With|Our|And|For|As|About|Working|Why|Welcome|Contact|Apply|To|By|We|If|"
    r"Call|Regards|Thanks|Hospital|Location|Employer) )+"
)
_BEFORE: Final = re.compile(
    r"(?:\b(?:at|join|joining|for|with|by|from|of|through|via|within|is|client|employer|behalf of|about|"
    r"between)|@|\b(?:trust|practice|company|board|surgery|hospital|organisation|agency) \(|:) ?(?:the )?$",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"\)? (?:is|are|was|has|have|needs?|seeks?|requires?|wish(?:es)?|offers?|provides?|looks|serves|runs|"
    r"employs|invites?|recruits?|welcomes|covers (?=\d)|gathers|operates|would|wants?|will)\b|'s\b|\) "
)
_NOT_ITS: Final = re.compile(
    r"\b(?:like|such as|formerly|previously|accredited by|approved by|rated by|regulated by|registered with|"
    r"including|insurers?|merged with|members? of|supported by|funded by|graduate of|degree from|experience "
    r"(?:at|with|of)|(?:set|published|issued|defined|laid down|required|maintained|run) by|"
    r"(?:standards?|guidance|guidelines|rules) (?:of|from)|similar to|e\.g\.|working with|"
    r"partners?|hosted by) (?:\w+ ){0,3}$",
    re.IGNORECASE,
)
_WITHIN: Final = re.compile(r" (?:in|on|for|near|by) ")
#: A person's name and a comma before it.
_HOLDER: Final = re.compile(r"[A-Z][\w.'’-]+ [A-Z][\w'’-]+, (?:(?:[A-Z][a-z]+ ){1,3}, )?$")
_OPENS: Final = re.compile(r"(?:^|[.?!] |\n\W*)$")
#: A hospital is as often the place.
_SITE: Final = re.compile(r"(?i)\b(?:hospital|infirmary)$|^ysbyty\b")
_ALONE_BEFORE: Final = re.compile(r"(?:^|[\n|·•]|\d{5}) ?\W{0,3}$")
_ALONE_BEHIND: Final = re.compile(r"\W{0,3}(?:$|[\n|·•])")
#: Invites the reader to speak to somebody there.
_SPEAKS_FOR: Final = re.compile(
    rf"\b(?:[Cc]ontact|[Cc]all|[Rr]ing|[Ss]peak to|[Tt]alk to|[Ee]mail) (?:[A-Z][\w'’-]+ ){{1,3}}"
    rf"(?:at|@|of|from) ({NAMES.pattern})(?= on | or |,|\.)"
)


def mentioned_employer(page: Page) -> Iterator[Fact]:
    """The likeliest employer in running text, then the one the reader is asked to speak to."""
    for text in page.bodies:
        best = max(_weighed(page, text), key=lambda item: (item[0], -item[1]), default=None)
        if best and best[0] >= _LEAST:
            yield text.named(FactName.EMPLOYER, best[1], best[2])
        asked = _SPEAKS_FOR.search(text.text)
        if asked and asked[1].count(" "):
            yield text.named(FactName.EMPLOYER, asked.start(1), asked.start(1) + len(without_place(asked[1])))


def _weighed(page: Page, text: Text) -> Iterator[tuple[int, int, int]]:
    """Score, start and end of each employer's name near the start and end of a text."""
    second = max(_BEGINNING, len(text.text) - _END)
    for first, last in ((0, _BEGINNING), (second, len(text.text))):
        for found in NAMES.finditer(text.text, first, last):
            if page.is_row(text, found.start()):
                continue
            for piece in _PIECE.finditer(text.text, *found.span()):
                yield from _weight(text, piece.start(), piece.end())


def _weight(text: Text, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The score of a possible employer's name, with its start and end."""
    while start < end and text.text[start] == " ":
        start += 1
    lead = _LEAD.match(text.text, start, end)
    start = lead.end() if lead else start
    end = start + len(without_place(text.text[start:end]).rstrip(" ."))
    gap = next(text.gaps(start, end), None)
    if gap is not None:
        yield from _weight(text, start, gap)
        start = gap + 1
    inside = _WITHIN.search(text.text, start, end)
    if inside and is_employer(text.text[start : inside.start()]):
        end = inside.start()
    name = text.text[start:end]
    if not is_employer(name) or ANY_EMPLOYER.match(name) or name.count(" ") > _MOST_SPACES:
        return
    before = text.text[max(0, start - _REACH) : start]
    weight = 2 * (
        _BEFORE.search(before) is not None or (lead is not None and lead[0] not in ("The ", "Our "))
    )
    weight += 2 * (_BEHIND.match(text.text, end) is not None)
    alone = _ALONE_BEFORE.search(before) and _ALONE_BEHIND.match(text.text, end)
    weight += 2 * (alone is not None) + is_surely_employer(name)
    weight += 2 * (_HOLDER.search(before) is not None) + (_OPENS.search(before) is not None)
    weight -= 2 * (_SITE.search(name) is not None)
    weight += min(text.text.count(name, end), _MOST_AGAIN) - 4 * (_NOT_ITS.search(before) is not None)
    yield weight, start, end
