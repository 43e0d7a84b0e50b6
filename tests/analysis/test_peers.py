"""Coders in the plural are colleagues unless their post is offered; titles below a contact line are asked."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.signals import Category, Gate
from tests.reading import LEAD, reader_of, signal

CODER = signal("coder", "clinical coder", category=Category.TITLE, gate=Gate.POST)
CHIEF = signal("chief", "coding manager", category=Category.TITLE, gate=Gate.POST)


def meant(text: str) -> list[Assertion]:
    """How the posts in a running text are meant."""
    return [item.assertion for item in reader_of(CODER, CHIEF).analyse(Advert.of(LEAD + text)).evidence]


@pytest.mark.parametrize(
    "text",
    [
        "Support the two clinical coders with their casebooks.",
        "The team is four clinical coders and a porter.",
        "Our clinical coders can only work when the folder is there.",
        "Each quarter you show the trust’s clinical coders what was missed.",
        "Once a year you appraise six clinical coders.",
        "Find notes for our clinical coders.",
    ],
)
def test_coders_of_whom_a_sentence_tells_are_colleagues(text: str) -> None:
    assert meant(text) == [Assertion.OTHER_ROLE]


@pytest.mark.parametrize(
    "text",
    [
        "We are looking for two clinical coders.",
        "Our bank needs the best clinical coders.",
        "You will be one of the eleven clinical coders.",
        "CLINICAL CODERS x 4, home based",
    ],
)
def test_coders_whose_post_is_offered_are_the_post(text: str) -> None:
    assert meant(text) == [Assertion.AFFIRMED]


@pytest.mark.parametrize(
    "text",
    [
        "For questions about the job, contact:\nCoding Manager\nRosa Holm",
        "Informal enquiries: the Coding Manager.",
        "Contact\nName\tRosa Holm\nJob title\tCoding Manager",
    ],
)
def test_whom_one_may_ask_is_not_the_post(text: str) -> None:
    assert meant(text) == [Assertion.OTHER_ROLE]


def test_a_title_far_below_a_contact_line_is_the_post() -> None:
    text = "Informal visits are welcome.\n\nWe are a trust.\n\nCoding Manager\n"
    assert meant(text) == [Assertion.AFFIRMED]


def test_a_name_above_a_title_is_a_person_one_may_ask() -> None:
    text = "Clinical Coder\n" + LEAD + "\nName\tRosa Holm\nJob title\tCoding Manager\nTelephone\t01632 960000"
    found = reader_of(CODER, CHIEF).analyse(Advert.of(text)).evidence
    assert [item.assertion for item in found] == [Assertion.AFFIRMED, Assertion.OTHER_ROLE]
