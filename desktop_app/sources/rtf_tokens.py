"""Rich text made ready for striprtf: deleted and hidden words go, cells get tabs, list signs our bullet.

Control words are those of the Rich Text Format 1.9.1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<code>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}]+)|\\",
    re.DOTALL,
)
#: Groups that hold the sign before a list item; striprtf would show the sign's letter of a sign font.
_LIST_SIGNS = frozenset(("listtext", "pntext"))
#: Groups whose words striprtf would show or whose bytes it would read as words.
_DROPPED = frozenset(
    ("fldinst", "pict", "objdata", "themedata", "colorschememapping", "datastore", "xmlnstbl")
)
#: Groups that striprtf drops, shown here as blocks of their own.
_SHOWN = frozenset(
    (
        "header",
        "headerl",
        "headerr",
        "headerf",
        "footer",
        "footerl",
        "footerr",
        "footerf",
        "footnote",
        "shptxt",
    )
)
_FONTS = re.compile(r"\\(f|fcharset)(\d{1,5})(?!\d)")
_BRACES = re.compile("[{}]")
#: What stands round the words of a text box.
_BOX = re.compile(r"\\\*\\shpinst(?![a-zA-Z])|\\shp(?![a-zA-Z])")
#: Properties of letters that mean they are not there.
_UNSEEN = frozenset(("deleted", "v"))
_SPACED = re.compile(r"[^\W_]{1,3}[.)]")


@dataclass(slots=True)
class _Group:
    """The state between two braces: what is left out in it, and the sign of a list item gathered in it."""

    unseen: frozenset[str] = frozenset()
    dropped: bool = False
    sign: list[str] | None = None


def cleaned(source: str, most_levels: int) -> str | None:
    """The same rich text, in words that striprtf reads rightly.

    Args:
        source: Rich text, its bytes as code points below 256.
        most_levels: How many groups may stand inside each other.

    Returns:
        The rich text; None where groups stand deeper than that.
    """
    out: list[str] = []
    groups = [_Group()]
    skip = 0
    for found in _TOKEN.finditer(_BOX.sub("", source)):
        if found.start() < skip:
            continue
        group = groups[-1]
        brace, word = found["brace"], found["word"]
        if brace == "{":
            if len(groups) > most_levels:
                return None
            groups.append(_Group(group.unseen, group.dropped, group.sign))
            out.append("{")
        elif brace == "}":
            _close(groups, out)
        elif word == "bin":
            skip = found.end() + max(int(found["number"] or 0), 0)
        elif word:
            _control(word, found, groups, out)
        elif group.sign is not None:
            group.sign.append(_seen(found))
        elif not group.dropped and not group.unseen:
            out.append(found[0])
    return "".join(out)


def with_plain_fonts(source: str) -> str:
    """The same rich text with its table of fonts cut to numbers and character sets.

    striprtf searches the table in steps that grow with the cube of its length; this one takes a line.
    """
    start = source.find("\\fonttbl")
    if start < 0:
        return source
    depth, end = 1, len(source)
    for brace in _BRACES.finditer(source, start):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            end = brace.start()
            break
    sets: dict[str, str] = {}
    font = "0"
    for found in _FONTS.finditer(source, start, end):
        if found[1] == "f":
            font = found[2]
        else:
            sets.setdefault(font, found[2])
    fonts = "".join(f"{{\\f{font}\\fcharset{number} x;}}" for font, number in sets.items())
    rest = source[end:].replace("\\fonttbl", "")
    return f"{source[:start]}\\fonttbl{fonts}{rest}"


def _close(groups: list[_Group], out: list[str]) -> None:
    """The end of a group; a list item's sign is written where it ends."""
    group = groups.pop() if len(groups) > 1 else groups[0]
    if group.sign is not None and groups[-1].sign is None:
        sign = "".join(group.sign).strip()
        out.append(f"{sign} " if _SPACED.fullmatch(sign) else r"\bullet  ")
    out.append("}")


def _control(word: str, found: re.Match[str], groups: list[_Group], out: list[str]) -> None:
    """A control word: what it leaves out, what it becomes."""
    group = groups[-1]
    if word in _UNSEEN:
        off = found["number"] == "0"
        group.unseen = group.unseen - {word} if off else group.unseen | {word}
    elif word == "plain":
        group.unseen = frozenset()
    elif word in _LIST_SIGNS:
        group.sign = []
    elif word in _DROPPED:
        group.dropped = True
    elif group.sign is None and not group.dropped:
        if word in {"cell", "nestcell"}:
            out.append(r"\tab ")
        elif word in _SHOWN:
            out.append(r"\par ")
        elif not group.unseen or word not in {"u", "tab", "line", "bullet", "emdash", "endash"}:
            out.append(found[0])


def _seen(found: re.Match[str]) -> str:
    """A letter of a list item's sign; codes of sign fonts are no letters."""
    return found["text"] or ("" if found["code"] else found["sign"] or "")
