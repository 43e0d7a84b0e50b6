"""The tabs Route and Apply as a person uses them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6 import QtCore, QtWidgets

from desktop_app.gui.applying_cv_form import CvForm
from desktop_app.gui.applying_profile_form import ProfileForm
from desktop_app.gui.applying_view import ApplyingView
from desktop_app.gui.chips import Chips
from desktop_app.gui.page_browser import PageBrowser
from desktop_app.gui.route_view import RouteView
from desktop_app.presentation.facts_rows import UnsaidRow
from tests.gui.conftest import Desk, MakeDesk
from tests.making_facts import STATED_TEXT
from tests.presentation.fact_readers import stating

ADVERT = f"{STATED_TEXT}You use ICD-10 and OPCS-4 and SystmOne.\n"


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    desk = make_desk(stating).open().warm()
    desk.paste(ADVERT)
    return desk


def applying(desk: Desk) -> ApplyingView:
    """The tab Apply, in view."""
    desk.panel.tabs.setCurrentWidget(desk.panel.applying)
    desk.settle()
    found = desk.panel.findChild(ApplyingView)
    assert isinstance(found, ApplyingView)
    return found


def route(desk: Desk) -> RouteView:
    """The tab Route, in view."""
    desk.panel.tabs.setCurrentWidget(desk.panel.route)
    found = desk.panel.findChild(RouteView)
    assert isinstance(found, RouteView)
    until(desk, found, "The ladder")
    return found


def until(desk: Desk, browser: PageBrowser, words: str) -> None:
    """Wait until some words are on a page."""
    desk.qtbot.waitUntil(lambda: words in browser.toPlainText())


def press(browser: PageBrowser, words: str) -> None:
    """Follow the link with these words."""
    found = re.search(rf"<a href=\"([^\"]*)\">(?:<span[^>]*>)?{re.escape(words)}<", browser.toHtml())
    assert found is not None, f"there is no link “{words}”"
    browser.anchorClicked.emit(QtCore.QUrl(found[1]))


def profile_form(desk: Desk, view: ApplyingView) -> ProfileForm:
    press(view.lists, "Fill in my profile")
    form = view.forms["profile"]
    assert isinstance(form, ProfileForm)
    return form


def write(form: ProfileForm, **filled: str) -> None:
    for name, words in filled.items():
        widget = form.widgets[name]
        if isinstance(widget, Chips):
            widget.show_chosen((words,))
        else:
            widget.setText(words)


def test_the_ladder_marks_the_rung_and_tells_of_all_when_asked(desk: Desk) -> None:
    page = route(desk)
    assert "this post" in page.toPlainText() or "does not tell on which rung" in page.toPlainText()
    before = len(page.toPlainText())
    press(page, "What is done on each rung")
    until(desk, page, "Only this post’s rung")
    assert len(page.toPlainText()) > before


def test_questions_are_copied_one_and_all(desk: Desk) -> None:
    page = route(desk)
    press(page, "Copy")
    one = QtWidgets.QApplication.clipboard().text()
    assert one.endswith("?")
    press(page, "Copy all questions")
    every = QtWidgets.QApplication.clipboard().text()
    assert one in every
    assert len(every.splitlines()) > 1


def test_recruiters_are_told_what_to_say(desk: Desk) -> None:
    page = route(desk)
    desk.wiring.preferences.set("audience", "recruiter")
    desk.panel.tabs.setCurrentWidget(desk.panel.route)
    until(desk, page, "Say in your advert")
    assert "Copy all questions" not in page.toPlainText()
    assert not desk.panel.tabs.isTabVisible(desk.panel.tabs.indexOf(desk.panel.applying))


def test_search_words_are_copied(desk: Desk) -> None:
    page = route(desk)
    press(page, "clinical coder")
    assert QtWidgets.QApplication.clipboard().text() == "clinical coder"


def test_sources_stand_below(desk: Desk) -> None:
    assert "Sources" in route(desk).toPlainText()
    assert "looked at on" in route(desk).toPlainText()


def test_an_empty_page_says_what_will_stand_here(make_desk: MakeDesk) -> None:
    desk = make_desk(stating).open().warm()
    assert "when there is an advert" not in applying(desk).lists.toPlainText()
    assert "Fill in my profile" in applying(desk).lists.toPlainText()
    desk.panel.tabs.setCurrentWidget(desk.panel.route)
    found = desk.panel.findChild(RouteView)
    assert isinstance(found, RouteView)
    until(desk, found, "appears here with its verdict")


def test_a_profile_is_filled_in_and_held_beside_the_advert(desk: Desk) -> None:
    view = applying(desk)
    form = profile_form(desk, view)
    write(form, qualifications="NCCQ", stage="coder", hours_max="20", driving_licence="no")
    desk.click(form.keep)
    until(desk, view.lists, "Met")
    words = view.lists.toPlainText()
    assert "NCCQ" in words
    assert "%" not in words
    press(view.lists, "NCCQ")
    assert desk.editor.textCursor().position() == ADVERT.index("NCCQ")


def test_a_wrong_number_is_told_below_its_field(desk: Desk) -> None:
    form = profile_form(desk, applying(desk))
    write(form, coding_years="many")
    desk.click(form.keep)
    assert form.widgets["coding_years"].accessibleDescription() == "A number from 0 to 60."
    assert form.isVisible(), "it stays until that is mended"
    desk.press("Escape", form)
    assert not form.isVisible()


def test_a_profile_is_deleted(desk: Desk) -> None:
    view = applying(desk)
    form = profile_form(desk, view)
    write(form, qualifications="NCCQ")
    desk.click(form.keep)
    until(desk, view.lists, "Delete it")
    press(view.lists, "Delete it")
    until(desk, view.lists, "Fill in my profile")
    desk.qtbot.waitUntil(lambda: desk.said() == "Your profile is deleted.")
    assert "Delete it" not in view.lists.toPlainText()


def cv_form(view: ApplyingView) -> CvForm:
    press(view.lists, "Open or paste my CV")
    form = view.forms["cv"]
    assert isinstance(form, CvForm)
    return form


def test_a_cv_is_pasted_once_and_held_beside_every_advert(desk: Desk) -> None:
    view = applying(desk)
    form = cv_form(view)
    assert not form.keep.isEnabled()
    assert str(desk.folder) in form.findChildren(QtWidgets.QLabel)[0].text(), "it says where the CV lies"
    form.box.setPlainText("Jo Merritt\nTwo years of ICD-10 on wards.\nNo SystmOne.")
    desk.click(form.keep)
    until(desk, view.lists, "Not in your CV")
    words = view.lists.toPlainText()
    assert "In your CV" in words
    assert str(desk.folder) in words
    press(view.lists, "ICD-10")
    assert desk.editor.textCursor().position() == ADVERT.index("ICD-10")
    until(desk, view.lists, "In your CV: “Two years of ICD-10 on wards.”")


def test_a_cv_is_opened_from_its_file(desk: Desk, tmp_path: Path) -> None:
    view = applying(desk)
    form = cv_form(view)
    path = tmp_path / "my cv.txt"
    path.write_text("Two years of ICD-10 on wards.\n" * 3, encoding="utf-8")
    view.file.open(path)
    desk.qtbot.waitUntil(lambda: "ICD-10" in form.box.toPlainText(), timeout=20_000)
    desk.click(form.keep)
    until(desk, view.lists, "“my cv.txt”, kept on")
    assert "Open or paste my CV" not in view.lists.toPlainText()


def test_a_course_can_be_applied_to_by_nobody(desk: Desk) -> None:
    view = applying(desk)
    form = profile_form(desk, view)
    write(form, qualifications="NCCQ")
    desk.click(form.keep)
    until(desk, view.lists, "Delete it")
    desk.editor.replace_text("A course on ICD-10.")
    desk.settle()
    desk.editor.replace_text("A course in this text, with ICD-10: course.")
    until(desk, view.lists, "This is no vacancy but a course")
    assert "not met" not in view.lists.toPlainText()


def test_facts_lead_to_questions_only_where_there_are_some(make_desk: MakeDesk) -> None:
    desk = make_desk(stating).open().warm()
    desk.paste("Clinical Coder at Larkmoor, Band 5. You use ICD-10 and OPCS-4 daily.")
    browser = route(desk)
    facts = desk.wiring.read_page.facts
    rows = [entry for entry in facts.model.entries if isinstance(entry, UnsaidRow)]
    assert rows[0].asks is ("Copy all questions" in browser.toPlainText())
    assert rows[0].asks
    facts.asks = lambda _analysis, _facts: False
    facts.renew()
    assert [entry.asks for entry in facts.model.entries if isinstance(entry, UnsaidRow)] == [False]
