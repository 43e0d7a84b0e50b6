"""F6 and Shift+F6: from one part of the window to the next, where the focus was there last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets


def step(panes: Sequence[QtWidgets.QWidget], direction: int) -> None:
    """Give the focus to the next part of the window in which anything can take it.

    Args:
        panes: The parts in their order, one within another before that.
        direction: 1: the next; -1: the one before.
    """
    focused = QtWidgets.QApplication.focusWidget()
    at = [pane for pane in panes if focused is not None and (pane is focused or pane.isAncestorOf(focused))]
    start = panes.index(at[0]) if at else (-1 if direction > 0 else len(panes))
    order = [panes[(start + direction * number) % len(panes)] for number in range(1, len(panes) + 1)]
    for pane in order:
        target = _target(pane)
        if target is not None:
            target.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
            _bring_into_view(target)
            return


def _target(pane: QtWidgets.QWidget) -> QtWidgets.QWidget | None:
    """What takes the focus in a part: what had it last there, else the first that can."""
    last: QtWidgets.QWidget | None = pane.focusWidget()
    if last is not None and _takes_focus(last):
        return last
    inner = pane.currentWidget() if isinstance(pane, QtWidgets.QTabWidget) else pane
    return next((one for one in (inner, *inner.findChildren(QtWidgets.QWidget)) if _takes_focus(one)), None)


def _takes_focus(widget: QtWidgets.QWidget) -> bool:
    by_key = widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
    return bool(by_key) and widget.isVisible() and widget.isEnabled()


def _bring_into_view(widget: QtWidgets.QWidget) -> None:
    """Scroll the page so far that the widget is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QtWidgets.QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
