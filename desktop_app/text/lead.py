"""The lines above the first heading of an advert: its title, its employer, the rest of the lead."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.domain.sections import SectionName
from desktop_app.text.headings import HeadingTable, key
from desktop_app.text.sentences import is_bullet_line

#: Lines looked at before the lead is taken to have begun without a title.
_MOST_LINES: Final = 4
_TITLE_LENGTH: Final = 110
_TITLE_WORDS: Final = 15
_JOINED: Final = re.compile(r" - | at |\|| with ")
#: Words that begin a sentence or a greeting, not a title.
_NO_TITLE_START: Final = re.compile(
    r"(?:an?|are|as|at|be|come|could|dear|do|due|exciting|following|for|from|great|have|hello|here|hi|i|if|in|"
    r"is|it|join|looking|our|please|ready|thank|thanks|that|the|there|this|to|want|we|welcome|what|when|where|"
    r"who|why|with|would|you|your|temporary|permanent|full|part|fixed|hours?|salary|£\S*|\d\S*|closing|advert|"
    r"urgent(?:ly)?|now|hiring|apply|applications?|mae|rydym|croeso)\b",
    re.IGNORECASE,
)
_SENTENCE_WORDS: Final = re.compile(
    r"\b(?:we|you|your|our|us|is|are|was|has|have|will|would|can|arisen|seeking|looking|required|wanted)\b",
    re.IGNORECASE,
)
_BAND_ONLY: Final = re.compile(
    r"(?:(?:nhs|afc|agenda for change|band|grade|\d[a-d]?|[-/:&, ]|to|or)+)", re.IGNORECASE
)


class Lead:
    """Reads the first lines of one text and says which of them are title and employer.

    Args:
        title: The advert's title where it stands in a field of its own, else empty.
        employer: The employer likewise.
        table: The headings, for how employers' names end.
    """

    __slots__ = ("_employer", "_left", "_table", "_title", "_title_seen", "_title_words")

    def __init__(self, title: str, employer: str, table: HeadingTable) -> None:
        self._title = key(title)
        self._title_words = frozenset(re.findall(r"\w+", self._title))
        self._employer = key(employer)
        self._table = table
        self._title_seen = False
        self._left = _MOST_LINES

    @property
    def over(self) -> bool:
        """Whether no later line can be title or employer."""
        return self._left <= 0

    def close(self) -> None:
        """Say that the lead's own text or a section has begun."""
        self._left = 0

    def title_was_labelled(self) -> None:
        """Say that the title stood behind a label, so that no line is guessed to be it."""
        self._title_seen = True

    def read(self, line: str) -> SectionName | None:
        """What a line of the lead is: title, employer, or neither (``None``).

        Args:
            line: One line that is not blank and no heading.
        """
        self._left -= 1
        words = key(line)
        if self._title and words == self._title:
            self._title_seen = True
            return SectionName.TITLE
        if self._employer and words == self._employer:
            return SectionName.EMPLOYER
        if not _looks_like_a_name(line):
            self._left = 0
            return None
        if self._table.ending(line) is SectionName.EMPLOYER and not _JOINED.search(line):
            return SectionName.EMPLOYER
        if not self._title_seen and self._may_be_title(line):
            self._title_seen = True
            return SectionName.TITLE
        return None

    def _may_be_title(self, line: str) -> bool:
        """Whether a short line is the title; with a title known, it must share most of its words."""
        if self._title_words:
            shared = self._title_words.intersection(re.findall(r"\w+", line.lower()))
            return 2 * len(shared) > len(self._title_words)
        return _BAND_ONLY.fullmatch(line) is None


def _looks_like_a_name(line: str) -> bool:
    """Whether a line is short and no sentence, label, greeting or list item."""
    return (
        len(line) <= _TITLE_LENGTH
        and line.count(" ") < _TITLE_WORDS
        and line[-1] not in ".!?,;:"
        and _NO_TITLE_START.match(line.lstrip("*# ")) is None
        and _SENTENCE_WORDS.search(line) is None
        and not is_bullet_line(line)
    )
