"""The CV's file: its text is told, and trouble costs a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.engine.events import OpenerEvent
from desktop_app.presentation.cv_opening import CvFile
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.tasks import Tasks
from tests.fixtures.inline_opener import InlineOpener


class Drawer:
    """Where somebody's CV lies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notices = Notices()
        self.tasks = Tasks(on_failure=lambda _error: None)
        self.started = 0
        self.file = CvFile(self.tasks, self.notices, make_opener=self._start)
        self.opened: list[tuple[str, str]] = []
        self.file.opened.connect(lambda text, name: self.opened.append((text, name)))

    def _start(self, on_event: Callable[[OpenerEvent], None]) -> InlineOpener:
        self.started += 1
        return InlineOpener(on_event)

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


def test_what_reads_is_started_with_the_first_file_and_once(drawer: Drawer, qtbot: QtBot) -> None:
    assert drawer.started == 0
    for number in (1, 2):
        drawer.file.open(drawer.put(f"{number}.txt", b"Two years of ICD-10.\n"))
        qtbot.waitUntil(lambda number=number: len(drawer.opened) == number)  # type: ignore[misc]
        assert drawer.started == 1


def test_nothing_is_started_where_no_file_was_named(drawer: Drawer) -> None:
    drawer.file.close()
    assert (drawer.started, drawer.notices.current) == (0, None)
