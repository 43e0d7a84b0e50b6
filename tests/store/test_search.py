"""Finding saved adverts by words, with SQLite's full-text index and without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.store.shortlist import Shortlist
from tests.making import an_analysis, an_entry
from tests.store.strategies import any_text

ADVERTS = (
    ("Clinical Coder", "Larkmoor Trust", "", "Code admitted patients in ICD-10 and OPCS-4. Café open."),
    ("Notes Summariser", "Brindle Practice", "ring Priya", "Summarise letters in EMIS Web; 100% of them."),
    ("Ward Clerk", "Eastfell_Trust", "", "The clinical team needs a coder's friend 💙 (C++ not needed)."),
)


@pytest.fixture(params=[True, False], ids=["fts5", "like"])
def shortlist(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shortlist]:
    with Shortlist(tmp_path / "shortlist.db", full_text=request.param) as opened:
        for title, employer, notes, text in ADVERTS:
            analysis = an_analysis(text, title=title, employer=employer)
            opened.add(an_entry(analysis, title=title, employer=employer, notes=notes))
        yield opened


@pytest.mark.parametrize(
    ("match", "found"),
    [
        ("", [1, 2, 3]),
        ("   \n", [1, 2, 3]),
        ("coder", [1, 3]),
        ("CODER", [1, 3]),
        ("summar", [2]),
        ("clinical coder", [1, 3]),
        ('"clinical coder"', [1]),
        ("“clinical coder”", [1]),
        ('"clinical coder', [1]),
        ("brindle", [2]),
        ("priya", [2]),
        ("ICD-10", [1]),
        ("icd-1", [1]),
        ("coder brindle", []),
        ("💙", [3]),
        ("100%", [2]),
        ("Eastfell_", [3]),
        ("NOT coder", [3]),
        ("zebra", []),
    ],
)
def test_all_words_must_begin_somewhere_in_the_entry(
    shortlist: Shortlist, match: str, found: list[int]
) -> None:
    assert shortlist.count(match) == len(found)
    assert sorted(shortlist.ids(match=match)) == found


def test_signs_of_a_query_language_are_only_signs(shortlist: Shortlist) -> None:
    for match in ('"', '""', "*", "a AND", "NEAR(", "title:", "^coder", "-", "(", "%", "_", "\\", "'", ";--"):
        shortlist.ids(match=match)
    assert shortlist.count("%%%") == shortlist.count("\\") == 0


@given(st.lists(any_text | st.sampled_from(list("\"*^-+:(){}'%_\\ ")), max_size=8).map("".join))
def test_nothing_that_can_be_typed_raises(shortlist: Shortlist, match: str) -> None:
    assert shortlist.count(match) == len(shortlist.ids(match=match))


def test_a_whole_advert_may_be_pasted_into_the_search(shortlist: Shortlist) -> None:
    assert shortlist.count("clinical coder " + "word " * 30_000) == 0
    assert shortlist.count(" ".join(f"w{number}" for number in range(30_000))) == 0
    assert shortlist.count("coder" * 30_000) == 0


def test_accents_do_not_hinder_the_full_text_index(tmp_path: Path) -> None:
    with Shortlist(tmp_path / "shortlist.db") as shortlist:
        shortlist.add(an_entry(an_analysis(ADVERTS[0][3])))
        assert shortlist.count("cafe") == 1


def test_an_index_left_behind_by_a_program_without_fts5_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "shortlist.db"
    with Shortlist(path) as shortlist:
        shortlist.add(an_entry(title="zebra"))
        shortlist.add(an_entry(title="gnu"))
        shortlist.add(an_entry(title="heron"))
    with Shortlist(path, full_text=False) as shortlist:
        shortlist.change(1, title="okapi")
        shortlist.remove(2)
        shortlist.empty_trash()
        shortlist.add(an_entry(title="dodo"))
    with Shortlist(path) as shortlist:
        counts = [shortlist.count(word) for word in ("zebra", "gnu", "heron", "okapi", "dodo")]
        assert counts == [0, 0, 1, 1, 1]
        shortlist.check()
