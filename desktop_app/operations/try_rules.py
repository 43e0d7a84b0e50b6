"""Tries a change of the rules on one advert, or on all saved adverts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.domain.trials import AlteredVerdict, SavedMatches, SavedTrial, Trial
from desktop_app.operations.try_examples import Progress, reader_of, run_examples, silent
from desktop_app.rulepack.loader import load_rules

if TYPE_CHECKING:
    from desktop_app.analysis.pipeline import Reader
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.rules import Problem, RuleSet, RuleSources
    from desktop_app.domain.verdict import Verdict


class TriedChange:
    """A changed file of changes, compiled beside the present rules.

    Args:
        sources: Where rules are read from; the text replaces the last file of changes.
        overlay_text: The new content of that file.
        present: A reader of the present rules, if there is one already.

    Raises:
        AppError: No pack could be loaded.
    """

    def __init__(self, sources: RuleSources, overlay_text: str, present: Reader | None = None) -> None:
        own = sources.overlays[-1]
        self.rules: RuleSet = load_rules(sources, texts={own: overlay_text})
        self.problems: tuple[Problem, ...] = tuple(
            problem for problem in self.rules.problems if problem.place.file == own.name
        )
        self.reader: Reader = reader_of(self.rules)
        self.present: Reader = present if present is not None else reader_of(load_rules(sources))


def try_change(change: TriedChange, signal_id: str, advert: Advert | None) -> Trial:
    """The effect of a change on one signal, its examples and one advert.

    Args:
        change: The change, compiled.
        signal_id: The signal being edited.
        advert: The advert on screen, if there is one.

    Returns:
        Problems are those of the file of changes alone.
    """
    examples = run_examples(change.rules, {signal_id}, reader=change.reader)
    if advert is None:
        return Trial(change.problems, (), examples)
    found = (item for item in change.reader.matches(advert) if item.rule == signal_id)
    return Trial(
        problems=change.problems,
        places=tuple(sorted(found, key=lambda item: (item.span.part, item.span.start, item.span.end))),
        examples=examples,
        before=change.present.analyse(advert).verdict,
        after=change.reader.analyse(advert).verdict,
    )


def try_change_on_saved(
    change: TriedChange,
    entries: Iterable[tuple[int, str, Advert | None]],
    signal_id: str,
    progress: Progress = silent,
    *,
    total: int = 0,
) -> SavedTrial:
    """The effect of a change on the saved adverts.

    Args:
        change: The change, compiled.
        entries: (number, title, advert) of the saved entries; the advert is ``None`` if it cannot be read.
        signal_id: The signal being edited; empty if the change concerns more than one.
        progress: Called with the progress.
        total: How many entries there are, for ``progress``.

    Returns:
        Each earlier verdict is one by the present rules, so that only this change counts; unreadable entries
        are counted, and the others go on.
    """
    looked_at = unreadable = 0
    found: list[SavedMatches] = []
    altered: list[AlteredVerdict] = []
    for number, title, advert in entries:
        if advert is None:
            unreadable += 1
        else:
            looked_at += 1
            count = _count(change.reader, advert, signal_id)
            before = change.present.analyse(advert).verdict
            after = change.reader.analyse(advert).verdict
            if count:
                found.append(SavedMatches(number, title, count))
            if _conclusion(before) != _conclusion(after):
                altered.append(AlteredVerdict(number, title, before, after))
        progress(looked_at + unreadable, max(total, looked_at + unreadable))
    return SavedTrial(looked_at, tuple(found), tuple(altered), unreadable)


def _count(reader: Reader, advert: Advert, signal_id: str) -> int:
    """How often a signal is found in an advert."""
    return sum(item.rule == signal_id for item in reader.matches(advert)) if signal_id else 0


def _conclusion(verdict: Verdict) -> tuple[object, ...]:
    """The parts of a verdict whose change is worth reporting."""
    return verdict.route, verdict.confidence, verdict.provisional, verdict.kind
