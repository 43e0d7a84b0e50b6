"""From a document that was read to the advert that is analysed, its stated values as labelled parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert
from desktop_app.domain.errors import AppError
from desktop_app.operations.contract import NOT_PARTS

if TYPE_CHECKING:
    from desktop_app.domain.documents import Document, FieldOrigin

#: Values that say again what another part says in words, or that are about the file and not the post.
_LEFT_OUT = NOT_PARTS | {
    *("pay_min", "pay_max", "pay_period", "currency", "country", "posted_date", "employment_type"),
    *("subject", "sender", TEXT),
}


def advert_of(document: Document) -> Advert:
    """The advert in a document.

    Args:
        document: As read; several values of one name are joined by commas.

    Returns:
        Title, employer, the other stated values in the document's order, then its text, unchanged.

    Raises:
        AppError: It has no text to analyse, as a link has none.
    """
    if not document.text.strip() and document.address and not document.fields:
        sentence = f"“{document.name}” is only a link to {document.address}, and nothing is fetched."
        raise AppError(sentence, "Open it in your browser, save the page, and open the saved page.")
    values: dict[str, list[str]] = {TITLE: [], EMPLOYER: []}
    for field in document.fields:
        if field.name not in _LEFT_OUT:
            values.setdefault(field.name, []).append(field.value)
    return Advert.of(
        document.text, **{name: ", ".join(dict.fromkeys(given)) for name, given in values.items()}
    )


def origins_of(document: Document) -> dict[str, FieldOrigin]:
    """Where each labelled part of a document's advert comes from, by the part's name."""
    return {field.name: field.origin for field in document.fields if field.name not in _LEFT_OUT}
