"""The results of the pay and date checks as rows of the Facts tab."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.domain.date_remarks import DateRemark
from desktop_app.domain.facts import Fact, FactName
from desktop_app.domain.pay import PayRemark, PayRemarkKind
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Nation, Setting, Verdict

Remark = PayRemark | DateRemark

#: The subjects of the checks; these rows come first in their group.
CHECKED = (
    FactName.BAND, FactName.PAY_MIN, FactName.PAY_TERMS, FactName.CLOSING_DATE, FactName.EARLY_CLOSING,
    FactName.INTERVIEW_DATE,
)  # fmt: skip
_AGREEING = (
    PayRemarkKind.MATCHES,
    PayRemarkKind.WITHIN,
    PayRemarkKind.BAND_OF_PAY,
    PayRemarkKind.NO_TABLE,
)
#: Where posts have bands, and who has none there.
_BANDED: tuple[Nation, ...] = (
    Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND, Nation.UNKNOWN,
)  # fmt: skip
_FREE = (
    Setting.GP_PRACTICE, Setting.PCN_FEDERATION, Setting.INDEPENDENT_HOSPITAL, Setting.CONTRACTOR,
    Setting.PAYER,
)  # fmt: skip


class RemarkRow(NamedTuple):
    """The result of a check.

    Attributes:
        source: The source of the pay table; empty without one.
        weighty: Whether something is inconsistent.
    """

    key: str
    sentence: str
    source: str
    spans: tuple[Span, ...]
    weighty: bool


def remark_rows(remarks: Iterable[Remark], firsts: Iterable[FactName]) -> list[RemarkRow]:
    """The rows of a group's check results, in order.

    Args:
        remarks: All results.
        firsts: The facts of the group.
    """
    facts = frozenset(firsts)
    rows = []
    for number, remark in enumerate(remarks):
        if isinstance(remark, DateRemark):
            fact, source, weighty = FactName.CLOSING_DATE, "", True
        else:
            fact, source, weighty = FactName.PAY_MIN, _source(remark), remark.kind not in _AGREEING
        if fact in facts:
            rows.append(RemarkRow(f"remark:{number}", remark.sentence, source, remark.spans, weighty=weighty))
    return rows


def has_bands(verdict: Verdict, facts: Iterable[Fact]) -> bool:
    """Whether such a post would have a band: not at a practice or a company, nor abroad.

    Args:
        verdict: Of the advert.
        facts: As read and corrected; a nation among them takes precedence over the verdict's.
    """
    stated = next((fact.value for fact in facts if fact.name is FactName.NATION), verdict.nation)
    return stated in _BANDED and verdict.setting not in _FREE


def _source(remark: PayRemark) -> str:
    """The source of the table behind a result."""
    if not remark.derived:
        return remark.source
    return f"{remark.source} (reckoned from another year's table)" if remark.source else ""
