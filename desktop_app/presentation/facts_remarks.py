"""What the pay check says, in rows of the Facts tab."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.domain.facts import FactName
from desktop_app.domain.pay import PayRemark, PayRemarkKind
from desktop_app.domain.spans import Span

#: What the pay check speaks of; these rows come first in their group.
CHECKED = (FactName.BAND, FactName.PAY_MIN, FactName.PAY_TERMS)
_AGREEING = (
    PayRemarkKind.MATCHES,
    PayRemarkKind.WITHIN,
    PayRemarkKind.BAND_OF_PAY,
    PayRemarkKind.NO_TABLE,
)


class RemarkRow(NamedTuple):
    """What the pay check says.

    Attributes:
        source: Where the pay table comes from.
        weighty: Whether something does not agree.
    """

    key: str
    sentence: str
    source: str
    spans: tuple[Span, ...]
    weighty: bool


def remark_rows(remarks: Iterable[PayRemark]) -> list[RemarkRow]:
    """The rows of what a pay check says, in its order."""
    return [
        RemarkRow(
            f"remark:{number}",
            remark.sentence,
            _source(remark),
            remark.spans,
            weighty=remark.kind not in _AGREEING,
        )
        for number, remark in enumerate(remarks)
    ]


def _source(remark: PayRemark) -> str:
    """Where the table comes from that a remark speaks by."""
    if not remark.derived:
        return remark.source
    return f"{remark.source} (reckoned from another year's table)" if remark.source else ""
