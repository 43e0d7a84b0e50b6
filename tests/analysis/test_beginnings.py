"""Facts are looked for in the first pages of each part alone, and stand where they stood."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.analysis.beginnings import MOST_READ
from desktop_app.domain.advert import Advert, Part
from desktop_app.domain.facts import Fact, FactName
from tests.reading import reader

HEAD = "Clinical Coder\nTern Valley Hospitals NHS Trust\n\nSalary: £28,392 to £31,157 a year\n\nMain duties\n"
LINE = "You\u00a0sort the post, greet visitors and \U0001f600 answer the telephone in turn.\n"
FILLING = LINE * (MOST_READ // len(LINE) + 1)


def facts(*texts: str) -> dict[FactName, Fact]:
    names = ("text", "document:2")
    advert = Advert(tuple(Part(name, text) for name, text in zip(names, texts, strict=False)))
    return {fact.name: fact for fact in reader().analyse(replace(advert, read_on="2026-11-21")).facts}


def test_what_stands_in_the_first_pages_is_read_whatever_follows() -> None:
    short, long = facts(HEAD), facts(HEAD + FILLING)
    assert long[FactName.PAY_MIN] == short[FactName.PAY_MIN]
    assert long[FactName.TITLE] == short[FactName.TITLE]


def test_what_stands_far_behind_is_not_looked_for() -> None:
    last = "Reference: TV-2201\n"
    assert FactName.REFERENCE in facts(HEAD + last)
    assert FactName.REFERENCE not in facts(HEAD + FILLING + last)


def test_each_document_has_first_pages_of_its_own() -> None:
    found = facts(HEAD + FILLING, "Reference: TV-2201\n")
    assert found[FactName.REFERENCE].text == "TV-2201"


def test_a_text_without_lines_or_spaces_is_cut_all_the_same() -> None:
    assert facts("x" * (MOST_READ * 2)) == {}


def test_a_place_behind_a_replaced_letter_counts_in_the_original() -> None:
    text = f"{LINE}Reference: TV-2201\n{FILLING}"
    span = facts(text)[FactName.REFERENCE].span
    assert span is not None
    assert text[span.start : span.end] == "TV-2201"


def test_an_edit_behind_the_first_pages_or_in_them_gives_the_facts_of_the_text_as_it_is() -> None:
    reference = "Reference: TV-2201\n"
    texts = [HEAD + FILLING, HEAD + FILLING + "x", HEAD + reference + FILLING, HEAD, HEAD + FILLING]
    told = [facts(text).get(FactName.REFERENCE) is not None for text in texts]
    assert told == [False, False, True, False, False]
    assert facts(HEAD + FILLING, "a") == facts(HEAD + FILLING)
