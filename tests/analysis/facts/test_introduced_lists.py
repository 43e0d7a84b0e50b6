"""What a sentence above a list announces: demands, gifts or tasks."""

from __future__ import annotations

import pytest

from desktop_app.analysis.facts.demands.introductions import Announced, announced
from tests.analysis.facts.reading import asked

POST = "Ward Clerk\nHexley General Hospital\n\nThe ward has 20 beds.\n\n"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("applicants should meet the following criteria:", Announced.NEEDED),
        ("to join our team, you must:-", Announced.NEEDED),
        ("are you…", Announced.NEEDED),
        ("are you a passionate clerk, can you demonstrate?", Announced.NEEDED),
        ("we are looking for a physiotherapist with:", Announced.NEEDED),
        ("in return we ask that you:", Announced.NEEDED),
        ("it would be an advantage if you have:", Announced.WELCOME),
        ("and clear experience or knowledge of the following:", Announced.WORK),
        (
            "we offer a salary and a comprehensive benefits package, which includes but is not limited to:",
            Announced.GIFTS,
        ),
        ("in return for your hard work you will have access to the following benefits: –", Announced.GIFTS),
        ("other benefits from joining us are:", Announced.GIFTS),
        ("why should you choose this post?", Announced.GIFTS),
        ("your duties will include:", Announced.TASKS),
        ("key responsibilities:", Announced.TASKS),
        ("the ward is split into two areas:", None),
        ("applicants should meet the criteria", None),
        ("hours and shifts:", None),
    ],
)
def test_the_end_of_a_sentence_announces_what_follows(line: str, what: Announced | None) -> None:
    assert announced(line) is what


def test_an_endless_line_announces_nothing_and_takes_no_time() -> None:
    assert announced("you " * 3000 + ":") is None
    assert announced(" " * 3000 + ":") is None
    assert announced("you must have" + " a" * 90 + " ?") is None


@pytest.mark.parametrize(
    "head",
    [
        "To be considered for this role on our friendly and busy ward, applicants must have:",
        "Applicants should meet the following criteria:",
        "Are you?",
    ],
)
def test_a_list_below_a_sentence_that_asks_is_one_of_demands(head: str) -> None:
    text = f"{POST}{head}\n- Experience of a busy ward\n- NVQ level 2\n"
    assert asked(text, "experience") == {"Experience of a busy ward": "essential"}
    assert asked(text, "qualifications") == {"NVQ level 2": "essential"}


@pytest.mark.parametrize(
    "head",
    [
        "Other benefits from joining us are:",
        "In return for your hard work and commitment we can offer you some fantastic benefits:",
    ],
)
def test_a_list_of_gifts_asks_for_nothing_and_offers_its_courses(head: str) -> None:
    text = f"{POST}Essential:\n- NVQ level 2\n\n{head}\n- Mindfulness training\n- A pension\n"
    assert asked(text, "qualifications") == {"NVQ level 2": "essential"}
    assert asked(text, "training") == {"Mindfulness training": "offered"}


def test_bullets_on_lines_of_their_own_belong_to_the_next_line() -> None:
    text = (
        f"{POST}What we will offer you…\n•\n\nA pension\n\n•\n\nTwelve month preceptorship programme\n\n"
        "Applicants must meet the following:\n•\n\nNVQ level 2\n\n•\n\nExperience of a busy ward\n"
    )
    assert asked(text, "training") == {"Twelve month preceptorship programme": "offered"}
    assert asked(text, "qualifications") == {"NVQ level 2": "essential"}
    assert asked(text, "experience") == {"Experience of a busy ward": "essential"}
