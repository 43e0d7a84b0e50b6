"""Cutting text into tokens that do not depend on what a word is glued to.

spaCy's own English rules keep ``ICD-10,OPCS-4`` or ``Coder(Band`` in one piece and cut ``can't`` in two.
Here a token is a run of letters and digits, or punctuation, so a phrase is cut the same way wherever
it stands.

The tokeniser stands alone, without a pipeline around it, and its vocabulary keeps of each word what the
matchers look at: the word itself and its small letters. A blank English pipeline takes 120 ms to make and
computes twenty more attributes of every new word, none of which anything here asks for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokenizer import Tokenizer

_PUNCTUATION = r"(?:[^\w\s]|_)"
#: A run of this many marks ("----------") is one token; nobody writes a phrase with it.
_RUN = 8
#: Chunks between spaces that are cut once and then known; spaCy's own value is full after 150 adverts.
_REMEMBERED = 40_000
_ENDS = re.compile(_PUNCTUATION)
_RUN_AT = re.compile(rf"{_PUNCTUATION}+")


def _suffix(text: str) -> re.Match[str] | None:
    """The punctuation mark at the end of a chunk, or the whole of a long run of them."""
    if not _ENDS.match(text, len(text) - 1):
        return None
    start = len(text) - 1
    while start and _ENDS.match(text, start - 1):
        start -= 1
    return _RUN_AT.match(text, start if len(text) - start >= _RUN else len(text) - 1)


def make_tokeniser(new_word: Callable[[str], object] | None = None) -> Tokenizer:
    """A spaCy tokeniser that splits at every punctuation mark, with a vocabulary of its own.

    Args:
        new_word: Called with each word, as written, when it comes into the vocabulary, thus once.

    Returns:
        Called with a normalised text, of any length, it gives a ``Doc``; tokens know ``ORTH`` and ``LOWER``.
    """
    from spacy.attrs import LOWER
    from spacy.tokenizer import Tokenizer
    from spacy.vocab import Vocab

    def lower(word: str) -> str:
        if new_word is not None:
            new_word(word)
        return word.lower()

    return Tokenizer(
        Vocab(lex_attr_getters={LOWER: lower}),
        rules={},
        prefix_search=re.compile(rf"{_PUNCTUATION}{{{_RUN},}}|{_PUNCTUATION}").match,
        suffix_search=_suffix,
        infix_finditer=re.compile(rf"{_PUNCTUATION}+").finditer,
        max_cache_size=_REMEMBERED,
    )
