"""Whether the letters that a PDF's fonts give are words: some fonts do not tell which letters they draw."""

from __future__ import annotations

import re

#: The words without which hardly a sentence is written, in languages of Latin letters.
_SMALL = frozenset(
    re.findall(
        r"\w+",
        """the of and to in for with a an is are be will you we our on at as by or from this that your it not
        de la le les et des du en un une pour el los las y que para con der die das und zu mit von den im
        il di per een het van voor och att som av o e os em da do na na i w z se""",
    )
)
_SMALLEST = ("the", "and", "of", "to")
_LETTER = re.compile(r"[A-Za-z]")
_FEWEST = 60
_SHARE = 0.02
_LOOK = 20_000
#: Letters of no alphabet: what fonts of signs, and fonts that tell nothing, give.
_NO_LETTER = re.compile("[\ue000-\uf8ff\ufffd]")
_MOST = 0.35


def is_garbled(text: str) -> bool:
    """Whether most of a text is no words, as where every letter is another one or none.

    Args:
        text: All that was read.

    Returns:
        False for short texts and for texts of other alphabets, where it cannot be told.
    """
    start = text[:_LOOK]
    if len(_NO_LETTER.findall(start)) > len(start) * _MOST:
        return True
    words = start.split()
    if sum(map(words.count, _SMALLEST)) >= len(words) * _SHARE:
        return False  # as in nearly every advert
    tried = [word for word in map(str.lower, words) if word.isascii() and _LETTER.search(word)]
    small = sum(1 for word in tried if word.strip(".,;:()") in _SMALL)
    return len(tried) >= _FEWEST and small < len(tried) * _SHARE
