"""Filters by facts: who passes, as the person put the facts right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.domain.fact_filter import Closing, FactFilter
from desktop_app.domain.facts import ContractKind, Correction, FactName, FactValue, WorkPattern
from desktop_app.domain.shortlist import EntryStatus, ShortlistColumn
from desktop_app.domain.verdict import Route
from desktop_app.store.shortlist import Shortlist
from tests.making_facts import an_entry_with

NOW = datetime(2026, 11, 21, 12, 0).astimezone()
Stated = tuple[tuple[FactName, FactValue], ...]
BAND, PAY, PERIOD = FactName.BAND, FactName.PAY_MIN, FactName.PAY_PERIOD
DAY, AT = FactName.CLOSING_DATE, FactName.CLOSING_TIME


def passing(shortlist: Shortlist, wanted: FactFilter) -> list[int]:
    """Numbers, as they were added, of those that pass."""
    return sorted(shortlist.ids(wanted=wanted, now=NOW))


@pytest.fixture
def shortlist(tmp_path: Path) -> Iterator[Shortlist]:
    with Shortlist(tmp_path / "shortlist.db") as opened:
        yield opened


@pytest.mark.parametrize(
    ("stated", "wanted", "expected"),
    [
        ((((BAND, "5"),), ((BAND, "3-5"),), ((BAND, "8a"),), ((BAND, "VSM"),), ()), {"bands": {4}}, [2]),
        (
            (((BAND, "5"),), ((BAND, "3-5"),), ((BAND, "8a"),), ((BAND, "8b-8c"),)),
            {"bands": {8, 5}},
            [1, 2, 3, 4],
        ),
        ((((BAND, "VSM"),), ()), {"bands": {9}}, []),
        (
            (((PAY, 30_000),), ((PAY, 29_999),), ((PAY, 20), (PERIOD, "hour")), ()),
            {"pay_from": 30_000},
            [1, 3],
        ),
        ((((PAY, 90_000), (FactName.CURRENCY, "AED")),), {"pay_from": 30_000}, []),
        (
            (((DAY, "2026-11-20"),), ((DAY, "2026-11-21"),), ((DAY, "2026-11-21"), (AT, "11:59")), ()),
            {"closing": Closing.OPEN},
            [2, 4],
        ),
        (
            (((DAY, "2026-11-28"),), ((DAY, "2026-11-29"),), ((DAY, "2026-11-20"),), ()),
            {"closing": Closing.SOON},
            [1],
        ),
        (
            (
                ((FactName.PATTERN, ("part_time", "hybrid")),),
                ((FactName.PATTERN, ("part_time",)),),
                ((FactName.PATTERN, ("full_time",)),),
            ),
            {"patterns": {WorkPattern.PART_TIME, WorkPattern.HYBRID}},
            [1],
        ),
        (
            (((FactName.CONTRACT, "bank"),), ((FactName.CONTRACT, "permanent"),), ()),
            {"contracts": {ContractKind.BANK, ContractKind.AGENCY}},
            [1],
        ),
    ],
)
def test_entries_pass_by_what_they_state(
    shortlist: Shortlist, stated: tuple[Stated, ...], wanted: dict[str, object], expected: list[int]
) -> None:
    for facts in stated:
        shortlist.add(an_entry_with(*facts))
    given = {name: frozenset(value) if isinstance(value, set) else value for name, value in wanted.items()}
    assert passing(shortlist, FactFilter(**given)) == expected  # type: ignore[arg-type]
    assert passing(shortlist, FactFilter()) == list(range(1, len(stated) + 1))


def test_corrections_verdict_status_and_words_are_looked_at_together(shortlist: Shortlist) -> None:
    for title in ("Fernhill post", "Moorside post"):
        shortlist.add(an_entry_with((BAND, "5"), title=title))
    shortlist.change(2, status=EntryStatus.APPLIED, changes={BAND: Correction(BAND, "7")})
    sevens = FactFilter(bands=frozenset({7}))
    assert passing(shortlist, sevens) == [2]
    assert passing(shortlist, FactFilter(statuses=frozenset({EntryStatus.APPLIED}))) == [2]
    assert passing(shortlist, FactFilter(routes=frozenset({Route.HOSPITAL}))) == [1, 2]
    assert passing(shortlist, FactFilter(routes=frozenset({Route.BILLING, Route.RESEARCH}))) == []
    assert shortlist.ids(match="fernhill", wanted=sevens) == ()
    assert shortlist.ids(match="moorside", wanted=sevens) == (2,)


@pytest.mark.parametrize("sort", ShortlistColumn)
def test_a_filtered_list_keeps_every_order(shortlist: Shortlist, sort: ShortlistColumn) -> None:
    for band in ("5", "6", "5"):
        shortlist.add(an_entry_with((BAND, band)))
    shortlist.remove(3)
    assert shortlist.ids(sort=sort, wanted=FactFilter(bands=frozenset({5}))) == (1,)
