"""Whether two wordings are spellings of one another, and whether a sentence contains a wording.

Both use `text/spellings.py`, with which the engine compiles the wordings, so that checks and engine agree; no
spaCy is needed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from desktop_app.text.normalise import normalise
from desktop_app.text.spellings import cut, spellings

#: The words and marks of one way to write a wording.
Spelling: TypeAlias = tuple[str, ...]


@lru_cache(maxsize=20_000)
def keys(phrase: str, *, exact: bool = False) -> frozenset[Spelling]:
    """Every spelling a phrase is compiled to: phrases with a common key share a spelling.

    Args:
        phrase: A wording as its author wrote it.
        exact: True if case matters.
    """
    return spellings(normalise(phrase).text.strip(), exact=exact)


class Sentences:
    """Example sentences, indexed for asking whether they contain a wording.

    Args:
        sentences: Texts without marks.
        exact: True if case matters.
    """

    def __init__(self, sentences: tuple[str, ...], *, exact: bool = False) -> None:
        self._exact = exact
        plain = (normalise(text).text for text in sentences)
        cuts = (cut(text if exact else text.lower()) for text in plain)
        self._texts = [f" {' '.join(tokens)} " for tokens in cuts]

    def hold(self, phrase: str) -> bool:
        """Whether one of the sentences contains the phrase in any spelling."""
        wanted = keys(phrase, exact=True) if self._exact else keys(phrase.lower())
        forms = [f" {' '.join(form)} " for form in wanted]
        return any(form in text for text in self._texts for form in forms)
