"""Joins, removes and retypes the documents of a record, as functions from adverts to adverts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert, Origin, OriginKind, Part, body_name
from desktop_app.domain.attachments import without_opened

#: Origins of values that a file states itself; they go when the file goes.
STATED = frozenset((OriginKind.JSON_LD, OriginKind.FIELD))
_FIELDS = (TITLE, EMPLOYER)


def number_of(part: str, advert: Advert) -> int:
    """The index of the document with this part name, from 0; -1 for a labelled value."""
    names = [body.name for body in advert.documents]
    return names.index(part) if part in names else -1


def labelled(advert: Advert) -> tuple[Part, ...]:
    """The labelled values other than title and employer, in order."""
    bodies = advert.documents
    return tuple(part for part in advert.parts if part not in bodies and part.name not in _FIELDS)


def stated(advert: Advert) -> tuple[Part, ...]:
    """The labelled values that a file states itself, including title and employer."""
    bodies = advert.documents
    return tuple(
        part
        for part in advert.parts
        if part not in bodies and (origin := advert.origin(part.name)) is not None and origin.kind in STATED
    )


def pasted(text: str) -> Advert:
    """The advert for a pasted text."""
    return Advert((Part(TEXT, text),), (Origin(TEXT, OriginKind.PASTE),))


def as_typed(base: Advert, texts: Sequence[str], *, title: str, employer: str) -> Advert:
    """The advert as it is on the page.

    Args:
        base: As it was opened; its labelled values and the origins of its documents stay.
        texts: The current text of every document.
        title: The current title; one that differs from ``base`` was typed by the person.
        employer: Likewise.

    Returns:
        Title, employer, labelled values, documents; equal to ``base`` if nothing was changed.
    """
    parts: list[Part] = []
    origins: list[Origin] = []
    for name, words in ((TITLE, title), (EMPLOYER, employer)):
        if words:
            parts.append(Part(name, words))
            as_it_came = words == base.part(name)
            origins.extend(_of(base, name) if as_it_came else (Origin(name, OriginKind.PERSON),))
    for part in labelled(base):
        parts.append(part)
        origins.extend(_of(base, part.name))
    for number, text in enumerate(texts):
        parts.append(Part(body_name(number), text))
        origins.extend(_of(base, body_name(number)))
    return Advert(tuple(parts), tuple(origins), base.read_on)


def joined(base: Advert, other: Advert) -> Advert:
    """A record with the documents of another advert added.

    Args:
        base: Its values take precedence over those of ``other`` with the same name.
        other: Its empty documents are left out.
    """
    if not any(body.text.strip() for body in base.documents):
        return replace(other, read_on=other.read_on or base.read_on)
    known = {part.name for part in base.parts}
    more = [part for part in _without_bodies(other) if part.name not in known]
    files = tuple(origin.file for part in other.documents if (origin := other.origin(part.name)) is not None)
    bodies = [(part, _knowing(base.origin(part.name), files)) for part in base.documents]
    bodies += [(part, other.origin(part.name)) for part in other.documents if part.text.strip()]
    origins = [*_labelled_origins(base, _without_bodies(base)), *_labelled_origins(other, more)]
    return _built([*_without_bodies(base), *more], origins, bodies, read_on=base.read_on or other.read_on)


def _knowing(origin: Origin | None, opened: Sequence[str]) -> Origin | None:
    """The origin of a message, its notes without the attachments that were opened since."""
    return replace(origin, notes=without_opened(origin.notes, opened)) if origin is not None else None


def without(base: Advert, number: int) -> Advert:
    """A record without one of its documents, and without values that only that document's file states.

    Args:
        base: A record of several documents.
        number: The document to remove, from 0.
    """
    gone = base.documents[number]
    bodies = [(part, base.origin(part.name)) for part in base.documents if part is not gone]
    files = {_source(origin) for _, origin in bodies if origin is not None}
    kept = [
        part
        for part in _without_bodies(base)
        if (origin := base.origin(part.name)) is None or origin.kind not in STATED or _source(origin) in files
    ]
    return _built(kept, _labelled_origins(base, kept), bodies, read_on=base.read_on)


def _built(
    values: Iterable[Part],
    origins: Iterable[Origin],
    bodies: Sequence[tuple[Part, Origin | None]],
    *,
    read_on: str,
) -> Advert:
    """An advert made of labelled values and documents, the latter named by position."""
    first = {name: number for number, name in enumerate(_FIELDS)}
    parts = sorted(values, key=lambda part: first.get(part.name, len(first)))
    order = {part.name: number for number, part in enumerate(parts)}
    told = sorted(origins, key=lambda origin: order[origin.part])
    for number, (body, origin) in enumerate(bodies):
        parts.append(Part(body_name(number), body.text))
        if origin is not None:
            told.append(replace(origin, part=body_name(number)))
    return Advert(tuple(parts), tuple(told), read_on)


def _without_bodies(advert: Advert) -> list[Part]:
    """Title, employer and the other labelled values."""
    bodies = advert.documents
    return [part for part in advert.parts if part not in bodies]


def _labelled_origins(advert: Advert, parts: Iterable[Part]) -> list[Origin]:
    """The origins of these parts, as far as known."""
    return [origin for part in parts for origin in _of(advert, part.name)]


def _source(origin: Origin) -> tuple[str, str]:
    """The file a part came from; saved pages may share a name and differ in their address."""
    return origin.file, origin.address


def _of(advert: Advert, name: str) -> tuple[Origin, ...]:
    """The origin of a part, if known."""
    origin = advert.origin(name)
    return (origin,) if origin is not None else ()
