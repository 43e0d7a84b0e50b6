"""Adverts as people also paste them: without the title, on one line, without headings, cut short."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from desktop_app.domain.advert import EMPLOYER, TITLE, Advert, Part
from tests.golden.adverts import GoldenAdvert

_BULLET = re.compile(r"\s*(?:[•●▪■○‣*–-]|o\s)\s*\S")
_CUT = 100
_HEADING = 45


def as_given(golden: GoldenAdvert) -> Advert:
    """The advert as written."""
    return Advert(tuple(Part(*part) for part in golden.parts))


def _without(name: str) -> Callable[[GoldenAdvert], Advert]:
    def cut(golden: GoldenAdvert) -> Advert:
        return Advert(tuple(Part(*part) for part in golden.parts if part[0] != name))

    return cut


def _with_text(change: Callable[[str], str]) -> Callable[[GoldenAdvert], Advert]:
    def changed(golden: GoldenAdvert) -> Advert:
        *fields, (name, text) = golden.parts
        return Advert((*(Part(*field) for field in fields), Part(name, change(text))))

    return changed


def body_only(golden: GoldenAdvert) -> Advert:
    """The text alone."""
    return Advert((Part(*golden.parts[-1]),))


def lower_case(golden: GoldenAdvert) -> Advert:
    """All parts in lower case."""
    return Advert(tuple(Part(name, text.lower()) for name, text in golden.parts))


def _shuffled(text: str) -> str:
    """Reorder the items within each list."""
    lines, done, chance = text.split("\n"), [], random.Random(7)  # noqa: S311
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _BULLET.match(lines[end]):
            end += 1
        block = lines[at : max(end, at + 1)]
        if len(block) > 1:
            chance.shuffle(block)
        done += block
        at += len(block)
    return "\n".join(done)


def _without_headings(text: str) -> str:
    """Remove short lines that do not end like a sentence."""
    return "\n".join(line for line in text.split("\n") if not _is_heading(line.strip()))


def _is_heading(line: str) -> bool:
    short = 0 < len(line) < _HEADING and len(line.split()) <= 6
    return short and line[-1] not in ".!?;," and not _BULLET.match(line) and ":" not in line[:-1]


def _first_words(text: str) -> str:
    words = list(re.finditer(r"\S+", text))
    return text[: words[_CUT - 1].end()] if len(words) > _CUT else text


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


PERTURBATIONS: dict[str, Callable[[GoldenAdvert], Advert]] = {
    "as given": as_given,
    "without the title": _without(TITLE),
    "without the employer": _without(EMPLOYER),
    "body only": body_only,
    "list items shuffled": _with_text(_shuffled),
    "without headings": _with_text(_without_headings),
    "in small letters": lower_case,
    "in one line": _with_text(_one_line),
    "first 100 words": _with_text(_first_words),
}
