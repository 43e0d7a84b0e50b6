"""The Shortlist page.

The list on the left, the selection on the right (or below, if there is little room).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.shortlist import EntryStatus
from desktop_app.domain.shortlist_sheet import ReturnedShortlist
from desktop_app.gui.advert_column import MakeButton
from desktop_app.gui.page_view import PageView
from desktop_app.gui.shortlist_export_dialog import ExportChoice, ShortlistExportDialog
from desktop_app.gui.shortlist_head import ShortlistHead
from desktop_app.gui.shortlist_notice import Offer, ShortlistNotice
from desktop_app.gui.shortlist_side import ShortlistSide
from desktop_app.gui.shortlist_strip import ShortlistStrip
from desktop_app.gui.shortlist_table import ShortlistTable
from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_page import ShortlistPage

#: Narrower than this many characters, the selected advert is below the list.
NARROW = 105
#: Width of the right side at 100 % text, in pixels.
SIDE_WIDTH = 340


class ShortlistView(PageView):
    """Shows a ``ShortlistPage``."""

    read_page_wanted = QtCore.Signal()
    facts_wanted = QtCore.Signal()  # show the facts of the advert that is about to be opened

    def __init__(self, page: ShortlistPage, *, theme: Theme, make_button: MakeButton) -> None:
        super().__init__()
        self._page = page
        self._theme = theme
        self._arranged: tuple[bool, int] | None = None
        self._export_wanted = False
        export = make_button("export", look="button")
        self.head = ShortlistHead(page.listing, theme, layout=page.layout, export=export)
        self.table = ShortlistTable(page.listing.model, theme, layout=page.layout)
        self.notice = ShortlistNotice(theme)
        self.side = ShortlistSide(page.editing, theme, make_button=make_button)
        self._lay_out(ShortlistStrip(page.exporting, theme))
        self._bind()
        self.panes = (self._list, self.side)
        self._share_room()

    @override
    def entered(self) -> None:
        self._page.listing.look_again()
        self.table.setFocus()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @override
    def event(self, event: QtCore.QEvent) -> bool:
        """Back from another program, which may have changed the shortlist."""
        if event.type() == QtCore.QEvent.Type.WindowActivate and self.isVisible():
            self._page.listing.look_again()
        return super().event(event)

    def note_stored(self) -> None:
        """The Read page has saved an advert, perhaps after the person came here."""
        if self.isVisible():
            self._page.listing.look_again()

    def show_entry(self, number: int) -> None:
        """Select an entry in the list, whatever the search."""
        self._page.listing.show_entry(number)
        self.table.setFocus()

    def take_returned(self, returned: ReturnedShortlist, *, as_table: Callable[[], None]) -> None:
        """Apply the changes made in a workbook; see ``ShortlistReturning.take``."""
        self.commit()
        self._page.returning.take(returned, as_table=as_table)

    def commit(self) -> None:
        """Save now whatever was typed in the pane."""
        self.side.pane.commit()

    def _lay_out(self, strip: ShortlistStrip) -> None:
        """Put list and notice in one place, the right side in a scroll area."""
        self._place = QtWidgets.QStackedWidget()
        self._place.setObjectName("card")
        self._place.addWidget(self.table)
        self._place.addWidget(self.notice)
        self._strip = strip
        self._list = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(self._list)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self._place, 1)
        column.addWidget(strip)
        self._splitter = QtWidgets.QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._frame = _scrolling()
        self._splitter.addWidget(self._frame)  # it needs a parent, or it would be a window of its own
        content = QtWidgets.QWidget()
        self._content = QtWidgets.QVBoxLayout(content)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(0)
        self._content.addWidget(self._splitter, 1)
        scroll = _scrolling()
        scroll.setWidget(content)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _bind(self) -> None:
        page, table = self._page, self.table
        page.listing.listed.connect(self._show_list)
        page.listing.chosen.connect(table.choose)
        page.editing.undo_changed.connect(self._offer)
        table.chosen_changed.connect(self._show_chosen)
        table.opened.connect(self._read)
        table.sort_chosen.connect(page.listing.sort_by)
        table.typed.connect(self.head.look_for)
        self.head.left.connect(self._enter_list)
        self.side.status_chosen.connect(self._set_status)
        self.side.pane.facts.correct_asked.connect(self._correct)
        page.exporting.changed.connect(self._share_room)  # the strip must not shrink the list
        self._theme.changed.connect(self._share_room)
        self._offer()

    def _show_list(self) -> None:
        """Show the list, or why there is none."""
        listing = self._page.listing
        self._place.setCurrentWidget(self.table if listing.model.ids else self.notice)
        if listing.trouble is not None:
            offers: list[Offer] = [("Try again", listing.reload)]
            if listing.can_start_anew:
                offers.insert(0, ("Put it aside and start an empty one", listing.start_anew))
            self.notice.tell("warning", listing.trouble.sentence, listing.trouble.hint, *offers)
        elif not listing.total:
            sentence = "Nothing saved yet."
            hint = "Read an advert and press Ctrl+S: it is kept here with its verdict and your notes."
            self.notice.tell("bookmark", sentence, hint, ("Go to Read", self.read_page_wanted.emit))
        elif not listing.model.ids:
            words = "Show all adverts" if listing.wanted.says_something else "Clear the filter"
            self.notice.tell("search", *self._page.nothing_words(), (words, self._show_all))
        self._show_side()
        self._show_chosen()
        if self._export_wanted:
            self._export()

    def _show_all(self) -> None:
        """Clear search and filter."""
        self._page.listing.show_all()
        self.head.filter.setFocus()
        self.head.filter.clear()

    def _show_side(self) -> None:
        """Hide the right side if nothing is saved."""
        wanted = self._page.listing.total > 0 and self._page.listing.trouble is None
        self._frame.setVisible(wanted)
        self.side.setVisible(wanted)

    def _show_chosen(self) -> None:
        """The selection has changed, or is displayed differently."""
        chosen = self.table.chosen
        self._page.choose(chosen)
        self.side.show_chosen(len(chosen), listed=len(self._page.listing.model.ids))
        self._offer()

    def _offer(self) -> None:
        """Enable what can be done now."""
        chosen = self.table.chosen
        self.deeds = {
            "find": self.head.look_for,
            "export": self._export,
            **({"read_entry": self._read} if len(chosen) == 1 else {}),
            **({"delete": lambda: self._page.editing.remove(self.table.chosen)} if chosen else {}),
            **({"undo": self._page.editing.undo} if self._page.editing.undo_words else {}),
        }
        self.deeds_changed.emit()

    def _read(self) -> None:
        chosen = self.table.chosen
        if len(chosen) == 1:
            self.commit()
            self._page.open(chosen[0])

    def _correct(self) -> None:
        self.facts_wanted.emit()
        self._read()

    def _set_status(self, status: EntryStatus) -> None:
        self._page.editing.set_status(self.table.chosen, status)

    def _enter_list(self) -> None:
        if self._page.listing.model.ids:
            self.table.setFocus()

    def _export(self) -> None:
        """Ask what and where to export, then do it; as soon as the list is known."""
        self._export_wanted = not self._page.listing.ready
        if self._export_wanted:
            return
        choices = self._choices()
        if not choices:
            self._page.tell_nothing_to_export()
            return
        dialog = ShortlistExportDialog(
            choices,
            self._theme,
            suggested=self._page.suggested_path(),
            coloured=self._page.coloured,
            parent=self.window(),
        )
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._page.export(dialog.ids, dialog.path, coloured_text=dialog.coloured.isChecked())
        )
        dialog.open()

    def _choices(self) -> list[ExportChoice]:
        """What can be exported: several selected entries first, else all that are listed."""
        listing, chosen = self._page.listing, self.table.chosen
        ids = listing.model.ids
        match = f" “{listing.match}”" if listing.match.strip() else " the filters"
        listed = f"All {len(ids):,} that match{match}" if listing.is_filtered else "The whole list"
        several = (f"The {len(chosen):,} chosen", chosen)
        one = ("The chosen one only", chosen)
        whole = (listed if listing.is_filtered else f"{listed} ({len(ids):,})", ids)
        if not ids:
            return []
        if len(chosen) > 1:
            return [several, whole]
        return [whole, one] if chosen and len(ids) > 1 else [whole]

    def _share_room(self) -> None:
        """Side by side if there is room, else below each other on a page that scrolls."""
        letters = self.width() / max(1, QtGui.QFontMetrics(self._theme.font()).averageCharWidth())
        beside, side = letters >= NARROW, self._theme.px(SIDE_WIDTH)
        strip = 0 if self._strip.isHidden() else self._strip.sizeHint().height()
        self._list.setMinimumHeight(0 if beside else self.height() * 4 // 5 + strip)
        if self._arranged == (beside, side):
            return
        self._arranged = (beside, side)
        focused = QtWidgets.QApplication.focusWidget()
        self.side.stand(beside=beside)
        layout = self._list.layout()
        if layout is not None:
            layout.setContentsMargins(12, 12, 6 if beside else 12, 8)
        self._splitter.setVisible(beside)
        self._frame.takeWidget()
        if beside:
            self._frame.setWidget(self.side)
            self._splitter.addWidget(self._list)
            self._splitter.addWidget(self._frame)
            self._splitter.setStretchFactor(0, 1)
            self._splitter.setStretchFactor(1, 0)
            self._splitter.setSizes([max(side, self.width() - side), side])
        else:
            self._content.addWidget(self._list)
            self._content.addWidget(self.side)
        self._show_side()
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()


def _scrolling() -> QtWidgets.QScrollArea:
    """A frame that scrolls vertically only."""
    frame = QtWidgets.QScrollArea()
    frame.setWidgetResizable(True)
    frame.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
    frame.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
    frame.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return frame
