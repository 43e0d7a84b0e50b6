"""F6 and Shift+F6: move to the next part of the window, where the focus was last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets


def step(panes: Sequence[QtWidgets.QWidget], direction: int) -> None:
    """Focus the next part of the window that can take the focus.

    Args:
        panes: The parts in order, inner ones before the outer.
        direction: 1: the next; -1: the previous.
    """
    focused = QtWidgets.QApplication.focusWidget()
    at = [pane for pane in panes if focused is not None and (pane is focused or pane.isAncestorOf(focused))]
    start = panes.index(at[0]) if at else (-1 if direction > 0 else len(panes))
    order = [panes[(start + direction * number) % len(panes)] for number in range(1, len(panes) + 1)]
    for pane in order:
        target = _target(pane)
        if target is not None:
            target.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
            _bring_into_view(pane)
            _bring_into_view(target)
            return


def _target(pane: QtWidgets.QWidget) -> QtWidgets.QWidget | None:
    """The widget to focus in a part: its focus proxy, the last one focused, or the first that can be."""
    tabs = pane if isinstance(pane, QtWidgets.QTabWidget) else None  # its proxy is the bar of tabs
    proxy: QtWidgets.QWidget | None = pane.focusProxy() if tabs is None else None
    last: QtWidgets.QWidget | None = proxy or pane.focusWidget()
    if last is not None and _takes_focus(last):
        return last
    inner = pane if tabs is None else tabs.currentWidget()
    return next((one for one in (inner, *inner.findChildren(QtWidgets.QWidget)) if _takes_focus(one)), None)


def _takes_focus(widget: QtWidgets.QWidget) -> bool:
    by_key = widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
    return bool(by_key) and widget.isVisible() and widget.isEnabled()


def _bring_into_view(widget: QtWidgets.QWidget) -> None:
    """Scroll the page until the widget is visible."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QtWidgets.QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
