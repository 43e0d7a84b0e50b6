"""Notices: the newest first, none lost that matters."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import AppError
from desktop_app.presentation.notices import ADVICE, READ_PAGE, UNDO, WARNING, Notice, Notices


def test_a_warning_waits_behind_news_and_comes_back(qtbot: QtBot) -> None:
    notices = Notices()
    notices.refuse(AppError("The disk is full.", "Make room."))
    notices.post(Notice("Saved."))
    assert notices.current is not None
    assert (notices.current.sentence, notices.place) == ("Saved.", (1, 2))
    notices.dismiss()
    assert notices.current.level == WARNING
    notices.dismiss()
    assert notices.current is None


def test_mere_news_makes_room(qtbot: QtBot) -> None:
    notices = Notices()
    notices.post(Notice("Saved."))
    notices.post(Notice("Exported."))
    assert notices.place == (1, 1)


def test_a_topic_has_one_notice_and_can_be_withdrawn(qtbot: QtBot) -> None:
    notices = Notices()
    notices.post(Notice("Stopped.", level=ADVICE, topic="engine"))
    notices.post(Notice("Stopped again.", level=ADVICE, topic="engine"))
    assert notices.place == (1, 1)
    with qtbot.waitSignal(notices.changed):
        notices.withdraw("engine")
    assert notices.current is None


def test_each_of_several_can_be_seen_and_dismissed(qtbot: QtBot) -> None:
    notices = Notices()
    for words in ("First.", "Second.", "Third."):
        notices.post(Notice(words, level=ADVICE))
    seen = []
    for _ in range(4):
        assert notices.current is not None
        seen.append((notices.current.sentence, notices.place))
        notices.leaf()
    assert seen == [("Third.", (1, 3)), ("Second.", (2, 3)), ("First.", (3, 3)), ("Third.", (1, 3))]
    notices.dismiss()
    assert notices.current is not None
    assert (notices.current.sentence, notices.place) == ("First.", (2, 2))
    notices.dismiss()
    assert notices.current.sentence == "Third."


def test_what_can_be_undone_waits_behind_news_until_another_of_its_topic(qtbot: QtBot) -> None:
    notices = Notices()
    notices.post(Notice("The mark is ignored.", button=UNDO, topic="rules"))
    notices.post(Notice("Saved."))
    notices.dismiss()
    assert notices.current is not None
    assert notices.current.stays
    assert notices.current.button == UNDO
    notices.post(Notice("Undone.", topic="rules"))
    assert notices.place == (1, 1)


def test_what_is_about_one_page_waits_while_another_is_on_screen(qtbot: QtBot) -> None:
    notices = Notices()
    notices.show_page("read")
    notices.post(Notice("For all.", level=ADVICE))
    notices.post(Notice("On this page.", button=UNDO, page="read"))
    notices.show_page("shortlist")
    assert notices.current is not None
    assert (notices.current.sentence, notices.place) == ("For all.", (1, 1))
    notices.leaf()
    notices.dismiss()
    assert notices.place == (0, 0)
    notices.show_page("read")
    assert notices.current.sentence == "On this page."


def test_news_of_the_advert_does_not_follow_to_another_page(qtbot: QtBot) -> None:
    notices = Notices()
    notices.show_page(READ_PAGE)
    notices.post(Notice("Could not be kept.", level=WARNING, topic="facts"))
    notices.post(Notice("Saved “Coder” to the shortlist.", button="Show it", topic="saving"))
    notices.show_page("shortlist")
    assert notices.current is not None
    assert notices.current.sentence == "Could not be kept."
    notices.post(Notice("Kept with the saved advert.", topic="facts"))
    notices.show_page("rules")
    assert notices.current is not None, "only news of the page that is left goes"
