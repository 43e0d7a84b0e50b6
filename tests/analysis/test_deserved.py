"""When a verdict may not be called clear, and when names in passing make no coding post."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Confidence, Route
from tests.analysis.deciding import TRUST, WELCOME, verdict

TOOL = "We build a tool that suggests ICD-10 and OPCS-4 codes to clinical coders in forty trusts. "


@pytest.mark.parametrize("title", ["Senior Coder", "Lead Coder", "Coding Specialist"])
def test_who_writes_programs_for_coders_is_no_coder(title: str) -> None:
    text = TOOL + "You write Kotlin and take your turn at code review. SNOMED CT is handy.\n"
    assert verdict(text + WELCOME, title=title, employer="Hollin Digital").route is Route.NOT_CODING


def test_what_the_users_of_a_tool_do_makes_no_coder_of_who_writes_it() -> None:
    text = "Our users assign ICD-10 and OPCS-4 codes to episodes. You write Kotlin, Postgres and Terraform.\n"
    assert verdict(text + WELCOME, title="Lead Coder", employer="Hollin Digital").route is Route.NOT_CODING


def test_a_coder_who_also_writes_programs_is_one_still() -> None:
    text = (
        "You assign ICD-10 and OPCS-4 codes to inpatient episodes, and know Python, GitHub and JavaScript.\n"
    )
    assert verdict(text + WELCOME, title="Clinical Coder", employer=TRUST).route is Route.HOSPITAL


def test_coding_in_another_sense_beside_a_neutral_title_is_not_clear() -> None:
    text = (
        "You assign ICD-10 and OPCS-4 codes to inpatient episodes. NCCQ is required. Some Python is used.\n"
    )
    neutral = verdict(text + WELCOME, title="Coder", employer=TRUST)
    named = verdict(text + WELCOME, title="Clinical Coder", employer=TRUST)
    assert (neutral.route, neutral.confidence) == (Route.HOSPITAL, Confidence.LIKELY)
    assert (named.route, named.confidence) == (Route.HOSPITAL, Confidence.CLEAR)


@pytest.mark.parametrize(
    "title",
    ["Product Manager, Clinical Coding", "Clinical Coding Software Engineer", "Clinical Coding Recruiter"],
)
def test_who_builds_sells_or_staffs_coding_has_no_clear_coding_post(title: str) -> None:
    read = verdict(
        TOOL + "You speak to clinical coding managers. " + WELCOME, title=title, employer="Encodia"
    )
    assert read.route is Route.NOT_CODING or read.confidence is not Confidence.CLEAR


def test_one_name_alone_is_not_clear() -> None:
    text = "You keep the register of hips. A background in HIPE would suit. Both hospitals send it.\n"
    read = verdict(text + WELCOME, title="Coder", employer="Joint Register, Galway, Ireland")
    assert read.confidence is not Confidence.CLEAR


@pytest.mark.parametrize("whom", ["GP surgeries", "hospitals and GP surgeries"])
def test_plain_tasks_beside_places_of_another_side_tell_no_side(whom: str) -> None:
    text = (
        "Our client, whom we cannot name, needs three coders. You read what doctors have written "
        "and turn it into codes. "
        f"They have taken people from {whom} before. Systems in use will be told at interview.\n"
    )
    read = verdict(text + WELCOME, title="Medical Coder", employer="Pryce Talent")
    assert (read.route, read.confidence) == (Route.UNCLEAR, Confidence.LEANING)


def test_a_network_of_practices_that_wants_a_hospitals_coder_is_asked_about() -> None:
    text = (
        "You will code day cases from the community hospital in ICD-10 and OPCS-4 for payment and follow the "
        "national clinical coding standards. You will also process the letters of five surgeries. NCCQ is "
        "essential. The office is in a quiet street, parking is free, and there are five weeks of leave."
    )
    at_a_network = verdict(text, title="Clinical Coder", employer="Brackenhall Primary Care Network")
    at_a_trust = verdict(text, title="Clinical Coder", employer=TRUST)
    assert at_a_network.confidence is not Confidence.CLEAR
    assert (at_a_trust.route, at_a_trust.confidence) == (Route.HOSPITAL, Confidence.CLEAR)
