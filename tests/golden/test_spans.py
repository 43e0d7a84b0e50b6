"""The engine's marks compared with those made by hand (``<id>.spans.json``, conventions in MARKING.md).

A mark is right when route and assertion agree and the two overlap by at least half of their union.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.verdict import SIDES
from tests.golden.adverts import GoldenAdvert, read_golden
from tests.golden.perturbed import as_given
from tests.reading import reader

HERE = Path(__file__).parent
#: What the rules reach today, least precision, recall and agreement; the aim is 0.95 and 0.93. Later hands
#: mark less than the first ones did (recalls, trusts by name, charts read), so the sets of those lose recall;
#: these also mark managers and contacts as affirmed (DECISIONS.md, numbers 66 and 75). A second reader of
#: exam3 reached 0.79 and 0.92, of exam9 0.97 and 0.99.
FLOORS = {
    ("tuned", "stranger", "final"): (0.92, 0.87, 0.97),
    ("exam",): (0.88, 0.81, 0.95),
    ("exam2", "sparring"): (0.81, 0.8, 0.95),
    ("exam3",): (0.88, 0.9, 0.96),
    ("exam4",): (0.88, 0.91, 0.97),
    ("exam5",): (0.88, 0.9, 0.97),
    ("exam6",): (0.88, 0.94, 0.97),
    ("exam7",): (0.91, 0.93, 0.96),
    ("exam8",): (0.91, 0.96, 0.97),
    ("exam9",): (0.94, 0.97, 0.98),
    # As at the first look; two readers of it agree in 0.89 and 0.91, each against the other.
    ("exam10",): (0.83, 0.79, 0.93),
}
SETS = tuple(name for names in FLOORS for name in names)
every_group = pytest.mark.parametrize("group", FLOORS, ids="-".join)


class Mark(NamedTuple):
    """A place marked by hand or by the engine."""

    part: str
    start: int
    end: int
    route: str
    assertion: str

    def overlap(self, other: Mark) -> float:
        """Characters in both marks as a share of those in either."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        if self.part != other.part or shared <= 0:
            return 0.0
        return shared / (max(self.end, other.end) - min(self.start, other.start))

    def agrees(self, other: Mark) -> bool:
        """Whether the two count as the same mark."""
        return self[3:] == other[3:] and self.overlap(other) >= 0.5


def path_of(folder: str, golden: GoldenAdvert) -> Path:
    return HERE / folder / f"{golden.id}.spans.json"


@cache
def marked(sets: tuple[str, ...] = SETS) -> tuple[tuple[Advert, tuple[Mark, ...]], ...]:
    """Each marked advert with its marks by hand; an advert may have none."""
    return tuple(
        (as_given(golden), tuple(by_hand(as_given(golden), path_of(folder, golden))))
        for folder in sets
        for golden in read_golden(HERE / folder)
        if path_of(folder, golden).exists()
    )


def by_hand(advert: Advert, path: Path) -> list[Mark]:
    """The marks of one file; a place that is not there starts at -1."""
    marks = []
    for entry in json.loads(path.read_text("utf-8")):
        words, at = entry["text"], -1
        for _ in range(entry.get("nth", 1)):
            at = advert.part(entry["part"]).find(words, at + 1)
        marks.append(Mark(entry["part"], at, at + len(words), entry["route"], entry["assertion"]))
    return marks


def by_engine(advert: Advert) -> list[Mark]:
    """The engine's marks of the four sides, each place once."""
    marks = [
        Mark(item.span.part, item.span.start, item.span.end, item.route.value, item.assertion.value)
        for item in reader().analyse(advert).evidence
        if item.route in SIDES
    ]
    return list(dict.fromkeys(marks))


def test_enough_adverts_are_marked() -> None:
    assert len(marked()) >= 80


@pytest.mark.parametrize("number", range(len(marked())))
def test_every_mark_stands_in_its_advert(number: int) -> None:
    _, marks = marked()[number]
    assert all(mark.start >= 0 for mark in marks)


@every_group
def test_marks_agree_with_those_made_by_hand(group: tuple[str, ...]) -> None:
    least_precision, least_recall, _ = FLOORS[group]
    met = missed = right = extra = 0
    for advert, hand in marked(group):
        engine = by_engine(advert)
        hits = [any(mark.agrees(other) for other in engine) for mark in hand]
        met, missed = met + sum(hits), missed + hits.count(False)
        meets = [any(mark.agrees(other) for other in hand) for mark in engine]
        right, extra = right + sum(meets), extra + meets.count(False)
    assert right / (right + extra) >= least_precision, f"precision: {right} of {right + extra}"
    assert met / (met + missed) >= least_recall, f"recall: {met} of {met + missed}"


@every_group
def test_where_places_meet_they_are_meant_alike(group: tuple[str, ...]) -> None:
    alike = other = 0
    for advert, hand in marked(group):
        engine = by_engine(advert)
        for mark in hand:
            near = [one for one in engine if mark.overlap(one) >= 0.5 and one.route == mark.route]
            if near:
                same = any(one.assertion == mark.assertion for one in near)
                alike, other = alike + same, other + (not same)
    assert alike / (alike + other) >= FLOORS[group][2], f"{alike} of {alike + other}"
