"""A table of headings that remembers says the same of every line, the first time and the second."""

from __future__ import annotations

import sys

import pytest

from desktop_app.analysis import known_lines
from desktop_app.analysis.known_lines import KnownLines
from desktop_app.domain.sections import Heading, SectionName
from desktop_app.text.headings import HeadingTable

TABLE = HeadingTable.of(
    [
        Heading(SectionName.DUTIES, ("Main duties", "What you will do")),
        Heading(SectionName.TITLE, ("Job title",), one_line=True),
        Heading(SectionName.ABOUT_US, ("About the …",)),
    ]
)
LINES = [
    "Main duties", "main duties:", "Job title: Clinical Coder", "About the Trust", "• Main duties",
    "You will code in ICD-10.", "What you will do: code notes",
]  # fmt: skip


def test_it_says_what_the_table_says_however_often_it_is_asked() -> None:
    known = KnownLines(TABLE)
    for _ in range(2):
        assert [known.opening(line) for line in LINES] == [TABLE.opening(line) for line in LINES]
    assert known.opening("Main duties") is not None
    assert known.longest == TABLE.longest
    assert known.inline("Text. Main duties: code") == TABLE.inline("Text. Main duties: code")


def test_it_forgets_when_it_knows_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_lines, "MOST_LINES", 2)
    known = KnownLines(TABLE)
    for line in LINES * 2:
        assert known.opening(line) == TABLE.opening(line)


def test_very_long_lines_are_not_remembered() -> None:
    known = KnownLines(TABLE)
    for length, more in ((known_lines.LONGEST_LINE, 1), (known_lines.LONGEST_LINE + 1, 0)):
        line = "Main duties: ".ljust(length, "x")
        before = sys.getrefcount(line)
        assert known.opening(line) == TABLE.opening(line)
        assert sys.getrefcount(line) == before + more
