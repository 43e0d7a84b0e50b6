"""``wordward rules lint``: are the rule packs sound, and what is in them?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.streams import say
from desktop_app.domain.signals import Strength
from desktop_app.operations.check_packs import check_packs
from desktop_app.paths import rules_folder

if TYPE_CHECKING:
    import argparse


def lint(options: argparse.Namespace) -> int:
    """Print each pack's counts and every problem with its place.

    Args:
        options: What was typed.

    Returns:
        0, or 1 when there are problems.
    """
    counts, problems = check_packs(options.folders or [rules_folder()])
    head = "".join(f"{strength.value:>12}" for strength in Strength)
    say(f"{'pack':<16}{'version':<10}{'signals':>8}{head}{'examples':>10}")
    for each in counts:
        strengths = "".join(f"{count:>12}" for _, count in each.strengths)
        say(f"{each.pack:<16}{each.version:<10}{each.signals:>8}{strengths}{each.examples:>10}")
    for problem in problems:
        say(problem)
    say(f"{len(problems)} problems" if problems else "No problems")
    return 1 if problems else 0
