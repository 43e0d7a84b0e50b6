"""Classifies a document by all of its words: a vacancy, a course, an article, a CV or something else.

Rules recognise what only courses, articles and CVs say ("enrol now", "in this article"). Many pages say
nothing of the kind, yet a careful reader knows that nobody can apply to them: by who is addressed, by how
sentences begin, by what is missing. This module therefore weighs all words of a text, as ``passages`` does
for a sentence, with weights learned from labelled texts (``python -m tests.golden.learn_papers``) and kept in
``rules/papers``. The result is deterministic, and the order of sentences does not matter.
"""

from __future__ import annotations

import math
import re
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.folding import END, END_ASKING, Names, Vocabulary
from desktop_app.analysis.learned import Rows, learned_of
from desktop_app.analysis.passages import REACH
from desktop_app.domain.advert import DOCUMENT, TEXT, TITLE
from desktop_app.domain.verdict import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.analysis.learned import Learned
    from desktop_app.domain.rules import RuleSet

#: The kinds other than a vacancy, in the order of their weights.
PAPERS: Final = (Kind.COURSE, Kind.ARTICLE, Kind.CV, Kind.OTHER)
#: Names in the policy: the bias, and the group of the signs.
START: Final = "papers.start"
SIGNS: Final = "papers."
#: The groups of signs; all but the last consist of words.
GROUPS: Final = ("words", "opens", "title", "marks")
#: Texts from this length on are read in blocks, so that an edit changes only one.
_IN_BLOCKS: Final = 3_000
_EMPTY_LINE: Final = "\n\n"
_YEARS: Final = re.compile(
    r"(?:19|20)(?<!\w\d\d)\d\d\s*(?:-|to)\s*(?:(?:19|20)\d\d|present|date|now|till)", re.IGNORECASE
)


class Weights(NamedTuple):
    """The weights of one sign: against a vacancy, and for each of ``PAPERS``."""

    away: float
    kinds: tuple[float, ...]


class Paper:
    """The model's reading of one text.

    Args:
        found: The weights of its signs, in any order.
        start: The bias.
    """

    __slots__ = ("_found", "_start", "away")

    def __init__(self, found: Sequence[Weights], start: Weights) -> None:
        self._found = found
        self._start = start
        #: How little it reads like a vacancy, as log-odds.
        self.away = start.away + self._share() * math.fsum([each.away for each in found])

    @property
    def kinds(self) -> tuple[float, ...]:
        """The log-odds of each of ``PAPERS``, supposing that it is not a vacancy."""
        share = self._share()
        return tuple(
            start + share * math.fsum([each.kinds[n] for each in self._found])
            for n, start in enumerate(self._start.kinds)
        )

    def _share(self) -> float:
        """A factor on the weights, so that long texts do not count for more than short ones."""
        return 1 / math.sqrt(len(self._found)) if self._found else 0.0


class _Signs(NamedTuple):
    """The signs in a text by number; unknown ones are included as 0 or ``None``.

    Attributes:
        words: Folded words, and pairs of neighbours.
        opens: The first word and first pair of each sentence or line.
        asks: Whether any sentence is a question.
    """

    words: frozenset[int | None]
    opens: frozenset[int | None]
    asks: bool


def signs_of(parts: Mapping[str, str]) -> dict[str, set[str]]:
    """The signs of a text by name, for training.

    Args:
        parts: Each part's normalised text, by name.

    Returns:
        By group: ``words`` (folded words and pairs of neighbours), ``opens`` (the first word and first pair
        of a sentence or line), ``title`` (the title's words) and ``marks`` (``question``; ``years``, a
        range).
    """
    vocabulary = Names()
    *of_words, marks = _gathered(parts, partial(_signs, vocabulary=vocabulary))
    names = vocabulary.names()
    by_name = [{names[sign] for sign in signs if sign in names} for signs in of_words]
    return dict(zip(GROUPS, (*by_name, marks), strict=True))


def _gathered(
    parts: Mapping[str, str], read: Callable[[str], _Signs]
) -> tuple[set[int | None], set[int | None], set[int | None], set[str]]:
    """Collect the signs of a text by group; ``read`` is called for each of its blocks."""
    words: set[int | None] = set()
    opens: set[int | None] = set()
    title: set[int | None] = set()
    marks: set[str] = set()
    for name, whole in parts.items():
        if not (name in (TITLE, TEXT) or name.startswith(DOCUMENT)):
            continue
        text = whole[:REACH]
        for block in text.split(_EMPTY_LINE) if len(text) >= _IN_BLOCKS else (text,):
            signs = read(block)
            words |= signs.words
            opens |= signs.opens
            if name == TITLE:
                title |= signs.words
            if signs.asks:
                marks.add("question")
        if _YEARS.search(text):
            marks.add("years")
    return words, opens, title, marks


def _signs(text: str, vocabulary: Vocabulary) -> _Signs:
    """The signs of a text or block."""
    words = [END, *vocabulary.words_and_ends(text)]
    pairs = [*vocabulary.pairs(words), None]
    opens: list[int | None] = []
    asks = False
    for before, word, pair in zip(words, words[1:], pairs[1:], strict=False):
        if before < 0:
            if word >= 0:
                opens += (word, pair)
        elif word == END_ASKING:
            asks = True
    return _Signs(frozenset(chain(words, pairs)), frozenset(opens), asks)


class Papers:
    """Classifies documents by the weights of their signs.

    Args:
        signs: The weights of each sign, by group; without any, ``read`` returns ``None``.
        start: The bias.
        vocabulary: Numbers the words; a new one by default.
    """

    def __init__(
        self,
        signs: Mapping[str, Mapping[str, Weights]],
        start: Weights,
        vocabulary: Vocabulary | None = None,
    ) -> None:
        self._vocabulary = vocabulary or Vocabulary()
        groups = [signs.get(group, {}) for group in GROUPS[:-1]]
        self._weights: list[dict[int | None, Weights]] = [
            dict(zip(self._vocabulary.numbers(group), group.values(), strict=True)) for group in groups
        ]
        self._marks = dict(signs.get(GROUPS[-1], {}))
        #: Signs of the previous text by block; the next is usually an edit of it.
        self._last: dict[str, _Signs] = {}
        self._start = start

    @classmethod
    def of(
        cls, rules: RuleSet, vocabulary: Vocabulary | None = None, learned: Learned | None = None
    ) -> Papers:
        """Read the weights out of a rule set; each line is "away course article cv other".

        Args:
            rules: The loaded rules.
            vocabulary: Numbers the words; a new one by default.
            learned: The result of ``learned_of`` for the same rules, if available.

        Raises:
            AppError: A line is not five numbers.
        """
        learned = learned_of(rules) if learned is None else learned
        groups = {group: learned.get(f"{SIGNS}{group}.", Rows()) for group in GROUPS}
        signs = {
            group: {sign: Weights(row[0], row[1:]) for sign, row in rows.items()}
            for group, rows in groups.items()
        }
        away, *kinds = learned.get(START, Rows()).one()
        return cls(signs, Weights(away, tuple(kinds)), vocabulary)

    def read(self, parts: Mapping[str, str]) -> Paper | None:
        """Classify a text; unknown words are ignored.

        Args:
            parts: Each part's normalised text, by name.

        Returns:
            The reading, or ``None`` if there are no weights.
        """
        if not (self._marks or any(self._weights)):
            return None
        before, self._last = self._last, {}

        def read(block: str) -> _Signs:
            signs = self._last[block] = before.get(block) or _signs(block, self._vocabulary)
            return signs

        *of_words, marks = _gathered(parts, read)
        found = [self._marks[mark] for mark in self._marks.keys() & marks]
        for known, signs in zip(self._weights, of_words, strict=True):
            found += filter(None, map(known.get, signs))
        return Paper(found, self._start)
