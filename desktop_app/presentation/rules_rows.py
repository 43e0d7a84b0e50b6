"""What the list of the Rules page shows of packs and signals, in words."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.labels import label
from desktop_app.domain.rules import Content, PackOrigin, RulePack
from desktop_app.domain.signals import Near, Signal, Status, Strength
from desktop_app.domain.verdict import Route
from desktop_app.presentation.rules_words import CHANGED, CONTENTS, ORIGINS, TEAM_CHANGED, UNKEPT, counted


class PackRow(NamedTuple):
    """A pack; ``found`` of its signals pass the search."""

    key: str
    pack: RulePack
    found: int

    @property
    def switchable(self) -> bool:
        """Whether it can be switched off: nothing could be read without headings and weights."""
        return self.pack.content is Content.SIGNALS

    @property
    def facts(self) -> str:
        """Version, origin and how much it holds, in a line."""
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
        """Whether somebody has changed it; else empty."""
        if self.pack.changed and self.pack.origin is not PackOrigin.MINE:
            return CHANGED
        return TEAM_CHANGED if self.pack.changed_by_team and self.pack.origin is not PackOrigin.TEAM else ""


class SignalRow(NamedTuple):
    """A signal of a pack, or one that is not kept yet.

    Attributes:
        key: Its id; for one that is not kept, what ``RuleForm`` calls it.
        words: What it looks for, in a line.
        strength: How strong it is, or why it does not count.
        side: The route it speaks for; ``None`` for background.
        badge: Whether it is changed or has a change that is not kept; else empty.
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
    """Stands over the signals that are not kept yet."""

    key: str
    found: int


RuleTreeRow = PackRow | SignalRow | DraftsRow
DRAFTS = "drafts"


def row_of(signal: Signal, *, badge: str = "", on: bool = True) -> SignalRow:
    """What the list shows of a signal.

    Args:
        signal: As the rules have it.
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
    """What the list shows of a signal that is not kept yet."""
    side = Route(draft.route) if draft.route in frozenset(Route) else None
    title = draft.title.strip() or "A new signal"
    strength = strength_words(Strength(draft.strength), Status(draft.status))
    return SignalRow(f"{DRAFTS}:{key}", title, first_words(draft.phrases, draft.near), strength, side, UNKEPT)


def spoken(row: RuleTreeRow) -> str:
    """A row in words, for reading aloud and for tests."""
    if isinstance(row, DraftsRow):
        return f"Not kept yet, {counted(row.found, 'signal')}"
    if isinstance(row, PackRow):
        off = "" if row.pack.on else ", switched off"
        return ", ".join(filter(None, (row.pack.title, row.facts.replace(" · ", ", "), row.badge))) + off
    side = label(row.side, short=True) if row.side is not None else "background"
    return ", ".join(filter(None, (row.title, row.words, row.strength, side, row.badge)))


def strength_words(strength: Strength, status: Status) -> str:
    """How strong a signal is, or that it does not count."""
    if status is Status.STABLE:
        return label(strength).lower()
    return "on trial" if status is Status.EXPERIMENTAL else "out of use"


def first_words(phrases: tuple[str, ...], near: tuple[Near, ...]) -> str:
    """The words a signal looks for, in a line."""
    return ", ".join(dict.fromkeys((*phrases, *(word for rule in near for word in rule.words))))


def badge_of(key: str, pack: RulePack, changed: frozenset[str], team: frozenset[str]) -> str:
    """Who has changed a signal; in my own rules that says nothing."""
    if key in changed and pack.origin is not PackOrigin.MINE:
        return CHANGED
    return TEAM_CHANGED if key in team and pack.origin is not PackOrigin.TEAM else ""


def searched_words(signal: Signal) -> str:
    """All that the search looks through."""
    return "\n".join((signal.id, signal.title, first_words(signal.phrases, signal.near))).casefold()
