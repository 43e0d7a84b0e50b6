"""What the Read page says about an analysis: the verdict in words, scores, and what would change it."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.evidence import Evidence
from desktop_app.domain.labels import label
from desktop_app.domain.sections import SectionName
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage, Verdict
from desktop_app.presentation.palette import LETTERS

LONGEST_TITLE = 120
#: A title stands among the first lines or nowhere.
_TITLE_LINES = 3
#: Before the colon: what the rest of the line is.
_LABEL = re.compile(
    r"(?:(?:job|post|role|position|vacancy)(?: title| name)?|title|title of (?:the )?post|advert title|"
    r"employer|organi[sz]ation|company|trust|practice|hiring organi[sz]ation|"
    r"(?:employer|organi[sz]ation|company|trust|practice)(?:['\u2019]s)? name|"
    r"name of (?:employer|organi[sz]ation))"
    r"(?:\s*:\s*|\s+[-\u2013\u2014]\s+)(?P<words>.*)",
    re.IGNORECASE,
)
#: Words that stand above or before something and name neither a post nor an employer.
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
#: A line that tells something else of the post.
_OTHER_LABEL = re.compile(
    r"(?:grade|band|pay band|directorate|division|department|location|salary|hours|contract|reference|"
    r"job reference|closing date|reports to|responsible to|accountable to|base)\s*:|"
    r"(?:nhs |afc )?(?:grade|band) \d+[a-d]?\s*[:|,\u2013-]|[\u00a3$\u20ac]\s?\d",
    re.IGNORECASE,
)
PROVISIONAL = "provisional, for there is little to go by"
#: What stands above a document that offers no post.
KIND_NOTES = {
    Kind.VACANCY: "",
    Kind.COURSE: "This is a course, not a vacancy",
    Kind.ARTICLE: "This is an article, not a vacancy",
    Kind.CV: "This is a CV, not a vacancy",
    Kind.OTHER: "This does not read like a vacancy",
}


class Score(NamedTuple):
    """One side's score, 0–100."""

    route: Route
    name: str
    value: int


class Banner(NamedTuple):
    """What the verdict banner shows.

    Attributes:
        route: The route, or ``None`` while there is no verdict.
        letter: Stands for the route without colour.
        headline: The route in words, or what is going on instead.
        confidence: The confidence word, with *provisional* where it applies.
        note: The document's kind, where it is no vacancy.
        facts: Stage, nation and setting in words.
        reason: One sentence.
        scores: Of every side, in order.
        changes: Whether there is more to be said about what would change the verdict.
    """

    route: Route | None
    letter: str
    headline: str
    confidence: str = ""
    note: str = ""
    facts: str = ""
    reason: str = ""
    scores: tuple[Score, ...] = ()
    changes: bool = False


WARMING = Banner(None, "", "Getting ready…", reason="You can paste already; the verdict follows in a moment.")
WAITING = Banner(
    None, "", "No advert yet", reason="The verdict appears here as soon as there is a text to read."
)
READING = Banner(None, "", "Reading…")


def refused_banner(sentence: str, hint: str) -> Banner:
    """What the banner says when the text cannot be read."""
    return Banner(None, "", "No verdict", reason=f"{sentence} {hint}".strip())


def banner_of(analysis: Analysis) -> Banner:
    """The verdict in words."""
    verdict = analysis.verdict
    confidence = label(verdict.confidence)
    if verdict.provisional:
        confidence = f"{confidence}, {PROVISIONAL}"
    return Banner(
        route=verdict.route,
        letter=LETTERS[verdict.route],
        headline=label(verdict.route),
        confidence=confidence,
        note=KIND_NOTES[verdict.kind],
        facts=_facts(verdict),
        reason=verdict.reason,
        scores=tuple(Score(route, label(route, short=True), value) for route, value in verdict.scores),
        changes=bool(verdict.changes or verdict.ignored or verdict.decisive),
    )


def _facts(verdict: Verdict) -> str:
    """Stage, setting and nation in words, as far as they are known."""
    unknown = (Stage.UNKNOWN, Setting.UNKNOWN, Nation.UNKNOWN)
    facts = (verdict.stage, verdict.setting, verdict.nation)
    return " · ".join(
        label(fact) for fact, not_told in zip(facts, unknown, strict=True) if fact is not not_told
    )


def footer_of(analysis: Analysis, milliseconds: float) -> str:
    """The line below the text: words, signals, time."""
    signals = len({found.rule for found in analysis.evidence if found.counts})
    words = f"{analysis.words:,} word{'' if analysis.words == 1 else 's'}"
    told = f"{words} · {signals} signal{'' if signals == 1 else 's'}"
    return (
        f"{told} · read in {milliseconds:.0f} ms" if milliseconds else told
    )  # 0: it was read on another day


class Paragraph(NamedTuple):
    """A heading and its lines, for the Why tab."""

    heading: str
    lines: tuple[str, ...]


def why_of(analysis: Analysis) -> tuple[Paragraph, ...]:
    """The explanation: what decided, what was ignored and why, what would change it."""
    verdict = analysis.verdict
    titles = {found.rule: found for found in reversed(analysis.evidence)}
    decisive = tuple(_told(titles[rule]) for rule in verdict.decisive if rule in titles)
    paragraphs = (
        Paragraph("Why", (verdict.reason,) if verdict.reason else ()),
        Paragraph("Decided by", decisive),
        Paragraph("What would change this", tuple(reason.text for reason in verdict.changes)),
        Paragraph("Seen and not counted", tuple(reason.text for reason in verdict.ignored)),
        Paragraph(
            "Read with these rules", (", ".join(f"{pack} {version}" for pack, version in analysis.packs),)
        ),
    )
    return tuple(paragraph for paragraph in paragraphs if any(paragraph.lines))


def _told(found: Evidence) -> str:
    """One decisive signal in a line."""
    return f"{found.title}: “{' '.join(found.text.split())}”"


def title_of(analysis: Analysis) -> str:
    """The advert's title: its field, else the words read as title, else the first line that may be one."""
    text = analysis.advert.part(TEXT)
    return _part_or_section(analysis, TITLE, SectionName.TITLE) or _first_name(text, lines=_TITLE_LINES)


def employer_of(analysis: Analysis) -> str:
    """The advert's employer: its field, else the words read as employer, else nothing."""
    return _part_or_section(analysis, EMPLOYER, SectionName.EMPLOYER)


def _part_or_section(analysis: Analysis, part: str, section: SectionName) -> str:
    """A labelled part, or the first section of that name in the text that says something, in one line."""
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
    written = [joined for line in text.splitlines() if (joined := " ".join(line.split()))]
    for line in written[:lines]:
        labelled = _LABEL.fullmatch(line)
        name = labelled["words"].strip() if labelled is not None else line
        plain = name.rstrip(" :.-\u2013\u2014").casefold()
        if plain and plain not in _HEADINGS and not _OTHER_LABEL.match(name):
            return _shortened(name)
    return ""


def _shortened(line: str) -> str:
    """The line, cut at a word's end where it is very long."""
    if len(line) <= LONGEST_TITLE:
        return line
    return line[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
