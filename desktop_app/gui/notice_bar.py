"""The notice bar at the bottom of the window; its space is reserved, so nothing moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.text_label import small_label, text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.notices import Notices

#: Information stays long enough to be read twice.
NEWS_MILLISECONDS = 8000
_GAP = 8


class NoticeBar(QtWidgets.QFrame):
    """Shows the current notice."""

    def __init__(self, notices: Notices, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("noticeBar")
        self._notices = notices
        self._theme = theme
        self._icon = QtWidgets.QLabel()
        self._words = text_label(selectable=True)
        self._status = small_label()
        self._button = QtWidgets.QPushButton()
        self._leaf = QtWidgets.QPushButton()
        self._leaf.setObjectName("leaf")
        self._leaf.setProperty("look", "link")
        self._leaf.setToolTip("Show the next notice")
        self._close = QtWidgets.QToolButton()
        self._close.setObjectName("dismiss")
        self._close.setProperty("look", "button")
        self._close.setToolTip("Dismiss this notice")
        self._close.setAccessibleName("Dismiss this notice")
        self._close.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self._rows = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(16, 4, 8, 4)
        self._rows.setSpacing(_GAP)
        self._buttons = _row((self._button, self._leaf, self._close))
        self._rows.addLayout(_row((self._icon, self._status, self._words), wide=(1, 2)), 1)
        self._rows.addLayout(self._buttons)
        self._timer = QtCore.QTimer(self, singleShot=True, interval=NEWS_MILLISECONDS)
        self._timer.timeout.connect(self._fade)
        self._button.clicked.connect(self._act)
        self._leaf.clicked.connect(notices.leaf)
        self._close.clicked.connect(notices.dismiss)
        notices.changed.connect(self._show_current)
        theme.changed.connect(self._dress)
        self._dress()

    def show_page(self, name: str, status: str) -> None:
        """Another page is on screen: show its notices and its status."""
        self.show_status(status)
        self._notices.show_page(name)

    def show_status(self, words: str) -> None:
        """Show a status while there is no notice."""
        self._status.setText(words)
        self._status.setAccessibleName(words)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Put words too tall beside wide buttons above them, and long ones in small text."""
        beside = [one for one in (self._button, self._leaf, self._close) if not one.isHidden()]
        taken = sum(one.sizeHint().width() + _GAP for one in beside)
        crowded = taken * 4 > self.width() and self._is_tall(taken)
        way = QtWidgets.QBoxLayout.Direction
        self._rows.setDirection(way.TopToBottom if crowded else way.LeftToRight)
        side = QtCore.Qt.AlignmentFlag.AlignRight if crowded else QtCore.Qt.AlignmentFlag.AlignVCenter
        self._rows.setAlignment(self._buttons, side)
        kind = "small" if self._is_tall(0 if crowded else taken) else ""
        if self._words.property("kind") != kind:
            self._words.setProperty("kind", kind)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)

    def _is_tall(self, taken: int) -> bool:
        """Whether the words need more than two lines if others take this many pixels of each."""
        letters = QtGui.QFontMetrics(self._theme.font())
        width = self.width() - taken - self._icon.sizeHint().width() - 4 * _GAP
        room = QtCore.QRect(0, 0, max(1, width), 10_000)
        wrapped = letters.boundingRect(room, QtCore.Qt.TextFlag.TextWordWrap, self._words.text())
        return bool(self._words.text()) and wrapped.height() > 2.5 * letters.lineSpacing()

    def _dress(self) -> None:
        size = QtCore.QSize(self._theme.px(16), self._theme.px(16))
        self._close.setIcon(self._theme.icon("close"))
        self._close.setIconSize(size)
        self.setMinimumHeight(self._close.sizeHint().height() + 10)
        self._show_current()

    def _show_current(self) -> None:
        notice = self._notices.current
        self._timer.stop()
        for widget in (self._icon, self._words, self._close):
            widget.setVisible(notice is not None)
        self._status.setVisible(notice is None)
        self._button.setVisible(bool(notice is not None and notice.button))
        place, count = self._notices.place
        self._leaf.setVisible(count > 1)
        self._leaf.setText(f"{place} of {count}")
        self._leaf.setAccessibleName(f"Notice {place} of {count}: show the next")
        self.setProperty("level", notice.level if notice is not None else "")
        self.style().unpolish(self)
        self.style().polish(self)
        if notice is None:
            self._words.setText("")
            self._share_room()
            return
        text = f"{notice.sentence} {notice.hint}".strip()
        self._words.setText(text)
        self._words.setAccessibleName(f"Notice: {text}")
        self._icon.setPixmap(self._theme.pixmap(notice.level, self._theme.px(16)))
        self._button.setText(notice.button)
        self.setFocusProxy(self._button if notice.button else self._close)  # where F6 goes
        self._share_room()
        if not notice.stays:
            self._timer.start()

    def _fade(self) -> None:
        """Information has been shown long enough, unless its button has the focus."""
        if any(button.hasFocus() for button in (self._button, self._leaf, self._close)):
            self._timer.start()
        else:
            self._notices.dismiss()

    def _act(self) -> None:
        notice = self._notices.current
        self._notices.dismiss()
        if notice is not None and notice.deed is not None:
            notice.deed()


def _row(widgets: Sequence[QtWidgets.QWidget], *, wide: tuple[int, ...] = ()) -> QtWidgets.QHBoxLayout:
    """Widgets beside each other; those at the positions ``wide`` share the spare room."""
    row = QtWidgets.QHBoxLayout()
    row.setSpacing(_GAP)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if place in wide else 0)
    return row
