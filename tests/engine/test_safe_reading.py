"""Reading for a caller that waits, and the opener's twin without a process: the same comes of a file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.engine.events import Opened, OpenerEvent, Refused
from desktop_app.engine.memory import limit_own, resident
from desktop_app.engine.safe_reading import SafeReading
from desktop_app.sources.document_reading import read_data
from desktop_app.sources.limits import Limits
from tests.fixtures.inline_opener import InlineOpener

TROUBLED = "tests.engine.readers:troubled"


@pytest.fixture
def advert(tmp_path: Path) -> Path:
    path = tmp_path / "advert.txt"
    path.write_text("Clinical Coder, Band 4.", "utf-8")
    return path


def test_files_are_read_one_after_another_by_one_process(advert: Path) -> None:
    with SafeReading() as reading:
        assert reading.read(advert) == read_data(advert.read_bytes(), "advert.txt")
        assert reading.read_data(b"Coder", "a.txt").documents[0].text == "Coder"
        with pytest.raises(AppError, match="There is no file"):
            reading.read(advert.with_name("gone.txt"))
        with pytest.raises(AppError, match="larger than 0 MB"):
            reading.read(advert, limits=Limits(bytes=3))
        assert reading.read(advert).documents[0].text == "Clinical Coder, Band 4."


def test_a_file_that_breaks_its_reader_is_an_error_with_a_sentence(advert: Path) -> None:
    with SafeReading(reader=TROUBLED, limit=1.0) as reading:
        with pytest.raises(AppError, match="nothing was changed"):
            reading.read_data(b"x", "die.txt")
        with pytest.raises(AppError, match="took longer than 1 seconds"):
            reading.read_data(b"x", "hang.txt")
        with pytest.raises(RuntimeError, match="ValueError"):
            reading.read_data(b"x", "bug.txt")
        assert reading.read(advert).documents[0].text == "Clinical Coder, Band 4."


def test_the_twin_answers_before_the_call_returns(advert: Path) -> None:
    events: list[OpenerEvent] = []
    opener = InlineOpener(events.append)
    opener.start()
    opener.read(1, advert)
    opener.read_data(2, b"Coder", "a.txt")
    opener.read_html(3, "<p>Coder</p>")
    opener.read(4, advert.with_name("gone.txt"))
    opener.cancel(4)
    opener.close()
    assert [type(event) for event in events] == [Opened, Opened, Opened, Refused]
    assert [event.number for event in events] == [1, 2, 3, 4]


@pytest.mark.skipif(sys.platform not in {"linux", "darwin", "win32"}, reason="no account is kept here")
def test_how_much_a_process_takes_can_be_told() -> None:
    mine = resident(os.getpid())
    assert mine is not None
    assert 5_000_000 < mine < 20_000_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="how others tell is theirs")
def test_of_a_process_that_is_gone_nothing_is_told() -> None:
    assert resident(2**22 + 1) is None


@pytest.mark.skipif(sys.platform == "linux", reason="this test would limit the tests themselves")
def test_elsewhere_no_system_limit_is_claimed() -> None:
    assert limit_own(1_000_000_000) is False
