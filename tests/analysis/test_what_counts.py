"""What counts as a coding post: adverts of our own, file by file of ``what_counts``."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.verdict import Kind, Route, Stage
from tests.analysis.table import CASES, ROWS, Case
from tests.reading import read


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.row[0]}-{case.name}")
def test_a_post_is_read_as_the_table_says(case: Case) -> None:
    verdict = read(case.text, title=case.title, employer=case.employer).verdict
    assert verdict.route is Route(case.route), verdict.reason
    assert case.says in verdict.reason
    assert verdict.kind is Kind.VACANCY
    assert not verdict.provisional


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.route == Route.NOT_CODING], ids=lambda case: case.name
)
def test_a_post_that_is_not_of_coding_stands_on_no_rung(case: Case) -> None:
    assert read(case.text, title=case.title, employer=case.employer).verdict.stage is Stage.UNKNOWN


@pytest.mark.parametrize("case", [case for case in CASES if case.title], ids=lambda case: case.name)
def test_the_title_may_stand_in_its_own_part_or_on_the_first_line(case: Case) -> None:
    labelled = read(case.text, title=case.title, employer=case.employer).verdict
    head = f"{case.title}\n{case.employer}\n" if case.employer else f"{case.title}\n"
    pasted = read(f"{head}\n{case.text}").verdict
    assert pasted.route is labelled.route
    assert pasted.stage is labelled.stage


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.stem)
def test_each_row_has_adverts_of_several_makes(row: Path) -> None:
    of_row = [case for case in CASES if case.row == row.stem]
    assert len(of_row) >= 4
    assert any(case.title for case in of_row)
    assert any(not case.title for case in of_row) or row.stem.startswith("1")


def test_the_adverts_have_the_length_of_short_real_ones() -> None:
    lengths = {case.name: len(case.text.split()) for case in CASES}
    assert {name: words for name, words in lengths.items() if not 80 <= words <= 200} == {}


def test_all_eight_rows_of_the_table_are_there() -> None:
    assert [row.stem[0] for row in ROWS] == list("12345678")
