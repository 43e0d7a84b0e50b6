"""Turns documents that were read into the advert to analyse, with their stated values as labelled parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.advert import (
    DOCUMENT,
    EMPLOYER,
    TEXT,
    TITLE,
    Advert,
    Origin,
    OriginKind,
    Part,
    body_name,
)
from desktop_app.domain.documents import FieldOrigin
from desktop_app.domain.errors import AppError
from desktop_app.operations.contract import NOT_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from desktop_app.domain.documents import Document, TableOffer

#: Values that repeat another part, or that describe the file rather than the post.
_LEFT_OUT = NOT_PARTS | {"country", "employment_type", "subject", "sender", TEXT}
#: Values that a stated salary already includes.
_IN_SALARY = frozenset(("pay_min", "pay_max", "pay_period", "currency"))
_KINDS = {FieldOrigin.JSON_LD: OriginKind.JSON_LD, FieldOrigin.FIELD: OriginKind.FIELD}


def advert_of(document: Document, *, read_on: date | None = None) -> Advert:
    """The advert in a document.

    Args:
        document: As read; several values with one name are joined by commas.
        read_on: The day it was opened, from which missing years are inferred.

    Returns:
        Title, employer, the other stated values in the document's order, then its unchanged text; each part
        with its origin.

    Raises:
        AppError: It has no text to analyse (a link has none).
    """
    return record_of((document,), read_on=read_on)


def record_of(documents: Sequence[Document], *, read_on: date | None = None) -> Advert:
    """One advert from several documents: the advert with its job description and person specification.

    Args:
        documents: As read, at least one, the advert itself first.
        read_on: As for ``advert_of``.

    Returns:
        The labelled parts, each from the first document that states it, then the documents' unchanged texts:
        ``text``, ``document:2``, ``document:3`` and so on.

    Raises:
        AppError: One of them has no text to analyse.
    """
    labelled: dict[str, Part | None] = {TITLE: None, EMPLOYER: None}
    bodies: list[Part] = []
    origins: list[Origin] = []
    for number, document in enumerate(documents):
        check_is_no_link(document)
        body = Part(body_name(number), document.text)
        bodies.append(body)
        for part, kind in _labelled(document):
            if labelled.get(part.name) is None:
                labelled[part.name] = part
                origins.append(Origin(part.name, kind, document.name, document.format, document.address))
        origins.append(
            Origin(
                body.name,
                OriginKind.FILE,
                document.name,
                document.format,
                document.address,
                document.date,
                document.notes,
            )
        )
    parts = (*(part for part in labelled.values() if part), *bodies)
    order = {part.name: number for number, part in enumerate(parts)}
    origins.sort(key=lambda origin: order[origin.part])
    return Advert(parts, tuple(origins), read_on.isoformat() if read_on else "")


def documents_of_table(
    *, table: TableOffer, meanings: Sequence[str], notes: tuple[str, ...] = ()
) -> tuple[Document, ...]:
    """One document for each row of a table.

    Args:
        table: As it was opened.
        meanings: The meaning of each column; empty for a column to leave out.
        notes: How the table was read; added to each document.

    Raises:
        AppError: A row is too long.
    """
    from desktop_app.sources.limits import LIMITS
    from desktop_app.sources.row_documents import documents_of

    return documents_of(table, meanings, LIMITS, notes=notes)


def _labelled(document: Document) -> Iterable[tuple[Part, OriginKind]]:
    """The values a document states, as parts; the first of several with one name gives the origin."""
    stated = {field.name for field in document.fields if field.value}
    left_out = _LEFT_OUT | _IN_SALARY if "salary" in stated else _LEFT_OUT
    values: dict[str, list[str]] = {}
    kinds: dict[str, OriginKind] = {}
    for field in document.fields:
        if field.value and field.name not in left_out and not field.name.startswith(DOCUMENT):
            values.setdefault(field.name, []).append(field.value)
            kinds.setdefault(field.name, _KINDS[field.origin])
    for name, given in values.items():
        yield Part(name, ", ".join(dict.fromkeys(given))), kinds[name]


def check_is_no_link(document: Document) -> None:
    """Refuse a document that is nothing but a web address.

    Raises:
        AppError: It is nothing but an address.
    """
    if not document.text.strip() and document.address and not document.fields:
        sentence = f"“{document.name}” is only a link to {document.address}, and nothing is fetched."
        raise AppError(sentence, "Open it in your browser, save the page, and open the saved page.")
