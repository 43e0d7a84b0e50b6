"""The fields of the rule form: boxes with one item per line, choices, and captions with help."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.drop_down import DropDown
from desktop_app.gui.file_drops import FilesFallThrough
from desktop_app.gui.text_label import small_label, text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.plain_tool_tips import plain_tip
from desktop_app.presentation.rules_words import CHOICES, FIELDS, FormChoice, lines_of

#: The fewest and most lines a box shows.
LEAST_LINES, MOST_LINES = 2, 9


class LinesBox(QtWidgets.QPlainTextEdit):
    """A box for a list, one item per line, as high as its lines.

    Args:
        least: The fewest lines it shows.
    """

    fitted = QtCore.Signal()  # it has the focus, and has adjusted its height to its content

    def __init__(self, theme: Theme, *, least: int = LEAST_LINES) -> None:
        super().__init__()
        self._theme = theme
        self._least = least
        # Deferred: a layout that is distributing space ignores a height that changes meanwhile.
        self._fitting = QtCore.QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self.setObjectName("lines")
        self.setTabChangesFocus(True)
        FilesFallThrough(self)
        self.document().setDocumentMargin(2)
        self.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fitting.start())
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def items(self) -> tuple[str, ...]:
        """The items of the list."""
        return lines_of(self.toPlainText())

    def show_items(self, items: tuple[str, ...]) -> None:
        """Show a list, unless it is the same."""
        if self.items != items:
            self.setPlainText("\n".join(items))

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()

    def _fit(self) -> None:
        """Adjust the height to the lines, within bounds."""
        line = self.fontMetrics().lineSpacing()
        shown = int(self.document().size().height())  # for plain text: lines, including wrapped ones
        lines = min(max(shown, self._least), MOST_LINES)
        height = lines * line + 2 * self.frameWidth() + self._theme.px(12)
        if height != self.minimumHeight():
            self.setFixedHeight(height)
        elif self.hasFocus():
            self.ensureCursorVisible()
            self.fitted.emit()

    def _dress(self) -> None:
        palette, px = self._theme.palette, self._theme.px
        self.setStyleSheet(
            f"#lines {{ background: {palette.page}; color: {palette.text};"
            f" border: 1px solid {palette.border}; border-radius: 6px;"
            f" padding: {px(2)}px {px(6)}px; selection-background-color: "
            f"{palette.selection}; selection-color: {palette.text}; }}"
            f"#lines:focus {{ border: 2px solid {palette.text}; }}"
        )
        self._fit()


class ChoiceBox(DropDown):
    """A drop-down of a closed set."""

    picked = QtCore.Signal(str)

    def __init__(self, field: str, theme: Theme) -> None:
        super().__init__(theme)
        for choice in CHOICES[field]:
            self.addItem(choice.words, choice.value)
        self.activated.connect(lambda _place: self.picked.emit(str(self.currentData())))

    def show_value(self, value: str) -> None:
        """Show a value; one that is no choice is shown as written."""
        place = self.findData(value)
        if place < 0:
            choice = FormChoice(value, value or "As the pack")
            self.addItem(choice.words, choice.value)
            place = self.count() - 1
        self.setCurrentIndex(place)
        self.setToolTip(plain_tip(self.currentText()))


class Captioned(QtWidgets.QWidget):
    """A field with its label above and one sentence below."""

    def __init__(self, field: str, widget: QtWidgets.QWidget) -> None:
        super().__init__()
        spec = FIELDS[field]
        self._told = text_label(kind="small", selectable=True)
        self._told.hide()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        caption = QtWidgets.QLabel(spec.name)
        caption.setBuddy(widget)
        caption.setWordWrap(True)
        widget.setAccessibleName(spec.name.replace("&", ""))
        widget.setAccessibleDescription(spec.help)
        column.addWidget(caption)
        column.addWidget(widget)
        if spec.help:
            column.addWidget(small_label(spec.help))
        column.addWidget(self._told)

    def tell(self, words: str, colour: str) -> None:
        """Show the state of the field below it; empty words hide the line."""
        self._told.setText(words)
        self._told.setStyleSheet(f"color: {colour}" if colour else "")
        self._told.setVisible(bool(words))


def heading(words: str) -> QtWidgets.QLabel:
    """The heading over a group of fields."""
    told = QtWidgets.QLabel(words)
    told.setProperty("kind", "group")
    return told
