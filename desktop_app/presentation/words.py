"""The closed sets in words for the screen."""

from __future__ import annotations

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage

ROUTE_NAMES = {
    Route.HOSPITAL: "Hospital clinical coding",
    Route.PRIMARY_CARE: "Primary care record coding",
    Route.MIXED: "Hospital and primary care coding",
    Route.BILLING: "Billing and claims coding",
    Route.RESEARCH: "Research and registry coding",
    Route.UNCLEAR: "Coding, of an unclear kind",
    Route.NOT_CODING: "Not a coding post",
}

ROUTE_SHORT = {
    Route.HOSPITAL: "Hospital",
    Route.PRIMARY_CARE: "Primary care",
    Route.MIXED: "Mixed",
    Route.BILLING: "Billing",
    Route.RESEARCH: "Research",
    Route.UNCLEAR: "Coding, any kind",
    Route.NOT_CODING: "Other posts",
}

CONFIDENCE_NAMES = {
    Confidence.CLEAR: "clear",
    Confidence.LIKELY: "likely",
    Confidence.LEANING: "leaning",
}

PROVISIONAL = "provisional, for there is little to go by"

KIND_NOTES = {
    Kind.VACANCY: "",
    Kind.COURSE: "This is a course, not a vacancy",
    Kind.ARTICLE: "This is an article, not a vacancy",
    Kind.CV: "This is a CV, not a vacancy",
    Kind.OTHER: "This does not read like a vacancy",
}

CATEGORY_NAMES = {
    Category.TITLE: "Title",
    Category.CLASSIFICATION: "Classification",
    Category.QUALIFICATION: "Qualification",
    Category.SYSTEM: "System",
    Category.TASK: "Task",
    Category.SETTING: "Setting",
    Category.PROGRAMME: "Programme",
    Category.STANDARD: "Standard",
}

SECTION_NAMES = {
    SectionName.TITLE: "title",
    SectionName.EMPLOYER: "employer",
    SectionName.SUMMARY: "summary",
    SectionName.DUTIES: "duties",
    SectionName.ESSENTIAL: "essential",
    SectionName.DESIRABLE: "desirable",
    SectionName.ABOUT_US: "about us",
    SectionName.DETAILS: "details",
    SectionName.OTHER: "text",
}

ASSERTION_NAMES = {
    Assertion.AFFIRMED: "",
    Assertion.NEGATED: "negated",
    Assertion.OTHER_ROLE: "of another role",
    Assertion.HEDGED: "hedged",
}

STAGE_NAMES = {
    Stage.ENTRY: "entry",
    Stage.CODER: "coder",
    Stage.ACCREDITED: "accredited coder",
    Stage.SENIOR: "senior",
    Stage.AUDITOR: "auditor",
    Stage.TRAINER: "trainer",
    Stage.MANAGER: "manager",
    Stage.UNKNOWN: "",
}

NATION_NAMES = {
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
    Nation.OTHER: "another country",
    Nation.UNKNOWN: "",
}

SETTING_NAMES = {
    Setting.ACUTE: "acute hospital",
    Setting.MENTAL_HEALTH: "mental health",
    Setting.COMMUNITY: "community services",
    Setting.SPECIALIST: "specialist hospital",
    Setting.INDEPENDENT_HOSPITAL: "independent hospital",
    Setting.GP_PRACTICE: "GP practice",
    Setting.PCN_FEDERATION: "PCN or federation",
    Setting.ARMED_FORCES_JUSTICE: "armed forces or justice",
    Setting.CONTRACTOR: "coding contractor",
    Setting.PAYER: "payer",
    Setting.RESEARCH: "research",
    Setting.OTHER: "another setting",
    Setting.UNKNOWN: "",
}
