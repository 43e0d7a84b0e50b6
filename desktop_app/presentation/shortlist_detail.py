"""Describes one saved advert for the pane beside the shortlist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.domain.advert import TEXT
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.presentation.analysis_model import Banner, banner_of
from desktop_app.presentation.shortlist_columns import UNTITLED
from desktop_app.presentation.shortlist_dates import full_moment, long_day
from desktop_app.presentation.shortlist_statements import Came, ListedStatement, came_from, statements_of

EXCERPT_LINES = 8
LONGEST_EXCERPT = 600

Packs = Sequence[tuple[str, str]]


class Detail(NamedTuple):
    """One saved advert.

    Attributes:
        number: The store's number for it.
        name: Its title, or a substitute for a missing one.
        banner: The verdict in words, as made.
        saved: When it was saved.
        packs: The rule packs it was read with, in short.
        all_packs: The full list of them.
        excerpt: The first lines of the advert.
        statements: Its facts, as corrected.
        came: The origins of its documents.
    """

    number: int
    name: str
    banner: Banner
    title: str
    employer: str
    status: EntryStatus
    notes: str
    saved: str
    packs: str
    all_packs: str
    excerpt: str
    statements: tuple[ListedStatement, ...]
    came: tuple[Came, ...]


def detail_of(entry: ShortlistEntry) -> Detail:
    """The description of a saved advert."""
    packs = entry.analysis.packs
    return Detail(
        number=entry.id,
        name=entry.title or UNTITLED,
        banner=banner_of(entry.analysis),
        title=entry.title,
        employer=entry.employer,
        status=entry.status,
        notes=entry.notes,
        saved=f"Saved on {full_moment(entry.saved_at)}",
        packs=f"Read with {packs_words(packs)}",
        all_packs=", ".join(f"{pack.replace('_', ' ')} {version}" for pack, version in packs),
        excerpt=excerpt_of(entry.analysis.advert.part(TEXT)),
        statements=statements_of(entry),
        came=came_from(entry.analysis.advert),
    )


def packs_words(packs: Packs) -> str:
    """The versions of rule packs in short: “rule packs 1.0.0 (hospital 1.2.0)”."""
    if not packs:
        return "no rule packs"
    usual, times = Counter(version for _, version in packs).most_common(1)[0]
    if times == 1:
        return ", ".join(f"{pack.replace('_', ' ')} {version}" for pack, version in packs)
    others = [f"{pack.replace('_', ' ')} {version}" for pack, version in packs if version != usual]
    return f"rule packs {usual}" + (f" ({', '.join(others)})" if others else "")


def read_words(entry: ShortlistEntry) -> str:
    """When and with what an advert was read, for the line above it on the Read page."""
    return f"As read on {long_day(entry.saved_at)} with {packs_words(entry.analysis.packs)}."


def excerpt_of(text: str) -> str:
    """The first lines with words in them, shortened at a word's end."""
    lines = [" ".join(line.split()) for line in text[: LONGEST_EXCERPT * 4].splitlines()]
    words = "\n".join([line for line in lines if line][:EXCERPT_LINES])
    if len(words) > LONGEST_EXCERPT:
        words = words[:LONGEST_EXCERPT].rsplit(" ", 1)[0]
    shown, whole = "".join(words.split()), "".join(text.split())
    return words + " …" if len(shown) < len(whole) else words
