"""The two colours of the bare window, apart from the others: no more is needed before the first paint."""

from __future__ import annotations

from typing import NamedTuple


class Grounds(NamedTuple):
    """What lies behind everything: the page that is written on, and the panel around it; ``#RRGGBB``."""

    page: str
    panel: str


LIGHT_GROUNDS = Grounds("#FFFFFF", "#F6F7F8")
DARK_GROUNDS = Grounds("#16191D", "#1C2025")
