"""The left side of the Read page: buttons, title and employer, the text with its strip, the legend."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from PySide6 import QtCore, QtWidgets
from typing_extensions import override

from desktop_app.gui.advert_editor import AdvertEditor
from desktop_app.gui.advert_pasting import listen
from desktop_app.gui.documents_bar import DocumentsBar
from desktop_app.gui.empty_panel import EmptyPanel
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.legend_bar import LegendBar
from desktop_app.gui.line_field import LineField
from desktop_app.gui.margin_strip import MarginStrip
from desktop_app.gui.theme import Theme
from desktop_app.presentation.actions import READ_BUTTONS
from desktop_app.presentation.plain_tool_tips import plain_tip
from desktop_app.presentation.read_page import ReadPage


class MakeButton(Protocol):
    """Makes the button of an action."""

    def __call__(self, name: str, *, look: str) -> QtWidgets.QPushButton:
        """A button for the action with this id; ``look`` is ``main`` or ``button``."""
        ...


class AdvertColumn(QtWidgets.QWidget):
    """Holds the advert's widgets."""

    def __init__(
        self, page: ReadPage, *, editor: AdvertEditor, theme: Theme, make_button: MakeButton
    ) -> None:
        super().__init__()
        self.title = _field("Title")
        self.employer = _field("Employer")
        self.editor = editor
        listen(editor)
        self.empty = EmptyPanel(self.editor, page.samples)
        self.legend = LegendBar(theme)
        self.documents = DocumentsBar(theme)
        self.documents.hide()
        buttons = FlowLayout()
        looks = {"save": "main"}
        self._buttons = [make_button(name, look=looks.get(name, "button")) for name in READ_BUTTONS]
        for button in self._buttons:
            buttons.addWidget(button)
        fields = QtWidgets.QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.title, 3)
        fields.addWidget(self.employer, 2)
        self._frame = QtWidgets.QFrame()
        self._frame.setObjectName("editorFrame")
        inside = QtWidgets.QHBoxLayout(self._frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.editor, 1)
        inside.addWidget(MarginStrip(self.editor, theme))
        self._layout = QtWidgets.QVBoxLayout(self)
        self._layout.setContentsMargins(12, 12, 6, 8)
        self._layout.setSpacing(8)
        self._layout.addLayout(buttons)
        self._layout.addLayout(fields)
        self._layout.addWidget(self.documents)
        self._layout.addWidget(self._frame, 1)
        self._layout.addWidget(self.legend)
        self.editor.installEventFilter(self)

    def put_above(self, bar: QtWidgets.QWidget, order: Sequence[QtWidgets.QWidget]) -> None:
        """Put a strip above title and employer.

        Args:
            bar: The strip.
            order: Its focusable widgets, from left to right.
        """
        self._layout.insertWidget(1, bar)
        below = (self.documents.tabs, self.documents.origin, self.documents.add, self.editor)
        for one, following in pairwise((self._buttons[-1], *order, self.title, self.employer, *below)):
            QtWidgets.QWidget.setTabOrder(one, following)

    def set_least_height(self, pixels: int) -> None:
        """Keep at least this much height for the text, even if the page has to scroll."""
        self._frame.setMinimumHeight(pixels)

    def show_suggestions(self, title: str, employer: str) -> None:
        """Show the title and employer that were read, as placeholders in empty fields."""
        for field, words in ((self.title, title), (self.employer, employer)):
            field.setPlaceholderText(words or f"{field.accessibleName()} (optional)")
            read = f" “{words}” was read from the advert; write over it to correct it." if words else ""
            field.setToolTip(plain_tip(f"{field.accessibleName()} of the post.{read}"))

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Show on the frame whether the editor has the focus."""
        if watched is self.editor and event.type() in {
            QtCore.QEvent.Type.FocusIn,
            QtCore.QEvent.Type.FocusOut,
        }:
            self._frame.setProperty("focused", event.type() == QtCore.QEvent.Type.FocusIn)
            self._frame.style().unpolish(self._frame)
            self._frame.style().polish(self._frame)
        return False


def _field(name: str) -> QtWidgets.QLineEdit:
    """A field for an optional part of the advert."""
    field = LineField()
    field.setAccessibleName(name)
    field.setPlaceholderText(f"{name} (optional)")
    return field
