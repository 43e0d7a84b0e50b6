"""The strip for a list of adverts: previous, next, the position, and all by name."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.drop_down import DropDown
from desktop_app.gui.theme import Theme
from desktop_app.presentation.documents_queue import Queue
from desktop_app.presentation.plain_tool_tips import plain_tip


class ListBar(QtWidgets.QWidget):
    """Shows a ``Queue``; hidden without one, collapsed while another advert is on the page."""

    chosen = QtCore.Signal(int)
    step_asked = QtCore.Signal(int)  # 1: the next, -1: the previous
    end_asked = QtCore.Signal()
    return_asked = QtCore.Signal()  # to the list's advert that was last on the page

    def __init__(self, queue: Queue, theme: Theme) -> None:
        super().__init__()
        self._queue = queue
        self._theme = theme
        self.previous = _button("Previous advert of the list (Ctrl+PgUp)")
        self.next = _button("Next advert of the list (Ctrl+PgDown)")
        self.end = _button("Close the list; the advert on the page stays")
        self.back = QtWidgets.QPushButton("Back to the list")
        self.back.setProperty("look", "link")
        self.back.setToolTip("Show the advert of the list that was here last (Ctrl+PgDown)")
        self.place = QtWidgets.QLabel()
        self.names = DropDown(theme)
        self.names.setAccessibleName("Adverts of the list")
        self._gap = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.previous)
        row.addWidget(self.place)
        row.addWidget(self.next)
        row.addWidget(self.names, 1)
        row.addWidget(self.back)
        row.addWidget(self._gap, 1)
        row.addWidget(self.end)
        self.previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))
        self.end.clicked.connect(self.end_asked)
        self.back.clicked.connect(self.return_asked)
        self.names.activated.connect(self.chosen)
        queue.changed.connect(self._show_list)
        queue.moved.connect(self._show_place)
        theme.changed.connect(self._dress)
        self._dress()
        self._show_list()

    @property
    def stops(self) -> tuple[QtWidgets.QWidget, ...]:
        """Its focusable widgets, from left to right."""
        return self.previous, self.next, self.names, self.back, self.end

    def _show_list(self) -> None:
        """Another list, or none."""
        self.names.clear()
        self.names.addItems(self._queue.names)
        self.names.setToolTip(plain_tip(f"From {self._queue.source}" if self._queue.source else ""))
        self.setVisible(bool(len(self._queue)))
        self._show_place()

    def _show_place(self) -> None:
        """Another advert of the list is on the page, or one was saved."""
        queue = self._queue
        if not len(queue):
            return
        self.place.setText(queue.words)
        self.place.setAccessibleName(f"Advert {queue.words}" if queue.on_page else queue.words)
        for widget in (self.previous, self.next, self.names):
            widget.setVisible(queue.on_page)
        self.back.setHidden(queue.on_page)
        self._gap.setHidden(queue.on_page)
        self.names.setCurrentIndex(queue.place)
        self.previous.setEnabled(queue.place > 0)
        self.next.setEnabled(queue.place < len(queue) - 1)
        if queue.is_saved(queue.place):
            self.names.setItemIcon(queue.place, self._theme.icon("check"))

    def _dress(self) -> None:
        for button, icon in ((self.previous, "arrow-up"), (self.next, "arrow-down"), (self.end, "close")):
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QtCore.QSize(self._theme.px(16), self._theme.px(16)))
        for number in range(len(self._queue)):
            if self._queue.is_saved(number):
                self.names.setItemIcon(number, self._theme.icon("check"))


def _button(words: str) -> QtWidgets.QToolButton:
    """A small icon button."""
    button = QtWidgets.QToolButton()
    button.setProperty("look", "button")
    button.setProperty("kind", "small")
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
    return button
