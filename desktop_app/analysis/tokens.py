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


def make_tokeniser() -> Language:
    """A blank English spaCy pipeline whose tokeniser splits at every punctuation mark.

    Returns:
        The pipeline; ``make_doc(text)`` cuts a normalised text into tokens.
    """
    import spacy
    from spacy.tokenizer import Tokenizer

    nlp = spacy.blank("en")
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules={},
        prefix_search=re.compile(rf"^{_PUNCTUATION}").search,
        suffix_search=re.compile(rf"{_PUNCTUATION}$").search,
        infix_finditer=re.compile(rf"{_PUNCTUATION}+").finditer,
    )
    return nlp
