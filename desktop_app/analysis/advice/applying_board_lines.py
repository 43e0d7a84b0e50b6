"""Recognises standard lines that job boards print under every advert, whatever the post."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import one_of

if TYPE_CHECKING:
    from desktop_app.analysis.advice.applying_choices import Choice
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Fact

_REGISTRATION: Final = "Professional registration"
#: A job board's standard line on registration.
_BOARD_LINE: Final = re.compile(
    r"\b(?:must|should) have (?:(?:current|appropriate|valid) )*uk professional registration\b"
)
#: Shows that the post belongs to a registered profession: its register or its title.
_REGISTER: Final = re.compile(
    r"\b(?:nmc|hcpc|gmc|gphc|gdc|goc|gcc|psni|nmbi|coru|social work england)\b|general (?:medical|dental|"
    "pharmaceutical)|nursing (?:and|&) midwifery council"
)
_PROFESSION: Final = re.compile(
    r"\b(?:"
    + one_of(
        "nurs",
        "midwi",
        "matron",
        r"sister\b",
        "pharmac",
        "physio",
        "therap",
        "paramedic",
        "doctor",
        r"gp\b",
        "dental",
        "dentist",
        "radiograph",
        "dietit",
        "psycholog",
        "optomet",
        "orthopt",
        "podiat",
        "social work",
        "biomedical",
        "clinical scientist",
        r"odp\b",
        "practitioner",
        "surgeon",
        "consultant",
        "physician",
        r"registrar\b",
        "sonograph",
        "audiolog",
        "prosthet",
        "art psycho",
    )
    + ")"
)
#: Why the state of such a line is open.
NOT_MEANT: Final = (
    "Job boards print this line under many adverts, and nothing else in this one speaks of a register: ask "
    "whether it is meant."
)


def is_board_line(choice: Choice, advert: Advert, title: Fact | None) -> bool:
    """Whether a demand is only a job board's standard line on registration, for a post that needs none.

    Args:
        choice: The demand.
        advert: Supplies the words round it, and the registers it names.
        title: The post's title, including corrections.
    """
    span = choice.span
    if choice.what != _REGISTRATION or span is None:
        return False
    text = advert.part(span.part).lower()
    line, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    if not _BOARD_LINE.search(text, line, stop if stop >= 0 else len(text)):
        return False
    if title is not None and _PROFESSION.search(str(title.value).lower()):
        return False
    return not any(_REGISTER.search(part.text.lower()) for part in advert.parts)
