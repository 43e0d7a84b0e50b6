"""Two simple baselines: two patterns, and a count of the usual words.

The patterns are the best two found on ``tuned/`` by trying; the words are the lists and tables of the article
"Clinical Coding vs Medical Coding" (field guide, 2026), counted once each. Neither knows billing or research.

As a program, from the project's folder: ``python -m tests.golden.baselines FOLDER…``.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.golden.adverts import read_golden

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.golden.adverts import GoldenAdvert

_PRACTICE = re.compile(
    r"(?:surgery|practice|PCN|GP)\b.{0,300}(?:summaris|clinical cod|cod(?:e|ing) (?:\w+ )?letters)",
    re.IGNORECASE,
)
#: Tried in this order; the first match decides. The best of sixty pairs tried on ``tuned/``.
_PATTERNS = (
    ("hospital", re.compile(r"NCCQ|\bACC\b|accredited|^.{0,120}clinical cod", re.IGNORECASE)),
    ("primary_care", _PRACTICE),
)

_HOSPITAL_WORDS = (
    "icd-10",
    "opcs-4",
    "admitted patient",
    "coding standards",
    "hospital special",
    "trainee clinical coder",
    "senior clinical coder",
    "clinical coder",
    "clinical coding",
    "pas",
    "encoder",
    "inpatient",
    "day-case",
    "procedures",
    "reimbursement",
    "audit",
    "casemix",
    "hospital",
    "nccq",
    "national clinical coding qualification",
    "discharge summaries",
    "operation notes",
    "episode",
    "acute trust",
    "coding department",
)
_PRIMARY_WORDS = (
    "snomed ct",
    "emis",
    "coded correspondence",
    "correspondence",
    "summarising",
    "qof",
    "surgery",
    "practice",
    "medical coder",
    "coder/summariser",
    "clinical systems coder",
    "primary care",
    "gp",
    "workflow",
    "registers",
    "incoming letters",
    "new patients",
    "record quality",
    "data capture",
)


#: The answers the baselines can give; the third set printed contains only adverts of these routes.
_KNOWN = ("hospital", "primary_care", "not_coding")


class Score(NamedTuple):
    """Accuracy and macro-F1, both between 0 and 1."""

    accuracy: float
    macro_f1: float


def guess_by_patterns(text: str) -> str:
    """The route by two patterns: the first match decides; ``not_coding`` without a match."""
    plain = _plain(text)
    return next((route for route, pattern in _PATTERNS if pattern.search(plain)), "not_coding")


def guess_by_count(text: str) -> str:
    """The route with more distinct words from the article; a tie is ``unclear``."""
    plain = _plain(text).lower()
    hospital, primary = _hits(_HOSPITAL_WORDS, plain), _hits(_PRIMARY_WORDS, plain)
    if hospital == primary:
        return "unclear" if hospital else "not_coding"
    return "hospital" if hospital > primary else "primary_care"


def score(pairs: Iterable[tuple[str, str]]) -> Score:
    """Accuracy and macro-F1, the mean over every route that is a label or an answer.

    Args:
        pairs: (label, answer), at least one.

    Returns:
        Both figures; a route that was never answered correctly has an F1 of 0.
    """
    counts = Counter(pairs)
    routes = {route for pair in counts for route in pair}
    right = {route: counts[route, route] for route in routes}
    named = Counter[str]()
    for (label, answer), number in counts.items():
        named[label] += number
        named[answer] += number
    return Score(
        accuracy=sum(right.values()) / counts.total(),
        macro_f1=sum(2 * right[route] / named[route] for route in routes) / len(routes),
    )


def measure(adverts: Iterable[GoldenAdvert], guess: Callable[[str], str]) -> Score:
    """Score a guesser of plain text on labelled adverts."""
    return score((advert.route, guess(advert.words)) for advert in adverts)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def _hits(words: tuple[str, ...], text: str) -> int:
    def found(word: str) -> bool:
        pattern = re.escape(word).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s–-]*")
        return re.search(rf"(?<!\w){pattern}", text) is not None if len(word) > 4 else _whole(pattern, text)

    return sum(map(found, words))


def _whole(pattern: str, text: str) -> bool:
    return re.search(rf"(?<!\w){pattern}(?!\w)", text) is not None


def main(arguments: list[str]) -> int:
    """Print both readers' figures for each folder named on the command line."""
    if not arguments:
        print("usage: python -m tests.golden.baselines FOLDER…", file=sys.stderr)
        return 2
    for folder in arguments:
        adverts = read_golden(Path(folder))
        near = [advert for advert in adverts if advert.near_miss]
        known = [advert for advert in adverts if advert.route in _KNOWN]
        print(f"{folder}: {len(adverts)} adverts, {len(near)} near misses")
        for name, guess in (("two patterns", guess_by_patterns), ("word count", guess_by_count)):
            print(f"  {name}")
            for label, some in (("all", adverts), ("near misses", near), ("three routes", known)):
                figures = measure(some, guess)
                print(
                    f"    {label:13} {len(some):3}  accuracy {figures.accuracy:.3f}"
                    f"  macro-F1 {figures.macro_f1:.3f}"
                )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
