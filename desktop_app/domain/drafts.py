"""The content of the form for one signal, before validation."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.signals import Near


@dataclass(frozen=True, slots=True)
class SignalDraft:
    """A signal as typed; mistakes are reported when it is tried.

    Members of closed sets are plain words, so that the rule reader can report a wrong one.

    Attributes:
        id: Full id, ``pack.name``; a signal of one's own is ``mine.name``.
        exact: Whether the case of ``phrases`` matters.
        route: Empty for the pack's own route (none in ``mine``); ``none`` for background.
        gate: Empty if it has no effect at the gate.
        match: Sentences with ``[[ ]]`` around the words to be found; ``negated`` likewise.
    """

    id: str
    title: str = ""
    category: str = "task"
    strength: str = "supporting"
    route: str = ""
    status: str = "stable"
    phrases: tuple[str, ...] = ()
    exact: bool = False
    near: tuple[Near, ...] = ()
    not_in: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    negation: str = "hard"
    gate: str = ""
    seeker: str = ""
    recruiter: str = ""
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()
    negated: tuple[str, ...] = ()

    @property
    def pack(self) -> str:
        """Id of its pack."""
        return self.id.partition(".")[0]
