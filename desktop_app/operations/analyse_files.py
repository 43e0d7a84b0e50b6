"""Read some files and analyse each; a bad one does not stop the others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import AppError
from desktop_app.operations.analyse_many import load_reader
from desktop_app.sources.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.analysis import Analysis

_GIVEN = "-"


def analyse_files(
    names: Iterable[str], *, folders: Sequence[Path], given: Advert | None = None
) -> Iterator[tuple[str, Analysis | AppError]]:
    """Analyse each of some files.

    Args:
        names: Paths of text files; ``-`` stands for ``given``.
        folders: Folders of rule packs, the built-in one first.
        given: An advert that came another way (standard input).

    Returns:
        (name, analysis), or (name, what was wrong), in the order given.

    Raises:
        AppError: No rules can be loaded.
    """
    reader = load_reader(folders)
    for name in names:
        try:
            advert = given if name == _GIVEN and given is not None else read_plain(Path(name))
        except AppError as problem:
            yield name, problem
            continue
        yield name, reader.analyse(advert)
