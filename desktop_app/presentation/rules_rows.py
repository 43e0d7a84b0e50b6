"""The rows of packs and signals in the list of the Rules page, in words."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.labels import label
from desktop_app.domain.rules import Content, PackOrigin, RulePack
from desktop_app.domain.signals import Near, Signal, Status, Strength
from desktop_app.domain.verdict import Route
from desktop_app.presentation.rules_words import CHANGED, CONTENTS, ORIGINS, TEAM_CHANGED, UNKEPT, counted


class PackRow(NamedTuple):
    """A pack; ``found`` of its signals match the search."""

    key: str
    pack: RulePack
    found: int

    @property
    def switchable(self) -> bool:
        """Whether it can be switched off: nothing could be read without headings and weights."""
        return self.pack.content is Content.SIGNALS

    @property
    def facts(self) -> str:
        """Version, origin and number of signals, on one line."""
        pack = self.pack
        held = (
            counted(len(pack.signals), "signal")
            if pack.content is Content.SIGNALS
            else CONTENTS[pack.content]
        )
        version = (
            f"{pack.version} · "
            if pack.version and pack.origin not in {PackOrigin.MINE, PackOrigin.TEAM}
            else ""
        )
        return f"{version}{ORIGINS[pack.origin]} · {held}"

    @property
    def badge(self) -> str:
        """Whether somebody has changed it; otherwise empty."""
        if self.pack.changed and self.pack.origin is not PackOrigin.MINE:
            return CHANGED
        return TEAM_CHANGED if self.pack.changed_by_team and self.pack.origin is not PackOrigin.TEAM else ""


class SignalRow(NamedTuple):
    """A signal of a pack, or one that is not kept yet.

    Attributes:
        key: Its id; for one that is not kept, its key in ``RuleForm``.
        words: What it searches for, on one line.
        strength: How strong it is, or why it does not count.
        side: The route it speaks for; ``None`` for background.
        badge: Whether it is changed, or has an unkept change; otherwise empty.
        used: Whether it takes part in reading: its pack is on and it counts.
    """

    key: str
    title: str
    words: str
    strength: str
    side: Route | None
    badge: str = ""
    used: bool = True


class DraftsRow(NamedTuple):
    """The heading over signals that are not kept yet."""

    key: str
    found: int


RuleTreeRow = PackRow | SignalRow | DraftsRow
DRAFTS = "drafts"


def row_of(signal: Signal, *, badge: str = "", on: bool = True) -> SignalRow:
    """The list row of a signal.

    Args:
        signal: As in the rules.
        badge: Whether it is changed.
        on: Whether its pack is on.
    """
    return SignalRow(
        signal.id,
        signal.title,
        first_words(signal.phrases, signal.near),
        strength_words(signal.strength, signal.status),
        signal.route,
        badge,
        on and signal.status is Status.STABLE,
    )


def draft_row(key: str, draft: SignalDraft) -> SignalRow:
    """The list row of a signal that is not kept yet."""
    side = Route(draft.route) if draft.route in frozenset(Route) else None
    title = draft.title.strip() or "A new signal"
    strength = strength_words(Strength(draft.strength), Status(draft.status))
    return SignalRow(f"{DRAFTS}:{key}", title, first_words(draft.phrases, draft.near), strength, side, UNKEPT)


def spoken(row: RuleTreeRow) -> str:
    """A row in words, for screen readers and tests."""
    if isinstance(row, DraftsRow):
        return f"Not kept yet, {counted(row.found, 'signal')}"
    if isinstance(row, PackRow):
        off = "" if row.pack.on else ", switched off"
        return ", ".join(filter(None, (row.pack.title, row.facts.replace(" · ", ", "), row.badge))) + off
    side = label(row.side, short=True) if row.side is not None else "background"
    return ", ".join(filter(None, (row.title, row.words, row.strength, side, row.badge)))


def strength_words(strength: Strength, status: Status) -> str:
    """A signal's strength, or that it does not count."""
    if status is Status.STABLE:
        return label(strength).lower()
    return "on trial" if status is Status.EXPERIMENTAL else "out of use"


def first_words(phrases: tuple[str, ...], near: tuple[Near, ...]) -> str:
    """The words a signal searches for, on one line."""
    return ", ".join(dict.fromkeys((*phrases, *(word for rule in near for word in rule.words))))


def badge_of(key: str, pack: RulePack, changed: frozenset[str], team: frozenset[str]) -> str:
    """Who has changed a signal; empty in one's own rules."""
    if key in changed and pack.origin is not PackOrigin.MINE:
        return CHANGED
    return TEAM_CHANGED if key in team and pack.origin is not PackOrigin.TEAM else ""


def searched_words(signal: Signal) -> str:
    """Everything in a signal that the search looks at."""
    return "\n".join((signal.id, signal.title, first_words(signal.phrases, signal.near))).casefold()
