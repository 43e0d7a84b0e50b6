"""Reads the reference number of the vacancy.

| form | as in |
|---|---|
| after a label | ``Reference number`` / ``C9298-ONC-0613``, ``Job ref: 388-HR-2207`` |
| | ``REF: 7761-1126``, ``Requisition ID: REQ604417`` |
| after a word in the text | ``Reference 388-QG-519``, ``please quote JR-5521``, ``Ref BA/CC/3391`` |
| | ``Jobtrain ref 231877`` |
| by its form alone | NHS Jobs ``C9298-ONC-0613``, ``A1234-26-0007``, ``U0219-26-0007`` |
| | Trac ``334-AC-1234567-A`` |
| of another file, law or document | never (``Grade Code 0558``) |
| of another post | never (``ref 74925520 opening in the New Year``: the first one is the post's) |

The first letter of an NHS Jobs reference hints at the setting (C a trust, A a practice, U or E a network).
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import Cues, one_of, spotted
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

_MARK: Final = r"[A-Za-z0-9](?:[A-Za-z0-9]|[-/._&](?=[A-Za-z0-9])){2,34}"
_VALUE: Final = re.compile(
    rf"[\"']?(?:(?:no|number)\.? ?:? ?|[#(:] ?)?((?:[A-Z]{{2,5}} (?=\d))?{_MARK})(?: ?- ?([A-Z\d-]{{3,20"
    rf"}})\b)?"
)
_CUED: Final = re.compile(
    "(?:"
    + one_of(
        r"\breference (?:job|post|vacancy)",
        r"\b(?:(?:job|vacancy|post|advert|jobtrain|trac|campaign|quote|quoting|application) )?(?:reference|"
        r"ref)(?:erence)?(?: ?(?:number|no|id|code))?(?: for (?:this|all|any|your) [a-z]+)?(?: is)?\b",
        r"\b(?:job|competition) (?=#)",
        r"\b(?:mention|state|stating|use|using|enter|entering|mentioning) (?:the )?(?:(?:job|post|"
        r"vacancy) )?(?:code|number|id)\b",
        r"\bquot(?:e|ing)",
        r"\bwith the (?:code|reference)",
        r"\bannouncement (?:number|no|id)",
        r"\bidentification number(?: \(vin\))?",
        r"\bposition code",
        r"\bjob (?:code|id|number|no|#)",
        r"\bvacancy (?:id|number|code|no)",
        r"\brequisition(?: id| number)?",
        r"\breq(?: id)?",
    )
    + r")(?:[ .:#(]{1,3}|\n{1,2})(?:the )?(?:reference )?(?:number |no\.? ?)?:? ?"
)
_NHS: Final = re.compile(r"\b[A-Z]\d{4}-(?:\d{2}|[A-Z0-9]{1,6})-\d{3,5}\b")
_TRAC: Final = re.compile(r"(?<![\w-])\d{3}-[A-Z]{1,6}(?:-?[A-Z0-9]{1,10}){1,3}(?:-[A-Z])?(?![\w-])")
_CUES: Final = Cues(
    "ref", "quot", "position code", "job code", "vacancy", "post", "job", "advert", "jobtrain", "trac ",
    "campaign", "application", "requisition", "req ", "competition", "mention", "stat", "use ", "using",
    "enter", "announcement", "identification number", "with the",
)  # fmt: skip
#: A label joined to its value.
_STUCK: Final = re.compile(
    r"\b(?:job|vacancy|position|post|requisition|advert) ?(?:ref(?:erence)?|number|no|id|"
    r"code)\.?:?(?=[a-z]{0,5}-?\d{3})"
)
_STUCK_CUES: Final = Cues("job", "vacancy", "position", "post", "requisition", "advert")
_PUT: Final = re.compile(
    r"\b(?:put|with|write) (?=[a-z]{2,6}[-/][\w/-]{2,16} (?:in|as|on) the (?:subject|heading|title))|"
    r"\b(?:mention|quot|stat)(?:e|ing)? [\"']?(?=[a-z]{2,6}[-/])"
)
_MARKED: Final = re.compile(r"\b(?:marked|headed|subject(?: line)?|heading)(?: with)?:? [\"']?")
_PUT_CUES: Final = Cues("the subject", "the heading", "the title", "mention", "quot", "stat")
_MARKED_CUES: Final = Cues("marked", "headed", "subject", "heading")
#: Capitals and digits separated by slashes or hyphens.
_STRICT: Final = re.compile(
    r"[A-Z]{2,6}(?:[-/][A-Z&]{1,6}){0,2}[-/]\d{1,6}(?:[-/](?:\d{1,4}|[A-Z]{2,4})){0,2}\b"
)
#: A mark for letters may have no digits (``WCA/Dec``).
_MARK_ALONE: Final = re.compile(r"[A-Z]{2,6}[/-][A-Z][A-Za-z]{1,8}\b(?![/-])")
#: After a label: groups of capitals and digits separated by spaces.
_SPACED: Final = re.compile(r"[A-Z]{2,6}\d{0,4}(?: [A-Z\d]{2,8}){1,3}(?=$|\n| ?[|.,;(])")
#: After a label even capitals without digits.
_WORDED: Final = re.compile(r"[A-Z]{2,8}(?:[-/_][A-Z]{2,8}){1,3}")
#: Announces the number of the vacancy; what follows must look like one.
_NUMBERED: Final = re.compile(
    r"\b(?:vacancy|posting|position|job|role|advert|post|reg|registration|requisition|req|competition|vac|"
    r"opportunity|opening)(?: (?:id|no|number|nr|ref|code))?[.:# ]{1,3}(?=[a-z]{0,6}[-/]?\d)"
)
_NUMBERED_CUES: Final = Cues(
    "vacancy", "posting", "position", "job ", "role ", "advert", "post ", "reg ", "registration",
    "requisition", "req", "competition", "vac ", "opportunity", "opening",
)  # fmt: skip
_SERIAL: Final = re.compile(
    r"(?:[A-Z]{1,6}[-/]?\d{3,10}|[A-Z]{2,6}(?:[-/][A-Z\d]{1,6}){0,3}[-/]\d{1,6}|20\d\d[-/]\d{2,6}|"
    r"\d{2,4}[-/]\d{4,8}|\d{5,10})(?![\w/-])"
)
_NUMBER_BEHIND: Final = re.compile(r"\s*[A-Z][^\n\d]{5,80} [-(|#] ?#?(\d{5,10})\)?(?=\n|$)")
_OTHER_POST: Final = re.compile(
    one_of(
        "previous",
        "relevant advert",
        "other post",
        "see also",
        "instead",
        "separate",
    )
)
_TEXT_MARK: Final = re.compile(rf"(?:[A-Z]{{2,5}} (?=\d{{2,}}[/-]|\d{{3,8}}\b(?! \d)))?{_MARK}")


def reference_of(page: Page) -> Iterator[Fact]:
    """References: after a label, after a word, or by their form.

    Args:
        page: The advert.
    """
    told = chain(_labelled(page), *map(_in_text, page.bodies), _marked(page), _behind_title(page))
    yield from islice(told, 1)


def _labelled(page: Page) -> Iterator[Fact]:
    """References after a label: groups of capitals and digits, else a token, else capitals alone."""
    coded = (value for value in page.labelled(Label.POSTCODE) if _STRICT.match(value.words))
    for value in chain(page.labelled(Label.REFERENCE), coded):
        body, start, end = value.text, value.start, value.end
        spaced = _SPACED.match(body.text, start, end)
        if spaced and any(map(str.isdigit, spaced[0])):
            yield body.fact(FactName.REFERENCE, spaced[0], *spaced.span())
        found = _VALUE.match(body.text, start, end)
        if found and any(letter.isdigit() for letter in found[0]):
            goes_on = found[2] is not None and any(map(str.isdigit, found[2]))
            last = found.end(2) if goes_on else found.end(1)
            words = body.text[found.start(1) : last].replace("- ", "-").replace(" -", "-")
            yield body.fact(FactName.REFERENCE, words, found.start(1), last)
        word = _WORDED.fullmatch(body.text, start, end)
        if word:
            yield body.fact(FactName.REFERENCE, word[0], *word.span())


def _in_text(text: Text) -> Iterator[Fact]:
    """References in running text: by their form, or after a word that announces one."""
    for form, before in ((_NHS, 1), (_TRAC, 0)):
        tokens = (form.match(text.text, max(0, place - before)) for place in text.digits)
        token = next(filter(None, tokens), None)
        if token and not _OTHER_POST.search(text.low, max(0, token.start() - 60), token.start()):
            yield text.fact(FactName.REFERENCE, token[0], token.start(), token.end())
    for cue in spotted(_CUED, text, _CUES):
        token = _TEXT_MARK.match(text.text, cue.end())
        if token and _is_reference(token[0]):
            yield text.fact(FactName.REFERENCE, token[0], token.start(), token.end())
    for cue in spotted(_STUCK, text, _STUCK_CUES):
        token = _TEXT_MARK.match(text.text, cue.end())
        if token and _is_reference(token[0]):
            yield text.fact(FactName.REFERENCE, token[0], token.start(), token.end())
    for cue in spotted(_NUMBERED, text, _NUMBERED_CUES):
        token = _SERIAL.match(text.text, cue.end())
        if token and not _is_date(token[0]):
            yield text.fact(FactName.REFERENCE, token[0], token.start(), token.end())


def _marked(page: Page) -> Iterator[Fact]:
    """References that letters should be marked with (``marked PSA/26``, ``with the subject LDA-AUD-4``)."""
    for text in page.bodies:
        put = spotted(_PUT, text, _PUT_CUES, before=60)
        for cue in chain(spotted(_MARKED, text, _MARKED_CUES), put):
            token = _STRICT.match(text.text, cue.end()) or _MARK_ALONE.match(text.text, cue.end())
            if token:
                yield text.fact(FactName.REFERENCE, token[0], token.start(), token.end())


def _behind_title(page: Page) -> Iterator[Fact]:
    """A long number behind the title on the first line (``Outpatient Coder - 26004417``)."""
    for text in islice(page.bodies, 1):
        found = _NUMBER_BEHIND.match(text.text)
        if found:
            yield text.fact(FactName.REFERENCE, found[1], *found.span(1))


def _is_reference(token: str) -> bool:
    """Whether a token after a word such as *ref* is a reference: it has digits and is not a date."""
    figures = sum(map(str.isdigit, token))
    return (figures > 1 and not _is_date(token)) or (figures == 1 and _STRICT.fullmatch(token) is not None)


def _is_date(token: str) -> bool:
    """Whether a token is a date or a year."""
    return re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|20\d\d", token) is not None
