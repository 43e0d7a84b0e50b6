"""Near words, case, exceptions and companions."""

from __future__ import annotations

import pytest

from desktop_app.domain.signals import Near
from tests.analysis.test_matcher import seen
from tests.reading import reader_of, signal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the audit of our coders", ["audit"]),
        ("coders do the audit", ["audit"]),
        ("the audit. Coders know it", []),
        ("the audit; coders know it", []),
        ("the audit\n• coders", []),
        ("the audit\n\ncoders", []),
        ("the audit one two three four coders", ["audit"]),
        ("the audit one two three four five coders", []),
        ("the audit", []),
        ("coders, audit and audit", ["audit", "audit"]),
    ],
)
def test_near_words_count_in_one_sentence_and_within_reach(text: str, found: list[str]) -> None:
    own = reader_of(signal("audit", near=(Near(("audit",), ("coder", "coding"), within=4),)))
    assert [words for _, words in seen(own, text)] == found


def test_near_marks_from_word_to_the_nearest_companion_when_asked() -> None:
    own = reader_of(signal("act", near=(Near(("code",), ("letter", "note"), within=6, mark="both"),)))
    assert seen(own, "you code notes and letters") == [("act", "code notes")]
    assert seen(own, "notes which you code") == [("act", "notes which you code")]


def test_a_near_word_is_no_companion_of_itself() -> None:
    own = reader_of(signal("codes", near=(Near(("code",), ("code",), within=6),)))
    assert seen(own, "the code") == []
    assert len(seen(own, "code upon code")) == 2


def test_case_counts_only_where_a_rule_says_so() -> None:
    own = reader_of(
        signal("cased", "WHO", exact=True),
        signal("any", "opcs"),
        signal("near", near=(Near(("ACC",), ("coder",), within=4, exact=True),)),
    )
    assert seen(own, "people who know WHO and OPCS, opcs, Opcs") == [
        ("cased", "WHO"), ("any", "OPCS"), ("any", "opcs"), ("any", "Opcs"),
    ]  # fmt: skip
    assert seen(own, "a Coder with acc, a CODER with ACC") == [("near", "ACC")]


def test_a_longer_phrase_that_means_something_else_swallows_the_match() -> None:
    own = reader_of(signal("icd", "ICD-10", not_in=("ICD-10-CM",)))
    assert seen(own, "ICD-10-CM, ICD10CM and ICD-10") == [("icd", "ICD-10")]


def test_a_companion_inside_a_longer_phrase_that_means_something_else_is_none() -> None:
    near = (Near(("code",), ("letter",), within=6),)
    own = reader_of(signal("act", near=near, not_in=("covering letter",)))
    assert seen(own, "quote the code in your covering letter") == []
    assert seen(own, "code each letter") == [("act", "code")]


def test_an_unless_phrase_rules_its_own_sentence_out_only() -> None:
    own = reader_of(signal("acc", "ACC", unless=("acute care",)))
    assert seen(own, "Take the ACC in acute care.") == []
    assert seen(own, "Hold the ACC. Work in acute care.") == [("acc", "ACC")]
