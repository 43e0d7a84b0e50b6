"""Whom to ask: a person's name, an e-mail address and a telephone number.

| form | as in |
|---|---|
| name behind a label | ``Contact`` / ``Jo Bloggs``, ``Ask: Bernadette Oyelowo |
| | Integrated Coding Manager``, ``Ring: Ottoline Baptiste FCCA`` |
| name behind a word | ``contact Imelda Ravenscroft, Lead``, ``please speak to Dr Anil Venkatesh`` |
| | ``ring Odette Farrant in our team`` |
| role, no name | ``contact the Coding Services Manager``: no name |
| British number | ``01632 960188``, ``(020) 7946 0958``, ``+44 1632 960001``, ``0113 496 0000 ext 12`` |
| abroad | ``(555) 010-4477``, ``+1 555 010 4477``, ``+971 4 555 0100``, ``+91 98480 12345``: with a plus |
| | brackets or a word like *tel* |
| inside the house | ``extension 4417``, ``x5511``, where no whole number stands |
| address | ``jobs@practice.example`` |

Digits beside ``£``, dates and references are no telephone numbers.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.labels import Label
from desktop_app.analysis.facts.naming import names_somebody
from desktop_app.analysis.facts.spotting import Cues, spotted
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Text

_EMAIL: Final = re.compile(r"(?<=@)[A-Za-z0-9](?:[A-Za-z0-9-]|\.(?=[A-Za-z0-9])){2,120}")
_LOCAL: Final = re.compile(r"[A-Za-z0-9._%+'-]{1,64}$")
_BRITISH: Final = re.compile(
    r"(?<![\w£$€/.,+-])(?:\+ ?44 ?\(?0?\)? ?|0044 ?|\(?0)(?:\d[ )-]{0,2}){8,9}\d(?![\d/]|-\d|[.,]\d)"
    r"(?: ?(?:ext?(?:ension)?|x)\.?:? ?\d{2,6})?"
)
_ABROAD: Final = re.compile(
    r"(?<![\w£$€/.,+-])(?:\+ ?\d{1,3}(?:[ ()-]{0,2}\d){7,12}|\(\d{3}\) ?\d{3}[ -]\d{4}|\d{3}-\d{3}-\d{4}|"
    r"\d{3}\.\d{3}\.\d{4}"
    r"|(?<=[:,)a-z] )[6-9]\d{4}[ -]?\d{5}"
    r"|353[ -]?\d(?:[ -]?\d){7,9})(?![\d/]|-\d)"
)
_EXTENSION: Final = re.compile(r"\b(?:[Ee]xtension|[Ee]xt\.?) ?\d{3,6}\b|(?<=, )x\d{4,5}\b")
_TITLES: Final = r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sr|Sister)\.? )"
_PART: Final = (
    r"(?:(?:Mac|Mc|O'|D'|Le |De |Van |Von |Al-|El |Ap "
    r")?[A-ZÀ-Þ][a-zà-ÿ'’]{1,20}(?:-[A-ZÀ-Þ]?[a-zà-ÿ'’]{1,20}|[A-Z][a-z]{1,15})?)"
)
_NAME: Final = re.compile(
    rf"{_TITLES}?{_PART}(?: [A-Z]\.?(?= ))?(?: (?:van |de |le |al |bin )?{_PART}){{1,2}}(?![\w@])|"
    rf"{_TITLES}{_PART}(?![\w@])"
)
_CUE: Final = re.compile(
    r"\b(?:contact(?:ing)?|ring(?:ing)?|call(?:ing)?|e-?mail(?:ing)?|telephon(?:e|ing)|phon(?:e|ing)|"
    r"whatsapp|text|speak (?:to|with)|talk (?:to|with)|chat (?:to|"
    r"with)|"
    r"enquir(?:ies|e) (?:to|from|with|can be made to)|questions (?:to|for)|ask(?: for)?|get in touch with|"
    r"discussion with|conversation with|details from|information from|attention of|fao|addressed to|"
    r"cysylltwch â|write to|visit with|reach out to|queries to|message|cvs? to|shadow|"
    r"(?:letter|writing|write|cv|referees|covering letter|apply|applications?)\b[^.\n]{0,50}? to|"
    r"(?:visits?|enquiries) (?:are "
    r")?(?:\w+ )?"
    r"(?:encouraged|welcomed?) -)"
    r"(?: details)?(?: the| our| either| please| me,)?[ :,-]{1,3}"
)
_CUES: Final = Cues(
    "whatsapp", "apply", "application", "cv", "text ", "contact", "ring", "call", "email", "mail", "phone",
    "telephone", "speak", "talk", "chat", "enquir", "question", "ask", "touch with", "discussion",
    "conversation", "details from", "information from", "attention of", "fao", "addressed", "cysyllt",
    "write to", "visit with", "reach out", "queries to", "message", "cv to", "cvs to", "shadow", "letter",
    "writing", "referees", "encouraged", "welcome",
)  # fmt: skip
#: A first name by itself counts only where what follows shows that it is one.
_FIRST_NAME: Final = re.compile(
    rf"(?:HR )?({_PART})(?= in (?:the|our) [A-Z]| @| HR\b| or [A-Z][a-z]{{1,20}}(?! [A-Z])| - \+?\d|"
    rf", [A-Z]| on (?:\+|\(|\d)| for an? | \([A-Z]{2})"
)
_LABEL_REACH: Final = 40
_EXTENDED: Final = frozenset(("ext", "x"))
_GAP: Final = re.compile(r"[ ,:(|-]{1,4}(?:tel|on|at|mob(?:ile)?|phone|t)?[ .:]{0,3}", re.IGNORECASE)
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
    phone = next(_phones(page), None)
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
    while parts and not _NOT_NAMES.isdisjoint(parts[-1].strip(".,").lower().split("-")):
        parts.pop()
    while len(parts) > _FEW and names_somebody(parts[-1]):
        parts.pop()
    own = parts[1:] if len(parts) > 2 and parts[0] == "Sister" else parts
    if len(parts) < 2 or any(not _NOT_NAMES.isdisjoint(part.strip(".,").lower().split("-")) for part in own):
        return ""
    return " ".join(parts)


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


def _phones(page: Page) -> Iterator[Fact]:
    """The numbers, British ones first."""
    for text in page.texts:
        if text.label in (None, Label.PHONE, Label.CONTACT):
            for form in (_BRITISH, _ABROAD, _EXTENSION):
                for found in _numbers(text, form):
                    if not _is_reference(text, found.start()):
                        number = found[0].strip()
                        yield text.fact(
                            FactName.CONTACT_PHONE, number, found.start(), found.start() + len(number)
                        )


def _numbers(text: Text, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The places of a form of telephone numbers: at figures, or at the bracket or plus before them."""
    if form is _EXTENSION:
        yield from form.finditer(text.text) if text.heads & _EXTENDED else ()
        return
    reached = 0
    for place in text.digits:
        start = place
        while start > reached and text.text[start - 1] in "+( ":
            start -= 1
        for begin in (place,) if start == place else range(start, place + 1):
            found = form.match(text.text, begin) if begin >= reached else None
            if found:
                reached = found.end()
                yield found
                break


def _is_reference(text: Text, start: int) -> bool:
    """Whether the words before a number say that it is no telephone number."""
    before = text.low[max(0, start - 14) : start]
    return any(
        word in before for word in ("ref", "job id", "req", "code", "fax", "charity", "number: r", "iban")
    )
