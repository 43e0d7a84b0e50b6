"""How much of a file is read before it is refused; the refusals tell people these limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


def silent(done: int, of: int, words: str) -> None:
    """Ignores progress."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest accepted: file and unpacked bytes, pages of a PDF, cells of a table, code points.

    ``characters`` counts the code points of one file's readable text. ``tell`` is called with (done, of,
    words) while a long file is read, for example (3, 200, "pages"); an exception from it ends the reading.
    """

    bytes: int = 25_000_000
    unpacked: int = 100_000_000
    pages: int = 300
    cells: int = 2_000_000
    characters: int = 2_000_000
    tell: Callable[[int, int, str], None] = field(default=silent, compare=False)


LIMITS = Limits()
