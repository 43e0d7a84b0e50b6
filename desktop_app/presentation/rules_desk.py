"""The rules for the life of the window: kept, tried, watched, and reloaded when changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6 import QtCore

from desktop_app.beside import make_closed
from desktop_app.domain.advert import Advert
from desktop_app.domain.rules import RuleSources
from desktop_app.engine.arguments import as_arguments
from desktop_app.engine.events import BenchEvent, Ready
from desktop_app.operations.rule_keeping import RuleKeeper
from desktop_app.presentation.notices import ADVICE, Notice, Notices
from desktop_app.presentation.path_exists import is_there
from desktop_app.presentation.reading import Reading
from desktop_app.presentation.rules_edits import TOPIC, RulesEdits
from desktop_app.presentation.rules_marking import RulesMarking
from desktop_app.presentation.rules_pack_files import RulesPackFiles
from desktop_app.presentation.rules_pack_tab import COVERAGE, EXAMPLES, RulesPackTab
from desktop_app.presentation.rules_page import RulesPage
from desktop_app.presentation.rules_problems import notice_words
from desktop_app.presentation.rules_trying import RuleTrying
from desktop_app.presentation.rules_watching import RulesWatch
from desktop_app.presentation.tasks import Tasks


class ReloadingEngine(Protocol):
    """The methods of an engine used here."""

    def reload(self, number: int = 0, arguments: Sequence[str] | None = None) -> None:
        """Reload the rules; adverts asked for afterwards are read by the new ones."""
        ...


class RulesBench(Protocol):
    """The methods of a bench used here."""

    def ask(self, channel: str, job: object, number: int) -> None:
        """Have a job done."""
        ...

    def cancel(self, channel: str) -> None:
        """Forget the job of a channel."""
        ...

    def close(self) -> None:
        """Close the bench."""
        ...


#: Folder of installed packs, beside the person's file of changes (``paths.installed_rules_folder``).
INSTALLED = "installed"
#: Makes a bench that passes its events, on any thread, to a function.
MakeBench = Callable[[Callable[[BenchEvent], None]], RulesBench]


def process_bench(cache: Path | None) -> MakeBench:
    """A bench in a separate process, started with its first question.

    Args:
        cache: Where compiled rules are stored, or ``None``.
    """

    def make(hear: Callable[[BenchEvent], None]) -> RulesBench:
        from desktop_app.engine.bench import Bench

        return Bench("desktop_app.operations.rule_bench:make_bench", cache, hear)

    return make


def with_installed(sources: RuleSources) -> RuleSources:
    """The sources with the folder of installed packs, created if missing, as the last folder."""
    installed = sources.overlays[-1].parent / INSTALLED
    if installed in sources.folders:
        return sources
    with suppress(OSError):  # without it nothing can be installed, which is reported then
        make_closed(installed)
    return replace(sources, folders=(*sources.folders, installed)) if is_there(installed.is_dir) else sources


class RulesDesk(QtCore.QObject):
    """Holds the parts of the Rules page and keeps all readers on the same rules.

    Args:
        engine: Reads adverts.
        reading: The advert on the Read page.
        sources: Where rules are read from; the last file of changes is the person's own.
        cache: Where compiled rules are stored, or ``None``.
        make_bench: Makes the bench that tries changes.
        still: Whether the Read page shows a saved analysis, which later rules do not change.
    """

    shown = QtCore.Signal()  # the Rules page is about to come on screen

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        *,
        engine: ReloadingEngine,
        reading: Reading,
        sources: RuleSources,
        cache: Path | None,
        store_path: Path,
        make_bench: MakeBench,
        still: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._engine = engine
        self._reading = reading
        self._still = still
        sources = with_installed(sources)
        self._arguments = as_arguments(sources.folders, sources.overlays, cache=cache)
        self.keeping = RulesEdits(tasks, notices, RuleKeeper(sources, sources.overlays[-1]))
        self._bench = make_bench(self._hear)
        self.trying = RuleTrying(
            self.keeping, self._bench, sources=sources, store_path=store_path, advert=self._advert
        )
        self.packs = RulesPackTab(self._bench, notices, tasks=tasks, sources=sources)
        files = RulesPackFiles(tasks, notices, keeping=self.keeping, packs=self.packs, sources=sources)
        self.page = RulesPage(self.keeping, self.trying, self.packs, files)
        self.marking = RulesMarking(
            self.keeping, reading, notices, begin=self._begin, except_from=self._except
        )
        self.watch = RulesWatch(sources)
        self.watch.changed.connect(self._look_again)
        files.touching.connect(self.watch.stop)  # Windows cannot move a watched folder, nor its parent
        files.untouched.connect(self.watch.start)
        self.keeping.kept.connect(self._read_again)

    def start(self) -> None:
        """Start watching the rule files, and find out whether a pack is switched off."""
        self.watch.start()
        self.keeping.load_if_any_is_off()

    def close(self) -> None:
        """Stop the watch and the bench; pending writes are completed."""
        self.watch.stop()
        self.trying.stop()
        self._bench.close()

    def _advert(self) -> Advert | None:
        """The advert on the Read page, or ``None``."""
        return None if self._reading.empty else self._reading.advert

    def _begin(self, words: str, sentence: str, route: str) -> None:
        self.shown.emit()
        self.page.begin_from(words, sentence, route)

    def _except(self, signal_id: str, sentence: str) -> None:
        self.shown.emit()
        self.page.begin_exception(signal_id, sentence)

    def _hear(self, event: BenchEvent | Ready) -> None:
        """An event of the bench, on its thread."""
        if isinstance(event, Ready):
            return
        taker = self.packs if event.channel in {EXAMPLES, COVERAGE} else self.trying
        self._tasks.bring_home(lambda: taker.take(event))

    def _look_again(self) -> None:
        """Rule files have changed on disk: check whether the rules differ now."""

        def done(changed: bool) -> None:
            if changed:
                self._read_again()
                self._tell()

        self.keeping.load(done=done)

    def _read_again(self) -> None:
        """Reload the rules in the engine, and have the advert on screen read again."""
        self.watch.start()  # there may be new files
        self._engine.reload(arguments=self._arguments)
        if not self._still() and not self._reading.empty:
            self._reading.read(self._reading.advert)

    def _show_problems(self) -> None:
        self.shown.emit()
        self.page.problems_wanted.emit()

    def _tell(self) -> None:
        """Say that the rules have changed because somebody saved a file."""
        rules = self.keeping.rules
        problems = rules.problems if rules is not None else ()
        if problems:
            sentence, hint = notice_words(problems)
            self._notices.post(Notice(sentence, hint, ADVICE, "Show it", self._show_problems, TOPIC))
        else:
            self._notices.post(Notice("The rules were read again.", topic=TOPIC))
