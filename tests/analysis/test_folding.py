"""Folded words by number: they say what they say by name."""

from __future__ import annotations

import pytest

from desktop_app.analysis.folding import END, END_ASKING, Names, Vocabulary, fold, words_of


def numbered(*names: str) -> Vocabulary:
    """A vocabulary of these names, numbered in their order."""
    vocabulary = Vocabulary()
    assert [vocabulary.number(name) for name in names] == [*range(1, len(names) + 1)]
    return vocabulary


def test_words_are_folded_and_paired() -> None:
    names = ["assign", "icd-10", "codes", "assign_icd-10", "icd-10_codes"]
    assert words_of("Assigning ICD-10 codes") == names
    assert fold("assigned") == fold("assigning") == fold("assigns") == "assign"
    assert fold("news") == "news"
    assert (fold("codes"), fold("coders")) == ("codes", "cod")


def test_a_name_keeps_its_number() -> None:
    vocabulary = numbered("record", "bed")
    assert vocabulary.number("record") == 1
    assert vocabulary.words("Records? A bed: THE record.") == [1, 0, 2, 0, 1]


def test_a_word_met_before_it_was_named_is_known_afterwards() -> None:
    vocabulary = numbered("record")
    assert vocabulary.words("the bed") == [0, 0]
    number = vocabulary.number("bed")
    assert vocabulary.words("the bed") == [0, number]


def test_pairs_are_of_neighbours_and_known_by_their_names() -> None:
    vocabulary = numbered("make", "bed")
    pair = vocabulary.number("make_bed")
    words = vocabulary.words("make bed, bed make, make the bed")
    assert vocabulary.pairs(words) == [pair, None, None, None, None, None]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("record. record", [1, END, 1]),
        ("record.record", [1, 1]),
        ("record? record?", [1, END_ASKING, 1, END_ASKING]),
        ("record?) record", [1, 1]),
        ("record: record;\nrecord!", [1, END, 1, END, END, 1]),
    ],
)
def test_ends_of_sentences_and_lines_stand_between_words(text: str, marks: list[int]) -> None:
    assert numbered("record").words_and_ends(text) == marks


def test_everything_has_a_name_where_words_are_learned() -> None:
    vocabulary = Names()
    words = vocabulary.words_and_ends("Making beds. A bed")
    pairs = vocabulary.pairs(words)
    names = vocabulary.names()
    assert [names.get(number, "") for number in words] == ["mak", "beds", "", "a", "bed"]
    assert [names[number] for number in pairs if number] == ["mak_beds", "a_bed"]
