"""Suggests names of rules and packs for one that is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

_MOST = 3
#: How like a name must be; at 0.6 chance finds one for almost any word.
_ALIKE = 0.7


def meant_by(name: str, known: Sequence[str]) -> str:
    """What somebody may have meant by an unknown name.

    Args:
        name: As typed, of any case; it may be part of a name.
        known: The existing names, each with its pack: “hospital.opcs-4”.

    Returns:
        A question with up to three names, or how to list the packs.
    """
    wanted = name.casefold().strip()
    own = {each: each.rpartition(".")[2] for each in known}
    near = [each for each in known if own[each] == wanted]
    near = near or ([each for each in known if own[each].startswith(wanted)] if wanted else [])[:_MOST]
    near = near or get_close_matches(wanted, known, _MOST, _ALIKE)
    near = near or [
        each for each in known if own[each] in get_close_matches(wanted, list(own.values()), _MOST, _ALIKE)
    ]
    near = near or ([each for each in known if wanted in each] if wanted else [])
    meant = " or ".join(f"“{each}”" for each in near[:_MOST])
    return f"Did you mean {meant}?" if meant else "wordward rules lint lists the packs there are."
