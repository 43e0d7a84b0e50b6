"""The confidence words mean what ``rules/policy/confidence.yaml`` says, measured on the open golden adverts.

Measured on adverts as given and as people also paste them (``perturbed.py``). An advert cut to its first
hundred words may have lost half of its work, so there only confident verdicts of a coding post are checked.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from desktop_app.analysis.policy import Policy
from desktop_app.domain.verdict import Confidence
from tests.golden.calibration import verdicts
from tests.golden.perturbed import PERTURBATIONS
from tests.reading import reader

PUBLISHED = Path(__file__).parents[2] / "docs" / "verdicts.md"
#: Minimum share of right routes, of clear verdicts among all, and of right ones among the clear.
FLOORS = {
    "as given": (0.96, 0.995, 0.6),
    "without the title": (0.9, 0.97, 0.5),
    "without the employer": (0.95, 0.99, 0.6),
    "body only": (0.9, 0.97, 0.5),
    "list items shuffled": (0.96, 0.995, 0.6),
    "without headings": (0.92, 0.97, 0.6),
    "in small letters": (0.94, 0.98, 0.55),
    "in one line": (0.93, 0.98, 0.55),
    "first 100 words": (0.86, 0.95, 0.53),
}


@cache
def counts(way: str) -> tuple[Counter[Confidence], Counter[Confidence]]:
    """Number of verdicts and of right ones, by confidence word."""
    found = verdicts(way)
    given = Counter(verdict.confidence for _, verdict in found)
    right = Counter(verdict.confidence for route, verdict in found if verdict.route == route)
    return given, right


def policy() -> Policy:
    return reader().policy


def test_the_meanings_are_in_order() -> None:
    meaning = policy().meaning
    assert 1 >= meaning[Confidence.CLEAR] > meaning[Confidence.LIKELY] > meaning[Confidence.LEANING] > 0


@pytest.mark.parametrize("word", list(Confidence))
def test_the_meaning_is_published(word: Confidence) -> None:
    assert f"| *{word}* | {policy().meaning[word]:.0%} |" in PUBLISHED.read_text("utf-8")


@pytest.mark.parametrize("word", list(Confidence))
def test_each_word_is_right_as_often_as_it_says(word: Confidence) -> None:
    given, right = counts("as given")
    assert given[word] >= 20
    assert right[word] / given[word] >= policy().meaning[word], f"{right[word]} of {given[word]}"


@pytest.mark.parametrize("way", PERTURBATIONS)
def test_verdicts_stand_however_the_advert_is_pasted(way: str) -> None:
    given, right = counts(way)
    least, least_clear, least_share = FLOORS[way]
    assert right.total() / given.total() >= least, f"{right.total()} of {given.total()}"
    clear = right[Confidence.CLEAR] / given[Confidence.CLEAR]
    assert clear >= least_clear, f"clear: {right[Confidence.CLEAR]} of {given[Confidence.CLEAR]}"
    assert right[Confidence.CLEAR] / right.total() >= least_share


def test_all_ways_taken_together_clear_stays_what_it_says_nearly() -> None:
    given = sum((counts(way)[0] for way in PERTURBATIONS), Counter())
    right = sum((counts(way)[1] for way in PERTURBATIONS), Counter())
    meaning = policy().meaning
    assert right[Confidence.CLEAR] / given[Confidence.CLEAR] >= meaning[Confidence.CLEAR]
    assert right[Confidence.LIKELY] / given[Confidence.LIKELY] >= meaning[Confidence.LIKELY] - 0.05
    assert right[Confidence.LEANING] / given[Confidence.LEANING] >= meaning[Confidence.LEANING]
