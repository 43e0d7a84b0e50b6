"""Documents of one record that state another title or band."""

from __future__ import annotations

import pytest

from desktop_app.analysis.advice.other_posts import OtherPost, other_posts
from desktop_app.domain.advert import TEXT, Advert, Part
from desktop_app.domain.facts import Fact, FactName, FactSource

FACTS = tuple(
    Fact(name, value, None, "", FactSource.FIELD)
    for name, value in ((FactName.TITLE, "Trainee Clinical Coder"), (FactName.BAND, "3"))
)


@pytest.mark.parametrize(
    ("words", "title", "band"),
    [
        ("Job title: Deputy Coding Manager\nBand: 6\n", "Deputy Coding Manager", "6"),
        ("JOB TITLE\tWard Clerk\nGrade\tAfC Band 2\n", "Ward Clerk", "2"),
        ("Post title:\nWard Clerk\nBand: 3\n", "Ward Clerk", ""),
        ("Pay band\nBand 4 to 5", "", "4 to 5"),
    ],
)
def test_another_post_is_told(words: str, title: str, band: str) -> None:
    advert = Advert((Part(TEXT, "An advert"), Part("document:2", words)))
    assert other_posts(advert, FACTS) == (OtherPost("document:2", title, band),)


@pytest.mark.parametrize(
    "words",
    [
        "Job title: Clinical Coder (Trainee)\nBand: 3-5\n",
        "Person specification\nEssential\tNCCQ",
        "You report to the manager (Band 7).",
    ],
)
def test_the_same_post_is_not(words: str) -> None:
    advert = Advert((Part(TEXT, "Job title: Ward Clerk"), Part("document:2", words)))
    assert other_posts(advert, FACTS) == ()


def test_a_label_before_thousands_of_tabs_is_read_at_once() -> None:
    hostile = "Band" + "\t" * 3_000 + "x\nJob title" + "\t" * 3_000
    advert = Advert((Part(TEXT, "An advert"), Part("document:2", hostile)))
    assert other_posts(advert, FACTS) == ()
