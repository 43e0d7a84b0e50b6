"""How strongly a sentence, or an item of a list, asks for what stands in it.

| words | strength |
|---|---|
| below *Essential*, ``must have``, ``is required``, ``you'll need`` | essential |
| below *Desirable*, ``would be an advantage``, ``preferred``, ``ideally`` | desirable |
| ``so much the better`` | desirable |
| ``working towards``, ``studying for``, ``about to sit``, ``held or in progress`` | working_towards |
| ``isn't relevant``, ``no experience needed``, ``not required`` | not_needed |

Where a sentence asks for several things the piece in which one stands is asked first: ``You'll need the NCCQ
and, ideally, a degree``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.spotting import at_words
from desktop_app.domain.facts import AskedStrength
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from desktop_app.analysis.facts.stretches import Text

_NOT_NEEDED: Final = re.compile(
    r"(?:\bnot|n't) (?:strictly |always |absolutely |in itself |be )?(?:an? )?(?:needed|required?|"
    r"necessary|essential|relevant|"
    r"expected|requirement|looking for|asked|matter)|\bneed not\b|(?:\bnot|n't|never) (?:\w+ )?need\b|"
    r"\bno need (?:to|for)\b|\bnot what we(?:'re| are) (?:after|looking for)|"
    r"\bno (?:\w+[ "
    r",/-]{1,2}){0,7}?(?:is |are )?"
    r"(?:needed|required|necessary|asked|expected)|\bwithout (?:any )?(?!conditions?\b|restrictions?\b|"
    r"supervision|limits?\b)|neither|\bnor\b|\bof no use|\bno "
    r"degree|"
    r"\bnot applicable|\bnone (?:is |are )?(?:asked|needed|required|necessary|essential|expected)|^none\W*$|"
    r"\bno (?:(?:previous|prior|coding|clinical|direct|nhs) )*experience"
)
_TOWARDS: Final = at_words(
    r"work(?:ing)? towards|study(?:ing)? (?:for|towards)|about to (?:sit|take)|part[- ]way|"
    r"willing(?:ness)? to "
    r"(?:work|study|undertake|complete|gain|train|attend|obtain|achieve)|"
    r"prepared to (?:work|study|undertake|train)|close to|in progress|undertaking|working toward\b|"
    r"working on the|keen to take|in process\b|within reach|(?:well )?on the way to|half passed|"
    r"or expect(?:ing)? to|sitting (?:it|the)|"
    r"eligible to sit|\bunder ?way\b|within (?:a|one|two|\d+) (?:years?|months?) of (?:sitting|taking|"
    r"passing)|"
    r"commitment to (?:sit|take|gain|undertake)|programme begun|(?:or|and|to) be ready to|nearing completion"
)
_DESIRABLE: Final = at_words(
    r"desirable|advantage|\bnice\b|preferred|preferabl[ey]|preference|ideally|nice to have|bonus|useful|"
    r"would help|"
    r"helpful|great help|so much the better|\bhelps(?! (?:us|to|the|you|our|them|people)\b|[^()]*\))|"
    r"\bprefer\b|"
    r"\ba (?:real |big |definite |great )?plus|\bsuper\b(?!-)|would be (?:good|nice|great|lovely|welcome)|"
    r"would suit|beneficial|handy|welcome|an asset|"
    r"would save|would be (?:valued|appreciated)|(?:highly|well) regarded|love it|lovely|\bgrand\b|"
    r"might (?:also )?(?:have|hold)|if you(?: already)? know|"
    r"\bideal\b(?! (?:candidate|person|applicant))|"
    r"if you(?: have|'ve|'d)? (?:have|hold|coded|worked|used|summarised)|"
    r"hit the ground|\bdesired\b"
)
_ESSENTIAL: Final = at_words(
    r"\bmust\b|\bmin\b|no less than|essential|\brequir|\bneed(?:s|ed)?\b|mandatory|minimum|at least|"
    r"compulsory|necessary|"
    r"you(?:'ll| will)(?: also)? (?:have|hold|bring|be)|"
    r"you (?:have|hold|are|bring|come with)|hear(?:ing)? from|applications (?:are )?invited from|"
    r"seek(?:ing|s)?\b|educated to|^having|we(?:'d|"
    r" would)? (?:want|like|ask|expect)|applicants|candidates|should (?:have|"
    r"hold|be)|qualified|\bholds?\b|looking for|who (?:has|have|holds?)|be able|\bplease$|\bplease[.;]|"
    r"what you(?:'ll| will) bring|what matters|all you need|(?<!also )\b(?:may|can) apply|we(?:'re|"
    r" are) after|"
    r"(?:people|someone|somebody|coders?|person) (?:with|who)|either an?"
)
#: What the person will come to have in the post is no demand.
_LATER: Final = at_words(
    r"on passing|once you|you(?:'ll| will) (?:study|sit|work towards|then|be (?:paid|trained|supported|put|"
    r"enrolled|taken|given|sent))|support(?:ed)? (?:you|to|through|with)|we(?:'ll| will)?(?: also)? (?:pay|"
    r"support|fund|train|put|send|help)|"
    r"lead(?:s|ing)? to|progress(?!:)|opportunit|after (?:an? year|one|two|three|\d)|\bput forward\b|"
    r"funded|in return|you'll go on|then "
    r"(?:the|supervised)|towards? (?:the|your) n|we offer|training (?:given|provided)|paid to learn|when "
    r"you've passed|you'd (?:sit|study|go)|deliver|teach(?!ing (?:award|qualif|certif))|train the|"
    r"prepar(?:e|ing) (?:them|trainees|"
    r"candidates)|enrolled (?:for|on|in)|by the end|if you(?:'re| are) looking for|you (?:might|may) be\b"
)
#: What the employer gives is no demand, wherever it stands.
_GIVEN: Final = re.compile(
    r"^\W{0,4}we(?:'ll| will)? (?:pay|fund|cover|sponsor|give|provide|offer|run|teach|train|put)\b|"
    r"\bfee refund|\bget an extra|\bgets? (?:rs|£|\d)|"
    r"(?:ceus?|cpd) paid|"
    r"paid cpd|exam(?:ination)? fees|\bvouchers?\b|reimburse|sponsored (?:c|exam|train)|tuition|renewal|"
    r"\bperks\b|"
    r"opportunity to (?:study|train)|study sponsored|\bwe(?:'ll| will) (?:pay|fund) for|\bwe(?:'ll|"
    r" will) send you|\bon passing the|\bbe put forward\b"
)
#: Who has it already may not apply (``must not already hold a level 3``).
_BARRED: Final = re.compile(
    r"\b(?:must|should) ?not (?:already |currently |yet )*(?:hold|have|possess)\b|"
    r"(?<!if you )\b(?:do|does) not already (?:hold|have)\b"
)
#: The sentence speaks of others who are welcome too.
_OTHERS_TOO: Final = re.compile(
    r"(?:candidates|those|people|applicants) (?:who are )?working towards (?:this|it)\b"
)
_COLLEAGUES: Final = at_words(
    r"supervisor is|(?:\w+ )?of our (?:own )?(?:team|coders?|staff) (?:did|have|has|are|took|passed)|"
    r"our (?:\w+ )?(?:coders?|team) (?:are|is|hold)|reports to (?:the|our|an?)\b|who has (?:coded|"
    r"worked|been|done (?:it|this)) here\b|"
    r"(?:supervisor|manager|lead|leader|technician|practitioners?|coordinator|colleagues?|"
    r"trainer)\b[^.;]{0,40}\b"
    r"(?:who|whose|which)\b[^.;]{0,30}\bmust\b|former hospital|trainees? (?:through|for|"
    r"to)"
)
#: What parts the pieces of a sentence that are asked for in their own ways.
_SEAM: Final = re.compile(
    r"; |, (?=(?!will |would |is |are |may )[\w ]{3,40} (?:preferred|desirable|a plus|an advantage)\b)|"
    r", but |\bbut (?=[a-z])|\bwhile |"
    r",? and,? (?=ideally|preferably|would (?:prefer|like|love|welcome))|[,(] ?(?=ideally|preferably)|"
    r"(?<=essential), |(?<=a must), |(?<=mandatory), |(?<=required), |(?<=desirable), |"
    r"(?<=essential) and |(?<=required) and |\bthough "
)
#: How seams begin: by literal letters, which are found fast.
_SEAM_STARTS: Final = re.compile(r"[;,(]| and|but |while |though ")
#: What an item says behind itself.
_BEHIND: Final = re.compile(r"(?:\(| - |: ?)(?:required|essential|mandatory|must)\)?\W*$")
_JOINT: Final = re.compile(r",? and | with (?:the|an?) |; |, (?=ideally|hold |have |be )")
#: What stands right behind a thing and is said of it alone.
_RIGHT_BEHIND: Final = re.compile(
    r"[\w/'+&-]+(?: (?!is|are|would|will|but|and )[\w/'+&-]+){0,7}? (?:\(|- )?(?:(?:is|are|would be|"
    r"will be) )?(?:also )?(?:an? |highly |very )?"
    r"(?:(?P<desirable>desirable|preferred|handy|advantage\w*|plus\b|bonus|useful|helpful|nice to have|"
    r"great\b|asset)|"
    r"(?P<essential>essential|required|mandatory|must\b))(?! (?:\w+ )?(?:criteria|skills))"
)
#: Others who may apply, too, are asked for nothing.
_MAY_ALSO: Final = re.compile(r"may also apply|also (?:be )?consider")
_ASKING: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
#: Demands, wherever they stand.
_PLAINLY: Final = re.compile(
    r"^either an? |"
    r"you(?:'ll| will) (?:need|bring|have|hold)|you must|must have|\bessential\b|is required|"
    r"we(?:'d| would) like you to have|would (?:also )?be (?:lovely|great|good|nice|ideal|helpful|"
    r"useful) if you|"
    r"you should (?:have|hold)|would be (?:super|an advantage|welcome|lovely|handy|ideal|a plus|a bonus)|"
    r"\ban advantage\W*$|\bis (?:desirable|a plus)\b"
)
_SILENT: Final = (SectionName.ABOUT_US, SectionName.TITLE, SectionName.EMPLOYER)
#: The same lines are asked about at each key that is typed elsewhere, and stand in many adverts.
_KEPT: Final = 512


#: Without one of these the forms above need not be tried.
_HINTS: Final = {
    _NOT_NEEDED: ("none", "not", "n't", "never", "no ", "without", "neither", "nor "),
    _TOWARDS: (
        "toward", "stud", "about to ", "part-way", "part way", "willing", "prepared to", "close to",
        "progress",
        "undertaking", "working on", "keen to", "within reach", "on the way", "half passed", "expect",
        "sitting",
        "eligible to sit", "commitment to",
        "begun", "under way", "underway", "within a", "within one", "within two", "in process", "be "
        "ready", "nearing",
    ),
    _DESIRABLE: (
        "desir", "advantage", "nice", "prefer", "ideally", "bonus", "useful", "help", "much the better",
        "plus",
        "would be", "would suit", "beneficial", "handy", "welcome", "asset", "would save", "love it",
        "if you",
        "hit the", "super", "lovely", "grand", "might", "ideal", "regarded", "ly regard",
    ),
    _GIVEN: (
        "opportunity to", "we give", "we'll give", "we will give", "provide", "offer", "we run", "we teach",
        "train", "put ", "pay", "fund", "cover", "send", "passing", "sponsor", "extra", "get",
        "paid", "fees", "voucher",
        "tuition", "renewal",
        "reimburse", "perks",
    ),
    _MAY_ALSO: ("also",),
    _BARRED: ("not ",),
    _BEHIND: ("required", "essential", "mandatory", "must"),
}  # fmt: skip


def _holds(form: re.Pattern[str], low: str) -> re.Match[str] | None:
    """The first match of a form, which is tried only where one of its words stands."""
    for hint in _HINTS[form]:
        if hint in low:
            return form.search(low)
    return None


def strength_in(text: Text, start: int, end: int, at: int) -> AskedStrength | None:
    """How strongly a sentence asks for a thing that stands in it; ``None`` where it does not ask.

    Args:
        text: The part.
        start: Where the sentence begins in the normalised text.
        end: Where it ends.
        at: Where the thing begins.
    """
    low = text.low[start:end]
    section = text.section_at(start)
    if section in _SILENT and not _PLAINLY.search(low):
        return None
    behind = _RIGHT_BEHIND.match(low, at - start)
    if behind and behind.lastgroup and not _holds(_NOT_NEEDED, low) and not _holds(_TOWARDS, low):
        return AskedStrength(behind.lastgroup)
    if _holds(_GIVEN, low) or _holds(_MAY_ALSO, low) or _holds(_BARRED, low):
        return None
    piece, place = _piece(low, at - start)
    if section not in _ASKING and (_LATER.search(low, max(0, at - start - place)) or _COLLEAGUES.search(low)):
        return None
    said = _said(piece, place) or _said(low, at - start)
    if section is SectionName.DESIRABLE and said in (None, AskedStrength.ESSENTIAL):
        return AskedStrength.DESIRABLE
    if said is None and (section is SectionName.ESSENTIAL or text.label is not None):
        return AskedStrength.ESSENTIAL
    return said


@lru_cache(_KEPT)
def strength_of_item(low: str, given: AskedStrength | None, at: int = 0) -> AskedStrength | None:
    """How strongly an item of a list asks: by its own words, else as the list does.

    Args:
        low: The item in small letters.
        given: As the list's heading or column says; ``None`` where that says nothing.
        at: Where the thing begins in the item.
    """
    if _holds(_GIVEN, low) or _holds(_MAY_ALSO, low) or _holds(_BARRED, low):
        return None
    if _holds(_BEHIND, low):
        return AskedStrength.ESSENTIAL
    piece, place = _piece(low, at)
    said = _said(piece, place)
    if said is None or (said is AskedStrength.ESSENTIAL and given is AskedStrength.DESIRABLE):
        return given if given is not None else said
    return said


def piece_of(text: Text, start: int, end: int, at: int) -> tuple[int, int]:
    """The piece of a sentence round a place, as it is asked for in its own way."""
    piece, place = _piece(text.low[start:end], at - start)
    return at - place, at - place + len(piece)


def _piece(low: str, at: int) -> tuple[str, int]:
    """The piece of a sentence round a place, and the place in it."""
    first, last = 0, len(low)
    for mark in _SEAM_STARTS.finditer(low):
        seam = _SEAM.match(low, mark.start()) if mark.start() >= first else None
        if seam is None:
            continue
        if seam.end() <= at:
            first = seam.end()
        elif seam.start() > at:
            last = seam.start()
            break
    return low[first:last], at - first


def _said(low: str, at: int) -> AskedStrength | None:
    """What words themselves say of a thing at a place of them."""
    if _holds(_NOT_NEEDED, low):
        return AskedStrength.DESIRABLE if _holds(_DESIRABLE, low) else AskedStrength.NOT_NEEDED
    towards = _holds(_TOWARDS, low)
    if towards and not _OTHERS_TOO.search(low) and not _JOINT.search(low, at, towards.start()):
        return AskedStrength.WORKING_TOWARDS
    if _holds(_DESIRABLE, low):
        return AskedStrength.DESIRABLE
    return AskedStrength.ESSENTIAL if _ESSENTIAL.search(low) else None
