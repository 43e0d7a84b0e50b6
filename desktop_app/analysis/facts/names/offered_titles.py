"""Finds the post that running text offers, by scoring each job title near its start.

Layout does not matter: every capitalised job title is a candidate, scored by the words around it that offer
it or show that it is somebody else's.

| sign | weight |
|---|---|
| ``post of``, ``role of``, ``vacancy for``, ``looking for a`` … before it | 3 |
| a colon, a dash or the start of a line before it | 2 |
| its terms after it (``, 12 weeks``, ``(Band 4)``, ``required``, ``to join``) | 2 |
| repeated | 1 each time, up to 2 |
| a contact, writer or manager (``contact``, ``report to``, a name before it) | -4 |
| on a line below a person's name, or in the signature of a letter | -4 |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.letters import signature_of
from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.names.naming import is_employer, names_post
from desktop_app.analysis.facts.names.people import is_person
from desktop_app.analysis.facts.names.title_line import trimmed_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.domain.facts import Fact

_BEGINNING: Final = 1200
_REACH: Final = 60
_LEAST: Final = 2
_MOST_AGAIN: Final = 2
#: Words written like a name, the last of which may be a job word.
_RUN: Final = re.compile(
    r"[A-Z][\w'’&/-]*(?:,? (?:(?:and|of|&|for|/|-) )?(?:\([A-Z][\w/ ]{1,20}\)|[A-Z][\w'’&/-]*)){0,6}"
)
_LEAD: Final = re.compile(r"(?:As|The|An?|Our|Two|Three|Four|Join|Kia ora!?|Hello|Experienced|Friendly) ")
_END: Final = re.compile(r",? Bands?$")
#: Lines that name a contact offer nothing.
_ASKED: Final = re.compile(r"(?:Ring|Call|Phone|Contact|E-?mail|Text|Message|Ask|DM) [A-Z]")
_IN_NOTE: Final = re.compile(r"(?m)^\[[^\[\]\n]*$")
#: These mention somebody in passing.
_NONE: Final = re.compile(r"\bGPs?\b|\bSkilled Workers?\b|\bCare Workers? (?=visa)")
_OFFERED: Final = re.compile(
    r"\b(?:post|role|position|job|vacancy|opening|opportunity|assignment|posts|roles|vacancies)s?"
    r"(?: (?:of|as|for|is|are)| is for| available)?(?: (?:an?|our|the|new|two|three|\d))*[: ]*$|"
    r"\b(?:looking for|seek(?:s|ing)?|recruit(?:s|ing)?(?: for)?|needs?|require[sd]?|requiring|hiring|"
    r"appoint(?:ing)?|after|want(?:s|ed)?|"
    r"as|become|for|be|join us as|new|next|another|have|has|got)(?: (?:an?|our|the|new|next|"
    r"experienced|motivated|another|\d{1,2}|one|two|three|four|five|six|several))+ $|\bas (?:an? )?$",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(r"(?:[:!–-] ?|\n\W*|^\W*|[.!?] )(?:(?:The|Our|[Aa]n?|As (?:an?|our)|As) )?$")
_TERMS: Final = re.compile(
    r"(?: (?:will|sits|joins|reads|performs?|is responsible|reports|works|codes|supports|ensures|"
    r"provides)\b|s?,? (?:\(|£|\$|"
    r"€|\d|band|full|part|perm|remote|hybrid|to join|to work|based|outside|inside|"
    r"required|needed|"
    r"wanted|for (?:a|our|the)|at |in |who|on a|with us)|[,.!] ?(?=[A-Z£]|perm|full|part|fixed|remote|"
    r"outside|\d))",
    re.IGNORECASE,
)
_ANOTHERS: Final = re.compile(
    one_of(
        r"\b(?:contact|call|ring|phone|email|ask|report(?:s|ing)? to|accountable to|responsible to|"
        r"managed by|alongside|supported by|with|from|by|speak to|talk to|to|under|our|i'm|i am|as your|"
        r"name is [\w ]+)(?: (?:the|our|an?|your|[A-Z][a-z]+(?: [A-Z][a-z]+)?,?))* ?$",
        r"[A-Z][a-z]+, (?:the |our )?$",
        r"the deputy $",
        r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? (?:[A-Z]\.? ?){0,3}$",
    )
)


def offered_title(page: Page) -> Fact | None:
    """The likeliest post named near the start of the running text, or ``None``."""
    for text in page.bodies:
        best = max(_weighed(page, text), key=lambda item: (item[0], -item[1]), default=None)
        if best and best[0] >= _LEAST:
            return next(trimmed_title(text, best[1], best[2]), None)
    return None


def _weighed(page: Page, text: Text) -> Iterator[tuple[int, int, int]]:
    """Score, start and end of each job title near the start."""
    closed = signature_of(text) or (0, 0)
    for found in _RUN.finditer(text.text, 0, _BEGINNING):
        words = _END.sub("", found[0])
        lead = _LEAD.match(words)
        words = words[lead.end() :] if lead else words
        if not names_post(_NONE.sub("", words)) or is_employer(words) or page.is_row(text, found.start()):
            continue
        start = found.start() + (lead.end() if lead else 0)
        end = start + len(words)
        before = text.text[max(0, found.start() - _REACH) : found.start()]
        behind = text.text[end : end + _REACH]
        again = text.text.count(words, end)
        weight = 3 * (_OFFERED.search(before) is not None) + 2 * (_OPENS.search(before) is not None)
        weight += 2 * (_TERMS.match(behind) is not None) + min(again, _MOST_AGAIN)
        signed = closed[0] <= start < closed[1] or is_person(
            text.text[:start].rstrip().rsplit("\n", 1)[-1].strip(" ,")
        )
        asked = _ASKED.match(words) or _IN_NOTE.search(before)
        weight -= 4 * (signed or asked is not None or _ANOTHERS.search(before) is not None)
        yield weight, start, end
