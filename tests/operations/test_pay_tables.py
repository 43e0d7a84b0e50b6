"""The shipped pay tables are whole; a slip in one is told with file and line."""

from __future__ import annotations

import csv
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.pay import PayZone
from desktop_app.domain.verdict import Nation
from desktop_app.operations.pay_tables import read_pay_tables
from desktop_app.operations.shipped_guidance import load_pay_tables
from desktop_app.paths import resources_folder

SHIPPED = resources_folder() / "pay"
#: Handed over at the start of the project (nation, year, band, least, greatest); each row must be there.
FIRST = """
england 2025/26 2 24465 24465|england 2025/26 3 24937 26598|england 2025/26 4 27485 30162
england 2025/26 5 31049 37796|england 2025/26 6 38682 46580|england 2025/26 7 47810 54710
england 2025/26 8a 55690 62682|england 2025/26 8b 64455 74896|england 2025/26 8c 76965 88682
england 2025/26 8d 91342 105337|england 2025/26 9 109179 125637|england 2026/27 2 25272 25272
england 2026/27 3 25760 27476|england 2026/27 4 28392 31157|england 2026/27 5 32073 39043
england 2026/27 6 39959 48117|england 2026/27 7 49388 56515|england 2026/27 8a 57528 64751
england 2026/27 8b 66582 77368|england 2026/27 8c 79505 91609|england 2026/27 8d 94356 108813
england 2026/27 9 112782 129783|scotland 2026/27 2 26519 28946|scotland 2026/27 3 29062 31364
scotland 2026/27 4 31491 34254|scotland 2026/27 5 34494 42978|england 2021/22 2 18546 19918
england 2021/22 3 20330 21777|england 2021/22 4 22549 24882|england 2021/22 5 25655 31534
england 2021/22 6 32306 39027|england 2021/22 7 40057 45839
""".replace("\n", "|").strip("|")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "pay")
    return tmp_path / "pay"


@pytest.mark.parametrize("row", FIRST.split("|"))
def test_every_row_that_was_handed_over_is_there_to_five_pounds(row: str) -> None:
    nation, year, band, least, greatest = row.split()
    scale = read_pay_tables(SHIPPED).scale(Nation(nation), year, band)
    assert scale is not None
    assert abs(scale.lowest - int(least)) <= 5
    assert abs(scale.highest - int(greatest)) <= 5


def test_every_row_names_a_source_that_was_looked_at() -> None:
    tables = read_pay_tables(SHIPPED)
    sources = [row.source for row in tables.scales]
    sources += [row.source for row in tables.supplements]
    sources += [row.source for row in tables.weeks]
    assert all(source.title and source.checked.startswith("2026-") for source in sources)


def test_what_is_reckoned_says_so_in_its_source_and_what_is_copied_does_not() -> None:
    tables = read_pay_tables(SHIPPED)
    told = [(row.derived, row.source) for row in tables.scales]
    told += [(row.derived, row.source) for row in tables.supplements]
    assert all(derived is source.title.startswith("Reckoned") for derived, source in told)


def test_bands_rise_within_a_year_and_years_within_a_band() -> None:
    tables = read_pay_tables(SHIPPED)
    for nation in (Nation.ENGLAND, Nation.SCOTLAND):
        years = tables.years(nation)
        assert list(years) == sorted(years, reverse=True)
        for year in years:
            tops = [row.highest for row in tables.scales if (row.nation, row.year) == (nation, year)]
            assert tops == sorted(tops)
        for later, earlier in pairwise(years):
            for row in tables.scales:
                before = tables.scale(nation, earlier, row.band)
                if row.nation is nation and row.year == later and before is not None:
                    assert 1.0 < row.highest / before.highest < 1.15, (row, before)


def test_supplements_are_known_for_each_zone_of_each_of_their_years() -> None:
    supplements = read_pay_tables(SHIPPED).supplements
    for year in {each.year for each in supplements}:
        found = {each.zone: each for each in supplements if each.year == year}
        assert set(found) == set(PayZone)
        assert found[PayZone.INNER].least > found[PayZone.OUTER].least > found[PayZone.FRINGE].least


def test_a_supplement_is_bounded_below_and_above() -> None:
    inner = next(each for each in read_pay_tables(SHIPPED).supplements if each.year == "2026/27")
    assert inner.on(10_000) == 5794
    assert inner.on(35_000) == pytest.approx(7000)
    assert inner.on(90_000) == 8746


def test_the_tables_are_read_once() -> None:
    assert load_pay_tables(resources_folder()) is load_pay_tables(resources_folder())


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "scales.csv",
            "england,2026/27,4,28392",
            "england,2026/27,4,2839O",
            "“2839O” at lowest is not a whole",
        ),
        ("scales.csv", "england,2026/27,4,", "albion,2026/27,4,", "“albion” is not a nation"),
        ("scales.csv", "england,2026/27,4,", "england,2026/28,4,", "“2026/28” is not a pay year"),
        ("scales.csv", "england,2026/27,4,", "england,2026/27,10,", "“10” cannot stand at band"),
        ("scales.csv", "england,2026/27,4,28392", "england,2026/27,4,99392", "the steps do not rise"),
        ("scales.csv", "england,2026/27,5,", "england,2026/27,4,", "stand a second time"),
        ("scales.csv", "no,E2627\n", "no,E9999\n", "the source “E9999” is not in sources.csv"),
        ("scales.csv", "no,E2627\n", "perhaps,E2627\n", "“perhaps” cannot stand at derived"),
        ("scales.csv", "nation,year,band", "land,year,band", "its first line should be nation,year,band"),
        ("supplements.csv", "inner,20,5794,8746", "inner,20,9794,8746", "the least sum is greater"),
        ("supplements.csv", "outer,15,4870", "inner,15,4870", "stand a second time"),
        ("weeks.csv", "37.5", "long", "“long” cannot stand at hours"),
        ("sources.csv", "2026-11-21", "lately", "“lately” cannot stand at checked"),
    ],
)
def test_a_slip_is_told_with_file_and_what_is_wrong(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(AppError) as caught:
        read_pay_tables(folder)
    assert file in caught.value.sentence
    assert told in caught.value.sentence
    assert caught.value.hint


def test_a_slip_is_told_with_its_line(folder: Path) -> None:
    path = folder / "scales.csv"
    lines = path.read_text("utf-8").splitlines()
    lines[4] += ",more"
    path.write_text("\n".join(lines), "utf-8")
    with pytest.raises(AppError, match="in line 5 there are 9 cells instead of 8"):
        read_pay_tables(folder)


def test_a_missing_table_is_an_error_for_people(folder: Path) -> None:
    (folder / "weeks.csv").unlink()
    with pytest.raises(AppError, match=r"weeks\.csv cannot be read"):
        read_pay_tables(folder)


def test_the_files_are_plain_csv() -> None:
    for path in SHIPPED.glob("*.csv"):
        rows = list(csv.reader(path.read_text("utf-8").splitlines()))
        assert len({len(row) for row in rows}) == 1, path.name
