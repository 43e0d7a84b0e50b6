"""Markup broken by its structure: elements wrapped, moved, unclosed, with other attributes."""

from __future__ import annotations

import random
import re

_ELEMENT = re.compile(rb"<([A-Za-z][\w:.-]{0,40})(?=[\s/>])[^<>]{0,400}>")
_TAGS = re.compile(rb"</?[A-Za-z][\w:.-]{0,40}(?:\s[^<>]{0,400})?/?>")
_VALUE = re.compile(rb"""=(["'])[^"'<>]{0,200}\1""")
_SPANS = (
    *(b' rowspan="1000000000"', b' colspan="1000000000"', b' rowspan="0"', b' colspan="-1"', b" hidden"),
    *(b' table:number-columns-repeated="1000000000"', b' table:number-rows-repeated="1000000000"'),
    *(b' text:c="1000000000"', b' style="display:none"', b' t="shared"', b' t="s"', b' t="e"', b' t="d"'),
    *(
        b' s="99999"',
        b' r="ZZZ9999999"',
        b' ref="A1:XFD1048576"',
        b' si="4294967295"',
        b' w:val="1000000000"',
    ),
    *(b' w:val="-9"', b' itemscope itemtype="http://schema.org/JobPosting"', b' itemprop="description"'),
    *(b' w:fldCharType="begin"', b' xml:space="preserve"', b' role="main"', b' id="main"', b' start="1e9"'),
)
_WRAPS = (
    *(b"table", b"td", b"tr", b"ul", b"li", b"div", b"pre", b"form", b"template shadowrootmode=open", b"h1"),
    *(b"button", b"main", b"article", b"a", b"w:tbl", b"w:tc", b"w:tr", b"w:p", b"w:sdt", b"w:sdtContent"),
    *(b"w:ins", b"w:del", b"w:txbxContent", b"mc:AlternateContent", b"mc:Fallback", b"text:list", b"text:p"),
    *(
        b"text:list-item",
        b"table:table",
        b"table:table-cell",
        b"draw:text-box",
        b"text:span",
        b"si",
        b"row",
        b"c",
    ),
)


def _noted(data: bytes, chance: random.Random, tags: list[re.Match[bytes]]) -> bytes:
    """With an attribute more."""
    tag = chance.choice(tags)
    at = tag.end() - (2 if tag[0].endswith(b"/>") else 1)
    return data[:at] + chance.choice(_SPANS) + data[at:]


def _wrapped(data: bytes, chance: random.Random, tags: list[re.Match[bytes]]) -> bytes:
    """With a stretch inside another element, once or many times over."""
    start, end = _stretch(chance, tags)
    name, deep = chance.choice(_WRAPS), chance.choice((1, 3, 50, 300, 1_500))
    closing = b"</" + name.split()[0] + b">" if chance.random() < 0.7 else b""
    return data[:start] + (b"<" + name + b">") * deep + data[start:end] + closing * deep + data[end:]


def _unclosed(data: bytes, chance: random.Random, tags: list[re.Match[bytes]]) -> bytes:
    """With a tag lost."""
    tag = chance.choice(tags)
    return data[: tag.start()] + data[tag.end() :]


def _moved(data: bytes, chance: random.Random, tags: list[re.Match[bytes]]) -> bytes:
    """With a stretch moved elsewhere, or put there many times."""
    start, end = _stretch(chance, tags)
    piece, rest = data[start:end], data[:start] + data[end:]
    at = min(chance.choice(tags).start(), len(rest))
    return rest[:at] + piece * chance.choice((1, 1, 2, 40)) + rest[at:]


def _renamed(data: bytes, chance: random.Random, tags: list[re.Match[bytes]]) -> bytes:
    """With another element's name in a tag."""
    tag, other = chance.choice(tags), chance.choice(tags)
    one, two = (re.sub(rb"[<>/]|\s.*", b"", each[0], flags=re.DOTALL) or b"x" for each in (tag, other))
    return data[: tag.start()] + tag[0].replace(one, two) + data[tag.end() :]


def _lengthened(data: bytes, chance: random.Random, tags: list[re.Match[bytes]]) -> bytes:
    """With a very long value of an attribute."""
    value = _VALUE.search(data, chance.choice(tags).start())
    if value is None:
        return data
    long = chance.choice((b"x", b"nav ", b"9", b"&amp;", b"a:b;", b" ")) * chance.choice((3_000, 100_000))
    return data[: value.start() + 2] + long + data[value.end() - 1 :]


def _nested(data: bytes, chance: random.Random, tags: list[re.Match[bytes]]) -> bytes:
    """With an element many times inside itself."""
    element = _ELEMENT.match(data, chance.choice(tags).start())
    return data if element is None else data[: element.end()] + element[0] * 900 + data[element.end() :]


def _stretch(chance: random.Random, tags: list[re.Match[bytes]]) -> tuple[int, int]:
    """From the start of one tag to the end of another."""
    one, other = sorted((chance.choice(tags), chance.choice(tags)), key=lambda tag: tag.start())
    return one.start(), other.end()


_BREAKS = (_noted, _noted, _wrapped, _unclosed, _moved, _renamed, _lengthened, _nested)


def broken_elements(data: bytes, chance: random.Random) -> bytes:
    """Markup with one change to its elements; data without any is unchanged."""
    tags = list(_TAGS.finditer(data))
    return chance.choice(_BREAKS)(data, chance, tags) if tags else data
