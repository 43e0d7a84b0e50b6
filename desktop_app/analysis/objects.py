"""Finds the object of a verb among the words near it.

"Code medical and surgical stays" has one object; in "codes, deal with incoming letters" "letters" is not the
object of "codes".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.analysis.lexicon import Found

#: The words between a verb and the head of its object all belong to the object ("code the long and complex
#: stays", "coding of incoming letters"): no other verb, no preposition, no clause.
_WITHIN_OBJECT = re.compile(
    r"[ \n](?:(?:of|out|up)[ \n])?(?:(?!(?:to|of|for|in|on|from|with|by|at|into|as|that|which|who|when|where|"
    r"while|if|is|are|be|been|was|were|will|would|can|may|must|you|we|they|it|them|not|then|so|but|than|"
    r"against|across|through|per|via|using|code|codes|coding|summarise|summarising|enter|entering|check|"
    r"checking|review|assign)\b)[\w'/%&-]+,?[ \n])*",
    re.IGNORECASE,
)
#: What stands before "code", "stage" and the like where they are nouns ("which ICD-10 codes", "the stage").
_BEFORE_A_NOUN = re.compile(
    r"\b(?:the|an?|any|each|every|no|right|correct|wrong|proper|which|whose|these|those|such|their|its|"
    r"[\w-]*\d[\w.-]*|CPT|CCSD|HCPCS|CT|SNOMED|Read|MedDRA)[ \n]$"
)
_LIST = re.compile(r", (?!.*\b(?:and|or)\b)", re.IGNORECASE)


def head_of_object(verb: Found, companions: Iterable[Found], text: str) -> Found | None:
    """The companion that is the head of a verb's object; of adjacent words the last ("record entries").

    Args:
        verb: The verb's place.
        companions: The places of words near it, in any order.
        text: The normalised text.
    """
    if _is_noun(verb, text):
        return None
    head: Found | None = None
    for other in sorted(companions, key=lambda place: (place.first, -place.last)):
        if head is not None and other.first > head.last:
            break
        if other.first < verb.last or (head is not None and other.first < head.last):
            continue
        between = text[verb.end : other.start]
        if head is not None or (_WITHIN_OBJECT.fullmatch(between) and not _LIST.search(between)):
            head = other
    return head


def _is_noun(verb: Found, text: str) -> bool:
    """Whether a word that may be a verb is a noun here: "the codes support", "the code of the stay"."""
    word = text[verb.start : verb.end].lower()
    if word.endswith("ing"):
        return False
    return text.startswith(" of ", verb.end) or bool(
        _BEFORE_A_NOUN.search(text[max(0, verb.start - 16) : verb.start])
    )
