"""Text as an Excel cell can hold it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.export.cells import CUT_NOTE, LIMIT, LookMark, Run, cell_runs, cell_text, units

any_text = st.text(st.characters(exclude_categories=()), max_size=60) | st.sampled_from(
    ["\r\n\r\n", "a\r", "\ud83d\ude00", "_x0041_", "💙" * 20, "\0\r\n\0"]
)
FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", ""),
        ("plain", "plain"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("tab\tstays", "tab\tstays"),
        ("page\x0cand\x0bline", "page\nand\nline"),
        ("bell\x07 nul\0 esc\x1b", "bell\ufffd nul\ufffd esc\ufffd"),
        ("half \ud800 and \udfff", "half \ufffd and \ufffd"),
        ("💙 مرحبا e\u0301 \xa0", "💙 مرحبا e\u0301 \xa0"),
        ("_x0041_ and _x_ and _xZZZZ_", "_x005F_x0041_ and _x_ and _xZZZZ_"),
        ("=1+1", "=1+1"),
    ],
)
def test_text_is_written_as_excel_can_read_it(text: str, written: str) -> None:
    assert cell_text(text) == written


@given(any_text, st.lists(st.integers(0, 60), max_size=8), st.integers(40, 90))
def test_marks_never_change_the_text_and_nothing_is_forbidden_or_too_long(
    text: str, places: list[int], limit: int
) -> None:
    bounds = sorted({min(place, len(text)) for place in places})
    marks = [LookMark(start, end, "hospital") for start, end in zip(bounds[::2], bounds[1::2], strict=False)]
    runs = cell_runs(text, marks, limit=limit)
    joined = "".join(run.text for run in runs)
    if not joined.endswith(CUT_NOTE):
        assert joined.replace("_x005F_", "_") == cell_text(text).replace("_x005F_", "_")
    assert all(run.text for run in runs)
    assert FORBIDDEN.search(joined) is None
    assert units(joined) <= limit


def test_a_mark_that_ends_where_a_text_is_cut_leaves_no_empty_piece() -> None:
    runs = cell_runs("0" * 41, [LookMark(0, 4, "hospital")], limit=units(CUT_NOTE) + 4)
    assert [run.text for run in runs] == ["0000", CUT_NOTE]


@given(any_text)
def test_length_is_counted_in_utf_16_units(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_marked_words_are_runs_of_their_own() -> None:
    text = "Coders\r\nuse ICD-10 here"
    start = text.index("ICD-10")
    runs = cell_runs(text, [LookMark(start, start + 6, "hospital")])
    assert runs == [Run("Coders\nuse ", None), Run("ICD-10", "hospital"), Run(" here", None)]


def test_a_text_at_the_limit_is_whole_and_one_beyond_is_cut_with_a_note() -> None:
    assert cell_text("x" * LIMIT) == "x" * LIMIT
    cut = cell_text("x" * (LIMIT + 1))
    assert cut.endswith("… cut: the full text is in Wordward")
    assert units(cut) == LIMIT


def test_an_emoji_counts_twice_and_is_never_cut_in_half() -> None:
    assert cell_text("💙" * (LIMIT // 2)) == "💙" * (LIMIT // 2)
    cut = cell_text("💙" * LIMIT)
    assert set(cut.removesuffix(CUT_NOTE)) == {"💙"}
    assert LIMIT - 1 <= units(cut) <= LIMIT


def test_a_cut_inside_a_mark_ends_the_mark_and_the_note_is_plain() -> None:
    runs = cell_runs("a" * 50 + "b" * 100, [LookMark(50, 150, "billing")], limit=100)
    assert [run.look for run in runs] == [None, "billing", None]
    assert runs[-1].text == CUT_NOTE
    assert sum(units(run.text) for run in runs) == 100
