"""Describes one pack: facts, changelog, how far its examples cover its wordings."""

from __future__ import annotations

import html
from collections import Counter
from dataclasses import dataclass

from desktop_app.domain.labels import label
from desktop_app.domain.pack_offers import PackOffer
from desktop_app.domain.rules import Content, PackOrigin, RulePack
from desktop_app.domain.signals import Status, Strength
from desktop_app.presentation.palette import Palette
from desktop_app.presentation.rules_problems import where
from desktop_app.presentation.rules_words import CONTENTS, ORIGINS, counted

#: How many wordings without an example are listed.
MOST = 40


@dataclass(frozen=True, slots=True)
class PackDetails:
    """One pack.

    Attributes:
        authors: Its authors, if known.
        changelog: Its versions, newest first or as written.
        uncovered: (signal, wording, kind of example that would cover it); ``None`` while unknown.
        failing: What is wrong with its examples, in sentences; ``None`` while unknown.
    """

    pack: RulePack
    authors: tuple[str, ...] = ()
    changelog: tuple[str, ...] = ()
    uncovered: tuple[tuple[str, str, str], ...] | None = None
    failing: tuple[str, ...] | None = None

    @property
    def title(self) -> str:
        """Its name."""
        return self.pack.title

    @property
    def on(self) -> bool:
        """Whether it is used."""
        return self.pack.on

    @property
    def switchable(self) -> bool:
        """Whether it can be switched off."""
        return self.pack.content is Content.SIGNALS

    @property
    def installed(self) -> bool:
        """Whether it can be uninstalled."""
        return self.pack.origin is PackOrigin.INSTALLED

    @property
    def exportable(self) -> bool:
        """Whether it can be exported: it is a folder, or one's own rules."""
        return self.pack.origin in {PackOrigin.SHIPPED, PackOrigin.INSTALLED, PackOrigin.MINE}

    @property
    def own(self) -> bool:
        """Whether it is one's own rules."""
        return self.pack.origin is PackOrigin.MINE


def pack_html(facts: PackDetails, palette: Palette) -> str:
    """A pack's facts as rich text."""
    pack = facts.pack
    rows = [
        ("Id", pack.id),
        ("Version", pack.version),
        ("Comes", _origin(pack)),
        ("Holds", _held(pack)),
        ("Changed by you", counted(len(pack.changed), "signal") if pack.changed else ""),
        ("Changed by the team", counted(len(pack.changed_by_team), "signal") if pack.changed_by_team else ""),
        ("Licence", pack.licence),
        ("Authors", ", ".join(facts.authors)),
        ("Hash (SHA-256)", _spaced(pack.digest)),
    ]
    off = (
        "" if pack.on else f"<p>{html.escape('This pack is switched off: none of its signals is used.')}</p>"
    )
    return f"{off}{_table(rows, palette)}{_examples(facts, palette)}{_changelog(facts)}"


def _origin(pack: RulePack) -> str:
    told = {
        PackOrigin.SHIPPED: "with Wordward",
        PackOrigin.INSTALLED: "from a file that was imported",
        PackOrigin.TEAM: "from the team file",
        PackOrigin.MINE: "from you",
    }
    return told.get(pack.origin, ORIGINS[pack.origin])


def _held(pack: RulePack) -> str:
    """Signals by strength, and how many count."""
    if pack.content is not Content.SIGNALS:
        return CONTENTS[pack.content]
    strengths = Counter(one.strength for one in pack.signals)
    kinds = ", ".join(f"{strengths[one]} {label(one).lower()}" for one in Strength if strengths[one])
    trial = sum(one.status is not Status.STABLE for one in pack.signals)
    tail = f"; {trial} of them not in use" if trial else ""
    return f"{counted(len(pack.signals), 'signal')}: {kinds}{tail}" if pack.signals else "no signals yet"


def _examples(facts: PackDetails, palette: Palette) -> str:
    """Coverage, and failing examples."""
    if facts.pack.content is not Content.SIGNALS or not facts.pack.signals:
        return ""
    pieces = ["<p style='margin:12px 0 2px 0'><b>Examples</b></p>"]
    if facts.failing is None:
        pieces.append(f"<p style='color:{palette.muted}'>Running …</p>")
    elif not facts.failing:
        pieces.append("<p>✓ All of them come out as they should.</p>")
    else:
        pieces.extend(f"<p>{html.escape(words)}</p>" for words in facts.failing[:MOST])
    if facts.uncovered is not None:
        pieces.append("<p style='margin:12px 0 2px 0'><b>Coverage</b></p>")
        pieces.append(_coverage(facts.uncovered))
    return "".join(pieces)


def _coverage(uncovered: tuple[tuple[str, str, str], ...]) -> str:
    """Wordings that no example covers."""
    if not uncovered:
        return "<p>✓ Every wording stands in an example.</p>"
    told = counted(len(uncovered), "wording stands in no example", "wordings stand in no example")
    items = "".join(
        f"<li>“{html.escape(wording)}” ({html.escape(title)}): {_wanted(kind)}</li>"
        for title, wording, kind in uncovered[:MOST]
    )
    more = f"<p>and {len(uncovered) - MOST} more</p>" if len(uncovered) > MOST else ""
    return f"<p>{told}:</p><ul style='margin:0 0 0 16px'>{items}</ul>{more}"


def _wanted(kind: str) -> str:
    return "add a sentence that must be found" if kind == "match" else "add a sentence that must not be found"


def _changelog(facts: PackDetails) -> str:
    if not facts.changelog:
        return ""
    items = "".join(f"<li>{html.escape(line)}</li>" for line in facts.changelog)
    title = "<p style='margin:12px 0 2px 0'><b>Changes</b></p>"
    return f"{title}<ul style='margin:0 0 0 16px'>{items}</ul>"


def offer_html(offer: PackOffer, palette: Palette) -> str:
    """The content of a pack file as rich text."""
    rows = [
        ("Id", offer.id),
        ("Version", offer.version),
        ("Replaces", f"version {offer.replaces}, installed now" if offer.replaces else ""),
        ("Holds", counted(offer.signals, "signal")),
        ("Licence", offer.licence),
        ("Hash (SHA-256)", _spaced(offer.digest)),
    ]
    told = "<p>✓ No problems were found in it.</p>"
    if offer.problems:
        lines = "".join(
            f"<li>{html.escape(one.sentence)} <i>{html.escape(where(one))}</i></li>"
            for one in offer.problems[:MOST]
        )
        told = (
            "<p style='margin:12px 0 2px 0'><b>Problems</b></p><p>What is named here is left out; the rest "
            f"works.</p><ul style='margin:0 0 0 16px'>{lines}</ul>"
        )
    for title, count in offer.doubled[:MOST]:
        have = "has" if count == 1 else "have"
        told += (
            f"<p>⚠ {counted(count, 'signal')} of it {have} a phrase that “{html.escape(title)}” has too, and "
            "both would count. If it is a copy, switch one of the two packs off.</p>"
        )
    advice = (
        "If you want to be sure that it is the same file, compare the hash with the one its sender names."
    )
    return f"{_table(rows, palette)}{told}<p>{advice}</p>"


def _spaced(digest: str) -> str:
    """A hash in groups, so that it can be read and wrapped."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


def _table(rows: list[tuple[str, str]], palette: Palette) -> str:
    """Names and values; rows without a value are left out."""
    cells = "".join(
        f"<tr><td style='color:{palette.muted}; padding:2px 16px 2px 0'>{name}</td>"
        f"<td style='padding:2px 0'>{html.escape(value)}</td></tr>"
        for name, value in rows
        if value
    )
    return f"<table>{cells}</table>"
