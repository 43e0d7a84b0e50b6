"""The menus of the Facts tab."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6 import QtCore, QtWidgets

Deed = tuple[str, Callable[[], None]]


def menu_of(parent: QtWidgets.QWidget, *groups: Iterable[Deed]) -> QtWidgets.QMenu:
    """A menu that is deleted when it is closed.

    Args:
        parent: The widget it belongs to.
        groups: From top to bottom, with separators between them; each entry's label and function.
    """
    menu = QtWidgets.QMenu(parent)
    menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    for deeds in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        for words, deed in deeds:
            menu.addAction(words).triggered.connect(lambda _checked=False, deed=deed: deed())
    return menu
