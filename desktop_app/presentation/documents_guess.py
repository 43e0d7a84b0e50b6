"""Whether files belong to one post, guessed from their names and first lines, and in what order they go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from desktop_app.domain.documents import Document

#: So much of a text is looked at.
_LOOK = 600


class DocumentRole(IntEnum):
    """What a document is in a record, in the order in which they are shown."""

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
    """What several documents seem to be.

    Attributes:
        together: Whether they are one advert with what belongs to it.
        order: Numbers of the documents as one record would have them.
        roles: Of each document, as given.
    """

    together: bool
    order: tuple[int, ...]
    roles: tuple[DocumentRole, ...]


def role_of(document: Document) -> DocumentRole:
    """What a document is by its name, else by its first lines."""
    name = _ENDING.sub("", document.name)
    for role, words in _IN_NAMES:
        if words.search(name):
            return role
    head = document.text[:_LOOK]
    found = [(match.start(), role) for role, words in _IN_TEXTS if (match := words.search(head))]
    return min(found)[1] if found else DocumentRole.ADVERT


def guess(documents: Sequence[Document]) -> Guess:
    """Whether documents are one record: at most one advert, and something that goes with it."""
    roles = tuple(role_of(document) for document in documents)
    adverts = roles.count(DocumentRole.ADVERT)
    companions = len(roles) - adverts
    together = bool(companions) and adverts <= 1 and companions <= 2 + (adverts == 0)
    if adverts == 0:  # three job descriptions are three posts; one and its specification are one
        together = roles.count(DocumentRole.JOB_DESCRIPTION) == 1
    order = tuple(sorted(range(len(roles)), key=lambda number: (roles[number], number)))
    return Guess(together, order, roles)
