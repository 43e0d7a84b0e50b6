from __future__ import annotations

import pickle
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.text.normalise import NormalText, normalise
from desktop_app.text.offsets import UNCHANGED

SPACES = [chr(code) for code in range(0x3001) if unicodedata.category(chr(code)) == "Zs"]
DASHES = [chr(code) for code in range(0x10000) if unicodedata.category(chr(code)) == "Pd"]
ODD = (
    " \t\n\r-'\"aZ0é•.:;\u00a0\u00ad\u200b\u200d\ufeff\u202e\u2011\u2013\u2019\ufb01\ufb03\u0301\U0001f469"
    "\ud83d\udc69\u05d0\u0627\u0000\u0085\u2028\uff21\uff0d\u3000\x92\uf0b7"
)
PIECES = [
    "classi-\nfication",
    "ICD-\r\n10",
    "  ",
    "\r\n",
    "-\n",
    "- \n ",
    "sum\u00ad\nmarise",
    "teams\u2013\nand",
]
AWKWARD = st.lists(
    st.one_of(st.sampled_from(ODD), st.sampled_from(PIECES), st.characters(), st.characters(codec="ascii"))
).map("".join)


@pytest.mark.parametrize(
    "text", ["", "Clinical Coder", "Job summary\n\n- code; ICD-10 (5th edition)\n", "Rôle: café £5"]
)
def test_a_text_with_nothing_to_change_comes_back_itself(text: str) -> None:
    found = normalise(text)
    assert found.text is text
    assert found.offsets is UNCHANGED


@pytest.mark.parametrize("space", [*SPACES, "\t"])
def test_every_kind_of_space_becomes_a_space_and_runs_become_one(space: str) -> None:
    assert normalise(f"clinical{space}coding").text == "clinical coding"
    assert normalise(f"clinical{space} {space}coding").text == "clinical coding"
    assert normalise(f"coder{space}{space}\n{space}{space}band").text == "coder \n band"


@pytest.mark.parametrize("dash", [*DASHES, "\u2212"])
def test_every_kind_of_dash_becomes_a_hyphen(dash: str) -> None:
    assert normalise(f"ICD{dash}10").text == "ICD-10"


@pytest.mark.parametrize(
    ("curly", "straight"), [("‘it’s’", "'it's'"), ("“code”", '"code"'), ("5′ 6″", "5' 6\"")]
)
def test_curly_quotes_and_primes_become_straight(curly: str, straight: str) -> None:
    assert normalise(curly).text == straight


@pytest.mark.parametrize(
    "hidden",
    [
        "\u00ad",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u200e",
        "\u200f",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\u061c",
    ],
)
def test_invisible_characters_go(hidden: str) -> None:
    found = normalise(f"{hidden}OPCS{hidden}-4{hidden}")
    assert found.text == "OPCS-4"
    assert found.offsets.to_original(0, 6) == (1, 8)


def test_ligatures_are_spelt_out_and_point_back_to_themselves() -> None:
    found = normalise("classi\ufb01cation o\ufb03ce")
    assert found.text == "classification office"
    place = found.text.index("fication")
    assert found.offsets.to_original(place, place + 8) == (6, 13)


def test_full_width_forms_are_folded() -> None:
    assert normalise("ＩＣＤ－１０，ＯＰＣＳ").text == "ICD-10,OPCS"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_newline(end: str) -> None:
    assert normalise(f"one{end}two{end}{end}three").text == "one\ntwo\n\nthree"


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b", "\x1c", "\x7f", "\x80"])
def test_control_characters_become_a_space(control: str) -> None:
    assert normalise(f"a{control}b").text == "a b"


def test_lone_surrogates_cannot_trouble_anybody_later() -> None:
    found = normalise("a\ud800b\udc00c")
    assert found.text == "a\ufffdb\ufffdc"
    assert found.text.encode()


def test_marks_of_old_windows_pages_and_word_bullets_are_read() -> None:
    assert (
        normalise("the trust\x92s \x93best\x94 \x96 team\n\uf0b7 code").text
        == 'the trust\'s "best" - team\n• code'
    )


def test_combining_marks_emoji_and_right_to_left_runs_stay() -> None:
    text = "cafe\u0301 \U0001f469\u200d\u2695\ufe0f שלום ICD\u00a010"
    found = normalise(text)
    assert found.text == "cafe\u0301 \U0001f469\u2695\ufe0f שלום ICD 10"
    place = found.text.index("ICD")
    start, end = found.offsets.to_original(place, place + 6)
    assert text[start:end] == "ICD\u00a010"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("classi-\nfication", "classification"),
        ("sum-\n  marising notes", "summarising notes"),
        ("classi\u2010\r\nfication", "classification"),
        ("classi\u00ad\nfication", "classification"),
        ("ICD-\n10", "ICD-10"),
        ("ICD-10-\nCM", "ICD-10-CM"),
        ("SNOMED-\nCT", "SNOMED-CT"),
        ("follow-\nup", "follow-up"),
        ("full- \ntime", "full-time"),
        ("Full-\ntime", "Full-time"),
        ("day-to-\nday", "day-to-day"),
        ("up-\nto-date", "up-to-date"),
        ("non-\nclinical", "non-clinical"),
        ("e-\nmail", "e-mail"),
        ("NHS-\nfunded", "NHS-funded"),
        ("Multi-\nDisciplinary", "Multi-Disciplinary"),
        ("home-\nbased", "home-based"),
    ],
)
def test_a_word_broken_at_a_line_end_is_put_together(broken: str, whole: str) -> None:
    assert normalise(broken).text == whole


@pytest.mark.parametrize(
    "text",
    [
        "Duties -\ncode letters",
        "codes\n- scan\n- file",
        "coding-\n• ICD-10",
        "coding-\n\nnext",
        "-\nscan",
        "25,000-\n£30,000",
    ],
)
def test_bullets_and_dashes_at_line_ends_are_left_alone(text: str) -> None:
    assert normalise(text).text == text


def test_a_dash_at_a_line_end_is_no_hyphenation() -> None:
    assert normalise("our teams–\nand yours").text == "our teams -\nand yours"


def test_single_line_breaks_inside_a_sentence_stay() -> None:
    assert (
        normalise("knowledge of clinical\ncoding is needed").text == "knowledge of clinical\ncoding is needed"
    )


def test_a_text_of_a_million_characters_keeps_its_places() -> None:
    text = "Codes\u00a0 and notes,\r\nclassi-\nfication \ufb01led \u200b. " * 25_000
    found = normalise(text)
    assert found.text.count("classification") == 25_000
    assert found.offsets.to_original(len(found.text) - 1, len(found.text)) == (len(text) - 1, len(text))


def test_a_normalised_text_pickles() -> None:
    found = normalise("a\u00a0 b")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301


def disagreeing(found: NormalText) -> list[int]:
    """The places whose character is not what its original one stands for, or is not led back to."""
    places = []
    for place, character in enumerate(found.text):
        start, end = found.offsets.to_original(place, place + 1)
        source = found.original[start:end]
        back = found.offsets.to_normalised(start, end)
        alone = normalise(source).text
        same = character in alone or (character, alone) in {("-", ""), (" ", "-")}
        if end != start + 1 or not back[0] <= place < back[1] or not same:
            places.append(place)
    return places


@given(AWKWARD)
@example("word–\nnext \u00ad\n x")
@example("a-\r\n\u200b b")
def test_every_character_has_its_place_in_the_original(text: str) -> None:
    assert disagreeing(normalise(text)) == []


@given(AWKWARD, st.data())
def test_every_range_is_a_slice_of_the_original_that_gives_it_again(text: str, data: st.DataObject) -> None:
    found = normalise(text)
    start = data.draw(st.integers(0, len(found.text)))
    end = data.draw(st.integers(start, len(found.text)))
    first, last = found.offsets.to_original(start, end)
    assert 0 <= first <= last <= len(text)
    back = found.offsets.to_normalised(first, last)
    if start < end:
        assert back[0] <= start
        assert end <= back[1]
        # what the wider range adds can only be the rest of a ligature or of a dash set apart
        assert back[1] - back[0] - (end - start) <= 4


@given(AWKWARD)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@given(AWKWARD)
def test_nothing_odd_is_left(text: str) -> None:
    found = normalise(text).text
    assert "  " not in found
    assert "\r" not in found
    assert {unicodedata.category(character) for character in found if character not in " -\n"}.isdisjoint(
        {"Cc", "Cs", "Pd", "Zs", "Zl", "Zp"}
    )
    assert found.encode().decode() == found
