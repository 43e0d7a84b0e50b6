"""The window itself: theme, text size, keyboard, names for those who do not see it."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.domain.verdict import Route
from desktop_app.gui import theme
from desktop_app.gui.theme import PAUSE_MILLISECONDS
from desktop_app.presentation.notices import ADVICE, Notice
from desktop_app.presentation.palette import DARK, LIGHT
from tests.gui.conftest import Desk, MakeDesk

FOCUSABLE = (
    QtWidgets.QAbstractButton,
    QtWidgets.QLineEdit,
    QtWidgets.QPlainTextEdit,
    QtWidgets.QAbstractItemView,
    QtWidgets.QTabBar,
)


def controls(desk: Desk) -> list[QtWidgets.QWidget]:
    """Everything a person can operate, as far as it is on screen."""
    return [
        widget
        for kind in FOCUSABLE
        for widget in desk.window.findChildren(kind)
        if widget.isVisible() and not isinstance(widget.parent(), QtWidgets.QTabBar)
    ]


def test_every_control_has_a_name_and_takes_the_keyboard(desk: Desk) -> None:
    desk.paste("OPCS-4 and no SystmOne")
    desk.notices.post(Notice("News.", level=ADVICE, button="Do it"))
    nameless = [
        widget
        for widget in controls(desk)
        if not (widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip())
        and not isinstance(widget, QtWidgets.QTabBar)
    ]
    assert nameless == []
    deaf = [
        widget
        for widget in controls(desk)
        if widget.isEnabled() and not widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
    ]
    assert deaf == []


def test_tab_goes_round_all_controls_from_left_to_right(desk: Desk) -> None:
    desk.paste("OPCS-4")
    desk.editor.setFocus()
    seen: list[QtWidgets.QWidget] = []
    for _ in range(40):
        focused = QtWidgets.QApplication.focusWidget()
        if focused in seen:
            break
        assert focused is not None
        seen.append(focused)
        QtWidgets.QApplication.sendEvent(
            focused,
            QtGui.QKeyEvent(
                QtCore.QEvent.Type.KeyPress, QtCore.Qt.Key.Key_Tab, QtCore.Qt.KeyboardModifier.NoModifier
            ),
        )
    assert desk.editor in seen
    assert desk.panel.evidence.tree in seen
    assert desk.view.column.title in seen
    assert len(seen) >= 15


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_changes_live_and_marks_with_it(make_desk: MakeDesk, theme: str) -> None:
    desk = make_desk(theme="light" if theme == "dark" else "dark").open().warm()
    desk.paste("OPCS-4")
    desk.window.do(f"theme_{theme}")
    palette = DARK if theme == "dark" else LIGHT
    assert desk.wiring.theme.palette is palette
    drawn = desk.editor.document().firstBlock().layout().formats()
    assert drawn[0].format.background().color().name() == palette.routes[Route.HOSPITAL].tint.lower()
    base = desk.editor.palette().color(QtGui.QPalette.ColorRole.Base)
    assert base.name() == palette.page.lower()


def test_the_theme_follows_the_system_while_the_window_is_open(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The offscreen platform has no scheme of its own, so the test says what the system asks for."""
    changed = QtWidgets.QApplication.styleHints().colorSchemeChanged
    for scheme, palette in ((QtCore.Qt.ColorScheme.Dark, DARK), (QtCore.Qt.ColorScheme.Light, LIGHT)):
        monkeypatch.setattr(theme, "system_is_dark", lambda _app, palette=palette: palette is DARK)
        changed.emit(scheme)
        assert desk.wiring.theme.palette is palette
    desk.window.do("theme_light")
    monkeypatch.setattr(theme, "system_is_dark", lambda _app: True)
    changed.emit(QtCore.Qt.ColorScheme.Dark)
    assert desk.wiring.theme.palette is LIGHT


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_no_label_is_cut(make_desk: MakeDesk, size: tuple[int, int], text_size: int) -> None:
    desk = make_desk(text_size=text_size, audience="recruiter")
    desk.window.resize(*size)
    desk.open().warm()
    desk.paste("Clinical Coder, OPCS-4 and no SystmOne " * 20)
    desk.settle()
    assert (desk.window.width(), desk.window.height()) == size, "the window had to grow"
    cut = [
        (button.text(), button.width(), button.sizeHint().width())
        for button in desk.window.findChildren(QtWidgets.QAbstractButton)
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width()
    ]
    assert cut == []
    labels = [
        (label.text(), label.width(), label.sizeHint().width())
        for label in desk.window.findChildren(QtWidgets.QLabel)
        if label.isVisible() and not label.wordWrap() and label.width() < label.sizeHint().width()
    ]
    assert labels == []
    bar = desk.panel.tabs.tabBar()
    assert bar.sizeHint().width() <= desk.panel.width()


def test_text_size_goes_up_and_down_by_keys(desk: Desk) -> None:
    before = desk.editor.fontMetrics().height()
    desk.window.do("larger")
    desk.window.do("larger")
    desk.settle()
    assert desk.wiring.preferences.number("text_size") == 150
    assert desk.editor.fontMetrics().height() > before * 1.3
    desk.window.do("usual_size")
    desk.settle()
    assert desk.editor.fontMetrics().height() == before


def test_several_steps_of_the_text_size_dress_the_window_once(desk: Desk) -> None:
    dressed: list[int] = []
    desk.wiring.theme.changed.connect(lambda: dressed.append(desk.editor.fontMetrics().height()))
    before = desk.editor.fontMetrics().height()
    for _ in range(6):
        desk.window.do("larger")
    assert desk.wiring.preferences.number("text_size") == 200
    assert dressed == []
    desk.qtbot.waitUntil(lambda: desk.editor.fontMetrics().height() > before * 1.8)
    desk.qtbot.wait(2 * PAUSE_MILLISECONDS)
    assert len(dressed) == 1


def test_what_nobody_does_now_is_greyed(desk: Desk) -> None:
    enabled = {action.text(): action.isEnabled() for action in desk.window.actions()}
    assert enabled["Save to shortl&ist"]
    elsewhere = {
        "Ne&xt advert of the list",
        "Pre&vious advert of the list",
        "&Find in the list",
        "Read th&is advert",
        "&Delete",
        "&Undo the last change of the list",
        "&New signal",
        "&Keep this change",
        "&Undo the last change",
        "&Import a pack…",
        "&Export my rules…",
        "&Open the rules folder",
    }
    assert {text for text, on in enabled.items() if not on} == elsewhere


def test_the_size_is_remembered(desk: Desk) -> None:
    desk.window.resize(1100, 720)
    desk.window.close()
    assert desk.wiring.preferences.number("window_width") == 1100


def test_a_notice_does_not_move_the_page(desk: Desk) -> None:
    before = desk.editor.mapTo(desk.window, QtCore.QPoint(0, 0)), desk.editor.size()
    desk.notices.post(Notice("Something happened.", "It is safe.", ADVICE, "Do it", lambda: None))
    desk.settle()
    assert (desk.editor.mapTo(desk.window, QtCore.QPoint(0, 0)), desk.editor.size()) == before


def test_news_leaves_by_itself_and_a_warning_stays(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.gui.notice_bar.NEWS_MILLISECONDS", 50)
    desk = make_desk().open()
    desk.notices.post(Notice("Stays.", level=ADVICE))
    desk.notices.post(Notice("Saved."))
    desk.qtbot.waitUntil(lambda: desk.said() == "Stays.")
    desk.qtbot.wait(120)
    assert desk.said() == "Stays."
    close = desk.window.findChild(QtWidgets.QToolButton, "dismiss")
    assert isinstance(close, QtWidgets.QToolButton)
    desk.click(close)
    assert desk.said() == ""


def test_about_tells_the_version(desk: Desk) -> None:
    desk.window.do("about")
    dialog = desk.window.findChildren(QtWidgets.QDialog)[0]
    words = " ".join(label.text() for label in dialog.findChildren(QtWidgets.QLabel))
    assert "Wordward 0." in words
    dialog.close()


@pytest.mark.parametrize("button", ["escape", "close"])
def test_dialogs_that_were_closed_do_not_stay(desk: Desk, button: str) -> None:
    desk.window.do("about")
    desk.wiring.failures.take_report("report")
    for dialog in desk.window.findChildren(QtWidgets.QDialog):
        dialog.reject() if button == "escape" else dialog.close()
    desk.qtbot.waitUntil(lambda: not desk.window.findChildren(QtWidgets.QDialog))
    assert desk.window.isVisible()


def test_the_strip_shows_a_tick_for_each_mark_and_a_click_goes_there(desk: Desk) -> None:
    from desktop_app.gui.margin_strip import SETTLE_MILLISECONDS, MarginStrip

    desk.paste("\n".join(["OPCS-4", *["plain"] * 300, "NCCQ"]))
    desk.qtbot.wait(SETTLE_MILLISECONDS * 3)
    strip = desk.view.findChild(MarginStrip)
    assert isinstance(strip, MarginStrip)
    desk.click(strip, QtCore.QPoint(3, strip.height() - 6))
    assert desk.editor.textCursor().block().text() == "NCCQ"
    desk.click(strip, QtCore.QPoint(3, 3))
    assert desk.editor.textCursor().position() == 0
    image = strip.grab().toImage()
    colours = {image.pixelColor(2, y).name() for y in range(image.height())}
    assert desk.wiring.theme.palette.routes[desk.editor.marks.after(0).route].line.lower() in colours  # type: ignore[union-attr]


def test_the_chosen_theme_is_ticked(make_desk: MakeDesk) -> None:
    desk = make_desk(theme="light").open()

    def ticked() -> list[str]:
        return [one.text() for one in desk.window.actions() if one.isChecked()]

    assert ticked() == ["Li&ght"]
    desk.window.do("theme_dark")
    assert ticked() == ["&Dark"]


def test_no_two_entries_of_a_menu_share_an_access_key(desk: Desk) -> None:
    for top in desk.window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QtWidgets.QMenu)
        keys = [
            one.text().split("&")[1][0].casefold()
            for one in menu.actions()
            if one.isVisible() and "&" in one.text()
        ]
        assert len(keys) == len(set(keys)), top.text()


def test_several_notices_are_counted_apart_from_the_sentence_and_each_can_be_seen(desk: Desk) -> None:
    for words in ("The first.", "The second."):
        desk.notices.post(Notice(words, level=ADVICE))
    leaf = desk.window.findChild(QtWidgets.QPushButton, "leaf")
    assert isinstance(leaf, QtWidgets.QPushButton)
    assert leaf.text() == "1 of 2"
    shown = [label.text() for label in desk.window.findChildren(QtWidgets.QLabel) if label.isVisible()]
    assert "The second." in shown
    desk.click(leaf)
    assert (desk.said(), leaf.text()) == ("The first.", "2 of 2")
    desk.notices.dismiss()
    assert not leaf.isVisible()
