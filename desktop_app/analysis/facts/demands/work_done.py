"""Tells work experience and use of systems from skills, virtues and knowledge.

| asked for | as in |
|---|---|
| years | ``two years' coding in a hospital``, ``1 - 5 Yrs``, ``18 months of ICD-10-AM coding`` |
| experience by its name | ``experience of summarising``, ``background in audit``, ``previous use of DMICP`` |
| a system | ``SystmOne user``, ``EMIS would be a plus``, ``familiar with Epic`` |
| not | patients' experience, pay depending on experience, experience to be gained |
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.list_headings import EXPERIENCE, OTHER, QUALIFICATIONS
from desktop_app.analysis.facts.demands.work_fields import (
    CODING,
    DEED,
    DOING,
    FIELD,
    NO_FIELD,
    NO_WORK,
    PLACED,
    TRAINED,
    WORK,
)
from desktop_app.analysis.facts.demands.work_forms import (
    A_LENGTH,
    INSTEAD,
    NO_EXPERIENCE,
    PHRASE_CUES,
    PHRASES,
    WELCOME,
    WELCOME_CUES,
    YEAR_CUES,
    YEARS,
)
from desktop_app.analysis.facts.demands.work_items import (
    ANY_SYSTEM,
    BENEFIT,
    GENERIC,
    PLAINLY,
    SKILL,
    SYSTEM_ITEM,
    WORKED,
)
from desktop_app.analysis.facts.layout.spotting import begun, spotted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.stretches import Text

#: A strength stated at the end of an item (``Obstetric coding is a plus``).
_SAID_OF_IT: Final = re.compile(
    " (?:(?:is|are|would be|will be) (?:an? )?)?(?:advantage|plus|bonus|asset|desirable|essential|"
    r"preferred|required|ideal|welcome|useful|helpful|handy)\b(?:,.{0,60}|\W*)$"
)
_AT_FRONT: Final = 24
#: What was learnt rather than done.
_LEARNT: Final = re.compile("(?:an? |the )?(?:course|certificate|diploma|qualification|module) (?:in|on) ")
#: Results are cached: typing elsewhere asks about the same lines again, and many adverts share them.
_KEPT: Final = 512


def work_told_in(text: Text) -> Iterator[re.Match[str]]:
    """Mentions of work done or a system used in running text, in order of place."""
    found = list(begun(PHRASES, text, PHRASE_CUES))
    phrases = len(found)
    found += spotted(YEARS, text, YEAR_CUES, before=30, behind=44)
    found += spotted(WELCOME, text, WELCOME_CUES, behind=44)
    if phrases < len(found):
        found.sort(key=lambda match: match.start())
    yield from found


def is_no_experience(low: str, start: int, end: int) -> bool:
    """Whether words mention experience without asking for it."""
    if NO_EXPERIENCE.search(low, start, end):
        return True
    return INSTEAD.search(low, start, end) is not None and not A_LENGTH.search(low, start, end)


def _is_named_work(low: str) -> bool:
    """Whether an item names work by its activity (``managing staff``, ``hospital work``)."""
    if WORK.match(low) is not None and not NO_WORK.search(low) and not GENERIC.search(low):
        return True
    return is_field_of_work(low)


def is_field_of_work(low: str) -> bool:
    """Whether an item is only the name of a field of work (``oncology nursing``)."""
    low = _SAID_OF_IT.sub("", low)
    if DEED.match(low) or DOING.match(low) or TRAINED.match(low):
        return not GENERIC.search(low)
    return FIELD.match(low) is not None and not NO_FIELD.search(low)


@lru_cache(_KEPT)
def is_work(low: str, topics: frozenset[str], *, told: bool, named: int | None) -> bool:
    """Whether an item of a list asks for work done or a system used.

    Args:
        low: The item in small letters.
        topics: The topics of its headings.
        told: Whether it contains one of ``WORKED_CUES``.
        named: Offset of a certificate named in it; ``None`` where none is.
    """
    if _LEARNT.match(low):
        return False
    worked = told and WORKED.search(low) is not None
    if not worked and topics != {EXPERIENCE}:
        if QUALIFICATIONS in topics:
            return (
                named is None
                and not GENERIC.search(low)
                and (
                    (SYSTEM_ITEM.match(low) or PLACED.match(low) or CODING.match(low)) is not None
                    or is_field_of_work(low)
                )
            )
        return (SYSTEM_ITEM.match(low) is not None and (topics != {OTHER} or "snomed" not in low)) or (
            named is None
            and topics != {OTHER}
            and (CODING.match(low) is not None or (_is_named_work(low)))
            and not SKILL.match(low)
        )
    if is_no_experience(low, 0, len(low)):
        return False
    if (
        named is not None
        and not PLAINLY.search(low)
        and not (named >= _AT_FRONT and WORKED.search(low, 0, named))
    ):
        return False
    if topics == {EXPERIENCE}:
        return worked or not (SKILL.match(low) or BENEFIT.search(low))
    if topics == {QUALIFICATIONS}:
        plainly = PLAINLY.search(low) is not None or (named is not None and named >= _AT_FRONT)
        return worked and (plainly or (named is None and not GENERIC.search(low)))
    system = ANY_SYSTEM.search(low) is not None
    return system or "experience" in low or "user" in low or not SKILL.match(low)
