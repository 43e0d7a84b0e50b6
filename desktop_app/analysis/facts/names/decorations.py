"""Recognises words beside a job title that are not part of it.

| kind | as in |
|---|---|
| bracket | ``(Grade IV, 0558)``, ``(2 Nos)``, ``(processing and coding)``, ``(Hull)``, ``(CPC preferred)`` |
| after a comma | place or employer: ``Coder, Hull``, ``Coder, Larch Surgery`` |
| goes on | ``at Larch Surgery``, ``for a busy clinic``, ``in Hull``, ``to join us``, ``with a view to`` |
| before a colon | ``Larch Surgery: Coder``, ``Now open: Coder`` |
| breadcrumbs | ``Jobs > Administrative > Coder`` |

A bracket with a field (``(Inpatient)``, ``(ED Profee)``) or a rung (``(Trainee or Qualified)``) is part of
the title.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.location.gazetteer import is_place
from desktop_app.analysis.facts.names.naming import (
    is_employer,
    is_surely_employer,
    names_post,
    names_somebody,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKET: Final = re.compile(r" ?[(\[]([^()\[\]]{2,60})[)\]]$")
_LEVEL: Final = re.compile(r"(?i)level \d")
#: Words of brackets with terms, places or demands.
_TOLD: Final = re.compile(
    r"\b(?:practice|site|office|trust|campus|based|only|available|preferred|required|essential|desirable|"
    r"welcome|considered|included|cover|per (?:week|hour|annum)|hours|rota|shifts?|days|nights?|locum|prn|"
    r"per diem|casual|agency|temp|perm|permanent|contract|wfh|from home|remote|hybrid|onsite|clerical|"
    r"equivalent|seasonal|certified|licen[cs]ed|re-?advert\w*|negotiable|asap|immediate|ext|internal|"
    r"external|vacancy|posts?|new|urgent|nos?|male|female|self[- ]employed|freelance|reference|ref|id)\b",
    re.IGNORECASE,
)
#: Who may apply (``Saudi nationals``).
_RESIDENTS: Final = re.compile(
    r"\b(?:nationals?|citizens?|residents|iqama|visa|applicants|candidates)\b", re.IGNORECASE
)
#: A coder's own field, which says nothing more about a coder but all about an analyst.
_OWN_FIELD: Final = re.compile(r"(?:health|medical|clinical) (?:records|coding|information)", re.IGNORECASE)
_CODER: Final = re.compile(r"\bcod(?:er|ing)", re.IGNORECASE)
#: Additional work (``(with some coding)``).
_WITH_WORK: Final = re.compile(r"with (?:[a-z]+ ){0,3}(?:coding|summarising|scanning|admin\w*|duties)\b")
#: A ward with a proper name, rather than a field of medicine.
_WARD: Final = re.compile(
    r"(?!(?:\w+(?:ology|ics|gery|iatry|therapy|care|al|ry|tal|ive|ency|iac|sions?|ment|ity|oscopy|sis)|"
    r"Stroke|Day|Acute|Burns|Trauma|Spinal|Pain|Breast|Eye|Coding|Records|Audit|Research|Elderly|Children's|"
    r"High|Long|Stay|Frailty|Theatre|Heart|Lung|Health)\b)[A-Z][a-z'’]+ (?:Ward|Unit|House|Suite|Wing)"
)
#: A choice of rungs (``(Trainee or Qualified)``).
_RUNG: Final = re.compile(
    r"\b(?:trainee|apprentice|(?:un)?qualified|accredited|experienced|junior|senior|"
    r"assistant)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"(?! with (?:an? )?(?:\w+ )?interest),? (?:for|with|within|based|at) "
    r"(?:an?|the|our|one of|two|three|their|its|immediate) |"
    r",? to (?:join|work|cover|support|help|start)\b| at (?!Home\b)(?=[A-Z£\d])|"
    r",? (?:based|located|working) (?:in|at|from) |, (?:an?|the|our|in|do|does|anyone|please|can|"
    r"could) (?=\w)|"
    r" (?i:req'?d|required|needed|wanted|sought)(?=[,.!]|$| -| (?i:for|in|at|to)\b)| x ?\d{1,2}\b"
)
_SMALL_BEHIND: Final = re.compile(r", (?=[a-z]{2})(?!and |or |& )")
_PLACE_BEHIND: Final = re.compile(
    r"(?:(?<!interest) (?:in|for|near|around|across|with)|,) "
    r"([A-ZÀ-Þ][\w'’ ,-]{2,50}?)(?: (?:location|area|office|site|"
    r"region))?$"
)
_PLACE_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: (?:[A-ZÀ-Þ][\w'’-]+|on|upon|in|le|the|of)){0,3}")
_BEFORE_PLACE: Final = (" in ", " at ", " near ", "\nin ", "In ", "At ", "ocation: ", " our ", "Base: ")
_BASED_IN: Final = ("ased in ", "ased at ", "ocated in ", "ituated in ", " near ", "ocation: ", "Base: ")
_UNIT: Final = re.compile(
    r"\b(?:Unit|Ward|Team|Division|Directorate|Department|Medicine|Services?|Clinic|Office|Care|Coding|"
    r"Records|Information|Health|Community|Theatres?|Audit)\b|(?:ology|ics|iatry|therapy|gery)$"
)
_COLON: Final = re.compile(r": (?=\w)")
_TRAIL: Final = re.compile(r" ?[>»›] ?")
#: A post this close before *in* means a field, not a place.
_POST_REACH: Final = 40
_LAST_COMMA: Final = re.compile(r", ([^,]{2,60}(?:, [A-Z][\w' -]{2,24})?)$")


def decoration_from(title: str, employer: str, whole: str = "") -> int:
    """Where the decoration at the end of a title begins; the title's length if there is none.

    Args:
        title: A line or piece that names a post.
        employer: The employer's name in lower case; empty if unknown.
        whole: The whole text, which may show that a name is a place.
    """
    found = _GOES_ON.search(title) or (None if title.islower() else _SMALL_BEHIND.search(title))
    if found and found.start() and names_somebody(title[: found.start()]):
        return found.start()
    bracket = _BRACKET.search(title)
    if bracket and bracket.start() and is_aside(bracket[1], title[: bracket.start()]):
        return bracket.start()
    for found in (_PLACE_BEHIND.search(title), _LAST_COMMA.search(title)):
        behind = found and names_somebody(title[: found.start()])
        sure = found is not None and title.startswith(" in ", found.start())
        if (
            found
            and behind
            and (_WARD.fullmatch(found[1]) or is_elsewhere(found[1], employer, whole, sure=sure))
        ):
            return found.start()
    return len(title)


def is_aside(words: str, title: str) -> bool:
    """Whether a bracket after a title is not part of it.

    Args:
        words: The words in the bracket.
        title: The words before it.
    """
    if _LEVEL.fullmatch(words) or (
        words[0].isupper() and _RUNG.search(words) and not re.search(r"\d", words)
    ):
        return False
    small = words[0].islower() and not title.islower() and not _WITH_WORK.match(words)
    if _RESIDENTS.search(words):
        return True
    both = " and " in words.lower() or "&" in words
    told = (_TOLD.search(words) is not None and not both) or any(map(str.isdigit, words)) or " or " in words
    employer = is_employer(words) and not both
    again = _OWN_FIELD.fullmatch(words) is not None and _CODER.search(title) is not None
    return small or told or again or is_place(words) or employer


def is_elsewhere(words: str, employer: str, whole: str = "", *, sure: bool = False) -> bool:
    """Whether the words beside a job title are a place or an employer.

    Args:
        words: A piece of the title's line.
        employer: The employer's name in lower case; empty if unknown.
        whole: The whole text.
        sure: Whether only a base or a label shows that a name is a place, as after *in* a field may stand.
    """
    own = words.strip(" .").lower()
    sited = is_place(words) and not names_post(words.partition(",")[0])
    employs = is_surely_employer(words) if sure else is_employer(words)
    known = sited or employs or (bool(employer) and _names(own, employer))
    return known or _is_named_as_place(words.strip(" ."), whole, _BASED_IN if sure else _BEFORE_PLACE)


def _names(own: str, employer: str) -> bool:
    """Whether words are the beginning of the employer's name, or several words of it."""
    return employer.startswith(own) or (" " in own and own in employer)


def _is_named_as_place(words: str, whole: str, told: tuple[str, ...]) -> bool:
    """Whether a text uses a name as a place elsewhere, and never as a common word."""
    if not _PLACE_NAME.fullmatch(words) or names_somebody(words) or _UNIT.search(words):
        return False
    last = words.rsplit(" ", 1)[-1].lower()
    place = whole.find(words)
    while place >= 0:
        line = whole.rfind("\n", 0, place) + 1
        beside_post = names_post(whole[max(line, place - _POST_REACH) : place])
        if whole.endswith(told, 0, place) and not beside_post:
            return re.search(rf"\b{re.escape(last)}\b", whole) is None
        place = whole.find(words, place + 1)
    return False


def is_trail(line: str) -> bool:
    """Whether a line is breadcrumbs (``Jobs > Administrative > School of Medicine``)."""
    return len(_TRAIL.findall(line)) > 1


def before_post(line: str) -> int:
    """The length of breadcrumbs, or of an announcement and its colon, before a post on its line.

    Args:
        line: One line of normalised text.
    """
    trail = list(_TRAIL.finditer(line))
    if len(trail) > 1 and names_somebody(line[trail[-1].end() :]):
        return trail[-1].end()
    return next(_callers(line), 0)


def _callers(line: str) -> Iterator[int]:
    """Where a post begins after a colon, if the words before the colon name no post."""
    colon = _COLON.search(line)
    if colon:
        before, behind = line[: colon.start()], line[colon.end() :]
        calls = is_employer(before) or not (names_somebody(before) or behind[:1].islower())
        if calls and names_somebody(behind):
            yield colon.end()
