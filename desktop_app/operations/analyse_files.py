"""Read some files of any kind and analyse each document in them; a bad one does not stop the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import AppError
from desktop_app.operations.advert_of_document import advert_of
from desktop_app.operations.analyse_many import load_reader
from desktop_app.sources.limits import LIMITS
from desktop_app.sources.opening import read_data, read_document
from desktop_app.sources.plain import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.documents import Document
    from desktop_app.domain.rules import RuleSources

#: The name that stands for what came on standard input.
GIVEN = "-"
#: Standard input is read to this limit and a byte, so that what is cut off is seen to be too large.
_GIVEN_LIMITS = replace(LIMITS, bytes=SIZE_LIMIT)


def analyse_files(
    names: Iterable[str],
    *,
    sources: RuleSources,
    kept_in: Path | None = None,
    given: bytes | None = None,
) -> Iterator[tuple[str, Analysis | AppError]]:
    """Analyse each of some files.

    Args:
        names: Paths of files of any kind that is read; ``-`` stands for ``given``, where there is any.
        sources: Where the rules are.
        kept_in: The cache folder of compiled rules, if any.
        given: The bytes that came on standard input; read as a file's are.

    Returns:
        (name, analysis), or (name, what was wrong), in the order given; a file that holds several documents
        gives several, named “file (1 of 3)” and so on.

    Raises:
        AppError: No rules can be loaded.
    """
    reader = load_reader(sources, kept_in)
    for name in names:
        try:
            documents = _documents(name, given)
        except AppError as problem:
            yield name, problem
            continue
        for number, document in enumerate(documents, 1):
            try:
                result: Analysis | AppError = reader.analyse(advert_of(document))
            except AppError as problem:
                result = problem
            yield (name if len(documents) == 1 else f"{name} ({number} of {len(documents)})"), result


def _documents(name: str, given: bytes | None) -> tuple[Document, ...]:
    """What one file holds, or standard input."""
    if name == GIVEN and given is not None:
        return read_data(given, "standard input", limits=_GIVEN_LIMITS).documents
    return read_document(Path(name)).documents
