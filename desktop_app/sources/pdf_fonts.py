"""Whether the text extracted from a PDF is words: some fonts do not say which characters they draw."""

from __future__ import annotations

import re

#: Words found in almost every sentence, in languages with Latin letters.
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
#: Characters of no alphabet, from symbol fonts and fonts without character codes.
_NO_LETTER = re.compile("[\ue000-\uf8ff\ufffd]")
_MOST = 0.35


def is_garbled(text: str) -> bool:
    """Whether most of a text is not words, because characters are wrong or missing.

    Returns:
        False for short texts and for texts in other alphabets, for which this cannot be determined.
    """
    start = text[:_LOOK]
    if len(_NO_LETTER.findall(start)) > len(start) * _MOST:
        return True
    words = start.split()
    if sum(map(words.count, _SMALLEST)) >= len(words) * _SHARE:
        return False  # true of nearly every advert
    tried = [word for word in map(str.lower, words) if word.isascii() and _LETTER.search(word)]
    small = sum(1 for word in tried if word.strip(".,;:()") in _SMALL)
    return len(tried) >= _FEWEST and small < len(tried) * _SHARE
