"""The two colours of the bare window, separate because no more is needed before the first paint."""

from __future__ import annotations

from typing import NamedTuple


class Grounds(NamedTuple):
    """The background colours, as ``#RRGGBB``: the page that is written on, and the panel around it."""

    page: str
    panel: str


LIGHT_GROUNDS = Grounds("#FFFFFF", "#F6F7F8")
DARK_GROUNDS = Grounds("#16191D", "#1C2025")
