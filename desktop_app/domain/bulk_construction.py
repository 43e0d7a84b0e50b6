"""Builds many values of one frozen class, field by field.

Calling a frozen dataclass of twenty fields for each value takes twice as long, and each key typed into a long
text makes thousands of values.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import cache
from itertools import repeat
from typing import Any, TypeVar

Value = TypeVar("Value")


def made_of(kind: type[Value], columns: Iterable[Iterable[Any]], count: int) -> list[Value]:
    """The values whose fields are given as columns, equal to those the class itself would build.

    Args:
        kind: A dataclass with slots and no ``__post_init__``.
        columns: For each field, in the order of declaration, its value in each result.
        count: The number of values.
    """
    anything: Any = kind  # a cache requires hashable arguments
    made = list(map(object.__new__, repeat(kind, count)))
    for setter, column in zip(_setters(anything), columns, strict=True):
        deque(map(setter, made, column), maxlen=0)
    return made


@cache
def _setters(kind: Any) -> tuple[Callable[[Any, Any], None], ...]:
    """The functions that set each field of a class, frozen or not."""
    return tuple(getattr(kind, field.name).__set__ for field in fields(kind))
