"""The Evidence tab: the list, and below it the meaning of the selected signal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.evidence_delegate import EvidenceDelegate
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import SMALL, Theme
from desktop_app.gui.wrapping_lines import WrappingLines
from desktop_app.presentation.evidence_model import CategoryHeading, EvidenceGroup, EvidenceModel
from desktop_app.presentation.evidence_rows import EvidenceRow

EXPLAINED_LINES = 5
HINT = "Choose a signal to see what it means and where it stands. F8 goes from mark to mark."


class EvidenceView(QtWidgets.QWidget):
    """Shows an ``EvidenceModel``.

    Args:
        explain: Returns rich text about the number of a piece of evidence.
    """

    item_chosen = QtCore.Signal(int)  # number of the evidence to show

    def __init__(self, model: EvidenceModel, *, theme: Theme, explain: Callable[[int], str]) -> None:
        super().__init__()
        self._model = model
        self._theme = theme
        self._explain = explain
        self._closed: set[str] = set()
        self._anew = False
        self._chosen = ("", 0)  # key of the last row activated, and which of its places was shown
        self.tree = _Tree()
        self.tree.setModel(model)
        self.tree.setItemDelegate(EvidenceDelegate(self.tree, theme))
        self._told = QtWidgets.QLabel(HINT)
        self._told.setWordWrap(True)
        self._told.setTextFormat(QtCore.Qt.TextFormat.RichText)
        self._told.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
        self._told.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told.setProperty("kind", "small")
        self._told.setObjectName("told")
        self._told.setMargin(8)
        self._box = QtWidgets.QScrollArea()
        self._box.setObjectName("explained")
        self._box.setWidget(self._told)
        self._box.setWidgetResizable(True)
        self._box.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.none = text_label(tone="muted")
        self.none.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self.none.setMargin(12)
        listed = QtWidgets.QWidget()
        self._stack = QtWidgets.QStackedLayout(listed)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.none)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(listed, 1)
        layout.addWidget(self._box)
        self._bind()
        theme.changed.connect(self._dress)
        self._dress()

    def show_item(self, item: int) -> None:
        """Select the row of a piece of evidence and explain it."""
        index = self._model.index_of_item(item)
        if index.isValid():
            entry = self._model.entry(index)
            if isinstance(entry, EvidenceRow):
                self._chosen = (entry.key, entry.items.index(item))
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        self._told.setText(self._explain(item))

    def show_none(self, words: str) -> None:
        """Explain why the list is empty, if it is."""
        self.none.setText(words)
        some = self._model.rowCount() > 0
        self._stack.setCurrentWidget(self.tree if some else self.none)
        self._box.setVisible(some)

    def start_anew(self) -> None:
        """Another advert is coming: scroll to the top and select nothing."""
        self._anew = True

    def refresh(self) -> None:
        """The analysis or the audience has changed: explain again."""
        self._anew = False
        entry = self._model.entry(self.tree.currentIndex())
        self._told.setText(self._explain(entry.items[0]) if isinstance(entry, EvidenceRow) else HINT)

    def _bind(self) -> None:
        self.tree.clicked.connect(self._go)
        self.tree.entered_by_key.connect(self._go)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self._model.modelAboutToBeReset.connect(self._remember)
        self._model.modelReset.connect(self._restore)
        self.tree.collapsed.connect(lambda index: self._note_closed(index, closed=True))
        self.tree.expanded.connect(lambda index: self._note_closed(index, closed=False))

    def _go(self, index: QtCore.QModelIndex) -> None:
        """Go to a row's words, or to their next place; expand or collapse a group."""
        entry = self._model.entry(index)
        if isinstance(entry, EvidenceGroup):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        elif isinstance(entry, EvidenceRow):
            key, place = self._chosen
            place = (place + 1) % len(entry.items) if key == entry.key else 0
            self._chosen = (entry.key, place)
            self.item_chosen.emit(entry.items[place])

    def _tell(self, current: QtCore.QModelIndex) -> None:
        entry = self._model.entry(current)
        if isinstance(entry, EvidenceRow):
            self._told.setText(self._explain(entry.items[0]))
        elif entry is None or isinstance(entry, EvidenceGroup | CategoryHeading):
            self._told.setText(HINT)

    def _remember(self) -> None:
        """Before the tree is rebuilt: remember selection and scroll position."""
        entry = self._model.entry(self.tree.currentIndex())
        self._kept = entry.key if entry is not None and not self._anew else ""
        self._scrolled = 0 if self._anew else self.tree.verticalScrollBar().value()

    def _restore(self) -> None:
        """Afterwards: restore expanded groups, selection and scroll position."""
        closed = set(self._closed)
        self.tree.expandAll()
        for key in closed:
            index = self._model.index_of_key(key)
            if index.isValid():
                self.tree.setExpanded(index, False)
        self._closed = closed
        index = self._model.index_of_key(self._kept) if self._kept else QtCore.QModelIndex()
        if index.isValid():
            self.tree.selectionModel().setCurrentIndex(
                index, QtCore.QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.tree.verticalScrollBar().setValue(self._scrolled)
        if not index.isValid():
            self._told.setText(HINT)

    def _note_closed(self, index: QtCore.QModelIndex, *, closed: bool) -> None:
        entry = self._model.entry(index)
        if isinstance(entry, EvidenceGroup):
            (self._closed.add if closed else self._closed.discard)(entry.key)

    def _dress(self) -> None:
        line = QtGui.QFontMetrics(self._theme.font(SMALL)).lineSpacing()
        self._box.setFixedHeight(line * EXPLAINED_LINES + 20)
        self._box.setStyleSheet(
            f"#explained {{ border: none; border-top: 1px solid {self._theme.palette.hairline};"
            f" background: {self._theme.palette.panel}; }} #told {{ background: transparent; }}"
        )
        self.tree.scheduleDelayedItemsLayout()
        self.tree.viewport().update()


class _Tree(WrappingLines, QtWidgets.QTreeView):
    """A tree whose rows wrap to its width."""

    entered_by_key = QtCore.Signal(QtCore.QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Evidence")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
