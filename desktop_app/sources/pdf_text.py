"""The text of one PDF page with its positions; the library is asked for each position once."""

from __future__ import annotations

import re
from ctypes import c_double
from itertools import islice, pairwise
from math import pi
from statistics import median
from typing import TYPE_CHECKING

from desktop_app.sources.lines import CELL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pypdfium2 import PdfTextPage

    from desktop_app.sources.pdf_forms import Filled

    #: Left, bottom, right and top in points; the page's own bottom left is (0, 0).
    Box = tuple[float, float, float, float]


#: A disc is at most this many points before its line.
_BEFORE = 20.0
#: A line of letters with spaces between them, as some headings are set; gaps between its words are this many
#: times wider.
_SET_APART = re.compile(r"\s*(?:\S\s){6,200}\S\s*")
_WORDS_APART = 2.0
#: Cells of a row are further apart than a letter's height, and than words.
_CELLS_APART = 1.0
_LONGEST_ROW = 80
#: A row's first cell has at most this many words.
_LABEL = 5
_BETWEEN = re.compile(r"(?<=\S) (?=\S)")
#: Boxes to tick; many programs draw them after the words beside them, in a font of their own.
_TICKS = frozenset("☐☑☒✓✔□■")
_WORD = re.compile(r"\S+")
#: A footnote's number behind a word, and at the start of the note; the number is set higher by this share of
#: a letter's height.
_NUMBERED = re.compile(r"(?<=[^\W_])(?<=\D)\d{1,2}(?!\w|[.,]\d)|(?<=[.,;:)”’])\d{1,2}(?!\w)|(?<=-\d)\d(?!\w)")
_NOTE = re.compile(r"^(\d{1,2})\s", re.MULTILINE)
_RAISED = 0.15
#: The line goes on behind such a number, though the library begins another one.
_APART = re.compile(r"(?:\r\n(?= ))?")
#: Stands in `drawn` for such a number, so that all other places are as in the library.
NOTE_MARK = "\x03"
#: The mark of a list item.
_MARK = re.compile(r"\s*(?:[^\w\s]|\w{1,3}[.)])")


class PageText:
    """One page's text.

    Args:
        page: The page's text in the library; must stay open while this is used.
        filled: What somebody filled in on the page.
        discs: Positions of list marks that are drawn as shapes.
        shapes: Gives the positions of all shapes, when asked.

    Attributes:
        drawn: All of the text in the order drawn, as the library returns it.
        placed: Whether positions are known; not with characters beyond 16 bits.
        pieces: How many pieces of text the page has: runs of characters at one height.
    """

    def __init__(
        self,
        page: PdfTextPage,
        filled: Sequence[Filled] = (),
        discs: Sequence[Box] = (),
        shapes: Callable[[], Sequence[Box]] = tuple,
    ) -> None:
        from pypdfium2 import PdfiumError, raw

        self._page, self._handle = page, page.raw
        self._raw, self._error = raw, PdfiumError
        self._ends = (c_double(), c_double(), c_double(), c_double())
        self._rect = raw.FS_RECTF()
        self.filled = filled
        self._discs = discs
        self._shapes = shapes
        self.drawn: str = page.get_text_range()
        self.placed = page.count_chars() == len(self.drawn)
        self.pieces: int = page.count_rects()
        self._boxes: list[Box] | None = None
        self._letters: dict[int, Box] = {}
        self._turn = self._turned()
        self._has_ticks = not _TICKS.isdisjoint(self.drawn)
        self._mark_notes()

    def _mark_notes(self) -> None:
        """Replace the numbers of footnotes in running text, if the page has notes with these numbers."""
        notes = set(_NOTE.findall(self.drawn)) if self.placed else set()
        for found in _NUMBERED.finditer(self.drawn) if notes else ():
            at, end = found.span()
            if found[0] in notes and self._is_raised(at):
                end += len(_APART.match(self.drawn, end)[0])  # type: ignore[index]  # it matches nothing, too
                self.drawn = self.drawn[:at] + NOTE_MARK * (end - at) + self.drawn[end:]

    def _is_raised(self, at: int) -> bool:
        """Whether a character stands higher than the one before."""
        _, foot, _, top = self.letter(at - 1)
        return self.baseline(at) - self.baseline(at - 1) > (top - foot) * _RAISED

    def baseline(self, at: int) -> float:
        """The height on which a character stands."""
        x, y, *_ = self._ends
        if not self._raw.FPDFText_GetCharOrigin(self._handle, at, x, y):
            raise self._error("Failed to get origin.")
        return self._upright((x.value, y.value, x.value, y.value))[1]

    def _turned(self) -> int:
        """By how many right angles the words are turned, on a page that is shown lying on its side."""
        bare = len(self.drawn.rstrip())
        angles = {self._raw.FPDFText_GetCharAngle(self._handle, at) for at in (0, bare // 2, bare - 1)}
        turns = {-round(angle / (pi / 2)) % 4 for angle in angles if angle >= 0}
        return turns.pop() if len(turns) == 1 and self.placed and bare else 0

    def _upright(self, box: Box) -> Box:
        """A box as it would be if the words were not turned."""
        for _ in range(self._turn):
            left, bottom, right, top = box
            box = (bottom, -right, top, -left)
        return box

    def boxes(self) -> list[Box]:
        """The box of each piece."""
        if self._boxes is None:
            self._boxes = [self._piece(number) for number in range(self.pieces)]
        return self._boxes

    def shapes(self) -> list[Box]:
        """The lines and areas drawn on the page."""
        return [self._upright(shape) for shape in self._shapes()]

    def _piece(self, number: int) -> Box:
        """The box of one piece; straight from the library, whose own wrapper makes four new numbers."""
        left, top, right, bottom = self._ends
        if not self._raw.FPDFText_GetRect(self._handle, number, left, top, right, bottom):
            raise self._error("Failed to get rectangle.")
        return self._upright((left.value, bottom.value, right.value, top.value))

    def letter(self, at: int) -> Box:
        """The box of the character at an index of `drawn`, as high as its font."""
        box = self._letters.get(at)
        if box is None:
            rect = self._rect
            if not self._raw.FPDFText_GetLooseCharBox(self._handle, at, rect):
                raise self._error("Failed to get charbox.")
            box = (rect.left, rect.bottom, rect.right, rect.top)
            if self._turn:
                box = self._upright(box)
            self._letters[at] = box
        return box

    def is_item(self, left: float, foot: float, height: float) -> bool:
        """Whether a disc is drawn before the line that begins at a point."""
        return bool(self._discs) and any(
            foot <= (disc[1] + disc[3]) / 2 <= foot + height and -1.0 <= left - disc[2] <= _BEFORE
            for disc in self._discs
        )

    def near(self, x: float, y: float, within: float) -> int | None:
        """The index of the character near a point, if there is one."""
        for _ in range(-self._turn % 4):
            x, y = y, -x
        index: int | None = self._page.get_index(x, y, within, within)
        return index

    def inside(self, box: Box) -> str:
        """The text within a box."""
        for _ in range(-self._turn % 4):
            left, bottom, right, top = box
            box = (bottom, -right, top, -left)
        text: str = self._page.get_text_bounded(*box)
        return text

    def laid_out(self, line: str, at: int) -> str:
        """A line as it is read: its boxes among its words, its cells apart, its letters together.

        Args:
            line: The line.
            at: Its first index in `drawn`.
        """
        if self._has_ticks and not _TICKS.isdisjoint(line):
            words = [(self.letter(at + found.start())[0], found[0]) for found in _WORD.finditer(line)]
            if any(one[0] > other[0] for one, other in pairwise(words)):
                return " ".join(word for _, word in sorted(words))
        return self.with_cells(self.closed(line, at), at)

    def with_cells(self, line: str, at: int) -> str:
        """A short line with tabs between words so far apart that they are cells of a row.

        Args:
            line: The line; any other is returned unchanged.
            at: Its first index in `drawn`.
        """
        if len(line) > _LONGEST_ROW or " " not in line.strip():
            return line
        gaps = [
            (self.letter(at + found.end())[0] - self.letter(at + found.start() - 1)[2], found.start())
            for found in islice(_BETWEEN.finditer(line), _LABEL)
        ]
        if not gaps:
            return line
        box = self.letter(at + gaps[0][1] - 1)
        least = max((box[3] - box[1]) * _CELLS_APART, min(gaps)[0] * 2 if len(gaps) > 1 else 0.0)
        for gap, place in gaps:
            if gap > least and not _MARK.fullmatch(line[:place]):
                line = f"{line[:place]}{CELL}{line[place + 1 :]}"
        return line

    def closed(self, line: str, at: int) -> str:
        """A line of spaced-out letters without the spaces between them, except between words.

        Args:
            line: The line; any other is returned unchanged.
            at: Its first index in `drawn`.
        """
        if not _SET_APART.fullmatch(line):
            return line
        letters = [number for number, letter in enumerate(line) if not letter.isspace()]
        gaps = [
            self.letter(at + after)[0] - self.letter(at + before)[2] for before, after in pairwise(letters)
        ]
        between = max(median(gaps) * _WORDS_APART, 0.0)
        words = [
            (" " if gap > between else "") + line[number]
            for gap, number in zip(gaps, letters[1:], strict=True)
        ]
        return line[letters[0]] + "".join(words)
