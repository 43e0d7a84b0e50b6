"""The labels of each closed set, used by window, command line and export.

Long forms are used where there is room (verdict banner, Excel); short forms in chips, legends and narrow
columns. Without a short form the long one is used. Members of different sets may share a value (`research` is
a route and a setting), so labels are looked up by set first, then by value.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop_app.domain import fact_labels
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.findings import Severity
from desktop_app.domain.sections import SectionName
from desktop_app.domain.shortlist import EntryStatus
from desktop_app.domain.signals import Category, Strength
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage

_LONG: Mapping[type[StrEnum], Mapping[str, str]] = {
    **fact_labels.LONG,
    Route: {
        Route.HOSPITAL: "Hospital clinical coding",
        Route.PRIMARY_CARE: "Primary-care record coding",
        Route.MIXED: "Mixed",
        Route.BILLING: "Billing",
        Route.RESEARCH: "Research",
        Route.UNCLEAR: "Unclear",
        Route.NOT_CODING: "Not a coding post",
    },
    Confidence: {
        Confidence.CLEAR: "Clear",
        Confidence.LIKELY: "Likely",
        Confidence.LEANING: "Leaning",
    },
    Kind: {
        Kind.VACANCY: "Vacancy",
        Kind.COURSE: "Course",
        Kind.ARTICLE: "Article",
        Kind.CV: "CV",
        Kind.OTHER: "Other document",
    },
    Stage: {
        Stage.ENTRY: "Entry (trainee or assistant)",
        Stage.CODER: "Coder",
        Stage.ACCREDITED: "Accredited coder",
        Stage.SENIOR: "Senior or lead",
        Stage.AUDITOR: "Auditor",
        Stage.TRAINER: "Trainer",
        Stage.MANAGER: "Manager",
        Stage.UNKNOWN: "Not stated",
    },
    Nation: {
        Nation.ENGLAND: "England",
        Nation.WALES: "Wales",
        Nation.SCOTLAND: "Scotland",
        Nation.NORTHERN_IRELAND: "Northern Ireland",
        Nation.CROWN_DEPENDENCY: "Crown dependency",
        Nation.IRELAND: "Ireland",
        Nation.US: "United States",
        Nation.CANADA: "Canada",
        Nation.AUSTRALIA: "Australia",
        Nation.NEW_ZEALAND: "New Zealand",
        Nation.UAE: "United Arab Emirates",
        Nation.SAUDI_ARABIA: "Saudi Arabia",
        Nation.INDIA: "India",
        Nation.OTHER: "Another country",
        Nation.UNKNOWN: "Not stated",
    },
    Setting: {
        Setting.ACUTE: "Acute hospital",
        Setting.MENTAL_HEALTH: "Mental health service",
        Setting.COMMUNITY: "Community service",
        Setting.SPECIALIST: "Specialist hospital",
        Setting.INDEPENDENT_HOSPITAL: "Independent hospital",
        Setting.GP_PRACTICE: "GP practice",
        Setting.PCN_FEDERATION: "Primary care network or federation",
        Setting.ARMED_FORCES_JUSTICE: "Armed forces or justice health care",
        Setting.CONTRACTOR: "Coding contractor",
        Setting.PAYER: "Insurer or payer",
        Setting.RESEARCH: "Research organisation",
        Setting.OTHER: "Another setting",
        Setting.UNKNOWN: "Not stated",
    },
    SectionName: {
        SectionName.TITLE: "Title",
        SectionName.EMPLOYER: "Employer",
        SectionName.SUMMARY: "Summary",
        SectionName.DUTIES: "Duties",
        SectionName.ESSENTIAL: "Essential criteria",
        SectionName.DESIRABLE: "Desirable criteria",
        SectionName.ABOUT_US: "About us",
        SectionName.DETAILS: "Details",
        SectionName.OTHER: "Other text",
    },
    Category: {
        Category.TITLE: "Job title",
        Category.CLASSIFICATION: "Classification",
        Category.QUALIFICATION: "Qualification",
        Category.SYSTEM: "System",
        Category.TASK: "Task",
        Category.SETTING: "Setting",
        Category.PROGRAMME: "Programme",
        Category.STANDARD: "Standard",
    },
    Assertion: {
        Assertion.AFFIRMED: "Affirmed",
        Assertion.NEGATED: "Negated",
        Assertion.OTHER_ROLE: "About another role",
        Assertion.HEDGED: "Hedged",
    },
    Strength: {
        Strength.DECISIVE: "Decisive",
        Strength.STRONG: "Strong",
        Strength.SUPPORTING: "Supporting",
        Strength.WEAK: "Weak",
    },
    EntryStatus: {
        EntryStatus.SAVED: "Saved",
        EntryStatus.APPLIED: "Applied",
        EntryStatus.INTERVIEW: "Interview",
        EntryStatus.OFFER: "Offer",
        EntryStatus.REJECTED: "Rejected",
        EntryStatus.WITHDRAWN: "Withdrawn",
    },
    Severity: {
        Severity.INFO: "Information",
        Severity.ADVICE: "Advice",
        Severity.WARNING: "Warning",
    },
}

_SHORT: Mapping[type[StrEnum], Mapping[str, str]] = {
    **fact_labels.SHORT,
    Route: {
        Route.HOSPITAL: "Hospital",
        Route.PRIMARY_CARE: "Primary care",
        Route.NOT_CODING: "Not coding",
    },
    Kind: {Kind.OTHER: "Other"},
    Stage: {
        Stage.ENTRY: "Entry",
        Stage.ACCREDITED: "Accredited",
        Stage.SENIOR: "Senior",
        Stage.UNKNOWN: "–",
    },
    Nation: {
        Nation.NORTHERN_IRELAND: "N. Ireland",
        Nation.CROWN_DEPENDENCY: "Crown dep.",
        Nation.US: "US",
        Nation.UAE: "UAE",
        Nation.OTHER: "Other",
        Nation.UNKNOWN: "–",
    },
    Setting: {
        Setting.ACUTE: "Acute",
        Setting.MENTAL_HEALTH: "Mental health",
        Setting.COMMUNITY: "Community",
        Setting.SPECIALIST: "Specialist",
        Setting.INDEPENDENT_HOSPITAL: "Independent",
        Setting.PCN_FEDERATION: "PCN or federation",
        Setting.ARMED_FORCES_JUSTICE: "Forces or justice",
        Setting.CONTRACTOR: "Contractor",
        Setting.PAYER: "Payer",
        Setting.RESEARCH: "Research",
        Setting.OTHER: "Other",
        Setting.UNKNOWN: "–",
    },
    SectionName: {
        SectionName.ESSENTIAL: "Essential",
        SectionName.DESIRABLE: "Desirable",
        SectionName.OTHER: "Other",
    },
    Category: {Category.TITLE: "Title"},
    Assertion: {Assertion.OTHER_ROLE: "Other role"},
    Severity: {Severity.INFO: "Info"},
}


def label(value: StrEnum, *, short: bool = False) -> str:
    """The label of a member of a closed set, in British English and sentence case.

    Args:
        value: A member of `Route`, `Confidence`, `Kind`, `Stage`, `Nation`, `Setting`, `SectionName`,
            `Category`, `Assertion`, `Strength`, `EntryStatus` or `Severity`, or of a set of ``fact_words``.
        short: Use the form for chips and narrow columns, if there is one.

    Raises:
        KeyError: The set has no labels (a bug).
    """
    words = _LONG[type(value)]
    if short:
        return _SHORT.get(type(value), {}).get(value, words[value])
    return words[value]
