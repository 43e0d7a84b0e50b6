"""Tool tips with words of strangers."""

from __future__ import annotations

from PySide6 import QtGui
from pytestqt.qtbot import QtBot

from desktop_app.presentation.plain_tool_tips import plain_tip


def test_markup_in_a_name_is_shown_and_not_obeyed(qtbot: QtBot) -> None:
    words = 'A <img src="pictures/p.png"> & <b>more</b>'
    shown = QtGui.QTextDocument()
    shown.setHtml(plain_tip(f"{words}\nsecond line"))
    assert shown.toPlainText() == f"{words}\nsecond line"


def test_nothing_to_say_is_no_tip() -> None:
    assert plain_tip("") == ""
