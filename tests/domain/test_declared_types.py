"""Values are made by the types their classes declare."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest

from desktop_app.domain.declared_types import Make, Makers, hints_of


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Paint:
    name: str
    colour: Colour | None
    layers: tuple[str, ...] = ()
    price: int | str = 0


def _exactly(kind: Any) -> Make:
    def make(plain: Any) -> Any:
        if type(plain) is not kind:
            raise TypeError(kind.__name__)
        return plain

    return make


def test_hints_are_resolved_in_the_order_of_the_fields() -> None:
    assert list(hints_of(Paint).items()) == [
        ("name", str),
        ("colour", Colour | None),
        ("layers", tuple[str, ...]),
        ("price", int | str),
    ]


def test_what_is_its_own_plain_form_has_no_maker() -> None:
    makers = Makers(record=lambda _kind, _fields: None, scalar=lambda _kind: None)
    assert [makers.of(hint) for hint in (str, int | None, tuple[str, ...], tuple[int, str])] == [None] * 4


@pytest.mark.parametrize(
    ("hint", "plain", "value"),
    [
        (tuple[Colour, ...], ["red", "red"], (Colour.RED, Colour.RED)),
        (tuple[Colour, str], ["red", "a"], (Colour.RED, "a")),
        (Colour | None, None, None),
        (int | str, "a", "a"),
    ],
)
def test_tuples_enums_and_unions_are_made_of_plain_values(hint: Any, plain: Any, value: Any) -> None:
    make = Makers(record=lambda _kind, _fields: None, scalar=_exactly).of(hint)
    assert make is not None
    assert make(plain) == value


@pytest.mark.parametrize(
    ("hint", "plain"), [(int | str, 0.5), (tuple[int, str], [1]), (tuple[str, ...], "ab")]
)
def test_what_fits_no_declared_type_is_refused(hint: Any, plain: Any) -> None:
    make = Makers(record=lambda _kind, _fields: None, scalar=_exactly).of(hint)
    assert make is not None
    with pytest.raises((TypeError, ValueError)):
        make(plain)
