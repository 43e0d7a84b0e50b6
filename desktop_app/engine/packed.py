"""Frozen values ↔ plain tuples, by their own declarations, so that they can be kept as MessagePack.

What is written holds no class names and can run nothing; reading follows the type hints of the class that is
asked for. Fields go by position, so whatever tells one version of a file from another must include `shape`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType
from typing import Any, TypeVar, get_args

from desktop_app.domain.declared_types import Make, Makers, hints_of

Value = TypeVar("Value")

_PLAIN = (str, int, float, bool, bytes, NoneType)


def pack(value: object) -> object:
    """The plain form of a value made of frozen dataclasses, enums, tuples and scalars.

    Raises:
        TypeError: It contains anything else.
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, tuple):
        return tuple(map(pack, value))
    if is_dataclass(value):
        return tuple(pack(getattr(value, field.name)) for field in fields(value))
    raise TypeError(type(value).__qualname__)


def unpack(kind: type[Value], plain: object) -> Value:
    """The value of a class from its plain form.

    Args:
        kind: A frozen dataclass.
        plain: What ``pack`` made of one, lists as tuples.

    Raises:
        TypeError: A field's type cannot be packed, or the plain form has another number of fields.
        KeyError: The plain form contains a value that an enum does not have.
    """
    make = _MAKERS.of(kind)
    assert make is not None  # noqa: S101 - a dataclass is never its own plain form
    made: Value = make(plain)
    return made


def shape(kind: type) -> str:
    """One line naming every field of a dataclass and of all dataclasses and enums inside it."""
    found: dict[Any, str] = {}
    _describe(kind, found)
    return "".join(found.values())


def _describe(hint: Any, found: dict[Any, str]) -> None:
    """Add the dataclasses and enums that a type hint mentions, each with its fields or members."""
    for inner in get_args(hint):
        _describe(inner, found)
    if not isinstance(hint, type) or hint in found:
        return
    if issubclass(hint, Enum):
        found[hint] = f"{hint.__qualname__}{sorted(member.value for member in hint)}"
    elif is_dataclass(hint):
        declared = ",".join(f"{field.name}:{field.type}" for field in fields(hint))
        found[hint] = f"{hint.__qualname__}({declared})"
        for inner in hints_of(hint).values():
            _describe(inner, found)


def _record(kind: type, makers: Mapping[str, Make]) -> Make:
    """Makes a dataclass of the tuple of its fields."""
    needed = [(place, maker) for place, maker in enumerate(makers.values()) if maker is not None]

    def make(plain: Any) -> Any:
        if len(plain) != len(makers):
            raise TypeError(kind.__qualname__)
        values = list(plain)
        for place, maker in needed:
            values[place] = maker(values[place])
        return kind(*values)

    return make


def _scalar(hint: Any) -> Make:
    """Scalars are their own plain form."""
    if hint not in _PLAIN:
        raise TypeError(str(hint))
    return None


_MAKERS = Makers(record=_record, scalar=_scalar)
