"""Joins the wrapped and hyphenated lines drawn on PDF pages into the lines a person reads."""

from __future__ import annotations

import re

from desktop_app.sources.lines import BULLET, CELL
from desktop_app.sources.pdf_spacing import CHOSEN, FULL

#: What the library returns for a hyphen at a line's end, and hyphens that it returns unchanged.
_BREAK = "\x02\ufffe\u00ad"
_HYPHENS = f"{_BREAK}-\u2010\u2011"
_ENDINGS = frozenset(_HYPHENS)
_LEFT = re.compile(f"[{_BREAK}]")
_ENDS = re.compile(rf"(?<![^\W_])([^\W_]++)[{_HYPHENS}][ \t]*$")
_STARTS = re.compile(r"([^\W_]+)")
_COMPOUND = re.compile(r"(?<![^\W_])[^\W_]++(?:[-\u2010\u2011][^\W_]++)+")
#: First halves of compounds that always keep their hyphen.
_KEPT = frozenset(
    re.findall(
        r"\w+",
        """full part fixed short long well self non on off up day face follow high low multi decision problem
        record hands team patient evidence user first second third one two three four five fast cross post
        co ex mid semi home office work web cloud paper time end real value age ad quality customer family
        medium best data target task results year month week entry health drop walk check sign pre in out""",
    )
)
#: Also beginnings of solid words; the hyphen stays only if the text has it elsewhere.
_SOLID = frozenset(("pre", "in", "out", "up", "on", "off", "ad", "mid", "over", "under", "multi", "semi"))
_BULLETS = "•●▪◦‣■□➢\uf0b7\uf0a7\uf0d8\uf0fc"
_MARKED = re.compile(rf"\s*(?:[{_BULLETS}✓✔]|[–—*-]\s|(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)]\s)")
_SIGN = re.compile(rf"\s*(?:[{_BULLETS}]|[–—*-](?=\s))\s*")
#: Shares of a full line: long enough to continue a sentence below; so full that the next word had no room; so
#: full if the next line begins with a lower-case letter.
_FULL_LINE = 0.72
_NEARLY = 0.6
_SOME = 0.4
#: In running text full lines are longer than this; shorter ones are values in a column.
_LEAST = 40


def joined_lines(lines: list[str]) -> list[str]:
    """The lines with wrapped ones joined.

    Args:
        lines: The lines of a text in reading order; hyphens at their ends as the library returns them.

    Returns:
        Paragraphs, list items (with our bullet) and headings, each on one line.
    """
    compounds, words = _vocabulary(lines) if any(map(_is_cut, lines)) else (set(), set())
    longest = _usual_length(lines)
    out: list[str] = []
    length, end = 0, ""
    for line in lines:
        bare = line.rstrip()
        before = out[-1] if out else ""
        if (
            before
            and bare
            and _is_cut(before)
            and _ENDS.search(before)
            and _STARTS.match(bare.lstrip())
            and not _MARKED.match(bare)
        ):
            out[-1] = _rejoined(before, bare.lstrip(), compounds, words)
        elif before and bare and _goes_on(before, bare, (length / longest, longest > _LEAST), end):
            out[-1] = f"{before} {bare.lstrip()}"
        else:
            out.append(_SIGN.sub(BULLET, bare, count=1) if _SIGN.match(bare) else bare)
        length, end = len(bare), line[-1:]
    return [line if line.isprintable() else _LEFT.sub("-", line) for line in out]


def _is_cut(line: str) -> bool:
    """Whether a line ends with a hyphen of any kind."""
    return line.rstrip(" \t")[-1:] in _ENDINGS


def _vocabulary(lines: list[str]) -> tuple[set[str], set[str]]:
    """The compounds and the words of a text, which decide how the halves of a word are joined."""
    whole = " ".join(lines)
    compounds = {
        word.lower().replace("\u2010", "-").replace("\u2011", "-") for word in _COMPOUND.findall(whole)
    }
    return compounds, {word.lower() for word in _STARTS.findall(whole)}


def _usual_length(lines: list[str]) -> int:
    """The length of a full line: nine of ten are no longer."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    return lengths[int(len(lengths) * 0.9)] if lengths else 1


def _goes_on(before: str, line: str, filled: tuple[float, bool], end: str) -> bool:
    """Whether a line continues the sentence of the one before.

    Args:
        before: The paragraph so far.
        line: The line.
        filled: The length of the previous line relative to a full one, and whether full lines are long.
        end: The last character of the previous line, which may be `CHOSEN` or `FULL`.
    """
    share, long = filled
    small = line.lstrip()[:1].islower()
    if end == CHOSEN or CELL in line or _MARKED.match(line) or before.endswith(("!", "?")):
        return False
    if before.endswith((":", ";")):
        return small and end == FULL
    if before.endswith("."):
        return long and end == FULL and share >= _FULL_LINE
    if before.startswith(BULLET) and end == FULL:
        return True
    if small:
        return share >= _SOME or end == FULL or before.endswith(",")
    return long and share >= (_NEARLY if end == FULL else _FULL_LINE)


def _rejoined(before: str, line: str, compounds: set[str], words: set[str]) -> str:
    """Two halves of a word joined, with or without the hyphen between them."""
    ending, starting = _ENDS.search(before), _STARTS.match(line)
    if ending is None or starting is None:
        return f"{before} {line}"
    first, second = ending[1], starting[1]
    stem = before[: ending.end(1)]
    solid = (first + second).lower()
    if solid in words and f"{first}-{second}".lower() not in compounds:
        return stem + line
    hyphened = (
        f"{first}-{second}".lower() in compounds
        or not (first + second).isalpha()
        or second[0].isupper()
        or (first.lower() in _KEPT and first.lower() not in _SOLID)
    )
    return f"{stem}-{line}" if hyphened else stem + line
