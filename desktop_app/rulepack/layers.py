"""The files of changes over a rule file, and the rules that last worked."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from desktop_app.domain.rules import Content, Ignore, PackOrigin, RulePack, RuleSet
from desktop_app.domain.signals import Signal
from desktop_app.domain.verdict import Route
from desktop_app.rulepack.merge import merged
from desktop_app.rulepack.overlay import Overlay
from desktop_app.rulepack.problem_log import EntryLog, FileLog
from desktop_app.rulepack.signal_reading import signal_from
from desktop_app.rulepack.tree import Entry, Mapping

#: Said of something broken that worked before.
KEPT = "The last good rule stays in use."
_SHARED = (Content.CUES, Content.HEADINGS, Content.POLICY)


@dataclass(slots=True)
class Layers:
    """The files of changes, the person's own last, and the rules that were in use before.

    Attributes:
        kept: Whether anything was taken from the rules in use before.
        changed: Ids of the signals that each overlay changed, by its origin.
    """

    overlays: tuple[Overlay, ...] = ()
    last_good: RuleSet | None = None
    kept: bool = False
    changed: dict[PackOrigin, list[str]] = field(default_factory=dict)
    _good: dict[str, Signal] = field(default_factory=dict)
    _good_packs: dict[str, RulePack] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.last_good is not None:
            self._good_packs = {pack.id: pack for pack in self.last_good.packs}
            self._good = {signal.id: signal for pack in self.last_good.packs for signal in pack.signals}

    def signal(self, entry: Entry, log: FileLog, *, pack: str, route: Route | None) -> Signal | None:
        """The signal of an entry with the changes applied, or the last good one.

        Args:
            entry: As written in its file.
            log: That file's problems.
            pack: Id of its pack.
            route: The pack's route.
        """
        before = len(log.problems)
        full_id = f"{pack}.{entry.key.value}"
        self._seen.add(full_id)
        signal = signal_from(entry, log, pack=pack, route=route)
        if signal is None:
            for overlay in self.overlays:
                self._say_unused(full_id, overlay)
            signal = self.last_signal(full_id)
            if signal is not None:
                log.add_to_hints(before, KEPT)
            return signal
        return self._changed(entry, signal, route) if self.overlays else signal

    def last_signal(self, full_id: str) -> Signal | None:
        """The signal as it last worked, changes included; None if there was none."""
        found = self._good.get(full_id)
        self.kept = self.kept or found is not None
        return found

    def last_pack(self, pack: str) -> RulePack | None:
        """The pack as it last worked; None if there was none."""
        found = self._good_packs.get(pack)
        self.kept = self.kept or found is not None
        return found

    def last_of_file(self, pack: str, file: str) -> Iterable[Signal]:
        """The signals a file of a pack contained when it could last be read."""
        found = self._good_packs.get(pack)
        signals = found.signals if found is not None else ()
        return (signal for signal in signals if signal.place is not None and signal.place.file == file)

    def see(self, signals: Iterable[Signal]) -> None:
        """Note signals that exist without having been read, so that changes to them are accepted."""
        self._seen.update(signal.id for signal in signals)

    def is_on(self, pack: str, content: Content, origin: PackOrigin) -> bool:
        """Whether a pack is used; the packs on which all others depend cannot be switched off."""
        on = True
        for overlay in self.overlays:
            at, wanted = overlay.switches.get(pack, (None, on))
            if at is not None and not wanted and content in _SHARED and origin is PackOrigin.SHIPPED:
                hint = "Remove the line: without this pack no advert can be read."
                overlay.log.add(at, f"The pack “{pack}” cannot be switched off.", hint)
                continue
            on = wanted
            if not overlay.whole and at is None and pack in self._good_packs:
                on = self._good_packs[pack].on
        return on

    def changed_in(self, pack: str, origin: PackOrigin) -> tuple[str, ...]:
        """Ids of a pack's signals that the overlay of that origin changed, as far as they could be read."""
        return tuple(name for name in self.changed.get(origin, ()) if name.startswith(f"{pack}."))

    def ignores(self) -> tuple[Ignore, ...]:
        """All marks to ignore; those in use before if a file of changes cannot be read completely."""
        found = [ignore for overlay in self.overlays for ignore in overlay.ignores]
        if self.last_good is not None and not all(overlay.whole for overlay in self.overlays):
            self.kept = self.kept or bool(self.last_good.ignores)
            found += self.last_good.ignores
        return tuple(dict.fromkeys(found))

    def look_for_strays(self, packs: AnyMapping[str, RulePack]) -> None:
        """Report changes and switches that refer to nothing that exists."""
        known = [signal.id for pack in packs.values() for signal in pack.signals]
        for overlay in self.overlays:
            for name, (at, _on) in overlay.switches.items():
                if name not in packs:
                    hint = (
                        _nearest(name, packs)
                        or "The line does no harm; it counts again if the pack comes back."
                    )
                    overlay.log.add(at, f"There is no pack “{name}”.", hint)
            for name, entry in overlay.changes.items():
                if name in self._seen or name.startswith(f"{overlay.pack}."):
                    continue
                hint = _nearest(name, known)
                if name.partition(".")[0] not in packs and not hint:
                    hint = "Its pack is not here; the change counts again if the pack comes back."
                hint = hint or f"A rule of your own has a name such as {overlay.pack}.house-encoder."
                overlay.log.add(entry.key, f"There is no rule “{name}” that could be changed.", hint)

    def _say_unused(self, full_id: str, overlay: Overlay) -> None:
        """Report that a change applies to something broken."""
        change = overlay.changes.get(full_id)
        if change is not None:
            hint = "It counts again once the rule itself can be read."
            overlay.log.add(change.key, f"Your change to “{full_id}” is not used: the rule is broken.", hint)

    def _changed(self, entry: Entry, signal: Signal, route: Route | None) -> Signal:
        """The signal with each overlay's change, as far as it is sound."""
        tree = entry.value
        for overlay in self.overlays:
            change = overlay.changes.get(signal.id)
            if change is None:
                signal = self._if_lost(signal, overlay)
                continue
            before = len(overlay.log.problems)
            opening = f"The change to “{signal.id}” is not used"
            laid = _laid_over(tree, change, overlay.log, opening)
            name = change.key._replace(value=entry.key.value)
            pack = signal.id.partition(".")[0]
            found = None
            if laid is not None:
                merged_entry = Entry(name, laid, sound=True)
                found = signal_from(merged_entry, overlay.log, pack=pack, route=route, opening=opening)
            if found is None or laid is None:
                signal = self._last_change(signal, overlay, before)
                continue
            tree = laid
            signal = replace(found, place=signal.place)
            self._note_changed(signal.id, overlay)
        return signal

    def _if_lost(self, signal: Signal, overlay: Overlay) -> Signal:
        """The signal as it last worked, if the change to it can no longer be read."""
        if signal.id in overlay.lost or not overlay.whole:
            return self._last_change(signal, overlay, 0, about=f"“{signal.id}”")
        return signal

    def _last_change(self, signal: Signal, overlay: Overlay, before: int, *, about: str = "") -> Signal:
        """The last good changed signal, else the signal as it is."""
        pack = self._good_packs.get(signal.id.partition(".")[0])
        if pack is None:
            return signal
        ids = pack.changed if overlay.origin is PackOrigin.MINE else pack.changed_by_team
        if signal.id not in ids:
            return signal
        overlay.log.add_to_hints(before, KEPT, about=about)
        self._note_changed(signal.id, overlay)
        return self.last_signal(signal.id) or signal

    def _note_changed(self, full_id: str, overlay: Overlay) -> None:
        ids = self.changed.setdefault(overlay.origin, [])
        if full_id not in ids:
            ids.append(full_id)


def _laid_over(tree: object, change: Entry, log: FileLog, opening: str) -> Mapping | None:
    """The signal's tree with the change applied; None, with reasons in `log`, if it cannot be."""
    notes = EntryLog(log, change.key, name=change.key.value, opening=opening)
    if not isinstance(tree, Mapping) or not isinstance(change.value, Mapping):
        hint = "Below the rule's id stand the keys that differ, set in by two spaces."
        notes.refuse(change.key, "it is no group of keys", hint)
        return None
    laid = merged(tree, change.value, notes)
    return None if notes.refused else laid


def _nearest(name: str, known: Iterable[str]) -> str:
    """“Did you mean …”, if something similar is known."""
    options = list(known)
    near = get_close_matches(name, options, 1, 0.75) or [
        option for option in options if option.endswith(f".{name}")
    ]
    return f"Did you mean “{near[0]}”?" if near else ""
