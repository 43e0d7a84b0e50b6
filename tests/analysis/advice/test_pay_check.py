"""The pay check says what the tables say, and nothing where it cannot know."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.analysis.advice.pay_check import pay_year
from desktop_app.domain.facts import FactValue
from desktop_app.domain.pay import PayRemarkKind
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Nation, Setting
from tests.analysis.advice.pay_facts import checked, said

BAND_4 = "Band 4, England 2026/27"
QUESTION = "for part-time hours, or a trainee’s share of the band?"
HCAS = "does it include a high cost area supplement (HCAS)?"
NAMED = "of the bands that the advert names."


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 3, 31), "2025/26"),
        (date(2026, 4, 1), "2026/27"),
        (date(2026, 12, 31), "2026/27"),
        (date(2099, 5, 1), "2099/00"),
    ],
)
def test_a_pay_year_begins_in_april(day: date, year: str) -> None:
    assert pay_year(day) == year


@pytest.mark.parametrize(
    ("band", "low", "high"),
    [
        ("3", 25760, 27476),
        ("4", 28392, 31157),
        ("5", 32073, 39043),
        ("7", 49388, 56515),
        ("8a", 57528, 64751),
    ],
)
def test_the_scale_of_the_year_matches_to_five_pounds(band: str, low: int, high: int) -> None:
    for shift in (-5, 0, 5):
        remark = checked(low + shift, high + shift, band=band)
        if abs(shift) <= 4 or band in ("3", "4", "5"):
            assert remark is not None
            assert remark.kind is PayRemarkKind.MATCHES
            assert remark.sentence == f"Matches Band {band}, England 2026/27."
    remark = checked(low + 7, high, band=band)
    assert remark is not None
    assert remark.kind is PayRemarkKind.WITHIN


def test_a_remark_names_its_source_and_the_words_it_speaks_of() -> None:
    remark = checked(28392, 31157, band="4")
    assert remark is not None
    assert "NHS Employers" in remark.source
    assert "2026-11-21" in remark.source
    assert len(remark.spans) == 3
    assert all(isinstance(span, Span) for span in remark.spans)
    assert not remark.derived
    reckoned = checked(46149, 52809, band="7", on=date(2024, 9, 1))
    assert reckoned is not None
    assert reckoned.derived


@pytest.mark.parametrize(
    ("on", "sentence"),
    [
        (
            date(2026, 6, 1),
            "This is the 2025/26 scale of Band 4, England; that of 2026/27 is £28,392 to £31,157.",
        ),
        (date(2025, 6, 1), "Matches Band 4, England 2025/26."),
        (
            date(2024, 6, 1),
            "This is the 2025/26 scale of Band 4, England; that of 2024/25 is £26,530 to £29,114.",
        ),
        (None, "Matches Band 4, England 2025/26."),
        (
            date(2028, 6, 1),
            "This is the 2025/26 scale of Band 4, England; there is no table for England 2028/29 to compare "
            "with.",
        ),
    ],
)
def test_another_years_scale_is_called_so(on: date | None, sentence: str) -> None:
    assert said(27485, 30162, band="4", on=on) == sentence


@pytest.mark.parametrize(
    ("low", "high", "values", "sentence"),
    [
        (31157, None, {}, "The top of Band 4, England 2026/27."),
        (28392, None, {}, "The foot of Band 4, England 2026/27."),
        (34592, None, {"band": "5"}, "A step of Band 5, England 2026/27."),
        (27485, None, {}, "This is the foot of the 2025/26 scale of Band 4, England; that of 2026/27 is "
                          "£28,392 to £31,157."),
        (25272, None, {"band": "2"}, "Matches Band 2, England 2026/27."),
        (29000, 30000, {}, "Within Band 4, England 2026/27 (£28,392 to £31,157)."),
        (29000, None, {}, "Within Band 4, England 2026/27 (£28,392 to £31,157)."),
    ],
)  # fmt: skip
def test_steps_ends_and_insides(
    low: float, high: float | None, values: dict[str, FactValue], sentence: str
) -> None:
    assert said(low, high, **{"band": "4", **values}) == sentence


@pytest.mark.parametrize(
    ("low", "high", "sentence"),
    [
        (31392, 34157, f"£3,000 above the top of {BAND_4}: {HCAS}"),
        (28392, 60000, f"£28,843 above the top of {BAND_4}."),
        (25000, 31157, f"£3,392 below the foot of {BAND_4}: is it {QUESTION}"),
        (32073, 39043, "This is the scale of Band 5, England 2026/27; the advert says Band 4."),
        (28392, 39043, "This is the scale of Bands 4 to 5, England 2026/27; the advert says Band 4."),
    ],
)  # fmt: skip
def test_above_below_and_another_band(low: float, high: float, sentence: str) -> None:
    assert said(low, high, band="4") == sentence


@pytest.mark.parametrize(
    ("low", "high", "band", "sentence"),
    [
        (25760, 31157, "3-4", "Matches Bands 3 to 4, England 2026/27."),
        (25760, 27476, "3-4", f"This is the scale of Band 3, England 2026/27; the lower {NAMED}"),
        (28392, 31157, "3-4", f"This is the scale of {BAND_4}; the higher {NAMED}"),
        (26000, 30000, "3-4", "Within Bands 3 to 4, England 2026/27 (£25,760 to £31,157)."),
    ],
)  # fmt: skip
def test_a_range_of_bands(low: float, high: float, band: str, sentence: str) -> None:
    assert said(low, high, band=band) == sentence


def test_a_trainee_s_share_of_the_band_s_top_is_named() -> None:
    one = checked(31157 * 0.70, band="4")
    assert one is not None
    assert one.kind is PayRemarkKind.SHARE
    assert one.sentence == f"70 % of the top of {BAND_4}: a trainee’s share (Annex 21)."
    assert "Annex 21" in one.source
    two = said(31157 * 0.70, 31157 * 0.75, band="4", contract="apprenticeship")
    assert two == f"70 % to 75 % of the top of {BAND_4}: a trainee’s share (Annex 21)."
    assert "Annex" not in said(31157 * 0.72, band="4")
    assert "Annex" not in said(31157 * 0.70, 31157 * 0.72, band="4")


def test_pay_without_a_band_speaks_only_when_it_is_a_scale_at_both_ends() -> None:
    assert said(28392, 31157) == "This is the scale of Band 4, England 2026/27; no band is stated."
    assert said(28392) == ""
    assert said(28392, 31000) == ""
    assert said(None, 31157) == ""


@pytest.mark.parametrize(
    ("nation", "on", "values", "sentence"),
    [
        (Nation.WALES, date(2023, 6, 1), {},
         "There is no pay table for Wales 2023/24, so the pay is not checked."),
        (Nation.WALES, None, {}, "There is no pay table for Wales, so the pay is not checked."),
        (Nation.ENGLAND, date(2018, 6, 1), {},
         "There is no pay table for England 2018/19, so the pay is not checked."),
        (Nation.SCOTLAND, date(2026, 6, 1), {"band": "9"},
         "There is no pay table for Band 9, Scotland 2026/27, so the pay is not checked."),
    ],
)  # fmt: skip
def test_a_missing_table_is_named(
    nation: Nation, on: date | None, values: dict[str, FactValue], sentence: str
) -> None:
    assert said(29111, 30111, nation=nation, on=on, **{"band": "4", **values}) == sentence


def test_england_s_figures_where_there_is_no_table_are_called_so() -> None:
    sentence = said(28392, 31157, band="4", nation=Nation.NORTHERN_IRELAND)
    start = "There is no pay table for Northern Ireland 2026/27"
    assert sentence == f"{start}; the pay is that of Band 4, England 2026/27."
    own = said(25147, 27596, band="4", nation=Nation.NORTHERN_IRELAND, on=date(2023, 6, 1))
    assert own == "Matches Band 4, Northern Ireland 2023/24."


@pytest.mark.parametrize(
    "values",
    [
        {"nation": Nation.US},
        {"currency": "EUR"},
        {"pay_period": "day"},
        {"band": "VSM"},
        {"setting": Setting.GP_PRACTICE},
        {"setting": Setting.CONTRACTOR},
        {"contract": "agency"},
        {"contract": "apprenticeship"},
        {"pay_terms": ("umbrella",)},
        {"on": None},
        {"nation": Nation.UNKNOWN},
    ],
)
def test_nothing_is_said_where_nothing_can_be_known(values: dict[str, object]) -> None:
    assert said(20000, 22000, **{"band": "4", **values}) == ""


def test_a_practice_that_pays_by_the_scale_is_told_so_and_no_other() -> None:
    assert said(28392, 31157, band="4", setting=Setting.GP_PRACTICE) == "Matches Band 4, England 2026/27."
    assert said(26000, 27000, band="4", setting=Setting.GP_PRACTICE, nation=Nation.WALES) == ""


def test_the_nation_that_a_person_puts_right_goes_before_the_verdicts() -> None:
    sentence = said(31491, 34254, band="4", nation=Nation.UNKNOWN)
    assert sentence == "Matches Band 4, Scotland 2026/27."
    assert said(28392, 31157, band="4", nation=Nation.UNKNOWN) == "Matches Band 4, England 2026/27."
