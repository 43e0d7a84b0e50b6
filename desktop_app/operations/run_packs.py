"""Runs the examples of chosen packs with all rules in force, for the command line."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSet, RuleSources
from desktop_app.operations.rule_names import meant_by
from desktop_app.operations.try_examples import Progress, run_examples, silent
from desktop_app.rulepack.lint import format_problem
from desktop_app.rulepack.loader import pack_folders

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.trials import ExampleOutcome


class PacksRun(NamedTuple):
    """The results of a run.

    Attributes:
        places: ``file:line`` of each rule, where known.
        problems: Why some rules cannot be used, as lines of text.
    """

    outcomes: tuple[ExampleOutcome, ...]
    places: Mapping[str, str]
    problems: tuple[str, ...]


def run_packs(
    sources: RuleSources,
    *,
    folders: Sequence[Path] = (),
    ids: Collection[str] = (),
    kept_in: Path | None = None,
    progress: Progress | None = None,
) -> PacksRun:
    """Run examples.

    Args:
        sources: The rules in force.
        folders: Packs, or folders of packs, whose examples run; they replace packs with the same id. Empty
            runs the examples of all rules.
        ids: Of signals, cues or packs; only these run.
        kept_in: The cache folder of compiled rules.
        progress: Called with the progress.

    Raises:
        AppError: No rules can be loaded, or none has a requested id.
    """
    from desktop_app.engine.readers import make_reader

    names = {pack.name for folder in folders for pack in pack_folders(folder, [])}
    if folders and not names:
        sentence = f"No rule pack stands in {', '.join(str(folder) for folder in folders)}."
        raise AppError(sentence, "A pack is a folder with a file pack.yaml.")
    # The named packs come first and so take precedence over those with the same id.
    sources = RuleSources((*folders, *sources.folders), sources.overlays)
    reader, rules = make_reader(sources, kept_in)
    wanted = _wanted(rules, names, ids)
    outcomes = run_examples(rules, wanted, reader=reader, progress=progress or silent)
    named = [(signal.id, signal.place) for signal in rules.signals]
    named += [(cue.id, cue.place) for cue in rules.cues]
    problems = [
        problem
        for problem in rules.problems
        if not names or (not problem.twice and problem.place.file.split("/")[0] in names)
    ]
    return PacksRun(
        outcomes,
        {name: f"{place.file}:{place.line}" for name, place in named if place is not None},
        tuple(format_problem(problem) for problem in problems),
    )


def _wanted(rules: RuleSet, packs: Collection[str], ids: Collection[str]) -> Collection[str] | None:
    """The ids to run; ``None`` for all.

    Raises:
        AppError: No rule or pack has that id.
    """
    known = [signal.id for signal in rules.signals] + [cue.id for cue in rules.cues]
    known += [pack.id for pack in rules.packs]
    for name in ids:
        if name not in known:
            raise AppError(f"There is no rule “{name}”.", meant_by(name, known))
    return ids or packs or None
