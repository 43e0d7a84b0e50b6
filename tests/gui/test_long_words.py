"""Words that are longer than their line go on in the next one."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from pytestqt.qtbot import QtBot

from desktop_app.gui.long_words import CopiedWhole, breakable, breakable_anywhere
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk
from tests.gui.test_shortlist_page import Page
from tests.making import an_analysis, an_entry

ADDRESS = "ivor.prentice-longest-name@blackmere-and-larkmoor.example"


@pytest.mark.parametrize("width", range(60, 400, 20))
def test_an_address_is_never_wider_than_its_line(qtbot: QtBot, width: int) -> None:
    metrics = QtGui.QFontMetrics(QtWidgets.QApplication.font())
    told = breakable(ADDRESS, metrics, width)
    assert told.replace("\u200b", "") == ADDRESS
    line = QtCore.QRect(0, 0, width, 9_999)
    room = metrics.boundingRect(line, int(QtCore.Qt.TextFlag.TextWordWrap), told)
    assert room.width() <= width


def test_words_that_fit_stay_as_they_are(qtbot: QtBot) -> None:
    metrics = QtGui.QFontMetrics(QtWidgets.QApplication.font())
    words = "Ask Priya Farrow, priya@larkmoor.example, for more of all this and that"
    assert breakable(words, metrics, metrics.horizontalAdvance("priya@larkmoor.example,")) == words


def test_a_label_breaks_an_address_and_copies_it_whole(qtbot: QtBot) -> None:
    broken = breakable_anywhere(ADDRESS)
    label = CopiedWhole(f"<b>{broken}</b>")
    label.setWordWrap(True)
    label.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < QtGui.QFontMetrics(label.font()).horizontalAdvance(ADDRESS)
    label.setSelection(0, len(broken))
    label.copy()
    assert QtWidgets.QApplication.clipboard().text() == ADDRESS


def test_a_long_address_in_an_advert_makes_the_pane_no_wider(desk: Desk) -> None:
    address = "ivor.prentice.recruiting.manager@blackmerehospitalstrust.example"
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        advert = f"Clinical Coder. Ask\n{address}\nfor more."
        shortlist.add(an_entry(an_analysis(advert, evidence=()), title="Coder"))
    page = Page(desk)
    page.choose("Coder")
    room = page.view.side.parentWidget()
    assert room is not None
    assert page.pane.isVisible()
    assert page.view.side.minimumSizeHint().width() <= room.width()
    assert page.view.side.width() <= room.width()
