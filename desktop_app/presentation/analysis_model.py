"""Describes an analysis for the Read page: the verdict in words, scores, and what would change it."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.analysis import Analysis
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage, Verdict
from desktop_app.presentation.palette import LETTERS

PROVISIONAL = "provisional, for there is little to go by"
#: The heading over a document that offers no post.
KIND_NOTES = {
    Kind.VACANCY: "",
    Kind.COURSE: "This is a course, not a vacancy",
    Kind.ARTICLE: "This is an article, not a vacancy",
    Kind.CV: "This is a CV, not a vacancy",
    Kind.OTHER: "This is not a vacancy",
}


#: What a text may read like.
_LIKE = {
    Kind.COURSE: "a course",
    Kind.ARTICLE: "an article",
    Kind.CV: "a CV",
    Kind.OTHER: "something else than a vacancy",
}
#: How many of the words that reveal a document's kind are listed.
_MOST_OF_KIND = 5


class Score(NamedTuple):
    """One side's score, 0–100."""

    route: Route
    name: str
    value: int


class Banner(NamedTuple):
    """The content of the verdict banner.

    Attributes:
        route: The route, or ``None`` while there is no verdict.
        letter: Represents the route without colour.
        headline: The route in words, or the current state if there is no verdict.
        confidence: The confidence in a word, with *provisional* if it applies.
        note: The document's kind, if it is not a vacancy.
        facts: Stage, nation and setting in words.
        reason: Why, in one sentence.
        scores: For every side, in order.
        changes: Whether there is anything to say about what would change the verdict.
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

    @property
    def told(self) -> str:
        """Confidence and facts in one line."""
        return " · ".join(words for words in (self.confidence, self.facts) if words)

    @property
    def spoken(self) -> str:
        """All of its words, for screen readers."""
        return f"Verdict: {self.headline}. {self.told}. {self.note} {self.reason}"


WARMING = Banner(None, "", "Getting ready…", reason="You can paste already; the verdict follows in a moment.")
WAITING = Banner(
    None, "", "No advert yet", reason="Here you read which way an advert points, how sure that is, and why."
)
READING = Banner(None, "", "Reading…")


def refused_banner(sentence: str, hint: str) -> Banner:
    """The banner for a text that cannot be read."""
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
        reason=_reason(verdict),
        scores=tuple(Score(route, label(route, short=True), value) for route, value in verdict.scores),
        changes=bool(verdict.changes or verdict.ignored or verdict.decisive),
    )


def _reason(verdict: Verdict) -> str:
    """The reason without the sentence about the document's kind, which the note already gives."""
    for kind in (note for note in KIND_NOTES.values() if note):
        if verdict.reason.startswith(f"{kind}."):
            return verdict.reason.removeprefix(f"{kind}.").lstrip()
    return verdict.reason


def _facts(verdict: Verdict) -> str:
    """Stage, setting and nation in words, as far as known."""
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
    """The explanation: what decided, why it is no vacancy, what was ignored and why, what would change it."""
    verdict = analysis.verdict
    titles = {found.rule: found for found in reversed(analysis.evidence)}
    decisive = tuple(_told(titles[rule]) for rule in verdict.decisive if rule in titles)
    paragraphs = (
        Paragraph("Why", (verdict.reason,) if verdict.reason else ()),
        Paragraph("Why it is no vacancy", _why_kind(analysis)),
        Paragraph("Decided by", decisive),
        Paragraph("What would change this", tuple(reason.text for reason in verdict.changes)),
        Paragraph("Seen and not counted", tuple(reason.text for reason in verdict.ignored)),
        Paragraph(
            "Read with these rules", (", ".join(f"{pack} {version}" for pack, version in analysis.packs),)
        ),
    )
    return tuple(paragraph for paragraph in paragraphs if any(paragraph.lines))


def _why_kind(analysis: Analysis) -> tuple[str, ...]:
    """The words that show a document to be no vacancy; empty for a vacancy.

    If no rule knows any of its words, its kind was determined by weighing all of them (``analysis/papers``).
    """
    kind = analysis.verdict.kind
    if kind is Kind.VACANCY:
        return ()
    meant = {Assertion.AFFIRMED, Assertion.HEDGED}
    said = [found for found in (*analysis.background, *analysis.evidence) if found.kind is kind]
    told = tuple(dict.fromkeys(_told(found) for found in said if found.assertion in meant))
    if told:
        return told[:_MOST_OF_KIND]
    return (f"No single words say so: taken as a whole, the text reads like {_LIKE[kind]}.",)


def _told(found: Evidence) -> str:
    """One signal on a line; without a title that only repeats its words."""
    words = " ".join(found.text.split())
    if found.title.casefold() == words.casefold():
        return f"“{words}”"
    return f"{found.title}{'' if found.title.endswith('?') else ':'} “{words}”"
