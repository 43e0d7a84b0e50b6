"""Read facts in tests with the shipped headings, without matcher and verdict."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.analysis.facts import facts_of
from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import Asked, FactValue
from desktop_app.domain.rules import RuleSources
from desktop_app.domain.verdict import Kind, Nation
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import HeadingTable, split_sections

if TYPE_CHECKING:
    from desktop_app.domain.facts import Fact

TODAY = date(2026, 11, 21)


@cache
def headings() -> HeadingTable:
    """The shipped headings, compiled."""
    return HeadingTable.of(load_rules(RuleSources((rules_folder(),))).headings)


def read_facts(
    text: str,
    *,
    nation: Nation = Nation.ENGLAND,
    kind: Kind = Kind.VACANCY,
    today: date = TODAY,
    **fields: str,
) -> dict[str, Fact]:
    """The facts of an advert by their names."""
    return read_parts(Advert.of(text, **fields), nation=nation, kind=kind, today=today)


def read_parts(
    advert: Advert, *, nation: Nation = Nation.ENGLAND, kind: Kind = Kind.VACANCY, today: date = TODAY
) -> dict[str, Fact]:
    """The facts of an advert given as a value."""
    normal = {part.name: normalise(part.text) for part in advert.parts}
    sections = split_sections(advert, normal, headings())
    found = facts_of(advert, normal, sections, today=today, nation=nation, kind=kind)
    return {str(fact.name): fact for fact in found}


def values(text: str, *, nation: Nation = Nation.ENGLAND, **fields: str) -> dict[str, FactValue]:
    """The values of an advert's facts by their names."""
    return {name: fact.value for name, fact in read_parts(Advert.of(text, **fields), nation=nation).items()}


def asked(text: str, name: str) -> dict[str, str]:
    """What is asked under one fact's name, with how strongly."""
    fact = read_facts(text).get(name)
    found = fact.value if fact and isinstance(fact.value, tuple) else ()
    return {item.what: str(item.strength) for item in found if isinstance(item, Asked)}
