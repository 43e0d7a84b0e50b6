"""The places of the rules as command-line arguments of a worker process; imports next to nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.rules import RuleSources

_FOLDER, _CHANGES, _CACHE = "--folder=", "--changes=", "--cache="


def as_arguments(
    folders: Iterable[Path], overlays: Iterable[Path] = (), *, cache: Path | None = None
) -> tuple[str, ...]:
    """Rule sources and cache folder as arguments of a worker process.

    Args:
        folders: Folders of packs, the shipped one first.
        overlays: Files of changes, in order.
        cache: The cache folder; ``None`` for no cache.
    """
    return (
        *(f"{_FOLDER}{folder}" for folder in folders),
        *(f"{_CHANGES}{overlay}" for overlay in overlays),
        *((f"{_CACHE}{cache}",) if cache is not None else ()),
    )


def from_arguments(arguments: Sequence[str]) -> tuple[RuleSources, Path | None]:
    """The inverse of ``as_arguments``: the rule sources, and the cache folder if there is one."""
    from desktop_app.domain.rules import RuleSources

    def paths(option: str) -> tuple[Path, ...]:
        return tuple(Path(each.removeprefix(option)) for each in arguments if each.startswith(option))

    return RuleSources(paths(_FOLDER), paths(_CHANGES)), next(iter(paths(_CACHE)), None)
