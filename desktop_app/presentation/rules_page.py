"""The Rules page without its widgets: the selection, unkept changes, and their effects."""

from __future__ import annotations

from PySide6 import QtCore

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import MINE, Ignore, PackOrigin, Problem, RulePack
from desktop_app.domain.signals import Signal
from desktop_app.operations.rule_drafts import draft_of, suggest_draft, with_counter_example
from desktop_app.presentation.rules_edits import RulesEdits
from desktop_app.presentation.rules_form import RuleForm, completed
from desktop_app.presentation.rules_form_words import Told, told_of
from desktop_app.presentation.rules_ignored import IgnoredModel
from desktop_app.presentation.rules_pack_files import RulesPackFiles
from desktop_app.presentation.rules_pack_tab import RulesPackTab
from desktop_app.presentation.rules_results import Results
from desktop_app.presentation.rules_rows import DRAFTS, draft_row
from desktop_app.presentation.rules_state import KEEPING_WORDS, FormState, state_of
from desktop_app.presentation.rules_tree import RulesTree
from desktop_app.presentation.rules_trying import RuleTrying


class RulesPage(QtCore.QObject):
    """What the Rules page shows and does.

    Args:
        keeping: The rules, and changes to them.
        trying: Tries changes.
        packs: The pack on display.
        files: Imports and exports packs.
    """

    rules_changed = QtCore.Signal()
    shown_changed = QtCore.Signal()  # another pack or signal is on display, or none
    results_changed = QtCore.Signal()
    state_changed = QtCore.Signal()
    problems_wanted = QtCore.Signal()
    wanted = QtCore.Signal(str, str)  # show the signal with this key, the caret in this field

    def __init__(
        self, keeping: RulesEdits, trying: RuleTrying, packs: RulesPackTab, files: RulesPackFiles
    ) -> None:
        super().__init__()
        self._keeping = keeping
        self._trying = trying
        self.packs = packs
        self.files = files
        self._entered = False
        self._keeps = self._waits = ""  # the key of the change being written, or to be kept once tried
        self.tree = RulesTree(self)
        self.ignored = IgnoredModel(self)
        self.form = RuleForm()
        keeping.loaded.connect(self._take_rules)
        files.installed.connect(lambda pack_id: self.wanted.emit(pack_id, ""))
        trying.changed.connect(self._take_results)
        self.form.shown.connect(self._shown)
        self.form.edited.connect(self._edited)
        self.form.unkept_changed.connect(self._show_unkept)

    @property
    def trouble(self) -> AppError | None:
        """Why there are no rules to show, or ``None``."""
        return self._keeping.trouble

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems in rule files."""
        return self._keeping.rules.problems if self._keeping.rules is not None else ()

    @property
    def undo_words(self) -> str:
        """What undo would revert."""
        return self._keeping.undo_words

    @property
    def results(self) -> Results:
        """What is known about the signal in the form."""
        return self._trying.results

    def enter(self) -> None:
        """The page comes on screen: the advert on the Read page may have changed."""
        if not self._entered:
            self._entered = True
            self._trying.warm()
            self.load()
        else:
            self._try()

    def load(self) -> None:
        """Read the rules."""
        self._keeping.load()

    def told(self, field: str) -> Told:
        """The outcome of a field's examples."""
        return told_of(field, self.results.examples)

    def choose(self, key: str) -> None:
        """Select a pack or signal in the list."""
        if key.startswith(f"{DRAFTS}:"):
            self.packs.show(None)
            self.form.show_unkept(key.partition(":")[2])
        elif (signal := self._signal(key)) is not None:
            self.packs.show(None)
            self.form.show(draft_of(signal), signal)
        elif (pack := self._pack(key)) is not None:
            self.packs.show(pack)
            self.form.leave()

    def begin(self) -> None:
        """Begin a new signal."""
        self._begin(SignalDraft(id=f"{MINE}.signal", route="hospital", negation="hard"))

    def begin_from(self, words: str, sentence: str, route: str) -> None:
        """Begin a new signal from words selected in an advert.

        Args:
            words: The selected words.
            sentence: The sentence around them; the first example.
            route: The side they should speak for.
        """
        self._begin(suggest_draft(words, sentence, route, taken=self.form.taken))

    def begin_exception(self, signal_id: str, sentence: str) -> None:
        """Open a signal's form with a sentence in which it should find nothing.

        If the rules must be loaded first, this happens afterwards.
        """
        if self._keeping.rules is None:
            self._keeping.load(done=lambda _changed: self._except(signal_id, sentence))
        else:
            self._except(signal_id, sentence)

    def keep(self) -> None:
        """Keep the change in the form, now or as soon as its effects are known."""
        state = self.state()
        if self.form.draft is None or not (state.keep or state.soon):
            return
        draft, key = completed(self.form.draft), self.form.key
        self._keeps, self._waits = (key, "") if state.keep else ("", key)
        self.state_changed.emit()
        if not state.keep:
            return

        def failed() -> None:
            self._keeps = ""
            self.state_changed.emit()

        def done() -> None:
            self._keeps = ""
            self.form.forget(key)
            self.wanted.emit(draft.id, "")

        words = f"The signal “{draft.title}” is kept."
        self._keeping.make(lambda keeper: keeper.draft_text(draft), words, done=done, failed=failed)

    def drop(self) -> None:
        """Drop the unkept changes of the signal in the form, and offer to restore them."""
        if self.form.draft is None or not self.form.changed:
            return
        name, key = completed(self.form.draft).title or "New signal", self.form.key
        bring_back = self.form.drop()

        def undo() -> None:
            self.packs.show(None)
            bring_back()
            self.wanted.emit(f"{DRAFTS}:{key}", "title")

        self._keeping.offer(f"What was not kept of “{name}” is dropped.", undo)

    def revert(self) -> None:
        """Revert the signal in the form to what is shipped; one's own signal is deleted."""
        draft = self.form.draft
        if draft is None or self.form.fresh:
            return
        key = self.form.key

        def done() -> None:
            self.form.forget(key)
            if self._signal(key) is None:
                self.form.leave()

        mine = draft.pack == MINE
        words = (
            f"The signal “{draft.title}” is deleted." if mine else f"“{draft.title}” is as it was shipped."
        )
        self._keeping.make(lambda keeper: keeper.revert_text(key), words, done=done)

    def undo(self) -> None:
        """Undo the last change that was kept."""
        self._keeping.undo()

    def switch(self, pack_id: str, on: bool) -> None:
        """Switch a pack on or off."""
        pack = self._pack(pack_id)
        name = pack.title if pack is not None else pack_id
        words = f"The pack “{name}” is switched {'on' if on else 'off'}."
        self._keeping.make(lambda keeper: keeper.switch_text(pack_id, on=on), words)

    def unignore(self, ignore: Ignore) -> None:
        """Stop ignoring a mark."""
        self._keeping.make(lambda keeper: keeper.unignore_text(ignore), "The mark is no longer ignored.")

    def state(self) -> FormState:
        """The state of the change in the form."""
        form = self.form
        if form.draft is None:
            return FormState()
        revert = "" if form.fresh else self._revert_words()
        if self._keeps and self._keeps == form.key:
            return FormState(KEEPING_WORDS)
        if not form.changed:
            return FormState(revert=revert)
        return state_of(self.results, revert, waiting=bool(self._waits) and self._waits == form.key)

    def _revert_words(self) -> str:
        """The label of the button that reverts kept changes."""
        pack = self._pack(self.form.draft.pack) if self.form.draft is not None else None
        if pack is None:
            return ""
        if pack.origin is PackOrigin.MINE:
            return "Delete this signal"
        return "Revert to shipped" if self.form.key in pack.changed else ""

    def _begin(self, draft: SignalDraft) -> None:
        self.packs.show(None)
        self.form.begin(draft)
        self.wanted.emit(f"{DRAFTS}:{self.form.key}", "title")

    def _except(self, signal_id: str, sentence: str) -> None:
        """Open a signal with one more sentence in which nothing should be found."""
        signal = self._signal(signal_id)
        if signal is None:
            return
        self.packs.show(None)
        self.form.show(draft_of(signal), signal)
        if self.form.draft is not None:
            self.form.edit(no_match=with_counter_example(self.form.draft, sentence).no_match)
        self.form.shown.emit()
        self.wanted.emit(signal_id, "no_match")

    def _take_rules(self) -> None:
        """The rules have changed: update everything that shows them."""
        rules = self._keeping.rules
        if rules is not None:
            self.form.taken = frozenset(signal.id for pack in rules.packs for signal in pack.signals)
            self.tree.show_rules(rules)
            self.ignored.show_rules(rules)
            self.form.lose(self.form.taken)
            signal = self._signal(self.form.key)
            if signal is not None:
                self.form.renew(draft_of(signal), signal)
            if self.packs.facts is not None:
                self.packs.show(self._pack(self.packs.facts.pack.id))
            self._try()
        self.rules_changed.emit()

    def _shown(self) -> None:
        """Another signal is in the form, or none."""
        self._waits = ""
        self._trying.forget()
        self._try()
        self.shown_changed.emit()

    def _edited(self) -> None:
        self._waits = ""
        self._try()
        self.state_changed.emit()

    def _try(self) -> None:
        self._trying.wish(self.form.draft)

    def _take_results(self) -> None:
        self.results_changed.emit()
        state = self.state()
        if self._waits and (state.keep or self.results.problems or self.results.fault):
            self._waits = ""
            if state.keep and not self.results.failing:
                self.keep()
                return
        self.state_changed.emit()

    def _show_unkept(self) -> None:
        self.tree.show_unkept(tuple(draft_row(key, draft) for key, draft in self.form.unkept.items()))
        self.state_changed.emit()

    def _signal(self, key: str) -> Signal | None:
        """The signal with this id in the rules."""
        pack = self._pack(key.partition(".")[0])
        return next((one for one in pack.signals if one.id == key), None) if pack is not None else None

    def _pack(self, key: str) -> RulePack | None:
        rules = self._keeping.rules
        return next((pack for pack in rules.packs if pack.id == key), None) if rules is not None else None
