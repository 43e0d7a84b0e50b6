"""What somebody filled in on a PDF."""

from __future__ import annotations

from tests.sources.fixture_files import fixture, only, refusal
from tests.sources.pdf_files import a_field, a_form

LABELS = [(57.0, 700.0, "Job title:"), (57.0, 680.0, "Band:"), (250.0, 680.0, "Closing date:")]


def lines(*notes: str) -> list[str]:
    found = only(a_form(LABELS, *notes), "a.pdf").text.split("\n")
    return [line for line in found if line]


def test_what_is_filled_in_stands_behind_its_label() -> None:
    title = a_field("Tx", (120, 695, 400, 712), "title", "(Clinical Coder)")
    band = a_field("Ch", (100, 675, 200, 692), "band", "(Band 5)", "/Opt [(Band 4) (Band 5)]")
    closing = a_field("Tx", (330, 675, 500, 692), "closing", "(6 December 2026)")
    assert lines(closing, title, band) == [
        "Job title: Clinical Coder",
        "Band: Band 5 Closing date: 6 December 2026",
    ]


def test_boxes_are_ticked_or_open() -> None:
    ticked = a_field("Btn", (40, 678, 52, 690), "permanent", "/Yes", "/AS /Yes")
    looks = "/AP << /N << /Yes 4 0 R /Off 4 0 R >> >>"
    open_box = a_field("Btn", (235, 678, 247, 690), "fixed", "/Off", f"/AS /Off {looks}")
    assert lines(f"{ticked} {looks}", open_box) == ["Job title:", "☒ Band: ☐ Closing date:"]


def test_words_typed_over_the_page_stand_at_their_height() -> None:
    typed = "/Subtype /FreeText /Rect [57 640 300 660] /Contents (Interviews on 14 December) /DA (/F1 10 Tf)"
    beside = "/Subtype /FreeText /Rect [110 696 300 711] /Contents (Clinical Coder) /DA (/F1 10 Tf)"
    assert lines(typed, beside) == [
        "Job title: Clinical Coder",
        "Band: Closing date:",
        "Interviews on 14 December",
    ]


def test_fields_that_are_hidden_empty_or_secret_and_remarks_are_no_words() -> None:
    hidden = a_field("Tx", (120, 695, 400, 712), "a", "(hidden)").replace("/F 4", "/F 2")
    secret = a_field("Tx", (120, 675, 400, 692), "b", "(secret)", "/Ff 8192")
    empty = a_field("Tx", (330, 675, 500, 692), "c", "()")
    remark = "/Subtype /Text /Rect [500 700 520 720] /Contents (a remark of a colleague)"
    assert lines(hidden, secret, empty, remark) == ["Job title:", "Band:\tClosing date:"]


def test_a_filled_form_of_several_lines_keeps_them() -> None:
    duties = a_field("Tx", (57, 500, 500, 660), "d", "(Code episodes\\rMeet deadlines)", "/Ff 4096")
    assert lines(duties) == ["Job title:", "Band: Closing date:", "Code episodes", "Meet deadlines"]


def test_the_form_among_the_fixtures_is_read() -> None:
    (document,) = fixture("form.pdf").documents
    assert "Job title: Clinical Coder" in document.text


def test_a_form_that_only_its_makers_program_shows_says_so() -> None:
    waiting = a_form([(57.0, 700.0, "Please wait... If this message is not replaced by the form, ask.")])
    error = refusal(waiting.replace(b"/DA (", b"/XFA 4 0 R /DA ("), "a.pdf")
    assert error.sentence == "“a.pdf” is a form that only Adobe's own programs show."
    assert only(waiting, "a.pdf").text.startswith("Please wait")
