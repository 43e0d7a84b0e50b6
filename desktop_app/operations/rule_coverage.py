"""Counts, for each pack, the wordings that examples cover and lists those that none covers."""

from __future__ import annotations

from desktop_app.domain.rules import RulePack, RuleSet, RuleSources
from desktop_app.domain.signals import Status
from desktop_app.domain.trials import PackCoverage, Unshown
from desktop_app.rulepack.coverage import uncovered, wordings
from desktop_app.rulepack.loader import load_rules


def coverage_of(rules: RuleSet) -> tuple[PackCoverage, ...]:
    """How far the examples cover the wordings of each pack.

    Returns:
        One value for each pack with signals, in loading order; deprecated signals are ignored.
    """
    return tuple(_of_pack(pack) for pack in rules.packs if pack.signals)


def coverage_of_sources(sources: RuleSources) -> tuple[PackCoverage, ...]:
    """As `coverage_of`, for rules not yet loaded.

    Raises:
        AppError: No rules can be loaded.
    """
    return coverage_of(load_rules(sources))


def _of_pack(pack: RulePack) -> PackCoverage:
    signals = [signal for signal in pack.signals if signal.status is not Status.DEPRECATED]
    unshown = tuple(
        Unshown(signal.id, gap.key, gap.phrase, gap.wanted) for signal in signals for gap in uncovered(signal)
    )
    return PackCoverage(
        pack=pack.id,
        title=pack.title,
        signals=len(signals),
        wordings=sum(wordings(signal) for signal in signals),
        unshown=unshown,
    )
