"""Values made field by field are those that their class would have made."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, astuple

import pytest

from desktop_app.domain.bulk_construction import made_of
from desktop_app.domain.spans import Span

SPANS = [Span("text", 3, 9), Span("title", 0, 5), Span("text", 3, 9)]


def test_values_are_what_the_class_makes_of_the_same_arguments() -> None:
    made = made_of(Span, zip(*map(astuple, SPANS), strict=True), len(SPANS))
    assert made == SPANS
    assert list(map(hash, made)) == list(map(hash, SPANS))
    assert pickle.loads(pickle.dumps(made)) == SPANS  # noqa: S301 - our own values
    with pytest.raises(FrozenInstanceError):
        made[0].start = 4  # type: ignore[misc]


def test_columns_may_come_one_by_one() -> None:
    assert made_of(Span, (iter(column) for column in (["text"], [1], [2])), 1) == [Span("text", 1, 2)]


def test_a_column_too_few_is_no_value() -> None:
    with pytest.raises(ValueError, match="shorter"):
        made_of(Span, (["text"], [1]), 1)
