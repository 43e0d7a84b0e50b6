"""``wordward analyse --jsonl IN --out OUT``: order, bad lines, files that cannot be opened or written."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, run, run_apart
from tests.operations.schemas import check

Capture = pytest.CaptureFixture[str]
WORDS = ("OPCS-4", "EMIS Web in our practice", "MedDRA", "CPT claims", "post", "NCCQ", "summarise notes")


def line(number: int, **fields: object) -> str:
    text = f"Job summary\nYou work with {WORDS[number % len(WORDS)]} on desk {number}."
    return json.dumps({"id": number, "title": "Coder", "text": text} | fields)


def source(folder: Path, *lines: str, end: str = "\n") -> Path:
    path = folder / "in.jsonl"
    path.write_bytes("".join(f"{each}{end}" for each in lines).encode())
    return path


def objects(text: str) -> list[dict[str, object]]:
    return [json.loads(each) for each in text.splitlines()]


def test_one_object_a_line_in_the_order_of_the_input(tmp_path: Path, capsys: Capture) -> None:
    path = source(tmp_path, *(line(n) for n in range(40)))
    done = run(capsys, "analyse", "--jsonl", path)
    assert (done.status, done.err) == (0, "")
    found = objects(done.out)
    assert [each["id"] for each in found] == list(range(40))
    for each in found:
        check(each)


def test_out_holds_what_would_be_printed(tmp_path: Path, capsys: Capture) -> None:
    path = source(tmp_path, *(line(n, text="Café “OPCS‑4” \U0001f600") for n in range(3)))
    out = tmp_path / "out.jsonl"
    done = run(capsys, "analyse", "--jsonl", path, "--out", out)
    assert done == (0, "", "")
    assert out.read_bytes().decode() == run(capsys, "analyse", "--jsonl", path).out
    assert b"\r" not in out.read_bytes()
    assert "OPCS‑4" in out.read_text("utf-8")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_bad_lines_are_named_by_number_and_skipped(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(
        b"\n".join(
            [
                line(1).encode(), b"", b"Clinical Coder", b'["id", 1]', b'{"text": "no id"}', b'{"id": 6}',
                b'{"id": 7, "text": ["a"]}', b'{"id": true, "text": "a"}', b'{"id": 9, "text": "caf\xe9"}',
                b"   ",
                rb'{"id": "\udc80", "text": "OPCS-4 \ud83d"}', line(12).encode(),
            ]
        )
    )  # fmt: skip
    out = tmp_path / "out.jsonl"
    done = run(capsys, "analyse", "--jsonl", path, "--out", out)
    assert (done.status, done.out) == (1, "")
    said = done.err.splitlines()
    assert [each.split(":")[:2] for each in said] == [
        ["wordward", f" line {number}"] for number in (3, 4, 5, 6, 7, 8, 9)
    ]
    for number, word in ((0, "not JSON"), (1, "not an object"), (2, "“id”"), (3, "“text”"), (6, "not JSON")):
        assert word in said[number]
    found = objects(out.read_text("utf-8"))
    assert [each["id"] for each in found] == [1, "\udc80", 12]
    for each in found:
        check(each)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", "\r\n \r\n"])
def test_line_ends_of_every_kind_and_blank_lines_pass(end: str, tmp_path: Path, capsys: Capture) -> None:
    path = source(tmp_path, line(1), line(2), end=end)
    done = run(capsys, "analyse", "--jsonl", path)
    assert (done.status, done.err, len(objects(done.out))) == (0, "", 2)


def test_a_byte_order_mark_and_a_missing_last_line_end_pass(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f"{line(1)}\n{line(2)}", encoding="utf-8-sig")
    done = run(capsys, "analyse", "--jsonl", path)
    assert (done.status, done.err, len(objects(done.out))) == (0, "", 2)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_a_file_without_lines_gives_an_empty_one(data: bytes, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(data)
    out = tmp_path / "out.jsonl"
    assert run(capsys, "analyse", "--jsonl", path, "--out", out) == (0, "", "")
    assert out.read_bytes() == b""


def test_standard_input_is_read_for_a_hyphen(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    given = f"{line(1)}\nbroken\n".encode()
    done = run(capsys, "analyse", "--jsonl", "-", monkeypatch=monkeypatch, given=given)
    assert done.status == 1
    assert [each["id"] for each in objects(done.out)] == [1]
    assert "line 2" in done.err


def test_offsets_are_code_points_of_the_part_that_is_named(tmp_path: Path, capsys: Capture) -> None:
    given = {
        "id": 1,
        "title": "\U0001f3e5\u00a0 Clinical\u00a0\u00a0Coder",
        "employer": "Hollowmere\u2009Hospitals NHS Trust",
        "salary": 31000,
        "benefits": "We pay for the NC\u00adCQ.",
        "text": "You use ICD\u201110,OPCS\u20114.11.\r\n\r\ne\u0301 \ufb01le \U0001f469\u200d\u2695 "
        "coding\ndepartment",
    }
    done = run(capsys, "analyse", "--jsonl", source(tmp_path, json.dumps(given)))
    (found,) = objects(done.out)
    items = found["evidence"]
    assert isinstance(items, list)
    assert {item["part"] for item in items} == {"title", "employer", "benefits", "text"}
    for item in items:
        part = str(given[item["part"]])
        assert part[item["start"] : item["end"]] == item["text"]
    assert {"Clinical\u00a0\u00a0Coder", "NC\u00adCQ", "OPCS\u20114.11"} <= {item["text"] for item in items}


def test_labels_are_never_read_as_parts(tmp_path: Path, capsys: Capture) -> None:
    answers = dict.fromkeys(
        (
            "route",
            "confidence",
            "kind",
            "stage",
            "nation",
            "setting",
            "reason",
            "scores",
            "evidence",
            "packs",
        ),
        "Clinical Coder, hospital, ICD-10, OPCS-4, NCCQ",
    )
    plain = {"id": 1, "title": "Porter", "text": "You push beds."}
    done = run(capsys, "analyse", "--jsonl", source(tmp_path, json.dumps(plain), json.dumps(plain | answers)))
    first, second = done.out.splitlines()
    assert first == second


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, capsys: Capture) -> None:
    path = source(tmp_path, *(line(n) for n in range(20)))
    assert run(capsys, "analyse", "--jsonl", path) == run(capsys, "analyse", "--jsonl", path)


def test_two_processes_give_the_bytes_of_one(tmp_path: Path) -> None:
    """Run as people run it: more than 400 lines are shared out, and the order stays."""
    lines = [line(n) if n % 41 else "broken" for n in range(430)]
    path = source(tmp_path, *lines)
    runs = {}
    for workers in ("1", "2"):
        out = tmp_path / f"out-{workers}.jsonl"
        done = run_apart("analyse", "--jsonl", path, "--out", out, "--workers", workers)
        assert done.returncode == 1
        assert done.stdout == b""
        runs[workers] = (out.read_bytes(), done.stderr)
    assert runs["1"] == runs["2"]
    ids = [each["id"] for each in objects(runs["2"][0].decode())]
    assert ids == [n for n in range(430) if n % 41]


# What cannot be opened or written


@pytest.mark.parametrize("name", ["gone.jsonl", ""])
def test_input_that_cannot_be_opened_is_said_to_be_so(name: str, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("older", encoding="utf-8")
    done = run(capsys, "analyse", "--jsonl", tmp_path / name, "--out", out)
    assert (done.status, done.out) == (2, "")
    assert "cannot be opened" in done.err
    assert out.read_text("utf-8") == "older"


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


def test_input_and_output_may_be_one_file(tmp_path: Path, capsys: Capture) -> None:
    path = source(tmp_path, line(1), line(2))
    assert run(capsys, "analyse", "--jsonl", path, "--out", path).status == 0
    assert [each["id"] for each in objects(path.read_text("utf-8"))] == [1, 2]
