"""Files broken at random, the same way for the same chance: bytes, numbers, packed parts, splices."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence

from tests.sources.structural_breaking import broken_by_structure

PIECES = (
    *(b"\0", b"<", b">", b"&", b'"', b"{", b"}", b"[", b"]", b"(", b")", b"\\", b"\r\n", b"\n\n", b"\t"),
    *(b"<div>", b"<td>", b"</table>", b"<ul><li>", b"<!--", b"-->", b"</script>", b"<![CDATA[", b"]]>"),
    *(b"&#x110000;", b"&#0;", b"&#xD800;", b"&amp;amp;", b"&l9;", b"\xff\xfe", b"\x80", b"\xed\xa0\x80"),
    *(b"\xef\xbf\xbf", b"\xef\xbb\xbf", b"=?utf-8?q?", b"=?utf-8?b?", b"--", b"=\r\n", b"=3D", b"null"),
    *(b"1e999999", b"-1", b"NaN", b"99999999999999999999", b"\\u-32768 ?", b"\\bin999999999 ", b"\\'ff"),
    *(b"{\\*\\", b"\\fonttbl", b"\\uc99999 ", b"obj", b"endobj", b"stream\r\n", b"/Length 99999999"),
    *(b"/Kids [1 0 R]", b"/Parent 1 0 R", b"/FlateDecode", b"w:p", b"<w:tbl>", b"<w:t>", b"r='XFD1048576'"),
    *(b"table:number-columns-repeated='16384'", b"Content-Type: multipart/mixed; boundary=a\n", b"%PDF-"),
    *(b"<!DOCTYPE x [<!ENTITY l9 SYSTEM 'http://x.example/'>]>", b"<img src=http://x.example/a.png>"),
)
_NUMBER = re.compile(rb"\d{1,12}")
_NUMBERS = (b"0", b"1", b"-1", b"255", b"65536", b"2147483647", b"4294967296", b"9" * 18, b"9" * 60, b"1.5")
#: No file made here is longer; longer ones are for tests of limits.
_LONGEST = 3_000_000
_PACKED = b"PK\x03\x04"

Change = Callable[[bytearray, random.Random, Sequence[bytes]], None]


def _place(data: bytearray, chance: random.Random) -> tuple[int, int]:
    """A stretch of the data, mostly short."""
    at = chance.randrange(len(data) + 1)
    return at, min(len(data), at + chance.choice((1, 1, 2, 4, 16, 64, 512, 4096)))


def _flip(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    at, end = _place(data, chance)
    del data[at:end]


def _end(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    del data[chance.randrange(len(data) + 1) :]


def _repeat(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    at, end = _place(data, chance)
    data[at:at] = data[at:end] * chance.choice((1, 3, 20, 200))


def _noise(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    at, end = _place(data, chance)
    data[at:end] = chance.randbytes(end - at)


def _insert(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    at, _ = _place(data, chance)
    data[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 1, 2, 50, 2000))


def _splice(data: bytearray, chance: random.Random, others: Sequence[bytes]) -> None:
    other = bytearray(chance.choice(others))
    at, end = _place(data, chance)
    start, stop = _place(other, chance)
    data[at:end] = other[start : chance.choice((stop, len(other)))]


def _swap(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    (at, end), (start, stop) = sorted((_place(data, chance), _place(data, chance)))
    if end <= start:
        data[at:stop] = data[start:stop] + data[end:start] + data[at:end]


def _inflate(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    found = list(_NUMBER.finditer(data, chance.randrange(len(data) + 1)))
    if found:
        number = chance.choice(found[:200])
        data[number.start() : number.end()] = chance.choice(_NUMBERS)


_CHANGES: tuple[Change, ...] = (
    *(_flip, _cut, _end, _repeat, _noise, _insert, _insert, _splice, _swap, _inflate, _inflate),
)


def broken(data: bytes, chance: random.Random, others: Sequence[bytes] = (b"",)) -> bytes:
    """One to eight changes to some bytes; ``others`` are what is spliced in."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5, 8))):
        chance.choice(_CHANGES)(changed, chance, others)
        del changed[_LONGEST:]
    return bytes(changed) or b"x"


def broken_inside(data: bytes, chance: random.Random, others: Sequence[bytes] = (b"",)) -> bytes:
    """A packed file with parts broken, lost, doubled, renamed, nested or swollen, packed again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(name, archive.read(name)) for name in archive.namelist()]
    except (zipfile.BadZipFile, ValueError, OSError):
        return broken(data, chance, others)
    kind = chance.randrange(12)
    at = chance.randrange(len(parts))
    name, content = parts[at]
    if kind < 6:
        for number in {at, chance.randrange(len(parts))}:
            parts[number] = (parts[number][0], _broken_either_way(parts[number][1] or b"x", chance, others))
    elif kind == 6:
        del parts[at]
    elif kind == 7:
        parts.append((chance.choice(parts)[0], content))
    elif kind == 8:
        parts[at] = (chance.choice((name.upper(), "../" + name, name + "\0x", "word/" + name, "")), content)
    elif kind == 9:
        parts[at] = (name, data)  # the whole file inside itself
    elif kind == 10:
        parts[at] = (name, content[:200] + b" " * chance.choice((10**6, 10**8)) + content[200:])
    else:
        middle = len(content) // 2
        parts[at] = (name, content[:middle] + content[middle // 2 : middle] * 500 + content[middle:])
    packed = _packed(parts)
    return broken(packed, chance, others) if chance.random() < 0.1 else packed


def _packed(parts: Sequence[tuple[str, bytes]]) -> bytes:
    """The parts as a zip file, two of one name among them if need be."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name or "x")
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.NameToInfo.pop(entry.filename, None)  # so that two of one name give no warning
            archive.writestr(entry, content)
    return stream.getvalue()


def mutated(data: bytes, chance: random.Random, others: Sequence[bytes] = (b"",)) -> bytes:
    """A file broken in a way that suits it."""
    if data.startswith(_PACKED) and chance.random() < 0.75:
        return broken_inside(data, chance, others)
    return _broken_either_way(data, chance, others)


def _broken_either_way(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Bytes broken at random or by their structure."""
    if chance.random() < 0.5:
        return broken(data, chance, others)
    return broken_by_structure(data, chance)
