"""From evidence to a verdict: the gate, confidence words, provisional, mixed, unclear, who pays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.analysis.gate import Opening
from desktop_app.analysis.weigh import once_each
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Confidence, Route
from tests.analysis.deciding import LONG, POST, TRUST, WELCOME, decided, item, verdict
from tests.reading import read


def test_without_a_sign_of_a_coding_post_it_is_none_whatever_is_mentioned() -> None:
    decision = decided(item("icd-10", weight=50.0), item("opcs-4", weight=50.0))
    assert decision.route is Route.NOT_CODING
    assert decision.gate.opening is Opening.SHUT


@pytest.mark.parametrize(
    ("sign", "opening"),
    [
        (item("post", gate=Gate.POST, section=SectionName.TITLE), Opening.TITLE),
        (item("post", gate=Gate.POST, frame=Gate.RECRUIT, section=SectionName.SUMMARY), Opening.OFFER),
        (item("act", gate=Gate.ACT, frame=Gate.PURPOSE, section=SectionName.SUMMARY), Opening.PURPOSE),
        (item("team", gate=Gate.TEAM, section=SectionName.TITLE), Opening.TEAM),
    ],
)
def test_each_of_these_signs_opens_the_gate_by_itself(sign: Evidence, opening: Opening) -> None:
    assert decided(sign).gate.opening is opening


@pytest.mark.parametrize("assertion", [Assertion.NEGATED, Assertion.OTHER_ROLE, Assertion.HEDGED])
def test_only_what_is_affirmed_opens_the_gate(assertion: Assertion) -> None:
    post = item("post", gate=Gate.POST, frame=Gate.RECRUIT, assertion=assertion, weight=0.0)
    assert not decided(post).gate.open


def test_one_duty_among_many_does_not_make_a_coding_post_but_a_day_full_of_it_does() -> None:
    act = item("act", Route.PRIMARY_CARE, 10.0, Gate.ACT)
    assert decided(act).route is Route.NOT_CODING
    full = decided(act, item("other", Route.PRIMARY_CARE, 10.0, Gate.ACT), shape=LONG._replace(act_share=0.7))
    assert full.route is Route.PRIMARY_CARE
    assert full.gate.opening is Opening.ACTS


def test_another_post_in_the_title_outweighs_coding_among_its_duties() -> None:
    nurse = item("nurse", Route.NOT_CODING, 5.0, Gate.OTHER_POST, SectionName.TITLE)
    acts = [item(f"act-{n}", Route.PRIMARY_CARE, 10.0, Gate.ACT) for n in range(3)]
    shape = LONG._replace(act_share=0.3)
    assert decided(*acts, shape=shape).gate.points > decided(nurse, *acts, shape=shape).gate.points
    assert decided(nurse, *acts, shape=shape).route is Route.NOT_CODING


def test_a_colleague_named_in_passing_takes_nothing_away() -> None:
    text = (
        "Job summary\nWe are looking for a clinical coder. Our nurses, receptionists and porters are a "
        "happy crowd.\n"
        "Duties\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes and chase what is missing.\n"
        + WELCOME
    )
    assert verdict(text).route is Route.HOSPITAL


# How sure is it?


def test_clear_needs_a_wide_lead_much_evidence_and_an_open_gate() -> None:
    strong = [item(f"h{n}", weight=5.0) for n in range(4)]
    assert decided(POST, *strong).confidence is Confidence.CLEAR
    name = item("h", weight=6.0, category=Category.CLASSIFICATION)
    assert decided(POST, name).confidence is Confidence.LIKELY
    rival = item("p", Route.PRIMARY_CARE, 12.0)
    assert decided(POST, *strong, rival).confidence is Confidence.LIKELY
    assert decided(POST, *strong, replace(rival, weight=18.0)).confidence is Confidence.LEANING
    doubtful = item("act", gate=Gate.ACT, frame=Gate.PURPOSE)
    # The gate is only just open.
    systems = [replace(one, category=Category.SYSTEM) for one in strong[:3]]
    assert decided(doubtful, *systems).confidence is not Confidence.CLEAR


def test_many_strong_words_of_one_side_help_to_open_the_gate_unless_another_post_is_named() -> None:
    act = item("act", gate=Gate.ACT)
    words = [item(f"h{n}", category=Category.CLASSIFICATION) for n in range(7)]
    assert decided(act).route is Route.NOT_CODING
    assert decided(act, *words).route is Route.HOSPITAL
    clerk = item("clerk", Route.NOT_CODING, 1.1, Gate.OTHER_POST, SectionName.TITLE, strength=Strength.WEAK)
    assert decided(clerk, act, *words).route is Route.HOSPITAL
    nurse = item("nurse", Route.NOT_CODING, 5.0, Gate.OTHER_POST, SectionName.TITLE)
    assert decided(nurse, act, *words).route is Route.NOT_CODING


def test_not_a_coding_post_is_leaning_where_much_speaks_of_coding_and_no_other_post_is_named() -> None:
    words = [item(f"h{n}", category=Category.SYSTEM) for n in range(3)]
    assert decided(*words).confidence is Confidence.LEANING
    nurse = item("nurse", Route.NOT_CODING, 5.0, Gate.OTHER_POST, SectionName.TITLE)
    assert decided(nurse, *words).confidence is Confidence.LIKELY
    assert decided(nurse, words[0]).confidence is Confidence.CLEAR


def test_not_a_coding_post_is_clear_only_where_another_post_is_named_and_nothing_speaks() -> None:
    place = item("trust", weight=0.9, strength=Strength.WEAK, category=Category.SETTING)
    clerk = item("clerk", Route.NOT_CODING, 1.1, Gate.OTHER_POST, SectionName.TITLE, strength=Strength.WEAK)
    nurse = item("nurse", Route.NOT_CODING, 5.0, Gate.OTHER_POST, SectionName.TITLE)
    assert decided(place).confidence is Confidence.LIKELY
    assert decided(clerk, place).confidence is Confidence.LIKELY
    assert decided(nurse, place).confidence is Confidence.CLEAR
    hint = item("codes", Route.UNCLEAR, 0.75, strength=Strength.WEAK)
    assert decided(hint).confidence is Confidence.LIKELY


def test_the_gate_opens_a_little_earlier_where_no_other_post_is_named() -> None:
    acts = [item(name, gate=Gate.ACT, category=Category.SYSTEM) for name in ("one", "two", "three")]
    found = decided(*acts)
    assert found.gate.points < found.gate.least
    assert (found.route, found.confidence) == (Route.HOSPITAL, Confidence.LEANING)
    assert decided(*acts[:2]).route is Route.NOT_CODING
    clerk = item("clerk", Route.NOT_CODING, 1.1, Gate.OTHER_POST, SectionName.TITLE, strength=Strength.WEAK)
    assert decided(clerk, *acts).route is Route.NOT_CODING


def test_one_title_alone_does_not_tell_the_side_but_two_or_a_place_do() -> None:
    title = item("clerk", gate=Gate.POST, section=SectionName.TITLE, weight=7.5, category=Category.TITLE)
    vague = item("words", weight=0.75, strength=Strength.WEAK)
    place = item("trust", weight=0.9, strength=Strength.WEAK, category=Category.SETTING)
    assert decided(title, vague).route is Route.UNCLEAR
    assert decided(title, vague, place).route is Route.HOSPITAL
    assert decided(title, vague, replace(title, rule="auditor")).route is Route.HOSPITAL


def test_two_places_settle_a_plain_title_where_nothing_speaks_against() -> None:
    places = [
        item(name, weight=0.75, strength=Strength.WEAK, category=Category.SETTING) for name in ("one", "two")
    ]
    found = decided(POST, *places)
    assert (found.route, found.confidence) == (Route.HOSPITAL, Confidence.LEANING)
    assert decided(POST, places[0]).route is Route.UNCLEAR
    assert decided(POST, *places, item("p", Route.PRIMARY_CARE, 0.75)).route is Route.UNCLEAR


def test_unclear_is_likely_only_where_hardly_anything_speaks() -> None:
    vague = item("words", weight=0.75, strength=Strength.WEAK)
    assert decided(POST, vague).confidence is Confidence.LIKELY
    torn = decided(POST, item("h", weight=5.0), item("p", Route.PRIMARY_CARE, 5.0))
    assert (torn.route, torn.confidence) == (Route.UNCLEAR, Confidence.LEANING)


def test_another_posts_words_at_the_start_of_a_text_are_not_what_it_offers() -> None:
    for start in (
        "Brightwater is a physician-owned group. ",
        "Consultants' Ledger sends out invoices. ",
        "Last year we took on nine apprentices and we want someone to support our foundation doctors. ",
    ):
        found = read(start + "You assign ICD-10 and OPCS-4 codes to inpatient episodes. " + WELCOME)
        assert not [one for one in found.evidence if one.gate is Gate.OTHER_POST]


def test_more_evidence_of_the_verdicts_side_never_makes_it_less_sure() -> None:
    order = list(Confidence)
    ranks = [
        order.index(decided(POST, item("p", Route.PRIMARY_CARE, 4.0), *more).confidence)
        for more in ([item(f"h{n}", weight=5.0) for n in range(count)] for count in range(1, 6))
    ]
    assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize("assertion", [Assertion.AFFIRMED, Assertion.NEGATED])
def test_hundreds_of_repeats_say_no_more_than_one_of_each(assertion: Assertion) -> None:
    act, sense = (
        item("act", Route.PRIMARY_CARE, 9.0, Gate.ACT),
        item("sense", Route.NOT_CODING, 2.0, Gate.OTHER_SENSE),
    )
    once = [replace(each, why="repeat", weight=0.0, assertion=assertion) for each in (act, sense, POST)]
    often = [replace(each, span=Span("text", n, n + 4)) for n in range(9, 400) for each in once]
    few, many = decided(POST, act, sense, *once), decided(POST, act, sense, *once, *often)
    assert many == few
    assert len(once_each([POST, act, sense, *once, *often])) == 6
    other_words = replace(often[-1], text="somewhere else in other words")
    assert once_each([*often, other_words])[-1] is other_words


def test_an_unrelated_advert_is_clearly_no_coding_post() -> None:
    for title in ("Staff Nurse", "Healthcare Assistant", "Catering Assistant", "Consultant Psychiatrist"):
        found = verdict(WELCOME, title=title, employer=TRUST)
        assert (found.route, found.confidence) == (Route.NOT_CODING, Confidence.CLEAR)
        assert not found.provisional


def test_firm_means_clear_or_likely() -> None:
    plain = verdict(WELCOME, title="Staff Nurse")
    words = {word: replace(plain, confidence=word).firm for word in Confidence}
    assert words == {Confidence.CLEAR: True, Confidence.LIKELY: True, Confidence.LEANING: False}


@pytest.mark.parametrize("words", [0, 10, 39])
def test_a_short_text_is_provisional_and_leaning_whatever_it_says(words: int) -> None:
    shape = LONG._replace(words=words)
    for items in ([], [POST], [POST, *(item(f"h{n}", weight=10.0) for n in range(5))]):
        decision = decided(*items, shape=shape)
        assert decision.provisional
        assert decision.confidence is Confidence.LEANING


def test_a_full_text_is_not_provisional() -> None:
    for items in ([], [POST, *(item(f"h{n}", weight=10.0) for n in range(5))]):
        assert not decided(*items).provisional
