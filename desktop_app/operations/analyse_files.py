"""Reads files of any kind and analyses each document in them; a bad file does not stop the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.errors import AppError
from desktop_app.operations.advert_of_document import check_is_no_link, record_of
from desktop_app.operations.analyse_many import load_reader
from desktop_app.sources.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from desktop_app.analysis.pipeline import Reader
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.documents import Document, Read
    from desktop_app.domain.rules import RuleSources
    from desktop_app.sources.limits import Limits

#: The name that stands for standard input.
GIVEN = "-"
#: Most bytes of standard input; the reader takes one more, so that an oversized input can be recognised. The
#: longest job description seen is under 1 MB.
GIVEN_LIMIT = 10_000_000
_GIVEN_LIMITS = replace(LIMITS, bytes=GIVEN_LIMIT)


class ReadsFiles(Protocol):
    """Anything that reads files: ``engine.safe_reading.SafeReading`` or ``InThisProcess``."""

    def read(self, path: Path, *, limits: Limits | None = None) -> Read:
        """Read a file."""
        ...

    def read_data(self, data: bytes, name: str, *, limits: Limits | None = None) -> Read:
        """Read the bytes of a file."""
        ...


class InThisProcess:
    """Reads files in this process, without limits of time or memory: for files one has made oneself."""

    def read(self, path: Path, *, limits: Limits | None = None) -> Read:
        """As ``sources.document_reading.read_document``."""
        from desktop_app.sources.document_reading import read_document

        return read_document(path, limits=limits or LIMITS)

    def read_data(self, data: bytes, name: str, *, limits: Limits | None = None) -> Read:
        """As ``sources.document_reading.read_data``."""
        from desktop_app.sources.document_reading import read_data

        return read_data(data, name, limits=limits or LIMITS)


Result = tuple[str, "Analysis | AppError"]


def analyse_files(
    names: Iterable[str],
    *,
    sources: RuleSources,
    kept_in: Path | None = None,
    given: bytes | None = None,
    today: date | None = None,
    together: bool = False,
    files: ReadsFiles | None = None,
) -> Iterator[Result]:
    """Analyse each file, or all of them as the documents of one advert.

    Args:
        names: Paths of files of any supported kind; ``-`` stands for ``given``, if there is any.
        sources: Where the rules are.
        kept_in: The cache folder of compiled rules, if any.
        given: The bytes of standard input; read like a file.
        today: The day from which missing years are inferred.
        together: Whether the files form one record: an advert, its job description, its person specification.
        files: Reads them; ``None`` for this process.

    Returns:
        (name, analysis) or (name, error) in the given order; a file with several documents yields several
        results, named “file (1 of 3)” and so on. Together: the errors of single files, then one analysis of
        the others under all their names.

    Raises:
        AppError: No rules can be loaded.
    """
    reader = load_reader(sources, kept_in)
    record: dict[str, Document] = {}
    for name in names:
        for one, document in _documents(name, given, files or InThisProcess()):
            if isinstance(document, AppError):
                yield one, document
            elif together:
                record[one] = document
            else:
                yield one, _analysed(reader, [document], today)
    if record:
        yield " + ".join(record), _analysed(reader, list(record.values()), today)


def _analysed(reader: Reader, documents: list[Document], today: date | None) -> Analysis | AppError:
    """The analysis of one advert, or the error that prevented it."""
    try:
        return reader.analyse(record_of(documents, read_on=today))
    except AppError as problem:
        return problem


def _documents(
    name: str, given: bytes | None, files: ReadsFiles
) -> Iterator[tuple[str, Document | AppError]]:
    """The documents of one file, or of standard input, each with its name; or the error."""
    try:
        if name == GIVEN and given is not None:
            documents = files.read_data(given, "standard input", limits=_GIVEN_LIMITS).documents
        else:
            documents = files.read(Path(name)).documents
    except AppError as problem:
        yield name, problem
        return
    for number, document in enumerate(documents, 1):
        one = name if len(documents) == 1 else f"{name} ({number} of {len(documents)})"
        try:
            check_is_no_link(document)
        except AppError as problem:
            yield one, problem
        else:
            yield one, document
