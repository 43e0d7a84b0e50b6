"""The line carries values whole and in order, and tells when its other end is gone."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.engine.line import receive, send


@given(st.lists(st.one_of(st.text(), st.binary(), st.integers(), st.none())))
def test_what_is_sent_is_received(values: list[object]) -> None:
    stream = io.BytesIO()
    for value in values:
        send(stream, value)
    stream.seek(0)
    assert [receive(stream) for _ in values] == values
    with pytest.raises(EOFError):
        receive(stream)


def test_a_line_cut_in_the_middle_is_at_its_end() -> None:
    stream = io.BytesIO()
    send(stream, "a long value " * 100)
    cut = io.BytesIO(stream.getvalue()[:-1])
    with pytest.raises(EOFError):
        receive(cut)


def test_a_line_closed_by_who_listened_is_told_as_broken() -> None:
    stream = io.BytesIO()
    stream.close()
    with pytest.raises(BrokenPipeError):
        send(stream, "a word")
