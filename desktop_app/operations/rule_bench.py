"""The work the bench process does for the Rules page: jobs as values, and the object that answers them.

The jobs are cheap to import; rules, spaCy and the store are imported only when a job is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSources

if TYPE_CHECKING:
    from desktop_app.analysis.pipeline import Reader
    from desktop_app.domain.rules import RuleSet
    from desktop_app.operations.try_rules import TriedChange
    from desktop_app.store.shortlist import Shortlist


@dataclass(frozen=True, slots=True)
class RunExamples:
    """Run examples of the present rules → ``tuple[ExampleOutcome, ...]``.

    Attributes:
        ids: Ids of signals, cues or packs; empty for all.
    """

    sources: RuleSources
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TryDraft:
    """Try a changed file of changes on a signal's examples and on an advert → ``Trial``."""

    sources: RuleSources
    overlay_text: str
    signal_id: str
    advert: Advert | None = None


@dataclass(frozen=True, slots=True)
class TryOnSaved:
    """Try a changed file of changes on every saved advert → ``SavedTrial``.

    Attributes:
        signal_id: The signal being edited; empty if the change concerns more than one.
        store_path: The shortlist's file; a missing one counts as empty.
    """

    sources: RuleSources
    overlay_text: str
    signal_id: str
    store_path: Path


@dataclass(frozen=True, slots=True)
class Coverage:
    """Find the wordings that no example covers → ``tuple[PackCoverage, ...]``."""

    sources: RuleSources


Progress = Callable[[int, int], None]


def make_bench(arguments: object) -> RuleBench:
    """Make the bench inside its worker process.

    Args:
        arguments: The cache folder of compiled rules, or ``None`` for no cache.
    """
    return RuleBench(arguments if isinstance(arguments, Path) else None)


class RuleBench:
    """Answers jobs; keeps the present rules and the last change compiled in between.

    Args:
        cache: The cache folder of compiled rules, or ``None`` for no cache.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache
        self._present: tuple[object, Reader, RuleSet] | None = None
        self._change: tuple[object, TriedChange] | None = None

    def answer(self, job: object, progress: Progress) -> object:
        """Do a job.

        Args:
            job: One of this module's jobs.
            progress: Called with the progress; an exception from it ends the job.

        Returns:
            The value named by the job's class.

        Raises:
            AppError: The rules cannot be used, or the shortlist cannot be read.
            TypeError: It is not one of this bench's jobs.
        """
        if isinstance(job, TryDraft):
            from desktop_app.operations.try_rules import try_change

            change = self._changed(job.sources, job.overlay_text)
            return try_change(change, job.signal_id, job.advert)
        if isinstance(job, TryOnSaved):
            return self._on_saved(job, progress)
        if isinstance(job, RunExamples):
            from desktop_app.operations.try_examples import run_examples

            reader, rules = self._of(job.sources)
            return run_examples(rules, job.ids or None, reader=reader, progress=progress)
        if isinstance(job, Coverage):
            from desktop_app.operations.rule_coverage import coverage_of_sources

            return coverage_of_sources(job.sources)
        raise TypeError(type(job).__qualname__)

    def _on_saved(self, job: TryOnSaved, progress: Progress) -> object:
        """Read all saved adverts through a connection of this process."""
        from desktop_app.operations.try_rules import try_change_on_saved

        change = self._changed(job.sources, job.overlay_text)
        if not job.store_path.is_file():
            return try_change_on_saved(change, (), job.signal_id, progress)
        from desktop_app.store.shortlist import Shortlist

        with Shortlist(job.store_path) as shortlist:
            ids = shortlist.ids()
            return try_change_on_saved(
                change, _adverts(shortlist, ids), job.signal_id, progress, total=len(ids)
            )

    def _of(self, sources: RuleSources) -> tuple[Reader, RuleSet]:
        """The present rules; read again if any of their files has changed."""
        from desktop_app.engine.readers import make_reader
        from desktop_app.engine.rule_cache import digest_of

        stamp = (sources, digest_of(sources))
        if self._present is None or self._present[0] != stamp:
            self._present = (stamp, *make_reader(sources, self._cache))
        return self._present[1], self._present[2]

    def _changed(self, sources: RuleSources, overlay_text: str) -> TriedChange:
        """The compiled change.

        The last one is kept, since the same is tried on one advert and then on all.
        """
        from desktop_app.operations.try_rules import TriedChange

        present, rules = self._of(sources)
        stamp = (rules.digest, sources, overlay_text)
        if self._change is None or self._change[0] != stamp:
            self._change = (stamp, TriedChange(sources, overlay_text, present))
        return self._change[1]


def _adverts(shortlist: Shortlist, ids: tuple[int, ...]) -> Iterator[tuple[int, str, Advert | None]]:
    """(number, title, advert) of each saved entry; the advert is ``None`` if it cannot be read."""
    for number in ids:
        try:
            entry = shortlist.fetch(number)
        except AppError:
            yield number, "", None
        else:
            yield number, entry.title, entry.analysis.advert
