"""Slips and names that were replaced are told to recruiters by the rules that know them."""

from __future__ import annotations

from functools import cache

from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert
from desktop_app.domain.findings import Finding, Severity
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules

ADVERT = (
    "Clinical Coder\nDuties\nYou will assign ICD-10 and OPSC-4 codes to inpatient episodes here.\n"
    "You report to the CCG and NHS Digital; CRB checks are made. OPSC-4 is taught."
)


@cache
def reader() -> Reader:
    return Reader(load_rules([rules_folder()]))


def findings(text: str) -> dict[str, Finding]:
    return {finding.check: finding for finding in reader().analyse(Advert.of(text)).findings}


def test_a_slip_is_advice_at_all_its_places() -> None:
    found = findings(ADVERT)["slip-opsc"]
    assert found.severity is Severity.ADVICE
    assert [ADVERT[span.start : span.end] for span in found.spans] == ["OPSC-4", "OPSC-4"]
    assert "OPCS-4" in found.message


def test_an_old_name_is_a_hint_and_never_more() -> None:
    old = [finding for check, finding in findings(ADVERT).items() if check.startswith("outdated-")]
    assert old
    assert {finding.severity for finding in old} == {Severity.INFO}


def test_an_old_name_is_not_old_in_a_nation_that_keeps_it() -> None:
    here = "Notes Summariser\nAbout us\nGP practice in {}.\nDuties\nYou will summarise notes in Read codes."
    assert "outdated-read-codes" in findings(here.format("Leeds, England"))
    assert "outdated-read-codes" not in findings(here.format("Inverness, Scotland"))


def test_adverts_of_other_posts_are_left_alone() -> None:
    text = "Staff Nurse\nDuties\nYou will nurse patients on the ward. A CRB check is made by the CCG."
    assert findings(text) == {}


SLIPS = (
    "Notes Summariser\nGP practice in Leeds, England\nDuties\nYou must be OPSC and IDC-10 literate, hold the "
    "NCQQ, and code letters that come through Docmann. CCG targets apply. You add read codes / SNOMED to a "
    "patient’s record."
)


def test_slips_in_the_names_of_classifications_qualifications_and_systems_are_told() -> None:
    assert {check for check in findings(SLIPS) if check.startswith("slip-")} == {
        "slip-opsc",
        "slip-idc",
        "slip-nccq",
        "slip-docman",
    }
    assert {"outdated-ccg", "outdated-read-codes"} <= findings(SLIPS).keys()


def test_the_right_spellings_are_no_slips() -> None:
    right = (
        "Notes Summariser\nGP practice in Leeds, England\nDuties\nYou use ICD-10, OPCS-4, SNOMED CT and "
        "Docman, hold the NCCQ, read codes aloud, and work with the discharge team (IDC) and PCT test kits."
    )
    assert not [check for check in findings(right) if check.startswith(("slip-", "outdated-"))]
