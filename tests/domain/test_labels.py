"""Every member of every closed set that people see has words of its own."""

from __future__ import annotations

from enum import StrEnum

import pytest

from desktop_app.domain.advert import OriginKind
from desktop_app.domain.documents import SourceFormat
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.facts import (
    AskedStrength,
    ContractKind,
    DbsCheck,
    FactName,
    FactSource,
    PayPeriod,
    PayTerm,
    Travel,
    WorkPattern,
)
from desktop_app.domain.findings import Severity
from desktop_app.domain.labels import label
from desktop_app.domain.sections import SectionName
from desktop_app.domain.shortlist import EntryStatus
from desktop_app.domain.signals import Category, Strength
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage

SETS: tuple[type[StrEnum], ...] = (
    Route,
    Confidence,
    Kind,
    Stage,
    Nation,
    Setting,
    SectionName,
    Category,
    Assertion,
    Strength,
    EntryStatus,
    Severity,
    FactName,
    FactSource,
    PayPeriod,
    PayTerm,
    ContractKind,
    WorkPattern,
    DbsCheck,
    Travel,
    AskedStrength,
    OriginKind,
    SourceFormat,
)


@pytest.mark.parametrize("closed", SETS, ids=lambda closed: closed.__name__)
@pytest.mark.parametrize("short", [False, True])
def test_every_member_has_words_and_no_two_share_them(closed: type[StrEnum], short: bool) -> None:
    words = [label(member, short=short) for member in closed]
    assert all(word and word == word.strip() and "_" not in word for word in words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("closed", SETS, ids=lambda closed: closed.__name__)
def test_a_short_form_is_never_longer(closed: type[StrEnum]) -> None:
    assert all(len(label(member, short=True)) <= len(label(member)) for member in closed)


def test_the_same_value_in_two_sets_keeps_two_names() -> None:
    assert label(Route.RESEARCH) == "Research"
    assert label(Setting.RESEARCH) == "Research organisation"


def test_routes_are_told_in_the_words_of_the_screen() -> None:
    assert [label(route) for route in Route] == [
        "Hospital clinical coding",
        "Primary-care record coding",
        "Mixed",
        "Billing",
        "Research",
        "Unclear",
        "Not a coding post",
    ]
