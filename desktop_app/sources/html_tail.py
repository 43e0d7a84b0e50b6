"""What stands below an advert on a job board's page: other jobs, which are no part of it."""

from __future__ import annotations

import re

#: The heading over other jobs, alone in its line.
_OTHERS = re.compile(
    r"(?:more |view )?(?:(?:similar|related|recommended|latest|featured|other) "
    r"(?:jobs?|vacancies|roles|opportunities)"
    r"(?: (?:for you|you may like|you might like|near you|at this employer|from this employer))?"
    r"|(?:more )?jobs (?:like this|you may like|you might like|for you)|recommended for you"
    r"|(?:people|others|candidates) (?:also|who viewed this(?: job)? also) (?:viewed|applied(?: to)?)"
    r"|you (?:may|might) also (?:like|be interested in)|more from this (?:employer|recruiter))"
    r"(?: \(\d+\))?[:.…]?",
    re.IGNORECASE,
)
_LONGEST = 60
#: So many words stand above the heading at least, and no line below it is a paragraph of so many.
_ABOVE = 60
_PARAGRAPH = 30


def without_other_jobs(lines: list[str]) -> list[str]:
    """A page's lines up to the heading over other jobs, where only short lines follow it.

    Args:
        lines: The page's lines.

    Returns:
        The same list, or its beginning.
    """
    for number, line in enumerate(lines):
        if 8 <= len(line) <= _LONGEST and _OTHERS.fullmatch(line.strip(" •\t")):
            if sum(above.count(" ") + 1 for above in lines[:number]) < _ABOVE:
                continue
            below = lines[number + 1 :]
            return lines if any(len(one.split()) >= _PARAGRAPH for one in below) else lines[:number]
    return lines
