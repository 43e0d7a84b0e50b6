"""Posts of two halves: less than two full sets of duties is enough; and how sure one side alone is."""

from __future__ import annotations

import pytest

from desktop_app.domain.signals import Gate
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Confidence, Route
from tests.analysis.deciding import POST, TRUST, WELCOME, decided, item, verdict

ISLAND = "Isle of Skarra Health Care"
WARDS = "you give each admission to the cottage hospital its ICD-10 and OPCS-4 codes"
SURGERIES = "you condense the records of newcomers to our two surgeries"


@pytest.mark.parametrize(
    "text",
    [
        f"Half of your week {WARDS}. In the other half {SURGERIES}.\n",
        f"You will split your time evenly. At one desk {WARDS}. At the other {SURGERIES}.\n",
        f"In the mornings at the hospital {WARDS}. In the afternoons {SURGERIES}.\n",
        f"This is a rotational post. For a year {WARDS}. Then {SURGERIES}.\n",
    ],
)
def test_where_the_text_says_that_the_post_has_two_halves_less_makes_it_mixed(text: str) -> None:
    assert verdict(text + WELCOME, title="Health Data Officer", employer=ISLAND).route is Route.MIXED


def test_without_such_words_two_full_sets_of_duties_are_needed() -> None:
    text = f"At one desk {WARDS}. At the same desk {SURGERIES}.\n"
    assert verdict(text + WELCOME, title="Health Data Officer", employer=ISLAND).route is Route.HOSPITAL


def test_one_word_of_a_practice_does_not_make_half_a_post_of_it() -> None:
    text = (
        f"Half of your week {WARDS}. In the other half you audit finished consultant episodes against the "
        "National Clinical Coding Standards. Letters reach us from every GP surgery of the county.\n"
    )
    assert verdict(text + WELCOME, title="Clinical Coder", employer=TRUST).route is Route.HOSPITAL


def test_shifts_that_rotate_are_no_halves() -> None:
    text = (
        "You assign ICD-10 and OPCS-4 codes to inpatient episodes, on rotational shifts. NCCQ is required. "
        "Read codes are looked up at times.\n"
    )
    assert verdict(text + WELCOME, title="Clinical Coder", employer=TRUST).route is Route.HOSPITAL


def test_a_post_of_two_halves_of_which_one_is_hardly_told_is_not_clear() -> None:
    text = (
        "You assign ICD-10 and OPCS-4 codes to inpatient episodes to the National Clinical Coding Standards. "
        "NCCQ is required.\n"
    )
    halves = "The other half of the week is spent at our GP practices, where EMIS Web is used.\n"
    whole = verdict(text + WELCOME, title="Clinical Coder", employer=TRUST)
    half = verdict(text + halves + WELCOME, title="Clinical Coder", employer=TRUST)
    assert (whole.route, whole.confidence) == (Route.HOSPITAL, Confidence.CLEAR)
    assert (half.route, half.confidence) == (Route.HOSPITAL, Confidence.LIKELY)


def test_one_task_that_both_sides_claim_is_no_second_kind_of_work() -> None:
    text = (
        "You code adverse events in MedDRA and medicines in WHODrug for studies in many countries, and raise "
        "queries to sites. You have four years of coding in clinical trials, with oncology among them, and "
        "have tried autocoding. Experience of ICD-10 and OPCS-4 coding in an NHS trust is welcome.\n"
    )
    read = verdict(text + WELCOME, title="Senior Medical Coder", employer="Rookhope Clinical Research")
    assert read.route is Route.RESEARCH


def test_what_those_do_with_whom_a_room_is_shared_makes_no_second_half() -> None:
    text = (
        "You abstract each reportable tumor from the chart: primary site and histology in ICD-O-3, SEER "
        "stage and TNM. You will share an office with the inpatient coders. They assign ICD-10-CM and "
        "DRGs for Medicare; you don't. ODS-C is required. RHIT holders are welcome.\n"
    )
    read = verdict(text + WELCOME, title="Tumor Registrar", employer="Pinecrest Health, Ohio")
    assert read.route is Route.RESEARCH


def test_mixed_is_clear_only_where_the_text_tells_a_firm_act_of_both_sides() -> None:
    pair = [(Route.HOSPITAL, Span("text", 0, 4)), (Route.PRIMARY_CARE, Span("text", 20, 24))]
    acts = [item(f"act {side}", side, 30.0, Gate.ACT, span=span) for side, span in pair]
    people = [item(f"people {side}", side, 30.0, Gate.POST, span=span) for side, span in pair]
    told, named = decided(POST, *acts), decided(POST, *people)
    assert (told.route, told.confidence) == (Route.MIXED, Confidence.CLEAR)
    assert (named.route, named.confidence) == (Route.MIXED, Confidence.LIKELY)
