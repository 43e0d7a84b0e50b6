"""Forms that careful readers mark, each beside one that is like it and is not meant."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked, values

BODY = "\nJob summary\nWe code what happened."


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Clinical Coder (maternity cover, job share possible)", "Clinical Coder"),
        ("Medical Coder (Fully remote)", "Medical Coder"),
        ("Notes Summariser (evenings or weekends)", "Notes Summariser"),
        ("Coding Administrator x 3", "Coding Administrator"),
        ("Coder (Risk Adjustment)", "Coder (Risk Adjustment)"),
        ("Data Quality Hub", "Data Quality Hub"),
        ("Nursing Associate – Long Term Conditions", "Nursing Associate – Long Term Conditions"),
    ],
)
def test_a_labelled_title_is_cut_like_a_title_line(title: str, read: str) -> None:
    assert values("We code.", title=title)["title"] == read


@pytest.mark.parametrize(
    ("employer", "read"),
    [
        ("Oakmere Clinical Research (OCR)", "Oakmere Clinical Research"),
        ("Pond Lane Health Centre, via Larkspur Recruitment", "Pond Lane Health Centre"),
        ("Pond Lane Health Centre", "Pond Lane Health Centre"),
    ],
)
def test_an_employer_without_abbreviation_or_agent(employer: str, read: str) -> None:
    assert values("We code.", employer=employer)["employer"] == read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("We have two posts in County Lorne.", "County Lorne"),
        ("Two days at our Fernley site, the rest from home.", "Fernley"),
        ("Join the team on Juniper Ward.", "Juniper Ward"),
        ("Clinical Coder\nWindle Gate Medical Group, Alnmoor\nWe code.", "Alnmoor"),
        ("Base: Crane House with up to 60% home working", "Crane House"),
        ("Location: Erne Hospital, Lisgall (hybrid working)", "Erne Hospital, Lisgall"),
    ],
)
def test_a_place(text: str, place: str) -> None:
    assert values(text)["location"] == place


@pytest.mark.parametrize(
    "text",
    [
        "Location: Remote (one day on site to collect a laptop)",
        "You will hold posts in Clinical Coding.",
        "Training is at our expense.",
        "Clinical Coder\nGastroenterology and Cardiology",
    ],
)
def test_no_place(text: str) -> None:
    assert "location" not in values(text)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("This is a fulltime post with some working from home.", ("full_time", "hybrid")),
        ("Work Mode: Work from office / Hybrid", ("hybrid", "on_site")),
        ("Hybrid: we ask for 2 days WFO.", ("hybrid",)),
        ("Please note that this is not a remote role.", ("on_site",)),
        ("Wholetime. Blended working may be approved.", ("full_time", "hybrid")),
    ],
)
def test_a_pattern(text: str, pattern: tuple[str, ...]) -> None:
    assert values(text)["pattern"] == pattern


@pytest.mark.parametrize(
    "text",
    ["Job share possible.", "We can talk about less than full time.", "Three years' whole-time experience."],
)
def test_no_pattern(text: str) -> None:
    assert "pattern" not in values(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Call Jordan in the Coding team.", "Jordan"),
        ("CV to Priya @ Larkspur.", "Priya"),
        (
            "Send a letter and the names of two referees to Mrs Ada Rennie, Practice Manager.",
            "Mrs Ada Rennie",
        ),
        ("Ward manager: Sister Grace Adu-Boye. Come and see us.", "Sister Grace Adu-Boye"),
        ("Call Jordan in the Coding team. Questions to Hilary Penrose.", "Hilary Penrose"),
    ],
)
def test_a_contact(text: str, name: str) -> None:
    assert values(text)["contact_name"] == name


@pytest.mark.parametrize(
    "text",
    ["Call Reception in the Main building.", "Send your letter to Human Resources.", "Call us in the week."],
)
def test_no_contact(text: str) -> None:
    assert "contact_name" not in values(text)


def test_an_extension_counts_where_no_whole_number_stands() -> None:
    assert values("Ask on extension 4417.")["contact_phone"] == "extension 4417"
    assert values("Ring 01632 960188, x5511.")["contact_phone"] == "01632 960188"
    assert "contact_phone" not in values("We hold x5000 boxes.")


def test_early_closing() -> None:
    assert values("Our advert ends when somebody suitable is found.")["early_closing"] is True
    assert values("Expected to close 4 December, or when forty have applied.")["early_closing"] is True
    assert "early_closing" not in values("Our advert closes on 4 December.")


def test_pay_that_rises() -> None:
    facts = values("Salary: £25,100 FTE rising to £26,300 on completion")
    assert (facts["pay_min"], facts["pay_max"]) == (25100, 26300)
    assert values("Salary: £25,100 FTE. Bonus of £26,300")["pay_max"] == 25100


def test_an_agency_says_what_it_is() -> None:
    assert values("£30 an hour. Larkspur acts as an employment business.")["contract"] == "agency"
    assert values("Duration: 3 months\nLarkspur acts as an employment business.")["contract"] == "fixed_term"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Essential\n- Full driving licence", {"Driving licence": "essential"}),
        ("Desirable\n- Auditor status", {"Auditor status": "desirable"}),
        ("Essential\n- Working on the NCCQ", {"NCCQ": "working_towards"}),
        ("Essential\n- ACC\nWe pay for AMSPAR courses.", {"ACC": "essential"}),
        ("Our duty is to prepare candidates for the NCCQ.", {}),
    ],
)
def test_qualifications(text: str, found: dict[str, str]) -> None:
    assert asked(text, "qualifications") == found


def test_experience_told_by_years_or_by_a_system() -> None:
    assert "experience" in values("Essential\n- 2 yrs ortho coding")
    assert "experience" in values("Essential\n- Confident user of SystmOne")
    assert "experience" not in values("Essential\n- Patience\nWe have been here for 20 years.")
