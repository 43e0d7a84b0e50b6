"""What the form for one signal holds: plain fields, before anybody has checked them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.signals import Near


@dataclass(frozen=True, slots=True)
class SignalDraft:
    """A signal as somebody types it; what is wrong with it is told when it is tried.

    Closed sets stand as their plain words, so that a wrong one can be said by the rule reader.

    Attributes:
        id: Full id, ``pack.name``; a signal of one's own is ``mine.name``.
        exact: Whether the case of ``phrases`` matters.
        route: Empty for the pack's own (in ``mine``: none); ``none`` for background.
        gate: Empty where it says nothing at the gate.
        match: Sentences with ``[[ ]]`` round the words that must be found; so too ``negated``.
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
