"""Connects opened files with the Read page: dialogs, drops, the list of adverts, rich paste."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.shortlist import PutRight, ShortlistEntry
from desktop_app.gui.documents_list_bar import ListBar
from desktop_app.gui.file_drops import FileDrops, files_of
from desktop_app.gui.read_view import ReadView
from desktop_app.presentation.documents_arriving import Arriving, Together
from desktop_app.presentation.documents_mapping import ColumnMapping
from desktop_app.presentation.documents_parts import pasted
from desktop_app.presentation.file_opening import MakeOpener, Opening
from desktop_app.presentation.file_opening_words import dialog_filter
from desktop_app.presentation.open_folder import folder_to_open, remember_folder
from desktop_app.presentation.pasted_text import plain_lines
from desktop_app.presentation.reading import LONGEST_TEXT, Phase, too_long
from desktop_app.presentation.shared_opener import SharedOpener

if TYPE_CHECKING:
    from desktop_app.domain.shortlist_sheet import ReturnedShortlist
    from desktop_app.gui.wiring import Wiring


class DocumentsWiring(QtCore.QObject):
    """Brings files to the page.

    Args:
        read: The Read page.
        make_opener: Makes the reader of files; called with the function that receives its events, on any
            thread.
    """

    def __init__(self, wiring: Wiring, read: ReadView, *, make_opener: MakeOpener) -> None:
        super().__init__(wiring.window)
        self._wiring = wiring
        self._window = wiring.window
        self._read = read
        self._pasting = wiring.read_page.pasting
        self.opener = SharedOpener(make_opener)  # shared with anything that reads files beside the page
        self.opening = Opening(self.opener.share, wiring.tasks, wiring.notices)
        self.arriving = Arriving(
            self.opening,
            wiring.read_page.record,
            wiring.notices,
            tasks=wiring.tasks,
            preferences=wiring.preferences,
        )
        self.queue = self.arriving.queue
        self.bar = ListBar(self.queue, wiring.theme)
        read.column.put_above(self.bar, self.bar.stops)
        self._bind()
        wiring.endings.append(self.opening.close)

    def open_at_start(self, files: Sequence[str]) -> None:
        """Open the files of the command line; then offer the last session's unsaved text beside them."""
        if not files:
            self._wiring.recovery.look()
            return
        once = QtCore.Qt.ConnectionType.SingleShotConnection
        self.opening.settled.connect(self._wiring.recovery.look, once)
        self.opening.open([Path(file) for file in files])

    def ask_files(self) -> None:
        """Let the person choose files, and open them."""
        self.opening.open(self._chosen("Open"))

    def ask_workbook(self) -> None:
        """Let the person choose an exported workbook, and bring its changes back."""
        self.opening.open(self._chosen("Bring back from Excel", "Excel workbooks (*.xlsx);;All files (*)"))

    def _bind(self) -> None:
        """Connect the person's actions with their effects."""
        read, arriving, bar = self._read, self.arriving, self.bar
        editor, documents = read.editor, read.column.documents
        editor.read_rich = self.opening.read_rich
        editor.files_dropped.connect(self._open)
        FileDrops(self._window).dropped.connect(self._open)
        documents.files_dropped.connect(self._add)
        documents.add_asked.connect(self._ask_more)
        documents.paste_asked.connect(self._add_copied)
        arriving.shown.connect(self._show)
        arriving.joined.connect(self._join)
        arriving.together_asked.connect(self._ask_together)
        arriving.columns_asked.connect(self._ask_columns)
        arriving.came_back.connect(self._bring_back)
        arriving.list_begun.connect(lambda: self._go(0, direction=1))
        self.opening.failed.connect(self._wiring.failures.take_report)
        bar.chosen.connect(self._go)
        bar.step_asked.connect(self._step)
        bar.end_asked.connect(self._end_list)
        bar.return_asked.connect(lambda: self._go(self.queue.place))
        self.queue.changed.connect(self._know_deeds)
        self.queue.changed.connect(self._keep_list)
        self.queue.moved.connect(self._keep_list)
        self.queue.corrections_of = self._wiring.read_page.facts.unkept
        self._wiring.recovery.listed.connect(self._take_back)
        record = self._wiring.read_page.record
        record.replaced.connect(lambda: self.queue.leave(record.last))
        self._wiring.saving.saved.connect(self._note_saved)
        self._wiring.reading.phase_changed.connect(self._warm)
        self._know_deeds()

    def _know_deeds(self) -> None:
        """Enable what can be done now: stepping needs a list."""
        deeds = self._read.deeds
        deeds["add_document"] = self._ask_more
        for name, direction in (("next_advert", 1), ("previous_advert", -1)):
            deeds.pop(name, None)
            if len(self.queue):
                deeds[name] = lambda direction=direction: self._step(direction)  # type: ignore[misc]
        self._read.deeds_changed.emit()

    def _warm(self) -> None:
        """Start the opener once the engine is ready, so that the first file finds it running."""
        if self._wiring.reading.phase is not Phase.WARMING:
            self._wiring.reading.phase_changed.disconnect(self._warm)
            self.opening.warm()

    def _open(self, files: Sequence[str]) -> None:
        self.opening.open([Path(file) for file in files])

    def _add(self, files: Sequence[str]) -> None:
        self.opening.open([Path(file) for file in files], joins=True)

    def _ask_more(self) -> None:
        self.opening.open(self._chosen("Add documents to this advert"), joins=True)

    def _chosen(self, title: str, kinds: str = "") -> list[Path]:
        """The files that the person selects; empty if cancelled."""
        preferences = self._wiring.preferences
        folder = folder_to_open(preferences)
        files, _ = QtWidgets.QFileDialog.getOpenFileNames(
            self._window, title, folder, kinds or dialog_filter()
        )
        if files:
            remember_folder(preferences, Path(files[0]))
        return [Path(file) for file in files]

    def _add_copied(self) -> None:
        """Make a document of the clipboard's content."""
        copied: QtCore.QMimeData | None = QtGui.QGuiApplication.clipboard().mimeData()
        if copied is None:
            return
        files = files_of(copied)
        plain = plain_lines(copied.text()) if copied.hasText() else ""
        if files:
            self._add(files)
        elif copied.hasHtml():
            self.opening.read_rich(copied.html(), lambda lines: self._add_text(lines or plain))
        else:
            self._add_text(plain)

    def _add_text(self, text: str) -> None:
        """Add a text to the advert on the page."""
        if text.strip():
            self._join(pasted(text))
        else:
            self._wiring.notices.refuse(AppError("There is no text on the clipboard.", "Copy it first."))

    def _show(self, advert: Advert) -> None:
        """Replace the page's content with something that was opened."""
        before, listed = self._read.advert(), self.queue.on_page
        as_opened = self._wiring.read_page.record.is_as_opened(before)
        self._window.show_page("read")
        self._read.show_advert(advert)
        self._pasting.move_on()
        if not listed and not self._pasting.is_safe(before):
            self._read.unsaved.offer(before, stays=not as_opened)

    def _join(self, advert: Advert) -> None:
        """Add documents to the advert on the page."""
        bodies = (*self._read.advert().documents, *advert.documents)
        length = sum(len(body.text) for body in bodies)
        if length > LONGEST_TEXT:
            sentence, _ = too_long(length)
            self._wiring.notices.refuse(AppError(sentence, "Nothing was added."))
            return
        self._window.show_page("read")
        self._read.desk.join(advert)

    def _ask_together(self, together: Together) -> None:
        from desktop_app.gui.documents_question import DocumentsQuestion

        dialog = DocumentsQuestion(together, self._wiring.theme, parent=self._window)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered() -> None:
            if dialog.one.isChecked():
                self.arriving.put_together(together)
            else:
                self.arriving.put_apart(together.documents)

        dialog.accepted.connect(answered)
        dialog.open()

    def _ask_columns(self, mapping: ColumnMapping) -> None:
        from desktop_app.gui.column_mapping_dialog import ColumnMappingDialog

        dialog = ColumnMappingDialog(mapping, self._wiring.theme, parent=self._window)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.arriving.read_table(mapping))
        dialog.open()

    def _bring_back(self, returned: ReturnedShortlist, as_table: Callable[[], None]) -> None:
        """Handle a workbook of the shortlist that comes back from Excel."""
        from desktop_app.gui.shortlist_view import ShortlistView

        def read_as_list() -> None:
            self._window.show_page("read")
            as_table()

        view = self._window.page("shortlist")
        if isinstance(view, ShortlistView):
            self._window.show_page("shortlist")
            view.take_returned(returned, as_table=read_as_list)

    def _step(self, direction: int) -> None:
        queue = self.queue
        self._go(queue.place + direction if queue.on_page else queue.place, direction=direction)

    def _go(self, number: int, *, direction: int = 0) -> None:
        """Show another advert of the list; changes to this one are kept.

        Args:
            number: Its index from 0; does nothing if there is none.
            direction: Where to continue if it cannot be shown; 0: stay.
        """
        queue, listed, place = self.queue, self.queue.on_page, self.queue.place
        if not 0 <= number < len(queue) or (listed and number == place):
            return
        queue.leave(self._read.advert())
        refusal: AppError | None = None
        while queue.go(number):
            try:
                advert = queue.current()
            except AppError as error:
                refusal = refusal or error
                number = number + direction if direction else -1
            else:
                self._put_on_page(advert, quiet=listed)
                break
        else:
            queue.go(place)
            if listed:
                queue.put_on_page()
        if refusal is not None:  # posted last, because messages about one advert go when another comes
            self._wiring.notices.refuse(refusal)

    def _put_on_page(self, advert: Advert, *, quiet: bool) -> None:
        """Show the list's current advert.

        Args:
            advert: The advert to show.
            quiet: Whether the previous one was from the list too, so that nothing is lost.
        """
        if quiet:
            self._read.show_advert(advert)
        else:
            self._show(advert)
        self.queue.put_on_page()

    def _keep_list(self) -> None:
        """Keep changes in the list like the page itself."""
        self._wiring.recovery.keep_others(self.queue.to_keep)

    def _take_back(self, others: Sequence[PutRight]) -> None:
        """Make a waiting list of the adverts recovered from the last session."""
        for advert, corrections in others:
            self._wiring.read_page.facts.expect(advert.parts, corrections)
        self.queue.take_back([advert for advert, _ in others])
        self._pasting.tell_list_back(len(others))

    def _end_list(self) -> None:
        """Close the list; the advert on the page stays."""
        count, unsaved = len(self.queue), len(self.queue.unsaved)
        self._pasting.tell_list_closed(count, unsaved, self.queue.close())

    def _note_saved(self, entry: ShortlistEntry) -> None:
        """Show which of the list's adverts are on the shortlist."""
        if self.queue.on_page and entry.analysis.advert.parts == self._read.advert().parts:
            self.queue.note_saved(entry.analysis.advert)
