r"""Where a sentence begins and ends in a normalised text, looking only around the place asked about.

A sentence ends at ``.`` ``!`` ``?`` before a space and a capital, digit, quote or bracket, at ``;`` before
a space, at a bullet, and at a line break, unless the line was only wrapped: a line of more than 50
characters that the next one continues with a small letter, or that breaks off after a comma or a
connecting word (``of``, ``and``, ``the`` …). Abbreviations (``e.g.``, ``Dr.``, ``approx.`` …) end nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

#: Symbols that open a list item; ``-`` and ``*`` do too, before a space or a letter.
BULLETS: Final = "•●▪■□◦○‣⁃∙➤➢►▶✓✔✗★❖·"

_BULLET: Final = re.compile(
    rf" ?(?:[{BULLETS}]|[-*](?=[ A-Za-z])|o (?=\S)|>(?= )"
    r"|(?:\(?(?:\d{1,2}|[A-Za-z]|[ivx]{2,4})[.)])(?= ))"
)
_END: Final = re.compile(
    r"[.!?…]+[\"')\]]*(?= +[A-Z0-9\"'(\[£À-ÖØ-Þ]| *$)"
    r"|;(?= |$)"
    r"|(?<=[a-z)])[.!?](?=[A-Z][a-z])"
    rf"|(?<= )(?=[{BULLETS}])"
)
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\"'/])(?:e\.g|i\.e|eg|ie|dr|mr|mrs|ms|prof|rev|st|approx|inc|incl|vs|ref|tel|ext|est|min|max|"
    r"dept|jan|feb|aug|sept|oct|nov|dec|[a-z])$",
    re.IGNORECASE,
)
_NUMBER_ABBREVIATION: Final = re.compile(r"(?:^|[\s(])(?:no|nos|p|pp|fig|para)$", re.IGNORECASE)
_CONNECTS: Final = re.compile(
    r"(?:,|\b(?:a|an|and|or|nor|of|in|on|at|to|for|from|by|with|within|without|the|our|your|their|no|not|as|is|"
    r"are|be|been|will|that|which|including|using|into))$"
)
_WRAPPED: Final = 50
_REACH: Final = 240


def is_bullet_line(line: str) -> bool:
    """Whether a line of normalised text opens with a bullet or a list number.

    Args:
        line: The line without its line break.
    """
    return _BULLET.match(line) is not None


def sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence that holds a range.

    Args:
        text: A normalised text.
        start: First code point of the range.
        end: Code point after its last one.

    Returns:
        Start and end of the sentence in code points of ``text``, without the space around it. They
        always hold the range; a range over several sentences gives all of these.
    """
    first = _start_of_sentence(text, start)
    last = _end_of_sentence(text, end)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


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
    while True:
        window = max(line, place - reach)
        ends = [found for found in _ends(text, window, line_end) if found <= place]
        if ends:
            return ends[-1]
        if window == line:
            return None
        reach *= 4


def _end_of_sentence(text: str, place: int) -> int:
    """The place after the nearest sentence end at or after ``place``."""
    while True:
        stop = text.find("\n", place)
        line_end = len(text) if stop < 0 else stop
        found = next(_ends(text, place, line_end), None)
        if found is not None:
            return found
        if stop < 0 or not _runs_on(text, stop):
            return line_end
        place = stop + 1


def _ends(text: str, place: int, line_end: int) -> Iterator[int]:
    """The places after each sentence end of one line that lie behind ``place``."""
    for found in _END.finditer(text, place, line_end):
        start, end = found.span()
        if end > place and not (text[start:end] == "." and _abbreviates(text, start)):
            yield end


def _abbreviates(text: str, stop: int) -> bool:
    """Whether the full stop at ``stop`` belongs to an abbreviation."""
    before = text[max(0, stop - 8) : stop]
    if _ABBREVIATION.search(before):
        return True
    return text[stop + 2 : stop + 3].isdigit() and _NUMBER_ABBREVIATION.search(before) is not None


def _runs_on(text: str, newline: int) -> bool:
    """Whether the sentence runs on over the line break at ``newline``."""
    line_start = text.rfind("\n", 0, newline) + 1
    line = text[line_start:newline].strip()
    if len(line) <= _WRAPPED:
        return False
    following = text[newline + 1 : newline + 12].lstrip(" ")
    if not following or following[0] == "\n" or _BULLET.match(following):
        return False
    return following[0].islower() or _CONNECTS.search(line) is not None
