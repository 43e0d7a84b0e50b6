"""The Read page's menus for a selection and for a wrong mark."""

from __future__ import annotations

from PySide6 import QtGui, QtWidgets

from desktop_app.gui.advert_editor import AdvertEditor
from desktop_app.presentation.marks import Mark
from desktop_app.presentation.rules_marking import RulesMarking


class RulesMenu:
    """Extends the advert's context menu, and opens the menu for a mark by keyboard."""

    def __init__(self, editor: AdvertEditor, marking: RulesMarking) -> None:
        self._editor = editor
        self._marking = marking
        editor.menu_asked.connect(self.fill)

    def fill(self, menu: QtWidgets.QMenu, mark: Mark | None) -> None:
        """Add what can be done here to the editor's own menu."""
        menu.addSeparator()
        make = menu.addAction("Make a &rule from this selection")
        make.setEnabled(self._editor.textCursor().hasSelection())
        make.triggered.connect(self.rule_from_selection)
        wrong = menu.addMenu("This mark is &wrong")
        self._add_ways(wrong, mark)
        wrong.setEnabled(not wrong.isEmpty())

    def rule_from_selection(self) -> None:
        """Make a rule from the selected words."""
        cursor = self._editor.textCursor()
        before = QtGui.QTextCursor(self._editor.document())
        before.setPosition(cursor.selectionStart(), QtGui.QTextCursor.MoveMode.KeepAnchor)
        start = len(before.selectedText())
        self._marking.rule_from(self._editor.text(), start, start + len(cursor.selectedText()))

    def mark_wrong(self) -> None:
        """Show what can be done with the mark at the caret."""
        mark = self._editor.mark_at_caret()
        menu = QtWidgets.QMenu(self._editor)
        self._add_ways(menu, mark)
        if menu.isEmpty():
            menu.addAction("There is no mark here; F8 goes to the next one").setEnabled(False)
        menu.popup(self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft()))

    def _add_ways(self, menu: QtWidgets.QMenu, mark: Mark | None) -> None:
        for way in self._marking.ways(mark.item) if mark is not None else ():
            if way.level is None:
                menu.addSeparator()
            item = mark.item if mark is not None else -1
            action = menu.addAction(way.words)
            action.triggered.connect(
                lambda _checked=False, item=item, level=way.level: self._marking.wrong(item, level)
            )
