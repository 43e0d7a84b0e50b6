from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import read_facts, values


def pay(salary: str, *, nation: Nation = Nation.ENGLAND) -> tuple[object, ...]:
    found = values("We are looking for a coder.", nation=nation, salary=salary)
    return tuple(found.get(name) for name in ("pay_min", "pay_max", "pay_period", "currency"))


@pytest.mark.parametrize(
    ("lines", "high"),
    [
        ("Salary Band 4 - £27,485\n- £30,162", 30162),
        ("Salary: £27,485\n- £500 welcome bonus", 27485),
        ("Salary: £27,485\n- £30,162 once you hold the NCCQ", 27485),
        ("Salary: £27,485\nBonus: £30,000", 27485),
    ],
)
def test_a_range_may_be_broken_over_two_lines(lines: str, high: float) -> None:
    found = values(f"Clinical Coder\nNorthmoor Hospital\n{lines}")
    assert (found["pay_min"], found["pay_max"]) == (27485, high)


def test_a_line_of_figures_near_the_head_is_the_pay() -> None:
    found = values("Clinical Coder\nNorthmoor Hospital\n31,365.00 to 37,890.00\nWe seek a coder.")
    assert (found["pay_min"], found["pay_max"], found["pay_period"]) == (31365, 37890, "year")
    assert "pay_min" not in values("Clinical Coder\nNorthmoor Hospital\nWe serve 31,000 to 37,000 people.")


@pytest.mark.parametrize(
    ("salary", "low", "high", "period"),
    [
        ("£35,392 to £42,618 a year", 35392, 42618, "year"),
        ("£24,465 per annum, pro rata", 24465, 24465, "year"),
        ("£28,720 pa inclusive of HCAS", 28720, 28720, "year"),
        ("£30,279 - £33,116 per annum incl. HCAS", 30279, 33116, "year"),
        ("Between £10.00 to £10.35 per hour", 10.0, 10.35, "hour"),
        ("£9.02 an hour", 9.02, 9.02, "hour"),
        ("£15.50 per hour Umbrella or £14.50 PAYE", 14.5, 15.5, "hour"),
        ("19 - 22,000 WTE", 19000, 22000, "year"),
        ("£26k - £31k depending on experience", 26000, 31000, "year"),
        ("£68–76k", 68000, 76000, "year"),
        ("£36,610, £38,820, £90,000", 36610, 38820, "year"),
        ("£82,096 to 110,683 per annum", 82096, 110683, "year"),
        ("£31, 365 - £37,890", 31365, 37890, "year"),
        ("up to £34,000", None, 34000, "year"),
        ("Starting from £31,500pa", 31500, None, "year"),
        ("£15.65 per hour (£34,170 per annum)", 15.65, 15.65, "hour"),
        ("£24,907 - £30,615 £24,907 - £30,615 pro rata", 24907, 30615, "year"),
        ("£27,300 to £30,000 plus £3k Welcome Bonus", 27300, 30000, "year"),
        ("£1.35–£1.80 an episode, or £27 an hour", 27, 27, "hour"),
        ("£31,516 i / to £38,364 y flwyddyn / per annum", 31516, 38364, "year"),
        ("£25,313 i £26,999 y flwyddyn", 25313, 26999, "year"),
        ("£28,392 to £31,157, 37.5 hours", 28392, 31157, "year"),
        ("£160 per week", 160, 160, "week"),
        ("£31,O49 - £37,796 p.a.", 31049, 37796, "year"),
        ("£26,577 per annum (£33,222 FTE)", 33222, 33222, "year"),
    ],
)
def test_british_pay(salary: str, low: float | None, high: float | None, period: str) -> None:
    assert pay(salary) == (low, high, period, "GBP" if "£" in salary else None)


@pytest.mark.parametrize(
    ("salary", "nation", "expected"),
    [
        ("$54.72 - $74.94", Nation.US, (54.72, 74.94, "hour", "USD")),
        ("$29.40 – $43.85 hourly + $5,000 sign-on bonus", Nation.US, (29.4, 43.85, "hour", "USD")),
        ("$24–$29/hr", Nation.US, (24, 29, "hour", "USD")),
        ("$82,000 - $104,000", Nation.US, (82000, 104000, "year", "USD")),
        ("$1,412.33 - $1,651.90 pw + super", Nation.AUSTRALIA, (1412.33, 1651.9, "week", "AUD")),
        ("NZ$68,400–$84,700", Nation.UNKNOWN, (68400, 84700, "year", "NZD")),
        ("$30 an hour", Nation.UNKNOWN, (30, 30, "hour", None)),
        ("INR 1,30,000", Nation.INDIA, (130000, 130000, None, "INR")),
        ("INR 2,40,000 - 6,00,000 P.A.", Nation.INDIA, (240000, 600000, "year", "INR")),
        ("3-4.5 LPA", Nation.INDIA, (300000, 450000, "year", "INR")),
        ("₹11–16 LPA", Nation.INDIA, (1100000, 1600000, "year", "INR")),
        ("AED 6,000 – 8,500 per month", Nation.UAE, (6000, 8500, "month", "AED")),
        ("SAR 8,000–11,000", Nation.SAUDI_ARABIA, (8000, 11000, None, "SAR")),
        ("€51.206 – €61.319", Nation.IRELAND, (51206, 61319, "year", "EUR")),
        ("49357 - 54389 GBP per year", Nation.ENGLAND, (49357, 54389, "year", "GBP")),
    ],
)
def test_pay_abroad(salary: str, nation: Nation, expected: tuple[object, ...]) -> None:
    assert pay(salary, nation=nation) == expected


@pytest.mark.parametrize(
    ("salary", "terms"),
    [
        ("TBC", ("to_be_confirmed",)),
        ("Depending on experience", ("depending_on_experience",)),
        ("£19 to £22 per hr depending on exp. 6 weeks annual leave pro-rata.", ("depending_on_experience",)),
        ("As Agreed", ("negotiable",)),
        ("Competitive", ("competitive",)),
        ("£24,465 per annum, pro rata", ("pro_rata",)),
        ("£28,720 pa inclusive of HCAS", ("includes_hcas",)),
        ("£43,712 - £49,325 HCA inclusive", ("includes_hcas",)),
        ("£35,392 to £42,618 a year plus 5% HCAS", ("plus_hcas",)),
        ("£82,096 - £110,683 p.a. excl. LZ", ("excludes_hcas",)),
        ("£15.50 per hour Umbrella or £14.50 PAYE", ("umbrella", "paye")),
        ("19 - 22,000 WTE", ("full_time_equivalent",)),
    ],
)
def test_what_is_said_besides_figures(salary: str, terms: tuple[str, ...]) -> None:
    assert values("We are looking for a coder.", salary=salary)["pay_terms"] == terms


@pytest.mark.parametrize(
    "salary", ["TBC", "Band 4", "Per Annum", "As per national scale", "£10,000 per session"]
)
def test_no_figures_where_none_are_stated(salary: str) -> None:
    assert pay(salary) == (None, None, None, None)


@pytest.mark.parametrize(
    ("salary", "low", "high"),
    [
        ("£17,035 actual (£28,392 FTE)", 28392, 28392),
        ("£17,035 (FTE £28,392)", 28392, 28392),
        ("£17,035 actual; full-time equivalent £28,392", 28392, 28392),
        ("£17,035 per annum actual (FTE: £28,392 per annum)", 28392, 28392),
        ("£17,035 - £18,694 actual, £28,392 - £31,157 FTE", 28392, 31157),
        ("Pro rata salary £17,035 to £18,694 (full time £28,392 to £31,157)", 28392, 31157),
        ("£17,035 (based on a full-time salary of £28,392)", 28392, 28392),
        ("FTE £28,392, actual £17,035", 28392, 28392),
        ("£24,000 - £26,000 (actual £14,400 - £15,600)", 24000, 26000),
        ("£24,000 full time, £26,000 after probation", 24000, 24000),
        ("£12.60 an hour (£24,570 FTE)", 12.6, 12.6),
    ],
)
def test_what_full_time_pays_stands_before_part_time_pay(salary: str, low: float, high: float) -> None:
    assert pay(salary)[:2] == (low, high)
    found = values(f"Clinical Coder\nNorthmoor Hospital\nSalary: {salary}")
    assert (found["pay_min"], found["pay_max"]) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Band 5, £32,073 to £39,043, hybrid working.", 32073, 39043),
        ("Salary up to £42k + bonus + BUPA.", None, 42000),
        ("The salary is £35,000 with a bonus when we do well.", 35000, 35000),
        ("Summariser wanted (24 hours, £12.95) to take over.", 12.95, 12.95),
        ("£24,900 for 37 hours; five weeks and your birthday.", 24900, 24900),
        ("£13.50 an hour or £6 a set, your choice", 13.5, 13.5),
        ("The pay is ₹11,00,000 to ₹16,00,000 per annum.", 1100000, 1600000),
        ("Line coder for the night shift. £13.80/hr plus shift allowance.", 13.8, 13.8),
    ],
)
def test_pay_in_running_text(text: str, low: float | None, high: float | None) -> None:
    found = values("Job summary\nWe need a coder.\n" + text)
    assert (found.get("pay_min"), found.get("pay_max")) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "You will manage a budget of £36,000 to £40,000.",
        "Relocation up to £8,500 and temporary housing.",
        "We will pay £4.20 for a simple file and £7.50 for a thick one.",
        "Course fees of £1,495 or 12 instalments of £124.60.",
        "Refer a friend and bag £750.",
        "The trust spends £2.1bn of public money a year.",
        "The DBS check costs £26.40, taken from your first salary.",
        "Salary packaging up to $9,010 plus meals.",
        "The check is paid back: £10 deducted from salary over two months.",
    ],
)
def test_other_sums_are_no_pay(text: str) -> None:
    found = values("Job summary\nWe need a coder.\n" + text)
    assert "pay_min" not in found
    assert "pay_max" not in found


def test_a_courses_fees_and_promises_are_no_pay() -> None:
    from desktop_app.domain.verdict import Kind

    found = read_facts("Diploma. Salary potential £25,000–£45,000. Fee £449.", kind=Kind.COURSE)
    assert "pay_min" not in found


def test_parts_of_a_pages_own_data() -> None:
    found = values("We need a coder.", pay_min="27485", pay_max="30162", pay_period="year", currency="GBP")
    assert [found[name] for name in ("pay_min", "pay_max", "pay_period", "currency")] == [
        27485,
        30162,
        "year",
        "GBP",
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Clinical Coder £28,392 with benefits\nNorthmoor Hospital\nWe need a coder.",
        "Clinical Coder\nNorthmoor Hospital, £28,392 with pension\nJob summary\nWe need a coder.",
    ],
)
def test_a_sum_in_the_lead_needs_no_word_of_pay(lead: str) -> None:
    assert values(lead)["pay_min"] == 28392
