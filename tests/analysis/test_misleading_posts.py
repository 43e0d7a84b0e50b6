"""Words that mislead do not turn a post of the other side, nor make one."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Confidence, Route
from tests.reading import read

HOSPITAL_POST = (
    "Main duties of the job\n"
    "You assign ICD-10 and OPCS-4 codes to inpatient episodes within five days of discharge.\n"
    "You raise queries with the clinical teams.\n"
    "{extra}\n"
    "Essential\n"
    "National Clinical Coding Qualification. Sound knowledge of anatomy, and the patience to read four "
    "volumes of notes about one stay without losing the thread that leads to the main diagnosis.\n"
)
PRACTICE_POST = (
    "Main duties of the job\n"
    "You summarise the notes of new patients and code incoming letters on EMIS Web.\n"
    "You report to the Practice Manager.\n"
    "{extra}\n"
    "Essential\n"
    "Experience in a GP practice. A head for medical words, and the patience to read four volumes of "
    "notes about one patient without losing the thread that leads to the diagnosis that matters.\n"
)


@pytest.mark.parametrize(
    "extra",
    [
        "You will code general surgery, orthopaedic surgery and day surgery.",
        "You keep up with best practice and with clinical practice guidelines.",
        "Our vision is to be a hospital that neighbours are proud of.",
        "Letters are copied to the patient's GP.",
        "Problem lists in our EPR use SNOMED CT.",
        "You read each discharge summary.",
        "You will supervise two Band 3 trainees beside a Band 7 lead.",
        "Your duties encompass all three sites.",
        "The community nurses in the same building use SystmOne.",
    ],
)
def test_misleading_words_do_not_turn_a_hospital_post(extra: str) -> None:
    employer = "Hollowmere Hospitals NHS Trust"
    plain = read(HOSPITAL_POST.format(extra=""), title="Clinical Coder", employer=employer).verdict
    verdict = read(HOSPITAL_POST.format(extra=extra), title="Clinical Coder", employer=employer).verdict
    assert (verdict.route, verdict.confidence) == (Route.HOSPITAL, Confidence.CLEAR)
    assert dict(verdict.scores)[Route.PRIMARY_CARE] == dict(plain.scores)[Route.PRIMARY_CARE]


@pytest.mark.parametrize(
    "extra",
    [
        "Some patients come back from surgery in the city hospital.",
        "The clinical coding is checked each quarter.",
        "Hospital letters arrive after each inpatient stay.",
        "We trust one another, and every partner is on board.",
        "You take part in audit.",
    ],
)
def test_misleading_words_do_not_turn_a_practice_post(extra: str) -> None:
    verdict = read(
        PRACTICE_POST.format(extra=extra), title="Clinical Coder", employer="Hazel Surgery"
    ).verdict
    assert verdict.route is Route.PRIMARY_CARE


def test_a_hospital_post_that_sees_emis_stays_a_hospital_post() -> None:
    text = HOSPITAL_POST.format(extra="Letters to practices can be read by them in EMIS.")
    verdict = read(text, title="Clinical Coder", employer="Hollowmere Hospitals NHS Trust").verdict
    assert (verdict.route, verdict.confidence) == (Route.HOSPITAL, Confidence.CLEAR)


def test_a_foundation_trust_that_runs_a_practice_does_not_make_its_summariser_a_hospital_coder() -> None:
    employer = "Hollowmere NHS Foundation Trust"
    verdict = read(PRACTICE_POST.format(extra=""), title="Notes Summariser", employer=employer).verdict
    assert verdict.route is Route.PRIMARY_CARE


def test_emis_in_the_hands_of_a_nurse_is_a_tool() -> None:
    text = (
        "We are looking for a practice nurse for our diabetes clinics.\n"
        "You hold clinics, give vaccinations and keep records in EMIS.\n"
        "You work to the NMC Code and take part in audit."
    )
    verdict = read(text, title="Practice Nurse").verdict
    assert verdict.route is Route.NOT_CODING
    assert "EMIS" in verdict.reason


def test_a_hospital_pharmacy_that_uses_emis_is_no_practice() -> None:
    text = (
        "The hospital pharmacy dispenses for 900 beds, and its stock runs on EMIS.\n"
        "You order, receive and put away medicines, answer wards and take your turn at weekends.\n"
        "A certificate in dispensing is paid for. You need good arithmetic and sound English."
    )
    verdict = read(text, title="Pharmacy Assistant", employer="Hollowmere Hospitals NHS Trust").verdict
    assert verdict.route is Route.NOT_CODING


def test_a_band_says_nothing_of_the_rung() -> None:
    plain = read(HOSPITAL_POST.format(extra=""), title="Clinical Coder").verdict.stage
    for band in ("Band 3", "Band 5", "Band 8a"):
        verdict = read(HOSPITAL_POST.format(extra=f"Pay: {band}."), title="Clinical Coder").verdict
        assert verdict.stage is plain


def test_bare_icds_of_a_cardiac_nurse_make_no_coder() -> None:
    text = (
        "You follow people with pacemakers and ICDs, check devices in clinic and from afar, and teach.\n"
        "ICD implants take place on Tuesdays. You hold NMC registration and follow its Code."
    )
    verdict = read(text, title="Cardiac Devices Nurse", employer="Hollowmere Hospitals NHS Trust").verdict
    assert verdict.route is Route.NOT_CODING


def test_a_system_of_wards_and_practices_alike_is_that_of_the_side_that_codes() -> None:
    ward = read(
        "Job summary\nYou read stays in SystmOne and assign ICD-10 codes. You hold the NCCQ.\n",
        title="Clinical Coder",
        employer="Holm Partnership NHS Foundation Trust",
    )
    sides = {item.route for item in ward.evidence if item.text == "SystmOne"}
    assert sides == {Route.HOSPITAL}
    both = read(
        "Job summary\nYou assign ICD-10 codes and read SystmOne. You summarise records of practices.\n"
    )
    assert {item.route for item in both.evidence if item.text == "SystmOne"} == {Route.PRIMARY_CARE}


@pytest.mark.parametrize(
    "words",
    [
        "We are hiring for a supermarket's barcode office. Enter product codes all day.",
        "Our online shop needs its product catalogue kept. You give each garment its SKU.",
        "A wholesaler of fruit wants somebody to print shelf labels.",
    ],
)
def test_a_coder_of_goods_codes_no_records(words: str) -> None:
    assert read(words, title="Assistant Coder").verdict.route is Route.NOT_CODING


@pytest.mark.parametrize(
    ("words", "route"),
    [
        ("Mill Surgery, opposite the supermarket. You code letters in EMIS.", Route.PRIMARY_CARE),
        ("Moor Hospital. You code stays in ICD-10 and OPCS-4 and print barcode labels.", Route.HOSPITAL),
    ],
)
def test_goods_in_passing_leave_a_coder_of_records_one(words: str, route: Route) -> None:
    assert read(words, title="Assistant Coder").verdict.route is route
