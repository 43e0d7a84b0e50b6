"""The day used to infer years that adverts leave out: today, unless another is given."""

from __future__ import annotations

import argparse
from datetime import date, datetime


def add_today(parser: argparse.ArgumentParser) -> None:
    """Add the option that sets another day."""
    parser.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        type=_day,
        help="the day from which years that an advert leaves out are inferred (default: today)",
    )


def day_of(options: argparse.Namespace) -> date:
    """The day that was given, or today; the only place where the command line reads a clock."""
    named: date | None = options.today
    return named or datetime.now().astimezone().date()


def _day(text: str) -> date:
    """A day in ISO 8601.

    Raises:
        argparse.ArgumentTypeError: It is not a date.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"“{text}” is no day such as 2026-11-21"
        raise argparse.ArgumentTypeError(message) from error
