"""Matches that take their meaning from a neighbour: lists of names, what colleagues do, "that system".

"No ICD-10 or OPCS-4" rules out both; in "our coders, who assign OPCS-4" the OPCS-4 is somebody else's work;
and "We use EMIS Web. You need not know that system." rules out EMIS Web.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.analysis.colleagues import names_people
from desktop_app.domain.signals import Category, Negation

if TYPE_CHECKING:
    from desktop_app.analysis.matcher import Match, Sentences
    from desktop_app.domain.signals import Signal

#: The joints of a list of names that one word negates.
_JOINT = re.compile(
    r"(?: codes?| coding)?(?: ?[,/] ?(?:or |nor )?| or | nor | and )(?:(?:no|any|the|an?) )?", re.IGNORECASE
)
#: The start of a clause about what others do, up to a match in it. Unless a comma begins it, a comma ends it
#: ("You lead coders who code letters, set the standards, …").
_CLAUSE = re.compile(
    r"(?: (?:at|in|of|from) [^,;:()]{1,40})?(?P<aside>,)? (?:who|whose|which)\b"
    r"(?!.*\b(?:you(?:rs?|rself)?|but|we(?:[’']d| would| want| need| seek))\b)"
    r"(?(aside)[^.;:()]*|[^.,;:()]*)$",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_CLAUSE = 120
#: Several people, of whom "who" tells and not "which".
_PEOPLE = re.compile(r"(?:coders|summarisers|abstractors|billers|registrars)$", re.IGNORECASE)
#: The next sentence if it is still about them ("They assign ICD-10-CM"), up to a match in it.
_THEY = re.compile(
    r"[^.!?;\n]{0,80}[.!?;] (?:They|These|Those|Both|All of them)\b(?!.*\b(?:you|we|but)\b)[^.!?;\n]*$",
    re.DOTALL,
)
_LONGEST_THEY = 200
_NAMES = frozenset((Category.SYSTEM, Category.CLASSIFICATION, Category.QUALIFICATION, Category.STANDARD))

#: A following clause that asks for no knowledge of it ("…; you will not need any knowledge of that system").
_NOT_NEEDED = re.compile(
    r"[^.;!?\n]{0,60}(?:[.;!?]|,? but) ?(?P<said>[^.;!?\n]{0,40}\b(?:not|no|without|nobody|\w+n[’']t)\b"
    r"[^.;!?\n]{0,40}\b(?:need|know|knowledge|experience|expect\w*|required|used?)\b[^.;!?\n]{0,30}?\b"
    r"(?:(?:th(?:at|is|e|ese|ose)|either) (?:system|software|program|package)s?|of (?:it|them|either))\b)",
    re.IGNORECASE,
)
#: A clause of the same sentence that takes up a name and denies it: "…; you will never meet it here".
_DENIED = re.compile(
    r"[^.:;!?\n]{0,30}[;,–-] ?(?P<said>(?:but |and |as |for )?(?:you|we|nobody|no one)\b(?: \w+)?"
    r"(?: not| never| no longer|n[’']t)? (?:\w+ ){0,2}?"
    r"(?:us|need|meet|see|touch|want|offer|teach|handl|cod|ask for|work with)(?:e|es|s|ing)? "
    r"(?:it|them|either|those)\b)(?! (?:yet|at first|at the start|to start|before|already|all at once))",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:not|never|no longer|nobody|no one)\b|n[’']t\b", re.IGNORECASE)


def may_name_others(signal: Signal) -> bool:
    """Whether a signal names people or a place, whose work a clause may then describe."""
    return names_people(signal) or signal.category is Category.SETTING


def is_joined(before: Match, match: Match, text: str) -> bool:
    """Whether a match continues the list of names that ``before``, a negated match, began."""
    return (
        match.signal.negation is not Negation.NONE
        and _JOINT.fullmatch(text, before.end, match.start) is not None
    )


def is_told_of(others: Match, match: Match, sentences: Sentences) -> bool:
    """Whether a match is in a clause about what others do ("the coders, who assign OPCS-4").

    The clause may be the next sentence if that begins with "They" or the like.

    Args:
        others: People or a place, read as another role.
        match: A match after it.
        sentences: The sentences of the normalised text.
    """
    if not others.end <= match.start <= others.end + _LONGEST_THEY:
        return False
    between = sentences.text[others.end : match.start]
    if between.startswith(" which") and _PEOPLE.search(sentences.text, others.start, others.end):
        return False  # "agree with the coders which codes fit"
    if match.start >= sentences.around(others.start, others.end)[1]:
        return names_people(others.signal) and _THEY.match(between) is not None
    return len(between) <= _LONGEST_CLAUSE and _CLAUSE.match(between) is not None


def not_needed_cue(match: Match, text: str) -> tuple[int, int] | None:
    """The words after a name that deny it: "you will never meet it", or need no knowledge "of that system".

    Returns:
        Their start and end in code points, or ``None``.
    """
    if match.signal.category not in _NAMES:
        return None
    found = _DENIED.match(text, match.end)
    if found is not None and _NO.search(found["said"]):
        return found.span("said")
    found = _NOT_NEEDED.match(text, match.end) if match.signal.category is Category.SYSTEM else None
    return None if found is None else found.span("said")
