"""``wordward``: parses the command line and calls the command's module."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.cli.rules_commands import add_rules, add_shipped_only
from desktop_app.cli.streams import let_go_of_output
from desktop_app.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Exit statuses: all done; done but something was skipped; not done.
DONE, SKIPPED, FAILED = 0, 1, 2
#: Processes for many adverts; Windows lets one program wait for no more than 61.
MOST_WORKERS = 60


def main(argv: Sequence[str]) -> int:
    """Run one command.

    Args:
        argv: The arguments after the program's name.

    Returns:
        0 when all was done, 1 when bad input was skipped, 2 when nothing could be done.
    """
    if argv and not argv[0].startswith("-") and argv[0] not in _COMMANDS:
        print(f"wordward: {_no_command(argv)}", file=sys.stderr)
        return FAILED
    options = _parser().parse_args(argv)
    try:
        return int(options.run(options))
    except AppError as error:
        print(f"wordward: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        let_go_of_output()
        return FAILED
    except KeyboardInterrupt:
        print("wordward: stopped.", file=sys.stderr)
        return FAILED


def _no_command(words: Sequence[str]) -> AppError:
    """The error for a first word that is no command: most likely it is a file."""
    named = [word for word in words if not word.startswith("-")]
    missing = next((word for word in named if not os.path.exists(word)), None)  # noqa: PTH110 - takes any words
    if missing is None:
        hint = f"To read it here: wordward analyse {words[0]}. In the window: wordward-gui {words[0]}."
        return AppError(f"“{words[0]}” is a file and no command.", hint)
    if Path(missing).suffix or len(Path(missing).parts) > 1 or missing != words[0]:
        return AppError(f"There is no file “{missing}”.", "Check the name and the folder.")
    hint = f"The commands are {', '.join(_COMMANDS)}; wordward --help tells what they do."
    return AppError(f"There is no command “{missing}”, and no file of that name.", hint)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wordward",
        description="Tells which kind of clinical coding a job advert is about. "
        "Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Wordward {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name, (words, add) in _COMMANDS.items():
        add(commands.add_parser(name, help=words))
    return parser


def _add_rule_folders(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rules",
        metavar="FOLDER",
        type=Path,
        action="append",
        default=[],
        help="a further folder of rule packs",
    )
    add_shipped_only(parser)


def _add_workers(parser: argparse.ArgumentParser, *, default: int | None) -> None:
    parser.add_argument(
        "--workers",
        metavar="N",
        type=_workers,
        default=default,
        help=f"processes for many adverts, {MOST_WORKERS} at most (default 2)",
    )


def _workers(text: str) -> int:
    """The number of processes that was typed, at most the limit.

    Raises:
        ArgumentTypeError: It is not a number from 1.
    """
    if not text.strip().isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of processes, such as 2.")
    return min(int(text), MOST_WORKERS)


def _add_analyse(parser: argparse.ArgumentParser) -> None:
    from desktop_app.cli import analyse
    from desktop_app.cli.days import add_today

    parser.description = "Read adverts from files of any usual kind, or many from one file of JSON lines."
    parser.add_argument(
        "files", metavar="FILE", nargs="*", help="a text, page, mail or document; - for standard input"
    )
    parser.add_argument(
        "--together", action="store_true", help="the files are one record: advert, job description …"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of a report")
    parser.add_argument("--recruiting", action="store_true", help="add the wording checks to the report")
    parser.add_argument("--jsonl", metavar="IN", help='adverts as JSON lines, {"id", "text", …}; - for input')
    parser.add_argument("--out", metavar="OUT", type=Path, help="with --jsonl: the file to write")
    _add_workers(parser, default=None)
    add_today(parser)
    _add_rule_folders(parser)
    parser.set_defaults(run=analyse.run)


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    from desktop_app.cli import evaluate
    from desktop_app.cli.days import add_today

    parser.description = "Confusion, precision, recall, F1, coverage and calibration on labelled adverts."
    parser.add_argument("labelled", metavar="LABELLED.jsonl", help='lines of {"id", "text", "route", …}')
    parser.add_argument("--json", action="store_true", help="the figures as one JSON object")
    _add_workers(parser, default=2)
    add_today(parser)
    _add_rule_folders(parser)
    parser.set_defaults(run=evaluate.run)


#: The commands in order: what each does in a few words, and the function that adds its options. A command's
#: function takes the parsed arguments and returns the exit status.
_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "analyse": ("read adverts and print verdict and evidence", _add_analyse),
    "evaluate": ("compare verdicts with labelled adverts", _add_evaluate),
    "rules": ("test, check, write and explain rules", add_rules),
}
