"""Marks of the second writer: where the words stand is held to the texts, and to the engine's marks in part.

The writer marked whole phrases by hand (``<slug>.spans.json``); the engine marks the words that its rules
name. Until the two agree on length, what is held is that each file is sound and that most affirmed phrases
of three words or fewer are met by a mark of their route.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert, Part
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from tests.golden.adverts import read_golden

FOLDER = Path(__file__).parent / "stranger"
MARKED = sorted(FOLDER.glob("*.spans.json"))
ADVERTS = {advert.id: Advert(tuple(Part(*part) for part in advert.parts)) for advert in read_golden(FOLDER)}


@cache
def reader() -> Reader:
    return Reader(load_rules([rules_folder()]))


def place(advert: Advert, mark: dict[str, object]) -> tuple[str, int, int]:
    """Part, start and end of a hand-made mark: the nth place where its words stand."""
    part, words = str(mark["part"]), str(mark["text"])
    at = -1
    for _ in range(int(str(mark.get("nth", 1)))):
        at = advert.part(part).find(words, at + 1)
    return part, at, at + len(words)


def test_at_least_twenty_adverts_are_marked() -> None:
    assert len(MARKED) >= 20


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.name.split(".")[0])
def test_every_mark_stands_in_its_advert(path: Path) -> None:
    advert = ADVERTS[path.name.split(".")[0]]
    marks = json.loads(path.read_text("utf-8"))
    assert marks
    assert all(place(advert, mark)[1] >= 0 for mark in marks)


def test_most_short_affirmed_marks_are_met() -> None:
    met = missed = 0
    for path in MARKED:
        advert = ADVERTS[path.name.split(".")[0]]
        found = [
            (item.span, item.route)
            for item in reader().analyse(advert).evidence
            if item.assertion in ("affirmed", "hedged")
        ]
        for mark in json.loads(path.read_text("utf-8")):
            if mark["assertion"] != "affirmed" or len(str(mark["text"]).split()) > 3:
                continue
            part, start, end = place(advert, mark)
            hit = any(
                span.part == part and span.start < end and start < span.end and route == mark["route"]
                for span, route in found
            )
            met, missed = met + hit, missed + (not hit)
    assert met / (met + missed) >= 0.5, f"{met} of {met + missed}"
