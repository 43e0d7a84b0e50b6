"""Cells of a person specification belong to the section that their column's heading names."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.sections import SectionName
from tests.reading import reader

TABLE = (
    "Clinical Coder\nPerson specification\n{head}\nQualifications\tGCSE English\tNCCQ\tApplication\n"
    "Experience\tUse of Medicode\tCoding with SNOMED CT\tInterview\n\nWe work with ICD-10."
)


def sections_of(text: str) -> dict[str, SectionName]:
    return {item.text: item.section for item in reader().analyse(Advert.of(text)).evidence}


@pytest.mark.parametrize(
    "head",
    [
        "\tEssential\tDesirable\tHow assessed",
        "Criteria\tESSENTIAL\tDESIRABLE\t",
        "Area\tEssential:\tDesirable:\tA/I",
    ],
)
def test_each_cell_is_of_its_columns_section(head: str) -> None:
    found = sections_of(TABLE.format(head=head))
    assert found["NCCQ"] is SectionName.DESIRABLE
    assert found["Medicode"] is SectionName.ESSENTIAL


def test_columns_may_stand_the_other_way_round() -> None:
    found = sections_of(TABLE.format(head="\tDesirable\tEssential\t"))
    assert found["NCCQ"] is SectionName.ESSENTIAL
    assert found["Medicode"] is SectionName.DESIRABLE


def test_a_table_ends_at_a_line_without_cells() -> None:
    after = TABLE.format(head="\tEssential\tDesirable\t") + "\nNotes\twe\tassign OPCS-4\tcodes"
    assert sections_of(after)["OPCS-4"] is not SectionName.DESIRABLE


@pytest.mark.parametrize("head", ["Criteria\tMeasure\tWeight\t", "Essential\tEssential\t\t"])
def test_a_row_that_does_not_name_both_opens_no_columns(head: str) -> None:
    assert sections_of(TABLE.format(head=head))["NCCQ"] is not SectionName.DESIRABLE


def test_the_sections_still_cover_the_text_in_order() -> None:
    text = TABLE.format(head="\tEssential\tDesirable\t")
    sections = reader().analyse(Advert.of(text)).sections
    assert [section.span.start for section in sections][1:] == [section.span.end for section in sections][:-1]
    assert (sections[0].span.start, sections[-1].span.end) == (0, len(text))
