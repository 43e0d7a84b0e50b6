"""The row over the shortlist: filter, how many are listed, how they are sorted, export."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.shortlist import ShortlistColumn
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_columns import COLUMNS
from desktop_app.presentation.shortlist_listing import ShortlistListing


class ShortlistHead(QtWidgets.QWidget):
    """Filters and sorts a ``ShortlistListing``.

    Args:
        listing: What is filtered and sorted.
        theme: Icons and sizes.
        export: The button that exports.
    """

    left = QtCore.Signal()  # the person goes from the filter to the list

    def __init__(self, listing: ShortlistListing, theme: Theme, *, export: QtWidgets.QPushButton) -> None:
        super().__init__()
        self._listing = listing
        self._theme = theme
        self.filter = FilterField()
        self.count = QtWidgets.QLabel()
        self.count.setProperty("tone", "muted")
        self.sort = QtWidgets.QToolButton()
        self.sort.setProperty("look", "button")
        self.sort.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.sort.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.sort.setToolTip("Choose what the list is sorted by")
        self._sorts = QtGui.QActionGroup(self)
        self.sort.setMenu(self._menu())
        row = FlowLayout()
        for widget in (self.filter, self.count, self.sort, export):
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
        theme.changed.connect(self._dress)
        self._dress()
        self.show_list()

    def look_for(self, typed: str = "") -> None:
        """Go to the filter; letters typed in the list begin it anew."""
        self.filter.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        if typed.strip():
            self.filter.setText(typed)
            self._listing.look_for(typed)
        else:
            self.filter.selectAll()

    def show_list(self) -> None:
        """Show how many are listed, and by what they are sorted."""
        listing = self._listing
        words = listing.count_words()
        self.count.setText(words)
        self.count.setAccessibleName(f"Listed: {words}" if words else "")
        self.count.setVisible(bool(words))
        if not self.filter.hasFocus() and self.filter.text() != listing.match:
            self.filter.setText(listing.match)
        self._show_order()
        self.updateGeometry()

    def _menu(self) -> QtWidgets.QMenu:
        """One entry a column, and the other way round."""
        menu = QtWidgets.QMenu(self)
        for column in COLUMNS:
            entry = menu.addAction(column.header)
            entry.setCheckable(True)
            entry.setData(column.sort)
            self._sorts.addAction(entry)
            entry.triggered.connect(
                lambda _checked=False, wanted=column.sort, down=column.newest_first: self._listing.set_sort(
                    wanted, down
                )
            )
        menu.addSeparator()
        self._turned = menu.addAction("&The other way round")
        self._turned.setCheckable(True)
        self._turned.triggered.connect(
            lambda: self._listing.set_sort(self._listing.sort, not self._listing.descending)
        )
        return menu

    def _show_order(self) -> None:
        sort, descending = self._listing.sort, self._listing.descending
        column = next(column for column in COLUMNS if column.sort is sort)
        for entry in self._sorts.actions():
            entry.setChecked(ShortlistColumn(entry.data()) is sort)
        turned = descending is not column.newest_first
        self._turned.setChecked(turned)
        self.sort.setText(f"By {column.header.lower()} ▾")
        self.sort.setAccessibleName(
            f"Sorted by {column.header.lower()}, {'last' if descending else 'first'} ones on top"
        )
        self.sort.setIcon(self._theme.icon("arrow-down" if descending else "arrow-up"))

    def _dress(self) -> None:
        self.sort.setIconSize(QtCore.QSize(self._theme.px(16), self._theme.px(16)))
        self.filter.setFixedWidth(self._theme.px(240))
        self.filter.dress(self._theme)
        self._show_order()


class FilterField(QtWidgets.QLineEdit):
    """A search field: Esc empties it, Down and Enter go on to the list."""

    cleared = QtCore.Signal()
    left = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Filter the shortlist")
        self.setPlaceholderText("Filter (Ctrl+F)")
        self.setToolTip("Words in title, employer, notes or advert; “in quotation marks” as a phrase")
        self._icon = self.addAction(QtGui.QIcon(), QtWidgets.QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(QtGui.QIcon(), QtWidgets.QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setToolTip("Clear the filter (Esc)")
        self._clear.triggered.connect(self.empty)
        self._clear.setVisible(False)
        self.textChanged.connect(lambda words: self._clear.setVisible(bool(words)))

    def empty(self) -> None:
        """Nothing is looked for any more."""
        if self.text():
            self.clear()
            self.cleared.emit()

    def dress(self, theme: Theme) -> None:
        """Take the theme's icons."""
        self._icon.setIcon(theme.icon("search", colour="muted"))
        self._clear.setIcon(theme.icon("close", colour="muted"))

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            if self.text():
                self.empty()
            else:
                self.left.emit()
        elif event.key() in {QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)
