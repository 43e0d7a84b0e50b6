"""Where the post is, in running text, in labels with more beside the place, and in capitals."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

_TRUST = "Clinical Coder\nFenbrook NHS Trust\n£27,000 a year\n\nJob summary\n"
_PRACTICE = "Notes Summariser\nElm Trees Surgery\n£12.60 an hour\n\n"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("We look after 17,900 people on two sites in and around Kidderminster.", "Kidderminster"),
        ("Elm Trees serves 13,400 patients in Rugby and the villages to the south.", "Rugby"),
        ("We are a GP practice of 7,100 patients on the edge of Kirkhaven.", "Kirkhaven"),
        ("We care for 9,000 patients in the heart of Kettering.", "Kettering"),
        ("Letters to Mrs Low, Elm Trees Surgery, Shore Road, Kirkhaven.", "Kirkhaven"),
    ],
)
def test_a_practice_is_where_its_patients_are(said: str, place: str) -> None:
    assert values(_PRACTICE + said)["location"] == place


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("You work on the surgical ward on the James Cook Site.", "James Cook Site"),
        ("This role can be based at either Hull or Goole.", "Hull or Goole"),
        ("The post is based at the Health Records Department, Ashby Hospital.", "Ashby Hospital"),
        ("Working from our Goole office two days a week.", "Goole office"),
        ("We work for eleven hospitals across Yorkshire; this post is at Ashby.", "Ashby"),
        ("You are based at First Floor, Taw View, Barnstaple EX31 1EE.", "Taw View, Barnstaple"),
        ("The team is in Basingstoke and North CMHT.", "Basingstoke"),
        ("You join the Mental Health Unit, Royal Fenland Hospital, Llanfair.",
         "Royal Fenland Hospital, Llanfair"),
        ("Come to our service in Marlborough House Inpatient Unit.", "Marlborough House"),
    ],
)  # fmt: skip
def test_the_place_of_the_post_in_prose(said: str, place: str) -> None:
    assert values(_TRUST + said)["location"] == place


@pytest.mark.parametrize(
    "said",
    [
        "We look for experience in Colorectal Surgery.",
        "The Trust serves 500,000 people in Norfolk.",
        "It is a ten minute walk from Wexcombe station.",
        "Our patch runs from Ashby to Wexcombe and our head office is in Leeds.",
    ],
)
def test_no_place_of_the_post(said: str) -> None:
    assert "location" not in values(_TRUST + said)


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("Location: Maudsley Hospital/Bromley/Remote", "Maudsley Hospital/Bromley"),
        ("Location: Shingle Health Centre, Eastmere, and the five other sites",
         "Shingle Health Centre, Eastmere"),
        ("Where? Ashby, over the pharmacy", "Ashby"),
        ("Location of Post\nHSE Mid West\nUniversity Hospital Slane", "University Hospital Slane"),
        ("MID FEN HOSPITALS NHS TRUST\nBROOMFIELD HOSPITAL", "BROOMFIELD HOSPITAL"),
        ("Parthika Sciences | Pune (Hinjewadi Phase 2)", "Pune (Hinjewadi Phase 2)"),
    ],
)  # fmt: skip
def test_the_place_alone_is_taken_from_a_line(page: str, place: str) -> None:
    assert values(f"Clinical Coder\n{page}\n")["location"] == place


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("There is a vacancy within our Scarborough Wellbeing in Mind team.", "Scarborough"),
        ("You will work in a Camden neighbourhood team.", "Camden"),
        ("Clerks are needed on Ward 3 Hexham General Hospital.", "Hexham General Hospital"),
        ("Royal Ashby Hospital (Turner Rd, Ashby) has a new full time placement.", "Royal Ashby Hospital"),
    ],
)
def test_a_place_that_names_the_team_or_recruits(said: str, place: str) -> None:
    assert values(_TRUST + said)["location"] == place
