"""The editor for one fact, at its place in the list."""

from __future__ import annotations

from typing import NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.errors import AppError
from desktop_app.gui.chips import Chips
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.line_field import LineField
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.facts_desk import FactsDesk
from desktop_app.presentation.facts_editing import editing_of, keep
from desktop_app.presentation.facts_rows import FactRow
from desktop_app.presentation.plain_tool_tips import plain_tip


class Begun(NamedTuple):
    """What a person has typed and not stored yet.

    Attributes:
        row: The fact.
        words: The text of the field.
        chosen: The selected values.
        caret: The caret's position in the field, in UTF-16 units; -1 if the focus is elsewhere.
    """

    row: FactRow
    words: str
    chosen: tuple[str, ...]
    caret: int


class FactsEditor(QtWidgets.QFrame):
    """Edits one fact: Enter stores it, Esc cancels."""

    closed = QtCore.Signal()
    grown = QtCore.Signal()  # its height has changed

    def __init__(self, desk: FactsDesk, row: FactRow, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._row = row
        self._theme = theme
        self._editing = editing = editing_of(desk, row)
        self._across = 0
        self._leaving = False
        self._new = row.key.startswith("new:")
        self.setObjectName("factEditor")
        self.setAutoFillBackground(True)
        self.field = LineField(editing.words or "")
        self.field.setAccessibleName(row.name)
        self.field.setAccessibleDescription(editing.accepted)
        self.field.setVisible(editing.words is not None)
        self.told = text_label(editing.accepted, kind="small")
        self.told.setVisible(bool(editing.accepted))
        self.chips = Chips(editing.choices, name=row.name, several=editing.several)
        self.chips.setVisible(bool(editing.choices))
        self.chips.pressed.connect(lambda: self._tell(""))
        if editing.choices:
            self.chips.show_chosen(editing.chosen)
        self.buttons = {
            "keep": self._button("&Keep", "Keep this (Enter)", self.keep),
            "none": self._button("Not state&d", "The advert does not state it", self._take_out),
            "back": self._button("Put &back", f"Put back what was read: {editing.was}", self._put_back),
            "leave": self._button("Cancel", "Leave it as it was (Esc)", self._leave),
        }
        self.buttons["keep"].setProperty("look", "main")
        self.buttons["back"].setVisible(bool(editing.was))
        self.buttons["none"].setVisible(not self._new)
        self._lay_out(row.name)
        self.field.textEdited.connect(lambda _words: self._tell(""))
        theme.changed.connect(self._dress)
        self._dress()

    def begin(self) -> None:
        """Put the focus into the right field."""
        if self._editing.words is not None:
            self.field.setFocus()
            self.field.selectAll()
        else:
            self.chips.setFocus()

    def begun(self) -> Begun | None:
        """What would be lost if this went now; ``None`` if nothing was changed."""
        if self._leaving or not (self._new or self._is_changed()):
            return None
        within = self.isAncestorOf(QtWidgets.QApplication.focusWidget() or self)
        return Begun(
            self._row, self.field.text(), self.chips.chosen, self.field.cursorPosition() if within else -1
        )

    def go_on(self, begun: Begun) -> None:
        """Take over text and caret from the editor this one replaces."""
        self.field.setText(begun.words)
        if self._editing.choices and begun.chosen:
            self.chips.show_chosen(begun.chosen)
        if begun.caret >= 0:
            self.begin()
            self.field.setCursorPosition(begun.caret)

    def set_width(self, pixels: int) -> None:
        """Adjust to the width of the list."""
        self._across = pixels

    def keep(self) -> None:
        """Store what was typed and selected; if it is invalid, explain and stay open."""
        if not self._new and not self._is_changed():
            self._leave()
            return
        self._leaving = True
        try:
            keep(self._desk, self._row, words=self.field.text(), chosen=self.chips.chosen)
        except AppError as error:
            self._leaving = False
            self._tell(f"{error.sentence} {error.hint}")
            return
        self.closed.emit()

    @override
    def sizeHint(self) -> QtCore.QSize:
        layout = self.layout()
        if layout is None or not self._across:
            return super().sizeHint()
        return QtCore.QSize(self._across, layout.totalHeightForWidth(self._across))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(0, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            button = next((one for one in self.buttons.values() if one.hasFocus()), self.buttons["keep"])
            button.click()
        else:
            super().keyPressEvent(event)

    def _is_changed(self) -> bool:
        return (self.field.text(), self.chips.chosen) != (self._editing.words or "", self._editing.chosen)

    def _take_out(self) -> None:
        self._leaving = True
        self._desk.take_out(self._row)
        self.closed.emit()

    def _put_back(self) -> None:
        self._leaving = True
        self._desk.forget(self._row.names)
        self.closed.emit()

    def _leave(self) -> None:
        self._leaving = True
        self._desk.add(None)
        self.closed.emit()

    def _tell(self, wrong: str) -> None:
        """Show what is accepted, or what is wrong."""
        words = wrong or self._editing.accepted
        if words != self.told.text():
            self.told.setText(words)
            self.told.setVisible(bool(words))
            self.field.setAccessibleDescription(words)
            self.told.setStyleSheet(f"color: {self._theme.palette.warning.line}" if wrong else "")
            self.grown.emit()

    def _button(self, words: str, tip: str, deed: object) -> QtWidgets.QPushButton:
        button = QtWidgets.QPushButton(words)
        button.setProperty("kind", "small")
        button.setToolTip(plain_tip(tip))
        button.setAutoDefault(False)
        button.clicked.connect(deed)
        return button

    def _lay_out(self, name: str) -> None:
        column = QtWidgets.QVBoxLayout(self)
        px = self._theme.px
        column.setContentsMargins(px(12), px(6), px(12), px(8))
        column.setSpacing(px(4))
        caption = QtWidgets.QLabel(name)
        caption.setBuddy(self.field)
        column.addWidget(caption)
        column.addWidget(self.field)
        column.addWidget(self.chips)
        column.addWidget(self.told)
        buttons = FlowLayout(gap=6)
        for button in self.buttons.values():
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _dress(self) -> None:
        palette = self._theme.palette
        self.setStyleSheet(
            f"#factEditor {{ background: {palette.panel}; border-top: 1px solid {palette.hairline};"
            f" border-bottom: 1px solid {palette.hairline}; }}"
        )
