"""Could I apply? What an advert asks, line by line, beside a profile: a list, never a score.

| what | met | not met | not stated |
|---|---|---|---|
| qualification | held, or shown by one that is (guidance) | others are named, not this | none is named |
| | worked towards, where that will do | worked towards, but asked as held | “or equivalent” |
| experience | years reached, or the system is named | fewer years, or none at all | anything else |
| hours, place, pattern, contract, pay | it will do | it will not | either side is silent |
| travel, sponsorship | as answered | as answered | not answered |

What a person leaves open is never held against them, and what an advert leaves open is said to be open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.analysis.advice.applying_conditions import conditions
from desktop_app.analysis.advice.applying_demands import demands
from desktop_app.domain.facts import AskedStrength
from desktop_app.domain.verdict import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.guidance import Guidance
    from desktop_app.domain.profile import Profile, Requirement

_ORDER = (AskedStrength.ESSENTIAL, AskedStrength.WORKING_TOWARDS, AskedStrength.DESIRABLE)


def could_apply(
    profile: Profile, analysis: Analysis, facts: Iterable[Fact], guidance: Guidance
) -> tuple[Requirement, ...]:
    """Hold what an advert asks beside what a person has filled in.

    Args:
        profile: What the person has filled in; what is left open is never held against them.
        analysis: Of the advert.
        facts: The advert's, as read and corrected.
        guidance: For qualifications that show others.

    Returns:
        One line for each thing asked: essential ones first, then desirable ones, then the conditions of the
        post (hours, place, pattern, contract, pay, travel, sponsorship); within these by place in the advert.
        Empty for what is no vacancy.
    """
    if analysis.verdict.kind is not Kind.VACANCY:
        return ()
    known = tuple(facts)
    asked = sorted(demands(profile, analysis.advert, known, guidance), key=_place)
    return (*asked, *conditions(profile, analysis, known))


def _place(line: Requirement) -> tuple[int, bool, str, int]:
    """Where a line stands among those that are asked: by strength, then by place."""
    rank = _ORDER.index(line.asked) if line.asked in _ORDER else len(_ORDER)
    span = line.span
    return (rank, span is None, span.part if span else "", span.start if span else 0)
