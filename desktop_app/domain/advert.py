"""An advert: an ordered list of named parts, kept exactly as given."""

from __future__ import annotations

from dataclasses import dataclass

TITLE = "title"
EMPLOYER = "employer"
TEXT = "text"


@dataclass(frozen=True, slots=True)
class Part:
    """One named part and its original text (never changed, never trimmed)."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Advert:
    """A job advert as it came: labelled parts, then ``text``; names are unique."""

    parts: tuple[Part, ...]

    @classmethod
    def of(cls, text: str, *, title: str = "", employer: str = "", **fields: str) -> Advert:
        """Build an advert from its body and whatever labelled fields are known.

        Args:
            text: The advert's body, as pasted.
            title: The title where it stands in a field of its own.
            employer: The employer where it stands in a field of its own.
            **fields: Any further labelled field (``salary``, ``band`` …).

        Returns:
            An advert whose empty fields are left out and whose last part is ``text``.
        """
        labelled = {TITLE: title, EMPLOYER: employer, **fields}
        parts = [Part(name, value) for name, value in labelled.items() if value]
        return cls((*parts, Part(TEXT, text)))

    def part(self, name: str) -> str:
        """The original text of the named part, or an empty string where there is none."""
        return next((part.text for part in self.parts if part.name == name), "")
