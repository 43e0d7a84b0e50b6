"""The Shortlist page without its widgets: the list, changes to it, and the export to Excel."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.analysis import Analysis
from desktop_app.domain.facts import Fact
from desktop_app.domain.shortlist import ShortlistEntry, ShortlistRow
from desktop_app.operations.shortlist_deeds import ShortlistDesk
from desktop_app.presentation.notices import Notice, Notices
from desktop_app.presentation.path_exists import is_there
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.shortlist_editing import ShortlistEditing
from desktop_app.presentation.shortlist_exporting import ShortlistExporting
from desktop_app.presentation.shortlist_filters import chosen_words
from desktop_app.presentation.shortlist_layout import ShortlistLayout
from desktop_app.presentation.shortlist_listing import ShortlistListing
from desktop_app.presentation.shortlist_returning import ShortlistReturning
from desktop_app.presentation.tasks import Tasks


class ShortlistPage(QtCore.QObject):
    """What the Shortlist page shows and does.

    Args:
        preferences: Remembers the columns and the last export's settings.
        on_failure: Called with a bug in exporting.
    """

    opened = QtCore.Signal(object)  # a ShortlistEntry for the Read page

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        *,
        preferences: Preferences,
        store_path: Path,
        on_failure: Callable[[BaseException], None],
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._preferences = preferences
        self._desk = ShortlistDesk(store_path)
        self.layout = ShortlistLayout(preferences)
        self.listing = ShortlistListing(tasks, notices, self._desk)
        self.editing = ShortlistEditing(tasks, notices, self._desk, listing=self.listing)
        self.returning = ShortlistReturning(tasks, notices, self._desk, editing=self.editing)
        self.exporting = ShortlistExporting(notices, store_path=store_path, on_failure=on_failure)

    @property
    def coloured(self) -> bool:
        """Whether words were coloured in the last workbook."""
        return self._preferences.flag("export_coloured")

    def suggested_path(self) -> Path:
        """The default path of the workbook: where the last one went."""
        path = self.exporting.suggested_path()
        kept = self._preferences.text("export_folder")
        return Path(kept) / path.name if kept and is_there(Path(kept).is_dir) else path

    def choose(self, ids: tuple[int, ...]) -> None:
        """Select entries; a single one is shown, and selecting it again refreshes it."""
        self.editing.show(ids[0] if len(ids) == 1 else 0)

    def open(self, number: int) -> None:
        """Open an entry on the Read page."""

        def done(entry: ShortlistEntry) -> None:
            self.opened.emit(entry)

        self._tasks.run(lambda: self._desk.entry(number), done=done, refused=self._notices.refuse)

    def offer_facts(self, entry: ShortlistEntry, analysis: Analysis) -> None:
        """Reading an old advert again found facts: offer to add them."""
        count = len(analysis.facts)
        found = "one fact was" if count == 1 else f"{count} facts were"
        sentence = f"This advert was saved without facts; today {found} read in it."
        hint = "Keeping them changes neither the saved verdict nor its evidence."
        deed = functools.partial(self._fill_facts, entry.id, analysis.facts)
        self._notices.post(Notice(sentence, hint, button="Keep the facts", deed=deed, topic="facts"))

    def _fill_facts(self, number: int, facts: tuple[Fact, ...]) -> None:
        def done(row: ShortlistRow) -> None:
            name = f" with “{row.title}”" if row.title else ""
            self._notices.post(Notice(f"The facts are kept{name} on the shortlist.", topic="facts"))
            self.listing.reload()

        self._tasks.run(lambda: self._desk.fill_facts(number, facts), done=done, refused=self._notices.refuse)

    def export(self, ids: tuple[int, ...], path: Path, *, coloured_text: bool) -> None:
        """Export entries to a workbook and remember the settings."""
        self._preferences.set("export_coloured", coloured_text)
        self._preferences.set("export_folder", str(path.parent))
        self.exporting.export(ids, path, coloured_text=coloured_text)

    def nothing_words(self) -> tuple[str, str]:
        """A sentence and a hint for an empty search result."""
        match, told = " ".join(self.listing.match.split()), chosen_words(self.listing.wanted)
        sentence = f"Nothing matches “{match}”." if match else "No saved advert passes these filters."
        if not told:
            return sentence, "Title, employer, notes and the adverts themselves were looked through."
        return sentence, f"{'; '.join(told)}."

    def tell_nothing_to_export(self) -> None:
        """Say that the list is empty, or missing."""
        if self.listing.trouble is not None:
            self._notices.refuse(self.listing.trouble)
            return
        sentence = "There is nothing to export yet."
        hint = "Save an advert first." if not self.listing.total else "Clear the filter first."
        self._notices.post(Notice(sentence, hint, topic="export"))

    def close(self) -> None:
        """Save pending changes, stop an export under way, and close the file."""
        self.editing.flush()
        self.exporting.close()
        self._tasks.run(self._desk.close, done=lambda _none: None, refused=self._notices.refuse)
