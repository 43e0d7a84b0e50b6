"""Doubts between signals, and how wordings and sentences are compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop_app.analysis.places import LONGEST
from desktop_app.domain.rules import RuleSet
from desktop_app.domain.signals import Category, Examples, Gate, Near, Signal, Strength
from desktop_app.domain.verdict import Route
from desktop_app.rulepack.counts import pack_statistics
from desktop_app.rulepack.lint import check_rules, lint_rules
from desktop_app.rulepack.loader import load_rules
from desktop_app.rulepack.signal_parts import LONGEST_WORDING
from desktop_app.rulepack.wording_match import Sentences, keys
from desktop_app.text.spellings import cut
from tests.rulepack.linting import SOUND, TODAY, doubts_of, pack_of, rules_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.rulepack.conftest import WriteRules


def test_two_signals_of_a_pack_should_not_share_a_phrase() -> None:
    examples = replace(SOUND.examples, match=("You code in [[ICD10]].", "[[ICD10]] daily."))
    other = replace(SOUND, id="house.icd", phrases=("ICD10",), not_in=(), examples=examples)
    assert doubts_of(rules_of(SOUND, other)) == [
        "“icd” shares the phrase “ICD10” with “house.icd-ten” (as “ICD-10”)."
    ]


@pytest.mark.parametrize(("one", "other", "doubts"), [(True, True, 0), (True, False, 1), (False, True, 1)])
def test_case_keeps_signals_apart_only_where_it_matters_for_both(one: bool, other: bool, doubts: int) -> None:
    examples = Examples(match=("The [[ACC]].", "An [[Acc]]."))
    first = replace(SOUND, phrases=("ACC",), exact=one, not_in=(), unless=(), examples=examples)
    second = replace(first, id="house.other", phrases=("Acc",), exact=other)
    assert len(doubts_of(rules_of(first, second))) == doubts


def test_two_packs_share_phrases_only_across_sides() -> None:
    same_side = replace(SOUND, id="ward.icd")
    other_side = replace(SOUND, id="practice.icd", route=Route.PRIMARY_CARE)
    no_side = replace(SOUND, id="stage.icd", route=None)
    rules = rules_of(SOUND)
    packs = (
        *rules.packs,
        pack_of(same_side, pack="ward"),
        pack_of(other_side, pack="practice"),
        pack_of(no_side, pack="stage"),
    )
    assert doubts_of(replace(rules, packs=packs)) == [
        "“icd” shares the phrase “ICD-10” with “house.icd-ten”."
    ]


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("ICD-10", "ICD10", True),
        ("ICD-10", "ICD\u201110", True),
        ("clinical coder", "Clinical Coders", True),
        ("summary", "summaries", True),
        ("code box", "code boxes", True),
        ("summarise notes", "summarize notes", True),
        ("notes summarising", "notes summarizing", True),
        ("e-coder", "ecoder", True),
        ("ICD 10", "ICD10", False),
        ("coding", "coder", False),
        ("size", "sise", False),
        ("class", "clas", False),
        ("ICD-10", "ICD-10-CM", False),
    ],
)
def test_which_wordings_are_spellings_of_one_another(one: str, other: str, *, meet: bool) -> None:
    assert bool(keys(one) & keys(other)) is meet


@pytest.mark.parametrize(
    ("sentence", "phrase", "held"),
    [
        ("You code in ICD10 daily.", "ICD-10", True),
        ("You code in ICD-10-CM daily.", "ICD-10", True),
        ("The coders' room.", "coder", True),
        ("The coder's room.", "coder", True),
        ("GP summaries are written.", "GP summary", True),
        ("The account is settled.", "ACC", False),
        ("A vacancy for a decoder.", "coder", False),
        ("Codes of A&E.", "A&E", True),
        ("Version 4.10 of OPCS-4.10.", "OPCS-4", True),
        ("Nothing.", "--", False),
    ],
)
def test_which_sentences_hold_a_wording(sentence: str, phrase: str, *, held: bool) -> None:
    assert Sentences((sentence,)).hold(phrase) is held


def test_doubts_are_placed_at_the_line_with_the_wording(
    write_rules: WriteRules, pack_text: str, signal_text: str
) -> None:
    text = signal_text.replace("        - NCCQ\n", '        - "coding: all"\n')
    folder = write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": text})
    (problem,) = check_rules(folder, today=TODAY)
    assert (problem.place.line, problem.place.column, problem.excerpt) == (13, 9, '- "coding: all"')


def test_a_folder_that_cannot_be_read_is_one_problem(tmp_path: Path) -> None:
    (problem,) = check_rules(tmp_path / "absent")
    assert "cannot be read" in problem.sentence


def test_statistics_count_each_pack(
    write_rules: WriteRules, pack_text: str, signal_text: str, second_text: str
) -> None:
    draft = second_text.replace("icd-ten", "draft").replace(
        "strength: strong", "strength: weak\n  status: experimental"
    )
    files = {"hospital/pack.yaml": pack_text, "hospital/a.yaml": signal_text + second_text + draft}
    (counts,) = pack_statistics(load_rules([write_rules(files)]))
    assert (counts.pack, counts.version, counts.signals, counts.uncounted) == ("hospital", "1.0.0", 3, 1)
    assert counts.strengths == (
        (Strength.DECISIVE, 0),
        (Strength.STRONG, 2),
        (Strength.SUPPORTING, 0),
        (Strength.WEAK, 1),
    )
    assert counts.categories == ((Category.CLASSIFICATION, 2), (Category.QUALIFICATION, 1))
    assert (counts.phrases, counts.examples, counts.sources, counts.own_only) == (4, 13, 3, 0)
    assert (counts.wordings, counts.shown) == (10, 10)


def test_no_spelling_of_the_longest_wording_is_longer_than_the_matcher_looks_back() -> None:
    longest = "-".join("a" * LONGEST_WORDING)[: 2 * (LONGEST_WORDING // 2) - 1]
    for wording in (longest, " ".join(["coder"] * LONGEST_WORDING), "a b-c-d e"):
        assert len(cut(wording)) <= LONGEST_WORDING
        assert max(map(len, keys(wording))) <= LONGEST


def test_a_wording_that_is_too_long_is_refused(
    write_rules: WriteRules, pack_text: str, second_text: str
) -> None:
    long = " ".join(["coder"] * (LONGEST_WORDING + 1))
    text = second_text.replace("    - ICD-10\n", f"    - ICD-10\n    - {long}\n", 1)
    problems = check_rules(write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": text}))
    assert any(f"more than {LONGEST_WORDING} words and marks" in problem.sentence for problem in problems)


@pytest.mark.parametrize(
    ("near", "says"),
    [
        (Near(("code",), ("ward",)), []),
        (
            Near(("ICD-10-CM",), ("ward",)),
            ["can never find “ICD-10-CM”: the same words stand below “not_in”"],
        ),
        (
            Near(("heart device code",), ("ward",)),
            ["can never find “heart device code”: it holds “heart device”, which stands below “unless”"],
        ),
        (
            Near(("code",), ("ward", "ICD-10-CM")),
            ["can never find anything beside “ICD-10-CM”: it stands below “not_in” or “unless” too"],
        ),
        (
            Near(("code",), ("heart devices",)),
            ["can never find anything beside “heart devices”: it stands below “not_in” or “unless” too"],
        ),
    ],
)
def test_a_near_that_can_do_nothing(near: Near, says: list[str]) -> None:
    words = " ".join(near.words + near.any_of)
    examples = replace(SOUND.examples, match=(*SOUND.examples.match, f"[[ICD-10]] {words}."))
    signal = replace(SOUND, near=(near,), examples=examples)
    assert doubts_of(rules_of(signal)) == [f"“icd-ten” {each}." for each in says]


def test_an_example_should_mark_what_the_signal_finds() -> None:
    near = Near(("code",), ("ward",))
    good = replace(SOUND.examples, match=("[[ICD-10.5]] daily.", "You [[code on the ward]]."))
    assert doubts_of(rules_of(replace(SOUND, near=(near,), examples=good))) == []
    bad = replace(good, negated=("No [[OPCS-4]] here.",))
    (problem,) = lint_rules(rules_of(replace(SOUND, near=(near,), examples=bad)), today=TODAY)
    assert problem.sentence == (
        "“icd-ten” marks “OPCS-4” in an example, but none of its wordings stands there."
    )
    assert problem.hint
    assert problem.excerpt == "No [[OPCS-4]] here."


def _plain(name: str, route: Route, **more: Any) -> Signal:
    """A signal with one phrase and the examples that show it."""
    examples = Examples(match=("A [[records coder]].", "The [[records coder]]."))
    return replace(
        SOUND,
        id=name,
        route=route,
        phrases=("records coder",),
        not_in=(),
        unless=(),
        examples=examples,
        **more,
    )


@pytest.mark.parametrize(
    ("inner", "outer", "hidden"),
    [
        (_plain("gate.a", Route.UNCLEAR), _plain("house.a", Route.HOSPITAL), False),
        (_plain("gate.b", Route.UNCLEAR), _plain("a.a", Route.HOSPITAL), True),
        (
            _plain("gate.b", Route.UNCLEAR, strength=Strength.DECISIVE),
            _plain("a.a", Route.HOSPITAL),
            False,
        ),
        (_plain("gate.b", Route.UNCLEAR), _plain("a.a", Route.HOSPITAL, exact=True), False),
        (
            _plain("gate.b", Route.NOT_CODING),
            _plain("a.a", Route.HOSPITAL, gate=Gate.POST),
            True,
        ),
        (_plain("gate.b", Route.NOT_CODING), _plain("a.a", Route.HOSPITAL, gate=Gate.ACT), False),
        (_plain("gate.b", Route.BILLING), _plain("a.a", Route.HOSPITAL), False),
    ],
)
def test_a_phrase_that_another_signal_always_hides(inner: Signal, outer: Signal, hidden: bool) -> None:
    rules = RuleSet((pack_of(inner, pack="gate"), pack_of(outer, pack="a")), (), (), ())
    says = f"“{inner.id[5:]}” can never show “records coder”: “{outer.id}” finds the same words and wins."
    assert doubts_of(rules) == ([says] if hidden else [])


def test_a_phrase_is_not_hidden_by_one_that_is_not_always_found() -> None:
    outer = replace(SOUND, id="a.a", phrases=("ICD-10",))
    inner = replace(SOUND, id="gate.b", route=Route.UNCLEAR)
    assert doubts_of(RuleSet((pack_of(inner, pack="gate"), pack_of(outer, pack="a")), (), (), ())) == []


SLIP = Signal(
    id="wording.slip-opsc",
    title="OPSC-4 for OPCS-4",
    category=Category.CLASSIFICATION,
    strength=Strength.WEAK,
    route=None,
    phrases=("OPSC-4",),
    near=(Near(("OPSC",), ("coding",), exact=True),),
    seeker="OPSC is meant as OPCS.",
    recruiter="OPSC-4 is a slip: write OPCS-4.",
    sources=SOUND.sources,
    examples=Examples(match=("In [[OPSC-4]].", "Coding in [[OPSC]]."), no_match=("OPCS-4.", "OPSC.")),
)


@pytest.mark.parametrize(
    ("message", "word"),
    [
        ("Name OPCS-4 as well.", ""),
        ("Name OPSC 4 as well.", "OPSC-4"),
        ("Coding with OPSC is what they look for.", "OPSC"),
        ("The opsc of coding is another thing.", ""),
        ("OPSC runs a satellite.", ""),
    ],
)
def test_a_message_should_not_use_a_word_that_another_rule_blames(message: str, word: str) -> None:
    rules = RuleSet((pack_of(replace(SOUND, recruiter=message)), pack_of(SLIP, pack="wording")), (), (), ())
    says = f"“icd-ten” says “{word}” in “recruiter”, which “wording.slip-opsc” blames."
    assert doubts_of(rules) == ([says] if word else [])


def test_what_a_slip_proposes_should_be_no_slip() -> None:
    slip = replace(SLIP, recruiter="OPSC is a slip: write OPSC-4.")
    (sentence,) = doubts_of(rules_of(slip, pack="wording"))
    assert sentence == "“slip-opsc” says “OPSC-4” in “recruiter”, which “wording.slip-opsc” blames."
