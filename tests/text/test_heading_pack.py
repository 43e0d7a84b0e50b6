"""The shipped headings, read by the program's own loader."""

from __future__ import annotations

from collections import Counter

import pytest

from desktop_app.domain.sections import SectionName
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import read_folders
from desktop_app.text.comparable_words import key
from desktop_app.text.headings import HeadingTable

RULES = read_folders([rules_folder() / "headings"])


def test_the_pack_is_read_without_problems() -> None:
    assert not RULES.problems
    assert {heading.section for heading in RULES.headings} == set(SectionName)


def test_no_wording_stands_twice() -> None:
    wordings = Counter(
        (key(phrase), phrase.endswith("…"), phrase.startswith("…"))
        for heading in RULES.headings
        for phrase in heading.phrases
        if not phrase.endswith("…:")
    )
    assert [wording for wording, count in wordings.items() if count > 1] == []


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Job overview", SectionName.SUMMARY),
        ("Main duties of the job", SectionName.DUTIES),
        ("Detailed job description and main responsibilities", SectionName.DUTIES),
        ("Working for our organisation", SectionName.ABOUT_US),
        ("Person Specification", SectionName.ESSENTIAL),
        ("Essential criteria", SectionName.ESSENTIAL),
        ("Desirable criteria", SectionName.DESIRABLE),
        ("Disclosure and Barring Service Check", SectionName.OTHER),
        ("Certificate of Sponsorship", SectionName.OTHER),
        ("Pay scheme", SectionName.DETAILS),
        ("The closing date is 01 August 2025", SectionName.DETAILS),
        ("What this role is not", SectionName.OTHER),
        ("ACCOUNTABLE TO: Partners", SectionName.DETAILS),
        ("Minimum Qualifications:", SectionName.ESSENTIAL),
        ("Nice to have:", SectionName.DESIRABLE),
        ("Prif ddyletswyddau", SectionName.DUTIES),
        ("Amdanom ni", SectionName.ABOUT_US),
        ("Hanfodol", SectionName.ESSENTIAL),
        ("Dymunol", SectionName.DESIRABLE),
        ("Teitl y swydd: Codiwr Clinigol", SectionName.TITLE),
        ("Dyddiad cau / Closing date: 07/12/2026", SectionName.DETAILS),
    ],
)
def test_headings_of_the_known_layouts_open_their_sections(line: str, section: SectionName) -> None:
    opening = HeadingTable.of(RULES.headings).opening(line)
    assert opening is not None
    assert opening.section is section


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Full job description", SectionName.SUMMARY),
        ("The full job description", SectionName.SUMMARY),
        ("Original job post", SectionName.SUMMARY),
        ("Job highlights", SectionName.SUMMARY),
        ("Essential job functions:", SectionName.DUTIES),
        ("Requirements added by the job poster", SectionName.ESSENTIAL),
        ("License/Certification:", SectionName.ESSENTIAL),
        ("Preferred education", SectionName.DESIRABLE),
        ("Benefits found in job post", SectionName.ABOUT_US),
        ("Pulled from the full job description", SectionName.DETAILS),
        ("Here's how the job details align with your profile.", SectionName.DETAILS),
        ("Shift and schedule", SectionName.DETAILS),
        ("Shift & schedule", SectionName.DETAILS),
        ("Seniority level", SectionName.DETAILS),
        ("Scheduled Weekly Hours: 37.5", SectionName.DETAILS),
        ("# of Openings: 2", SectionName.DETAILS),
        ("Profile insights", SectionName.OTHER),
        ("Find out how your skills align with the job description", SectionName.OTHER),
        ("Application question(s):", SectionName.OTHER),
        ("Ability to commute/relocate:", SectionName.OTHER),
        ("Meet the hiring team", SectionName.OTHER),
        ("The full job description of each coder is reviewed with the team every spring.", None),
        ("Highlights of the year were the audit and a new encoder.", None),
    ],
)
def test_the_parts_of_a_job_site_s_page_open_their_sections(line: str, section: SectionName | None) -> None:
    opening = HeadingTable.of(RULES.headings).opening(line)
    assert (None if opening is None else opening.section) is section
