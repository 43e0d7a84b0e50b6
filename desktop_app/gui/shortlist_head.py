"""The row over the shortlist: search, number of results, order, columns, export."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.shortlist_filter import FilterField
from desktop_app.gui.shortlist_filter_button import FilterButton
from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_columns import ALWAYS, COLUMNS
from desktop_app.presentation.shortlist_layout import ShortlistLayout
from desktop_app.presentation.shortlist_listing import ShortlistListing

GAP = 8


class ShortlistHead(QtWidgets.QWidget):
    """Searches and sorts a ``ShortlistListing``.

    Args:
        layout: Which columns are shown.
        export: The button that exports.
    """

    left = QtCore.Signal()  # go from the search field to the list

    def __init__(
        self,
        listing: ShortlistListing,
        theme: Theme,
        *,
        layout: ShortlistLayout,
        export: QtWidgets.QPushButton,
    ) -> None:
        super().__init__()
        self._listing = listing
        self._layout = layout
        self._theme = theme
        self.filter = FilterField(theme)
        self.count = QtWidgets.QLabel()
        self.count.setProperty("tone", "muted")
        self.sort = _drop_down()
        self.sort.setToolTip("Choose what the list is sorted by; the same once more turns it round")
        self._sorts = QtGui.QActionGroup(self)
        self.sort.setMenu(self._menu())
        self.columns = _drop_down()
        self.columns.setText("Columns ▾")
        self.columns.setToolTip("Choose which columns the list shows")
        self.columns.setMenu(self._columns_menu())
        self.facts = FilterButton(listing)
        self._beside = (self.count, self.facts, self.sort, self.columns, export)
        row = FlowLayout(gap=GAP)
        for widget in (self.filter, *self._beside):
            row.addWidget(widget)
        self.setLayout(row)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.filter.textEdited.connect(listing.look_for)
        self.filter.cleared.connect(lambda: listing.look_for(""))
        self.filter.left.connect(self.left)
        listing.listed.connect(self.show_list)
        layout.changed.connect(self._show_columns)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_list()

    def look_for(self, typed: str = "") -> None:
        """Focus the search field; letters typed in the list start a new search."""
        self.filter.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        if typed.strip():
            self.filter.setText(typed)
            self._listing.look_for(typed)
        else:
            self.filter.selectAll()

    def show_list(self) -> None:
        """Show how many entries are listed, and the sort order."""
        listing = self._listing
        words = listing.count_words()
        self.count.setText(words)
        self.count.setAccessibleName(f"Listed: {words}" if words else "")
        self.count.setVisible(bool(words))
        if not self.filter.hasFocus() and self.filter.text() != listing.match:
            self.filter.setText(listing.match)
        self.facts.show_chosen()
        self._show_order()
        self._share_room()

    def _menu(self) -> QtWidgets.QMenu:
        """One entry per column; the same one again reverses the order."""
        menu = QtWidgets.QMenu(self)
        for column in COLUMNS:
            entry = menu.addAction(column.header)
            entry.setCheckable(True)
            entry.setData(column.sort)
            self._sorts.addAction(entry)
            entry.triggered.connect(lambda _checked=False, wanted=column: self._listing.sort_by(wanted))
        return menu

    def _columns_menu(self) -> QtWidgets.QMenu:
        """One entry for each column that can be hidden, and one to restore the usual ones."""
        menu = QtWidgets.QMenu(self)
        for column in COLUMNS:
            if column.sort not in ALWAYS:
                entry = menu.addAction(column.header)
                entry.setCheckable(True)
                entry.setData(column.sort)
                entry.triggered.connect(
                    lambda _checked=False, wanted=column.sort: self._layout.toggle(wanted)
                )
        menu.addSeparator()
        usual = menu.addAction("The usual ones, as many as fit")
        usual.triggered.connect(self._layout.reset)
        menu.aboutToShow.connect(self._show_columns)
        return menu

    def _show_columns(self) -> None:
        for entry in self.columns.menu().actions():
            if entry.isCheckable():
                entry.setChecked(entry.data() in self._layout.seen)

    def _show_order(self) -> None:
        column = next(column for column in COLUMNS if column.sort is self._listing.sort)
        for entry in self._sorts.actions():
            entry.setChecked(entry.data() == column.sort)
        self.sort.setText(f"{column.header} ▾")
        way = "downwards" if self._listing.descending else "upwards"
        self.sort.setAccessibleName(f"Sorted by {column.header.lower()}, {way}")

    def _dress(self) -> None:
        for button, icon in ((self.sort, "sort"), (self.columns, "columns")):
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QtCore.QSize(self._theme.px(16), self._theme.px(16)))
        self._show_order()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the search field the remaining width, within limits."""
        others = sum(widget.sizeHint().width() + GAP for widget in self._beside if not widget.isHidden())
        least, most = self._theme.px(136), self._theme.px(320)
        self.filter.setFixedWidth(min(most, max(least, self.width() - others)))


def _drop_down() -> QtWidgets.QToolButton:
    """A button with a menu."""
    button = QtWidgets.QToolButton()
    button.setProperty("look", "button")
    button.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
    return button
