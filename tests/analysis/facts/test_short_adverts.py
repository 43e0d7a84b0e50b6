"""Small advertisements: towns beside the post, names up to their full stop, shares of full time, asides."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked, values

TRUST = "Clinical Coder\nHarrowgate Vale NHS Trust\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Clinical Coder wanted, Band 5, Hull. Immediate start.", "Hull"),
        ("Wanted: clinical coder, Hull, 30 hours.", "Hull"),
        ("Data Engineer (Health) - Bristol, £55k\nWe write Python.", "Bristol"),
        ("Notes Summariser, Ludlow, Shropshire. Apply to Ada.", "Ludlow, Shropshire"),
        ("Coding Specialist\nFenn Clinical Research (CRO), Ely, Cambridgeshire / hybrid 2 days in office",
         "Ely, Cambridgeshire"),
        ("Coding Specialist\nFenn Clinical Research, Norwich\n\nYou code.", "Norwich"),
        ("Clinical Coder\nYou use Medicode at our site. Fenn Vale NHS Trust, Hull. Salary £28,392.", "Hull"),
    ],
)  # fmt: skip
def test_the_town_beside_the_post_or_the_employer(text: str, place: str) -> None:
    assert values(text)["location"] == place


@pytest.mark.parametrize(
    "text",
    [
        "You raise queries with sites in Medidata Rave.",
        "The team works in Cerner Millennium.",
        "You join a team in Epic.",
    ],
)
def test_a_system_is_no_place(text: str) -> None:
    assert "location" not in values(TRUST + text)


@pytest.mark.parametrize("text", ["Clinical Coder wanted, England.", "Reading, writing and Hull are fun."])
def test_a_land_or_a_line_without_a_post_names_no_town(text: str) -> None:
    assert "location" not in values(text)


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Coder\nYou use ICD-10 and OPCS-4. Fenn Vale NHS Trust, Hull. 0.6 WTE.", "Fenn Vale NHS Trust"),
        ("Registrar\nSt Osyth Private Hospital, Bristol. £27,000 p.a.", "St Osyth Private Hospital"),
        ("Coder\nSt. Osyth NHS Foundation Trust is hiring.", "St. Osyth NHS Foundation Trust"),
        ("Coder\nFenn Health Services Pvt. Ltd., Pune", "Fenn Health Services Pvt. Ltd"),
        ("Data Assistant - Fenn Vale Hospital NHS Trust, Band 3\nYou will read notes.",
         "Fenn Vale Hospital NHS Trust"),
        ("Notes Summariser – Fenngate Surgery, Little Overmarsh\n£12.60 an hour", "Fenngate Surgery"),
    ],
)  # fmt: skip
def test_an_employer_ends_with_its_name(text: str, employer: str) -> None:
    assert str(values(text)["employer"]).rstrip(".") == employer


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("£27,000 p.a. 0.8 WTE.", 0.8),
        ("Salary £27,000 per annum, 0.8 WTE.", 0.8),
        ("Salary £28,392 to £31,157. 0.6 WTE.", 0.6),
        ("£27,000 a year, WTE 0.6", 0.6),
    ],
)
def test_a_share_of_full_time_is_no_term_of_pay(text: str, share: float) -> None:
    read = values(TRUST + text)
    assert read["wte"] == share
    assert "pay_terms" not in read
    assert "hours_per_week" not in read


@pytest.mark.parametrize(
    "text", ["Salary: £27,000 FTE", "£21,000.00 WTE a year", "Salary: £27,000 WTE, 0.8 WTE"]
)
def test_full_time_pay_is_one(text: str) -> None:
    assert values(TRUST + text)["pay_terms"] == ("full_time_equivalent",)


def test_training_is_called_full_only_where_the_advert_says_so() -> None:
    text = "EMIS experience desirable but training can be given."
    assert asked(TRUST + text, "training") == {"training can be given": "offered"}
    assert asked(TRUST + "Full training can be given.", "training") == {"Full training": "offered"}


@pytest.mark.parametrize("item", ["Chaperone (training given)", "Lift files (help and training given)"])
def test_what_is_shown_for_one_duty_is_no_training_of_the_post(item: str) -> None:
    assert asked(f"{TRUST}\nDuties\nMake tea\n{item}\n", "training") == {}
