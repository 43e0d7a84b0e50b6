"""``wordward rules test``: whether the rules do what their examples say."""

from __future__ import annotations

import sys
from itertools import groupby
from typing import TYPE_CHECKING

from desktop_app import paths
from desktop_app.cli.rules_in_use import sources_in_use
from desktop_app.cli.streams import complain, say
from desktop_app.operations.run_packs import run_packs

if TYPE_CHECKING:
    import argparse

    from desktop_app.domain.trials import ExampleOutcome


def run(options: argparse.Namespace) -> int:
    """Run examples, and print those that fail with their sentences.

    Args:
        options: The parsed arguments. With folders, only their packs' examples run; all rules stay in force.

    Returns:
        0, or 1 if an example fails or a rule cannot be used.

    Raises:
        AppError: No rules can be loaded, or none has the requested id.
    """
    result = run_packs(
        sources_in_use(shipped_only=options.shipped_only),
        folders=options.folders,
        ids=options.id,
        kept_in=paths.cache_folder(),
        progress=_progress if sys.stderr.isatty() else None,
    )
    wrong = [outcome for outcome in result.outcomes if not outcome.ok]
    for rule, outcomes in groupby(wrong, key=lambda outcome: outcome.rule):
        say(f"{rule} ({result.places.get(rule, 'no file')})")
        for outcome in outcomes:
            say(f"  {_line(outcome)}")
    count = len({outcome.rule for outcome in result.outcomes})
    rules = "1 rule" if count == 1 else f"{count} rules"
    if wrong:
        say(f"{len(wrong)} of {len(result.outcomes)} examples of {rules} are not as they say")
    else:
        say(f"{len(result.outcomes)} examples of {rules} are as they say")
    return max(complain(result.problems), 1 if wrong else 0)


def _line(outcome: ExampleOutcome) -> str:
    """What is wrong, on one line."""
    return " ".join(outcome.says.split())


def _progress(done: int, total: int) -> None:
    """Show progress on a terminal."""
    if done % 50 == 0 or done == total:
        end = "\r" if done < total else "\r\x1b[K"
        print(f"{done} of {total} examples", end=end, file=sys.stderr, flush=True)
