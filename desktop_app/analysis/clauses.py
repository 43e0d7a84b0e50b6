"""Brackets, colons and turns between a cue and a match: whether the cue can reach over them."""

from __future__ import annotations

import re

#: A finite verb, in the clause after a colon.
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|can|has|have|do|does|belongs?|goes|go|stays?|sits?|comes?)\b", re.IGNORECASE
)

#: "Ideally, …, you will have used EMIS" is one wish.
_WISHES = ("ideally", "preferably")
_HELD = frozenset(("you will", ", you will", "you'll"))


def held_by(cue: str) -> frozenset[str]:
    """The turns, in lower case, that do not end the reach of a cue."""
    return _HELD if cue.lower().startswith(_WISHES) else frozenset()


_CANNOT = re.compile(
    r"[^.;:]{0,60}\b(?:cannot|can not|not|nobody|no one)\b|[^.;:]{0,60}n[’']t\b", re.IGNORECASE
)


def is_demanded(cue: str, after: str) -> bool:
    """Whether a sentence that begins with "Without" demands what it names: "Without NCCQ you cannot …"."""
    return cue.lower() == "without" and _CANNOT.match(after) is not None


def closes_bracket(between: str) -> bool:
    """Whether a bracket opened earlier closes between a cue and the match after it."""
    close = between.find(")")
    return close >= 0 and "(" not in between[:close]


def says_more(between: str, after: str) -> bool:
    """Whether a match is in a clause that explains the one before: "it is no desk job: EMIS is used on foot".

    The list in "you need none of these: EMIS, Docman" has no verb.
    """
    said, colon, _ = between.partition(": ")
    return bool(colon and said.strip()) and _VERB.search(after) is not None


def opens_bracket(between: str) -> bool:
    """Whether the cue is in a bracket after the match, with a subject: "X (Compucare is desirable)"."""
    _, bracket, words = between.rpartition("(")
    return bool(bracket) and ")" not in words and bool(words.strip())
