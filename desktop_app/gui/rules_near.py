"""“Only beside other words”: a row for each pair of words that must be near each other."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.signals import Near
from desktop_app.gui.check_box import CheckBox
from desktop_app.gui.theme import Theme
from desktop_app.presentation.rules_words import words_of

_FARTHEST = 40


class NearRows(QtWidgets.QWidget):
    """Rows that can be added and removed."""

    edited = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_Row] = []
        self._column = QtWidgets.QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.add = QtWidgets.QPushButton("Add such a pair")
        self.add.setProperty("look", "button")
        self.add.clicked.connect(self._add_empty)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._column)
        layout.addWidget(self.add, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add)

    @property
    def items(self) -> tuple[Near, ...]:
        """The pairs that are filled in."""
        return tuple(row.near for row in self._rows if row.near.words or row.near.any_of)

    def show_items(self, items: tuple[Near, ...]) -> None:
        """Show other pairs, unless they are the same."""
        if items == self.items:
            return
        for row in tuple(self._rows):
            self._drop(row)
        for near in items:
            self._append(near)

    def _add_empty(self) -> None:
        self._append(Near((), ())).words.setFocus()

    def _append(self, near: Near) -> _Row:
        row = _Row(near, self._theme, number=len(self._rows) + 1)
        row.edited.connect(self.edited)
        row.dropped.connect(lambda: self._take_away(row))
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def _take_away(self, row: _Row) -> None:
        self._drop(row)
        self.add.setFocus()
        self.edited.emit()

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


class _Row(QtWidgets.QFrame):
    """One pair: the words, their companions, the distance, and whether case matters."""

    edited = QtCore.Signal()
    dropped = QtCore.Signal()

    def __init__(self, near: Near, theme: Theme, *, number: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self._mark = near.mark
        self.words = _field(f"Pair {number}: the word", "the word, e.g. ACC", near.words)
        self.any_of = _field(f"Pair {number}: beside one of", "coder, coding, NCCQ", near.any_of)
        self.within = _Number()
        self.within.setRange(1, _FARTHEST)
        self.within.setValue(near.within)
        self.within.setAccessibleName(f"Pair {number}: at most so many words apart")
        self.exact = CheckBox("Capitals matter", theme)
        self.exact.setChecked(near.exact)
        drop = QtWidgets.QToolButton()
        drop.setProperty("look", "button")
        drop.setIcon(theme.icon("close"))
        drop.setToolTip(f"Take pair {number} away")
        drop.setAccessibleName(f"Take pair {number} away")
        drop.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        grid = QtWidgets.QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (name, widget) in enumerate((("Word", self.words), ("beside", self.any_of))):
            grid.addWidget(QtWidgets.QLabel(name), line, 0)
            grid.addWidget(widget, line, 1)
        grid.addWidget(drop, 0, 2)
        last = QtWidgets.QHBoxLayout()
        last.addWidget(self.within)
        last.addWidget(QtWidgets.QLabel("words apart at most"))
        last.addStretch(1)
        grid.addWidget(QtWidgets.QLabel("up to"), 2, 0)
        grid.addLayout(last, 2, 1, 1, 2)
        grid.addWidget(self.exact, 3, 1, 1, 2)
        for field in (self.words, self.any_of):
            field.textChanged.connect(self.edited)
        self.within.valueChanged.connect(self.edited)
        self.exact.toggled.connect(self.edited)
        drop.clicked.connect(self.dropped)

    @property
    def near(self) -> Near:
        """The current pair."""
        words, any_of = words_of(self.words.text()), words_of(self.any_of.text())
        return Near(words, any_of, self.within.value(), self.exact.isChecked(), self._mark)


class _Number(QtWidgets.QSpinBox):
    """A number field that ignores the wheel while the form is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setButtonSymbols(QtWidgets.QAbstractSpinBox.ButtonSymbols.NoButtons)

    @override
    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        event.ignore()


def _field(name: str, placeholder: str, words: tuple[str, ...]) -> QtWidgets.QLineEdit:
    field = QtWidgets.QLineEdit(", ".join(words))
    field.setCursorPosition(0)
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field
