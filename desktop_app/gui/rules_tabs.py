"""The Problems and Ignored tabs of the Rules page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from desktop_app.domain.rules import Ignore, Problem
from desktop_app.gui.text_label import small_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.rules_ignored import IgnoredModel
from desktop_app.presentation.rules_problems import problems_html


class ProblemsView(QtWidgets.QWidget):
    """Lists the problems in rule files."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._problems: tuple[Problem, ...] = ()
        self.browser = QtWidgets.QTextBrowser()
        self.browser.setAccessibleName("Problems in rule files")
        self.browser.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        words = "What cannot be used is left out or stays as it last was; everything else works."
        column.addWidget(small_label(f"{words} Files are read again as soon as you save them."))
        column.addWidget(self.browser, 1)
        theme.changed.connect(self._show)
        self._show()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems."""
        self._problems = tuple(problems)
        self._show()

    def _show(self) -> None:
        self.browser.setHtml(problems_html(self._problems, self._theme.palette))


class IgnoredView(QtWidgets.QWidget):
    """Lists the ignored marks, which can be restored."""

    unignore_asked = QtCore.Signal(object)  # an Ignore

    def __init__(self, model: IgnoredModel, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._theme = theme
        self.table = QtWidgets.QTableView()
        self.table.setAccessibleName("Ignored marks")
        self.table.setModel(model)
        self.table.setSelectionBehavior(QtWidgets.QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QtWidgets.QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(QtCore.Qt.AlignmentFlag.AlignLeft)
        mode = QtWidgets.QHeaderView.ResizeMode
        for column, wanted in enumerate(
            (mode.Stretch, mode.Stretch, mode.ResizeToContents, mode.ResizeToContents)
        ):
            self.table.horizontalHeader().setSectionResizeMode(column, wanted)
        self.undo = QtWidgets.QPushButton("Stop ignoring it")
        self.undo.setToolTip("The mark comes back.")
        self._none = small_label(
            "Nothing is ignored. On the Read page, right-click a mark that is wrong and choose how far to "
            "ignore it; it is listed here and can be taken back."
        )
        self._card = QtWidgets.QFrame()
        self._card.setObjectName("card")
        inside = QtWidgets.QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        column_layout = QtWidgets.QVBoxLayout(self)
        column_layout.setContentsMargins(12, 12, 12, 12)
        column_layout.setSpacing(8)
        column_layout.addWidget(self._none)
        column_layout.addWidget(self._card, 1)
        column_layout.addWidget(self.undo, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        column_layout.addStretch(0)
        self.undo.clicked.connect(self._ask)
        self.table.activated.connect(lambda _index: self.undo.setFocus())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        model.modelReset.connect(self._show)
        theme.changed.connect(self._dress)
        self._dress()
        self._show()

    @property
    def chosen(self) -> Ignore | None:
        """The selected ignored mark."""
        rows = self.table.selectionModel().selectedRows()
        return self._model.rows[rows[0].row()].ignore if rows else None

    def _ask(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.unignore_asked.emit(chosen)

    def _show(self) -> None:
        some = bool(self._model.rows)
        self._none.setVisible(not some)
        self._card.setVisible(some)
        self.undo.setVisible(some)
        if some:
            self.table.selectRow(0)
        self._enable()

    def _enable(self) -> None:
        self.undo.setEnabled(self.chosen is not None)

    def _dress(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + self._theme.px(12))
