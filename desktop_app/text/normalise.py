r"""Normalises a pasted text for comparison, with an exact way back to the original.

Spaces, dashes and quotes of every kind become the plain ones, runs of spaces one space, line ends ``\n``;
invisible characters are removed; ligatures are spelt out and words hyphenated at a line's end rejoined;
characters that could trouble a later reader (control characters, lone surrogates) are replaced one for one.

Lines are *not* joined: the line structure reveals headings, bullets and labels (``text.sections``), so a
phrase that a hard-wrapped e-mail broke over two lines keeps its line break here. Anything that looks for
phrases treats a single ``\n`` as a space, and asks ``text.sentences`` whether a sentence continues across it.

Facts: Unicode general categories Zs (spaces), Pd (dashes) and Cf (invisible format characters); the
windows-1252 control range as pasted from old pages (0x91–0x97); symbol-font bullets of word processors
(U+F020–U+F0FF).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from desktop_app.text.offsets import UNCHANGED, OffsetMap

_SPACES: Final = "\t\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_LINE_ENDS: Final = "\r\v\f\x85\u2028\u2029"
_HYPHENS: Final = "\u2010\u2011\ufe63\uff0d"
_WIDE_DASHES: Final = (
    "\u2012\u2013\u2014\u2015\u2212\u02d7\u058a\u05be\u1400\u1806\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d"
    "\u301c\u3030\u30a0\ufe31\ufe32\ufe58\x96\x97"
)
_APOSTROPHES: Final = "\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bb\u02bc\u00b4\x91\x92"
_QUOTES: Final = "\u201c\u201d\u201e\u201f\u2033\u2036\u02ba\u301d\u301e\x93\x94"
_INVISIBLE: Final = "\xad\u061c\u180e\ufeff" + "".join(
    chr(code)
    for first, last in (
        (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFFF9, 0xFFFB)
    )
    for code in range(first, last + 1)
)  # fmt: skip
_LIGATURES: Final = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
    "\ufb06": "st",
}  # fmt: skip


def _one_to_one() -> dict[str, str]:
    """Every character that is replaced by exactly one other."""
    controls = [*map(chr, range(32)), *map(chr, range(0x7F, 0xA0))]
    table = dict.fromkeys(controls, " ")
    table.update(dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"))
    table.update(dict.fromkeys(map(chr, range(0xF020, 0xF100)), "•"))
    table.update((chr(code), chr(code - 0xFEE0)) for code in range(0xFF01, 0xFF5F))
    for characters, plain in (
        (_SPACES, " "), (_LINE_ENDS, "\n"), (_HYPHENS + _WIDE_DASHES, "-"), (_APOSTROPHES, "'"),
        (_QUOTES, '"'), ("\x95", "•"),
    ):  # fmt: skip
        table.update(dict.fromkeys(characters, plain))
    del table["\n"]
    return table


_ONE_TO_ONE: Final = _one_to_one()
_TRANSLATION: Final = {ord(odd): plain for odd, plain in _ONE_TO_ONE.items()}
_PLAIN_BYTES: Final = bytes([10, *range(32, 127)])
#: Up to this many odd characters, replacing each is quicker than one translation.
_FEW: Final = 24

_CHANGES_LENGTH: Final = frozenset(_INVISIBLE).union(_LIGATURES)
_VANISHING: Final = re.compile(f"[\r{_INVISIBLE}{''.join(_LIGATURES)}]")
_SOFT_BREAK: Final = re.compile(rf"(?<=[^\W\d_])\xad(?=[{_INVISIBLE}{_SPACES} ]*[\n{_LINE_ENDS}])")
_SPACE_RUN_OR_BREAK: Final = re.compile(r"  +|-(?<=[^\W_]-)(?= *\n *[^\W_])")
_GAP: Final = re.compile(r" *\n *")
_LAST_WORD: Final = re.compile(r"[\w-]*\Z")
_NEXT_WORD: Final = re.compile(r"\w+-?")

#: First halves that keep their hyphen: ``full-time``, ``non-clinical``.
_KEEPS_AFTER: Final = re.compile(
    "all|co|cross|day|double|fast|follow|front|full|half|hands|high|long|low|mid|multi|non|off|one|part"
    "|problem|real|record|self|semi|short|single|three|two|user|well",
    re.IGNORECASE,
)
#: Second halves that keep their hyphen: ``follow-up``, ``home-based``.
_KEEPS_BEFORE: Final = re.compile(
    "and|based|call|case|centred|date|day|end|face|funded|going|hand|holder|house|in|led|level|linked|off|on"
    "|oriented|out|paid|related|risk|round|site|smoking|specific|standing|term|the|time|to|up|wide|working"
    "|world|years?"
)


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text with its normalised form.

    Attributes:
        original: The text as given, never changed.
        text: The normalised text.
        offsets: Maps ``text`` back to ``original``, in code points.
    """

    original: str
    text: str
    offsets: OffsetMap = UNCHANGED


def normalise(text: str) -> NormalText:
    """Normalise a text of any content and length; the operation is idempotent.

    Args:
        text: As pasted or read; may contain anything a Python string can, including lone surrogates.

    Returns:
        The normalised text with its offset map. A text that needs no change is returned as it is.
    """
    odd = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN_BYTES)
    offsets = UNCHANGED
    plain = cut = text
    if odd:
        kinds = set(odd.decode("utf-8", "surrogatepass"))
        if not _CHANGES_LENGTH.isdisjoint(kinds):
            cut, offsets = _edited(*_vanished(text))
        elif "\r" in kinds and "\r\n" in text:
            cut, offsets = _edited(text, _returns(text))
        plain = _replaced(cut, kinds)
    if "-\n" in plain or "- \n" in plain:
        plain, later = _edited(plain, _gaps(plain, cut))
        offsets = offsets.then(later)
    elif "  " in plain:
        plain, later = _edited(plain, _runs(plain))
        offsets = offsets.then(later)
    return NormalText(text, plain, offsets)


def _replaced(text: str, kinds: set[str]) -> str:
    """The text with every odd character replaced that has a plain equivalent."""
    known = [kind for kind in kinds if kind in _ONE_TO_ONE]
    if len(known) > _FEW:
        return text.translate(_TRANSLATION)
    for kind in known:
        text = text.replace(kind, _ONE_TO_ONE[kind])
    return text


def _vanished(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Edits that remove invisible characters and the CR of CRLF, and spell out ligatures.

    In the returned text a soft hyphen at a line's end is visible, so that its word is rejoined later.
    """
    if "\xad" in text:
        text = _SOFT_BREAK.sub("-", text)
    return text, [
        (*found.span(), _LIGATURES.get(found[0], ""))
        for found in _VANISHING.finditer(text)
        if found[0] != "\r" or text.startswith("\n", found.end())
    ]


def _returns(text: str) -> list[tuple[int, int, str]]:
    """Edits that remove the CR of every CRLF."""
    edits = []
    place = text.find("\r\n")
    while place >= 0:
        edits.append((place, place + 1, ""))
        place = text.find("\r\n", place + 2)
    return edits


def _runs(text: str) -> list[tuple[int, int, str]]:
    """Edits that collapse every run of spaces to its first one."""
    edits = []
    length = len(text)
    start = text.find("  ")
    while start >= 0:
        end = start + 2
        while end < length and text[end] == " ":
            end += 1
        edits.append((start, end, " "))
        start = text.find("  ", end)
    return edits


def _gaps(text: str, source: str) -> list[tuple[int, int, str]]:
    """Edits that collapse runs of spaces and rejoin words hyphenated at a line's end.

    Args:
        text: The text with its odd characters replaced.
        source: The same text before that, to distinguish hyphens from dashes.
    """
    edits: list[tuple[int, int, str]] = []
    reached = 0
    for found in _SPACE_RUN_OR_BREAK.finditer(text):
        start, end = found.span()
        if start < reached:
            continue
        edit = (start, end, " ") if text[start] == " " else _rejoined(text, start, source[start])
        reached = edit[1]
        edits.append(edit)
    return edits


def _rejoined(text: str, hyphen: int, written: str) -> tuple[int, int, str]:
    """The edit for a hyphen at a line's end: join, join with the hyphen, or set the dash apart."""
    if written in _WIDE_DASHES:
        return hyphen, hyphen + 1, " -"
    gap = _GAP.match(text, hyphen + 1)
    resume = gap.end() if gap else hyphen + 1
    before = _LAST_WORD.search(text, max(0, hyphen - 40), hyphen)
    following = _NEXT_WORD.match(text, resume)
    first = before[0] if before else ""
    second = following[0] if following else ""
    return (hyphen, resume, "-" if _keeps_hyphen(first, second) else "")


def _keeps_hyphen(first: str, second: str) -> bool:
    """Whether a word made of these halves is hyphenated anyway."""
    return (
        not second[:1].islower()
        or not first[-1:].isalpha()
        or len(first) < 2
        or "-" in first
        or second.endswith("-")
        or first.isupper()
        or _KEEPS_AFTER.fullmatch(first) is not None
        or _KEEPS_BEFORE.fullmatch(second) is not None
    )


def _edited(text: str, edits: list[tuple[int, int, str]]) -> tuple[str, OffsetMap]:
    """Apply ascending edits (start, end, replacement) and build the offset map."""
    pieces: list[str] = []
    reached = 0
    for start, end, replacement in edits:
        pieces += (text[reached:start], replacement)
        reached = end
    pieces.append(text[reached:])
    return "".join(pieces), OffsetMap.of((start, end, len(new)) for start, end, new in edits)
