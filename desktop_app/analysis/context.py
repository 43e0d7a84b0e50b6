"""How a match is meant: negated, about another role, hedged, or plainly affirmed.

After ConText (Harkema and others, 2009) as medspaCy writes it: a cue has a direction and a reach; its
scope ends at the sentence, a bullet, and at words such as "but"; a pseudo cue ("not only") is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.places import LONGEST, in_window, near_to
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.rules import Direction
from desktop_app.domain.signals import Category, Gate, Negation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.analysis.lexicon import Found, Use
    from desktop_app.analysis.matcher import Match, Sentences
    from desktop_app.domain.rules import Cue
    from desktop_app.domain.signals import Signal

_RANK = (Assertion.NEGATED, Assertion.OTHER_ROLE, Assertion.HEDGED)


class Reading(NamedTuple):
    """A match's assertion, and the cue (normalised code points) that made it so."""

    assertion: Assertion
    cue: tuple[int, int] | None = None


class _At(NamedTuple):
    """A cue where it stands."""

    place: Found
    cue: Cue


def _around(places: Sequence[_At], first: int, last: int, reach: int) -> Sequence[_At]:
    """The cues that may stand within reach of a range of tokens."""
    if len(places) <= LONGEST:
        return places
    return in_window(places, first, last, reach=reach, key=lambda at: at.place.first)


class Context:
    """The cues of one text, ready to be asked about its matches.

    Args:
        cues: The cues of the rule set.
        found: What ``Lexicon.find`` found in the text.
        sentences: The same text's sentences.
    """

    def __init__(self, cues: Sequence[Cue], found: Mapping[Use, list[Found]], sentences: Sentences) -> None:
        places = sorted(
            (_At(place, cues[use.rule]) for use, at in found.items() if use.what == "cue" for place in at),
            key=lambda at: (at.place, at.cue.id),
        )
        pseudo = [at for at in places if at.cue.pseudo]
        real = [
            at
            for at in places
            if not at.cue.pseudo
            and not any(
                at.cue.assertion is other.cue.assertion and _runs_into(at.place, other.place)
                for other in _around(pseudo, at.place.first, at.place.last, 0)
            )
        ]
        self._ends = [at.place for at in real if at.cue.assertion is None]
        self._cues = [
            at
            for at in real
            if at.cue.assertion is not None
            and not any(
                _inside(at.place, other.place) and at.place != other.place
                for other in _around(real, at.place.first, at.place.last, 0)
            )
        ]
        self._reach = max((at.cue.within for at in self._cues), default=0)
        self._sentences = sentences

    @property
    def negations(self) -> list[tuple[int, int]]:
        """Places of the negating cues, in normalised code points."""
        return [(at.place.start, at.place.end) for at in self._cues if at.cue.assertion is Assertion.NEGATED]

    def read(self, match: Match) -> Reading:
        """How the text means a match; of several cues the strongest kind wins, then the nearest."""
        best: tuple[int, int, Reading] | None = None
        for place, cue in _around(self._cues, match.first, match.last, self._reach):
            if cue.assertion is None:
                continue
            if cue.assertion is Assertion.NEGATED and match.signal.negation is Negation.NONE:
                continue
            if cue.posts_only and not _names_people(match.signal):
                continue
            gap = _reach(cue, place, match)
            if gap is None or self._cut_off(place, match):
                continue
            rank = (_RANK.index(cue.assertion), gap, Reading(cue.assertion, (place.start, place.end)))
            if best is None or rank < best:
                best = rank
        return best[2] if best else Reading(Assertion.AFFIRMED)

    def _cut_off(self, place: Found, match: Match) -> bool:
        """Whether a sentence end or an ending word stands between cue and match."""
        low, high = self._sentences.around(match.start, match.end)
        if not (low <= place.start and place.end <= high):
            return True
        if match.first < place.first and place.last < match.last:
            return False
        left, right = (place.last, match.first) if place.last <= match.first else (match.last, place.first)
        return any(left <= end.first and end.last <= right for end in near_to(self._ends, left, right, 0))


def _names_people(signal: Signal) -> bool:
    """Whether a signal names a post, a team or a place of work."""
    return signal.gate in (Gate.POST, Gate.TEAM, Gate.CANDIDATE, Gate.OTHER_POST) or signal.category in (
        Category.SETTING,
        Category.TITLE,
    )


def _inside(place: Found, other: Found) -> bool:
    return other.first <= place.first and place.last <= other.last


def _runs_into(place: Found, pseudo: Found) -> bool:
    """Whether a cue stands in a pseudo cue, or its end does ("is not" before "not limited to")."""
    return pseudo.first < place.last <= pseudo.last


def _reach(cue: Cue, place: Found, match: Match) -> int | None:
    """Tokens between cue and match when the cue points at it and reaches it, else ``None``."""
    if match.stretched and match.first < place.first and place.last < match.last:
        # "CPT is not used for this coding" holds its own cue between word and companion.
        return 0 if cue.assertion is Assertion.NEGATED else None
    if place.last <= match.first and cue.direction is not Direction.BACKWARD:
        gap = match.first - place.last
    elif match.last <= place.first and cue.direction is not Direction.FORWARD:
        gap = place.first - match.last
    else:
        return None
    return gap if gap <= cue.within else None
