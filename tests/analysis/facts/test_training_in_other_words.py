"""Training that is offered by who sits where, by a course and its time, by what is given; and none."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import Asked, AskedStrength
from tests.analysis.facts.reading import asked, read_facts

ADVERT = """Clinical Coder
Northmere NHS Trust
£28,000 a year

{}

Closing date 10 December 2026."""


def offered(words: str) -> list[str]:
    fact = read_facts(ADVERT.format(words)).get("training")
    found = fact.value if fact and isinstance(fact.value, tuple) else ()
    return [item.what for item in found if isinstance(item, Asked) and item.strength is AskedStrength.OFFERED]


@pytest.mark.parametrize(
    "words",
    [
        "Your first month is spent alongside an experienced coder.",
        "You'll learn the job from Pat, who has done it for twenty years.",
        "Don't worry if you've never coded: you will be shown everything.",
        "You would train beside our two summarisers until you feel sure.",
        "We send every newcomer to us, and a colleague sits with you for the first month.",
        "Each trainee has a mentor and weekly tutorials.",
        "Every new coder goes on the 21-day standards course in Wakefield.",
        "Coaching for the NCCQ every Friday.",
        "We'll put you through your AAT.",
        "Training takes place over the first twelve weeks.",
        "You start with three weeks at the regional centre learning ICD-10.",
        "You'll shadow a colleague until you are confident.",
        "No coding knowledge? That's fine, it's all taught here.",
        "Support to become an accredited coder.",
        "Staff may apply for help with the cost of a degree.",
        "We take on two trainees a year, seeing them through to accreditation.",
        "As an apprentice you'll spend one day a week at college.",
        "A two-week AR-DRG workshop on arrival.",
        "Six weeks of classroom training in MedDRA.",
        "Our trainer runs a refresher every spring.",
        "The practice will fund an AMSPAR diploma after a year.",
        "You'll train for eight weeks at our base in Crewe.",
        "You must be able to type. Training: four weeks sat next to me (sorry).",
        "You need\n- a year in coding, and to be willing to learn more: the regional board gives a course",
        "You'll have two shifts with a buddy and a one-day course in Docman.",
        "Essential\n- GCSE maths\n\nYou'll train for eight weeks in Cork, and we'll pay your lodging.",
    ],
)
def test_training_is_offered(words: str) -> None:
    assert len(offered(words)) == 1, offered(words)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("It doesn't matter if you are new: we'll train you in summarising and pay for a course in it.", 2),
        ("Training: four weeks sat next to me (sorry) plus an online SNOMED course.", 2),
        (
            "For the first twelve weeks you will be in the classroom with our own trainer, covering the "
            "national Clinical Coding Standards Course.",
            1,
        ),
    ],
)
def test_each_offer_is_told_once(words: str, count: int) -> None:
    assert len(offered(words)) == count, offered(words)


@pytest.mark.parametrize(
    "words",
    [
        "You will train new staff.",
        "The NCCQ would be ideal but we have waited for people to get it.",
        "If you have already passed the NCCQ you come in at Band 4.",
        "Carry your certificate, last three pay slips and two photos from your training.",
        "The course starts on Monday 11 January.",
        "A training contract of 24 months.",
        "The post holder will teach junior doctors about documentation.",
        "The Board pays for exam entry and books.",
    ],
)
def test_none_is_offered(words: str) -> None:
    assert offered(words) == []


def test_what_is_given_in_a_list_is_not_asked_for() -> None:
    given = (
        "What you get:\n• An SVQ Level 6 in Business\n• The approved auditor's course if you've not done it"
    )
    assert asked(ADVERT.format(given), "qualifications") == {}
    assert len(offered(given)) == 2, offered(given)
