"""Documents of one record joined, taken out and typed over: adverts in, adverts out, nothing else known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert, Origin, OriginKind, Part, body_name
from desktop_app.domain.attachments import without_opened

#: Kinds of values that a file states itself; they go when the file goes.
STATED = frozenset((OriginKind.JSON_LD, OriginKind.FIELD))
_FIELDS = (TITLE, EMPLOYER)


def number_of(part: str, advert: Advert) -> int:
    """Which document of an advert a part is, from 0; -1: it is a labelled value."""
    names = [body.name for body in advert.documents]
    return names.index(part) if part in names else -1


def labelled(advert: Advert) -> tuple[Part, ...]:
    """The labelled values besides title and employer, in order."""
    bodies = advert.documents
    return tuple(part for part in advert.parts if part not in bodies and part.name not in _FIELDS)


def stated(advert: Advert) -> tuple[Part, ...]:
    """The labelled values that a file states itself, title and employer among them."""
    bodies = advert.documents
    return tuple(
        part
        for part in advert.parts
        if part not in bodies and (origin := advert.origin(part.name)) is not None and origin.kind in STATED
    )


def pasted(text: str) -> Advert:
    """The advert of a text that was pasted."""
    return Advert((Part(TEXT, text),), (Origin(TEXT, OriginKind.PASTE),))


def as_typed(base: Advert, texts: Sequence[str], *, title: str, employer: str) -> Advert:
    """An advert as it stands on the page.

    Args:
        base: As it came; its labelled values and the origins of its documents stay.
        texts: Of every document, as they stand now.
        title: As it stands in its field; one that differs from ``base`` was typed by the person.
        employer: Likewise.

    Returns:
        Title, employer, labelled values, documents; equal to ``base`` where nothing was changed.
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
    """A record with the documents of another advert behind its own.

    Args:
        base: What it states goes before what ``other`` states under the same name.
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
    """Where a message came from, told without those of its attachments that were opened since."""
    return replace(origin, notes=without_opened(origin.notes, opened)) if origin is not None else None


def without(base: Advert, number: int) -> Advert:
    """A record without one of its documents, and without what only that document's file states.

    Args:
        base: Of several documents.
        number: Which goes, from 0.
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
    """An advert of labelled values and documents, these with the names of their places."""
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
    """Where these parts came from, as far as that is known."""
    return [origin for part in parts for origin in _of(advert, part.name)]


def _source(origin: Origin) -> tuple[str, str]:
    """The file that a part came from; saved pages may share a name and differ in their address."""
    return origin.file, origin.address


def _of(advert: Advert, name: str) -> tuple[Origin, ...]:
    """The origin of a part, if it is known."""
    origin = advert.origin(name)
    return (origin,) if origin is not None else ()
