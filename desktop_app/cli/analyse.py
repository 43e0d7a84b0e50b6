"""``wordward analyse``: verdict and evidence as a report, or as the public JSON contract."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

from desktop_app.cli.days import day_of
from desktop_app.cli.report import report
from desktop_app.cli.rules_in_use import complain_of_rules, sources_in_use
from desktop_app.cli.streams import STANDARD, complain, open_lines, say, say_object, write_beside
from desktop_app.domain.errors import AppError
from desktop_app.engine.safe_reading import SafeReading
from desktop_app.operations.analyse_files import GIVEN_LIMIT, analyse_files
from desktop_app.operations.analyse_many import analyse_lines
from desktop_app.operations.contract import as_line, as_object, origin_as_object
from desktop_app.paths import cache_folder, resources_folder

if TYPE_CHECKING:
    import argparse

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.findings import Finding
    from desktop_app.domain.rules import RuleSources

#: Processes for many adverts if no number is given.
FEW_WORKERS: Final = 2


def run(options: argparse.Namespace) -> int:
    """Analyse files, or lines of JSON.

    Returns:
        0, or 1 if a file, a line or a rule was skipped.
    """
    sources = sources_in_use(options.rules, shipped_only=options.shipped_only)
    if options.jsonl is not None:
        if options.files or options.together:
            raise AppError("Give either files or --jsonl, not both.")
        if options.recruiting:
            raise AppError("--recruiting goes with files.", "JSON lines carry no wording checks.")
        return max(complain_of_rules(sources), _lines(options, sources))
    if options.out is not None:
        raise AppError("--out goes with --jsonl.", "Send the report to a file with > instead.")
    if options.workers is not None:
        raise AppError("--workers goes with --jsonl.", "Files are read one after the other.")
    if not options.files:
        raise AppError("Name a file to read, or - for standard input.", "See wordward analyse --help.")
    return max(complain_of_rules(sources), _files(options, sources))


def _files(options: argparse.Namespace, sources: RuleSources) -> int:
    """Analyse each file in turn; one that cannot be read is reported and skipped."""
    status = 0
    given = _standard_input(options.files)
    with SafeReading() as files:
        results = analyse_files(
            options.files,
            sources=sources,
            kept_in=cache_folder(),
            given=given,
            today=day_of(options),
            together=options.together,
            files=files,
        )
        for name, result in results:
            if isinstance(result, AppError):
                status = complain([str(result)])
            elif options.json:
                origins = [origin_as_object(origin) for origin in result.advert.origins]
                say_object({**as_object(name, result), "origins": origins})
            else:
                say(report(name, result, findings=_findings(result) if options.recruiting else None))
    return status


def _findings(analysis: Analysis) -> tuple[Finding, ...]:
    """The results of the checks for recruiters."""
    from desktop_app.operations.advising import all_findings, remarks_on_dates, remarks_on_pay
    from desktop_app.operations.shipped_guidance import load_pay_tables

    facts, tables = analysis.facts, load_pay_tables(resources_folder())
    on_pay = remarks_on_pay(analysis=analysis, facts=facts, tables=tables)
    on_dates = remarks_on_dates(analysis=analysis, facts=facts)
    return all_findings(analysis=analysis, facts=facts, remarks=[*on_pay, *on_dates])


def _standard_input(names: list[str]) -> bytes | None:
    """Standard input, if a name asks for it; read up to just over the size limit."""
    return sys.stdin.buffer.read(GIVEN_LIMIT + 1) if STANDARD in names else None


def _lines(options: argparse.Namespace, sources: RuleSources) -> int:
    """Lines in, lines out, in order; bad ones are reported by number and skipped."""
    status = 0
    target = write_beside(options.out) if options.out else nullcontext(None)
    with open_lines(options.jsonl, not_into=options.out) as source, target as out:
        outcomes = analyse_lines(
            source,
            sources=sources,
            kept_in=cache_folder(),
            workers=options.workers or FEW_WORKERS,
            today=day_of(options),
        )
        for outcome in outcomes:
            if outcome.value is None:
                status = complain([f"line {outcome.number}: {outcome.problem}"])
            elif out is not None:
                out.write(as_line(outcome.value) + "\n")
            else:
                say_object(outcome.value)
    return status
