"""Recognises the labels before facts, as pages, sheets, tables and job boards write them.

| label | as in |
|---|---|
| before a colon | ``Salary: £24,000``, ``Cyflog / Pay: Band 6`` |
| before a dash | ``HOURS – 32 a week`` |
| before a slash (the cells of a table row) | ``CLOSING DATE / 4 May 2027`` |
| on a line by itself, the value on the next | ``Job ref`` / ``388-HR-2207`` (NHS Jobs, Trac) |
| before a gap (the cells of a table row) | ``Grade<tab>NHS AfC: Band 4`` |
| several on one line | ``Grade: 2    Hours: 20    Base: …`` |
| name of a labelled part | ``salary``, ``closing_date`` (table column, JSON-LD) |

Wordings are compared by ``text.wordings.key``; in a bilingual label (``Lleoliad / Location``) either is
enough.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from desktop_app.analysis.facts.layout.label_wordings import QUESTIONS, WORDINGS, Label
from desktop_app.text.comparable_words import key

__all__ = [
    "LONGEST",
    "Label",
    "label_before",
    "label_of",
    "label_of_part",
    "label_of_question",
    "may_end_sentence",
]

_TABLE: Final = {
    wording.strip(): label for label, wordings in WORDINGS.items() for wording in wordings.split(",")
}
_ASKED: Final = {
    wording.strip(): label for label, wordings in QUESTIONS.items() for wording in wordings.split(",")
}
#: The longest wording, in two languages.
LONGEST: Final = 64
_MOST_WORDS: Final = 8
#: Labels are indexed by so many first letters.
_HEAD: Final = 3
_HEADS: Final = frozenset(
    wording.strip()[:_HEAD] for wordings in WORDINGS.values() for wording in wordings.split(",")
)
_OPENINGS: Final = " \"'*#•·-–(_"
#: The boundaries of words in a key (``closingDate``, ``hours_per_week``).
_GLUED: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])_(?=[a-z])")
#: Size of the cache: the same lines recur at every keystroke and in many adverts.
_KEPT: Final = 1024
#: Half of a bilingual label has at most so many spaces; longer text is a person's name and post.
_HALF_SPACES: Final = 2
#: After a slash these are working patterns, not a label in a second language.
_NO_HALF: Final = frozenset(("remote", "remote working", "home working", "flexible", "hybrid"))
#: These may also end a sentence before a colon ("in this post:"), so they are labels only at line starts.
_LINE_ONLY: Final = frozenset(
    (
        "post", "role", "position", "title", "job", "place", "where", "date", "type", "terms", "status",
        "basis", "name", "practice", "surgery", "trust", "company", "hospital", "site", "until", "start",
        "ask", "ring", "call", "experience", "term", "employment", "note", "notes", "team", "service",
        "apply", "when", "offer", "contact", "interview", "interviews", "pattern", "remote", "section",
        "office", "pay", "min", "max", "questions", "agency", "from", "travel", "leave",
    )
)  # fmt: skip


@lru_cache(_KEPT)
def label_of(words: str) -> Label | None:
    """The label that these words are a wording of, in any case, or ``None``."""
    if len(words) > LONGEST:
        return None
    if words.lstrip(_OPENINGS)[:_HEAD].casefold() not in _HEADS and "/" not in words:
        return None
    words = words.replace("(s)", "").replace("(S)", "")
    if _GLUED.search(words):
        words = _GLUED.sub(" ", words)
    wording = key(words.strip(' "'))
    found = _TABLE.get(wording)
    if found is None and "/" in wording:
        first, second = (half.strip() for half in wording.split("/", 1))
        whole = second not in _NO_HALF and first.count(" ") <= _HALF_SPACES
        sure = None if first in _LINE_ONLY else _TABLE.get(first)
        found = _TABLE.get(second) or sure if whole else None
    return found


def may_end_sentence(words: str) -> bool:
    """Whether these words of a label are also everyday ones (``Practice``, ``Role``)."""
    return key(words) in _LINE_ONLY


def label_of_question(line: str) -> tuple[Label, int] | None:
    """The label that a question at the start of a line asks for, and where the answer begins."""
    end = line.find("? ", 0, LONGEST)
    if end < 0 and len(line) <= LONGEST and line.endswith("?"):
        end = len(line) - 1
    label = _ASKED.get(key(line[:end])) if end > 0 and line[:1] in "WHFBIC" else None
    return None if label is None else (label, end + 1)


def label_of_part(name: str) -> Label | None:
    """The label that the name of a labelled part means (``closing_date``, ``baseSalary``), or ``None``."""
    wording = name.replace("_", " ").casefold()
    return _TABLE.get(wording) or _TABLE.get(wording.replace("-", " ").strip())


def label_before(line: str, colon: int, *, after: int) -> tuple[int, Label] | None:
    """The label that ends at a colon inside a line.

    Args:
        line: One line of normalised text.
        colon: Place of the colon.
        after: Where the search for its beginning may start.

    Returns:
        Start and label of the longest wording that ends there, or ``None``.
    """
    words = line[max(after, colon - LONGEST) : colon].split(" ")[-_MOST_WORDS:]
    start = colon - len(" ".join(words))
    for word in words:
        if word:
            wording = key(line[start:colon])
            found = _TABLE.get(wording)
            counted = line[start].islower() and line[max(0, start - 2) : start].strip().isdigit()
            if found is not None and not counted and (wording not in _LINE_ONLY or _opens(line, start)):
                return start, found
        start += len(word) + 1
    return None


def _opens(line: str, start: int) -> bool:
    """Whether an ambiguous word is written like a label: capitalised after a mark that ends a phrase."""
    before = line[max(0, start - 2) : start].strip()
    return line[start : start + 1].isupper() and before in ("", ".", "|", "•", ";", ",")
