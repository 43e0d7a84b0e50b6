"""How strongly a sentence or an item of a list asks for what it names.

| words | strength |
|---|---|
| below *Essential*, ``must have``, ``is required``, ``you'll need`` | essential |
| below *Desirable*, ``would be an advantage``, ``preferred``, ``ideally`` | desirable |
| ``so much the better`` | desirable |
| ``working towards``, ``studying for``, ``about to sit``, ``held or in progress`` | working_towards |
| ``isn't relevant``, ``no experience needed``, ``not required`` | not_needed |

Where a sentence asks for several things, the piece that contains the thing is read first: ``You'll need the
NCCQ and, ideally, a degree``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.seams import piece_round
from desktop_app.analysis.facts.demands.strength_forms import (
    DESIRABLE,
    ESSENTIAL,
    LATER,
    MUST_BE,
    NOT_NEEDED,
    OR_GAIN,
    RIGHT_BEHIND,
    TOWARDS,
)
from desktop_app.analysis.facts.demands.strength_vetoes import (
    BARRED,
    GIVEN,
    INSTEAD,
    MAY_ALSO,
    NEWCOMERS,
    NOT_ENOUGH,
    OF_THE_NEW,
    OR_LEARNERS,
)
from desktop_app.analysis.facts.layout.spotting import at_words, one_of
from desktop_app.domain.facts import AskedStrength
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from desktop_app.analysis.facts.layout.stretches import Text

#: A wish to have it, offered as an alternative, makes it only desirable.
_WISH: Final = re.compile(r"\bor (?:an? |the )?(?:wish|desire|hope|aim|interest)\b")
#: Others are welcome too.
_OTHERS_TOO: Final = re.compile(
    r"(?:candidates|those|people|applicants) (?:who are )?working towards (?:this|it)\b"
)
_COLLEAGUES: Final = at_words(
    one_of(
        "supervisor is",
        r"(?:\w+ )?of our (?:own )?(?:team|coders?|staff) (?:did|have|has|are|took|passed)",
        r"our (?:\w+ )?(?:coders?|team) (?:are|is|hold|have|has)\b",
        r"reports to (?:the|our|an?)\b",
        r"who has (?:coded|worked|been|done (?:it|this)) here\b",
        "(?:supervisor|manager|lead|leader|technician|practitioners?|coordinator|colleagues?|"
        r"trainer)\b[^.;]{0,40}\b(?:who|whose|which)\b[^.;]{0,30}\bmust\b",
        "former hospital",
        "trainees? (?:through|for|to)",
    )
)
#: Those without it must gain it.
_GAIN_IT: Final = re.compile(
    r"\b(?:(?:but|must|should|need|required|expected)\b[\w ,']{0,40}\b(?:to|and)|must|should) (?:gain|"
    r"obtain|achieve|sit|take|complete|work towards|study for|pass) (?:it|this|the (?:qualification|"
    r"nccq|exam\w*))\b"
)
#: A strength stated at the end of an item.
_BEHIND: Final = re.compile(r"(?:\(| - |: ?)(?:required|essential|mandatory|must)\)?\W*$|\(e\)\W*$")
_JOINT: Final = re.compile(r",? and | with (?:the|an?) (?=\w)|; |, (?=ideally|hold |have |be )")
_ASKING: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
#: Plain demands, anywhere in a sentence.
_PLAINLY: Final = re.compile(
    one_of(
        "^either an? ",
        "you(?:'ll| will) (?:need|bring|have|hold)",
        "you must",
        "must have",
        "required to (?:have|hold|possess)",
        r"\bessential\b",
        "is required",
        "we(?:'d| would) like you to have",
        "would (?:also )?be (?:lovely|great|good|nice|ideal|helpful|useful) if you",
        "you should (?:have|hold)",
        "(?:you(?:'ll| will)|(?:candidates?|applicants?|post[ -]?holders?|individuals?|"
        "appointees?)(?: will| must| should))"
        r" (?:also )?(?:be an? |hold |possess |need )",
        "(?:post[ -]?holder|candidate|applicant|you) will (?:have|bring|"
        r"possess) (?:\w+ ){0,2}(?:experience|registration|degree)",
        "would be (?:super|an advantage|welcome|lovely|handy|ideal|a plus|a bonus)",
        r"\ban advantage\W*$",
        r"\bis (?:desirable|a plus)\b",
    )
)
_SILENT: Final = (SectionName.ABOUT_US, SectionName.TITLE, SectionName.EMPLOYER)
#: The start of what is said beside a demand.
_TAIL: Final = re.compile(r",? (?:which|so that|in order to|to ensure)\b| and (?:should|must) be\b")
#: Results are cached: typing elsewhere asks about the same lines again, and many adverts share them.
_KEPT: Final = 512

#: A form is tried only where one of its hints occurs.
_HINTS: Final = {
    NOT_NEEDED: (
        " if you", " if they", "none", "not", "n't", "never", "no ", "without", "neither", "nor ",
        "unnecess", "nil ", "by no means", "regardless", "irrespective", "immaterial",
    ),
    TOWARDS: (
        "toward", "stud", "about to ", "due to ", "soon to ", "final year", "awaiting", "qualifying",
        "within ", "part-way", "part way", "willing", "prepared to", "close to",
        "progress", "undertaking", "working on", "keen to", "within reach", "on the way", "half passed",
        "expect", "sitting", "eligible to sit", "commitment to", "begun", "under way", "underway", "within a",
        "within one", "within two", "in process", "be ready", "near", "or a wish", "or wish", "or the wish",
        "desire to", "intention to", "plan to", "readiness", "aim to", "hope to", "or to obtain", "or obtain",
        "or gain", "or to gain", "or achiev", "or to achieve", "or sit ", "or to sit", "or take",
        "or would", "or will", "the will to",
        "or to take", "worked", "trained", "be able to", "or complet", "or to complete", "or reach",
        "or to reach", "or acquir", "or to acquire", "or pass", "or to pass",
        "or able", "or happy", "or work",
    ),
    DESIRABLE: (
        "desir", "optional", "advantage", "nice", "prefer", "ideally", "bonus", "useful", "help",
        "much the better", "plus", "favour", "good stead", "an edge", "stand out", "glad of", "insist",
        "a must", "would be", "would also be", "suit", "invaluable", "so ", "would really be", "count",
        "delighted", "pleased",
        "thrilled", "glad", "happy", "would suit", "beneficial", "handy", "welcome", "asset", "would save",
        "love it", "if you", "hit the",
        " first", "priority", "(d)", "super", "lovely", "grand", "might", "ideal", "regarded", "ly regard",
    ),
    GIVEN: (
        "opportunity to", "we give", "we'll give", "we will give", "provide", "offer", "we run", "we teach",
        "train", "put ", "taught", "start", "appointed", "placed", "come in", "join", "band ", "by us",
        "by our", "newcomers", "everyone", "starters", "pay", "fund", "cover", "send", "passing", "sponsor",
        "extra", "get", "paid", "free", "fees", "voucher", "tuition", "renewal", "reimburse", "perks",
    ),
    MAY_ALSO: ("also", "considered", "accepted", "need not", "given to"),
    BARRED: ("not ", "elsewhere", "for other", "for another"),
    _BEHIND: ("required", "essential", "mandatory", "must", "(e)"),
}  # fmt: skip


def _holds(form: re.Pattern[str], low: str) -> re.Match[str] | None:
    """The first match of a form; it is tried only where one of its hints occurs."""
    for hint in _HINTS[form]:
        if hint in low:
            return form.search(low)
    return None


def strength_in(text: Text, start: int, end: int, at: int) -> AskedStrength | None:
    """How strongly a sentence asks for a thing it names; ``None`` where it does not ask.

    Args:
        text: The part.
        start: Where the sentence begins in the normalised text.
        end: Where it ends.
        at: Where the thing begins.
    """
    low = _before_gift(text.low[start:end], at - start)
    section = text.section_at(start)
    if section in _SILENT and not _PLAINLY.search(low):
        return None
    behind = _said_behind(low, at - start)
    if behind:
        return behind
    if _holds(GIVEN, low) or _holds(MAY_ALSO, low) or _holds(BARRED, low):
        return None
    piece, place = piece_round(low, at - start)
    if _is_of_others(low, at - start) or (len(piece) < len(low) and _holds(GIVEN, piece)):
        return None
    begin = max(0, at - start - place)
    gains = "or " in low and OR_GAIN.search(low, begin, at - start) is not None
    if (
        section not in _ASKING
        and not gains
        and (LATER.search(low, begin, told_until(low, at - start, len(low))) or _COLLEAGUES.search(low))
    ):
        return None
    said = AskedStrength.WORKING_TOWARDS if gains else _or_gained(_said(piece, place), low, at - start)
    said = said or _said(low, at - start)
    if (
        section is SectionName.DESIRABLE
        and said in (None, AskedStrength.ESSENTIAL)
        and not MUST_BE.match(low)
    ):
        return AskedStrength.DESIRABLE
    if said is None and (section is SectionName.ESSENTIAL or text.label is not None):
        return AskedStrength.ESSENTIAL
    return said


@lru_cache(_KEPT)
def strength_of_item(low: str, given: AskedStrength | None, at: int = 0) -> AskedStrength | None:
    """How strongly an item of a list asks: by its own words, otherwise by the list's heading.

    Args:
        low: The item in small letters.
        given: The strength in the list's heading or column; ``None`` where it states none.
        at: Where the thing begins in the item.
    """
    low = _before_gift(low, at)
    behind = _said_behind(low, at) if at else None
    if behind:
        return behind
    if _holds(GIVEN, low) or _holds(MAY_ALSO, low) or _holds(BARRED, low) or _will_not_do(low, at):
        return None
    if _holds(_BEHIND, low):
        return AskedStrength.WORKING_TOWARDS if _holds(TOWARDS, low) else AskedStrength.ESSENTIAL
    piece, place = piece_round(low, at)
    if len(piece) < len(low) and _holds(GIVEN, piece):
        return None
    said = _or_gained(_said(piece, place), low, at)
    wished = said is AskedStrength.WORKING_TOWARDS and _WISH.search(low, at) is not None
    if said is None or (given is AskedStrength.DESIRABLE and (said is AskedStrength.ESSENTIAL or wished)):
        return given if given is not None else said
    return said


def _said_behind(low: str, at: int) -> AskedStrength | None:
    """The strength stated immediately after a thing, for it alone (``NCCQ desirable``)."""
    behind = RIGHT_BEHIND.match(low, at)
    if behind is None or not behind.lastgroup or _holds(NOT_NEEDED, low) or _holds(TOWARDS, low):
        return None
    return AskedStrength(behind.lastgroup)


def _is_of_others(low: str, at: int) -> bool:
    """Whether a sentence asks nobody for a thing: it is not accepted, or people without it are welcome."""
    if _will_not_do(low, at) or OF_THE_NEW.match(low):
        return True
    found = OR_LEARNERS.search(low) if "train" in low or "learn" in low or "stud" in low else None
    return found is not None and found.start() >= at


def _will_not_do(low: str, at: int) -> bool:
    """Whether the words after a thing say that it is not enough."""
    return ("not " in low or "n't " in low) and NOT_ENOUGH.match(low, at) is not None


def _before_gift(low: str, at: int) -> str:
    """Cut off what the employer offers to those who lack a thing (``ACC; if not, we fund it``)."""
    gift = INSTEAD.search(low, at) if "we" in low else None
    return low[: gift.start()] if gift else low


def told_until(low: str, at: int, end: int) -> int:
    """Where the words about a thing in a sentence end: before a relative or final clause, or another demand.

    Args:
        low: A text in lower case.
        at: Where the thing begins.
        end: Where the sentence ends.
    """
    tail = _TAIL.search(low, at, end)
    return tail.start() if tail else end


def piece_of(text: Text, start: int, end: int, at: int) -> tuple[int, int]:
    """Start and end of the piece of a sentence around a place that has its own strength."""
    piece, place = piece_round(text.low[start:end], at - start)
    return at - place, at - place + len(piece)


def _or_gained(said: AskedStrength | None, low: str, at: int) -> AskedStrength | None:
    """Not needed becomes working towards where whoever lacks the thing must gain it."""
    gained = said is AskedStrength.NOT_NEEDED and _GAIN_IT.search(low, at)
    return AskedStrength.WORKING_TOWARDS if gained else said


def _said(low: str, at: int) -> AskedStrength | None:
    """The strength that words state for a thing at a place within them."""
    if _holds(NOT_NEEDED, low):
        return (
            AskedStrength.DESIRABLE
            if not NEWCOMERS.search(low) and _holds(DESIRABLE, low)
            else AskedStrength.NOT_NEEDED
        )
    towards = _holds(TOWARDS, low)
    if towards and not _OTHERS_TOO.search(low) and not _JOINT.search(low, at, towards.start()):
        return AskedStrength.WORKING_TOWARDS
    if _holds(DESIRABLE, low):
        return AskedStrength.DESIRABLE
    return AskedStrength.ESSENTIAL if ESSENTIAL.search(low) else None
