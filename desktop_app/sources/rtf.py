"""Rich text: paragraphs, list items and table rows, without what was deleted or hidden."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.documents import FORMAT_WORDS, Document, Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.lines import joined, pictures_left_out
from desktop_app.sources.rtf_tokens import cleaned, with_plain_fonts

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.sources.limits import Limits

_KIND = FORMAT_WORDS[SourceFormat.RTF]
_LEVELS = 500
_MOST_CONTROLS = 3_000_000
_PICTURE = re.compile(r"\\(?:shppict|pict)\b")
_OTHER_FORM = re.compile(r"\\nonshppict\b")


def read_rtf(data: bytes, name: str, limits: Limits) -> Read:
    """The text of a rich-text file.

    Args:
        data: The file.
        name: Its name.
        limits: How much is read.

    Returns:
        One document.

    Raises:
        AppError: It is cut short, too deep, or too long.
    """
    from striprtf.striprtf import rtf_to_text

    source = data.decode("latin-1").strip("\0\r\n\t ")
    if source.count("{") != source.count("}") and not source.endswith("}"):
        raise refusals.damaged(name, _KIND)
    if source.count("\\") > _MOST_CONTROLS:
        raise refusals.too_much(name, f"more than {_MOST_CONTROLS:,} control words")
    ready = cleaned(source, _LEVELS)
    if ready is None:
        raise refusals.too_much(name, f"more than {_LEVELS} levels of groups")
    to_text: Callable[..., str] = rtf_to_text  # its stubs leave the arguments out
    words = to_text(with_plain_fonts(ready), errors="replace")
    whole = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # emoji come as halves
    text = joined([line.strip(" ") for line in whole.split("\n")], name, limits)
    return Read((Document(name, SourceFormat.RTF, text, notes=pictures_left_out(_pictures(source))),))


def _pictures(source: str) -> int:
    """How many pictures there are; the second form of one is none."""
    shown = sum(1 for found in _PICTURE.finditer(source) if found[0] == "\\shppict")
    plain = sum(1 for found in _PICTURE.finditer(source) if found[0] == "\\pict")
    return max(shown, plain - len(_OTHER_FORM.findall(source)) - shown)
