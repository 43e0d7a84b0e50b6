"""The marks ``[[ ]]`` around the words in an example that a rule must find."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"\[\[|\]\]")


class Marked(NamedTuple):
    """An example without its marks.

    Attributes:
        text: The sentence without marks.
        spans: (start, end) of each marked stretch, in code points of `text`, half-open.
    """

    text: str
    spans: tuple[tuple[int, int], ...]


def read_marks(sentence: str) -> Marked:
    """Remove the marks from an example sentence.

    Raises:
        ValueError: Marks are unbalanced, nested or empty; its text completes a sentence about the example.
    """
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    length = last = 0
    start: int | None = None
    for mark in _MARK.finditer(sentence):
        piece = sentence[last : mark.start()]
        pieces.append(piece)
        length += len(piece)
        last = mark.end()
        if mark.group() == "[[":
            if start is not None:
                raise ValueError("a second [[ stands before the first is closed with ]]")
            start = length
            continue
        if start is None:
            raise ValueError("a ]] has no [[ before it")
        if length == start:
            raise ValueError("nothing stands between [[ and ]]")
        spans.append((start, length))
        start = None
    if start is not None:
        raise ValueError("a [[ is never closed with ]]")
    return Marked("".join([*pieces, sentence[last:]]), tuple(spans))
