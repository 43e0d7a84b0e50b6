"""The command line as a whole: help, version, exit statuses, documentation, a reader that hangs up."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.cli.main import _parser, main
from tests.cli.running import ROOT, run, run_apart

Capture = pytest.CaptureFixture[str]
PAGE = (ROOT / "docs" / "command-line.md").read_text("utf-8")


def commands(
    parser: argparse.ArgumentParser, *names: str
) -> Iterator[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    """Every command with the names that lead to it."""
    yield names, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from commands(below, *names, name)


COMMANDS = dict(commands(_parser()))
LAST = {names: parser for names, parser in COMMANDS.items() if not parser._subparsers}


def test_there_are_commands() -> None:
    assert {("analyse",), ("evaluate",), ("rules", "lint")} <= LAST.keys()


@pytest.mark.parametrize("names", [names for names in LAST if names], ids=" ".join)
def test_every_command_has_a_heading_in_the_documentation(names: tuple[str, ...]) -> None:
    assert re.search(rf"^## `wordward {' '.join(names)}\b", PAGE, re.MULTILINE)


@pytest.mark.parametrize("names", [names for names in LAST if names], ids=" ".join)
def test_every_option_is_documented(names: tuple[str, ...]) -> None:
    for action in LAST[names]._actions:
        for option in action.option_strings:
            if option.startswith("--") and option != "--help":
                assert re.search(rf"{option}\b", PAGE), f"{option} of {' '.join(names)}"


def test_every_option_the_documentation_names_exists() -> None:
    known = {
        option
        for parser in COMMANDS.values()
        for action in parser._actions
        for option in action.option_strings
    }
    named = set(re.findall(r"`(?:[^`]*\s)?(--[a-z-]+)\b", PAGE))
    assert named
    assert named <= known


def test_every_field_of_the_output_is_documented() -> None:
    schema = json.loads((ROOT / "resources/schema/analysis.schema.json").read_text("utf-8"))
    for name in (*schema["properties"], *schema["properties"]["evidence"]["items"]["properties"]):
        assert f"`{name}`" in PAGE, name


@pytest.mark.parametrize("names", list(COMMANDS), ids=lambda names: " ".join(names) or "wordward")
def test_help_says_what_each_argument_is(names: tuple[str, ...], capsys: Capture) -> None:
    done = run(capsys, *names, "--help")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("usage: wordward")
    for action in COMMANDS[names]._actions:
        described = action.help or isinstance(action, argparse._SubParsersAction)
        assert described, f"{action.dest} of {' '.join(names)}"


def test_version(capsys: Capture) -> None:
    done = run(capsys, "--version")
    assert (done.status, done.out) == (0, f"Wordward {__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["analyse", "--nothing"],
        ["rules"],
        ["evaluate"],
        ["analyse", "--workers", "many", "x"],
    ],
)
def test_what_is_not_understood_is_status_2_with_the_usage(arguments: list[str], capsys: Capture) -> None:
    done = run(capsys, *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("usage: wordward")


def test_a_word_where_a_number_belongs_is_said_in_words(capsys: Capture) -> None:
    done = run(capsys, "analyse", "--workers", "many", "x")
    assert "“many” is not a number of processes, such as 2." in done.err


def test_exit_statuses_are_as_documented(tmp_path: Path, capsys: Capture) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Porter wanted.", encoding="utf-8")
    assert run(capsys, "analyse", good).status == 0
    assert run(capsys, "analyse", good, tmp_path / "gone.txt").status == 1
    assert run(capsys, "analyse", tmp_path / "gone.txt").status == 1
    assert run(capsys, "analyse", "--jsonl", tmp_path / "gone.jsonl").status == 2
    for status in (0, 1, 2):
        assert re.search(rf"^\| {status} \| ", PAGE, re.MULTILINE)


@pytest.mark.parametrize("typed", ["0", "-3", "1.5", ""])
def test_fewer_workers_than_one_are_refused(typed: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": 1, "text": "OPCS-4"}', encoding="utf-8")
    done = run(capsys, "analyse", "--jsonl", path, f"--workers={typed}")
    assert (done.status, done.out) == (2, "")
    assert f"“{typed}” is not a number of processes" in done.err


@pytest.mark.parametrize("command", [["analyse", "--jsonl", "x"], ["evaluate", "x"]])
@pytest.mark.parametrize(("typed", "taken"), [("1", 1), ("7", 7), ("100000", 60)])
def test_no_more_workers_are_started_than_a_system_can_wait_for(
    command: list[str], typed: str, taken: int
) -> None:
    assert _parser().parse_args([*command, "--workers", typed]).workers == taken


def test_a_reader_that_hangs_up_ends_the_command_quietly(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for number in range(390):
            stream.write(json.dumps({"id": number, "text": "OPCS-4 and ICD-10 " * 60}) + "\n")
    with subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "analyse", "--jsonl", path],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        assert command.stdout.readline().startswith(b'{"id": 0')
        command.stdout.close()
        assert command.stderr.read() == b""
        assert command.wait(60) == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("arguments", [["analyse", "--json"], ["analyse"]])
def test_output_that_cannot_be_written_is_said_in_one_sentence(arguments: list[str], tmp_path: Path) -> None:
    path = tmp_path / "advert.txt"
    path.write_text("Porter wanted.", encoding="utf-8")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", *arguments, path],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("wordward: Standard output cannot be written: No space left on device.")
    assert done.stderr.count("\n") == 1


def test_the_module_runs_the_same_commands(tmp_path: Path) -> None:
    path = tmp_path / "advert.txt"
    path.write_text("Porter wanted.", encoding="utf-8")
    done = run_apart("analyse", path)
    assert done.returncode == 0
    assert "NOT A CODING POST" in done.stdout.decode()
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Coder wanted. " * 700], "wordward: There is no file “Coder wanted. Coder wanted. "),
        ([""], "wordward: There is no command “”, and no file of that name. The commands"),
        (["advrt.txt"], "wordward: There is no file “advrt.txt”. Check the name and the folder.\n"),
        (["there", "advrt"], "wordward: There is no file “advrt”. Check the name and the folder.\n"),
        (["there"], "wordward: “there” is a file and no command. To read it here: wordward analyse there. "),
        (
            ["anlyse", "there"],
            "wordward: There is no command “anlyse”, and no file of that name. The commands",
        ),
    ],
)
def test_a_word_that_is_no_command_is_taken_for_a_file(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there").touch()
    assert main(words) == 2
    assert capsys.readouterr().err.startswith(said)
