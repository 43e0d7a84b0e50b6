from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import read_facts, values

BODY = "\nJob summary\nWe code what happened."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Clinical Coder", "Clinical Coder"),
        ("Job title: Senior Clinical Coder", "Senior Clinical Coder"),
        ("CLINICAL CODING TRAINER – BAND 6 – £39,959 to £48,117", "CLINICAL CODING TRAINER"),
        ("CLINICAL CODER x 4 | REMOTE | £19–£23 p/h", "CLINICAL CODER"),
        (
            "Hartsmere Private Hospitals – Credit Controller – Harrogate – £27,000–£29,500",
            "Credit Controller",
        ),
        ("Clinical Coder – Mental Health", "Clinical Coder – Mental Health"),
        ("Clinical Coder (Band 4)", "Clinical Coder"),
        ("CARE NAVIGATOR – LONGMEAD SURGERY, KENT", "CARE NAVIGATOR"),
    ],
)
def test_title(text: str, title: str) -> None:
    assert read_facts(text + BODY)["title"].text == title


def test_a_title_keeps_its_own_dashes() -> None:
    title = "Clinical\xa0Coder – Strathellan’s  Royal"
    assert values("We code.", title=title)["title"] == "Clinical Coder – Strathellan’s Royal"


@pytest.mark.parametrize(
    "text",
    [
        "For further details contact:\nJo Tarrant\nJob title: Head of Coding",
        "Facilities Department",
        "NHS 111 Wales",
    ],
)
def test_no_title(text: str) -> None:
    filler = (
        "We code what happened in our hospitals and we do it with care, day by day, all year round.\n" * 9
    )
    assert "title" not in values("Job summary\n" + filler + text)


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Kingsferry NHS Trust\nClinical Coder", "Kingsferry NHS Trust"),
        ("CARE NAVIGATOR – LONGMEAD SURGERY, KENT", "LONGMEAD SURGERY"),
        ("Clinical Coder\nEmployer name: Riverbank Health Centre", "Riverbank Health Centre"),
        ("Summariser wanted. Hollybush Surgery, Market Drayton. 16 hrs a week.", "Hollybush Surgery"),
    ],
)
def test_employer(text: str, employer: str) -> None:
    assert values(text + BODY).get("employer") == employer


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("Location: Fort Hallow, near Warminster", "Fort Hallow, near Warminster"),
        ("BASE:            Clinical Coding Office, Marchmont", "Clinical Coding Office, Marchmont"),
        ("Lleoliad / Location: Ysbyty'r Dderwen, Pont-y-Felin", "Ysbyty'r Dderwen, Pont-y-Felin"),
        ("Site\nMoorgate Infirmary\nTown\nHalifax\nSalary\n£25,272", "Moorgate Infirmary, Halifax"),
        (
            "Job locations\nVale General\nNewtown Lane\nWorcester\nWR3 8TJ\n\nDuties",
            "Vale General, Worcester",
        ),
        ("The post is based in Kendal with some travel.", "Kendal"),
        (
            "Openings: 250+   Location: Hyderabad (Ameerpet), Chennai    Gender: Any",
            "Hyderabad (Ameerpet), Chennai",
        ),
    ],
)
def test_location(text: str, location: str) -> None:
    assert values("Clinical Coder" + BODY + "\n" + text).get("location") == location


@pytest.mark.parametrize(
    "text",
    [
        "Location: various",
        "You are based with Clinical Coding.",
        "Funding is based on activity.",
        "based at the Health Centre",
    ],
)
def test_no_location(text: str) -> None:
    assert "location" not in values("Clinical Coder" + BODY + "\n" + text)


@pytest.mark.parametrize(
    ("text", "postcode"),
    [
        ("Vale General, Worcester, WR3 8TJ", "WR3 8TJ"),
        ("Margate CT94AN", "CT9 4AN"),
        ("Reference C9274-26-1173, lot QQ1 1AA", None),
        ("Step 3 A4 9AB", None),
    ],
)
def test_postcode(text: str, postcode: str | None) -> None:
    assert values(text).get("postcode") == postcode


def test_the_nation_is_the_verdicts_or_the_postcodes() -> None:
    assert values("Clinical Coder", nation=Nation.WALES)["nation"] == "wales"
    assert values("Clinical Coder, Belfast BT9 7AB", nation=Nation.UNKNOWN)["nation"] == "northern_ireland"
    assert "nation" not in values("Clinical Coder, Chester CH2 1UL", nation=Nation.UNKNOWN)
    assert values("We code.", nation=Nation.UNKNOWN, country="GB").get("nation") is None
