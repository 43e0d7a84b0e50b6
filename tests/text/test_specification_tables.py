"""Cells of a person specification belong to the section that their column's heading names."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.sections import SectionName
from desktop_app.text.specification_tables import aligned_rows
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


@pytest.mark.parametrize("topic", ["Qualifications", "Experience and knowledge"])
def test_a_topic_over_all_columns_leaves_them_as_they_are(topic: str) -> None:
    table = TABLE.format(head=f"Criteria\tEssential\tDesirable\n{topic}").replace("GCSE", "GCSEs in")
    table = table.replace(f"\n{topic}", f"\nWriting\tReports\tMinutes\n{topic}", 1)
    found = sections_of(table)
    assert found["NCCQ"] is SectionName.DESIRABLE
    assert found["Medicode"] is SectionName.ESSENTIAL


def test_a_heading_below_the_table_ends_it() -> None:
    after = TABLE.format(head="\tEssential\tDesirable\t") + "\nYour pay\nYou\twe\tassign OPCS-4\tcodes"
    assert sections_of(after)["OPCS-4"] is not SectionName.DESIRABLE


@pytest.mark.parametrize("head", ["Criteria\tMeasure\tWeight\t", "Essential\tEssential\t\t"])
def test_a_row_that_does_not_name_both_opens_no_columns(head: str) -> None:
    assert sections_of(TABLE.format(head=head))["NCCQ"] is not SectionName.DESIRABLE


def test_the_sections_still_cover_the_text_in_order() -> None:
    text = TABLE.format(head="\tEssential\tDesirable\t")
    sections = reader().analyse(Advert.of(text)).sections
    assert [section.span.start for section in sections][1:] == [section.span.end for section in sections][:-1]
    assert (sections[0].span.start, sections[-1].span.end) == (0, len(text))


ALIGNED = (
    "Clinical Coder\nPerson specification\n"
    "Factor            Essential                Desirable\n"
    "Qualifications    NCCQ                     A levels\n"
    "                  Use of Medicode          Coding with SNOMED CT\n"
    "\n"
    "Skills            ICD-10 and               DRG\n"
    "                  OPCS-4                   grouping\n"
    "This description of the post is no full list of all its SQL duties."
)


def test_columns_may_be_aligned_by_spaces() -> None:
    found = sections_of(ALIGNED)
    assert found["SNOMED CT"] is SectionName.DESIRABLE
    for words in ("NCCQ", "Medicode", "ICD-10", "OPCS-4"):
        assert found[words] is SectionName.ESSENTIAL
    sections = reader().analyse(Advert.of(ALIGNED)).sections
    assert [section.span.start for section in sections][1:] == [section.span.end for section in sections][:-1]


def test_running_text_ends_aligned_columns() -> None:
    rows = aligned_rows(ALIGNED)
    assert ALIGNED.index("Qualifications") in rows
    assert ALIGNED.index("                  OPCS-4") in rows
    assert ALIGNED.index("This description") not in rows


@pytest.mark.parametrize(
    "text",
    [
        "It is essential.  Desirable things follow.\nNCCQ    degree",
        "Essential  criteria are met\nNCCQ    degree",
        "Criteria\tEssential\tDesirable\nNCCQ    degree",
    ],
)
def test_no_columns_are_seen_where_no_line_names_both(text: str) -> None:
    assert aligned_rows(text) == {}


def test_a_table_printed_again_begins_anew() -> None:
    """The rows below the second headings say nothing about the first table's columns."""
    again = "Factor    Essential    Desirable\nSkills    ICD-10       DRG"
    wide = "Factor                    Essential    Desirable\nSkills                Use of ICD-10   DRG"
    rows = aligned_rows(f"{again}\n{wide}")
    cells = [f"{again}\n{wide}"[start:end] for start, end in rows[again.index("Skills")]]
    assert cells == ["Skills", "ICD-10", "DRG"]


def test_a_line_of_very_many_words_is_no_heading() -> None:
    assert aligned_rows("Essential  Desirable" + "  a" * 20 + "\nNCCQ  A levels") == {}
