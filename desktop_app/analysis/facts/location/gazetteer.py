"""Recognises known counties, regions, states, countries and larger towns.

The names come from general knowledge of the countries with such adverts. Places with unknown names are still
recognised by other signs (a label, ``based in``, a county after a comma).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from desktop_app.analysis.facts.location.place_names import AMBIGUOUS, NAMES
from desktop_app.domain.verdict import Nation

_NATION_OF: Final = {
    name.strip(): nation
    for nation, names in NAMES.items()
    for name in names.replace("\n", "|").split("|")
    if name.strip()
}
PLACES: Final = frozenset(_NATION_OF)
BRITISH: Final = frozenset(
    (Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND, Nation.CROWN_DEPENDENCY)
)
#: A country alone is a nation, not a place.
_LANDS: Final = frozenset(
    (
        "uk",
        "united kingdom",
        "great britain",
        "usa",
        "us",
        "united states",
        "nationwide",
        "england",
        "scotland",
        "wales",
        "ireland",
        "northern ireland",
        "india",
        "australia",
        "new zealand",
        "canada",
        "saudi arabia",
        "kingdom of saudi arabia",
        "united arab emirates",
    )
)
#: The areas of British postcodes.
AREAS: Final = frozenset(
    (
        "AB", "AL", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "B", "CA", "CB", "CF", "CH", "CM",
        "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "EC", "EH",
        "EN", "EX", "E", "FK", "FY", "GL", "GU", "GY", "G", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX",
        "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "L",
        "ME", "MK", "ML", "M", "NE", "NG", "NN", "NP", "NR", "NW", "N", "OL", "OX", "PA", "PE", "PH", "PL",
        "PO", "PR", "RG", "RH", "RM", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS",
        "ST", "SW", "SY", "S", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "WA", "WC", "WD", "WF",
        "WN", "WR", "WS", "WV", "W", "YO", "ZE",
    )
)  # fmt: skip
US_STATE: Final = (
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|"
    r"V[AT]|W[AIVY])"
)
#: States and provinces, as they follow a town and a comma.
_STATE: Final = re.compile(
    rf"({US_STATE}|(?P<canada>ON|QC|BC|AB|MB|SK|NS|NB|NL)|(?P<australia>NSW|VIC|QLD|SA|TAS|NT|"
    rf"ACT))(?: \d{{4,5}}(?:-\d{{4}})?)?$"
)
_TOWN_STATE: Final = re.compile(
    r"(?!Req|Job|Pos|Vac|Ref)[A-Z]\w+(?: [A-Z]\w+)? (?:(?:NSW|VIC|QLD|SA|TAS|NT|ACT|WA)(?: \d{4})?|"
    rf"{US_STATE} \d{{5}}(?:-\d{{4}})?)$"
)
#: Letters after a person's name, where ``MB`` is not a province and ``MD`` and ``MA`` are not states.
LETTERED: Final = re.compile(
    r"\b(?:B\.?Sc|M\.?Sc|BA|BCom|MB ?BS|MB ?ChB|ChB|BCh|BAO|BM|BS|MRC[A-Z]\w*|FRC[A-Z]\w*|Ph\.?D|MPhil|"
    r"MPH|MBA|Hons|"
    r"GMC|NMC|Degree|Drs?|Mrs?|Ms|Prof)\b"
)
_DISTRICT: Final = re.compile(r"(?:^|[ ,])([A-Z]{1,2})\d{1,2}[A-Z]?(?: \d[A-Z]{2})?$")
_COUNTY: Final = re.compile(r"^(?:Co\.?|County) [A-Z]\w+$")
_SHAPE: Final = re.compile(r"[A-ZÀ-Þ][\w'’.&/ -]*(?:, ?[A-ZÀ-Þ][\w'’.&/ -]*)*$")

#: Grades of medical training, which look like postcode districts.
_GRADES: Final = re.compile(r"\b[CFS][TY]\d ?[/-] ?(?:[CFS][TY])?\d|\bTraining [CFS][TY]\d")
#: Work from home, in whatever country, is not a place.
NOWHERE: Final = re.compile(
    r"(?:(?:fully |100% )?remote(?:ly)?|home[- ]based|home[- ]?working|work from home|wfh|in person|"
    r"on[- ]?site|hybrid)\b"
    r"(?:[ ,(/-]*(?:within .*|uk|united kingdom|england|usa?|india|ireland|working|based|anywhere|within|"
    r"in|the|only|position|role))*\W*$",
    re.IGNORECASE,
)
#: The number behind a city's name in Ireland (``Dublin 18``).
_POSTAL_DISTRICT: Final = re.compile(r"(?<=Dublin) \d{1,2}W?$")
#: Size of the cache; an advert looks up the same few words repeatedly.
_KEPT: Final = 512


@lru_cache(_KEPT)
def is_place(words: str) -> bool:
    """Whether words are a place: a known name, or a name followed by a county, state, country or postcode."""
    bare = words.strip(" .")
    if not bare or len(bare) > 70 or not _SHAPE.match(bare):
        return False
    if NOWHERE.match(bare) or bare.lower() in _LANDS or LETTERED.search(bare) or _GRADES.search(bare):
        return False
    if _POSTAL_DISTRICT.sub("", bare).lower() in PLACES:
        return True
    bare = _POSTAL_DISTRICT.sub("", bare)
    pieces = [piece.strip() for piece in re.split(r",|/| and | & ", bare)]
    last = pieces[-1]
    district = _DISTRICT.search(last)
    if district and (len(pieces) > 1 or district.start()):
        return district[1] in AREAS
    if len(pieces) == 1:
        return _TOWN_STATE.match(bare) is not None or _COUNTY.match(bare) is not None
    state = bare.endswith((f", {last}", f",{last}"))
    return last.lower().removeprefix("near ") in PLACES or bool(
        (state and _STATE.match(last)) or _COUNTY.match(last)
    )


def is_land(words: str) -> bool:
    """Whether words are a whole country, which is a nation and not a place."""
    return words.lower() in _LANDS


def nation_of(words: str, *, british: bool = False) -> Nation:
    """The nation of a place, by its last known name.

    Args:
        words: A place as written.
        british: Whether the advert is known to be British, so that *Perth* and *Ayr* can only be Scottish.

    Returns:
        The nation; ``UNKNOWN`` for a name that is unknown or exists in several countries.
    """
    for piece in reversed(re.split(r", ?|/|\n| and | & ", words.strip(" ."))):
        name = piece.strip().lower()
        own = _NATION_OF.get(name)
        if own and (name not in AMBIGUOUS or (british and own in BRITISH)):
            return own
        state = _STATE.search(piece.strip()) or (
            _TOWN_STATE.match(piece.strip()) and _STATE.search(piece.split()[-1])
        )
        if state:
            return Nation.AUSTRALIA if state["australia"] else Nation.CANADA if state["canada"] else Nation.US
    return Nation.UNKNOWN
