"""When a post starts and what kind of contract it has, in the many ways adverts say it."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

_ADVERT = "Clinical Coder\nFenbrook NHS Trust\nHull\n\nJob summary\nWe code the hospital's records.\n{}\n"


@pytest.mark.parametrize(
    "said",
    [
        "We hope to have you with us by 4 January 2027.",
        "Ten weeks from 4 January 2027.",
        "Joining immediate or 4 January 2027.",
        "Required from 4 January 2027.",
        "Start w/c 4 January 2027.",
        "The vacancy arises on 4 January 2027.",
        "The post runs from 4 January 2027 to 31 March 2028.",
        "Contract dates: 4 January 2027 to 31 March 2027.",
        "You would be joining us on 4 January 2027.",
        "The next intake is on 4 January 2027.",
        "Taking up appointment: 4 January 2027",
        "Your start would be 4 January 2027.",
        "Maternity cover from 4 January 2027 until 30 November 2027.",
        "The new coder starts with us on or before 4 January 2027.",
    ],
)
def test_a_start_is_read_however_it_is_said(said: str) -> None:
    assert values(_ADVERT.format(said))["start_date"] == "2027-01-04"


@pytest.mark.parametrize(
    "said",
    [
        "The new system starts on 4 January 2027.",
        "Shortlisting begins on 4 January 2027.",
        "The pay award is effective from 4 January 2027.",
        "We would not expect anybody to start before 4 January 2027.",
        "From 4 January 2027 all coders will use the new edition.",
        "Post date: 4 January 2027",
        "Completed forms must be with us by 4 January 2027.",
        "Start: as soon as possible",
        "Immediate start",
        "Start: January 2027",
    ],
)
def test_what_begins_otherwise_or_on_no_day_is_no_start(said: str) -> None:
    assert "start_date" not in values(_ADVERT.format(said))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("£25 an hour umbrella, outside IR35, fixed term 6 months", "fixed_term"),
        ("This is a six-month contract. Pennard acts as an employment business.", "fixed_term"),
        ("Permanent. Pennard acts as an employment agency.", "permanent"),
        ("12 weeks from 4 January 2027. £310 a day outside IR35.", "fixed_term"),
        ("£310 a day, outside IR35", "agency"),
        ("This is an agency assignment for six months.", "agency"),
        ("Contract (3 months)", "fixed_term"),
        ("Temp to perm", "fixed_term"),
        ("A 13-week assignment.", "fixed_term"),
        ("The post is funded for two years.", "fixed_term"),
        ("Contract until end of March 2028", "fixed_term"),
        ("A short-term contract.", "fixed_term"),
        ("Initially for one year", "fixed_term"),
        ("Open-ended contract", "permanent"),
        ("Permanent once six months' probation is done.", "permanent"),
        ("Casual, as and when required", "bank"),
        ("Level 3 apprenticeship", "apprenticeship"),
    ],
)
def test_the_kind_of_contract_is_read_however_it_is_said(said: str, kind: str) -> None:
    assert values(_ADVERT.format(said))["contract"] == kind


@pytest.mark.parametrize(
    "said",
    [
        "You will need six months of coding experience.",
        "A rolling programme of audit.",
        "Permanent once the board has agreed the money.",
        "The course is funded to diploma level.",
    ],
)
def test_lengths_and_hopes_are_no_kind_of_contract(said: str) -> None:
    assert "contract" not in values(_ADVERT.format(said))


@pytest.mark.parametrize(
    "said",
    [
        "Unposting Date\n4 December 2026",
        "Unposting date: 04-Dec-2026",
        "Applications in writing by\n4 December 2026.",
        "Applications end 4 December 2026",
        "Final date: 4 December 2026",
        "End Date: 4 December 2026 (8 days left to apply)",
        "Until filled, or 4 December 2026 at the latest",
        "Applications received after 4 December 2026 will not be considered.",
    ],
)
def test_the_last_day_to_apply_is_read_however_it_is_said(said: str) -> None:
    assert values(_ADVERT.format(said))["closing_date"] == "2026-12-04"


def test_the_end_of_a_contract_is_no_last_day_to_apply() -> None:
    found = values(_ADVERT.format("Contract: fixed term\nEnd Date: 4 December 2027"))
    assert "closing_date" not in found
