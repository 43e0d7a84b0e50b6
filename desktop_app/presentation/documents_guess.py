"""Guesses, from file names and first lines, whether files belong to one post and in what order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from desktop_app.domain.documents import Document, FieldOrigin

#: How much of a text is examined.
_LOOK = 600
#: How many words a line of a title page has at most; a longer one is prose, and what follows is no title.
_TITLE_WORDS = 14


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
#: Headings of an advert's own sections; a heading below one of them is a section too.
_SECTION = re.compile(
    r"^\W*(?:job|role|post|vacancy) (?:summary|overview|purpose|outline)\b|"
    r"^\W*(?:main duties|key responsibilities|about (?:us|the|our|you)|about this|the (?:role|job|post)\W*$|"
    r"(?:overview|benefits|summary|description)\W*$|why |what |who )",
    re.IGNORECASE,
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
    """The role of a document by its name, else by the title that its text begins with.

    A page with a vacancy's data in it is the advert, whatever its headings.
    """
    name = _ENDING.sub("", document.name)
    for role, words in _IN_NAMES:
        if words.search(name):
            return role
    if any(field.origin is FieldOrigin.JSON_LD for field in document.fields):
        return DocumentRole.ADVERT
    head = _title_lines(document.text[:_LOOK])
    found = [(match.start(), role) for role, words in _IN_TEXTS if (match := words.search(head))]
    return min(found)[1] if found else DocumentRole.ADVERT


def _title_lines(text: str) -> str:
    """The lines that a text begins with, up to its first section or its first line of prose."""
    lines: list[str] = []
    for line in text.splitlines():
        if len(line.split()) > _TITLE_WORDS or _SECTION.search(line):
            break
        lines.append(line)
    return "\n".join(lines)


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
