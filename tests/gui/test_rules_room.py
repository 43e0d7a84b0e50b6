"""The Rules page on any screen: nothing cut, nothing overlapping, every control named, both themes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from tests.gui.rules_house import House, MakeHouse


def controls(house: House) -> list[QtWidgets.QWidget]:
    kinds = (
        QtWidgets.QAbstractButton,
        QtWidgets.QLineEdit,
        QtWidgets.QComboBox,
        QtWidgets.QPlainTextEdit,
        QtWidgets.QTextBrowser,
        QtWidgets.QAbstractItemView,
    )
    return [
        widget
        for kind in kinds
        for widget in house.view.findChildren(kind)
        if widget.isVisible() and not isinstance(widget.parent(), QtWidgets.QTabBar | QtWidgets.QLineEdit)
    ]


def test_every_control_has_a_name_and_takes_the_keyboard(house: House) -> None:
    house.choose("house.icd-10")
    house.view.work.form.near.add.click()
    shown = controls(house)
    assert len(shown) > 20
    nameless = [one for one in shown if not (one.accessibleName() or getattr(one, "text", str)())]
    assert nameless == []
    deaf = [one for one in shown if not one.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus]
    assert deaf == []


@pytest.mark.parametrize("size", [(1024, 700), (1180, 760)])
@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("chosen", ["house", "house.icd-10"])
def test_nothing_is_cut(make_house: MakeHouse, size: tuple[int, int], text_size: int, chosen: str) -> None:
    house = make_house(size=size, text_size=text_size).show()
    house.view.list.choose(chosen)
    house.desk.settle()
    window = house.desk.window
    assert (window.width(), window.height()) == size, "the window had to grow"
    cut = [
        (one.text(), one.width(), one.sizeHint().width())
        for one in house.view.findChildren(QtWidgets.QAbstractButton)
        if one.isVisible() and one.text() and one.width() < one.sizeHint().width()
    ]
    assert cut == []
    labels = [
        (one.text(), one.width(), one.sizeHint().width())
        for one in house.view.findChildren(QtWidgets.QLabel)
        if one.isVisible() and not one.wordWrap() and one.width() < one.sizeHint().width()
    ]
    assert labels == []


def test_in_a_narrow_window_the_packs_are_told_by_their_whole_names(make_house: MakeHouse) -> None:
    house = make_house(size=(800, 700)).show()
    house.desk.settle()
    theme = house.desk.wiring.theme
    name = QtGui.QFontMetrics(theme.font(bold=True)).horizontalAdvance("Nation, setting and stage")
    assert house.view.list.tree.viewport().width() >= name + theme.px(24 + 48)


def test_the_page_changes_its_theme_live(house: House) -> None:
    house.choose("house.icd-10")
    house.desk.window.do("theme_dark")
    page = QtGui.QColor(house.desk.wiring.theme.palette.page)
    for widget in (house.view.work.form.lists["match"], house.view.work.results.browser):
        house.desk.settle()
        shown = widget.grab().toImage().pixelColor(12, widget.height() - 6)
        assert abs(shown.lightness() - page.lightness()) < 8, widget.accessibleName()


def test_fields_never_overlap_whatever_they_hold(house: House) -> None:
    for key in ("house.icd-10", "house.encoder", "house.icd-10"):
        house.choose(key)
        house.view.work.form.lists["match"].setPlainText("A long sentence that wraps in its field. " * 12)
        house.desk.qtbot.wait(60)
        for captioned in house.view.work.form.captioned.values():
            shown = sorted(
                (one for one in captioned.findChildren(QtWidgets.QWidget) if one.parent() is captioned),
                key=lambda one: one.y(),
            )
            visible = [one for one in shown if one.isVisible()]
            for above, below in pairwise(visible):
                assert above.geometry().bottom() < below.y(), captioned.findChildren(QtWidgets.QLabel)[
                    0
                ].text()
