"""The lists that the window is built from."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtGui

from desktop_app.presentation.actions import ACTIONS, MENUS, PAGES, READ_BUTTONS

ICONS = Path(__file__).parents[2] / "resources" / "icons"


def test_each_action_has_words_and_an_id_of_its_own() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    assert len({action.text for action in ACTIONS}) == len(ACTIONS)
    assert all(action.text.strip() for action in ACTIONS)


def test_no_shortcut_is_given_twice_and_qt_knows_them_all() -> None:
    shortcuts = [one.shortcut for one in (*ACTIONS, *PAGES) if one.shortcut]
    assert len(set(shortcuts)) == len(shortcuts)
    assert all(not QtGui.QKeySequence(shortcut).isEmpty() for shortcut in shortcuts)


def test_menus_and_buttons_name_actions_that_exist_and_every_action_is_in_a_menu() -> None:
    ids = {action.id for action in ACTIONS}
    listed = [name for _, names in MENUS for name in names if name and name != "page:*"]
    assert set(listed) == ids
    assert len(set(listed)) == len(listed)
    assert set(READ_BUTTONS) <= ids


def test_every_icon_is_there_and_follows_the_text_colour() -> None:
    for one in (*ACTIONS, *PAGES):
        if one.icon:
            assert "currentColor" in (ICONS / f"{one.icon}.svg").read_text(encoding="utf-8"), one.icon
