"""The Rules page as a person uses it: by keyboard, in both themes, at every text size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.rules_list import RulesList
from desktop_app.gui.rules_view import RulesView
from desktop_app.presentation.rules_rows import PackRow, SignalRow
from desktop_app.presentation.rules_tree import RulesTree
from tests.gui.conftest import MakeDesk
from tests.gui.rules_house import House, MakeHouse
from tests.presentation.house_rules import ADVERT


def test_a_signal_is_added_seen_and_undone_by_keyboard_alone(house: House) -> None:
    desk, form = house.desk, house.view.work.form
    desk.paste(f"{ADVERT}The night desk is yours.")
    desk.window.show_page("rules")
    desk.window.do("new_signal")
    assert house.focused() is form.title
    house.type(house.focused(), "Night desk")
    desk.press("Tab", form.title)
    assert house.focused() is form.lists["phrases"]
    house.type(house.focused(), "night desk")
    form.lists["match"].setFocus()
    house.type(house.focused(), "The [[night desk]] is yours.")
    house.wait(lambda: "night desk" in house.view.work.results.browser.toPlainText())
    assert house.view.work.foot.keep.isEnabled()
    desk.window.do("keep_signal")
    house.wait(lambda: desk.said() == "The signal “Night desk” is kept.")
    desk.window.show_page("read")
    assert "night desk" in [words for words, _tone in desk.marked()]
    current = desk.notices.current
    assert current is not None
    assert current.button == "Undo"
    assert current.deed is not None
    current.deed()
    house.wait(lambda: "night desk" not in [words for words, _tone in desk.marked()])


def test_the_search_leads_into_the_list_and_on_to_the_form(house: House) -> None:
    desk, rules = house.desk, house.view.list
    desk.window.do("find")
    assert house.focused() is rules.search
    house.type(rules.search, "encoder")
    desk.press("Down", rules.search)
    row = house.page.tree.row_at(rules.tree.currentIndex())
    assert isinstance(row, SignalRow)
    assert row.key == "house.encoder"
    assert house.focused() is rules.tree
    desk.press("Return", rules.tree)
    assert house.focused() is house.view.work.form.title
    desk.window.do("find")
    desk.press("Escape", rules.search)
    house.wait(lambda: rules.search.text() == "" and house.page.tree.wanted == "")


def test_the_space_bar_and_a_click_switch_a_pack(house: House) -> None:
    tree = house.view.list.tree
    house.view.list.choose("house")
    house.desk.press("Space", tree)
    house.wait(lambda: not house.page.tree.row_at(house.page.tree.index_of("house")).pack.on)  # type: ignore[union-attr]
    assert "switched off" in house.desk.said()
    rect = tree.visualRect(house.page.tree.index_of("house"))
    click = QtCore.QPoint(tree.viewport().width() - 20, rect.center().y())
    house.desk.click(tree.viewport(), click)
    house.wait(lambda: house.page.tree.row_at(house.page.tree.index_of("house")).pack.on)  # type: ignore[union-attr]
    row = house.page.tree.row_at(house.page.tree.index_of("house"))
    assert isinstance(row, PackRow)


def test_what_is_typed_survives_leaving_the_signal_and_is_listed(house: House) -> None:
    house.choose("house.icd-10")
    form = house.view.work.form
    form.lists["unless"].setPlainText("bus\ntrain")
    house.choose("house.encoder")
    assert form.lists["unless"].toPlainText() == ""
    assert house.page.tree.index_of("drafts:house.icd-10").isValid()
    house.view.list.choose("drafts:house.icd-10")
    assert form.lists["unless"].items == ("bus", "train")
    house.view.work.foot.drop.click()
    assert form.lists["unless"].toPlainText() == ""
    assert not house.page.tree.index_of("drafts:house.icd-10").isValid()


def test_closing_asks_where_something_would_be_lost(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(box: QtWidgets.QMessageBox) -> int:
        asked.append(box.text())
        wanted = box.buttons()[len(asked) - 1]
        monkeypatch.setattr(QtWidgets.QMessageBox, "clickedButton", lambda _box: wanted)
        return 0

    monkeypatch.setattr(QtWidgets.QMessageBox, "exec", answer)
    house.choose("house.icd-10")
    house.view.work.form.title.setText("ICD")
    house.desk.window.show_page("read")
    assert not house.desk.window.close()
    assert house.desk.window.current == "rules"
    assert house.desk.window.close()
    assert asked == ["One change to the rules is not kept yet."] * 2


def test_a_place_in_the_results_leads_to_the_advert(house: House) -> None:
    house.choose("house.encoder")
    start = ADVERT.index("house encoder")
    house.view.work.results.browser.anchorClicked.emit(QtCore.QUrl(f"place:text:{start}:{start + 13}"))
    assert house.desk.window.current == "read"
    assert house.desk.editor.textCursor().position() == start


def test_the_menu_of_the_advert_makes_rules_and_ignores_marks(house: House) -> None:
    desk = house.desk
    desk.window.show_page("read")
    cursor = desk.editor.textCursor()
    start = ADVERT.index("case notes")
    cursor.setPosition(start)
    cursor.setPosition(start + 10, QtGui.QTextCursor.MoveMode.KeepAnchor)
    desk.editor.setTextCursor(cursor)
    desk.window.do("rule_from_selection")
    house.wait(lambda: desk.window.current == "rules")
    draft = house.page.form.draft
    assert draft is not None
    assert draft.phrases == ("case notes",)
    assert house.view.work.form.lists["phrases"].items == ("case notes",)
    desk.window.show_page("read")
    menu = QtWidgets.QMenu(desk.window)
    mark = next(iter(desk.editor.marks))
    desk.editor.menu_asked.emit(menu, mark)
    ways = {action.text().replace("&", ""): action for action in menu.actions()[-1].menu().actions()}  # type: ignore[attr-defined]
    ways["Ignore it at this place"].trigger()
    house.wait(lambda: desk.said().endswith("is ignored at this place."))
    assert not [one for one in desk.editor.marks if one.start == mark.start and one.end == mark.end]
    house.view.tabs.setCurrentIndex(2)
    house.wait(lambda: house.view.tabs.tabText(2) == "Ignored 1")
    house.view.ignored.undo.click()
    house.wait(lambda: house.view.tabs.tabText(2) == "Ignored")
    assert desk.editor.marks.at(mark.start) is not None


def test_a_menu_without_a_mark_offers_nothing_for_it(house: House) -> None:
    menu = QtWidgets.QMenu(house.desk.window)
    house.desk.editor.menu_asked.emit(menu, None)
    make, wrong = menu.actions()[-2:]
    assert (make.isEnabled(), wrong.isEnabled()) == (False, False)


def test_near_words_are_added_and_taken_away(house: House) -> None:
    house.choose("house.encoder")
    near = house.view.work.form.near
    near.add.click()
    house.type(house.focused(), "ACC")
    fields = near.findChildren(QtWidgets.QLineEdit)
    fields[1].setText("coder, NCCQ")
    draft = house.page.form.draft
    assert draft is not None
    assert [(one.words, one.any_of, one.within) for one in draft.near] == [(("ACC",), ("coder", "NCCQ"), 8)]
    house.desk.click(near.findChildren(QtWidgets.QToolButton)[0])
    assert house.page.form.draft is not None
    assert house.page.form.draft.near == ()


def test_a_damaged_folder_of_rules_is_told_on_the_page(make_desk: MakeDesk) -> None:
    desk = make_desk().open().warm()
    desk.window.show_page("rules")
    view = desk.window.page("rules")
    assert isinstance(view, RulesView)
    desk.qtbot.waitUntil(lambda: desk.wiring.rules.desk.page.trouble is not None)
    assert view.work.currentWidget() is view.work.hint
    assert "No rule pack could be loaded" in view.work.hint.accessibleName()


def test_after_keep_and_drop_the_keyboard_stays_with_the_rules(house: House) -> None:
    foot = house.view.work.foot
    for button, done in (
        (foot.drop, lambda: not house.page.form.changed),
        (foot.keep, house.mine.exists),
    ):
        house.choose("house.icd-10")
        house.view.work.form.lists["unless"].setPlainText("bus")
        house.wait(foot.keep.isEnabled)
        button.setFocus()
        house.desk.press("Space", button)
        house.wait(done)
        house.wait(lambda: house.focused() is house.view.list.tree)
    assert house.desk.window.current == "rules"


def test_another_signal_is_shown_from_its_top(house: House) -> None:
    house.choose("house.icd-10")
    bar = house.view.work.frame.verticalScrollBar()
    house.wait(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    house.choose("house.encoder")
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    house.desk.window.do("new_signal")
    assert bar.value() == 0


def test_a_pack_that_is_off_is_told_under_the_verdict_and_leads_to_the_rules(make_house: MakeHouse) -> None:
    house = make_house()
    house.mine.parent.mkdir(exist_ok=True)
    house.mine.write_text("packs:\n  house: off\n", "utf-8")
    off = house.desk.panel.off
    house.wait(off.isVisible)
    assert off.text().startswith("The pack House rules is off.")
    off.linkActivated.emit("rules")
    assert house.desk.window.current == "rules"
    house.mine.write_text("packs:\n  house: on\n", "utf-8")
    house.wait(lambda: not off.isVisibleTo(house.desk.panel))


def test_a_pack_that_was_off_before_is_told_at_the_start(make_house: MakeHouse, tmp_path: Path) -> None:
    mine = tmp_path / "rules" / "mine.yaml"
    mine.parent.mkdir()
    mine.write_text("packs:\n  house: off\n", "utf-8")
    house = make_house()
    house.wait(house.desk.panel.off.isVisible)
    assert house.desk.panel.off.text().startswith("The pack House rules is off.")


def test_the_list_says_that_the_rules_are_being_read(house: House) -> None:
    rules = RulesList(RulesTree(), house.desk.wiring.theme)
    assert rules._count.text() == "Reading the rules …"
    rules.give_up()
    assert rules._count.text() == ""
    assert house.view.list._count.text().endswith("signals")
