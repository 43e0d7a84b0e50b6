"""Finds telephone numbers as adverts write them.

| form | as in |
|---|---|
| British | ``01632 960188``, ``(020) 7946 0958``, ``+44 1632 960001``, ``0113 496 0000 ext 12`` |
| abroad | ``(555) 010-4477``, ``+1 555 010 4477``, ``+971 4 555 0100``, ``98480 12345`` |
| internal | ``extension 4417``, ``x5511``, if there is no full number |

Digits next to ``£``, dates and references are not telephone numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

_BRITISH: Final = re.compile(
    r"(?<![\w£$€/.,+-])(?:\+ ?44 ?\(?0?\)? ?|0044 ?|"
    r"(?:\((?=\d[\d ]{1,7}\)))?0)(?:\d[ )-]{0,2}){8,9}\d(?![\d/]|-\d|[.,]\d)"
    r"(?: ?(?:ext?(?:ension)?|x)\.?:? ?\d{2,6})?"
)
_ABROAD: Final = re.compile(
    r"(?<![\w£$€/.,+-])(?:\+ ?\d{1,3}(?:[ ()-]{0,2}\d){7,12}|\(\d{3}\) ?\d{3}[ -]\d{4}|\d{3}-\d{3}-\d{4}|"
    r"\d{3}\.\d{3}\.\d{4}|(?<=[:,)a-z–-] )[6-9]\d{4}[ -]?\d{5}|0[2-9]\d \d{3} \d{3,4}|0[3-9] \d{3} \d{4}|"
    r"(?<=[lenf]\. )01 \d{3} \d{4}|(?<=[:len] )01 \d{3} \d{4}|353[ -]?\d(?:[ -]?\d){7,9})(?![\d/]|-\d)"
)
_EXTENSION: Final = re.compile(r"\b(?:[Ee]xtension|[Ee]xt\.?) ?\d{3,6}\b|(?<=, )x\d{4,5}\b")
#: A number with a digit too many, grouped like a telephone number.
_LONG: Final = re.compile(r"(?<![\w£$€/.,+-])0\d{4} \d{3} \d{4}(?![\d/]|-\d)")
#: A telephone number after a label.
_LABELLED: Final = re.compile(r"[+(]?\d[\d ()-]{7,18}\d(?=$|\n)")
#: A number for patients.
_PATIENTS: Final = re.compile(r" ?\(?(?:for )?patients\b|[^\n]{0,12}\bpatients only")
_FOR_PATIENTS: Final = re.compile(
    r"(?:prescriptions?|appointments?|out of hours|patients?(?: line)?|nhs 24|fax):? (?:on |call |ring )?$"
)
_BEFORE: Final = 30
_EXTENDED: Final = frozenset(("ext", "x"))


def phones_in(page: Page) -> Iterator[Fact]:
    """The numbers: labelled and British ones first, ones that are too long last."""
    for value in page.labelled(Label.PHONE):
        found = _BRITISH.match(value.text.text, value.start) or _LABELLED.match(value.text.text, value.start)
        if found and not _is_for_patients(value.text, found):
            yield value.text.fact(FactName.CONTACT_PHONE, found[0].strip(), *found.span())
    for text in page.texts:
        if text.label in (None, Label.PHONE, Label.CONTACT):
            for form in (_BRITISH, _ABROAD, _EXTENSION):
                for found in _numbers(text, form):
                    if not _is_reference(text, found.start()) and not _is_for_patients(text, found):
                        number = found[0].strip()
                        yield text.fact(
                            FactName.CONTACT_PHONE, number, found.start(), found.start() + len(number)
                        )
    for text in page.bodies:
        for found in filter(None, (_LONG.match(text.text, place) for place in text.digits)):
            yield text.fact(FactName.CONTACT_PHONE, found[0], *found.span())


def _numbers(text: Text, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches of a pattern at digits, or at the bracket or plus before them."""
    if form is _EXTENSION:
        opened = [place for head in _EXTENDED & text.words.heads for place in text.words.places[head]]
        yield from filter(None, (form.match(text.text, place) for place in sorted(opened)))
        return
    reached = 0
    for place in text.digits:
        start = place
        while start > reached and text.text[start - 1] in "+( ":
            start -= 1
        for begin in (place,) if start == place else range(start, place + 1):
            found = form.match(text.text, begin) if begin >= reached else None
            if found:
                reached = found.end()
                yield found
                break


def _is_for_patients(text: Text, found: re.Match[str]) -> bool:
    """Whether the words round a number say that it is for patients."""
    before = text.low[max(0, found.start() - _BEFORE) : found.start()]
    return _FOR_PATIENTS.search(before) is not None or _PATIENTS.match(text.low, found.end()) is not None


def _is_reference(text: Text, start: int) -> bool:
    """Whether the words before a number show that it is not a telephone number."""
    before = text.low[max(0, start - 14) : start]
    return any(
        word in before for word in ("ref", "job id", "req", "code", "fax", "charity", "number: r", "iban")
    )
