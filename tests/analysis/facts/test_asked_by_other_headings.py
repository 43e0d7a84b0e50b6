"""What is asked below headings in other words, and what sentences say of it behind and before it."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked, values

ADVERT = """Clinical Coder
Northmere NHS Trust
£28,000 a year

{}

Closing date 10 December 2026."""


def told(words: str, name: str) -> dict[str, str]:
    return asked(ADVERT.format(words), name)


@pytest.mark.parametrize(
    ("heading", "strength"),
    [
        ("We'd expect", "essential"),
        ("Who can apply", "essential"),
        ("We ask for", "essential"),
        ("It helps if you have", "desirable"),
        ("Useful, not required", "desirable"),
        ("Nice, but not essential:", "desirable"),
    ],
)
def test_such_a_heading_opens_a_list(heading: str, strength: str) -> None:
    words = f"{heading}\n- two years in a GP surgery, in any job\n- AMSPAR certificate"
    assert set(told(words, "experience").values()) == {strength}
    assert told(words, "qualifications") == {"AMSPAR": strength}


def test_what_would_be_liked_stands_below_what_is_expected() -> None:
    words = "We'd expect\n- five GCSEs\nWe'd like\n- some summarising experience\n- AMSPAR certificate"
    assert told(words, "qualifications") == {"GCSEs": "essential", "AMSPAR": "desirable"}
    assert told(words, "experience") == {"some summarising experience": "desirable"}


def test_what_one_does_in_the_post_is_not_asked_for() -> None:
    words = "In this role you'll be:\n- checking health fund membership\n- raising claims"
    assert told(words, "qualifications") == {}
    assert told(words, "experience") == {}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("An NVQ 2 is needed. An A level is desirable, as is the NCCQ.", {"NVQ or BTEC": "essential",
         "A levels": "desirable", "NCCQ": "desirable"}),
        ("NCCQ being studied for, or held.", {"NCCQ": "working_towards"}),
        ("Hold, or be able to gain within 12 months, the NCCQ.", {"NCCQ": "working_towards"}),
        ("You should either hold the NCCQ already or sit it in 2027.", {"NCCQ": "working_towards"}),
        ("Essential: ACC. Must work towards NCCQ within 24 months.", {"ACC": "essential",
         "NCCQ": "working_towards"}),
        ("We would be delighted if you had the NCCQ.", {"NCCQ": "desirable"}),
        ("The NCCQ isn't necessary but you will need good GCSEs.", {"NCCQ": "not_needed",
         "GCSEs": "essential"}),
        ("Essential: a Bachelor in Life Sciences", {"Degree": "essential"}),
        ("Essential: MB, ChB or equivalent", {"Medical degree": "essential"}),
        ("A Higher in Human Biology would help.", {"Highers": "desirable"}),
        ("Preferred Qualifications\n- CIC", {"CIC": "desirable"}),
        ("Cervical screening training also desirable.", {"Cervical screening training": "desirable"}),
        ("CPC holders looking for charts should apply elsewhere.", {}),
        ("We are looking for an Accredited Clinical Coder to join a team of six.", {}),
        ("Desirable\n- Previous cancer registration", {}),
        ("Qualifications: NCCQ essential; ACC desirable.", {"NCCQ": "essential", "ACC": "desirable"}),
        ("Qualifications\nNCCQ (E)\nECDL (D)", {"NCCQ": "essential", "ECDL": "desirable"}),
        ("Essential\n- NCCQ (or near completion)", {"NCCQ": "working_towards"}),
        ("Applicants who already have the NCCQ will be appointed at Band 5.", {}),
        ("Band 4 for those with the NCCQ, Band 3 for trainees.", {}),
        ("An accreditation with AAPC or AHIMA is a must.", {"AAPC or AHIMA": "essential"}),
        ("A nursing or AHP registration would be an asset.",
         {"nursing or AHP registration": "desirable"}),
    ],
)  # fmt: skip
def test_a_qualification_is_asked_for_as_the_sentence_says(words: str, found: dict[str, str]) -> None:
    assert told(words, "qualifications") == found


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("A hospital background is desirable.", "desirable"),
        ("Use of Oracle Cloud would be useful.", "desirable"),
        ("Previous experience essential.", "essential"),
        ("Work on HIPE coding is an advantage; so is use of iPM.", "desirable"),
        ("Essential\n- Three years as a coder\n- work with EMIS would be the cherry on top", "desirable"),
        ("Preferred: use of Epic; bachelor's degree", "desirable"),
        ("It doesn't matter if you've never summarised: we'll train you.", ""),
        ("Whatever your background, you will be welcome.", ""),
        ("Proven experience in a fast-paced office.", "essential"),
        ("Two years in any customer-facing job.", "essential"),
        ("Those with 2 to 5 years in denials will be shortlisted first.", "desirable"),
        ("It's fine if you've only worked in shops.", ""),
        ("The trainer has 20 years' experience.", ""),
        ("Desirable criteria\n- Work on a hospital ward", "desirable"),
        ("Experience\tEssential\tDesirable\nCoding\tA year of coding\tCoding of cancer\n", "desirable"),
    ],
)
def test_work_is_asked_for_as_the_sentence_says(words: str, strength: str) -> None:
    found = [how for how in told(words, "experience").values() if how != "not_needed"]
    assert found[-1:] == [strength][: bool(strength)]


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("37.5 hours that you spread over the week as you please.", 37.5),
        ("Flexible hours between 6 and 10, as long as 37.5 are worked in the week.", 37.5),
        ("Shift: rotational, 45 hrs/week, full time", 45),
        ("Shift: 9 hours", None),
    ],
)
def test_hours_of_a_week_however_they_are_spread(words: str, hours: float | None) -> None:
    assert values(ADVERT.format(words)).get("hours_per_week") == hours


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("This is not a regulated post, so no AccessNI check is made.", "dbs", "not_required"),
        ("We don't ask for a DBS.", "dbs", "not_required"),
        ("This post does not require a Disclosure and Barring check.", "dbs", "not_required"),
        ("From overseas? We can help with a Health and Care visa.", "sponsorship", True),
    ],
)
def test_checks_and_visas_in_other_words(words: str, name: str, value: str | bool) -> None:
    assert values(ADVERT.format(words)).get(name) == value
