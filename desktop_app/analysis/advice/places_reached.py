"""Whether the place of a post is one that a person can reach: yes, certainly not, or unknown.

| named | the advert | answer |
|---|---|---|
| ``Leeds`` | ``St Agnes House, Leeds`` | reached |
| ``LS`` or ``LS1`` | ``LS1 3EX`` | reached |
| ``Leeds`` | ``Kendal``; both are known towns | elsewhere |
| ``LS1`` | ``LA9 7RL``: another postcode area | elsewhere |
| ``Leeds`` | ``Cardiff``: another nation | elsewhere |
| ``Leeds`` | ``Thornmere Royal Infirmary``, ``West Yorkshire``, ``Greater Manchester`` | unknown |

No map is shipped, so names that cannot be compared never rule a post out.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.location.gazetteer import AREAS, PLACES, is_land, nation_of
from desktop_app.domain.verdict import Nation

if TYPE_CHECKING:
    from collections.abc import Sequence


class Reach(StrEnum):
    """Whether a place of work is among the places a person names."""

    REACHED = "reached"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


#: Known names other than towns: counties, regions, and parts of a known town.
_WIDE: Final = re.compile(
    r".*shire|.*(?:sussex|yorkshire|lothian|england|anglia|valley|islands?|isles|borders|riding)|"
    r"(?:north|south|east|west|mid|greater|co|county|home)\b.*|beds|berks|bucks|cambs|hants|herts|lancs|"
    r"leics|lincs|northants|notts|oxon|staffs|wilts|worcs|glos|cornwall|cumbria|devon|dorset|essex|kent|"
    r"norfolk|suffolk|surrey|somerset|rutland|merseyside|teesside|humberside|northumberland|tyne and wear|"
    r"isle of wight|nationwide|anglesey|blaenau gwent|ceredigion|conwy|gwynedd|powys|torfaen|rhondda|"
    r"angus|argyll|caithness|dumfries and galloway|fife|highland|midlothian|moray|orkney|shetland|"
    r"sutherland|antrim|armagh|down|fermanagh|tyrone|midlands|london|barnet|bloomsbury|bromley|croydon|"
    r"ealing|enfield|hammersmith|kingston|kingston upon thames|romford|stratford|sutton|uxbridge|"
    r"westminster|redhill|dartford|epsom|watford|salford|gateshead|solihull|west bromwich|dudley|walsall|"
    r"stockport|bury|oldham|rochdale|bolton|sunderland"
)
_CODE: Final = re.compile(r"(?<![A-Z0-9])([A-Z]{1,2})(\d[A-Z\d]?) ?\d[A-Z]{2}(?![A-Z0-9])")
_SHORT_CODE: Final = re.compile(r"([A-Z]{1,2})(\d[A-Z\d]?)?(?: ?\d[A-Z]{0,2})?")


def reach(named: Sequence[str], stated: Sequence[str]) -> tuple[Reach, str]:
    """Compare the place of a post with the places a person can reach.

    Args:
        named: Towns, counties, nations or beginnings of postcodes, as the person writes them.
        stated: The advert's place and postcode, as far as stated.

    Returns:
        The answer, and the named place that is reached or an empty string.
    """
    places = [place for place in named if place.strip()]
    for place in places:
        if any(_is_in(place, words) for words in stated):
            return Reach.REACHED, place
    if places and all(_is_elsewhere(place, stated) for place in places):
        return Reach.ELSEWHERE, ""
    return Reach.UNKNOWN, ""


def _is_in(place: str, stated: str) -> bool:
    """Whether a place occurs as whole words in what is stated, or is its postcode area."""
    bare = " ".join(place.split()).casefold()
    if re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", stated.casefold()):
        return True
    code, other = _code(place), _code(stated)
    return code is not None and other is not None and code[0] == other[0] and not code[1]


def _is_elsewhere(place: str, stated: Sequence[str]) -> bool:
    """Whether a place certainly differs from the stated one."""
    code = _code(place)
    other = next((found for words in stated if (found := _code(words)) and found[1]), None)
    if code and other:
        return code[0] != other[0]
    towns = [town for words in stated for town in _towns(words)]
    own = _towns(place)
    if own and towns:
        return not set(own) & set(towns)
    here = {nation_of(words) for words in stated} - {Nation.UNKNOWN}
    there = nation_of(place)
    return there is not Nation.UNKNOWN and len(here) == 1 and there not in here


def _towns(words: str) -> list[str]:
    """The known towns among the pieces of a place."""
    pieces = (piece.strip(" .").lower() for piece in re.split(r"[,;/\n]| and | & ", words))
    known = (piece for piece in pieces if piece in PLACES and not is_land(piece))
    return [piece for piece in known if not _WIDE.fullmatch(piece)]


def _code(words: str) -> tuple[str, str] | None:
    """Area and district of a postcode or of its beginning."""
    found = _SHORT_CODE.fullmatch(words.strip().upper()) or _CODE.search(words)
    return (found[1], found[2] or "") if found and found[1] in AREAS else None
