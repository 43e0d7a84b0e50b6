"""The profile form as data: its fields, their values for a profile, and the profile they represent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from desktop_app.domain.facts import ContractKind, WorkPattern
from desktop_app.domain.labels import label
from desktop_app.domain.profile import Profile
from desktop_app.domain.verdict import Stage
from desktop_app.presentation.typed_numbers import HOURS_A_WEEK, spelt, with_unit

Choices = tuple[tuple[str, str], ...]
#: The value of a field: typed words, or the choices that are selected.
Filled = str | tuple[str, ...]
_YES, _NO = "yes", "no"
_A_YEAR = ("", " a year", " per year", " per annum", " pa", " p.a")
_POUNDS = {
    f"{unit}{period}".strip(): factor
    for unit, factor in (("", 1.0), ("k", 1000.0), ("pounds", 1.0), ("gbp", 1.0))
    for period in _A_YEAR
}
_YEARS = dict.fromkeys(("", "y", "yr", "yrs", "year", "years"), 1.0) | dict.fromkeys(
    ("month", "months"), 1 / 12
)
_YES_NO: Choices = ((_YES, "Yes"), (_NO, "No"))


class ProfileField(NamedTuple):
    """One field of the form.

    Attributes:
        id: The profile's attribute.
        name: On screen, with its access key.
        help: What to enter; empty if the choices show it.
        choices: For a closed set; empty for a text field.
        several: Whether more than one may be chosen.
        bounds: For a number: minimum and maximum.
        units: For a number: the units it may have, and how much of the field's own unit each is.
    """

    id: str
    name: str
    help: str = ""
    choices: Choices = ()
    several: bool = False
    bounds: tuple[float, float] | None = None
    units: Mapping[str, float] = MappingProxyType({})


def _members(*members: StrEnum) -> Choices:
    return tuple((str(member), label(member)) for member in members)


FIELDS = (
    ProfileField(
        "stage",
        "How far you have come",
        choices=(
            (str(Stage.ENTRY), "Not in coding yet, or a trainee or assistant"),
            *_members(*(one for one in Stage if one not in {Stage.UNKNOWN, Stage.ENTRY})),
        ),
    ),
    ProfileField("qualifications", "&Qualifications you hold", "With commas between: GCSEs, NCCQ, CPC."),
    ProfileField("working_towards", "Qualifications you are working &towards", "With commas between."),
    ProfileField(
        "coding_years", "&Years of coding practice", "0 for none yet.", bounds=(0, 60), units=_YEARS
    ),
    ProfileField(
        "systems", "Systems and &classifications you know", "From practice: EMIS, SystmOne, ICD-10, OPCS-4."
    ),
    ProfileField("places", "Places yo&u can reach", "Towns or postcode districts: Leeds, LS1."),
    ProfileField("patterns", "Patterns that will do", choices=_members(*WorkPattern), several=True),
    ProfileField("hours_min", "&Least hours a week", bounds=(1, 80), units=HOURS_A_WEEK),
    ProfileField("hours_max", "Most hours a &week", bounds=(1, 80), units=HOURS_A_WEEK),
    ProfileField("contracts", "Contracts that will do", choices=_members(*ContractKind), several=True),
    ProfileField(
        "pay_min", "Least pay, &full time, in pounds a year", bounds=(1_000, 1_000_000), units=_POUNDS
    ),
    ProfileField("driving_licence", "Do you hold a driving licence?", choices=_YES_NO),
    ProfileField("between_sites", "Can you travel between sites?", choices=_YES_NO),
    ProfileField("needs_sponsorship", "Do you need a visa sponsored?", choices=_YES_NO),
)
_LISTS = ("qualifications", "working_towards", "systems", "places")


def filled_by(profile: Profile) -> dict[str, Filled]:
    """The value of each field for a profile."""
    filled: dict[str, Filled] = {}
    for field in FIELDS:
        value = getattr(profile, field.id)
        if field.id in _LISTS:
            filled[field.id] = ", ".join(value)
        elif field.choices == _YES_NO:
            filled[field.id] = () if value is None else (_YES if value else _NO,)
        elif field.several:
            filled[field.id] = tuple(str(one) for one in value)
        elif field.choices:
            filled[field.id] = (str(value),)
        else:
            filled[field.id] = "" if value is None else spelt(value)
    return filled


def profile_of(filled: Mapping[str, Filled]) -> tuple[Profile, dict[str, str]]:
    """The profile represented by a form.

    Args:
        filled: The value of each field.

    Returns:
        The profile, and for each invalid field what it accepts; an invalid field is left unset.
    """
    values: dict[str, object] = {}
    wrong: dict[str, str] = {}
    for field in FIELDS:
        held = filled[field.id]
        if isinstance(held, tuple):
            values |= _pressed(field, held)
        elif field.id in _LISTS:
            parts = re.split(r"[,;\n]", held)
            values[field.id] = tuple(
                dict.fromkeys(word for part in parts if (word := " ".join(part.split())))
            )
        elif field.bounds is not None and held.strip():
            number = with_unit(held, field.units)
            if number is None or not field.bounds[0] <= number <= field.bounds[1]:
                least, most = (spelt(bound, thousands=",") for bound in field.bounds)
                wrong[field.id] = f"A number from {least} to {most}."
            else:
                values[field.id] = number
    fewest, highest = values.get("hours_min"), values.get("hours_max")
    if isinstance(fewest, float) and isinstance(highest, float) and fewest > highest:
        wrong["hours_max"] = "Not fewer than the least hours."
    return Profile(**values), wrong  # type: ignore[arg-type]


def _pressed(field: ProfileField, held: tuple[str, ...]) -> dict[str, object]:
    """The selected choices, as the profile stores them."""
    if field.id == "patterns":
        return {field.id: tuple(WorkPattern(one) for one in held)}
    if field.id == "contracts":
        return {field.id: tuple(ContractKind(one) for one in held)}
    if field.id == "stage":
        return {field.id: Stage(held[0])} if held else {}
    return {field.id: held[0] == _YES} if held else {}
