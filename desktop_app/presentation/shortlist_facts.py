"""Facts of saved adverts in the few words a list has room for: “6 Dec, in 3 days”, “£32,073–39,043”."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desktop_app.domain.fact_filter import SOON_DAYS
from desktop_app.domain.facts import ContractKind, FactName, FactValue, PayPeriod, PayTerm, WorkPattern
from desktop_app.domain.facts_words import MONTHS, closing_words, money, pay_words
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import RowFacts

_END_OF_DAY = time(23, 59, 59)


class Urgency(StrEnum):
    """How near a closing date is; shown in colour and in words."""

    NONE = "none"
    SOON = "soon"
    OVER = "over"


def urgency(facts: RowFacts, *, now: datetime) -> Urgency:
    """Whether an advert closes soon or has closed."""
    closing = _moment(facts)
    if closing is None:
        return Urgency.NONE
    if closing < now.replace(tzinfo=None):
        return Urgency.OVER
    return Urgency.SOON if closing.date() - now.date() <= timedelta(days=SOON_DAYS) else Urgency.NONE


def closing_in_short(facts: RowFacts, *, now: datetime) -> str:
    """The closing day, with its urgency below: “6 Dec” / “in 3 days”; empty without one."""
    closing = _moment(facts)
    if closing is None:
        return facts.closing_date
    day = f"{closing.day} {MONTHS[closing.month - 1][:3]}"
    if closing.year != now.year:
        day = f"{day} {closing.year}"
    state = urgency(facts, now=now)
    if state is Urgency.OVER:
        return f"{day}\nclosed"
    if state is Urgency.SOON:
        days = (closing.date() - now.date()).days
        return f"{day}\n{('today', 'tomorrow')[days] if days < 2 else f'in {days} days'}"
    return f"{day}\nor earlier" if facts.early_closing else day


def closing_in_full(facts: RowFacts, *, now: datetime) -> str:
    """The closing day in full, with time and urgency: “Sunday 6 December 2026, 17:00, in 3 days”."""
    values: dict[FactName, FactValue] = {FactName.CLOSING_DATE: facts.closing_date}
    if facts.closing_time:
        values[FactName.CLOSING_TIME] = facts.closing_time
    told = [closing_words(values)] if facts.closing_date else []
    _, _, state = closing_in_short(facts, now=now).partition("\n")
    if state and state != "or earlier":
        told.append(state)
    if facts.early_closing:
        told.append("may close earlier")
    return ", ".join(told)


def pay_in_short(facts: RowFacts) -> str:
    """The pay, with its period below unless that is a year; its terms if there are no figures."""
    sums = list(dict.fromkeys(one for one in (facts.pay_min, facts.pay_max) if one is not None))
    if not sums:
        return ", ".join(label(PayTerm(term), short=True) for term in _known(facts.pay_terms, PayTerm))
    told = "–".join([_figures(sums[0], facts.currency, sums), *(_figures(one, "", sums) for one in sums[1:])])
    if facts.pay_min is None:
        told = f"up to {told}"
    period = facts.pay_period
    if period in set(PayPeriod) and period != PayPeriod.YEAR:
        told = f"{told}\n{label(PayPeriod(period)).lower()}"
    return told


def pay_in_full(facts: RowFacts) -> str:
    """The pay with its period and terms: “£32,073 to £39,043 a year, pro rata”."""
    stated: dict[FactName, FactValue | None] = {
        FactName.PAY_MIN: facts.pay_min,
        FactName.PAY_MAX: facts.pay_max,
        FactName.PAY_PERIOD: facts.pay_period if facts.pay_period in set(PayPeriod) else None,
        FactName.CURRENCY: facts.currency,
    }
    told = pay_words({name: value for name, value in stated.items() if value not in (None, "")})
    terms = [label(PayTerm(term)) for term in _known(facts.pay_terms, PayTerm)]
    return ", ".join(words for words in (told, *terms) if words)


def contract_words(facts: RowFacts) -> str:
    """The kind of contract; empty if not stated."""
    return label(ContractKind(facts.contract)) if facts.contract in set(ContractKind) else facts.contract


def pattern_words(facts: RowFacts) -> str:
    """When and where the work is done: “Part time, hybrid”."""
    told = [label(WorkPattern(member)) for member in _known(facts.pattern, WorkPattern)]
    return ", ".join([*told[:1], *(word[:1].lower() + word[1:] for word in told[1:])])


def band_words(facts: RowFacts) -> str:
    """The band as people write it: “5”, “8a”, “3–4”."""
    return facts.band.replace("-", "–")


def _moment(facts: RowFacts) -> datetime | None:
    """The local moment of closing, without a time zone: the day's end if no time is stated."""
    try:
        day = date.fromisoformat(facts.closing_date)
    except ValueError:
        return None
    try:
        at = time.fromisoformat(facts.closing_time)
    except ValueError:
        at = _END_OF_DAY
    return datetime.combine(day, at.replace(tzinfo=None))


def _figures(amount: float, currency: str, all_of_them: list[float]) -> str:
    """An amount, with pence if the other one has some; without currency for the second of two."""
    told = money(amount, currency)
    if float(amount).is_integer() and not all(float(one).is_integer() for one in all_of_them):
        told = f"{told}.00"
    return told


def _known(values: tuple[str, ...], known: type[PayTerm | WorkPattern]) -> tuple[str, ...]:
    """The values that are members of an enum."""
    members = {str(member) for member in known}
    return tuple(value for value in values if value in members)
