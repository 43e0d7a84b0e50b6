"""Finds the place in an address of several lines: a named site with its town, or the town alone.

| lines | place |
|---|---|
| ``Wexley Infirmary`` / ``Castle Hill`` / ``Wexley`` / ``WX4 7QD`` | ``Wexley Infirmary, Wexley`` |
| ``Northgate House`` / ``Salterby`` / ``North Yorkshire`` | ``Salterby`` |
| ``12 Orchard Way`` / ``Camden`` / ``London`` | ``Camden, London`` |

The place of a post is a hospital, a surgery or a town; house and street count only if there is nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.location.gazetteer import PLACES, is_land

if TYPE_CHECKING:
    from collections.abc import Iterable

_SITE: Final = re.compile(
    one_of(
        r"\b(?:Hospitals?|Infirmary|Hospice|Surgery|Clinic|Polyclinic|Campus|Barracks|Garrison)\b",
        r" (?:General|Royal|University)$",
        r"\b(?:Health|Medical|Healthcare|Treatment|Resource|Care) (?:Cent(?:re|er)|Hub)\b",
        r"\b(?:Medical|Health|General|Group|Family) (?:Practice|Group)\b|\bPractice$",
        r"^(?:Ysbyty|Meddygfa|Canolfan|HMP|HMYOI) ",
    )
)
_POSTCODE: Final = re.compile(r" ?\b[A-Z]{1,2}\d[\dA-Z]?(?: ?\d[A-Z]{2})?$")
_NO_PLACE: Final = re.compile(
    one_of(
        r"(?:level|floor|room|unit|block|suite) \w{1,4}",
        r"\w+ floor",
        r"(?:trust )?(?:hq|head ?quarters|head office)",
        r"\d.*",
    ),
    re.IGNORECASE,
)
#: Counties may follow the post town; Durham and York are towns.
_COUNTY: Final = re.compile(
    one_of(
        r"(?:[nsew]\w+ |county )?\w+shire",
        r"(?:co\.?|county) \w+",
        r"(?:east|west|mid) (?:sussex|glamorgan|midlands|lothian)",
        r"essex|kent|surrey|sussex|norfolk|suffolk|cornwall|devon|dorset|somerset|cumbria|middlesex|rutland",
        r"tyne (?:and|&) wear|merseyside|cleveland|humberside|greater (?:manchester|london)|isle of wight",
        r"powys|gwynedd|dyfed|gwent|clwyd|ceredigion|fife|highlands?|moray",
        r"yorkshire and the humber|(?:north|south) (?:east|west)(?: england)?",
    ),
    re.IGNORECASE,
)  # fmt: skip


def place_of_address(lines: Iterable[str]) -> str:
    """The place that an address names.

    Args:
        lines: Its lines, from the site down to the postcode.

    Returns:
        Site and town, or whichever is found; all lines joined if neither is.
    """
    bare = (_POSTCODE.sub("", line.strip(" ,")) for line in lines)
    pieces = [piece.strip(" .,") for line in bare for piece in line.split(", ") if piece.strip(" .,")]
    told = [piece for piece in pieces if not _NO_PLACE.fullmatch(piece) and not is_land(piece)]
    site = next((piece for piece in told if _SITE.search(piece)), "")
    towns = [piece for piece in told if piece != site and not _COUNTY.fullmatch(piece)]
    behind = towns if not site else [piece for piece in towns if told.index(piece) > told.index(site)]
    town = _town(behind)
    return ", ".join(piece for piece in (site, town) if piece) or ", ".join(told or pieces)


def _town(pieces: list[str]) -> str:
    """The last piece; for London together with a known district."""
    if not pieces:
        return ""
    if pieces[-1] == "London" and len(pieces) > 1 and pieces[-2].lower() in PLACES:
        return ", ".join(pieces[-2:])
    return pieces[-1]
