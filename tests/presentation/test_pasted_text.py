"""Pasting plain text: every kind of line end becomes one, and no half of a character stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.presentation.pasted_text import plain_lines


def test_every_line_end_is_one() -> None:
    assert plain_lines("a\r\nb\rc\u2028d\u2029e") == "a\nb\nc\nd\ne"


def test_half_an_emoji_does_no_harm() -> None:
    assert plain_lines("a\ud83db") == "a\ufffdb"


@given(st.text())
def test_anything_can_be_pasted(text: str) -> None:
    pasted = plain_lines(text)
    assert pasted.encode("utf-8").decode("utf-8") == pasted
    assert "\r" not in pasted
