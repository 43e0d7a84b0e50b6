"""Keys that identify an advert, a sentence or matched words without storing their text.

Ignored marks (``domain.rules.Ignore``) are stored by these keys: they stay the same while the rest of the
advert is edited, and the text cannot be recovered from them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE
from desktop_app.text.normalise import normalise
from desktop_app.text.sentences import sentences_around

if TYPE_CHECKING:
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.spans import Span

#: Letters and digits of an advert's text that distinguish it from others.
_OPENING: Final = 300
_DIGITS: Final = 16
_HEAD: Final = (TITLE, EMPLOYER)


def advert_key(advert: Advert) -> str:
    """The key of an advert: its title, its employer and the beginning of its text.

    Args:
        advert: The advert as given.

    Returns:
        16 hexadecimal digits, regardless of case, spaces, marks and anything after the first 300 letters and
        digits of the text (or of the other parts, if it has no text).
    """
    body = advert.part(TEXT) or " ".join(part.text for part in advert.parts if part.name not in _HEAD)
    pieces = [*(_letters(advert.part(name)) for name in _HEAD), _letters(body, _OPENING)]
    return _digest("\n".join(pieces))


def sentence_key(sentence: str) -> str:
    """The key of a sentence.

    Args:
        sentence: The sentence, original or normalised.

    Returns:
        16 hexadecimal digits, regardless of case, spaces and marks.
    """
    return _digest(_letters(sentence))


def sentence_of(advert: Advert, span: Span) -> str:
    """The sentence that contains a mark, as the analysis sees it.

    Args:
        advert: The advert.
        span: A place in one of its parts, in code points of the original text.

    Returns:
        The normalised words of the sentence, or of several if the span crosses sentences.
    """
    normal = normalise(advert.part(span.part))
    start, end = sentences_around(normal.text, *normal.offsets.to_normalised(span.start, span.end))
    return normal.text[start:end]


def plain_words(text: str) -> str:
    """Matched words in comparable form: lower case, each run of spaces and line ends as one space."""
    return " ".join(normalise(text).text.lower().split())


def _letters(text: str, most: int = 0) -> str:
    """The letters and digits of a text in lower case; only the first ``most`` if given."""
    bare = "".join(filter(str.isalnum, normalise(text).text.lower()))
    return bare[:most] if most else bare


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
