"""Read some files and analyse each; a bad one does not stop the others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError
from desktop_app.operations.analyse_many import load_reader
from desktop_app.sources.plain import decode, read_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.rules import RuleSources

#: The name that stands for what came on standard input.
GIVEN = "-"


def analyse_files(
    names: Iterable[str],
    *,
    sources: RuleSources,
    kept_in: Path | None = None,
    given: bytes | None = None,
) -> Iterator[tuple[str, Analysis | AppError]]:
    """Analyse each of some files.

    Args:
        names: Paths of text files; ``-`` stands for ``given``, where there is any.
        sources: Where the rules are.
        kept_in: The cache folder of compiled rules, if any.
        given: The bytes that came on standard input; decoded as a file's are.

    Returns:
        (name, analysis), or (name, what was wrong), in the order given.

    Raises:
        AppError: No rules can be loaded.
    """
    reader = load_reader(sources, kept_in)
    for name in names:
        try:
            if name == GIVEN and given is not None:
                advert = Advert.of(decode(given, "standard input"))
            else:
                advert = read_plain(Path(name))
            result: Analysis | AppError = reader.analyse(advert)
        except AppError as problem:
            result = problem
        yield name, result
