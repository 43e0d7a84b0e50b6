"""Pay in training: the share that an advert speaks of is named, and no question asked that it answers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.analysis.advice.pay_check import check_pay
from desktop_app.analysis.advice.training_pay import training_pay
from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import FactValue
from desktop_app.domain.pay import PayRemark, PayRemarkKind
from desktop_app.domain.verdict import Nation, Setting
from tests.analysis.advice.pay_facts import TODAY, pay_facts, tables

SHARE = "Annex 21 pays trainees a share of the top of Band 4, England 2026/27"


def told(text: str, **values: Any) -> PayRemark | None:
    setting = Setting(str(values.pop("setting", "acute")))
    nation = Nation(str(values.pop("nation", "england")))
    facts = pay_facts(**{"band": "4", **values})
    found = check_pay(facts, tables(), nation=nation, on=TODAY, setting=setting, advert=Advert.of(text))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "name", "percents"),
    [
        ("Band 4, Annex 21 applies.", "Annex 21", ()),
        ("Pay: Annex U, 70% in year one and 75 % of the top of Band 4 in year two.", "Annex 21", (70, 75)),
        ("While you train you are paid 75% of top of Band 4.", "Training pay", (75,)),
        ("Trainees receive 75 per cent of the maximum of the pay band.", "Training pay", (75,)),
    ],
)
def test_what_is_said_of_training_is_read(text: str, name: str, percents: tuple[float, ...]) -> None:
    found = training_pay(Advert.of(text))
    assert found is not None
    assert (found.name, found.percents) == (name, percents)


@pytest.mark.parametrize(
    "text",
    [
        "Annex 21 does not apply to this post.",
        "There is no Annex 21 arrangement.",
        "Accuracy of 95% of the full record is expected.",
        "An annexe of 21 beds.",
        "",
    ],
)
def test_what_is_not_said_is_not_read(text: str) -> None:
    assert training_pay(Advert.of(text)) is None


def test_a_match_is_no_agreement_where_training_is_paid_less() -> None:
    text = "Annex 21: in training you are paid 75 % of the top of Band 4."
    remark = told(text, pay_min=28392, pay_max=31157)
    assert remark is not None
    assert remark.kind is PayRemarkKind.SHARE
    assert remark.sentence == (
        f"The pay stated matches Band 4, England 2026/27. {SHARE}: 75 % is £23,368 a year."
    )
    assert "Annex 21" in remark.source
    assert [text[span.start : span.end] for span in remark.spans if span.start == 0] == ["Annex 21"]


def test_pay_below_the_band_is_not_asked_about_where_the_advert_says_why() -> None:
    remark = told("Annex 21 applies while you train.", pay_min=24000, pay_max=24000)
    assert remark is not None
    assert "?" not in remark.sentence
    assert remark.sentence == (
        f"The pay stated is £4,392 below the foot of Band 4, England 2026/27, as the advert says. {SHARE}."
    )
    plain = told("We train you.", pay_min=24000, pay_max=24000)
    assert plain is not None
    assert plain.sentence.endswith("?")


def test_a_share_that_the_figures_are_is_told_once() -> None:
    remark = told("Annex 21 applies.", pay_min=31157 * 0.75, pay_max=31157 * 0.75)
    assert remark is not None
    assert remark.sentence.startswith("75 % of the top of Band 4")


def test_a_band_without_figures_gets_the_share_in_pounds() -> None:
    remark = told("Annex 21: 75 % of the top of Band 4 in training.")
    assert remark is not None
    assert remark.sentence == f"{SHARE}: 75 % is £23,368 a year."


def test_last_years_scale_is_told_before_the_share() -> None:
    remark = told("Annex 21 applies.", band="3", pay_min=24937, pay_max=26598)
    assert remark is not None
    assert remark.sentence == (
        "The pay stated is the 2025/26 scale of Band 3, England; that of 2026/27 is £25,760 to £27,476. "
        f"{SHARE.replace('Band 4', 'Band 3')}."
    )


@pytest.mark.parametrize(
    "values",
    [{"setting": "gp_practice"}, {"nation": "us"}, {"currency": "EUR", "pay_min": 28000}, {"band": "VSM"}],
)
def test_nothing_is_said_of_shares_where_the_scales_do_not_hold(values: dict[str, FactValue]) -> None:
    assert told("Annex 21: 75 % of the top of Band 4 in training.", **values) is None


def test_without_an_advert_all_is_as_before() -> None:
    facts = pay_facts(band="4", pay_min=28392, pay_max=31157)
    found = check_pay(facts, tables(), nation=Nation.ENGLAND, on=date(2026, 11, 21))
    assert [each.sentence for each in found] == ["Matches Band 4, England 2026/27."]
