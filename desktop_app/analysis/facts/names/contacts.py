"""Reads the contact: a person's name, an e-mail address and a telephone number.

| form | as in |
|---|---|
| name after a label | ``Contact`` / ``Jo Bloggs``, ``Ring: Ottoline Baptiste FCCA`` |
| | ``Ask: Bernadette Oyelowo Integrated Coding Manager`` |
| name after a verb | ``contact Imelda Ravenscroft, Lead``, ``please speak to Dr Anil Venkatesh`` |
| | ``ring Odette Farrant in our team`` |
| role, no name | ``contact the Coding Services Manager``: no name |
| address | ``jobs@practice.example`` |

Numbers are read in ``telephones``.
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of, spotted
from desktop_app.analysis.facts.names.naming import names_somebody
from desktop_app.analysis.facts.names.people import PART, is_first_name, people_in, person_at
from desktop_app.analysis.facts.names.signatures import first_name_called, first_name_of_writer, signed_by
from desktop_app.analysis.facts.names.telephones import phones_in
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

_EMAIL: Final = re.compile(r"(?<=@)[A-Za-z0-9](?:[A-Za-z0-9-]|\.(?=[A-Za-z0-9])){2,120}")
_LOCAL: Final = re.compile(r"[A-Za-z0-9._%+'-]{1,64}$")
_CUE: Final = re.compile(
    r"\b(?:"
    + one_of(
        "contact(?:ing)?",
        "ring(?:ing)?",
        "call(?:ing)?",
        "e-?mail(?:ing)?",
        "telephon(?:e|ing)",
        "phon(?:e|ing)",
        r"tel\.?",
        "whatsapp",
        "text",
        "(?:speak|talk|chat)(?: first| directly| informally)? (?:to|with)",
        "enquir(?:ies|e) (?:to|from|with|can be made to)",
        "questions (?:to|for)",
        "ask(?: for)?",
        "get in touch with",
        "discussion with",
        "conversation with",
        "details from",
        "information from",
        "attention(?: of)?",
        "fao",
        "addressed to",
        "posted by",
        "welcomed? (?:to|by)",
        "by e-?mail to",
        "con[at]{2,3}ct",
        "cysylltwch â",
        "write to",
        "visit with",
        "reach out to",
        "queries to",
        "message",
        r"c\.?v\.?s? to",
        "shadow",
        "att(?:n)?[.:]",
        "letters? (?:[a-z]+ ){0,6}for",
        "(?:letters?|writing|write|half a page|cv|referees|covering letter|apply|"
        r"applications?)\b[^.\n]{0,50}? to",
        r"(?:visits?|enquiries) (?:are )?(?:\w+ )?(?:encouraged|welcomed?)(?= ?[-:])",
        r"(?:questions|queries|enquiries)(?: about [^.:\n]{3,40})?(?=: )",
    )
    + r")(?: details)?(?: the| our| either| please| me,?)?(?::\n{1,3}(?:• )?|[ :,(-]{1,3})"
)
_CUES: Final = Cues(
    "whatsapp", "apply", "application", "cv", "text ", "contact", "ring", "call", "email", "mail", "phone",
    "tel ", "tel.", "telephone", "speak", "talk", "chat", "enquir", "question", "ask", "touch with",
    "discussion",
    "conversation", "details from", "information from", "attention", "fao", "addressed", "cysyllt",
    "write to", "visit with", "reach out", "queries to", "message", "c.v", "cv to", "cvs to", "shadow",
    "letter", "writing", "write ", "half a page", "quer", "referees", "encouraged", "welcome", "posted by",
    "conatct", "conact", "att.", "attn", "att:",
)  # fmt: skip
#: A first name alone counts only if what follows shows that it is one.
_FIRST_NAME: Final = re.compile(
    rf"(?:HR )?({PART})(?= in (?:the|our) [A-Z]| @| HR\b| or [A-Z][a-z]{{1,20}}(?! [A-Z])| - \+?\d|, [A-Z]|"
    r" on (?:\+|\(|\d)| at [\w.-]+@| \(?\+?\d{3}| for an? | at [A-Z]| \([A-Z]{2}| at reception\b| in HR\b)"
)
_BRACKET: Final = re.compile(r" ?\((?:ask for |contact |attn:? )?")
_LABEL_REACH: Final = 40
_GAP: Final = re.compile(r"[ ,:(|-]{1,4}(?:tel|on|at|mob(?:ile)?|phone|t)?[ .:]{0,3}", re.IGNORECASE)
#: The words of a job title before a name (``to the Practice Manager, Mrs Elspeth Rankine``).
_WORD: Final = re.compile(r"[\w&'/-]+[,:]?")
_OF_TEAM: Final = re.compile(r"(?:(?:Head|Director|Chief) of (?:[\w&'-]+ ){0,3}[\w&'-]+|[Tt]eam),?$")
_TO_NAME: Final = re.compile(r" |\n{1,2}(?! )")
_ROLE_REACH: Final = 70
_ROLE_WORDS: Final = 8
_VALUE_REACH: Final = 110
_LINE_REACH: Final = 110
#: After the name at the start of a signature or list of contacts.
_BARS: Final = re.compile(
    one_of(
        r" ?(?:\||•|·)",
        " - ",
        ", [A-Z]",
        r" \([A-Z]",
    )
)
#: Says that somebody is glad to answer.
_GLAD: Final = at_words(
    "(?:(?:is|are|will be|would be) (?:always |very |more than |only too )?(?:happy|glad|pleased|delighted|"
    "available) to|can tell you|will (?:gladly |happily )?answer|looks forward to hearing)"
)
_GLAD_CUES: Final = Cues(
    "happy to", "glad to", "pleased to", "delighted to", "available to", "tell you", "answer", "looks forward"
)  # fmt: skip
_GLAD_REACH: Final = 120
_ASIDE: Final = re.compile(r"(?:, [^.\n]{3,70},| \([^()\n]{3,60}\))? ")
#: Asks for a name, so that a first name alone is enough.
_FOR: Final = re.compile(r"\b(?:ask(?: for)?|speak (?:to|with)|talk (?:to|with)|chat (?:to|with))[ :,-]*$")
_ASKED_FOR: Final = re.compile(rf"({PART})(?=[.:,;]|\s*$|\n)")
#: After a label the surname may be an initial (``Vaishnavi R``).
_LETTER: Final = re.compile(rf"{PART} [A-Z](?=[ ,.;:(–-]|$|\n)")
_INITIAL: Final = 2
#: A first name with an initial, of a contact in HR (``HR: Sneha K``).
_OF_HR: Final = re.compile(rf"\bHR[ :,-]{{1,3}}({PART} [A-Z])(?=[ ,.;:(–-]|$|\n)")
#: The person after this is not a contact, unlike after *do not hesitate to contact*.
_NOT_TO: Final = re.compile(
    r"\b(?:do not|don't|never|must not|should not) (?:please |directly )?(?:contact|e-?mail|ring|call|phone|"
    r"send|write|apply|reply|use|telephone|approach)\b[^.;\n]{0,60}$"
)
#: The job title between a name and a number or address.
_POST_BETWEEN: Final = re.compile(r", [^.\n\d@]{3,60}?,? (?:(?:on|tel|at)[.:]? )?")


def contacts_of(page: Page) -> Iterator[Fact]:
    """The name, e-mail address and telephone number of the contact.

    Args:
        page: The advert.
    """
    email = next((fact for fact in _emails(page) if not _is_barred(page, fact)), None)
    phone = next((fact for fact in phones_in(page) if not _is_barred(page, fact)), None)
    beside = chain(_beside(page, phone), _beside(page, email))
    yield from _one(chain(_names(page), _of_address(page, email), beside, _first_names(page)))
    if email is not None:
        yield email
    if phone is not None:
        yield phone


def _is_barred(page: Page, fact: Fact) -> bool:
    """Whether the advert says not to use an address or number."""
    text = next((text for text in page.bodies if fact.span and text.name == fact.span.part), None)
    if text is None or fact.span is None:
        return False
    start, _ = text.normal.offsets.to_normalised(fact.span.start, fact.span.end)
    return _NOT_TO.search(text.low, max(0, start - 90), start) is not None


def _one(facts: Iterator[Fact]) -> Iterator[Fact]:
    """The first of several facts."""
    fact = next(facts, None)
    if fact is not None:
        yield fact


def _names(page: Page) -> Iterator[Fact]:
    """Names after labels, then after verbs, in text order."""
    for value in page.labelled(Label.CONTACT):
        if value.whole and value.text.name == "contact_name":
            yield value.fact(FactName.CONTACT_NAME, value.written)
        found = person_at(value.text.text, value.start, labelled=True)
        reach = value.end if value.whole else min(value.end, value.start + _VALUE_REACH)
        letter = None if found else _LETTER.match(value.text.text, value.start, value.end)
        if letter and is_first_name(letter[0].split()[0]):
            found = letter.span()
        found = found or next(people_in(value.text.text, value.start, reach), None)
        if found:
            yield value.text.named(FactName.CONTACT_NAME, *found)
    for text in page.bodies:
        for cue in spotted(_CUE, text, _CUES):
            found = person_at(text.text, cue.end()) or _behind_role(text, cue.end())
            if found:
                yield text.named(FactName.CONTACT_NAME, *found)
    yield from _of_hr(page)
    yield from _glad_to_help(page)
    yield from signed_by(page)


def _of_hr(page: Page) -> Iterator[Fact]:
    """The name of a contact in HR, which may be a first name and an initial."""
    for text in page.bodies:
        for found in _OF_HR.finditer(text.text) if "HR" in text.text else ():
            if is_first_name(found[1].split()[0]):
                yield text.named(FactName.CONTACT_NAME, *found.span(1))


def _behind_role(text: Text, start: int) -> tuple[int, int] | None:
    """The name after a role (``to the Ward Manager Mrs Elspeth Rankine``)."""
    for found in islice(_WORD.finditer(text.text, start, start + _ROLE_REACH), _ROLE_WORDS):
        if names_somebody(f"a {found[0]}") or _OF_TEAM.search(text.text, start, found.end()):
            gap = _TO_NAME.match(text.text, found.end())
            named = person_at(text.text, gap.end()) if gap else None
            if named:
                return named
        if text.text[found.end() : found.end() + 1] != " ":
            return None
    return None


def _glad_to_help(page: Page) -> Iterator[Fact]:
    """The name of somebody glad to answer (``Jo Bloggs, Coding Manager, is happy to talk``)."""
    for text in page.bodies:
        for cue in spotted(_GLAD, text, _GLAD_CUES, before=20, behind=50):
            line = max(text.text.rfind("\n", 0, cue.start()) + 1, cue.start() - _GLAD_REACH)
            start = max(line, *(text.text.rfind(stop, line, cue.start()) + 2 for stop in (". ", "? ", ": ")))
            for found in people_in(text.text, start, cue.start()):
                if _ASIDE.fullmatch(text.text, found[1], cue.start()):
                    yield text.named(FactName.CONTACT_NAME, *found)


def _of_address(page: Page, email: Fact | None) -> Iterator[Fact]:
    """The name that matches the e-mail address (``p.okonjo@…`` and *Peter Okonjo*)."""
    local = str(email.value).partition("@")[0].lower() if email else ""
    pieces = [piece for piece in re.split(r"[._-]", local) if len(piece) > _INITIAL]
    for text in page.bodies:
        if not any(f" {piece}" in text.low for piece in pieces):
            continue
        for found in people_in(text.text, 0, len(text.text)):
            named = text.low[slice(*found)].split()
            if named[-1] in pieces or named[:1] == pieces:
                yield text.named(FactName.CONTACT_NAME, *found)


def _beside(page: Page, fact: Fact | None) -> Iterator[Fact]:
    """The name directly before an address or number, or at the start of its line.

    Examples are ``Jade Pinnock - ext 5521`` and ``Bex Holroyd | Senior Consultant | 07700 900318``.
    """
    span = fact.span if fact else None
    text = next((text for text in page.bodies if span and text.name == span.part), None)
    if text is None or span is None:
        return
    end, _ = text.normal.offsets.to_normalised(span.start, span.end)
    line = text.text.rfind("\n", 0, end) + 1
    for found in people_in(text.text, max(line, end - _VALUE_REACH), end):
        if _GAP.fullmatch(text.text, found[1], end) or _POST_BETWEEN.fullmatch(text.text, found[1], end):
            yield text.named(FactName.CONTACT_NAME, *found)
    behind = text.normal.offsets.to_normalised(span.start, span.end)[1]
    bracket = _BRACKET.match(text.text, behind)
    named = person_at(text.text, bracket.end()) if bracket else None
    if named:
        yield text.named(FactName.CONTACT_NAME, *named)
    opens = person_at(text.text, line) if end - line <= _LINE_REACH else None
    if opens and _BARS.match(text.text, opens[1]):
        yield text.named(FactName.CONTACT_NAME, *opens)


def _first_names(page: Page) -> Iterator[Fact]:
    """First names alone, after a label or a verb."""
    for value in page.labelled(Label.CONTACT):
        yield from _first_name(_FIRST_NAME, value.text, value.start)
    for text in page.bodies:
        for cue in spotted(_CUE, text, _CUES):
            yield from _first_name(_FIRST_NAME, text, cue.end())
            if _FOR.search(text.low, cue.start(), cue.end()):
                yield from _first_name(_ASKED_FOR, text, cue.end())
    yield from first_name_called(page)
    yield from first_name_of_writer(page)


def _first_name(form: re.Pattern[str], text: Text, start: int) -> Iterator[Fact]:
    """A first name alone, as in informal adverts."""
    found = form.match(text.text, start, start + _LABEL_REACH)
    if found and is_first_name(found[1]):
        yield text.named(FactName.CONTACT_NAME, found.start(1), found.end(1))


def _emails(page: Page) -> Iterator[Fact]:
    """The e-mail addresses, in text order."""
    for text in page.texts:
        if text.label in (None, Label.EMAIL, Label.CONTACT) and "@" in text.text:
            for found in _EMAIL.finditer(text.text):
                at = found.start() - 1
                local = _LOCAL.search(text.text, max(0, at - 64), at)
                if local and "." in found[0]:
                    start = local.start() + len(local[0]) - len(local[0].lstrip(".'-+%"))
                    yield text.fact(
                        FactName.CONTACT_EMAIL, text.text[start : found.end()], start, found.end()
                    )
