"""The shipped rules, compiled once per test process, and shortcuts for reading with them.

Import as `from tests.reading import reader, read`. The command line and the operations share this reader, so
nothing is compiled twice.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert
from desktop_app.domain.rules import Cue, RulePack, RuleSet, RuleSources
from desktop_app.domain.signals import Category, Signal, Strength
from desktop_app.domain.verdict import Route
from desktop_app.operations.analyse_many import load_reader
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules

if TYPE_CHECKING:
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.evidence import Evidence

#: Begins a summary, so that the text after it is taken neither for a title nor for a heading.
LEAD = "Job summary\nThis is what the advert goes on to say about it, in so many words.\n"


def reader() -> Reader:
    """The shipped rules, compiled; the same object at every call."""
    return load_reader(RuleSources((rules_folder(),)))


def read(text: str, *, title: str = "", employer: str = "", **fields: str) -> Analysis:
    """The analysis of an advert given by its parts."""
    return reader().analyse(Advert.of(text, title=title, employer=employer, **fields))


def matches(sentence: str, *, lead: str = LEAD) -> tuple[Evidence, ...]:
    """Everything the rules find in a piece of running text, in text order."""
    found = reader().matches(Advert.of(lead + sentence))
    return tuple(sorted(found, key=lambda item: (item.span, item.rule)))


def words_of(sentence: str, rule: str, *, lead: str = LEAD) -> list[str]:
    """The words that one rule matches in a piece of running text."""
    return [item.text for item in matches(sentence, lead=lead) if item.rule == rule]


def signal(name: str, *phrases: str, route: Route | None = Route.HOSPITAL, **changes: object) -> Signal:
    """A signal for tests: by default strong, a task, and for hospital."""
    plain = Signal(f"own.{name}", name, Category.TASK, Strength.STRONG, route, phrases=phrases)
    return replace(plain, **changes)  # type: ignore[arg-type]


def reader_of(*signals: Signal, cues: tuple[Cue, ...] | None = None) -> Reader:
    """A reader with only these signals; headings, policy and, unless given, cues are the shipped ones."""
    return Reader(rules_of(*signals, cues=cues))


def rules_of(*signals: Signal, cues: tuple[Cue, ...] | None = None) -> RuleSet:
    """A rule set with only these signals; headings, policy and, unless given, cues are the shipped ones.

    It has no learned weights, so nothing is found except by rules.
    """
    shipped = _shipped()
    policy = tuple(pair for pair in shipped.policy if not pair[0].startswith("passages."))
    pack = RulePack("own", "Own rules", "1.0.0", "MIT", None, signals, "0" * 64)
    return replace(shipped, packs=(pack,), cues=shipped.cues if cues is None else cues, policy=policy)


@cache
def _shipped() -> RuleSet:
    return load_rules([rules_folder()])
