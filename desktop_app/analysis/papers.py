"""What sort of paper a text is by all of its words: a vacancy, or a course, an article, a CV, another paper.

Rules know what only courses, articles and CVs say ("enrol now", "in this article"). Most pages say nothing
of the sort, and a careful reader still knows that nobody can apply to them: by who is spoken to, by how
sentences begin, by what is missing. So the words of a text are also weighed as a whole, as those of a
sentence are in ``passages``. The weights are learned from labelled texts (``python -m
tests.golden.learn_papers``) and kept in ``rules/papers``. The same text always weighs the same, and the order
of its sentences does not matter.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.passages import REACH, words_of
from desktop_app.domain.advert import DOCUMENT, TEXT, TITLE
from desktop_app.domain.errors import AppError
from desktop_app.domain.verdict import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.domain.rules import RuleSet

#: The kinds that are no vacancy, in the order in which their weights stand.
PAPERS: Final = (Kind.COURSE, Kind.ARTICLE, Kind.CV, Kind.OTHER)
#: Names in the policy: what every text starts from, and the group of the signs.
START: Final = "papers.start"
SIGNS: Final = "papers."
_READ: Final = (TITLE, TEXT, DOCUMENT)
_SENTENCE: Final = re.compile(r"(?<=[.!?;:])\s+|\n")
_YEARS: Final = re.compile(
    r"\b(?:19|20)\d\d\s*(?:-|to)\s*(?:(?:19|20)\d\d|present|date|now|till)", re.IGNORECASE
)


class Paper(NamedTuple):
    """What the words of a text say of its sort.

    Attributes:
        away: How much it reads like something else than a vacancy: the logarithm of the odds.
        kinds: The same of each of ``PAPERS``, if it is no vacancy.
    """

    away: float
    kinds: tuple[float, ...]


_NOTHING: Final = Paper(0.0, (0.0,) * len(PAPERS))


def signs_of(parts: Mapping[str, str]) -> set[str]:
    """Everything in a text that can have a weight, as names in the policy without ``SIGNS``.

    Args:
        parts: Each part's normalised text, by name.

    Returns:
        ``words.…`` (folded words and pairs of neighbours), ``opens.…`` (the first word and the first two of a
        sentence or line), ``title.…`` and ``marks.…`` (a question, a span of years).
    """
    return {sign for name, text in parts.items() if name.startswith(_READ) for sign in _signs(name, text)}


def _signs(name: str, text: str) -> Iterator[str]:
    """The signs of one part."""
    text = text[:REACH]
    if _YEARS.search(text):
        yield "marks.years"
    for sentence in _SENTENCE.split(text):
        words = words_of(sentence)
        if not words:
            continue
        yield f"opens.{words[0]}"
        if "_" in words[-1]:
            yield f"opens.{words[len(words) // 2 + 1]}"
        if sentence.rstrip().endswith("?"):
            yield "marks.question"
        for word in words:
            yield f"words.{word}"
            if name == TITLE:
                yield f"title.{word}"


class Papers:
    """The weights of signs, and what they make of a text.

    Args:
        signs: The weights of each. None: nothing is told by them.
        start: What a text has before any of its words is looked at.
    """

    def __init__(self, signs: Mapping[str, Paper], start: Paper) -> None:
        self._weights = signs
        self._start = start

    @classmethod
    def of(cls, rules: RuleSet) -> Papers:
        """The weights that stand in a rule set, each as "away course article cv other".

        Raises:
            AppError: A line holds something else than five numbers.
        """
        read = {
            name.removeprefix(SIGNS): _weights(name, line)
            for name, line in rules.policy
            if name.startswith(SIGNS)
        }
        start = read.pop(START.removeprefix(SIGNS), _NOTHING)
        return cls(read, start)

    def read(self, parts: Mapping[str, str]) -> Paper | None:
        """What a text's words say of its sort.

        Args:
            parts: Each part's normalised text, by name.

        Returns:
            None where no weights are known.
        """
        return self.weigh(signs_of(parts)) if self._weights else None

    def weigh(self, signs: Iterable[str]) -> Paper:
        """What these signs say; unknown ones say nothing."""
        found = [weights for sign in sorted(signs) if (weights := self._weights.get(sign)) is not None]
        share = 1 / math.sqrt(len(found)) if found else 0.0
        return Paper(
            self._start.away + share * math.fsum(each.away for each in found),
            tuple(
                start + share * math.fsum(each.kinds[n] for each in found)
                for n, start in enumerate(self._start.kinds)
            ),
        )


def _weights(name: str, line: str) -> Paper:
    """The weights that a line of numbers gives."""
    try:
        away, *kinds = map(float, line.split())
    except ValueError:
        away, kinds = 0.0, []
    if len(kinds) != len(PAPERS):
        sentence = f"The signs of papers have no five numbers for “{name}”."
        raise AppError(sentence, "Put the papers pack back as it was shipped.")
    return Paper(away, tuple(kinds))
