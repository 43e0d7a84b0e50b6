"""Recognises words that look like a place but are not.

| words | what they are |
|---|---|
| ``Health Informatics``, ``Privacy``, ``Our`` | departments, parts of a page, beginnings of sentences |
| ``Health Centre`` | a kind of site without its name |
| ``Kestrel Hospitals``, ``Epic``, ``January`` | employers, systems, months |
| ``BSc, MB, ChB`` | letters after names |
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.location.gazetteer import LETTERED, PLACES, is_land

#: First words of departments, headings, parts of a page and sentences.
_NOT_PLACES: Final = re.compile(
    r"(?:"
    + one_of(
        r"Clinical|Coding|Medical|Health Records|Health Informatics|Health Information|Information|"
        r"Informatics",
        r"Finance|Trust|NHS|Hospital|Practice|Department|Band|Primary|GP|General|Digital|Human|Patient|"
        r"Quality",
        r"Data|Corporate|Agenda|Individual|Community|Adult|Children|Head Office|ENT|Staff|Nurse|Wards?|Acute",
        r"Emergency|Critical|Intensive|Mental|Older|Women|Theatre|Outpatients?|Radiology|Pharmacy|Therap\w+",
        r"Home|Appointments?|Prescriptions?|Contact|Cookies?|Privacy|Accessibility|Menu|Search|News",
        r"Login|Join|About|Vacancies|Careers|Jobs",
        r"We|You|The|This|Our|Monday|WHERE|EVERY",
    )
    + r")\b"
)
_KIND_ONLY: Final = re.compile(
    one_of(
        r"(?:Health|Medical|Community|Main|Treatment|Resource|Day) (?:Centre|Hospital|Unit)",
        r"Centre|Clinic|Hospital",
    )
)
#: Names other than places in a place's position: employers, systems, months.
_ORGANISED: Final = re.compile(
    one_of(
        r"\b(?:NHS|Trusts?|Board|Council|Services?|Teams?|Directorate|Division|Care|Group|Ltd|Limited)\b",
        r"\b(?:Practices|Hospitals|Programme|Federation|Network|Unit|Academy|Government|Europe|Company)\b",
        r"\b(?:CSU|ICB|Early Intervention|Theatres?|X-ray|MRI|CT|Wide|Non-\w+|Covid\S*)\b",
        r"\b(?:Training|Executive|Committee|Events?|Candidate|Role|Education|Year|Information)\b",
        r"\b(?:Medidata|Rave|Epic|Cerner|Millennium|Argus|Veeva|EMIS|SystmOne|Docman|Medicode|Meditech)\b",
        r"\b(?:Solventum|EDC|Department|CAMHS|Nursing|Disability|Psychology|Psychiatry|Parkinson's|Maternity|Midwifery)\b",
        r"\b[A-Z][a-z]+(?:ology|iatrics?|urgery|herapy|edicine)\b|^Surgery$|(?:al|ic|ar|ry) Surgery$",
        r"^(?:Level|Stage|Care,|Year|Phase|ICD|SNOMED|Microsoft|English|Welsh)\b",
        r"^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    )
)
_ABBREVIATION: Final = 6


def is_somewhere(words: str) -> bool:
    """Whether a name in a place's position is a place, not an employer, service, country or abbreviation."""
    short = words.isupper() and len(words) <= _ABBREVIATION and words.lower() not in PLACES
    lands = all(map(is_land, words.split(", ")))
    return not short and LETTERED.search(words) is None and _ORGANISED.search(words) is None and not lands


def begins_otherwise(words: str) -> bool:
    """Whether words begin like a department or a heading, or only say what kind of site it is."""
    return _NOT_PLACES.match(words) is not None or _KIND_ONLY.fullmatch(words) is not None
