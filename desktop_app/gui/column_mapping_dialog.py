"""The dialog about a table of adverts: each column's meaning with sample values, for correction."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.drop_down import DropDown
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.documents_mapping import LEFT_OUT, MEANING_WORDS, ColumnMapping

_ASK = "What do its columns hold? The guess is by their names; correct it where it is wrong."


class ColumnMappingDialog(QtWidgets.QDialog):
    """Shows a ``ColumnMapping``; ``accepted`` starts reading the adverts.

    Args:
        mapping: The meanings to show and change.
    """

    def __init__(
        self, mapping: ColumnMapping, theme: Theme, *, parent: QtWidgets.QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.mapping = mapping
        self._theme = theme
        self.setWindowTitle("Columns of the table")
        heading = text_label(mapping.heading, kind="heading")
        ask = text_label(" ".join(words for words in (mapping.remark, _ASK) if words))
        self.advice = QtWidgets.QLabel()
        self.advice.setWordWrap(True)
        self.choices: list[MeaningChoice] = []  # for the columns shown
        count = len(mapping.table.rows)
        self.read = QtWidgets.QPushButton("&Read the advert" if count == 1 else f"&Read {count:,} adverts")
        self.read.setProperty("look", "main")
        self.leave = QtWidgets.QPushButton("&Leave it")
        buttons = QtWidgets.QDialogButtonBox()
        buttons.addButton(self.read, QtWidgets.QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.leave, QtWidgets.QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        self._inside = self._columns()
        self._area = QtWidgets.QScrollArea()
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        column.addWidget(heading)
        column.addWidget(ask)
        column.addWidget(self._area, 1)
        column.addWidget(self.advice)
        column.addWidget(buttons)
        self.read.setDefault(True)
        self._show_advice()
        self._take_room()

    def _columns(self) -> QtWidgets.QWidget:
        """A row for each column: name, values, choice."""
        inside = QtWidgets.QWidget()
        grid = QtWidgets.QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, words in enumerate(("Column", "Some of its values", "Holds")):
            label = QtWidgets.QLabel(words)
            label.setProperty("tone", "muted")
            grid.addWidget(label, 0, place)
        rows = self.mapping.rows
        for line, number in enumerate(self.mapping.shown):
            row = rows[number]
            name = text_label(row.name or f"Column {number + 1}", kind="group")
            values = text_label("\n".join(row.samples), kind="small")
            choice = MeaningChoice(row.meaning, self._theme)
            choice.setAccessibleName(f"What the column {name.text()} holds")
            choice.activated.connect(lambda _index, line=line: self._choose(line))
            self.choices.append(choice)
            top = QtCore.Qt.AlignmentFlag.AlignTop
            grid.addWidget(name, line + 1, 0, top)
            grid.addWidget(values, line + 1, 1, top)
            grid.addWidget(choice, line + 1, 2, top)
        grid.setRowStretch(len(self.choices) + 1, 1)
        return inside

    def _choose(self, line: int) -> None:
        """A column has another meaning; another column that had it is left out."""
        shown = self.mapping.shown
        for other in self.mapping.choose(shown[line], self.choices[line].meaning):
            self.choices[shown.index(other)].show_meaning("")
        self._show_advice()

    def _show_advice(self) -> None:
        self.advice.setText(self.mapping.advice)
        self.advice.setVisible(bool(self.mapping.advice))

    def _take_room(self) -> None:
        """Take the size the columns need, within the screen."""
        room = self.screen().availableGeometry()
        wide = min(self._theme.px(760), room.width() * 9 // 10)
        around = self.sizeHint().height() - self._area.sizeHint().height()
        high = around + self._inside.sizeHint().height() + self._theme.px(8)
        self.resize(wide, min(high, room.height() * 8 // 10))


class MeaningChoice(DropDown):
    """A drop-down with the possible meanings of a column."""

    def __init__(self, meaning: str, theme: Theme) -> None:
        super().__init__(theme)
        for value, words in MEANING_WORDS:
            self.addItem(words, value)
        self.show_meaning(meaning)

    @property
    def meaning(self) -> str:
        """The selected meaning."""
        return str(self.currentData() or "")

    def show_meaning(self, meaning: str) -> None:
        """Select a meaning; an unknown one selects “left out”."""
        found = self.findData(meaning)
        self.setCurrentIndex(found if found >= 0 else self.findText(LEFT_OUT))
