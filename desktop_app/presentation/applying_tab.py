"""The Apply tab: the advert's requirements beside the person's profile and CV, as lists without a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT
from desktop_app.domain.facts_words import day_words
from desktop_app.domain.labels import label
from desktop_app.domain.profile import RequirementState, TermState
from desktop_app.domain.verdict import Kind
from desktop_app.presentation.guidance_html import PageWriter, bold, link, linked, plain

if TYPE_CHECKING:
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import AskedStrength
    from desktop_app.domain.profile import Requirement, TermBeside
    from desktop_app.domain.spans import Span
    from desktop_app.presentation.applying_desk import ApplyingDesk
    from desktop_app.presentation.cv_reader import CvReader
    from desktop_app.presentation.facts_desk import FactsDesk
    from desktop_app.presentation.guidance_desk import GuidanceDesk
    from desktop_app.presentation.palette import Palette

_STATES = (
    (RequirementState.MET, "Met"),
    (RequirementState.NOT_MET, "Not met"),
    (RequirementState.NOT_STATED, "Not stated"),
)
_TERMS = (
    (TermState.FOUND, "In your CV"),
    (TermState.IN_OTHER_WORDS, "In other words"),
    (TermState.MISSING, "Not in your CV"),
)
_INDENT, _SPACE = 12, 8
LONGEST_SENTENCE = 240


class ApplyingTab(QtCore.QObject):
    """Compares the advert on screen with profile and CV.

    Args:
        facts: The facts of the advert.
        guidance: Makes the comparisons.
        desk: Holds profile and CV.
        cv: The CV's analysis.
    """

    changed = QtCore.Signal()
    place_chosen = QtCore.Signal(object)  # a Span of the advert
    profile_asked = QtCore.Signal()
    cv_asked = QtCore.Signal()

    def __init__(self, facts: FactsDesk, guidance: GuidanceDesk, desk: ApplyingDesk, cv: CvReader) -> None:
        super().__init__()
        self._facts = facts
        self._guidance = guidance
        self._cv = cv
        self.desk = desk
        self._asked: tuple[Requirement, ...] = ()
        self._terms: tuple[TermBeside, ...] = ()
        self._beside: tuple[Analysis, Analysis] | None = None  # the analyses compared
        self._arrived = False
        self._open = ""  # the term whose sentence in the CV is shown
        self._chosen = ("", 0)
        self._stale = True
        for signal in (facts.changed, guidance.changed, desk.changed, cv.changed):
            signal.connect(self._outdate)

    def html(self, palette: Palette, small: float) -> str:
        """The tab as rich text; its links are handled by `follow`.

        Args:
            palette: Colours.
            small: Size of small text, in points.
        """
        self._renew()
        page = PageWriter(palette, small)
        page.heading("Could I apply?")
        self._tell_profile(page)
        page.heading("My CV beside this advert")
        self._tell_cv(page)
        return page.html

    def follow(self, target: str) -> None:
        """Handle a clicked link."""
        what, _, which = target.partition(":")
        deeds = {
            "profile": self.profile_asked.emit,
            "cv": self.cv_asked.emit,
            "drop-profile": self.desk.forget_profile,
            "drop-cv": self.desk.forget_cv,
        }
        if what in deeds:
            deeds[what]()
        elif what == "asked":
            span = self._asked[int(which)].span
            if span is not None:
                self.place_chosen.emit(span)
        elif what == "term":
            self._show_term(self._terms[int(which)])

    def _show_term(self, term: TermBeside) -> None:
        """Go to a term's words in the advert, or to their next place; show the CV's sentence."""
        before, place = self._chosen
        place = (place + 1) % len(term.in_advert) if before == term.what else 0
        self._chosen = (term.what, place)
        self._open = term.what
        self.changed.emit()
        self.place_chosen.emit(term.in_advert[place])

    def _outdate(self) -> None:
        """Mark the content as outdated; it is computed again when next shown."""
        self._stale = True
        self.changed.emit()

    def _renew(self) -> None:
        """Compare the advert as it is now with profile and CV."""
        if not self._stale:
            return
        self._stale = False
        analysis, cv = self._facts.analysis, self._cv.analysis
        vacancy = analysis is not None and analysis.verdict.kind is Kind.VACANCY
        self._asked = ()
        if analysis is not None and not self.desk.profile.is_empty:
            self._asked = self._guidance.requirements(self.desk.profile, analysis, self._facts.facts)
        if analysis is None or cv is None or not vacancy:
            self._beside, self._terms = None, ()
        elif self._guidance.ready and not self._compares(analysis, cv):
            self._beside, self._arrived = (analysis, cv), False
            self._guidance.compare(analysis, cv, self._compared)

    def _compared(self, advert: Analysis, cv: Analysis, terms: tuple[TermBeside, ...]) -> None:
        """Take a finished comparison; one that is outdated is ignored."""
        if self._compares(advert, cv):
            self._terms, self._arrived = terms, True
            self.changed.emit()

    def _compares(self, advert: Analysis, cv: Analysis) -> bool:
        """Whether the comparison shown or under way is of these two."""
        return self._beside is not None and self._beside[0] is advert and self._beside[1] is cv

    def _no_advert(self) -> str:
        """Why there is nothing to compare with."""
        analysis = self._facts.analysis
        if analysis is None:
            return "The list appears here when there is an advert."
        if analysis.verdict.kind is not Kind.VACANCY:
            return f"This is no vacancy but {_KINDS[analysis.verdict.kind]}: nobody can apply to it."
        return "" if self._guidance.ready else "Getting ready…"

    def _tell_profile(self, page: PageWriter) -> None:
        """Write the requirements, by how the profile meets them."""
        if self.desk.profile.is_empty:
            words = (
                "Say once what you have and what will do for you, and see what an advert asks of that: "
                "met, not met, not stated. No score."
            )
            page.line(plain(words), quiet=True)
            page.line(link("Fill in my profile", "profile:"))
            return
        if told := self._no_advert():
            page.line(plain(told), quiet=True)
        elif not self._asked:
            page.line(plain("Nothing is asked that could be held beside your profile."), quiet=True)
        for state, name in _STATES:
            rows = [(place, one) for place, one in enumerate(self._asked) if one.state is state]
            if rows:
                page.line(plain(f"{name} {len(rows)}"), quiet=True, space=_SPACE)
            for place, one in rows:
                what = link(one.what, f"asked:{place}") if one.span is not None else plain(one.what)
                page.line(what, page.small(_strength(one.asked)), indent=_INDENT)
                page.line(page.small(one.why), indent=2 * _INDENT)
        page.line(
            linked(
                (
                    page.small_link("Change my profile", "profile:"),
                    page.small_link("Delete it", "drop-profile:"),
                )
            )
        )

    def _tell_cv(self, page: PageWriter) -> None:
        """Write the advert's terms, by how the CV covers them."""
        cv = self.desk.cv
        if cv is None:
            words = "See which terms of an advert your CV says, says in other words, or leaves out."
            page.line(plain(words), quiet=True)
            page.line(link("Open or paste my CV", "cv:"))
            return
        told = self._no_advert() or self._cv.trouble
        if not told and self._cv.analysis is None:
            told = "Your CV is being read…"
        if not told and not self._terms and self._arrived:
            told = "The advert names no terms that could be looked for in a CV."
        if told:
            page.line(plain(told), quiet=True)
        for state, name in _TERMS:
            rows = [(place, one) for place, one in enumerate(self._terms) if one.state is state]
            if rows:
                page.line(plain(f"{name} {len(rows)}"), quiet=True, space=_SPACE)
            for place, one in rows:
                self._tell_term(page, place, one)
        name = f"“{cv.name}”, kept" if cv.name else "Pasted"
        day = f" on {day_words(cv.kept_on, weekday=False)}" if cv.kept_on else ""
        page.line(page.small(f"{name}{day}. It is kept only on this computer: {self.desk.folder}."))
        page.line(linked((page.small_link("Change my CV", "cv:"), page.small_link("Delete it", "drop-cv:"))))

    def _tell_term(self, page: PageWriter, place: int, term: TermBeside) -> None:
        """Write one term; the selected one with the CV's sentence."""
        page.line(link(term.what, f"term:{place}"), page.small(_strength(term.asked)), indent=_INDENT)
        if term.hint:
            source = f" Source: {term.source}." if term.source else ""
            page.line(page.small(f"{term.hint}{source}"), indent=2 * _INDENT)
        if term.what == self._open and self._cv.analysis is not None and term.in_cv:
            text = self._cv.analysis.advert.part(TEXT)
            before, words, after = sentence_around(text, term.in_cv[0])
            quoted = f"In your CV: “{plain(before)}{bold(words)}{plain(after)}”"
            page.marked(quoted)


_KINDS = {
    Kind.COURSE: "a course",
    Kind.ARTICLE: "an article",
    Kind.CV: "a CV",
    Kind.OTHER: "another text",
}


def _strength(asked: AskedStrength | None) -> str:
    return label(asked).lower() if asked is not None else ""


def sentence_around(text: str, span: Span) -> tuple[str, str, str]:
    """The sentence around some words, shortened if it is long.

    Args:
        text: The part to which the span refers.
        span: The words.

    Returns:
        The text before the words, the words, and the text after; white space collapsed.
    """
    stop_before = text.rfind(". ", 0, span.start)
    begins = max(text.rfind("\n", 0, span.start) + 1, stop_before + 2 if stop_before >= 0 else 0)
    line_end, stop = text.find("\n", span.end), text.find(". ", span.end)
    ends = min(place if place >= 0 else len(text) for place in (line_end, stop + 1 if stop >= 0 else -1))
    before = " ".join(text[begins : span.start].split())
    after = " ".join(text[span.end : ends].split())
    half = LONGEST_SENTENCE // 2
    if len(before) > half:
        before = f"…{before[-half:]}"
    if len(after) > half:
        after = f"{after[:half]}…"
    words = " ".join(text[span.start : span.end].split())
    left = " " if before and text[span.start - 1].isspace() else ""
    right = " " if after and text[span.end].isspace() else ""
    return before + left, words, right + after
