"""Reads the job data that pages carry for search engines: schema.org's JobPosting, wherever it is."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.sources.posting_fields import fields_of, first_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.documents import Field

_POSTING = re.compile(r"(?:https?://schema\.org/|schema:)?JobPosting/?", re.IGNORECASE)
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/|;)\s*\Z"
)
#: How an object begins that is HTML-escaped.
_ESCAPED = ("&quot;", "&#34;", "&#034;", "&#x22;", "{&quot;")
#: A backslash that begins no valid escape.
_NO_ESCAPE = re.compile(r'(?<!\\)\\(?!["\\/bfnrt]|u[\da-fA-F]{4})')
_BETWEEN = " \t\r\n,;"
_DECODER = json.JSONDecoder(strict=False)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
#: A page lists at most a few hundred jobs; more is an attack.
_MOST = 500


@dataclass(frozen=True, slots=True)
class Posting:
    """One job in a page's data: its labelled values, its description (HTML) and its own address."""

    fields: tuple[Field, ...]
    description: str
    address: str


@dataclass(frozen=True, slots=True)
class Postings:
    """All jobs of a page, in order and each once, and whether some of its data could not be read."""

    jobs: tuple[Posting, ...]
    broken: bool


def find_postings(scripts: Iterable[str]) -> Postings:
    """Every JobPosting in a page's blocks of data.

    Args:
        scripts: The contents of the page's ``application/ld+json`` elements.

    Returns:
        The jobs; blocks that are not JSON are skipped and reported as broken.
    """
    blocks: list[object] = []
    broken = False
    for script in scripts:
        try:
            blocks.append(_loaded(script))
        except (ValueError, RecursionError):
            broken = broken or "JobPosting" in script
    return Postings(postings_of(blocks), broken)


def postings_of(blocks: Iterable[object]) -> tuple[Posting, ...]:
    """Every JobPosting in some values, each once: the same words at two addresses are one job.

    Args:
        blocks: Objects, or lists of them, from JSON; references are to objects of the same block.
    """
    jobs: dict[tuple[tuple[Field, ...], str], Posting] = {}
    seen = 0
    for data in blocks:
        nodes = _objects(data)
        named = {node["@id"]: node for node in nodes if len(node) > 1 and isinstance(node.get("@id"), str)}
        for node in filter(_is_posting, nodes):
            if seen < _MOST:
                seen += 1
                posting = _posting(node, named)
                if posting.fields or posting.description:
                    jobs.setdefault((posting.fields, posting.description), posting)
    return tuple(jobs.values())


def _loaded(script: str) -> object:
    """JSON as pages write it: with raw line breaks, in comments, escaped, several at once, slightly wrong."""
    text = script.strip("\ufeff \t\r\n")
    if text[:1] not in {"{", "["} or text[-1:] not in {"}", "]"}:
        text = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip("\ufeff \t\r\n")
    if not text:
        return None
    if text[1:].lstrip().startswith(_ESCAPED):
        text = html.unescape(text)
    try:
        return _values(text)
    except ValueError:
        return _values(_TRAILING_COMMA.sub("", _NO_ESCAPE.sub("", text)))


def _values(text: str) -> object:
    """The value of a text, or of several written one after the other."""
    values: list[object] = []
    at = 0
    while at < len(text):
        value, at = _DECODER.raw_decode(text, at)
        values.append(value)
        while at < len(text) and text[at] in _BETWEEN:
            at += 1
    return values


def _objects(data: object) -> list[dict[str, object]]:
    """Every object in the data, outermost first, in the order written."""
    found: list[dict[str, object]] = []
    waiting = [data]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            found.append(node)
            waiting.extend(reversed(node.values()))
        elif isinstance(node, list):
            waiting.extend(reversed(node))
    return found


def _is_posting(node: dict[str, object]) -> bool:
    """Whether an object says it is a JobPosting, alone or among other types."""
    given = node.get("@type", node.get("type"))
    kinds = given if isinstance(given, list) else [given]
    return any(isinstance(kind, str) and _POSTING.fullmatch(kind.strip()) for kind in kinds)


def _posting(node: dict[str, object], named: dict[object, dict[str, object]]) -> Posting:
    """One job, with references replaced by what they refer to."""
    whole = {name: _resolved(value, named) for name, value in node.items()}
    return Posting(fields_of(whole), first_text(whole.get("description")), first_text(whole.get("url")))


def _resolved(value: object, named: dict[object, dict[str, object]]) -> object:
    """The object that a bare reference names, one level deep; anything else unchanged."""
    if isinstance(value, list):
        return [_resolved(one, named) if isinstance(one, dict) else one for one in value]
    if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
        return named.get(value.get("@id"), value)
    return value
