"""Facts of pay for the tests of the pay check, made by hand, and the shipped tables."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.analysis.advice.pay_check import check_pay
from desktop_app.domain.facts import Fact, FactName, FactSource, FactValue
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Nation, Setting
from desktop_app.operations.shipped_guidance import load_pay_tables
from desktop_app.paths import resources_folder

if TYPE_CHECKING:
    from desktop_app.domain.pay import PayRemark, PayTables

TODAY = date(2026, 11, 21)


def tables() -> PayTables:
    return load_pay_tables(resources_folder())


def pay_facts(*, terms_text: str = "", **values: FactValue) -> tuple[Fact, ...]:
    """Facts by their names, each at a place of its own; pounds a year unless told otherwise."""
    stated: dict[str, FactValue] = {"pay_period": "year", "currency": "GBP", **values}
    return tuple(
        Fact(
            name=FactName(name),
            value=value,
            span=Span("text", 10 * place, 10 * place + 5),
            text=terms_text if name == "pay_terms" else str(value),
            source=FactSource.TEXT,
        )
        for place, (name, value) in enumerate(stated.items())
    )


def checked(
    low: float | None = None,
    high: float | None = None,
    *,
    nation: Nation = Nation.ENGLAND,
    on: date | None = TODAY,
    setting: Setting = Setting.ACUTE,
    terms_text: str = "",
    **values: FactValue,
) -> PayRemark | None:
    """The one remark on a pay from ``low`` to ``high`` (one figure where that is all), or ``None``."""
    top = low if high is None else high
    figures: dict[str, FactValue] = {
        name: figure for name, figure in (("pay_min", low), ("pay_max", top)) if figure is not None
    }
    facts = pay_facts(terms_text=terms_text, **figures, **values)
    found = check_pay(facts, tables(), nation=nation, on=on, setting=setting)
    assert len(found) <= 1
    return found[0] if found else None


def said(*args: float | None, **values: object) -> str:
    """The sentence of `checked`, empty where nothing is said."""
    remark = checked(*args, **values)  # type: ignore[arg-type]
    return remark.sentence if remark else ""
