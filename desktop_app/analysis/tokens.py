"""Tokenises text independently of what a word is joined to.

spaCy's English rules keep ``ICD-10,OPCS-4`` or ``Coder(Band`` in one piece and cut ``can't`` in two. Here a
token is a run of letters and digits, or a punctuation mark, so a phrase is always cut the same way.

The tokeniser needs no pipeline, and its vocabulary keeps only what the matchers use: each word as written and
in lower case. A blank English pipeline takes 120 ms to create and computes twenty more attributes of every
word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokenizer import Tokenizer

_PUNCTUATION = r"(?:[^\w\s]|_)"
#: A run of this many marks ("----------") is one token; no phrase contains one.
_RUN = 8
#: Size of the tokeniser's cache of chunks between spaces; spaCy's default is full after 150 adverts.
_REMEMBERED = 40_000
_ENDS = re.compile(_PUNCTUATION)
_RUN_AT = re.compile(rf"{_PUNCTUATION}+")


def _suffix(text: str) -> re.Match[str] | None:
    """The punctuation mark at the end of a chunk, or a whole run of them if it is long."""
    if not _ENDS.match(text, len(text) - 1):
        return None
    start = len(text) - 1
    while start and _ENDS.match(text, start - 1):
        start -= 1
    return _RUN_AT.match(text, start if len(text) - start >= _RUN else len(text) - 1)


def make_tokeniser(new_word: Callable[[str], object] | None = None) -> Tokenizer:
    """Create a spaCy tokeniser that splits at every punctuation mark, with a vocabulary of its own.

    Args:
        new_word: Called once for each word, as written, when it enters the vocabulary.

    Returns:
        A callable from a normalised text of any length to a ``Doc`` whose tokens have ``ORTH`` and ``LOWER``.
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
