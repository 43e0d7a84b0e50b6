"""How a fact is edited: the text in the field, its choices, and what is stored."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import AskedStrength, FactName, FactValue
from desktop_app.domain.facts_words import (
    SETS,
    YES_NO,
    closing_words,
    day_words,
    pay_words,
    words_of,
)
from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Nation
from desktop_app.presentation.facts_desk import FactsDesk
from desktop_app.presentation.facts_rows import LISTS, FactRow
from desktop_app.presentation.facts_typed import accepted

_YES, _NO = "yes", "no"
_SEVERAL = (FactName.PATTERN, FactName.PAY_TERMS)
_DAYS = (FactName.INTERVIEW_DATE, FactName.START_DATE)
_ASKED = (
    AskedStrength.ESSENTIAL,
    AskedStrength.DESIRABLE,
    AskedStrength.WORKING_TOWARDS,
    AskedStrength.NOT_NEEDED,
)
_GIVEN = (AskedStrength.OFFERED, AskedStrength.NOT_OFFERED)
_PICK = "Choose one."
_PICK_SEVERAL = "Choose one or more."


class Editing(NamedTuple):
    """What a row offers while it is being edited.

    Attributes:
        words: The text in the field; ``None`` if there is no text field.
        accepted: What may be typed or chosen.
        choices: (value, words) of an enum; may be empty.
        chosen: The selected values.
        several: Whether more than one may be selected.
        was: What was read, if that differs.
    """

    words: str | None
    accepted: str
    choices: tuple[tuple[str, str], ...] = ()
    chosen: tuple[str, ...] = ()
    several: bool = False
    was: str = ""


def editing_of(desk: FactsDesk, row: FactRow) -> Editing:
    """What a row offers for editing now."""
    first = row.names[0]
    if first in LISTS:
        asked = desk.asked(row)
        strengths = _GIVEN if first is FactName.TRAINING else _ASKED
        chosen = str(asked.strength) if asked is not None else str(strengths[0])
        return Editing(asked.what if asked else "", "", _choices(strengths), (chosen,), was=row.was)
    value = desk.value(first)
    if first in SETS:
        members = value if isinstance(value, tuple) else (value,)
        several = first in _SEVERAL
        told = tuple(str(member) for member in members if member is not None)
        choices = _choices(tuple(member for member in SETS[first] if member is not Nation.UNKNOWN))
        return Editing(None, _PICK_SEVERAL if several else _PICK, choices, told, several=several, was=row.was)
    if first in YES_NO:
        choices = tuple(zip((_YES, _NO), YES_NO[first], strict=True))
        told = () if value is None else (_YES if value else _NO,)
        return Editing(None, _PICK, choices, told, was=row.was)
    return Editing(_typed(desk, first, value), accepted(first), was=row.was)


def keep(desk: FactsDesk, row: FactRow, *, words: str, chosen: tuple[str, ...]) -> None:
    """Store what was typed and selected.

    Raises:
        AppError: It is not valid; the hint says what is. Nothing is changed.
    """
    first = row.names[0]
    if first in LISTS:
        if not words.strip():
            raise AppError("Nothing stands here.", "Write what is asked for, or press Not stated.")
        desk.put_asked(row, " ".join(words.split()), AskedStrength(chosen[0]))
    elif first in SETS or first in YES_NO:
        if not chosen:
            raise AppError("Nothing is chosen.", "Choose, or press Not stated.")
        value: FactValue = chosen if first in _SEVERAL else chosen[0]
        desk.put_values({first: chosen[0] == _YES if first in YES_NO else value})
    elif not words.strip():
        raise AppError("Nothing stands here.", "Fill it in, or press Not stated.")
    else:
        desk.put(row, words)


def _choices(members: tuple[StrEnum, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((str(member), label(member)) for member in members)


def _typed(desk: FactsDesk, first: FactName, value: FactValue | None) -> str:
    """A value as somebody would type it."""
    values = {fact.name: fact.value for fact in desk.facts}
    if first is FactName.PAY_MIN:
        return pay_words(values)
    if first is FactName.CLOSING_DATE:
        return closing_words(values, weekday=False)
    if value is None:
        return ""
    if first in _DAYS:
        return day_words(str(value), weekday=False)
    return f"{value:g}" if isinstance(value, int | float) else words_of(first, value)
