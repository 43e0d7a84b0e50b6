"""Labels separated from their values by a space or nothing, as when table cells are pasted.

``Location Rossie Park Hospital``; ``BandBand 5``.
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.labels import Label, label_of
from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.names.naming import names_somebody

#: Labels separated from their values only by a space.
_GLUED: Final = re.compile(
    r"("
    + one_of(
        r"Organisation|Employer type|Employer|Location of Post|Location|Site|Town|Department|Main area",
        r"Specialty|Grade(?= Band| NHS| AfC)|Salary|Hours per week|Contract type|Contract|Working pattern",
        r"Advert closes|Closing date|Closing|Interview date|Start date|Date posted",
        r"Job reference|Job ref|Reference number|Vacancy reference|Campaign Reference",
        r"Job Title and Grade|Job Title, Grade|Job title(?! and )",
    )
    + r") (?=[A-Z\d£])(?!Range|Type|Information|Details)"
)
#: Labels joined to their values (``BandBand 5``).
STUCK: Final = re.compile(
    r"(Pay scheme|Band|Grade|Salary|Contract(?: type)?|Working pattern|Reference number|Job locations?|"
    r"Date posted|Duration|Closing date|Hours(?: per week)?|Job reference|Employer name|Location|Site|Town|"
    r"Name|Email address|Telephone number|"
    r"Position (?:Number|Title)|Classification|Contact Officer|Job Title|Vacancy Number)"
    r"(?=[A-Z£\d])"
)
#: These may also begin a job title (``Contract Manager``).
_POST_LIKE: Final = frozenset(("Contract", "Location", "Site", "Department", "Town", "Employer"))
_GLUED_HEADS: Final = frozenset(
    (
        "Org", "Emp", "Loc", "Gra", "Sal", "Hou", "Con", "Adv", "Clo", "Job", "Ref", "Sit", "Tow", "Dep",
        "Mai", "Int", "Sta", "Vac", "Wor", "Dat", "Spe", "Pay", "Ban", "Dur", "Clo", "Pos", "Cla",
        "Nam", "Ema", "Tel",
    )
)  # fmt: skip


def glued_label(line: str, start: int) -> tuple[Label, int, int] | None:
    """A label separated from its value only by a space (``Location Rossie Park Hospital``)."""
    if line[:3] not in _GLUED_HEADS:
        return None
    stuck = STUCK.match(line)
    if stuck:
        label = label_of(stuck[1])
        return None if label is None else (label, start, start + stuck.end())
    found = _GLUED.match(line)
    label = label_of(found[1]) if found else None
    if found is None or label is None or (found[1] in _POST_LIKE and names_somebody(line[found.end() :])):
        return None
    return label, start, start + found.end()
