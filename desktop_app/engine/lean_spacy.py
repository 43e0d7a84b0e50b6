"""spaCy without its command line: the worker is ready a third sooner, and holds no network library.

``import spacy`` takes its whole command line along for one function nobody here calls (``spacy.info``):
typer, rich, requests, httpx, weasel, some 370 modules and 0.4 of 1.2 seconds (spaCy 3.8.18, measured
2026-11-21). While spaCy is imported, an empty stand-in is in that place; afterwards it is gone, and
whoever asks for ``spacy.cli`` gets the real one.
"""

from __future__ import annotations

import sys
from types import ModuleType

_STAND_INS = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy, leanly where that works; nothing happens if it is imported already.

    Raises:
        ImportError: spaCy is not installed, or not whole.
    """
    if "spacy" in sys.modules:
        return
    for name in _STAND_INS:
        sys.modules[name] = ModuleType(name)
    sys.modules["spacy.cli"].__path__ = []
    sys.modules["spacy.cli.info"].info = _no_info  # type: ignore[attr-defined]
    try:
        import spacy
    except ImportError:  # a spaCy that is put together in another way: take it as it is
        _forget(("spacy",))
        import spacy  # noqa: F401
    else:
        _forget(_STAND_INS)


def _no_info(*_arguments: object, **_options: object) -> dict[str, object]:
    """Stands for ``spacy.info``, which tells about an installation on a terminal."""
    return {}


def _forget(names: tuple[str, ...]) -> None:
    """Take modules, and whatever lies below them, out of the table of imported modules."""
    for module in list(sys.modules):
        if any(module == name or module.startswith(f"{name}.") for name in names):
            del sys.modules[module]
