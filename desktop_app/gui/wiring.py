"""Builds the window and connects its parts; only here do they learn of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6 import QtCore, QtWidgets

from desktop_app.domain.rules import RuleSources
from desktop_app.gui.advert_column import AdvertColumn
from desktop_app.gui.advert_desk import AdvertDesk
from desktop_app.gui.advert_editor import AdvertEditor
from desktop_app.gui.bug_hooks import catch_bugs, forget_hooks
from desktop_app.gui.documents_wiring import DocumentsWiring
from desktop_app.gui.furnishing import imported
from desktop_app.gui.main_window import BuildPage, MainWindow
from desktop_app.gui.page_view import PageView
from desktop_app.gui.read_view import ReadView
from desktop_app.gui.side_panel import SidePanel
from desktop_app.gui.theme import Theme
from desktop_app.presentation.documents_record import Record
from desktop_app.presentation.failures import Failures
from desktop_app.presentation.file_opening import MakeOpener, process_opener
from desktop_app.presentation.notices import ADVICE, Notice, Notices
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.read_page import ReadPage
from desktop_app.presentation.reading import LONGEST_TEXT, Reading, ReadingEngine
from desktop_app.presentation.recovery_copy import Recovery
from desktop_app.presentation.saving import STORE_NAME, Saving
from desktop_app.presentation.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.gui.rules_wiring import RulesWiring
    from desktop_app.presentation.rules_desk import MakeBench

Values = Mapping[str, str | int | bool]


class WindowEngine(ReadingEngine, Protocol):
    """The methods of an engine that the window needs."""

    def reload(self, number: int = 0, arguments: Sequence[str] | None = None) -> None:
        """Reload the rules."""
        ...


class Folders(NamedTuple):
    """Where things are.

    Attributes:
        resources: The program's own.
        data: The person's.
        log: Returns the log's folder when it is needed.
        rules: Where rules are read from; without files of changes there is no Rules page.
        cache: Where compiled rules are stored, or ``None``.
    """

    resources: Path
    data: Path
    log: Callable[[], Path]
    rules: RuleSources = RuleSources(())
    cache: Path | None = None


class Wiring:
    """Everything that lives as long as the window.

    Args:
        engine: Answers with events, to be passed to ``reading.take`` on this thread.
        window: Still bare.
        folders: Where things are.
        values: Every setting.
        keep: Stores settings after a change; raises ``AppError`` on failure.
        make_bench: Makes the bench that tries changes to rules; by default in a separate process.
        make_opener: Makes the reader of files; by default in a separate process.
        today: Returns the day on which adverts are read; the window's only clock for that.
    """

    theme: Theme
    documents: DocumentsWiring
    rules: RulesWiring

    def __init__(
        self,
        app: QtWidgets.QApplication,
        engine: WindowEngine,
        window: MainWindow,
        *,
        folders: Folders,
        values: Values,
        keep: Callable[[Values], None],
        make_bench: MakeBench | None = None,
        make_opener: MakeOpener = process_opener,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._app = app
        self._folders = folders
        self._make_bench = make_bench
        self._make_opener = make_opener
        self.engine = engine
        self.window = window
        self.still: Callable[[], bool] = lambda: False  # whether the Read page shows a saved analysis
        self.endings: list[Callable[[], None]] = []  # what pages do before the end
        self.notices = Notices()
        self.failures = Failures(folders.log)
        self.tasks = Tasks(on_failure=self.failures.take)
        self.preferences = Preferences(values, keep=self._kept_by(keep))
        self.reading = Reading(engine, self.notices)
        self.recovery = Recovery(self.tasks, self.notices, folder=folders.data)
        self.store_path = folders.data / STORE_NAME
        self.saving = Saving(self.tasks, self.notices, store_path=self.store_path, show_entry=self.show_entry)
        self.read_page = ReadPage(
            self.reading,
            record=Record(today),
            saving=self.saving,
            recovery=self.recovery,
            preferences=self.preferences,
            notices=self.notices,
            samples=folders.resources / "samples",
        )
        self.reading.failed.connect(self.failures.take_report)
        self.failures.reported.connect(self._show_failure)
        self.window.closing.connect(self.recovery.flush)

    def furnish(self, files: Sequence[str]) -> Iterator[None]:
        """Furnish the window step by step; the window is responsive between two steps.

        At the end the page shows ``files``, or the text typed into the bare box, or the last session's
        unsaved text; beside the others the last is offered.

        Args:
            files: Files from the command line.
        """
        catch_bugs(self.window, self._take_bug)
        self.theme = Theme(self._app, self._folders.resources, self.preferences)
        yield
        yield from self.window.furnish(
            self._builders(),
            theme=self.theme,
            preferences=self.preferences,
            notices=self.notices,
            deeds=self._deeds(),
        )
        yield
        editor = AdvertEditor(self.theme, explain=self.read_page.explain, limit=LONGEST_TEXT)
        yield
        column = AdvertColumn(self.read_page, editor=editor, theme=self.theme, make_button=self.window.button)
        yield
        panel = SidePanel(self.read_page, theme=self.theme)
        yield
        self._read_view = ReadView(
            self.read_page,
            column=column,
            panel=panel,
            desk=AdvertDesk(self.read_page, column, self.notices),
            recovery=self.recovery,
            theme=self.theme,
        )
        self._read_view.wanted.connect(lambda: self.window.show_page("read"))
        early = self.window.take_early()
        self.window.show_page("read")
        if early.raw_text:
            self._read_view.take_over(early.raw_text, early.caret)
        yield
        self.documents = DocumentsWiring(self, self._read_view, make_opener=self._make_opener)
        self.documents.open_at_start(files)
        yield from self._furnish_tabs(panel)
        yield from self._furnish_rules()

    def _deeds(self) -> dict[str, Callable[[], None]]:
        """The handlers of the window's own menu entries and buttons."""
        return {
            "about": self._show_about,
            "export": self._export,
            "user_guide": self._show_guide,
            "open": self._ask_files,
            "bring_back": lambda: self.documents.ask_workbook(),  # noqa: PLW0108 - built later
        }

    def tell(self, sentence: str) -> None:
        """Say something that happened before there was a window."""
        self.notices.post(Notice(sentence, level=ADVICE))

    def close(self) -> None:
        """Finish what is under way: everything that should be on disk is there when this returns.

        If one step raises, the others are done nevertheless. If a disk does not respond, this gives up after
        a while and logs it.
        """
        with ExitStack() as left:  # in reverse order
            left.callback(forget_hooks)
            left.callback(self._finish_tasks)
            left.callback(self.recovery.flush)
            for end in reversed(self.endings):
                left.callback(end)

    def _finish_tasks(self) -> None:
        """Wait for pending writes."""
        if not self.tasks.close():
            self.failures.note("Work was not finished when the window had closed: a disk does not answer.")

    def _furnish_tabs(self, panel: SidePanel) -> Iterator[None]:
        """Build the tabs beyond the verdict, which nobody needs before an advert is read."""
        yield from imported("desktop_app.gui.facts_wiring")
        from desktop_app.gui.facts_wiring import furnish_tabs

        yield from furnish_tabs(self, panel, self._folders)

    def _furnish_rules(self) -> Iterator[None]:
        """Load the rules last, because nobody needs them before an advert is read."""
        if not self._folders.rules.overlays:
            return
        yield from imported("desktop_app.gui.rules_wiring")
        from desktop_app.gui.rules_wiring import RulesWiring

        self.rules = RulesWiring(self, self._read_view, folders=self._folders, make_bench=self._make_bench)

    def _builders(self) -> dict[str, BuildPage]:
        """The builder of each page in ``presentation.actions.PAGES``."""
        pages: dict[str, BuildPage] = {
            "read": lambda _window: self._read_view,
            "shortlist": self._build_shortlist,
        }
        return pages | ({"rules": self._build_rules} if self._folders.rules.overlays else {})

    def _build_rules(self, window: MainWindow) -> PageView:
        """The Rules page, built when it is first shown."""
        return self.rules.build(window)

    def _build_shortlist(self, window: MainWindow) -> PageView:
        """The Shortlist page, imported when it is first shown."""
        from desktop_app.gui.shortlist_wiring import build_shortlist

        return build_shortlist(self, window)

    def show_entry(self, number: int) -> None:
        """Show a saved advert."""
        from desktop_app.gui.shortlist_view import ShortlistView

        page = self.window.page("shortlist")
        if isinstance(page, ShortlistView):
            page.show_entry(number)
            self.window.show_page("shortlist")

    def _kept_by(self, keep: Callable[[Values], None]) -> Callable[[Values], None]:
        """Store settings off the window's thread."""

        def kept(values: Values) -> None:
            self.tasks.run(lambda: keep(values), done=lambda _none: None, refused=self.notices.refuse)

        return kept

    def _take_bug(self, error: BaseException) -> None:
        """Pass a bug from any thread to the window's."""
        self.tasks.bring_home(lambda: self.failures.take(error))

    def _export(self) -> None:
        """Open the Shortlist page with its export dialog."""
        self.window.show_page("shortlist")
        self.window.do("export")

    def _ask_files(self) -> None:
        """Let the person choose files to open."""
        self.documents.ask_files()

    def _show_failure(self, report: str) -> None:
        from desktop_app.gui.failure_dialog import FailureDialog

        FailureDialog(report, self.window).open()

    def _show_guide(self) -> None:
        """Open the user guide, which is beside the resources in a checkout and in an installation."""
        folder = self._folders.resources.parent / "docs"
        if not (folder / "user-guide.md").is_file():
            sentence = "The user guide is not where it should be."
            self.notices.post(Notice(sentence, "Install Wordward again to have it back.", ADVICE))
            return
        from desktop_app.gui.guide_window import GuideWindow

        guide = GuideWindow(folder, self.theme, self.window)
        guide.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        guide.show()

    def _show_about(self) -> None:
        from desktop_app.gui.about_dialog import AboutDialog

        AboutDialog(self.theme, self.window).open()
