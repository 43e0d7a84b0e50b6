"""Corrects a verdict by facts, which know the place, the title and the employer wherever they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.analysis.background import setting_told, stage_of
from desktop_app.analysis.members import NOT_CODING
from desktop_app.domain.facts import FactName
from desktop_app.domain.verdict import Nation

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from desktop_app.analysis.policy import Background
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.spans import Span
    from desktop_app.domain.verdict import Verdict


def as_facts_tell(
    verdict: Verdict,
    facts: Sequence[Fact],
    items: Sequence[Evidence],
    optional: Container[Span],
    weighing: Background,
) -> Verdict:
    """The verdict with the nation of places and postcodes, the title's stage and the employer's setting.

    E-mails, tables and bulletins name title and employer where no section of theirs is.

    Args:
        verdict: As decided from evidence alone.
        facts: The facts of the advert.
        items: All evidence and background of the advert.
        optional: Spans of qualifications with an alternative, which make no coder accredited.
        weighing: What an item weighs for stage and setting.
    """
    nation = next((Nation(str(fact.value)) for fact in facts if fact.name is FactName.NATION), verdict.nation)
    stage, setting = verdict.stage, verdict.setting
    titles = _spans(facts, FactName.TITLE)
    if titles and verdict.route is not NOT_CODING:
        stage = stage_of(items, verdict.route, optional, verdict.kind, titles=titles)
    employers = _spans(facts, FactName.EMPLOYER)
    if employers:
        setting = setting_told(items, verdict.route, verdict.kind, weighing, employers=employers) or setting
    told = (nation, stage, setting) != (verdict.nation, verdict.stage, verdict.setting)
    return replace(verdict, nation=nation, stage=stage, setting=setting) if told else verdict


def _spans(facts: Sequence[Fact], name: FactName) -> list[Span]:
    """The places of the facts of a name, where they have one."""
    return [fact.span for fact in facts if fact.name is name and fact.span]
