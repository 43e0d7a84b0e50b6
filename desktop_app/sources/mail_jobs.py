"""Job alerts: messages that list several vacancies, each with its title, employer, pay and link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.documents import Document, Field, SourceFormat
from desktop_app.sources.html_page import read_markup
from desktop_app.sources.html_tree import shape_of
from desktop_app.sources.lines import joined
from desktop_app.sources.page_address import is_address

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.sources.limits import Limits

#: What a list of jobs says of each: its pay, or until when to apply.
_CUE = re.compile(
    r"£ ?\d{2,3}(?:,\d{3}|k\b)|£ ?\d{1,3}(?:\.\d\d)? ?(?:an?|per|/) ?(?:h|day|shift|session)"
    r"|\bsalary\b|\bband \d|\bper (?:annum|hour)\b|\bcompetitive\b"
    r"|\bclos(?:es|ing)\b|\bapply by\b|\bdeadline\b",
    re.IGNORECASE,
)
#: What such a message calls its content, in its subject or before its first job.
_SEVERAL = re.compile(
    r"\b(?:jobs|vacancies|(?:job|vacancy) alerts?|new (?:roles|posts|positions|opportunities|matches))\b",
    re.IGNORECASE,
)
#: Links that lead on from a job, or from the message.
_ONWARDS = re.compile(
    r"(?:view|see|apply|read|find out|learn|show|open|click|save|share|hide|more|manage|edit|update|change|"
    r"unsubscribe|sign|log ?in|privacy|terms|contact us|help|download|browse|search|upload|https?:|www\.)\b",
    re.IGNORECASE,
)
#: Where the jobs end.
_END = re.compile(
    r"unsubscribe|manage (?:your |my )?(?:job )?(?:alerts?|preferences)|receiv(?:ed|ing) this|©"
    r"|(?:view|see|show) (?:all|more)\b|privacy (?:policy|notice)|kind regards|yours sincerely",
    re.IGNORECASE,
)
_LINK_LINE = re.compile(r"\W*(?:[\w ]{1,30}[:>-] ?)?<?(https?://\S+?)>?\s*")
_RULE = re.compile(r"\W*")
_FEWEST = 2
_MOST = 200
_LONGEST_TITLE = 120
#: A job in such a list has at most this many lines, and what belongs to the one before it at most so many.
_LINES, _MORE = 25, 3


class _Listed(NamedTuple):
    """One job of a list: its lines, the title first, and its address."""

    lines: list[str]
    address: str


def listed_jobs(
    markups: Sequence[str], text: str, subject: str, limits: Limits, *, file: tuple[str, SourceFormat]
) -> tuple[Document, ...]:
    """The jobs that a message lists.

    Args:
        markups: Its HTML parts.
        text: Its body as it was read.
        subject: Its subject.
        limits: How long a text may be.
        file: The file's name and kind.

    Returns:
        One document for each job in the data of the message, else for each block that begins with a linked
        title and states pay or a closing date; none unless there are several and the message says so.

    Raises:
        AppError: A page in it cannot be read.
    """
    name, kind = file
    stated = _stated_jobs(markups, limits, file)
    linked = max(text.count("://"), *(markup.count("href") for markup in markups), 0)
    if stated or linked < _FEWEST or len(_CUE.findall(text)) < _FEWEST:
        return stated
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    first, jobs = _jobs(lines, *_marked(markups))
    if not _FEWEST <= len(jobs) <= _MOST or len({tuple(job.lines) for job in jobs}) < _FEWEST:
        return ()
    if not _SEVERAL.search(subject) and not any(map(_SEVERAL.search, lines[:first])):
        return ()
    notes = (f"The message lists {len(jobs)} jobs; each is read by itself.",)
    documents = []
    for (title, *more), address in jobs:
        words = joined([title, "", *more], name, limits)
        documents.append(Document(name, kind, words, (Field("title", title),), address, notes=notes))
    return tuple(documents)


def _stated_jobs(
    markups: Sequence[str], limits: Limits, file: tuple[str, SourceFormat]
) -> tuple[Document, ...]:
    """The jobs in the data of a message, if there are several."""
    for markup in markups:
        if markup.count("JobPosting") >= _FEWEST:
            found = read_markup(markup, file[0], limits, kind=file[1]).documents
            if len(found) > 1:
                return found
    return ()


def _jobs(
    lines: Sequence[str], links: Mapping[str, Sequence[str]], headings: frozenset[str]
) -> tuple[int, list[_Listed]]:
    """The number of the line with the first job, and the jobs."""
    if not links:
        return _above_addresses(lines)
    headed = _below_titles(lines, [shape_of(line) in headings for line in lines], links)
    if len(headed[1]) >= _FEWEST:
        return headed
    linked = [shape_of(line) in links for line in lines]
    titles = [
        is_linked
        and not _ONWARDS.match(line)
        and not (number > 0 and linked[number - 1] and not _ONWARDS.match(lines[number - 1]))
        for number, (line, is_linked) in enumerate(zip(lines, linked, strict=True))
    ]
    return _below_titles(lines, titles, links)


def _marked(markups: Sequence[str]) -> tuple[dict[str, list[str]], frozenset[str]]:
    """The addresses behind linked words in order, and the headings, both by the shape of their words."""
    from selectolax.lexbor import LexborHTMLParser

    links: dict[str, list[str]] = {}
    headings: set[str] = set()
    for tree in map(LexborHTMLParser, markups):
        headings |= {shape_of(node.text()) for node in tree.css("h2, h3, h4, h5")}
        for node in tree.css("a[href]"):
            shape = shape_of(node.text())
            if 0 < len(shape) <= _LONGEST_TITLE and len(links.setdefault(shape, [])) < _MOST:
                links[shape].append((node.attributes.get("href") or "").strip())
    return links, frozenset(headings)


def _below_titles(
    lines: Sequence[str], titles: Sequence[bool], links: Mapping[str, Sequence[str]]
) -> tuple[int, list[_Listed]]:
    """The jobs from each title to the next: those with a link and with pay or a closing date."""
    starts = [number for number, is_title in enumerate(titles) if is_title]
    jobs: list[_Listed] = []
    first = len(lines)
    for start, after in (
        () if len(starts) > _LINES * _MOST else zip(starts, [*starts, len(lines)][1:], strict=True)
    ):
        piece = lines[start:after]
        piece = piece[: next((at for at, line in enumerate(piece) if _END.search(line)), len(piece))]
        is_linked = any(shape_of(line) in links for line in piece)
        kept = [line for line in piece if not (_ONWARDS.match(line) and shape_of(line) in links)]
        said = any(map(_CUE.search, kept[1:])) and not _CUE.search(kept[0])
        if is_linked and said and len(kept) <= _LINES:
            jobs.append(_Listed(kept, _address(kept[0], jobs, links)))
            first = min(first, start)
        elif jobs and len(kept) <= _MORE:
            jobs[-1].lines.extend(kept)  # a link inside the job: its town, its employer
    return first, jobs


def _address(title: str, before: Sequence[_Listed], links: Mapping[str, Sequence[str]]) -> str:
    """The address behind a title; of equal titles, each has its own."""
    given = list(dict.fromkeys(links.get(shape_of(title), ())))
    at = sum(1 for job in before if job.lines[0] == title)
    return given[at] if at < len(given) and is_address(given[at]) else ""


def _above_addresses(lines: Sequence[str]) -> tuple[int, list[_Listed]]:
    """The same in plain text: each job from the address of the one before to its own."""
    jobs: list[_Listed] = []
    first, begun = len(lines), 0
    pieces: list[tuple[int, list[str], str]] = []
    for number, line in enumerate(lines):
        found = _LINK_LINE.fullmatch(line)
        if found is not None:
            own = [one for one in lines[begun:number] if not _RULE.fullmatch(one)]
            pieces.append((number, own, found[1]))
            begun = number + 1
    usual = len(pieces[1][1]) if len(pieces) > 1 else 0
    for place, (number, piece, address) in enumerate(pieces):
        own = piece[-usual:] if place == 0 and usual else piece  # the first one stands below the greeting
        if _FEWEST <= len(own) <= _LINES and len(own[0]) <= _LONGEST_TITLE and any(map(_CUE.search, own[1:])):
            jobs.append(_Listed(own, address if is_address(address) else ""))
            first = min(first, number - len(own))
    return first, jobs
