"""Could I apply? Compares each demand of an advert with a profile, as a list and never as a score.

| what | met | not met | not stated |
|---|---|---|---|
| qualification | held, or implied by one held (guidance) | others are named, not this | none is named |
| | worked towards, if that is enough | worked towards, but must be held | “or equivalent” |
| experience | years reached, or the system is named | fewer years, or none at all | anything else |
| hours, place, pattern, contract, pay | acceptable | not acceptable | either side is silent |
| travel, sponsorship | as answered | as answered | not answered |

What a person leaves blank never counts against them, and what an advert leaves open is shown as open.
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
    """Compare the demands and conditions of an advert with a profile.

    Args:
        profile: What the person has filled in; blank entries never count against them.
        analysis: The advert's analysis.
        facts: The advert's facts, including corrections.
        guidance: Says which qualifications imply others.

    Returns:
        A line for each demand, essential ones first, then for each condition of the post (hours, place,
        pattern, contract, pay, travel, sponsorship); otherwise in text order. Empty unless it is a vacancy.
    """
    if analysis.verdict.kind is not Kind.VACANCY:
        return ()
    known = tuple(facts)
    asked = sorted(demands(profile, analysis.advert, known, guidance), key=_place)
    return (*asked, *conditions(profile, analysis, known))


def _place(line: Requirement) -> tuple[int, bool, str, int]:
    """Sort key of demands: by strength, then by place."""
    rank = _ORDER.index(line.asked) if line.asked in _ORDER else len(_ORDER)
    span = line.span
    return (rank, span is None, span.part if span else "", span.start if span else 0)
