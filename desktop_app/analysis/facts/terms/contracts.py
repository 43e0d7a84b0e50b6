"""Reads the kind of contract and the end of a fixed term.

| form | value |
|---|---|
| ``Permanent``, ``parhaol``, ``tenure: substantive`` | permanent |
| ``Fixed term``, ``temporary``, ``maternity cover``, ``12-month contract`` | fixed_term |
| ``contract one year renewable``, ``Specified purpose contract``, ``(12 months)`` | fixed_term |
| ``Bank``, ``Bank Nurse``, ``join our bank``, ``zero hours`` | bank |
| ``agency``, ``locum``; ``umbrella or PAYE``, ``outside IR35`` where no other kind is said | agency |
| ``18-month secondment``, ``secondment opportunity`` | secondment |
| ``Apprentice`` in the title, ``this is an apprenticeship`` | apprenticeship |
| ``similar permanent posts``, ``or permanent`` | none |
| ``with a view to permanent``, ``permanent team``, ``bank holidays``, ``secondments welcome`` | none |
| ``no agencies``, ``temporary folders`` | none |

A label takes precedence; of several kinds named together the first is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import spotted
from desktop_app.analysis.facts.layout.stretches import Stretch, parted
from desktop_app.analysis.facts.layout.tick_boxes import is_unticked
from desktop_app.analysis.facts.terms.contract_forms import ANYWHERE, CUES, LABELLED, LENGTH
from desktop_app.analysis.facts.terms.deadlines import end_of
from desktop_app.domain.facts import ContractKind, Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

#: What agencies write beside any kind of contract; it counts where no kind is said.
_SUPPLIED: Final = "supplied"
#: After these a kind is only hoped for, or is another post's.
_NOT_YET: Final = (
    r"view to|become|becoming|made|making|go|not|non|lead to|leading to|and then|to|or",
    r"possib\w+(?: of)?|may be|could be|might be|potential\w*(?: to)?|prospect of|chance of|hope of",
    r"a case for|extend(?:ed)? to|temp to|similar|future,?|further",
)
_NOT: Final = re.compile(rf"\b(?:{'|'.join(_NOT_YET)}) (?:a |an |be )?$")
_NOT_FIXED: Final = re.compile(
    r"\b(?:not|not include|if|previous|including|existing|other) (?:a |an )?$|"
    r"\b(?:similar|future|further) (?:permanent(?:,| and| or| ?/) ?)?$"
)
_MONTHS: Final = re.compile(
    rf"\b({LENGTH})[- ]?(months?|y(?:ea)?rs?|weeks|wks)\b"
    r"(?!'?(?: of)? (?:post[- ](?:reg|qual)|experience|qualif))"
)
_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fifteen": 15, "eighteen": 18,
}  # fmt: skip
#: Words further on that introduce the length or end.
_LASTS: Final = re.compile(
    r"\b(?:until|up to|to (?:the )?end|(?:for|of) (?:(?:up to|an?|initial|period of|maximum(?: of)?) )*"
    r"(?=\d))"
)
_FURTHEST: Final = 110
_OF_POST: Final = re.compile(
    r"\b(?:this|the) (?:post|role|position|job|contract|vacancy) is "
    r"(?:(?:full[- ]time|part[- ]time|and|an?|,) ?){0,3}$"
)
_SECTIONS: Final = (SectionName.DUTIES, SectionName.ESSENTIAL, SectionName.DESIRABLE, SectionName.ABOUT_US)
_SHORT: Final = 70
_OPENS: Final = ("", ". ", "! ")


def contract_of(page: Page, *, today: date | None, month_first: bool) -> Iterator[Fact]:
    """The kind of contract and the end of a fixed term.

    Args:
        page: The advert.
        today: For an end whose year is not stated; ``None`` where it is not known.
        month_first: Whether figures name the month first.
    """
    for value in page.labelled(Label.CONTRACT, Label.DURATION):
        found = _ticked(value)
        if found and found.lastgroup and not _is_apprenticeship(page, found):
            yield value.text.fact(FactName.CONTRACT, found.lastgroup, found.start(), found.end())
            ends = list(_until(value, found.lastgroup, page, today, month_first=month_first))
            yield from ends or _length(page, found.lastgroup)
            return
    best = _best(page)
    if best:
        text, match, kind = best
        yield text.fact(FactName.CONTRACT, kind, match.start(), match.end())
        around = Stretch(text, max(0, match.start() - 20), _reach(text, match))
        ends = list(_until(around, kind, page, today, month_first=month_first))
        yield from ends or _length(page, kind)


def _reach(text: Text, match: re.Match[str]) -> int:
    """Where to stop looking for a contract's end: near its kind, or where its sentence says how long."""
    near = min(len(text.low), match.end() + 40)
    stop = min(text.sentence(match.start(), match.end())[1], match.end() + _FURTHEST)
    lasts = _LASTS.search(text.low, match.end(), stop)
    return max(near, lasts.end() + 40) if lasts else near


def _ticked(value: Stretch) -> re.Match[str] | None:
    """The first kind after a label whose tick box, if there is one, is ticked."""
    for found in LABELLED.finditer(parted(value), value.start, value.end):
        if not is_unticked(value.text, found.start(), found.end()):
            return found
    return None


def _is_apprenticeship(page: Page, found: re.Match[str]) -> bool:
    """Whether a mere length is that of an apprenticeship, because the page says that it is one."""
    best = _best(page) if found[0][0].isdigit() else None
    return best is not None and best[2] == ContractKind.APPRENTICESHIP


def _best(page: Page) -> tuple[Text, re.Match[str], str] | None:
    """The first kind outside duties and demands, else the first in a short line within them."""
    later, supplied, entitled = None, None, _in_title(page)
    if entitled and entitled[0].low[: entitled[1].start()].rpartition("\n")[2].strip() == "":
        return entitled
    for text in page.texts:
        if text.label not in (None, Label.TITLE, Label.HOURS, Label.PATTERN):
            continue
        if text.label is Label.TITLE and "apprentice" in text.low:
            match = re.search("apprentice(?:ship)?", text.low)
            if match:
                return text, match, str(ContractKind.APPRENTICESHIP)
        for match in _matches(text):
            kind = match.lastgroup or ""
            if kind == _SUPPLIED:
                supplied = supplied or (text, match, str(ContractKind.AGENCY))
            elif text.section_at(match.start()) not in _SECTIONS or _is_said_of_post(text, match):
                return text, match, kind
            elif later is None and _stands_alone(text, match):
                later = text, match, kind
    return later or entitled or supplied


def _matches(text: Text) -> Iterator[re.Match[str]]:
    """The kinds in one part that are about the post."""
    for match in spotted(ANYWHERE, text, CUES, before=70, behind=50):
        before = text.low[max(0, match.start() - 26) : match.start()]
        chosen = match[0] == "umbrella" and before.endswith("paye or ")
        cue = _NOT if match.lastgroup in ("permanent", "agency", _SUPPLIED) and not chosen else _NOT_FIXED
        unticked = is_unticked(text, match.start(), match.end())
        if not cue.search(before) and not _is_aside(text, match) and not unticked:
            yield match


def _is_said_of_post(text: Text, match: re.Match[str]) -> bool:
    """Whether the words before a kind say that the post is of that kind."""
    opens = (
        text.low[max(0, match.start() - 2) : match.start()] in _OPENS or text.low[match.start() - 1] == "\n"
    )
    if opens and text.low[match.end() : match.end() + 1] in (",", ".", ";", "\n", ""):
        return True
    return _OF_POST.search(text.low, max(0, match.start() - 44), match.start()) is not None


def _is_aside(text: Text, match: re.Match[str]) -> bool:
    """Whether a mere length in brackets is after the first line."""
    low, start = text.low, match.start()
    return low[start - 1 : start] == "(" and match[0].endswith("months") and "\n" in low[:start].lstrip()


def _in_title(page: Page) -> tuple[Text, re.Match[str], str] | None:
    """An apprentice in a title within the text."""
    for line in page.sections(SectionName.TITLE):
        match = re.compile("apprentice(?:ship)?").search(line.text.low, line.start, line.end)
        if match:
            return line.text, match, str(ContractKind.APPRENTICESHIP)
    return None


def _stands_alone(text: Text, match: re.Match[str]) -> bool:
    """Whether a kind is in a short line or sentence."""
    start, end = text.sentence(match.start(), match.end())
    return end - start <= _SHORT


def _until(value: Stretch, kind: str, page: Page, today: date | None, *, month_first: bool) -> Iterator[Fact]:
    """The end of a fixed-term contract: a date after ``until`` or ``to``, or a number of months."""
    if kind not in (ContractKind.FIXED_TERM, ContractKind.SECONDMENT, ContractKind.APPRENTICESHIP):
        return
    for stretch in (value, *page.labelled(Label.DURATION)):
        low = stretch.low
        months = _MONTHS.search(stretch.text.low, stretch.start, stretch.end)
        if "until" in low or " to " in low or "end" in low or stretch is not value:
            ends = end_of(stretch, today=today, month_first=month_first)
            if ends and not (months and months.start() == stretch.start):
                yield stretch.text.fact(FactName.CONTRACT_UNTIL, ends[0].isoformat(), ends[1], ends[2])
                return
        if months:
            yield _lasting(stretch.text, months)
            return


def _length(page: Page, kind: str) -> Iterator[Fact]:
    """The length of a contract that is not stated next to its kind (``Temporary … 3 months initially``)."""
    if kind not in (ContractKind.FIXED_TERM, ContractKind.SECONDMENT, ContractKind.AGENCY):
        return
    for text in page.bodies:
        for match in _matches(text):
            months = _MONTHS.search(match[0]) if match.lastgroup == ContractKind.FIXED_TERM else None
            if months and text.section_at(match.start()) not in _SECTIONS:
                yield _lasting(text, months, match.start())
                return


def _lasting(text: Text, months: re.Match[str], at: int = 0) -> Fact:
    """The fact of a length in months, years or weeks; ``at`` is the offset of the text matched."""
    number = int(months[1]) if months[1].isdigit() else _WORDS[months[1]]
    unit = "months" if number != 1 else "month"
    if months[2].startswith("y"):
        number, unit = number * 12, "months"
    elif months[2].startswith("w"):
        unit = "weeks"
    return text.fact(FactName.CONTRACT_UNTIL, f"{number} {unit}", at + months.start(), at + months.end())
