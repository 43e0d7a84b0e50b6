"""Guesses title and employer if no fact states them: their sections, else the first plausible line."""

from __future__ import annotations

import re
from itertools import islice

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.sections import SectionName
from desktop_app.domain.verdict import Kind

LONGEST_TITLE = 120
#: A title is among this many first lines or nowhere.
_TITLE_LINES = 3
#: A line with at least this many words that ends in a full stop is a sentence, as at the start of an article.
_SENTENCE_WORDS = 9
#: How much of a line is looked at, in code points.
_MOST_READ = 2_000
#: A non-blank line, from its first visible character on.
_LINE = re.compile(r"\S[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*")
#: Before the colon: what the rest of the line is.
_LABEL = re.compile(
    r"(?:(?:job|post|role|position|vacancy)(?: title| name)?|title|title of (?:the )?post|advert title|"
    r"employer|organi[sz]ation|company|trust|practice|hiring organi[sz]ation|"
    r"(?:employer|organi[sz]ation|company|trust|practice)(?:['\u2019]s)? name|"
    r"name of (?:employer|organi[sz]ation))"
    r"(?:\s*:\s*|\s+[-\u2013\u2014]\s+)(?P<words>.*)",
    re.IGNORECASE,
)
#: Words in headings and labels that name neither a post nor an employer.
_HEADING_WORDS = (
    "about|about us|about the role|about you|advert|band|benefits|closing date|company|"
    "contract|department|description|details|directorate|division|employer|employer details|"
    "employer name|grade|hours|introduction|job|job advert|job description|"
    "job description and person specification|job details|job overview|job purpose|"
    "job reference|job role|job specification|job specification & terms and conditions|"
    "job summary|job title|location|main duties|organisation|organisation name|organization|"
    "overview|pay band|person specification|position|position title|post|post title|practice|"
    "purpose|reference|role|role overview|role summary|salary|summary|the post|the role|"
    "title|trust|vacancy|vacancy details|vacancy title|who we are"
)
_HEADINGS = frozenset(_HEADING_WORDS.split("|"))
#: A line about some other detail of the post.
_OTHER_LABEL = re.compile(
    r"(?:grade|band|pay band|directorate|division|department|location|salary|hours|contract|reference|"
    r"job reference|closing date|reports to|responsible to|accountable to|base)\s*:|"
    r"(?:nhs |afc )?(?:grade|band) \d+[a-d]?\s*[:|,\u2013-]|[\u00a3$\u20ac]\s?\d",
    re.IGNORECASE,
)


def title_of(analysis: Analysis) -> str:
    """The advert's title: its field, else the title section, else the first plausible line.

    A document that is no vacancy has no title if it opens with a sentence.
    """
    text = analysis.advert.part(TEXT)
    title = _part_or_section(analysis, TITLE, SectionName.TITLE) or _first_name(text, lines=_TITLE_LINES)
    is_own = title == analysis.advert.part(TITLE).strip() or analysis.verdict.kind is Kind.VACANCY
    return title if is_own or not _is_sentence(title) else ""


def _is_sentence(line: str) -> bool:
    """Whether a line, possibly shortened, is a sentence rather than a name."""
    return line.endswith((".", "…")) and len(line.split()) >= _SENTENCE_WORDS


def employer_of(analysis: Analysis) -> str:
    """The advert's employer: its field, else the employer section, else empty."""
    return _part_or_section(analysis, EMPLOYER, SectionName.EMPLOYER)


def _part_or_section(analysis: Analysis, part: str, section: SectionName) -> str:
    """A labelled part, or the first non-empty section of that name in the text, on one line."""
    given = analysis.advert.part(part).strip()
    if given:
        return given
    for stretch in analysis.sections:
        if stretch.name is section and stretch.span.part == TEXT:
            words = analysis.advert.part(TEXT)[stretch.span.start : stretch.span.end]
            if found := _first_name(words, lines=_TITLE_LINES):
                return found
    return ""


def _first_name(text: str, *, lines: int) -> str:
    """The first of the first lines that is more than a heading, without its label, shortened."""
    for written in islice(_LINE.finditer(text), lines):
        line = " ".join(written[0][:_MOST_READ].split())
        labelled = _LABEL.fullmatch(line)
        name = labelled["words"].strip() if labelled is not None else line
        plain = name.rstrip(" :.-\u2013\u2014").casefold()
        if plain and plain not in _HEADINGS and not _OTHER_LABEL.match(name):
            return _shortened(name)
    return ""


def _shortened(line: str) -> str:
    """The line, cut at a word's end if it is very long."""
    if len(line) <= LONGEST_TITLE:
        return line
    return line[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
