"""The Facts tab: what the advert states, each fact linked to its words and editable in place."""

from __future__ import annotations

from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.facts import FactName
from desktop_app.gui.facts_delegate import FactsDelegate
from desktop_app.gui.facts_editor import Begun, FactsEditor
from desktop_app.gui.facts_list import FactsList
from desktop_app.gui.facts_menu import Deed, menu_of
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.facts_desk import FactsDesk
from desktop_app.presentation.facts_model import tip
from desktop_app.presentation.facts_remarks import RemarkRow
from desktop_app.presentation.facts_rows import FactEntry, FactRow, GroupRow, UnsaidRow, copied, row_name


class FactsView(QtWidgets.QWidget):
    """Shows a ``FactsDesk``."""

    place_chosen = QtCore.Signal(object)  # a Span to go to
    place_left = QtCore.Signal()  # the row that led there was deselected
    questions_asked = QtCore.Signal()
    copied = QtCore.Signal()

    def __init__(self, desk: FactsDesk, *, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._places: dict[str, int] = {}
        self._edited = QtCore.QPersistentModelIndex()
        self._begun: Begun | None = None  # typed before the rows changed, to be restored
        self.editor: FactsEditor | None = None
        self.list = FactsList()
        self.list.setModel(desk.model)
        self._delegate = FactsDelegate(self.list, theme)
        self.list.setItemDelegate(self._delegate)
        self.none = text_label(tone="muted")
        self.none.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self.none.setMargin(12)
        self.buttons = {
            "correct": self._button("&Correct", "Put the chosen fact right (Enter, F2)"),
            "add": self._button("Add a &fact", "State a fact that the advert leaves out or says elsewhere"),
            "copy": self._button("Cop&y facts", "Copy what is listed as text (Ctrl+C)"),
            "undo": self._button("&Undo", "Take back the last correction (Ctrl+Z)"),
        }
        self._build()
        self._bind()
        self._show()

    def edit(self, key: str) -> None:
        """Edit the fact of a row."""
        if not self._settled():
            return
        editor = self._open(key)
        if editor is not None:
            self.list.scrollTo(self._desk.model.index_of(key))
            editor.begin()

    def _open(self, key: str) -> FactsEditor | None:
        """Open the editor of a row."""
        index = self._desk.model.index_of(key)
        row = self._desk.model.entry(index)
        if not isinstance(row, FactRow):
            return None
        self._edited = QtCore.QPersistentModelIndex(index)
        self.editor = editor = FactsEditor(self._desk, row, self._theme)
        editor.set_width(self.list.viewport().width())
        editor.closed.connect(self.close_editor)
        editor.grown.connect(self.list.scheduleDelayedItemsLayout)
        self.list.setIndexWidget(index, editor)
        self.list.doItemsLayout()
        return editor

    def _go_on(self) -> None:
        """The rows have changed: restore what the person was typing."""
        begun, self._begun = self._begun, None
        if begun is None or self._desk.analysis is None:
            return
        key = begun.row.key
        if not self._desk.model.index_of(key).isValid():  # no longer stated: it is being added
            key = f"new:{begun.row.names[0]}"
            self._desk.add(begun.row.names[0])
        editor = self._open(key)
        if editor is not None:
            editor.go_on(begun)

    def _settled(self) -> bool:
        """Store what is being typed elsewhere, if valid; returns whether no editor is open."""
        if self.editor is not None:
            self.editor.keep()
        if self.editor is not None:
            self.editor.begin()
        return self.editor is None

    def close_editor(self) -> None:
        """Close the editor; the list takes over its focus."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        within = editor.isAncestorOf(QtWidgets.QApplication.focusWidget() or self)
        editor.hide()
        if self._edited.isValid():
            self.list.setIndexWidget(self._edited, None)  # type: ignore[arg-type]
        self.list.scheduleDelayedItemsLayout()
        if within:
            self.list.setFocus()

    def _build(self) -> None:
        foot = QtWidgets.QFrame()
        foot.setObjectName("factsFoot")
        row = FlowLayout(gap=4)
        for button in self.buttons.values():
            row.addWidget(button)
        around = QtWidgets.QVBoxLayout(foot)
        around.setContentsMargins(8, 4, 8, 4)
        around.addLayout(row)
        listed = QtWidgets.QWidget()
        self._stack = QtWidgets.QStackedLayout(listed)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.none)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(listed, 1)
        column.addWidget(foot)
        self._foot = foot

    def _bind(self) -> None:
        self._desk.changed.connect(self._show)
        self._desk.model.modelAboutToBeReset.connect(self._remember)
        self._desk.model.modelReset.connect(self._restore)
        self.list.doubleClicked.connect(self._edit_at)
        self.list.edit_asked.connect(self._edit_at)
        self.list.go_asked.connect(self._go)
        self.list.copy_asked.connect(lambda: self._copy(self._desk.model.entry(self.list.currentIndex())))
        self.list.undo_asked.connect(self._desk.undo)
        self.list.pencil = self._delegate.pencil
        self.list.resized.connect(self._fit)
        self.list.tell = lambda index: tip(self._desk.model.entry(index))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._turn())
        self.list.customContextMenuRequested.connect(self._menu)
        self.buttons["correct"].clicked.connect(lambda: self._edit_at(self.list.currentIndex()))
        self.buttons["add"].clicked.connect(self._offer)
        self.buttons["copy"].clicked.connect(lambda: self._copy(None))
        self.buttons["undo"].clicked.connect(self._desk.undo)
        self._theme.changed.connect(self._dress)
        self._dress()

    def start_anew(self) -> None:
        """Another advert is coming: scroll to the top and select nothing."""
        self._begun = None
        self.close_editor()
        self.list.setCurrentIndex(QtCore.QModelIndex())
        self.list.verticalScrollBar().setValue(0)

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        self.place_left.emit()

    def show_none(self) -> None:
        """Explain why the list is empty, if it is."""
        self.none.setText(self._desk.no_facts())

    def _show(self) -> None:
        """Show the new facts."""
        some = self._desk.model.rowCount() > 0
        self.show_none()
        self._stack.setCurrentWidget(self.list if some else self.none)
        self._enable()
        self._go_on()

    def _turn(self) -> None:
        """Another row is selected, or none."""
        entry = self._desk.model.entry(self.list.currentIndex())
        if not isinstance(entry, FactRow | RemarkRow) or entry.key not in self._places:
            self.place_left.emit()
        self._enable()

    def _enable(self) -> None:
        row = self._desk.model.entry(self.list.currentIndex())
        some = self._desk.analysis is not None
        for button in self.buttons.values():
            button.setVisible(some)
        self.buttons["correct"].setEnabled(isinstance(row, FactRow))
        self.buttons["copy"].setEnabled(bool(self._desk.facts))
        self.buttons["undo"].setVisible(some and self._desk.can_undo)

    def _go(self, index: QtCore.QModelIndex) -> None:
        """Go to the words of a row, or to their next place."""
        entry = self._desk.model.entry(index)
        if isinstance(entry, UnsaidRow):
            if entry.asks:
                self.questions_asked.emit()
        elif isinstance(entry, FactRow | RemarkRow) and entry.spans:
            place = self._places.get(entry.key, -1) + 1
            self._places = {entry.key: place}
            self.place_chosen.emit(entry.spans[place % len(entry.spans)])

    def _edit_at(self, index: QtCore.QModelIndex) -> None:
        entry = self._desk.model.entry(index)
        if isinstance(entry, FactRow):
            self.list.setCurrentIndex(index)
            self.edit(entry.key)
        elif entry is not None:
            self._go(index)

    def _offer(self) -> None:
        """Offer the facts that can be added."""
        groups = self._desk.addable
        menu = menu_of(self, *([(row_name(name), partial(self.add, name)) for name in one] for one in groups))
        menu.popup(self.buttons["add"].mapToGlobal(QtCore.QPoint(0, -menu.sizeHint().height())))

    def add(self, name: str) -> None:
        """Begin a row for a fact that is not stated."""
        if not self._settled() or not any(name in group for group in self._desk.addable):
            return
        self._desk.add(FactName(name))
        index = self._desk.model.index_of(f"new:{name}")
        self.list.setCurrentIndex(index)
        self.edit(f"new:{name}")

    def _menu(self, point: QtCore.QPoint) -> None:
        row = self._desk.model.entry(self.list.indexAt(point))
        if not isinstance(row, FactRow):
            return
        deeds: list[Deed] = [
            ("Co&rrect", partial(self.edit, row.key)),
            ("N&ot stated", partial(self._desk.take_out, row)),
        ]
        if row.spans:
            deeds.insert(0, ("&Go to the words", lambda: self._go(self._desk.model.index_of(row.key))))
        if row.was:
            deeds.append((f"Put &back “{row.was}”", partial(self._desk.forget, row.names)))
        menu = menu_of(self, [*deeds, ("&Copy", partial(self._copy, row))])
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _copy(self, row: FactEntry | None) -> None:
        """Copy one fact, or all."""
        rows = (row,) if isinstance(row, FactRow) else self._desk.model.entries
        QtGui.QGuiApplication.clipboard().setText(copied(rows))
        self.copied.emit()

    def _fit(self) -> None:
        """Adjust to the width of the list."""
        if self.editor is not None:
            self.editor.set_width(self.list.viewport().width())
        self.list.scheduleDelayedItemsLayout()

    def _remember(self) -> None:
        """Before the rows change: remember selection, scroll position and what is being typed."""
        if self.editor is not None:
            self._begun = self.editor.begun()
        self.close_editor()
        entry = self._desk.model.entry(self.list.currentIndex())
        self._kept = (entry.key if entry is not None else "", self.list.verticalScrollBar().value())

    def _restore(self) -> None:
        """Afterwards: restore selection and scroll position."""
        key, scrolled = self._kept
        index = self._desk.model.index_of(key)
        if index.isValid() and not isinstance(self._desk.model.entry(index), GroupRow):
            self.list.selectionModel().setCurrentIndex(
                index, QtCore.QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.list.verticalScrollBar().setValue(scrolled)

    def _button(self, words: str, tip: str) -> QtWidgets.QPushButton:
        button = QtWidgets.QPushButton(words)
        button.setProperty("look", "link")
        button.setProperty("kind", "small")
        button.setToolTip(tip)
        return button

    def _dress(self) -> None:
        palette = self._theme.palette
        self._foot.setStyleSheet(
            f"#factsFoot {{ border: none; border-top: 1px solid {palette.hairline};"
            f" background: {palette.panel}; }}"
        )
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()
