"""The bytes of a rule file, and as text, or what is wrong with them."""

from __future__ import annotations

from pathlib import Path

from desktop_app.rulepack.problem_log import FileLog
from desktop_app.rulepack.tree import Text

#: Largest rule file, in bytes.
SIZE_LIMIT = 1_000_000


def bytes_of(path: Path) -> bytes:
    """A rule file's bytes, one more than it may have at most: nobody reads a huge file to refuse it.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        return stream.read(SIZE_LIMIT + 1)


def decoded(content: bytes, file: str) -> tuple[str | None, FileLog]:
    """The text of a rule file's bytes, and its list of problems; None where it cannot be text."""
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
