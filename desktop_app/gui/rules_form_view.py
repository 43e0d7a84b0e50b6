"""The form for one signal: plain fields with help, what is kept and what is not, and how to undo it."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.check_box import CheckBox
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.line_field import LineField
from desktop_app.gui.rules_fields import Captioned, ChoiceBox, LinesBox, heading
from desktop_app.gui.rules_near import NearRows
from desktop_app.gui.text_label import small_label, text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.rules_form import RuleForm
from desktop_app.presentation.rules_form_words import facts_of
from desktop_app.presentation.rules_words import EXAMPLES, FIELDS, LISTS

_CHOICES = ("route", "strength", "category", "negation", "gate", "status")
_TEXTS = ("seeker", "recruiter")
#: Groups of fields from top to bottom.
_GROUPS = (
    ("", ("title", "phrases", "exact", "route", "strength", "category")),
    ("Examples, which run while you type", EXAMPLES),
    ("When it must not be found", ("near", "not_in", "unless", "negation")),
    ("What people are told", _TEXTS),
    ("Use", ("gate", "status")),
)


class RuleFormView(QtWidgets.QWidget):
    """Shows a ``RuleForm``.

    Args:
        form: The form to show and edit.
    """

    def __init__(self, form: RuleForm, theme: Theme) -> None:
        super().__init__()
        self._form = form
        self._theme = theme
        self._filling = False
        self.title = LineField()
        self.exact = CheckBox(FIELDS["exact"].name, theme)
        self.choices = {field: ChoiceBox(field, theme) for field in _CHOICES}
        self.lists = {field: LinesBox(theme) for field in LISTS}
        self.texts = {field: LinesBox(theme) for field in _TEXTS}
        self.near = NearRows(theme)
        self.captioned: dict[str, Captioned] = {}
        self.head = text_label(kind="heading")
        self._id = small_label()
        self._id.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = small_label()
        self._facts.setTextFormat(QtCore.Qt.TextFormat.RichText)
        self._facts.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._bind()
        self.show_draft()

    def show_draft(self) -> None:
        """Fill the fields with the form's content."""
        draft = self._form.draft
        if draft is None:
            return
        self._filling = True
        if self.title.text() != draft.title:
            self.title.setText(draft.title)
            self.title.setCursorPosition(0)
        self.exact.setChecked(draft.exact)
        for field, choice in self.choices.items():
            choice.show_value(getattr(draft, field))
        for field, box in self.lists.items():
            box.show_items(getattr(draft, field))
        for field, box in self.texts.items():
            box.show_items((getattr(draft, field),) if getattr(draft, field) else ())
        self.near.show_items(draft.near)
        self._filling = False
        self._show_head()

    def go_to(self, field: str) -> None:
        """Put the caret into a field."""
        widget = self._widget(field)
        widget.setFocus()
        if isinstance(widget, LinesBox):
            widget.moveCursor(widget.textCursor().MoveOperation.End)

    def tell(self, field: str, words: str, *, wrong: bool) -> None:
        """Show the state of a field below it."""
        palette = self._theme.palette
        self.captioned[field].tell(words, palette.warning.line if wrong else palette.muted)

    def _widget(self, field: str) -> QtWidgets.QWidget:
        """The widget of a field."""
        singles: dict[str, QtWidgets.QWidget] = {"title": self.title, "exact": self.exact, "near": self.near}
        return {**singles, **self.choices, **self.lists, **self.texts}[field]

    def _lay_out(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QtWidgets.QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.head)
        head.addWidget(self._id)
        column.addLayout(head)
        for name, fields in _GROUPS:
            if name:
                column.addSpacing(4)
                column.addWidget(heading(name))
            for field in fields:
                if field == "exact":
                    column.addWidget(self.exact)
                    continue
                self.captioned[field] = Captioned(field, self._widget(field))
                column.addWidget(self.captioned[field])
        column.addWidget(self._facts)
        column.addStretch(1)

    def _bind(self) -> None:
        form = self._form
        form.shown.connect(self.show_draft)
        form.edited.connect(self._show_head)
        self.title.textChanged.connect(lambda words: self._edit(title=words))
        self.exact.toggled.connect(lambda on: self._edit(exact=on))
        self.near.edited.connect(lambda: self._edit(near=self.near.items))
        for field, choice in self.choices.items():
            choice.picked.connect(lambda value, field=field: self._edit(**{field: value}))
        for field, box in self.lists.items():
            box.textChanged.connect(lambda field=field, box=box: self._edit(**{field: box.items}))
        for field, box in self.texts.items():
            box.textChanged.connect(lambda field=field, box=box: self._edit(**{field: " ".join(box.items)}))

    def _edit(self, **changes: object) -> None:
        """The person has changed a field."""
        if not self._filling:
            self._form.edit(**changes)

    def _show_head(self) -> None:
        draft = self._form.draft
        if draft is None:
            return
        name = draft.title.strip() or "New signal"
        self.head.setText(name)
        self._id.setText("A new signal in My rules" if self._form.fresh else draft.id)
        facts = facts_of(self._form.signal)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))


class FormFoot(QtWidgets.QFrame):
    """Below the form: the state of the change, and the buttons to keep or drop it."""

    keep_asked = QtCore.Signal()
    drop_asked = QtCore.Signal()
    revert_asked = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("formFoot")
        self.words = QtWidgets.QLabel()
        self.words.setWordWrap(True)
        self.keep = QtWidgets.QPushButton("&Keep this change")
        self.keep.setProperty("look", "main")
        self.drop = QtWidgets.QPushButton("&Drop it")
        self.revert = QtWidgets.QPushButton("Rever&t to shipped")
        buttons = FlowLayout()
        for button in (self.keep, self.drop, self.revert):
            buttons.addWidget(button)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.keep.clicked.connect(self.keep_asked)
        self.drop.clicked.connect(self.drop_asked)
        self.revert.clicked.connect(self.revert_asked)
        theme.changed.connect(self._dress)
        self._dress()

    def show_state(self, words: str, *, keep: bool, drop: bool, revert: str) -> None:
        """Show the state of the change.

        Args:
            words: One or two sentences.
            keep: Whether it can be kept.
            drop: Whether there is anything to drop.
            revert: Label of the button that restores what was shipped; empty for no button.
        """
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.words.setVisible(bool(words))
        self.keep.setEnabled(keep)
        self.keep.setVisible(drop)
        self.drop.setVisible(drop)
        self.revert.setText(revert)
        self.revert.setVisible(bool(revert))
        self.setVisible(bool(words) or bool(revert))

    def _dress(self) -> None:
        self.setStyleSheet(f"#formFoot {{ border-top: 1px solid {self._theme.palette.hairline}; }}")
