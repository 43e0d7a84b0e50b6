"""Person specifications in PDFs: what is essential stands below that word, whatever stands beside it."""

from __future__ import annotations

import pytest

from tests.sources.fixture_files import fixture, only
from tests.sources.pdf_files import Line, a_pdf


def lines(data: bytes) -> list[str]:
    return [line for line in only(data, "a.pdf").text.split("\n") if line]


def table(*rows: tuple[str, ...], lefts: tuple[float, ...], top: float = 700) -> list[Line]:
    """Rows of cells below each other, drawn row by row."""
    return [
        (left, top - 16.0 * number, cell)
        for number, row in enumerate(rows)
        for left, cell in zip(lefts, row, strict=True)
        if cell
    ]


@pytest.mark.parametrize(
    ("name", "essential", "desirable"),
    [
        ("coder.pdf", ["• GCSE English", "• Clinical Coding Standards Course"], ["NCCQ"]),
        ("trac.pdf", ["NCCQ (ACC)", "Up-to-date Standards Refresher"], ["Approved auditor"]),
        ("word.pdf", ["GCSE English and maths", "Summarising medical records"], ["AMSPAR", "SystmOne"]),
    ],
)
def test_columns_of_real_producers_are_read_one_after_the_other(
    name: str, essential: list[str], desirable: list[str]
) -> None:
    text = fixture(name).documents[0].text
    places = [text.index(word) for word in ("Essential", *essential, "Desirable", *desirable)]
    assert places == sorted(places)
    assert all(text.count(line) == 1 for line in (*essential, *desirable))


def test_what_stands_round_the_table_stays_in_its_place() -> None:
    rows = (("Criteria", "Essential", "Desirable"), ("Skills", "Typing", "EMIS"), ("", "Filing", ""))
    around = [
        (57.0, 760.0, "About the post"),
        (57.0, 560.0, "How to apply and whom to ask about the post at any time"),
    ]
    drawn = table(*rows, lefts=(57, 200, 380))
    assert lines(a_pdf([around[0], *drawn, around[1]])) == [
        "About the post",
        *("Criteria", "Skills", "Essential", "Typing", "Filing", "Desirable", "EMIS"),
        "How to apply and whom to ask about the post at any time",
    ]


def test_the_table_ends_where_a_line_goes_across() -> None:
    rows = (("Essential", "Desirable"), ("Typing", "EMIS"))
    across = (
        57.0,
        668.0,
        "This line goes from the left side of the page over both columns to the right side",
    )
    assert lines(a_pdf([*table(*rows, lefts=(57, 300)), across])) == [
        *("Essential", "Typing", "Desirable", "EMIS"),
        across[2],
    ]


@pytest.mark.parametrize(
    "sentence", ["NCCQ is essential, EMIS desirable.", "Essential and desirable criteria are below."]
)
def test_a_sentence_with_both_words_is_no_table(sentence: str) -> None:
    assert lines(a_pdf([(57, 700, sentence), (57, 680, "Apply now.")])) == [sentence, "Apply now."]


def test_an_item_wrapped_in_its_column_is_one_line() -> None:
    rows = (
        ("Criteria", "Essential", "Desirable"),
        ("Education", "- NCCQ", "- Clinical"),
        ("", "- GCSEs in", "coding"),
        ("", "English and", "auditor"),
        ("", "Maths", ""),
        ("Skills", "- Typing", "- EMIS"),
    )
    assert lines(a_pdf(table(*rows, lefts=(57, 200, 380)))) == [
        *(
            "Criteria",
            "Education",
            "Skills",
            "Essential",
            "• NCCQ",
            "• GCSEs in English and Maths",
            "• Typing",
        ),
        *("Desirable", "• Clinical coding auditor", "• EMIS"),
    ]


def test_what_a_browser_prints_below_the_page_is_no_row_of_the_table() -> None:
    rows = (("Criteria", "Essential", "Desirable"), ("Skills", "Typing", "EMIS"), ("Notes", "Filing", ""))
    drawn = table(*rows, lefts=(57, 200, 380), top=70)
    foot = [(27.0, 18.0, "https://jobs.example/417"), (560.0, 18.0, "1/1")]
    document = only(a_pdf([*drawn, *foot]), "a.pdf")
    assert document.address == "https://jobs.example/417"
    words = "Criteria Skills Notes Essential Typing Filing Desirable EMIS"
    assert " ".join(document.text.split()) == words
