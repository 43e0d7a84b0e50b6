"""Between the shortlist's columns and the domain's values."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from datetime import UTC, datetime
from typing import Any

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry, ShortlistRow
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage
from desktop_app.store.codec import decode


def digest_of(text: str) -> str:
    """SHA-256 of an advert's text, the same however its lines are broken and its spaces doubled."""
    plain = " ".join(text.split())
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def storable(text: str) -> str:
    """The text as SQLite can hold it: NUL and lone surrogates become U+FFFD, halves of a pair join.

    For what people type beside an advert; the advert's own text is kept untouched by the codec.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")


def sort_key(text: str) -> str:
    """The text folded for sorting: without case, accents and surrounding spaces."""
    decomposed = unicodedata.normalize("NFKD", text.strip())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def written_time(moment: datetime) -> str:
    """A moment as it stands in the file: ISO 8601, UTC, six decimals.

    Raises:
        ValueError: The moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be saved")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def columns_of(entry: ShortlistEntry) -> dict[str, Any]:
    """The values for `sql.ADD_ENTRY`."""
    verdict = entry.analysis.verdict
    return {
        **editable_columns(entry.title, entry.employer, entry.status, entry.notes),
        "saved_at": written_time(entry.saved_at),
        "route": verdict.route.value,
        "confidence": verdict.confidence.value,
        "provisional": verdict.provisional,
        "kind": verdict.kind.value,
        "stage": verdict.stage.value,
        "nation": verdict.nation.value,
        "setting": verdict.setting.value,
        "packs": storable(json.dumps(entry.analysis.packs)),
        "text_digest": digest_of(entry.analysis.advert.part(TEXT)),
    }


def editable_columns(title: str, employer: str, status: EntryStatus, notes: str) -> dict[str, Any]:
    """The values for what the person may change."""
    title, employer = storable(title), storable(employer)
    return {
        "title": title,
        "title_key": sort_key(title),
        "employer": employer,
        "employer_key": sort_key(employer),
        "status": status.value,
        "notes": storable(notes),
    }


def body_of(entry: ShortlistEntry) -> str:
    """What of the advert can be searched beside title and employer, which the person may have corrected."""
    parts = entry.analysis.advert.parts
    return storable("\n".join(part.text for part in parts if part.name not in (TITLE, EMPLOYER)))


def read_entry(columns: tuple[Any, ...]) -> ShortlistEntry:
    """The entry in one record of `sql.FETCH_ENTRY`.

    Raises:
        AppError: Its analysis is damaged or of a newer format.
    """
    number, title, employer, status, notes, saved_at, analysis = columns
    return ShortlistEntry(
        id=number,
        title=title,
        employer=employer,
        status=EntryStatus(status),
        notes=notes,
        saved_at=datetime.fromisoformat(saved_at),
        analysis=decode(analysis),
    )


def read_row(columns: tuple[Any, ...]) -> ShortlistRow:
    """The row in one record of `sql.FETCH_ROW` or `sql.PAGE`."""
    (number, title, employer, route, confidence, provisional, kind, stage, nation, setting, status, notes,
     saved_at, packs) = columns  # fmt: skip
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
    )
