"""Could I apply? Each line says met, not met or not stated; what is left open is held against nobody."""

from __future__ import annotations

import pytest

from desktop_app.analysis.advice.applying import could_apply
from desktop_app.domain.facts import AskedStrength, ContractKind, WorkPattern
from desktop_app.domain.profile import Profile, RequirementState
from desktop_app.domain.verdict import Stage
from tests.analysis.advice.seeker_adverts import PRACTICE, applied, guidance, hospital
from tests.reading import read

MET, NOT_MET, OPEN = RequirementState.MET, RequirementState.NOT_MET, RequirementState.NOT_STATED


@pytest.mark.parametrize(
    ("essential", "held", "name", "state"),
    [
        ("NCCQ", ("NCCQ",), "NCCQ", MET),
        ("NCCQ", ("National Clinical Coding Qualification, 2023",), "NCCQ", MET),
        ("NCCQ", ("ACC",), "NCCQ", MET),
        ("ACC status", ("NCCQ",), "ACC", MET),
        ("NCCQ", ("CPC",), "NCCQ", NOT_MET),
        ("NCCQ", (), "NCCQ", OPEN),
        ("CPC or CCS certificate", ("CCS",), "CPC or CCS", MET),
        ("CPC and CCS certificates", ("CCS",), "CPC", NOT_MET),
        ("Educated to degree level", ("MSc Health Informatics",), "Degree", MET),
        ("Educated to degree level", ("NCCQ",), "Degree", OPEN),
        ("Educated to degree level", ("A levels",), "Degree", NOT_MET),
        ("GCSE English and maths", ("Degree in history",), "GCSEs", OPEN),
        ("GCSE English and maths, or equivalent", ("QQI award level 5",), "GCSEs", OPEN),
        ("GCSEs in English and maths", ("National 5s in English and maths",), "GCSEs", OPEN),
    ],
)
def test_qualifications(essential: str, held: tuple[str, ...], name: str, state: RequirementState) -> None:
    line = applied(Profile(qualifications=held), hospital(essential=essential))[name]
    assert line.state is state, line.why
    assert line.asked is AskedStrength.ESSENTIAL
    assert line.why.endswith(".")


@pytest.mark.parametrize(
    ("asked", "held", "state"),
    [
        ("GCSE English and maths grade C or above", "GCSEs, English 5, maths 4", MET),
        ("GCSE English and maths at grade 4", "GCSEs grade C", MET),
        ("GCSE English and maths grades A*-C", "GCSEs, English grade 6, maths grade 3", NOT_MET),
        ("GCSE English and maths (grade 5 or above)", "GCSEs, grade C", NOT_MET),
        ("GCSE English and maths grade C or above", "GCSEs", OPEN),
        ("GCSE English and maths", "GCSEs", MET),
    ],
)
def test_grade_4_stands_for_c_and_a_grade_that_is_not_told_is_open(
    asked: str, held: str, state: RequirementState
) -> None:
    line = applied(Profile(qualifications=(held,)), hospital(essential=asked))["GCSEs"]
    assert line.state is state, line.why


def test_working_towards_will_do_only_where_the_advert_says_so() -> None:
    towards = Profile(working_towards=("NCCQ",))
    strict = applied(towards, hospital(essential="NCCQ"))["NCCQ"]
    assert strict.state is NOT_MET
    assert "working towards it" in strict.why
    open_minded = applied(towards, hospital(essential="Working towards the NCCQ"))["NCCQ"]
    assert open_minded.state is MET


@pytest.mark.parametrize(
    ("asked", "profile", "state"),
    [
        ("2 years' experience of clinical coding", Profile(coding_years=2), MET),
        ("2 years' experience of clinical coding", Profile(coding_years=1.5), NOT_MET),
        ("Eighteen months' experience of clinical coding", Profile(coding_years=1.5), MET),
        ("Experience of clinical coding", Profile(coding_years=0), NOT_MET),
        ("Experience of clinical coding", Profile(), OPEN),
        ("3 years of dictionary coding experience", Profile(coding_years=9), OPEN),
        ("Extensive clinical coding experience", Profile(coding_years=1), OPEN),
        ("Experience of EMIS Web", Profile(systems=("emis",)), MET),
        ("Experience of using ICD10", Profile(systems=("ICD-10",)), MET),
        ("Experience of EMIS Web", Profile(systems=("SystmOne",)), OPEN),
        ("Experience of working in an office", Profile(coding_years=9, systems=("EMIS",)), OPEN),
        ("Experience of bar coding in a warehouse", Profile(coding_years=0), OPEN),
    ],
)
def test_experience(asked: str, profile: Profile, state: RequirementState) -> None:
    found = [
        line for what, line in applied(profile, hospital(essential=asked)).items() if "xperience" in what
    ]
    assert [line.state for line in found] == [state], found


@pytest.mark.parametrize(
    ("profile", "what", "state"),
    [
        (Profile(hours_max=40), "37.5 hours a week", MET),
        (Profile(hours_min=20, hours_max=30), "37.5 hours a week", NOT_MET),
        (Profile(places=("Leeds", "York")), "Place: Leeds", MET),
        (Profile(places=("York",)), "Place: Leeds", OPEN),
        (Profile(places=("Lee",)), "Place: Leeds", OPEN),
        (Profile(patterns=(WorkPattern.HYBRID, WorkPattern.REMOTE)), "Working place: hybrid", MET),
        (Profile(patterns=(WorkPattern.REMOTE,)), "Working place: hybrid", NOT_MET),
        (Profile(contracts=(ContractKind.PERMANENT,)), "Contract: permanent", MET),
        (Profile(contracts=(ContractKind.BANK,)), "Contract: permanent", NOT_MET),
        (Profile(pay_min=31_000), "Pay: up to £31,157 a year full time", MET),
        (Profile(pay_min=32_000), "Pay: up to £31,157 a year full time", NOT_MET),
        (Profile(needs_sponsorship=True), "Sponsorship", OPEN),
        (Profile(stage=Stage.ACCREDITED), "Rung of the post: Coder", MET),
        (Profile(stage=Stage.ENTRY), "Rung of the post: Coder", OPEN),
    ],
)
def test_conditions(profile: Profile, what: str, state: RequirementState) -> None:
    line = applied(profile, hospital())[what]
    assert line.state is state, line.why
    assert line.asked is None
    assert (line.span is None) == (what == "Sponsorship")


def test_a_post_two_rungs_up_is_not_met() -> None:
    advert = hospital().replace("Clinical Coder\n", "Senior Clinical Coder\n", 1)
    line = applied(Profile(stage=Stage.ENTRY), advert)["Rung of the post: Senior or lead"]
    assert line.state is NOT_MET


@pytest.mark.parametrize("profile", [Profile(places=("York",), hours_max=20, patterns=(WorkPattern.REMOTE,))])
def test_what_the_advert_leaves_open_is_said_to_be_open(profile: Profile) -> None:
    lines = applied(profile, PRACTICE.format(duties=""))
    for what in ("Hours", "Working place"):
        assert lines[what].state is OPEN
        assert lines[what].why == "The advert does not say."


@pytest.mark.parametrize(
    ("words", "state"),
    [("Skilled Worker sponsorship is available.", MET), ("We cannot offer visa sponsorship.", NOT_MET)],
)
def test_sponsorship(words: str, state: RequirementState) -> None:
    advert = hospital(duties=words)
    assert applied(Profile(needs_sponsorship=True), advert)["Sponsorship"].state is state
    assert "Sponsorship" not in applied(Profile(needs_sponsorship=False), advert)


@pytest.mark.parametrize(("licence", "state"), [(True, MET), (False, NOT_MET), (None, OPEN)])
def test_the_driving_licence_is_one_line(licence: bool | None, state: RequirementState) -> None:
    profile = Profile(driving_licence=licence, qualifications=("NCCQ",))
    lines = applied(profile, hospital(essential="Full UK driving licence"))
    assert lines["Driving licence"].state is state
    assert len([what for what in lines if "licence" in what.lower()]) == 1


def test_an_empty_profile_is_told_nothing_but_what_is_asked() -> None:
    asked = "NCCQ\n2 years' experience of clinical coding"
    lines = applied(Profile(), hospital(essential=asked, desirable="Experience of SNOMED CT"))
    assert {line.state for line in lines.values()} == {OPEN}
    essential, desirable = AskedStrength.ESSENTIAL, AskedStrength.DESIRABLE
    assert [line.asked for line in lines.values()] == [essential, essential, desirable]


def test_what_is_not_needed_is_no_line() -> None:
    assert "NCCQ" not in applied(
        Profile(qualifications=("CPC",)), hospital(duties="You do not need the NCCQ.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Curriculum Vitae\nJo Example\nProfile\nAccredited clinical coder.\nEmployment history\nFerndale",
        "Medical Coding Course\nEnrol now. Six modules, certificate on completion, fee £400 in instalments.",
    ],
)
def test_what_is_no_vacancy_is_not_applied_for(text: str) -> None:
    analysis = read(text)
    assert analysis.verdict.kind != "vacancy"
    assert could_apply(Profile(coding_years=3), analysis, analysis.facts, guidance()) == ()
