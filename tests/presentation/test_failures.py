"""Bugs are logged and shown once."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import AppError
from desktop_app.engine.events import failure_report
from desktop_app.presentation.failures import LOG_NAME, LONGEST_LOG, Failures


def test_a_bug_is_shown_once_and_logged_each_time(qtbot: QtBot, tmp_path: Path) -> None:
    failures = Failures(lambda: tmp_path)
    with qtbot.waitSignal(failures.reported) as told:
        failures.take_report("report")
    assert told.args is not None
    assert str(tmp_path / LOG_NAME) in told.args[0]
    with qtbot.assertNotEmitted(failures.reported):
        failures.take_report("report")
    assert (tmp_path / LOG_NAME).read_text(encoding="utf-8").count("report") == 2


def test_a_report_names_files_and_lines_and_nothing_of_the_advert(qtbot: QtBot) -> None:
    def stumble() -> None:
        raise ValueError("confidential")

    def fall() -> None:
        try:
            stumble()
        except ValueError as error:
            raise KeyError("confidential too") from error

    with pytest.raises(KeyError) as caught:
        fall()
    report = failure_report(caught.value)
    assert "confidential" not in report
    assert "builtins.KeyError" in report
    assert "builtins.ValueError" in report
    assert "presentation/test_failures.py" in report


def test_a_log_that_cannot_be_written_or_is_too_long_does_no_harm(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / LOG_NAME).mkdir()
    failures = Failures(lambda: tmp_path)
    with qtbot.waitSignal(failures.reported) as told:
        failures.take_report("one")
    assert told.args is not None
    assert "could not be written" in told.args[0]
    (tmp_path / LOG_NAME).rmdir()
    (tmp_path / LOG_NAME).write_text("x" * (LONGEST_LOG + 1), encoding="utf-8")
    failures.take_report("two")
    assert (tmp_path / LOG_NAME).stat().st_size < LONGEST_LOG


def test_a_folder_for_the_log_that_cannot_be_made_costs_the_log_alone(qtbot: QtBot) -> None:
    def log_folder() -> Path:
        raise AppError("Wordward cannot make its folder logs.")

    failures = Failures(log_folder)
    with qtbot.waitSignal(failures.reported) as told:
        failures.take_report("report")
    assert told.args is not None
    assert (
        told.args[0] == "report\n\nIt could not be written to the log (Wordward cannot make its folder logs)."
    )


def test_what_nobody_can_be_told_any_more_is_in_the_log(tmp_path: Path) -> None:
    Failures(lambda: tmp_path).note("Work was not finished.")
    assert "Work was not finished." in (tmp_path / LOG_NAME).read_text(encoding="utf-8")
