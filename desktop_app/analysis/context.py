"""Decides whether a match is negated, about another role, hedged, or affirmed.

This is ConText (Harkema and others, 2009) as medspaCy implements it: a cue has a direction and a reach; its
scope ends at the sentence, a bullet, or words such as "but"; a pseudo cue ("not only") has no effect. Unlike
ConText, a cue in a line that ends in a colon also applies to the list below, and one in a heading to its
section.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.clauses import closes_bracket, held_by, is_demanded, opens_bracket, says_more
from desktop_app.analysis.colleagues import colleagues_cue, names_people
from desktop_app.analysis.meant_alike import is_joined, is_told_of, may_name_others, not_needed_cue
from desktop_app.analysis.offers import is_offered, tells_of_the_holder
from desktop_app.analysis.places import LONGEST, in_window, near_to
from desktop_app.analysis.rulings import At, is_heading, rulings_of, turns
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.rules import Direction
from desktop_app.domain.signals import Category, Negation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.analysis.lexicon import Found, Use
    from desktop_app.analysis.matcher import Match, Sentences
    from desktop_app.domain.rules import Cue
    from desktop_app.domain.signals import Signal

_RANK = {Assertion.NEGATED: 0, Assertion.OTHER_ROLE: 1, Assertion.HEDGED: 2}
_SOFT_RANK = {Assertion.HEDGED: 0, Assertion.NEGATED: 1, Assertion.OTHER_ROLE: 2}
#: Distance of a cue above the match: larger than that of any cue in its own sentence.
_FAR = 1 << 20
_NEGATED, _OTHER, _NONE = Assertion.NEGATED, Assertion.OTHER_ROLE, Negation.NONE
_SETTING = Category.SETTING
#: Readings of people after which a clause ("unlike hospital coders, who use ICD-10") is about another role.
_ELSEWHERE = (_OTHER, _NEGATED)
_FORWARD, _BACKWARD = Direction.FORWARD, Direction.BACKWARD
#: For one match, so many of the latest rulings before it are considered.
_MOST_RULINGS = 12


class Reading(NamedTuple):
    """A match's assertion, and the cue (normalised code points) that made it so."""

    assertion: Assertion
    cue: tuple[int, int] | None = None


_AFFIRMED = Reading(Assertion.AFFIRMED)


def _around(places: Sequence[At], first: int, last: int, reach: int) -> Sequence[At]:
    """The cues that may be within reach of a range of tokens."""
    if len(places) <= LONGEST:
        return places
    return in_window(places, first, last, reach=reach, key=lambda at: at.place.first)


class Context:
    """The cues of one text, and what they say about its matches.

    Args:
        cues: The cues of the rule set.
        found: What ``Lexicon.find`` found in the text.
        sentences: The same text's sentences.
        headings: Start and end of each heading and the end of its section, in normalised code points.
    """

    def __init__(
        self,
        cues: Sequence[Cue],
        found: Mapping[Use, list[Found]],
        sentences: Sentences,
        headings: Iterable[tuple[int, int, int]] = (),
    ) -> None:
        places = sorted(
            (At(place, cues[use.rule]) for use, at in found.items() if use.what == "cue" for place in at),
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
            and not any(_gives_way(at, other) for other in _around(real, at.place.first, at.place.last, 0))
        ]
        self._reach = max((at.cue.within for at in self._cues), default=0)
        self._sentences = sentences
        ranges = list(headings)
        self._cues = [
            at
            for at in self._cues
            if not is_heading(at, ranges, sentences.text) and not _is_of_the_reader(at, sentences)
        ]
        self._rulings = rulings_of(self._cues, self._ends, sentences.text, ranges)

    def read_all(self, matches: Sequence[Match]) -> list[Reading]:
        """The reading of each match; the matches are in text order.

        A match joined to a negated one only by commas and "or" is negated too ("No ICD-10 or OPCS-4"), and
        what colleagues do is about another role ("our coders, who assign OPCS-4").
        """
        readings = [self.read(match) for match in matches]
        negated: tuple[Match, Reading] | None = None
        others: tuple[Match, Reading] | None = None
        for number, match in enumerate(matches):
            reading = readings[number]
            if negated and reading.cue is None and is_joined(negated[0], match, self._sentences.text):
                reading = readings[number] = negated[1]
            open_to = others if others and not _is_nearer(reading, others[0]) else None
            if open_to and is_told_of(open_to[0], match, self._sentences):
                reading = readings[number] = open_to[1]
            if reading is _AFFIRMED and (cue := not_needed_cue(match, self._sentences.text)) is not None:
                reading = readings[number] = Reading(_NEGATED, cue)
            if reading.cue is not None and reading.cue[0] < match.start:
                negated = (match, reading) if reading.assertion is _NEGATED else None
            if reading.assertion in _ELSEWHERE and may_name_others(match.signal):
                others = match, Reading(_OTHER, reading.cue)
        return readings

    def read(self, match: Match) -> Reading:
        """The reading of a match: of several cues the strongest kind wins, then the nearest.

        For a signal with soft negation a hedge is stronger than a negation ("CPC preferred, not required").
        If the match's own sentence says that others do it, cues from above do not apply.
        """
        if names_people(match.signal):
            words = colleagues_cue(match, self._sentences)
            if words is not None:
                return Reading(_OTHER, words)
        bearing = self._beside(match)
        if self._rulings and not any(map(_is_of_others, bearing)):
            bearing += self._above(match)
        if not bearing:
            return _AFFIRMED
        best: tuple[int, int, Reading] | None = None
        ranks = _SOFT_RANK if match.signal.negation is Negation.SOFT else _RANK
        for gap, place, cue in bearing:
            assertion = cue.assertion or Assertion.AFFIRMED
            rank = (ranks[assertion], gap, Reading(assertion, (place.start, place.end)))
            if best is None or rank < best:
                best = rank
        return best[2] if best else _AFFIRMED

    def _beside(self, match: Match) -> list[tuple[int, Found, Cue]]:
        """The cues in the match's own sentence that reach it, with their distance in tokens."""
        first, last = match.first, match.last
        bearing = []
        for place, cue in _around(self._cues, first, last, self._reach):
            within = cue.within
            if place.first - last > within or first - place.last > within:
                continue
            gap = _reach(cue, place, match)
            if gap is None or self._cut_off(place, match) or self._is_wanted(cue, match):
                continue
            if _bears_on(cue, match.signal) or (not gap and self._rules_out(place, cue, match.signal)):
                bearing.append((gap, place, cue))
        return bearing

    def _is_wanted(self, cue: Cue, match: Match) -> bool:
        """Whether a post is offered, so that words after it tell of the reader's post or its neighbours."""
        after = cue.assertion is _OTHER and cue.direction is _BACKWARD and names_people(match.signal)
        return after and is_offered(self._sentences, match.start)

    def _rules_out(self, place: Found, cue: Cue, signal: Signal) -> bool:
        """Whether a negation ending in "a" directly precedes a setting: "this is not a GP practice"."""
        words = self._sentences.text[place.start : place.end].lower()
        return cue.assertion is _NEGATED and signal.category is _SETTING and words.endswith(" a")

    def _above(self, match: Match) -> Iterable[tuple[int, Found, Cue]]:
        """The cues above the match that apply to its line."""
        last = bisect_right(self._rulings, match.start, key=lambda one: one.start)
        for ruling in self._rulings[max(0, last - _MOST_RULINGS) : last]:
            if match.start < ruling.end and _bears_on(ruling.cue, match.signal):
                begin = self._sentences.around(match.start, match.end)[0]
                if not turns(self._ends, begin, match.start):
                    yield _FAR, ruling.place, ruling.cue

    def _cut_off(self, place: Found, match: Match) -> bool:
        """Whether a sentence end, a bracket or a word such as "but" separates cue and match.

        An answer begins with the mark that ends its question ("? No"), so only the start of the cue must be
        in the match's sentence.
        """
        low, high = self._sentences.around(match.start, match.end)
        if not low <= place.start < high:
            return True
        if place.first < match.last and match.first < place.last:
            return False
        text = self._sentences.text
        if place.last <= match.first:
            left, right = place.last, match.first
            between = text[place.end : match.start]
            aside = closes_bracket(between) or says_more(between, text[match.end : high])
        else:
            left, right = match.last, place.first
            aside = opens_bracket(text[match.end : place.start])
        cue = text[place.start : place.end]
        holds_on = held_by(cue)
        aside = aside or (place.start == low and is_demanded(cue, text[match.end : high]))
        return aside or any(
            left <= end.first and end.last <= right and text[end.start : end.end].lower() not in holds_on
            for end in near_to(self._ends, left, right, 0)
        )


def _is_nearer(reading: Reading, others: Match) -> bool:
    """Whether a match has a cue of its own, other than the negation of the people named before it."""
    return reading.cue is not None and (reading.assertion is not _NEGATED or reading.cue[1] > others.start)


def _bears_on(cue: Cue, signal: Signal) -> bool:
    """Whether a cue can affect a signal at all."""
    if cue.assertion is _NEGATED and signal.negation is _NONE:
        return False
    return not cue.posts_only or names_people(signal)


def _is_of_others(bearing: tuple[int, Found, Cue]) -> bool:
    """Whether a cue says that others do it."""
    return bearing[2].assertion is _OTHER


def _is_of_the_reader(at: At, sentences: Sentences) -> bool:
    """Whether a cue for what others do tells of the post on offer: "we are after a coder who can code …"."""
    other = at.cue.assertion is _OTHER and at.cue.direction is _BACKWARD
    return other and tells_of_the_holder(sentences, at.place.start)


def _inside(place: Found, other: Found) -> bool:
    return other.first <= place.first and place.last <= other.last


def _gives_way(at: At, other: At) -> bool:
    """Whether a cue is only a piece of a longer one ("not required" in "preferred but not required").

    Of "or studying for" the piece "or studying" still holds for what stands before it, of "is dealt with by"
    the piece "dealt with by" for who comes after; but the "is not" of "is not needed" says nothing of them.
    """
    place, longer = at.place, other.place
    ways = (at.cue.direction, other.cue.direction) if at.cue.assertion is other.cue.assertion else None
    if _inside(place, longer):
        kept = (_FORWARD, _BACKWARD) if at.cue.assertion is _OTHER else (_BACKWARD, _FORWARD)
        return place != longer and ways != kept
    return at.cue.assertion is _NEGATED and ways == (_FORWARD, _BACKWARD) and _runs_into(place, longer)


def _runs_into(place: Found, pseudo: Found) -> bool:
    """Whether a cue ends inside a pseudo cue ("is not" and "not limited to")."""
    return pseudo.first < place.last <= pseudo.last


def _reach(cue: Cue, place: Found, match: Match) -> int | None:
    """Tokens between cue and match, or ``None`` if the cue points elsewhere or does not reach it."""
    if match.first < place.first and place.last < match.last:
        # "CPT is not used for this coding" has its cue between word and companion.
        return 0 if match.stretched and cue.assertion is _NEGATED else None
    if place.first < match.last and match.first < place.last:
        # The cue overlaps the match: "the coders then" applies to the coders, "the billing office assigns
        # CCSD" to the office, and "you will not code" to "code admissions".
        ahead = cue.assertion is _NEGATED and cue.direction is not _BACKWARD and place.first < match.first
        return 0 if ahead or match.stretched or names_people(match.signal) else None
    if place.last <= match.first and cue.direction is not _BACKWARD:
        gap = match.first - place.last
    elif match.last <= place.first and cue.direction is not _FORWARD:
        gap = place.first - match.last
    else:
        return None
    return gap if gap <= cue.within else None
