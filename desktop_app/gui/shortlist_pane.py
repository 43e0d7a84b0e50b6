"""The selected advert beside the shortlist: what is known about it, and what the person adds."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.file_drops import FilesFallThrough
from desktop_app.gui.line_field import LineField
from desktop_app.gui.long_words import CopiedWhole, breakable_anywhere
from desktop_app.gui.shortlist_statements_view import ShortlistOrigins, ShortlistStatements
from desktop_app.gui.shortlist_status import StatusBox
from desktop_app.gui.shortlist_verdict import ShortlistVerdict
from desktop_app.gui.text_label import small_label, text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.plain_tool_tips import plain_tip
from desktop_app.presentation.shortlist_detail import detail_of
from desktop_app.presentation.shortlist_editing import Saved, ShortlistEditing

NOTE_LINES = 5


class ShortlistPane(QtWidgets.QWidget):
    """Shows and changes the entry of a ``ShortlistEditing``.

    Args:
        editing: Has the entry, and takes changes.
    """

    status_chosen = QtCore.Signal(object)  # an EntryStatus for the selection

    def __init__(self, editing: ShortlistEditing, theme: Theme) -> None:
        super().__init__()
        self._editing = editing
        self._theme = theme
        self._shown = 0
        self.verdict = ShortlistVerdict(theme)
        self.title = LineField()
        self.employer = LineField()
        self.status = StatusBox(theme)
        self.facts = ShortlistStatements(theme)
        self.origins = ShortlistOrigins(theme)
        self.notes = NotesBox()
        self.notes.setObjectName("notes")
        self.notes.setTabChangesFocus(True)
        FilesFallThrough(self.notes)
        self.notes.setPlaceholderText("Anything you want to remember; it is saved as you type")
        self.saved = small_label()
        self._day = small_label()
        self._packs = small_label()
        self._excerpt = CopiedWhole()
        self._excerpt.setObjectName("excerpt")
        self._excerpt.setWordWrap(True)
        self._excerpt.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
        self._excerpt.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._excerpt.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build()
        self._bind()
        theme.changed.connect(self._dress)
        self._dress()
        self._show_entry()

    def commit(self) -> None:
        """Save pending changes now."""
        if self._editing.entry is not None and self._editing.entry.id == self._shown:
            self._editing.correct_title(self.title.text())
            self._editing.correct_employer(self.employer.text())
        self._editing.flush()

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Save notes at once when the focus leaves them."""
        if watched is self.notes and event.type() == QtCore.QEvent.Type.FocusOut:
            self._editing.flush()
        return False

    def _bind(self) -> None:
        editing = self._editing
        self.title.editingFinished.connect(self.commit)
        self.employer.editingFinished.connect(self.commit)
        self.notes.textChanged.connect(lambda: editing.write_notes(self.notes.toPlainText()))
        self.notes.installEventFilter(self)
        self.status.chosen.connect(self.status_chosen)
        editing.entry_changed.connect(self._show_entry)
        editing.saved_changed.connect(self._show_saved)

    def _show_entry(self) -> None:
        """Show another entry, or the current one after a change."""
        entry = self._editing.entry
        if entry is None:
            self._shown = 0
            return
        detail = detail_of(entry)
        other = detail.number != self._shown
        self._shown = detail.number
        self.verdict.show_banner(detail.banner)
        self._fill(self.title, detail.title, other=other)
        self._fill(self.employer, detail.employer, other=other)
        self.status.show_status(detail.status)
        notes = self._editing.notes_of(entry)
        if notes != self.notes.toPlainText():
            with QtCore.QSignalBlocker(self.notes):
                self.notes.setPlainText(notes)
        self._day.setText(detail.saved)
        self._packs.setText(detail.packs)
        self._packs.setToolTip(plain_tip(detail.all_packs))
        self._excerpt.setText(breakable_anywhere(detail.excerpt))
        self.facts.show_statements(detail.statements)
        self.origins.show_origins(detail.came)
        self._show_saved()

    @staticmethod
    def _fill(field: QtWidgets.QLineEdit, words: str, *, other: bool) -> None:
        """Show a title or employer, unless the person is typing in it."""
        if other or not field.isModified():
            field.setText(words)
            field.setCursorPosition(0)
            field.setToolTip(plain_tip(words))

    def _show_saved(self) -> None:
        """Show the state of what was typed, quietly."""
        words = self._editing.saved
        self.saved.setText(words)
        self.saved.setAccessibleName(words)
        failed = words is Saved.FAILED
        self.saved.setStyleSheet(f"color: {self._theme.palette.warning.line}" if failed else "")
        if words is Saved.SAVED and self._editing.entry is not None:
            for field, kept in (
                (self.title, self._editing.entry.title),
                (self.employer, self._editing.entry.employer),
            ):
                field.setModified(field.text() != kept)

    def _build(self) -> None:
        """Lay out everything from the verdict to the advert's first lines."""
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.verdict)
        column.addSpacing(4)
        for name, field in (("&Title", self.title), ("Emplo&yer", self.employer), ("Stat&us", self.status)):
            column.addWidget(_caption(name, field))
            column.addWidget(field)
        column.addSpacing(4)
        column.addWidget(self.facts)
        head = QtWidgets.QHBoxLayout()
        head.addWidget(_caption("N&otes", self.notes))
        head.addStretch(1)
        head.addWidget(self.saved)
        column.addLayout(head)
        column.addWidget(self.notes, 1)
        column.addSpacing(4)
        column.addWidget(self._day)
        column.addWidget(self._packs)
        column.addWidget(self.origins)
        column.addSpacing(4)
        column.addWidget(self._excerpt)

    def _dress(self) -> None:
        line = QtGui.QFontMetrics(self._theme.font()).lineSpacing()
        self.notes.set_least_height(line * NOTE_LINES + self._theme.px(12))
        palette, px = self._theme.palette, self._theme.px
        self.notes.setStyleSheet(
            f"#notes {{ background: {palette.page}; border: 1px solid {palette.border}; border-radius: 6px;"
            f" padding: {px(2)}px; }} #notes:focus {{ border: 2px solid {palette.text}; }}"
        )
        self._excerpt.setStyleSheet(
            f"#excerpt {{ background: {palette.page}; color: {palette.muted}; border-radius: 6px;"
            f" border: 1px solid {palette.hairline}; padding: {px(8)}px; }}"
        )
        self._show_saved()


class NotesBox(QtWidgets.QPlainTextEdit):
    """A field for notes that grows where there is room, with a minimum of some lines."""

    def set_least_height(self, height: int) -> None:
        """Keep at least this many pixels of height."""
        self.setMinimumHeight(height)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(super().sizeHint().width(), self.minimumHeight())


def _caption(name: str, field: QtWidgets.QWidget) -> QtWidgets.QLabel:
    """The label over a field, with its access key."""
    words = text_label(name, kind="small", tone="muted", wraps=False)
    words.setBuddy(field)
    field.setAccessibleName(name.replace("&", ""))
    return words
