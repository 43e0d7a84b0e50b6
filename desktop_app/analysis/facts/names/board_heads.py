"""Reads the head of a vacancy page: employer and title on the two lines above its closing date.

NHS Jobs lays out every page like this (``Larkhill Surgery`` / ``Practice Nurse`` / ``The closing date is 4
May 2026``); other boards put the title first. The position identifies even a title without a role (``Bank
Housekeeping``) and an employer named like a person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.stretches import Stretch, trimmed
from desktop_app.analysis.facts.names.naming import is_employer, is_sentence, names_post

if TYPE_CHECKING:
    from desktop_app.analysis.facts.layout.page import Page

_BEGINNING: Final = 1500
_LONGEST: Final = 140
_CLOSING_WORDS: Final = ("The closing date is", "This job is now closed")
_CLOSES: Final = re.compile(r"(?m)^(?:The closing date is \d|Information:?\n\s*This job is now closed)")
#: Links of the page above its head.
_LINK: Final = re.compile(
    r"(?i)(?:go to|skip|report|print|back|sign|search|share|save|apply|home|menu|view|nhs jobs|job)\b|"
    r"this job|.*[:?]$"
)


def head_of_board(page: Page) -> tuple[Stretch | None, Stretch | None]:
    """The employer's line and the title's line above the closing date; ``None`` for a missing one."""
    text = next(page.bodies, None)
    told = text and any(text.text.find(words, 0, _BEGINNING) >= 0 for words in _CLOSING_WORDS)
    closes = _CLOSES.search(text.text, 0, _BEGINNING) if text and told else None
    if text is None or closes is None:
        return None, None
    lines: list[Stretch | None] = []
    end = closes.start()
    while end > 0 and len(lines) <= 1:
        start = text.text.rfind("\n", 0, end - 1) + 1
        line = trimmed(Stretch(text, start, end))
        if line.words:
            own = len(line.words) <= _LONGEST and not is_sentence(line.words) and not page.is_row(text, start)
            if not own or _LINK.match(line.words):
                break
            lines.append(line)
        end = start
    lower, upper = (*lines, None, None)[:2]
    swapped = lower and is_employer(lower.words) and not (upper and is_employer(upper.words))
    swapped = swapped or (lower and upper and names_post(upper.words) and not names_post(lower.words))
    return (lower, upper) if swapped else (upper, lower)
