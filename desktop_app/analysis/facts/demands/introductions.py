"""Tells what a sentence announces that ends in a colon above a list: demands, gifts or tasks.

| announced | as in |
|---|---|
| demands | ``Applicants should meet the following criteria:``, ``To join, you must:``, ``Are you…`` |
| gifts | ``We offer a comprehensive benefits package which includes:``, ``Why join us?`` |
| tasks | ``Your duties will include:``, ``Key responsibilities:`` |
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from desktop_app.analysis.facts.layout.spotting import one_of

#: A longer sentence announces nothing.
_LONGEST: Final = 220
#: The end of a sentence that announces a list.
_OPEN_END: Final = re.compile(r"(?:[:;…?]|\.\.\.)[ :;…?*–-]*$")
_MARKS: Final = (":", ";", "…", "?", "...", "-", "–")
_DUTIES: Final = re.compile(
    r"\bdut(?:y|ies)\b|\b(?:key |main |core |your |role |job )?responsibilit(?:y|ies)\b"
)
_GIFTS: Final = re.compile(
    one_of(
        r"\b(?:benefits|perks|rewards)\b(?! (?:realisation|advis|office))",
        r"\b(?:benefits?|pay|reward|salary|remuneration|our \w+) package\b|\bpackage (?:includes|including)",
        r"\b(?:we|we'll|we’ll|can|will|also|to|like to|proud to) offer\b(?! us)",
        r"\b(?:we|trust|organisation|company|group|practice|hospital|charity|care|healthcare|"
        "healthshare) (?:also )?(?:"
        r"offers?|provides?)(?: you)?\W*$",
        r"^in return\b(?!.{0,40}\bwe(?:'re| are| would)? (?:ask|look|expect|need|want|like))",
        r"^(?:\d+ (?:good )?reasons )?why\b[^.]{0,40}\b(?:us|join|choose|work|apply|should)\b",
        r"\bcommitment to you\b",
        r"\bhave access to\b",
        r"\bin it for you\b",
        r"\bon offer\W*$",
        r"\b(?:we|you)(?:'ll| will|'d like to| can)? (?:support|give|benefit from|provide|be offering)\b",
        r"\bwe are offering\b",
        r"^would you like\b",
    )
)
_DEMANDS: Final = re.compile(
    one_of(
        r"\b(?:criteria|requirements|qualities|attributes)\W*$",
        r"\b(?:the )?following (?:\w+ )?(?:criteria|requirements|skills|experience|qualifications|"
        r"attributes|qualities)\b",
        r"\b(?:you|you'll|you’ll|who|candidates?|applicants?|individuals?|people|person|nurses?|somebody|"
        "someone|holder|"
        r"postholder|appointee|they)\b(?: (?!offer|be responsible|be expected)\w+){0,4}? ?(?:must|should|"
        "have|possess|"
        "demonstrate|hold|meet|bring|need|is|are)(?: (?:to|have|be|the following|able|demonstrate|show|"
        r"an?|\w+ly|of)){0,4}\W*$",
        r"\b(?:to|in order to) (?:apply|join|succeed|be (?:considered|successful|eligible|"
        r"shortlisted))\b[^.]{0,70}\b"
        "(?:you|applicants|candidates)(?:'ll|’ll| will| must| should| need)?(?: need)?(?: to)?(?: have|"
        r" be)?\W*$",
        r"\b(?:looking for|seeking|need|want)\b[^.]{2,90}\b(?:with|who|that)(?: \w+){0,2}\W*$",
        r"^(?:are you|do you|can you|have you|could you)\b[^.:]{0,60}(?:(?:demonstrate|have|show|offer|"
        r"bring)\W*$|"
        r"^are you\W*$)",
        r"^are you\W*$",
        r"\b(?:knowledge|skills?|understanding)\b[^.]{0,40} (?:of|in)(?: any|"
        r" all)?(?: of)? (?:the following|these)\W*$",
        r"\bcan you (?:demonstrate|show|offer)\b",
        r"\bwe ask (?:that )?(?:you|for)\W*$",
        r"\bwe(?:'re| are) looking for(?: include| are| is)?\W*$",
        r"\b(?:it is|what is|what's) essential (?:that you|is)\b",
        r"\b(?:suitable|successful|ideal) (?:candidates?|applicants?|persons?) (?:will|would|must)\W*$",
        r"\b(?:skills|knowledge|qualifications|abilities)(?:,| and| &)? (?:and )?(?:experience|skills|"
        "qualifications|"
        r"knowledge|abilities|training)(?: (?:should|must|will|needed|required|include|includes))*\W*$",
        r"\b(?:looking for|seeking)\b[^.]{2,60}\boffer us\W*$",
    )
)
_WORK: Final = re.compile(
    r"\bexperience\b[^.]{0,40} (?:of|in)(?: any| all| some)?(?: of)? (?:the following|these)\W*$"
)
_WELCOME: Final = re.compile(
    "desirable|preferabl|preferred|ideally|advantage|would (?:also )?be (?:nice|good|great|helpful|"
    "useful)|bonus|welcome"
)
#: Results are cached: typing elsewhere asks about the same lines again, and many adverts share them.
_KEPT: Final = 512


class Announced(StrEnum):
    """What stands in the list below a sentence."""

    NEEDED = "needed"
    WORK = "work"
    WELCOME = "welcome"
    GIFTS = "gifts"
    TASKS = "tasks"


def may_announce(low: str) -> bool:
    """Whether a line ends like a sentence that announces a list."""
    return low.endswith(_MARKS) and len(low) - low.rfind(". ") <= _LONGEST


@lru_cache(_KEPT)
def announced(low: str) -> Announced | None:
    """What the last sentence of a line announces; ``None`` if it announces nothing known.

    Args:
        low: The line in small letters, without bullet.
    """
    if not may_announce(low):
        return None
    low = low[low.rfind(". ") + 1 :].lstrip()
    if _OPEN_END.search(low) is None:
        return None
    if _GIFTS.search(low):
        return Announced.GIFTS
    if _DUTIES.search(low):
        return Announced.TASKS
    if _WORK.search(low):
        return Announced.WORK
    if _DEMANDS.search(low):
        return Announced.WELCOME if _WELCOME.search(low) else Announced.NEEDED
    return None
