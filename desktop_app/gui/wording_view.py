"""The Wording tab: the findings for recruiters, each linked to its words."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.findings import Finding, Severity
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import BODY, Theme
from desktop_app.gui.wrapping_lines import WrappingLines
from desktop_app.presentation.evidence_model import Index
from desktop_app.presentation.findings_model import FINDING_ROLE, FindingsModel

_ICONS = {Severity.WARNING: "warning", Severity.ADVICE: "advice", Severity.INFO: "info"}


class WordingView(QtWidgets.QWidget):
    """Shows a ``FindingsModel``."""

    finding_chosen = QtCore.Signal(object)

    def __init__(self, model: FindingsModel, *, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self.list = _List()
        self.list.setModel(model)
        self.list.setItemDelegate(_FindingDelegate(self.list, theme))
        self._none = text_label(tone="muted")
        self._none.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        stack = QtWidgets.QStackedLayout(self)
        stack.addWidget(self.list)
        stack.addWidget(self._none)
        self._stack = stack
        self.list.clicked.connect(self._choose)
        self.list.entered_by_key.connect(self._choose)
        model.modelReset.connect(self._show_count)
        self._show_count()

    def show_none(self, words: str) -> None:
        """The words shown if the list is empty."""
        self._none.setText(words)

    def _choose(self, index: QtCore.QModelIndex) -> None:
        finding = index.data(FINDING_ROLE)
        if isinstance(finding, Finding):
            self.finding_chosen.emit(finding)

    def _show_count(self) -> None:
        self._stack.setCurrentWidget(self.list if self._model.rowCount() else self._none)


class _FindingDelegate(QtWidgets.QStyledItemDelegate):
    """An icon and wrapped words."""

    def __init__(self, view: QtWidgets.QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    @override
    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> QtCore.QSize:
        width = self._view.viewport().width()
        room = QtCore.QRect(0, 0, self._words(QtCore.QRect(0, 0, width, 0)).width(), 10_000)
        metrics = QtGui.QFontMetrics(self._theme.font(BODY))
        flags = int(QtCore.Qt.TextFlag.TextWordWrap)
        return QtCore.QSize(
            width, metrics.boundingRect(room, flags, index.data()).height() + self._theme.px(16)
        )

    @override
    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        finding = index.data(FINDING_ROLE)
        whole, px, palette = option.rect, self._theme.px, self._theme.palette
        painter.save()
        if option.state & QtWidgets.QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, self._theme.colour("hover"))
            if self._view.hasFocus():
                painter.fillRect(QtCore.QRect(0, whole.top(), 3, whole.height()), self._theme.colour("text"))
        ink = {Severity.WARNING: palette.warning.line, Severity.ADVICE: palette.advice.line}.get(
            finding.severity, palette.muted
        )
        icon = self._theme.pixmap(_ICONS[finding.severity], px(20), colour=ink)
        painter.drawPixmap(QtCore.QRect(whole.left() + px(12), whole.top() + px(7), px(20), px(20)), icon)
        painter.setFont(self._theme.font(BODY))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(self._words(whole), int(QtCore.Qt.TextFlag.TextWordWrap), index.data())
        painter.setPen(self._theme.colour("hairline"))
        painter.drawLine(whole.left() + px(12), whole.bottom(), whole.right() - px(12), whole.bottom())
        painter.restore()

    def _words(self, whole: QtCore.QRect) -> QtCore.QRect:
        """The rectangle of the words."""
        px = self._theme.px
        return whole.adjusted(px(40), px(8), -px(12), -px(8))


class _List(WrappingLines, QtWidgets.QListView):
    """A list whose lines wrap to its width."""

    entered_by_key = QtCore.Signal(QtCore.QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Remarks on the wording")
        self.setResizeMode(QtWidgets.QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
