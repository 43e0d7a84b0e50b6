"""Reads the bytes of a rule file and decodes them."""

from __future__ import annotations

from pathlib import Path

from desktop_app.rulepack.problem_log import FileLog
from desktop_app.rulepack.tree import Text

#: Largest rule file, in bytes.
SIZE_LIMIT = 1_000_000


def bytes_of(path: Path) -> bytes:
    """A rule file's bytes, at most one more than allowed, so that a huge file is refused unread.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        return stream.read(SIZE_LIMIT + 1)


def decoded(content: bytes, file: str) -> tuple[str | None, FileLog]:
    """A rule file's text and its list of problems; the text is None if the bytes cannot be decoded."""
    if len(content) > SIZE_LIMIT:
        log = FileLog(file)
        log.add(Text("", 1, 1), "The file is too large (more than 1 MB).", "Split it into several files.")
        return None, log
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = content.decode("utf-8-sig", errors="replace")
        before = (content[: error.start].decode("utf-8-sig", errors="replace") + "x").splitlines()
        log = FileLog(file, text)
        where = Text("", len(before), len(before[-1]))
        log.add(where, "The file is not UTF-8 text.", "Save it again with the encoding UTF-8.")
        return None, log
    return text, FileLog(file, text)
