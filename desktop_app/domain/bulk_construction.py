"""Many values of one frozen class, made field by field.

Called value by value, a frozen dataclass of twenty fields takes twice as long to be made, and each key typed
into a long text makes thousands.
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
    """The values whose fields stand in columns, as the class would make them of its arguments.

    Args:
        kind: A dataclass with slots that does nothing but take its arguments when it is made.
        columns: Of each field, in the order in which they are declared, what it is in each value.
        count: How many values there are.
    """
    anything: Any = kind  # a cache wants to be told that a class can be hashed
    made = list(map(object.__new__, repeat(kind, count)))
    for setter, column in zip(_setters(anything), columns, strict=True):
        deque(map(setter, made, column), maxlen=0)
    return made


@cache
def _setters(kind: Any) -> tuple[Callable[[Any, Any], None], ...]:
    """What sets each field of a class, frozen or not."""
    return tuple(getattr(kind, field.name).__set__ for field in fields(kind))
