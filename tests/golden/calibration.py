"""The table of docs/verdicts.md: accuracy of verdicts on adverts as given and as people also paste them.

As a program: ``python -m tests.golden.calibration``.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from desktop_app.domain.verdict import Confidence, Verdict
from tests.golden.adverts import OPEN_SETS, read_golden
from tests.golden.perturbed import PERTURBATIONS
from tests.reading import reader

HERE = Path(__file__).parent


def verdicts(way: str) -> list[tuple[str, Verdict]]:
    """(labelled route, verdict) of every open advert, perturbed in that way."""
    change = PERTURBATIONS[way]
    return [
        (golden.route, reader().analyse(change(golden)).verdict)
        for name in OPEN_SETS
        for golden in read_golden(HERE / name)
    ]


def macro_f1(found: list[tuple[str, Verdict]]) -> float:
    """Mean F1 over the routes that occur as a label."""
    scores = []
    for route in sorted({label for label, _ in found}):
        right = sum(label == route == verdict.route for label, verdict in found)
        either = sum(label == route for label, _ in found) + sum(v.route == route for _, v in found)
        scores.append(2 * right / either)
    return sum(scores) / len(scores)


def row(way: str) -> str:
    """One line of the table."""
    found = verdicts(way)
    given = Counter(verdict.confidence for _, verdict in found)
    right = Counter(verdict.confidence for label, verdict in found if verdict.route == label)
    words = " | ".join(f"{right[word]} of {given[word]}" for word in Confidence)
    return f"| {way} | {right.total()} of {given.total()} | {macro_f1(found):.3f} | {words} |"


def main() -> None:
    """Print the table."""
    print("| pasted | right | macro-F1 | clear | likely | leaning |")
    print("|---|---|---|---|---|---|")
    for way in PERTURBATIONS:
        print(row(way))


if __name__ == "__main__":
    main()
