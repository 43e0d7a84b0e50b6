"""Adverts and a CV of our own for what a job seeker is told, and short ways to ask."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.analysis.advice.applying import could_apply
from desktop_app.analysis.advice.beside_cv import beside_cv
from desktop_app.operations.shipped_guidance import load_guidance
from desktop_app.paths import resources_folder
from tests.reading import read

if TYPE_CHECKING:
    from desktop_app.domain.guidance import Guidance
    from desktop_app.domain.profile import Profile, Requirement, TermBeside

HOSPITAL = """Clinical Coder
Ferndale General Hospital NHS Foundation Trust
Band 4, £28,392 to £31,157 a year
37.5 hours per week, permanent
Closing date: 12 December 2026
Job summary
We are looking for a Clinical Coder to join our clinical coding team.
You will be based at Leeds, hybrid working.
Main duties
Assign ICD-10 and OPCS-4 codes to inpatient episodes using the Medicode encoder.
{duties}
Person specification
Essential
{essential}
Desirable
{desirable}
"""
PRACTICE = """Notes Summariser
Brookvale Surgery, Harrogate
We are a GP practice with 9,000 patients and are looking for a notes summariser.
Main duties
Summarise the records of new patients and code incoming letters.
{duties}
"""


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of a plain table beside this file: cells with `` | `` between, remarks behind ``#``."""
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if line.strip() and not line.startswith("#")]


def guidance() -> Guidance:
    return load_guidance(resources_folder())


def hospital(
    *,
    duties: str = "Meet the monthly deadlines.",
    essential: str = "A good eye.",
    desirable: str = "Patience.",
) -> str:
    return HOSPITAL.format(duties=duties, essential=essential, desirable=desirable)


def applied(profile: Profile, text: str) -> dict[str, Requirement]:
    """The lines of *Could I apply?* by what is asked."""
    analysis = read(text)
    lines = could_apply(profile, analysis, analysis.facts, guidance())
    for line in lines:
        if line.span is not None:
            assert line.words == text[line.span.start : line.span.end]
    return {line.what: line for line in lines}


def compared(advert: str, cv: str) -> dict[str, TermBeside]:
    """The lines of *My CV beside this advert* by the terms."""
    found = beside_cv(read(advert), read(cv), guidance())
    for line in found:
        assert line.in_advert
        assert all(advert[span.start : span.end].strip() for span in line.in_advert)
        assert all(cv[span.start : span.end].strip() for span in line.in_cv)
    return {line.what: line for line in found}
