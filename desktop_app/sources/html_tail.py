"""Removes what surrounds an advert on a job board's page: other jobs below it, a line about cookies."""

from __future__ import annotations

import re

#: The heading over other jobs, alone on its line.
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
#: Words in a site's line about its cookies: who does what with them.
_SITE = frozenset(("we", "us", "our", "partners", "site", "website", "page", "app"))
_DOES = frozenset(
    ("use", "uses", "using", "store", "stores", "utilise", "utilises", "utilize", "utilizes", "set", "place")
)
_WORD = re.compile(r"[a-z]+")
_LONGEST_REMARK = 500
_LONGEST = 60
#: At least this many words are above the heading, and no line below it is a paragraph of as many.
_ABOVE = 60
_PARAGRAPH = 30


def without_site(lines: list[str]) -> list[str]:
    """A page's lines up to the heading over other jobs, if only short lines follow it.

    Without lines about cookies.

    Returns:
        The remaining lines.
    """
    lines = [line for line in lines if "ookies" not in line or not _is_on_cookies(line)]
    for number, line in enumerate(lines):
        if 8 <= len(line) <= _LONGEST and _OTHERS.fullmatch(line.strip(" •\t")):
            if sum(above.count(" ") + 1 for above in lines[:number]) < _ABOVE:
                continue
            below = lines[number + 1 :]
            return lines if any(len(one.split()) >= _PARAGRAPH for one in below) else lines[:number]
    return lines


def _is_on_cookies(line: str) -> bool:
    """Whether a line is a site's notice about its cookies."""
    words = frozenset(_WORD.findall(line.lower())) if len(line) <= _LONGEST_REMARK else frozenset[str]()
    return "cookies" in words and bool(words & _SITE) and bool(words & _DOES)
