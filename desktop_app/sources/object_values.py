"""What the keys of JSON's objects mean, their labelled values, and objects like the rows of a table."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, repeat
from typing import TYPE_CHECKING

from desktop_app.domain.bulk_construction import made_of
from desktop_app.domain.documents import Document, Field, SourceFormat
from desktop_app.sources.column_meanings import ADDRESS, TEXT, by_weight, meaning, states_pay
from desktop_app.sources.json_adverts import LONG
from desktop_app.sources.page_address import is_address
from desktop_app.sources.posting_fields import plain, texts
from desktop_app.sources.row_documents import is_plain, labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.sources.limits import Limits

#: The longest labelled value.
_SAID = 2_000
#: Values that hold no others.
_SINGLE = frozenset((str, int, float, bool, type(None)))


@dataclass(frozen=True, slots=True)
class Keys:
    """The meanings of a set of keys, cached because many objects have the same.

    Attributes:
        texts: Those with the text, or with unknown names.
        addresses: Those with the address.
        stated: Those with a labelled value: key, name of the value, and a cache of its words.
        pays: Whether one states an end of the pay.
    """

    texts: tuple[tuple[str, bool], ...]
    addresses: tuple[str, ...]
    stated: tuple[tuple[str, str, dict[str, Field]], ...]
    pays: bool

    @classmethod
    def of(cls, keys: tuple[str, ...]) -> Keys:
        """The meanings of some keys."""
        words = [(key, meaning(key)) for key in keys]
        weighed = [words[at] for at in by_weight(keys)]
        return cls(
            tuple((key, word == TEXT) for key, word in words if word in ("", TEXT)),
            tuple(key for key, word in words if word == ADDRESS),
            tuple((key, word, {}) for key, word in weighed if word and word not in (TEXT, ADDRESS)),
            any(map(states_pay, keys)),
        )


def given(value: object) -> list[str]:
    """The texts in a value."""
    return [value] if type(value) is str and value.strip() else list(texts(value))


def stated(word: str, value: object, known: dict[str, Field]) -> Field | None:
    """The labelled value of a known key; one object for equal words."""
    text = value if type(value) is str else ", ".join(texts(value))
    if not text and type(value) is dict and word == "location":
        text = ", ".join(one for key, one in value.items() if type(one) is str and meaning(key) == word)
    field = known.get(text)
    if field is None:
        said = plain(text)[: _SAID * 10]
        if not said:
            return None
        field = known[text] = Field(word, said)
    return field


def alike(
    adverts: Sequence[object],
    keys: Keys,
    file: tuple[str, SourceFormat],
    limits: Limits,
    notes: tuple[str, ...],
) -> Sequence[Document]:
    """The documents of objects that are like the rows of a table, column by column.

    Args:
        adverts: The objects.
        keys: The meanings of their keys, if all have the same.
        file: The file's name and kind.
        limits: How long a text may be.
        notes: Remarks to add to each.

    Returns:
        As many as there are objects; none if one of them needs a closer look: it holds lists or objects, a
        text with an unknown name, markup, or parts of the pay.
    """
    objects = [one for one in adverts if isinstance(one, dict)]
    cells = _bodies(objects, keys)
    if not cells or max(map(len, cells)) > limits.characters:
        return ()
    columns = [
        _column([one[key] for one in objects], word, known)  # of one labelled value
        for key, word, known in keys.stated
    ]
    rows = list(zip(*columns, strict=True)) if columns else [()] * len(objects)
    fields = [row if None not in row else tuple(filter(None, row)) for row in rows]
    links = [next(iter(given(one[key])), "") for key in keys.addresses for one in objects]
    addresses = [link if is_address(link) else "" for link in links] if links else repeat("")
    texts_kept = list(map(str.rstrip, cells))
    shared = (repeat(""), repeat(notes))
    return made_of(Document, (*map(repeat, file), texts_kept, fields, addresses, *shared), len(objects))


def _bodies(objects: Sequence[dict[str, object]], keys: Keys) -> list[str]:
    """The text of each object; nothing if one of them needs a closer look."""
    named = [key for key, known in keys.texts if known]
    words = [word for _, word, _ in keys.stated]
    if keys.pays or len(named) != 1 or len(keys.addresses) > 1 or len(set(words)) < len(words):
        return []
    if not {"name", TEXT}.isdisjoint(objects[0]) or not _SINGLE.issuperset(
        map(type, chain.from_iterable(map(dict.values, objects)))
    ):
        return []
    others = [key for key, known in keys.texts if not known]
    if any(isinstance(one[key], str) and len(str(one[key])) >= LONG for key in others for one in objects):
        return []
    cells = [cell for one in objects if isinstance(cell := one[named[0]], str) and cell.strip()]
    return cells if len(cells) == len(objects) and is_plain("|".join(cells)) else []


def _column(values: Sequence[object], word: str, known: dict[str, Field]) -> list[Field | None]:
    """The labelled value that each object states under one key."""
    cells = [value for value in values if isinstance(value, str)]
    if len(cells) == len(values) and max(map(len, cells)) <= _SAID:
        return labelled(cells, word)
    return [stated(word, value, known) for value in values]
