"""Saving, recovery, export, opening: through the real operations, in a folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.operations.save_advert import find_saved
from desktop_app.presentation.notices import WARNING, Notices
from desktop_app.presentation.saving import STORE_NAME, Saving
from desktop_app.presentation.tasks import Tasks
from tests.making import an_analysis


@pytest.fixture
def saving(tasks: Tasks, notices: Notices, tmp_path: Path) -> Saving:
    return Saving(tasks, notices, store_path=tmp_path / STORE_NAME)


def sentence(notices: Notices) -> str:
    return notices.current.sentence if notices.current is not None else ""


def test_saved_is_said_when_the_entry_is_on_the_disk(
    qtbot: QtBot, saving: Saving, notices: Notices, tmp_path: Path
) -> None:
    analysis = an_analysis()
    with qtbot.waitSignal(saving.saved):
        saving.save(analysis, title="Coder", employer="Larkmoor")
        assert sentence(notices) == ""
    assert sentence(notices) == "Saved “Coder” to the shortlist."
    row = find_saved(advert=analysis.advert, store_path=tmp_path / STORE_NAME)
    assert row is not None
    assert (row.title, row.employer) == ("Coder", "Larkmoor")


def test_the_same_text_is_saved_twice_only_if_asked(qtbot: QtBot, saving: Saving, notices: Notices) -> None:
    with qtbot.waitSignal(saving.saved):
        saving.save(an_analysis(), title="Coder", employer="")
    with qtbot.assertNotEmitted(saving.saved), qtbot.waitSignal(notices.changed):
        saving.save(an_analysis(), title="Coder", employer="")
        qtbot.waitUntil(lambda: "already" in sentence(notices))
    assert notices.current is not None
    assert notices.current.deed is not None
    with qtbot.waitSignal(saving.saved):
        notices.current.deed()


def test_a_disk_in_the_way_costs_a_sentence_and_saving_is_offered_again(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    (tmp_path / STORE_NAME).mkdir()
    saving = Saving(tasks, notices, store_path=tmp_path / STORE_NAME)
    with qtbot.waitSignal(notices.changed), qtbot.assertNotEmitted(saving.saved):
        saving.save(an_analysis(), title="Coder", employer="")
    assert notices.current is not None
    assert notices.current.level == WARNING
    assert (notices.current.button, notices.current.deed is not None) == ("Try again", True)
    (tmp_path / STORE_NAME).rmdir()
    with qtbot.waitSignal(saving.saved) as saved:
        assert notices.current.deed is not None
        notices.current.deed()
    assert (saved.args[0].title, sentence(notices)) == ("Coder", "Saved “Coder” to the shortlist.")
