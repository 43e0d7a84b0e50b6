"""An advert: an ordered list of named parts, kept exactly as given, with the origin of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.documents import SourceFormat

TITLE = "title"
EMPLOYER = "employer"
TEXT = "text"
#: Prefix of the names of further documents in a record: ``document:2``, ``document:3`` …
DOCUMENT = "document:"


def body_name(number: int) -> str:
    """The name of the part with the text of a record's first (0), second … document."""
    return f"{DOCUMENT}{number + 1}" if number else TEXT


@dataclass(frozen=True, slots=True)
class Part:
    """One named part and its original text (never changed, never trimmed)."""

    name: str
    text: str


class OriginKind(StrEnum):
    """How a part came into an advert."""

    PASTE = "paste"
    FILE = "file"
    JSON_LD = "json_ld"  # from the structured data of a saved web page
    FIELD = "field"  # from a column, a key or a mail header
    PERSON = "person"  # typed


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one part of an advert came from.

    Attributes:
        part: The part's name.
        file: The file's name without folders; empty without a file.
        address: The web address stated in the file or page; may be empty.
        date: The date stated in the file or page, ISO 8601; may be empty.
        notes: Plain sentences on how it was read.
    """

    part: str
    kind: OriginKind
    file: str = ""
    format: SourceFormat | None = None
    address: str = ""
    date: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Advert:
    """A job advert as given: labelled parts, ``text``, then any further documents; names are unique.

    Attributes:
        origins: At most one per part; unknown ones are left out.
        read_on: The day it was pasted or opened, ISO 8601; empty if unknown. It only serves to infer years an
            advert leaves out, because nothing that reads adverts looks at a clock.
    """

    parts: tuple[Part, ...]
    origins: tuple[Origin, ...] = ()
    read_on: str = ""

    @classmethod
    def of(cls, text: str, *, title: str = "", employer: str = "", **fields: str) -> Advert:
        """Build an advert from its body and the labelled fields that are known.

        Args:
            text: The advert's body, as pasted.
            title: The title, if it has a field of its own.
            employer: The employer, if it has a field of its own.
            **fields: Any further labelled field (``salary``, ``band`` …).

        Returns:
            An advert without the empty fields, its last part being ``text``.
        """
        labelled = {TITLE: title, EMPLOYER: employer, **fields}
        parts = [Part(name, value) for name, value in labelled.items() if value]
        return cls((*parts, Part(TEXT, text)))

    @property
    def documents(self) -> tuple[Part, ...]:
        """The bodies in order: ``text``, then ``document:2`` and so on."""
        return tuple(part for part in self.parts if part.name == TEXT or part.name.startswith(DOCUMENT))

    def part(self, name: str) -> str:
        """The original text of the named part, or an empty string."""
        return next((part.text for part in self.parts if part.name == name), "")

    def origin(self, name: str) -> Origin | None:
        """The origin of the named part, if known."""
        return next((origin for origin in self.origins if origin.part == name), None)
