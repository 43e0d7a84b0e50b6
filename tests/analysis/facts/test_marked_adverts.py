"""The facts of our own marked adverts stay as well read as they are."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.golden.adverts import read_golden
from tests.golden.facts_score import scored

OWN = Path(__file__).parents[2] / "golden" / "own_facts"
ROUNDS = ("first", "second", "third", "fourth")
SURE = ("title", "band", "pay_min", "pay_max", "closing_date", "reference")
#: Least precision and recall over all rounds.
LEAST = {"title": (0.92, 0.9), "training": (0.93, 0.85), "start_date": (0.93, 0.85)}


@pytest.fixture(scope="module")
def counts() -> Counter[tuple[str, str]]:
    """How many facts of each field are right, missed and extra."""
    found: Counter[tuple[str, str]] = Counter()
    for folder in ROUNDS:
        for golden in read_golden(OWN / folder):
            path = OWN / folder / f"{golden.id}.facts.json"
            marked = json.loads(path.read_text(encoding="utf-8"))
            found.update((name, how) for name, how, _ in scored(golden, marked))
    return found


def test_every_field_is_read_as_marked(counts: Counter[tuple[str, str]]) -> None:
    short = {}
    for name in {name for name, _ in counts}:
        right, covered = counts[name, "right"], counts[name, "covered"]
        precision = right / max(right + counts[name, "extra"], 1)
        recall = (right + covered) / max(right + covered + counts[name, "miss"], 1)
        least = LEAST.get(name, (0.97, 0.95) if name in SURE else (0.93, 0.88))
        if precision < least[0] or recall < least[1]:
            short[name] = (round(precision, 3), round(recall, 3))
    assert short == {}
