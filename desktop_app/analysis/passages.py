"""Coding work told in other words: sentences whose words, taken together, read like it.

Rules find what somebody wrote down beforehand. Employers tell the work in words of their own ("work out what
in it is new and lasting, find the matching term and save it"), and a careful reader still knows. So each
sentence is also weighed as a whole: every word and every pair of neighbouring words has a weight, learned
from labelled adverts (``python -m tests.golden.learn``) and kept in ``rules/passages`` like any other number
of the policy. It is logistic regression on words, nothing more: the same sentence always weighs the same,
its words can be named, and no order of sentences matters.
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

#: Only this much of each document is read, in code points; no real advert is longer.
REACH: Final = 30_000
#: Sections that tell of a post; the others tell of the employer, the pay, how to apply.
TOLD: Final = frozenset(
    {
        SectionName.SUMMARY,
        SectionName.DUTIES,
        SectionName.ESSENTIAL,
        SectionName.DESIRABLE,
        SectionName.OTHER,
    }
)
#: Sentences of fewer words and pairs are not weighed.
FEWEST: Final = 5
#: Names in the policy: what every sentence starts from, and the words' group.
START: Final = "passages.start"
WORDS: Final = "passages.words."
#: The larger, the less an advert's strongest sentences count for more than the others.
LEAN: Final = 2.0
#: No sentence counts for more than this.
_MOST: Final = 8.0


class Weights(NamedTuple):
    """What one word, or pair of words, says: of coding work at all, and of each side in ``SIDES``."""

    coding: float
    sides: tuple[float, ...]


_coding: Final = itemgetter(Weights._fields.index("coding"))


class _Weighed(NamedTuple):
    """How many words and pairs a sentence has, how much it reads like coding work, and by which of them."""

    words: int
    coding: float
    found: tuple[Weights, ...]


class Passage(NamedTuple):
    """One sentence, weighed.

    Attributes:
        part: Name of the part it stands in.
        start: Its first code point, in the normalised text.
        end: The code point after its last one.
        section: Where it stands.
        coding: How much it reads like coding work: the logarithm of the odds.
        found: Its words and pairs that have weights, each once.
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
    """Part, start, end (normalised code points) and section of each sentence that tells of a post."""
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
    """The weights of words, and what they make of an advert.

    Args:
        words: The weights of each word and of each pair of neighbours. None: nothing is told in other words.
        start: What a sentence has before any of its words is looked at.
        vocabulary: Numbers the words; one of its own where none is shared.
        learned: When the weights were learned, as the rules say it; empty where they do not.
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
        #: The sentences of the advert read last, which mostly is the one that is read next, edited.
        self._last: dict[str, _Weighed] = {}

    @classmethod
    def of(
        cls, rules: RuleSet, vocabulary: Vocabulary | None = None, learned: Learned | None = None
    ) -> Passages:
        """The weights that stand in a rule set, each as "coding hospital primary_care billing research".

        Args:
            rules: The loaded rules.
            vocabulary: As above.
            learned: What ``learned_of`` made of the very same rules, where that is at hand.

        Raises:
            AppError: A line holds something else than five numbers.
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
        """Every sentence of an advert that tells of a post and has words enough to be weighed.

        Args:
            normal: Each part's normalised text.
            sections: The advert's sections.
        """
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
        """What a sentence says by its words; repeats count once, unknown words not at all."""
        words = self._vocabulary.words(sentence)
        pairs = self._vocabulary.pairs(words)
        signs = dict.fromkeys(chain(words, pairs))
        found: tuple[Weights, ...] = tuple(filter(None, map(self._weights.get, signs)))
        coding = self._start.coding + _share(found) * sum(map(_coding, found))
        return _Weighed(len(words) + len(pairs), coding, found)

    def sides(self, passages: Sequence[Passage]) -> dict[Route, float]:
        """How much the coding work of an advert reads like each side's.

        Args:
            passages: Its sentences; each is as weighty as it reads like coding work.

        Returns:
            The mean of the logarithm of the odds, for each of ``SIDES``; 0 where there is no sentence.
        """
        shares = [1 / (1 + math.exp(-min(each.coding, _MOST))) for each in passages]
        return {side: self._side(passages, shares, n) for n, side in enumerate(SIDES)}

    def _side(self, passages: Sequence[Passage], shares: Sequence[float], side: int) -> float:
        """The same of one side."""
        if not passages:
            return 0.0
        told = [
            share * (self._start.sides[side] + _share(each.found) * sum(w.sides[side] for w in each.found))
            for share, each in zip(shares, passages, strict=True)
        ]
        return math.fsum(told) / math.fsum(shares)


def _share(found: Sequence[Weights]) -> float:
    """By what the weights of a sentence's words are multiplied, so that long ones say no more than short."""
    return 1 / math.sqrt(len(found)) if found else 0.0


def coding_of(passages: Sequence[Passage]) -> float:
    """How much an advert as a whole reads like coding work: a mean that leans to its strongest sentences.

    Args:
        passages: Its sentences, in any order.

    Returns:
        The logarithm of the odds; 0 where there is no sentence.
    """
    if not passages:
        return 0.0
    mean = math.fsum(math.exp(min(each.coding, _MOST) / LEAN) for each in passages) / len(passages)
    return LEAN * math.log(mean)
