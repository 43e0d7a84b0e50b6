"""Makes a reader from rule sources, through the cache.

For the engine's worker, the bench and the command line.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop_app.engine.arguments import from_arguments
from desktop_app.engine.collecting import nothing_collected
from desktop_app.engine.worker import Prepared

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.analysis.pipeline import Reader
    from desktop_app.domain.rules import RuleSet, RuleSources


def reader_of_rules(arguments: tuple[str, ...], before: Prepared | None = None) -> Prepared:
    """Make the reader of the engine's worker.

    Args:
        arguments: As written by ``arguments.as_arguments``.
        before: The reader in use, when the rules are reloaded: rules that are broken now are taken from it.

    Returns:
        The reader, and what could not be read of the rules.

    Raises:
        AppError: No pack could be read; on reloading: a folder cannot be read.
    """
    sources, cache = from_arguments(arguments)
    last_good = before.rules if before is not None else None
    if last_good is not None:
        _check_folders(sources)
    reader, rules = make_reader(sources, cache, last_good=last_good)
    problems = tuple(
        f"{problem.place.file}:{problem.place.line}: {problem.sentence}" for problem in rules.problems
    )
    return Prepared(reader, problems, rules.versions, rules)


def make_reader(
    sources: RuleSources, cache: Path | None = None, *, last_good: RuleSet | None = None
) -> tuple[Reader, RuleSet]:
    """Load rules and compile them, or take both from the cache.

    Args:
        sources: Where the rules are.
        cache: The cache folder; ``None`` reads and compiles everything and keeps nothing.
        last_good: Rules in use, which replace what is broken now.

    Returns:
        The reader and its rules: the same with and without a cache.

    Raises:
        AppError: No pack could be read.
    """
    from desktop_app.engine.lean_spacy import import_spacy

    import_spacy()
    from desktop_app.analysis.pipeline import Reader, compile_wordings
    from desktop_app.engine import rule_cache

    with nothing_collected():
        name = rule_cache.digest_of(sources) if cache is not None else ""
        kept = rule_cache.read(cache, name) if cache is not None else None
        if kept is None or (last_good is not None and kept.rules.problems):
            from desktop_app.rulepack.loader import load_rules

            rules = load_rules(sources, last_good=last_good)
            kept = rule_cache.Kept(rules, compile_wordings(rules))
            whole = last_good is None or not rules.problems  # otherwise not made from these sources alone
            if cache is not None and whole and rule_cache.digest_of(sources) == name:
                rule_cache.write(cache, name, kept)
        return Reader(kept.rules, kept.compiled), kept.rules


def _check_folders(sources: RuleSources) -> None:
    """Check that every folder can be listed; any but the shipped one may have gone.

    Raises:
        AppError: A folder cannot be listed.
    """
    from desktop_app.domain.errors import AppError

    for number, folder in enumerate(sources.folders):
        try:
            os.scandir(folder).close()
        except OSError as error:
            if number and isinstance(error, FileNotFoundError):
                continue
            sentence = f"The rule folder {folder} cannot be read ({error.strerror})."
            raise AppError(sentence, "The rules as they were stay in use.") from error
