"""The recruiter's wording checks: what they say, when, and above all when they hold their tongue."""

from __future__ import annotations

import pytest

from desktop_app.domain.analysis import Analysis
from desktop_app.domain.findings import Severity
from desktop_app.domain.verdict import Kind, Route
from tests.analysis.table import CASES, Case
from tests.reading import read

TRUST = "Hollowmere Hospitals NHS Trust"
SURGERY = "Larch Lane Surgery"
TITLE, MISSING, QUALIFICATION = (
    "title-against-content", "system-or-setting-missing", "qualification-not-said",
)  # fmt: skip
#: 65 words that say nothing of coding, so that a draft is long enough to be told what it lacks.
OFFER = (
    "\nWhat we offer\nFive weeks of leave rising with service, flexible hours, parking by the gate and a "
    "canteen that "
    "people cross the town for. The office stands beside the park, ten minutes on foot from the railway "
    "station. "
    "Interviews take place in the second week of January; please say in your letter when you could start and "
    "whether you need any adjustments.\n"
)
HOSPITAL = (
    "Main duties\nYou assign {system}codes to inpatient episodes within five working days and raise "
    "queries with "
    "doctors. You meet the monthly deadline.\n"
)
PRACTICE = (
    "Main duties\nYou summarise the notes of new patients and code incoming letters{system}. You help "
    "with recalls and "
    "answer the questions of the partners.\n"
)


def draft(
    work: str, *, system: str = "", asks: str = "", title: str = "Clinical Coder", employer: str = ""
) -> Analysis:
    return read(work.format(system=system) + f"Essential\n{asks}\n" + OFFER, title=title, employer=employer)


def checks(analysis: Analysis) -> list[str]:
    return [finding.check for finding in analysis.findings]


# Title against content


def test_a_hospital_title_over_practice_work_is_told_so() -> None:
    found = draft(PRACTICE, system=" in EMIS Web", title="Trainee Clinical Coder", employer=SURGERY)
    assert found.verdict.route is Route.PRIMARY_CARE
    (finding,) = [each for each in found.findings if each.check == TITLE]
    assert finding.severity is Severity.WARNING
    assert "hospital clinical coding" in finding.message
    assert "primary-care record coding" in finding.message
    assert [(span.part, found.advert.part(span.part)[span.start : span.end]) for span in finding.spans] == [
        ("title", "Trainee Clinical Coder")
    ]


def test_a_title_before_the_employer_in_the_first_line_is_a_title() -> None:
    found = read(f"Clinical Coder, {SURGERY}\n\n" + PRACTICE.format(system=" in EMIS Web") + OFFER)
    assert found.verdict.route is Route.PRIMARY_CARE
    assert TITLE in checks(found)


def test_a_practice_title_over_hospital_work_is_told_so() -> None:
    found = draft(
        HOSPITAL,
        system="ICD-10 and OPCS-4 ",
        title="Coder / Summariser",
        asks="You hold the NCCQ.",
        employer=TRUST,
    )
    assert found.verdict.route is Route.HOSPITAL
    (finding,) = [each for each in found.findings if each.check == TITLE]
    assert "“Coder / Summariser” reads as primary-care record coding" in finding.message


def test_a_coding_word_in_the_title_of_another_post_is_told_so() -> None:
    text = (
        "You greet visitors, answer the telephone, sort the post and keep the diary of three consultants."
        + OFFER
    )
    found = read(text, title="Porter for the clinical coding office", employer=TRUST)
    assert found.verdict.route is Route.NOT_CODING
    assert checks(found) == [TITLE]
    assert "describes no coding work" in found.findings[0].message


@pytest.mark.parametrize("title", ["Coder", "Coding Officer", "Clinical Coding Officer"])
def test_a_title_that_takes_no_side_is_not_told_anything(title: str) -> None:
    found = draft(
        HOSPITAL, system="ICD-10 and OPCS-4 ", title=title, asks="You hold the NCCQ.", employer=TRUST
    )
    assert checks(found) == []


# System or setting missing


def test_a_draft_that_names_neither_system_nor_setting_is_warned() -> None:
    found = read("You join a busy team and help it with its work." + OFFER, title="Coder")
    (finding,) = found.findings
    assert (finding.check, finding.severity) == (MISSING, Severity.WARNING)
    assert "neither the coding system nor the setting" in finding.message
    assert finding.spans == ()


def test_a_draft_that_names_only_the_setting_is_advised_to_name_the_system() -> None:
    found = draft(PRACTICE, title="Notes Summariser", employer=SURGERY)
    (finding,) = found.findings
    assert (finding.check, finding.severity) == (MISSING, Severity.ADVICE)
    assert "no coding system" in finding.message


def test_a_draft_that_names_only_the_system_is_advised_to_name_the_setting() -> None:
    found = draft("You use OPCS-4 all day.\n", asks="You hold the NCCQ.")
    (finding,) = found.findings
    assert (finding.check, finding.severity) == (MISSING, Severity.ADVICE)
    assert "no setting" in finding.message


@pytest.mark.parametrize(
    "system",
    [
        " with SNOMED CT",
        " in SystmOne",
        " in EMIS Web",
        " using SNOMED CT terms in EMIS",
        ", choosing the right SNOMED code each time",
        " in Vision, our GP system",
    ],
)
def test_a_practice_that_names_its_system_is_not_asked_for_it(system: str) -> None:
    found = draft(PRACTICE, system=system, title="Notes Summariser", employer=SURGERY)
    assert MISSING not in checks(found)


@pytest.mark.parametrize("system", ["ICD-10 ", "OPCS-4 ", "ICD10/OPCS4.11 ", "ICD-10 and OPCS-4 "])
def test_a_hospital_that_names_its_classification_is_not_asked_for_it(system: str) -> None:
    found = draft(HOSPITAL, system=system, asks="You hold the NCCQ.", employer=TRUST)
    assert checks(found) == []


def test_a_system_that_is_ruled_out_is_not_named() -> None:
    found = draft(
        PRACTICE, title="Notes Summariser", asks="No SNOMED CT knowledge is needed.", employer=SURGERY
    )
    assert MISSING in checks(found)


# When to be silent


def test_the_weightiest_finding_comes_first() -> None:
    found = draft(PRACTICE, title="Trainee Clinical Coder", employer=SURGERY)
    order = list(Severity)
    ranks = [order.index(finding.severity) for finding in found.findings]
    assert len(ranks) >= 2
    assert ranks == sorted(ranks, reverse=True)


def test_a_short_draft_is_not_told_what_it_lacks() -> None:
    for text in ("", "Come and code with us."):
        assert checks(read(text, title="Clinical Coder", employer=TRUST)) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            Kind.COURSE,
            "Clinical Coder Diploma\nEnrol now, the next batch starts in May. Duration: 16 weeks, eight "
            "modules. Course fee £900 or monthly instalments. Certificate on completion, CPD points, job "
            "guarantee. Book a demo class.",
        ),
        (
            Kind.CV,
            "CURRICULUM VITAE\nPersonal statement: I am a clinical coder. Employment history\n2020 to "
            "date: Clinical "
            "Coder. Education. Hobbies and interests. References available on request.",
        ),
    ],
)
def test_what_is_no_vacancy_is_not_checked(kind: Kind, text: str) -> None:
    found = read(text + OFFER)
    assert found.verdict.kind is kind
    assert found.findings == ()


GOOD = [
    (
        "Clinical Coder",
        TRUST,
        "Job summary\nOur clinical coding department codes 90,000 inpatient episodes a year.\nMain "
        "duties\nYou assign "
        "ICD-10 and OPCS-4 codes and raise queries with doctors.\nEssential\nNCCQ, or working towards it.\n",
    ),
    (
        "Senior Clinical Coder",
        "Bwrdd Iechyd Dyffryn Aeron Health Board",
        "Job summary\nYou code cancer and cardiac inpatient episodes in ICD-10 and OPCS-4 and coach two "
        "trainees in the "
        "hospital's coding department.\nEssential\nYou are an ACC qualified coder.\n",
    ),
    (
        "Notes Summariser",
        SURGERY,
        "Main duties\nYou summarise new patients' notes on EMIS Web with SNOMED CT codes.\nEssential\nA "
        "year at a GP "
        "practice.\n",
    ),
    (
        "Medical Coder and Biller",
        "Prairie Orthopedic Clinic, Sioux Falls, South Dakota",
        "Main duties\nYou assign CPT, HCPCS and ICD-10-CM codes to office visits, send claims and work "
        "denials.\n"
        "Essential\nCPC.\n",
    ),
    (
        "MedDRA Coder",
        "Corvane Clinical Research Ltd",
        "Main duties\nYou code adverse events in MedDRA and medicines in WHODrug for clinical trials.\n"
        "Essential\nGCP.\n",
    ),
]


@pytest.mark.parametrize(("title", "employer", "text"), GOOD, ids=[title for title, _, _ in GOOD])
def test_a_good_advert_has_no_finding(title: str, employer: str, text: str) -> None:
    found = read(text + OFFER, title=title, employer=employer)
    assert found.verdict.route not in (Route.NOT_CODING, Route.UNCLEAR)
    assert checks(found) == []


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.route == Route.NOT_CODING], ids=lambda case: case.name
)
def test_an_advert_for_another_post_has_no_finding(case: Case) -> None:
    assert checks(read(case.text, title=case.title, employer=case.employer)) == []


@pytest.mark.parametrize(
    "title",
    [
        "Staff Nurse", "Consultant Cardiologist", "Porter", "Software Engineer", "Teacher of Coding",
        "Estates Officer", "Pharmacist", "Receptionist", "Ward Clerk", "Finance Manager",
        "Band 6 Physiotherapist", "Welder",
    ],
)  # fmt: skip
@pytest.mark.parametrize("employer", [TRUST, SURGERY, ""])
def test_an_unrelated_advert_has_no_finding(title: str, employer: str) -> None:
    assert checks(read(OFFER + OFFER, title=title, employer=employer)) == []
