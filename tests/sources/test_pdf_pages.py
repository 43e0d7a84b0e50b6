"""What repeats at the edges of a PDF's pages."""

from __future__ import annotations

import pytest

from desktop_app.sources.pdf_pages import without_repeats
from tests.sources.fixture_files import only
from tests.sources.pdf_files import a_pdf


def test_headers_stand_once_and_page_numbers_not_at_all() -> None:
    pages = [
        [
            (57.0, 800.0, "Ravensmoor Hospitals NHS Foundation Trust"),
            (57.0, 700.0, f"Duty {words} of the post is to code."),
            (57.0, 40.0, "Job description version 3"),
            (280.0, 30.0, f"Page {number} of 3"),
        ]
        for number, words in enumerate(("one", "two", "three"), 1)
    ]
    lines = only(a_pdf(*pages), "a.pdf").text.split("\n")
    assert [line for line in lines if line] == [
        "Ravensmoor Hospitals NHS Foundation Trust",
        "Duty one of the post is to code.",
        "Job description version 3",
        "Duty two of the post is to code.",
        "Duty three of the post is to code.",
    ]


def test_lines_that_repeat_within_pages_stay() -> None:
    assert without_repeats([["Coder", "Band 4", "Coder"]]) == [["Coder", "Band 4", "Coder"]]


def test_what_a_header_says_may_be_said_again_in_the_text() -> None:
    middle = ["Duties", "Code episodes", "Employer", "Ravensmoor Trust", "Band 4", "Audit", "Train", "Ask"]
    others = [f"{line} too" for line in middle]
    pages = [["Ravensmoor Trust", "", *lines, "Page 1 of 2"] for lines in (middle, others)]
    first, second = without_repeats(pages)
    assert [line for line in first if line] == ["Ravensmoor Trust", *middle]
    assert [line for line in second if line] == others


def test_numbers_that_do_not_count_the_pages_are_words() -> None:
    pages = [["Band 4", "Code"], ["Band 7", "Audit"], ["Band 8", "Lead"]]
    assert without_repeats(pages) == pages


def test_a_number_of_the_page_beside_other_words_goes() -> None:
    pages = [[f"Duty {word}", f"Proud to care | {number}"] for number, word in enumerate("abc", 5)]
    assert without_repeats(pages) == [["Duty a", "Proud to care"], ["Duty b"], ["Duty c"]]


@pytest.mark.parametrize(
    ("head", "foot", "address", "day"),
    [
        ("21/11/2026, 09:12", "https://jobs.example/417 ", "https://jobs.example/417", "2026-11-21"),
        ("11/21/26, 9:12 PM", "https://jobs.example/417?a=b… ", "", "2026-11-21"),
        ("03/11/2026, 09:12", "file:///advert.html ", "", "2026-11-03"),
        ("31/02/2026, 09:12", "http://jobs.example/1 ", "http://jobs.example/1", ""),
    ],
)
def test_what_a_browser_prints_round_a_page_is_where_it_came_from(
    head: str, foot: str, address: str, day: str
) -> None:
    pages = [
        [(20.0, 820.0, f"{head} Job Advert"), (57.0, 700.0, words), (20.0, 20.0, f"{foot}{number}/2")]
        for number, words in enumerate(("Clinical Coder", "Band 4 closes on 06/12/2026, 09:00"), 1)
    ]
    data = a_pdf(*pages).replace("…".encode("cp1252"), b"\\205")
    document = only(data, "a.pdf")
    assert " ".join(document.text.split()) == "Clinical Coder Band 4 closes on 06/12/2026, 09:00"
    assert (document.address, document.date) == (address, day)


def test_an_address_on_one_page_alone_is_read() -> None:
    document = only(a_pdf([(57.0, 700.0, "Coder")], [(57.0, 700.0, "https://jobs.example/417 1/2")]), "a.pdf")
    assert document.text.endswith("https://jobs.example/417 1/2")
    assert document.address == ""


def test_a_line_of_figures_without_end_is_compared_once_and_not_once_for_each_figure() -> None:
    figures = "1. " * 200_000
    assert without_repeats([[figures, "Coder"], [figures, "Duties"]]) == [[figures, "Coder"], ["Duties"]]
