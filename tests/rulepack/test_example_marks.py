"""The marks in example sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.rulepack.example_marks import Marked, read_marks


@pytest.mark.parametrize(
    ("sentence", "text", "spans"),
    [
        ("Nothing marked.", "Nothing marked.", ()),
        ("[[ICD-10]] daily.", "ICD-10 daily.", ((0, 6),)),
        ("An [[ACC]] and [[NCCQ]]", "An ACC and NCCQ", ((3, 6), (11, 15))),
        ("é [[é]]", "é é", ((2, 3),)),
        ("One [ alone ] stays.", "One [ alone ] stays.", ()),
    ],
)
def test_marks_are_taken_out(sentence: str, text: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert read_marks(sentence) == Marked(text, spans)


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("[[open", "never closed"),
        ("closed]]", "has no"),
        ("[[a [[b]]", "a second"),
        ("[[]]", "nothing stands"),
    ],
)
def test_wrong_marks_are_refused(sentence: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_marks(sentence)


@given(st.lists(st.tuples(st.text("ab é"), st.text("cd", min_size=1))))
def test_spans_cut_out_what_was_marked(pairs: list[tuple[str, str]]) -> None:
    marked = read_marks("".join(f"{before}[[{inside}]]" for before, inside in pairs))
    assert [marked.text[start:end] for start, end in marked.spans] == [inside for _before, inside in pairs]
