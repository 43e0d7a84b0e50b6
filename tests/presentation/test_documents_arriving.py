"""What becomes of what was opened: guesses, questions, columns, lists."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import Advert
from desktop_app.domain.documents import Document, Field, FieldOrigin, SourceFormat, TableOffer
from desktop_app.domain.errors import AppError
from desktop_app.operations.advert_of_document import advert_of
from desktop_app.presentation.documents_arriving import Arriving, Together
from desktop_app.presentation.documents_guess import DocumentRole, guess, role_of
from desktop_app.presentation.documents_mapping import MEANING_WORDS, MOST_REMEMBERED, SETTING, ColumnMapping
from desktop_app.presentation.documents_queue import Queue, name_of
from desktop_app.presentation.documents_record import Record
from desktop_app.presentation.documents_words import list_told, unsaved_told
from desktop_app.presentation.file_opening import Opening
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.tasks import Tasks
from desktop_app.settings import defaults
from desktop_app.sources.column_meanings import MEANINGS
from tests.fixtures.inline_opener import InlineOpener

FIXTURES = Path(__file__).parents[1] / "fixtures"


def document(name: str, text: str = "words", *fields: Field) -> Document:
    """A text file."""
    return Document(name, SourceFormat.PLAIN, text, fields)


@pytest.mark.parametrize(
    ("name", "text", "role"),
    [
        ("JD.docx", "", DocumentRole.JOB_DESCRIPTION),
        ("412-5512 job_description_v2.pdf", "", DocumentRole.JOB_DESCRIPTION),
        ("PersonSpecification.pdf", "", DocumentRole.PERSON_SPECIFICATION),
        ("Band 4 PS.docx", "", DocumentRole.PERSON_SPECIFICATION),
        ("JDPS coder.docx", "", DocumentRole.JOB_DESCRIPTION),
        ("Advert.html", "Job description", DocumentRole.ADVERT),
        ("document1.docx", "Fernhill Trust\nJOB DESCRIPTION\nPost", DocumentRole.JOB_DESCRIPTION),
        ("document2.docx", "Person Specification\nEssential", DocumentRole.PERSON_SPECIFICATION),
        (
            "3.docx",
            "Fernhill Trust\nClinical Coder\nBand 4\n\nPerson Specification",
            DocumentRole.PERSON_SPECIFICATION,
        ),
        ("page.html", "Coder\nJob summary\nYou code.\nPerson specification\nNCCQ", DocumentRole.ADVERT),
        ("page.txt", f"Coder\n{'We look for a coder ' * 4}\nPerson specification\nNCCQ", DocumentRole.ADVERT),
        ("tops.docx", "We are looking for a coder", DocumentRole.ADVERT),
    ],
)
def test_a_documents_role_is_told_by_its_name_else_by_its_head(
    name: str, text: str, role: DocumentRole
) -> None:
    assert role_of(document(name, text)) is role


def test_a_page_with_a_vacancys_own_data_is_the_advert() -> None:
    page = document("saved.html", "Person specification\nNCCQ", Field("title", "Coder", FieldOrigin.JSON_LD))
    assert role_of(page) is DocumentRole.ADVERT
    assert guess([document("jd.txt"), page]).order == (1, 0)


@pytest.mark.parametrize(
    ("names", "together", "order"),
    [
        (("PS.pdf", "Advert.html", "JD.docx"), True, (1, 2, 0)),
        (("coder.html", "JD.docx"), True, (0, 1)),
        (("JD.docx", "PS.docx"), True, (0, 1)),
        (("one.html", "two.html"), False, (0, 1)),
        (("JD 1.docx", "JD 2.docx", "JD 3.docx"), False, (0, 1, 2)),
        (("one.html", "two.html", "JD.docx"), False, (0, 1, 2)),
    ],
)
def test_what_belongs_together(names: Sequence[str], together: bool, order: tuple[int, ...]) -> None:
    found = guess([document(name) for name in names])
    assert (found.together, found.order) == (together, order)


def preferences(**values: str) -> Preferences:
    """Settings that are kept nowhere."""
    return Preferences(defaults() | values, keep=lambda _values: None)


TABLE = TableOffer(
    "jobs.xlsx",
    SourceFormat.XLSX,
    ("Post", "Where", "Words", "Words 2"),
    (
        ("Coder", "Fernhill", "Use ICD-10", "and OPCS-4"),
        ("Coder", "", "x" * 90, ""),
        ("Clerk", "Moor", "", ""),
    ),
    ("title", "location", "text", ""),
)


def test_every_meaning_has_words() -> None:
    assert {value for value, _ in MEANING_WORDS} == {"", *MEANINGS}


def test_columns_are_shown_with_values_and_corrected(qtbot: QtBot) -> None:
    mapping = ColumnMapping(TABLE, preferences())
    assert mapping.heading == "“jobs.xlsx” is an Excel workbook with 3 adverts."
    assert mapping.rows[0].samples == ("Coder", "Clerk")
    assert mapping.rows[2].samples[1].endswith("…")
    assert (mapping.advice, mapping.is_remembered) == ("", False)
    assert mapping.choose(3, "text") == ()
    assert mapping.advice == "The columns of advert text are put together, each under its name."
    assert mapping.choose(1, "title") == (0,)
    assert tuple(row.meaning for row in mapping.rows) == ("", "title", "text", "text")
    mapping.choose(2, "")
    mapping.choose(3, "")
    assert mapping.advice.startswith("No column is the advert text")
    assert [one.field("title") for one in mapping.documents()] == ["Fernhill", "", "Moor"]


def test_columns_are_remembered_by_their_headings(qtbot: QtBot) -> None:
    kept = preferences()
    mapping = ColumnMapping(TABLE, kept)
    mapping.choose(1, "employer")
    mapping.remember()
    again = ColumnMapping(TABLE, kept)
    assert (again.is_remembered, again.rows[1].meaning) == (True, "employer")
    assert "Where" not in kept.text(SETTING)
    for number in range(MOST_REMEMBERED):
        other = TableOffer("t", SourceFormat.CSV, (f"c{number}",), (("x",),), ("text",))
        ColumnMapping(other, kept).remember()
    assert len(json.loads(kept.text(SETTING))) == MOST_REMEMBERED
    assert not ColumnMapping(TABLE, kept).is_remembered


@pytest.mark.parametrize("spoiled", ["{", "[1]", '{"a": 1}', '{"a": ["nonsense"]}'])
def test_a_spoiled_memory_is_no_memory(qtbot: QtBot, spoiled: str) -> None:
    assert not ColumnMapping(TABLE, preferences(column_mappings=spoiled)).is_remembered


def test_a_list_is_stepped_through_and_keeps_edits(qtbot: QtBot) -> None:
    queue = Queue()
    documents = [
        document("a", "A", Field("title", "Coder"), Field("employer", "Moor")),
        document("b", "\n B words\n"),
    ]
    queue.begin(documents, "“jobs.csv”", advert_of)
    assert queue.names == ["Coder · Moor", "B words"]
    assert queue.words == "A list of 2 adverts waits."
    assert queue.current() == advert_of(documents[0])
    queue.put_on_page()
    assert queue.words == "1 of 2"
    queue.leave(Advert.of("edited"))
    assert queue.go(1)
    queue.put_on_page()
    assert list(queue.unsaved) == [0]
    queue.note_saved(advert_of(documents[1]))
    assert queue.is_saved(1)
    assert not queue.go(2)
    queue.leave(Advert.of("second"))
    queue.leave(Advert.of("something else is on the page"))
    assert list(queue.unsaved) == [0, 1]
    assert queue.current() == Advert.of("second")
    queue.go(0)
    assert queue.current() == Advert.of("edited")
    bring_back = queue.close()
    assert (len(queue), queue.names) == (0, [])
    with pytest.raises(AppError):
        queue.current()
    bring_back()
    assert (len(queue), queue.is_saved(1), queue.current()) == (2, True, Advert.of("edited"))


def test_an_advert_without_words_is_called_by_its_number() -> None:
    assert name_of(document("a", " "), 4) == "Advert 5"
    assert len(name_of(document("a", "word " * 50), 0)) <= 81


class Arrivals:
    """What was told, in order."""

    def __init__(self, tasks: Tasks) -> None:
        self.notices = Notices()
        self.opening = Opening(InlineOpener, tasks, self.notices)
        self.record = Record(lambda: date(2026, 11, 21))
        self.preferences = preferences()
        self.arriving = Arriving(
            self.opening, self.record, self.notices, tasks=tasks, preferences=self.preferences
        )
        self.shown: list[Advert] = []
        self.joined: list[Advert] = []
        self.questions: list[Together] = []
        self.mappings: list[ColumnMapping] = []
        self.arriving.shown.connect(self.shown.append)
        self.arriving.joined.connect(self.joined.append)
        self.arriving.together_asked.connect(self.questions.append)
        self.arriving.columns_asked.connect(self.mappings.append)

    def open(self, qtbot: QtBot, *names: str | Path, joins: bool = False) -> None:
        """Open fixtures, or files of the test's own."""
        with qtbot.waitSignal(self.opening.settled):
            self.opening.open([FIXTURES / name for name in names], joins=joins)

    def said(self) -> str:
        """The notice on screen."""
        return self.notices.current.sentence if self.notices.current is not None else ""


@pytest.fixture
def arrivals(qtbot: QtBot) -> Iterator[Arrivals]:
    failures: list[BaseException] = []
    tasks = Tasks(on_failure=failures.append)
    yield Arrivals(tasks)
    tasks.close()
    assert not failures


def test_one_file_is_shown_and_its_attachments_are_offered(qtbot: QtBot, arrivals: Arrivals) -> None:
    arrivals.open(qtbot, "alert.eml")
    assert arrivals.shown[0].read_on == "2026-11-21"
    assert arrivals.said() == "1 attachment: “Job description – summariser.pdf”."
    arrivals.record.put(Advert.of("another advert"))
    assert arrivals.said() == ""


def test_several_files_are_asked_about_and_shown_as_answered(
    qtbot: QtBot, arrivals: Arrivals, tmp_path: Path
) -> None:
    (tmp_path / "JD.txt").write_text("Use OPCS-4", encoding="utf-8")
    arrivals.open(qtbot, tmp_path / "JD.txt", "coder.docx")
    (question,) = arrivals.questions
    assert question.guess.together
    arrivals.arriving.put_together(question)
    assert [origin.file for origin in arrivals.shown[0].origins if origin.part != "title"] == [
        "coder.docx",
        "JD.txt",
    ]
    with qtbot.waitSignal(arrivals.arriving.list_begun):
        arrivals.arriving.put_apart(question.documents)
    assert arrivals.arriving.queue.source == "“JD.txt” and “coder.docx”"


def test_a_page_with_several_adverts_is_a_list(qtbot: QtBot, arrivals: Arrivals) -> None:
    with qtbot.waitSignal(arrivals.arriving.list_begun):
        arrivals.open(qtbot, "several.html")
    assert len(arrivals.arriving.queue) == 3
    arrivals.open(qtbot, "several.html")
    assert arrivals.said() == "The list of 3 adverts made room for this one."


def test_a_table_is_asked_about_once(qtbot: QtBot, arrivals: Arrivals) -> None:
    arrivals.open(qtbot, "vacancies.csv")
    (mapping,) = arrivals.mappings
    with qtbot.waitSignal(arrivals.arriving.list_begun):
        arrivals.arriving.read_table(mapping)
    with qtbot.waitSignal(arrivals.arriving.list_begun):
        arrivals.open(qtbot, "vacancies.csv")
    assert len(arrivals.mappings) == 1
    assert arrivals.notices.current is not None
    assert arrivals.notices.current.button == "Change the columns"
    arrivals.notices.current.deed()  # type: ignore[misc]
    assert len(arrivals.mappings) == 2


def test_a_table_of_one_row_is_an_advert(qtbot: QtBot, arrivals: Arrivals, tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text("Title,Description\nCoder,Use ICD-10\n", encoding="utf-8")
    arrivals.open(qtbot, tmp_path / "one.csv")
    with qtbot.waitSignal(arrivals.arriving.shown):
        arrivals.arriving.read_table(arrivals.mappings[0])
    assert len(arrivals.arriving.queue) == 0


def test_how_a_table_was_read_is_told_and_kept(qtbot: QtBot) -> None:
    mapping = ColumnMapping(TABLE, preferences(), notes=("The sheet “A” was read.",))
    assert mapping.remark == "The sheet “A” was read."
    assert mapping.documents()[0].notes == ("The sheet “A” was read.",)


def test_a_table_cannot_join_an_advert_and_a_document_can(qtbot: QtBot, arrivals: Arrivals) -> None:
    arrivals.open(qtbot, "vacancies.csv", joins=True)
    assert "cannot be added" in arrivals.said()
    arrivals.open(qtbot, "coder.odt", joins=True)
    assert [part.name for part in arrivals.joined[0].documents] == ["text"]


def test_a_link_and_a_text_without_end_are_refused(qtbot: QtBot, arrivals: Arrivals, tmp_path: Path) -> None:
    arrivals.open(qtbot, "mac.webloc")
    assert "only a link" in arrivals.said()
    (tmp_path / "long.txt").write_text("word " * 110_000, encoding="utf-8")
    arrivals.open(qtbot, tmp_path / "long.txt")
    assert "550,000 characters" in arrivals.said()
    assert not arrivals.shown


@pytest.mark.parametrize(
    ("unsaved", "count", "told"),
    [
        (0, 3, "The list of 3 adverts. "),
        (1, 1, "The list of one advert. It was changed and not saved"),
        (1, 3, "The list of 3 adverts. One of them was changed and not saved"),
        (2, 3, "The list of 3 adverts. 2 of them were changed and not saved"),
    ],
)
def test_lists_are_told_in_numbers_that_fit(unsaved: int, count: int, told: str) -> None:
    assert f"{list_told(count)}. {unsaved_told(unsaved, count)}" == told
