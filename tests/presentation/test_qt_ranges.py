"""Code points and UTF-16 units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.presentation.qt_ranges import QtRanges, clean, from_qt


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text())
def test_every_code_point_has_its_place_in_qt(text: str) -> None:
    ranges = QtRanges(text)
    for position in range(len(text) + 1):
        assert ranges.to_qt(position) == units(text[:position])


def test_plain_text_needs_no_conversion() -> None:
    ranges = QtRanges("plain words")
    assert ranges.to_qt(7) == 7


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_clean_text_can_be_encoded_and_keeps_every_position(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    cleaned.encode("utf-8")


def test_qts_breaks_become_line_feeds_and_no_space_is_lost() -> None:
    assert from_qt("a\u2029b\u2028c\u00a0d") == "a\nb\nc\u00a0d"
