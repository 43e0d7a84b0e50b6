"""Separates a title from the details on its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.names.decorations import before_post, decoration_from, is_elsewhere, is_trail
from desktop_app.analysis.facts.names.naming import is_sentence, names_somebody
from desktop_app.analysis.facts.names.people import is_person
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.stretches import Stretch, Text

LONGEST: Final = 140
_SEAM: Final = re.compile(
    one_of(
        r" - | ?\|+ ?| ?[•✅✨⭐🔹🔸📍🚨] ?| · | — |\t| ?\.{4,} ?| ?_{4,} ?",
        r"(?-i:(?<=[a-z])- (?=[A-Z])| -(?=[A-Z]))",
        r" / (?=£)",
        r", (?=band \d|£|\d{1,2}(?:\.\d)? ?(?:hours|hrs)|permanent|temporary|"
        r"(?:full|part)[ -]time|[fp]/?t\b|"
        r"(?:day|night|evening|weekend)s(?:$|,))",
    ),
    re.IGNORECASE,
)
#: Separators that are stronger than a dash.
_BAR: Final = re.compile(r"\||\.{3}|__")
#: Abbreviations whose full stop does not end a sentence.
_SHORTENED: Final = re.compile(r"\b(?:Sr|Jr|Asst|Snr|Jnr|Dep|Dr|St)$")
#: A department that is not itself a field of medicine.
_DEPARTMENT: Final = (
    r"(?!(?:adult |paediatric |children's )?(?:emergency|outpatients?|accident) )[\w&' ]{3,40} department"
)
#: A piece of a title line that is not part of the title.
_DETAIL: Final = re.compile(
    r"\(?(?:(?:nhs |afc:? ?)*bands?:? ?\w{1,2}\b.*|afc.{0,14}|.{0,14}£.*|.{0,6}\$\d.*|(?:inr|aed|sar|ctc|₹|"
    r"€).*|up to £.*|\d[\d.]*(?: ?(?:-|to) ?[\d.]+)? ?(?:hours?|hrs?|wte|fte|weeks?|months?|days?|yrs?|"
    r"posts?|roles?)\b.*|x ?\d{1,2}|\d{1,3} ?(?:male|female|m/f|nos?|positions?|openings?|vacanc)\b.*|"
    r"(?:full|part)[ -]?time.*|permanent.*|fixed[ -]term.*|temporary.*|contract|bank|[fp]/?t\b.*|prn|"
    r"per diem|casual|locum|temp|perm|ftc|specified purpose.*|(?:in|out)side ir ?35.*|annex 21\b.*|mat cover|"
    r"(?:(?:our|an?|private|independent|nhs|acute|leading|large|busy|major|confidential|"
    r"healthcare) )+(?:hospital|trust|client|provider|practice|surgery)\b.*|new!*|re-?advert\w*|"
    r"internal(?: (?:only|candidates|applicants|staff))*|eligible (?:for|to) .*|"
    r"(?:fe)?males?(?:(?: or | ?/ ?)(?:fe)?males?)?(?: only)?|(?:modern |"
    r"degree )?apprenticeship|(?:[$£]?[\d.,]+k? )?(?:sign(?:ing)?[- ]?on|joining|retention|relocation|"
    r"welcome|referral) (?:bonus|package|incentive|assist).*|(?:great |excellent |good |generous |full |"
    r"attractive |with )*(?:benefits|bonus|package|perks|salary|pay)(?: package| available| offered)?!*|"
    r"(?:day|night|evening|weekend|morning|afternoon|first|second|third|1st|2nd|3rd)s?(?: (?:shifts?|option|"
    r"rota|only|hours))?|no (?:nights|weekends|on[- ]?call).*|remote(?: working)?(?: \(.*)?|"
    r"hybrid(?: working)?(?: \(.*)?|home[ -]based.*|(?:evening|twilight|night|weekend|\d+ to \d+|"
    r"\d+)[\w ,&]* (?:shifts?|sessions)|(?:hmp|hmyoi|raf|ysbyty) .*|on[ -]site|wfh|(?:(?:job|vacancy|post|"
    r"req(?:uisition)?) )?(?:ref(?:erence)?|id)\b.*|clos(?:es|ing).*|apply.*|urgent.*|immediate.*|flexible.*|"
    r"competitive.*|posted .*|\d+ days ago.*|job (?:description|advert(?:isement)?|details)|vacancy|"
    r"now hiring|we are hiring|hiring|nhs jobs|trac jobs|indeed|linkedin|reed|(?:pay |"
    r"\w{2,4} )?grade (?:[ivx]+|\w{1,2})(?: ?[(,/-].*| year \d)?|levels? \d(?: ?[/(,-].*)?|[a-e][12]|(?:a|e|"
    r"he|se)o|maternity leave|[\w' ]{2,30} (?:site|campus|trust|(?<!back )(?<!front )office)(?: \(.*)?|"
    r"\d{2,4}-[\w-]*\d[\w/-]*|[a-z]{1,5}[/-]?\d{3,}[\w/-]*|(?:health|medical) (?:information|records|"
    r"informatics)(?: services?| department| management)?|"
    rf"{_DEPARTMENT}|\d{{5,}}|"
    r"(?:clinical )?coding (?:services?|team)|self[- ]employed|work when you like|uk|united kingdom|"
    r"term[ -]time.*|agenda for change.*)\)?",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:,? grade (?:[ivx]+|\d{1,2})(?: clerical(?: officer)?)?(?: \([^)]{0,30}\))?|"
    rf", {_DEPARTMENT}|"
    r",? \(?\d{2,4}-[a-z]{2,}-?[\w-]{0,12}\d\)?|"
    r", (?:fully )?(?:home[- ]based|remote|hybrid|agency|"
    r"bank|locum)|,? grade code:? ?\w{2,8}| ?[(\[](?:(?:job )?ref(?:erence)?\b[^)]{0,30}|"
    r"band ?\w{1,2}(?: (?:equivalent|to)[^)]{0,20})?|band \w{1,2}\b[^)]*|(?:[\w ]{2,12} )?grade (?:[ivx]+|"
    r"\w{1,2})|afc ?\w+|xn\d+|£[^)]{0,40}|\d[\d.]* ?(?:hours|hrs|wte)[^)]{0,24}|(?:full|"
    r"part)[ -]time[^)]{0,30}|permanent|contract|annex 21|(?:fully )?remote|hybrid|bank|prn|per diem|(?:icd|"
    r"opcs|snomed|meddra|whodrug|cpt)\b[^)]{0,24}|(?:maternity (?:leave|cover)|temporary|fixed|secondment|"
    r"(?:\d+|one|two|three)[ -](?:months?|years?)|home[- ]based|job[ -]share|evenings?|weekends?|nights?|"
    r"(?:\d|one|two|three|four|five|six|several|multiple) (?:posts?|positions?|roles?|vacanc)|"
    r"freshers?(?=[)\]])|entry[- ]level(?=[)\]])|[a-z]{1,3} ?\d{1,2}(?=[)\]])|(?:m/f/[dx]|m/w/d|"
    r"f/m/[dx])(?=[)\]])|term[ -]time)\b[^)]{0,40})[)\]]| (?:date|location|department|directorate|base|"
    r"(?:responsible|accountable|reports) to|grade|hours): .*|"
    r"(?<!next)(?<!last)(?<!first),? \d{1,2}(?:\.\d+)? ?(?:hrs|hours|months|weeks)\b.*|,? b[2-9][a-d]?|"
    r"(?: with| plus| \+|,? up to|,? from)? [£€$]\d[^()]*|,? (?:x ?\d{1,2}|\(x ?\d{1,2}\))|"
    r"[ ,-]*band ?\d[a-d]?(?:(?: ?- ?| to |/)\d[a-d]?)?(?: \(.{0,24}\))?)$",
    re.IGNORECASE,
)
_HEAD: Final = re.compile(
    one_of(
        r"\d{1,2} ?x |(?:two|three|four|five|six|several) (?=[a-z]{4})",
        r"(?:(?:full|part)[ -]time|fixed[ -]term|permanent) (?=[a-z])",
        r"job advert(?:isement)?:? (?:for |- )?|advert(?:isement)? for |"
        r"[2-9][a-d] (?=[a-z]{4})|job description:? (?:for an? |- )?",
        r"(?:job )?vacancy:? (?:for |- )?",
        r"job title(?:(?:,| and| ?/) ?grade)?:? |and grade:? |job: |post: |role: |position: ",
        r"wanted:? |urgent(?:ly)?:? |(?:fwd?|re): ?",
        r"(?:we are )?(?:now )?hiring(?: now)?[:!]* |(?:we've|we have) an? (?:vacancy|opening)[ :-]+",
        r"(?:mega )?walk-?in(?: drive| interviews?)?(?: for |!* (?=[A-Z]))|[A-Z][\w' -]{2,30}!+ (?=[A-Z])",
        r"an? (?:role|job|vacancy|opportunity) (?:you (?:may|might)|for you|that (?:may|"
        r"might))[^-:]{0,40}[-:] ",
        r"bands? ?\d[a-d]? (?:- )?",
    ),
    re.IGNORECASE,
)
#: A band before a capitalised post (``Band 5 Staff Nurse``).
_BAND_BEFORE: Final = re.compile(
    r"(?i:bands?) \d[a-d]?(?: ?[:-])? (?=(?:[A-Z][\w'&/-]*(?: |$)|(?:in|and|for|of|/|&) )+$)"
)
#: The grade after a post, in the words of its pay scale (``– Grade IV Clerical Officer``).
_GRADED: Final = re.compile(r"(?i)grade (?:[ivx]+|\d{1,2})\b")
#: A demand after a post (``– ACC required``).
_DEMAND: Final = re.compile(
    r"(?i).{2,30} (?:required|essential|preferred|desirable|needed|certified|licensed)$"
)
#: A working pattern before a post (``Part Time Sonographer``).
_MANNER_BEFORE: Final = re.compile(r"(?i)(?:(?:full|part)[ -]?time|permanent|temporary|remote|hybrid) ")
#: Job alerts, which are about many posts.
_ALERT: Final = re.compile(
    r"(?i)\W*(?:(?:fwd?|re): ?)*(?:(?:your |new |daily |weekly )*(?:job|vacancy|career)s? "
    r"(?:alerts?|matches|bulletin|recommendations)\b|"
    r"[^.:\n]{0,40}\bnewsletter\b|(?:\d+\+? )?new (?:\w+ )?(?:jobs|vacancies)\b|"
    r"\d+\+? (?:\w+ ){0,3}(?:jobs|vacancies)\b|"
    r"jobs (?:for you|you may|we think)|recommended (?:jobs|for you)|trac(?: systems| recruitment|\.jobs)\b)"
)
#: A person's name with a title, which is not a post.
_PEOPLE: Final = re.compile(r"\b(?:Drs?|Mr|Mrs|Ms)\.? [A-Z][a-z.]")
#: Māori words; the first language of a bilingual title counts.
_SECOND_TONGUE: Final = re.compile(
    r" / (?:(?:(?:[hkmnprtw]|ng|wh)?[aeiouāēīōū])+(?: |$)){2,}$",
    re.IGNORECASE,
)
#: A number at the start of a job title (``18 Weeks Validator``).
_LIKE_POST: Final = re.compile(r"\d{1,2}[ -][A-Z][a-z]+ [A-Z][a-z]+(?: [A-Z][a-z]+)*(?: \([^()]+\))?")
_ASIDE_BEHIND: Final = re.compile(r" \([^()]*\)$")
#: Words that address the reader, which are not part of a title.
_ADDRESSED: Final = re.compile(r"\b(?:your?|we|our|us|join|could|questions|apply)\b", re.IGNORECASE)
#: A sentence about the writer or to the reader, which is not a title.
_SPEAKS: Final = re.compile(
    r"(?i)(?:(?:current |latest |our )?(?:vacancies|jobs|careers|opportunities|working?) (?:at|with)|I'm|"
    r"I am|I have|I've|my name|hi|dear|hello|good (?:morning|afternoon)) |"
    r"(?:[a-z][a-z' ]{2,40}\? )?(?:please )?(?:(?:text|message|whatsapp|d\.?m\.?|pm)(?: me| us| or|:? \+?\d)|"
    r"(?:call|ring|phone|contact|e-?mail|speak to|talk to) (?!handl|cent|tak|trac|agent|operat|advis|manag|"
    r"lens|(?:\w+ ){0,2}(?:administrator|officer|assistant|clerk)\b))"
)
_WANTED: Final = re.compile(
    r"(?: (?:wanted|required|needed|vacanc(?:y|ies)|post|role|position|job|asap|urgently|immediately|"
    r"now))+[.!\s]*$",
    re.IGNORECASE,
)


def title_line(stretch: Stretch, employer: str) -> Iterator[Fact]:
    """The title in the first line of a stretch, without the details beside it."""
    text = stretch.text
    stop = text.text.find("\n", stretch.start, stretch.end)
    end = stretch.end if stop < 0 else stop
    if end - stretch.start > LONGEST or end <= stretch.start or is_alert(text, stretch.start):
        return
    if _PEOPLE.search(text.text, stretch.start, end) or _SPEAKS.match(text.text, stretch.start, end):
        return
    lead = before_post(text.text[stretch.start : end])
    if not lead and is_trail(text.text[stretch.start : end]):
        return
    words = text.text[stretch.start : end].strip(" ,")
    if is_person(words) or is_sentence(words):
        return
    stop = _sentence_end(text, stretch.start + lead, end)
    end = stop if names_somebody(text.text[stretch.start + lead : stop]) else end
    pieces = pieces_of_line(text, stretch.start + lead, end)
    kept = [piece for piece in pieces if not _is_detail(text.text[piece[0] : piece[1]], employer, text.text)]
    kept = [piece for piece in kept if piece is kept[0] or not _GRADED.match(text.text, piece[0])]
    if not kept:
        return
    named = [piece for piece in kept if names_somebody(text.text[piece[0] : piece[1]])]
    first, last = (named or kept)[0]
    wanted = _WANTED.search(text.text, first, last) is not None
    spoken = _ADDRESSED.search(text.text, *kept[1]) if len(kept) == 2 else None
    barred = len(kept) == 2 and _BAR.search(text.text, kept[0][1], kept[1][0]) is not None
    if (
        len(kept) == 2
        and not barred
        and not wanted
        and not spoken
        and kept == pieces[:2]
        and named
        and named[0] == kept[0]
    ):
        first, last = kept[0][0], kept[1][1]
    stop = _sentence_end(text, first, last)
    if stop < last and not names_somebody(text.text[first:stop]):
        first = stop + 2
    yield from trimmed_title(text, first, last, employer)


def _sentence_end(text: Text, start: int, end: int) -> int:
    """The end of the first sentence of a stretch; abbreviations such as *Sr.* do not end it."""
    stop = text.text.find(". ", start, end)
    return end if stop < 0 or _SHORTENED.search(text.text, start, stop) else stop


def is_alert(text: Text, place: int) -> bool:
    """Whether the line at a place is a job alert (``Job alert: …``)."""
    return _ALERT.match(text.text, text.text.rfind("\n", 0, place) + 1) is not None


def trimmed_title(text: Text, first: int, last: int, employer: str = "") -> Iterator[Fact]:
    """The fact of a title, without numbers of posts, bands and "wanted" at its ends."""
    for _ in range(2):
        head = _HEAD.match(text.text, first, last)
        first = head.end() if head and head.end() < last else first
    tongue = _SECOND_TONGUE.search(text.text, first, last)
    last = _without_end(text, first, tongue.start() if tongue else last)
    for _ in range(4):
        opened = text.text.rfind("(", first, last)
        if opened > first and text.text.find(")", opened, last) < 0:
            last = _without_end(text, first, opened)
        tail = _TAIL.search(text.text, first, last) or _WANTED.search(text.text, first, last)
        cut = first + decoration_from(text.text[first:last], employer, text.text)
        cut = min(cut, tail.start()) if tail else cut
        if not first < cut < last:
            break
        last = _without_end(text, first, cut)
    while first < last and not (text.text[first].isalnum() or text.text[first] in "([&"):
        first += 1
    title = text.text[first:last]
    if title and title.count(")") <= title.count("("):
        yield text.named(FactName.TITLE, first, last)


def _without_end(text: Text, first: int, last: int) -> int:
    """The end of a title without marks and emoji after it."""
    while last > first and not (text.text[last - 1].isalnum() or text.text[last - 1] in ")]"):
        last -= 1
    return last


def pieces_of_line(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces of a line between dashes, bars and bullets."""
    pieces = []
    seams = {seam.start(): seam.end() for seam in _SEAM.finditer(text.text, start, end)}
    seams |= {gap: gap + 1 for gap in text.gaps(start, end)}
    for stop, behind in sorted(seams.items()):
        if stop > start:
            pieces.append((start, stop))
        start = max(start, behind)
    if start < end:
        pieces.append((start, end))
    return pieces


def _is_detail(piece: str, employer: str, whole: str) -> bool:
    """Whether a piece of a title line is pay, band, hours, pattern, reference or employer."""
    bare = piece.strip(" ,.*")
    band = _BAND_BEFORE.match(bare)
    manner = _MANNER_BEFORE.match(bare)
    if any(found and names_somebody(bare[found.end() :]) for found in (band, manner)):
        return False
    if bare.lower().endswith("department") and names_somebody(bare):
        return False
    if not bare or (bare[0].islower() and not names_somebody(bare)):
        return True
    if _DETAIL.fullmatch(bare) and not (_LIKE_POST.fullmatch(bare) and names_somebody(bare)):
        return True
    bare = _ASIDE_BEHIND.sub("", bare)
    if _DEMAND.match(bare) and not names_somebody(bare):
        return True
    if bare[-1:].isdigit() and names_somebody(bare):
        return False
    return is_elsewhere(bare, employer, whole)
