"""The CV's file: its text is told, and trouble costs a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.engine.opener_inline import InlineOpener
from desktop_app.presentation.cv_opening import CvFile
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.tasks import Tasks


class Drawer:
    """Where somebody's CV lies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notices = Notices()
        self.tasks = Tasks(on_failure=lambda _error: None)
        self.file = CvFile(self.tasks, self.notices, make_opener=InlineOpener)
        self.opened: list[tuple[str, str]] = []
        self.file.opened.connect(lambda text, name: self.opened.append((text, name)))

    def put(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path


@pytest.fixture
def drawer(qtbot: QtBot, tmp_path: Path) -> Iterator[Drawer]:
    drawer = Drawer(tmp_path)
    yield drawer
    drawer.file.close()
    drawer.tasks.close()


def test_the_text_of_a_file_is_told_with_its_name(drawer: Drawer, qtbot: QtBot) -> None:
    drawer.file.open(drawer.put("my cv.txt", b"Two years of ICD-10.\n"))
    qtbot.waitUntil(lambda: drawer.opened != [])
    text, name = drawer.opened[0]
    assert (text.strip(), name) == ("Two years of ICD-10.", "my cv.txt")


def test_a_file_that_cannot_be_read_is_told(drawer: Drawer, qtbot: QtBot) -> None:
    drawer.file.open(drawer.put("cv.pdf", b"%PDF-1.7\nnothing more"))
    qtbot.waitUntil(lambda: drawer.notices.current is not None)
    assert drawer.opened == []


def test_nothing_is_started_before_a_file_is_named(drawer: Drawer) -> None:
    drawer.file.close()
    assert drawer.notices.current is None
