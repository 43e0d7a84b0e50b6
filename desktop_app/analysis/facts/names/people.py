"""Recognises people's names among names of roles, places and firms that look alike.

| form | as in |
|---|---|
| first name and surname | ``Jo Bloggs``, ``Dr Anil Venkatesh``, ``Siân ap Rhys`` |
| title and surname | ``Mrs Rankine``, ``Sister Andrews`` |
| after a label only | ``WO2 J Pargeter``, ``S. Birtwistle`` |
| none | ``Practice Manager``, ``Rose Ward``, ``Hexley Health`` |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.names.naming import names_post, names_somebody

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLES: Final = r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sr|Sister|Capt|Maj|Rev|Cllr)\.? )"
PART: Final = (
    "(?:(?:Mac|Mc|O'|D'|Ó |Ní |Uí |Le |De |Van |Von |Al-|El |"
    "Ap )?[A-ZÀ-Þ][a-zà-ÿ'’]{1,20}(?:-[A-ZÀ-Þ]?[a-zà-ÿ'’]{1,20}|[A-Z][a-z]{1,15})?)"
)
NAME: Final = re.compile(
    one_of(
        "(?!(?:Ring|Call|Contact|Phone|Email|Text|Ask|Message|Telephone|Speak|Write|Please|Dear|Informal|Ping|"
        "Drop|Give|Buzz|Msg|Tell|Try|"
        rf"Name|I'm|I) ){_TITLES}?{PART}(?: [A-Z]\.?(?= ))?(?: (?:van |de |le |al |bin |ap |ab |ferch |"
        rf"N[íi] |Nic |Mac )?{PART}){{1,2}}(?![\w@])",
        rf"{_TITLES}(?:[A-Z]\.? ?){{0,2}}{PART}(?![\w@])",
    )
)
#: Names with initials or a rank, as used after labels.
INITIALS: Final = re.compile(
    "(?:(?:WO[12]|Lt|Cpl|Sgt|S/Sgt|Maj|Capt|Col|Lt Col|Flt Lt|Sqn Ldr|Wg Cdr|Surg Cdr|"
    rf"{_TITLES[:-1]}\b\.?)) )?(?:[A-Z](?:\. ?| )){{1,2}}{PART}(?![\w@])"
)
#: Words of roles, departments, places and months that are capitalised like names.
_NOT_NAMES: Final = frozenset((
    "the", "our", "clinical", "coding", "coder", "coders", "manager", "managers", "management", "practice",
    "lead", "leader", "head", "director", "deputy", "assistant", "senior", "office", "officer", "team",
    "human", "resources", "hr", "department", "service", "services", "support", "operations", "data",
    "quality", "information", "recruitment", "reception", "health", "medical", "records", "patient", "care",
    "hospital", "trust", "nhs", "centre", "center", "surgery", "associate", "finance", "business", "chief",
    "nurse", "nursing", "executive", "please", "for", "closing", "date", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "general", "talent", "supervisor",
    "coordinator", "administrator", "and", "audit", "training", "trainer", "band", "job", "title", "name",
    "email", "telephone", "number", "employer", "university", "teams", "microsoft", "zoom", "linkedin",
    "whatsapp", "partner", "partners", "salary", "location", "royal", "department", "departmental",
    "consultant", "specialist", "programme", "project", "integrated", "digital", "systems", "workforce",
    "people", "admin", "secretary", "enquiries", "further", "informal", "details", "visit", "visits", "how",
    "apply", "this", "that", "if", "we", "you", "your", "nhsjobs", "jobs", "north", "south", "east", "west",
    "performance", "governance", "integrity", "income", "facilities", "estates", "advisor", "adviser",
    "agency", "group", "house", "library", "acquisition", "modern", "matron", "ward", "sister", "doctor",
    "community", "mental", "primary", "network", "england", "wales", "scotland", "ireland", "london", "st",
    "saint", "national", "standards", "public", "new", "great", "read", "monthly", "contact", "group",
    "desk", "or", "on", "by", "from", "to", "in", "at", "with", "curriculum", "vitae", "statement",
    "disability", "confident", "equal", "opportunities", "research", "united", "kingdom", "international",
    "healthcare", "suite", "unit", "ipad", "healthcare", "suite", "unit", "supporting", "guidance",
    "equality", "act", "microsoft", "temporary", "staffing", "principal", "clinic", "advanced", "locality",
    "locum", "service", "staff", "bank", "occupational", "patients", "assessment", "heart", "direct",
    "line", "flexible", "working", "switchboard", "all", "radiology", "ophthalmology", "cardiology",
    "oncology", "neonatal", "sisters", "self", "therapist", "practitioner", "analyst", "technician",
    "pharmacist", "receptionist", "champions", "guardian", "physiotherapist", "psychologist",
    "psychiatrist", "radiographer", "dietitian", "recruiter", "registrar", "language", "speech",
    "psychiatry", "resolution", "division", "excel", "word", "strong", "wynd", "chats", "chat", "live",
    "fairness", "age", "macmillan", "conflict", "directorate", "freedom", "pathway", "crisis", "ultrasound",
    "speciality", "specialty", "theatre", "theatres", "interviews", "interview", "therapy", "therapies",
    "physiotherapy", "pharmacy", "paediatric", "box", "preferred", "required", "qualifications",
    "requirements", "responsibilities", "benefits", "duties", "skills", "essential", "desirable",
    "criteria", "overview", "summary", "teaching", "street", "road", "lane", "avenue", "hall", "ltd",
    "limited", "asst", "admitted",
))  # fmt: skip
#: Words that occur only in names of employers.
_FIRMS: Final = frozenset((
    "partnership", "nhs", "trust", "hospital", "hospitals", "health", "healthcare", "surgery", "practice",
    "medical", "university", "centre", "group", "suite", "ltd", "limited", "recruitment", "resourcing",
    "talent", "international", "consulting", "solutions", "locums", "staffing", "personnel",
))  # fmt: skip
#: Words of roles and places that are also first names or surnames.
_FIRST_TOO: Final = frozenset(("april", "may", "june", "august"))
_LAST_TOO: Final = frozenset(("ireland", "england", "wales", "west", "north", "east", "read"))
#: Places that are surnames behind a title (``Dr Aisling Ward``).
_TITLED_TOO: Final = frozenset(("ward", "hall", "lane", "house", "street", "road", "heart", "strong", "word"))
_BEFORE_NAME: Final = frozenset(
    ("Dr", "Mr", "Mrs", "Ms", "Miss", "Mx", "Prof", "Professor", "Sr", "Sister", "Capt", "Maj", "Rev", "Cllr")
)
_FEW: Final = 2
#: Endings of fields of work, which may follow a name without a comma.
_FIELD: Final = re.compile(
    "(?:ology|ics|iatric|iatry|mental|ical|therapy|nursing|midwifery)$",
    re.IGNORECASE,
)


def person_at(text: str, start: int, *, labelled: bool = False) -> tuple[int, int] | None:
    """The start and end of the person's name that begins at a place.

    Args:
        text: A normalised text.
        start: Where the name must begin.
        labelled: Whether a label announces a name, so that initials are enough.
    """
    found = NAME.match(text, start)
    name = _name_in(found[0]) if found else ""
    if not name and labelled:
        initials = INITIALS.match(text, start)
        name = initials[0] if initials and not _is_no_name(initials[0].split()[-1]) else ""
    return (start, start + len(name)) if name else None


def people_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a range, in text order."""
    for found in NAME.finditer(text, start, end):
        name = _name_in(found[0])
        if name:
            yield found.start(), found.start() + len(name)


def is_person(words: str) -> bool:
    """Whether words are only a person's name, even one that ends like a job (``Ellerker``)."""
    named = None if names_post(words) else person_at(words, 0)
    return named is not None and named[1] == len(words)


def is_first_name(word: str) -> bool:
    """Whether a capitalised word may be a first name."""
    return word.lower() not in _NOT_NAMES | _FIRMS and not names_somebody(word)


def _name_in(words: str) -> str:
    """The name at the start of capitalised words, without a role after it; empty if there is none."""
    parts = words.split()
    if not _FIRMS.isdisjoint(part.lower() for part in parts):
        return ""
    titled = len(parts) > _FEW and parts[0].rstrip(".") in _BEFORE_NAME and parts[-1].lower() in _TITLED_TOO
    if titled and not any(map(_is_no_name, parts[1:-1])):
        return words
    while parts and _is_no_name(parts[-1]) and not (len(parts) == _FEW and _is_surname(parts[-1])):
        parts.pop()
    while len(parts) > _FEW and (names_somebody(parts[-1]) or _FIELD.search(parts[-1])):
        parts.pop()
    own = parts[1:] if parts and (parts[0].rstrip(".") in _BEFORE_NAME) else parts
    if len(parts) < _FEW or not own:
        return ""
    first = len(own) > 1 and own[0].lower() in _FIRST_TOO and not _is_no_name(own[1])
    rest = own[1:] if first else own
    last = len(own) == _FEW and _is_surname(own[-1]) and not _is_no_name(own[0])
    return "" if any(map(_is_no_name, rest[:-1] if last else rest)) else " ".join(parts)


def _is_surname(part: str) -> bool:
    """Whether a place word is just as often a surname."""
    return part.lower() in _LAST_TOO


def _is_no_name(part: str) -> bool:
    """Whether a word cannot be part of a name; double names are judged by their first half."""
    first, _, second = part.strip(".,").lower().partition("-")
    return first in _NOT_NAMES or names_somebody(second)
