"""What is put right has one truth: on the Shortlist, in the facts, and in the fields above the text."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import Correction, FactName
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.dropping import read
from tests.gui.test_shortlist_page import Page
from tests.making import an_analysis, an_entry
from tests.making_facts import STATED_TEXT, a_full_entry
from tests.presentation.fact_readers import stating

EMPLOYER_ROW = "Employer: Brackenfell Trust, corrected by you"


@pytest.fixture
def page(make_desk: MakeDesk) -> Page:
    """A saved advert that states much."""
    desk = make_desk(stating).open().warm()
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(a_full_entry())
    return Page(desk)


def told(desk: Desk) -> list[str]:
    model = desk.panel.facts.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def kept(desk: Desk) -> dict[FactName, object]:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        return {one.name: one.value for one in shortlist.fetch(1).corrections}


def open_with_another_employer(page: Page) -> None:
    page.choose("Clinical Coder (Band 5)")
    page.pane.employer.setText("Brackenfell Trust")
    page.pane.employer.editingFinished.emit()
    page.settle()
    page.press_button("Read this advert")
    page.settle()


def test_an_employer_corrected_on_the_shortlist_stands_above_the_text(page: Page) -> None:
    open_with_another_employer(page)
    desk = page.desk
    assert desk.view.column.employer.text() == "Brackenfell Trust"
    assert any(line.startswith(EMPLOYER_ROW) for line in told(desk))
    assert desk.view.advert() == desk.wiring.reading.advert  # shown as it was read then


def test_writing_over_a_corrected_employer_corrects_it_again(page: Page) -> None:
    open_with_another_employer(page)
    desk = page.desk
    field = desk.view.column.employer
    field.setFocus()
    field.selectAll()
    field.insert("Fernhill Trust")
    desk.press("Return", field)
    page.settle()
    assert any(line.startswith("Employer: Fernhill Trust, corrected by you") for line in told(desk))
    page.until(lambda: kept(desk)[FactName.EMPLOYER] == "Fernhill Trust")


def test_an_emptied_field_has_back_what_was_read(page: Page) -> None:
    open_with_another_employer(page)
    desk = page.desk
    field = desk.view.column.employer
    field.setFocus()
    field.selectAll()
    field.backspace()
    desk.press("Return", field)
    page.settle()
    assert field.text() == desk.wiring.reading.advert.part("employer")
    page.until(lambda: FactName.EMPLOYER not in kept(desk))


def test_another_advert_has_its_own_employer(page: Page) -> None:
    open_with_another_employer(page)
    page.desk.view.show_text("Clinical Coder", "Coder", "Wexcombe")
    read(page.desk)
    assert page.desk.view.column.employer.text() == "Wexcombe"
    assert page.desk.wiring.reading.advert.part("employer") == "Wexcombe"


def test_an_advert_saved_before_there_were_facts_shows_its_new_title(desk: Desk) -> None:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        then = an_analysis("Use OPCS-4.", title="Coder", employer="Larkmoor")
        shortlist.add(an_entry(then, title="Senior coder", employer="Larkmoor"))
    page = Page(desk)
    page.choose("Senior coder")
    page.press_button("Read this advert")
    page.settle()
    assert desk.view.column.title.text() == "Senior coder"


def test_the_facts_of_the_pane_lead_to_where_they_are_put_right(page: Page) -> None:
    page.choose("Clinical Coder (Band 5)")
    page.pane.facts.correct.click()
    page.settle()
    assert page.desk.window.current == "read"
    assert page.desk.panel.tabs.currentWidget() is page.desk.panel.facts
    page.desk.window.show_page("shortlist")
    page.desk.panel.tabs.setCurrentWidget(page.desk.panel.evidence)
    page.press_button("Read this advert")
    page.settle()
    assert page.desk.panel.tabs.currentWidget() is page.desk.panel.evidence


def test_what_was_put_right_before_a_second_save_joins_the_saved_advert(make_desk: MakeDesk) -> None:
    desk = make_desk(stating).open().warm()
    desk.paste(STATED_TEXT)
    with desk.qtbot.waitSignal(desk.wiring.saving.saved) as saved:
        desk.window.do("save")
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        band = {FactName.BAND: Correction(FactName.BAND, "6")}
        shortlist.change(saved.args[0].id, changes=band)
    desk.window.do("new")
    desk.settle()
    desk.paste(STATED_TEXT + "\n")
    desk.wiring.read_page.facts.put_values({FactName.HOURS_PER_WEEK: 30})
    with desk.qtbot.waitSignal(desk.wiring.saving.known):
        desk.window.do("save")
    notice = desk.notices.current
    assert notice is not None
    assert notice.button == "Keep it with the saved advert"
    assert notice.deed is not None
    with desk.qtbot.waitSignal(desk.wiring.saving.mended):
        notice.deed()
    assert kept(desk)[FactName.BAND] == "6"
    assert kept(desk)[FactName.HOURS_PER_WEEK] == 30
    assert any(line.startswith("Band: 6, corrected by you") for line in told(desk))
