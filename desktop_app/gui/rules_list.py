"""The left side of the Rules page: a search field over the list of packs and signals."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.line_field import LineField
from desktop_app.gui.rules_delegate import RulesDelegate
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.rules_rows import PackRow, SignalRow
from desktop_app.presentation.rules_tree import RulesTree
from desktop_app.presentation.rules_words import counted

#: Between the last letter typed and the search.
PAUSE_MILLISECONDS = 120
_CHECK = QtCore.Qt.ItemDataRole.CheckStateRole

_READING = "Reading the rules …"


class RulesList(QtWidgets.QWidget):
    """Shows a ``RulesTree``."""

    chosen = QtCore.Signal(str)  # key of the current pack or signal; empty for none
    entered = QtCore.Signal()  # Enter on a signal: go to its form

    def __init__(self, model: RulesTree, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._theme = theme
        self._opened: set[str] = set()
        self._kept = ""
        self._scrolled = 0
        self._restoring = False
        self.search = LineField()
        self.search.setAccessibleName("Find a signal")
        self.search.setPlaceholderText("Find by name, words or id (Ctrl+F)")
        self.search.setClearButtonEnabled(True)
        self.tree = _Tree()
        self.tree.setModel(model)
        self.tree.setItemDelegate(RulesDelegate(self.tree, theme))
        self._count = text_label(_READING, kind="small", tone="muted", wraps=False)
        self._none = text_label("No signal has these words. New signal makes one of your own.", tone="muted")
        self._none.hide()
        self._pause = QtCore.QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        card = QtWidgets.QFrame()
        card.setObjectName("card")
        inside = QtWidgets.QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.tree)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self._none)
        column.addWidget(card, 1)
        column.addWidget(self._count)
        self._bind()

    def give_up(self) -> None:
        """The rules cannot be read: no longer say that they are being read."""
        if self._count.text() == _READING:
            self._count.clear()

    def choose(self, key: str) -> None:
        """Make a pack or signal current and scroll to it."""
        if not self._model.index_of(key).isValid() and self.search.text():
            self.search.clear()
            self._look()
        index = self._model.index_of(key)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _bind(self) -> None:
        self.search.textChanged.connect(lambda: self._pause.start())  # noqa: PLW0108 - takes no words
        self._pause.timeout.connect(self._look)
        self.search.returnPressed.connect(self._into_list)
        self.search.installEventFilter(self)
        self.tree.clicked.connect(self._toggle)
        self.tree.entered_by_key.connect(self._enter)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self._model.modelAboutToBeReset.connect(self._remember)
        self._model.modelReset.connect(self._restore)
        self._theme.changed.connect(self.tree.scheduleDelayedItemsLayout)

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """In the search field: Down goes to the list, Esc clears the field."""
        if isinstance(event, QtGui.QKeyEvent) and event.type() == QtCore.QEvent.Type.KeyPress:
            if event.key() == QtCore.Qt.Key.Key_Down:
                self._into_list()
                return True
            if event.key() == QtCore.Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return False

    def _look(self) -> None:
        self._pause.stop()
        self._model.look_for(self.search.text())

    def _into_list(self) -> None:
        """Go from the search field to the first signal found."""
        self._look()
        first = self._model.index(0, 0)
        if self._model.wanted and first.isValid() and self._model.rowCount(first):
            first = self._model.index(0, 0, first)
        if not self.tree.currentIndex().isValid() or self._model.wanted:
            self.tree.setCurrentIndex(first)
        self.tree.setFocus()

    def _toggle(self, index: QtCore.QModelIndex) -> None:
        """Expand or collapse a pack on a click."""
        if not isinstance(self._model.row_at(index), SignalRow):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _enter(self, index: QtCore.QModelIndex) -> None:
        if isinstance(self._model.row_at(index), SignalRow):
            self.entered.emit()
        else:
            self._toggle(index)

    def _tell(self, current: QtCore.QModelIndex) -> None:
        if not self._restoring:
            row = self._model.row_at(current)
            self.chosen.emit(row.key if row is not None else "")

    def _remember(self) -> None:
        """Remember the state before the list changes."""
        self._restoring = True
        row = self._model.row_at(self.tree.currentIndex())
        self._kept = row.key if row is not None else ""
        self._scrolled = self.tree.verticalScrollBar().value()
        for place in range(self._model.rowCount()):
            index = self._model.index(place, 0)
            branch = self._model.row_at(index)
            if branch is not None and not self._searched:
                (self._opened.add if self.tree.isExpanded(index) else self._opened.discard)(branch.key)

    _searched = False  # whether the list shows search results, which are expanded

    def _restore(self) -> None:
        """Restore the state afterwards: expanded packs (all of them in a search) and the current row."""
        searched = bool(self._model.wanted.strip())
        for place in range(self._model.rowCount()):
            index = self._model.index(place, 0)
            branch = self._model.row_at(index)
            draft = branch is not None and not isinstance(branch, PackRow)
            if branch is not None and (searched or draft or branch.key in self._opened):
                self.tree.setExpanded(index, True)
        self._searched = searched
        index = self._model.index_of(self._kept) if self._kept else QtCore.QModelIndex()
        if index.isValid():
            self.tree.selectionModel().setCurrentIndex(
                index, QtCore.QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.tree.verticalScrollBar().setValue(self._scrolled)
        self._restoring = False
        found, total = self._model.counts
        self._none.setVisible(searched and not found)
        self._count.setText(
            f"{found:,} of {counted(total, 'signal')}" if searched else counted(total, "signal")
        )


class _Tree(QtWidgets.QTreeView):
    """A tree without a header, with actions for Enter and the space bar."""

    entered_by_key = QtCore.Signal(QtCore.QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Packs and signals")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.entered_by_key.emit(index)
        elif event.key() == QtCore.Qt.Key.Key_Space and index.data(_CHECK) is not None:
            off, on = QtCore.Qt.CheckState.Unchecked, QtCore.Qt.CheckState.Checked
            now = QtCore.Qt.CheckState(index.data(_CHECK))
            self.model().setData(index, off if now == on else on, _CHECK)
        else:
            super().keyPressEvent(event)
