from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.sentences import is_bullet_line, list_under, sentence_end, sentences_around


def around(text: str, words: str) -> str:
    place = text.index(words)
    start, end = sentences_around(text, place, place + len(words))
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("We code. No ICD-10 is asked. Come in.", "ICD-10", "No ICD-10 is asked."),
        ("Do you code? We do! You may too.", "We", "We do!"),
        ("No ICD-10 needed; training is given.", "ICD-10", "No ICD-10 needed;"),
        ("No ICD-10 needed; training is given.", "training", "training is given."),
        ('She said "code it." Then we left.', "Then", "Then we left."),
        ("It is yours (or mine.) 'Code' it is.", "Code", "'Code' it is."),
        ("Band 4. 37.5 hours a week.", "37.5", "37.5 hours a week."),
        ("Read notes • Assign codes • File", "Assign", "• Assign codes"),
        ("You take the course (NCCQ).On passing you move up.", "passing", "On passing you move up."),
        ("What you deserve?We care.", "care", "We care."),
        ("no full stop at all", "stop", "no full stop at all"),
        ("Ends here.\nNext line", "here", "Ends here."),
    ],
)
def test_a_sentence_ends_at_its_mark(text: str, words: str, sentence: str) -> None:
    assert around(text, words) == sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Systems such as e.g. EMIS and i.e. SystmOne are used.", "used"),
        ("Ask Dr. Okafor or Mrs. Vane about codes.", "codes"),
        ("The ward at St. Brannock codes by No. 5 of the rules.", "codes"),
        ("It is approx. 40 letters and inc. VAT, with J. Marsh.", "letters"),
        ("Version 4.10 of OPCS-4 applies, 37.5 hours at 9.30 am.", "applies"),
    ],
)
def test_an_abbreviation_ends_nothing(text: str, words: str) -> None:
    assert around(text, words) == text


def test_the_end_of_a_list_of_things_ends_the_sentence_before_a_capital() -> None:
    assert around("EMIS, Docman etc. You will code.", "code") == "You will code."


LONG = "You do not need to have any previous experience or knowledge of"


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        (f"{LONG}\nclinical coding. Next.", "coding", f"{LONG}\nclinical coding."),
        (f"{LONG}\nclinical coding. Next.", "previous", f"{LONG}\nclinical coding."),
        (f"{LONG}\nICD-10. Next.", "previous", f"{LONG}\nICD-10."),
        (f"• {LONG}\n  clinical coding\n• More", "coding", f"• {LONG}\n  clinical coding"),
        (f"{LONG}\n- clinical coding", "previous", LONG),
        (f"{LONG}\n1. clinical coding", "previous", LONG),
        (f"{LONG}\n\nclinical coding", "previous", LONG),
        ("Read the notes\nassign the codes", "notes", "Read the notes"),
        ("The whole of the work is done from home or from our office\nPerson specification", "work", None),
    ],
)
def test_only_a_wrapped_line_runs_on(text: str, words: str, sentence: str | None) -> None:
    assert around(text, words) == (text.partition("\n")[0] if sentence is None else sentence)


@pytest.mark.parametrize(
    "line",
    [
        "• code",
        "•code",
        " - code",
        "-code",
        "* code",
        "o code",
        "1. Code",
        "2) code",
        "(a) code",
        "iv. code",
        "➤ code",
        "✓ code",
    ],
)
def test_a_line_with_a_bullet_or_number_is_a_list_item(line: str) -> None:
    assert is_bullet_line(line)


@pytest.mark.parametrize(
    "line", ["code", "37.5 hours", "**Essential**", "of the team", "-", "", "2026 starts", "£5. Yes"]
)
def test_any_other_line_is_not(line: str) -> None:
    assert not is_bullet_line(line)


def test_a_sentence_without_end_is_cut_off_far_away() -> None:
    text = "code " * 100_000
    start, end = sentences_around(text, 250_000, 250_004)
    assert 245_000 < start < 250_000 < end < 255_000


@given(st.text("aB .!?;\n•-1\"')\u2026", min_size=1, max_size=400), st.data())
def test_the_end_alone_is_the_same(text: str, data: st.DataObject) -> None:
    for words in (text, text * 20):
        place = data.draw(st.integers(0, len(words) - 1))
        assert sentence_end(words, place) == sentences_around(words, place, place + 1)[1]


@given(st.text("aB .!?;\n•-1\"')\u2026", max_size=400), st.data())
def test_the_bounds_hold_the_range_and_keep_clear_of_blank_edges(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = sentences_around(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
    assert first == start or not text[first].isspace()
    assert last == end or not text[last - 1].isspace()


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("You need:\n- one\n- two\n\nThe end.", "- one\n- two"),
        ("You need:\n\n- one\n\n- two\nThe end.", "\n- one\n\n- two"),
        ("You need:\n- one\nThe end.", "- one"),
        (
            "You need:\n- one thing that is so long that it was wrapped by somebody's e-mail\nprogram\n- two",
            "- one thing that is so long that it was wrapped by somebody's e-mail\nprogram\n- two",
        ),
        ("You need:\none\ntwo\n\nThe end.", "one\ntwo"),
        ("You need:\none\ntwo\nYou will be glad.", "one\ntwo"),
        ("*You need:*\n• one", "• one"),
    ],
)
def test_a_line_with_a_colon_leads_in_to_the_list_below(text: str, listed: str) -> None:
    found = list_under(text, 2)
    assert found is not None
    assert text[found[0] : found[1]] == listed


@pytest.mark.parametrize(
    "text", ["You need\n- one", "You need:", "You need: one\n- two", "You need:\n\nOne."]
)
def test_other_lines_lead_in_to_nothing(text: str) -> None:
    assert list_under(text, 2) is None


def test_a_list_without_end_is_followed_for_forty_lines() -> None:
    found = list_under("no:\n" * 1000, 0)
    assert found is not None
    assert found[1] < 400
