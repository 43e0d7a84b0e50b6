"""Converts between the shortlist's columns and the domain's values."""

from __future__ import annotations

import json
from collections.abc import Collection, Container
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from desktop_app.domain.advert import EMPLOYER, TITLE, Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Asked, FactName
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry, ShortlistRow, agreed
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage
from desktop_app.store.codec import decode, decode_corrections, encode_corrections
from desktop_app.store.fact_columns import fact_columns, nation_of, read_facts
from desktop_app.store.sqlite_errors import EntryError
from desktop_app.store.stored_text import digest_of, sort_key, storable
from desktop_app.text.guessed_names import employer_of, title_of

#: What reading a record raises if it is damaged or was written by a newer Wordward.
_UNKNOWN = (ValueError, TypeError, AttributeError)
_NO_MOMENT = datetime.fromtimestamp(0, UTC)


def written_time(moment: datetime) -> str:
    """A moment as stored: ISO 8601, UTC, six decimals.

    Raises:
        ValueError: The moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be saved")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def kept(
    entry: ShortlistEntry, *, typed: Container[str] = (), freed: Collection[FactName] = ()
) -> ShortlistEntry:
    """The entry as it can be stored: text made valid for SQLite, title and employer as corrected.

    Args:
        entry: The entry to be saved.
        typed: See ``agreed``.
        freed: See ``agreed``.
    """
    guessed = {TITLE: title_of(entry.analysis), EMPLOYER: employer_of(entry.analysis)} if freed else {}
    one = agreed(entry, typed=typed, freed=freed, guessed=guessed)
    title, employer = storable(one.title), storable(one.employer)
    if (title, employer) != (one.title, one.employer):
        said = {TITLE: title or None, EMPLOYER: employer or None}
        corrections = tuple(
            replace(correction, value=said.get(correction.name, correction.value))
            for correction in one.corrections
        )
        one = replace(one, title=title, employer=employer, corrections=corrections)
    return replace(one, notes=storable(one.notes))


def columns_of(entry: ShortlistEntry) -> dict[str, Any]:
    """The values for `sql.ADD_ENTRY`; the entry must come from ``kept``."""
    verdict = entry.analysis.verdict
    return {
        **editable_columns(entry),
        "saved_at": written_time(entry.saved_at),
        "route": verdict.route.value,
        "confidence": verdict.confidence.value,
        "provisional": verdict.provisional,
        "kind": verdict.kind.value,
        "stage": verdict.stage.value,
        "setting": verdict.setting.value,
        "packs": storable(json.dumps(entry.analysis.packs)),
        "text_digest": digest_of_advert(entry.analysis.advert),
    }


def editable_columns(entry: ShortlistEntry) -> dict[str, Any]:
    """The columns a person may change and those derived from them; the entry must come from ``kept``."""
    return {
        "title": entry.title,
        "title_key": sort_key(entry.title),
        "employer": entry.employer,
        "employer_key": sort_key(entry.employer),
        "status": entry.status.value,
        "notes": entry.notes,
        "nation": nation_of(entry).value,
        "corrections": encode_corrections(entry.corrections),
        **fact_columns(entry),
    }


def digest_of_advert(advert: Advert) -> str:
    """The digest by which the same text, with the same further documents, is recognised."""
    return digest_of("\n".join(part.text for part in advert.documents))


def body_of(entry: ShortlistEntry) -> str:
    """The searchable text beside title and employer: the advert and its corrections."""
    parts = entry.analysis.advert.parts
    texts = [part.text for part in parts if part.name not in (TITLE, EMPLOYER)]
    for correction in entry.corrections:
        value = correction.value
        if isinstance(value, str):
            texts.append(value)
        elif isinstance(value, tuple):
            texts.extend(item.what if isinstance(item, Asked) else item for item in value)
    return storable("\n".join(texts))


def read_entry(columns: tuple[Any, ...]) -> ShortlistEntry:
    """The entry in a record of `sql.FETCH_ENTRY`.

    Raises:
        EntryError: Its analysis, its corrections or another column is damaged or of a newer format; the
            sentence names the entry.
    """
    number, title, employer, status, notes, saved_at, corrections, analysis = columns
    try:
        return ShortlistEntry(
            id=number,
            title=title,
            employer=employer,
            status=EntryStatus(status),
            notes=notes,
            saved_at=datetime.fromisoformat(saved_at),
            analysis=decode(analysis),
            corrections=decode_corrections(corrections),
        )
    except AppError as error:
        sentence = f"{error.sentence.removesuffix('.')} ({_which(number, title)})."
        raise EntryError(sentence, error.hint) from error
    except _UNKNOWN as error:
        sentence = f"One saved advert holds what this Wordward does not know ({_which(number, title)})."
        hint = "It is kept as it is, and the other adverts are not affected; a newer Wordward may know it."
        raise EntryError(sentence, hint) from error


def read_row(columns: tuple[Any, ...]) -> ShortlistRow:
    """The row in a record of `sql.FETCH_ROW` or a similar query.

    A row this Wordward cannot read says so in place of its title, so that all others can be listed; opening
    it gives the full error.
    """
    try:
        return _read_row(columns)
    except _UNKNOWN:
        number, title = columns[:2]
        return ShortlistRow(
            id=number,
            title=f"{_which(number, title)}: cannot be read",
            employer="",
            route=Route.UNCLEAR,
            confidence=Confidence.LEANING,
            provisional=True,
            kind=Kind.OTHER,
            stage=Stage.UNKNOWN,
            nation=Nation.UNKNOWN,
            setting=Setting.UNKNOWN,
            status=EntryStatus.SAVED,
            note="",
            saved_at=_NO_MOMENT,
            packs=(),
        )


def _which(number: int, title: str) -> str:
    """How to name an entry that cannot be read."""
    return f"No. {number}, “{title}”" if title else f"No. {number}"


def _read_row(columns: tuple[Any, ...]) -> ShortlistRow:
    """The row in a record.

    Raises:
        ValueError: A value is outside its enum, or a time or the list of packs is malformed.
        TypeError: A value is missing.
        AttributeError: A value is missing.
    """
    (number, title, employer, route, confidence, provisional, kind, stage, nation, setting, status, notes,
     saved_at, packs, *facts) = columns  # fmt: skip
    return ShortlistRow(
        id=number,
        title=title,
        employer=employer,
        route=Route(route),
        confidence=Confidence(confidence),
        provisional=bool(provisional),
        kind=Kind(kind),
        stage=Stage(stage),
        nation=Nation(nation),
        setting=Setting(setting),
        status=EntryStatus(status),
        note=notes.strip().partition("\n")[0].strip(),
        saved_at=datetime.fromisoformat(saved_at),
        packs=tuple((pack, version) for pack, version in json.loads(packs)),
        facts=read_facts(tuple(facts)),
    )
