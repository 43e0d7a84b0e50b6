"""The words about opening files: kinds by name, progress, and lists of names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

#: Kinds of files by name, with their endings, for the file dialog.
KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Web pages", ("html", "htm", "xhtml", "mhtml", "mht", "webarchive")),
    ("Word and other documents", ("docx", "docm", "dotx", "odt", "rtf")),
    ("PDF", ("pdf",)),
    ("E-mails", ("eml", "msg")),
    ("Tables of adverts", ("xlsx", "xlsm", "csv", "tsv", "json", "jsonl", "ndjson")),
    ("Text", ("txt", "text", "md", "markdown")),
)
#: Files that contain only an address; opening one explains what to do.
_LINKS = ("url", "webloc", "desktop")
_ENDINGS = tuple(ending for _, endings in KINDS for ending in endings)
#: How many names are listed; the rest are counted.
_NAMED = 3


def dialog_filter() -> str:
    """The kinds in the form of Qt's file dialog, all together first."""
    kinds = (("Adverts", (*_ENDINGS, *_LINKS)), *KINDS, ("Links", _LINKS))
    told = [f"{words} ({' '.join(f'*.{one}' for one in endings)})" for words, endings in kinds]
    return ";;".join((*told, "All files (*)"))


def may_be_advert(name: str) -> bool:
    """Whether an attachment with that name may contain an advert; pictures in a signature do not."""
    return PurePath(name).suffix.lower().lstrip(".") in _ENDINGS


def progress_words(name: str, done: int, of: int, words: str, *, waiting: int) -> str:
    """The progress of reading a file, in a sentence.

    Args:
        name: The file's name.
        done: How many of its pages, rows … are read.
        of: How many there are; 0 if unknown.
        words: What is counted.
        waiting: How many files follow.
    """
    far = f": {done:,} of {of:,} {words}" if of else ""
    more = "" if not waiting else f" {waiting} more file{'' if waiting == 1 else 's'} to read."
    return f"Reading “{name}”{far}…{more}"


def names_told(names: Sequence[str]) -> str:
    """Names in a sentence: three of them, then how many more."""
    told = [f"“{name}”" for name in names[:_NAMED]]
    rest = len(names) - len(told)
    if rest:
        return f"{', '.join(told)} and {rest} more"
    return " and ".join((", ".join(told[:-1]), told[-1])) if len(told) > 1 else "".join(told)
