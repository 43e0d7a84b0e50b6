"""Early closing, training, contacts and places in the words of many employers."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import asked, read_parts, values

LEAD = "Clinical Coder\nMarram Hospitals NHS Trust\n\nWe code every stay within five days.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "We shall stop taking applications early if we hear from plenty of you.",
        "First come first served, closes when filled.",
        "We may bring the closing date forward.",
        "We may appoint before the closing date.",
        "Interviews may be arranged, and the post filled, before then.",
        "I'll close this as soon as I have a shortlist.",
        "We cease any advertising prior to the published date for popular roles.",
    ],
)
def test_an_advert_that_may_close_early(text: str) -> None:
    assert values(LEAD + text).get("early_closing") is True


@pytest.mark.parametrize(
    "text",
    [
        "The closing date is 4 December.",
        "Work closely with the early pregnancy unit.",
        "The office closes at 5.",
    ],
)
def test_an_advert_that_says_nothing_of_it(text: str) -> None:
    assert "early_closing" not in values(LEAD + text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Our senior summariser will train you in coding.", "will train you"),
        ("If you are new to coding we run a bridging course for you.", "bridging course"),
        ("What we offer\n- Leadership qualification funded", "Leadership qualification"),
        ("We'll give you:\n- in-house workflow training\n- cake", "workflow training"),
        ("You can expect a place on the audit course in your first year.", "audit course"),
        ("New hires complete a four-week registration academy.", "academy"),
        ("The first eight weeks are spent on the national foundation programme.", "programme"),
    ],
)
def test_training_in_an_employers_own_words(text: str, words: str) -> None:
    assert any(words in what for what, how in asked(LEAD + text, "training").items() if how == "offered")


@pytest.mark.parametrize(
    "text",
    [
        "Duties\n- Train new starters in the use of the encoder",
        "What we offer\n- Employee Assistance Programme",
        "All applicants do not already hold a National Training Number.",
        "You will deliver workshops to doctors.",
        "We run the training hub.",
        "What course did you take?",
        "Of course, we know it's not about the money.",
    ],
)
def test_what_is_no_training_for_the_reader(text: str) -> None:
    assert asked(LEAD + text, "training") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Please contact the Ward Manager Louise Davies on 01632 960188.", "Louise Davies"),
        ("Please contact Sister Andrews for a visit.", "Sister Andrews"),
        ("Contact Dominique Ireland, Administrator.", "Dominique Ireland"),
        ("Thandeka Moyo-Reeve, Coding Manager, is glad to hear from you.", "Thandeka Moyo-Reeve"),
        ("Bex Holroyd | Senior Consultant | 07700 900318", "Bex Holroyd"),
        ("Interested? Ask for Joan: 01632 960026", "Joan"),
        ("Contact\nWO2 J Pargeter", "WO2 J Pargeter"),
        ("Informal enquiries: Gráinne Ó Laoithe, HIPE Manager", "Gráinne Ó Laoithe"),
        ("Please contact Kathryn Ramsey Macmillan Programme Manager", "Kathryn Ramsey"),
    ],
)
def test_whom_to_ask(text: str, name: str) -> None:
    assert values(LEAD + text).get("contact_name") == name


@pytest.mark.parametrize(
    "text",
    ["Please contact the Crisis Pathway Manager.", "Agency: Pearl Gate International", "Ask for Reception."],
)
def test_who_is_nobody(text: str) -> None:
    assert "contact_name" not in values(LEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        "We are the largest trust in the Tees Valley.",
        "We provide care to people across Norfolk.",
        "Those living in Suffolk may refer themselves.",
        "Record cancers in Somerset Cancer Register.",
    ],
)
def test_whom_an_employer_serves_is_not_where_the_post_is(text: str) -> None:
    assert "location" not in values("Cancer Data Clerk\n" + text)


def test_a_site_is_named_in_full() -> None:
    assert values("Coder\nJoin our team at Milton Keynes University Hospital.")["location"] == (
        "Milton Keynes University Hospital"
    )


@pytest.mark.parametrize(
    ("text", "field", "verdict", "nation"),
    [
        ("Coder for the federation.", "Coleraine", Nation.ENGLAND, "northern_ireland"),
        ("Coder wanted.", "Timaru, Canterbury", Nation.ENGLAND, "new_zealand"),
        ("PVG scheme membership is needed.", "", Nation.ENGLAND, "scotland"),
        ("Croesewir ceisiadau yn y Gymraeg.", "", Nation.ENGLAND, "wales"),
        ("Coder wanted.", "Melbourne", Nation.UNKNOWN, "australia"),
        ("Coder wanted.", "Perth", Nation.UNKNOWN, None),
    ],
)
def test_nation_of_a_place_or_of_its_words(
    text: str, field: str, verdict: Nation, nation: str | None
) -> None:
    advert = Advert.of(text, location=field) if field else Advert.of(text)
    fact = read_parts(advert, nation=verdict).get("nation")
    assert (fact.value if fact else None) == nation


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("**NHS Strathorrin**\n**Clinical Coder (Trainee)**\n**Band:** 4", "Clinical Coder (Trainee)"),
        ("Part Time Sonographer - Hartsmere\nMarram Trust", "Sonographer - Hartsmere"),
        ("Trainee Coder (four posts)\nMarram Trust", "Trainee Coder"),
        ("Coder, The Amberhill Clinic\nWe treat people.", "Coder"),
        ("Job alert: coders in Leeds\nClinical Coder\nMarram Hospitals NHS Trust", "Clinical Coder"),
        ("Contract Support Officer\nNHS England", "Contract Support Officer"),
        ("Job Advertisement - Clinical Coder - 318-CC-2611\nMarram Hospitals NHS Trust", "Clinical Coder"),
        ("Trac Systems Recruitment Manager\nClinical Coder\nMarram Hospitals NHS Trust", "Clinical Coder"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert values(text).get("title") == title


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It helps to have\n- used Cerner", {"used Cerner": "desirable"}),
        ("Could it be you?\n+ you've led a small team", {"you've led a small team": "essential"}),
        ("May help: use of SystmOne", {"use of SystmOne": "desirable"}),
        (
            "Must haves: 3yrs+ NHS coding, 2 years in audit",
            {"3yrs+ NHS coding": "essential", "2 years in audit": "essential"},
        ),
        ("Required skills\nClinical Coding\nMedical Billing", {}),
        ("Essential\n- Experience of coding\nFurther details / informal visits contact\nJo Hill", {
            "Experience of coding": "essential",
        }),
    ],
)  # fmt: skip
def test_lists_by_other_headings(text: str, found: dict[str, str]) -> None:
    assert asked(LEAD + text, "experience") == found
