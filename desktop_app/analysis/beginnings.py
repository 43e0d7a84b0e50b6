"""Cuts long texts: facts are sought only in their beginning, so that each keystroke stays cheap."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.advert import Part
from desktop_app.domain.spans import Span
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.sections import Section
    from desktop_app.text.normalise import NormalText

#: Facts are sought in this many code points of each part: over ten pages, more than any advert has.
MOST_READ = 30_000


class Material(NamedTuple):
    """What facts are read from; all places are offsets within their part."""

    advert: Advert
    normal: Mapping[str, NormalText]
    sections: tuple[Section, ...]
    evidence: tuple[Evidence, ...]


def beginnings(whole: Material, most: int = MOST_READ) -> Material:
    """Cut every part after the last line that fits; returns ``whole`` itself if nothing is too long.

    Args:
        whole: The advert and what was found in it.
        most: Maximum length of a part, in code points.
    """
    ends = {part.name: _last_break(part.text, most) for part in whole.advert.parts if len(part.text) > most}
    if not ends:
        return whole
    parts = tuple(Part(part.name, part.text[: ends.get(part.name)]) for part in whole.advert.parts)
    return Material(
        replace(whole.advert, parts=parts),
        {part.name: normalise(part.text) if part.name in ends else whole.normal[part.name] for part in parts},
        tuple(_cut(whole.sections, ends)),
        tuple(item for item in whole.evidence if item.span.end <= ends.get(item.span.part, item.span.end)),
    )


def _last_break(text: str, most: int) -> int:
    """The end of the last complete line, or at least word, within so many code points."""
    return max(text.rfind("\n", 0, most), 0) or max(text.rfind(" ", 0, most), 0) or most


def _cut(sections: Iterable[Section], ends: Mapping[str, int]) -> Iterable[Section]:
    """The sections that begin before the cut, shortened to end there."""
    for section in sections:
        span = section.span
        end = ends.get(span.part, span.end)
        if span.end <= end:
            yield section
        elif span.start < end:
            heading = section.heading if section.heading and section.heading.end <= end else None
            yield replace(section, span=Span(span.part, span.start, end), heading=heading)
