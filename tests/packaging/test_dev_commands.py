"""What dev.py says and decides before it starts anything."""

from __future__ import annotations

from pathlib import Path

import dev_commands
import pytest
from dev_commands import Result

from desktop_app.cli.main import _COMMANDS


@pytest.mark.parametrize(("arguments", "status"), [([], 2), (["--help"], 0), (["help"], 0)])
def test_usage_names_every_command(
    arguments: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev_commands.obey(arguments) == status
    shown = capsys.readouterr().out
    for command in ("run", "test", "build", "lock"):
        assert f"\n  {command} " in shown


def test_an_unknown_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev_commands.obey(["rnu"]) == 2
    assert "rnu" in capsys.readouterr().err


def test_window_opens_without_words_or_with_files_only(tmp_path: Path) -> None:
    advert = tmp_path / "advert.txt"
    advert.touch()
    assert dev_commands.opens_window([])
    assert dev_commands.opens_window([str(advert)])
    assert not dev_commands.opens_window(["analyse", str(advert)])
    assert not dev_commands.opens_window(["--help"])


def test_a_command_stays_one_where_a_file_or_folder_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules").mkdir()  # as in every checkout
    (tmp_path / "analyse").touch()
    for words in (["rules"], ["rules", "rules"], ["analyse"], ["analyse", "advrt.txt"]):
        assert not dev_commands.opens_window(words)
        assert dev_commands.missing_file(words) == ""
    assert dev_commands.opens_window(["./rules"])


def test_the_commands_are_those_of_the_command_line() -> None:
    assert tuple(_COMMANDS) == dev_commands.WORDWARD_COMMANDS


@pytest.mark.parametrize("name", ["advrt.txt", "adverts/one", "advert.txt"])
def test_a_mistyped_file_is_named_before_anything_is_installed(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.txt").touch()
    for words in ([name], ["there.txt", name]):
        assert dev_commands.obey(["run", *words]) == 2
        assert capsys.readouterr().err == f"There is no file “{name}”. Check the name and the folder.\n"


@pytest.mark.parametrize("words", [[], ["analyse", "advrt.txt"], ["--help"], ["rules", "lint"]])
def test_commands_are_no_files(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert dev_commands.missing_file(words) == ""


def test_no_display_is_refused_before_anything_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert dev_commands.obey(["run"]) == 2
    assert "no display" in capsys.readouterr().err


def test_summary_of_clean_checks() -> None:
    text = dev_commands.summary([Result("lint", 0, 0.4), Result("tests", 0, 61.25)])
    assert text.splitlines() == [
        "lint       ok              0.4 s",
        "tests      ok             61.2 s",
        "Every check is clean.",
    ]


def test_summary_names_what_failed() -> None:
    text = dev_commands.summary([Result("lint", 1, 0.4), Result("types", 0, 2), Result("tests", 5, 9)])
    assert text.endswith("Failed: lint, tests.")
    assert "FAILED (5)" in text


def test_all_five_kinds_of_check_are_run() -> None:
    assert [check.name for check in dev_commands.CHECKS] == ["lint", "format", "types", "contracts", "tests"]
