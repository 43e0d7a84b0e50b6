"""Whether two wordings are spellings of one another, and whether a sentence holds a wording.

Folds what `analysis/spellings.py` unfolds when rules are compiled (case, hyphens, joined words, plurals,
-ise and -ize); it needs no spaCy and forgives a little more, which is right for warnings.
"""

from __future__ import annotations

import re
from itertools import product

_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"[^\W_]+|[-\u2010\u2011\u2012\u2013]|[^\s]")
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013")
_ISE = re.compile(r"(?<=\w\w\w[^\Waeiou])iz(?=(?:e|ed|es|ing|ation|ations|er|ers)\b)")
_ES = re.compile(r"(?:s|x|ch|sh)es$")
#: Shortest word that has a plural; and most hyphens of which every combination is tried.
_SHORT = 3
_MOST_HYPHENS = 4
#: What may follow the last letter of a wording within the same word.
_ENDINGS = frozenset({"", "s", "es"})


def keys(phrase: str, *, exact: bool = False) -> frozenset[str]:
    """The spellings of a phrase, folded: two phrases whose keys meet find the same words.

    Args:
        phrase: A wording as its author wrote it.
        exact: True where case matters; such keys meet only keys of equal case.
    """
    text = phrase if exact else phrase.casefold()
    tokens = _TOKEN.findall(text)
    while tokens and tokens[-1] in _HYPHENS:
        tokens.pop()
    hyphens = [place for place, token in enumerate(tokens) if place and token in _HYPHENS]
    if len(hyphens) > _MOST_HYPHENS:
        return frozenset({_spelt(tokens, dict.fromkeys(hyphens, " "), exact=exact)})
    choices = product((" ", ""), repeat=len(hyphens))
    return frozenset(
        _spelt(tokens, dict(zip(hyphens, choice, strict=True)), exact=exact) for choice in choices
    )


def _spelt(tokens: list[str], joints: dict[int, str], *, exact: bool) -> str:
    """The tokens as one text, each hyphen written as `joints` says, the last word in the singular."""
    pieces: list[str] = []
    for place, token in enumerate(tokens):
        if place in joints:
            pieces.append(joints[place])
        elif place and place - 1 not in joints:
            pieces.append(f" {token}")
        else:
            pieces.append(token)
    words = "".join(pieces).split(" ")
    words[-1] = _singular(words[-1])
    spelt = " ".join(words)
    return spelt if exact else _ISE.sub("is", spelt)


def _singular(word: str) -> str:
    """The word without the plural's ending that compiling would have added."""
    if not word.isalpha() or len(word) <= _SHORT or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if _ES.search(word) else word[:-1]


class Sentences:
    """Example sentences, ready to be asked whether they hold a wording.

    Args:
        sentences: Texts without marks.
    """

    def __init__(self, sentences: tuple[str, ...]) -> None:
        self._joined: list[tuple[str, frozenset[int], list[int]]] = [_join(text) for text in sentences]

    def hold(self, phrase: str) -> bool:
        """Whether one of the sentences holds the phrase in any spelling; case never matters."""
        base = _join(phrase)[0]
        wanted = (base, f"{base[:-1]}ies") if base.endswith("y") else (base,)
        return any(
            _stands_in(word, joined, starts, ends) for word in wanted for joined, starts, ends in self._joined
        )


def _join(text: str) -> tuple[str, frozenset[int], list[int]]:
    """The words of a text run together, and where each starts and ends in that."""
    words = _WORD.findall(_ISE.sub("is", text.casefold()))
    starts: list[int] = []
    ends: list[int] = []
    length = 0
    for word in words:
        starts.append(length)
        length += len(word)
        ends.append(length)
    return "".join(words), frozenset(starts), ends


def _stands_in(word: str, joined: str, starts: frozenset[int], ends: list[int]) -> bool:
    """Whether `word` stands in `joined` from the start of a word to the end of one, plurals allowed."""
    found = joined.find(word) if word else -1
    while found >= 0:
        after = found + len(word)
        if found in starts:
            end = next(end for end in ends if end >= after)
            if joined[after:end] in _ENDINGS:
                return True
        found = joined.find(word, found + 1)
    return False
