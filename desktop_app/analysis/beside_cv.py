"""My CV beside this advert: every term the advert asks for, and whether the CV says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.guidance import Guidance
    from desktop_app.domain.profile import TermBeside


def beside_cv(advert: Analysis, cv: Analysis, guidance: Guidance) -> tuple[TermBeside, ...]:
    """Hold a CV beside an advert, both read by the same rules.

    Args:
        advert: The advert's analysis.
        cv: The CV's (``Advert.of(cv_text)`` through the same reader).
        guidance: For hints on transferable experience and qualifications that show others.

    Returns:
        One line for each term that the advert asks for, affirmed or hedged: those in the essential criteria
        first, then desirable, duties, the rest; within these by place. A term that the CV denies ("no
        experience of ICD-10") is missing, and the hint says so.
    """
    return ()
