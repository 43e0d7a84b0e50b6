"""The facts of the advert on screen, and the person's corrections."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop_app.domain.facts import (
    Asked,
    AskedStrength,
    Correction,
    Fact,
    FactName,
    FactValue,
    corrected,
)
from desktop_app.domain.verdict import Kind, Route
from desktop_app.presentation.facts_adding import addable_of
from desktop_app.presentation.facts_changes import Changes, Corrections, changes_between, said_in
from desktop_app.presentation.facts_model import FactsModel
from desktop_app.presentation.facts_remarks import has_bands
from desktop_app.presentation.facts_rows import FactRow, bare, entries_of, things_of
from desktop_app.presentation.facts_typed import Typed, typed
from desktop_app.presentation.reading import Phase

if TYPE_CHECKING:
    from desktop_app.domain.advert import Part
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.shortlist import ShortlistEntry
    from desktop_app.presentation.facts_remarks import Remark
    from desktop_app.presentation.reading import Reading

Check = Callable[["Analysis", tuple[Fact, ...]], tuple["Remark", ...]]
_NONE = {
    Phase.WARMING: "Getting ready: facts appear here when there is an advert.",
    Phase.EMPTY: "Nothing to list yet: what an advert states appears here.",
    Phase.READING: "The facts follow in a moment.",
    Phase.REFUSED: "This text could not be read, so no facts were read out of it.",
}
_NO_VACANCY = {
    Kind.COURSE: "This is a course: it states nothing of a post.",
    Kind.ARTICLE: "This is an article: it states nothing of a post.",
    Kind.CV: "This is a CV: it states nothing of a post.",
}


class FactsDesk(QtCore.QObject):
    """Holds the facts as read and as corrected.

    Corrections belong to the advert: they stay while it is edited and go when another replaces it.
    """

    changed = QtCore.Signal()  # the facts have changed
    corrected = QtCore.Signal()  # by the person

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self._before: list[Changes] = []
        self._left: dict[tuple[Part, ...], tuple[Corrections, int]] = {}
        self._entry = 0
        self._entry_parts: tuple[Part, ...] = ()
        self._adding: FactName | None = None
        self.model = FactsModel(self)
        self.analysis: Analysis | None = None
        self.corrections: Corrections = ()
        self.facts: tuple[Fact, ...] = ()
        self.check: Check = lambda _analysis, _facts: ()
        self.asks: Callable[[Analysis, tuple[Fact, ...]], bool] = lambda _analysis, _facts: True
        self.keep: Callable[[int, Changes], None] = lambda _entry, _changes: None
        reading.phase_changed.connect(self._take)

    @property
    def can_undo(self) -> bool:
        """Whether there is a correction to undo."""
        return bool(self._before)

    @property
    def addable(self) -> tuple[tuple[FactName, ...], ...]:
        """The facts that can be added by hand, in groups: those not stated, or one more thing asked for."""
        return addable_of(fact.name for fact in self.facts)

    def start_anew(self) -> None:
        """Another advert is coming; this one's corrections return if its text does."""
        if self.analysis is not None and self.corrections:
            self._left[self.analysis.advert.parts] = (self.corrections, self._entry)
        self.corrections, self._before, self._adding = (), [], None
        self._entry, self._entry_parts = 0, ()

    def adopt(self, entry: ShortlistEntry) -> None:
        """Note that this entry of the shortlist is on screen; from now on it keeps the corrections."""
        self._entry, self._entry_parts = entry.id, entry.analysis.advert.parts
        self._before, self.corrections = [], said_in(entry)
        self.renew()

    def follow(self, entry: ShortlistEntry) -> None:
        """Take over an entry as it is on disk now: it may have been corrected elsewhere meanwhile."""
        said = said_in(entry)
        if self._is_on_screen(entry.id) and said != self.corrections:
            self.corrections = said
            self.renew()

    def let_go(self, entry: int) -> None:
        """The advert on screen was on the shortlist as this entry, which now has both corrections."""
        if entry == self._entry:
            self._entry, self._entry_parts = 0, ()
        left = self._left.items()
        self._left = {parts: (said, 0 if of == entry else of) for parts, (said, of) in left}

    def join(self, entry: ShortlistEntry) -> None:
        """What is on screen was on the shortlist already as this entry, which now has both corrections."""
        if self.analysis is not None:
            self._entry, self._entry_parts = entry.id, self.analysis.advert.parts
            self._before, self.corrections = [], entry.corrections
            self.renew()

    def expect(self, parts: tuple[Part, ...], corrections: Corrections) -> None:
        """Corrections of an advert that is about to come back."""
        if corrections:
            self._left[parts] = (corrections, 0)

    def unkept(self, parts: tuple[Part, ...]) -> Corrections:
        """The corrections of an earlier advert that is not on the shortlist."""
        corrections, entry = self._left.get(parts, ((), 0))
        return () if entry else corrections

    def note_saved(self, entry: ShortlistEntry) -> None:
        """The advert on screen was saved as this entry, which keeps the corrections from now on."""
        if self.analysis is not None and self.analysis.advert.parts == entry.analysis.advert.parts:
            self._entry, self._entry_parts = entry.id, entry.analysis.advert.parts
            read = entry.analysis.facts
            if corrected(read, entry.corrections) != corrected(read, self.corrections):
                meanwhile = changes_between(entry.corrections, self.corrections)
                self.keep(entry.id, meanwhile)

    def no_facts(self) -> str:
        """The words shown if there are no facts."""
        if self.analysis is None:
            return _NONE.get(self._reading.phase, _NONE[Phase.EMPTY])
        told = _NO_VACANCY.get(self.analysis.verdict.kind)
        return told or "No facts were read out of this text. Add those that you know."

    def put(self, row: FactRow, words: str) -> None:
        """Correct a fact with what the person typed.

        Raises:
            AppError: It cannot be parsed; nothing is changed.
        """
        self.put_values(typed(row.names[0], words))

    def put_values(self, values: Typed) -> None:
        """Set the values of facts."""
        self._correct(Correction(name, value) for name, value in values.items())

    def put_asked(self, row: FactRow, what: str, strength: AskedStrength) -> None:
        """Set one thing asked for and its strength.

        In a new row, or if the advert no longer asks for the row's thing, it is added.
        """
        things, thing = self._asked(row), Asked(what, strength)
        place = _place_of(row.thing, things)
        if place >= 0:
            things[place] = thing
        elif thing not in things:
            things.append(thing)
        self._correct([Correction(row.names[0], tuple(things))])

    def take_out(self, row: FactRow) -> None:
        """Record that the advert does not state this."""
        things = self._asked(row) if row.thing is not None else []
        if row.thing is not None:
            place = _place_of(row.thing, things)
            if place < 0:  # it is already gone
                return
            del things[place]
        value: FactValue | None = tuple(things) or None
        self._correct(Correction(name, value) for name in row.names)

    def forget(self, names: Iterable[FactName]) -> None:
        """Remove the corrections of these facts."""
        gone = set(names)
        self._say(tuple(one for one in self.corrections if one.name not in gone))

    def undo(self) -> None:
        """Undo the last correction."""
        if self._before:
            self._change(self._before.pop())

    def add(self, name: FactName | None) -> None:
        """Begin a row for a fact that is not stated; ``None`` cancels it."""
        self._adding = name
        self.renew()

    def value(self, name: FactName) -> FactValue | None:
        """The current value of a fact."""
        return next((fact.value for fact in self.facts if fact.name is name), None)

    def asked(self, row: FactRow) -> Asked | None:
        """The thing asked for in a row, as it is now."""
        things = self._asked(row)
        place = _place_of(row.thing, things)
        return things[place] if place >= 0 else row.thing

    def _take(self) -> None:
        """All things asked for in a row's list, without places, which one analysis alone can use."""
        analysis = self._reading.analysis
        if self._reading.empty:
            self.start_anew()
        elif analysis is not None and analysis is not self.analysis:
            self._recall(analysis)
        if analysis is not self.analysis:
            self.analysis = analysis
            self.renew()

    def _asked(self, row: FactRow) -> list[Asked]:
        """All things asked for in a row's list; without places, which are those of one reading."""
        return [bare(thing) for thing in things_of(self.value(row.names[0]))]

    def _correct(self, corrections: Iterable[Correction]) -> None:
        """Add corrections; those equal to what was read are dropped."""
        read = {fact.name: fact.value for fact in self.analysis.facts} if self.analysis is not None else {}
        known = {one.name: one for one in self.corrections}
        for one in corrections:
            if one.value == _without_places(read.get(one.name)):
                known.pop(one.name, None)
            else:
                known[one.name] = one
        self._say(tuple(known[name] for name in FactName if name in known))

    def _say(self, corrections: Corrections) -> None:
        self._adding = None
        if corrections == self.corrections:
            self.renew()
            return
        self._before.append(changes_between(corrections, self.corrections))
        self._change(changes_between(self.corrections, corrections))

    def _change(self, changes: Changes) -> None:
        """Apply changes, store them with a saved advert, and show them."""
        said = {**{one.name: one for one in self.corrections}, **changes}
        self.corrections = tuple(one for name in FactName if (one := said.get(name)) is not None)
        if self._is_on_screen(self._entry):
            self.keep(self._entry, changes)
        self.renew()
        self.corrected.emit()

    def _is_on_screen(self, entry: int) -> bool:
        """Whether this entry of the shortlist is what is on screen, word for word."""
        if not entry or entry != self._entry or self.analysis is None:
            return False
        return self.analysis.advert.parts == self._entry_parts

    def _recall(self, analysis: Analysis) -> None:
        """Restore the corrections of a text that was here before."""
        left = self._left.pop(analysis.advert.parts, None)
        if left is not None and not self.corrections:
            self.corrections, self._entry = left
            self._entry_parts = analysis.advert.parts if self._entry else ()

    def renew(self) -> None:
        """Rebuild facts and rows."""
        analysis = self.analysis
        if analysis is None:
            self.facts = ()
            self.model.show_entries(())
        else:
            self.facts = corrected(analysis.facts, self.corrections)
            verdict = analysis.verdict
            entries = entries_of(
                analysis.facts,
                self.corrections,
                remarks=self.check(analysis, self.facts),
                adding=self._adding,
                vacancy=verdict.kind is Kind.VACANCY,
                asks=verdict.route is not Route.NOT_CODING and self.asks(analysis, self.facts),
                filed=any(origin.file for origin in analysis.advert.origins),
                banded=has_bands(verdict, self.facts),
            )
            self.model.show_entries(entries)
        self.changed.emit()


def _place_of(thing: Asked | None, things: list[Asked]) -> int:
    """The index of a thing asked for among others, regardless of strength; -1 if missing."""
    if thing is None:
        return -1
    alike = [place for place, one in enumerate(things) if one.what == thing.what]
    return next((place for place in alike if things[place] == thing), alike[0] if alike else -1)


def _without_places(value: FactValue | None) -> FactValue | None:
    """A value without places, as corrections store it."""
    things = things_of(value)
    return tuple(bare(thing) for thing in things) if things else value
