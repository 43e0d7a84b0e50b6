"""``wordward analyse``: facts with their words, where documents came from, several files as one record."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.operations.schemas import breaches

FIXTURES = Path(__file__).parents[1] / "fixtures"
ADVERT = (
    "Clinical Coder\nTern Valley Hospitals NHS Trust\nSalary: £28,392 to £31,157 pa\n"
    "Closing date: 4 December, midnight\n\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes.\n"
)
SPECIFICATION = "Person specification\n\nEssential\n- NCCQ\n\nDesirable\n- Experience of an encoder\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    advert, specification = tmp_path / "advert.txt", tmp_path / "ps.txt"
    advert.write_text(ADVERT, encoding="utf-8")
    specification.write_text(SPECIFICATION, encoding="utf-8")
    return advert, specification


def facts(out: str) -> list[str]:
    """The lines below “Facts”, without the spaces before them."""
    lines = out.splitlines()
    start = lines.index("  Facts") + 1
    end = next(n for n, line in enumerate(lines[start:], start) if not line.startswith("    "))
    return [line.strip() for line in lines[start:end]]


def test_each_fact_stands_in_one_line_with_the_words_it_came_from(
    files: tuple[Path, Path], capsys: Capture
) -> None:
    lines = facts(run(capsys, "analyse", files[0], "--today", "2026-11-21").out)
    assert "Title     Clinical Coder" in lines
    assert "Pay       £28,392 to £31,157 a year        “£28,392 to £31,157 pa”" in lines
    assert "Closes    Friday 4 December 2026, 23:59    “4 December”" in lines
    assert all(line[8:10] == "  " and line[10] != " " for line in lines), "values stand below one another"


def test_where_nothing_is_stated_there_are_no_facts(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.txt"
    path.write_text("You push beds.\n", encoding="utf-8")
    assert "Facts" not in run(capsys, "analyse", path).out


def test_the_day_named_is_the_one_from_which_years_are_inferred(
    files: tuple[Path, Path], capsys: Capture
) -> None:
    out = run(capsys, "analyse", "--json", files[0], "--today", "2024-11-01").out
    assert json.loads(out)["facts"]["closing_date"]["value"] == "2024-12-04"
    done = run(capsys, "analyse", files[0], "--today", "tomorrow")
    assert (done.status, done.out) == (2, "")
    assert "“tomorrow” is no day such as 2026-11-21" in done.err


def test_a_page_tells_its_address_its_notes_and_what_its_own_data_states(capsys: Capture) -> None:
    out = run(capsys, "analyse", FIXTURES / "vacancy.html").out
    assert (
        "  Source: a web page, https://jobs.ravensmoor.example/vacancies/417\n    1 picture was left" in out
    )
    (title,) = [line for line in facts(out) if line.startswith("Title ")]
    assert title.endswith("from the page’s own data")


def test_several_files_together_are_one_record(files: tuple[Path, Path], capsys: Capture) -> None:
    done = run(capsys, "analyse", "--together", *files, "--today", "2026-11-21")
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == f"{files[0]} + {files[1]}"
    assert "  Document 1: advert.txt (a text file)" in lines
    assert "  Document 2: ps.txt (a text file)" in lines
    assert any(line.startswith("Qualifications") and line.endswith("document 2") for line in facts(done.out))
    assert any(line.endswith("essential criteria, document 2") for line in lines)


def test_what_stands_in_no_document_is_told_as_a_field(
    files: tuple[Path, Path], tmp_path: Path, capsys: Capture
) -> None:
    page = tmp_path / "page.html"
    data = '{"@type": "JobPosting", "title": "Coder", "hiringOrganization": {"name": "Fernhill NHS Trust"}}'
    page.write_text(
        f"<script type='application/ld+json'>{data}</script><h1>Coder</h1><p>You use ICD-10 and OPCS-4.</p>",
        encoding="utf-8",
    )
    found = facts(run(capsys, "analyse", "--together", page, files[1]).out)
    assert found
    assert not any(re.search(r"\bdocument$", line) for line in found)


def test_what_cannot_be_read_is_left_out_of_the_record(files: tuple[Path, Path], capsys: Capture) -> None:
    done = run(capsys, "analyse", "--json", "--together", files[0], FIXTURES / "windows.url", files[1])
    assert done.status == 1
    assert "only a link" in done.err
    value = json.loads(done.out)
    assert not breaches(value)
    assert value["id"] == f"{files[0]} + {files[1]}"
    assert [origin["file"] for origin in value["origins"]] == ["advert.txt", "ps.txt"]
    assert value["facts"]["qualifications"]["part"] == "document:2"
    assert run(capsys, "analyse", "--together", FIXTURES / "windows.url").status == 1


def test_json_of_any_file_keeps_the_schema_and_tells_where_it_came_from(capsys: Capture) -> None:
    names = ("coder.docx", "coder.pdf", "alert.eml", "vacancy.html", "vacancies.csv")
    done = run(capsys, "analyse", "--json", *(FIXTURES / name for name in names))
    assert (done.status, done.err) == (0, "")
    values = [json.loads(line) for line in done.out.splitlines()]
    for value in values:
        assert not breaches(value)
    assert {origin["file"] for value in values for origin in value["origins"]} == set(names)


def test_files_together_do_not_go_with_lines(files: tuple[Path, Path], capsys: Capture) -> None:
    done = run(capsys, "analyse", "--together", "--jsonl", files[0])
    assert (done.status, done.out) == (2, "")
    assert "not both" in done.err


def test_a_length_is_for_so_long_and_a_check_has_its_own_name(tmp_path: Path, capsys: Capture) -> None:
    advert = tmp_path / "advert.txt"
    advert.write_text(
        "Clinical Coder\nNHS Lochside\nFixed term: 9 months\nThis post requires a PVG check.\n"
        "Interviews w/c 7 December 2026.\nYou assign ICD-10 and OPCS-4 codes to episodes.\n",
        encoding="utf-8",
    )
    lines = facts(run(capsys, "analyse", str(advert)).out)
    assert any(line.split()[:3] == ["For", "9", "months"] for line in lines), lines
    assert any(line.startswith("PVG ") for line in lines), lines
    assert any("Week of Monday 7 December 2026" in line for line in lines), lines
