"""Sends answers as differences from the answer before.

An edit leaves most of an analysis as it was, or moves it by a few characters. So the worker remembers what it
sent last and the owner what it received last, and of evidence, background and sections only new values
travel; the rest are given by index, with the distance they moved. Both ends belong to one connection, so they
remember the same. Evidence sent ahead of its answer does not travel again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from operator import attrgetter, eq
from typing import Any, NamedTuple

from desktop_app.domain.advert import Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.bulk_construction import made_of
from desktop_app.domain.evidence import Evidence
from desktop_app.domain.spans import Span
from desktop_app.engine.collecting import nothing_collected
from desktop_app.engine.events import Answer, Marked

_EVIDENCE = "evidence"
#: The parts of an analysis that travel in pieces.
_LISTS = (_EVIDENCE, "background", "sections")
#: Declared types of fields that hold a place in the text.
_PLACES = ("Span", "Span | None")


class Kept(NamedTuple):
    """Values of the previous list, from ``start`` up to ``stop``, with all places moved by ``shift``."""

    start: int
    stop: int
    shift: int


#: A list as pieces: those kept, and new values.
Pieces = tuple[Kept | tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """An ``Answer`` in transit: the analysis without its lists, and these in pieces."""

    number: int
    rest: Analysis
    milliseconds: float
    lists: tuple[Pieces, ...]


@dataclass(frozen=True, slots=True)
class ShortMarked:
    """A ``Marked`` in transit."""

    number: int
    evidence: Pieces


class Shortening:
    """The worker's end."""

    def __init__(self) -> None:
        #: Each list as last sent, and the advert it belongs to.
        self._last: dict[str, tuple[Advert, Sequence[Any]]] = {}

    def shorten_marked(self, number: int, advert: Advert, evidence: Sequence[Evidence]) -> ShortMarked:
        """The form in which to send evidence that goes ahead of its answer; as ``shorten``."""
        return ShortMarked(number, self._shortened(_EVIDENCE, advert, evidence))

    def shorten(self, event: object) -> object:
        """The form in which to send an event; send it at once, before asking for the next.

        Args:
            event: Anything; whatever is not an ``Answer`` is returned unchanged.
        """
        if not isinstance(event, Answer):
            return event
        analysis = event.analysis
        lists = tuple(self._shortened(name, analysis.advert, getattr(analysis, name)) for name in _LISTS)
        rest = replace(analysis, evidence=(), background=(), sections=())
        return ShortAnswer(event.number, rest, event.milliseconds, lists)

    def _shortened(self, name: str, advert: Advert, values: Sequence[Any]) -> Pieces:
        """One of the lists, as pieces of the one sent before."""
        before, last = self._last.get(name, (advert, ()))
        self._last[name] = advert, values
        return _pieces(last, values, _shifts(before, advert))


class Restoring:
    """The owner's end."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[Any, ...]] = dict.fromkeys(_LISTS, ())

    def restore(self, event: object) -> object:
        """The original of a received event; pass every event here once, in order."""
        if not isinstance(event, ShortMarked | ShortAnswer):
            return event
        with nothing_collected():
            if isinstance(event, ShortMarked):
                self._restore(_EVIDENCE, event.evidence)
                return Marked(event.number, self._last[_EVIDENCE])
            for name, pieces in zip(_LISTS, event.lists, strict=True):
                self._restore(name, pieces)
            lists: dict[str, Any] = self._last
            return Answer(event.number, replace(event.rest, **lists), event.milliseconds)

    def _restore(self, name: str, pieces: Pieces) -> None:
        """Reassemble one of the lists."""
        self._last[name] = _put_together(self._last[name], pieces)


class _Kind(NamedTuple):
    """How values of a class are compared and moved.

    Attributes:
        values: All its fields.
        others: Its fields without a place.
        places: Its fields with a place.
        spans: The indices of those.
    """

    values: Callable[[Any], tuple[Any, ...]]
    others: Callable[[Any], tuple[Any, ...]]
    places: tuple[str, ...]
    spans: tuple[int, ...]


@cache
def _kind_of(kind: Any) -> _Kind:
    """What is needed to compare and move values of a class, a dataclass with slots."""
    names = [field.name for field in fields(kind)]
    places = tuple(field.name for field in fields(kind) if field.type in _PLACES)
    others = [name for name in names if name not in places]
    spans = tuple(map(names.index, places))
    return _Kind(attrgetter(*names), attrgetter(*others, others[0]), places, spans)


def _shifts(before: Advert, after: Advert) -> dict[str, int]:
    """By how much each part grew: the distance that text behind an edit moved."""
    lengths = {part.name: len(part.text) for part in before.parts}
    return {part.name: len(part.text) - lengths.get(part.name, 0) for part in after.parts}


def _pieces(before: Sequence[Any], after: Sequence[Any], shifts: Mapping[str, int]) -> Pieces:
    """A list as pieces of the one before: unchanged values at its front, moved ones at its end."""
    most = min(len(before), len(after))
    front = 0
    while front < most and after[front] is before[front]:
        front += 1
    stayed = front
    while front < most and _is_moved(before[front], after[front], {}):
        front += 1
    back = 0
    while back < most - front and _is_moved(before[-1 - back], after[-1 - back], shifts):
        back += 1
    behind = len(after) - back
    offset = len(before) - len(after)
    pieces: list[Kept | tuple[Any, ...]] = []
    if stayed:
        pieces.append(Kept(0, stayed, 0))
    pieces += _of_zone(before, after, (stayed, front), offset=0, shifts={})
    if front < behind:
        pieces.append(tuple(after[front:behind]))
    pieces += _of_zone(before, after, (behind, len(after)), offset=offset, shifts=shifts)
    return tuple(pieces)


def _is_moved(before: Any, after: Any, shifts: Mapping[str, int]) -> bool:
    """Whether a value is another one moved by as much as its part grew."""
    return _is_span_moved(before.span, after.span, shifts.get(after.span.part, 0))


def _of_zone(
    before: Sequence[Any],
    after: Sequence[Any],
    zone: tuple[int, int],
    *,
    offset: int,
    shifts: Mapping[str, int],
) -> Iterator[Kept | tuple[Any, ...]]:
    """Pieces of a stretch of a list in which each value corresponds to one ``offset`` further on."""
    start, stop = zone
    olds, news = before[start + offset : stop + offset], after[start:stop]
    as_one = shifts.get(news[0].span.part, 0) if news else 0
    if news and all(_are_alike(olds, news)) and _are_moved(olds, news, as_one):
        yield Kept(start + offset, stop + offset, as_one)
        return
    run: tuple[int, int | None] | None = None  # where it began, and its shift; no shift for new values
    for number, new, same in zip(range(start, stop), news, _are_alike(olds, news), strict=True):
        shift: int | None = shifts.get(new.span.part, 0)
        if not same or not _is_place_moved(before[number + offset], new, shift or 0):
            shift = None
        if run is None or run[1] != shift:
            if run is not None:
                yield _piece(after, run, number, offset)
            run = (number, shift)
    if run is not None:
        yield _piece(after, run, stop, offset)


def _piece(
    after: Sequence[Any], run: tuple[int, int | None], stop: int, offset: int
) -> Kept | tuple[Any, ...]:
    start, shift = run
    return tuple(after[start:stop]) if shift is None else Kept(start + offset, stop + offset, shift)


def _are_alike(olds: Sequence[Any], news: Sequence[Any]) -> Iterable[bool]:
    """For each pair of values, whether they differ only in their places; all are of one class."""
    if not news:
        return ()
    cls: Any = type(news[0])
    others = _kind_of(cls).others
    return map(eq, map(others, olds), map(others, news))


def _are_moved(olds: Sequence[Any], news: Sequence[Any], shift: int) -> bool:
    """Whether all values of a stretch have moved this far, with all of their places, in one part."""
    cls: Any = type(news[0])
    part = news[0].span.part
    for name in _kind_of(cls).places:
        place = attrgetter(name)
        for old, new in zip(map(place, olds), map(place, news), strict=True):
            if new is None:
                if old is not None:
                    return False
            elif (
                old is None
                or new.start - old.start != shift
                or new.end - old.end != shift
                or not (new.part == old.part == part)
            ):
                return False
    return True


def _is_place_moved(old: Any, new: Any, shift: int) -> bool:
    """Whether one of two values, equal but for places, has moved this far with all of its places."""
    if old is new:
        return shift == 0
    cls: Any = type(new)
    names = _kind_of(cls).places
    return all(_is_span_moved(getattr(old, name), getattr(new, name), shift) for name in names)


def _is_span_moved(old: Span | None, new: Span | None, shift: int) -> bool:
    """Whether a place has moved this far."""
    if old is None or new is None:
        return old is new
    return old.start + shift == new.start and old.end + shift == new.end and old.part == new.part


def _put_together(before: Sequence[Any], pieces: Pieces) -> tuple[Any, ...]:
    """The list reassembled from its pieces."""
    values: list[Any] = []
    for piece in pieces:
        if not isinstance(piece, Kept):
            values += piece
        elif piece.shift:
            values += _moved(before[piece.start : piece.stop], piece.shift)
        else:
            values += before[piece.start : piece.stop]
    return tuple(values)


def _moved(values: Sequence[Any], shift: int) -> list[Any]:
    """Values of one class, moved."""
    cls: Any = type(values[0])
    kind = _kind_of(cls)
    columns = enumerate(zip(*map(kind.values, values), strict=True))
    told = (
        [_span_moved(span, shift) for span in column] if number in kind.spans else column
        for number, column in columns
    )
    return made_of(cls, told, len(values))


def _span_moved(span: Span | None, shift: int) -> Span | None:
    return None if span is None else Span(span.part, span.start + shift, span.end + shift)
