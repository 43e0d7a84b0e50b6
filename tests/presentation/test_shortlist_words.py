"""Dates, packs and first lines of saved adverts, in words."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop_app.presentation.shortlist_dates import full_moment, long_day, short_day
from desktop_app.presentation.shortlist_detail import (
    LONGEST_EXCERPT,
    detail_of,
    excerpt_of,
    packs_words,
    read_words,
)
from tests.making import an_entry

NOON = datetime(2026, 12, 6, 12, 30).astimezone()


def test_days_are_short_in_their_own_year_and_whole_in_others() -> None:
    assert short_day(NOON, today=date(2026, 12, 31)) == "6 Dec"
    assert short_day(NOON, today=date(2027, 1, 1)) == "6 Dec 2026"
    assert long_day(NOON) == "6 December 2026"
    assert full_moment(NOON) == f"6 December 2026, {NOON:%H:%M}"


@pytest.mark.parametrize(
    ("packs", "words"),
    [
        ((), "no rule packs"),
        ((("hospital", "1.0.0"),), "hospital 1.0.0"),
        ((("hospital", "1.0.0"), ("primary_care", "1.0.0")), "rule packs 1.0.0"),
        (
            (("billing", "1.0.0"), ("hospital", "1.2.0"), ("primary_care", "1.0.0")),
            "rule packs 1.0.0 (hospital 1.2.0)",
        ),
        ((("hospital", "1.2.0"), ("primary_care", "1.0.0")), "hospital 1.2.0, primary care 1.0.0"),
    ],
)
def test_pack_versions_are_told_in_few_words(packs: tuple[tuple[str, str], ...], words: str) -> None:
    assert packs_words(packs) == words


def test_the_detail_says_when_and_with_what_it_was_read() -> None:
    detail = detail_of(an_entry(saved_at=NOON, title=""))
    assert detail.name == "Untitled"
    assert detail.saved == f"Saved on 6 December 2026, {NOON:%H:%M}"
    assert detail.packs == "Read with rule packs 1.0.0"
    assert detail.all_packs == "hospital 1.0.0, primary care 1.0.0"
    assert detail.banner.headline == "Hospital clinical coding"
    assert read_words(an_entry(saved_at=NOON)) == "As read on 6 December 2026 with rule packs 1.0.0."


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("", ""),
        ("One line", "One line"),
        ("  One\u00a0 line \r\n\r\n\n two  lines", "One line\ntwo lines"),
        ("\n".join("abcdefghij"), "a\nb\nc\nd\ne\nf\ng\nh …"),
    ],
)
def test_the_first_lines_stand_for_the_advert(text: str, excerpt: str) -> None:
    assert excerpt_of(text) == excerpt


def test_a_long_line_ends_at_a_words_end() -> None:
    words = excerpt_of("coding " * 500)
    assert len(words) <= LONGEST_EXCERPT + 2
    assert words.endswith("coding …")
