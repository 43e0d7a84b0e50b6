"""Save, export, and what comes back after a crash, as a person meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.domain.advert import Advert
from desktop_app.operations.recovery import keep_draft, read_draft
from desktop_app.operations.save_advert import find_saved
from desktop_app.presentation.saving import STORE_NAME
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.dropping import read


def test_ctrl_s_saves_what_is_on_screen(desk: Desk) -> None:
    desk.paste("Clinical Coder\nUse OPCS-4 and ICD-10.")
    desk.view.column.employer.setText("Larkmoor")
    desk.press("Ctrl+S")
    assert desk.said() == ""
    desk.qtbot.waitUntil(lambda: "Saved “Clinical Coder”" in desk.said())
    row = find_saved(advert=Advert.of(desk.editor.text()), store_path=desk.folder / STORE_NAME)
    assert row is not None
    assert (row.title, row.employer) == ("Clinical Coder", "Larkmoor")


def test_saving_waits_for_the_verdict(make_desk: MakeDesk) -> None:
    desk = make_desk().open()
    desk.paste("Clinical Coder with OPCS-4")
    desk.press("Ctrl+S")
    desk.qtbot.wait(50)
    assert desk.said() == ""
    desk.warm()
    desk.qtbot.waitUntil(lambda: "Saved" in desk.said())


@pytest.mark.parametrize("way", ["pasted", "opened"])
def test_a_save_asked_for_is_done_though_others_came_before_the_verdict(
    make_desk: MakeDesk, way: str
) -> None:
    desk = make_desk().open()
    titles = ["Clinical Coder", "Coding Auditor", "Coding Trainer"]
    for title in titles:
        text = f"{title}\nFernhill NHS Trust\nBand 5. You use OPCS-4 and hold the NCCQ.\nClosing date: soon."
        desk.paste(text) if way == "pasted" else desk.view.show_advert(Advert.of(text))
        read(desk)
        assert desk.editor.text() == text
        desk.press("Ctrl+S")
    assert "not saved" not in desk.said()
    saved: list[str] = []
    desk.wiring.saving.saved.connect(lambda entry: saved.append(entry.title))
    desk.warm()
    desk.qtbot.waitUntil(lambda: sorted(saved) == sorted(titles))


def test_an_advert_that_nobody_wanted_to_save_is_not_saved_with_its_neighbour(make_desk: MakeDesk) -> None:
    desk = make_desk().open()
    desk.paste("Clinical Coder with OPCS-4")
    desk.press("Ctrl+S")
    desk.view.show_advert(Advert.of("Another Coder with NCCQ"))
    read(desk)
    saved: list[str] = []
    desk.wiring.saving.saved.connect(lambda entry: saved.append(entry.analysis.advert.part("text")))
    desk.warm()
    desk.qtbot.waitUntil(lambda: bool(saved))
    desk.qtbot.wait(100)
    assert saved == ["Clinical Coder with OPCS-4"]


def test_a_save_leaves_what_is_kept_of_the_next_advert(desk: Desk) -> None:
    desk.paste("Clinical Coder with OPCS-4")
    read(desk)
    with desk.qtbot.waitSignal(desk.wiring.saving.saved):
        desk.window.do("save")
        desk.editor.replace_text("Another Coder, typed meanwhile")
        read(desk)
    desk.wiring.recovery.flush()
    desk.wiring.tasks.close()
    draft = read_draft(folder=desk.folder)
    assert draft is not None
    assert draft.advert_text == "Another Coder, typed meanwhile"


def test_there_is_nothing_to_save_on_an_empty_page(desk: Desk) -> None:
    desk.press("Ctrl+S")
    assert "no advert to save" in desk.said()


def test_what_was_not_saved_is_back_after_a_crash_and_can_be_cleared(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    advert = Advert.of("OPCS-4 draft", title="Coder")
    keep_draft(folder=tmp_path, advert=advert, now=datetime.now(UTC))
    desk = make_desk().open().warm()
    desk.qtbot.waitUntil(lambda: desk.editor.text() == "OPCS-4 draft")
    assert desk.view.column.title.text() == "Coder"
    assert "is back" in desk.said()
    button = next(b for b in desk.window.findChildren(QtWidgets.QPushButton) if b.text() == "Clear the page")
    desk.click(button)
    assert desk.editor.text() == ""
    desk.settle()
    desk.wiring.recovery.flush()
    desk.wiring.tasks.close()
    assert read_draft(folder=tmp_path) is None


def test_typed_text_is_kept_when_the_window_closes_and_forgotten_once_saved(desk: Desk) -> None:
    desk.type("Clinical Coder with OPCS-4")
    desk.wiring.recovery.flush()
    desk.press("Ctrl+S")
    desk.qtbot.waitUntil(lambda: "Saved" in desk.said())
    desk.qtbot.waitUntil(lambda: read_draft(folder=desk.folder) is None)
    desk.type(" and more")
    desk.window.close()
    desk.wiring.close()
    draft = read_draft(folder=desk.folder)
    assert draft is not None
    assert draft.advert_text.endswith("and more")


def test_an_example_nobody_changed_is_not_kept(desk: Desk) -> None:
    desk.view.column.empty.sample_chosen.emit("primary_care")
    desk.settle()
    desk.wiring.recovery.flush()
    desk.wiring.close()
    assert read_draft(folder=desk.folder) is None


def test_a_text_file_can_be_dropped_or_opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    file = desk.folder / "advert.txt"
    file.write_text("Use OPCS-4", encoding="utf-8")
    data = QtCore.QMimeData()
    data.setUrls([QtCore.QUrl.fromLocalFile(str(file))])
    assert desk.editor.canInsertFromMimeData(data)
    desk.editor.insertFromMimeData(data)
    desk.qtbot.waitUntil(lambda: desk.editor.text() == "Use OPCS-4")
    file.write_text("Use NCCQ", encoding="utf-8")
    monkeypatch.setattr(
        QtWidgets.QFileDialog, "getOpenFileNames", staticmethod(lambda *_args, **_options: ([str(file)], ""))
    )
    desk.press("Ctrl+O")
    desk.qtbot.waitUntil(lambda: desk.editor.text() == "Use NCCQ")
    desk.editor.undo()
    assert desk.editor.text() == "Use OPCS-4"


def test_a_dropped_pdf_costs_a_sentence(desk: Desk) -> None:
    (desk.folder / "advert.pdf").write_bytes(b"%PDF-1.7")
    data = QtCore.QMimeData()
    data.setUrls([QtCore.QUrl.fromLocalFile(str(desk.folder / "advert.pdf"))])
    desk.type("kept")
    desk.editor.insertFromMimeData(data)
    desk.qtbot.waitUntil(lambda: "PDF" in desk.said())
    assert desk.editor.text() == "kept"


def test_the_paste_button_puts_the_clipboard_in_place_of_the_text(desk: Desk) -> None:
    desk.type("old")
    QtGui.QGuiApplication.clipboard().setText("new OPCS-4")
    button = next(b for b in desk.view.findChildren(QtWidgets.QPushButton) if b.text() == "&Paste")
    desk.click(button)
    desk.settle()
    assert desk.editor.text() == "new OPCS-4"
    desk.editor.undo()
    assert desk.editor.text() == "old"


def left_by(process: int, folder: Path) -> Path:
    """A draft another process kept."""
    path = folder / f"unsaved-advert-{process}-abc.json"
    draft = {"advert_text": "my NCCQ draft", "title": "", "employer": ""}
    path.write_text(json.dumps(draft | {"kept_at": datetime.now(UTC).isoformat()}), encoding="utf-8")
    return path


def dead_process() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_a_draft_is_offered_beside_what_is_on_the_page_and_kept_until_decided(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = make_desk().open().warm()
    desk.type("Use OPCS-4")
    left = left_by(dead_process(), tmp_path)
    desk.wiring.recovery.look()
    desk.qtbot.waitUntil(lambda: "not saved last time" in desk.said())
    desk.wiring.recovery.flush()
    assert desk.editor.text() == "Use OPCS-4"
    buttons = desk.window.findChildren(QtWidgets.QPushButton)
    desk.click(next(button for button in buttons if button.text() == "Bring it back"))
    assert desk.editor.text() == "my NCCQ draft"
    assert left.is_file()
    desk.wiring.recovery.flush()
    desk.qtbot.waitUntil(lambda: not left.exists())
    draft = read_draft(folder=tmp_path)
    assert draft is not None
    assert draft.advert_text == "my NCCQ draft"


def test_every_draft_that_was_left_is_offered_one_after_the_other(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = make_desk().open().warm()
    number = dead_process()
    first = left_by(number, tmp_path)
    second = first.with_name(f"unsaved-advert-{number}-def.json")
    second.write_text(first.read_text("utf-8").replace("my NCCQ", "another OPCS-4"), encoding="utf-8")
    desk.wiring.recovery.look()
    desk.qtbot.waitUntil(lambda: "not saved last time" in desk.said())
    on_page = desk.editor.text()
    desk.qtbot.waitUntil(lambda: desk.said() == "There is a text that was not saved last time.")
    buttons = desk.window.findChildren(QtWidgets.QPushButton)
    desk.click(next(button for button in buttons if button.text() == "Bring it back"))
    assert {on_page, desk.editor.text()} == {"my NCCQ draft", "another OPCS-4 draft"}


def test_the_draft_of_another_running_window_is_left_alone(make_desk: MakeDesk, tmp_path: Path) -> None:
    left = left_by(os.getppid(), tmp_path)
    before = left.read_bytes()
    desk = make_desk().open().warm()
    desk.type("mine")
    desk.wiring.recovery.flush()
    desk.window.do("new")
    desk.settle()
    desk.wiring.close()
    assert desk.said() == ""
    assert left.read_bytes() == before
