"""What the tests of lint share."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.rules import RulePack, RuleSet
from desktop_app.domain.signals import Category, Examples, Signal, Source, Strength
from desktop_app.domain.verdict import Route
from desktop_app.rulepack.lint import lint_rules

TODAY = date(2026, 11, 21)

SOUND = Signal(
    id="house.icd-ten",
    title="ICD-10",
    category=Category.CLASSIFICATION,
    strength=Strength.STRONG,
    route=Route.HOSPITAL,
    phrases=("ICD-10",),
    not_in=("ICD-10-CM",),
    unless=("heart device",),
    seeker="The classification of diagnoses.",
    recruiter="The classification of diagnoses.",
    sources=(Source("A page", "https://example.org", "2026-11-20"),),
    examples=Examples(
        match=("You code in [[ICD10]].", "[[ICD 10]] daily."),
        no_match=("You code in ICD-10-CM.", "An ICD-10 of a heart device."),
    ),
)


def rules_of(*signals: Signal, pack: str = "house") -> RuleSet:
    return RuleSet((pack_of(*signals, pack=pack),), (), (), ())


def pack_of(*signals: Signal, pack: str = "house") -> RulePack:
    return RulePack(pack, "House", "1.0.0", "MIT", Route.HOSPITAL, signals, "0" * 64)


def doubts_of(rules: RuleSet, today: date = TODAY) -> list[str]:
    return [problem.sentence for problem in lint_rules(rules, today=today)]
