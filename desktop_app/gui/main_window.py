"""The window: rail, pages, menus and notices, built from the lists in ``presentation/actions.py``.

It opens bare, with a box that takes a paste, and is furnished while it is on screen already. So this
module imports next to nothing: every millisecond here stands between the person and the window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.bare_box import BareBox, Early
from desktop_app.gui.page_view import Deed, PageView
from desktop_app.presentation.actions import ACTIONS, MENUS, PAGES, Page

if not TYPE_CHECKING:

    def override(method: object) -> object:
        """Stands for the real one, whose import takes 20 ms of the time to the first paint."""
        return method

else:
    from typing_extensions import override

    from desktop_app.gui.notice_bar import NoticeBar
    from desktop_app.gui.rail import Rail
    from desktop_app.gui.theme import Theme
    from desktop_app.presentation.notices import Notices
    from desktop_app.presentation.preferences import Preferences
    from desktop_app.presentation.window_colours import Grounds

#: Builds a page for its window.
BuildPage = Callable[["MainWindow"], PageView]


class MainWindow(QtWidgets.QMainWindow):
    """The one window.

    Args:
        grounds: Colours of the bare window.
        width: In pixels.
        height: In pixels.
    """

    closing = QtCore.Signal()
    painted = QtCore.Signal()  # once, when the window is first on screen

    _theme: Theme
    _preferences: Preferences
    _rail: Rail
    _bar: NoticeBar

    def __init__(self, grounds: Grounds, *, width: int, height: int) -> None:
        super().__init__()
        self.setWindowTitle("Wordward")
        self._builders: dict[str, BuildPage] = {}
        self._pages: dict[str, PageView] = {}
        self._known: tuple[Page, ...] = ()
        self._deeds: dict[str, Deed] = {}
        self._status: dict[str, str] = {}
        self._actions: dict[str, QtGui.QAction] = {}
        self._painted = False
        self._furnished = False
        self.current = ""
        self._bare = BareBox(grounds)
        self.setCentralWidget(self._bare)
        panel = QtGui.QColor(grounds.panel)
        self.setPalette(QtGui.QPalette(panel, panel))  # of one colour it would make all of Qt's enums: 14 ms
        self.resize(width, height)
        self._bare.setFocus()

    def furnish(
        self,
        builders: Mapping[str, BuildPage],
        *,
        theme: Theme,
        preferences: Preferences,
        notices: Notices,
        deeds: Mapping[str, Deed],
    ) -> Iterator[None]:
        """Put in rail, menus and notices around the bare box, step by step; pages follow with ``show_page``.

        Args:
            builders: Builds each page by id, when it is first shown; pages without one are left out.
            theme: Colours and sizes.
            preferences: Remembers size and text size.
            notices: Shown at the foot.
            deeds: What the whole window does for an action, by the action's id.
        """
        from desktop_app.gui.notice_bar import NoticeBar
        from desktop_app.gui.rail import Rail

        self._builders = dict(builders)
        self._theme, self._preferences = theme, preferences
        self._known = tuple(page for page in PAGES if page.id in self._builders)
        self._deeds = {**deeds, **self._own_deeds()}
        self.setWindowIcon(theme.icon("wordward"))
        self._rail = Rail(self._known, theme)
        self._stack = QtWidgets.QStackedWidget()
        yield
        self._actions = {action.id: self._action(action.id) for action in ACTIONS}
        self._tick_theme()
        yield
        self.setPalette(QtGui.QPalette())
        self._bar = NoticeBar(notices, theme)
        self._build(self._bar)
        self._rail.chosen.connect(self.show_page)
        theme.changed.connect(self._dress)
        self._dress()
        self._furnished = True
        self._bare.setFocus()

    def take_early(self) -> Early:
        """What the person has put into the bare box; the box goes, so a page must be ready to show."""
        early = self._bare.early()
        self._stack.removeWidget(self._bare)
        self._bare.deleteLater()
        return early

    def page(self, name: str) -> PageView:
        """The page of this id, built when it is first asked for."""
        if name not in self._pages:
            page = self._builders[name](self)
            page.deeds_changed.connect(self._enable)
            page.status_changed.connect(lambda words, name=name: self._show_status(name, words))
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def show_page(self, name: str) -> None:
        """Bring a page on screen."""
        page = self.page(name)
        self.current = name
        self._stack.setCurrentWidget(page)
        self._rail.show_chosen(name)
        self._enable()
        self._bar.show_page(name, self._status.get(name, ""))
        page.entered()

    def button(self, name: str, *, look: str = "button") -> QtWidgets.QPushButton:
        """A push button for an action of the list, for pages to put where they like."""
        action = self._actions[name]
        button = QtWidgets.QPushButton(action.text())
        button.setProperty("look", look)
        button.setIcon(action.icon())
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        icon = next(one.icon for one in ACTIONS if one.id == name)
        ink = "page" if look == "main" else "text"

        def dress() -> None:
            button.setIcon(self._theme.icon(icon, colour=ink))
            button.setIconSize(QtCore.QSize(self._theme.px(16), self._theme.px(16)))

        self._theme.changed.connect(dress)
        dress()
        return button

    def do(self, name: str) -> None:
        """Do what an action stands for, on the page on screen or for the whole window."""
        deed = self._deed(name)
        if deed is not None:
            deed()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QtCore.QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._furnished:
            return
        if not self.isMaximized():
            self._preferences.set("window_width", self.width())
            self._preferences.set("window_height", self.height())
        self._preferences.set("window_maximised", self.isMaximized())
        self.closing.emit()

    def _own_deeds(self) -> dict[str, Deed]:
        """What the window itself does."""
        preferences = self._preferences
        return {
            "quit": lambda: (self.close(), None)[1],
            "larger": lambda: preferences.step("text_size", 1),
            "smaller": lambda: preferences.step("text_size", -1),
            "usual_size": lambda: preferences.set("text_size", 100),
            "next_part": lambda: self._step(1),
            "previous_part": lambda: self._step(-1),
            **{
                f"theme_{name}": lambda name=name: preferences.set("theme", name)  # type: ignore[misc]
                for name in ("system", "light", "dark")
            },
        }

    def _step(self, direction: int) -> None:
        """On to another part of the window, by key."""
        from desktop_app.gui.panes import step

        step((*self._pages[self.current].panes, self._bar, self._rail), direction)

    def _action(self, name: str) -> QtGui.QAction:
        """The Qt action of this id."""
        spec = next(action for action in ACTIONS if action.id == name)
        action = QtGui.QAction(spec.text, self)
        if spec.shortcut:
            action.setShortcut(QtGui.QKeySequence(spec.shortcut))
        words = spec.tip or spec.text.replace("&", "")
        keys = action.shortcut().toString(QtGui.QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{words} ({keys})" if keys else words)
        action.triggered.connect(lambda: self.do(name))
        self.addAction(action)
        return action

    def _build(self, bar: NoticeBar) -> None:
        """Lay out rail, pages and notices; fill the menus."""
        self._bare.frame()
        self._stack.addWidget(self._bare)
        column = QtWidgets.QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(bar)
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        middle = QtWidgets.QWidget()
        middle.setLayout(row)
        self.setCentralWidget(middle)
        for title, names in MENUS:
            menu = self.menuBar().addMenu(title)
            for name in names:
                self._add_entry(menu, name)

    def _add_entry(self, menu: QtWidgets.QMenu, name: str) -> None:
        """One entry of a menu: an action, a line, or all pages."""
        if not name:
            menu.addSeparator()
        elif name == "page:*":
            for page in self._known:
                entry = menu.addAction(page.text)
                entry.setShortcut(QtGui.QKeySequence(page.shortcut))
                entry.triggered.connect(lambda _checked=False, chosen=page.id: self.show_page(chosen))
        else:
            menu.addAction(self._actions[name])

    def _tick_theme(self) -> None:
        """Tick the chosen theme in its menu, now and after every change."""
        group = QtGui.QActionGroup(self)
        for name in ("system", "light", "dark"):
            action = self._actions[f"theme_{name}"]
            action.setCheckable(True)
            group.addAction(action)

        def tick() -> None:
            self._actions[f"theme_{self._preferences.text('theme')}"].setChecked(True)

        self._preferences.changed.connect(tick)
        tick()

    def _deed(self, name: str) -> Deed | None:
        """What an action does now; the page goes before the window."""
        page = self._pages.get(self.current)
        return (page.deeds.get(name) if page is not None else None) or self._deeds.get(name)

    def _enable(self) -> None:
        """Grey what nobody does now."""
        for name, action in self._actions.items():
            action.setEnabled(self._deed(name) is not None)

    def _show_status(self, page: str, words: str) -> None:
        """A page has something to say at the foot; seen while the page is on screen."""
        self._status[page] = words
        if page == self.current:
            self._bar.show_status(words)

    def _dress(self) -> None:
        for spec in ACTIONS:
            self._actions[spec.id].setIcon(self._theme.icon(spec.icon))
