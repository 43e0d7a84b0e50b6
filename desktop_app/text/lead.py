"""Reads the lines above the first heading of an advert: its title, its employer, the rest of the lead."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.domain.sections import SectionName
from desktop_app.text.comparable_words import key
from desktop_app.text.headings import HeadingTable
from desktop_app.text.sentences import is_bullet_line

#: After this many lines without one, the lead is taken to have no title.
_MOST_LINES: Final = 3
_NAME_LENGTH: Final = 130
_NAME_WORDS: Final = 14
#: A title followed by place, band and pay behind dashes may have this many words.
_DASHED_WORDS: Final = 22
_DASH: Final = re.compile(r" - |\|")
_JOINED: Final = re.compile(r" - | at | in |\| with ", re.IGNORECASE)
#: Words that begin a sentence, a greeting, a page element or a detail, and so no title.
_NO_TITLE_START: Final = re.compile(
    r"(?:an?|are|as|at|be|come|could|covering|cv|curriculum vitae|dear|department|directorate|division|do|"
    r"due|exciting|following|for|from|full|fw|fwd|great|have|hello|here|hi|i|if|in|internal|is|it|join|long|"
    r"looking|our|part|please|previous|re|ready|situated|suitable|temporary|permanent|fixed|secondment|thanks?|"
    r"that|the|there|this|to|various|want|we|welcome|what|when|where|who|why|with|would|you|your|hours?|salary|"
    r"closing|advert|job advert|job advertisement|"
    r"urgent|urgently|now|hiring|apply|applications?|location|based|home|back|skip|menu|search|"
    r"mae|rydym|croeso|band \w+(?! [A-Za-z]{3,})|band \w+ (?:depending|or|to|and|post|role|pay))\b"
    r"|[£$€\d(\"']|\[[^\[\]]*\]$",
    re.IGNORECASE,
)
_SENTENCE_WORDS: Final = re.compile(
    r"\b(?:we|you|your|our|us|is|are|was|has|have|will|would|can|arisen|seeking|looking|required|needed|"
    r"wanted|applicants?|candidates?|opportunity|opportunities|available|subject to|based at|directorate|"
    r"need not apply|(?:services?|teams?|units?|division|network|wards?|values|rates|london)$)\b",
    re.IGNORECASE,
)


#: Words for a person who does something, by their endings; the few others in full.
_AGENT: Final = re.compile(
    r"\b(?:\w{2,}(?:er|or|ist|ant|ian|yst|ee|codydd|iwr|ydd)s?|nurses?|clerks?|leads?|head|gps?|fellow|apprentice|"
    r"sister|matron|midwife)\b",
    re.IGNORECASE,
)
_NO_AGENT: Final = re.compile(
    r"\b(?:centre|center|\w+cester|\w+chester|tower|for|our|per|after|under|over)\b", re.IGNORECASE
)
#: Numbers of people or places describe the employer, not the post ("22 surgeons, 4 clinics").
_COUNTED: Final = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[a-z]+ )?"
    r"(?:surgeons|doctors|partners|gps|clinics|patients|nurses|sites|hospitals|practices|beds|clinicians|staff)\b",
    re.IGNORECASE,
)
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
#: Fields of practice, which after a post are not an employer ("Clinical Coder, General Surgery").
_FIELD: Final = re.compile(
    r"\b(?:(?:general|vascular|cardiac|cardiothoracic|thoracic|plastic|oral|colorectal|breast|orthopaedic|"
    r"trauma|neuro|spinal|hand|maxillofacial|ophthalmic|paediatric|urological|elective|emergency|robotic|"
    r"bariatric|day) surgery|general practice)$",
    re.IGNORECASE,
)
#: What may follow an employer's name on its line.
_AFTER_NAME: Final = re.compile(r"(?: *\([^)]*\)|,.*)$")


class Lead:
    """Classifies the first lines of a text as title, employer or neither.

    Args:
        title: The advert's title if it has a field of its own, otherwise empty.
        employer: Likewise for the employer.
        table: The headings, for the endings of employers' names.
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
        """Note that the lead's own text or a section has begun."""
        self._left = 0

    def title_was_labelled(self) -> None:
        """Note that the title had a label, so that no line is guessed to be it."""
        self._title_seen = True

    def read(self, line: str) -> SectionName | None:
        """What a line of the lead is: title, employer, or neither (``None``).

        Args:
            line: One line that is neither blank nor a heading.
        """
        self._left -= 1
        words = key(line)
        if self._title and words == self._title:
            self._title_seen = True
            return SectionName.TITLE
        if self._employer and words == self._employer:
            return SectionName.EMPLOYER
        if not _looks_like_a_name(line):
            if len(line) > _NAME_LENGTH or line[-1] == ".":
                self._left = 0
            return None
        if self._is_employer(line):
            return SectionName.EMPLOYER
        if not self._title_seen and self._may_be_title(line):
            self._title_seen = _names_somebody(line)
            return SectionName.TITLE
        return None

    def _is_employer(self, line: str) -> bool:
        """Whether a line ends like an employer's name, apart from its address or short form."""
        if _JOINED.search(line) is not None or (_FIELD.search(line) and _names_somebody(line)):
            return False
        bare = self._table.ending(_AFTER_NAME.sub("", line))
        if line[-1] == ")":  # "Notes Summariser (general practice)" ends like an employer but is a post
            return bare is SectionName.EMPLOYER
        return SectionName.EMPLOYER in (self._table.ending(line), bare)

    def _may_be_title(self, line: str) -> bool:
        """Whether a short line is the title; if a title is known, it must share most of its words."""
        if self._title_words:
            shared = self._title_words.intersection(re.findall(r"\w+", line.lower()))
            return 2 * len(shared) > len(self._title_words)
        return (
            not line[0].islower()
            and _NO_TITLE_START.match(line.lstrip("*# ")) is None
            and _SENTENCE_WORDS.search(_DASH.split(line, maxsplit=1)[0]) is None
            and _COUNTED.search(line) is None
        )


def _names_somebody(line: str) -> bool:
    """Whether a line contains a word for a person who does something (coder, analyst, nurse)."""
    return _AGENT.search(_NO_AGENT.sub("", line)) is not None


def _looks_like_a_name(line: str) -> bool:
    """Whether a line is short and is neither a sentence, a label nor a list item."""
    words = line.count(" ") + 1
    return (
        len(line) <= _NAME_LENGTH
        and (words <= _NAME_WORDS or (words <= _DASHED_WORDS and _DASH.search(line) is not None))
        and line[-1] not in ".!?,;:"
        and ": " not in line
        and "!" not in line
        and _LETTERS.search(line) is not None
        and not is_bullet_line(line)
    )
