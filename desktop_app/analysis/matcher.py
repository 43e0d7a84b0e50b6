"""Turns the wordings found into matches of signals: near, not_in, unless, longest match."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.members import CLASSIFICATION, QUALIFICATION, SYSTEM, TASK
from desktop_app.analysis.objects import head_of_object
from desktop_app.analysis.places import LONGEST, any_inside, near_to
from desktop_app.domain.signals import Gate, Signal, Strength
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.text.sentences import sentences_around

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop_app.analysis.lexicon import Found, Lexicon, Use

_EDITION = re.compile(r"\.\d{1,2}(?![\w.]*\d)")
#: These separate a near word from a companion, so that they do not belong together.
_APART = re.compile(
    r"[;?!]|\. |, not\b|\b(?:but|however|rather than|instead of|as opposed to|unlike|you will|you'll)\b",
    re.IGNORECASE,
)
#: Names are matches of their own even inside a coding act.
_NAMES = frozenset((CLASSIFICATION, QUALIFICATION, SYSTEM))
_ORDER = {strength: n for n, strength in enumerate(Strength)}
#: Creates a named tuple in a third of the time; an advert needs dozens.
_new = tuple.__new__


class Match(NamedTuple):
    """A signal found in a normalised text; offsets are its code points, ``first``/``last`` its tokens."""

    signal: Signal
    start: int
    end: int
    first: int
    last: int
    stretched: bool = False  # reaches from a near word to its companion; other matches may lie inside


@dataclass(slots=True)
class Sentences:
    """Sentence bounds of one text, determined only where something was found and then cached."""

    text: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> Sentences:
        """The sentences of a normalised text."""
        return cls(text, [], [])

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Bounds of the sentence that holds the range, in code points of the normalised text."""
        at = bisect_right(self.starts, start) - 1
        if at >= 0 and end <= self.ends[at]:
            return self.starts[at], self.ends[at]
        bounds = sentences_around(self.text, start, start + 1)
        if end > bounds[1]:  # spans several sentences, so it is not cached as one
            return sentences_around(self.text, start, end)
        if not (at := bisect_right(self.starts, bounds[0])) or self.starts[at - 1] != bounds[0]:
            self.starts[at:at], self.ends[at:at] = bounds[:1], bounds[1:]
        return bounds


def match_signals(
    lexicon: Lexicon,
    found: Mapping[Use, list[Found]],
    sentences: Sentences,
    ignored: Callable[[Match, Sentences], bool] | None = None,
) -> list[Match]:
    """All matches of all signals in one text.

    Args:
        lexicon: The compiled rules.
        found: What ``Lexicon.find`` found in the text.
        sentences: The same text's sentences.
        ignored: Whether to leave a match out, together with shorter ones of its rule inside it; it then hides
            no matches of other rules either.

    Returns:
        Matches by place; of nested matches of the same route only the longest.
    """
    matches: list[Match] = []
    for use, places in found.items():
        links = lexicon.links.get(use)
        if links is None:
            continue
        signal = lexicon.signals[use.rule]
        excluded = found.get(links.not_in, ())
        if use.what == "phrase":
            candidates = [_plain(signal, place) for place in places]
        else:
            beside = found.get(links.beside)
            if beside is None:
                continue
            candidates = _near(signal, use.near, places, _outside(beside, excluded), sentences)
        if candidates:
            matches += _kept(signal, candidates, excluded, found.get(links.unless, ()), sentences)
    if ignored is not None:
        matches = _without([match for match in matches if ignored(match, sentences)], matches)
    return _longest(matches)


def _without(ignored: list[Match], matches: list[Match]) -> list[Match]:
    """Drop ignored matches and other matches of the same rule inside them."""
    places: dict[str, list[Match]] = {}
    for match in ignored:
        places.setdefault(match.signal.id, []).append(match)
    return [
        match
        for match in matches
        if not any(
            place.start <= match.start and match.end <= place.end for place in places.get(match.signal.id, ())
        )
    ]


def _kept(
    signal: Signal,
    candidates: list[Match],
    excluded: Sequence[Found],
    unless: Sequence[Found],
    sentences: Sentences,
) -> list[Match]:
    """Drop candidates that an exception or a line end rules out."""
    if excluded:
        candidates = [match for match in candidates if not _swallowed(match, excluded)]
    if unless:
        candidates = [match for match in candidates if not _in_sentence(match, unless, sentences)]
    text = sentences.text
    kept = [match for match in candidates if match[4] == match[3] + 1 or not _over_a_line_end(match, text)]
    if signal.category is CLASSIFICATION:
        return [_with_edition(match, text) for match in kept]
    return kept


def _plain(signal: Signal, place: Found) -> Match:
    first, last, start, end = place
    return _new(Match, (signal, start, end, first, last, False))


def _outside(places: Sequence[Found], excluded: Sequence[Found]) -> Sequence[Found]:
    """The places that are not part of a longer phrase with another meaning."""
    return [place for place in places if not _swallowed(place, excluded)] if excluded else places


def _near(
    signal: Signal, number: int, words: Iterable[Found], beside: Sequence[Found], sentences: Sentences
) -> list[Match]:
    """Matches for words with a companion within reach in the same sentence."""
    near = signal.near[number]
    within = near.within
    few = len(beside) <= LONGEST
    matches = []
    for word in words:
        around = beside if few else near_to(beside, word.first, word.last, within)
        first, last, _, _ = word
        reach_back, reach_on = first - within, last + within
        companions = [
            other for other in around if (last <= other[0] <= reach_on) or (reach_back <= other[1] <= first)
        ]
        if not companions:
            continue
        low, high = sentences.around(word.start, word.end)
        if near.mark == "object":
            head = head_of_object(word, companions, sentences.text)
            if head is not None and head.end <= high:
                matches.append(_new(Match, (signal, word.start, head.end, first, head.last, True)))
            continue
        companions = [
            other
            for other in companions
            if low <= other.start and other.end <= high and not _apart(word, other, sentences.text)
        ]
        if not companions:
            continue
        if near.mark != "both":
            matches.append(_plain(signal, word))
            continue
        matches.append(_to_the_nearest(signal, word, companions))
    return matches


def _to_the_nearest(signal: Signal, word: Found, companions: Sequence[Found]) -> Match:
    """The match from a word to its nearest companion, whichever comes first."""
    gap = min(_gap(word, other) for other in companions)
    nearest = max(
        (other for other in companions if _gap(word, other) == gap), key=lambda o: (o.last, -o.first)
    )
    return Match(
        signal,
        min(word.start, nearest.start),
        max(word.end, nearest.end),
        min(word.first, nearest.first),
        max(word.last, nearest.last),
        stretched=True,
    )


def _apart(word: Found, other: Found, text: str) -> bool:
    """Whether something between two places separates them."""
    between = (word.end, other.start) if word.end <= other.start else (other.end, word.start)
    return _APART.search(text, *between) is not None


def _gap(one: Found, other: Found) -> int:
    """Tokens between two places that do not overlap."""
    return max(other.first - one.last, one.first - other.last)


def _swallowed(match: Match | Found, longer: Sequence[Found]) -> bool:
    """Whether the match is part of a longer phrase with another meaning."""
    around = near_to(longer, match.first, match.last, 0)
    return any(place.start < match.end and match.start < place.end for place in around)


def _over_a_line_end(match: Match, text: str) -> bool:
    """Whether a match runs from one line of a list into the next ("Medical", "Coding").

    A line that continues in lower case was only wrapped.
    """
    at = text.find("\n", match.start, match.end)
    return at >= 0 and not text[at + 1 : match.end].lstrip()[:1].islower()


def _in_sentence(match: Match, places: Sequence[Found], sentences: Sentences) -> bool:
    """Whether one of the places is in the match's sentence."""
    return any_inside(places, *sentences.around(match.start, match.end))


def _with_edition(match: Match, text: str) -> Match:
    """Extend ``OPCS-4`` by the edition that follows it (``.10``)."""
    if text[match.end - 1].isdigit():
        edition = _EDITION.match(text, match.end)
        if edition:
            return match._replace(end=edition.end())
    return match


def _longest(matches: list[Match]) -> list[Match]:
    """Drop matches inside a longer one of their route, and neutral ones inside one of any side."""
    ordered = sorted(
        _tightest(matches),
        key=lambda m: (m[1], -m[2], _ORDER[m[0].strength], m[0].id, m[5]),
    )
    kept: list[Match] = []
    reach: list[Match] = []
    furthest = 0
    for match in ordered:
        _, start, end, _, _, _ = match
        reach = [other for other in reach if other.end > start] if start < furthest else []
        if not reach or not any(_hides(other, match) for other in reach):
            kept.append(match)
        reach.append(match)
        furthest = max(furthest, end)
    return kept


def _tightest(matches: list[Match]) -> list[Match]:
    """Drop duplicates and, of nested stretched matches of one rule, all but the innermost."""
    kept: dict[tuple[str, int, int, bool], Match] = {}
    for match in matches:
        signal, start, end, _, _, stretched = match
        kept.setdefault((signal.id, start, end, stretched), match)
    by_rule: dict[str, list[tuple[int, int]]] = {}
    for rule, start, end, stretched in kept:
        if stretched:
            by_rule.setdefault(rule, []).append((start, end))
    for rule, spans in by_rule.items():
        nearest_end = 1 << 60  # among the spans that start no earlier
        for start, end in sorted(spans, key=lambda span: (-span[0], span[1])):
            if nearest_end <= end:
                del kept[rule, start, end, True]
            nearest_end = min(nearest_end, end)
    return list(kept.values())


def _hides(outer: Match, inner: Match) -> bool:
    """Whether ``outer`` makes ``inner``, which starts no earlier, superfluous."""
    if inner.end > outer.end:
        return False
    if outer.signal.id == inner.signal.id:
        return True
    if outer.signal.route is None or inner.signal.route is None:
        return False
    if outer.stretched or (outer.signal.company and not inner.signal.company):
        return False
    if outer.signal.route is inner.signal.route:
        return outer.signal.category is not TASK or inner.signal.category not in _NAMES
    if inner.signal.route is Route.UNCLEAR:
        return outer.signal.route in SIDES
    return inner.signal.route is Route.NOT_CODING and outer.signal.gate is Gate.POST
