"""Builds frozen dataclasses from plain values, following their declared types.

The rule cache and the shortlist keep values in different plain forms, but both read them back by walking the
same type hints. The walk is here; each brings its own layout of dataclasses and check of scalars.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType, SimpleNamespace, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

#: Makes a value of its plain form; ``None`` where the plain form already is the value.
Make = Callable[[Any], Any] | None

#: The commonest hints as written in the source; resolving them one by one takes most of the time.
_COMMON = {"str": str, "int": int, "float": float, "bool": bool, "tuple[str, ...]": tuple[str, ...]}


class Makers:
    """Finds, for a declared type, the function that makes its values.

    Args:
        record: Given a dataclass and the maker of each of its fields, returns the dataclass's maker.
        scalar: Returns the maker of any type that is not a tuple, union, enum or dataclass.
    """

    def __init__(
        self, *, record: Callable[[type, Mapping[str, Make]], Make], scalar: Callable[[Any], Make]
    ) -> None:
        self._record = record
        self._scalar = scalar
        self._found: dict[Any, Make] = {}

    def of(self, hint: Any) -> Make:
        """The maker of a declared type, cached."""
        if hint not in self._found:
            self._found[hint] = self._find(hint)
        return self._found[hint]

    def _find(self, hint: Any) -> Make:
        origin, inner = get_origin(hint), get_args(hint)
        if origin is tuple:
            return self._tuple(inner)
        if origin in (Union, UnionType):
            return self._union(inner)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return {member.value: member for member in hint}.__getitem__
        if isinstance(hint, type) and is_dataclass(hint):
            return self._record(hint, {name: self.of(each) for name, each in hints_of(hint).items()})
        return self._scalar(hint)

    def _tuple(self, inner: tuple[Any, ...]) -> Make:
        """The maker of ``tuple[X, ...]`` or of a tuple of fixed length."""
        if inner[-1:] == (Ellipsis,):
            make = self.of(inner[0])
            return None if make is None else lambda plain: tuple(map(make, _listed(plain)))
        makers = [self.of(each) for each in inner]
        if not any(makers):
            return None
        return lambda plain: tuple(
            part if make is None else make(part) for make, part in zip(makers, _listed(plain), strict=True)
        )

    def _union(self, kinds: tuple[Any, ...]) -> Make:
        """The maker of ``X | None``, or of the first of several types that accepts the plain value."""
        makers = [self.of(kind) for kind in kinds if kind is not NoneType]
        optional = NoneType in kinds
        if len(makers) == 1:
            only = makers[0]
            return None if only is None else lambda plain: None if optional and plain is None else only(plain)

        def make(plain: Any) -> Any:
            if optional and plain is None:
                return None
            for each in makers:
                with suppress(TypeError, AttributeError, KeyError):
                    return plain if each is None else each(plain)
            raise TypeError(f"{type(plain).__name__} fits none of its types")

        return make


def _listed(plain: Any) -> Any:
    """A list or tuple; text, whose characters could pass for items, is refused."""
    if isinstance(plain, str):
        raise TypeError("a list expected, str found")
    return plain


def hints_of(kind: type) -> dict[str, Any]:
    """The resolved type hints of a dataclass's fields, in order."""
    rare = {field.name: field.type for field in fields(kind) if field.type not in _COMMON}
    resolved = get_type_hints(SimpleNamespace(__annotations__=rare), vars(sys.modules[kind.__module__]))
    return {
        field.name: resolved[field.name] if field.name in rare else _COMMON[str(field.type)]
        for field in fields(kind)
    }
