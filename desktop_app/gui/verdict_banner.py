"""The verdict banner: route, confidence, reason and scores, in a frame of constant height."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Route
from desktop_app.gui.route_letter import RouteLetter
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import HEADING, SMALL, Theme
from desktop_app.presentation.analysis_model import Banner, Score

REASON_LINES = 4
#: All possible headlines: room is kept for the longest.
_HEADLINES = tuple(label(route) for route in Route)
SIDES_SHOWN = 4


class ScoreBars(QtWidgets.QWidget):
    """One bar per side, with its name and number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scores: tuple[Score, ...] = ()
        self._names: tuple[str, ...] = ()
        theme.changed.connect(self._dress)
        self._dress()

    def show_scores(self, scores: tuple[Score, ...]) -> None:
        """Draw these scores; without any, an empty frame of the same height."""
        self._scores = scores
        spoken = ", ".join(f"{score.name} {score.value}" for score in scores)
        self.setAccessibleName(f"Scores from 0 to 100: {spoken}" if spoken else "No scores yet")
        self.setToolTip("Scores from 0 to 100 for each kind of coding" if scores else "")
        self.update()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if not self._scores:
            return
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(SMALL))
        metrics = painter.fontMetrics()
        name_width = max(metrics.horizontalAdvance(score.name) for score in self._scores) + self._theme.px(12)
        value_width = metrics.horizontalAdvance("100") + self._theme.px(4)
        row = self.height() / SIDES_SHOWN
        bar_width = max(self._theme.px(24), self.width() - name_width - value_width)
        thick = self._theme.px(8)
        middle = QtCore.Qt.AlignmentFlag.AlignVCenter
        for number, score in enumerate(self._scores[:SIDES_SHOWN]):
            top = number * row
            look = self._theme.palette.routes[score.route]
            painter.setPen(self._theme.colour("text" if score.value else "muted"))
            painter.drawText(QtCore.QRectF(0, top, name_width, row), middle, score.name)
            right = QtCore.QRectF(self.width() - value_width, top, value_width, row)
            painter.drawText(right, middle | QtCore.Qt.AlignmentFlag.AlignRight, str(score.value))
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            groove = QtCore.QRectF(name_width, top + (row - thick) / 2, bar_width, thick)
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(groove, thick / 2, thick / 2)
            if score.value:
                groove.setWidth(max(thick, bar_width * score.value / 100))
                painter.setBrush(QtGui.QColor(look.line))
                painter.drawRoundedRect(groove, thick / 2, thick / 2)

    def _dress(self) -> None:
        metrics = QtGui.QFontMetrics(self._theme.font(SMALL))
        self.setFixedHeight((metrics.height() + 2) * SIDES_SHOWN)


class VerdictBanner(QtWidgets.QFrame):
    """Shows a ``Banner``."""

    changes_asked = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._shown: Banner | None = None
        self._letter = RouteLetter(theme, side=28)
        self._headline = text_label(kind="heading")
        self._confidence = text_label(kind="small")
        self._note = text_label()
        self._note.setObjectName("kindNote")
        self._reason = text_label(selectable=True)
        self._reason.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop | QtCore.Qt.AlignmentFlag.AlignLeft)
        self._scores = ScoreBars(theme)
        self._changes = QtWidgets.QPushButton("What would change this")
        self._changes.setProperty("look", "link")
        self._changes.setLayoutDirection(QtCore.Qt.LayoutDirection.RightToLeft)
        self._changes.clicked.connect(self.changes_asked)
        self._scroll = QtWidgets.QScrollArea()
        self._build()
        theme.changed.connect(self._dress)
        self._dress()

    def show_banner(self, banner: Banner) -> None:
        """Show a verdict, or the current state."""
        if banner == self._shown:
            return
        self._shown = banner
        self._headline.setText(banner.headline)
        self._confidence.setText(banner.told)
        self._note.setText(banner.note)
        self._note.setVisible(bool(banner.note))
        self._reason.setText(banner.reason)
        self._scores.show_scores(banner.scores)
        self._letter.show_route(banner.letter, banner.route)
        self._letter.setVisible(bool(banner.letter))
        self._changes.setEnabled(banner.changes)
        self._changes.setVisible(banner.changes)
        self.setAccessibleName(banner.spoken)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._keep_height()

    def _build(self) -> None:
        """Lay out headline, confidence, note, reason, bars, link."""
        head = QtWidgets.QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._letter, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._headline, 1)
        words = QtWidgets.QWidget()
        words.setObjectName("words")
        self._column = column = QtWidgets.QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._confidence)
        column.addWidget(self._note)
        column.addWidget(self._reason)
        column.addStretch(1)
        self._scroll.setWidget(words)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        link = QtWidgets.QHBoxLayout()
        link.addWidget(self._changes)
        link.addStretch(1)
        self._layout = QtWidgets.QVBoxLayout(self)
        self._layout.addWidget(self._scroll)
        self._layout.addWidget(self._scores)
        self._layout.addLayout(link)

    def _dress(self) -> None:
        px = self._theme.px
        self._layout.setContentsMargins(px(16), px(12), px(16), px(8))
        self._layout.setSpacing(px(8))
        self._changes.setIcon(self._theme.icon("chevron-right"))
        self._changes.setIconSize(QtCore.QSize(px(16), px(16)))
        self._keep_height()
        policy = self._changes.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._changes.setSizePolicy(policy)
        self._scroll.setStyleSheet("QScrollArea, #words { background: transparent; }")

    def _keep_height(self) -> None:
        """Keep room for the longest headline at this width, and for the lines below it."""
        px = self._theme.px
        body = QtGui.QFontMetrics(self._theme.font()).lineSpacing()
        heading = QtGui.QFontMetrics(self._theme.font(HEADING, bold=True))
        beside_letter = QtCore.QRect(0, 0, max(px(80), self.width() - px(60) - 8), 0)
        wrapped = QtCore.Qt.TextFlag.TextWordWrap
        tallest = max(heading.boundingRect(beside_letter, wrapped, words).height() for words in _HEADLINES)
        small = QtGui.QFontMetrics(self._theme.font(SMALL)).lineSpacing()
        note = body + 2 * px(2)
        gaps = self._column.count() * self._column.spacing()
        self._scroll.setFixedHeight(max(tallest, px(28)) + small + note + body * REASON_LINES + gaps)
