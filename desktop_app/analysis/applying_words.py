"""Words of an advert that decide how a profile stands to a demand: systems, willingness that is enough."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.work_forms import SYSTEM
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Whoever does not hold it may mean to work for it.
_WILLING: Final = re.compile(
    r"\b(?:willing(?:ness)?|prepared|commit(?:ted|ment)|ready|readiness|happy|keen|desire|wish|intention|"
    r"aim|hope|agree(?:ment)?|plan|expect(?:ed|ing)?|interest(?:ed)?) (?:to|in) (?:be )?(?:\w+ ){0,2}?(?:"
    r"work\w* towards?|stud\w+|undertak\w+|complet\w+|gain\w*|train\w*|obtain\w*|achiev\w+|tak\w+|sit\w*|"
    r"acquir\w+|pass\w*|learn\w*)"
)
#: Systems and classifications that are known by name; a kind of system is none.
_NAMED: Final = re.compile(
    rf"\b(?!(?:encoder|patient administration|pas\b|g2 |digital|another|any|a second)){SYSTEM}(?:[ -]\d+)?\b|"
    r"\bvision\b|\bicd-?1[01]\b|\bopcs-?4?\b|\bread codes?\b"
)
#: One of those named is enough, or they are examples.
_ANY: Final = re.compile(r"\bor\b|/|\be\.?g\b|\bsuch as\b|\blike\b|\bany of\b|\bone of\b|\bi\.?e\b|\(")


def is_willingness(words: str) -> bool:
    """Whether words in small letters take being willing to work towards a thing in place of holding it."""
    return _WILLING.search(words) is not None


def names(low: str, system: str) -> bool:
    """Whether a text in small letters names a system, written with or without hyphens and spaces."""
    form = _form(system)
    return bool(form) and re.search(form, low) is not None


def others_named(words: str, known: Iterable[str]) -> list[str]:
    """The systems that words ask for together with those that are known.

    Args:
        words: As they are written.
        known: The systems of a profile that stand in them.

    Returns:
        As they are written, in order; empty where any of those named will do.
    """
    low = words.lower()
    if _ANY.search(low) or len(low) != len(words):
        return []
    held = [found.span() for system in known for found in re.finditer(_form(system), low)]
    others = [
        words[found.start() : found.end()]
        for found in _NAMED.finditer(low)
        if not any(found.start() < end and start < found.end() for start, end in held)
    ]
    return list(dict.fromkeys(others))


def _form(system: str) -> str:
    """The form of a system's name; empty for none."""
    bare = [re.escape(piece) for piece in re.split(r"[\s-]+", normalise(system).text.lower()) if piece]
    return rf"(?<!\w){'[ -]?'.join(bare)}(?!\w)" if bare else ""
