"""The pay check: what an advert's pay says beside the pay tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.verdict import Nation, Setting

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop_app.domain.facts import Fact
    from desktop_app.domain.pay import PayRemark, PayTables


def check_pay(
    facts: Iterable[Fact],
    tables: PayTables,
    *,
    nation: Nation,
    on: date | None,
    setting: Setting = Setting.UNKNOWN,
) -> tuple[PayRemark, ...]:
    """Compare an advert's pay with the scales of its nation.

    Args:
        facts: As read and corrected.
        tables: The shipped pay tables.
        nation: The verdict's; a stated fact ``nation`` goes before it.
        on: The day to which the advert belongs (posted, or closing), which tells the pay year; ``None``: not
            known, and every year that has a table is tried, the latest first.
        setting: The verdict's; practices and others that need not follow the scales are told nothing of
            being above or below.

    Returns:
        The remarks, the weightiest first; empty when nothing can be known (no figures, no band and no exact
        scale, another currency, a nation without this pay system).
    """
    return ()
