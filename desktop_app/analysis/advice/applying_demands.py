"""Compares the qualifications and experience that an advert asks for with a profile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.advice.applying_board_lines import NOT_MEANT, is_board_line
from desktop_app.analysis.advice.applying_choices import Choice, Wanted, choices
from desktop_app.analysis.advice.applying_words import is_willingness, names, others_named
from desktop_app.analysis.advice.qualifications_held import (
    Held,
    each_named,
    first_grade,
    held_by,
    least_grade,
    shown_by,
)
from desktop_app.analysis.lengths_of_time import LENGTH, years
from desktop_app.domain.facts import Asked, AskedStrength, FactName
from desktop_app.domain.profile import Requirement, RequirementState
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.guidance import Guidance
    from desktop_app.domain.profile import Profile
    from desktop_app.domain.spans import Span

_MET, _NOT_MET, _OPEN = RequirementState.MET, RequirementState.NOT_MET, RequirementState.NOT_STATED
_COUNTED: Final = (AskedStrength.ESSENTIAL, AskedStrength.DESIRABLE, AskedStrength.WORKING_TOWARDS)
_LICENCE: Final = "Driving licence"
_GCSES: Final = "GCSEs"
_A_LEVELS: Final = "A levels"
#: The subject of an A level.
_SUBJECT: Final = re.compile(r"\ba[- ]levels?,? (?:\([^)]*\) )?in (?:an? )?((?:human )?[a-z]+)")
#: General education and the licence: a profile that names none of them has left them open.
_GENERAL: Final = frozenset(
    (
        "GCSEs", "A levels", "Good education", "National 5s", "NVQ or BTEC", "Leaving Certificate", "Level 3",
        "High school diploma", "Degree", "Master's degree", "Diploma", "Pharmacy degree", "QQI award",
    )
)  # fmt: skip
_EQUIVALENT: Final = re.compile(r"\bor (?:an? )?(?:\w+ ){0,2}equivalent|\bequivalent\b")
_NEAR: Final = 60
#: Wording for a single demand, and its replacement for alternatives.
_NOT_THIS: Final = ("not this one", "none of these")
_BEST: Final = (_MET, _OPEN, _NOT_MET)

_TIME: Final = re.compile(LENGTH)
#: How recent the experience must be, which a number of years does not show.
_AGO: Final = re.compile(
    r"\b(?:within|in|over|during) (?:the )?(?:last|past|previous|preceding)\b|\brecent\b"
)
_NO_CODING: Final = "Your profile says that you have not worked as a coder yet"
_CODING: Final = re.compile(r"\bcod(?:e|es|ing|ers?)\b|\bclinically coded\b")
#: Coding in another sense.
_NOT_ITSELF: Final = re.compile(r"\b(?:colour|bar|software|computer) cod")
#: Coding of a special kind or an unspecified length: years of coding in general do not show that.
_OF_A_KIND: Final = re.compile(
    r"dictionar|pharma|\bcros?\b|meddra|whodrug|\bcpt\b|hcpcs|\bhcc\b|risk adjustment|inpatient|outpatient|"
    r"\bus\b|-cm\b|-pcs\b|\buae\b|\bksa\b|gulf|summaris|surger(?:y|ies)\b|surgical|primary care|\bgp\b|"
    r"practice\b|\bsmr|trauma|special|audit|lead|manag|supervis|train|cancer|billing|claims|denials|"
    r"\bextensive|substantial|significant|considerable|\bproven|\bexpert|\bsenior"
)


class _Mine(NamedTuple):
    """The qualifications in a profile."""

    held: tuple[Held, ...]
    towards: tuple[Held, ...]
    driving_licence: bool | None


def demands(
    profile: Profile, advert: Advert, facts: Iterable[Fact], guidance: Guidance
) -> Iterator[Requirement]:
    """A line for each demand for qualifications or experience.

    Args:
        profile: The person's profile.
        advert: Supplies the words round a demand.
        facts: The advert's facts, including corrections.
        guidance: Says which qualifications imply others.
    """
    mine = _Mine(held_by(profile.qualifications), held_by(profile.working_towards), profile.driving_licence)
    known = {fact.name: fact for fact in facts}
    by_name = {name: _asked(fact) for name, fact in known.items()}
    named = each_named(by_name.get(FactName.QUALIFICATIONS, ()), advert)
    wanted = [Wanted(item, is_experience=False) for item in named]
    wanted += [Wanted(item, is_experience=True) for item in by_name.get(FactName.EXPERIENCE, ())]
    for choice in choices(wanted, advert):
        if is_board_line(choice, advert, known.get(FactName.TITLE)):
            yield Requirement(choice.what, None, _OPEN, NOT_MEANT, choice.span, _words(advert, choice.span))
            continue
        found = [_standing(each, profile, advert, mine, guidance) for each in choice.wanted]
        yield _line(choice, found, _words(advert, choice.span))


def _standing(
    wanted: Wanted, profile: Profile, advert: Advert, mine: _Mine, guidance: Guidance
) -> tuple[RequirementState, str]:
    """Whether the profile meets one thing, and why."""
    if wanted.is_experience:
        return _experience(profile, wanted.item.what)
    return _qualification(wanted.item, _around(advert, wanted.item.span), mine, guidance)


def _line(choice: Choice, found: list[tuple[RequirementState, str]], words: str) -> Requirement:
    """The line for a demand; among alternatives the best result counts."""
    branches: dict[int, list[RequirementState]] = {}
    for branch, (each, _) in zip(choice.branches, found, strict=True):
        branches.setdefault(branch, []).append(each)
    state = min((max(each, key=_BEST.index) for each in branches.values()), key=_BEST.index)
    whys = tuple(dict.fromkeys(why for each, why in found if each is state))
    why = whys[0] if len(found) == 1 or state is _MET else " ".join(whys).replace(*_NOT_THIS)
    if len(branches) > 1:
        why = f"{why} One of these {'is' if state is _MET else 'would be'} enough."
    return Requirement(choice.what, choice.strength, state, why, choice.span, words)


def _asked(fact: Fact) -> tuple[Asked, ...]:
    """The items of a fact that are asked for strongly enough to count."""
    items = fact.value if isinstance(fact.value, tuple) else ()
    return tuple(item for item in items if isinstance(item, Asked) and item.strength in _COUNTED)


def _qualification(item: Asked, around: str, mine: _Mine, guidance: Guidance) -> tuple[RequirementState, str]:
    """Whether the profile meets one qualification, and why."""
    if item.what == _LICENCE and mine.driving_licence is not None:
        return (_MET, "You hold one.") if mine.driving_licence else (_NOT_MET, "You hold none.")
    if item.what in _GENERAL and not _GENERAL & {each.name for each in (*mine.held, *mine.towards)}:
        return _OPEN, "Your profile names nothing of this kind."
    held = next((each for each in mine.held if each.name in (item.what, item.what.lower())), None)
    if held is not None:
        if item.what == _A_LEVELS:
            return _in_subject(held, around)
        return _graded(held, around) if item.what == _GCSES else (_MET, f"You hold it: {held.words}.")
    shown = next(shown_by(item.what, mine.held, guidance), None)
    if shown is not None:
        return (_MET if shown.sure else _OPEN), f"You hold {shown.held}. {shown.why}"
    return _not_held(item, around, mine, guidance)


def _in_subject(mine: Held, around: str) -> tuple[RequirementState, str]:
    """Whether the A levels held are in the subject asked for; left open if not."""
    asked = _SUBJECT.search(around)
    if asked is None or asked[1] in mine.words.lower():
        return _MET, f"You hold it: {mine.words}."
    return _OPEN, f"You hold {mine.words}; the advert asks for {asked[1]}: ask whether yours will do."


def _not_held(item: Asked, around: str, mine: _Mine, guidance: Guidance) -> tuple[RequirementState, str]:
    """The state of a qualification that is neither held nor implied by one that is."""
    towards = any(each.name in (item.what, item.what.lower()) for each in mine.towards)
    leading = next((each for each in shown_by(item.what, mine.towards, guidance) if each.sure), None)
    if towards or leading is not None:
        own = "it" if leading is None or towards else f"{leading.held}, which leads to it"
        if item.strength is AskedStrength.WORKING_TOWARDS:
            return _MET, f"You are working towards {own}: that will do."
        return _NOT_MET, f"You are working towards {own}; the advert asks that you hold it."
    if item.strength is AskedStrength.WORKING_TOWARDS and item.what != _LICENCE and is_willingness(around):
        return _MET, "Not held; being willing to work towards it is enough."
    if item.what == _LICENCE or not (mine.held or mine.towards):
        return _OPEN, "Your profile does not say."
    if _EQUIVALENT.search(around):
        return (
            _OPEN,
            "Your profile does not name it; an equivalent will do, and the employer says which counts.",
        )
    return _NOT_MET, "Your profile names other qualifications, not this one."


def _graded(mine: Held, around: str) -> tuple[RequirementState, str]:
    """Whether the GCSEs held have the grade asked for."""
    asked, own = first_grade(around), least_grade(mine.words)
    if asked is None:
        return _MET, f"You hold them: {mine.words}."
    if own is None:
        return _OPEN, f"You hold them, and your profile names no grade; the advert asks for {_grade(asked)}."
    if own >= asked:
        return _MET, f"You hold them: {mine.words}. Asked is {_grade(asked)}; grade 4 stands for C."
    return _NOT_MET, f"You hold them: {mine.words}. The advert asks for {_grade(asked)}."


def _grade(least: int) -> str:
    """A grade on both scales."""
    letters = {4: "grade 4 or C", 6: "grade 6 or B", 7: "grade 7 or A"}
    return f"{letters.get(least, f'grade {least}')} and above"


def _experience(profile: Profile, words: str) -> tuple[RequirementState, str]:
    """Whether the profile meets a piece of experience, and why."""
    plain = normalise(words).text
    low = plain.lower()
    named = [system for system in profile.systems if system.strip() and names(plain, system)]
    own = profile.coding_years
    if own is not None and _CODING.search(low) and not _NOT_ITSELF.search(low):
        time = _TIME.search(low)
        stated = f"Your profile states {_spelt(own)} of coding practice" if own else _NO_CODING
        asked = [years(each) for each in _TIME.finditer(low)]
        if own <= 0 or own < min(asked, default=0):
            return _NOT_MET, f"{stated}."
        if own < max(asked, default=0):
            return _OPEN, f"{stated}; the advert names more than one length: read which is yours."
        if _AGO.search(low):
            return _OPEN, f"{stated}, and not when: the advert asks for it of late."
        if _OF_A_KIND.search(low):
            return _OPEN, f"{stated}; whether that is enough and of this kind, the employer says."
        if time or not named:
            return _MET, f"{stated}."
    if named:
        told, others = f"Your profile names {', '.join(named)}", others_named(plain, named)
        if others:
            return _OPEN, f"{told}, and not {', '.join(others)}: that is a part of it."
        return _MET, f"{told}."
    return _OPEN, "Your profile does not say."


def _spelt(number: float) -> str:
    """A number with “year” or “years”."""
    return "1 year" if number == 1 else f"{number:g} years"


def _around(advert: Advert, span: Span | None) -> str:
    """The words on the line round a name, in lower case."""
    if span is None:
        return ""
    text = advert.part(span.part)
    line, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    last = len(text) if stop < 0 else stop
    return text[max(line, span.start - _NEAR) : min(last, span.end + 2 * _NEAR)].lower()


def _words(advert: Advert, span: Span | None) -> str:
    """The words at a place."""
    return advert.part(span.part)[span.start : span.end] if span else ""
