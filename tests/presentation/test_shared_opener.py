"""One opener for several: each hears of its own files, and the last one to leave ends it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

import pytest

from desktop_app.engine.events import Opened, OpenerEvent, Progress, Refused
from desktop_app.engine.opener import Opener
from desktop_app.presentation.shared_opener import SharedOpener
from tests.fixtures.inline_opener import InlineOpener


class Counted(InlineOpener):
    """An opener that tells whether it was closed."""

    def __init__(self, on_result: Callable[[OpenerEvent], None]) -> None:
        super().__init__(on_result)
        self.closed = 0

    def close(self) -> None:
        self.closed += 1
        super().close()


def test_each_hears_of_its_own_files_by_its_own_numbers(tmp_path: Path) -> None:
    shared = SharedOpener(InlineOpener)
    page: list[OpenerEvent] = []
    cv: list[OpenerEvent] = []
    for_page, for_cv = shared.share(page.append), shared.share(cv.append)
    path = tmp_path / "advert.txt"
    path.write_text("Clinical Coder, Band 5", encoding="utf-8")
    for_page.read(1, path)
    for_cv.read_data(1, b"Two years of ICD-10.", "cv.txt")
    for_page.read_html(2, "<p>A post</p>")
    for_cv.read(2, tmp_path / "missing.txt")
    told = [event for event in page if isinstance(event, Opened)]
    assert [(event.number, event.read.documents[0].text.strip()) for event in told] == [
        (1, "Clinical Coder, Band 5"),
        (2, "A post"),
    ]
    assert [(type(event), event.number) for event in cv if not isinstance(event, Progress)] == [
        (Opened, 1),
        (Refused, 2),
    ]


def test_it_ends_with_the_last_of_them() -> None:
    made: list[Counted] = []

    def make(on_result: Callable[[OpenerEvent], None]) -> Counted:
        made.append(Counted(on_result))
        return made[0]

    shared = SharedOpener(make)
    first, second = shared.share(lambda _event: None), shared.share(lambda _event: None)
    first.close()
    first.close()
    assert made[0].closed == 0
    second.close()
    assert (len(made), made[0].closed) == (1, 1)


def test_there_is_one_process_for_all_of_them(tmp_path: Path) -> None:
    made: list[Opener] = []

    def make(on_result: Callable[[OpenerEvent], None]) -> Opener:
        made.append(Opener(on_result))
        return made[0]

    shared = SharedOpener(make)
    events: SimpleQueue[OpenerEvent] = SimpleQueue()
    path = tmp_path / "advert.txt"
    path.write_text("Clinical Coder", encoding="utf-8")
    shares = [shared.share(events.put) for _ in range(2)]
    pids = set()
    try:
        for share in shares:
            share.read(1, path)
            while not isinstance(event := events.get(timeout=30), Opened):
                assert isinstance(event, Progress)
            pids.add(made[0].pid)
    finally:
        for share in shares:
            share.close()
    assert (len(made), len(pids)) == (1, 1)


def test_no_more_share_it_than_numbers_tell_apart() -> None:
    shared = SharedOpener(InlineOpener)
    for _ in range(8):
        shared.share(lambda _event: None)
    with pytest.raises(ValueError, match="too many"):
        shared.share(lambda _event: None)
