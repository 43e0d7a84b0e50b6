"""Which rules the command line reads by: those of the window, and what ``--rules`` adds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import paths, settings

if TYPE_CHECKING:
    from desktop_app.domain.rules import RuleSources


def sources_in_use(further: Sequence[Path] = ()) -> RuleSources:
    """Where rules are read from: shipped and installed packs, further ones, the team's changes, one's own.

    Args:
        further: Folders of packs that were named on the command line.

    Raises:
        AppError: The installation is incomplete.
    """
    from dataclasses import replace

    values, _ = settings.load(paths.config_place())
    team = str(values["team_rules"])
    sources = paths.rule_sources(Path(team) if team else None)
    return replace(sources, folders=(*sources.folders, *further))
