"""Finds clauses that offer training in their own words: a means of learning, and that it is given.

| told by | as in |
|---|---|
| who teaches | ``our senior summariser will train you``, ``she will teach you``, ``we run a course`` |
| who learns | ``you will learn it all here``, ``trainees attend the HPO's courses`` |
| who pays | ``leadership qualification funded``, ``certification paid for by us``, ``free coaching`` |
| a way in | ``a place on the audit course``, ``the chance to study for the Level 3 Diploma`` |
| its time | ``the first eight weeks are spent on the standards course`` |
| a list of what is offered | ``We'll give you`` / ``in-house workflow training`` |
| not | training that the person gives, has had or must keep up; what colleagues did |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.introductions import Announced, announced
from desktop_app.analysis.facts.demands.training_offers import offer_in, pieces_of_offer
from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.stretches import Text

#: Headings of lists of what is offered.
_OFFERS: Final = at_words(
    one_of(
        "what (?:we|you|you'll|we'll|you will|we will|can we|do we|you can|you may|"
        r"you might)\b[\w' ]{0,20}\b(?:offer|get|give|gain|provide|find|promise|receive|expect|hope|bring|"
        "rely|count|look forward)",
        "what training",
        r"^(?:hyfforddiant / )?(?:your |the |our )?training\W*$",
        "(?:we|we'll|we will|we can)(?: also)? (?:offer|give you|provide|promise)",
        "benefits",
        "perks",
        r"on offer\b",
        r"what we do for\b",
        "how we(?:'ll| will| can)? help you",
        "in return",
        r"(?:the |your )?rewards?\b",
        "what's in it",
        "why (?:join|work|us|choose|you)",
        r"(?:your )?development\b",
        "you(?:'ll| will)? (?:get|receive|gain)",
        "get$",
        "the package",
        "our offer",
        "learning",
        "training and",
        "joining us",
        "working (?:here|with us|for us)",
    )
)
_DEMANDS: Final = re.compile(
    one_of(
        "essential",
        "desirable",
        "require",
        "need",
        "must",
        "criteria",
        "dut(?:y|ies)",
        "responsib",
        "about you",
        r"bring\b",
        r"you have\b",
        "your profile",
        "looking for",
        "qualif",
        "experience",
        "skills",
        "interview",
    )
)
_CUES: Final = Cues(
    "train", "course", "qualification", "certific", "diploma", "nccq", "amspar", "apprentice", "program",
    "workshop", "module", "tutor", "lesson", "coach", "boot", "academy", "school", "webinar", "classroom",
    "revision class", "evening class", "weekly class", "maths class", "english class", "exam class",
    "coding class", "education day", "study", "teach", "taught", "learn", "tuition", "refresher",
    "conversion", "exam prep", "msc", "ilm", "induction", "orientation", "update", "session",
    "accreditation", "cannulation day", "phlebotomy day", "venepuncture day", "skills day", "practice day",
    "simulation day", "competenc", "e-learning", "credential", "pathway", "sit at", "elbow", "show",
    "shown", "put you", "sit beside", "sit with", "sit along", "shadow", "placement", "secondment",
    "introduction", "weeks with", "weeks beside", "weeks along", "days with", "days beside", "months with",
    "weeks of", "mornings", "afternoons", "a week with", "precept", "send you", "class", "level ",
    "through to", "through your", "become a", "cost of", "at college", "at univers", "sits with",
    "sits beside", "sits next", "sat next", "sat with", "next to me", "month with",
    "month is", "weeks are",
    "alongside", "day release", "day-release", "bursar", "grounding", "revision days", "revision day",
    "exam entry",
    "examination entry",
)  # fmt: skip
_LINE: Final = 400
_HEADING: Final = 60
_SEAM: Final = re.compile(
    one_of(
        r"[.!?;] +(?=\S)",
        " but ",
        r",? and (?=you(?:'ll| will) (?:also )?(?:be|have|receive|get|join|learn) )",
        r"[,;]? (?:however|although|though|therefore|and|as|so),? (?=(?:[\w/-]+ ){0,5}training (?:(?:&|"
        r"and) \w+ )?(?:can|could|"
        r"will|would|is|may)\b)",
        r", (?=you(?:'ll| will) (?:also )?(?:be (?:given|offered|supported|trained)|receive "
        r"(?:\w+ ){0,4}training|have access)\b)",
        r", (?=plus |with (?:paid|funded|free)\b)",
        r": (?=we(?:'ll| will| can)? |(?:\w+ ){1,4}(?:gives|runs|provides|will (?:teach|train)) )",
    )
)
#: Separates the items of a list within a sentence.
_GIFT_SEAM: Final = re.compile(r"[.!?;,] +(?=\S)| and (?=an? |the )| but ")
#: Labels before an offer of training.
_TRAINING: Final = ("training: ", "your training: ", "training - ")
_BULLET: Final = re.compile(r"\s*(?:[^\w£$€'\"(\s]|[-*o] )")
#: A course listed among these is offered too.
_GIFTS: Final = re.compile(
    one_of(
        r"\bpension\b",
        r"\d+ days'? (?:of )?(?:annual )?(?:leave|holiday)",
        "annual leave",
        r"\bdays' leave",
        r"\bdiscount",
        r"\b(?:cab|mediclaim|medical insurance|health insurance|season ticket|cycle to work|free parking|"
        r"gym)\b",
    )
)
#: The form above is tried only where one of these occurs.
_GIFT_WORDS: Final = (
    "pension", "leave", "holiday", "discount", "cab ", "mediclaim", "insurance", "ticket", "cycle",
    "parking", "gym",
)  # fmt: skip
_ASKED: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
#: Results are cached: typing elsewhere asks about the same headings again, and many adverts share them.
_KEPT: Final = 512


def offers_in(text: Text) -> Iterator[tuple[int, int]]:
    """The clauses of a part that offer training, in order of place.

    Args:
        text: A body of an advert.
    """
    cues = _CUES.places(text)
    place, offered, bulleted, below, gap, lone = 0, False, False, 0, False, False
    for line in text.low.split("\n") if cues else ():
        start, place = place, place + len(line) + 1
        bare = line.strip(" :*#")
        if not bare or len(line) > _LINE * 4:
            gap = not bare
            continue
        bullet = _BULLET.match(line) is not None
        announces = line.rstrip()[-1] in ":?…"
        bullet, lone = bullet or lone, bullet and not bare[1:]
        below_it = None if bullet else announced(line.strip())
        if below_it is not None:
            offered, bulleted, below, gap = below_it is Announced.GIFTS, False, 0, False
            if len(bare) <= (_HEADING if offered else 2 * _HEADING):
                continue
        if not bullet and len(bare) <= _HEADING and (announces or bare[-1].isalpha()):
            told, demands = _headed(bare)
            if told or bulleted or announces or demands:
                offered, bulleted, below, gap = told, False, 0, False
                if line.find(":") < 0 or line.rstrip().endswith(":"):
                    continue
        bulleted = bulleted or bullet
        listed, offered = offered, offered and (bullet or len(bare) <= 2 * _HEADING)
        aside, below, gap = gap and below > 0 and not bullet and bare[-1] == ".", below + 1, False
        if bisect_left(cues, start) < bisect_left(cues, place):
            yield from _offers_of_line(text, (start, start + len(line)), cues, listed=listed, aside=aside)


def _offers_of_line(
    text: Text, place: tuple[int, int], cues: list[int], *, listed: bool, aside: bool
) -> Iterator[tuple[int, int]]:
    """The offers in one line of a list of benefits, or in a paragraph that is not about demands."""
    line = text.low[slice(*place)]
    gifts = any(word in line for word in _GIFT_WORDS) and _GIFTS.search(line) is not None
    for first, last in _clauses(text.low, *place, _GIFT_SEAM if gifts else _SEAM):
        listed = listed or text.low.startswith(_TRAINING, first)
        if bisect_left(cues, first) == bisect_left(cues, last):
            continue
        section = text.section_at(first)
        if listed or (aside and section in _ASKED):
            section = SectionName.OTHER
        given = listed or (gifts and section not in _ASKED)
        found = offer_in(text.low[first:last], section, listed=given)
        if found:
            yield from pieces_of_offer(text.low, first, last, (first + found[0], first + found[1]))


@lru_cache(_KEPT)
def _headed(bare: str) -> tuple[bool, bool]:
    """Whether a heading announces what is offered, and whether it announces demands."""
    demands = _DEMANDS.search(bare) is not None
    return not demands and _OFFERS.search(bare) is not None, demands


def _clauses(low: str, start: int, end: int, seams: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Split a line into clauses at the given seams."""
    for seam in seams.finditer(low, start, end):
        yield start, seam.start()
        start = seam.end()
    yield start, end
