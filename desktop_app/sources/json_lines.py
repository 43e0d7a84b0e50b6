"""JSON and JSON lines: objects with an advert's words and values, and job postings of schema.org."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from desktop_app.domain.documents import FORMAT_WORDS, Document, Field, Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.cell_words import words_of
from desktop_app.sources.charset import decode
from desktop_app.sources.column_meanings import TEXT, pay_of, states_pay
from desktop_app.sources.json_adverts import adverts_in, is_text, raised, texts_in
from desktop_app.sources.json_ld import postings_of
from desktop_app.sources.lines import BULLET, joined
from desktop_app.sources.object_values import Keys, alike, given, stated
from desktop_app.sources.page_address import is_address
from desktop_app.sources.posting_fields import first_text, plain
from desktop_app.sources.row_documents import SOME

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.sources.json_ld import Posting
    from desktop_app.sources.limits import Limits

_LEVELS = 100
_MOST = 20_000
#: Two texts that share this many first letters are one, written in two ways.
_SAME = 80
#: One advert has at most this many texts.
_TEXTS = 200
_POSTING = "JobPosting"
_HOLDING = frozenset((dict, list))
#: Like ``json.loads(strict=False)``, which would make a new decoder for each line.
_DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class _File:
    """What every object of a file shares."""

    name: str
    kind: SourceFormat
    limits: Limits
    keys: dict[tuple[str, ...], Keys] = field(default_factory=dict)

    def meanings(self, names: tuple[str, ...]) -> Keys:
        """The meanings of some keys."""
        keys = self.keys.get(names)
        if keys is None:
            keys = self.keys[names] = Keys.of(names)
        return keys


def read_json(data: bytes, name: str, limits: Limits) -> Read:
    """The adverts of a JSON file: one object, a list of them, or an object containing such a list.

    Returns:
        One document for each advert; known keys become its labelled values.

    Raises:
        AppError: It is not JSON, is too deep, or contains too many objects or no advert.
    """
    file = _File(name, SourceFormat.JSON, limits)
    text = decode(data, name)
    loaded = _loaded(text, file)
    if loaded is None:
        raise refusals.damaged(name, FORMAT_WORDS[file.kind])
    return Read(_documents(loaded[0], file, (), posted=_POSTING in text))


def read_json_lines(data: bytes, name: str, limits: Limits) -> Read:
    """The adverts of a file with one JSON object in each line.

    Returns:
        As `read_json`; a remark counts the lines that could not be read.

    Raises:
        AppError: No line is JSON, there are too many, or none is an advert.
    """
    file = _File(name, SourceFormat.JSON_LINES, limits)
    text = decode(data, name)
    lines = [line for line in text.split("\n") if line.strip()]
    loaded = [
        value
        for start in range(0, min(len(lines), _MOST + 1), SOME)
        for value in _some_loaded(lines[start : min(start + SOME, _MOST + 1)], file)
    ]
    values = [one[0] for one in loaded if one is not None]
    if not values:
        raise refusals.damaged(name, FORMAT_WORDS[file.kind])
    lost = len(loaded) - len(values)
    notes = ("1 line" if lost == 1 else f"{lost} lines") + " of the file could not be read." if lost else ""
    return Read(_documents(values, file, (notes,) if notes else (), posted=_POSTING in text))


def _loaded(text: str, file: _File) -> tuple[object] | None:
    """The value of a JSON text, None if it is not JSON."""
    try:
        return (_DECODER.decode(text),)
    except ValueError:
        return None
    except RecursionError as error:
        raise _too_deep(file) from error


def _some_loaded(lines: list[str], file: _File) -> list[tuple[object] | None]:
    """The value of each line; read together unless one of them is not JSON."""
    together = _loaded(f"[{','.join(lines)}]", file)
    values = together[0] if together is not None else None
    if isinstance(values, list) and len(values) == len(lines):
        return [(value,) for value in values]
    return [_loaded(line, file) for line in lines]


def _too_deep(file: _File) -> Exception:
    """The refusal of endlessly nested values."""
    return refusals.too_much(file.name, f"more than {_LEVELS} levels of values")


def _documents(value: object, file: _File, notes: tuple[str, ...], *, posted: bool) -> tuple[Document, ...]:
    """One document for each advert in a value; ``posted``: the file contains schema.org's job postings."""
    if _depth(value) > _LEVELS:
        raise _too_deep(file)
    if posted:
        jobs = postings_of((value,))
        if jobs:
            return tuple(_of_posting(job, file, notes) for job in jobs)
    adverts = adverts_in(value)
    if len(adverts) > _MOST:
        raise refusals.too_much(file.name, f"more than {_MOST:,} objects")
    kept: list[Document] = []
    for start in range(0, len(adverts), SOME):
        file.limits.tell(start, len(adverts), "adverts")
        made = _of_some(adverts[start : start + SOME], file, notes)
        kept += [document for document in made if document.text.strip()]
    if not kept:
        raise refusals.no_text(file.name, FORMAT_WORDS[file.kind])
    return tuple(kept)


def _depth(value: object) -> int:
    """How deeply lists and objects are nested at most."""
    depth = 0
    level: list[object] = [value]
    while depth <= _LEVELS and not _HOLDING.isdisjoint(map(type, level)):
        depth += 1
        objects = [one for one in level if isinstance(one, dict)]
        lists = [one for one in level if isinstance(one, list)]
        level = [*chain.from_iterable(map(dict.values, objects)), *chain.from_iterable(lists)]
    return depth


def _of_posting(job: Posting, file: _File, notes: tuple[str, ...]) -> Document:
    """The document of a job posting: its title and its description."""
    title = next((field.value for field in job.fields if field.name == "title"), "")
    text = _readable(job.description, file)
    lines = [text] if not title or text.startswith(title) else [title, "", text]
    address = job.address if is_address(job.address) else ""
    whole = joined(lines, file.name, file.limits)
    return Document(file.name, file.kind, whole, job.fields, address, notes=notes)


def _of_some(adverts: Sequence[object], file: _File, notes: tuple[str, ...]) -> Sequence[Document]:
    """The documents of some objects, together where they are like the rows of a table."""
    names = {tuple(one) if isinstance(one, dict) else () for one in adverts}
    if len(names) == 1 and all(names):
        made = alike(adverts, file.meanings(names.pop()), (file.name, file.kind), file.limits, notes)
        if made:
            return made
    return [_of_object(one, file, notes) for one in adverts]


def _of_object(value: object, file: _File, notes: tuple[str, ...]) -> Document:
    """The document of an object, or of a bare text."""
    if not isinstance(value, dict):
        text = _readable(value, file) if isinstance(value, str) else ""
        return Document(file.name, file.kind, text, notes=notes)
    if any(type(one) is dict for one in value.values()) or not {"name", TEXT}.isdisjoint(value):
        value = raised(value)
    keys = file.meanings(tuple(value))
    fields: dict[str, Field] = {}
    for key, word, known in keys.stated:
        if word not in fields:
            one = value[key]
            found = (known.get(one) if type(one) is str else None) or stated(word, one, known)
            if found is not None:
                fields[word] = found
    if keys.pays and "salary" not in fields and (pay := _pay(value)):
        fields["salary"] = Field("salary", pay)
    address = next((words[0] for key in keys.addresses if (words := given(value[key]))), "")
    text = _body(value, keys, file)
    link = address if address and is_address(address) else ""
    return Document(file.name, file.kind, text, tuple(fields.values()), link, notes=notes)


def _body(value: dict[str, object], keys: Keys, file: _File) -> str:
    """The text of an object: its text, several under their names and each once, else all its values."""
    bodies = [
        (known, heading, body)
        for key, known in keys.texts
        for heading, body in _texts(key, value[key], known=known)
    ]
    if len(bodies) == 1:
        return _readable(bodies[0][2], file)
    if bodies:
        return _several(bodies[:_TEXTS], file)
    said = [(key, words) for key, one in value.items() if (words := given(one))]
    lines = [f"{_heading(key)}: {plain(', '.join(words))}" for key, words in said]
    return joined(lines, file.name, file.limits)


def _texts(key: str, value: object, *, known: bool) -> Iterable[tuple[str, str]]:
    """The texts under a key: its own, or those nested inside."""
    if type(value) is str:
        return ((key, value),) if (value.strip() if known else is_text(value)) else ()
    if type(value) is dict or type(value) is list:
        return texts_in(key, value)
    return ((key, str(value)),) if known and value is not None and value is not False else ()


def _several(bodies: Sequence[tuple[bool, str, str]], file: _File) -> str:
    """Several texts, each once; of one written in two ways, the one with a known name."""
    read: dict[int, tuple[str, str]] = {}
    shapes: list[str] = []
    for number in sorted(range(len(bodies)), key=lambda at: (not bodies[at][0], -len(bodies[at][2]))):
        _, heading, body = bodies[number]
        text = _readable(body, file)
        shape = "".join(text.split()).replace(BULLET.strip(), "")
        if shape and not any(shape[:_SAME] in one or one[:_SAME] in shape for one in shapes):
            shapes.append(shape)
            read[number] = (heading, text)
    if len(read) == 1:
        return next(iter(read.values()))[1]
    lines = [line for _, (key, text) in sorted(read.items()) for line in (_heading(key), text, "")]
    return joined(lines, file.name, file.limits)


def _pay(value: dict[str, object]) -> str:
    """The pay of an object that states its ends separately."""
    return pay_of((key, first_text(one)) for key, one in value.items() if states_pay(key))


def _heading(key: str) -> str:
    """A key as words: ``personSpecification`` and ``person_specification`` as “Person specification”."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]+", " ", key).strip()
    return words[:1].upper() + words[1:].lower() if words else key


def _readable(text: str, file: _File) -> str:
    """A text with any markup removed."""
    read = words_of(text, file.name, file.limits)
    return joined((read,) if read.isprintable() else read.split("\n"), file.name, file.limits)
