"""What is doubtful in rules that can be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.analysis.places import LONGEST
from desktop_app.domain.rules import RulePack, RuleSet
from desktop_app.domain.signals import Category, Examples, Gate, Near, Signal, Source, Strength
from desktop_app.domain.verdict import Route
from desktop_app.rulepack.counts import pack_statistics
from desktop_app.rulepack.lint import check_rules, lint_rules
from desktop_app.rulepack.loader import load_rules
from desktop_app.rulepack.parts import LONGEST_WORDING
from desktop_app.rulepack.spelling import Sentences, keys
from desktop_app.text.spellings import cut

WriteRules = Callable[[dict[str, str]], Path]
TODAY = date(2026, 11, 21)

SOUND = Signal(
    id="house.icd-ten",
    title="ICD-10",
    category=Category.CLASSIFICATION,
    strength=Strength.STRONG,
    route=Route.HOSPITAL,
    phrases=("ICD-10",),
    not_in=("ICD-10-CM",),
    unless=("heart device",),
    seeker="The classification of diagnoses.",
    recruiter="The classification of diagnoses.",
    sources=(Source("A page", "https://example.org", "2026-11-20"),),
    examples=Examples(
        match=("You code in [[ICD10]].", "[[ICD 10]] daily."),
        no_match=("You code in ICD-10-CM.", "An ICD-10 of a heart device."),
    ),
)


def _rules(*signals: Signal, pack: str = "house") -> RuleSet:
    return RuleSet((_pack(*signals, pack=pack),), (), (), ())


def _pack(*signals: Signal, pack: str = "house") -> RulePack:
    return RulePack(pack, "House", "1.0.0", "MIT", Route.HOSPITAL, signals, "0" * 64)


def _sentences(rules: RuleSet, today: date = TODAY) -> list[str]:
    return [problem.sentence for problem in lint_rules(rules, today=today)]


def test_a_sound_signal_has_no_doubts() -> None:
    assert _sentences(_rules(SOUND)) == []


def test_wordings_that_no_example_shows_are_named_together() -> None:
    near = Near(("code", "coding"), ("inpatient",))
    signal = replace(
        SOUND, phrases=("ICD-10", "ICD-9"), near=(near,), not_in=("ICD-10-AM",), unless=("pacemaker",)
    )
    assert _sentences(_rules(signal)) == [
        "“icd-ten” shows 1 of its “phrases” in no example: ICD-9.",
        "“icd-ten” shows 2 of its “near” in no example: coding, inpatient.",
        "“icd-ten” shows 1 of its “not_in” in no example: ICD-10-AM.",
        "“icd-ten” shows 1 of its “unless” in no example: pacemaker.",
    ]


def test_a_not_in_is_shown_by_a_sentence_where_nothing_is_found() -> None:
    examples = replace(
        SOUND.examples, match=("You code in ICD-10-CM and [[ICD-10]].",), no_match=("A heart device.",)
    )
    assert _sentences(_rules(replace(SOUND, examples=examples))) == [
        "“icd-ten” shows 1 of its “not_in” in no example: ICD-10-CM."
    ]


def test_of_two_spellings_the_one_that_is_made_is_needless() -> None:
    phrases = ("SMR01", "SMR-01", "Coding Policies", "Coding Policy", "ecoder", "e coder")
    examples = replace(SOUND.examples, match=tuple(f"The [[{phrase}]]." for phrase in phrases))
    signal = replace(SOUND, phrases=phrases, not_in=(), unless=(), examples=examples)
    assert _sentences(_rules(signal)) == [
        "“icd-ten” finds “SMR01” by its phrase “SMR-01” already.",
        "“icd-ten” finds “Coding Policies” by its phrase “Coding Policy” already.",
    ]


@pytest.mark.parametrize("spelling", ["ICD10", "icd 10", "ICD–10", "icd-10"])
def test_a_spelling_within_one_signal_is_needless(spelling: str) -> None:
    signal = replace(SOUND, phrases=("ICD-10", spelling))
    assert _sentences(_rules(signal)) == [f"“icd-ten” finds “{spelling}” by its phrase “ICD-10” already."]


def test_a_phrase_that_stands_twice() -> None:
    signal = replace(SOUND, phrases=("ICD-10", "ICD-10"))
    assert _sentences(_rules(signal)) == ["“icd-ten” lists “ICD-10” twice."]


def test_case_makes_a_difference_where_both_are_exact() -> None:
    examples = Examples(match=("[[ACC]] and [[Acc]].",), no_match=())
    signal = replace(SOUND, phrases=("ACC", "Acc"), exact=True, not_in=(), unless=(), examples=examples)
    assert _sentences(_rules(signal)) == []


def test_a_phrase_that_can_never_be_found() -> None:
    examples = Examples(
        match=("[[ICD-10]] and the [[ICD-10 heart device]].",), no_match=("A heart device, ICD 10.",)
    )
    signal = replace(SOUND, phrases=("ICD-10", "ICD-10 heart device"), not_in=("icd-10",), examples=examples)
    assert _sentences(_rules(signal)) == [
        "“icd-ten” can never find “ICD-10”: the same words stand below “not_in”.",
        "“icd-ten” can never find “ICD-10 heart device”:"
        " it holds “heart device”, which stands below “unless”.",
    ]


def test_a_not_in_that_holds_no_word_of_the_signal_does_nothing() -> None:
    examples = replace(SOUND.examples, no_match=(*SOUND.examples.no_match, "The OPCS-4 book."))
    signal = replace(SOUND, not_in=("ICD-10-CM", "OPCS-4 book"), examples=examples)
    assert _sentences(_rules(signal)) == [
        "“icd-ten” has “OPCS-4 book” below “not_in”, but that holds none of its own words."
    ]


def test_a_near_word_that_is_a_phrase_adds_nothing() -> None:
    signal = replace(SOUND, near=(Near(("ICD 10",), ("daily",)),))
    assert _sentences(_rules(signal)) == [
        "“icd-ten” finds “ICD 10” as a phrase already, so its “near” adds nothing."
    ]


def test_messages_do_not_shout() -> None:
    signal = replace(SOUND, recruiter="Say it!")
    assert _sentences(_rules(signal)) == ["“icd-ten” has an exclamation mark in “recruiter”."]


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
    assert _sentences(_rules(signal), today) == says


def test_two_signals_of_a_pack_should_not_share_a_phrase() -> None:
    examples = replace(SOUND.examples, match=("You code in [[ICD10]].", "[[ICD10]] daily."))
    other = replace(SOUND, id="house.icd", phrases=("ICD10",), not_in=(), examples=examples)
    assert _sentences(_rules(SOUND, other)) == [
        "“icd” shares the phrase “ICD10” with “house.icd-ten” (as “ICD-10”)."
    ]


@pytest.mark.parametrize(("one", "other", "doubts"), [(True, True, 0), (True, False, 1), (False, True, 1)])
def test_case_keeps_signals_apart_only_where_it_matters_for_both(one: bool, other: bool, doubts: int) -> None:
    examples = Examples(match=("The [[ACC]].", "An [[Acc]]."))
    first = replace(SOUND, phrases=("ACC",), exact=one, not_in=(), unless=(), examples=examples)
    second = replace(first, id="house.other", phrases=("Acc",), exact=other)
    assert len(_sentences(_rules(first, second))) == doubts


def test_two_packs_share_phrases_only_across_sides() -> None:
    same_side = replace(SOUND, id="ward.icd")
    other_side = replace(SOUND, id="practice.icd", route=Route.PRIMARY_CARE)
    no_side = replace(SOUND, id="stage.icd", route=None)
    rules = _rules(SOUND)
    packs = (
        *rules.packs,
        _pack(same_side, pack="ward"),
        _pack(other_side, pack="practice"),
        _pack(no_side, pack="stage"),
    )
    assert _sentences(replace(rules, packs=packs)) == [
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
    assert (counts.phrases, counts.examples, counts.sources) == (4, 13, 3)
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
    assert _sentences(_rules(signal)) == [f"“icd-ten” {each}." for each in says]


def test_an_example_should_mark_what_the_signal_finds() -> None:
    near = Near(("code",), ("ward",))
    good = replace(SOUND.examples, match=("[[ICD-10.5]] daily.", "You [[code on the ward]]."))
    assert _sentences(_rules(replace(SOUND, near=(near,), examples=good))) == []
    bad = replace(good, negated=("No [[OPCS-4]] here.",))
    (problem,) = lint_rules(_rules(replace(SOUND, near=(near,), examples=bad)), today=TODAY)
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
    rules = RuleSet((_pack(inner, pack="gate"), _pack(outer, pack="a")), (), (), ())
    says = f"“{inner.id[5:]}” can never show “records coder”: “{outer.id}” finds the same words and wins."
    assert _sentences(rules) == ([says] if hidden else [])


def test_a_phrase_is_not_hidden_by_one_that_is_not_always_found() -> None:
    outer = replace(SOUND, id="a.a", phrases=("ICD-10",))
    inner = replace(SOUND, id="gate.b", route=Route.UNCLEAR)
    assert _sentences(RuleSet((_pack(inner, pack="gate"), _pack(outer, pack="a")), (), (), ())) == []


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
    rules = RuleSet((_pack(replace(SOUND, recruiter=message)), _pack(SLIP, pack="wording")), (), (), ())
    says = f"“icd-ten” says “{word}” in “recruiter”, which “wording.slip-opsc” blames."
    assert _sentences(rules) == ([says] if word else [])


def test_what_a_slip_proposes_should_be_no_slip() -> None:
    slip = replace(SLIP, recruiter="OPSC is a slip: write OPSC-4.")
    (sentence,) = _sentences(_rules(slip, pack="wording"))
    assert sentence == "“slip-opsc” says “OPSC-4” in “recruiter”, which “wording.slip-opsc” blames."
