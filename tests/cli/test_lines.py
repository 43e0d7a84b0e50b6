"""``wordward analyse --jsonl IN --out OUT``: order, bad lines, files that cannot be opened or written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run, run_apart
from tests.operations.schemas import breaches

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
        assert not breaches(each)


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
        assert not breaches(each)


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
