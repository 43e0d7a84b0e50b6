"""The form for one signal, and the unkept changes of all others, so that nothing typed gets lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6 import QtCore

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.rules import MINE
from desktop_app.domain.signals import Signal

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
LONGEST_NAME = 40
#: What the list of signals shows of an unkept one.
_LISTED = frozenset({"title", "phrases", "near", "strength", "status", "route"})


@dataclass(slots=True)
class _Unkept:
    """A signal with unkept changes in the form.

    Attributes:
        base: As in the rules; ``None`` for a new one.
        signal: The same with its sources; ``None`` for a new one.
    """

    draft: SignalDraft
    base: SignalDraft | None
    signal: Signal | None


class RuleForm(QtCore.QObject):
    """Holds the signal in the form, and all others with unkept changes.

    A signal is identified by its id; a new one has a key of its own until it is kept.
    """

    shown = QtCore.Signal()  # another signal, or its current state: fill the fields
    edited = QtCore.Signal()  # the person has changed something
    unkept_changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self._unkept: dict[str, _Unkept] = {}
        self._count = 0
        self._base: SignalDraft | None = None
        self.taken: frozenset[str] = frozenset()  # ids in use
        self.key = ""
        self.draft: SignalDraft | None = None
        self.signal: Signal | None = None

    @property
    def fresh(self) -> bool:
        """Whether the signal in the form is new."""
        return self.draft is not None and self._base is None

    @property
    def changed(self) -> bool:
        """Whether there is anything to keep."""
        return self.key in self._unkept

    @property
    def unkept(self) -> dict[str, SignalDraft]:
        """All unkept signals by key, oldest first."""
        return {key: one.draft for key, one in self._unkept.items()}

    def show(self, base: SignalDraft, signal: Signal) -> None:
        """Show a signal of the rules with its unkept changes."""
        waiting = self._unkept.get(base.id)
        if waiting is not None:
            waiting.base, waiting.signal = base, signal
        self.key, self._base, self.signal = base.id, base, signal
        self.draft = waiting.draft if waiting is not None else base
        self._forget_if_same()
        self.shown.emit()

    def show_unkept(self, key: str) -> None:
        """Return to an unkept signal."""
        waiting = self._unkept[key]
        self.key, self._base, self.signal, self.draft = key, waiting.base, waiting.signal, waiting.draft
        self.shown.emit()

    def begin(self, draft: SignalDraft) -> None:
        """Begin a new signal from a draft."""
        self._count += 1
        self.key, self._base, self.signal, self.draft = f"new {self._count}", None, None, draft
        self._unkept[self.key] = _Unkept(draft, None, None)
        self.unkept_changed.emit()
        self.shown.emit()

    def edit(self, **changes: Any) -> None:
        """Change fields of the draft."""
        if self.draft is None:
            return
        draft = replace(self.draft, **changes)
        if draft == self.draft:
            return
        if self.fresh and ("title" in changes or "phrases" in changes):
            draft = replace(draft, id=new_id(draft.title, draft.phrases, self.taken))
        self.draft = draft
        known = self.key in self._unkept
        self._unkept[self.key] = _Unkept(draft, self._base, self.signal)
        self._forget_if_same()
        if known != (self.key in self._unkept) or _LISTED & changes.keys():
            self.unkept_changed.emit()
        self.edited.emit()

    def renew(self, base: SignalDraft, signal: Signal) -> None:
        """Take over reloaded rules; the signal in the form may have changed."""
        if base.id == self.key and (base != self._base or signal != self.signal):
            self.show(base, signal)

    def forget(self, key: str = "") -> None:
        """Drop the unkept changes of a signal, by default the one in the form."""
        key = key or self.key
        self._unkept.pop(key, None)
        if key == self.key:
            self.draft = self._base
            if self.draft is None:
                self.key, self.signal = "", None
            self.shown.emit()
        self.unkept_changed.emit()

    def drop(self) -> Callable[[], None]:
        """Drop the unkept changes of the signal in the form.

        Returns:
            A function that restores and shows them.
        """
        key, dropped = self.key, self._unkept.get(self.key)

        def bring_back() -> None:
            if dropped is not None and key not in self._unkept:  # anything typed since is newer
                self._unkept[key] = dropped
                self.unkept_changed.emit()
            if key in self._unkept:
                self.show_unkept(key)

        self.forget()
        return bring_back

    def lose(self, ids: frozenset[str]) -> None:
        """Turn one's own signals that have left the rules into new ones if they have unkept changes.

        One in the form without such changes leaves the form.

        Args:
            ids: Of all signals in the rules now.
        """
        for key, one in self._unkept.items():
            if key.startswith(f"{MINE}.") and key not in ids:
                one.base = one.signal = None
        if self.draft is None or self._base is None or self.key in ids:
            return
        if self.changed:
            self.show_unkept(self.key)
        else:
            self.leave()

    def leave(self) -> None:
        """Show no signal; unkept changes stay."""
        self.key, self._base, self.signal, self.draft = "", None, None, None
        self.shown.emit()

    def _forget_if_same(self) -> None:
        """Drop changes that are equal to the rules again."""
        same = self._base is not None and self.draft == self._base
        if same and self._unkept.pop(self.key, None) is not None:
            self.unkept_changed.emit()


def completed(draft: SignalDraft) -> SignalDraft:
    """A draft with name and messages filled in if the person wrote none; the words are enough."""
    first = next((word.strip() for word in draft.phrases if word.strip()), "")
    words = first or next((word for near in draft.near for word in near.words), "")
    if not words:
        return draft
    said = f"The advert says “{words}”."
    return replace(
        draft,
        title=draft.title.strip() or words[:1].upper() + words[1:],
        seeker=draft.seeker.strip() or said,
        recruiter=draft.recruiter.strip() or said,
    )


def new_id(title: str, phrases: tuple[str, ...], taken: frozenset[str]) -> str:
    """An id for a signal of one's own, made from its name: ``mine.icd-ten``.

    Args:
        title: The signal's name.
        phrases: Its words, if it has no name.
        taken: Ids in use.
    """
    words = title.strip() or next(iter(phrases), "") or "signal"
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    name = _NOT_IN_IDS.sub("-", plain).strip("-")[:LONGEST_NAME].strip("-") or "signal"
    found, number = f"{MINE}.{name}", 1
    while found in taken:
        number += 1
        found = f"{MINE}.{name}-{number}"
    return found
