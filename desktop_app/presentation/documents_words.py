"""Describes an advert's origin in words: the line above the text, document names, what the file states."""

from __future__ import annotations

import html
from urllib.parse import urlsplit

from desktop_app.domain.advert import Advert, OriginKind, Part, body_name
from desktop_app.domain.documents import SourceFormat
from desktop_app.domain.facts_words import day_words
from desktop_app.presentation.documents_parts import stated

_KIND_WORDS: dict[SourceFormat, str] = {
    SourceFormat.HTML: "saved page",
    SourceFormat.MHTML: "saved page",
    SourceFormat.EML: "e-mail",
    SourceFormat.MSG: "Outlook message",
    SourceFormat.CSV: "table of adverts",
    SourceFormat.XLSX: "table of adverts",
    SourceFormat.JSON: "list of adverts",
    SourceFormat.JSON_LINES: "list of adverts",
}
#: Values that are members of closed sets.
_WORDS_OF_SETS = frozenset(("pattern", "contract", "pay_period"))
_PART_WORDS = {
    "salary": "Pay",
    "hours": "Hours",
    "pattern": "Working pattern",
    "applicant_location": "Applicants from",
    "posted_date": "Posted on",
    "pay_min": "Pay from",
    "pay_max": "Pay to",
    "address": "Web address",
}


def list_told(count: int) -> str:
    """“The list of 12 adverts”."""
    return "The list of one advert" if count == 1 else f"The list of {count:,} adverts"


def unsaved_told(unsaved: int, count: int) -> str:
    """How many adverts of a list have unsaved changes, as the beginning of a sentence; empty for none."""
    if not unsaved:
        return ""
    which = "It was" if count == 1 else "One of them was" if unsaved == 1 else f"{unsaved:,} of them were"
    return f"{which} changed and not saved"


def document_name(advert: Advert, number: int) -> str:
    """The name of a record's document on its tab."""
    origin = advert.origin(body_name(number))
    if origin is not None and origin.file:
        return origin.file
    return "Document " + str(number + 1) if number else "Advert"


def origin_words(advert: Advert, number: int) -> str:
    """The line that says where a document came from; empty if unknown."""
    origin = advert.origin(body_name(number))
    if origin is None:
        return ""
    if origin.kind is OriginKind.PASTE:
        return " ".join(
            ("Pasted", *([f"on {day_words(advert.read_on, weekday=False)}"] if advert.read_on else []))
        )
    told = [f"From {origin.file}" if origin.file else "From a file"]
    host = _host(origin.address)
    kind = _KIND_WORDS.get(origin.format, "") if origin.format is not None else ""
    if host:
        told.append(f"{kind or 'file'} of {host}")
    elif kind:
        told.append(kind)
    posted = advert.origin("posted_date")
    if origin.date:
        told.append(day_words(origin.date[:10], weekday=False))
    elif posted is not None and posted.file == origin.file:
        told.append(f"posted on {day_words(advert.part('posted_date')[:10], weekday=False)}")
    return ", ".join(told)


def stated_words(advert: Advert, number: int) -> str:
    """How many values a document's own file states, in words; empty for none."""
    origin = advert.origin(body_name(number))
    if origin is None:
        return ""
    stating = (advert.origin(part.name) for part in stated(advert))
    count = sum(1 for one in stating if one is not None and one.file == origin.file)
    return f"{count} value{'' if count == 1 else 's'} stated by the file" if count else ""


def details_html(advert: Advert) -> str:
    """Everything known about an advert's origin, as rich text."""
    rows: list[str] = []
    for number, _ in enumerate(advert.documents):
        origin = advert.origin(body_name(number))
        words = origin_words(advert, number)
        if origin is None or not words:
            continue
        rows.append(f"<p><b>{html.escape(document_name(advert, number))}</b><br>{html.escape(words)}")
        if origin.address:
            rows.append(f"<br>{html.escape(origin.address)}")
        rows.extend(f"<br>{html.escape(note)}" for note in origin.notes)
        rows.append("</p>")
    values = stated(advert)
    if values:
        rows.append("<p><b>Stated by the file</b></p><table cellspacing='0' cellpadding='2'>")
        rows.extend(
            f"<tr><td>{html.escape(_part_words(part.name))}&nbsp;&nbsp;</td><td>{html.escape(_value_words(part))}</td></tr>"
            for part in values
        )
        rows.append("</table>")
    if advert.read_on:
        rows.append(f"<p>Read on {html.escape(day_words(advert.read_on, weekday=False))}.</p>")
    return "".join(rows)


def _part_words(name: str) -> str:
    """A labelled value's name on screen."""
    return _PART_WORDS.get(name, name.replace("_", " ").capitalize())


def _value_words(part: Part) -> str:
    """A labelled value in words."""
    if part.name.endswith("_date"):
        return day_words(part.text, weekday=False)
    if part.name in _WORDS_OF_SETS:
        return part.text.replace("_", " ")
    return part.text


def _host(address: str) -> str:
    """The site of a web address, without scheme and path."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
