"""``wordward rules lint | coverage | explain``: whether the rules are sound, and what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.rules_in_use import sources_in_use
from desktop_app.cli.streams import say
from desktop_app.domain.rules import RuleSources
from desktop_app.domain.signals import Strength
from desktop_app.operations.check_packs import check_packs
from desktop_app.operations.rule_coverage import coverage_of_sources
from desktop_app.operations.rule_explaining import explain_rule

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from desktop_app.operations.check_packs import Counts


def lint(options: argparse.Namespace) -> int:
    """Print each pack's counts and every problem with its place.

    Returns:
        0, or 1 if there are problems.
    """
    counts, problems = check_packs(options.folders or _sources(options))
    for line in _table(counts):
        say(line)
    for problem in problems:
        say(problem)
    say(_how_many(len(problems)))
    return 1 if problems else 0


def _how_many(problems: int) -> str:
    """The number of problems in words."""
    if not problems:
        return "No problems"
    return "1 problem" if problems == 1 else f"{problems} problems"


def _table(counts: Counts) -> Iterator[str]:
    """The counts of each pack and the totals."""
    head = "".join(f"{strength.value:>12}" for strength in Strength)
    yield (
        f"{'pack':<16}{'version':<10}{'signals':>8}{head}"
        f"{'uncounted':>11}{'examples':>10}{'sources':>9}{'own-only':>10}{'wordings':>10}{'shown':>8}"
    )
    rows = [
        (each.pack, each.version, each.signals, *(count for _, count in each.strengths), each.uncounted,
         each.examples, each.sources, each.own_only, each.wordings, each.shown)
        for each in counts
    ]  # fmt: skip
    if len(rows) > 1:
        rows.append(("all", "", *(sum(column) for column in zip(*(row[2:] for row in rows), strict=True))))
    for pack, version, signals, *numbers, uncounted, examples, sources, own_only, wordings, shown in rows:
        strengths = "".join(f"{number:>12}" for number in numbers)
        yield (
            f"{pack:<16}{version:<10}{signals:>8}{strengths}"
            f"{uncounted:>11}{examples:>10}{sources:>9}{own_only:>10}{wordings:>10}{shown:>8}"
        )


def coverage(options: argparse.Namespace) -> int:
    """Print how many of each pack's wordings its examples cover, and list the others.

    Returns:
        0, or 1 if a wording is not covered.

    Raises:
        AppError: No rules can be loaded.
    """
    packs = coverage_of_sources(_sources(options))
    say(f"{'pack':<16}{'signals':>8}{'wordings':>10}{'shown':>10}{'':>8}")
    figures = [(pack.pack, pack.signals, pack.wordings, len(pack.unshown)) for pack in packs]
    if len(packs) > 1:
        signals, wordings = sum(pack.signals for pack in packs), sum(pack.wordings for pack in packs)
        figures.append(("all", signals, wordings, sum(len(pack.unshown) for pack in packs)))
    for name, signals, wordings, missing in figures:
        per_cent = 100 * (wordings - missing) / wordings if wordings else 100
        say(f"{name:<16}{signals:>8}{wordings:>10}{wordings - missing:>10}{per_cent:>7.1f}%")
    unshown = [gap for pack in packs for gap in pack.unshown]
    for gap in unshown:
        say(f"{gap.rule}: “{gap.phrase}” ({gap.key}) stands in no “{gap.wanted}” example")
    say(f"{len(unshown)} wordings are not shown" if unshown else "Every wording is shown by an example")
    return 1 if unshown else 0


def explain(options: argparse.Namespace) -> int:
    """Print everything about one rule.

    Returns:
        0.

    Raises:
        AppError: There is no such rule.
    """
    say(explain_rule(sources_in_use(shipped_only=options.shipped_only), options.id))
    return 0


def _sources(options: argparse.Namespace) -> RuleSources:
    """The folders that were given, or the rules in use."""
    if options.folders:
        return RuleSources(tuple(options.folders))
    return sources_in_use(shipped_only=options.shipped_only)
