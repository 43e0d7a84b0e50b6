"""Whether a CV claims what it names, by the words on both sides: held, in progress, or not held.

| words | means |
|---|---|
| “working towards the”, “keen to learn” before | in progress |
| “currently sitting the” before a qualification, “(in progress)”, “paper 1” after it | in progress |
| “exam March 2027” after it, and no “passed” | in progress |
| “no experience of”, “never used” before, “: none”, “, which I have not used” after | not held |
| “failed the” before a qualification, and no “passed” after | not held |
| “my colleague holds the” before a qualification | held by somebody else |
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.demands.certificates import NAMES

#: Words before anything that is not held yet.
_TOWARDS: Final = re.compile(
    r"\bwork(?:ing)? towards?\b|\b(?:study(?:ing)?|prepar\w+|training) (?:towards?|for)\b|\bstudying\b|"
    r"\bdue to (?:sit|take|complete|finish|start|begin)\b|\babout to\b|\bintend|\bplan(?:ning)? to\b|"
    r"\bhop(?:e|ing) to\b|\bin progress\b|\bbooked\b|\bwould l(?:ike|ove) to\b|\benrolled\b|\bkeen to\b|"
    r"\binterest(?:ed)? in\b|\bseek(?:s|ing)?\b|\blooking for\b|\bapply(?:ing)? (?:for|to)\b|\baspir\w+"
)
#: The same before a qualification only; before work these words mean that it is done.
_TAKING: Final = re.compile(
    r"(?:^\W*|\b(?:am|i'm|currently|now|still|be|presently|also) )"
    r"(?:undertak|complet|sitt|resitt|tak|retak|do)ing(?: \w+){0,2}\W*$|"
    r"\bwill (?:sit|take|complete|finish|gain|obtain|achieve|hold|have|start|begin)(?: \w+){0,2}\W*$|"
    r"\b(?:currently|now|still) (?:on|at)(?: \w+){0,2}\W*$"
)
_DENIED: Final = re.compile(
    r"\b(?:no|without|lack of|lacking)(?: \w+){0,3} (?:experience|knowledge|qualifications?|training|"
    r"exposure|background)\b|\b(?:no|without)\s*$|"
    r"\b(?:not|never|yet to|haven't|don't|didn't|cannot|can't)\b(?! only)"
)
_FAILED: Final = re.compile(r"\bfail(?:ed|ing)?\b(?! to)(?: \w+){0,4}\W*$")
_PASSED: Final = re.compile(r"\b(?:re)?pass(?:ed)?\b")
_OF_OTHERS: Final = re.compile(
    r"\b(?:colleagues?|managers?|supervisors?|mentors?|friends?|wife|husband|partner|sister|brother|mother|"
    r"father)(?: who| that)? (?:holds?|has|have|had|passed|is|are|took)(?: \w+){0,2}\W*$"
)
#: What may separate a name from a remark on it: a short form, a second name, a noun, the current state.
_SEAM: Final = (
    r"(?: ?\([a-z-]+\))?(?: ?/ ?[\w-]+)?(?: (?:exams?|examinations?|courses?|certificate|qualification|"
    r"status|award|accreditation)\b)?[ :–—()\[,-]*(?:(?:is|are|was|currently|now|still|my|due to be) )*"
)
_STILL: Final = re.compile(
    rf"{_SEAM}(?:in progress|on-?going|under ?way|pending|booked|awaiting|anticipated|expected|predicted|"
    r"started\b|enrolled\b|to be (?:taken|completed|sat)|part(?:ly|ially)? (?:complete|done|passed)|"
    r"due\b(?! to (?!sit|take|complete|finish))|(?:work(?:ing)? towards?(?: it)?|studying)\W*(?:$|[).;])|"
    r"(?:first |second )?paper (?:[12]|i|one|two)\b"
    r"(?! (?:passed )?(?:and|&|\+) (?:passed )?(?:paper )?(?:[12]|one|two)\b))|"
    r"(?: ?\([a-z-]+\))? exam(?:ination)?s?[ :–—(,-]+(?:(?:in|on|date|is) )*(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?(?!.*\bpass)|20\d\d\b(?!.*\bpass))"
)
_NONE: Final = re.compile(
    rf"{_SEAM}(?:none\b|nil\b|n/a\b|no(?= ?$|[),;]|\.(?! ?\d))|no (?:experience|knowledge)|"
    r"not (?:yet|held|taken|passed|used|known)|never\b|"
    r"(?:which |that )?i (?:have(?: not|n't)|do(?: not|n't)|did(?: not|n't)|never)\b(?! only))"
)
_NOT_PASSED: Final = re.compile(rf"{_SEAM}failed\b")
_CLAUSE: Final = 60
_BEHIND: Final = 40
_CLAUSE_START: Final = re.compile(r"[.;:!?\n•|]|, |\bbut\b|\balthough\b|\bthough\b")
_LINE_END: Final = re.compile(r"[\n•|]|\.\s(?!\d)")
_SPACE: Final = re.compile(r"[^\S\n]+")


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether a text denies having what it names at a place, given in code points."""
    before, behind = _round(text, start, end)
    if _DENIED.search(before) or _NONE.match(behind):
        return True
    failed = _names_qualification(text, start, end) and (_FAILED.search(before) or _NOT_PASSED.match(behind))
    return bool(failed) and not _PASSED.search(behind)


def is_on_the_way(text: str, start: int, end: int) -> bool:
    """Whether a text says that what it names at a place is in progress."""
    before, behind = _round(text, start, end)
    if _TOWARDS.search(before):
        return True
    if not _names_qualification(text, start, end):
        return False
    return _TAKING.search(before) is not None or _STILL.match(behind) is not None


def is_of_another(text: str, start: int, end: int) -> bool:
    """Whether a text says that somebody else holds the qualification at a place."""
    before, _ = _round(text, start, end)
    return _OF_OTHERS.search(before) is not None and _names_qualification(text, start, end)


def _names_qualification(text: str, start: int, end: int) -> bool:
    return NAMES.search(text[start:end].lower()) is not None


def _round(text: str, start: int, end: int) -> tuple[str, str]:
    """The clause before a place and the line after it, in lower case with single spaces."""
    before = _CLAUSE_START.split(text[max(0, start - _CLAUSE) : start].lower())[-1]
    behind = _LINE_END.split(text[end : end + _BEHIND].lower())[0]
    return _SPACE.sub(" ", before), _SPACE.sub(" ", behind)
