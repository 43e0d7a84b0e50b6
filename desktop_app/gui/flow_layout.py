"""A row of widgets that wraps onto further rows, so that no label is ever cut."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets
from typing_extensions import override


class FlowLayout(QtWidgets.QLayout):
    """Lays out widgets from left to right, line after line.

    Args:
        gap: Pixels between widgets and between lines.
        centre: Whether lines are centred.
    """

    def __init__(self, *, gap: int = 8, centre: bool = False) -> None:
        super().__init__()
        self._gap = gap
        self._centre = centre
        self._items: list[QtWidgets.QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QtWidgets.QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QtWidgets.QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QtWidgets.QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> QtCore.Qt.Orientation:
        return QtCore.Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._placed(QtCore.QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QtCore.QRect) -> None:
        super().setGeometry(rect)
        self._placed(rect, move=True)

    @override
    def sizeHint(self) -> QtCore.QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QtCore.QSize(width, max((size.height() for size in sizes), default=0))

    @override
    def minimumSize(self) -> QtCore.QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QtCore.QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _shown(self) -> list[QtWidgets.QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QtWidgets.QLayoutItem]]:
        """The widgets, broken into lines of at most ``width``."""
        lines: list[list[QtWidgets.QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if lines[-1] and used + self._gap + needed > width:
                lines.append([])
                used = 0
            used += needed + (self._gap if lines[-1] else 0)
            lines[-1].append(item)
        return lines

    def _placed(self, rect: QtCore.QRect, *, move: bool) -> int:
        """Place the lines in ``rect`` (or only measure) and return their height."""
        top = rect.top()
        for line in self._lines(rect.width()):
            if not line:
                continue
            height = max(item.sizeHint().height() for item in line)
            width = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
            left = rect.left() + (max(0, rect.width() - width) // 2 if self._centre else 0)
            for item in line:
                size = item.sizeHint()
                across = min(size.width(), rect.width())
                if move:
                    down = top + (height - size.height()) // 2
                    item.setGeometry(QtCore.QRect(left, down, across, size.height()))
                left += size.width() + self._gap
            top += height + self._gap
        return max(0, top - self._gap - rect.top())
