"""Words that are longer than their line go on in the next one."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from pytestqt.qtbot import QtBot

from desktop_app.gui.long_words import breakable

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
