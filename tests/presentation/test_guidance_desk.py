"""What is said beside an advert, once the shipped files are read; before that nothing is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.facts import FactName
from desktop_app.domain.verdict import Kind, Nation, Route, Setting
from desktop_app.presentation.facts_remarks import RemarkRow
from desktop_app.presentation.facts_rows import entries_of
from desktop_app.presentation.guidance_desk import GuidanceDesk
from desktop_app.presentation.guidance_html import PageWriter, bold, link, plain
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.palette import LIGHT
from desktop_app.presentation.tasks import Tasks
from tests.making import a_verdict
from tests.making_facts import an_analysis_with

RESOURCES = Path(__file__).parents[2] / "resources"
PAY = (
    (FactName.BAND, "4"),
    (FactName.PAY_MIN, 28392),
    (FactName.PAY_MAX, 31157),
    (FactName.PAY_PERIOD, "year"),
    (FactName.CURRENCY, "GBP"),
    (FactName.CLOSING_DATE, "2026-12-14"),
)


class Shelf:
    """The shipped guidance, or another folder."""

    def __init__(self, resources: Path = RESOURCES) -> None:
        self.notices = Notices()
        self.tasks = Tasks(on_failure=lambda _error: None)
        self.desk = GuidanceDesk(self.tasks, self.notices, resources=resources)


@pytest.fixture
def shelf(qtbot: QtBot) -> Iterator[Shelf]:
    shelf = Shelf()
    yield shelf
    shelf.tasks.close()


def test_nothing_is_said_before_the_files_are_there(shelf: Shelf) -> None:
    analysis = an_analysis_with(*PAY)
    assert not shelf.desk.ready
    assert shelf.desk.remarks(analysis, analysis.facts) == ()
    assert shelf.desk.unsaid(analysis, analysis.facts) == ()
    assert shelf.desk.page(analysis) is None


def test_pay_is_held_beside_the_table_of_the_closing_day(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.desk.load()
    qtbot.waitUntil(lambda: shelf.desk.ready)
    verdict = a_verdict(Route.HOSPITAL, nation=Nation.ENGLAND, setting=Setting.ACUTE, kind=Kind.VACANCY)
    analysis = replace(an_analysis_with(*PAY), verdict=verdict)
    (remark,) = shelf.desk.remarks(analysis, analysis.facts)
    assert remark.sentence == "Matches Band 4, England 2026/27."
    assert shelf.desk.page(analysis) is not None
    assert shelf.desk.unsaid(analysis, analysis.facts)


@pytest.mark.parametrize(
    ("closes", "read_on", "expected"),
    [
        ("2026-12-14", "2019-01-02", ["Matches Band 4, England 2026/27."]),
        ("", "2026-11-21", ["Matches Band 4, England 2026/27."]),
        ("2019-01-02", "2026-11-21", []),
    ],
)
def test_an_advert_belongs_to_its_closing_day_else_to_the_day_it_was_read_on(
    shelf: Shelf, qtbot: QtBot, closes: str, read_on: str, expected: list[str]
) -> None:
    shelf.desk.load()
    qtbot.waitUntil(lambda: shelf.desk.ready)
    verdict = a_verdict(Route.HOSPITAL, nation=Nation.ENGLAND, setting=Setting.ACUTE, kind=Kind.VACANCY)
    analysis = an_analysis_with(*PAY[:-1], *([(FactName.CLOSING_DATE, closes)] if closes else []))
    analysis = replace(analysis, verdict=verdict, advert=replace(analysis.advert, read_on=read_on))
    remarks = shelf.desk.remarks(analysis, analysis.facts)
    assert [one.sentence for one in remarks if one.sentence.startswith("Matches")] == expected


def test_dates_that_cannot_be_are_told_in_their_group(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.desk.load()
    qtbot.waitUntil(lambda: shelf.desk.ready)
    analysis = an_analysis_with(
        *PAY[:-1], (FactName.CLOSING_DATE, "2026-12-04"), (FactName.INTERVIEW_DATE, "2026-11-20")
    )
    remarks = shelf.desk.remarks(analysis, analysis.facts)
    keys = [entry.key for entry in entries_of(analysis.facts, (), remarks=remarks)]
    (told,) = (entry for entry in entries_of((), (), remarks=remarks[-1:]) if entry.key == "remark:0")
    assert isinstance(told, RemarkRow)
    assert told.weighty
    assert told.sentence.startswith("The interview, 20 November 2026, comes before the closing date")
    assert keys.index("group:Dates") < keys.index(f"remark:{len(remarks) - 1}")
    assert not keys[keys.index(f"remark:{len(remarks) - 1}") - 1].startswith("group:")


def test_files_that_are_missing_cost_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.desk.load()
    qtbot.waitUntil(lambda: shelf.notices.current is not None)
    assert not shelf.desk.ready
    shelf.tasks.close()


def test_a_pay_table_that_cannot_be_read_costs_no_guidance(qtbot: QtBot, tmp_path: Path) -> None:
    shutil.copytree(RESOURCES / "guidance", tmp_path / "guidance")
    shelf = Shelf(tmp_path)
    shelf.desk.load()
    qtbot.waitUntil(lambda: shelf.desk.ready)
    analysis = an_analysis_with(*PAY)
    assert shelf.desk.remarks(analysis, analysis.facts) == ()
    assert shelf.notices.current is not None, "it is told"
    shelf.tasks.close()


def test_what_stands_in_a_page_is_never_taken_for_markup() -> None:
    page = PageWriter(LIGHT, 9.0)
    page.heading("<b>&", anchor="top")
    page.line(plain("1 < 2"), bold("<i>"), link("“a” & b", "go:1"), page.small("<small>"))
    page.marked(plain("<p>"))
    for words in ("&lt;b&gt;&amp;", "1 &lt; 2", "&lt;i&gt;", "“a” &amp; b", "&lt;small&gt;", "&lt;p&gt;"):
        assert words in page.html
