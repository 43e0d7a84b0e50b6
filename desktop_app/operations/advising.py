"""Advice beside an analysed advert, from shipped tables and guidance, a profile and a CV."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.analysis.advice.applying import could_apply
from desktop_app.analysis.advice.beside_cv import beside_cv
from desktop_app.analysis.advice.date_check import check_dates
from desktop_app.analysis.advice.draft_check import check_draft
from desktop_app.analysis.advice.not_said import not_said, questions_text
from desktop_app.analysis.advice.other_posts import OtherPost, other_posts
from desktop_app.analysis.advice.pay_check import check_pay
from desktop_app.domain.facts import FactName
from desktop_app.domain.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.date_remarks import DateRemark
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.findings import Finding
    from desktop_app.domain.guidance import Guidance, Unsaid
    from desktop_app.domain.pay import PayRemark, PayTables
    from desktop_app.domain.profile import Profile, Requirement, TermBeside


def remarks_on_pay(
    *, analysis: Analysis, facts: tuple[Fact, ...], tables: PayTables
) -> tuple[PayRemark, ...]:
    """What the pay check says about an advert.

    Args:
        analysis: Of the advert.
        facts: As corrected.
        tables: Pay tables; those in force when the advert closes apply, or when it was read.
    """
    return check_pay(
        facts,
        tables,
        nation=analysis.verdict.nation,
        on=_day_of(analysis, facts),
        setting=analysis.verdict.setting,
        advert=analysis.advert,
    )


def remarks_on_dates(*, analysis: Analysis, facts: tuple[Fact, ...]) -> tuple[DateRemark, ...]:
    """Questions about an advert's dates, from its corrected facts."""
    return check_dates(analysis.advert, facts)


def all_findings(
    *, analysis: Analysis, facts: tuple[Fact, ...], remarks: Iterable[PayRemark | DateRemark]
) -> tuple[Finding, ...]:
    """The wording checks' findings, and what dates, pay and other facts tell a recruiter to put right.

    Args:
        analysis: Of the advert.
        facts: As corrected.
        remarks: Of the pay and date checks.

    Returns:
        The weightiest first.
    """
    weight = list(Severity).index
    found = (*check_draft(analysis, facts, remarks), *analysis.findings)
    return tuple(sorted(found, key=lambda finding: -weight(finding.severity)))


def posts_apart(*, advert: Advert, facts: tuple[Fact, ...]) -> tuple[OtherPost, ...]:
    """The documents of a record that state another title or band than the record."""
    return other_posts(advert, facts)


def what_is_not_said(
    *, analysis: Analysis, facts: tuple[Fact, ...], guidance: Guidance
) -> tuple[Unsaid, ...]:
    """Points that matter for the advert's route and that it does not mention."""
    return not_said(analysis, facts, guidance)


def questions_to_ask(*, unsaid: tuple[Unsaid, ...], title: str) -> str:
    """Questions about those points, as text to paste into a message."""
    return questions_text(unsaid, title=title)


def what_is_asked(
    *, profile: Profile, analysis: Analysis, facts: tuple[Fact, ...], guidance: Guidance
) -> tuple[Requirement, ...]:
    """Each thing an advert asks for, beside what the profile says."""
    return could_apply(profile, analysis, facts, guidance)


def terms_beside_cv(*, advert: Analysis, cv: Analysis, guidance: Guidance) -> tuple[TermBeside, ...]:
    """Each term an advert asks for, with its places in the CV; may take a moment."""
    return beside_cv(advert, cv, guidance)


def _day_of(analysis: Analysis, facts: tuple[Fact, ...]) -> date | None:
    """The day whose pay tables apply: the closing date, else the day it was read."""
    stated = next((str(fact.value) for fact in facts if fact.name is FactName.CLOSING_DATE), "")
    for day in (stated, analysis.advert.read_on):
        with suppress(ValueError):
            return date.fromisoformat(day)
    return None
