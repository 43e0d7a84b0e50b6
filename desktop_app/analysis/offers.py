"""Words that offer a post: what they say about its holder ("who can code …") is said of the reader.

The same words after colleagues ("our coders, who code …") tell what others do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.analysis.matcher import Sentences

#: Code points of the sentence that are read before the words in question.
_BEFORE = 140
_OFFERED = re.compile(
    r"\b(?:(?:are|is|am|be|we[’']re) (?:now |currently |also |still )?"
    r"(?:after|looking (?:for|to)|seeking|recruiting|hiring|searching for|in (?:search|need) of)|"
    r"(?:we|trust|hospital|practice|clinic|company|client|department|team|who|now|urgently|would|to) "
    r"(?:(?:now|also|still|urgently|really) )?"
    r"(?:needs?|wants?|seeks?|requires?|like|hire|recruit|appoint|find|welcome)|"
    r"looking for|seeking|wanted|vacanc(?:y|ies) for|opportunit(?:y|ies) for|places? for|are you|"
    r"(?:part|one|member) of (?:(?:the|our|an?) )?) "
    r"(?:(?!\b(?:so|as|the|our|their|its|because|whose|while|whom|but)\b)[^.,;:!?()]){2,70}$",
    re.IGNORECASE,
)
#: Words about what somebody does.
_OF_A_HOLDER = re.compile(r"(?:who|can|do|does|will)\b", re.IGNORECASE)


def is_offered(sentences: Sentences, place: int) -> bool:
    """Whether the words of the sentence before a place offer what stands there: "a vacancy for a coder".

    Args:
        sentences: Those of the normalised text.
        place: Where the post, or what is said of its holder, begins, in code points.
    """
    start = max(sentences.around(place, place + 1)[0], place - _BEFORE)
    return _OFFERED.search(sentences.text[start:place]) is not None


def tells_of_the_holder(sentences: Sentences, start: int) -> bool:
    """Whether words such as "who code" tell of the post on offer: "we want a person who codes letters".

    Args:
        sentences: Those of the normalised text.
        start: Where the words begin, in code points.
    """
    return _OF_A_HOLDER.match(sentences.text, start) is not None and is_offered(sentences, start)
