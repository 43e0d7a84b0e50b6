"""What rules see several times in the same words is told once, as a reader would mark it."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.signals import Category, Gate
from desktop_app.domain.verdict import Nation, Route
from tests.reading import LEAD, reader_of, signal

ACT = signal("act", "code thirty episodes", gate=Gate.ACT)


def told(text: str, *signals: object) -> list[str]:
    """What is told of a running text, by place."""
    return [item.text for item in reader_of(*signals).analyse(Advert.of(LEAD + text)).evidence]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "phrase", "kept"),
    [
        ("You code thirty episodes a day.", "episodes a day", "code thirty episodes"),
        ("You code thirty episodes a day.", "thirty episodes a day", "code thirty episodes"),
        ("You read and code thirty episodes.", "read and code thirty", "read and code thirty episodes"),
    ],
)
def test_of_tasks_that_share_words_the_act_is_told(text: str, phrase: str, kept: str) -> None:
    assert told(text, ACT, signal("more", phrase)) == [kept]


def test_a_name_is_told_beside_the_act_that_it_stands_in() -> None:
    act = signal("act", "assign ICD-10 codes", gate=Gate.ACT)
    name = signal("name", "ICD-10", category=Category.CLASSIFICATION)
    assert told("You assign ICD-10 codes.", act, name) == ["assign ICD-10 codes", "ICD-10"]


@pytest.mark.parametrize("noise", ["ICD-10 to apply", "introduction to ICD-10"])
def test_a_task_that_begins_as_no_act_does_gives_way_to_its_name(noise: str) -> None:
    name = signal("name", "ICD-10", category=Category.CLASSIFICATION)
    assert told(f"Here is some {noise}.", signal("noise", noise), name) == ["ICD-10"]


def test_a_place_gives_way_to_the_post_that_names_it() -> None:
    post = signal("post", "practice coder", category=Category.TITLE, gate=Gate.POST)
    place = signal("place", "the practice", category=Category.SETTING)
    assert told("We want the practice coder.", post, place) == ["practice coder"]


def test_the_same_words_speak_for_the_side_that_has_more() -> None:
    one = signal("one", "medical coder", category=Category.TITLE, route=Route.RESEARCH)
    other = signal("other", "medical coder", category=Category.TITLE, route=Route.BILLING)
    more = signal("more", "trial terms", route=Route.RESEARCH)
    found = reader_of(one, other, more).analyse(Advert.of(LEAD + "A medical coder of trial terms.")).evidence
    assert [(item.text, item.route) for item in found] == [
        ("medical coder", Route.RESEARCH),
        ("trial terms", Route.RESEARCH),
    ]


def test_the_verdict_rests_on_all_that_was_found() -> None:
    text = Advert.of(LEAD + "You code thirty episodes a day.")
    both = reader_of(ACT, signal("more", "episodes a day")).analyse(text).verdict
    assert (
        dict(both.scores)[Route.HOSPITAL] > dict(reader_of(ACT).analyse(text).verdict.scores)[Route.HOSPITAL]
    )


def test_a_repeat_of_what_is_left_out_counts_in_its_stead() -> None:
    more = signal("more", "episodes a day", "episodes of care")
    text = "You code thirty episodes a day. There are episodes of care for everyone."
    found = reader_of(ACT, more).analyse(Advert.of(LEAD + text)).evidence
    assert [(item.text, item.counts, item.why) for item in found] == [
        ("code thirty episodes", True, ""),
        ("episodes of care", True, ""),
    ]


def test_verbs_that_share_an_object_are_one_act_with_it() -> None:
    whole = signal("whole", "summarise and code records", gate=Gate.ACT)
    half = signal("half", "code records", gate=Gate.ACT)
    name = signal("name", "records", category=Category.CLASSIFICATION)
    assert told("You summarise and code records.", whole, half) == ["summarise and code records"]
    assert told("You summarise and code records.", whole, name) == ["summarise and code records", "records"]


def test_what_points_to_a_side_elsewhere_is_told_only_where_that_side_is_spoken_of() -> None:
    place = signal("place", "in Leeds", route=None, nation=Nation.ENGLAND, category=Category.SETTING)
    abroad = signal("abroad", "query the physicians", route=Route.BILLING, nations=(Nation.US,))
    here = signal("here", "code stays", gate=Gate.ACT)
    other = signal("other", "raise bills", route=Route.BILLING, gate=Gate.ACT)
    text = "Our hospital is in Leeds. You code stays and query the physicians."
    assert told(text, place, abroad, here) == ["code stays"]
    assert told(f"{text} You raise bills.", place, abroad, here, other) == [
        "code stays",
        "query the physicians",
        "raise bills",
    ]
