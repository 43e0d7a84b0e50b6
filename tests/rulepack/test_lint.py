"""What is doubtful in rules that can be read."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from typing import Self

import pytest

from desktop_app.domain.signals import Examples, Near, Source
from desktop_app.rulepack import lint
from tests.rulepack.linting import SOUND, doubts_of, rules_of


def test_a_sound_signal_has_no_doubts() -> None:
    assert doubts_of(rules_of(SOUND)) == []


def test_wordings_that_no_example_shows_are_named_together() -> None:
    near = Near(("code", "coding"), ("inpatient",))
    signal = replace(
        SOUND, phrases=("ICD-10", "ICD-9"), near=(near,), not_in=("ICD-10-AM",), unless=("pacemaker",)
    )
    assert doubts_of(rules_of(signal)) == [
        "“icd-ten” shows 1 of its “phrases” in no example: ICD-9.",
        "“icd-ten” shows 2 of its “near” in no example: coding, inpatient.",
        "“icd-ten” shows 1 of its “not_in” in no example: ICD-10-AM.",
        "“icd-ten” shows 1 of its “unless” in no example: pacemaker.",
    ]


def test_a_not_in_is_shown_by_a_sentence_where_nothing_is_found() -> None:
    examples = replace(
        SOUND.examples, match=("You code in ICD-10-CM and [[ICD-10]].",), no_match=("A heart device.",)
    )
    assert doubts_of(rules_of(replace(SOUND, examples=examples))) == [
        "“icd-ten” shows 1 of its “not_in” in no example: ICD-10-CM."
    ]


def test_of_two_spellings_the_one_that_is_made_is_needless() -> None:
    phrases = ("SMR01", "SMR-01", "Coding Policies", "Coding Policy", "ecoder", "e coder")
    examples = replace(SOUND.examples, match=tuple(f"The [[{phrase}]]." for phrase in phrases))
    signal = replace(SOUND, phrases=phrases, not_in=(), unless=(), examples=examples)
    assert doubts_of(rules_of(signal)) == [
        "“icd-ten” finds “SMR01” by its phrase “SMR-01” already.",
        "“icd-ten” finds “Coding Policies” by its phrase “Coding Policy” already.",
    ]


@pytest.mark.parametrize("spelling", ["ICD10", "icd 10", "ICD–10", "icd-10"])
def test_a_spelling_within_one_signal_is_needless(spelling: str) -> None:
    signal = replace(SOUND, phrases=("ICD-10", spelling))
    assert doubts_of(rules_of(signal)) == [f"“icd-ten” finds “{spelling}” by its phrase “ICD-10” already."]


def test_a_phrase_that_stands_twice() -> None:
    signal = replace(SOUND, phrases=("ICD-10", "ICD-10"))
    assert doubts_of(rules_of(signal)) == ["“icd-ten” lists “ICD-10” twice."]


def test_case_makes_a_difference_where_both_are_exact() -> None:
    examples = Examples(match=("[[ACC]] and [[Acc]].",), no_match=())
    signal = replace(SOUND, phrases=("ACC", "Acc"), exact=True, not_in=(), unless=(), examples=examples)
    assert doubts_of(rules_of(signal)) == []


def test_a_phrase_that_can_never_be_found() -> None:
    examples = Examples(
        match=("[[ICD-10]] and the [[ICD-10 heart device]].",), no_match=("A heart device, ICD 10.",)
    )
    signal = replace(SOUND, phrases=("ICD-10", "ICD-10 heart device"), not_in=("icd-10",), examples=examples)
    assert doubts_of(rules_of(signal)) == [
        "“icd-ten” can never find “ICD-10”: the same words stand below “not_in”.",
        "“icd-ten” can never find “ICD-10 heart device”:"
        " it holds “heart device”, which stands below “unless”.",
    ]


def test_a_not_in_that_holds_no_word_of_the_signal_does_nothing() -> None:
    examples = replace(SOUND.examples, no_match=(*SOUND.examples.no_match, "The OPCS-4 book."))
    signal = replace(SOUND, not_in=("ICD-10-CM", "OPCS-4 book"), examples=examples)
    assert doubts_of(rules_of(signal)) == [
        "“icd-ten” has “OPCS-4 book” below “not_in”, but that holds none of its own words."
    ]


def test_a_near_word_that_is_a_phrase_adds_nothing() -> None:
    signal = replace(SOUND, near=(Near(("ICD 10",), ("daily",)),))
    assert doubts_of(rules_of(signal)) == [
        "“icd-ten” finds “ICD 10” as a phrase already, so its “near” adds nothing."
    ]


def test_messages_do_not_shout() -> None:
    signal = replace(SOUND, recruiter="Say it!")
    assert doubts_of(rules_of(signal)) == ["“icd-ten” has an exclamation mark in “recruiter”."]


@pytest.mark.parametrize(
    ("checked", "today", "says"),
    [
        ("2025-05-21", date(2026, 11, 21), []),
        ("2025-04-22", date(2026, 11, 21), []),
        (
            "2025-04-21",
            date(2026, 11, 21),
            ["“icd-ten” has a source last checked on 2025-04-21, more than 18 months ago."],
        ),
        ("2026-11-22", date(2026, 11, 21), ["“icd-ten” has a source checked on 2026-11-22, a day to come."]),
    ],
)
def test_sources_grow_old(checked: str, today: date, says: list[str]) -> None:
    signal = replace(SOUND, sources=(Source("A page", "https://example.org", checked),))
    assert doubts_of(rules_of(signal), today) == says


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows sets no time zone for one program")
def test_a_source_looked_at_today_is_not_of_a_day_to_come_where_the_day_begins_early(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Evening(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls(2026, 11, 21, 20, 0, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(lint, "datetime", Evening)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        signal = replace(SOUND, sources=(Source("A page", "https://example.org", "2026-11-22"),))
        assert lint.lint_rules(rules_of(signal)) == ()
    finally:
        monkeypatch.undo()
        time.tzset()
