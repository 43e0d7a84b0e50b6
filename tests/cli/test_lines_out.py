"""Where lines go: the older file stays until all is written; links, pipes and devices stay what they are."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, run
from tests.cli.test_lines import Capture, line, objects, source

# What cannot be opened or written


@pytest.mark.parametrize("name", ["gone.jsonl", ""])
def test_input_that_cannot_be_opened_is_said_to_be_so(name: str, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("older", encoding="utf-8")
    done = run(capsys, "analyse", "--jsonl", tmp_path / name, "--out", out)
    assert (done.status, done.out) == (2, "")
    assert "cannot be opened" in done.err
    assert out.read_text("utf-8") == "older"


@pytest.mark.parametrize("way", ["itself", "link", "hard link", "standard input"])
def test_the_adverts_are_never_replaced_by_their_verdicts(
    way: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, out = source(tmp_path, line(1)), tmp_path / "out.jsonl"
    before = path.read_bytes()
    if way == "link":
        out.symlink_to(path)
    elif way == "hard link":
        os.link(path, out)
    else:
        out = path
    with path.open("r", encoding="utf-8") as given:
        if way == "standard input":
            monkeypatch.setattr(sys, "stdin", given)
        done = run(capsys, "analyse", "--jsonl", "-" if way == "standard input" else path, "--out", out)
    assert (done.status, done.out) == (2, "")
    assert "both the file to read and the file to write" in done.err
    assert path.read_bytes() == before


def test_out_in_a_missing_folder_is_refused(tmp_path: Path, capsys: Capture) -> None:
    done = run(
        capsys, "analyse", "--jsonl", source(tmp_path, line(1)), "--out", tmp_path / "gone" / "out.jsonl"
    )
    assert (done.status, done.out) == (2, "")
    assert "“out.jsonl” cannot be written" in done.err
    assert not (tmp_path / "gone").exists()


def test_out_beneath_a_file_or_onto_a_folder_is_refused(tmp_path: Path, capsys: Capture) -> None:
    path = source(tmp_path, line(1))
    (tmp_path / "folder").mkdir()
    for out in (path / "out.jsonl", tmp_path / "folder"):
        done = run(capsys, "analyse", "--jsonl", path, "--out", out)
        assert (done.status, done.out) == (2, "")
        assert "cannot be written" in done.err
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "in.jsonl"]


def test_out_in_a_folder_one_may_not_write_to_leaves_the_older_file(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "shut"
    folder.mkdir()
    out = folder / "out.jsonl"
    out.write_text("older", encoding="utf-8")
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    if os.access(folder, os.W_OK):
        pytest.skip("every folder is open to this user")
    try:
        done = run(capsys, "analyse", "--jsonl", source(tmp_path, line(1)), "--out", out)
    finally:
        folder.chmod(stat.S_IRWXU)
    assert (done.status, done.out) == (2, "")
    assert out.read_text("utf-8") == "older"


def test_without_rules_the_older_file_stays(tmp_path: Path) -> None:
    """The rules are read while OUT is open beside: what fails then must not cost the older file."""
    out = tmp_path / "out.jsonl"
    out.write_text("older", encoding="utf-8")
    program = (
        "import sys\nfrom pathlib import Path\nfrom desktop_app import paths\n"
        "paths.rules_folder = lambda: Path(sys.argv[1])\n"
        "from desktop_app.cli.main import main\nsys.exit(main(sys.argv[2:]))\n"
    )
    (tmp_path / "empty").mkdir()
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            program,
            tmp_path / "empty",
            "analyse",
            "--jsonl",
            source(tmp_path, line(1)),
            "--out",
            out,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "No rule pack could be loaded" in done.stderr
    assert out.read_text("utf-8") == "older"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["empty", "in.jsonl", "out.jsonl"]


def test_a_new_file_may_be_read_by_whom_the_system_lets_and_an_older_one_keeps_its_rights(
    tmp_path: Path, capsys: Capture
) -> None:
    path = source(tmp_path, line(1))
    plain = tmp_path / "plain.txt"
    plain.write_text("x", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    run(capsys, "analyse", "--jsonl", path, "--out", out)
    assert out.stat().st_mode == plain.stat().st_mode
    out.chmod(stat.S_IRUSR | stat.S_IWUSR)
    run(capsys, "analyse", "--jsonl", path, "--out", out)
    assert stat.S_IMODE(out.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_link_is_followed_and_stays_one(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "far").mkdir()
    link = tmp_path / "out.jsonl"
    link.symlink_to(tmp_path / "far" / "real.jsonl")
    assert run(capsys, "analyse", "--jsonl", source(tmp_path, line(1)), "--out", link).status == 0
    assert link.is_symlink()
    assert len(objects((tmp_path / "far" / "real.jsonl").read_text("utf-8"))) == 1


@pytest.mark.skipif(os.name == "nt", reason="named pipes are not files there")
def test_a_named_pipe_is_written_into_and_stays_one(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "far").mkdir()
    pipe = tmp_path / "far" / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reading:
        done = run(capsys, "analyse", "--jsonl", source(tmp_path, line(1), line(2)), "--out", pipe)
        told, _ = reading.communicate(timeout=30)
    assert done == (0, "", "")
    assert [each["id"] for each in objects(told.decode())] == [1, 2]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [each.name for each in pipe.parent.iterdir()] == ["pipe"]


@pytest.mark.skipif(os.name == "nt", reason="devices have no paths there")
def test_a_device_is_written_into_and_stays_one(tmp_path: Path, capsys: Capture) -> None:
    link = tmp_path / "nowhere"
    link.symlink_to(os.devnull)
    assert run(capsys, "analyse", "--jsonl", source(tmp_path, line(1)), "--out", link) == (0, "", "")
    assert link.is_symlink()
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
