"""Coders mentioned as colleagues or contacts without words such as "our" or "other".

"Support the two trainee coders" is about colleagues, "we need two trainee coders" about the post; a job title
on a line of its own below "For questions contact:" is the contact's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.analysis.matcher import Match

#: Lines above a contact's job title in which an invitation to get in touch is sought.
_LINES_ABOVE = 4
_SEVERAL = re.compile(r"(?:coders|summarisers|abstractors|billers)$", re.IGNORECASE)
_TEAM_OF = re.compile(r"(?:team|group|hub) of ", re.IGNORECASE)
_NUMBERS = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
#: What precedes colleagues, with at most two words in between.
_WITH_THEM = re.compile(
    r"(?:^|\b)(?:"
    r"(?:the|our|their|its|all|other|fellow|both|each|former|trained|\w+s[’']|\w+[’']s)(?: own)?|"
    r"(?:support|coach|mentor|guid|help|assist|advis|allocat|supervis|apprais|roster|induct)\w*|"
    r"with|between|from|to|by|(?:team|group) of|is|has|have|are|"
    rf"(?:of|the|our|is|has|have|are) {_NUMBERS}"
    r") (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
#: A clause that offers a post, includes the reader in a group, or rules something out.
_OFFERED = re.compile(
    r"\b(?:look|recruit|hir(?:e|ing)|need|seek|sought|requir|want|invit|opportunit|vacanc|appoint|becom|"
    r"becam|join|suit|are you|you are|you’re|you're|pool|bank of|appl(?:y|ications?)|one of|part of|"
    r"we (?:offer|give|pay|fund|sponsor|encourage|expect|allow|let|reward|value) our|"
    r"welcome|hear from|register|agency|client|adding|grow|ask our|"
    r"places? for|openings? for|posts? for|programmes? for|courses? for|not\b|nor\b|never|unlike|opposed|"
    r"supervis|manag(?!er)|lead|led\b)",
    re.IGNORECASE,
)
#: The start of a further clause of a sentence.
_NEXT_CLAUSE = re.compile(
    r"[,;] (?:though|although|but|while|whereas|because|since|so|and (?:the|our)|where)\b|[;:] ",
    re.IGNORECASE,
)
#: A line that invites the reader to get in touch, above the contact's job title.
_IN_TOUCH = re.compile(
    r"\b(?:contact|enquir\w+|inquir\w+|questions?|further details|informal|visits?|get in touch|talk)\b",
    re.IGNORECASE,
)
_ITS_LINE = re.compile(r"(?:job title|title|role)?[\s:>–-]*$", re.IGNORECASE)
#: "Informal enquiries: the HIPE Manager", "talk to our Coding Manager".
_ASKED = re.compile(
    r"\b(?:contact|enquiries|inquiries|chat|talk)\b[^.;\n]{0,30}?(?::|\bto|\bwith)? ?"
    r"(?:to |with )?(?:the |our )$|\b(?:contact|enquiries|inquiries)\s*[:–-] ?$",
    re.IGNORECASE,
)


def peers_cue(match: Match, text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words that make coders in the plural colleagues, unless the sentence offers their post.

    Args:
        match: A match that names posts.
        text: The normalised text.
        start: Where to start reading in the match's sentence.
        end: The end of that sentence.

    Returns:
        Start and end of the words before them, in code points, or ``None``.
    """
    people = _SEVERAL.search(text, match.start, match.end) and not _TEAM_OF.match(text, match.start)
    if not people:
        return None
    clause = max((turn.end() for turn in _NEXT_CLAUSE.finditer(text, start, match.start)), default=start)
    close = _NEXT_CLAUSE.search(text, match.end, end)
    if _OFFERED.search(text, clause, end if close is None else close.start()):
        return None
    found = _WITH_THEM.search(text[start : match.start])
    return None if found is None else (start + found.start(), start + found.end())


def asked_cue(match: Match, text: str, start: int) -> tuple[int, int] | None:
    """The words that make a manager a contact: before the job title, or on a line above it.

    Args:
        match: A match that names a manager, lead or trainer.
        text: The normalised text.
        start: Where to start reading in the match's sentence.

    Returns:
        Start and end of the words that say so, in code points, or ``None``.
    """
    found = _ASKED.search(text[start : match.start])
    if found is not None:
        return start + found.start(), start + found.end()
    line = text.rfind("\n", 0, match.start) + 1
    if not _ITS_LINE.fullmatch(text, line, match.start):
        return None
    for _ in range(_LINES_ABOVE):
        upper = text.rfind("\n", 0, max(0, line - 1)) + 1
        if text[upper:line] == "\n":  # stretches.py relies on nothing reaching over an empty line
            return None
        above = _IN_TOUCH.search(text, upper, line)
        if above is not None or not upper:
            return None if above is None else above.span()
        line = upper
    return None
