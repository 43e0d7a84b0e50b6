"""Which rules the command line reads by: those of the window, and what ``--rules`` adds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import paths, settings

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
