"""Pay by the hour, week and month, for part-time hours and with London's supplements, is compared rightly."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import FactValue
from desktop_app.domain.pay import PayRemarkKind, PayZone
from desktop_app.domain.verdict import Nation
from desktop_app.operations.advising import remarks_on_pay
from tests.analysis.advice.pay_facts import checked, said, tables
from tests.reading import read

HCAS = ("includes_hcas",)


@pytest.mark.parametrize(
    ("low", "high", "period", "written"),
    [
        (14.52, 15.93, "hour", "£14.52 to £15.93 an hour"),
        (544.50, 597.53, "week", "£544.50 to £597.53 a week"),
        (2366.00, 2596.42, "month", "£2,366.00 to £2,596.42 a month"),
    ],
)
def test_shorter_times_are_reckoned_to_a_year(low: float, high: float, period: str, written: str) -> None:
    sentence = said(low, high, band="4", pay_period=period)
    assert sentence == f"Matches Band 4, England 2026/27, reckoned from {written}."


def test_an_hour_counts_the_week_of_its_nation_and_year() -> None:
    # 31,491 and 34,254 pounds by 52.143 weeks of 36 hours; in England's 37.5 they would be 16.11 and 17.52
    remark = checked(16.78, 18.25, band="4", pay_period="hour", nation=Nation.SCOTLAND)
    assert remark is not None
    assert remark.kind is PayRemarkKind.MATCHES
    assert "Scottish Government" in remark.source
    other = checked(16.11, 17.52, band="4", pay_period="hour", nation=Nation.SCOTLAND)
    assert other is None or other.kind is not PayRemarkKind.MATCHES


def test_an_hour_a_penny_off_still_matches_and_ten_pence_do_not() -> None:
    assert said(14.53, 15.94, band="4", pay_period="hour").startswith("Matches")
    assert not said(14.62, 16.03, band="4", pay_period="hour").startswith("Matches")


@pytest.mark.parametrize(
    "hours", [{"hours_per_week": 22.5}, {"wte": 0.6}, {"hours_per_week": 22.5, "pay_terms": ("pro_rata",)}]
)
def test_pay_of_part_time_hours_is_reckoned_up(hours: dict[str, FactValue]) -> None:
    sentence = said(28392 * 0.6, 31157 * 0.6, band="4", **hours)
    assert sentence == "Matches Band 4, England 2026/27, reckoned from 22.5 hours a week."


def test_full_time_figures_of_a_part_time_post_are_left_as_they_are() -> None:
    assert said(28392, 31157, band="4", hours_per_week=22.5) == "Matches Band 4, England 2026/27."


def test_hourly_pay_is_never_reckoned_up_by_the_hours() -> None:
    assert said(14.52, 15.93, band="4", pay_period="hour", hours_per_week=22.5).startswith("Matches")
    assert "below" in said(8.71, 9.56, band="4", pay_period="hour", hours_per_week=22.5)


@pytest.mark.parametrize(
    ("zone", "low", "high", "words"),
    [
        (PayZone.INNER, 28392 + 5794, 31157 + 6231.4, "the inner London supplement"),
        (PayZone.OUTER, 28392 + 4870, 31157 + 4870, "the outer London supplement"),
        (PayZone.FRINGE, 28392 + 1419.6, 31157 + 1557.85, "the supplement of the London fringe"),
    ],
)
def test_supplements_with_their_least_and_greatest_sums(
    zone: PayZone, low: float, high: float, words: str
) -> None:
    sentence = said(low, high, band="4", pay_terms=HCAS, terms_text="incl. HCAS")
    assert sentence == f"Matches Band 4, England 2026/27 with {words} (HCAS)."
    silent = said(low, high, band="4")
    assert (
        silent == f"Matches Band 4, England 2026/27 with {words} (HCAS), which the advert does not mention."
    )
    named = said(low, high, band="4", pay_terms=HCAS, terms_text=f"inc. {zone} HCAS")
    assert named == sentence


def test_a_zone_that_is_named_shuts_out_the_others() -> None:
    outer = said(
        28392 + 4870, 31157 + 4870, band="4", pay_terms=HCAS, terms_text="including Inner London HCAS"
    )
    assert "outer" not in outer
    assert not outer.startswith("Matches")


def test_the_greatest_sum_bounds_high_pay() -> None:
    remark = checked(57528 + 8746, 64750 + 8746, band="8a", pay_terms=HCAS)
    assert remark is not None
    assert remark.kind is PayRemarkKind.MATCHES


@pytest.mark.parametrize("term", ["plus_hcas", "excludes_hcas"])
def test_a_supplement_on_top_is_not_in_the_figures(term: str) -> None:
    assert said(28392, 31157, band="4", pay_terms=(term,)) == "Matches Band 4, England 2026/27."
    above = said(31392, 34157, band="4", pay_terms=(term,))
    assert above == "£3,000 above the top of Band 4, England 2026/27."


def test_figures_without_the_supplement_that_is_said_to_be_in_them() -> None:
    sentence = said(28392, 31157, band="4", pay_terms=HCAS)
    assert sentence == (
        "Matches Band 4, England 2026/27 without a supplement, though the advert says that one is included."
    )


@pytest.mark.parametrize(
    ("behind", "said_so"),
    [
        (" per annum incl. 5% HCAS (minimum £1,346)", True),
        (" a year, including 15 per cent Outer London HCAS", True),
        (" a year inc. high cost area supplement", True),
        (" a year\nOur office includes a 5% HCAS desk", False),
        (" a year, including a parking permit", False),
    ],
)
def test_a_supplement_named_behind_the_figures_is_not_passed_over(behind: str, said_so: bool) -> None:
    analysis = read(f"Clinical Coding Auditor\nBand 7\nSalary: £49,387 - £56,515{behind}\n")
    remarks = remarks_on_pay(analysis=analysis, facts=analysis.facts, tables=tables())
    ending = " without a supplement, though the advert says that one is included." if said_so else "."
    assert [remark.sentence for remark in remarks] == [f"Matches Band 7, England 2026/27{ending}"]


def test_figures_that_a_stated_supplement_may_explain_are_not_called_too_high() -> None:
    within = said(33500, 36500, band="4", pay_terms=HCAS)
    assert within == "" or within.startswith("Within")
    assert "above" in said(33500, 60000, band="4", pay_terms=HCAS)


def test_one_figure_does_not_meet_a_supplement_by_chance() -> None:
    # 32,630 pounds are a step of Band 3 with some zone's supplement in no year that the advert speaks of
    assert "supplement" not in said(25760 + 4870, band="3").split("?")[0].replace(
        "high cost area supplement", ""
    )


def test_supplements_are_england_s_only() -> None:
    assert not [each for each in tables().supplements if each.nation is not Nation.ENGLAND]
    sentence = said(36491, 39254, band="4", nation=Nation.SCOTLAND)
    assert sentence == "£5,000 above the top of Band 4, Scotland 2026/27."


def test_the_week_of_each_nation_and_year() -> None:
    known = tables()
    for nation, year, hours in (
        (Nation.ENGLAND, "2026/27", 37.5),
        (Nation.SCOTLAND, "2023/24", 37.5),
        (Nation.SCOTLAND, "2025/26", 37.0),
        (Nation.SCOTLAND, "2026/27", 36.0),
    ):
        week = known.week(nation, year)
        assert week is not None
        assert week.hours == hours
    assert known.week(Nation.IRELAND, "2026/27") is None
