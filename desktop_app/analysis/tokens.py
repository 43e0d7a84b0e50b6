"""Cutting text into tokens that do not depend on what a word is glued to.

spaCy's own English rules keep ``ICD-10,OPCS-4`` or ``Coder(Band`` in one piece and cut ``can't`` in two.
Here a token is a run of letters and digits, or punctuation, so a phrase is cut the same way wherever
it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_PUNCTUATION = r"(?:[^\w\s]|_)"
#: A run of this many marks ("----------") is one token; nobody writes a phrase with it.
_RUN = 8
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


def make_tokeniser() -> Language:
    """A blank English spaCy pipeline whose tokeniser splits at every punctuation mark.

    Returns:
        The pipeline; ``make_doc(text)`` cuts a normalised text into tokens.
    """
    import spacy
    from spacy.tokenizer import Tokenizer

    nlp = spacy.blank("en")
    nlp.max_length = (
        1 << 40
    )  # spaCy's own limit is for its parser; what is too long is refused where it comes in
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules={},
        prefix_search=re.compile(rf"{_PUNCTUATION}{{{_RUN},}}|{_PUNCTUATION}").match,
        suffix_search=_suffix,
        infix_finditer=re.compile(rf"{_PUNCTUATION}+").finditer,
    )
    return nlp
