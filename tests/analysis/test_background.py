"""Nation, setting, stage and kind: what an advert tells besides its route."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.signals import Category, Gate, Signal, Strength
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage, Verdict
from tests.reading import read, reader_of, signal

REST = (
    "\nWhat we offer\nFive weeks of leave rising with service, flexible hours, parking by the gate and a "
    "canteen that "
    "people cross the town for. The office is ten minutes on foot from the railway station.\n"
)
CODES = "Main duties\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes and raise queries.\n"


def verdict(text: str, *, title: str = "Clinical Coder", employer: str = "") -> Verdict:
    return read(text + REST, title=title, employer=employer).verdict


# Nation


@pytest.mark.parametrize(
    ("employer", "text", "nation"),
    [
        ("Hollowmere Hospitals NHS Foundation Trust", CODES, Nation.ENGLAND),
        ("Bwrdd Iechyd Dyffryn Aeron Health Board", "About us\nWe serve Ceredigion, Wales.\n", Nation.WALES),
        ("NHS Strathmoor", "You record SMR01 for Public Health Scotland in Glasgow.\n", Nation.SCOTLAND),
        (
            "Lough Erne Health and Social Care Trust",
            "You work in Enniskillen on encompass.\n",
            Nation.NORTHERN_IRELAND,
        ),
        ("", "The hospital stands in St Helier, Jersey.\n", Nation.CROWN_DEPENDENCY),
        ("", "You code for HIPE in a Dublin hospital of the HSE.\n", Nation.IRELAND),
        ("", "Remote within the United States. You hold a CPC from AAPC.\n", Nation.US),
        ("", "CHIMA certification; work in Ontario, Canada.\n", Nation.CANADA),
        ("", "Based in Sydney, New South Wales; you hold a HIMAA certificate.\n", Nation.AUSTRALIA),
        ("Te Whatu Ora", "The office is in Wellington, New Zealand.\n", Nation.NEW_ZEALAND),
        ("", "DHA licence and experience in Dubai.\n", Nation.UAE),
        ("", "SCFHS registration; Riyadh, Saudi Arabia.\n", Nation.SAUDI_ARABIA),
        ("", "Work from our office in Hyderabad, India. Package in lakhs.\n", Nation.INDIA),
        ("", "You sort the post.\n", Nation.UNKNOWN),
    ],
)
def test_the_nation_is_told_by_place_and_institutions(employer: str, text: str, nation: Nation) -> None:
    assert verdict(text, employer=employer).nation is nation


def test_a_place_named_in_passing_does_not_outweigh_the_employer() -> None:
    text = CODES + "About us\nOur sister hospital in Chicago sends us a card each year.\n"
    assert verdict(text, employer="Hollowmere Hospitals NHS Trust").nation is Nation.ENGLAND


def test_a_nation_that_is_ruled_out_is_not_the_nation() -> None:
    text = CODES + "This is not a post in Scotland. The hospital stands in Leeds, England.\n"
    assert verdict(text).nation is Nation.ENGLAND


# Setting


@pytest.mark.parametrize(
    ("employer", "text", "setting"),
    [
        ("Hollowmere Hospitals NHS Trust", CODES, Setting.ACUTE),
        ("Hollowmere Mental Health NHS Trust", CODES, Setting.MENTAL_HEALTH),
        ("Hollowmere Community Health NHS Trust", CODES, Setting.COMMUNITY),
        ("The Larkmoor Orthopaedic Hospital NHS Trust", CODES, Setting.SPECIALIST),
        ("Marlpit Private Hospital", CODES, Setting.INDEPENDENT_HOSPITAL),
        ("Larch Lane Surgery", "You summarise patients' notes.\n", Setting.GP_PRACTICE),
        ("The Old Brewery Medical Centre", "You summarise patients' notes.\n", Setting.GP_PRACTICE),
        ("Seven Springs Primary Care Network", "You summarise patients' notes.\n", Setting.PCN_FEDERATION),
        ("Kestrel GP Federation", "You summarise patients' notes.\n", Setting.PCN_FEDERATION),
        (
            "Royal Air Force",
            "You summarise patients' notes at the RAF medical centre.\n",
            Setting.ARMED_FORCES_JUSTICE,
        ),
        (
            "Fernleigh Coding Services",
            "We code for trusts in OPCS-4 and ICD-10, as their contractor, at client sites.\n",
            Setting.CONTRACTOR,
        ),
        ("Corvane Clinical Research Ltd", "You code adverse events in MedDRA for a CRO.\n", Setting.RESEARCH),
        ("", "You sort the post.\n", Setting.UNKNOWN),
    ],
)
def test_the_setting_is_told_by_employer_and_work(employer: str, text: str, setting: Setting) -> None:
    assert verdict(text, title="Coder", employer=employer).setting is setting


def test_a_hospital_whose_letters_a_practice_codes_is_not_the_setting() -> None:
    text = "Main duties\nYou code letters from three acute hospitals and a mental health trust in EMIS Web.\n"
    assert (
        verdict(text, title="Notes Summariser", employer="Larch Lane Surgery").setting is Setting.GP_PRACTICE
    )


def test_payers_that_are_written_to_are_not_the_employer() -> None:
    text = "You assign ICD-10-CM and CPT codes and answer payers, insurers and Medicare Advantage plans.\n"
    found = verdict(text, title="Inpatient Coder", employer="Cedar Mesa Medical Center")
    assert found.setting is Setting.ACUTE


def test_an_agency_that_hides_its_client_leaves_the_setting_of_an_unclear_post_open() -> None:
    text = "Our client is looking for a coder. You code records to a weekly target, outside IR35.\n"
    found = verdict(text, title="Coder", employer="Bright Harbour Recruitment Ltd")
    assert (found.route, found.setting) == (Route.UNCLEAR, Setting.UNKNOWN)


def test_who_gives_a_course_is_not_the_place_that_it_is_about() -> None:
    text = (
        "Course fee: £180 per delegate. By the end of the course you will be able to summarise notes in GP "
        "practices and to code letters. Learning outcomes, a certificate of attendance and CPD points. "
        "Book your place.\n"
    )
    found = verdict(text, title="Notes summarising course", employer="")
    assert (found.kind, found.setting) == (Kind.COURSE, Setting.OTHER)


# Stage


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Clinical Coding Assistant", Stage.ENTRY),
        ("Coding Support Officer", Stage.ENTRY),
        ("Information Analyst (Clinical Coding)", Stage.UNKNOWN),
        ("Trainee Clinical Coder", Stage.ENTRY),
        ("Apprentice Clinical Coder", Stage.ENTRY),
        ("Clinical Coder", Stage.CODER),
        ("Notes Summariser", Stage.CODER),
        ("Medical Coder", Stage.CODER),
        ("Accredited Clinical Coder", Stage.ACCREDITED),
        ("Senior Clinical Coder", Stage.SENIOR),
        ("Specialist Clinical Coder", Stage.SENIOR),
        ("Lead Clinical Coder", Stage.SENIOR),
        ("Clinical Coding Supervisor", Stage.SENIOR),
        ("Clinical Coding Team Leader", Stage.SENIOR),
        ("Senior Medical Records Summariser", Stage.SENIOR),
        ("Clinical Coding Auditor", Stage.AUDITOR),
        ("Clinical Coding Trainer", Stage.TRAINER),
        ("Clinical Coding Manager", Stage.MANAGER),
        ("Deputy Clinical Coding Manager", Stage.MANAGER),
        ("Head of Clinical Coding", Stage.MANAGER),
        ("Clinical Coding Audit and Training Lead", Stage.TRAINER),
        ("Senior Clinical Coder / Auditor", Stage.AUDITOR),
        ("Trainee or Qualified Clinical Coder", Stage.ACCREDITED),
    ],
)
def test_the_title_tells_the_rung(title: str, stage: Stage) -> None:
    assert verdict(CODES, title=title, employer="Hollowmere Hospitals NHS Trust").stage is stage


@pytest.mark.parametrize(
    "beside",
    [
        "You report to the Clinical Coding Manager and work with a coding trainer.\n",
        "Our Head of Clinical Coding retires in March.\n",
        "You may become a senior clinical coder or an auditor in time.\n",
        "You help two trainee clinical coders.\n",
    ],
)
def test_colleagues_do_not_lift_or_lower_the_rung(beside: str) -> None:
    found = verdict(CODES + beside, title="Clinical Coder", employer="Hollowmere Hospitals NHS Trust")
    assert found.stage is Stage.CODER


def test_a_plain_coder_of_whom_the_designation_is_required_is_accredited() -> None:
    text = CODES + "Essential\nYou hold the NCCQ and are an ACC qualified coder.\n"
    assert verdict(text, employer="Hollowmere Hospitals NHS Trust").stage is Stage.ACCREDITED


@pytest.mark.parametrize(
    "asks",
    [
        "Desirable\nACC qualified coder\n",
        "Essential\nYou do not need to be an ACC qualified coder.\n",
        "Essential\nYou are working towards becoming an ACC qualified coder.\n",
    ],
)
def test_a_designation_that_is_only_wished_for_makes_no_accredited_coder(asks: str) -> None:
    assert verdict(CODES + asks, employer="Hollowmere Hospitals NHS Trust").stage is Stage.CODER


def test_a_required_designation_does_not_move_another_rung() -> None:
    text = CODES + "Essential\nYou are an ACC qualified coder.\n"
    for title, stage in (("Clinical Coding Auditor", Stage.AUDITOR), ("Senior Clinical Coder", Stage.SENIOR)):
        assert verdict(text, title=title, employer="Hollowmere Hospitals NHS Trust").stage is stage


def test_without_a_telling_title_the_post_on_offer_tells_the_rung() -> None:
    text = "Job summary\nWe are looking for a senior clinical coder for our team.\n" + CODES
    assert verdict(text, title="", employer="Hollowmere Hospitals NHS Trust").stage is Stage.SENIOR


def rung(name: str, words: str, stage: Stage) -> Signal:
    return signal(name, words, category=Category.TITLE, gate=Gate.POST, stage=stage, strength=Strength.STRONG)


OFFER = signal("offer", "we are looking for", route=None, gate=Gate.RECRUIT)
LADDER = reader_of(OFFER, *(rung(stage.value, f"{stage.value} coder", stage) for stage in Stage))


@pytest.mark.parametrize(
    ("title", "text", "stage"),
    [
        ("entry coder or coder coder", "", Stage.ENTRY),
        ("entry coder or accredited coder", "", Stage.ACCREDITED),
        ("coder coder / accredited coder", "", Stage.ACCREDITED),
        ("senior coder, accredited coder", "", Stage.SENIOR),
        ("auditor coder and senior coder", "", Stage.AUDITOR),
        ("trainer coder and auditor coder", "", Stage.TRAINER),
        ("manager coder, trainer coder", "", Stage.MANAGER),
        ("entry coder", "We are looking for a manager coder.", Stage.ENTRY),
        ("", "We are looking for an entry coder. We are looking for a senior coder.", Stage.SENIOR),
    ],
)
def test_of_several_rungs_the_titles_else_the_highest(title: str, text: str, stage: Stage) -> None:
    """A plain coder is every rung's name for the trade, so it is no rung above another."""
    found = LADDER.analyse(Advert.of("Job summary\n" + text + REST, title=title)).verdict
    assert found.stage is stage


def test_what_is_no_coding_post_stands_on_no_rung() -> None:
    found = verdict("You manage forty nurses.\n", title="Senior Nurse Manager", employer="Larch Lane Surgery")
    assert (found.route, found.stage) == (Route.NOT_CODING, Stage.UNKNOWN)


# Kind


def test_a_vacancy_is_the_rule() -> None:
    for text in ("", "You sort the post.\n", CODES):
        assert verdict(text).kind is Kind.VACANCY


def test_one_word_of_a_course_does_not_make_one() -> None:
    for words in (
        "You complete e-learning modules.",
        "We offer a career path.",
        "CPD is paid for.",
        "See our FAQ.",
    ):
        found = verdict(f"{CODES}{words}\n", employer="Hollowmere Hospitals NHS Trust")
        assert found.kind is Kind.VACANCY


def test_a_letter_about_a_post_is_no_vacancy() -> None:
    letter = (
        "Dear Ms Tregear\nThank you for applying for the post of Clinical Coder. We are pleased to "
        "invite you to an "
        "interview on 4 December at ten. Please bring with you your certificates.\nYours sincerely\nO. "
        "Bello\n"
    )
    assert read(letter).verdict.kind is Kind.OTHER
