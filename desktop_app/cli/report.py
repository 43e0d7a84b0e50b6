"""An analysis as a page of plain text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop_app.cli.facts_report import document_name, facts_lines, source_lines
from desktop_app.domain.evidence import REPEAT, Assertion
from desktop_app.domain.labels import label
from desktop_app.domain.verdict import SIDES, Kind, Route, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.findings import Finding

_ORDER = {route: n for n, route in enumerate((*SIDES, Route.UNCLEAR, Route.NOT_CODING))}
_WIDTH = 44


def report(name: str, analysis: Analysis, *, findings: Iterable[Finding] | None = None) -> str:
    """The report that ``wordward analyse FILE`` prints.

    Args:
        name: The file's name, as given.
        analysis: What was read.
        findings: Of the checks for recruiters; ``None`` leaves them out.

    Returns:
        Several lines, without a trailing line break.
    """
    verdict = analysis.verdict
    head = f"{label(verdict.route).upper()} · {label(verdict.confidence).lower()}"
    if verdict.provisional:
        head += " · provisional"
    lines = [name, f"  {head}", f"  {verdict.reason}"]
    if verdict.kind is not Kind.VACANCY:
        lines.append(f"  Document: {label(verdict.kind).lower()}")
    facts = [f"Nation: {label(verdict.nation)}", f"setting: {label(verdict.setting)}"]
    if verdict.stage is not Stage.UNKNOWN:
        facts.append(f"stage: {label(verdict.stage)}")
    lines.append(f"  {'; '.join(facts)}")
    scores = ", ".join(f"{label(side, short=True)} {score}" for side, score in verdict.scores)
    lines.append(f"  Scores: {scores}")
    lines += source_lines(analysis.advert)
    lines += facts_lines(analysis)
    lines += _evidence(analysis)
    if verdict.changes:
        lines.append("  What would change this")
        lines += [f"    {change.text}" for change in verdict.changes]
    if findings is not None:
        lines.append("  Wording")
        lines += [f"    {label(each.severity)}: {each.message}" for each in findings] or [
            "    Nothing to mend was found."
        ]
    return "\n".join(lines)


def _evidence(analysis: Analysis) -> list[str]:
    """Evidence by route, each signal once, heaviest first; discounted evidence says why."""
    lines: list[str] = []
    documents = analysis.advert.documents
    bodies = {part.name for part in documents} if len(documents) > 1 else ()
    shown = sorted(
        (item for item in analysis.evidence if item.why != REPEAT),
        key=lambda item: (_ORDER.get(item.route or Route.UNCLEAR, 9), -item.weight, item.span),
    )
    for route, group in groupby(shown, key=lambda item: item.route):
        lines.append(f"  {label(route) if route else 'Other'}")
        for item in group:
            words = " ".join(item.text.split())
            words = words if len(words) <= _WIDTH else f"{words[: _WIDTH - 1]}…"
            weight = f"{item.weight:4.1f}" if item.counts else "   –"
            where = label(item.section).lower()
            if item.span.part in bodies:
                where += f", {document_name(item.span.part).lower()}"
            note = "" if item.assertion is Assertion.AFFIRMED else f", {label(item.assertion).lower()}"
            lines.append(f"    {weight}  {label(item.category):<14}  {words:<{_WIDTH}}  {where}{note}")
    return lines
