"""The Rules page: packs and signals on the left, a signal's form beside them, its effects on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.advert_column import MakeButton
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.page_view import PageView
from desktop_app.gui.rules_fields import LinesBox
from desktop_app.gui.rules_import_dialog import ImportDialog
from desktop_app.gui.rules_list import RulesList
from desktop_app.gui.rules_tabs import IgnoredView, ProblemsView
from desktop_app.gui.rules_work import RulesWork
from desktop_app.gui.theme import Theme
from desktop_app.gui.wheel import WheelPassed
from desktop_app.presentation.actions import RULES_BUTTONS
from desktop_app.presentation.open_folder import documents_folder
from desktop_app.presentation.rules_page import RulesPage
from desktop_app.presentation.rules_words import EXAMPLES

#: Narrower than this many characters, everything is in one column and the page scrolls.
NARROW = 90
#: Width of the list in per cent of the page.
LIST_SHARE = 27
#: At 100 % text, in pixels: room for the name of a pack and its switch.
LIST_WIDTH = 290


class RulesView(PageView):
    """Shows a ``RulesPage``."""

    place_chosen = QtCore.Signal(str, int, int)  # part, first and last code point, for the Read page
    entry_chosen = QtCore.Signal(int)

    def __init__(self, page: RulesPage, *, theme: Theme, make_button: MakeButton) -> None:
        super().__init__()
        self._page = page
        self._theme = theme
        self._shown_key = ""  # of the signal in the form
        self._moved = False  # whether the person has moved the divider between list and work
        self.list = RulesList(page.tree, theme)
        self.work = RulesWork(page.form, theme)
        self.problems = ProblemsView(theme)
        self.ignored = IgnoredView(page.ignored, theme)
        self.tabs = QtWidgets.QTabWidget()
        WheelPassed(self.tabs.tabBar())
        self.panes = (self.list, self.work, self.problems, self.ignored)
        self._lay_out(make_button)
        self._bind()
        self._show_rules()
        self._share_room()

    @override
    def entered(self) -> None:
        self._page.enter()
        if self._page.form.draft is None:
            self.list.tree.setFocus()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def show_signal(self, key: str, *, field: str = "") -> None:
        """Show a signal's form.

        Args:
            key: The signal's id, or the key of a new one.
            field: The field to focus; empty for none.
        """
        self.tabs.setCurrentIndex(0)
        self.list.choose(key)
        if field:
            self._go_to(field)

    def _go_to(self, field: str) -> None:
        """Focus a field of the form, and scroll to the form."""
        self.work.form.go_to(field)
        self._frame.ensureWidgetVisible(self.work)
        focused = QtWidgets.QApplication.focusWidget()
        if field == "title":  # the first of them
            self.work.frame.verticalScrollBar().setValue(0)
            top = self.work.mapTo(self._frame.widget() or self._frame, QtCore.QPoint()).y()
            self._frame.verticalScrollBar().setValue(top)
        elif focused is not None and self.work.form.isAncestorOf(focused):
            self.work.frame.ensureWidgetVisible(focused)
            self._frame.ensureWidgetVisible(focused)

    def _show_caret(self, box: LinesBox) -> None:
        """Keep the caret in view when a box has grown."""
        frame = self.work.frame
        caret = box.viewport().mapTo(frame.widget() or frame, box.cursorRect().center())
        frame.ensureVisible(caret.x(), caret.y())

    def _lay_out(self, make_button: MakeButton) -> None:
        """Lay out buttons and tabs, with list and work in the first."""
        buttons = FlowLayout()
        for name in RULES_BUTTONS:
            buttons.addWidget(make_button(name, look="button"))
        self._splitter = QtWidgets.QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(12)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.work)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        signals = QtWidgets.QWidget()
        inside = QtWidgets.QVBoxLayout(signals)
        inside.setContentsMargins(12, 12, 12, 8)
        inside.addWidget(self._splitter)
        self._frame = frame = QtWidgets.QScrollArea()
        frame.setWidget(signals)
        frame.setWidgetResizable(True)
        frame.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        frame.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        frame.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tabs.setAccessibleName("Rules")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setDrawBase(False)
        for widget, name in ((frame, "Signals"), (self.problems, "Problems"), (self.ignored, "Ignored")):
            self.tabs.addTab(widget, name)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addLayout(buttons)
        column.addWidget(self.tabs, 1)

    def _bind(self) -> None:
        """Connect the person's actions with the page, and the page with the widgets."""
        page, work = self._page, self.work
        page.rules_changed.connect(self._show_rules)
        page.results_changed.connect(self._show_results)
        page.state_changed.connect(self._show_state)
        page.shown_changed.connect(self._show_work)
        page.problems_wanted.connect(lambda: self.tabs.setCurrentWidget(self.problems))
        page.packs.changed.connect(self._show_pack)
        page.wanted.connect(lambda key, field: self.show_signal(key, field=field))
        page.files.offered.connect(self._show_offer)
        for box in work.form.lists.values():
            box.fitted.connect(lambda box=box: self._show_caret(box))
        self.list.chosen.connect(page.choose)
        self.list.entered.connect(lambda: self._go_to("title"))
        page.tree.switched.connect(page.switch)
        work.foot.keep_asked.connect(page.keep)
        work.foot.drop_asked.connect(page.drop)
        work.foot.revert_asked.connect(page.revert)
        work.results.place_chosen.connect(self.place_chosen)
        work.results.entry_chosen.connect(self.entry_chosen)
        work.pack.switch_asked.connect(page.switch)
        work.pack.export_asked.connect(self._export)
        work.pack.uninstall_asked.connect(page.files.uninstall)
        self.ignored.unignore_asked.connect(page.unignore)
        self._splitter.splitterMoved.connect(lambda *_: self._note_moved())
        self._theme.changed.connect(self._share_room)
        self._offer()

    def _show_rules(self) -> None:
        """The rules have been loaded, or have changed."""
        if self._page.trouble is not None:
            self.list.give_up()
        self.problems.show_problems(self._page.problems)
        for place, (name, count) in enumerate(
            (("Problems", len(self._page.problems)), ("Ignored", len(self._page.ignored.rows))), start=1
        ):
            self.tabs.setTabText(place, f"{name} {count}" if count else name)
        self._show_work()
        self._offer()

    def _show_work(self) -> None:
        """Show a signal, a pack, or a hint."""
        page, work = self._page, self.work
        if page.trouble is not None:
            work.hint.tell("warning", page.trouble.sentence, page.trouble.hint, ("Try again", page.load))
            work.setCurrentWidget(work.hint)
        elif page.form.draft is not None:
            work.setCurrentWidget(work.signal)
            if page.form.key != self._shown_key:
                work.frame.verticalScrollBar().setValue(0)
        elif page.packs.facts is not None:
            work.pack.show_facts(page.packs.facts)
            work.setCurrentWidget(work.pack)
        else:
            sentence = "Rules say what words mean."
            hint = "Choose a pack, or a signal to see and change it. Nothing is kept until you say so."
            work.hint.tell("rules", sentence, hint, ("New signal", page.begin))
            work.setCurrentWidget(work.hint)
        self._shown_key = page.form.key
        self._show_state()
        self._show_results()

    def _show_pack(self) -> None:
        if self._page.packs.facts is not None:
            self.work.pack.show_facts(self._page.packs.facts)

    def _show_results(self) -> None:
        results = self._page.results
        self.work.results.show_results(results, changed=self._page.form.changed)
        for field in EXAMPLES:
            told = self._page.told(field)
            self.work.form.tell(field, told.words, wrong=told.wrong)

    def _show_state(self) -> None:
        page = self._page
        state = page.state()
        buttons = self.work.foot.findChildren(QtWidgets.QPushButton)
        pressed = next((button for button in buttons if button.hasFocus()), None)
        keep = state.keep or state.soon
        self.work.foot.show_state(state.words, keep=keep, drop=state.drop, revert=state.revert)
        if pressed is not None and not (pressed.isEnabled() and pressed.isVisible()):
            self.list.tree.setFocus()  # otherwise the next key would leave the page
        self._offer()

    def _offer(self) -> None:
        """Enable what can be done now."""
        page = self._page
        self.deeds = {
            "find": self._find,
            "new_signal": page.begin,
            "import_pack": self._import,
            "export_rules": self._export_rules,
            "rules_folder": page.packs.open_folder,
            **({"undo_rule": page.undo} if page.undo_words else {}),
            **({"keep_signal": page.keep} if page.state().keep or page.state().soon else {}),
        }
        self.deeds_changed.emit()

    def _find(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.list.search.setFocus()
        self.list.search.selectAll()

    def _import(self) -> None:
        folder = documents_folder()
        path, _ = QtWidgets.QFileDialog.getOpenFileName(
            self, "Import a pack or rules", folder, "Packs and rules (*.zip *.yaml *.yml)"
        )
        if path:
            self._page.files.look_into(Path(path))

    def _export(self) -> None:
        if self.work.pack.is_own:
            self._export_rules()
            return
        suggested = str(self._page.files.suggested_zip())
        path, _ = QtWidgets.QFileDialog.getSaveFileName(self, "Export this pack", suggested, "Packs (*.zip)")
        if path:
            self._page.files.export(Path(path))

    def _export_rules(self) -> None:
        suggested = str(self._page.files.suggested_rules())
        path, _ = QtWidgets.QFileDialog.getSaveFileName(self, "Export my rules", suggested, "Rules (*.yaml)")
        if path:
            self._page.files.export_rules(Path(path))

    def _show_offer(self) -> None:
        """A zip file was inspected: show its content before anything is installed."""
        offer = self._page.files.offer
        if offer is not None:
            dialog = ImportDialog(offer, self._theme, parent=self.window())
            dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(self._page.files.install)
            dialog.open()

    def _share_room(self) -> None:
        """Side by side if there is room, else below each other on a page that scrolls."""
        letter = max(1, QtGui.QFontMetrics(self._theme.font()).averageCharWidth())
        narrow = self.width() / letter < NARROW
        side = max(self._theme.px(LIST_WIDTH), self.width() * LIST_SHARE // 100)
        self.list.setMinimumHeight(self.height() * 6 // 10 if narrow else 0)
        self.list.setMinimumWidth(0 if narrow else self._theme.px(200))
        self.work.share_room(self.width() - (0 if narrow else side), self.height(), narrow=narrow)
        orientation = QtCore.Qt.Orientation.Vertical if narrow else QtCore.Qt.Orientation.Horizontal
        if self._splitter.orientation() != orientation:
            self._splitter.setOrientation(orientation)
            self._moved = False
        if not self._moved:
            whole = self.height() if narrow else self.width()
            self._splitter.setSizes([side, max(side, whole - side)])

    def _note_moved(self) -> None:
        self._moved = True
