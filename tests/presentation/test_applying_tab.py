"""Words of the tab Apply that need no window."""

from __future__ import annotations

import pytest

from desktop_app.domain.spans import Span
from desktop_app.presentation.applying_tab import LONGEST_SENTENCE, sentence_around


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("First. I code ICD-10 daily. Last.", "ICD-10", ("I code ", "ICD-10", " daily.")),
        ("Skills\nICD-10\nOPCS-4", "ICD-10", ("", "ICD-10", "")),
        ("ICD-10", "ICD-10", ("", "ICD-10", "")),
        ("I know (ICD-10), too", "ICD-10", ("I know (", "ICD-10", "), too")),
    ],
)
def test_the_sentence_around_some_words(text: str, words: str, told: tuple[str, str, str]) -> None:
    start = text.index(words)
    assert sentence_around(text, Span("text", start, start + len(words))) == told


def test_a_long_sentence_is_shortened_at_both_ends() -> None:
    text = "before " * 100 + "ICD-10" + " after" * 100
    start = text.index("ICD-10")
    before, words, after = sentence_around(text, Span("text", start, start + 6))
    assert words == "ICD-10"
    assert before.startswith("…")
    assert after.endswith("…")
    assert len(before) + len(after) < LONGEST_SENTENCE + 10
