"""Recognise the lines of an advert that open a section, by the wordings of the headings pack.

A wording is compared without case, apostrophes, numbering, bold marks and end punctuation. One that ends
in ``…`` (``vacancy for …``) opens a line, one that begins with it (``… NHS Foundation Trust``) closes one;
the latter only name employers in the lead of an advert.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.sections import Heading, SectionName
from desktop_app.text.normalise import normalise
from desktop_app.text.sentences import BULLETS, is_bullet_line

_EDGES: Final = " *#_~=|>\"'()[]-:;.…!?,"
_OPEN: Final = "…"
_NUMBERING: Final = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{2,4})[.)] *")
_BETWEEN: Final = re.compile(r" *[/|] *| - ")
_FOLLOWS: Final = re.compile(r" (?:the following|as follows|but (?:is|are) not limited to|the below)$")
_INLINE: Final = re.compile(r"(?:(?<=[.!?;)] )|(?<=[.!?]))[A-Z][^.:!?;]{2,70}:(?= )")
_LAST_SENTENCE: Final = re.compile(r".*[.!?;] +")
_SYMBOLS: Final = frozenset(BULLETS + "-*")
#: Beside the longest wording a line may hold numbering, marks and spaces.
_SLACK: Final = 12
#: A heading is short; a longer opener still opens its section but its words remain evidence.
_MOST_WORDS: Final = 6
_TAIL_WORDS: Final = 7
_LABEL_LENGTH: Final = 140
#: Sub-headings of a person specification: they change nothing below "Desirable".
_TOPIC_WORDS: Final = frozenset(
    (
        "abilities", "ability", "and", "aptitude", "aptitudes", "attributes", "competencies", "disposition",
        "education", "educational", "experience", "general", "knowledge", "other", "personal", "physical",
        "professional", "qualification", "qualifications", "qualities", "skills", "special", "technical",
        "training", "work", "working",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opening:
    """A heading seen in a line.

    Attributes:
        section: The section it opens.
        one_line: True for a label, whose section is its value alone.
        start: First code point of the heading in the line; the section begins there.
        end: Code point after it. Equal to ``start`` for an opener that is a sentence, not a heading.
        content: Where the rest of the line begins; the line's length where nothing follows.
        topic: True for a sub-heading of a person specification that says neither essential nor desirable.
    """

    section: SectionName
    one_line: bool
    start: int
    end: int
    content: int
    topic: bool = False


@dataclass(frozen=True, slots=True)
class HeadingTable:
    """All headings, ready for looking up; compiled once, plain data, pickles.

    Attributes:
        whole: Heading by its wording.
        beginnings: By first word, (beginning of a line, heading).
        endings: By last word, (end of a line, heading).
        longest: Greatest length of a line that can be nothing but a heading.
    """

    whole: dict[str, Heading]
    beginnings: dict[str, tuple[tuple[str, Heading], ...]]
    endings: dict[str, tuple[tuple[str, Heading], ...]]
    longest: int

    @classmethod
    def of(cls, headings: Iterable[Heading]) -> HeadingTable:
        """Compile headings; of two with the same wording the later one holds."""
        whole: dict[str, Heading] = {}
        beginnings: dict[str, dict[str, Heading]] = {}
        endings: dict[str, dict[str, Heading]] = {}
        for heading in headings:
            for phrase in heading.phrases:
                wording = key(normalise(phrase).text)
                if not wording:
                    continue
                if phrase.rstrip().endswith(_OPEN):
                    beginnings.setdefault(wording.split()[0], {})[wording] = heading
                elif phrase.lstrip().startswith(_OPEN):
                    endings.setdefault(wording.split()[-1], {})[wording] = heading
                else:
                    whole[wording] = heading
        return cls(
            whole=whole,
            beginnings={word: _longest_first(found) for word, found in beginnings.items()},
            endings={word: _longest_first(found) for word, found in endings.items()},
            longest=max(map(len, whole), default=0) + _SLACK,
        )

    def opening(self, line: str) -> Opening | None:
        """The heading at the beginning of a line, or ``None``.

        Args:
            line: One line of normalised text, without spaces around it.
        """
        listed = line[0] in _SYMBOLS and is_bullet_line(line)
        colon = line.find(":", 1, self.longest)
        if not listed and len(line) <= self.longest and (colon < 0 or colon == len(line) - 1):
            heading = self.named(line)
            if heading is not None:
                return _opening(heading, line, len(line))
        if colon > 0:
            heading = self.named(line[:colon])
            if heading is not None and (heading.one_line or not listed or colon == len(line) - 1):
                return _opening(heading, line, colon + 1)
        if listed:
            return None
        return self._before_dash(line) or self._beginning(line) or self._sentence(line)

    def inline(self, line: str) -> list[Opening]:
        """The headings with a colon inside a long line (adverts pasted as one paragraph).

        Args:
            line: One line of normalised text.

        Returns:
            Openings in the order of the line; labels of one line are not among them.
        """
        found = []
        for match in _INLINE.finditer(line):
            heading = self.named(match[0]) or self._tail(match[0])
            if heading is not None and not heading.one_line:
                found.append(_opening(heading, line, match.end(), start=match.start()))
        return found

    def ending(self, line: str) -> SectionName | None:
        """The section named by how a line ends (``… NHS Foundation Trust``), or ``None``.

        Args:
            line: One line of normalised text.
        """
        words = key(line)
        for wording, heading in self.endings.get(words.rpartition(" ")[2], ()):
            if words.endswith(wording) and (words == wording or words[-len(wording) - 1] == " "):
                return heading.section
        return None

    def named(self, words: str) -> Heading | None:
        """The heading of which the words are a wording, in one language or two, or ``None``.

        Args:
            words: A line or the beginning of one, in any case, marks and numbering included.
        """
        wording = key(words)
        heading = self.whole.get(wording)
        if heading is not None or not wording:
            return heading
        numbering = _NUMBERING.match(words)
        if numbering and numbering.end() < len(words):
            return self.named(words[numbering.end() :])
        return self._bilingual(words) if "/" in wording or "|" in wording or " - " in wording else None

    def _bilingual(self, words: str) -> Heading | None:
        """``Crynodeb o'r swydd / Job summary``: two wordings, of which the first may be unknown."""
        first, second, *more = (key(half) for half in _BETWEEN.split(words, maxsplit=2))
        heading = self.whole.get(second)
        if more or heading is None or (" - " in words and first not in self.whole):
            return None
        return self.whole.get(first, heading)

    def _before_dash(self, line: str) -> Opening | None:
        """``Essential - NCCQ``; glued (``Essential-NCCQ``) only before a capital and for no label."""
        dash = line.find("-", 1, self.longest)
        if dash < 0:
            return None
        if line[dash - 1 : dash + 2] == " - ":
            heading = self.named(line[:dash])
            return None if heading is None else _opening(heading, line, dash + 1)
        if line[dash + 1 : dash + 2].isupper():
            heading = self.named(line[:dash])
            if heading is not None and not heading.one_line:
                return _opening(heading, line, dash + 1)
        return None

    def _beginning(self, line: str) -> Opening | None:
        """A line that begins with an open wording (``vacancy for …``)."""
        if len(line) > _LABEL_LENGTH:
            return None
        candidates = self.beginnings.get(key(line.partition(" ")[0]))
        if candidates is None:
            return None
        words = key(line)
        for wording, heading in candidates:
            if words.startswith(wording + " ") and (heading.one_line or _is_short(line)):
                end = len(line)
                if heading.one_line:
                    end = line.lower().find(wording.rpartition(" ")[2]) + len(wording.rpartition(" ")[2])
                return _opening(heading, line, end)
        return None

    def _sentence(self, line: str) -> Opening | None:
        """A line that ends in a colon and whose last words are a heading (``… your duties include:``)."""
        bare = line.rstrip(" *_")
        if not bare.endswith(":"):
            return None
        before = _LAST_SENTENCE.match(bare)
        start = before.end() if before else 0
        heading = self.named(bare[start:]) or self._tail(bare[start:])
        if heading is None or heading.one_line:
            return None
        return _opening(heading, line, len(line), start=start)

    def _tail(self, words: str) -> Heading | None:
        """The heading whose wording is the longest end of the words."""
        ends = _FOLLOWS.sub("", key(words)).split()
        shortest = 1 if len(ends) <= _MOST_WORDS else 2
        for count in range(min(_TAIL_WORDS, len(ends)), shortest - 1, -1):
            heading = self.whole.get(" ".join(ends[-count:]))
            if heading is not None:
                return None if heading.one_line else heading
        return None


def key(words: str) -> str:
    """What two wordings of one heading have in common: small letters, no marks around, no apostrophes."""
    bare = words.strip(_EDGES).lower()
    if "'" in bare:
        bare = bare.replace("'", "")
    if "&" in bare:
        bare = bare.replace("&", "and")
    return bare


def _longest_first(found: dict[str, Heading]) -> tuple[tuple[str, Heading], ...]:
    """Wordings with their headings, the longest first."""
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _is_short(line: str) -> bool:
    """Whether a line has the look of a heading: few words, and no sentence that ends."""
    return line[-1] not in ".,;" and line.count(" ") <= _MOST_WORDS


def _opening(heading: Heading, line: str, end: int, *, start: int = 0) -> Opening:
    """The opening of a heading that stands from ``start`` to ``end`` in the line."""
    content = end
    while content < len(line) and line[content] in " *_-:":
        content += 1
    words = key(line[start:end])
    pure = words.count(" ") < _MOST_WORDS or content < len(line) or words in heading.phrases
    return Opening(
        section=heading.section,
        one_line=heading.one_line,
        start=start,
        end=end if pure else start,
        content=content,
        topic=_TOPIC_WORDS.issuperset(words.split()),
    )
