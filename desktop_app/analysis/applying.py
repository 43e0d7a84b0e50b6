"""Could I apply? What an advert asks, line by line, beside a profile: a list, never a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.guidance import Guidance
    from desktop_app.domain.profile import Profile, Requirement


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
    return ()
