"""The colours of the verdicts on white paper (the light palette of LOOK): background and text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.verdict import Route


@dataclass(frozen=True, slots=True)
class Tint:
    """Two colours as RRGGBB; `line` on `fill` or on white has a contrast of at least 4.5:1."""

    fill: str
    line: str


_GREY = Tint("E8EAED", "5F6670")

TINTS: Mapping[Route, Tint] = {
    Route.HOSPITAL: Tint("D6E8F7", "005A9E"),
    Route.PRIMARY_CARE: Tint("FCE3CC", "AD4400"),
    Route.MIXED: Tint("E9E4D4", "6B5900"),
    Route.BILLING: Tint("EBDDF0", "7B3E8F"),
    Route.RESEARCH: Tint("D3EFE6", "00735A"),
    Route.UNCLEAR: _GREY,
    Route.NOT_CODING: _GREY,
}

#: Header row: dark text on a quiet background.
HEADER = Tint("EEF1F4", "1B1F24")

#: The line under a row.
HAIRLINE = "D5D9DE"

#: Text of a web address that opens on a click.
LINK = "005A9E"
