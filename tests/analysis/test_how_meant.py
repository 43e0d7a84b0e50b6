"""Sentences in which each marked stretch is meant in one way, by the shipped rules and cues, both ways.

``how_meant.txt`` holds one text between two lines ``===``: the reading of each mark (or one for all of
them), a bar, and the text as it would stand in an advert.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reading import LEAD, matches

MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
CASES = (Path(__file__).parent / "how_meant.txt").read_text("utf-8").strip("\n").split("\n===\n")


@pytest.mark.parametrize("case", CASES)
def test_each_mark_is_meant_as_said(case: str) -> None:
    wanted, _, text = case.partition("|")
    items = [item for item in matches(MARK.sub(r"\1", text)) if item.route is not None]
    marks = list(MARK.finditer(text))
    readings = wanted.split(",") if "," in wanted else [wanted] * len(marks)
    for number, (mark, reading) in enumerate(zip(marks, readings, strict=True)):
        start = len(LEAD) + mark.start() - 4 * number
        end = start + len(mark[1])
        seen = {item.assertion.value for item in items if item.span.start < end and start < item.span.end}
        assert seen == {reading}, mark[1]


def test_every_reading_is_tried_often() -> None:
    heads = [word for case in CASES for word in case.partition("|")[0].split(",")]
    assert {word: heads.count(word) >= 10 for word in ("affirmed", "negated", "other_role", "hedged")} == {
        "affirmed": True,
        "negated": True,
        "other_role": True,
        "hedged": True,
    }
