"""The opener: files in the order asked; one that hangs, dies or eats memory costs a sentence."""

from __future__ import annotations

import os
import queue
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.documents import SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.engine import opener as opener_module
from desktop_app.engine.events import Failed, Opened, OpenerEvent, Progress, Refused
from desktop_app.engine.opener import READER, Opener
from desktop_app.engine.safe_reading import SafeReading

INSTEAD = "Open it in its own program, copy the advert, and paste it."
TROUBLED, ROOMY = "tests.engine.readers:troubled", "tests.engine.readers:roomy"


class Events:
    """What an opener has said, in order."""

    def __init__(self) -> None:
        self.queue: queue.SimpleQueue[OpenerEvent] = queue.SimpleQueue()

    def next(self) -> OpenerEvent:
        """The next event that is not progress."""
        while True:
            event = self.queue.get(timeout=30)
            if not isinstance(event, Progress):
                return event

    def progress(self) -> Progress:
        while True:
            event = self.queue.get(timeout=30)
            if isinstance(event, Progress) and event.done:
                return event


@contextmanager
def opening(
    reader: str = TROUBLED, *, limit: float = 30.0, memory: int = 1_000_000_000
) -> Iterator[tuple[Opener, Events]]:
    events = Events()
    opener = Opener(events.queue.put, limit=limit, memory=memory, reader=reader)
    try:
        yield opener, events
    finally:
        opener.close()


def file(folder: Path, name: str, text: str = "Clinical Coder, Band 4.") -> Path:
    path = folder / f"{name}.txt"
    path.write_text(text, "utf-8")
    return path


def text_of(event: OpenerEvent) -> str:
    assert isinstance(event, Opened), event
    return event.read.documents[0].text


def test_it_starts_with_its_first_file_and_keeps_its_process(tmp_path: Path) -> None:
    with opening(READER) as (opener, events):
        assert opener.pid is None
        opener.read(1, file(tmp_path, "one"))
        event = events.next()
        assert (event.number, text_of(event)) == (1, "Clinical Coder, Band 4.")
        first = opener.pid
        opener.read_data(2, b"Notes Summariser", "two.txt")
        assert text_of(events.next()) == "Notes Summariser"
        assert opener.pid == first != None  # noqa: E711


def test_a_worker_that_keeps_much_memory_makes_room_for_a_fresh_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opener_module._TIDY_BYTES > 100_000_000, "else every worker would be ended after its file"
    monkeypatch.setattr(opener_module, "_TIDY_BYTES", 1)
    with opening(READER) as (opener, events):
        opener.read(1, file(tmp_path, "one"))
        events.next()
        first = opener.pid
        opener.read(2, file(tmp_path, "two"))
        assert text_of(events.next()) == "Clinical Coder, Band 4."
        assert first is None, "it went when it had nothing more to do"
        assert opener.pid is None


def test_one_that_was_never_asked_closes_without_a_process() -> None:
    with opening() as (opener, _):
        pass
    assert opener.pid is None


def test_it_can_be_started_before_the_first_file(tmp_path: Path) -> None:
    with opening(READER) as (opener, events):
        opener.start()
        pid = opener.pid
        opener.start()
        opener.read(1, file(tmp_path, "one"))
        assert events.next().number == 1
        assert opener.pid == pid


def test_rich_text_is_read_there_too() -> None:
    with opening(READER) as (opener, events):
        opener.read_html(1, "<h1>Coder</h1><ul><li>ICD-10</ul><script>x</script><p hidden>no")
        event = events.next()
        assert text_of(event) == "Coder\n\n• ICD-10"
        assert isinstance(event, Opened)
        assert event.read.documents[0].format is SourceFormat.HTML
        opener.read_html(2, "<script>x</script>")
        assert isinstance(events.next(), Refused)


def test_files_come_back_in_the_order_asked(tmp_path: Path) -> None:
    with opening() as (opener, events):
        for number in range(1, 6):
            opener.read(number, file(tmp_path, f"file {number}", f"text {number}"))
        opener.read(6, tmp_path / "gone.txt")
        assert [text_of(events.next()) for _ in range(5)] == [f"text {n}" for n in range(1, 6)]
        assert events.next() == Refused(6, "There is no file “gone.txt”.", "Check the name and the folder.")


def test_a_long_file_tells_how_far_it_is(tmp_path: Path) -> None:
    with opening() as (opener, events):
        opener.read(7, file(tmp_path, "count 20"))
        told = events.progress()
        assert (told.number, told.of, told.words) == (7, 20, "pages")
        assert 0 < told.done <= 20
        assert text_of(events.next()) == "Clinical Coder, Band 4."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("hang", "“hang.txt” took longer than 1 seconds to read; nothing was changed."),
        ("count 400", "“count 400.txt” took longer than 1 seconds to read; nothing was changed."),
        ("die", "“die.txt” made the program that was reading it break off; nothing was changed."),
    ],
)
def test_one_that_hangs_or_dies_is_given_up_and_the_next_is_read(
    tmp_path: Path, name: str, said: str
) -> None:
    with opening(limit=1.0) as (opener, events):
        opener.read(1, file(tmp_path, name))
        opener.read(2, file(tmp_path, "good"))
        assert events.next() == Refused(1, said, INSTEAD)
        assert text_of(events.next()) == "Clinical Coder, Band 4."


def test_however_many_files_break_it_the_next_good_one_is_read(tmp_path: Path) -> None:
    with opening() as (opener, events):
        for number in range(1, 6):
            opener.read(number, file(tmp_path, "die"))
        opener.read(6, file(tmp_path, "good"))
        assert [type(events.next()) for _ in range(5)] == [Refused] * 5
        assert text_of(events.next()) == "Clinical Coder, Band 4."


def test_a_worker_killed_from_outside_is_replaced(tmp_path: Path) -> None:
    with opening() as (opener, events):
        opener.read(1, file(tmp_path, "good"))
        assert events.next().number == 1
        assert opener.pid is not None
        os.kill(opener.pid, signal.SIGTERM)
        opener.read(2, file(tmp_path, "good"))
        assert isinstance(events.next(), Opened | Refused)
        opener.read(3, file(tmp_path, "good"))
        assert text_of(events.next()) == "Clinical Coder, Band 4."


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux refuses a process memory")
def test_memory_that_the_system_refuses_is_a_sentence(tmp_path: Path) -> None:
    with opening(memory=200_000_000) as (opener, events):
        opener.read(1, file(tmp_path, "eat"))
        event = events.next()
        assert isinstance(event, Failed | Refused)  # a stand-in's MemoryError is no reader's
        opener.read(2, file(tmp_path, "good"))
        assert text_of(events.next()) == "Clinical Coder, Band 4."


def test_a_worker_that_grows_beyond_its_limit_is_ended(tmp_path: Path) -> None:
    with opening(ROOMY, memory=150_000_000) as (opener, events):
        opener.read(1, file(tmp_path, "nibble"))
        opener.read(2, file(tmp_path, "good"))
        event = events.next()
        assert event == Refused(
            1, "“nibble.txt” needed more than 150 MB of memory to read; nothing was changed.", INSTEAD
        )
        assert text_of(events.next()) == "Clinical Coder, Band 4."


def test_of_what_was_cancelled_nothing_more_is_heard(tmp_path: Path) -> None:
    with opening() as (opener, events):
        opener.read(1, file(tmp_path, "count 400"))
        opener.read(2, file(tmp_path, "waiting"))
        opener.read(3, file(tmp_path, "good"))
        events.progress()
        opener.cancel(2)
        opener.cancel(1)
        event = events.next()
        assert event.number == 3
        assert text_of(event) == "Clinical Coder, Band 4."
        assert events.queue.empty()


def test_one_cancelled_while_it_hangs_takes_its_worker_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.engine.bench.ENDING_SECONDS", 0.2)
    with opening() as (opener, events):
        opener.read(1, file(tmp_path, "hang"))
        begun = events.queue.get(timeout=30)
        assert begun == Progress(1, 0, 0, "")
        opener.cancel(1)
        opener.read(2, file(tmp_path, "good"))
        assert events.next().number == 2


def test_a_bug_is_told_as_one(tmp_path: Path) -> None:
    with opening() as (opener, events):
        opener.read(1, file(tmp_path, "bug"))
        event = events.next()
        assert isinstance(event, Failed)
        assert "ValueError" in event.report
        assert "bug.txt" not in event.report


def test_where_no_worker_can_be_had_every_file_is_refused(tmp_path: Path) -> None:
    with opening("tests.engine.readers:no_such_maker") as (opener, events):
        opener.read(1, file(tmp_path, "a"))
        opener.read(2, file(tmp_path, "b"))
        said = [events.next() for _ in range(2)]
        assert [event.number for event in said] == [1, 2]
        for event in said:
            assert isinstance(event, Refused)
            assert event.sentence.endswith("was not read: the program that reads files cannot be started.")


def no_process(*_arguments: object) -> None:
    raise OSError(12, "Cannot allocate memory")


def test_a_machine_that_starts_no_process_costs_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.engine.owner.start_worker", no_process)
    with opening(READER) as (opener, events):
        opener.start()
        opener.read(1, file(tmp_path, "a"))
        event = events.next()
        assert isinstance(event, Refused)
        assert event.sentence == ("“a.txt” was not read: the program that reads files cannot be started.")
    with SafeReading() as reading, pytest.raises(AppError, match="cannot be started"):
        reading.read(file(tmp_path, "b"))


def test_a_machine_that_starts_no_second_process_refuses_what_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opening() as (opener, events):
        opener.read(1, file(tmp_path, "good"))
        assert events.next().number == 1
        monkeypatch.setattr("desktop_app.engine.owner.start_worker", no_process)
        opener.read(2, file(tmp_path, "die"))
        opener.read(3, file(tmp_path, "good"))
        said = [events.next(), events.next()]
    assert [event.number for event in said] == [2, 3]
    assert all(isinstance(event, Refused) for event in said)


def test_no_spacy_and_no_window_are_loaded_there(tmp_path: Path) -> None:
    with opening("tests.engine.readers:naming_modules") as (opener, events):
        opener.read(1, file(tmp_path, "good"))
        loaded = set(text_of(events.next()).split())
    assert "desktop_app.sources.document_reading" in loaded
    assert not {name for name in loaded if name.split(".")[0] in {"spacy", "PySide6", "numpy", "openpyxl"}}
