"""Compares the conditions of a post (rung, hours, place, pattern, contract, pay, travel …) with a profile.

A condition has a line if the person has filled it in or, for travel, if the advert asks for it. If the advert
is silent, the line says *not stated*.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.advice.applying_hours import FULL_FROM, PART_UP_TO, PostHours, post_hours, sentence
from desktop_app.analysis.advice.home_working import is_home_only_possible, is_partly_at_home
from desktop_app.analysis.advice.pay_figures import stated_pay, yearly
from desktop_app.analysis.advice.places_reached import Reach, reach
from desktop_app.domain.facts import Asked, ContractKind, FactName, Travel, WorkPattern
from desktop_app.domain.labels import label
from desktop_app.domain.profile import Requirement, RequirementState
from desktop_app.domain.verdict import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.profile import Profile

    Facts = Mapping[FactName, Fact]

_MET, _NOT_MET, _OPEN = RequirementState.MET, RequirementState.NOT_MET, RequirementState.NOT_STATED
_SILENT: Final = "The advert does not say."
_PARTLY_SILENT: Final = "The work is done partly from home; the advert does not say where on the other days."
_WHEN: Final = (WorkPattern.FULL_TIME, WorkPattern.PART_TIME, WorkPattern.FLEXIBLE)
_WHERE: Final = (WorkPattern.REMOTE, WorkPattern.HYBRID, WorkPattern.ON_SITE)
#: Kinds of contract that a sentence may name beside another.
_CONTRACTS: Final = {
    ContractKind.PERMANENT: re.compile(r"\bpermanent\b|\bpermanency\b"),
    ContractKind.FIXED_TERM: re.compile(r"\bfixed[- ]term\b|\btemporary\b"),
    ContractKind.BANK: re.compile(r"\bbank\b(?! holidays?)"),
    ContractKind.AGENCY: re.compile(r"\bagency\b"),
    ContractKind.SECONDMENT: re.compile(r"\bsecondments?\b"),
    ContractKind.APPRENTICESHIP: re.compile(r"\bapprentice(?:ship)?s?\b"),
}
_RUNGS: Final = {
    Stage.ENTRY: 0, Stage.CODER: 1, Stage.ACCREDITED: 2, Stage.SENIOR: 3, Stage.AUDITOR: 3, Stage.TRAINER: 3,
    Stage.MANAGER: 4,
}  # fmt: skip


def conditions(profile: Profile, analysis: Analysis, facts: Iterable[Fact]) -> Iterator[Requirement]:
    """A line for each condition that the person has filled in or that the advert asks for.

    Args:
        profile: The person's profile.
        analysis: The advert's analysis.
        facts: The advert's facts, including corrections.
    """
    known: Facts = {fact.name: fact for fact in facts}
    yield from _rung(profile, analysis)
    yield from _hours(profile, analysis, known)
    yield from _place(profile, analysis, known)
    yield from _patterns(profile, analysis, known)
    yield from _contract(profile, analysis, known)
    yield from _pay(profile, known)
    yield from _travel(profile, known)
    yield from _sponsorship(profile, known)


def _rung(profile: Profile, analysis: Analysis) -> Iterator[Requirement]:
    """The rung of the post; one rung above the person's own is left open, since that is a promotion."""
    post, own = analysis.verdict.stage, profile.stage
    if post is Stage.UNKNOWN or own is Stage.UNKNOWN:
        return
    told = next((item for item in (*analysis.evidence, *analysis.background) if item.stage is post), None)
    up = _RUNGS[post] - _RUNGS[own]
    state = _MET if up <= 0 else _OPEN if up == 1 else _NOT_MET
    why = {
        _MET: f"You stand at “{label(own)}”.",
        _OPEN: f"One rung above yours, “{label(own)}”: what is essential decides.",
        _NOT_MET: f"{up} rungs above yours, “{label(own)}”.",
    }[state]
    span, words = (told.span, told.text) if told else (None, "")
    yield Requirement(f"Rung of the post: {label(post)}", None, state, why, span, words)


def _hours(profile: Profile, analysis: Analysis, known: Facts) -> Iterator[Requirement]:
    """The weekly hours, also from a whole-time equivalent; a range is met if it overlaps those wanted."""
    least, most = profile.hours_min, profile.hours_max
    if least is None and most is None:
        return
    wanted = " ".join(
        part for part in (f"from {least:g}" if least else "", f"up to {most:g}" if most else "") if part
    )
    told = post_hours(known, analysis.advert)
    if told is None:
        yield _line("Hours", _OPEN, _SILENT, None)
        return
    hours, fact = told

    def will_do(fewest: float, highest: float) -> bool:
        return (least is None or highest >= least) and (most is None or fewest <= most)

    other = next((each for each in hours.others if will_do(each, each)), None)
    part_time = WorkPattern.PART_TIME in _texts(known.get(FactName.PATTERN)) and hours.least == hours.most
    if will_do(hours.least, hours.most):
        yield _line(hours.spelt, _MET, f"You look for {wanted}.", fact)
    elif other is not None:
        yield _line(
            hours.spelt, _OPEN, f"You look for {wanted}; the advert names {other:g} hours too, so ask.", fact
        )
    elif most is not None and hours.most > most and part_time:
        yield _line(hours.spelt, _OPEN, f"You look for {wanted}; part time is spoken of, so ask.", fact)
    else:
        yield _line(hours.spelt, _NOT_MET, f"You look for {wanted}.", fact)


def _place(profile: Profile, analysis: Analysis, known: Facts) -> Iterator[Requirement]:
    """The place of work; fully remote work is everywhere, partly remote work is not."""
    if not profile.places:
        return
    pattern = known.get(FactName.PATTERN)
    partly = is_partly_at_home(analysis.advert, known)
    if WorkPattern.REMOTE in _texts(pattern) and not partly:
        yield _line("Place: remote", _MET, "The work is done from home.", pattern)
        return
    facts = [known[name] for name in (FactName.LOCATION, FactName.POSTCODE) if name in known]
    if not facts:
        yield _line("Place", _OPEN, _PARTLY_SILENT if partly else _SILENT, pattern if partly else None)
        return
    stated = [str(fact.value) for fact in facts]
    how, found = reach(profile.places, stated)
    named = _listed(profile.places)
    state, why = {
        Reach.REACHED: (_MET, f"You name {found}."),
        Reach.ELSEWHERE: (_NOT_MET, f"You name {named}."),
        Reach.UNKNOWN: (_OPEN, f"You name {named}. No map tells how far that is: look it up, or ask."),
    }[how]
    if partly and state is not _MET:
        settled = not is_home_only_possible(analysis.advert, pattern)
        told = "The work is done partly from home" if settled else "Work from home is possible, not settled"
        state, why = _OPEN, f"You name {named}. {told}: ask how often you would be there."
    yield _line(f"Place: {', '.join(stated)}", state, why, facts[0])


def _patterns(profile: Profile, analysis: Analysis, known: Facts) -> Iterator[Requirement]:
    """Working time and working place, a line each; what is only a possibility is left open."""
    fact = known.get(FactName.PATTERN)
    stated = [pattern for pattern in WorkPattern if pattern in _texts(fact)]
    hours = post_hours(known, analysis.advert)
    for name, kinds in (("Working time", _WHEN), ("Working place", _WHERE)):
        wanted = [pattern for pattern in profile.patterns if pattern in kinds]
        said = [pattern for pattern in stated if pattern in kinds]
        if not wanted:
            continue
        why = f"You look for {_either([label(pattern).lower() for pattern in wanted])}."
        if not said:
            by_hours = kinds is _WHEN and hours is not None and hours[1].name is FactName.HOURS_PER_WEEK
            yield (
                _by_hours(name, wanted, why, *hours)
                if hours and by_hours
                else _line(name, _OPEN, _SILENT, None)
            )
            continue
        what = f"{name}: {_either([label(pattern).lower() for pattern in said])}"
        common = set(wanted) & set(said)
        if said == [WorkPattern.FULL_TIME] and hours and hours[0].most < FULL_FROM:
            yield _line(
                what, _OPEN, f"{why} The advert names {hours[0].spelt} too: ask which is meant.", fact
            )
        elif common == {WorkPattern.REMOTE} and is_partly_at_home(analysis.advert, known):
            yield _line(
                what, _OPEN, f"{why} The advert speaks of other days too, or of what may be: ask.", fact
            )
        elif common:
            yield _line(what, _MET, why, fact)
        elif kinds is _WHERE and is_home_only_possible(analysis.advert, fact):
            yield _line(what, _OPEN, f"{why} The advert calls it possible, not settled: ask.", fact)
        else:
            yield _line(what, _NOT_MET, why, fact)


def _by_hours(name: str, wanted: list[WorkPattern], why: str, hours: PostHours, fact: Fact) -> Requirement:
    """Full or part time, judged by the hours; left open for hours between the two."""
    told = [WorkPattern.FULL_TIME] if hours.most >= FULL_FROM else []
    told += [WorkPattern.PART_TIME] if hours.least <= PART_UP_TO else []
    what = f"{name}: {hours.spelt}"
    if not told or WorkPattern.FLEXIBLE in wanted:
        return _line(what, _OPEN, f"{why} The advert names the hours only: ask.", fact)
    return _line(what, _MET if set(told) & set(wanted) else _NOT_MET, why, fact)


def _contract(profile: Profile, analysis: Analysis, known: Facts) -> Iterator[Requirement]:
    """The kind of contract; left open if the sentence also names one that is wanted."""
    if not profile.contracts:
        return
    fact = known.get(FactName.CONTRACT)
    kind = next((kind for kind in ContractKind if fact and fact.value == kind), None)
    if fact is None or kind is None:
        yield _line("Contract", _OPEN, _SILENT, None)
        return
    why = f"You look for {_either([label(each).lower() for each in profile.contracts])}."
    around = sentence(analysis.advert, fact.span)
    if kind in profile.contracts:
        state = _MET
    elif any(_CONTRACTS[each].search(around) for each in profile.contracts):
        state, why = _OPEN, f"{why} The advert speaks of both: ask."
    else:
        state = _NOT_MET
    yield _line(f"Contract: {label(kind).lower()}", state, why, fact)


def _pay(profile: Profile, known: Facts) -> Iterator[Requirement]:
    """The full-time pay; the top of the range counts."""
    if not profile.pay_min:
        return
    fact = known.get(FactName.PAY_MAX) or known.get(FactName.PAY_MIN)
    pay = stated_pay(known.values())
    figures = yearly(pay, None) if pay else None
    top = max((figure for figure in (figures.low, figures.high) if figure), default=None) if figures else None
    why = f"You look for £{profile.pay_min:,.0f} a year."
    if top is None or figures is None:
        unknown = _SILENT if fact is None else f"{why} It cannot be compared."
        yield _line("Pay", _OPEN, unknown, fact)
        return
    met = top + figures.slack >= profile.pay_min
    yield _line(f"Pay: up to £{top:,.0f} a year full time", _MET if met else _NOT_MET, why, fact)


def _travel(profile: Profile, known: Facts) -> Iterator[Requirement]:
    """A driving licence or travel between sites, unless already listed as a qualification."""
    fact = known.get(FactName.TRAVEL)
    if fact is None:
        return
    licence = fact.value == Travel.LICENCE
    what = "Driving licence" if licence else "Travel between sites"
    answer = profile.driving_licence if licence else profile.between_sites
    named = any(
        isinstance(item, Asked) and item.what == what for item in _items(known.get(FactName.QUALIFICATIONS))
    )
    if named:
        return
    if answer is None:
        yield _line(what, _OPEN, "Your profile does not say.", fact)
    else:
        yield _line(what, _MET if answer else _NOT_MET, f"Your profile says {_yes(answer)}.", fact)


def _sponsorship(profile: Profile, known: Facts) -> Iterator[Requirement]:
    """Visa sponsorship, if the person needs it."""
    if not profile.needs_sponsorship:
        return
    fact = known.get(FactName.SPONSORSHIP)
    if fact is None:
        yield _line("Sponsorship", _OPEN, f"You need it. {_SILENT}", None)
    else:
        why = (
            "You need it, and it is offered or may be."
            if fact.value
            else "You need it, and it is not offered."
        )
        yield _line("Sponsorship", _MET if fact.value else _NOT_MET, why, fact)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words)


def _line(what: str, state: RequirementState, why: str, fact: Fact | None) -> Requirement:
    """A line with the words and place of its fact."""
    span = fact.span if fact else None
    return Requirement(what, None, state, why, span, fact.text if fact and span else "")


def _items(fact: Fact | None) -> tuple[str | Asked, ...]:
    """The items of a fact whose value is a list; else empty."""
    return fact.value if fact and isinstance(fact.value, tuple) else ()


def _texts(fact: Fact | None) -> tuple[str, ...]:
    """The plain words among the items of a fact."""
    return tuple(item for item in _items(fact) if isinstance(item, str))


def _either(words: list[str]) -> str:
    """Words joined by commas and "or"."""
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"
