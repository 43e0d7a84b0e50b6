"""Web pages: the advert without the site around it, and the job data embedded in the page."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from desktop_app.domain.documents import Document, Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.charset import decode
from desktop_app.sources.html_clutter import NO_TEXT, kept_tokens
from desktop_app.sources.html_lines import PageLines
from desktop_app.sources.html_tail import without_site
from desktop_app.sources.html_tree import holding, shape_of, tidy, with_shadows
from desktop_app.sources.json_ld import find_postings, postings_of
from desktop_app.sources.lines import joined, pictures_left_out
from desktop_app.sources.page_address import address_of, is_address, saved_on
from desktop_app.sources.page_items import postings_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from desktop_app.sources.json_ld import Posting
    from desktop_app.sources.limits import Limits

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.-]+)",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096
#: A tag, or a script or comment as a whole, in which “<” opens nothing.
_TAG = re.compile(
    r"<(?:!--(?>.*?(?:-->|\Z))|(?:script|style)\b(?>.*?(?:</(?:script|style)|\Z))|(/?)([a-z][a-z0-9:]*))",
    re.IGNORECASE | re.DOTALL,
)
#: Elements that are closed implicitly.
_NO_DEPTH = frozenset(
    (
        *("", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track"),
        *("wbr", "p", "li", "td", "th", "tr", "thead", "tbody", "tfoot", "option", "optgroup", "dt", "dd"),
        *("param", "path", "rect", "use"),
    )
)
#: On deeper pages the parser searches all the way up for every tag; real ones stay below 100.
_DEEPEST = 2_000
_MOST_TAGS = 200_000
_MOST_SIGNS = 1_000_000
#: With this many words a page's main element is the advert; with fewer the whole page is read.
_ENOUGH = 60
_HARDLY_ANY = 30
_TITLES = 5
_LONGEST_TITLE = 300
#: How often descriptions are escaped at most.
_ESCAPES = 3
#: A page with less than this share of its own data's words is read from its data.
_SHARE = 0.6
_TITLE_WORDS = 20
#: A page with this many times more words than its own data is searched for the part with the job.
_AROUND = 2
_BROKEN = "The page carries job data that cannot be read; only its text was."
_FROM_DATA = "The advert's text is taken from the page's own job data, as the page shows little of it."


def read_html(data: bytes, name: str, limits: Limits) -> Read:
    """The adverts on a saved web page.

    Returns:
        One document; several if the page's data lists several jobs.

    Raises:
        AppError: It is not text, is too long, or is nested deeper than any page.
    """
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    claimed = (declared[1] or declared[2]).decode("ascii") if declared else ""
    return read_markup(decode(data, name, declared=claimed), name, limits)


def read_markup(markup: str, name: str, limits: Limits, *, kind: SourceFormat = SourceFormat.HTML) -> Read:
    """The adverts in HTML that is already decoded.

    Args:
        markup: The page.
        name: The file's name.
        limits: How much is read.
        kind: What contained the page, if it is not a page of its own.

    Returns:
        As `read_html`.

    Raises:
        AppError: As `read_html`.
    """
    tree = _parsed(with_shadows(markup), name)
    address, date = address_of(markup, tree), saved_on(markup)
    scripts = [node.text() for node in tree.css('script[type*="ld+json" i]')]
    found = find_postings(scripts)
    jobs = found.jobs or (postings_of(postings_in(tree)) if "JobPosting" in markup else ())
    notes = (_BROKEN,) if found.broken else ()
    if len(jobs) > 1:
        texts = [(job, _described(job, name, limits)) for job in jobs]
        several = f"The page lists {len(jobs)} jobs; each is read by itself."
        return Read(
            tuple(
                Document(name, kind, text, job.fields, _own(job, address), date, (several, *notes))
                for job, text in texts
            )
        )
    fields = jobs[0].fields if jobs else ()
    text, pictures, more = _one(tree, jobs[0] if jobs else None, name, limits)
    address = address or (_own(jobs[0], address) if jobs else "")
    notes = (*more, *notes, *pictures_left_out(pictures))
    return Read((Document(name, kind, text, fields, address, date, notes),))


def _one(
    tree: LexborHTMLParser, job: Posting | None, name: str, limits: Limits
) -> tuple[str, int, tuple[str, ...]]:
    """The text of a page with one job, its number of pictures, and a remark if the text is from its data."""
    title, main = tidy(tree), _main(tree)
    lines, pictures = _page_lines(tree, main, title)
    text = joined(lines, name, limits)
    if job is not None:
        words = _words(text)
        most = _words(job.description.replace("<", " <")) + _TITLE_WORDS  # an upper bound
        if words < most or (main is None and words > most * _AROUND):
            described = _described(job, name, limits)
            if words < _words(described) * _SHARE:
                return described, 0, (_FROM_DATA,)
            if words > most and (part := holding(tree, described)) is not None:
                lines, pictures = _page_lines(tree, part, title)
                text = joined(lines, name, limits)
    return text, pictures, ()


def read_fragment(markup: str, name: str, limits: Limits) -> Read:
    """A selected piece of a page or document: everything that is not hidden.

    Args:
        markup: The piece, as in a clipboard.
        name: How to name it.
        limits: How much is read.

    Returns:
        One document.

    Raises:
        AppError: As `read_html`.
    """
    tree = _parsed(markup, name)
    tree.strip_tags(NO_TEXT)
    page = PageLines()
    lines = page.read(kept_tokens(tree.body.html or "", strict=False, whole=False)) if tree.body else []
    notes = pictures_left_out(page.pictures)
    return Read((Document(name, SourceFormat.HTML, joined(lines, name, limits), notes=notes),))


def text_of(markup: str, name: str, limits: Limits) -> str:
    """The readable text of a complete piece of HTML: a mail's body, a value of a page's data.

    Raises:
        AppError: It is too long, or nested deeper than any page.
    """
    tree = _parsed(markup, name)
    tree.strip_tags(NO_TEXT)
    body = tree.body
    lines = PageLines().read(kept_tokens(body.html or "", strict=False, whole=False)) if body else []
    return joined(lines, name, limits)


def _parsed(markup: str, name: str) -> LexborHTMLParser:
    """The page as a tree; refused first if its nesting or size would stall the parser."""
    from selectolax.lexbor import LexborHTMLParser

    if markup.count("<") > _MOST_SIGNS:
        raise refusals.too_much(name, f"more than {_MOST_TAGS:,} marks")
    if markup.count("<") > _DEEPEST:
        _check_depth(markup, name)
    return LexborHTMLParser(markup.encode("utf-8", "replace"))  # JSON can contain lone surrogates


def _check_depth(markup: str, name: str) -> None:
    """Refuse a page with more tags, or nested deeper, than any real page."""
    depth = 0
    found = _TAG.findall(markup)
    for slash, tag in found:
        if tag not in _NO_DEPTH and tag.lower() not in _NO_DEPTH:
            if not slash:
                depth += 1
                if depth > _DEEPEST:
                    raise refusals.too_much(name, f"more than {_DEEPEST:,} levels of markup")
            elif depth:
                depth -= 1
    if len(found) > _MOST_TAGS:
        raise refusals.too_much(name, f"more than {_MOST_TAGS:,} marks")


def _page_lines(tree: LexborHTMLParser, main: LexborNode | None, title: str) -> tuple[list[str], int]:
    """The advert's lines and the number of pictures among them.

    Args:
        tree: The page, tidy.
        main: The element with the advert, if known.
        title: The page's title.
    """
    body = tree.body
    if body is None:
        return [], 0
    titles = [
        words
        for node in tree.css("h1")[:_TITLES]
        if 0 < len(words := " ".join(node.text().split())) <= _LONGEST_TITLE
    ]
    page, lines, node = PageLines(), list[str](), body
    for node, strict in ((main or body, True), (body, True), (body, False)):
        page = PageLines()
        lines = page.read(kept_tokens(node.html or "", strict=strict, whole=node is body))
        if _say(lines, _ENOUGH if node is not body else _HARDLY_ANY):
            break
    lines = without_site(lines)
    if titles and not _headed(lines, [shape_of(one) for one in titles], title):
        lines = [titles[0], "", *lines]
    return lines, page.pictures


def _headed(lines: list[str], titles: list[str], name: str) -> bool:
    """Whether a headline is among a page's lines: any, or the first if the page is named after it."""
    short = [line for line in lines if len(line) < _LONGEST_TITLE * 2]
    found = next((shape for line in short if (shape := shape_of(line)) in titles), "")
    if not found or found == titles[0] or not name.startswith(titles[0]):
        return bool(found)
    return any(shape_of(line) == titles[0] for line in short)


def _main(tree: LexborHTMLParser) -> LexborNode | None:
    """The element with the page's main content, if it is marked."""
    for query in ("main", '[role="main"]', "article", "#main-content, #content, #main"):
        found = tree.css(query)
        if len(found) == 1:
            return found[0]
    return None


def _described(job: Posting, name: str, limits: Limits) -> str:
    """A job's title and description as text; descriptions are HTML, sometimes escaped again."""
    description = job.description
    for _ in range(_ESCAPES):
        if "<" not in description and "&" in description:
            description = html.unescape(description)
    if "<" not in description:
        description = "<pre>" + description + "</pre>"
    title = next((field.value for field in job.fields if field.name == "title"), "")
    text = text_of(description, name, limits)
    headed = not title or _same(title, text.split("\n", 1)[0])
    return text if headed else joined([title, "", text], name, limits)


def _own(job: Posting, address: str) -> str:
    """The job's own address, else the page's."""
    return job.address if is_address(job.address) else address


def _same(one: str, other: str) -> bool:
    """Whether two lines are equal apart from spaces and case."""
    return shape_of(one) == shape_of(other)


def _say(lines: Iterable[str], enough: int) -> bool:
    """Whether lines together have this many words."""
    count = 0
    for line in lines:
        count += _words(line)
        if count >= enough:
            return True
    return False


def _words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())
