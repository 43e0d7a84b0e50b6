"""The facts on screen, put right by the person: what holds, for how long, and how it is taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import AskedStrength, Correction, Fact, FactName, FactSource
from desktop_app.engine.events import Event
from desktop_app.presentation.facts_changes import Changes
from desktop_app.presentation.facts_desk import FactsDesk
from desktop_app.presentation.facts_editing import editing_of, keep
from desktop_app.presentation.facts_model import FactsModel, spoken
from desktop_app.presentation.facts_rows import FactRow, copied, entries_of
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.reading import Reading
from tests.fixtures.inline_engine import InlineEngine
from tests.making import an_entry
from tests.making_facts import STATED_TEXT
from tests.presentation.fact_readers import stating


class Page:
    """An advert that is read at once."""

    def __init__(self) -> None:
        self.engine = InlineEngine(stating, on_result=self._take)
        self.reading = Reading(self.engine, Notices())
        self.desk = FactsDesk(self.reading)
        self.kept: list[tuple[int, Changes]] = []
        self.desk.keep = lambda entry, changes: self.kept.append((entry, changes))
        self.engine.start()

    def _take(self, event: Event) -> None:
        self.reading.take(event)

    def read(self, text: str) -> Page:
        self.reading.read(Advert.of(text))
        return self

    def row(self, key: str) -> FactRow:
        row = next(entry for entry in self.desk.model.entries if entry.key == key)
        assert isinstance(row, FactRow)
        return row

    def told(self) -> list[str]:
        return [spoken(entry) for entry in self.desk.model.entries]


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page().read(STATED_TEXT)


def test_all_that_is_stated_is_listed_in_groups(page: Page) -> None:
    told = page.told()
    assert [line for line in told if ":" not in line] == [
        "Post",
        "Pay and hours",
        "Dates",
        "Contact",
        "Requirements",
    ]
    assert "Pay: £32,073 to £39,043 a year" in told
    assert "Closes: Sunday 6 December 2026, 17:00" in told
    assert "Qualification: NCCQ, essential" in told
    assert not any(line.startswith("Not stated") for line in told)


def test_every_row_knows_where_its_words_stand(page: Page) -> None:
    spans = page.row("pay_min").spans
    assert [STATED_TEXT[span.start : span.end] for span in spans] == ["£32,073", "£39,043", "a year", "£"]


def test_what_is_usual_and_not_stated_is_one_line(page: Page) -> None:
    page.read("Clinical Coder (Band 5) at Larkmoor LK4, permanent.")
    assert page.told()[-1] == (
        "Not stated: employer, pay, hours, pattern, closing date, reference, contact, qualifications."
    )


def test_a_correction_shows_what_was_read_and_is_undone(page: Page) -> None:
    page.desk.put(page.row("pay_min"), "£27,485 to £30,162 a year")
    assert "Pay: £27,485 to £30,162 a year, corrected by you; read: £32,073 to £39,043 a year" in page.told()
    assert page.row("pay_min").spans, "it still leads to the words that were read"
    page.desk.undo()
    assert "Pay: £32,073 to £39,043 a year" in page.told()
    assert not page.desk.can_undo


def test_what_cannot_be_understood_changes_nothing(page: Page) -> None:
    with pytest.raises(AppError):
        page.desk.put(page.row("pay_min"), "plenty")
    assert page.desk.corrections == ()


def test_a_fact_is_taken_out_and_put_back(page: Page) -> None:
    page.desk.take_out(page.row("band"))
    assert "Band: not stated, corrected by you; read: 5" in page.told()
    assert page.desk.value(FactName.BAND) is None
    page.desk.forget(page.row("band").names)
    assert "Band: 5" in page.told()


def test_to_type_what_was_read_is_no_correction(page: Page) -> None:
    page.desk.put(page.row("band"), "6")
    page.desk.put(page.row("band"), "Band 5")
    assert page.desk.corrections == ()


def test_of_several_things_asked_for_one_is_changed(page: Page) -> None:
    page.desk.put_asked(page.row("qualifications:GCSEs"), "GCSEs", AskedStrength.ESSENTIAL)
    assert page.row("qualifications:NCCQ").source == "", "the other is as it was read"
    assert page.row("qualifications:NCCQ").spans
    assert page.row("qualifications:GCSEs").value == "GCSEs, essential"
    page.desk.take_out(page.row("qualifications:NCCQ"))
    assert page.row("qualifications:GCSEs").value == "GCSEs, essential"
    page.desk.take_out(page.row("qualifications:GCSEs"))
    assert page.row("qualifications").value == "not stated"


def test_a_row_of_before_the_text_was_edited_changes_no_other_thing(page: Page) -> None:
    nccq = page.row("qualifications:NCCQ")
    page.read("A post in Band 4 that asks for GCSEs.")
    page.desk.take_out(nccq)
    assert page.desk.corrections == (), "what is asked for no more cannot be taken out"
    page.desk.put_asked(nccq, "NCCQ pass", AskedStrength.ESSENTIAL)
    rows = [row for row in page.told() if row.startswith("Qualification")]
    assert [row.split(",")[0] for row in rows] == ["Qualification: GCSEs", "Qualification: NCCQ pass"]


def test_a_fact_that_is_not_stated_is_added(page: Page) -> None:
    page.read("Clinical Coder (Band 5)")
    assert any(FactName.HOURS_PER_WEEK in group for group in page.desk.addable)
    page.desk.add(FactName.HOURS_PER_WEEK)
    page.desk.put(page.row("new:hours_per_week"), "30")
    assert "Hours: 30 hours a week, added by you" in page.told()


def test_corrections_stay_while_the_advert_is_edited(page: Page) -> None:
    page.desk.put(page.row("band"), "6")
    page.read(STATED_TEXT + "\nOne more line.")
    assert page.row("band").value == "6"


def test_corrections_go_with_the_advert_and_come_back_with_its_text(page: Page) -> None:
    page.desk.put(page.row("band"), "6")
    page.desk.start_anew()
    page.read("Another post, Band 4.")
    assert page.row("band").value == "4"
    page.desk.start_anew()
    page.read(STATED_TEXT)
    assert page.row("band").value == "6"


def test_an_emptied_page_forgets_them(page: Page) -> None:
    page.desk.put(page.row("band"), "6")
    page.read("")
    page.read("Another post, Band 4.")
    assert page.row("band").value == "4"


def test_a_saved_advert_keeps_what_is_put_right_later(page: Page) -> None:
    page.desk.put(page.row("band"), "6")
    assert page.kept == [], "it is not saved yet"
    analysis = page.desk.analysis
    assert analysis is not None
    page.desk.note_saved(replace(an_entry(analysis, entry_id=7), corrections=page.desk.corrections))
    page.desk.put(page.row("reference"), "412-AC-78")
    assert [number for number, _ in page.kept] == [7]
    assert list(page.kept[0][1]) == [FactName.REFERENCE], "only what has changed"
    page.read(STATED_TEXT + "\nEdited.")
    page.desk.put(page.row("band"), "4")
    assert len(page.kept) == 1, "the text is another than the saved one"


def test_an_entry_brings_its_corrections(page: Page) -> None:
    analysis = page.desk.analysis
    assert analysis is not None
    entry = an_entry(analysis, entry_id=9)
    page.desk.adopt(replace(entry, corrections=(Correction(FactName.BAND, "6"),)))
    assert page.row("band").value == "6"
    page.desk.forget(page.row("band").names)
    assert page.kept == [(9, {FactName.BAND: None})]


def test_what_others_put_right_in_the_entry_stays(page: Page) -> None:
    analysis = page.desk.analysis
    assert analysis is not None
    entry = an_entry(analysis, entry_id=9)
    page.desk.adopt(entry)
    page.desk.put(page.row("band"), "6")
    title = Correction(FactName.TITLE, "Typed on the shortlist")
    page.desk.follow(replace(entry, corrections=(title, *page.desk.corrections)))
    assert page.row("title").value == "Typed on the shortlist"
    page.desk.undo()
    assert page.row("band").value == "5"
    assert page.desk.corrections == (title,)
    assert page.kept[1] == (9, {FactName.BAND: None})


def test_what_was_put_right_in_many_adverts_comes_back(page: Page) -> None:
    texts = [f"Post number {number}, Band 4." for number in range(20)]
    for text in texts:
        page.desk.start_anew()
        page.read(text)
        page.desk.put(page.row("band"), "6")
    page.desk.start_anew()
    page.read(texts[0])
    assert page.row("band").value == "6"


def test_facts_are_copied_as_lines(page: Page) -> None:
    page.desk.put(page.row("band"), "6")
    lines = copied(page.desk.model.entries).splitlines()
    assert lines[0] == "Title: Clinical Coder (Band 5)"
    assert "Band: 6 (corrected by you)" in lines


@pytest.mark.parametrize(
    ("text", "begins"),
    [("", "Nothing to list yet"), ("a course of study", "This is"), ("unreadable", "This text could not")],
)
def test_where_there_are_none_it_says_why(page: Page, text: str, begins: str) -> None:
    page.read(text)
    assert page.desk.model.entries == () or page.told() == []
    assert page.desk.no_facts().startswith(begins)


def test_the_list_is_a_sound_model(page: Page, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.desk.model)  # type: ignore[no-untyped-call]


def test_words_that_differ_do_not_build_the_list_anew(page: Page, qtbot: QtBot) -> None:
    model: FactsModel = page.desk.model
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    page.desk.put(page.row("band"), "6")
    assert resets == []
    page.read("Another post, Band 4.")
    assert resets == [True]


def test_what_a_course_leaves_out_is_not_told(page: Page) -> None:
    page.read("A course for a Clinical Coder (Band 5), permanent.")
    assert not any(line.startswith("Not stated") for line in page.told())


def test_a_field_that_nobody_changed_is_no_correction(page: Page) -> None:
    for row in [entry for entry in page.desk.model.entries if isinstance(entry, FactRow)]:
        editing = editing_of(page.desk, row)
        keep(page.desk, row, words=editing.words or "", chosen=editing.chosen)
    assert page.desk.corrections == ()


def test_one_way_to_ask_is_contact_enough(page: Page) -> None:
    page.read("Clinical Coder (Band 5), priya.farrow@larkmoor.example")
    assert "contact" not in page.told()[-1]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (FactSource.JSON_LD, "Band: 5, stated by the page"),
        (FactSource.FIELD, "Band: 5, stated by the file"),
        (FactSource.PERSON, "Band: 5, written by you"),
        (FactSource.TEXT, "Band: 5"),
    ],
)
def test_where_a_fact_comes_from_is_told_unless_it_is_the_text(source: FactSource, told: str) -> None:
    rows = entries_of([Fact(FactName.BAND, "5", None, "", source)], [])
    assert spoken(rows[1]) == told
