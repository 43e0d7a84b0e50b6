"""Guesses, from file names and first lines, whether files belong to one post and in what order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from desktop_app.domain.documents import Document

#: How much of a text is examined.
_LOOK = 600


class DocumentRole(IntEnum):
    """The role of a document in a record, in display order."""

    ADVERT = 0
    JOB_DESCRIPTION = 1
    PERSON_SPECIFICATION = 2


ROLE_WORDS = {
    DocumentRole.ADVERT: "Advert",
    DocumentRole.JOB_DESCRIPTION: "Job description",
    DocumentRole.PERSON_SPECIFICATION: "Person specification",
}
_IN_NAMES = (
    (
        DocumentRole.PERSON_SPECIFICATION,
        re.compile(r"person[\W_]*spec|(?:^|[\W_])p[\W_]?s(?:$|[\W_])", re.IGNORECASE),
    ),
    (
        DocumentRole.JOB_DESCRIPTION,
        re.compile(
            r"job[\W_]*(?:desc|spec)|role[\W_]*desc|(?:^|[\W_])j[\W_]?d(?:$|[\W_])|jdps", re.IGNORECASE
        ),
    ),
    (DocumentRole.ADVERT, re.compile(r"advert|vacancy|(?:^|[\W_])ad(?:$|[\W_])", re.IGNORECASE)),
)
_IN_TEXTS = (
    (
        DocumentRole.JOB_DESCRIPTION,
        re.compile(r"^\W*(?:job|role) description\b", re.IGNORECASE | re.MULTILINE),
    ),
    (
        DocumentRole.PERSON_SPECIFICATION,
        re.compile(r"^\W*person(?:nel)? specification\b", re.IGNORECASE | re.MULTILINE),
    ),
)
_ENDING = re.compile(r"\.\w{2,10}$")


class Guess(NamedTuple):
    """The guess about several documents.

    Attributes:
        together: Whether they are one advert with its accompanying documents.
        order: The documents' numbers in the order of a record.
        roles: The role of each document, in the given order.
    """

    together: bool
    order: tuple[int, ...]
    roles: tuple[DocumentRole, ...]


def role_of(document: Document) -> DocumentRole:
    """The role of a document by its name, else by its first lines."""
    name = _ENDING.sub("", document.name)
    for role, words in _IN_NAMES:
        if words.search(name):
            return role
    head = document.text[:_LOOK]
    found = [(match.start(), role) for role, words in _IN_TEXTS if (match := words.search(head))]
    return min(found)[1] if found else DocumentRole.ADVERT


def guess(documents: Sequence[Document]) -> Guess:
    """Whether documents form one record: at most one advert, with others that accompany it."""
    roles = tuple(role_of(document) for document in documents)
    adverts = roles.count(DocumentRole.ADVERT)
    companions = len(roles) - adverts
    together = bool(companions) and adverts <= 1 and companions <= 2 + (adverts == 0)
    if adverts == 0:  # three job descriptions are three posts; one with its specification is one post
        together = roles.count(DocumentRole.JOB_DESCRIPTION) == 1
    order = tuple(sorted(range(len(roles)), key=lambda number: (roles[number], number)))
    return Guess(together, order, roles)
