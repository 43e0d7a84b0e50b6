"""Reads the postcode of the place of work.

| form | as in |
|---|---|
| British | ``BS1 2AB``, ``bs12ab`` after a label; known areas, and unknown ones if clearly set apart |
| Irish | ``V94 X0YZ`` |
| American, after a town and its state | ``Topeka, KS 66604`` |
| none | the postcode of a head office, of a postal address, of another town |
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.location.gazetteer import AREAS, US_STATE
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

#: A British postcode.
POSTCODE: Final = re.compile(
    r"\b(?<!-)([A-Z]{1,2})(\d[\dA-HJKMNPR-Y]?) ?(\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9-])"
)
_EIRCODE: Final = re.compile(r"\b[AC-FHKNPRTV-Y]\d[\dW] (?=[A-Z]{0,3}\d)(?=\d{0,3}[A-Z])[\dA-Z]{4}\b")
#: A code after a town and its state.
_ZIP: Final = re.compile(rf"(?<=[a-z], {US_STATE} )\d{{5}}(?:-\d{{4}})?(?![\w-])")
_CODE_REACH: Final = 16
_ZIP_BEHIND: Final = re.compile(rf" {US_STATE} (\d{{5}}(?:-\d{{4}})?)$")
#: A complete code at the end of a place; it is a fact of its own.
_CODE_BEHIND: Final = re.compile(
    rf"[ ,(]+(?:{POSTCODE.pattern}|{_EIRCODE.pattern}|(?<= [A-Z]{{2}} )\d{{5}}(?:-\d{{4}})?)\)?$"
)
#: Postal and registered addresses.
_OFFICE: Final = re.compile(
    r"\b(?:hq|head ?quarters|head office|registered (?:office|address)|postal address|correspondence|"
    r"shared services|business services|po box|(?:ltd|limited|llp|plc|inc),)"
)
_OFFICE_REACH: Final = 110
_TOWN_BEFORE: Final = re.compile(r"([A-ZÀ-Þ][\w'’-]+)[ ,(\n]{1,3}$")
_TOWN_REACH: Final = 40
#: Postcodes up to here are the post's own.
_OPENING: Final = 900
_NAME_WORD: Final = re.compile(r"[\w'’-]+")
#: A postcode with an unknown area must be written with a space.
_UNKNOWN_AREA: Final = re.compile(r"[A-HK-PR-Y][A-HK-Y]\d\d? \d[A-Z]{2}")


def postcodes_of(page: Page, location: Fact | None) -> Iterator[Fact]:
    """Postcodes after labels, then those in the text that may be the post's, in order.

    Args:
        page: The advert.
        location: The place that was read, if any.
    """
    yield from _labelled(page)
    written = _ZIP_BEHIND.search(location.text) if location else None
    if location and location.span and written:
        start, end = (location.span.start + at for at in written.span(1))
        yield replace(
            location,
            name=FactName.POSTCODE,
            value=written[1],
            text=written[1],
            span=replace(location.span, start=start, end=end),
        )
    place = str(location.value).casefold() if location else ""
    for text in page.bodies:
        for found in filter(None, (_ZIP.match(text.text, digits) for digits in text.digits)):
            if _is_of_post(text, found.start(), place):
                yield text.named(FactName.POSTCODE, *found.span())
        for found in _at_figures(_EIRCODE, text, most=1):
            if _is_of_post(text, found.start(), place):
                yield text.named(FactName.POSTCODE, found.start(), found.end())
        for found in _at_figures(POSTCODE, text, most=2):
            known = found[1] in AREAS or _UNKNOWN_AREA.fullmatch(found[0])
            if known and _is_of_post(text, found.start(), place):
                yield text.fact(FactName.POSTCODE, _spaced(found), found.start(), found.end())


def _labelled(page: Page) -> Iterator[Fact]:
    """The codes after labels, in upper or lower case."""
    for value in page.labelled(Label.POSTCODE, Label.LOCATION, Label.ADDRESS):
        shouted = value.words.upper()
        found = POSTCODE.search(shouted) if len(shouted) == len(value.words) else None
        if found and found[1] in AREAS:
            yield value.text.fact(
                FactName.POSTCODE, _spaced(found), value.start + found.start(), value.start + found.end()
            )
        eircode = _EIRCODE.search(value.words)
        if eircode:
            first = value.start + eircode.start()
            yield value.text.named(FactName.POSTCODE, first, first + len(eircode[0]))
        for found in _ZIP.finditer(value.text.text, value.start, value.end):
            yield value.text.named(FactName.POSTCODE, *found.span())


def without_code(place: Fact) -> Fact:
    """A location without the complete code at its end, which is a fact of its own (``Leeds LS1 4AP``)."""
    cut = _CODE_BEHIND.search(place.text, max(0, len(place.text) - _CODE_REACH))
    span = place.span
    if cut is None or span is None or not cut.start():
        return place
    text = place.text[: cut.start()]
    value = _CODE_BEHIND.sub("", str(place.value))
    return replace(place, value=value, span=replace(span, end=span.start + len(text)), text=text)


def _is_of_post(text: Text, place: int, location: str) -> bool:
    """Whether a postcode can be the post's: not that of an office, nor of another town at the end."""
    line = max(text.low.rfind("\n", 0, place) + 1, place - _OFFICE_REACH)
    if _OFFICE.search(text.low, line, place):
        return False
    site = location.partition(",")[0].replace("’", "'")
    if site and site in text.low[line:place]:
        return True
    town = _TOWN_BEFORE.search(text.text, max(0, place - _TOWN_REACH), place)
    known = town is None or town[1].casefold() in _NAME_WORD.findall(location)
    return known or not location or place < min(_OPENING, len(text.low) // 2)


def _at_figures(form: re.Pattern[str], text: Text, *, most: int) -> Iterator[re.Match[str]]:
    """Matches of a pattern that begins with at most so many capitals before a digit."""
    words = text.text
    for place in text.digits:
        start = place
        while start > 0 and place - start < most and "A" <= words[start - 1] <= "Z":
            start -= 1
        found = form.match(words, start) if start < place else None
        if found:
            yield found


def _spaced(found: re.Match[str]) -> str:
    """A postcode with its usual space."""
    return f"{found[1]}{found[2]} {found[3]}"
