"""The right side of the Signals tab: a pack's facts, or a signal's form with its effects beside it."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.rules_form_view import FormFoot, RuleFormView
from desktop_app.gui.rules_pack_view import PackView
from desktop_app.gui.rules_results_view import RulesResultsView
from desktop_app.gui.shortlist_notice import ShortlistNotice
from desktop_app.gui.theme import Theme
from desktop_app.presentation.rules_form import RuleForm

#: With fewer characters of width, the results are below the form.
BESIDE_LETTERS = 82


class RulesWork(QtWidgets.QStackedWidget):
    """Shows a hint, a pack, or a signal.

    Args:
        form: The form for one signal.
    """

    def __init__(self, form: RuleForm, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._moved = False  # whether the person has moved the divider between form and results
        self.hint = ShortlistNotice(theme)
        self.pack = PackView(theme)
        self.form = RuleFormView(form, theme)
        self.foot = FormFoot(theme)
        self.results = RulesResultsView(theme)
        self.frame = QtWidgets.QScrollArea()
        self.frame.setWidget(self._padded(self.form))
        self.frame.setWidgetResizable(True)
        self.frame.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.frame.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.frame.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.frame, 1)
        column.addWidget(self.foot)
        self.signal = QtWidgets.QSplitter()
        self.signal.setChildrenCollapsible(False)
        self.signal.setHandleWidth(12)
        self.signal.addWidget(left)
        self.signal.addWidget(self.results)
        self.signal.setStretchFactor(0, 3)
        self.signal.setStretchFactor(1, 2)
        for widget in (self.hint, self.pack, self.signal):
            self.addWidget(widget)
        self.signal.splitterMoved.connect(lambda *_: self._note_moved())

    def share_room(self, width: int, height: int, *, narrow: bool) -> None:
        """Put the results beside the form if there is room, else below.

        Args:
            width: Of this widget, in pixels.
            height: Of the page, in pixels.
            narrow: Whether the page scrolls as a whole.
        """
        letter = max(1, QtGui.QFontMetrics(self._theme.font()).averageCharWidth())
        beside = width / letter >= BESIDE_LETTERS and not narrow
        orientation = QtCore.Qt.Orientation.Horizontal if beside else QtCore.Qt.Orientation.Vertical
        if self.signal.orientation() != orientation:
            self.signal.setOrientation(orientation)
            self._moved = False
        self.results.setMinimumHeight(0 if beside else height * (45 if narrow else 25) // 100)
        self.frame.setMinimumHeight(height * 7 // 10 if narrow else 0)
        if not self._moved:
            whole = width if beside else height
            self.signal.setSizes([whole * 57 // 100, whole * 43 // 100])

    def _note_moved(self) -> None:
        self._moved = True

    @staticmethod
    def _padded(form: QtWidgets.QWidget) -> QtWidgets.QWidget:
        """The form with room for its scroll bar."""
        content = QtWidgets.QWidget()
        layout = QtWidgets.QVBoxLayout(content)
        layout.setContentsMargins(2, 0, 10, 12)
        layout.addWidget(form)
        return content
