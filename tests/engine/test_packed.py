"""Values go to plain tuples and come back whole, by their own declarations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import pytest

from desktop_app.domain.rules import RuleSet, RuleSources
from desktop_app.engine.packed import pack, shape, unpack
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from tests.reading import signal


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Inner:
    name: str
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Outer:
    inner: Inner
    others: tuple[Inner, ...] = ()
    pairs: tuple[tuple[Colour, float], ...] = ()
    number: int | None = None
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Odd:
    names: list[str]


FULL = Outer(
    Inner("a", Colour.RED), (Inner("b"), Inner("c", Colour.BLUE)), ((Colour.BLUE, 0.5),), 3, ("x", "y")
)


@pytest.mark.parametrize("value", [FULL, Outer(Inner(""))])
def test_what_is_packed_comes_back(value: Outer) -> None:
    assert unpack(Outer, pack(value)) == value


def test_the_plain_form_holds_nothing_but_plain_values() -> None:
    assert pack(FULL) == (("a", "red"), (("b", None), ("c", "blue")), (("blue", 0.5),), 3, ("x", "y"))


def test_all_shipped_rules_come_back_with_everything_their_authors_wrote() -> None:
    rules = load_rules(RuleSources((rules_folder(),)))
    assert unpack(RuleSet, pack(rules)) == rules
    assert rules.signals, "an empty set would prove nothing"


def test_another_number_of_fields_is_no_such_value() -> None:
    with pytest.raises(TypeError):
        unpack(Outer, (("a", None),))


def test_a_value_that_no_enum_has_is_refused() -> None:
    with pytest.raises(KeyError):
        unpack(Inner, ("a", "green"))


def test_what_cannot_be_packed_is_refused() -> None:
    with pytest.raises(TypeError):
        pack(Odd(["a"]))
    with pytest.raises(TypeError):
        unpack(Odd, (["a"],))


def test_the_shape_names_every_field_of_every_value_inside() -> None:
    line = shape(Outer)
    for words in ("Outer(", "inner:Inner", "Inner(", "colour:Colour | None", "red"):
        assert words in line
    assert "Signal(" in shape(RuleSet)


def test_rules_of_ones_own_come_back_too() -> None:
    own = signal("own", "a phrase", unless=("b",))
    assert unpack(type(own), pack(own)) == own
