"""Demands as advertisers word them: worked with, used to, Welsh lists, half-passed papers."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import Asked
from tests.analysis.facts.reading import values

LEAD = "Clinical Coder\nHarrowgate Vale NHS Trust\n\n"


def asked(text: str, name: str) -> list[tuple[str, str]]:
    """Words and strength of all that an advert with this text asks for or offers."""
    value = values(LEAD + text).get(name, ())
    assert isinstance(value, tuple)
    return [(item.what, str(item.strength)) for item in value if isinstance(item, Asked)]


@pytest.mark.parametrize(
    ("text", "words", "strength"),
    [
        ("You will have worked with hospital records.", "worked with hospital records", "essential"),
        ("You should have led a team of coders.", "led a team", "essential"),
        ("You should be used to Docman.", "used to Docman", "essential"),
        ("It'd be handy if you had used Moodle.", "used Moodle", "desirable"),
        ("If you already know SNOMED CT, lovely.", "know SNOMED CT", "desirable"),
        ("EMIS or any other patient system would be handy.", "EMIS", "desirable"),
        ("Essential\n• Two (2) years of inpatient coding", "Two (2) years", "essential"),
        ("Essential\n• A year in a busy office", "A year in a busy office", "essential"),
        ("Essential: GCSEs; leadership of a small team.", "leadership of a small team", "essential"),
        ("Desirable: cardiac or thoracic coding; a clear head.", "cardiac or thoracic coding", "desirable"),
        ("What would be good\n• experience of audit", "experience of audit", "desirable"),
        ("Highly regarded\n• rural hospital experience", "rural hospital experience", "desirable"),
        ("Experience\nEssential\n•\tThree years of coding\nDesirable\n•\tMedicode", "Medicode", "desirable"),
        ("Required\tTwo years with cancer data\nPreferred\tSQL", "Two years", "essential"),
        ("Required\tTwo years with cancer data\nPreferred\tSQL", "SQL", "desirable"),
        ("We would love to hear from coders with three years behind them.", "three years", "essential"),
        ("A minimum of eighteen months as a coder is needed.", "eighteen months as a coder", "essential"),
        ("You have spent at least a year in a coding team.", "spent at least a year", "essential"),
        ("You bring four years of inpatient coding.", "four years of inpatient coding", "essential"),
        ("You should have led coders, or be ready to.", "led coders", "essential"),
        ("Desirable\n• Hospital, prison or hotel work", "hotel work", "desirable"),
        ("Applications are invited from coders with trauma experience.", "trauma experience", "essential"),
        ("Dymunol: profiad o weithio mewn ysbyty.", "profiad o weithio", "desirable"),
    ],
)
def test_experience_asked_for(text: str, words: str, strength: str) -> None:
    assert any(words in what and how == strength for what, how in asked(text, "experience"))


@pytest.mark.parametrize(
    "text",
    [
        "Would you like to work in an environment where experience is shared?",
        "We want someone to follow Pauline, who has summarised for us since 2003.",
        "You will need:\n• a degree, or the same learning through experience",
        "You will need:\n• an enhanced DBS of the last 12 months",
        "Essential\n• steady through repetitive work",
        "Essential\nWard Lead Skills and Experience",
    ],
)
def test_what_is_no_experience_asked_for(text: str) -> None:
    assert asked(text, "experience") == []


@pytest.mark.parametrize("text", ["What you need\nNo experience of coding.", "You need not have coded."])
def test_experience_that_is_not_needed(text: str) -> None:
    assert all(how == "not_needed" for _, how in asked(text, "experience"))


@pytest.mark.parametrize(
    ("text", "name", "strength"),
    [
        ("You have passed, or are within reach of, the NCCQ.", "NCCQ", "working_towards"),
        ("Must have:\n• NCCQ, held or half passed", "NCCQ", "working_towards"),
        ("You hold the NCCQ or expect to within the year.", "NCCQ", "working_towards"),
        ("You must be AAPC or AHIMA certified.", "AAPC or AHIMA", "essential"),
        ("A teaching qualification (PTLLS or similar) is desirable.", "Teaching award", "desirable"),
        ("Educated to A level standard.", "A levels", "essential"),
        ("Leaving Certificate or equivalent.", "Leaving Certificate", "essential"),
        ("A driving licence is essential; mileage is reimbursed.", "Driving licence", "essential"),
        ("You might also have AMSPAR or similar.", "AMSPAR", "desirable"),
        ("We expect the national coding qualification.", "NCCQ", "essential"),
        ("Hanfodol: TGAU gradd C mewn Saesneg.", "GCSEs", "essential"),
        ("Essential\n• Certificate in clinical coding (HIMAA or AAPC)", "Certificate in clinical coding",
         "essential"),
        ("Essential\n• ACC with the trainer's certificate or working towards it", "ACC", "essential"),
        ("An auditor's or trainer's certificate is a bonus.", "Trainer's or auditor's certificate",
         "desirable"),
        ("Essential: a registrant with the NMC.", "Professional registration", "essential"),
    ],
)  # fmt: skip
def test_qualifications_asked_for(text: str, name: str, strength: str) -> None:
    assert (name, strength) in asked(text, "qualifications")


@pytest.mark.parametrize(
    "text",
    [
        "Desirable: Welsh, level 3 or above.",
        "If you are looking for a place on the NCCQ, try the hospital.",
        "You might be finishing a degree.",
        "Hart Trust wants an ACC qualified coder for ten months.",
        "We need an accredited coder to take on trauma.",
    ],
)
def test_what_is_no_qualification_asked_for(text: str) -> None:
    assert asked(text, "qualifications") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("You need no SNOMED; we can teach both.", "Full training"),
        ("You will be mentored and trained by our senior coders.", "Full training"),
        ("Freshers undergo 60 days of training.", "Full training"),
        ("Staff will be trained from scratch.", "Full training"),
        ("We run a coding academy.", "Full training"),
        ("Training in ACHI is provided.", "Training in ACHI is provided"),
        ("The Level 3 apprenticeship, with a day a week at college.", "Apprenticeship"),
        ("Mynychu'r cwrs safonau codio clinigol.", "Clinical Coding Standards Course"),
    ],
)
def test_training_offered(text: str, name: str) -> None:
    assert (name, "offered") in asked(text, "training")


def test_a_line_of_a_thousand_headings_is_read() -> None:
    found = asked("Essential: EMIS; desirable: Docman; " * 2000, "experience")
    assert ("EMIS", "essential") in found
    assert ("Docman", "desirable") in found
