"""The user guide in the window: pictures, links within it and to its neighbours, and no way out."""

from __future__ import annotations

from PySide6 import QtCore, QtGui

from desktop_app.gui.guide_window import GuideWindow
from tests.gui.conftest import RESOURCES, Desk

DOCS = RESOURCES.parent / "docs"


def guide_of(desk: Desk) -> GuideWindow:
    desk.window.do("user_guide")
    (guide,) = desk.window.findChildren(GuideWindow)
    desk.qtbot.waitExposed(guide)
    return guide


def test_help_shows_the_guide_and_its_links_lead_to_headings(desk: Desk) -> None:
    guide = guide_of(desk)
    browser = guide.browser
    assert "Wordward: user guide" in browser.toPlainText()
    before = browser.verticalScrollBar().value()
    guide.follow(QtCore.QUrl("#rules"))
    assert browser.verticalScrollBar().value() > before
    assert browser.textCursor().block().text() == "Rules"


def test_a_neighbour_is_shown_and_one_can_go_back(desk: Desk) -> None:
    guide = guide_of(desk)
    guide.follow(QtCore.QUrl("rules.md"))
    assert guide.browser.source().fileName() == "rules.md"
    guide.browser.backward()
    assert guide.browser.source().fileName() == "user-guide.md"


def test_no_link_leads_out_of_the_house(desk: Desk) -> None:
    guide = guide_of(desk)
    for address in ("https://example.org/x.md", "../pyproject.toml", "file:///etc/hostname"):
        guide.follow(QtCore.QUrl(address))
        assert guide.browser.source().fileName() == "user-guide.md"


def test_pictures_fit_into_the_window(desk: Desk) -> None:
    guide = guide_of(desk)
    kind = QtGui.QTextDocument.ResourceType.ImageResource
    picture = guide.browser.loadResource(kind.value, QtCore.QUrl("pictures/rules-new.png"))
    assert isinstance(picture, QtGui.QImage)
    assert 0 < picture.width() <= guide.browser.viewport().width()
    assert guide.browser.horizontalScrollBar().maximum() == 0


def test_with_large_text_the_guide_is_no_wider_than_the_screen(desk: Desk) -> None:
    desk.wiring.preferences.set("text_size", 200)
    guide = guide_of(desk)
    room = guide.screen().availableGeometry()
    assert guide.width() <= room.width()
    assert guide.height() <= room.height()
