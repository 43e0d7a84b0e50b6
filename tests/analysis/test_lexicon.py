"""What is found in a text does not depend on what was read before, nor on where the wordings came from."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.compiling import Compiled, Sequences, Use, compile_rules
from desktop_app.analysis.lexicon import Found, Lexicon
from desktop_app.domain.rules import RulePack, RuleSet, RuleSources
from desktop_app.domain.signals import Near, Status
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from tests.reading import signal

WORDS = (
    "clinical", "Clinical", "coder", "coders", "coding", "ICD-10", "ICD10", "OPCS", "-", "4", "SNOMED CT",
    "SARs", "sars", "notes", "summariser", "not", "no", "experience of", "team", ".", "\n", "\n\n", "•", "0",
    "1", "17",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@cache
def shipped() -> tuple[RuleSet, Compiled]:
    rules = load_rules(RuleSources((rules_folder(),)))
    return rules, compile_rules(rules)


@cache
def well_read() -> Lexicon:
    """One lexicon for all tests: it has met whatever they gave it."""
    return Lexicon(*shipped())


def rule_set(*signals: object) -> RuleSet:
    pack = RulePack("own", "Own rules", "1.0.0", "MIT", None, signals, "0" * 64)  # type: ignore[arg-type]
    return RuleSet((pack,), (), (), ())


def places(found: dict[Use, list[Found]], what: str) -> dict[int, list[tuple[int, int]]]:
    return {
        use.rule: [(at.start, at.end) for at in all_of] for use, all_of in found.items() if use.what == what
    }


@settings(max_examples=40)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_what_was_read_before_changes_nothing(texts: list[str]) -> None:
    for text in texts:
        well_read().find(text)
    for text in texts:
        assert well_read().find(text) == Lexicon(*shipped()).find(text)


@settings(max_examples=60)
@given(TEXTS)
def test_places_are_in_order_and_hold_what_they_say(text: str) -> None:
    for use, all_of in well_read().find(text).items():
        assert all_of == sorted(all_of), use
        for place in all_of:
            assert 0 <= place.start < place.end <= len(text)
            assert text[place.start : place.end].strip() == text[place.start : place.end]
            assert place.first < place.last


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_an_empty_line_keeps_texts_apart(one: str, two: str) -> None:
    """Places of the first stay; those of the second move on. So phrases never run over an empty line."""

    def phrases(text: str) -> set[tuple[int, int, int]]:
        found = places(well_read().find(text), "phrase")
        return {(rule, *place) for rule, all_of in found.items() for place in all_of}

    moved = len(one) + 2
    both = {(rule, start + moved, end + moved) for rule, start, end in phrases(two)} | phrases(one)
    assert phrases(f"{one}\n\n{two}") == both


def test_wordings_compiled_before_find_the_same() -> None:
    rules, compiled = shipped()
    text = (
        "Clinical Coder, ICD-10 and OPCS-4. No SNOMED CT; our coding team codes notes of admitted patients."
    )
    assert Lexicon(rules).find(text) == Lexicon(rules, compiled).find(text)


def test_a_word_that_counts_beside_another_is_found_with_it_only() -> None:
    rules = rule_set(signal("near", near=(Near(("code",), ("letters",)),), unless=("postal",)))
    lexicon = Lexicon(rules)
    assert lexicon.find("They code all day. A postal matter.") == {}
    found = lexicon.find("They code the letters. A postal matter.")
    assert {use.what for use in found} == {"word", "beside", "unless"}


def test_exceptions_are_looked_at_where_their_signal_was_found() -> None:
    lexicon = Lexicon(rule_set(signal("icd", "ICD-10", not_in=("ICD-10-CM",), unless=("vet",))))
    assert lexicon.find("a vet") == {}
    found = lexicon.find("ICD-10-CM for a vet, ICD-10 for others")
    assert [len(found[Use(what, 0)]) for what in ("phrase", "not_in", "unless")] == [2, 1, 1]


def test_case_counts_where_it_is_said_to() -> None:
    lexicon = Lexicon(rule_set(signal("sars", "SARs", exact=True), signal("team", "coding team")))
    assert places(lexicon.find("SARS, sars, SARs and a CODING Team"), "phrase") == {
        0: [(12, 16)],
        1: [(23, 34)],
    }


def test_the_same_wording_of_several_rules_is_found_for_each_and_in_order() -> None:
    lexicon = Lexicon(rule_set(signal("one", "coding", "auditing"), signal("two", "auditing", "coding")))
    found = places(lexicon.find("coding auditing coding"), "phrase")
    assert found == {0: [(0, 6), (7, 15), (16, 22)], 1: [(0, 6), (7, 15), (16, 22)]}


@pytest.mark.parametrize("text", ["4", "0 1 2 3", "10"])
def test_numbers_do_not_clash_with_the_matchers_own_keys(text: str) -> None:
    rules = rule_set(*(signal(f"n{number}", f"{number} beds") for number in range(12)))
    lexicon = Lexicon(rules)
    lexicon.find(text)
    assert places(lexicon.find("4 beds"), "phrase") == {4: [(0, 6)]}


def test_deprecated_signals_are_not_looked_for() -> None:
    lexicon = Lexicon(rule_set(signal("old", "coding", status=Status.DEPRECATED), signal("new", "coding")))
    assert places(lexicon.find("coding"), "phrase") == {0: [(0, 6)]}
    assert [each.id for each in lexicon.signals] == ["own.new"]


def test_sequences_are_handed_out_once() -> None:
    compiled = compile_rules(rule_set(signal("team", "coding team", "coding office", "audit")))
    sequences = Sequences(compiled.any_case)
    (by_group,) = (sequences.take("coding"),)
    assert sorted(" ".join(words) for all_of in by_group.values() for words in all_of) == [
        "coding - office",
        "coding - offices",
        "coding - team",
        "coding - teams",
        "coding office",
        "coding offices",
        "coding team",
        "coding teams",
    ]
    assert sequences.take("coding") == {}
    assert sequences.take("unheard") == {}
