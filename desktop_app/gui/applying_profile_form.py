"""The small form for a job seeker's profile."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.chips import Chips
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.furnishing import Furnishing
from desktop_app.gui.line_field import LineField
from desktop_app.gui.text_label import small_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.applying_desk import ApplyingDesk
from desktop_app.presentation.applying_profile import FIELDS, Filled, ProfileField, filled_by, profile_of


class ProfileForm(QtWidgets.QWidget):
    """Edits the profile of an ``ApplyingDesk``."""

    left = QtCore.Signal()

    def __init__(self, desk: ApplyingDesk, *, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self.widgets: dict[str, LineField | Chips] = {}
        self._told: dict[str, QtWidgets.QLabel] = {}
        self.keep = QtWidgets.QPushButton("&Keep my profile")
        self.keep.setProperty("look", "main")
        self.leave = QtWidgets.QPushButton("Cancel")
        inside = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        words = "Whatever you leave open is not held against you."
        column.addWidget(
            small_label(f"{words} It is kept only on this computer: {desk.folder}. You can delete it.")
        )
        self._steps = self._fill(column)
        scroll = QtWidgets.QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setObjectName("profile")
        scroll.setStyleSheet("QScrollArea, #profile { background: transparent; }")
        self._scroll = scroll
        buttons = FlowLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        foot = QtWidgets.QVBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.addLayout(buttons)
        outside = QtWidgets.QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll, 1)
        outside.addLayout(foot)
        Furnishing(self._steps, self).start()
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.left)

    def begin(self) -> None:
        """Fill the fields with the stored profile, and focus the first."""
        for _ in self._steps:
            pass  # the remaining fields
        for name, value in filled_by(self._desk.profile).items():
            widget = self.widgets[name]
            if isinstance(widget, Chips):
                widget.show_chosen(value if isinstance(value, tuple) else (value,))
            else:
                widget.setText(value if isinstance(value, str) else "")
        self._tell({})
        self._scroll.verticalScrollBar().setValue(0)
        self.widgets[FIELDS[0].id].setFocus()

    def _keep(self) -> None:
        """Store it; invalid entries are explained below their fields."""
        filled: dict[str, Filled] = {
            name: widget.chosen if isinstance(widget, Chips) else widget.text()
            for name, widget in self.widgets.items()
        }
        profile, wrong = profile_of(filled)
        self._tell(wrong)
        if wrong:
            first = self.widgets[next(iter(wrong))]
            first.setFocus()
            self._scroll.ensureWidgetVisible(first)
            return
        self._desk.keep_profile(profile)
        self.left.emit()

    def _fill(self, column: QtWidgets.QVBoxLayout) -> Iterator[None]:
        """Build the fields, a few in each turn of the event loop."""
        for field in FIELDS:
            self._add(field, column)
            yield
        column.addStretch(1)

    def _add(self, field: ProfileField, column: QtWidgets.QVBoxLayout) -> None:
        """Add a field with its label above, and help or an error below."""
        name = field.name.replace("&", "")
        widget: LineField | Chips
        if field.choices:
            widget = Chips(field.choices, name=name, several=field.several, optional=True)
        else:
            widget = LineField()
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(field.help)
        caption = QtWidgets.QLabel(field.name)
        caption.setBuddy(widget)
        caption.setWordWrap(True)
        told = small_label(field.help)
        told.setVisible(bool(field.help))
        column.addSpacing(8)
        for one in (caption, widget, told):
            column.addWidget(one)
        self.widgets[field.id], self._told[field.id] = widget, told

    def _tell(self, wrong: dict[str, str]) -> None:
        """Show below each field its help, or what is wrong."""
        for field in FIELDS:
            told, words = self._told[field.id], wrong.get(field.id, field.help)
            told.setText(words)
            told.setVisible(bool(words))
            self.widgets[field.id].setAccessibleDescription(words)
            colour = self._theme.palette.warning.line if field.id in wrong else ""
            told.setStyleSheet(f"color: {colour}" if colour else "")
