"""Defines the commands of ``wordward rules`` and the function behind each."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

Run = Callable[[argparse.Namespace], int]


def add_shipped_only(parser: argparse.ArgumentParser) -> None:
    """Add the option that reads only the packs shipped with Wordward."""
    parser.add_argument(
        "--shipped-only", action="store_true", help="only the packs that came with Wordward, no changes"
    )


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Add the commands of ``wordward rules``."""
    parser.description = "Look after rule packs and your own rules. Without folders, the rules in use."
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    test = _with_folders(commands.add_parser("test", help="run the examples of the rules"), _run_test)
    test.add_argument("--id", metavar="ID", action="append", default=[], help="only this rule, or pack")
    _with_folders(commands.add_parser("lint", help="count signals and list every problem"), _run_lint)
    coverage = commands.add_parser("coverage", help="list the wordings that no example shows")
    _with_folders(coverage, _run_coverage)
    _add_new(commands.add_parser("new", help="write a pack or a signal to fill in"))
    _add_schema(commands.add_parser("schema", help="JSON Schemas by which editors check rule files"))
    explain = commands.add_parser("explain", help="tell everything about one rule")
    explain.description = "What a rule finds and in which spellings, its sources, its examples, your changes."
    explain.add_argument("id", metavar="ID", help="such as hospital.icd-10")
    add_shipped_only(explain)
    explain.set_defaults(run=_run_explain)


def _with_folders(parser: argparse.ArgumentParser, run: Run) -> argparse.ArgumentParser:
    parser.add_argument("folders", metavar="FOLDER", nargs="*", type=Path, help="packs, or folders of packs")
    add_shipped_only(parser)
    parser.set_defaults(run=run)
    return parser


def _add_new(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write a file to fill in; one that is there is never overwritten."
    parser.add_argument(
        "name", metavar="PACK|ID", help="house for a pack, house.larkfinder for a signal of it"
    )
    parser.add_argument(
        "--in",
        dest="folder",
        metavar="FOLDER",
        type=Path,
        default=Path(),
        help="the folder of packs (default: this folder)",
    )
    parser.set_defaults(run=_run_new)


def _add_schema(parser: argparse.ArgumentParser) -> None:
    parser.description = "Print one schema, or tell where they are."
    parser.add_argument(
        "kind", metavar="KIND", nargs="?", help="pack, signals, cues, headings, policy or changes"
    )
    parser.add_argument("--write", metavar="FOLDER", type=Path, help="write all schemas into a folder")
    parser.set_defaults(run=_run_schema)


def _run_test(options: argparse.Namespace) -> int:
    from desktop_app.cli import rules_examples

    return rules_examples.run(options)


def _run_lint(options: argparse.Namespace) -> int:
    from desktop_app.cli import rules

    return rules.lint(options)


def _run_coverage(options: argparse.Namespace) -> int:
    from desktop_app.cli import rules

    return rules.coverage(options)


def _run_new(options: argparse.Namespace) -> int:
    from desktop_app.cli import rules_writing

    return rules_writing.new(options)


def _run_schema(options: argparse.Namespace) -> int:
    from desktop_app.cli import rules_writing

    return rules_writing.schema(options)


def _run_explain(options: argparse.Namespace) -> int:
    from desktop_app.cli import rules

    return rules.explain(options)
