"""Whole adverts of our own in every known layout: each named sentence must lie in its section."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.domain.sections import SectionName as S

Read = Callable[..., list[tuple[S, str, str]]]

NHS_JOBS = """\
Fennmarsh Teaching Hospitals NHS Foundation Trust
Clinical\u00a0Coder
The closing date is 03 December 2026

Job summary\u00a0
We want a coder who likes old handwriting.

Main duties of the job
You turn case notes into codes.

About us
Fennmarsh has three hospitals and a heronry.
Staff say that it is a kind place

Details
Date posted
19 November 2026

Pay scheme
Agenda for change
Band
Band 5
Salary
£32,073 to £39,043 a year
Contract
Permanent
Working pattern
Full-time, Home or remote working
Reference number
C9777-INF-0042
Job locations
Fennmarsh Infirmary
Eel Lane
Ely

Job description
Job responsibilities
1. Assign ICD-10 and OPCS-4 codes
2. Ask consultants what they meant

Person Specification
Qualifications
Essential
NCCQ or its like
Desirable
A refresher within two years
Experience
Essential
Two years of acute coding
Desirable
Some audit

Disclosure and Barring Service Check
A check is made.
Employer details
Employer name
Fennmarsh Teaching Hospitals NHS Foundation Trust
"""

TRAC = """\
Main area
Clinical Coding
Grade
NHS AfC: Band 3
Contract
Permanent
Hours
Full time - 37.5 hours per week
Job ref
777-TCC-1
Site
Wold General
Closing
03/12/2026 23:59

Job overview
You will be paid to learn.
Main duties of the job
Extract diagnoses from case notes.
Working for our organisation
The Wolds are green.
Detailed job description and main responsibilities
Meet targets that grow with you.
Person specification
Essential criteria
- Five GCSEs
Desirable criteria
- Medical terminology
"""

PRACTICE = """\
JOB TITLE:      Notes Summariser
HOURS:          20 a week
REPORTS TO:     Practice Manager
ACCOUNTABLE TO: The Partners

We look after 9,000 people and two goats.

JOB SUMMARY
To make a clear record out of paper.

DUTIES AND RESPONSIBILITIES -
Summarise the notes of new patients.
• Code incoming letters

ABOUT THE PRACTICE
We have been here since 1911.

PERSON SPECIFICATION
Essential: tact
Desirable - EMIS Web
"""

AGENCY = (
    "Hollow Oak Search has a client in the north. Responsibilities include: reading records, and assigning "
    "OPCS-4 codes from home. Requirements: ACC and three years in post. What we offer: weekly pay, and the "
    "help of a person who answers the telephone."
)

AGENCY_LINES = """\
Clinical Coder - remote - £30 an hour

The role
Backlog coding for three trusts.

Responsibilities include:
* General surgery

About you
ACC, please.

What we offer
Weekly pay.

What this role is not
There is no SNOMED CT work in it.
"""

ABROAD = """\
Job Title: Inpatient Coder II
Location: Remote
Job Description
The coder reviews charts.
Key Responsibilities:
Assign ICD-10-CM codes.
Minimum Requirements:
CCS.
Preferred:
Epic.
Benefits
Dental.
"""

WELSH = """\
Teitl y swydd / Job title: Codiwr Clinigol / Clinical Coder
Crynodeb o'r swydd
Byddwch yn darllen nodiadau.
Prif ddyletswyddau
Dewis codau.
Amdanom ni
Rydym yn fwrdd iechyd.
Manyleb y person
Hanfodol
Cymhwyster NCCQ
Dymunol
Cymraeg da
Dyddiad cau: 03/12/2026
"""

UNHEADED = """\
VACANCY FOR A MEDICAL RECORDS SUMMARISER

Thornapple Surgery needs someone who reads fast.
You are responsible for:
• new patients' notes
As our summariser your day to day duties will include:
• coding letters in SystmOne
"""


@pytest.mark.parametrize(
    ("text", "words", "section"),
    [
        (NHS_JOBS, "Teaching Hospitals NHS", S.EMPLOYER),
        (NHS_JOBS, "Clinical\u00a0Coder", S.TITLE),
        (NHS_JOBS, "03 December", S.DETAILS),
        (NHS_JOBS, "old handwriting", S.SUMMARY),
        (NHS_JOBS, "case notes into", S.DUTIES),
        (NHS_JOBS, "heronry", S.ABOUT_US),
        (NHS_JOBS, "kind place", S.ABOUT_US),
        (NHS_JOBS, "Agenda for change", S.DETAILS),
        (NHS_JOBS, "Band 5", S.DETAILS),
        (NHS_JOBS, "Eel Lane", S.DETAILS),
        (NHS_JOBS, "Assign ICD-10", S.DUTIES),
        (NHS_JOBS, "Ask consultants", S.DUTIES),
        (NHS_JOBS, "NCCQ or", S.ESSENTIAL),
        (NHS_JOBS, "A refresher", S.DESIRABLE),
        (NHS_JOBS, "Two years", S.ESSENTIAL),
        (NHS_JOBS, "Some audit", S.DESIRABLE),
        (NHS_JOBS, "A check is", S.OTHER),
        (TRAC, "Clinical Coding", S.DETAILS),
        (TRAC, "37.5 hours", S.DETAILS),
        (TRAC, "23:59", S.DETAILS),
        (TRAC, "paid to learn", S.SUMMARY),
        (TRAC, "Extract diagnoses", S.DUTIES),
        (TRAC, "Wolds are green", S.ABOUT_US),
        (TRAC, "Meet targets", S.DUTIES),
        (TRAC, "Five GCSEs", S.ESSENTIAL),
        (TRAC, "Medical terminology", S.DESIRABLE),
        (PRACTICE, "Notes Summariser", S.TITLE),
        (PRACTICE, "20 a week", S.DETAILS),
        (PRACTICE, "Practice Manager", S.DETAILS),
        (PRACTICE, "two goats", S.SUMMARY),
        (PRACTICE, "out of paper", S.SUMMARY),
        (PRACTICE, "Summarise the notes", S.DUTIES),
        (PRACTICE, "Code incoming", S.DUTIES),
        (PRACTICE, "since 1911", S.ABOUT_US),
        (PRACTICE, "tact", S.ESSENTIAL),
        (PRACTICE, "EMIS Web", S.DESIRABLE),
        (AGENCY, "Hollow Oak", S.SUMMARY),
        (AGENCY, "reading records", S.DUTIES),
        (AGENCY, "OPCS-4", S.DUTIES),
        (AGENCY, "ACC and", S.ESSENTIAL),
        (AGENCY, "weekly pay", S.ABOUT_US),
        (AGENCY_LINES, "Clinical Coder", S.TITLE),
        (AGENCY_LINES, "Backlog coding", S.SUMMARY),
        (AGENCY_LINES, "General surgery", S.DUTIES),
        (AGENCY_LINES, "ACC, please", S.ESSENTIAL),
        (AGENCY_LINES, "Weekly pay", S.ABOUT_US),
        (AGENCY_LINES, "no SNOMED CT", S.OTHER),
        (ABROAD, "Inpatient Coder II", S.TITLE),
        (ABROAD, "Remote", S.DETAILS),
        (ABROAD, "reviews charts", S.SUMMARY),
        (ABROAD, "ICD-10-CM", S.DUTIES),
        (ABROAD, "CCS", S.ESSENTIAL),
        (ABROAD, "Epic", S.DESIRABLE),
        (ABROAD, "Dental", S.ABOUT_US),
        (WELSH, "Codiwr Clinigol", S.TITLE),
        (WELSH, "darllen nodiadau", S.SUMMARY),
        (WELSH, "Dewis codau", S.DUTIES),
        (WELSH, "fwrdd iechyd", S.ABOUT_US),
        (WELSH, "NCCQ", S.ESSENTIAL),
        (WELSH, "Cymraeg da", S.DESIRABLE),
        (WELSH, "03/12/2026", S.DETAILS),
        (UNHEADED, "MEDICAL RECORDS", S.TITLE),
        (UNHEADED, "reads fast", S.SUMMARY),
        (UNHEADED, "new patients' notes", S.DUTIES),
        (UNHEADED, "coding letters", S.DUTIES),
    ],
)
def test_each_sentence_lies_in_its_section(read: Read, text: str, words: str, section: S) -> None:
    holding = [name for name, _, stretch in read(text) if words in stretch]
    assert holding
    assert holding[0] is section


def test_a_heading_is_told_with_its_section_and_an_opening_sentence_is_none(read: Read) -> None:
    headings = {heading for _, heading, _ in read(UNHEADED)}
    assert headings == {"VACANCY FOR", ""}
    assert ("other", "What this role is not") in [(name, heading) for name, heading, _ in read(AGENCY_LINES)]
