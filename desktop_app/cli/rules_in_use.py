"""The rules the command line uses: the window's, and those that ``--rules`` adds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import paths, settings
from desktop_app.cli.streams import complain
from desktop_app.operations.check_packs import unusable_rules

if TYPE_CHECKING:
    from desktop_app.domain.rules import RuleSources


def sources_in_use(further: Sequence[Path] = (), *, shipped_only: bool = False) -> RuleSources:
    """Where to read rules from: packs shipped, installed and given here, then the changes over them.

    Args:
        further: Folders of packs given on the command line.
        shipped_only: Whether to leave out installed packs and all changes.

    Raises:
        AppError: The installation is incomplete.
    """
    from dataclasses import replace

    if shipped_only:
        from desktop_app.domain.rules import RuleSources

        return RuleSources((paths.rules_folder(), *further))
    values, _ = settings.load(paths.config_place())
    team = str(values["team_rules"])
    sources = paths.rule_sources(Path(team) if team else None)
    return replace(sources, folders=(*sources.folders, *further))


def complain_of_rules(sources: RuleSources) -> int:
    """Report on standard error the problems in rules that did not come with Wordward.

    Returns:
        1 if there are any, else 0. If only shipped packs are in use, nothing is checked.
    """
    if len(sources.folders) < 2 and not any(map(_may_be_there, sources.overlays)):
        return 0
    return complain(unusable_rules(sources))


def _may_be_there(overlay: Path) -> bool:
    """Whether a file of changes exists or cannot be checked: reading the rules then reports why."""
    try:
        return overlay.is_file()
    except OSError:
        return True
