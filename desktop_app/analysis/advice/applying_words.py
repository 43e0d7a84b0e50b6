"""Wordings that decide whether a profile meets a demand: names of systems, and “willing to work towards”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.work_forms import SYSTEM
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: The thing need not be held yet if the person is willing to work towards it.
_WILLING: Final = re.compile(
    r"\b(?:willing(?:ness)?|prepared|commit(?:ted|ment)|ready|readiness|happy|keen|desire|wish|intention|"
    r"aim|hope|agree(?:ment)?|plan|expect(?:ed|ing)?|interest(?:ed)?) (?:to|in) (?:be )?(?:\w+ ){0,2}?(?:"
    r"work\w* towards?|stud\w+|undertak\w+|complet\w+|gain\w*|train\w*|obtain\w*|achiev\w+|tak\w+|sit\w*|"
    r"acquir\w+|pass\w*|learn\w*)"
)
#: Names of systems and classifications; kinds of system do not count.
_NAMED: Final = re.compile(
    rf"\b(?!(?:encoder|patient administration|pas\b|g2 |digital|another|any|a second)){SYSTEM}(?:[ -]\d+)?\b|"
    r"\bvision\b|\bicd-?1[01]\b|\bopcs-?4?\b|\bread codes?\b",
    re.IGNORECASE,
)
#: Names that are also common words: they count only with a capital letter and not as an ordinary noun.
_COMMON: Final = re.compile("vision|epic|rave|rio|evolve|argus|sage|morse|socrates|encompass|moodle|pas")
_ADJECTIVE: Final = re.compile(
    r"(?i)\b(?:our|your|their|its|an?|this|that|one|(?:clear|shared|common|strategic|strong|truly)) $"
)
_OF_A_SYSTEM: Final = re.compile(r"(?i) (?:users?|systems?|software|records?|analysts?|experience|encoder)\b")
#: Shows that one of the systems named is enough, or that they are examples.
_ANY: Final = re.compile(r"\bor\b|/|\be\.?g\b|\bsuch as\b|\blike\b|\bany of\b|\bone of\b|\bi\.?e\b|\(")


def is_willingness(words: str) -> bool:
    """Whether lower-case words accept willingness to work towards a thing instead of holding it."""
    return _WILLING.search(words) is not None


def names(words: str, system: str) -> bool:
    """Whether words, in their original case, name a system, with or without hyphens and spaces."""
    return any(_places(words, system))


def _places(words: str, system: str) -> Iterator[tuple[int, int]]:
    """The places at which words name a system."""
    form = _form(system)
    for found in re.finditer(form, words, re.IGNORECASE) if form else ():
        if _is_name(words, found):
            yield found.span()


def _is_name(words: str, found: re.Match[str]) -> bool:
    """Whether a match is a name rather than a common word (``our vision``)."""
    if not _COMMON.fullmatch(found[0].lower()):
        return True
    before = words[max(0, found.start() - 20) : found.start()]
    adjective = _ADJECTIVE.search(before) and not _OF_A_SYSTEM.match(words, found.end())
    return found[0][0].isupper() and not adjective


def others_named(words: str, known: Iterable[str]) -> list[str]:
    """The systems that words ask for in addition to known ones.

    Args:
        words: The words in their original case.
        known: The systems of a profile that occur in them.

    Returns:
        Their names as written, in order; empty if any one of those named is enough.
    """
    if _ANY.search(words.lower()):
        return []
    held = [place for system in known for place in _places(words, system)]
    others = [
        found[0]
        for found in _NAMED.finditer(words)
        if _is_name(words, found)
        and not any(found.start() < end and start < found.end() for start, end in held)
    ]
    return list(dict.fromkeys(others))


def _form(system: str) -> str:
    """A pattern for a system's name; empty for an empty name."""
    bare = [re.escape(piece) for piece in re.split(r"[\s-]+", normalise(system).text.lower()) if piece]
    return rf"(?<!\w){'[ -]?'.join(bare)}(?!\w)" if bare else ""
