"""Reads titles stated in a labelled part, a page's head, a title line or after a label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.opening import is_writers
from desktop_app.analysis.facts.layout.stretches import Stretch, trimmed
from desktop_app.analysis.facts.names.board_heads import head_of_board
from desktop_app.analysis.facts.names.naming import is_employer, names_somebody
from desktop_app.analysis.facts.names.sought_titles import POST
from desktop_app.analysis.facts.names.title_line import LONGEST, title_line, trimmed_title
from desktop_app.domain.facts import Fact, FactName, FactSource
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page

_NEAR_START: Final = 500
_LABEL_REACH: Final = 24
#: Titles after this point are not the post's own.
_BEGINNING: Final = 1200
_NEAR_PERSON: Final = 160
_PERSONS: Final = ("contact", "enquir", "report", "manager:", "telephone", "e-mail", "email", "@")
_FIRST_LINES: Final = 4
_MOST_WORDS: Final = 9
#: The rest of a heading that was split after *Job*.
HEADING_WORDS: Final = re.compile(
    r"(?i)(?:(?:principal|main|key|person|plan|summary|description|purpose|details|overview|specification|"
    r"responsibilities|duties|role|and|grade|title|advert|location) ?)+:?"
)
#: Headlines addressed to many people, which are not titles.
_CALLED_OUT: Final = re.compile(
    r"\b(?:please|could you|wanted|needed|required|pass on|anyone|does anybody)\b"
)
_LINE_SEAM: Final = re.compile(r", | ?\| ")
_BEHIND_TITLE: Final = re.compile(r" (?:- .*|\([^()]*\)$)")


def stated_titles(page: Page, employer: str) -> tuple[Fact | None, Fact | None]:
    """The most certain stated title, and one after a label that names no role.

    Args:
        page: The advert.
        employer: The employer's name in lower case; empty if unknown.
    """
    head = _title_of_head(page, employer)
    titles = list(_titles(page, employer, head))
    sure = (title for title in titles if title is head or _is_sure(title))
    labelled = [title for title in titles if _is_behind_label(page, title)]
    called = (title for title in labelled if POST.fullmatch(title.text) and _is_called_title(page, title))
    return next(sure, None) or next(called, None), next(iter(labelled), None)


def _is_sure(title: Fact) -> bool:
    """Whether a title comes from a labelled part, or names a role and is not a headline."""
    return title.source is not FactSource.TEXT or (
        names_somebody(title.text)
        and not _CALLED_OUT.search(title.text.lower())
        and not HEADING_WORDS.fullmatch(title.text)
    )


def _titles(page: Page, employer: str, head: Fact | None) -> Iterator[Fact]:
    """The titles in labelled parts, the page's head, title lines and after labels."""
    for value in page.labelled(Label.TITLE):
        if value.whole and "\n" not in value.words:
            yield from _whole_title(value, employer, _opening_lines(page))
    if head:
        yield head
    for stretch in page.sections(SectionName.TITLE):
        if _is_of_post(stretch):
            for line in _lines_of(stretch):
                if not page.is_row(line.text, line.start) and not is_writers(line.text, line.start):
                    yield from title_line(line, employer)
    for value in page.labelled(Label.TITLE):
        if not value.whole and value.end - value.start <= LONGEST and _is_of_post(value):
            yield from title_line(value, employer)


def _title_of_head(page: Page, employer: str) -> Fact | None:
    """The title in the head of a vacancy page; the whole line if it names no role."""
    _, line = head_of_board(page)
    if line is None:
        return None
    found = next(title_line(line, employer), None)
    if found is not None and names_somebody(found.text):
        return found
    return next(trimmed_title(line.text, line.start, line.end), None)


def _is_called_title(page: Page, title: Fact) -> bool:
    """Whether the label says *title*, so that the value need not name a role (``Bank Housekeeping``)."""
    return any(
        "title" in value.text.low[max(0, value.start - _LABEL_REACH) : value.start]
        and title.span is not None
        and value.text.span(value.start, value.end).contains(title.span)
        for value in page.labelled(Label.TITLE)
        if not value.whole and "\n" not in value.words
    )


def _is_behind_label(page: Page, title: Fact) -> bool:
    """Whether a label says that these words are a title, although they name no role."""
    labelled = [value.text.span(value.start, value.end) for value in page.labelled(Label.TITLE)]
    words = title.text.strip()
    like = (
        words[:1].isupper()
        and not HEADING_WORDS.fullmatch(words)
        and words.count(" ") < _MOST_WORDS
        and words[-1] not in ".:;"
    )
    return like and title.span is not None and any(span.contains(title.span) for span in labelled)


def _lines_of(stretch: Stretch) -> Iterator[Stretch]:
    """The lines of a stretch up to the first that is not an employer's, without surrounding marks."""
    start = stretch.start
    for line in stretch.words.split("\n")[:_FIRST_LINES]:
        if line.strip():
            bare = trimmed(Stretch(stretch.text, start, start + len(line)))
            yield bare
            if not is_employer(bare.words):
                return
        start += len(line) + 1


def _opening_lines(page: Page) -> tuple[str, ...]:
    """The first lines of the bodies in lower case, each up to its first comma or bar."""
    heads = (text.low[:_NEAR_START].split("\n")[:_FIRST_LINES] for text in page.bodies)
    return tuple(_LINE_SEAM.split(line, maxsplit=1)[0].strip() for lines in heads for line in lines)


def _whole_title(value: Stretch, employer: str, lines: tuple[str, ...]) -> Iterator[Fact]:
    """The title in a labelled part; the whole part if it names no role.

    Words after a dash or in a bracket are dropped if the page's own title lacks them.
    """
    behind = _BEHIND_TITLE.search(value.low)
    if behind and behind.start() and value.low[: behind.start()] in lines:
        value = Stretch(value.text, value.start, value.start + behind.start(), whole=True)
    inner = next(title_line(value, employer), None)
    if inner is not None and names_somebody(str(inner.value)):
        yield inner
    else:
        yield value.fact(FactName.TITLE, value.written)


def _is_of_post(stretch: Stretch) -> bool:
    """Whether a title is placed like the post's own, not like that of a contact or manager."""
    start = stretch.start
    if start <= _NEAR_START:
        return True
    before = stretch.text.low[start - _NEAR_PERSON : start]
    return start <= max(_BEGINNING, len(stretch.text.low) // 3) and not any(
        word in before for word in _PERSONS
    )
