"""The colours, underline styles and letters of the window.

Contrasts are computed in the tests: text on tint at least 8:1, line on background 5.5:1, line on tint 4.5:1.
"""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.verdict import Route
from desktop_app.presentation.window_colours import DARK_GROUNDS, LIGHT_GROUNDS


class Look(NamedTuple):
    """The look of one meaning: tint behind words, line for underlines, bars and letters."""

    tint: str
    line: str


class Palette(NamedTuple):
    """Every colour of one theme, as ``#RRGGBB``."""

    name: str
    page: str
    panel: str
    rail: str
    text: str
    muted: str
    hairline: str
    border: str
    hover: str
    pressed: str
    selection: str
    routes: dict[Route, Look]
    advice: Look
    warning: Look

    @property
    def grey(self) -> Look:
        """The look of whatever is not counted."""
        return self.routes[Route.NOT_CODING]


_GREY_LIGHT = Look("#E8EAED", "#5F6670")
_GREY_DARK = Look("#2C3138", "#A6AFBA")

LIGHT = Palette(
    name="light",
    page=LIGHT_GROUNDS.page,
    panel=LIGHT_GROUNDS.panel,
    rail="#EDEFF1",
    text="#1B1F24",
    muted="#565D66",
    hairline="#D5D9DE",
    border="#868D97",
    hover="#E4E7EA",
    pressed="#D6DADF",
    selection="#C3CCD6",
    routes={
        Route.HOSPITAL: Look("#D6E8F7", "#005A9E"),
        Route.PRIMARY_CARE: Look("#FCE3CC", "#AD4400"),
        Route.BILLING: Look("#EBDDF0", "#7B3E8F"),
        Route.RESEARCH: Look("#D3EFE6", "#00735A"),
        Route.MIXED: Look("#E9E4D4", "#6B5900"),
        Route.UNCLEAR: _GREY_LIGHT,
        Route.NOT_CODING: _GREY_LIGHT,
    },
    advice=Look("#FFF2C2", "#8A6100"),
    warning=Look("#FBDADA", "#B3261E"),
)

DARK = Palette(
    name="dark",
    page=DARK_GROUNDS.page,
    panel=DARK_GROUNDS.panel,
    rail="#121417",
    text="#E6E8EB",
    muted="#A6AFBA",
    hairline="#343A42",
    border="#707985",
    hover="#2A2F36",
    pressed="#383E46",
    selection="#3D4957",
    routes={
        Route.HOSPITAL: Look("#123A5A", "#6CB6F5"),
        Route.PRIMARY_CARE: Look("#5A2E0E", "#FFA45C"),
        Route.BILLING: Look("#43284F", "#D7A3E8"),
        Route.RESEARCH: Look("#0E4537", "#5FD3AE"),
        Route.MIXED: Look("#4A4320", "#E0C95A"),
        Route.UNCLEAR: _GREY_DARK,
        Route.NOT_CODING: _GREY_DARK,
    },
    advice=Look("#4A3A00", "#FFCF5C"),
    warning=Look("#5A1F1F", "#FF9C94"),
)

#: Underline of a route's marks, by name; marks of no side have none.
UNDERLINES = {
    Route.HOSPITAL: "solid",
    Route.PRIMARY_CARE: "dash",
    Route.BILLING: "dot",
    Route.RESEARCH: "dash_dot",
}

#: The letter that represents a route in strip, legend and list.
LETTERS = {
    Route.HOSPITAL: "H",
    Route.PRIMARY_CARE: "P",
    Route.BILLING: "B",
    Route.RESEARCH: "R",
    Route.MIXED: "M",
    Route.UNCLEAR: "–",
    Route.NOT_CODING: "–",
}
