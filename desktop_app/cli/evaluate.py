"""``wordward evaluate``: figures over labelled adverts, as a page or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop_app.cli.days import day_of
from desktop_app.cli.rules_in_use import complain_of_rules, sources_in_use
from desktop_app.cli.streams import open_lines, say
from desktop_app.operations.analyse_many import analyse_lines
from desktop_app.operations.evaluate import Figures, evaluate
from desktop_app.paths import cache_folder

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Compare and print.

    Returns:
        0, or 1 if lines could not be compared or rules could not be used.
    """
    sources = sources_in_use(options.rules, shipped_only=options.shipped_only)
    status = complain_of_rules(sources)
    with open_lines(options.labelled) as source:
        outcomes = analyse_lines(
            source, sources=sources, kept_in=cache_folder(), workers=options.workers, today=day_of(options)
        )
        figures = evaluate(outcomes)
    say(json.dumps(as_json(figures), indent=2) if options.json else page(figures))
    return 1 if figures.problems else status


def as_json(figures: Figures) -> dict[str, object]:
    """The figures as one JSON object."""
    return {
        "adverts": figures.adverts,
        "right": figures.right,
        "accuracy": figures.right / figures.adverts,
        "macro_f1": figures.macro_f1,
        "firm": figures.firm,
        "confusion": [
            {"labelled": label, "given": given, "adverts": count} for label, given, count in figures.confusion
        ],
        "routes": [each._asdict() for each in figures.routes],
        "calibration": [
            {**each._asdict(), "correctness": each.right / each.given} for each in figures.calibration
        ],
        "errors": [each._asdict() for each in figures.misses],
        "facts": [each._asdict() for each in figures.facts],
        "fact_errors": [each._asdict() for each in figures.fact_misses],
        "problems": list(figures.problems),
    }


def page(figures: Figures) -> str:
    """The figures as lines of text."""
    lines = [
        f"{figures.adverts} adverts, {figures.right} right ({figures.right / figures.adverts:.1%}), "
        f"macro-F1 {figures.macro_f1:.3f}, firm verdicts {figures.firm:.1%}",
        "",
        f"{'route':<14}{'labelled':>9}{'given':>7}{'precision':>11}{'recall':>8}{'F1':>7}",
    ]
    lines += [
        f"{each.route:<14}{each.labelled:>9}{each.given:>7}"
        f"{_ratio(each.precision):>11}{_ratio(each.recall):>8}{_ratio(each.f1):>7}"
        for each in figures.routes
    ]
    lines += ["", "labelled → given"]
    lines += [f"  {label:<14} → {given:<14}{count:>6}" for label, given, count in figures.confusion]
    lines += ["", "confidence: right of given"]
    lines += [
        f"  {each.confidence:<8}{each.right:>6} of {each.given:<6}({each.right / each.given:.1%})"
        for each in figures.calibration
    ]
    lines += _facts(figures)
    if figures.misses:
        lines += ["", "errors"]
        lines += [
            f"  line {each.number} ({each.id}): {each.labelled} read as {each.given} "
            f"({each.confidence}). {each.reason}"
            for each in figures.misses
        ]
    if figures.problems:
        lines += ["", "not compared", *(f"  {problem}" for problem in figures.problems)]
    return "\n".join(lines)


def _facts(figures: Figures) -> list[str]:
    """The figures for facts and every misread fact; empty if no line labels facts."""
    if not figures.facts:
        return []
    lines = ["", f"{'fact':<16}{'labelled':>9}{'given':>7}{'precision':>11}{'recall':>8}"]
    lines += [
        f"{each.fact:<16}{each.labelled:>9}{each.given:>7}{_ratio(each.precision):>11}{_ratio(each.recall):>8}"
        for each in figures.facts
    ]
    lines += ["", "facts read otherwise"] if figures.fact_misses else []
    lines += [
        f"  line {each.number} ({each.id}): {each.fact} {_told(each.labelled)} read as {_told(each.given)}"
        for each in figures.fact_misses
    ]
    return lines


def _told(value: object) -> str:
    """A fact's value on one line; a dash if there is none."""
    return "–" if value is None else json.dumps(value, ensure_ascii=False)


def _ratio(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
