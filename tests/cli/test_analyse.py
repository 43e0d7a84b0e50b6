"""``wordward analyse FILE…``: the report, the contract, and files that are no adverts."""

from __future__ import annotations

import codecs
import json
import zipfile
from pathlib import Path

import pytest

from desktop_app.paths import resources_folder
from tests.cli.running import run, run_apart
from tests.operations.house import house
from tests.operations.schemas import breaches

HOSPITAL = (
    "Clinical Coder\nHollowmere Hospitals NHS Trust\n\nMain duties\nYou assign ICD-10 and OPCS-4.11 "
    "codes to inpatient "
    "episodes \U0001f600 within five days. OPCS-4.11 is updated every three years.\nYou liaise with the "
    "clinical coding "
    "team of our neighbour. No SNOMED CT knowledge of GP practices is needed.\n\nEssential\nNCCQ or "
    "working towards it. "
    "A sound knowledge of anatomy, and patience with other people's handwriting and with four volumes of "
    "notes.\n"
)
POST = (
    "Porter\n\nYou push beds, fetch oxygen and know every corridor of the house by heart after a month.\n"
    "You carry parcels to the kitchens, post to the offices and laundry to the wards, by day and by night.\n"
    "You greet visitors at the door, show them the lifts and lend a hand with heavy bags and folded chairs.\n"
    "You keep your trolley clean, your shoes quiet and your temper even when four bells ring at once.\n"
)

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def advert(tmp_path: Path) -> Path:
    path = tmp_path / "coder.txt"
    path.write_text(HOSPITAL, encoding="utf-8")
    return path


def test_the_report_tells_verdict_reason_facts_scores_evidence_and_changes(
    advert: Path, capsys: Capture
) -> None:
    done = run(capsys, "analyse", advert)
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == str(advert)
    assert lines[1] == "  HOSPITAL CLINICAL CODING · clear"
    assert lines[2].startswith("  Decided by “")
    assert lines[3].startswith("  Nation: England; setting: Acute hospital; stage: Coder")
    assert lines[4].startswith("  Scores: Hospital ")
    assert "  Hospital clinical coding" in lines
    assert "  What would change this" in lines
    assert not done.out.endswith("\n\n")


def test_each_signal_is_reported_once_with_its_weight_and_section(advert: Path, capsys: Capture) -> None:
    lines = run(capsys, "analyse", advert).out.splitlines()
    (edition,) = [line for line in lines if "OPCS-4.11" in line and "Classification" in line]
    assert edition.split()[0] == "10.0"
    assert edition.endswith("duties")
    (aside,) = [line for line in lines if "clinical coding team" in line and "–" in line]
    assert aside.endswith("duties, about another role")
    assert any(line.endswith(", negated") for line in lines)


def test_heavier_evidence_stands_first(advert: Path, capsys: Capture) -> None:
    lines = run(capsys, "analyse", advert).out.splitlines()
    start = lines.index("  Hospital clinical coding") + 1
    weights = []
    for line in lines[start:]:
        if not line.startswith("    ") or line.split()[0] == "–":
            break
        weights.append(float(line.split()[0]))
    assert len(weights) >= 3
    assert weights == sorted(weights, reverse=True)


def test_several_files_are_reported_in_the_order_given(advert: Path, tmp_path: Path, capsys: Capture) -> None:
    other = tmp_path / "porter.txt"
    other.write_text(POST, encoding="utf-8")
    done = run(capsys, "analyse", other, advert, other)
    heads = [line for line in done.out.splitlines() if line.endswith(".txt")]
    assert heads == [str(other), str(advert), str(other)]
    assert done.out.count("NOT A CODING POST · clear") == 2


def test_recruiting_adds_the_wording_checks(advert: Path, tmp_path: Path, capsys: Capture) -> None:
    assert "Wording" not in run(capsys, "analyse", advert).out
    good = run(capsys, "analyse", "--recruiting", advert).out
    assert good.endswith("  Wording\n    Nothing to mend was found.\n")
    draft = tmp_path / "draft.txt"
    draft.write_text("Coder\n\nYou join a busy team.\n" + POST.replace("Porter", ""), encoding="utf-8")
    assert "    Warning: The advert names neither" in run(capsys, "analyse", "--recruiting", draft).out


def test_a_short_text_is_marked_provisional(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "short.txt"
    path.write_text("Clinical Coder\n", encoding="utf-8")
    assert "UNCLEAR · leaning · provisional" in run(capsys, "analyse", path).out


def test_a_course_is_reported_as_one(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "course.txt"
    path.write_text(
        "Enrol now: next batch starts in May. Duration: 16 weeks, eight modules. Course fee £900 or "
        "monthly instalments. "
        "Certificate on completion. Learn ICD-10 and OPCS-4. Job guarantee. Free demo class.",
        encoding="utf-8",
    )
    out = run(capsys, "analyse", path).out
    assert "  Document: course\n" in out
    assert "This is a course, not a vacancy." in out


def test_the_shipped_samples_read_as_they_are_named(capsys: Capture) -> None:
    for name, head in (
        ("hospital", "HOSPITAL CLINICAL CODING"),
        ("primary_care", "PRIMARY-CARE RECORD CODING"),
    ):
        assert head in run(capsys, "analyse", resources_folder() / "samples" / f"{name}.txt").out


# JSON


def test_json_is_the_contract_one_object_a_line(advert: Path, tmp_path: Path, capsys: Capture) -> None:
    other = tmp_path / "porter.txt"
    other.write_text(POST, encoding="utf-8")
    done = run(capsys, "analyse", "--json", advert, other)
    values = [json.loads(line) for line in done.out.splitlines()]
    for value in values:
        assert not breaches(value)
    assert [value["id"] for value in values] == [str(advert), str(other)]
    assert [value["route"] for value in values] == ["hospital", "not_coding"]


def test_json_offsets_are_code_points_of_the_file(advert: Path, capsys: Capture) -> None:
    value = json.loads(run(capsys, "analyse", "--json", advert).out)
    assert value["evidence"]
    for item in value["evidence"]:
        assert item["part"] == "text"
        assert HOSPITAL[item["start"] : item["end"]] == item["text"]


def test_json_keeps_every_character_where_the_terminal_cannot_show_it(tmp_path: Path) -> None:
    path = tmp_path / "advert.txt"
    path.write_text(HOSPITAL.replace("OPCS-4", "OPCS\u20114"), encoding="utf-8")
    done = run_apart("analyse", "--json", path, environment={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    value = json.loads(done.stdout)
    assert "OPCS\u20114.11" in [item["text"] for item in value["evidence"]]
    assert "?" not in value["reason"]


def test_the_report_is_printed_whatever_the_terminal_can_show(advert: Path) -> None:
    done = run_apart("analyse", advert, environment={"PYTHONIOENCODING": "cp437"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"HOSPITAL CLINICAL CODING" in done.stdout


# Standard input


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_standard_input_may_have_any_encoding_a_file_may(
    encoding: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Clinical Coder – Hollowmere\nYou use OPCS-4 for “every” operation; £27,485.\n"
    done = run(capsys, "analyse", "--json", "-", monkeypatch=monkeypatch, given=text.encode(encoding))
    assert (done.status, done.err) == (0, "")
    value = json.loads(done.out)
    assert value["id"] == "-"
    (item,) = [item for item in value["evidence"] if item["rule"] == "hospital.opcs-4"]
    assert text[item["start"] : item["end"]] == "OPCS-4"


@pytest.mark.parametrize(
    ("given", "said"),
    [(b"", "“standard input” is empty"), (b"%PDF-1.7", "“standard input” looks like a PDF")],
)
def test_standard_input_without_text_is_said_to_be_so(
    given: bytes, said: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = run(capsys, "analyse", "-", monkeypatch=monkeypatch, given=given)
    assert (done.status, done.out) == (1, "")
    assert said in done.err


# Files that are no adverts


def word_document(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>Clinical Coder</w:t>")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("job.pdf", b"%PDF-1.7", "“job.pdf”"),
        ("job.docx", None, "“job.docx”"),
        ("job.png", b"\x89PNG\r\n\x1a\n", "“job.png” is a picture, which Wordward does not read."),
        ("empty.txt", b"", "“empty.txt” is empty."),
        ("marked.txt", codecs.BOM_UTF8, "“marked.txt” is empty."),
        ("binary", b"\x00\x01\x02", "“binary” is not plain text, nor any other kind of file that is read."),
    ],
)
def test_a_file_that_is_no_text_is_named_and_the_others_are_read(
    name: str, data: bytes | None, said: str, advert: Path, tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / name
    if data is None:
        word_document(path)
    else:
        path.write_bytes(data)
    done = run(capsys, "analyse", path, advert)
    assert done.status == 1
    assert done.err.startswith(f"wordward: {said} ")
    assert done.err.count("\n") == 1
    assert "HOSPITAL CLINICAL CODING" in done.out


def test_a_folder_and_a_missing_file_are_named(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "analyse", tmp_path, tmp_path / "gone.txt")
    assert (done.status, done.out) == (1, "")
    first, second = done.err.splitlines()
    assert "is a folder, not a file" in first
    assert "There is no file “gone.txt”" in second


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be-mark", "cp1252"])
def test_files_of_other_encodings_are_read(encoding: str, tmp_path: Path, capsys: Capture) -> None:
    text = HOSPITAL.replace("\U0001f600", "–")
    data = codecs.BOM_UTF16_BE + text.encode("utf-16-be") if "mark" in encoding else text.encode(encoding)
    path = tmp_path / "advert.txt"
    path.write_bytes(data)
    value = json.loads(run(capsys, "analyse", "--json", path).out)
    assert value["route"] == "hospital"
    for item in value["evidence"]:
        assert text[item["start"] : item["end"]] == item["text"]


def test_a_name_that_is_no_text_is_printed_all_the_same(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "caf\udce9.txt"
    try:
        path.write_text(POST, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")
    assert run(capsys, "analyse", path).status == 0
    assert json.loads(run(capsys, "analyse", "--json", path).out)["id"] == str(path)


# What does not go together


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Name a file to read"),
        (["--out", "x.jsonl"], "--out goes with --jsonl"),
        (["a.txt", "--out", "x.jsonl"], "--out goes with --jsonl"),
        (["a.txt", "--jsonl", "in.jsonl"], "not both"),
        (["--jsonl", "in.jsonl", "--recruiting"], "--recruiting goes with files"),
        (["a.txt", "--workers", "3"], "--workers goes with --jsonl"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    arguments: list[str], said: str, capsys: Capture
) -> None:
    done = run(capsys, "analyse", *arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert done.err.startswith("wordward: ")


# Rules of one's own


def test_further_rules_are_read_beside_the_shipped_ones(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "advert.txt"
    path.write_text("You fill in form 7b and use OPCS-4 every day.\n", encoding="utf-8")
    done = run(capsys, "analyse", "--json", path, "--rules", house(tmp_path / "own"))
    assert (done.status, done.err) == (0, "")
    value = json.loads(done.out)
    assert {"house.house-form", "hospital.opcs-4"} <= {item["rule"] for item in value["evidence"]}
    assert value["packs"]["house"] == "2.1.0"
    assert "hospital" in value["packs"]


def test_rules_that_cannot_be_used_are_named_and_the_others_used(
    advert: Path, tmp_path: Path, capsys: Capture
) -> None:
    done = run(capsys, "analyse", advert, "--rules", tmp_path / "gone")
    assert done.status == 1
    assert "gone" in done.err
    assert "HOSPITAL CLINICAL CODING" in done.out
