"""``wordward evaluate``: the page and the JSON, over adverts whose verdicts are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run

Capture = pytest.CaptureFixture[str]
REST = (
    "What we offer\nFive weeks of leave rising with service, flexible hours, parking by the gate and a "
    "canteen that people "
    "cross the town for. The office is ten minutes on foot from the railway station.\n"
)
#: Adverts on which nobody could differ, by the verdict they get.
SURE = {
    "hospital": {
        "title": "Clinical Coder",
        "employer": "Hollowmere Hospitals NHS Trust",
        "text": "Main duties\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes.\nEssential\nNCCQ.\n"
        + REST,
    },
    "primary_care": {
        "title": "Notes Summariser",
        "employer": "Larch Lane Surgery",
        "text": "Main duties\nYou summarise new patients' notes on EMIS Web for our GP practice.\n" + REST,
    },
    "not_coding": {"title": "Staff Nurse", "text": "Main duties\nYou nurse patients on ward 6.\n" + REST},
}
#: (true route, verdict): 4 hospital right, 1 hospital read as practice, 2 practice right, 1 not coding right,
#: 2 not coding read as hospital.
PAIRS = (
    *(("hospital", "hospital"),) * 4,
    ("hospital", "primary_care"),
    *(("primary_care", "primary_care"),) * 2,
    ("not_coding", "not_coding"),
    *(("not_coding", "hospital"),) * 2,
)


def labelled(folder: Path, *further: str) -> Path:
    path = folder / "labelled.jsonl"
    lines = [
        json.dumps({"id": f"n{n}", "route": label, "stage": "coder"} | SURE[verdict])
        for n, (label, verdict) in enumerate(PAIRS, 1)
    ]
    path.write_text("\n".join([*lines, *further]), encoding="utf-8")
    return path


def test_the_page_tells_the_figures(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "evaluate", labelled(tmp_path))
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    # F1: hospital 2·4/(5+6), practice 2·2/(2+3), not coding 2·1/(3+1)
    macro = (8 / 11 + 4 / 5 + 2 / 4) / 3
    assert lines[0] == f"10 adverts, 7 right (70.0%), macro-F1 {macro:.3f}, firm verdicts 100.0%"
    table = {line.split()[0]: line.split()[1:] for line in lines[3:6]}
    assert table == {
        "hospital": ["5", "6", "0.667", "0.800", "0.727"],
        "primary_care": ["2", "3", "0.667", "1.000", "0.800"],
        "not_coding": ["3", "1", "1.000", "0.333", "0.500"],
    }
    assert "  hospital       → primary_care       1" in lines
    assert "  not_coding     → hospital           2" in lines
    assert "  clear        7 of 10    (70.0%)" in lines
    assert [line.split(":")[0] for line in lines if line.startswith("  line ")] == [
        "  line 5 (n5)",
        "  line 9 (n9)",
        "  line 10 (n10)",
    ]
    assert "not compared" not in done.out


def test_json_gives_the_same_as_one_object(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "evaluate", "--json", labelled(tmp_path))
    assert done.status == 0
    found = json.loads(done.out)
    assert (found["adverts"], found["right"], found["accuracy"], found["firm"]) == (10, 7, 0.7, 1.0)
    assert found["macro_f1"] == pytest.approx((8 / 11 + 4 / 5 + 2 / 4) / 3)
    routes = {each["route"]: each for each in found["routes"]}
    assert routes["hospital"]["precision"] == pytest.approx(4 / 6)
    assert routes["hospital"]["recall"] == pytest.approx(4 / 5)
    assert routes["hospital"]["f1"] == pytest.approx(8 / 11)
    assert {"labelled": "not_coding", "given": "hospital", "adverts": 2} in found["confusion"]
    assert found["calibration"] == [{"confidence": "clear", "given": 10, "right": 7, "correctness": 0.7}]
    assert [each["id"] for each in found["errors"]] == ["n5", "n9", "n10"]
    assert found["errors"][0]["reason"].startswith("Decided by “")
    assert found["problems"] == []


def test_all_right_has_no_list_of_errors(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "labelled.jsonl"
    path.write_text(json.dumps({"id": 1, "route": "hospital"} | SURE["hospital"]), encoding="utf-8")
    out = run(capsys, "evaluate", path).out
    assert out.startswith("1 adverts, 1 right (100.0%), macro-F1 1.000, firm verdicts 100.0%")
    assert "errors" not in out


def test_a_route_that_was_never_given_has_a_dash_for_precision(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "labelled.jsonl"
    path.write_text(json.dumps({"id": 1, "route": "research"} | SURE["hospital"]), encoding="utf-8")
    lines = run(capsys, "evaluate", path).out.splitlines()
    (research,) = [line.split() for line in lines if line.startswith("research")]
    assert research == ["research", "1", "0", "–", "0.000", "0.000"]


def test_lines_that_cannot_be_compared_are_named_and_left_out(tmp_path: Path, capsys: Capture) -> None:
    path = labelled(tmp_path, "broken", '{"id": "x", "text": "a"}', '{"id": "y", "text": "a", "route": "gp"}')
    done = run(capsys, "evaluate", path)
    assert done.status == 1
    assert done.out.startswith("10 adverts, 7 right")
    tail = done.out.splitlines()[-4:]
    assert tail[0] == "not compared"
    assert [line.split(":")[0] for line in tail[1:]] == ["  line 11", "  line 12", "  line 13"]
    found = json.loads(run(capsys, "evaluate", "--json", path).out)
    assert len(found["problems"]) == 3


@pytest.mark.parametrize("data", ["", "broken\n", '{"id": 1, "text": "no label"}\n'])
def test_nothing_to_compare_is_a_failure_in_one_sentence(data: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "labelled.jsonl"
    path.write_text(data, encoding="utf-8")
    done = run(capsys, "evaluate", path)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("wordward: No line could be compared.")


def test_a_missing_file_is_a_failure_in_one_sentence(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "evaluate", tmp_path / "gone.jsonl")
    assert (done.status, done.out) == (2, "")
    assert "cannot be opened" in done.err


def test_standard_input_is_read_for_a_hyphen(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = labelled(tmp_path).read_bytes()
    done = run(capsys, "evaluate", "-", monkeypatch=monkeypatch, given=given)
    assert done == run(capsys, "evaluate", labelled(tmp_path))


def test_rules_that_cannot_be_used_are_named(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "evaluate", labelled(tmp_path), "--rules", tmp_path / "gone")
    assert done.status == 1
    assert "gone" in done.err
    assert done.out.startswith("10 adverts, 7 right")


def test_facts_are_compared_where_lines_hold_them(tmp_path: Path, capsys: Capture) -> None:
    advert = {"id": "f", "route": "hospital"} | SURE["hospital"]
    path = tmp_path / "labelled.jsonl"
    facts = {"title": "Clinical Coder", "band": "4", "closing_date": "2026-12-04"}
    text = f"{advert['text']}Closing date: 4 December\n"
    path.write_text(json.dumps(advert | {"text": text, "facts": facts}), encoding="utf-8")
    page = run(capsys, "evaluate", path, "--today", "2026-11-21").out.splitlines()
    table = {line.split()[0]: line.split()[1:] for line in page if line[:1].isalpha()}
    assert table["title"] == table["closing_date"] == ["1", "1", "1.000", "1.000"]
    assert table["band"] == ["1", "0", "–", "0.000"]
    assert '  line 1 (f): band "4" read as –' in page
    value = json.loads(run(capsys, "evaluate", "--json", path, "--today", "2026-11-21").out)
    assert {each["fact"]: each["recall"] for each in value["facts"]}["band"] == 0.0
