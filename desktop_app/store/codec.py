r"""An `Analysis` as bytes and back, without loss.

The form is JSON, `{"format": 1, "analysis": {…}}`, compressed by zlib: keys are the field names of the
domain's values, enums are written by value, and every field is written so that a later default never rewrites
the past. `tests/bench/bench_save.py` measured what compression is worth: for 800 words and thirty pieces of
evidence, 3 kB instead of 21 for 0.2 ms.

The advert's text stays what it was, code point for code point. JSON's own escapes cannot promise that:
two lone surrogates side by side, written as `\ud83d\ude00`, come back as one character and every
offset behind them shifts. So nothing is escaped and UTF-8 is told to let surrogates pass.

Reading follows the fields' declared types: unknown keys are ignored, missing fields take their defaults, and
anything else that does not fit raises an `AppError`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, TypeVar, cast

from desktop_app.domain.analysis import Analysis
from desktop_app.domain.declared_types import Make, Makers
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction

FORMAT = 1

_LEVEL = 6
_Value = TypeVar("_Value")
#: What reading a damaged form raises; endless brackets exhaust the parser's stack.
DAMAGE = (zlib.error, ValueError, TypeError, KeyError, AttributeError, RecursionError)


def encode(analysis: Analysis) -> bytes:
    """The analysis as compressed JSON."""
    return zlib.compress(as_json({"format": FORMAT, "analysis": analysis}), _LEVEL)


def decode(data: bytes) -> Analysis:
    """The analysis that `encode` was given.

    Args:
        data: What `encode` returned, in this format or an older one.

    Raises:
        AppError: It was written by a newer Wordward, or it is damaged.
    """
    try:
        envelope = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
        newer = envelope["format"] > FORMAT
        if not newer:
            return from_plain(Analysis, envelope["analysis"])
    except DAMAGE as error:
        sentence = "One saved analysis is damaged and cannot be read."
        raise AppError(sentence, "The other adverts in the shortlist are not affected.") from error
    sentence = "One saved analysis was written by a newer version of Wordward."
    raise AppError(sentence, "It is kept as it is; install the newer version to open it.")


def encode_corrections(corrections: tuple[Correction, ...]) -> bytes | None:
    """Corrections as JSON; ``None`` if there are none."""
    return as_json(corrections) if corrections else None


def decode_corrections(data: bytes | None) -> tuple[Correction, ...]:
    """The corrections that ``encode_corrections`` was given.

    Raises:
        AppError: They are damaged.
    """
    try:
        plain = json.loads(data.decode("utf-8", "surrogatepass")) if data else []
        return tuple(from_plain(Correction, item) for item in plain)
    except DAMAGE as error:
        sentence = "The corrections of one saved advert are damaged and cannot be read."
        raise AppError(sentence, "The other adverts in the shortlist are not affected.") from error


def as_json(value: object) -> bytes:
    """Domain values, or lists and mappings of them, as JSON that preserves every code point."""
    text = json.dumps(value, default=_fields_of, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def from_plain(kind: type[_Value], plain: Any) -> _Value:
    """Build a domain value from parsed JSON.

    Raises:
        TypeError, KeyError, ValueError, AttributeError: It does not fit (``DAMAGE``).
    """
    make = _MAKERS.of(kind)
    assert make is not None  # noqa: S101 - no type is its own plain form here
    return cast("_Value", make(plain))


def _fields_of(value: object) -> dict[str, object]:
    """A domain value as a mapping; JSON itself handles tuples and string enums."""
    if not is_dataclass(value):
        message = f"{type(value).__name__} has no place in a saved analysis"
        raise TypeError(message)
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _record(kind: type, makers: Mapping[str, Make]) -> Make:
    """Makes a dataclass of a mapping; unknown keys are ignored, missing fields take their defaults."""
    required = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}

    def read(plain: dict[str, Any]) -> Any:
        if missing := required - plain.keys():
            raise KeyError(*missing)
        return kind(**{name: make(plain[name]) for name, make in makers.items() if make and name in plain})

    return read


def _scalar(kind: type) -> Make:
    """Accepts text, numbers and truth values of exactly the declared type."""
    allowed = (int, float) if kind is float else (kind,)

    def read(plain: Any) -> Any:
        if type(plain) not in allowed:
            raise TypeError(f"{kind.__name__} expected, {type(plain).__name__} found")
        return plain

    return read


_MAKERS = Makers(record=_record, scalar=_scalar)
