"""One of several is enough where the words between them say so, and only there."""

from __future__ import annotations

import pytest

from desktop_app.analysis.alternatives import alternatives
from desktop_app.analysis.facts.demands.certificates import NAMES
from desktop_app.domain.facts import AskedStrength
from desktop_app.domain.profile import Profile, RequirementState
from desktop_app.domain.verdict import Stage
from tests.analysis.advice.seeker_adverts import applied, hospital
from tests.reading import read

MET, NOT_MET, OPEN = RequirementState.MET, RequirementState.NOT_MET, RequirementState.NOT_STATED
EITHER = "NCCQ or Clinical Coding Standards Course"


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        ("NCCQ, or a Standards Course", [["NCCQ", "Standards Course"]]),
        ("CPC, CCS or CIC", [["CPC", "CCS", "CIC"]]),
        ("CPC/CCS", [["CPC", "CCS"]]),
        ("CCS and/or CPC", [["CCS", "CPC"]]),
        ("NCCQ\nor\na degree", [["NCCQ", "degree"]]),
        ("Either:\n• NCCQ\n• or a degree", [["NCCQ", "degree"]]),
        ("either NCCQ and CPC or CCS", [["NCCQ", "CPC", "CCS"]]),
        ("A degree or the NCCQ (CPC)", [["degree", "NCCQ", "CPC"]]),
        ("CPC, CCS, and CIC or COC", [["CPC"], ["CCS"], ["CIC", "COC"]]),
        ("NCCQ, CPC and CCS", [["NCCQ"], ["CPC"], ["CCS"]]),
        ("NCCQ and CPC", [["NCCQ"], ["CPC"]]),
        ("NCCQ\nCPC", [["NCCQ"], ["CPC"]]),
        ("NCCQ. CPC or CCS", [["NCCQ"], ["CPC", "CCS"]]),
        ("GCSEs or equivalent, NCCQ", [["GCSEs"], ["NCCQ"]]),
        ("GCSEs (grade C or above) and NCCQ", [["GCSEs"], ["NCCQ"]]),
        ("GCSEs in English or maths, NCCQ", [["GCSEs"], ["NCCQ"]]),
        ("GCSEs (English or maths) NCCQ", [["GCSEs"], ["NCCQ"]]),
        ("CCS, or CIC with a degree", [["CCS", "CIC"], ["degree"]]),
        ("NCCQ needed, a science or arts degree wanted", [["NCCQ"], ["degree"]]),
        ("GCSEs or A levels or equivalent, NCCQ", [["GCSEs", "A levels"], ["NCCQ"]]),
        ("", []),
    ],
)
def test_groups(words: str, groups: list[list[str]]) -> None:
    places = [match.span() for match in NAMES.finditer(words.lower())]
    found = alternatives(words, places)
    assert [[words[start:end] for start, end in group] for group in found] == groups


@pytest.mark.parametrize(
    ("essential", "profile", "what", "state"),
    [
        ("NCCQ, or a Standards Course", Profile(qualifications=("NCCQ",)), EITHER, MET),
        ("NCCQ, or a Standards Course", Profile(qualifications=("CPC",)), EITHER, NOT_MET),
        ("CPC, CCS or CIC", Profile(qualifications=("CIC",)), "CPC or CCS or CIC", MET),
        ("CPC, CCS or CIC", Profile(), "CPC or CCS or CIC", OPEN),
    ],
)
def test_one_demand_is_one_line(essential: str, profile: Profile, what: str, state: RequirementState) -> None:
    line = applied(profile, hospital(essential=essential))[what]
    assert line.state is state, line.why
    assert line.asked is AskedStrength.ESSENTIAL
    assert line.why.endswith(f"One of these {'is' if state is MET else 'would be'} enough.")
    assert line.words == essential


@pytest.mark.parametrize(
    ("profile", "state"),
    [
        (Profile(qualifications=("NCCQ",), coding_years=2), MET),
        (Profile(qualifications=("CPC",), coding_years=6), MET),
        (Profile(qualifications=("CPC",), coding_years=2), NOT_MET),
        (Profile(qualifications=("CPC",)), OPEN),
    ],
)
def test_a_qualification_or_years_of_practice(profile: Profile, state: RequirementState) -> None:
    asked = "EITHER the NCCQ with ACC status OR five years of clinical coding experience"
    lines = applied(profile, hospital(essential=asked))
    found = [line for line in lines.values() if line.asked is AskedStrength.ESSENTIAL]
    assert [line.state for line in found] == [state], found


@pytest.mark.parametrize(
    ("profile", "state"),
    [
        (Profile(qualifications=("NCCQ", "CPC")), MET),
        (Profile(qualifications=("CCS",)), MET),
        (Profile(qualifications=("NCCQ",)), NOT_MET),
    ],
)
def test_what_and_joins_is_needed_together(profile: Profile, state: RequirementState) -> None:
    lines = applied(profile, hospital(essential="Either NCCQ and CPC, or CCS"))
    found = [line for line in lines.values() if line.asked is AskedStrength.ESSENTIAL]
    assert [line.state for line in found] == [state], found


def test_both_are_asked_where_both_are_named() -> None:
    lines = applied(Profile(qualifications=("NCCQ",)), hospital(essential="NCCQ and a driving licence\nCPC"))
    assert lines["NCCQ"].state is MET
    assert lines["CPC"].state is NOT_MET


@pytest.mark.parametrize(
    ("essential", "stage"),
    [
        ("NCCQ, or a Clinical Coding Standards Course", Stage.CODER),
        ("EITHER the NCCQ OR five years of clinical coding experience", Stage.CODER),
        ("NCCQ", Stage.ACCREDITED),
        ("NCCQ or ACC status", Stage.ACCREDITED),
        ("NCCQ or equivalent", Stage.ACCREDITED),
        ("NCCQ, or within six months of sitting it", Stage.CODER),
        ("NCCQ and five years of clinical coding experience", Stage.ACCREDITED),
        ("NCCQ, or a Clinical Coding Standards Course\nACC status", Stage.ACCREDITED),
    ],
)
def test_an_or_makes_no_accredited_coder(essential: str, stage: Stage) -> None:
    assert read(hospital(essential=essential)).verdict.stage is stage


@pytest.mark.parametrize(
    ("asked", "stage"),
    [
        ("CCS or CIC", Stage.ACCREDITED),
        ("CCS, RHIT or CIC", Stage.ACCREDITED),
        ("CCS or three years of claims coding", Stage.CODER),
    ],
)
def test_certificates_for_claims_stand_beside_their_like(asked: str, stage: Stage) -> None:
    advert = (
        "Medical Coder\nLakeshore Medical Center, Ohio\nDuties\nAssign CPT, HCPCS and ICD-10-CM codes to "
        f"professional fee claims.\nRequired qualifications\n{asked}\n"
    )
    assert read(advert).verdict.stage is stage
