"""The control words of rich text that matter here: characters, places, non-text, character sets.

Control words are from Rich Text Format 1.9.1; the numbers of character sets are Windows' own.
"""

from __future__ import annotations

import codecs
import re

#: Control words that are characters.
LETTERS: dict[str, str] = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "nestcell": " ",
}
#: Signs after a backslash that are characters; a line end means a paragraph.
SIGNS: dict[str, str] = {"\\": "\\", "{": "{", "}": "}", "~": "\u00a0", "_": "\u2011"}
#: Groups whose content is not text of the document.
DROPPED = frozenset(
    (
        *("colortbl", "stylesheet", "info", "objdata", "themedata", "colorschememapping", "datastore"),
        *("latentstyles", "listtable", "listoverridetable", "rsidtbl", "generator", "filetbl", "revtbl"),
        *("xmlnstbl", "fldinst", "sp", "sn", "sv", "nonshppict", "nonesttables", "annotation", "atnid"),
        *("atnauthor", "atrfstart", "atrfend", "bkmkstart", "bkmkend", "background", "tc", "xe", "private"),
        *("mmathPr", "panose", "falt", "userprops", "docvar", "upr", "pgdsctbl", "wgrffmtfilter"),
    )
)
#: Groups marked as ignorable that are understood here.
KNOWN = frozenset(
    ("shpinst", "shptxt", "dptxbxtext", "nesttableprops", "ud", "footnote", "shppict", "pntext")
)
#: Groups whose text belongs to another place.
HEADERS = frozenset(("header", "headerl", "headerr", "headerf"))
FOOTERS = frozenset(("footer", "footerl", "footerr", "footerf"))
NOTES = frozenset(("footnote",))
BOXES = frozenset(("shptxt", "dptxbxtext"))
LIST_SIGNS = frozenset(("listtext", "pntext"))
#: Ends of lines, paragraphs and rows.
LINE_ENDS = frozenset(("par", "line", "nestrow"))
GAPS = frozenset(("page", "sect", "column"))
#: Character properties that mean deleted or hidden.
UNSEEN = frozenset(("deleted", "v"))
#: What characters of symbol fonts show.
SYMBOLS: dict[int, str] = {0xB7: "•", 0xA7: "•", 0xD8: "•", 0x76: "•", 0xFC: "✓", 0xFE: "☒", 0xA8: "☐"}
#: The character set of symbol fonts.
SIGN_FONT = "sign font"
_SETS: dict[int, str] = {
    0: "cp1252",
    2: SIGN_FONT,
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_STYLES = "\\stylesheet"
_STYLE = re.compile(r"\{\\s(\d{1,5})\b[^{}]{0,2000}?[ }](?:heading \d|title|subtitle);", re.IGNORECASE)
_STYLES_WITHIN = 300_000
_PAGES = {65001: "utf-8", 10000: "mac_roman"}


def codec_of_set(number: int, otherwise: str) -> str:
    """The encoding of a font's character set; ``otherwise`` if it is the document's own or unknown."""
    return _SETS.get(number, otherwise)


def codec_of_page(number: int) -> str:
    """The encoding of a code page; Windows' own if it is unknown."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def decoded(data: bytes, codec: str) -> str:
    """The text of bytes in a font's encoding."""
    if codec == SIGN_FONT:
        return "".join(SYMBOLS.get(code, "") for code in data)
    return data.decode(codec, "replace")


def headings_of(source: str) -> frozenset[int]:
    """The numbers of heading styles, recognised by the names that every program gives them."""
    start = source.find(_STYLES)
    if start < 0:
        return frozenset()
    return frozenset(int(found[1]) for found in _STYLE.finditer(source, start, start + _STYLES_WITHIN))
