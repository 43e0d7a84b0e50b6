"""Opening files: what came of them is told once all have come; what is wrong with one costs a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.documents import Attachment, Document, Read, SourceFormat
from desktop_app.engine.events import Failed, Opened, OpenerEvent, Progress, Refused
from desktop_app.presentation.file_opening import MOST_REFUSALS, Arrival, Opening
from desktop_app.presentation.file_opening_words import (
    dialog_filter,
    may_be_advert,
    names_told,
    progress_words,
)
from desktop_app.presentation.notices import WARNING, Notices
from desktop_app.presentation.tasks import Tasks
from desktop_app.sources.recognise import ENDINGS
from tests.fixtures.inline_opener import InlineOpener

FIXTURES = Path(__file__).parents[1] / "fixtures"


class HeldOpener(InlineOpener):
    """Answers when the test says so."""

    def __init__(self, on_result: Callable[[OpenerEvent], None]) -> None:
        super().__init__(on_result)
        self.tell = on_result
        self.asked: list[tuple[int, str]] = []
        self.cancelled: list[int] = []

    def read(self, number: int, path: Path, **_limits: object) -> None:
        self.asked.append((number, path.name))

    def read_html(self, number: int, html: str) -> None:
        self.asked.append((number, html))

    def cancel(self, number: int) -> None:
        self.cancelled.append(number)

    def done(self, number: int, text: str = "words") -> None:
        """This one was read."""
        self.tell(Opened(number, Read((Document(f"{number}.txt", SourceFormat.PLAIN, text),))))


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    failures: list[BaseException] = []
    tasks = Tasks(on_failure=failures.append)
    yield tasks
    tasks.close()
    assert not failures


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    return Notices()


def arrivals(opening: Opening) -> list[Arrival]:
    """What arrives from now on."""
    found: list[Arrival] = []
    opening.arrived.connect(found.append)
    return found


def held(tasks: Tasks, notices: Notices) -> tuple[Opening, HeldOpener]:
    """An opening whose files wait."""
    openers: list[HeldOpener] = []

    def make(on_result: Callable[[OpenerEvent], None]) -> HeldOpener:
        openers.append(HeldOpener(on_result))
        return openers[0]

    return Opening(make, tasks, notices), openers[0]


def test_several_files_arrive_together_in_the_order_they_were_named(
    qtbot: QtBot, tasks: Tasks, notices: Notices
) -> None:
    opening, opener = held(tasks, notices)
    found = arrivals(opening)
    with qtbot.waitSignal(opening.settled):
        opening.open([Path("a"), Path("b")])
        second, first = opener.asked[1][0], opener.asked[0][0]
        opener.done(second, "later")
        opener.done(first, "sooner")
    assert [document.text for document in found[0].documents] == ["sooner", "later"]
    assert (found[0].files, found[0].joins) == (2, False)


@pytest.mark.parametrize(
    "name", ["coder.docx", "coder.odt", "coder.pdf", "coder.rtf", "vacancy.html", "edge.mhtml"]
)
def test_every_kind_arrives_as_text(qtbot: QtBot, tasks: Tasks, notices: Notices, name: str) -> None:
    opening = Opening(InlineOpener, tasks, notices)
    found = arrivals(opening)
    with qtbot.waitSignal(opening.settled):
        opening.open([FIXTURES / name])
    assert "Clinical Coder" in found[0].documents[0].text
    assert found[0].table is None


def test_an_e_mail_brings_what_it_carries_and_a_table_its_columns(
    qtbot: QtBot, tasks: Tasks, notices: Notices
) -> None:
    opening = Opening(InlineOpener, tasks, notices)
    found = arrivals(opening)
    for name in ("alert.eml", "vacancies.xlsx"):
        with qtbot.waitSignal(opening.settled):
            opening.open([FIXTURES / name])
    assert [one.name for one in found[0].attachments] == ["Job description – summariser.pdf"]
    assert found[1].table is not None
    assert found[1].table.columns[0] == "Job title"


def test_what_is_wrong_with_one_of_several_is_told_beside_the_others(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    (tmp_path / "damaged.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "empty.txt").write_bytes(b"")
    opening = Opening(InlineOpener, tasks, notices)
    found = arrivals(opening)
    with qtbot.waitSignal(opening.settled):
        opening.open(
            [tmp_path / "damaged.pdf", FIXTURES / "coder.docx", tmp_path / "empty.txt", tmp_path / "none.md"]
        )
    assert [document.name for document in found[0].documents] == ["coder.docx"]
    assert notices.place == (1, 3)
    told = []
    for _ in range(3):
        assert notices.current is not None
        assert notices.current.level == WARNING
        told.append(notices.current.sentence)
        notices.leaf()
    assert "damaged.pdf" in told[0]
    assert "empty" in told[1]
    assert "none.md" in told[2]


def test_many_refusals_are_counted(qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path) -> None:
    opening = Opening(InlineOpener, tasks, notices)
    with qtbot.waitSignal(opening.settled), qtbot.assertNotEmitted(opening.arrived):
        opening.open([tmp_path / f"none-{number}.txt" for number in range(MOST_REFUSALS + 3)])
    assert notices.current is not None
    assert notices.current.sentence == "3 more files were not read."
    assert notices.place == (1, MOST_REFUSALS + 1)


def test_a_long_reading_is_told_and_can_be_cancelled(qtbot: QtBot, tasks: Tasks, notices: Notices) -> None:
    opening, opener = held(tasks, notices)
    opening.open([Path("long.pdf"), Path("other.pdf")])
    number = opener.asked[0][0]
    opener.tell(Progress(number, 12, 200, "pages"))
    qtbot.waitUntil(lambda: notices.current is not None)
    notice = notices.current
    assert notice is not None
    assert notice.sentence == "Reading “long.pdf”: 12 of 200 pages… 1 more file to read."
    assert notice.stays
    assert (notice.button, notice.deed) != ("", None)
    with qtbot.waitSignal(opening.settled), qtbot.assertNotEmitted(opening.arrived):
        notice.deed()  # type: ignore[misc]
    assert opener.cancelled == [number, opener.asked[1][0]]
    assert notices.current is None
    with qtbot.assertNotEmitted(opening.arrived, wait=20), qtbot.assertNotEmitted(opening.settled):
        opener.done(number)  # too late


def test_a_short_reading_says_nothing(qtbot: QtBot, tasks: Tasks, notices: Notices) -> None:
    opening = Opening(InlineOpener, tasks, notices)
    with qtbot.assertNotEmitted(notices.changed), qtbot.waitSignal(opening.settled):
        opening.open([FIXTURES / "plain.eml"])


def test_a_file_that_is_refused_or_meets_a_bug_costs_a_sentence(
    qtbot: QtBot, tasks: Tasks, notices: Notices
) -> None:
    opening, opener = held(tasks, notices)
    for event in (
        lambda number: Refused(number, "It is bad.", "Do this."),
        lambda number: Failed(number, "report"),
    ):
        with qtbot.waitSignal(opening.settled), qtbot.assertNotEmitted(opening.arrived):
            opening.open([Path("a.pdf")])
            opener.tell(event(opener.asked[-1][0]))
        assert notices.current is not None
        assert notices.current.sentence in {"It is bad.", "A fault in Wordward kept “a.pdf” from being read."}


def test_rich_text_comes_as_lines_or_not_at_all(qtbot: QtBot, tasks: Tasks, notices: Notices) -> None:
    came: list[str] = []
    opening = Opening(InlineOpener, tasks, notices)
    with qtbot.waitSignal(opening.settled):
        opening.read_rich(
            "<ul><li>ICD-10</li></ul><table><tr><td>Band</td><td>4</td></tr></table>", came.append
        )
    with qtbot.waitSignal(opening.settled):
        opening.read_rich("<script>x</script>", came.append)
    assert came[0].splitlines()[0] == "• ICD-10"
    assert "Band\t4" in came[0]
    assert came[1] == ""


def test_rich_text_that_takes_long_can_be_had_plain(qtbot: QtBot, tasks: Tasks, notices: Notices) -> None:
    came: list[str] = []
    opening, _ = held(tasks, notices)
    opening.read_rich("<p>x</p>", came.append)
    qtbot.waitUntil(lambda: notices.current is not None)
    assert notices.current is not None
    assert notices.current.button == "Paste it as plain text"
    opening.cancel()
    assert came == [""]


def test_attachments_join_the_advert(qtbot: QtBot, tasks: Tasks, notices: Notices) -> None:
    opening = Opening(InlineOpener, tasks, notices)
    found = arrivals(opening)
    with qtbot.waitSignal(opening.settled):
        opening.open_attachments([Attachment("jd.txt", b"Job description: code episodes")])
    assert (found[0].joins, found[0].documents[0].name) == (True, "jd.txt")


def test_words() -> None:
    assert dialog_filter().startswith("Adverts (*.html *.htm ")
    assert {f".{ending}" for ending in re.findall(r"\*\.(\w+)", dialog_filter())} == set(ENDINGS)
    assert "PDF (*.pdf)" in dialog_filter()
    assert [may_be_advert(name) for name in ("JD.DOCX", "logo.png", "README")] == [True, False, False]
    assert names_told(["a"]) == "“a”"
    assert names_told(["a", "b", "c"]) == "“a”, “b” and “c”"
    assert names_told(list("abcde")) == "“a”, “b”, “c” and 2 more"
    assert progress_words("a", 0, 0, "", waiting=0) == "Reading “a”…"
    assert (
        progress_words("a", 500, 40000, "rows", waiting=2)
        == "Reading “a”: 500 of 40,000 rows… 2 more files to read."
    )
