"""What an advert, a sentence and matched words are known by, where their text itself is not to be kept.

A mark that somebody found wrong is ignored by these keys (``domain.rules.Ignore``): they stay the same
while the rest of the advert is edited, and nothing of the advert can be read back from them.
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

#: Letters and digits of an advert's text that tell it from others.
_OPENING: Final = 300
_DIGITS: Final = 16
_HEAD: Final = (TITLE, EMPLOYER)


def advert_key(advert: Advert) -> str:
    """The key of an advert: its title, its employer and how its text begins.

    Args:
        advert: The advert as given.

    Returns:
        16 hexadecimal digits. Case, spaces and marks do not matter, nor does what follows the first 300
        letters and digits of the text (of the other parts where it has no text).
    """
    body = advert.part(TEXT) or " ".join(part.text for part in advert.parts if part.name not in _HEAD)
    pieces = [*(_letters(advert.part(name)) for name in _HEAD), _letters(body, _OPENING)]
    return _digest("\n".join(pieces))


def sentence_key(sentence: str) -> str:
    """The key of a sentence.

    Args:
        sentence: The sentence, original or normalised.

    Returns:
        16 hexadecimal digits; case, spaces and marks do not matter.
    """
    return _digest(_letters(sentence))


def sentence_of(advert: Advert, span: Span) -> str:
    """The sentence in which a mark stands, as the analysis sees it.

    Args:
        advert: The advert.
        span: A place in one of its parts, in code points of the original text.

    Returns:
        The normalised words of the sentence, of several where the place runs over them.
    """
    normal = normalise(advert.part(span.part))
    start, end = sentences_around(normal.text, *normal.offsets.to_normalised(span.start, span.end))
    return normal.text[start:end]


def plain_words(text: str) -> str:
    """Matched words as they are compared: small letters, runs of spaces and line ends as one space."""
    return " ".join(normalise(text).text.lower().split())


def _letters(text: str, most: int = 0) -> str:
    """The letters and digits of a text in small letters; the first ``most`` of them where that is given."""
    bare = "".join(filter(str.isalnum, normalise(text).text.lower()))
    return bare[:most] if most else bare


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
