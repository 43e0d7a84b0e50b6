from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.offsets import UNCHANGED, OffsetMap

Edits = list[tuple[int, int, int]]


@st.composite
def edits(draw: st.DrawFn) -> tuple[Edits, int]:
    """Ascending edits and the length of the text they are made in."""
    found: Edits = []
    place = 0
    for _ in range(draw(st.integers(0, 8))):
        start = place + draw(st.integers(0, 5))
        width = draw(st.integers(1, 4))
        length = draw(st.integers(0, width) if width > 1 else st.integers(0, 3))
        found.append((start, start + width, length))
        place = start + width
    return found, place + draw(st.integers(0, 5))


def sources(made: Edits, length: int) -> list[int]:
    """For each normalised character the original one it came of, the slow and plain way."""
    found: list[int] = []
    place = 0
    for start, end, size in made:
        found += range(place, start)
        found += [start + min(number, end - start - 1) for number in range(size)]
        place = end
    return [*found, *range(place, length)]


def test_an_unchanged_text_costs_no_breakpoint_and_maps_to_itself() -> None:
    assert UNCHANGED == OffsetMap.of([]) == OffsetMap.of([(3, 4, 1)])
    assert UNCHANGED.to_original(3, 9) == (3, 9)
    assert UNCHANGED.to_normalised(3, 9) == (3, 9)


def test_deleted_characters_beside_a_range_are_left_out_and_inside_it_are_in() -> None:
    # "a--b--c" to "abc"
    offsets = OffsetMap.of([(1, 3, 0), (4, 6, 0)])
    assert offsets.to_original(1, 2) == (3, 4)
    assert offsets.to_original(0, 2) == (0, 4)
    assert offsets.to_original(0, 3) == (0, 7)


def test_all_letters_of_a_ligature_come_of_the_one_character() -> None:
    # "o" + ffi + "ce" to "office"
    offsets = OffsetMap.of([(1, 2, 3)])
    assert [offsets.to_original(place, place + 1) for place in range(6)] == [
        (0, 1), (1, 2), (1, 2), (1, 2), (2, 3), (3, 4),
    ]  # fmt: skip
    assert offsets.to_normalised(1, 2) == (1, 4)
    assert offsets.to_normalised(2, 4) == (4, 6)


def test_a_range_that_was_wholly_deleted_is_empty_in_the_normalised_text() -> None:
    offsets = OffsetMap.of([(2, 6, 0)])
    assert offsets.to_normalised(3, 5) == (2, 2)


def test_an_empty_range_stays_empty() -> None:
    offsets = OffsetMap.of([(1, 3, 0)])
    assert offsets.to_original(1, 1) == (3, 3)
    assert offsets.to_original(9, 9) == (11, 11)


@given(edits())
def test_every_character_maps_to_the_one_it_came_of(drawn: tuple[Edits, int]) -> None:
    made, length = drawn
    offsets = OffsetMap.of(made)
    expected = sources(made, length)
    for place, source in enumerate(expected):
        assert offsets.to_original(place, place + 1) == (source, source + 1)
        start, end = offsets.to_normalised(source, source + 1)
        assert start <= place < end
        assert set(expected[start:end]) == {source}


@given(edits(), st.data())
def test_ranges_map_to_the_smallest_range_and_back(drawn: tuple[Edits, int], data: st.DataObject) -> None:
    made, length = drawn
    offsets = OffsetMap.of(made)
    expected = sources(made, length)
    start = data.draw(st.integers(0, len(expected)))
    end = data.draw(st.integers(start, len(expected)))
    there = offsets.to_original(start, end)
    if start < end:
        assert there == (expected[start], expected[end - 1] + 1)
        back = offsets.to_normalised(*there)
        assert back[0] <= start
        assert end <= back[1]
        assert set(expected[back[0] : back[1]]) == set(expected[start:end])


@given(edits(), st.data())
def test_two_changes_one_after_the_other_make_one_map(drawn: tuple[Edits, int], data: st.DataObject) -> None:
    made, length = drawn
    first = sources(made, length)
    later: Edits = []
    place = 0
    while place < len(first) and data.draw(st.booleans()):
        start = data.draw(st.integers(place, len(first) - 1))
        end = data.draw(st.integers(start + 1, min(len(first), start + 3)))
        later.append((start, end, data.draw(st.integers(0, end - start if end - start > 1 else 3))))
        place = end
    both = OffsetMap.of(made).then(OffsetMap.of(later))
    for number, middle in enumerate(sources(later, len(first))):
        source = first[middle]
        assert both.to_original(number, number + 1) == (source, source + 1)
        start, end = both.to_normalised(source, source + 1)
        assert start <= number < end


@pytest.mark.parametrize("offsets", [UNCHANGED, OffsetMap.of([(1, 4, 1), (6, 7, 2)])])
def test_a_map_pickles(offsets: OffsetMap) -> None:
    assert pickle.loads(pickle.dumps(offsets)) == offsets  # noqa: S301
