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
    from collections.abc import Mapping, Sequence

    from desktop_app.domain.rules import RuleSet

#: The kinds that are no vacancy, in the order in which their weights stand.
PAPERS: Final = (Kind.COURSE, Kind.ARTICLE, Kind.CV, Kind.OTHER)
#: Names in the policy: what every text starts from, and the group of the signs.
START: Final = "papers.start"
SIGNS: Final = "papers."
#: The groups of signs.
GROUPS: Final = ("words", "opens", "title", "marks")
_SENTENCE: Final = re.compile(r"(?<=[.!?;:])\s+|\n")
_YEARS: Final = re.compile(
    r"\b(?:19|20)\d\d\s*(?:-|to)\s*(?:(?:19|20)\d\d|present|date|now|till)", re.IGNORECASE
)


class Weights(NamedTuple):
    """What one sign says: of something else than a vacancy, and of each of ``PAPERS``."""

    away: float
    kinds: tuple[float, ...]


_NOTHING: Final = Weights(0.0, (0.0,) * len(PAPERS))


class Paper:
    """What the words of a text say of its sort.

    Args:
        found: The weights of its signs, in any order.
        start: What every text starts from.
    """

    __slots__ = ("_found", "_start", "away")

    def __init__(self, found: Sequence[Weights], start: Weights) -> None:
        self._found = found
        self._start = start
        #: How much it reads like something else than a vacancy: the logarithm of the odds.
        self.away = start.away + self._share() * math.fsum([each.away for each in found])

    @property
    def kinds(self) -> tuple[float, ...]:
        """The same of each of ``PAPERS``, if it is no vacancy."""
        share = self._share()
        return tuple(
            start + share * math.fsum([each.kinds[n] for each in self._found])
            for n, start in enumerate(self._start.kinds)
        )

    def _share(self) -> float:
        """By what the weights are multiplied, so that a long text says no more than a short one."""
        return 1 / math.sqrt(len(self._found)) if self._found else 0.0


def signs_of(parts: Mapping[str, str]) -> dict[str, set[str]]:
    """Everything in a text that can have a weight.

    Args:
        parts: Each part's normalised text, by name.

    Returns:
        By group: ``words`` (folded words and pairs of neighbours), ``opens`` (the first word and the first
        two of a sentence or line), ``title`` and ``marks`` (``question``, ``years``: a span of years).
    """
    signs: dict[str, set[str]] = {group: set() for group in GROUPS}
    for name, text in parts.items():
        if name in (TITLE, TEXT) or name.startswith(DOCUMENT):
            _gather(signs, text[:REACH], is_title=name == TITLE)
    return signs


def _gather(signs: Mapping[str, set[str]], text: str, *, is_title: bool) -> None:
    """Add the signs of one part."""
    if _YEARS.search(text):
        signs["marks"].add("years")
    for sentence in _SENTENCE.split(text):
        words = words_of(sentence)
        if not words:
            continue
        signs["words"].update(words)
        signs["opens"].add(words[0])
        if len(words) > 1:
            signs["opens"].add(words[len(words) // 2 + 1])
        if sentence.rstrip().endswith("?"):
            signs["marks"].add("question")
        if is_title:
            signs["title"].update(words)


class Papers:
    """The weights of signs, and what they make of a text.

    Args:
        signs: By group the weights of each sign. None: nothing is told by them.
        start: What a text has before any of its words is looked at.
    """

    def __init__(self, signs: Mapping[str, Mapping[str, Weights]], start: Weights) -> None:
        self._weights = signs
        self._start = start

    @classmethod
    def of(cls, rules: RuleSet) -> Papers:
        """The weights that stand in a rule set, each as "away course article cv other".

        Raises:
            AppError: A line holds something else than five numbers.
        """
        signs: dict[str, dict[str, Weights]] = {}
        start = _NOTHING
        for name, line in rules.policy:
            if name == START:
                start = _weights(name, line)
            elif name.startswith(SIGNS):
                group, _, sign = name.removeprefix(SIGNS).partition(".")
                signs.setdefault(group, {})[sign] = _weights(name, line)
        return cls(signs, start)

    def read(self, parts: Mapping[str, str]) -> Paper | None:
        """What a text's words say of its sort; unknown ones say nothing.

        Args:
            parts: Each part's normalised text, by name.

        Returns:
            None where no weights are known.
        """
        if not self._weights:
            return None
        found: list[Weights] = []
        for group, signs in signs_of(parts).items():
            known = self._weights.get(group, {})
            found += [known[sign] for sign in known.keys() & signs]
        return Paper(found, self._start)


def _weights(name: str, line: str) -> Weights:
    """The weights that a line of numbers gives."""
    try:
        away, *kinds = map(float, line.split())
    except ValueError:
        away, kinds = 0.0, []
    if len(kinds) != len(PAPERS) or not all(map(math.isfinite, (away, *kinds))):
        sentence = f"The signs of papers have no five numbers for “{name}”."
        raise AppError(sentence, "Put the papers pack back as it was shipped.")
    return Weights(away, tuple(kinds))
