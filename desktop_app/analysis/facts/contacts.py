"""Whom to ask: a person's name, an e-mail address and a telephone number.

| form | as in |
|---|---|
| name behind a label | ``Contact`` / ``Jo Bloggs``, ``Ask: Bernadette Oyelowo |
| | Integrated Coding Manager``, ``Ring: Ottoline Baptiste FCCA`` |
| name behind a word | ``contact Imelda Ravenscroft, Lead``, ``please speak to Dr Anil Venkatesh`` |
| | ``ring Odette Farrant in our team`` |
| role, no name | ``contact the Coding Services Manager``: no name |
| address | ``jobs@practice.example`` |

Numbers are told in ``telephones``.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.labels import Label
from desktop_app.analysis.facts.naming import names_somebody
from desktop_app.analysis.facts.spotting import Cues, spotted
from desktop_app.analysis.facts.telephones import phones_in
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Text

_EMAIL: Final = re.compile(r"(?<=@)[A-Za-z0-9](?:[A-Za-z0-9-]|\.(?=[A-Za-z0-9])){2,120}")
_LOCAL: Final = re.compile(r"[A-Za-z0-9._%+'-]{1,64}$")
_TITLES: Final = r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sr|Sister)\.? )"
_PART: Final = (
    r"(?:(?:Mac|Mc|O'|D'|Le |De |Van |Von |Al-|El |Ap "
    r")?[A-ZÀ-Þ][a-zà-ÿ'’]{1,20}(?:-[A-ZÀ-Þ]?[a-zà-ÿ'’]{1,20}|[A-Z][a-z]{1,15})?)"
)
_NAME: Final = re.compile(
    rf"(?!(?:Ring|Call|Contact|Phone|Email|Text|Ask|Message|Telephone|Speak|Write|Please|Dear|Informal) )"
    rf"{_TITLES}?{_PART}(?: [A-Z]\.?(?= ))?(?: (?:van |de |le |al |bin |ap |ab |ferch |N[íi] |Nic |"
    rf"Mac )?{_PART}){{1,2}}(?![\w@])|"
    rf"{_TITLES}{_PART}(?![\w@])"
)
_CUE: Final = re.compile(
    r"\b(?:contact(?:ing)?|ring(?:ing)?|call(?:ing)?|e-?mail(?:ing)?|telephon(?:e|ing)|phon(?:e|ing)|"
    r"whatsapp|text|speak (?:to|with)|talk (?:to|with)|chat (?:to|"
    r"with)|"
    r"enquir(?:ies|e) (?:to|from|with|can be made to)|questions (?:to|for)|ask(?: for)?|get in touch with|"
    r"discussion with|conversation with|details from|information from|attention of|fao|addressed to|"
    r"cysylltwch â|write to|visit with|reach out to|queries to|message|cvs? to|shadow|"
    r"(?:letters?|writing|write|half a page|cv|referees|covering letter|apply|"
    r"applications?)\b[^.\n]{0,50}? to|"
    r"(?:visits?|enquiries) (?:are "
    r")?(?:\w+ )?"
    r"(?:encouraged|welcomed?)(?= ?[-:])|"
    r"(?:questions|queries|enquiries)(?: about [^.:\n]{3,40})?(?=: ))"
    r"(?: details)?(?: the| our| either| please| me,)?[ :,-]{1,3}"
)
_CUES: Final = Cues(
    "whatsapp", "apply", "application", "cv", "text ", "contact", "ring", "call", "email", "mail", "phone",
    "telephone", "speak", "talk", "chat", "enquir", "question", "ask", "touch with", "discussion",
    "conversation", "details from", "information from", "attention of", "fao", "addressed", "cysyllt",
    "write to", "visit with", "reach out", "queries to", "message", "cv to", "cvs to", "shadow", "letter",
    "writing", "write ", "half a page", "quer", "referees", "encouraged", "welcome",
)  # fmt: skip
#: A first name by itself counts only where what follows shows that it is one.
_FIRST_NAME: Final = re.compile(
    rf"(?:HR )?({_PART})(?= in (?:the|our) [A-Z]| @| HR\b| or [A-Z][a-z]{{1,20}}(?! [A-Z])| - \+?\d|"
    rf", [A-Z]| on (?:\+|\(|\d)| for an? | \([A-Z]{2})"
)
_LABEL_REACH: Final = 40
_GAP: Final = re.compile(r"[ ,:(|-]{1,4}(?:tel|on|at|mob(?:ile)?|phone|t)?[ .:]{0,3}", re.IGNORECASE)
#: The post of whoever is named behind it (``to the Practice Manager, Mrs Elspeth Rankine``).
_ROLE: Final = re.compile(
    r"(?:(?:the|our|your) )?(?:[A-Z][\w&'-]+ ){0,4}[A-Z][\w&'-]+[,:]? (?=[A-Z])|"
    r"(?:the|our|your) [\w ]{4,40}, "
)
_ROLE_REACH: Final = 70
_REGARDS: Final = re.compile(r"(?:kind|best|warm|many) (?:regards|wishes|thanks)[,.]?\s+|\bregards,\s+")
_REGARD_CUES: Final = Cues(
    "kind regards", "best regards", "best wishes", "warm regards", "many thanks", "regards,"
)
_INITIAL: Final = 2
_FEW: Final = 2
#: Words of roles, departments, places and months that are written like names.
_NOT_NAMES: Final = frozenset(
    (
        "the", "our", "clinical", "coding", "coder", "coders", "manager", "managers", "management",
        "practice", "lead", "leader", "head", "director", "deputy", "assistant", "senior", "office",
        "officer", "team", "human", "resources", "hr", "department", "service", "services", "support",
        "operations", "data", "quality", "information", "recruitment", "reception", "health", "medical",
        "records", "patient", "care", "hospital", "trust", "nhs", "centre", "center", "surgery",
        "associate", "finance", "business", "chief", "nurse", "nursing", "executive", "please", "for",
        "closing", "date", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "general", "talent", "supervisor", "coordinator", "administrator",
        "and", "audit", "training", "trainer", "band", "job", "title", "name", "email", "telephone",
        "number", "employer", "university", "teams", "microsoft", "zoom", "linkedin", "whatsapp", "partner",
        "partners", "salary", "location", "royal", "department", "departmental", "consultant", "specialist",
        "programme", "project", "integrated", "digital", "systems", "workforce", "people", "admin",
        "secretary", "enquiries", "further", "informal", "details", "visit", "visits", "how", "apply",
        "this", "that", "if", "we", "you", "your", "nhsjobs", "jobs", "north", "south", "east", "west",
        "performance", "governance", "integrity", "income", "facilities", "estates", "advisor", "adviser",
        "agency", "group", "house", "library", "acquisition", "modern", "matron", "ward", "sister",
        "doctor", "community", "mental", "primary", "network", "england", "wales", "scotland", "ireland",
        "london", "st", "saint", "national", "standards", "public", "new", "great", "read", "monthly",
        "contact", "group", "desk", "or", "on", "by", "from", "to", "in", "at", "with", "curriculum",
        "vitae", "statement", "disability", "confident", "equal", "opportunities", "research", "united",
        "kingdom", "international", "healthcare", "suite", "unit", "ipad", "healthcare", "suite", "unit",
        "supporting", "guidance", "equality", "act", "microsoft", "temporary", "staffing", "principal",
        "clinic", "advanced", "locality", "locum", "service", "staff", "bank", "occupational", "patients",
        "assessment", "heart", "direct", "line", "flexible", "working", "switchboard", "all", "radiology",
        "ophthalmology", "cardiology", "oncology", "neonatal", "sisters", "self",
        "street", "road", "lane", "avenue", "hall", "ltd", "limited",
    )
)  # fmt: skip
#: What bears one of these is an employer.
_FIRMS: Final = frozenset(
    (
        "partnership", "nhs", "trust", "hospital", "hospitals", "health", "healthcare", "surgery",
        "practice", "medical", "university", "centre", "group", "suite", "ltd", "limited", "recruitment",
        "resourcing", "talent",
    )
)  # fmt: skip


def contacts_of(page: Page) -> Iterator[Fact]:
    """The name, the address and the number to turn to.

    Args:
        page: The advert.
    """
    email = next(_emails(page), None)
    phone = next(phones_in(page), None)
    beside = _before_number(page, phone)
    yield from _one(chain(_names(page), _of_address(page, email), beside, _first_names(page)))
    if email is not None:
        yield email
    if phone is not None:
        yield phone


def _one(facts: Iterator[Fact]) -> Iterator[Fact]:
    """The first of several facts."""
    fact = next(facts, None)
    if fact is not None:
        yield fact


def _names(page: Page) -> Iterator[Fact]:
    """People's names behind a label, then behind a word, in the order of the text."""
    for value in page.labelled(Label.CONTACT):
        if value.whole and value.text.name == "contact_name":
            yield value.fact(FactName.CONTACT_NAME, value.written)
        reach = value.end if value.whole else min(value.end, value.start + 110)
        for found in _NAME.finditer(value.text.text, value.start, reach):
            name = _name_in(found[0])
            if name:
                yield value.text.named(FactName.CONTACT_NAME, found.start(), found.start() + len(name))
                break
    for text in page.bodies:
        for cue in spotted(_CUE, text, _CUES):
            named = _NAME.match(text.text, cue.end())
            name = _name_in(named[0]) if named else ""
            if named and name:
                yield text.named(FactName.CONTACT_NAME, named.start(), named.start() + len(name))
                continue
            role = _ROLE.match(text.text, cue.end(), cue.end() + _ROLE_REACH)
            named = _NAME.match(text.text, role.end()) if role else None
            name = _name_in(named[0]) if named else ""
            if named and name:
                yield text.named(FactName.CONTACT_NAME, named.start(), named.start() + len(name))
    yield from _signed(page)


def _signed(page: Page) -> Iterator[Fact]:
    """The name below ``Kind regards``."""
    for text in page.bodies:
        for cue in spotted(_REGARDS, text, _REGARD_CUES):
            named = _NAME.match(text.text, cue.end())
            name = _name_in(named[0]) if named else ""
            if name:
                yield text.named(FactName.CONTACT_NAME, cue.end(), cue.end() + len(name))


def _of_address(page: Page, email: Fact | None) -> Iterator[Fact]:
    """The name of the person whose address is given (``p.okonjo@…`` and *Peter Okonjo*)."""
    local = str(email.value).partition("@")[0].lower() if email else ""
    pieces = [piece for piece in re.split(r"[._-]", local) if len(piece) > _INITIAL]
    for text in page.bodies if pieces else ():
        for found in _NAME.finditer(text.text):
            name = _name_in(found[0])
            if name and name.split()[-1].lower() in pieces:
                yield text.named(FactName.CONTACT_NAME, found.start(), found.start() + len(name))


def _before_number(page: Page, phone: Fact | None) -> Iterator[Fact]:
    """The name that stands right before the number (``Jade Pinnock - ext 5521``)."""
    span = phone.span if phone else None
    text = next((text for text in page.bodies if span and text.name == span.part), None)
    if text is None or span is None:
        return
    end, _ = text.normal.offsets.to_normalised(span.start, span.end)
    line = max(text.text.rfind("\n", 0, end) + 1, end - _LABEL_REACH)
    for found in _NAME.finditer(text.text, line, end):
        name = _name_in(found[0])
        if name and _GAP.fullmatch(text.text, found.start() + len(name), end):
            yield text.named(FactName.CONTACT_NAME, found.start(), found.start() + len(name))


def _first_names(page: Page) -> Iterator[Fact]:
    """First names by themselves, behind a label or a word."""
    for value in page.labelled(Label.CONTACT):
        yield from _first_name(value.text, value.start)
    for text in page.bodies:
        for cue in spotted(_CUE, text, _CUES):
            yield from _first_name(text, cue.end())


def _first_name(text: Text, start: int) -> Iterator[Fact]:
    """A first name by itself, as the informal give it."""
    found = _FIRST_NAME.match(text.text, start, start + _LABEL_REACH)
    if found and found[1].lower() not in _NOT_NAMES | _FIRMS:
        yield text.named(FactName.CONTACT_NAME, found.start(1), found.end(1))


def _name_in(words: str) -> str:
    """The name that capitalised words begin with, a role behind it cut off; empty where they are no name."""
    parts = words.split()
    if not _FIRMS.isdisjoint(part.lower() for part in parts):
        return ""
    while parts and _is_no_name(parts[-1]):
        parts.pop()
    while len(parts) > _FEW and names_somebody(parts[-1]):
        parts.pop()
    own = parts[1:] if len(parts) > 2 and parts[0] == "Sister" else parts
    if len(parts) < 2 or any(map(_is_no_name, own)):
        return ""
    return " ".join(parts)


def _is_no_name(part: str) -> bool:
    """Whether a word is none of a name; of a double name (``Strickland-Hall``) the first half tells."""
    first, _, second = part.strip(".,").lower().partition("-")
    return first in _NOT_NAMES or names_somebody(second)


def _emails(page: Page) -> Iterator[Fact]:
    """The addresses, by place."""
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
