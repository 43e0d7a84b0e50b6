"""Problems in rule files, as rich text and as notices."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from desktop_app.domain.rules import Problem
from desktop_app.presentation.palette import Palette
from desktop_app.presentation.rules_words import FIELDS

_MISSING = re.compile(r"the key “(\w+)” is missing\.")
_NO_WORDS = "it has neither phrases nor near"
_QUOTED = re.compile(r"“(\w+)”")
NO_PROBLEMS = "No problems: every rule can be used."


def where(problem: Problem) -> str:
    """File, line and column of a problem."""
    place = problem.place
    return f"{place.file}, line {place.line}, column {place.column}"


def problems_html(problems: Sequence[Problem], palette: Palette) -> str:
    """All problems as rich text: place, description, the line itself, what to do."""
    if not problems:
        return f"<p style='color:{palette.muted}'>{NO_PROBLEMS}</p>"
    return "".join(_one(problem, palette) for problem in problems)


def notice_words(problems: Sequence[Problem]) -> tuple[str, str]:
    """The first problem as a notice: a sentence and a hint."""
    first = problems[0]
    more = f" There are {len(problems) - 1} more on the Rules page." if len(problems) > 1 else ""
    sentence = f"Line {first.place.line} of {first.place.file} cannot be used: {_started(first.sentence)}"
    return sentence, f"{first.hint}{more}".strip()


def form_words(problem: Problem) -> str:
    """A problem in the form, with the fields' names in place of the keys of a rule file."""
    sentence = problem.sentence.rpartition("is left out: ")[2]
    if sentence.rstrip(".") == _NO_WORDS:
        return "Give at least one word to look for."
    if (missing := _MISSING.fullmatch(sentence)) is not None and missing[1] in FIELDS:
        return f"“{_name(missing[1])}” is empty."
    if missing is not None and missing[1] == "examples":
        return f"“{_name('match')}” is empty. Write a sentence as it could stand in an advert."
    named = _QUOTED.sub(lambda found: f"“{_name(found[1])}”" if found[1] in FIELDS else found[0], sentence)
    return f"{named[:1].upper()}{named[1:]} {problem.hint}".strip()


def _name(field: str) -> str:
    return FIELDS[field].name.replace("&", "")


def _started(sentence: str) -> str:
    """A sentence adapted to follow a colon."""
    return sentence[:1].lower() + sentence[1:] if sentence[1:2].islower() else sentence


def _one(problem: Problem, palette: Palette) -> str:
    pieces = [
        f"<p style='margin:0 0 2px 0'><b>{html.escape(problem.sentence)}</b></p>",
        f"<p style='margin:0 0 2px 0; color:{palette.muted}'>{html.escape(where(problem))}</p>",
    ]
    if problem.excerpt:
        pieces.append(
            f"<p style='margin:2px 0 2px 16px'><code style='background-color:{palette.advice.tint};"
            f" color:{palette.text}'>&nbsp;{html.escape(problem.excerpt)}&nbsp;</code></p>"
        )
    if problem.hint:
        pieces.append(f"<p style='margin:2px 0 2px 0'>{html.escape(problem.hint)}</p>")
    return "".join((*pieces, "<p style='margin:0 0 10px 0'></p>"))
