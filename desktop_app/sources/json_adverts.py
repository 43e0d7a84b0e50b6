"""Finds the adverts among values of JSON, and their details in nested objects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import itemgetter

from desktop_app.sources.column_meanings import ADDRESS, TEXT, meaning, states_pay
from desktop_app.sources.lines import BULLET

#: A value with an unknown name is text if it is this long, and has this many spaces.
LONG = 200
_SPACES = 10
LONGEST_HEADING = 120
_HEADINGS = ("title", "heading", "header", "label", "name", "text", "question")
_OTHERS = re.compile(r"(?i)similar|related|recommended|other_?jobs")
#: Names that many things have, which name an advert only if they are its own.
_THINGS_OWN = frozenset(("id", "identifier", "name", "title"))
#: Names of texts that say nothing about their content.
_PLAIN = frozenset((TEXT, "content", "body", "description", "html", "value"))
#: A table written by columns has at least this many.
_FEWEST = 2
_MOST = 100


def adverts_in(value: object) -> list[object]:
    """The objects, or bare texts, that are adverts.

    Args:
        value: The content of a file.

    Returns:
        The items of the most informative list or object; the value itself if nothing in it is more
        informative. If an object contains only one, its other keys are added to it.
    """
    if isinstance(value, list):
        inner: list[object] = [one for one in value if isinstance(one, dict | str)]
        told = _all_say(inner)
        return inner if told else [advert for one in inner for advert in _adverts_of_item(one)]
    if not isinstance(value, dict) or any(isinstance(value[key], str) for key in _saying(tuple(value))):
        return [value]
    turned = _turned(value)
    if turned:
        return turned
    if value and all(key.isdigit() and isinstance(one, dict) for key, one in value.items()):
        return adverts_in(list(value.values()))  # keyed by number
    sections = {key: one for key, one in value.items() if _is_section(one)}
    if len(sections) > 1:
        beside = {key: one for key, one in value.items() if key not in sections}
        return [{**beside, TEXT: list(sections.values())}]
    held = {key: adverts_in(one) for key, one in value.items() if _holds_objects(one)}
    if not held:
        return [value]
    key = max(held, key=lambda one: _told(held[one])) if len(held) > 1 else next(iter(held))
    found, child = held[key], value[key]
    if isinstance(child, dict) and len(found) == 1 and isinstance(found[0], dict):
        beside = {name: one for name, one in value.items() if name != key and not _is_list(one)}
        return [{**beside, **found[0]}]
    return found


def _adverts_of_item(value: object) -> list[object]:
    """The adverts in an item of a list: those of an object, or a text itself."""
    return adverts_in(value) if isinstance(value, dict) else [value]


def _all_say(objects: list[object]) -> bool:
    """Whether all are objects with the same keys, and have a title or a text under one of them."""
    given = [one for one in objects if isinstance(one, dict)]
    names = set(map(tuple, given))
    return (
        len(given) == len(objects)
        and len(names) == 1
        and any(set(map(type, map(itemgetter(key), given))) == {str} for key in _saying(names.pop()))
    )


@lru_cache(maxsize=256)
def _saying(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Those of an object's keys that mean an advert's title or text; many objects have the same."""
    return tuple(key for key in keys if meaning(key) in {TEXT, "title"})


def _is_list(value: object) -> bool:
    """Whether a value is a list with objects in it."""
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)


def _holds_objects(value: object) -> bool:
    """Whether a value is an object, or a list with objects in it."""
    return _is_list(value) or (isinstance(value, dict) and bool(value))


def _is_section(value: object) -> bool:
    """Whether an object is a heading with a text, and nothing more."""
    return isinstance(value, dict) and 1 < len(value) <= 3 and {"title", "text"} <= set(value)


def _told(adverts: list[object]) -> tuple[int, int, int]:
    """How informative some objects are: how many have a text, how many a title, how many there are."""
    means = [
        {meaning(str(key)) for key in one} if isinstance(one, dict) else {TEXT} for one in adverts[:_MOST]
    ]
    return sum(TEXT in one for one in means), sum("title" in one for one in means), len(adverts)


def _turned(value: Mapping[str, object]) -> list[object]:
    """The objects of a table written by columns, or as names and rows; empty if it is not such a table."""
    names, rows = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(rows, list) and rows and all(isinstance(r, list) for r in rows):
        return [dict(zip(map(str, names), row, strict=False)) for row in rows]
    columns = {key: one for key, one in value.items() if isinstance(one, dict) and meaning(key)}
    if len(columns) != len(value) or len(columns) < _FEWEST:
        return []
    numbers = list(next(iter(columns.values())))
    if not numbers or any(map(meaning, numbers)) or any(list(one) != numbers for one in columns.values()):
        return []
    return [{key: one[number] for key, one in columns.items()} for number in numbers]


def raised(value: dict[str, object]) -> dict[str, object]:
    """An advert with the values of nested objects that have no meaning of their own.

    Returns:
        The object itself if there are none; its own values take precedence.
    """
    more = {
        key: inner
        for name, one in value.items()
        if isinstance(one, dict) and not meaning(name)
        for key, inner in one.items()
        if key not in value and key.lower() not in _THINGS_OWN and _is_stated(key, inner)
    }
    if not any(map(_is_titled, value.items())):
        texts = sum(1 for key, one in value.items() if isinstance(one, str) and meaning(key) == TEXT)
        named = next((key for key in ("name", TEXT)[: texts or 1] if _is_heading(value.get(key))), "")
        if named:
            more["title"] = value[named]
            value = {key: one for key, one in value.items() if key != named}
    return {**value, **more} if more else value


def _is_heading(value: object) -> bool:
    """Whether a value is a few words in one line."""
    return isinstance(value, str) and 0 < len(value) <= LONGEST_HEADING and "\n" not in value


def _is_titled(item: tuple[str, object]) -> bool:
    """Whether a key with its value is an advert's title."""
    return isinstance(item[1], str) and meaning(item[0]) == "title"


def _is_stated(key: str, value: object) -> bool:
    """Whether a key has a known meaning and its value is not a text."""
    return not isinstance(value, dict | list) and (states_pay(key) or meaning(key) not in {"", TEXT, ADDRESS})


def is_text(value: object) -> bool:
    """Whether a value with an unknown name is a text."""
    return type(value) is str and len(value) >= LONG and value.count(" ") >= _SPACES


def texts_in(key: str, value: object) -> Iterator[tuple[str, str]]:
    """The texts in lists and objects below a key that is not a labelled value.

    Yields:
        The heading of each text, its own name or its key, and the text.
    """
    waiting: list[tuple[str, object]] = [(key, value)]
    for _ in range(_MOST):
        if not waiting:
            return
        name, one = waiting.pop()
        if isinstance(one, dict):
            own = next((str(one[key]) for key in _HEADINGS if _is_heading(one.get(key))), "")
            for inner, said in reversed(one.items()):
                if isinstance(said, str) and said != own and (is_text(said) or meaning(inner) == TEXT):
                    waiting.append((own or (name if inner.lower() in _PLAIN else inner), said))
                elif isinstance(said, dict | list) and meaning(inner) in {"", TEXT}:
                    waiting.append((inner, said))
        elif isinstance(one, list) and not _OTHERS.search(name):
            items = [words for words in one if isinstance(words, str) and words.strip()]
            if items and (sum(map(len, items)) >= LONG or meaning(name) == TEXT):
                yield name, "\n".join(BULLET + words for words in items)
            waiting += [(name, inner) for inner in reversed(one) if isinstance(inner, dict)]
        elif isinstance(one, str):
            yield name, one
