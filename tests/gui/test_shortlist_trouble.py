"""A shortlist that cannot be opened: a sentence, a way out, and a Read page that goes on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6 import QtTest, QtWidgets

from desktop_app.operations import shortlist_deeds
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk
from tests.gui.test_shortlist_page import Page
from tests.making import an_entry


@pytest.fixture
def store(desk: Desk) -> Path:
    return desk.folder / STORE_NAME


def read_goes_on(desk: Desk) -> None:
    desk.press("Ctrl+1")
    desk.paste("Use OPCS-4")
    assert desk.headline() == "Hospital clinical coding"


def test_a_damaged_file_is_put_aside_on_the_persons_word(desk: Desk, store: Path) -> None:
    store.write_bytes(b"no database" * 1000)
    page = Page(desk)
    assert "is damaged or is not a shortlist" in page.said()
    assert store.read_bytes().startswith(b"no database")
    page.press_button("Put it aside and start an empty one")
    assert "Nothing saved yet" in page.said()
    assert desk.said() == "An empty shortlist was begun."
    (kept,) = desk.folder.glob("*damaged*")
    assert kept.read_bytes().startswith(b"no database")
    read_goes_on(desk)


def test_a_newer_file_is_left_alone(desk: Desk, store: Path) -> None:
    with Shortlist(store) as shortlist:
        shortlist.add(an_entry())
    connection = sqlite3.connect(store)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    page = Page(desk)
    assert "newer version of Wordward" in page.said()
    buttons = [one.text() for one in page.view.notice.findChildren(QtWidgets.QPushButton)]
    assert buttons == ["Try again"]
    read_goes_on(desk)


def test_a_locked_file_is_told_and_tried_again(
    desk: Desk, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Shortlist(store) as shortlist:
        shortlist.add(an_entry(title="Coder"))
    monkeypatch.setattr(shortlist_deeds.ShortlistDesk.__init__, "__kwdefaults__", {"busy_ms": 50})
    other = sqlite3.connect(store, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    page = Page(desk)
    assert "is in use by another program" in page.said()
    read_goes_on(desk)
    other.execute("COMMIT")
    other.close()
    desk.press("Ctrl+2")
    page.settle()
    assert page.titles() == ["Coder"]
    assert page.said() == ""


def test_notes_that_cannot_be_saved_stay_and_are_tried_again(
    desk: Desk, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Shortlist(store) as shortlist:
        shortlist.add(an_entry(title="Coder"))
    monkeypatch.setattr(shortlist_deeds.ShortlistDesk.__init__, "__kwdefaults__", {"busy_ms": 50})
    page = Page(desk)
    other = sqlite3.connect(store, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    page.pane.notes.setFocus()
    QtTest.QTest.keyClicks(page.pane.notes, "Ring Priya")
    page.until(lambda: page.pane.saved.text() == "Not saved")
    assert "is in use by another program" in desk.said()
    assert page.pane.notes.toPlainText() == "Ring Priya"
    other.execute("COMMIT")
    other.close()
    page.press_button("Try again")
    page.until(lambda: page.pane.saved.text() == "Saved")
    assert page.on_disk("Coder")[3] == "Ring Priya"
    assert desk.said() == ""


def test_an_advert_deleted_elsewhere_meanwhile_is_told(desk: Desk, store: Path) -> None:
    with Shortlist(store) as shortlist:
        number = shortlist.add(an_entry(title="Coder")).id
    page = Page(desk)
    with Shortlist(store) as other:
        other.remove(number)
        other.empty_trash()
    page.press_button("Read this advert")
    assert "no longer in the shortlist" in desk.said()


def test_notes_of_an_advert_that_is_gone_are_not_tried_for_ever(desk: Desk, store: Path) -> None:
    with Shortlist(store) as shortlist:
        number, _ = (shortlist.add(an_entry(title=title)).id for title in ("Coder", "Summariser"))
    page = Page(desk)
    page.choose("Coder")
    with Shortlist(store) as other:
        other.remove(number)
        other.empty_trash()
    page.pane.notes.setFocus()
    QtTest.QTest.keyClicks(page.pane.notes, "Ring Priya")
    page.until(lambda: page.pane.saved.text() == "Not saved")
    assert "no longer in the shortlist" in desk.said()
    assert desk.notices.current is not None
    assert desk.notices.current.button == ""
    desk.notices.dismiss()
    page.choose("Summariser")
    page.view.commit()
    page.settle()
    assert desk.said() == ""
