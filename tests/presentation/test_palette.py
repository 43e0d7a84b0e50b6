"""Contrast is computed, not promised."""

from __future__ import annotations

import itertools

import pytest

from desktop_app.domain.verdict import SIDES, Route
from desktop_app.presentation.palette import DARK, LETTERS, LIGHT, UNDERLINES, Look, Palette

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def looks(palette: Palette) -> dict[str, Look]:
    return {
        **{route.value: look for route, look in palette.routes.items()},
        "advice": palette.advice,
        "warning": palette.warning,
    }


@PALETTES
def test_marked_words_can_be_read(palette: Palette) -> None:
    assert {
        name: look for name, look in looks(palette).items() if contrast(palette.text, look.tint) < 8
    } == {}


@PALETTES
def test_lines_stand_out_from_page_and_tint(palette: Palette) -> None:
    for name, look in looks(palette).items():
        assert contrast(look.line, palette.page) >= 5.5, name
        assert contrast(look.line, look.tint) >= 4.5, name


@PALETTES
def test_words_can_be_read_wherever_they_stand(palette: Palette) -> None:
    for ground in (palette.page, palette.panel, palette.rail, palette.hover, palette.pressed):
        assert contrast(palette.text, ground) >= 7
    for ground in (palette.page, palette.panel, palette.hover):
        assert contrast(palette.muted, ground) >= 4.5
    assert contrast(palette.text, palette.selection) >= 7
    assert contrast(palette.border, palette.page) >= 3


def test_every_route_has_its_look_and_letter_and_sides_differ_without_colour() -> None:
    assert set(LIGHT.routes) == set(DARK.routes) == set(LETTERS) == set(Route)
    assert set(UNDERLINES) == set(SIDES)
    for one, other in itertools.combinations(SIDES, 2):
        assert UNDERLINES[one] != UNDERLINES[other]
        assert LETTERS[one] != LETTERS[other]
