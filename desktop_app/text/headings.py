"""Recognises the lines of an advert that open a section, by the wordings of the headings pack.

A wording is compared without case, apostrophes, commas, numbering, bold marks and end punctuation. One
that ends in ``…`` (``vacancy for …``) opens a line, one in ``…:`` (``to succeed as …:``) opens a line that
ends in a colon, one that begins with ``…`` (``… NHS Foundation Trust``) closes a line; the last kind only
names employers in the lead of an advert. A line that ends in a colon also opens the section of its last
words (``As our coder your main duties will include:``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.sections import Heading, SectionName
from desktop_app.text.comparable_words import Wordings, beginning, by_word, ending, key
from desktop_app.text.normalise import normalise
from desktop_app.text.sentences import BULLETS, is_bullet_line

_OPEN: Final = "…"
_OPEN_TO_COLON: Final = "…:"
_NUMBERING: Final = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{2,4})[.)] *")
_BETWEEN: Final = re.compile(r" *[/|] *| - ")
_FOLLOWS: Final = re.compile(
    r" (?:(?:all |any of )?the following|as follows|such as|\(?but (?:is |are |be )?not (?:be )?limited to)$"
)
_INLINE: Final = re.compile(r"(?:(?<=[.!?;)] )|(?<=[.!?]))[A-Z][^.:!?;]{2,70}:(?= )")
_LAST_SENTENCE: Final = re.compile(r".*[.!?;] +")
#: "About 60% of your time: coding", "The other half of your week".
_SHARE: Final = re.compile(
    r"(?:about |around |roughly |approximately |some |nearly |the other |the remaining )*"
    r"(?:\d{1,3} ?%|\d{1,3} per ?cent|half|a third|two[ -]thirds|a quarter|three[ -]quarters|the rest)"
    r"(?: of)? (?:your|the) (?:time|week|working week|day|job|role|post|work|hours)(?= ?:| - |$)",
    re.IGNORECASE,
)
_SHARE_WORDING: Final = "a share of your time"
_WORD: Final = re.compile(r"[^\W\d_]+")
_SYMBOLS: Final = frozenset(BULLETS + "-*")
#: Room for numbering, marks and spaces beside the longest wording.
_SLACK: Final = 12
_LABEL_LENGTH: Final = 140
_SHORT_SPACES: Final = 6
_FEW_WORDS: Final = 4
_TAIL_WORDS: Final = 7
_NAMES_A_THING: Final = frozenset((SectionName.SUMMARY, SectionName.ABOUT_US, SectionName.DETAILS))
#: Sub-headings of a person specification: under "Desirable" they do not change the section.
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
    """A place in a line where a section begins.

    Attributes:
        section: The section that begins.
        one_line: True for a label, whose section is only its value.
        start: First code point of the section in the line.
        end: End of the heading, which begins at ``start``; equal to ``start`` for a sentence that opens a
            section without being a heading, so that its words still count as evidence.
        content: Where the rest of the line begins; the line's length if nothing follows.
        topic: True for a sub-heading of a person specification that is neither essential nor desirable.
    """

    section: SectionName
    one_line: bool
    start: int
    end: int
    content: int
    topic: bool = False


@dataclass(frozen=True, slots=True)
class HeadingTable:
    """All headings, indexed for lookup; compiled once, plain data, pickles.

    Attributes:
        whole: Heading by its wording.
        beginnings: Wordings that begin a line.
        to_colon: Wordings that begin a line ending in a colon.
        endings: Wordings that end a line.
        longest: Maximum length of a line that can be nothing but a heading.
    """

    whole: dict[str, Heading]
    beginnings: Wordings
    to_colon: Wordings
    endings: Wordings
    longest: int

    @classmethod
    def of(cls, headings: Iterable[Heading]) -> HeadingTable:
        """Compile headings; if two share a wording, the later one wins."""
        whole: dict[str, Heading] = {}
        beginnings: dict[str, Heading] = {}
        to_colon: dict[str, Heading] = {}
        endings: dict[str, Heading] = {}
        for heading in headings:
            for phrase in heading.phrases:
                written = phrase.strip()
                if written.endswith(_OPEN_TO_COLON):
                    kind = to_colon
                elif written.endswith(_OPEN):
                    kind = beginnings
                else:
                    kind = endings if written.startswith(_OPEN) else whole
                wording = key(normalise(written).text)
                if wording:
                    kind[wording] = heading
        return cls(
            whole=whole,
            beginnings=by_word(beginnings, 0),
            to_colon=by_word(to_colon, 0),
            endings=by_word(endings, -1),
            longest=max(map(len, whole), default=0) + _SLACK,
        )

    def opening(self, line: str) -> Opening | None:
        """The section that a line opens, or ``None``.

        Args:
            line: One line of normalised text, not empty, without surrounding spaces.
        """
        listed = line[0] in _SYMBOLS and is_bullet_line(line)
        colon = line.find(":", 1, self.longest)
        last = len(line) - 1
        if not listed and last < self.longest and (colon < 0 or colon == last):
            heading = self.named(line)
            if heading is not None:
                return _opening(heading, line, last + 1)
        if colon > 0:
            heading = self.named(line[listed:colon])
            if heading is not None:
                found = _opening(heading, line, colon + 1)
                return None if listed and found.topic and colon < last else found
        if listed:
            return None
        return self._share(line) or self._before_dash(line) or self._beginning(line) or self._sentence(line)

    def _share(self, line: str) -> Opening | None:
        """A short line that gives the share of time taken by the work below it."""
        found, heading = _SHARE.match(line) if _is_short(line) else None, self.whole.get(_SHARE_WORDING)
        return _opening(heading, line, found.end()) if found and heading else None

    def inline(self, line: str) -> list[Opening]:
        """The sections that begin at a colon inside a long line (adverts pasted as one paragraph).

        Args:
            line: One line of normalised text.

        Returns:
            Openings in the order of the line, without one-line labels.
        """
        found = []
        for match in _INLINE.finditer(line):
            start, end = match.span()
            opening = self._clause(line, match[0], start, end)
            if opening is not None:
                found.append(opening)
        return found

    def ending(self, line: str) -> SectionName | None:
        """The section named by a line's ending (``… NHS Foundation Trust``), or ``None``.

        Args:
            line: One line of normalised text.
        """
        heading = ending(self.endings, line)
        return None if heading is None else heading.section

    def named(self, words: str) -> Heading | None:
        """The heading with this wording, in one language or two, or ``None``.

        Args:
            words: A line or its beginning, in any case, including marks and numbering.
        """
        wording = key(words)
        heading = self.whole.get(wording)
        if heading is not None or not wording:
            return heading
        numbering = _NUMBERING.match(words)
        if numbering:
            words = words[numbering.end() :]
            wording = key(words)
            if wording in self.whole:
                return self.whole[wording]
        return self._bilingual(words) if "/" in wording or "|" in wording or " - " in wording else None

    def _bilingual(self, words: str) -> Heading | None:
        """``Crynodeb o'r swydd / Job summary``: two wordings, the first of which may be unknown."""
        halves = [key(half) for half in _BETWEEN.split(words, maxsplit=2)]
        heading = self.whole.get(halves[-1])
        if len(halves) != 2 or heading is None or (" - " in words and halves[0] not in self.whole):
            return None
        return self.whole.get(halves[0], heading)

    def _before_dash(self, line: str) -> Opening | None:
        """``Essential - NCCQ``; unspaced (``Essential-NCCQ``) only before a capital, and not for labels."""
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
        """A line that begins with an open wording (``vacancy for …``); the wording alone is the heading."""
        if len(line) > _LABEL_LENGTH:
            return None
        found = beginning(self.beginnings, line)
        if found is None or not (found[1].one_line or _is_short(line)):
            return None
        return _opening(found[1], line, _end_of(found[0], line))

    def _sentence(self, line: str) -> Opening | None:
        """A line whose last sentence ends in a colon and opens a section (``… your duties include:``)."""
        bare = line.rstrip(" *_-")
        if not bare.endswith(":"):
            return None
        before = _LAST_SENTENCE.match(bare)
        start = before.end() if before else 0
        return self._clause(line, bare[start:], start, len(line))

    def _clause(self, line: str, words: str, start: int, end: int) -> Opening | None:
        """The section opened by ``line[start:end]``, words before a colon that are no label."""
        heading = self.named(words)
        marked = end
        if heading is None:
            heading, marked = self._opener(words, start)
        if heading is None or heading.one_line:
            return None
        return _opening(heading, line, end, start=start, marked=marked)

    def _opener(self, words: str, start: int) -> tuple[Heading | None, int]:
        """The heading of a sentence, by its beginning or its last words, and where the marked heading ends.

        The beginning is more informative, unless the end names duties ("we seek a coder whose duties are:").
        Only the beginning of what is *not* asked or done ("You will not need …:") is marked as a heading.
        """
        ends = _FOLLOWS.sub("", key(words)).split()
        tail, length = self._tail(ends)
        begun = beginning(self.to_colon, words)
        if begun is None or (tail is not None and tail.section is SectionName.DUTIES and length > 2):
            return tail, start
        heading = begun[1]
        return heading, start + (_end_of(begun[0], words) if heading.section is SectionName.OTHER else 0)

    def _tail(self, ends: list[str]) -> tuple[Heading | None, int]:
        """The heading with the longest wording that the words end with, and its number of words.

        Short endings that name a thing ("the role", "our values") count only in a line of few words.
        """
        shortest = 1 if len(ends) <= _SHORT_SPACES else 2
        for count in range(min(_TAIL_WORDS, len(ends)), shortest - 1, -1):
            heading = self.whole.get(" ".join(ends[-count:]))
            if heading is not None:
                sure = heading.section not in _NAMES_A_THING or count > 2 or len(ends) <= _FEW_WORDS
                return (heading, count) if sure and not heading.one_line else (None, 0)
        return None, 0


def _is_short(line: str) -> bool:
    """Whether a line looks like a heading: few words, and no complete sentence."""
    return line[-1] not in ".,;" and line.count(" ") <= _SHORT_SPACES


def _end_of(wording: str, line: str) -> int:
    """The end, in a line, of the wording it begins with."""
    place = 0
    for word in line.split(" ")[: wording.count(" ") + 1]:
        place += len(word) + 1
    return min(place - 1, len(line))


def _opening(heading: Heading, line: str, end: int, *, start: int = 0, marked: int | None = None) -> Opening:
    """The opening for a heading from ``start`` to ``end`` in the line."""
    content = end
    while content < len(line) and line[content] in " *_-:":
        content += 1
    return Opening(
        section=heading.section,
        one_line=heading.one_line,
        start=start,
        end=end if marked is None else marked,
        content=content,
        topic=_TOPIC_WORDS.issuperset(_WORD.findall(line[start:end].lower())),
    )
