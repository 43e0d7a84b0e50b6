"""Hours, contracts, patterns, dates, demands and training in the wordings of real boards and notices."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import FactName
from tests.analysis.facts.reading import asked, values

CLINICAL_CODER = "Clinical Coder\nNorthmere NHS Trust\n\n"


@pytest.mark.parametrize(
    ("words", "name", "stated"),
    [
        ("Employment type: Temporary part time until November 2027", FactName.CONTRACT_UNTIL, "2027-11-30"),
        ("A fixed term post until the end of March 2027.", FactName.CONTRACT_UNTIL, "2027-03-31"),
        (
            "A fixed term contract to cover maternity leave until 25 July 2027.",
            "contract_until",
            "2027-07-25",
        ),
        ("A fixed term or secondment opportunity for a period of 10 months.", "contract_until", "10 months"),
        ("Northmere | FTC 12 months | Band 5", FactName.CONTRACT_UNTIL, "12 months"),
        ("1 yr fixed term contract", FactName.CONTRACT_UNTIL, "12 months"),
        ("A fixed term post. Three years' experience of coding for 2 trusts.", "contract_until", None),
        ("Northmere | FTC 12 months | Band 5", FactName.CONTRACT, "fixed_term"),
        ("This is a full time permanant position.", FactName.CONTRACT, "permanent"),
        ("Clinical Coder Band 4 - 22.5 hours permanent post", FactName.HOURS_PER_WEEK, 22.5),
        ("You will work for 18.75 hours each, on two days.", FactName.HOURS_PER_WEEK, 18.75),
        ("Hours: 3 x 12.5 hour shifts per week", FactName.HOURS_PER_WEEK, 37.5),
        ("You work 3 x 7.5 hours a week.", FactName.HOURS_PER_WEEK, 22.5),
        ("You work 12.5 hour shifts a week at a time.", FactName.HOURS_PER_WEEK, None),
        ("Clinical Coder, Band 6, 1.0 WTE", FactName.WTE, 1.0),
        ("Two coders, one manager, 0.6 WTE of an auditor", FactName.WTE, None),
        ("A flexible working approach is required to support other sites.", FactName.PATTERN, None),
        ("Four days' training in Leeds at the start; otherwise remote.", FactName.PATTERN, ("remote",)),
        ("You come in for two days; otherwise remote.", FactName.PATTERN, ("hybrid",)),
        (
            "Working pattern\nFull-time, Flexible working, Home or remote working\n\nJob summary\n"
            "We offer hybrid working.",
            FactName.PATTERN,
            ("full_time", "flexible", "remote"),
        ),
        ("Posted: 18 November 2026\nCloses next Friday.", FactName.CLOSING_DATE, "2026-11-27"),
        ("Posted: 20 November 2026\nCloses next Friday.", FactName.CLOSING_DATE, "2026-11-27"),
        ("Closes next Friday.", FactName.CLOSING_DATE, None),
        ("Job posting: 10 November 2026\nUnposting Date: 4 December 2026", "closing_date", "2026-12-04"),
        ("A new fixed 12-month term opportunity", FactName.CONTRACT, "fixed_term"),
        ("One morning or afternoon amounting to 5.5 hours per week", FactName.HOURS_PER_WEEK, 5.5),
        ("The ability and means to travel between patients is essential.", "travel", "between_sites"),
        ("You may be required to work at other sites within the Board.", "travel", "between_sites"),
        ("We check documents such as passports or driving licences.", FactName.TRAVEL, None),
    ],
)
def test_terms(words: str, name: str, stated: object) -> None:
    assert values(CLINICAL_CODER + words).get(name) == stated


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("NCCQ is not required, but be prepared to work towards it.", "working_towards"),
        ("The NCCQ is not essential, but you must pass the exam within two years.", "working_towards"),
        ("You must have or be willing to work towards the NCCQ.", "working_towards"),
        (
            "Applicants must have done delivery of audits and hold or be working towards the NCCQ.",
            "working_towards",
        ),
        ("Once here you will work towards the NCCQ.", None),
        ("The post holder should possess the NCCQ.", "essential"),
        ("The NCCQ is not required.", "not_needed"),
        ("Applicants will possess the NCCQ plus appropriate experience.", "essential"),
        ("The NCCQ a plus.", "desirable"),
        ("The ideal candidate will hold the NCCQ and have ideally a year in an acute trust.", "essential"),
        ("About you:\n• The NCCQ is essential; we reimburse your renewal", "essential"),
        ("To be successful in this role you will:\n• Hold the NCCQ", "essential"),
    ],
)
def test_how_strongly_the_nccq_is_asked_for(words: str, strength: str | None) -> None:
    assert asked(CLINICAL_CODER + words, "qualifications").get("NCCQ") == strength


@pytest.mark.parametrize(
    "heading",
    ["What you will be doing", "Who we are", "How you'll be assessed", "A typical week", "Where you'll be"],
)
def test_below_a_heading_that_only_tells_nothing_is_asked_for(heading: str) -> None:
    text = f"{CLINICAL_CODER}What you need\nTwo years of coding\n\n{heading}\n• Leading a team of coders"
    assert set(asked(text, "experience")) == {"Two years of coding"}


def test_a_welcome_bonus_is_no_heading_of_wishes() -> None:
    text = "Clinical Coder with £3,000 welcome bonus\nManaging coded records each day\nNorthmere NHS Trust"
    assert asked(text, "experience") == {}


@pytest.mark.parametrize(
    "words",
    [
        "You will be offered considerable opportunities for training and development.",
        "You will be given full support and training to become an expert in this field.",
        "We can provide support and training to develop your skills.",
        "Experience of Medicode would be an advantage, however training can be provided.",
        "Experience in a practice would help although full induction and training will be given.",
        "The Trust offers a number of apprenticeships and training opportunities.",
        "We offer all our staff a range of training opportunities.",
        "We have an outstanding preceptorship programme for newly qualified staff.",
        "There is access to training to help you on.",
        "Why us? We'll offer you…\n• Preceptorship",
        "What you will get\n• Career development and training",
        "On joining you will enrol on our 8 week Foundation Coding Programme.",
        "The service offers a comprehensive programme of supervision and coding training.",
        "You must be willing to develop your skills, you will be supported with training to extend them.",
        "There is an opportunity for the successful candidate to undertake their preceptorship here.",
    ],
)
def test_training_that_is_offered(words: str) -> None:
    assert "offered" in asked(CLINICAL_CODER + words, "training").values()


@pytest.mark.parametrize(
    "words",
    [
        "You will play an active part in the provision of training programmes for students.",
        "You will join a team of 22 consultants and training doctors.",
        "You will have a role in training and clinical supervision of assistants.",
        "Pay rates: Training and days £16.46",
        "A pay rise once completed preceptorship",
        "What you will get\n• Training\n• A stipend of ₹9,000 in training",
    ],
)
def test_training_that_is_not(words: str) -> None:
    assert asked(CLINICAL_CODER + words, "training") == {}
