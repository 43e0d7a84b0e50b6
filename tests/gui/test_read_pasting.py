"""What is pasted on the Read page: rich text, emoji, too much, a second advert."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6 import QtGui, QtWidgets

from desktop_app.domain.facts import FactName
from desktop_app.presentation.reading import LONGEST_TEXT
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.reading import HOSPITAL


def test_emoji_and_odd_spaces_do_not_shift_the_marks(desk: Desk) -> None:
    desk.paste("\U0001f600\u00a0\U0001f469\u200d\u2695\ufe0f OPCS-4\u2028e\u0301 NCCQ \u05d0\u05d1 ICD-10")
    assert desk.drawn() == ["OPCS-4", "NCCQ", "ICD-10"]
    assert "\u00a0" in desk.wiring.reading.advert.part("text")


@pytest.mark.parametrize("place", ["tabs", "button"])
def test_ctrl_v_pastes_wherever_on_the_page_the_keyboard_is(desk: Desk, place: str) -> None:
    save = next(one for one in desk.view.column.findChildren(QtWidgets.QPushButton) if "Save" in one.text())
    widget = desk.panel.tabs.tabBar() if place == "tabs" else save
    desk.open()
    widget.setFocus()
    QtWidgets.QApplication.clipboard().setText("Use OPCS-4 and ICD-10.")
    desk.press("Ctrl+V", widget)
    assert desk.editor.text() == "Use OPCS-4 and ICD-10."
    assert desk.editor.hasFocus()


def test_ctrl_v_in_a_field_stays_in_the_field(desk: Desk) -> None:
    desk.open()
    desk.view.column.title.setFocus()
    QtWidgets.QApplication.clipboard().setText("Coder")
    desk.press("Ctrl+V", desk.view.column.title)
    assert (desk.view.column.title.text(), desk.editor.text()) == ("Coder", "")


def test_half_an_emoji_from_a_broken_source_is_safe(desk: Desk) -> None:
    desk.paste("OPCS-4 \ud83d and NCCQ")
    assert desk.drawn() == ["OPCS-4", "NCCQ"]
    desk.wiring.reading.advert.part("text").encode("utf-8")


def test_what_is_typed_while_rich_text_is_read_stays(desk: Desk) -> None:
    waiting: list[Callable[[str], None]] = []
    desk.editor.read_rich = lambda _html, done: waiting.append(done)
    desk.paste("flat", "<p>pasted</p>")
    desk.type(" typed")
    waiting.pop()("pasted")
    assert desk.editor.text() == "pasted typed"
    desk.editor.selectAll()
    desk.paste("flat", "<p>pasted</p>")
    waiting.pop()("")
    assert desk.editor.text() == "flat"
    desk.editor.undo()
    assert desk.editor.text() == "pasted typed"


def test_rich_text_keeps_lists_and_headings_as_lines(desk: Desk) -> None:
    desk.paste("flat", "<h2>Duties</h2><ul><li>Use <b>OPCS-4</b></li><li>NCCQ</li></ul>")
    assert desk.editor.text() == "Duties\n\n• Use OPCS-4\n• NCCQ"
    assert desk.drawn() == ["OPCS-4", "NCCQ"]


def test_a_paste_beyond_the_limit_changes_nothing_and_says_so(desk: Desk) -> None:
    desk.type("kept")
    desk.paste("a" * 10_000_000)
    assert desk.editor.text() == "kept"
    assert f"{LONGEST_TEXT:,}" in desk.said()
    assert len(QtWidgets.QApplication.clipboard().text()) == 10_000_000
    QtWidgets.QApplication.clipboard().clear()


@pytest.mark.parametrize("way", ["button", "keys"])
def test_title_and_employer_typed_for_the_former_text_go_with_it(desk: Desk, way: str) -> None:
    desk.view.column.title.setText("Coder")
    desk.paste("Use OPCS-4")
    assert desk.view.column.title.text() == "Coder"
    desk.view.column.employer.setText("Larkmoor")
    desk.paste(" and more")
    assert desk.view.column.employer.text() == "Larkmoor"
    if way == "keys":
        desk.editor.selectAll()
        desk.paste("Use NCCQ")
    else:
        QtGui.QGuiApplication.clipboard().setText("Use NCCQ")
        desk.window.do("paste")
    assert (desk.view.column.title.text(), desk.view.column.employer.text()) == ("", "")
    desk.editor.undo()
    assert "OPCS-4" in desk.editor.text()


def test_an_empty_clipboard_takes_nothing_away(desk: Desk) -> None:
    desk.type("kept")
    QtGui.QGuiApplication.clipboard().clear()
    desk.window.do("paste")
    assert desk.editor.text() == "kept"


def test_a_text_pasted_into_an_empty_page_is_shown_from_its_start(desk: Desk) -> None:
    desk.paste("\n".join(f"Line {number} with OPCS-4" for number in range(300)))
    assert desk.editor.verticalScrollBar().maximum() > 0
    assert desk.editor.verticalScrollBar().value() == 0
    desk.type("end")
    assert desk.editor.text().endswith("end")


SECOND = "Summariser\n" + "You will code letters in SystmOne at the practice, every day of the week. " * 4
BRIEF = "one more line\nand another"


def test_a_whole_advert_pasted_over_a_saved_one_takes_its_place_and_undo_brings_it_back(desk: Desk) -> None:
    desk.view.column.title.setText("Coder")
    desk.paste(HOSPITAL)
    desk.press("Ctrl+S")
    desk.qtbot.waitUntil(lambda: desk.said().startswith("Saved"))
    desk.paste(SECOND)
    assert desk.editor.text().strip() == SECOND.strip()
    assert desk.view.column.title.text() == ""
    current = desk.notices.current
    assert current is not None
    assert (current.button, current.stays) == ("Undo", True)
    assert current.deed is not None
    current.deed()
    desk.settle()
    assert desk.editor.text() == HOSPITAL
    assert desk.view.column.title.text() == "Coder"
    desk.paste(BRIEF)
    assert "one more line" in desk.editor.text()
    assert "OPCS-4" in desk.editor.text(), "a few words are put in, as an editor does"


def test_a_whole_advert_pasted_into_an_unsaved_one_is_added_and_can_be_read_alone(desk: Desk) -> None:
    desk.paste(HOSPITAL)
    desk.paste(SECOND)
    assert "OPCS-4" in desk.editor.text()
    current = desk.notices.current
    assert current is not None
    assert current.button == "Read only what was pasted"
    assert current.deed is not None
    current.deed()
    desk.settle()
    assert desk.editor.text().strip() == SECOND.strip()
    assert desk.said() == ""


def test_a_saved_advert_that_was_changed_since_does_not_give_way(desk: Desk) -> None:
    desk.paste(HOSPITAL)
    desk.press("Ctrl+S")
    desk.qtbot.waitUntil(lambda: desk.said().startswith("Saved"))
    desk.type("mine ")
    desk.paste(SECOND)
    assert "OPCS-4" in desk.editor.text()
    assert "SystmOne at the practice" in desk.editor.text()


FIRST = (
    "Clinical Coder\n" + "You will code admitted patients in ICD-10 and OPCS-4 at Larkmoor every day. " * 4
)
THIRD = (
    "Receptionist\n" + "You will greet patients and book appointments at the front desk of Brook House. " * 4
)


def test_advert_after_advert_each_takes_the_place_of_the_one_pasted_before(desk: Desk) -> None:
    for text in (FIRST, SECOND, THIRD):
        desk.paste(text)
        assert desk.editor.text() == text
    current = desk.notices.current
    assert current is not None
    assert (current.button, "not saved" in current.hint) == ("Undo", True)
    assert current.deed is not None
    current.deed()
    desk.settle()
    assert desk.editor.text() == SECOND
    desk.paste(THIRD)
    assert "SystmOne" in desk.editor.text(), "whoever takes it back wants both"
    assert "front desk" in desk.editor.text()


@pytest.mark.parametrize("what", ["text", "title"])
def test_a_pasted_advert_that_was_edited_does_not_give_way(desk: Desk, what: str) -> None:
    desk.paste(FIRST)
    if what == "text":
        desk.type("mine ")
    else:
        desk.view.column.title.setText("Coder")
        desk.settle()
    desk.paste(SECOND)
    assert "OPCS-4" in desk.editor.text()
    assert "SystmOne" in desk.editor.text()


@pytest.mark.parametrize("edited", [False, True])
def test_a_text_that_came_back_gives_way_if_it_stands_as_it_was_pasted(
    make_desk: MakeDesk, edited: bool
) -> None:
    before = make_desk().open().warm()
    before.paste(FIRST)
    if edited:
        before.type("mine ")
    assert before.window.close()
    before.wiring.close()
    desk = make_desk().open().warm()
    desk.qtbot.waitUntil(lambda: "OPCS-4" in desk.editor.text())
    desk.paste(SECOND)
    assert (desk.editor.text() == SECOND) is not edited
    assert ("OPCS-4" in desk.editor.text()) is edited


SHORT = (
    "Clinical Coder\nWexcombe Hospitals NHS Trust\nYou will assign ICD-10 and OPCS-4 codes to inpatient "
    "stays.\nBand 4. Apply by 4 January."
)


def test_a_short_advert_gives_way_too(desk: Desk) -> None:
    desk.paste(SHORT)
    desk.paste(SECOND)
    assert desk.editor.text() == SECOND


def test_a_saved_advert_with_a_corrected_fact_gives_way(desk: Desk) -> None:
    desk.paste(FIRST)
    desk.press("Ctrl+S")
    desk.qtbot.waitUntil(lambda: desk.said().startswith("Saved"))
    desk.wiring.read_page.facts.put_values({FactName.BAND: "7"})
    desk.settle()
    desk.paste(SECOND)
    assert desk.editor.text() == SECOND


def test_undoing_a_paste_is_offered_on_the_page_it_changes_alone(desk: Desk) -> None:
    desk.paste(FIRST)
    desk.paste(SECOND)
    said = desk.said()
    desk.window.show_page("shortlist")
    assert desk.said() == ""
    desk.window.show_page("read")
    assert desk.said() == said
    assert desk.notices.current is not None
    assert desk.notices.current.button == "Undo"


PARAGRAPH = (
    "Coding auditor wanted for a private hospital group in Wexcombe. You will check theatre invoices against "
    "CCSD codes before they go to insurers. £38k–£42k. Agency: Marlstone Recruitment."
)
PIECE = (
    "Larkmoor Hospitals NHS Trust serves half a million people from three sites in the county. Our values "
    "are kindness, honesty and courage, and we are proud of our staff, who come from seventy nations."
)


@pytest.mark.parametrize("saved", [True, False])
def test_an_advert_of_one_paragraph_takes_the_place_of_another_and_gives_way_itself(
    desk: Desk, *, saved: bool
) -> None:
    desk.paste(FIRST)
    if saved:
        desk.press("Ctrl+S")
        desk.qtbot.waitUntil(lambda: desk.said().startswith("Saved"))
    desk.paste(PARAGRAPH)
    assert desk.editor.text() == PARAGRAPH
    current = desk.notices.current
    assert current is not None
    assert (current.sentence, current.button) == (
        "What you pasted took the place of the advert that was here.",
        "Undo",
    )
    desk.paste(SHORT)
    assert desk.editor.text() == SHORT
    assert desk.notices.current is not None
    assert desk.notices.current.deed is not None
    desk.notices.current.deed()
    desk.settle()
    assert desk.editor.text() == PARAGRAPH


@pytest.mark.parametrize("own", [True, False])
def test_a_paragraph_without_an_advert_s_looks_is_put_in_and_the_other_way_is_offered(
    desk: Desk, *, own: bool
) -> None:
    if own:
        desk.type("My own draft of a clinical coder post. ")
        desk.paste(PARAGRAPH)
        assert desk.editor.text().startswith("My own draft")
        assert desk.editor.text().endswith(PARAGRAPH)
    else:
        desk.paste(FIRST)
        desk.paste(PIECE)
        assert desk.editor.text() == FIRST + PIECE
    current = desk.notices.current
    assert current is not None
    assert current.button == "Read only what was pasted"
    assert current.deed is not None
    current.deed()
    desk.settle()
    assert desk.editor.text() == (PARAGRAPH if own else PIECE)
