"""The user guide keeps up with the program: every shortcut, every picture, every heading it links to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Confidence, Route
from desktop_app.presentation.actions import ACTIONS, PAGES

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "user-guide.md").read_text("utf-8")
LARGEST_PICTURE = 200_000


def rows_under(heading: str) -> dict[str, str]:
    """The first table below a heading: first cell -> the rest."""
    section = GUIDE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| (.+?) \| (.+) \|$", section, flags=re.MULTILINE)
    return dict(rows)


@pytest.mark.parametrize("keys", [one.shortcut for one in (*ACTIONS, *PAGES) if one.shortcut])
def test_every_shortcut_is_listed(keys: str) -> None:
    listed = {part for cell in rows_under("Keyboard") for part in cell.split(", ")}
    assert keys in listed


def test_the_words_of_the_verdict_are_explained() -> None:
    explained = rows_under("What the verdict says")
    assert [label(route) for route in Route if label(route) not in explained] == []
    assert [label(word) for word in Confidence if label(word) not in explained] == []


def test_links_and_pictures_lead_somewhere() -> None:
    headings = {
        re.sub(r"[^\w -]", "", line[3:]).lower().replace(" ", "-")
        for line in GUIDE.splitlines()
        if line.startswith("## ")
    }
    for target in re.findall(r"\]\(([^)]+)\)", GUIDE):
        if target.startswith("#"):
            assert target[1:] in headings, target
        else:
            assert (DOCS / target).is_file(), target


def test_pictures_are_small_and_each_is_shown() -> None:
    for picture in (DOCS / "pictures").glob("*.png"):
        assert f"pictures/{picture.name}" in GUIDE, picture.name
        assert picture.stat().st_size < LARGEST_PICTURE, picture.name
