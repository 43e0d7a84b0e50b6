"""A chief of another rung than the advert's own title is a colleague where the text names the one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.advert import Advert, Part
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.signals import Category, Gate
from desktop_app.domain.verdict import Route
from tests.reading import LEAD, reader_of, signal

CODER = signal("coder", "clinical coder", category=Category.TITLE, gate=Gate.POST)
CHIEF = signal(
    "chief",
    "coding manager",
    "coding auditor",
    "head of coding",
    "coding coordinator",
    "coding lead",
    "senior clinical coder",
    category=Category.TITLE,
    gate=Gate.POST,
)


def posts(title: str, text: str) -> list[Evidence]:
    """The posts found in the running text of an advert."""
    advert = Advert((Part("title", title), Part("text", LEAD + text)))
    return [item for item in reader_of(CODER, CHIEF).analyse(advert).evidence if item.span.part == "text"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Bring delays to the notice of the Coding Manager.", "the "),
        ("Provide figures for the monthly report of our Coding Manager.", "our "),
        ("Audits are planned by the deputy Coding Auditor.", "the deputy "),
        ("Prepared by: Head of Coding", "Prepared by: "),
        ("Go to the ward rounds with the Senior Clinical Coder.", "the "),
        ("For questions about the job, contact:\n\nCoding Manager\nRosa Holm", "questions"),
        ("Informal Enquiries\nRosa Holm, Coding Manager\nTel: 01632 960148", "Informal"),
    ],
)
def test_a_chief_in_an_advert_for_a_coder_is_a_colleague(text: str, cue: str) -> None:
    (found,) = posts("Clinical Coder", text)
    assert found.assertion is Assertion.OTHER_ROLE
    assert found.cue is not None
    assert (LEAD + text)[found.cue.start : found.cue.end] == cue


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Coding Manager", "Bring what you find to the notice of the Coding Manager."),
        ("Clinical Coder", "In time you may become the Coding Manager."),
        ("Clinical Coder", "You will stand in as the Coding Auditor on Fridays."),
        ("Clinical Coder", "Coding Manager, Band 7"),
        ("Clinical Coder", "We have a second vacancy for the Coding Auditor."),
        ("Head of Clinical Coding", "Leave is agreed early. The Coding Manager keeps the rota."),
        ("Coding Co-ordinator", "Pass it on: the Coding Coordinator decides."),
        ("Coding Team Leader", "Much depends on the coding lead."),
        ("Senior Clinical Coder", "Much depends on the Senior Clinical Coder."),
        ("Clinical Coder", "In the third year you progress to the Senior Clinical Coder."),
    ],
)
def test_the_post_itself_and_what_the_reader_may_be_is_the_post(title: str, text: str) -> None:
    assert [item.assertion for item in posts(title, text)] == [Assertion.AFFIRMED]


def test_several_of_the_post_s_own_rung_are_colleagues() -> None:
    (found,) = posts("Coding Manager", "You speak for us in the network of the Coding Managers.")
    assert found.assertion is Assertion.OTHER_ROLE


def test_a_chief_at_the_head_of_a_sentence_is_a_colleague_too() -> None:
    (found,) = posts("Clinical Coder", "Leave is agreed early. The Coding Manager keeps the rota.")
    assert found.assertion is Assertion.OTHER_ROLE


def test_without_a_title_the_first_post_named_is_the_advert_s_own() -> None:
    advert = Advert.of(
        "Job title: Coding Manager\n" + LEAD + "Support the Coding Manager and the Coding Auditor."
    )
    found = [item for item in reader_of(CODER, CHIEF).analyse(advert).evidence if item.span.start > len(LEAD)]
    assert [item.assertion for item in found] == [Assertion.AFFIRMED, Assertion.OTHER_ROLE]


def test_whoever_stands_in_a_chart_beside_this_post_is_a_colleague() -> None:
    chart = (
        "Head of Coding (8a)\n   |\nTHIS POST (6) --- Coding Auditor (6)\n   |\nClinical Coders (4 and 5)\n"
    )
    assert [item.assertion for item in posts("Coding Supervisor", chart)] == [Assertion.OTHER_ROLE] * 3


def test_a_title_and_its_band_without_a_chart_is_the_post() -> None:
    (found,) = posts("Health Records Posts", "Clinical Coders (Band 4)\n")
    assert found.assertion is Assertion.AFFIRMED


@pytest.mark.parametrize(
    ("title", "meant"),
    [("Coding Manager", Assertion.OTHER_ROLE), ("Data Quality Manager", Assertion.AFFIRMED)],
)
def test_those_whom_a_chief_of_coding_leads_are_colleagues(title: str, meant: Assertion) -> None:
    (found,) = posts(title, "You will lead a small team and line manage four clinical coders.")
    assert found.assertion is meant


def test_coders_of_another_side_than_the_chief_s_say_what_the_post_is() -> None:
    side = signal(
        "side", "notes summariser", category=Category.TITLE, gate=Gate.POST, route=Route.PRIMARY_CARE
    )
    text = LEAD + "You will train four clinical coders and train three notes summarisers."
    advert = Advert((Part("title", "Coding Trainer"), Part("text", text)))
    trainer = replace(CHIEF, phrases=("coding trainer",))
    items = reader_of(CODER, trainer, side).analyse(advert).evidence
    found = {item.text: item.assertion for item in items if item.span.part == "text"}
    assert found == {"clinical coders": Assertion.OTHER_ROLE, "notes summarisers": Assertion.AFFIRMED}
