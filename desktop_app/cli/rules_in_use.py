"""Which rules the command line reads by: those of the window, and what ``--rules`` adds."""

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
    """Where rules are read from: shipped and installed packs, further ones, the team's changes, one's own.

    Args:
        further: Folders of packs that were named on the command line.
        shipped_only: Whether to leave out what is installed, the team's changes and one's own.

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
    """Name on standard error what cannot be used of rules that did not come with Wordward.

    Returns:
        1 where there is something, else 0. Where there are only shipped packs, nobody looks.
    """
    if len(sources.folders) < 2 and not any(map(_may_be_there, sources.overlays)):
        return 0
    return complain(unusable_rules(sources))


def _may_be_there(overlay: Path) -> bool:
    """Whether a file of changes is there, or cannot be asked: whoever reads the rules then says so."""
    try:
        return overlay.is_file()
    except OSError:
        return True
