"""Finds the signature of an advert that is a letter or a message: the lines below ``Kind regards``.

The job title in a signature is the writer's, and the name is no place. A message that passes an advert on
has its signature above the advert: there only the lines directly below the greeting count, and none if they
are longer than the message above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from desktop_app.analysis.facts.layout.stretches import Text

_CLOSE: Final = re.compile(
    r"\n *(?:(?:(?:with|my|our) )?(?:(?:kind|kindest|best|warm|warmest|many) )*(?:regards|wishes|thanks)|"
    r"thanks (?:again|so much|in advance)|thank you|cheers|yours(?: (?:sincerely|faithfully|truly|ever))?|"
    r"sincerely|all the best|best|rgds)(?: and (?:regards|(?:best|kind) wishes|thanks))?"
    r"(?:[,.!] ?[a-z][a-z '-]{1,30})?[,.!]? *(?=\n|$)"
)
_LINES: Final = 6
#: A letter that goes on for longer after its close has something else below the signature.
_REST: Final = 420
_LINE: Final = re.compile(r"[^\n]*\S[^\n]*\n?")


def signature_of(text: Text) -> tuple[int, int] | None:
    """Start and end of the signature, from the greeting that closes a letter; ``None`` without one.

    Args:
        text: A body of the advert.
    """
    low = text.low.rstrip()
    for close in _CLOSE.finditer(low):
        end = close.end()
        for number, line in enumerate(_LINE.finditer(low, close.end())):
            apart = number and "\n\n" in low[end - 1 : line.start() + 1]
            if number == _LINES or (apart and len(low) - close.end() > _REST):
                break
            end = line.end()
        if end - close.end() <= close.start():
            return close.start(), end
    return None


def is_in_signature(text: Text, place: int) -> bool:
    """Whether a place of a body is in the signature of a letter."""
    signed = signature_of(text)
    return signed is not None and signed[0] <= place < signed[1]
