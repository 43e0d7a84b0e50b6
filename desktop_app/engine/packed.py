"""Frozen values ↔ plain tuples, by their own declarations, so that they can be kept as MessagePack.

What is written holds no names of classes and can run nothing; what is read is put together by the type
hints of the class that is asked for. Fields go by position, so `shape` belongs to whatever tells one
version of a file from another.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, SimpleNamespace, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")

_PLAIN = (str, int, float, bool, bytes, NoneType)
#: Types of most fields, as they are written; to look each of them up takes longer than all the rest.
_PLAINLY_WRITTEN = frozenset({"str", "int", "float", "bool", "tuple[str, ...]"})


class _Plan(NamedTuple):
    """How values of one type are made.

    Attributes:
        make: Makes a value of its plain form; ``None`` where the plain form is the value.
        shape: Names and types of the fields of a dataclass, and of those inside it.
    """

    make: Callable[[Any], Any] | None
    shape: str = ""


_AS_IT_IS = _Plan(None)


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
    make = _plan_of(kind).make
    assert make is not None  # noqa: S101 - a dataclass is never its own plain form
    made: Value = make(plain)
    return made


def shape(kind: type) -> str:
    """The names and types of all fields of a dataclass and of those inside it, as one line."""
    return _plan_of(kind).shape


@cache
def _dataclass(kind: type) -> _Plan:
    """Makes a dataclass of the tuple of its fields."""
    names = [field.name for field in fields(kind)]
    unclear = {field.name: field.type for field in fields(kind) if field.type not in _PLAINLY_WRITTEN}
    hints = get_type_hints(SimpleNamespace(__annotations__=unclear), vars(sys.modules[kind.__module__]))
    plans = {name: _plan(hint) for name, hint in hints.items()}
    makers = [(names.index(name), plan.make) for name, plan in plans.items() if plan.make is not None]

    def make(plain: Any) -> Any:
        if len(plain) != len(names):
            raise TypeError(kind.__qualname__)
        values = list(plain)
        for place, maker in makers:
            values[place] = maker(values[place])
        return kind(*values)

    declared = ",".join(f"{field.name}:{field.type}" for field in fields(kind))
    inner = "".join(sorted({plan.shape for plan in plans.values()}))
    return _Plan(make, f"{kind.__qualname__}({declared}){inner}")


def _plan_of(kind: Any) -> _Plan:
    """The plan of a class; typed to take one, which a cache is not."""
    return _plan(kind)


@cache
def _plan(hint: Any) -> _Plan:
    """How values of the type that a hint names are made."""
    if hint in _PLAIN:
        return _AS_IT_IS
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple(inner)
    if origin in (Union, UnionType):
        kinds = [each for each in inner if each is not NoneType]
        if len(kinds) == 1:
            return _optional(_plan(kinds[0]))
    elif isinstance(hint, type) and issubclass(hint, Enum):
        members = {member.value: member for member in hint}
        return _Plan(members.__getitem__, f"{hint.__qualname__}{sorted(members)}")
    elif isinstance(hint, type) and is_dataclass(hint):
        return _dataclass(hint)
    raise TypeError(str(hint))


def _optional(plan: _Plan) -> _Plan:
    """Makes a value that may be ``None``."""
    make = plan.make
    return (
        _AS_IT_IS
        if make is None
        else plan._replace(make=lambda plain: None if plain is None else make(plain))
    )


def _tuple(inner: tuple[Any, ...]) -> _Plan:
    """Makes a tuple of any or of a fixed length."""
    if inner[-1:] == (Ellipsis,):
        make = _plan(inner[0]).make
        if make is None:
            return _AS_IT_IS
        return _plan(inner[0])._replace(make=lambda plain: tuple(map(make, plain)))
    plans = [_plan(each) for each in inner]
    if all(plan.make is None for plan in plans):
        return _AS_IT_IS

    def each(plain: Any) -> Any:
        return tuple(
            part if plan.make is None else plan.make(part) for plan, part in zip(plans, plain, strict=True)
        )

    return _Plan(each, "".join(plan.shape for plan in plans))
