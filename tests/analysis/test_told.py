"""Passages as evidence: when they are shown, which of them, for which side and with how many points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.analysis.passages import Passage, Passages, Weights
from desktop_app.analysis.told import Told, told
from desktop_app.domain.evidence import TOLD, Assertion, Evidence
from desktop_app.domain.rules import RuleSet
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Gate
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.text.normalise import normalise
from tests.analysis.deciding import item
from tests.reading import read, reader

#: Four sentences of ten code points, a soft hyphen in the second.
TEXT = "Aaaaaaaaa.Bbbb\xadbbbbb.Ccccccccc.Ddddddddd."
NORMAL = {"text": normalise(TEXT)}
POLICY = reader().policy
LIMITS = POLICY.limits
NOTHING = Weights(0.0, (0.0,) * len(SIDES))


def speaking_for(side: Route, points: float = 1.0) -> Weights:
    """What a word weighs that speaks for one side."""
    return Weights(0.0, tuple(points if each is side else 0.0 for each in SIDES))


def passage(number: int, coding: float, *, words: int = 9, weights: Weights = NOTHING) -> Passage:
    """One of the sentences, as it was weighed."""
    return Passage("text", number * 10, number * 10 + 10, SectionName.DUTIES, coding, (weights,) * words)


def told_of(*passages: Passage, evidence: tuple[Evidence, ...] = ()) -> Told:
    return told(Passages({}, NOTHING), passages, evidence, NORMAL, POLICY)


def shown(*passages: Passage, evidence: tuple[Evidence, ...] = ()) -> list[str]:
    """The first letters of the passages shown."""
    return [each.text[0] for each in told_of(*passages, evidence=evidence).evidence]


def test_nothing_weighed_says_nothing() -> None:
    assert told_of() == Told(None, ())


def test_places_are_those_of_the_original_and_stand_in_their_order() -> None:
    found = told_of(passage(2, 2.0), passage(1, 3.0)).evidence
    assert [(each.span, each.text) for each in found] == [
        (Span("text", 10, 21), TEXT[10:21]),
        (Span("text", 21, 31), TEXT[21:31]),
    ]
    assert {each.rule for each in found} == {TOLD}


@pytest.mark.parametrize(
    ("learned", "source"),
    [
        ("2027-02-03", "Weights of words learned from labelled adverts, 2027-02-03"),
        ("", "Weights of words learned from labelled adverts"),
    ],
)
def test_the_source_tells_when_the_rules_say_the_weights_were_learned(learned: str, source: str) -> None:
    rules = RuleSet((), (), (), (("passages.learned", learned),))
    found = told(Passages.of(rules), (passage(1, 3.0),), (), NORMAL, POLICY).evidence
    assert [each.source for each in found] == [source]


def test_the_three_strongest_are_shown_and_no_weak_one() -> None:
    least = LIMITS["told_passage"]
    four = [passage(0, 3.0), passage(1, least), passage(2, 4.0), passage(3, 5.0)]
    assert shown(*four) == ["A", "C", "D"]
    assert shown(passage(0, 3.0), passage(1, least), passage(2, least - 0.1)) == ["A", "B"]


def test_a_passage_of_few_known_words_is_not_shown() -> None:
    assert shown(passage(0, 3.0, words=8), passage(1, 3.0, words=7)) == ["A"]


def test_an_advert_that_reads_like_other_work_shows_nothing() -> None:
    found = told_of(passage(0, 2.0), passage(1, -9.0), passage(2, -9.0), passage(3, -9.0))
    assert found.evidence == ()
    assert found.coding is not None
    assert found.coding < LIMITS["told_least"]


@pytest.mark.parametrize(
    ("gate", "assertion", "route", "letters"),
    [
        (Gate.ACT, Assertion.AFFIRMED, Route.HOSPITAL, "B"),
        (Gate.POST, Assertion.AFFIRMED, Route.UNCLEAR, "B"),
        (None, Assertion.AFFIRMED, Route.HOSPITAL, "AB"),
        (Gate.ACT, Assertion.HEDGED, Route.HOSPITAL, "AB"),
        (Gate.ACT, Assertion.AFFIRMED, Route.NOT_CODING, "AB"),
    ],
)
def test_a_passage_in_which_a_rule_found_coding_work_is_not_told_in_other_words(
    gate: Gate | None, assertion: Assertion, route: Route, letters: str
) -> None:
    found = item("rule", route, 1.0, gate, assertion=assertion, span=Span("text", 3, 5))
    assert "".join(shown(passage(0, 3.0), passage(1, 2.0), evidence=(found,))) == letters


@pytest.mark.parametrize("assertion", [Assertion.NEGATED, Assertion.OTHER_ROLE])
def test_what_the_post_is_not_speaks_for_no_coding_work(assertion: Assertion) -> None:
    denied = item("rule", weight=0.0, assertion=assertion, span=Span("text", 10, 13))
    both = passage(0, 3.0), passage(1, 3.0)
    assert shown(*both, evidence=(denied,)) == ["A"]
    assert told_of(both[1], evidence=(denied,)).coding == 0
    assert told_of(passage(1, -3.0), evidence=(denied,)).coding == pytest.approx(-3)


def test_the_strongest_passage_has_the_points_and_the_others_none() -> None:
    weights = speaking_for(Route.PRIMARY_CARE)
    found = told_of(passage(0, 2.0, weights=weights), passage(1, 3.0, weights=weights)).evidence
    assert [each.route for each in found] == [Route.PRIMARY_CARE] * 2
    assert [(each.weight > 0, each.why) for each in found] == [(False, "repeat"), (True, "")]


def test_points_grow_with_the_lead_up_to_the_most() -> None:
    def points(lead: float) -> tuple[Route | None, float]:
        found = told_of(passage(0, 3.0, weights=speaking_for(Route.BILLING, lead / 3))).evidence  # 9 / √9
        return found[0].route, found[0].weight

    least, step = LIMITS["told_lead"], LIMITS["told_points"]
    assert points(least - 0.01) == (Route.UNCLEAR, 0.0)
    assert points(least + 0.1) == (Route.BILLING, round(step * (least + 0.1), 3))
    assert points(100.0) == (Route.BILLING, LIMITS["told_most"])


def test_beside_rules_passages_weigh_no_more_than_rules_leave_room_for() -> None:
    strong = passage(0, 3.0, weights=speaking_for(Route.HOSPITAL, 100.0))
    enough, most = LIMITS["told_until"], LIMITS["told_most"]

    def together(points: float) -> float:
        ruled = item("rule", Route.HOSPITAL, points, span=Span("text", 30, 33))
        return points + sum(each.weight for each in told_of(strong, evidence=(ruled,)).evidence)

    sums = [together(points / 2) for points in range(1, 40)]
    assert sums == sorted(sums)
    assert together(enough - most) == together(enough - 1) == enough
    assert together(enough + 1) == enough + 1


def test_passages_are_silent_where_rules_say_enough_of_a_coding_post() -> None:
    enough, place = LIMITS["told_until"], Span("text", 30, 33)
    post = item("post", Route.HOSPITAL, enough, Gate.POST, SectionName.TITLE, span=place)
    assert shown(passage(0, 3.0), evidence=(post,)) == []
    assert shown(passage(0, 3.0), evidence=(replace(post, weight=enough - 1),)) == ["A"]
    assert shown(passage(0, 3.0), evidence=(replace(post, gate=None),)) == ["A"]


def test_one_more_word_of_a_side_never_takes_points_from_it() -> None:
    text = (
        "Each morning some ninety letters from consultants are waiting. You open one, work out what in it is "
        "new and lasting, find the matching entry in the clinical dictionary and save it to the patient's "
        "record. When families move here you read their old notes from birth and pick out what matters.\n"
    )
    words = ("You will use EMIS Web.\n", "You will use SNOMED CT.\n", "You will summarise patient notes.\n")
    scores = [
        dict(read(text + "".join(words[:count]), title="Records Assistant").verdict.scores)[
            Route.PRIMARY_CARE
        ]
        for count in range(len(words) + 1)
    ]
    assert scores == sorted(scores)
    assert scores[0] > 0


@pytest.mark.parametrize(("claims", "side"), [(False, Route.HOSPITAL), (True, Route.BILLING)])
def test_where_coding_pays_claims_hospital_words_speak_for_billing(*, claims: bool, side: Route) -> None:
    read = Passages({}, NOTHING)
    weighed = passage(1, 3.0, weights=speaking_for(Route.HOSPITAL))
    found = told(read, (weighed,), (), NORMAL, POLICY, claims=claims).evidence
    assert [each.route for each in found] == [side]
