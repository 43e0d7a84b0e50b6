"""Profile and CV: kept on the disk, deleted, brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.profile import Profile
from desktop_app.domain.verdict import Stage
from desktop_app.presentation.applying_desk import ApplyingDesk
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.tasks import Tasks

PROFILE = Profile(stage=Stage.CODER, qualifications=("NCCQ",))


class Home:
    """One person's folder."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.folder = folder
        self.qtbot = qtbot
        self.bugs: list[BaseException] = []
        self.tasks = Tasks(on_failure=self.bugs.append)
        self.notices = Notices()
        self.desk = self.another()

    def another(self) -> ApplyingDesk:
        """As after the next start."""
        desk = ApplyingDesk(self.tasks, self.notices, folder=self.folder)
        with self.qtbot.waitSignal(desk.changed):
            desk.load()
        return desk

    def said(self) -> str:
        return self.notices.current.sentence if self.notices.current is not None else ""


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path) -> Iterator[Home]:
    home = Home(qtbot, tmp_path)
    yield home
    home.tasks.close()
    assert home.bugs == []


def test_nothing_is_kept_at_first(home: Home) -> None:
    assert home.desk.profile.is_empty
    assert home.desk.cv is None


def test_a_profile_is_there_at_the_next_start(home: Home) -> None:
    with home.qtbot.waitSignal(home.desk.changed):
        home.desk.keep_profile(PROFILE)
    assert home.another().profile == PROFILE


def test_a_profile_is_deleted_and_brought_back(home: Home) -> None:
    with home.qtbot.waitSignal(home.desk.changed):
        home.desk.keep_profile(PROFILE)
    with home.qtbot.waitSignal(home.desk.changed):
        home.desk.forget_profile()
    home.qtbot.waitUntil(lambda: home.said() == "Your profile is deleted.")
    assert home.another().profile.is_empty
    undo = home.notices.current
    assert undo is not None
    assert undo.deed is not None
    with home.qtbot.waitSignal(home.desk.changed):
        undo.deed()
    assert home.desk.profile == PROFILE


def test_a_cv_is_kept_with_its_name_and_deleted(home: Home) -> None:
    with home.qtbot.waitSignal(home.desk.changed):
        home.desk.keep_cv("Two years of ICD-10.", "cv.docx")
    kept = home.another().cv
    assert kept is not None
    assert (kept.text, kept.name) == ("Two years of ICD-10.", "cv.docx")
    with home.qtbot.waitSignal(home.desk.changed):
        home.desk.forget_cv()
    assert home.another().cv is None
    assert not any("ICD-10" in path.read_text("utf-8") for path in home.folder.rglob("*") if path.is_file())


def test_a_cv_that_cannot_be_opened_costs_no_profile(home: Home) -> None:
    with home.qtbot.waitSignal(home.desk.changed):
        home.desk.keep_profile(PROFILE)
    (home.folder / "cv.json").mkdir()  # stands for a file that cannot be opened
    desk = home.another()
    assert desk.profile == PROFILE
    assert home.said().startswith("Your CV could not be opened")


def test_nothing_is_written_over_what_could_not_be_opened(home: Home) -> None:
    kept = home.folder / "profile.json"
    kept.mkdir()
    desk = home.another()
    kept.rmdir()
    kept.write_text("what was there")
    desk.keep_profile(PROFILE)
    assert home.said().startswith("Your profile was not kept")
    with home.qtbot.waitSignal(desk.changed):
        desk.keep_cv("Two years of ICD-10.")
    assert kept.read_text() == "what was there"
    with home.qtbot.waitSignal(desk.changed):
        desk.forget_profile()
    with home.qtbot.waitSignal(desk.changed):
        desk.keep_profile(PROFILE)
    assert home.another().profile == PROFILE, "one that was deleted is in nobody's way"


def test_a_folder_that_cannot_be_written_to_is_told(home: Home) -> None:
    (home.folder / "file").write_text("in the way")
    desk = ApplyingDesk(home.tasks, home.notices, folder=home.folder / "file" / "below")
    desk.keep_profile(PROFILE)
    home.qtbot.waitUntil(lambda: home.said() != "")
    assert desk.profile.is_empty
