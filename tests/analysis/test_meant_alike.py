"""Which words are meant as the words before them: the rest of a negated list, and what others do."""

from __future__ import annotations

import re

import pytest

from desktop_app.analysis.matcher import Match, Sentences
from desktop_app.analysis.meant_alike import is_joined, is_told_of, may_name_others
from desktop_app.domain.signals import Category, Gate, Negation, Signal
from tests.reading import signal

MARK = re.compile(r"\[\[(.*?)\]\]")
TERM = signal("term", "OPCS-4", category=Category.CLASSIFICATION)
PEOPLE = signal("people", "coders", category=Category.TITLE)
TEAM = signal("team", "coding team", gate=Gate.TEAM)
PLACE = signal("place", "coding department", category=Category.SETTING)


def two(marked: str, first: Signal, second: Signal = TERM) -> tuple[Match, Match, str]:
    """The matches of the two marked stretches of a text, and the text without marks."""
    one, other = MARK.finditer(marked)
    shift = len("[[]]")
    return (
        Match(first, one.start(), one.start() + len(one[1]), 0, 0),
        Match(second, other.start() - shift, other.start() - shift + len(other[1]), 0, 0),
        MARK.sub(r"\1", marked),
    )


# -- the rest of a list -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "between",
    [
        " or ",
        " nor ",
        " and ",
        ", ",
        "/",
        " / ",
        ", or ",
        " codes or ",
        " coding and the ",
        " or any ",
        ", nor a ",
    ],
)
def test_what_a_list_goes_on_with_is_meant_as_its_beginning(between: str) -> None:
    before, match, text = two(f"No [[ICD-10]]{between}[[OPCS-4]] is used.", TERM)
    assert is_joined(before, match, text)


@pytest.mark.parametrize(
    "between", [" ", " with ", " but ", " or some ", "; ", ". ", " or\nthe other ", " - "]
)
def test_other_words_between_make_no_list(between: str) -> None:
    before, match, text = two(f"No [[ICD-10]]{between}[[OPCS-4]] is used.", TERM)
    assert not is_joined(before, match, text)


def test_what_cannot_be_negated_is_joined_to_nothing() -> None:
    never = signal("never", "OPCS-4", negation=Negation.NONE)
    soft = signal("soft", "OPCS-4", negation=Negation.SOFT)
    joined = {one: is_joined(*two("No [[ICD-10]] or [[OPCS-4]].", TERM, one)) for one in (never, soft, TERM)}
    assert joined == {never: False, soft: True, TERM: True}


def test_a_match_inside_another_goes_on_with_no_list() -> None:
    text = "No ICD-10 or OPCS-4 codes."
    whole, inner = Match(TERM, 3, 19, 0, 0), Match(TERM, 13, 19, 0, 0)
    assert not is_joined(whole, inner, text)
    assert not is_joined(inner, whole, text)


# -- who may be told of -------------------------------------------------------------------------------------


def test_a_clause_may_tell_what_people_and_places_do() -> None:
    named = {one.id: may_name_others(one) for one in (PEOPLE, TEAM, PLACE, TERM)}
    assert named == {"own.people": True, "own.team": True, "own.place": True, "own.term": False}


def told(marked: str, others: Signal = PEOPLE) -> bool:
    one, match, text = two(marked, others)
    return is_told_of(one, match, Sentences.of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ask our [[coders]], who assign [[OPCS-4]].",
        "Ask our [[coders]] who assign [[OPCS-4]].",
        "Ask our [[coders]], whose work is [[OPCS-4]].",
        "Ask the [[coding team]] at the Royal Infirmary, which assigns [[OPCS-4]].",
    ],
)
def test_a_clause_behind_others_tells_what_they_do(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ask our [[coders]] and assign [[OPCS-4]].",
        "Ask our [[coders]], who help you assign [[OPCS-4]].",
        "Ask our [[coders]], who read notes, but assign [[OPCS-4]].",
        "Ask our [[coders]], who read notes; [[OPCS-4]] is yours.",
        "Ask our [[coders]] (who read notes), assign [[OPCS-4]].",
        f"Ask our [[coders]], who {'carefully ' * 12}assign [[OPCS-4]].",
        "You use [[OPCS-4]], and so do the [[coders]].",
    ],
)
def test_what_stands_outside_that_clause_is_not_theirs(text: str) -> None:
    assert not told(text)


def test_what_stands_before_others_is_not_told_of_them() -> None:
    coders, term, text = two("Our [[coders]], who assign [[OPCS-4]], sit here.", PEOPLE)
    assert is_told_of(coders, term, Sentences.of(text))
    assert not is_told_of(term, coders, Sentences.of(text))


# -- the next sentence --------------------------------------------------------------------------------------


@pytest.mark.parametrize("they", ["They", "These", "Those", "Both", "All of them"])
def test_the_next_sentence_goes_on_about_people(they: str) -> None:
    text = f"You sit beside our [[coders]]. {they} assign [[OPCS-4]]."
    assert told(text)
    assert told(text, TEAM)
    assert not told(text, PLACE), "a place is no “they”"


@pytest.mark.parametrize(
    "text",
    [
        "You sit beside our [[coders]]. You assign [[OPCS-4]].",
        "You sit beside our [[coders]]. They help you assign [[OPCS-4]].",
        "You sit beside our [[coders]]. They know much, but we use [[OPCS-4]].",
        "You sit beside our [[coders]]. They are kind. Assign [[OPCS-4]].",
        "You sit beside our [[coders]].\nThey assign [[OPCS-4]].",
        f"You sit beside our [[coders]] {'every day ' * 9}. They assign [[OPCS-4]].",
        f"You sit beside our [[coders]]. They {'carefully ' * 20}assign [[OPCS-4]].",
    ],
)
def test_any_other_sentence_is_about_the_post_again(text: str) -> None:
    assert not told(text)


# -- how far it reaches -------------------------------------------------------------------------------------


def filled(start: str, length: int) -> str:
    """Words that begin so and are so long, up to the next word."""
    return f"{start} {'x' * (length - len(start) - 2)} "


@pytest.mark.parametrize(("length", "theirs"), [(120, True), (121, False)])
def test_a_clause_is_followed_for_120_letters(length: int, theirs: bool) -> None:
    assert told(f"Ask our [[coders]]{filled(', who', length)}[[OPCS-4]].") is theirs


@pytest.mark.parametrize(("length", "theirs"), [(200, True), (201, False)])
def test_the_next_sentence_is_followed_for_200_letters_behind_them(length: int, theirs: bool) -> None:
    assert told(f"You sit beside our [[coders]]{filled('. They', length)}[[OPCS-4]].") is theirs


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("You lead [[coders]] who read letters, set our rules for [[OPCS-4]] and audit.", False),
        ("You lead [[coders]] who read letters and assign [[OPCS-4]].", True),
        ("You sit by our [[coders]], who read letters, look them up and assign [[OPCS-4]].", True),
    ],
)
def test_a_comma_ends_a_clause_that_none_began(text: str, *, theirs: bool) -> None:
    others, match, plain = two(text, PEOPLE)
    assert is_told_of(others, match, Sentences.of(plain)) is theirs
