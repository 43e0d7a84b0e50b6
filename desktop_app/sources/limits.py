"""How much of a file is read before it is refused; stated to people in the sentences of refusals."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest that is read: file and unpacked bytes, pages of a PDF, cells of a table, code points.

    ``characters`` counts the code points of one file's readable text.
    """

    bytes: int = 25_000_000
    unpacked: int = 100_000_000
    pages: int = 300
    cells: int = 2_000_000
    characters: int = 2_000_000


LIMITS = Limits()
