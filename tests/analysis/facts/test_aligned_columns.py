"""Person specifications whose columns are aligned by spaces, as in text copied from a PDF."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked

LEAD = "Stores Clerk\nWe keep stock.\nPERSON SPECIFICATION\n"
WRAPPED = (
    "                  ESSENTIAL                      DESIRABLE              ASSESSED BY\n"
    "Qualifications    • NCCQ                         • Degree               Form\n"
    "                  • GCSE English and             • Leadership\n"
    "                    maths                          qualification\n"
    "                                                   (ILM 3)\n"
    "\n"
    "Experience        • Experience of coding in      • Experience of        Interview\n"
    "                    an acute hospital              Medicode\n"
    "                  • Two years' coding            • Teaching others\n"
    "This description may be amended as the service and its needs change."
)


def test_a_cell_is_asked_as_its_column_says() -> None:
    table = (
        "Factor            Essential                      Desirable\n"
        "Qualifications    ACC                            Degree\n"
        "                  Attendance on a refresher      ILM 3\n"
        "Experience        4 years coding in hospitals at Audit\n"
        "Skills            Presenting to others           Humour"
    )
    assert asked(LEAD + table, "qualifications") == {
        "ACC": "essential",
        "Degree": "desirable",
        "Refresher": "essential",
        "ILM award": "desirable",
    }
    assert asked(LEAD + table, "experience") == {
        "4 years coding in hospitals at": "essential",
        "Audit": "desirable",
    }


def test_a_wrapped_cell_is_read_on_in_its_column() -> None:
    assert asked(LEAD + WRAPPED, "experience") == {
        "Experience of coding in an acute hospital": "essential",
        "Experience of Medicode": "desirable",
        "Two years' coding": "essential",
        "Teaching others": "desirable",
    }
    assert asked(LEAD + WRAPPED, "qualifications") == {
        "NCCQ": "essential",
        "Degree": "desirable",
        "GCSEs": "essential",
        "ILM award": "desirable",
    }


@pytest.mark.parametrize(
    "table",
    [
        "Essential             Desirable\nNCCQ                  Degree",
        "Area   Desirable          Essential\nExams  Degree             NCCQ",
        "        Essential               Desirable\n   NCCQ, by examination          A degree",
    ],
)
def test_columns_of_other_layouts(table: str) -> None:
    assert asked(LEAD + table, "qualifications") == {"NCCQ": "essential", "Degree": "desirable"}


def test_short_cells_of_a_column_whose_heading_stands_over_its_middle() -> None:
    table = (
        " Attributes                 Essential Criteria              Desirable Criteria\n"
        " EXPERIENCE\n"
        "                  Experience of working in an office     Experience of coding in\n"
        "                  environment                            an acute hospital\n"
        "                  Audit                                  Use of Medicode\n"
    )
    assert asked(LEAD + table, "experience") == {
        "Experience of working in an office environment": "essential",
        "Experience of coding in an acute hospital": "desirable",
        "Audit": "essential",
        "Use of Medicode": "desirable",
    }


def test_running_text_below_ends_the_table() -> None:
    text = LEAD + WRAPPED + "\n                                                 A degree is essential."
    assert asked(text, "qualifications")["NCCQ"] == "essential"
    prose = "What is essential.  Desirable things are listed.\nNCCQ                    Degree is essential"
    assert asked(LEAD + prose, "qualifications")["Degree"] == "essential"
