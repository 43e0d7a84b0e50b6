"""The menus of the Facts tab."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6 import QtCore, QtWidgets

Deed = tuple[str, Callable[[], None]]


def menu_of(parent: QtWidgets.QWidget, *groups: Iterable[Deed]) -> QtWidgets.QMenu:
    """A menu that goes when it is closed.

    Args:
        parent: Whose menu it is.
        groups: From top to bottom, with a line between two; the words of each deed and what it does.
    """
    menu = QtWidgets.QMenu(parent)
    menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    for deeds in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        for words, deed in deeds:
            menu.addAction(words).triggered.connect(lambda _checked=False, deed=deed: deed())
    return menu
