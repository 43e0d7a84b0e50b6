"""Values broken by their structure: JSON of other types and depths, PDF streams with other figures."""

from __future__ import annotations

import copy
import json
import random
import re
import zlib

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_FIGURE = re.compile(rb"-?\d{1,9}(?:\.\d+)?")

_KEYS = ("title", "text", "description", "@type", "@id", "baseSalary", "columns", "")
_ODD: tuple[object, ...] = (
    *(None, True, -1, 1.5, 10**30, "", " ", "x" * 50_000, "a\ud800b", "\u0007", [], {}, [[]], [None]),
    *(["a", {"b": "c"}], {"@type": "JobPosting", "description": ["<p>x"]}),
)
_DEPTHS = (5, 30, 60)
_FIGURES = ("1e400", "-" + "9" * 6_000, "NaN", r"\\ud800")
_OPERATORS = (
    *(b" q ", b" Q ", b" BT ", b" ET ", b" Tj ", b" [", b"] TJ ", b" 0 0 m ", b" f ", b" re ", b" Do "),
    *(b" 3 Tr ", b" 0 1 -1 0 0 0 Tm ", b" (x) Tj ", b" 400 Ts ", b" 0 0 0 0 re W n ", b" BMC ", b" EMC "),
)


def broken_values(data: bytes, chance: random.Random) -> bytes:
    """JSON, or one line of JSON lines, with values of other types, other keys, and depths."""
    try:
        whole: object = json.loads(data)
    except ValueError:
        lines = data.split(b"\n")
        at = chance.randrange(len(lines))
        lines[at] = broken_values(lines[at], chance) if _is_json(lines[at]) else b"{" + lines[at]
        return b"\n".join(lines)
    places = _places(whole)
    for _ in range(chance.choice((1, 1, 3, 12)) if places else 0):
        holder, key = chance.choice(places)
        odd = chance.choice((chance.choice(_ODD), _deep(chance.choice(_DEPTHS), chance)))
        named = chance.choice(_KEYS) if chance.random() < 0.4 else key
        if isinstance(holder, dict):
            holder[named] = copy.deepcopy(odd)
        elif isinstance(holder, list) and isinstance(key, int) and key < len(holder):
            holder[key] = copy.deepcopy(odd)
    text = json.dumps(whole)
    for number in _FIGURES:
        if chance.random() < 0.05:
            text = re.sub(r"\b\d+\b", number, text, count=2)
    return text.encode()


def _places(whole: object) -> list[tuple[object, object]]:
    """Every list or object with each of its keys."""
    places: list[tuple[object, object]] = []
    waiting = [whole]
    while waiting:
        one = waiting.pop()
        inner = one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
        for key, value in inner:
            places.append((one, key))
            waiting.append(value)
    return places


def _is_json(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict | list)
    except ValueError:
        return False


def _deep(levels: int, chance: random.Random) -> object:
    """A text inside that many lists or objects."""
    value: object = "Clinical Coder"
    for _ in range(levels):
        value = chance.choice(([value], {"content": value}, {"a": 1, "items": [value]}))
    return value


def broken_streams(data: bytes, chance: random.Random) -> bytes:
    """A PDF with other figures and operators in one of its streams."""
    packed = [
        (found, plain) for found in _STREAM.finditer(data) if (plain := _inflated(found[1])) is not None
    ]
    if not packed:
        return data
    found, plain = chance.choice(packed)
    changed = bytearray(plain)
    for _ in range(chance.choice((1, 5, 60))):
        figures = list(_FIGURE.finditer(changed, chance.randrange(len(changed) + 1)))[:100]
        if figures and chance.random() < 0.7:
            one = chance.choice(figures)
            changed[one.start() : one.end()] = chance.choice(
                (b"0", b"-1", b"1e9", b"99999999", b"0.00001", b"-99999", b"nan", b"1")
            )
        else:
            at = chance.randrange(len(changed) + 1)
            changed[at:at] = chance.choice(_OPERATORS) * chance.choice((1, 1, 800))
    again = zlib.compress(bytes(changed))
    return data[: found.start(1)] + again + b"\n" + data[found.end(1) :]


def _inflated(stream: bytes) -> bytes | None:
    """What a packed stream holds; None for one that is packed otherwise."""
    try:
        return zlib.decompressobj().decompress(stream, 2_000_000) or None
    except zlib.error:
        return None
