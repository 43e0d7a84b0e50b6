"""PDFs: reading order, words cut by lines, what repeats on pages, and what cannot be read."""

from __future__ import annotations

import random
from threading import Thread

import pytest

from desktop_app.domain.documents import Document, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.sources.document_reading import read_data
from desktop_app.sources.limits import Limits
from desktop_app.sources.pdf_lines import joined_lines
from tests.sources.fixture_files import FIXTURES, fixture, only, refusal
from tests.sources.pdf_files import a_pdf, column

WRAPPED = (
    "You will keep the patient informa-\ntion of the trust in full-\ntime work with ICD-\n10 and co-\n"
    "ordinate it, with a well known prac-\ntice of our own in the town near the sea."
)


def test_a_pdf_of_libreoffice_is_its_paragraphs_and_items() -> None:
    (document,) = fixture("coder.pdf").documents
    assert document.format is SourceFormat.PDF
    lines = [line for line in document.text.split("\n") if line]
    assert lines[:3] == [
        "Clinical Coder",
        "Ravensmoor Hospitals NHS Foundation Trust",
        "The closing date is 29 November 2026",
    ]
    assert "• Keep to the National Clinical Coding Standards – café talks with clinicians included" in lines
    assert "Salary\t£27,485 to £30,162 a year" in lines


def test_words_cut_by_a_line_are_whole_and_hyphens_of_compounds_stay() -> None:
    assert only(a_pdf(column(WRAPPED)), "a.pdf").text == (
        "You will keep the patient information of the trust in full-time work with ICD-10 and co-ordinate "
        "it, with a well known practice of our own in the town near the sea."
    )


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["a part\ufffe", "time post"], "a part-time post"),
        (["informa\ufffe", "tion and more"], "information and more"),
        (["pre\ufffe", "pare the notes"], "prepare the notes"),
        (["they sum\ufffe", "marise; who summarise"], "they summarise; who summarise"),
        (["SNOMED\ufffe", "CT codes"], "SNOMED-CT codes"),
        (["two-way and two\ufffe", "way"], "two-way and two-way"),
    ],
)
def test_halves_of_words(lines: list[str], text: str) -> None:
    assert joined_lines(lines) == [text]


def test_two_columns_drawn_line_by_line_are_read_one_after_the_other() -> None:
    rows = [
        (f"left line {one} of the column goes here.", f"right line {one} of the column goes here.")
        for one in range(12)
    ]
    drawn = [
        (left, 700.0 - 14 * number, words)
        for number, row in enumerate(rows)
        for left, words in zip((57.0, 320.0), row, strict=True)
    ]
    page = [(57.0, 780.0, "Clinical Coder"), *drawn, (57.0, 400.0, "Apply by 29 November 2026.")]
    assert only(a_pdf(page), "a.pdf").text.split("\n") == [
        "Clinical Coder",
        *(left for left, _ in rows),
        *(right for _, right in rows),
        "Apply by 29 November 2026.",
    ]


def paragraphs(*widths_of_lines: str, step: float = 14) -> list[str]:
    """The lines of a page on which these stand below each other, the longest as wide as the page."""
    text = only(a_pdf(column("\n".join(widths_of_lines), step=step)), "a.pdf").text
    return text.split("\n")


def test_lines_that_end_though_the_next_word_had_room_stay_apart() -> None:
    wide = "You will code episodes of care with ICD-10 and OPCS-4 from the case notes, and keep at it every"
    assert paragraphs(
        wide,
        "day of the week.",
        "Read the notes of the patient",
        "Code what they say",
        wide,
        "day.",
        wide,
        "day.",
    ) == [
        f"{wide} day of the week.",
        "Read the notes of the patient",
        "Code what they say",
        f"{wide} day.",
        f"{wide} day.",
    ]


def test_a_sentence_that_ends_at_the_edge_goes_on_below() -> None:
    wide = "You will code episodes of care with ICD-10 and OPCS-4 from the case notes, and keep at them."
    assert paragraphs(wide, wide, wide, wide, "The end.") == [f"{wide} {wide} {wide} {wide} The end."]


def test_signs_of_list_items_drawn_by_themselves_are_no_column() -> None:
    items = [f"item {number} of the list, which says at some length what you will do" for number in range(12)]
    lines = [
        line
        for number, item in enumerate(items)
        for line in ((57.0, 780 - 14.0 * number, "•"), (75.0, 780 - 14.0 * number, item))
    ]
    assert only(a_pdf(lines), "a.pdf").text.split("\n") == [f"• {item}" for item in items]


def test_a_block_set_to_both_margins_is_one_paragraph_beside_wider_ones() -> None:
    wide = (
        "The trust is looking for somebody who codes and who talks with clinicians about what is not clear."
    )
    block = ["Abstract relevant facts", "translate the diagnoses", "keep a log of episodes.", "Be exact."]
    even = [(57.0, 600.0 - 12 * number, line) for number, line in enumerate(block)]
    lines = [(57.0, 780.0 - 12 * number, wide) for number in range(6)]
    spread = a_pdf(lines + even)
    # letters of one width, so that lines of as many letters end at the same place
    same = spread.replace(b"/BaseFont /Helvetica", b"/BaseFont /Courier")
    assert only(same, "a.pdf").text.endswith(
        " facts translate the diagnoses keep a log of episodes.\nBe exact."
    )


def test_a_table_keeps_its_rows() -> None:
    drawn = [
        (left, 700.0 - 14 * number, words)
        for number in range(12)
        for left, words in ((57.0, f"Label {number}"), (320.0, f"value {number} {'x' * (number * 3)}"))
    ]
    lines = only(a_pdf(drawn), "a.pdf").text.split("\n")
    assert lines[1] == "Label 1\tvalue 1 xxx"


def test_pages_that_may_be_pictures_of_text_are_named() -> None:
    picture = ["100 100 200 300 re f"]
    assert only(a_pdf(column("Clinical Coder"), picture), "a.pdf").notes == (
        "Page 2 holds no text; it may be a picture.",
    )
    assert only(a_pdf(picture, column("Clinical Coder"), picture), "a.pdf").notes == (
        "Pages 1 and 3 hold no text; they may be pictures.",
    )


def test_an_empty_page_is_no_picture() -> None:
    assert only(a_pdf([], column("Clinical Coder")), "a.pdf").notes == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (a_pdf([], []), "without any text in it; most likely its pages are scanned pictures."),
        (a_pdf(column("Coder"), protected=True), "is a PDF protected with a password"),
        (a_pdf(column("Coder"))[:300], "looks like a PDF, but it is damaged or incomplete."),
        (b"%PDF-1.7\n", "looks like a PDF, but it is damaged or incomplete."),
        (a_pdf(), "looks like a PDF, but it is damaged or incomplete."),
    ],
    ids=["scan", "password", "cut", "head", "no pages"],
)
def test_each_bad_pdf_has_a_sentence_of_its_own(data: bytes, said: str) -> None:
    error = refusal(data, "a.pdf")
    assert said in error.sentence
    assert error.hint


def test_limits_are_stated_where_they_are_met() -> None:
    data = a_pdf(*[column("Clinical Coder")] * 4)
    with pytest.raises(AppError, match="more than 3 pages"):
        read_data(data, "a.pdf", limits=Limits(pages=3))
    with pytest.raises(AppError, match="more than 20 letters"):
        read_data(data, "a.pdf", limits=Limits(characters=20))


def test_threads_may_read_together() -> None:
    read: list[Document] = []
    threads = [Thread(target=lambda: read.extend(fixture("coder.pdf").documents)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({document.text for document in read}) == 1
    assert len(read) == 4


def test_a_broken_pdf_is_read_or_refused() -> None:
    for data in (a_pdf(column(WRAPPED), column("Clinical Coder")), (FIXTURES / "coder.pdf").read_bytes()):
        for seed in range(150):
            chance = random.Random(seed)  # noqa: S311 (seeded, to be the same every time)
            changed = bytearray(data)
            for _ in range(chance.randint(1, 20)):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
            if chance.random() < 0.2:
                del changed[chance.randrange(len(changed)) :]
            try:
                for document in read_data(bytes(changed) or b"x", "a.pdf").documents:
                    document.text.encode("utf-8")
            except AppError as error:
                assert error.sentence.startswith("“a.pdf”")  # noqa: PT017 (either outcome is right)


def test_a_page_that_lies_on_its_side_is_read_as_it_is_shown() -> None:
    lines = column(WRAPPED, top=500)
    assert only(a_pdf(lines, turned=True), "a.pdf").text == only(a_pdf(lines), "a.pdf").text


@pytest.mark.parametrize("title", ["CLINICAL CODER", "Join our Team", "BAND 4"])
def test_letters_set_apart_are_words(title: str) -> None:
    data = a_pdf([(57, 700, title)], size=16, apart=6)
    assert only(data, "a.pdf").text == title
    assert only(a_pdf([(57, 700, "A B C D E F G H")]), "a.pdf").text in {"A B C D E F G H", "ABCDEFGH"}


def test_room_between_words_parts_cells_but_not_a_sign_from_its_item() -> None:
    drawn = [(57, 700, "Post"), (150, 700, "Clinical Coder"), (57, 686, "1."), (80, 686, "Code all notes")]
    assert only(a_pdf(drawn), "a.pdf").text.split("\n") == ["Post\tClinical Coder", "1. Code all notes"]
    rows = [(57, 700 - 14 * number, f"Label {number}: ") for number in range(3)]
    values = [(150, 700 - 14 * number, f"a value of some words {number}") for number in range(3)]
    lines = [one for pair in zip(rows, values, strict=True) for one in pair]
    text = only(a_pdf(lines), "a.pdf").text
    assert text.split("\n") == [f"Label {number}:\ta value of some words {number}" for number in range(3)]
