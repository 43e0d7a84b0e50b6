r"""Finds where a sentence begins and ends in a normalised text, looking only around the given place.

A sentence ends at ``.`` ``!`` ``?`` before a space and a capital, digit, quote or bracket, at ``;`` before a
space, at a bullet, and at a line break, unless the line was only wrapped: a line of more than 50 characters
that the next one continues with a lower-case letter, or that breaks off after a comma or a connecting word
(``of``, ``and``, ``the`` …). Abbreviations (``e.g.``, ``Dr.``, ``approx.`` …) end nothing.
"""

from __future__ import annotations

import re
from typing import Final

#: Symbols that open a list item; ``-`` and ``*`` also do, before a space or a letter.
BULLETS: Final = "•●▪■□◦○‣⁃∙➤➢►▶✓✔✗★❖·"

_BULLET: Final = re.compile(
    rf" ?(?:[{BULLETS}]|[-*](?=[ A-Za-z])|o (?=\S)|>(?= )"
    r"|(?:\(?(?:\d{1,2}|[A-Za-z]|[ivx]{2,4})[.)])(?= ))"
)
_CANDIDATE: Final = re.compile(rf"[.!?;…{BULLETS}]")
_STOP: Final = re.compile(r"[.!?…]+[\"')\]]*")
#: What may begin the next sentence, and what marks the seam of two joined ones (``(NCCQ).On passing``).
_NEXT: Final = re.compile(r" +(?:[A-Z0-9\"'(\[£$€À-ÖØ-Þ]|$)|$")
_SEAM: Final = re.compile(r"(?<=[a-z)][.!?])[A-Z][a-z]")
_ABBREVIATIONS: Final = frozenset(
    (
        "approx", "aug", "dec", "dept", "dr", "e.g", "eg", "est", "ext", "feb", "i.e", "ie", "inc", "incl",
        "jan", "max", "min", "mr", "mrs", "ms", "nov", "oct", "prof", "ref", "rev", "sept", "st", "tel", "vs",
    )
)  # fmt: skip
#: Abbreviations only before a number ("No. 5").
_BEFORE_NUMBERS: Final = frozenset(("fig", "no", "nos", "p", "para", "pp"))
#: A line that ends in one of these continues on the next, whatever that begins with.
_CONNECTING: Final = frozenset(
    (
        "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "in", "including", "into",
        "is", "no", "nor", "not", "of", "on", "or", "our", "that", "the", "their", "to", "using", "which",
        "will", "with", "within", "without", "your",
    )
)  # fmt: skip
_WRAPPED: Final = 50
_REACH: Final = 240
_FARTHEST: Final = 2000
_MOST_ITEMS: Final = 40
#: A colon may be followed by this many marks ("**You need:**").
_MARKS: Final = 6


def is_bullet_line(line: str) -> bool:
    """Whether a line of normalised text opens with a bullet or a list number.

    Args:
        line: The line without its line break.
    """
    return _BULLET.match(line) is not None


def list_under(text: str, place: int) -> tuple[int, int] | None:
    """The list introduced by a line that ends in a colon.

    Args:
        text: A normalised text.
        place: Any code point of the line.

    Returns:
        Start and end of the list's lines: list items with their wrapped lines; without bullets, the lines up
        to the first empty one or to the first sentence after mere names. ``None`` if the line does not end in
        a colon or nothing follows. A list is followed for forty lines.
    """
    stop = text.find("\n", place)
    if stop < 0 or text[max(place, stop - _MARKS) : stop].rstrip(" *_")[-1:] != ":":
        return None
    at = start = end = stop + 1
    first = ""
    for _ in range(_MOST_ITEMS):
        if at >= len(text):
            break
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop].strip()
        if line and not _belongs(text, at, line, first):
            break
        if line:
            first, end = first or line, stop
        at = stop + 1
    return (start, end) if end > start else None


def _belongs(text: str, at: int, line: str, first: str) -> bool:
    """Whether the line at a place continues the list that began with ``first`` (empty at its start)."""
    if is_bullet_line(line):
        return not first or is_bullet_line(first)
    if not first or not is_bullet_line(first):
        return text[at - 2 : at] != "\n\n" and (not first or (line[-1] == ".") <= (first[-1] == "."))
    return _runs_on(text, at - 1)


def sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence around a range.

    Args:
        text: A normalised text.
        start: First code point of the range.
        end: Code point after its last one.

    Returns:
        Start and end of the sentence in code points of ``text``, without surrounding space. They always
        contain the range; a range over several sentences gives all of them. An endless sentence is cut off
        2,000 characters away from the range.
    """
    before = max(0, start - _FARTHEST)
    if before or len(text) > end + _FARTHEST:
        first, last = sentences_around(text[before : end + _FARTHEST], start - before, end - before)
        return first + before, last + before
    first = _start_of_sentence(text, start)
    while first < start and text[first].isspace():
        first += 1
    return first, _trimmed_end(text, end)


def sentence_end(text: str, place: int) -> int:
    """The end of the sentence at a code point, as ``sentences_around`` gives it.

    Args:
        text: A normalised text.
        place: One of its code points.
    """
    before = max(0, place - _FARTHEST)
    if before or len(text) > place + 1 + _FARTHEST:
        text = text[before : place + 1 + _FARTHEST]
    return _trimmed_end(text, place + 1 - before) + before


def _trimmed_end(text: str, place: int) -> int:
    """The place of the nearest sentence end at or after ``place``, without the space before it."""
    last = _end_of_sentence(text, place)
    while last > place and text[last - 1].isspace():
        last -= 1
    return last


def _start_of_sentence(text: str, place: int) -> int:
    """The place after the nearest boundary at or before ``place``."""
    while True:
        line = text.rfind("\n", 0, place) + 1
        found = _last_end(text, line, place)
        if found is not None:
            return found
        if line == 0 or not _runs_on(text, line - 1):
            return line
        place = line - 1


def _last_end(text: str, line: int, place: int) -> int | None:
    """The place after the last sentence end between a line's start and ``place``, or ``None``."""
    stop = text.find("\n", place)
    line_end = len(text) if stop < 0 else stop
    reach = _REACH
    upto = place
    while True:
        window = max(line, place - reach)
        for found in reversed([found.start() for found in _CANDIDATE.finditer(text, window, upto)]):
            end = _end_at(text, found, line_end)
            if window < end <= place:
                return end
        if window == line:
            return None
        upto = window
        reach *= 4


def _end_of_sentence(text: str, place: int) -> int:
    """The place after the nearest sentence end at or after ``place``."""
    while True:
        stop = text.find("\n", place)
        line_end = len(text) if stop < 0 else stop
        found = _CANDIDATE.search(text, place, line_end)
        while found is not None:
            candidate = found.start()
            end = _end_at(text, candidate, line_end)
            if end > place:
                return end
            found = _CANDIDATE.search(text, candidate + 1, line_end)
        if stop < 0 or not _runs_on(text, stop):
            return line_end
        place = stop + 1


def _end_at(text: str, stop: int, line_end: int) -> int:
    """The place after the sentence end at ``stop``, or 0 if there is none."""
    mark = text[stop]
    if mark == ";":
        return stop + 1 if stop + 1 == line_end or text[stop + 1] == " " else 0
    closing = _STOP.match(text, stop, line_end)
    if closing is None:
        return stop if stop and text[stop - 1] == " " else 0
    end = closing.end()
    if _NEXT.match(text, end, line_end) is None and _SEAM.match(text, end, line_end) is None:
        return 0
    return 0 if mark == "." and end == stop + 1 and _abbreviates(text, stop) else end


def _abbreviates(text: str, stop: int) -> bool:
    """Whether the full stop at ``stop`` belongs to an abbreviation or an initial."""
    before = text[max(0, stop - 8) : stop].split()
    if not before:
        return False
    word = before[-1].lstrip("(\"'/[").lower()
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return True
    return word in _BEFORE_NUMBERS and text[stop + 2 : stop + 3].isdigit()


def _runs_on(text: str, newline: int) -> bool:
    """Whether the sentence continues across the line break at ``newline``."""
    start = text.rfind("\n", 0, newline) + 1
    if newline - start <= _WRAPPED:
        return False
    line = text[start:newline].strip()
    following = text[newline + 1 : newline + 12].lstrip(" ")
    if len(line) <= _WRAPPED or not following or following[0] == "\n" or _BULLET.match(following):
        return False
    return following[0].islower() or line[-1] == "," or line.rpartition(" ")[2] in _CONNECTING
