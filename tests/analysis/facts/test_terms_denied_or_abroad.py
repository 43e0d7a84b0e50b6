"""Terms that are denied, asked in part, of another currency, or in one line with others."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import values

LEAD = "Clinical Coder\nHarrowgate Vale NHS Trust\n\n"


@pytest.mark.parametrize(
    ("text", "nation", "currency", "period"),
    [
        ("Salary SR 8,000 – 11,000 per month", Nation.OTHER, "SAR", "month"),
        ("Salary: 8,000 – 11,000 per month", Nation.SAUDI_ARABIA, "SAR", "month"),
        ("Salary: 12,000 - 15,000 monthly", Nation.UAE, "AED", "month"),
        ("Salary: 9,500 SR per month", Nation.SAUDI_ARABIA, "SAR", "month"),
        ("Salary: 42,000 to 50,000", Nation.IRELAND, "EUR", "year"),
        ("Salary: 25,000 - 40,000", Nation.INDIA, "INR", None),
        ("Salary: 24,000 - 26,000", Nation.ENGLAND, None, "year"),
    ],
)
def test_bare_sums_abroad_are_not_pounds(
    text: str, nation: Nation, currency: str | None, period: str | None
) -> None:
    found = values("Medical Coder\n" + text, nation=nation)

    assert found["pay_min"]
    assert found.get("currency") == currency
    assert found.get("pay_period") == period


def test_bare_sums_of_a_nation_without_a_known_currency_are_left() -> None:
    assert "pay_min" not in values("Medical Coder\nSalary: 8,000 - 11,000", nation=Nation.OTHER)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Up to £62,000, permanent, two days a week in the Ansford office.", None, 62_000),
        ("Up to £27,250 dependent upon experience + bonus.", None, 27_250),
        ("Wensmoor Practice – Ansford – £25,500 – perm – hybrid (2 from home)", 25_500, 25_500),
        ("£31,000 plus benefits, in a small team that has grown every year since it began.", 31_000, 31_000),
    ],
)
def test_pay_with_terms_behind(text: str, least: int | None, most: int) -> None:
    found = values("Document Coder\n" + text)

    assert (found.get("pay_min"), found["pay_max"]) == (least, most)


@pytest.mark.parametrize(
    "text",
    [
        "Our budget\n£62,000, part of which pays for records that nobody has looked at for years, is agreed.",
        "We raised £25,500 plus gifts in kind last year.",
        "Our appeal - £90,000 to be spent on full scanners - goes well.",
    ],
)
def test_sums_that_are_no_pay(text: str) -> None:
    assert "pay_max" not in values(LEAD + text)


@pytest.mark.parametrize(
    ("text", "dbs"),
    [
        ("PVG scheme membership is not needed for this post.", "not_required"),
        ("DBS: enhanced with barred lists is NOT needed; a standard check will be done.", "standard"),
        ("DBS: enhanced is not required.", "not_required"),
        ("An enhanced check isn't needed but a standard DBS check is.", "standard"),
        ("You will not require an enhanced check; a basic check will be carried out.", "basic"),
        ("DBS check required, but not enhanced.", "required"),
        ("PVG scheme membership is needed.", "required"),
    ],
)
def test_checks_that_are_not_needed(text: str, dbs: str) -> None:
    assert values(LEAD + text)["dbs"] == dbs


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Persons who are not EEA nationals may apply where a work permit can be granted.", True),
        ("Applicants who are not UK residents cannot be sponsored.", False),
    ],
)
def test_sponsorship_of_who_is_no_national(text: str, offered: bool) -> None:
    assert values(LEAD + text)["sponsorship"] is offered


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("Some office-based days, remainder from home.", ("hybrid",)),
        ("Three days in Ansford, balance worked at home.", ("hybrid",)),
        ("This is an office-based role.", ("on_site",)),
        ("Requirements: 1 year of coding. WFO only, no WFH.", ("on_site",)),
        ("Home working possible for experienced validators.", None),
        ("Up to 37.5 hours a week, home working possible for experienced staff.", None),
        ("Working from home can be offered to qualified coders.", None),
        ("Home working available for this post.", ("remote",)),
    ],
)
def test_where_the_work_is_done(text: str, pattern: tuple[str, ...] | None) -> None:
    assert values(LEAD + text).get("pattern") == pattern


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("£39,959 to £48,117 a year | Full time, 37.5 | Permanent", "hours_per_week", 37.5),
        ("Please apply by Fri 4/12.", "closing_date", "2026-12-04"),
        ("Apply before 5pm on Fri 4/12", "closing_time", "17:00"),
        ("Apply by 5 o'clock on Friday 4 December.", "closing_time", "17:00"),
        ("The cohort begins 1 March 2027.", "start_date", "2027-03-01"),
        ("Initially 6 months, may become permanent.", "contract_until", "6 months"),
        ("12 wks initially, possible extension.", "contract_until", "12 weeks"),
        ("Interviews: Weds 16th & Thurs 17th Dec.", "interview_date", "2026-12-16"),
        ("If the right person comes along sooner we'll appoint!", "early_closing", True),
        ("Interviews will not take place before 4 January 2027.", "interview_date", None),
        ("Start date won't be before 1 March 2027.", "start_date", None),
        ("This advert will not close before 10 December 2026.", "closing_date", None),
        ("Don't delay: apply before 10 December 2026.", "closing_date", "2026-12-10"),
        ("We will not close this advert early.", "early_closing", None),
        ("The vacancy won't be closed early.", "early_closing", None),
        ("Won't hang about – if right person comes along sooner we'll appoint", "early_closing", True),
        ("Do not wait: we may close early.", "early_closing", True),
    ],
)
def test_terms_in_short_and_denied(text: str, fact: str, value: object) -> None:
    assert values(LEAD + text).get(fact) == value
