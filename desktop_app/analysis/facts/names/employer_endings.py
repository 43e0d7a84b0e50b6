"""Finds employers by the endings of their names (``Kingsferry NHS Trust``, ``Tolland Surgery``)."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, windows
from desktop_app.analysis.facts.names.employer_names import NAMES, sentences_in
from desktop_app.analysis.facts.names.naming import SPECIALTY, before_employer, is_field, names_somebody
from desktop_app.analysis.facts.names.people import is_person
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

ENDS: Final = re.compile(
    r"(?:\(?(?:NHS|HSC)\)? (?:Foundation )?Trust|Health (?:and|&) Social Care Trust|(?:University |"
    r"Teaching )?Health Board|(?:University )?Hospitals? (?:NHS )?(?:Foundation )?Trust|Surgery|"
    r"Medical (?:Centre|Practice|Group)|Health Centre|Family Practice|Group Practice|(?:GP|Health|"
    r"Primary Care) (?:Federation|Alliance)(?: Support Unit)?|Primary Care Network|PCN|Family Doctors|"
    r"Healthcare (?:Ltd|Limited)|Community Trust|Group of Hospitals|(?:Nursing|Residential) Home|"
    r"University Hospitals?|Private Hospitals?)\b|\b(?:Resourcing|Recruitment|Associates|Locums|"
    r"Staffing)(?= (?:is|are|acts|has|have|we|supplies|supports|works|provides|recruits|places|specialises|"
    r"needs|seeks)\b)"
)
_END_CUES: Final = Cues(
    "trust",
    "health",
    "hospital",
    "surgery",
    "medical",
    "family",
    "group",
    "gp ",
    "nursing home",
    "residential home",
    "primary care",
    "pcn",
    "community",
    "university",
    "private",
    "resourcing",
    "recruitment",
    "associates",
    "locums",
    "staffing",
    "nhs ",
    "hsc ",
    "teaching",
)
TRUSTS: Final = re.compile(
    r"(?:NHS|HSC) (?:Foundation )?Trust\b|Health (?:and|&) Social Care Trust\b|Health Board\b"
)
#: A site before the name of its trust.
_SITE_BEFORE: Final = re.compile(r" (?:Hospital|Infirmary|Health Centre|Hospice)$")
_SURE_START: Final = re.compile(
    r"(?:The |At |Here |Join |In |From |With |Our |And |For |As |About |Working |Why |Welcome |Within |"
    r"Across )+"
)
_RECRUITS: Final = re.compile(
    r" (?:is|are) (?:recruiting|looking|seeking|hiring|growing|expanding)| (?:seeks|requires|invites)\b"
)
#: Words before a name on its line.
LEAD: Final = re.compile(
    r"(?:(?:grade|band) \w{1,3}, |we, |posted (?:[\w ]{2,20} )?by |company: |employer: |vacanc(?:y|"
    r"ies) with |\W+|client: |vacanc(?:y|ies) (?:at|with) |job at |careers at |working (?:at|for|with) |"
    r"join |(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.? [^,]{3,40}, ))",
    re.IGNORECASE,
)


def named_by_ending(page: Page, endings: re.Pattern[str]) -> Iterator[Fact]:
    """The most frequent name that ends like an employer's; among equals the first."""
    for text in page.bodies:
        names: list[tuple[str, int, int]] = []
        places = windows(text, _END_CUES, before=30, behind=70)
        for ending in chain.from_iterable(endings.finditer(text.text, *place) for place in places):
            start = _start_of_name(text, ending.start())
            lead = LEAD.match(text.text, start, ending.start())
            start = lead.end() if lead else start
            start += before_employer(text.text[start : ending.end()])
            role = text.text.rfind(", ", start, ending.start())
            before = text.text[start:role] if role > 0 else ""
            sited = _SITE_BEFORE.search(before) and TRUSTS.match(text.text, ending.start())
            if before and (sited or names_somebody(before) or is_person(before)):
                start = role + 2
            name = text.text[start : ending.end()]
            field = SPECIALTY.search(name) or is_field(name.rpartition(", ")[2])
            if start < ending.start() and not field:
                names.append((text.text[start : ending.end()], start, ending.end()))
        if names:
            longest = {start: end for _, start, end in names}
            names = [item for item in names if item[2] == longest[item[1]]]
            counts = Counter(name for name, _, _ in names)
            best = max(
                names,
                key=lambda item: (
                    counts[item[0]],
                    _RECRUITS.match(text.low, item[2]) is not None,
                    -item[1],
                    item[2],
                ),
            )
            yield text.named(FactName.EMPLOYER, *best[1:])


def _start_of_name(body: Text, end: int) -> int:
    """The start of the capitalised words before an ending, within its line and cell."""
    text = body.text
    line = max(text.rfind("\n", 0, end) + 1, end - 80)
    line = max((gap + 1 for gap in body.gaps(line, end)), default=line)
    start = end
    for found in NAMES.finditer(text, line, end):
        if found.end() >= end - 1:
            start = found.start()
            start = max(start, end - len(sentences_in(text[start:end])[-1]))
            lead = _SURE_START.match(text, start, end)
            start = lead.end() if lead else start
    return start
