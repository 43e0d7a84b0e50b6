"""Tables and pages with several adverts: columns corrected, adverts stepped through, edits and saves kept."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.advert import OriginKind
from desktop_app.domain.documents import SourceFormat, TableOffer
from desktop_app.gui.column_mapping_dialog import ColumnMappingDialog
from desktop_app.gui.documents_question import DocumentsQuestion
from desktop_app.presentation.documents_mapping import ColumnMapping
from tests.gui.conftest import Desk
from tests.gui.dropping import FIXTURES, drop, read, write


def open_table(desk: Desk, path: Path) -> ColumnMappingDialog:
    """A table is dropped; its columns are looked at."""
    drop(desk, desk.window, path)
    dialog = desk.window.findChild(ColumnMappingDialog)
    assert dialog is not None
    return dialog


def listed(desk: Desk) -> Desk:
    """The adverts of the table are a list, the first is on the page."""
    dialog = open_table(desk, FIXTURES / "vacancies.xlsx")
    with desk.qtbot.waitSignal(desk.wiring.documents.arriving.list_begun):
        dialog.accept()
    read(desk)
    return desk


def fields(desk: Desk) -> tuple[str, str, str]:
    """Title, employer and text on the page."""
    column = desk.view.column
    return column.title.text(), column.employer.text(), " ".join(desk.editor.text().split())


def test_the_columns_of_a_table_are_shown_and_corrected(desk: Desk) -> None:
    dialog = open_table(desk, FIXTURES / "vacancies.csv")
    assert [choice.currentText() for choice in dialog.choices] == [
        "Title",
        "Employer",
        "Pay",
        "Closing date",
        "Advert text",
    ]
    assert dialog.advice.isHidden()
    last = dialog.choices[4]
    last.setCurrentIndex(last.findData("title"))
    last.activated.emit(last.currentIndex())
    assert dialog.choices[0].currentText() == "Left out"
    assert dialog.advice.text().startswith("No column is the advert text")
    assert desk.editor.text() == ""
    dialog.reject()
    assert len(desk.wiring.documents.queue) == 0
    assert desk.view.column.isAncestorOf(desk.wiring.documents.bar)
    assert desk.wiring.documents.bar.isHidden()


def test_of_a_very_wide_table_some_columns_are_shown(desk: Desk) -> None:
    columns = (*(f"c{number}" for number in range(150)), "Title")
    rows = (tuple(f"value {number}" for number in range(151)),)
    table = TableOffer("wide.csv", SourceFormat.CSV, columns, rows, ("",) * 150 + ("title",))
    mapping = ColumnMapping(table, desk.wiring.preferences)
    dialog = ColumnMappingDialog(mapping, desk.wiring.theme, parent=desk.window)
    assert mapping.remark == "Only 100 of its columns are shown; the other 51 are not asked about."
    assert len(dialog.choices) == 100
    assert dialog.choices[-1].meaning == "title"
    dialog.choices[0].show_meaning("title")
    dialog.choices[0].activated.emit(dialog.choices[0].currentIndex())
    assert dialog.choices[-1].meaning == ""
    assert (mapping.rows[0].meaning, mapping.rows[150].meaning) == ("title", "")


def test_each_advert_of_a_table_has_what_its_row_states(desk: Desk) -> None:
    listed(desk)
    assert fields(desk) == (
        "Clinical Coder",
        "Ravensmoor Hospitals NHS Foundation Trust",
        "Code episodes with ICD-10 and OPCS-4.",
    )
    advert = desk.wiring.reading.advert
    assert advert.part("salary") == "£27,485 to £30,162"
    assert advert.origin("salary").kind is OriginKind.FIELD  # type: ignore[union-attr]
    bar = desk.wiring.documents.bar
    assert (bar.place.text(), bar.isHidden(), bar.previous.isEnabled()) == ("1 of 2", False, False)


def test_adverts_are_stepped_through_and_keep_what_was_changed(desk: Desk) -> None:
    listed(desk)
    bar = desk.wiring.documents.bar
    desk.type("Mine: ")
    desk.click(bar.next)
    read(desk)
    assert fields(desk)[0] == "Notes Summariser"
    assert (bar.place.text(), bar.next.isEnabled()) == ("2 of 2", False)
    assert desk.said() == ""
    desk.window.do("previous_advert")
    read(desk)
    assert fields(desk)[2].startswith("Mine: Code episodes")
    bar.names.activated.emit(1)
    read(desk)
    assert fields(desk)[0] == "Notes Summariser"


def test_the_list_waits_while_something_else_is_on_the_page(desk: Desk) -> None:
    listed(desk)
    bar = desk.wiring.documents.bar
    desk.type("Mine: ")
    desk.window.do("new")
    read(desk)
    assert bar.place.text() == "A list of 2 adverts waits."
    assert bar.names.isHidden()  # else the name of an advert would stand above another
    assert (bar.previous.isHidden(), bar.next.isHidden(), bar.back.isHidden()) == (True, True, False)
    desk.type("Something new about NCCQ")
    desk.click(bar.back)
    read(desk)
    assert fields(desk)[2].startswith("Mine: Code episodes")
    assert desk.said() == "An advert was not saved when another took its place."
    assert bar.place.text() == "1 of 2"
    assert (bar.names.isHidden(), bar.back.isHidden()) == (False, True)


def test_a_saved_advert_of_the_list_is_ticked(desk: Desk) -> None:
    listed(desk)
    desk.window.do("save")
    queue = desk.wiring.documents.queue
    desk.qtbot.waitUntil(lambda: queue.is_saved(0))
    assert not desk.wiring.documents.bar.names.itemIcon(0).isNull()
    assert desk.wiring.documents.bar.names.itemIcon(1).isNull()


def test_closing_the_list_leaves_the_advert_and_can_be_undone(desk: Desk) -> None:
    listed(desk)
    bar = desk.wiring.documents.bar
    desk.click(bar.end)
    assert bar.isHidden()
    assert fields(desk)[0] == "Clinical Coder"
    assert desk.said() == "The list of 2 adverts is closed."
    assert desk.window._deed("next_advert") is None
    assert desk.notices.current is not None
    assert desk.notices.current.deed is not None
    desk.notices.current.deed()
    assert bar.place.text() == "1 of 2"


def test_the_list_goes_on_past_what_cannot_be_shown(desk: Desk) -> None:
    link = desk.folder / "a.url"
    link.write_text("[InternetShortcut]\nURL=https://jobs.example.org/1\n", encoding="utf-8")
    paths = write(desk, b="Clinical Coder in Fernhill", c="Notes Summariser at Moor")
    drop(desk, desk.window, link, *paths)
    question = desk.window.findChild(DocumentsQuestion)
    assert question is not None
    question.separate.setChecked(True)
    question.accept()
    read(desk)
    bar = desk.wiring.documents.bar
    assert (desk.editor.text(), bar.place.text()) == ("Clinical Coder in Fernhill", "2 of 3")
    assert "is only a link" in desk.said()
    for deed in ("previous_advert", "next_advert", "next_advert", "next_advert"):
        desk.window.do(deed)
        read(desk)
    assert (desk.editor.text(), bar.place.text()) == ("Notes Summariser at Moor", "3 of 3")
    bar.names.activated.emit(0)
    assert (desk.editor.text(), bar.place.text()) == ("Notes Summariser at Moor", "3 of 3")


def test_separate_files_are_a_list_as_well(desk: Desk) -> None:
    paths = write(desk, Fernhill="Clinical Coder in Fernhill", Moor="Notes Summariser at Moor")
    drop(desk, desk.window, *paths)
    question = desk.window.findChild(DocumentsQuestion)
    assert question is not None
    assert question.separate.isChecked()
    question.accept()
    read(desk)
    assert desk.editor.text() == "Clinical Coder in Fernhill"
    desk.window.do("next_advert")
    read(desk)
    assert desk.editor.text() == "Notes Summariser at Moor"
