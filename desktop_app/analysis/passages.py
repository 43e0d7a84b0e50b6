"""Recognises sentences that describe coding work in words that no rule contains.

Employers describe the work in words of their own ("work out what in it is new and lasting, find the matching
term and save it"), and a careful reader still understands. Each sentence is therefore also weighed as a
whole: every word and every pair of neighbours has a weight, learned from labelled adverts (``python -m
tests.golden.learn``) and kept in ``rules/passages`` like any other number of the policy. It is plain logistic
regression on words: the result is deterministic, the words behind it can be named, and the order of sentences
does not matter.
"""

from __future__ import annotations

import math
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.folding import Vocabulary
from desktop_app.analysis.learned import LEARNED, Rows, learned_of
from desktop_app.domain.sections import SectionName
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.text.sentences import sentence_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop_app.analysis.learned import Learned
    from desktop_app.domain.rules import RuleSet
    from desktop_app.domain.sections import Section
    from desktop_app.text.normalise import NormalText

#: Only so many code points of each document are read; no real advert is longer.
REACH: Final = 30_000
#: Sections about the post; the others are about the employer, the pay, how to apply.
TOLD: Final = frozenset(
    {
        SectionName.SUMMARY,
        SectionName.DUTIES,
        SectionName.ESSENTIAL,
        SectionName.DESIRABLE,
        SectionName.OTHER,
    }
)
#: Sentences with fewer words and pairs are not weighed.
FEWEST: Final = 5
#: Names in the policy: the bias, and the group of the words.
START: Final = "passages.start"
WORDS: Final = "passages.words."
#: The larger this is, the less an advert's strongest sentences dominate the others.
LEAN: Final = 2.0
#: Cap on the log-odds of a sentence.
_MOST: Final = 8.0


class Weights(NamedTuple):
    """The weights of a word or pair of words: for coding work at all, and for each side in ``SIDES``."""

    coding: float
    sides: tuple[float, ...]


_coding: Final = itemgetter(Weights._fields.index("coding"))


class _Weighed(NamedTuple):
    """A sentence's number of words and pairs, its log-odds of coding work, and the weights behind them."""

    words: int
    coding: float
    found: tuple[Weights, ...]


class Passage(NamedTuple):
    """A sentence with its weight.

    Attributes:
        part: Name of the part it stands in.
        start: Its first code point, in the normalised text.
        end: The code point after its last one.
        section: The section it is in.
        coding: How much it reads like coding work, as log-odds.
        found: The weights of its known words and pairs, without repeats.
    """

    part: str
    start: int
    end: int
    section: SectionName
    coding: float
    found: tuple[Weights, ...]


def sentences_of(
    normal: Mapping[str, NormalText], sections: Iterable[Section]
) -> Iterator[tuple[str, int, int, SectionName]]:
    """Part, start, end (normalised code points) and section of each sentence about the post."""
    for section in sections:
        if section.name not in TOLD:
            continue
        part = normal[section.span.part]
        start, end = part.offsets.to_normalised(section.span.start, section.span.end)
        if section.heading and section.heading.start >= section.span.start:
            start = part.offsets.to_normalised(section.heading.start, section.heading.end)[1]
        end = min(end, REACH)
        while start < end:
            if part.text[start].isspace():
                start += 1
                continue
            stop = min(sentence_end(part.text, start), end)
            yield section.span.part, start, stop, section.name
            start = stop


class Passages:
    """Weighs the sentences of an advert.

    Args:
        words: The weights of words and of pairs of neighbours; without any, ``read`` returns nothing.
        start: The bias.
        vocabulary: Numbers the words; a new one by default.
        learned: When the weights were learned, as the rules state it; may be empty.
    """

    def __init__(
        self,
        words: Mapping[str, Weights],
        start: Weights,
        vocabulary: Vocabulary | None = None,
        *,
        learned: str = "",
    ) -> None:
        self.learned = learned
        self._vocabulary = vocabulary or Vocabulary()
        self._weights: dict[int | None, Weights] = dict(
            zip(self._vocabulary.numbers(words), words.values(), strict=True)
        )
        self._start = start
        #: The sentences of the previous advert; the next is usually an edit of it.
        self._last: dict[str, _Weighed] = {}

    @classmethod
    def of(
        cls, rules: RuleSet, vocabulary: Vocabulary | None = None, learned: Learned | None = None
    ) -> Passages:
        """Read the weights out of a rule set; each line is "coding hospital primary_care billing research".

        Args:
            rules: The loaded rules.
            vocabulary: Numbers the words; a new one by default.
            learned: The result of ``learned_of`` for the same rules, if available.

        Raises:
            AppError: A line is not five numbers.
        """
        learned = learned_of(rules) if learned is None else learned
        words = {word: Weights(row[0], row[1:]) for word, row in learned.get(WORDS, Rows()).items()}
        coding, *sides = learned.get(START, Rows()).one()
        said = next((line for name, line in rules.policy if name == LEARNED), "")
        return cls(words, Weights(coding, tuple(sides)), vocabulary, learned=said)

    def __bool__(self) -> bool:
        """Whether there are any weights."""
        return bool(self._weights)

    def read(self, normal: Mapping[str, NormalText], sections: Iterable[Section]) -> list[Passage]:
        """Weigh every sentence about the post that has enough words."""
        passages: list[Passage] = []
        if not self:
            return passages
        seen: dict[str, _Weighed] = {}
        for part, start, end, section in sentences_of(normal, sections):
            sentence = normal[part].text[start:end]
            weighed = seen[sentence] = self._last.get(sentence) or self._weighed(sentence)
            if weighed.words >= FEWEST:
                passages.append(Passage(part, start, end, section, weighed.coding, weighed.found))
        self._last = seen
        return passages

    def _weighed(self, sentence: str) -> _Weighed:
        """Weigh a sentence; repeated words count once, unknown words not at all."""
        words = self._vocabulary.words(sentence)
        pairs = self._vocabulary.pairs(words)
        signs = dict.fromkeys(chain(words, pairs))
        found: tuple[Weights, ...] = tuple(filter(None, map(self._weights.get, signs)))
        coding = self._start.coding + _share(found) * sum(map(_coding, found))
        return _Weighed(len(words) + len(pairs), coding, found)

    def sides(self, passages: Sequence[Passage]) -> dict[Route, float]:
        """How much the coding work of an advert reads like each side's.

        Args:
            passages: Its sentences; each is weighted by its probability of being about coding work.

        Returns:
            The weighted mean of the log-odds for each of ``SIDES``; 0 without sentences.
        """
        shares = [1 / (1 + math.exp(-min(each.coding, _MOST))) for each in passages]
        return {side: self._side(passages, shares, n) for n, side in enumerate(SIDES)}

    def _side(self, passages: Sequence[Passage], shares: Sequence[float], side: int) -> float:
        """The weighted mean for one side, given by its index in ``SIDES``."""
        if not passages:
            return 0.0
        told = [
            share * (self._start.sides[side] + _share(each.found) * sum(w.sides[side] for w in each.found))
            for share, each in zip(shares, passages, strict=True)
        ]
        return math.fsum(told) / math.fsum(shares)


def _share(found: Sequence[Weights]) -> float:
    """A factor on the weights, so that long sentences do not count for more than short ones."""
    return 1 / math.sqrt(len(found)) if found else 0.0


def coding_of(passages: Sequence[Passage]) -> float:
    """How much a whole advert reads like coding work: a soft maximum over its sentences.

    Returns:
        The log-odds; 0 without sentences.
    """
    if not passages:
        return 0.0
    mean = math.fsum(math.exp(min(each.coding, _MOST) / LEAN) for each in passages) / len(passages)
    return LEAN * math.log(mean)
