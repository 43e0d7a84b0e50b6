"""Frozen values ↔ plain tuples, by their own declarations, so that they can be kept as MessagePack.

What is written holds no names of classes and can run nothing; what is read is put together by the type
hints of the class that is asked for. Fields go by position, so `shape` belongs to whatever tells one
version of a file from another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")

#: Makes a value of its plain form; ``None`` where the plain form is the value.
_Maker = Callable[[Any], Any] | None

_PLAIN = (str, int, float, bool, bytes, NoneType)


def pack(value: object) -> object:
    """The plain form of a value made of frozen dataclasses, enums, tuples and plain values.

    Raises:
        TypeError: Something else stands in it.
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
        TypeError: The class holds what is not packed, or the plain form has another number of fields.
        KeyError: The plain form holds a value that an enum does not have.
    """
    made: Value = _dataclass(kind, {})(plain)
    return made


def shape(kind: type) -> str:
    """The names and types of all fields of a dataclass and of those inside it, as one line."""
    seen: dict[type, Callable[[Any], Any]] = {}
    _dataclass(kind, seen)
    return ";".join(
        f"{each.__qualname__}({','.join(f'{field.name}:{field.type}' for field in fields(each))})"
        for each in seen
        if is_dataclass(each)
    )


def _dataclass(kind: type, seen: dict[type, Callable[[Any], Any]]) -> Callable[[Any], Any]:
    """Makes a dataclass of the tuple of its fields."""
    if kind in seen:
        return seen[kind]
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    makers: list[tuple[int, Callable[[Any], Any]]] = []

    def make(plain: Any) -> Any:
        if len(plain) != len(names):
            raise TypeError(kind.__qualname__)
        values = list(plain)
        for place, maker in makers:
            values[place] = maker(values[place])
        return kind(*values)

    seen[kind] = make
    for place, name in enumerate(names):
        maker = _maker(hints[name], seen)
        if maker is not None:
            makers.append((place, maker))
    return make


def _maker(hint: Any, seen: dict[type, Callable[[Any], Any]]) -> _Maker:
    """Makes a value of the type that a hint names."""
    if hint in _PLAIN:
        return None
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple(inner, seen)
    if origin in (Union, UnionType):
        kinds = [each for each in inner if each is not NoneType]
        if len(kinds) == 1:
            return _optional(_maker(kinds[0], seen))
    elif isinstance(hint, type) and issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    elif isinstance(hint, type) and is_dataclass(hint):
        return _dataclass(hint, seen)
    raise TypeError(str(hint))


def _optional(maker: _Maker) -> _Maker:
    """Makes a value that may be ``None``."""
    return None if maker is None else lambda plain: None if plain is None else maker(plain)


def _tuple(inner: tuple[Any, ...], seen: dict[type, Callable[[Any], Any]]) -> _Maker:
    """Makes a tuple of any or of a fixed length."""
    if inner[-1:] == (Ellipsis,):
        maker = _maker(inner[0], seen)
        return None if maker is None else lambda plain: tuple(map(maker, plain))
    makers = [_maker(each, seen) for each in inner]
    if not any(makers):
        return None
    return lambda plain: tuple(
        part if maker is None else maker(part) for maker, part in zip(makers, plain, strict=True)
    )
