"""Lines of a PDF are joined to those a person reads, however long one is."""

from __future__ import annotations

from desktop_app.sources.pdf_lines import joined_lines


def test_words_cut_at_the_end_of_a_line_are_whole_again() -> None:
    lines = ["a full-time cod\u00ad", "er in our coding", "team"]
    assert joined_lines(lines) == ["a full-time coder in our coding team"]


def test_a_word_without_end_is_a_word() -> None:
    word = "a" * 1_000_000
    assert joined_lines(["Coder-", word, f"{word}-", "b"])[-1].endswith("b")
