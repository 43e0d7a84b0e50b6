"""Alt and a letter mean one thing on every page, with all that can be open on it, and in every dialog."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6 import QtGui, QtWidgets

from desktop_app.domain.facts import FactName
from desktop_app.presentation.actions import ACTIONS, MENUS
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.dropping import FIXTURES, drop, open_record
from tests.gui.rules_house import House
from tests.gui.test_apply_tab import applying, press
from tests.gui.test_shortlist_page import Page, fill
from tests.making_facts import STATED_TEXT
from tests.presentation.fact_readers import stating


def clashes(window: QtWidgets.QWidget) -> dict[str, list[str]]:
    """Letters that several visible things of a window answer to, with the words of these."""
    return _twice(_labels(window))


def _twice(labels: Iterable[str]) -> dict[str, list[str]]:
    """Letters that stand in several of these words."""
    found: dict[str, list[str]] = defaultdict(list)
    for words in labels:
        key = QtGui.QKeySequence.mnemonic(words).toString()
        if key:
            found[key].append(words)
    return {key: words for key, words in found.items() if len(words) > 1}


def _labels(window: QtWidgets.QWidget) -> list[str]:
    """What can hold a letter: titles of menus, buttons, tabs, captions of fields."""
    labels = []
    for widget in window.findChildren(QtWidgets.QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QtWidgets.QMenuBar):
            labels += [action.text() for action in widget.actions()]
        elif isinstance(widget, QtWidgets.QAbstractButton) or (
            isinstance(widget, QtWidgets.QLabel) and widget.buddy() is not None
        ):
            labels.append(widget.text())
        elif isinstance(widget, QtWidgets.QTabBar):
            labels += [widget.tabText(number) for number in range(widget.count())]
    return labels


def test_on_the_read_page_with_every_tab_beside_the_text(make_desk: MakeDesk) -> None:
    desk = make_desk(stating).open().warm()
    assert clashes(desk.window) == {}
    desk.paste(STATED_TEXT)
    tabs = desk.panel.tabs
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        desk.settle()
        assert clashes(desk.window) == {}, tabs.tabText(number)


def test_with_a_fact_being_put_right(make_desk: MakeDesk) -> None:
    desk = make_desk(stating).open().warm()
    desk.paste(STATED_TEXT)
    facts = desk.panel.facts
    desk.panel.tabs.setCurrentWidget(facts)
    desk.wiring.read_page.facts.put_values({FactName.BAND: "7"})
    desk.settle()
    names = [facts.list.model().index(row, 0).data() for row in range(facts.list.model().rowCount())]
    band = next(row for row, words in enumerate(names) if words.startswith("Band"))
    facts.list.setCurrentIndex(facts.list.model().index(band, 0))
    desk.press("F2", facts.list)
    desk.settle()
    assert facts.editor is not None
    assert facts.editor.buttons["none"].isVisible()
    assert facts.editor.buttons["back"].isVisible()
    assert clashes(desk.window) == {}


def test_with_documents_and_a_list_of_adverts(desk: Desk) -> None:
    open_record(desk)
    assert clashes(desk.window) == {}
    drop(desk, desk.window, FIXTURES / "several.html")
    assert clashes(desk.window) == {}


@pytest.mark.parametrize("words", ["Fill in my profile", "Open or paste my CV"])
def test_with_the_forms_of_the_tab_apply(make_desk: MakeDesk, words: str) -> None:
    desk = make_desk(stating).open().warm()
    desk.paste(STATED_TEXT)
    view = applying(desk)
    press(view.lists, words)
    desk.settle()
    assert any(form.isVisible() for form in view.forms.values())
    assert clashes(desk.window) == {}


def test_on_the_rules_page_with_a_pack_a_signal_and_a_new_one(house: House) -> None:
    desk, view = house.desk, house.view
    assert clashes(desk.window) == {}
    house.view.list.choose("house")
    house.wait(view.work.pack.isVisible)
    assert clashes(desk.window) == {}
    house.choose("house.encoder")
    house.page.form.edit(strength="strong")
    house.wait(view.work.foot.keep.isEnabled)
    for button in view.findChildren(QtWidgets.QAbstractButton):
        if button.isVisible() and "ore" in button.text():
            button.click()
    assert clashes(desk.window) == {}
    desk.window.do("new_signal")
    assert clashes(desk.window) == {}


def test_on_the_shortlist_with_one_and_with_several_chosen(desk: Desk) -> None:
    desk.window.show_page("shortlist")
    assert clashes(desk.window) == {}
    fill(desk)
    page = Page(desk)
    page.table.selectRow(0)
    page.settle()
    assert clashes(desk.window) == {}
    page.table.selectAll()
    page.settle()
    assert clashes(desk.window) == {}


def test_in_every_menu() -> None:
    texts = {action.id: action.text for action in ACTIONS}
    for title, ids in MENUS:
        words = [texts[one] for one in ids if one in texts]
        assert _twice(words) == {}, title
    assert _twice([title for title, _ids in MENUS]) == {}


GUI = Path(__file__).parents[2] / "desktop_app" / "gui"


@pytest.mark.parametrize(
    "path", [path for path in sorted(GUI.glob("*.py")) if "QDialog)" in path.read_text("utf-8")], ids=str
)
def test_in_every_dialog(path: Path) -> None:
    source = re.sub(
        r'(?s)\s+if\s[^"\n]+\selse\s+f?"[^"]*"', "", path.read_text("utf-8")
    )  # one button, two names
    assert _twice(re.findall(r'"([^"\n]*&\w[^"\n]*)"', source)) == {}
