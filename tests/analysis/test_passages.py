"""Coding work told in other words: how sentences are weighed, and when a verdict rests on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.analysis.passages import (
    REACH,
    START,
    WORDS,
    Passages,
    coding_of,
    sentences_of,
)
from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.evidence import TOLD
from desktop_app.domain.rules import RuleSet
from desktop_app.domain.sections import SectionName
from desktop_app.domain.verdict import Confidence, Route
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import HeadingTable, split_sections
from tests.reading import read, rules_of

LETTERS = (
    "Each morning some ninety letters from consultants are waiting. You open one, work out what in it is new "
    "and lasting, find the matching entry in the clinical dictionary and save it to the patient's record so "
    "that the doctor sees it at a glance. When families move here you read their old notes from birth, pick "
    "out the illnesses and operations that matter, and set them down on one page of the practice system.\n"
    "You will need a good eye, patience with handwriting and GCSE English."
)
PORTER = (
    "You move patients, beds and equipment between wards, theatres and the imaging department. You collect "
    "case notes and specimens on your round and keep the corridors clear. The shifts rotate over seven days "
    "and the team is a friendly one.\nYou will need to be fit, polite and good on your feet."
)


def rules_with(**words: str) -> RuleSet:
    """Rules without signals whose learned words are these."""
    plain = rules_of()
    numbers = [(START, "0 0 0 0 0"), *((WORDS + word, line) for word, line in words.items())]
    return replace(plain, policy=(*plain.policy, *numbers))


def weighed(rules: RuleSet, text: str) -> list[tuple[str, float, SectionName]]:
    """The sentences of a text with their weight."""
    advert = Advert.of(text)
    normal = {part.name: normalise(part.text) for part in advert.parts}
    passages = Passages.of(rules).read(
        normal, split_sections(advert, normal, HeadingTable.of(rules.headings))
    )
    return [
        (normal[one.part].text[one.start : one.end], round(one.coding, 3), one.section) for one in passages
    ]


def test_a_sentence_weighs_the_sum_of_its_words_over_the_root_of_their_number() -> None:
    rules = rules_with(record="2 0 1 0 0", notes="2 0 1 0 0", bed="-3 0 0 0 0", turn="0 0 0 0 0")
    found = weighed(rules, "You turn the notes into the record of each of us.\nYou turn every bed.")
    assert [weight for _, weight, _ in found] == [round(4 / 3**0.5, 3), round(-3 / 2**0.5, 3)]


def sentences(text: str) -> list[str]:
    """The sentences of a text that tell of a post."""
    advert = Advert.of(text)
    normal = {"text": normalise(text)}
    found = sentences_of(normal, split_sections(advert, normal, HeadingTable.of(rules_of().headings)))
    return [normal[part].text[start:end] for part, start, end, _ in found]


def test_sentences_are_those_of_the_post_without_headings_and_without_a_gap() -> None:
    text = (
        "Main duties\n  You code.   You read; you keep.\n\n- Bed\n\nAbout us\nWe are kind.\nEssential\nNCCQ"
    )
    assert sentences(text) == ["You code.", "You read;", "you keep.", "- Bed", "NCCQ"]


def test_no_more_than_the_beginning_of_a_long_text_is_weighed() -> None:
    told = sentences("Main duties\n" + "You code the notes of the day.\n" * 2_000)
    assert set(told[:-1]) == {"You code the notes of the day."}
    assert REACH - 31 < len("Main duties\n") + 31 * len(told[:-1]) <= REACH
    assert told[-1] == "You code the notes of the day."[: len(told[-1])]


def test_sentences_of_few_words_are_not_weighed() -> None:
    rules = rules_with(record="2 0 1 0 0")
    assert weighed(rules, "Job summary\nKeep record.") == []  # two words and a pair
    assert [coding for _, coding, _ in weighed(rules, "Job summary\nKeep each record.")] == [2]


def test_every_sentence_starts_from_the_same_weight() -> None:
    rules = rules_with(record="2 0 1 0 0")
    rules = replace(rules, policy=tuple((k, "-1 0 0 0 0" if k == START else v) for k, v in rules.policy))
    text = "You keep the record of us all.\nYou make every bed of the ward."
    assert [coding for _, coding, _ in weighed(rules, text)] == [1, -1]


def test_a_sentence_that_stays_is_not_weighed_again() -> None:
    rules = rules_with(record="2 0 1 0 0")
    passages, found = Passages.of(rules), []
    for text in ("You keep the record of us all.", "Hello.\nYou keep the record of us all.\nYou are kind."):
        normal = {"text": normalise(text)}
        sections = split_sections(Advert.of(text), normal, HeadingTable.of(rules.headings))
        found.append([each.found for each in passages.read(normal, sections) if each.found])
    assert len(found[0]) == len(found[1]) == 1
    assert found[0][0] is found[1][0]


def test_a_word_that_is_said_twice_weighs_once() -> None:
    rules = rules_with(record="2 0 1 0 0")
    (_, once, _), (_, twice, _) = weighed(
        rules, "You keep the record of all of our people.\nYou keep the record, the very record, of all."
    )
    assert once == twice == 2


def test_an_edited_advert_is_weighed_like_a_new_one() -> None:
    rules = rules_with(record="2 0 1 0 0", notes="1 0 1 0 0")
    headings = HeadingTable.of(rules.headings)
    passages = Passages.of(rules)
    texts = [
        "You keep the record of all of our people.\nYou read the notes of each of them.",
        "You keep the notes of all of our people.\nYou read the notes of each of them.",
    ]
    for text in (*texts, *texts):
        advert = Advert.of(text)
        normal = {part.name: normalise(part.text) for part in advert.parts}
        sections = split_sections(advert, normal, headings)
        assert passages.read(normal, sections) == Passages.of(rules).read(normal, sections)


def test_what_is_said_of_the_employer_is_not_weighed() -> None:
    rules = rules_with(record="2 0 1 0 0")
    text = "About us\nWe have kept the record of all people in the town since 1912, every single record."
    assert weighed(rules, text) == []


def test_the_order_of_sentences_does_not_matter() -> None:
    lines = LETTERS.split("\n")
    one, other = read("\n".join(lines), title="Assistant"), read("\n".join(lines[::-1]), title="Assistant")
    assert one.verdict.route is other.verdict.route
    assert one.verdict.scores == other.verdict.scores


def test_work_told_in_other_words_is_coding_work_and_shown() -> None:
    analysis = read(LETTERS, title="Records Assistant", employer="Drs Ainsley and Pell")
    told = [item for item in analysis.evidence if item.rule == TOLD]
    assert analysis.verdict.route is Route.PRIMARY_CARE
    assert told
    assert all(item.text in LETTERS for item in told)
    assert sum(item.counts for item in told) == 1, "repeats weigh nothing"
    assert analysis.verdict.confidence is not Confidence.CLEAR


def test_a_neighbour_of_the_wards_stays_what_it_is() -> None:
    analysis = read(PORTER, title="Porter", employer="Ashmere Hospitals NHS Trust")
    assert analysis.verdict.route is Route.NOT_CODING
    assert not [item for item in analysis.evidence if item.rule == TOLD]


def test_where_rules_speak_no_passage_is_shown() -> None:
    analysis = read(
        "You will assign ICD-10 and OPCS-4 codes to inpatient episodes. NCCQ or ACC essential. "
        "You will work in the clinical coding department of an acute trust and code all specialties.",
        title="Clinical Coder",
    )
    assert analysis.verdict.route is Route.HOSPITAL
    assert not [item for item in analysis.evidence if item.rule == TOLD]


def test_without_learned_words_nothing_is_told_in_other_words() -> None:
    shipped = load_rules([rules_folder()])
    bare = replace(shipped, policy=tuple(p for p in shipped.policy if not p[0].startswith("passages.")))
    analysis = Reader(bare).analyse(Advert.of(LETTERS, title="Records Assistant"))
    assert not [item for item in analysis.evidence if item.rule == TOLD]


@pytest.mark.parametrize("line", ["1 2 3", "1 2 3 4 x", "1 2 3 4 5 6", "nan 0 0 0 0", "0 0 0 0 inf"])
def test_numbers_that_are_none_are_named(line: str) -> None:
    with pytest.raises(AppError, match="letters"):
        Passages.of(rules_with(letters=line))


def test_nothing_to_weigh_says_nothing() -> None:
    assert coding_of([]) == 0
    assert set(Passages.of(rules_of()).sides([]).values()) == {0}
