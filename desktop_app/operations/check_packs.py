"""Checks rule packs: what they contain, and what is wrong or doubtful in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSources
from desktop_app.rulepack.counts import PackStatistics, pack_statistics
from desktop_app.rulepack.lint import check_rules, format_problem
from desktop_app.rulepack.loader import load_rules, read_folders

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: The statistics of some packs.
Counts = tuple[PackStatistics, ...]


def check_packs(sources: RuleSources | Sequence[Path]) -> tuple[Counts, tuple[str, ...]]:
    """Count and check the packs of some rules.

    Args:
        sources: Where the rules are; or a list of folders of packs, or of single packs, each checked by
            itself.

    Returns:
        Each pack's counts (empty if no pack could be loaded), and each problem as lines of text.
    """
    apart = (sources,) if isinstance(sources, RuleSources) else sources
    problems = tuple(format_problem(problem) for each in apart for problem in check_rules(each))
    try:
        counts = pack_statistics(load_rules(sources))
    except AppError:
        # Nothing could be loaded; the problems above say why.
        counts = ()
    return counts, problems


def unusable_rules(sources: RuleSources | Sequence[Path]) -> tuple[str, ...]:
    """The problems that make some rules unusable, to be reported to whoever reads with them.

    Args:
        sources: Where the rules are; a list of folders means sources without files of changes.

    Returns:
        Each problem as lines of text; empty if all rules work. Doubtful rules are not included.
    """
    return tuple(format_problem(problem) for problem in read_folders(sources).problems)
