"""``wordward rules schema``: printed, written, or told where it is."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

import pytest

from desktop_app.operations.rule_schemas import KINDS, schema_texts
from tests.cli.running import run

Capture = pytest.CaptureFixture[str]


def test_each_schema_is_printed(capsys: Capture) -> None:
    for kind in KINDS:
        done = run(capsys, "rules", "schema", kind)
        assert done.status == 0
        assert json.loads(done.out)["title"].startswith("Wordward: ")


def test_without_a_kind_the_first_lines_for_editors_are_told(capsys: Capture) -> None:
    lines = run(capsys, "rules", "schema").out.splitlines()
    assert len(lines) == len(KINDS)
    for line in lines:
        address = line.removeprefix("# yaml-language-server: $schema=")
        assert Path(url2pathname(urlparse(address).path)).is_file()


@pytest.mark.parametrize("name", ["", "new/schemas"])
def test_all_are_written_into_a_folder_that_is_made(tmp_path: Path, capsys: Capture, name: str) -> None:
    done = run(capsys, "rules", "schema", "--write", tmp_path / name)
    assert done.status == 0
    written = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / name).iterdir()}
    assert written == schema_texts()


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "none").write_text("", encoding="utf-8")
    done = run(capsys, "rules", "schema", "--write", tmp_path / "none")
    assert done.status == 2
    assert "cannot be written" in done.err


def test_an_unknown_kind_is_refused(capsys: Capture) -> None:
    done = run(capsys, "rules", "schema", "signal")
    assert (done.status, done.out) == (2, "")
    assert "It is one of: pack, signals" in done.err
