"""Whether two wordings are spellings of one another, and whether a sentence holds a wording.

Folds what `text/spellings.py` unfolds when rules are compiled (case, hyphens, joined words, plurals,
-ise and -ize); it needs no spaCy and forgives a little more, which is right for warnings.
"""

from __future__ import annotations

import re
from itertools import product

_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"[^\W_]+|[-\u2010\u2011\u2012\u2013]|[^\s]")
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013")
_ISE = re.compile(r"(?<=\w\w\w[^\Waeiou])iz(?=(?:e|ed|es|ing|ation|ations|er|ers)\b)")
_ES = re.compile(r"(?:x|ch|sh)$")
_IES = re.compile(r"[^aeiou]y$")
#: Shortest word that has a plural; and most hyphens of which every combination is tried.
_SHORT = 3
_MOST_HYPHENS = 4
#: What may follow the last letter of a wording within the same word.
_ENDINGS = frozenset({"", "s", "es"})


def keys(phrase: str, *, exact: bool = False) -> frozenset[str]:
    """Every spelling that compiling makes of a phrase, folded: phrases whose keys meet share a spelling.

    Args:
        phrase: A wording as its author wrote it.
        exact: True where case matters; such keys meet only keys of equal case.
    """
    text = phrase if exact else phrase.casefold()
    tokens = _TOKEN.findall(text)
    hyphens = [place for place, token in enumerate(tokens) if place and token in _HYPHENS]
    if len(hyphens) > _MOST_HYPHENS:
        choices = [(" ",) * len(hyphens)]
    else:
        choices = list(product((" ", ""), repeat=len(hyphens)))
    singular = {_spelt(tokens, dict(zip(hyphens, choice, strict=True))) for choice in choices}
    spelt = singular | {_plural(form, exact=exact) for form in singular}
    return frozenset(spelt if exact else (_ISE.sub("is", form) for form in spelt))


def _spelt(tokens: list[str], joints: dict[int, str]) -> str:
    """The tokens as one text, each hyphen written as `joints` says."""
    pieces: list[str] = []
    for place, token in enumerate(tokens):
        if place in joints:
            pieces.append(joints[place])
        elif place and place - 1 not in joints:
            pieces.append(f" {token}")
        else:
            pieces.append(token)
    return "".join(pieces).strip()


def _plural(form: str, *, exact: bool) -> str:
    """The form with its last word in the plural; the form itself where that is not made."""
    last = form.rsplit(" ", 1)[-1]
    if not last.isalpha() or len(last) < _SHORT or last.casefold().endswith(("s", "ing", "ed")):
        return form
    if not (exact and last.isupper()):
        if _IES.search(last):
            return f"{form[:-1]}ies"
        if _ES.search(last):
            return f"{form}es"
    return f"{form}s"


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
