"""A rule of one's own, and what tests of files of changes ask of a rule set."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.rules import Problem, RulePack, RuleSet
    from desktop_app.domain.signals import Signal


def signal(rules: RuleSet, name: str) -> Signal:
    return next(signal for signal in rules.signals if signal.id == name)


def pack(rules: RuleSet, name: str) -> RulePack:
    return next(pack for pack in rules.packs if pack.id == name)


def only(rules: RuleSet) -> Problem:
    assert len(rules.problems) == 1, rules.problems
    return rules.problems[0]


OWN = """\
signals:
  mine.house-encoder:
    title: The house's encoder
    category: system
    strength: supporting
    route: hospital
    phrases:
      - Larkfinder
    seeker: The encoder of this trust.
    recruiter: The encoder of this trust.
    examples:
      match:
        - You code with [[Larkfinder]].
"""
