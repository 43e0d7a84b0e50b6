"""Files broken by their structure, the same way for the same chance: elements, groups, parts, quotes, values.

Random bytes seldom get past a parser. Here a file stays nearly well formed, and what it says about itself
is wrong: spans of 10^9, elements inside themselves a thousand times, boundaries and encodings that lie,
values of another type, streams with other numbers.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.sources.markup_breaking import broken_elements
from tests.sources.value_breaking import broken_streams, broken_values

_FLOW = (
    *(
        b"\\trowd",
        b"\\cell ",
        b"\\row ",
        b"\\intbl ",
        b"\\itap9 ",
        b"\\itap-1 ",
        b"\\nestcell ",
        b"\\nestrow ",
    ),
    *(
        b"\\cellx2147483647",
        b"\\clmgf",
        b"\\clmrg",
        b"\\clvmrg",
        b"\\uc0 ",
        b"\\uc32767 ",
        b"\\u-1 ",
        b"\\par ",
    ),
    *(
        b"{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt ",
        b"{\\listtext ",
        b"{\\pntext ",
        b"{\\*\\unknown ",
        b"{\\v ",
    ),
    *(
        b"{\\deleted ",
        b"{\\shptxt ",
        b"{\\header ",
        b"{\\footnote ",
        b"{\\pict ",
        b"\\ansicpg99999",
        b"\\f99999 ",
    ),
    *(
        b"\\bin20 ",
        b"\\bin-1 ",
        b"\\plain ",
        b"\\pard ",
        b"\\ls999 ",
        b"\\ilvl99 ",
        b"}",
        b"{",
        b"{\\object ",
    ),
)
_ENCODINGS = (b"base64", b"quoted-printable", b"7bit", b"binary", b"x-uuencode", b"x-token", b"")
_CHARSETS = (
    *(
        b"utf-7",
        b"utf-16",
        b"utf-32",
        b"idna",
        b"punycode",
        b"unicode_escape",
        b"hz",
        b"iso-2022-jp",
        b"rot13",
    ),
    *(
        b"zip",
        b"hex",
        b"undefined",
        b"cp037",
        b"big5",
        b"x-mac-roman",
        b"\xff",
        b"utf-8;",
        b"raw_unicode_escape",
    ),
)
_KINDS = (
    *(b"multipart/mixed", b"multipart/alternative", b"multipart/related", b"message/rfc822", b"text/html"),
    *(
        b"text/plain",
        b"multipart/signed",
        b"message/partial",
        b"application/pkcs7-mime",
        b"text/plain; format=flowed",
    ),
)
_HEADER = re.compile(rb"(?im)^(content-transfer-encoding|content-type|charset):?[ =]*([^\r\n;]*)")
_CHARSET = re.compile(rb"(?i)charset=[\"']?[\w-]+")
_BOUNDARY = re.compile(rb"(?i)boundary=[\"']?([^\"'\s;]+)")
_LONGEST = 3_000_000

Break = Callable[[bytes, random.Random], bytes]


def _groups(data: bytes, chance: random.Random) -> bytes:
    """Rich text with other words, and with groups inside groups."""
    at = chance.randrange(len(data) + 1)
    kind = chance.randrange(4)
    if kind == 0:
        return data[:at] + chance.choice(_FLOW) * chance.choice((1, 1, 5, 3_000)) + data[at:]
    if kind == 1:
        opened = chance.choice((b"{", b"{\\b ", b"{\\*\\x ", b"{\\trowd ", b"{\\field", b"{\\listtext "))
        deep = chance.choice((5, 500, 30_000))
        return data[:at] + opened * deep + data[at : at + 200] + b"}" * deep + data[at + 200 :]
    braces = [found.start() for found in re.finditer(rb"[{}]", data)]
    if not braces:
        return data
    one = chance.choice(braces)
    if kind == 2:
        return data[:one] + data[one + 1 :]
    other = chance.choice(braces)
    start, end = sorted((one, other))
    return data[:at] + data[start:end] * chance.choice((1, 2, 20)) + data[at:]


def _parts(data: bytes, chance: random.Random) -> bytes:
    """A message whose headers lie about its parts."""
    kind = chance.randrange(7)
    headers = list(_HEADER.finditer(data))
    if kind == 0 and headers:
        one = chance.choice(headers)
        values = _ENCODINGS if one[1].lower().endswith(b"encoding") else _KINDS
        return data[: one.start(2)] + chance.choice(values) + data[one.end(2) :]
    if kind == 1:
        charset = chance.choice(_CHARSETS)
        return _CHARSET.sub(b"charset=" + charset, data)
    boundaries: list[bytes] = _BOUNDARY.findall(data)
    if kind == 2 and boundaries:
        wrong = chance.choice((b"x", b"", b"-" * 70, boundaries[0] + b" ", b"--" + boundaries[-1]))
        return data.replace(chance.choice(boundaries), wrong, chance.choice((1, 2, 99)))
    if kind == 3 and boundaries:
        mark = b"--" + chance.choice(boundaries)
        pieces = data.split(mark)
        chance.shuffle(pieces)
        return mark.join(pieces * chance.choice((1, 1, 2, 30)))
    if kind == 4:
        return b"MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * chance.choice((1, 30, 900)) + data
    if kind == 5:
        at = data.find(b"\n", chance.randrange(len(data) + 1)) + 1
        odd = (
            b"Subject: =?utf-7?b?+AD4-?=\n",
            b"From: <>,,;\n",
            b" continued\n",
            b"\n",
            b"Date: 99\n",
            b".\n",
        )
        return data[:at] + chance.choice(odd) * chance.choice((1, 9)) + data[at:]
    return data.replace(b"=\n", b"=", 3).replace(b"=3D", b"=X9", 3)


def _cells(data: bytes, chance: random.Random) -> bytes:
    """A table with other quotes, separators, line ends and widths."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    kind = chance.randrange(7)
    if kind == 0:
        lines[at] = lines[at].replace(b'"', chance.choice((b"", b'""', b'"""', b"'")), chance.choice((1, 9)))
    elif kind == 1:
        lines[at] = b'"' + lines[at]
    elif kind == 2:
        lines[at] = lines[at] + chance.choice((b",", b";", b"\t", b"|")) * chance.choice((1, 30, 3_000))
    elif kind == 3:
        return chance.choice((b"\r", b"\r\r\n", b"\n\n", b"\0\n", b"\x0b")).join(lines)
    elif kind == 4:
        return data.replace(b",", chance.choice((b";", b"\t", b"|", b", ", b",,", b'","')))
    elif kind == 5:
        chance.shuffle(lines)
        lines *= chance.choice((1, 3, 100))
    else:
        lines.insert(at, chance.choice((b"sep=;", b"sep=", b",,,,", b'""', b"=1+1", b"Total,,,9", lines[0])))
    return b"\n".join(lines)


def _suiting(data: bytes) -> tuple[Break, ...]:
    """The ways that suit some bytes."""
    start = data[:4_000].lstrip()
    if start.startswith(b"{\\rtf"):
        return (_groups,)
    if start.startswith(b"%PDF"):
        return (broken_streams,)
    if start[:1] in {b"{", b"["}:
        return (broken_values,)
    if b"MIME-Version" in start or b"Content-Type:" in start:
        return _parts, _parts, broken_elements
    if start.startswith(b"<"):
        return (broken_elements,)
    return _cells, broken_elements


def broken_by_structure(data: bytes, chance: random.Random) -> bytes:
    """One to six changes to a file's structure."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        data = chance.choice(_suiting(data))(data, chance)[:_LONGEST]
    return data or b"x"
