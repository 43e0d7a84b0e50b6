"""The Facts tab as a person uses it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import Correction, FactName
from desktop_app.gui.facts_editor import FactsEditor
from desktop_app.gui.facts_view import FactsView
from desktop_app.presentation.facts_rows import GROUPS, FactRow, row_name
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.test_shortlist_page import Page
from tests.making_facts import STATED_TEXT, a_full_entry
from tests.presentation.fact_readers import stating


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """An advert that states much is on the page, its facts in view."""
    desk = make_desk(stating).open().warm()
    desk.paste(STATED_TEXT)
    desk.panel.tabs.setCurrentWidget(desk.panel.facts)
    desk.settle()
    return desk


def view(desk: Desk) -> FactsView:
    return desk.panel.facts


def told(desk: Desk) -> list[str]:
    model = view(desk).list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def index(desk: Desk, name: str) -> QtCore.QModelIndex:
    model = view(desk).list.model()
    row = next(row for row, words in enumerate(told(desk)) if words.startswith(f"{name}: "))
    return model.index(row, 0)


def choose(desk: Desk, name: str) -> None:
    """Click on the name of a fact."""
    facts = view(desk).list
    facts.scrollTo(index(desk, name))
    desk.click(facts.viewport(), facts.visualRect(index(desk, name)).topLeft() + QtCore.QPoint(30, 10))


def editor(desk: Desk) -> FactsEditor:
    found = view(desk).editor
    assert found is not None
    return found


def test_a_click_goes_to_the_words_and_lets_them_flash(desk: Desk) -> None:
    choose(desk, "Band")
    assert desk.editor.textCursor().position() == STATED_TEXT.index("Band 5")
    assert len(desk.editor.extraSelections()) == 1


def test_another_click_goes_to_the_next_of_its_words(desk: Desk) -> None:
    choose(desk, "Pay")
    assert desk.editor.textCursor().position() == STATED_TEXT.index("£32,073")
    choose(desk, "Pay")
    assert desk.editor.textCursor().position() == STATED_TEXT.index("£39,043")


@pytest.mark.parametrize("key", ["Return", "F2"])
def test_a_key_opens_the_field_and_enter_keeps_what_is_typed(desk: Desk, key: str) -> None:
    choose(desk, "Closes")
    desk.press(key, view(desk).list)
    field = editor(desk).field
    assert field.text() == "6 December 2026, 17:00"
    assert field.accessibleName() == "Closes"
    field.setText("8 December 2026")
    desk.press("Return", field)
    assert "Closes: Tuesday 8 December 2026, corrected by you; read: Sunday 6 December 2026, 17:00" in told(
        desk
    )
    assert view(desk).editor is None


def test_the_pencil_opens_the_field_too(desk: Desk) -> None:
    facts = view(desk).list
    row = facts.visualRect(index(desk, "Title"))
    desk.click(facts.viewport(), facts.pencil(row).center())
    assert editor(desk).field.text() == "Clinical Coder (Band 5)"
    assert desk.editor.textCursor().position() == len(STATED_TEXT), "the caret stays"


def test_what_is_wrong_is_told_beside_the_field_and_esc_leaves_it(desk: Desk) -> None:
    view(desk).edit("hours_per_week")
    editor(desk).field.setText("many")
    editor(desk).keep()
    assert editor(desk).told.text() == "That could not be understood. Hours from 1 to 80: 37.5."
    assert editor(desk).field.accessibleDescription() == editor(desk).told.text()
    desk.press("Escape", editor(desk).field)
    assert view(desk).editor is None
    assert "Hours: 37.5 hours a week" in told(desk)


def test_one_of_a_closed_set_is_pressed(desk: Desk) -> None:
    view(desk).edit("contract")
    bank = next(chip for chip in editor(desk).chips.buttons if chip.text() == "Bank")
    desk.click(bank)
    assert editor(desk).chips.chosen == ("bank",)
    desk.click(editor(desk).buttons["keep"])
    assert "Contract: Bank, corrected by you; read: Permanent" in told(desk)


def test_not_stated_and_put_back(desk: Desk) -> None:
    view(desk).edit("pattern")
    desk.click(editor(desk).buttons["none"])
    assert "Pattern: not stated, corrected by you; read: Part time, hybrid" in told(desk)
    view(desk).edit("pattern")
    desk.click(editor(desk).buttons["back"])
    assert "Pattern: Part time, hybrid" in told(desk)


def test_ctrl_z_takes_a_correction_back(desk: Desk) -> None:
    desk.wiring.read_page.facts.put_values({FactName.BAND: "6"})
    desk.press("Ctrl+Z", view(desk).list)
    assert "Band: 5" in told(desk)


def test_facts_are_copied_one_or_all(desk: Desk) -> None:
    clipboard = QtWidgets.QApplication.clipboard()
    choose(desk, "Band")
    desk.press("Ctrl+C", view(desk).list)
    assert clipboard.text() == "Band: 5"
    assert desk.said() == "Copied."
    desk.click(view(desk).buttons["copy"])
    assert "Pay: £32,073 to £39,043 a year" in clipboard.text().splitlines()


def test_a_fact_is_added_by_hand(desk: Desk) -> None:
    desk.editor.replace_text("Clinical Coder (Band 5) of no more words.")
    desk.settle()
    view(desk).add("hours_per_week")
    QtTest.QTest.keyClicks(editor(desk).field, "30")
    desk.press("Return", editor(desk).field)
    assert "Hours: 30 hours a week, added by you" in told(desk)


def test_what_is_not_stated_leads_to_the_questions(desk: Desk) -> None:
    desk.editor.replace_text("Clinical Coder (Band 5) of no more words.")
    desk.settle()
    facts = view(desk).list
    last = facts.model().index(facts.model().rowCount() - 1, 0)
    facts.scrollTo(last)
    desk.click(facts.viewport(), facts.visualRect(last).center())
    assert desk.panel.tabs.currentWidget() is desk.panel.route


def test_what_is_put_right_is_saved_with_the_advert(desk: Desk) -> None:
    desk.wiring.read_page.facts.put_values({FactName.BAND: "6", FactName.TITLE: "Senior Coder"})
    with desk.qtbot.waitSignal(desk.wiring.saving.saved) as saved:
        desk.press("Ctrl+S")
    assert saved.args is not None
    entry = saved.args[0]
    assert entry.title == "Senior Coder"
    assert {one.name: one.value for one in entry.corrections}[FactName.BAND] == "6"


def test_a_saved_advert_is_put_right_on_the_page(desk: Desk) -> None:
    entry = replace(a_full_entry(), corrections=(Correction(FactName.BAND, "4"),))
    path = desk.folder / STORE_NAME
    with Shortlist(path) as shortlist:
        shortlist.add(entry)
    page = Page(desk)
    page.press_button("Read this advert")
    page.until(lambda: "Band: 4, corrected by you; read: 5" in told(desk))
    view(desk).edit("band")
    editor(desk).field.setText("6")
    editor(desk).keep()

    def kept() -> str:
        with Shortlist(path) as shortlist:
            return str(shortlist.fetch(1).corrections[0].value)

    page.until(lambda: kept() == "6")
    page.until(lambda: desk.said() == "Kept with the saved advert.")
    assert "Band: 6, corrected by you; read: 5" in told(desk)


def test_the_field_stays_open_while_nothing_else_changes_and_goes_with_the_advert(desk: Desk) -> None:
    view(desk).edit("band")
    desk.editor.replace_text("Another post, Band 4, of other words.")
    desk.settle()
    assert view(desk).editor is None
    rows = [entry for entry in view(desk).list.model().entries if isinstance(entry, FactRow)]  # type: ignore[attr-defined]
    assert [row.value for row in rows] == ["4"]


def test_what_is_being_typed_outlives_another_reading(desk: Desk) -> None:
    desk.editor.replace_text("Clinical Coder (Band 5) of no more words.")
    desk.settle()
    view(desk).add("employer")
    QtTest.QTest.keyClicks(editor(desk).field, "Hexcombe Trust")
    desk.editor.replace_text("Clinical Coder (Band 5), permanent, NCCQ.")
    desk.settle()
    assert editor(desk).field.text() == "Hexcombe Trust"
    desk.press("Return", editor(desk).field)
    assert view(desk).editor is None
    assert "Employer: Hexcombe Trust, added by you" in told(desk)


def test_what_is_typed_for_a_thing_that_is_asked_for_no_more_is_one_more(desk: Desk) -> None:
    view(desk).edit("qualifications:NCCQ")
    editor(desk).field.setText("ACC")
    desk.editor.replace_text("Clinical Coder (Band 5) who has GCSEs.")
    desk.settle()
    editor(desk).keep()
    rows = [line.split(",")[0] for line in told(desk) if line.startswith("Qualification")]
    assert rows == ["Qualification: GCSEs", "Qualification: ACC"]


def test_what_is_being_typed_goes_with_its_advert(desk: Desk) -> None:
    view(desk).edit("band")
    editor(desk).field.setText("6")
    desk.view.show_advert(Advert.of("Another post, Band 4, of other words."))
    desk.settle()
    assert view(desk).editor is None
    assert "Band: 4" in told(desk)


def test_an_empty_page_says_what_will_stand_here(desk: Desk) -> None:
    desk.editor.clear()
    desk.settle()
    assert view(desk).none.text().startswith("Nothing to list yet")
    assert not view(desk).buttons["correct"].isVisible()


def test_the_keyboard_passes_over_headings_and_reaches_every_button(desk: Desk) -> None:
    facts = view(desk).list
    desk.panel.tabs.tabBar().setFocus()
    desk.press("Tab", desk.panel.tabs.tabBar())
    assert facts.hasFocus()
    assert facts.currentIndex().data().startswith("Title: ")
    for _ in range(6):
        desk.press("Down", facts)
    assert facts.currentIndex().data().startswith("Band: "), "the heading between is passed over"
    desk.press("Tab", facts)
    assert view(desk).buttons["correct"].hasFocus()


def test_what_cannot_be_taken_is_not_lost_when_another_fact_is_chosen(desk: Desk) -> None:
    view(desk).edit("hours_per_week")
    editor(desk).field.setText("many")
    view(desk).edit("band")
    assert editor(desk).field.text() == "many"
    editor(desk).field.setText("30")
    view(desk).edit("band")
    assert "Hours: 30 hours a week, corrected by you; read: 37.5 hours a week" in told(desk)
    assert editor(desk).field.text() == "5"


def test_enter_on_cancel_cancels(desk: Desk) -> None:
    view(desk).edit("band")
    editor(desk).field.setText("6")
    cancel = editor(desk).buttons["leave"]
    cancel.setFocus()
    desk.press("Return", cancel)
    assert "Band: 5" in told(desk)


def test_every_fact_that_is_absent_can_be_added(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QtWidgets.QMenu, "popup", lambda _menu, _place: None)
    desk.view.show_text("Clinical Coder wanted")
    desk.settle()
    view(desk).buttons["add"].click()
    menu = view(desk).findChild(QtWidgets.QMenu)
    assert menu is not None
    offered = [one.text() for one in menu.actions()]
    known = {row_name(fact.name) for fact in desk.wiring.read_page.facts.facts}
    assert {row_name(name) for _, names in GROUPS for name in names} - known <= set(offered)
    assert offered.count("") >= 4, "a line between two groups"
