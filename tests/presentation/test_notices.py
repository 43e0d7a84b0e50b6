"""Notices: the newest first, none lost that matters."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import AppError
from desktop_app.presentation.notices import ADVICE, WARNING, Notice, Notices


def test_a_warning_waits_behind_news_and_comes_back(qtbot: QtBot) -> None:
    notices = Notices()
    notices.refuse(AppError("The disk is full.", "Make room."))
    notices.post(Notice("Saved."))
    assert notices.current is not None
    assert (notices.current.sentence, notices.older) == ("Saved.", 1)
    notices.dismiss()
    assert notices.current.level == WARNING
    notices.dismiss()
    assert notices.current is None


def test_mere_news_makes_room(qtbot: QtBot) -> None:
    notices = Notices()
    notices.post(Notice("Saved."))
    notices.post(Notice("Exported."))
    assert notices.older == 0


def test_a_topic_has_one_notice_and_can_be_withdrawn(qtbot: QtBot) -> None:
    notices = Notices()
    notices.post(Notice("Stopped.", level=ADVICE, topic="engine"))
    notices.post(Notice("Stopped again.", level=ADVICE, topic="engine"))
    assert notices.older == 0
    with qtbot.waitSignal(notices.changed):
        notices.withdraw("engine")
    assert notices.current is None
