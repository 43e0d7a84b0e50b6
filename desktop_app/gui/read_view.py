"""The Read page: the advert with its marks on the left, verdict and evidence on the right."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.advert import EMPLOYER, TITLE, Advert, body_name
from desktop_app.domain.findings import Finding
from desktop_app.domain.spans import Span
from desktop_app.gui.advert_column import AdvertColumn
from desktop_app.gui.advert_desk import AdvertDesk
from desktop_app.gui.page_view import PageView
from desktop_app.gui.side_panel import SidePanel
from desktop_app.gui.theme import Theme
from desktop_app.gui.two_sides import TwoSides
from desktop_app.gui.unsaved_advert import UnsavedAdvert
from desktop_app.presentation.documents_parts import number_of, pasted
from desktop_app.presentation.qt_ranges import from_qt
from desktop_app.presentation.read_page import ReadPage
from desktop_app.presentation.recovery_copy import Recovery


class ReadView(PageView):
    """Shows a ``ReadPage``.

    Args:
        column: Its left side.
        panel: Its right side.
        desk: Puts adverts on the page.
        recovery: Restores unsaved text.
    """

    wanted = QtCore.Signal()  # bring the page on screen, because something is put on it

    def __init__(
        self,
        page: ReadPage,
        *,
        column: AdvertColumn,
        panel: SidePanel,
        desk: AdvertDesk,
        recovery: Recovery,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._page = page
        self.column = column
        self.panel = panel
        self.desk = desk
        self.editor = column.editor
        self._asking = QtCore.QTimer(self, singleShot=True, interval=0)
        self.sides = TwoSides(page, column, panel, theme)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)
        self.panes = (column, panel.tabs)
        self._bind(recovery)

    @override
    def entered(self) -> None:
        self.editor.setFocus()

    def advert(self) -> Advert:
        """The advert as it is on the page, with all its documents."""
        return self.desk.advert()

    def show_text(self, text: str, title: str = "", employer: str = "") -> None:
        """Replace the page's content with a text."""
        self.desk.show_text(text, title, employer)
        self.editor.setFocus()

    def show_advert(self, advert: Advert, *, is_new: bool = True) -> None:
        """Replace the page's content with an advert and all its documents.

        Args:
            advert: With the origins of its parts.
            is_new: Whether it is read for the first time; a saved one keeps the day it was read.
        """
        self.desk.show(advert, is_new=is_new)
        self.editor.setFocus()

    def take_over(self, raw_text: str, caret: int) -> None:
        """Continue with the text from the bare window's box.

        Args:
            raw_text: From its document.
            caret: The caret's position, in UTF-16 units.
        """
        self.show_text(from_qt(raw_text))
        cursor = self.editor.textCursor()
        cursor.setPosition(min(caret, self.editor.document().characterCount() - 1))
        self.editor.setTextCursor(cursor)

    def show_still(self, advert: Advert) -> bool:
        """Show an advert whose analysis exists already, without reading it again.

        Returns:
            Whether the page has exactly this text. If not, it is read again after all.
        """
        self.show_advert(advert, is_new=False)
        same = self.advert() == advert
        if same:
            self._asking.stop()
        return same

    def go_to(self, span: Span) -> None:
        """Go to a place in the advert that was read last, and highlight its words."""
        self.sides.show_text()
        start, end = self._page.place_of(span.part, span.start, span.end)
        field = {TITLE: self.column.title, EMPLOYER: self.column.employer}.get(span.part)
        number = number_of(span.part, self._page.reading.advert)
        if number >= 0:
            self.editor.turn(number)
            self.editor.go_to(start, end)
        elif field is not None:
            field.setFocus()
            field.setSelection(start, end - start)
        else:
            self.column.documents.show_details()

    def _bind(self, recovery: Recovery) -> None:
        """Connect the person's actions with the page, and the page with the widgets."""
        column, page = self.column, self._page
        self.editor.edited.connect(self._edited)
        self.desk.fields.edited.connect(self._edited)
        self._asking.timeout.connect(self._ask)
        column.empty.sample_chosen.connect(self._show_sample)
        column.legend.filter_changed.connect(page.set_filter)
        page.record.replaced.connect(self._start_anew)
        self.unsaved = UnsavedAdvert(self, page, recovery)
        self.editor.gives_way = lambda: page.pasting.may_go(
            self.advert(), is_corrected=bool(page.facts.corrections)
        )
        self.editor.displacing.connect(self._displace)
        self.editor.added.connect(
            lambda text: page.pasting.tell_added(text, lambda: self.show_advert(pasted(text)))
        )
        self.editor.too_much.connect(page.pasting.refuse_length)
        self.editor.too_late.connect(page.pasting.tell_late)
        self.editor.walked.connect(self.panel.evidence.show_item)
        self.panel.item_chosen.connect(self._go_to_item)
        self.panel.finding_chosen.connect(self._go_to_finding)
        self.panel.place_chosen.connect(self.go_to)
        self.panel.fact_chosen.connect(self.go_to)
        self.panel.fact_left.connect(self.editor.light.put_out)
        page.marks_changed.connect(self._show_marks)
        page.reading.marked.connect(lambda _: self.editor.viewport().repaint())  # not after the answer
        page.banner_changed.connect(self._show_status)
        self.deeds = {
            "new": self._clear,
            "paste": self._paste,
            "save": page.save,
            "next_mark": lambda: self._walk(1),
            "previous_mark": lambda: self._walk(-1),
            "restart_engine": page.reading.restart,
        }

    def _start_anew(self) -> None:
        """Another advert is coming: forget messages and selections of the last one."""
        self._page.leave()
        self.panel.start_anew()

    def _displace(self, text: str) -> None:
        """A whole advert was pasted over one that is saved, or unchanged since it was pasted."""
        before, pasting = self.advert(), self._page.pasting
        is_saved = pasting.is_safe(before) or self._page.saving.is_wanted
        pasting.move_on()
        self.show_advert(pasted(text))
        undo = lambda: self.show_advert(before, is_new=False)  # noqa: E731
        pasting.tell_replaced(text, undo, is_saved=is_saved)

    def _clear(self) -> None:
        """Empty the page for another advert."""
        self._page.pasting.move_on()
        self.show_text("")

    def _edited(self) -> None:
        texts = self.editor.texts if len(self._page.reading.advert.documents) > 1 else ()
        self.column.empty.setVisible(self.editor.document().isEmpty() and not any(texts))
        self._page.edited()
        self._asking.start()

    def _ask(self) -> None:
        self.desk.follow()
        advert = self.advert()
        if bool(self.column.documents.isHidden()) is any(body.text.strip() for body in advert.documents):
            self.desk.tell()
        self._page.read(advert)

    def _show_marks(self) -> None:
        for number in range(len(self.editor.texts)):
            self.editor.show_marks(self._page.marks(body_name(number)), number)

    def _show_status(self) -> None:
        """Update the status at the bottom of the window."""
        self.status_changed.emit(self._page.footer())
        self.column.show_suggestions(self._page.title, self._page.employer)

    def _walk(self, direction: int) -> None:
        self.sides.show_text()
        self.editor.walk(direction)
        self.editor.setFocus()

    def _go_to_item(self, item: int) -> None:
        self.sides.show_text()
        mark = self.editor.turn_to_item(item)
        if mark is not None:
            self.editor.go_to(mark.start, mark.end)
        elif item < len(self._page.evidence):
            self.go_to(self._page.evidence[item].span)

    def _go_to_finding(self, finding: Finding) -> None:
        """Go to the words and select them, so that typing replaces them."""
        if not finding.spans:
            return
        span = finding.spans[0]
        self.go_to(span)
        words = self.editor.light.cursor
        if words is not None and number_of(span.part, self._page.reading.advert) >= 0:
            self.editor.setTextCursor(words)
            self.editor.setFocus()

    def _show_sample(self, name: str) -> None:
        sample = self._page.sample(name)
        if sample is not None:
            self._page.pasting.move_on()
            advert = Advert.of(sample.text, title=sample.title, employer=sample.employer)
            self.show_advert(advert, is_new=False)

    def _paste(self) -> None:
        copied: QtCore.QMimeData | None = QtGui.QGuiApplication.clipboard().mimeData()
        if copied is not None:  # some desktops have none if nothing was copied
            everything = QtGui.QTextCursor(self.editor.document())
            everything.select(QtGui.QTextCursor.SelectionType.Document)
            self.editor.take_in(copied, everything)
        self.editor.setFocus()
