"""The Route tab: what this route means, what the advert leaves unsaid, and the questions to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop_app.domain.facts import FactName
from desktop_app.domain.facts_words import day_words
from desktop_app.domain.verdict import Kind, Route, Stage
from desktop_app.presentation.guidance_html import PageWriter, bold, link, linked, plain

if TYPE_CHECKING:
    from desktop_app.domain.guidance import GuidanceSource, RoutePage, Rung, Statement, Unsaid
    from desktop_app.domain.verdict import Verdict
    from desktop_app.presentation.facts_desk import FactsDesk
    from desktop_app.presentation.guidance_desk import GuidanceDesk
    from desktop_app.presentation.palette import Palette
    from desktop_app.presentation.read_page import ReadPage

QUESTIONS = "questions"
_INDENT = 12


class RouteTab(QtCore.QObject):
    """Writes what belongs to the route of the advert on screen.

    Args:
        page: The Read page, for the audience.
        guidance: The shipped guidance.
    """

    changed = QtCore.Signal()
    copied = QtCore.Signal(str)  # words for the clipboard

    def __init__(self, page: ReadPage, guidance: GuidanceDesk) -> None:
        super().__init__()
        self._read = page
        self._facts: FactsDesk = page.facts
        self._guidance = guidance
        self._unsaid: tuple[Unsaid, ...] = ()
        self._page: RoutePage | None = None
        self._all_rungs = False
        self._stale = True
        self._facts.changed.connect(self._outdate)
        guidance.changed.connect(self._outdate)
        page.audience_changed.connect(self.changed)
        page.banner_changed.connect(self.changed)

    def html(self, palette: Palette, small: float) -> str:
        """The tab as rich text; its links are handled by `follow`.

        Args:
            palette: Colours.
            small: Size of small text, in points.
        """
        page = PageWriter(palette, small)
        analysis = self._facts.analysis
        self._renew()
        if analysis is None:
            page.line(plain("What the route of a post means appears here with its verdict."), quiet=True)
        elif not self._guidance.ready:
            page.line(plain("Getting ready…"), quiet=True)
        else:
            self._tell(page, analysis.verdict)
        return page.html

    def follow(self, target: str) -> None:
        """Handle a clicked link."""
        what, _, which = target.partition(":")
        if what == "rungs":
            self._all_rungs = not self._all_rungs
            self.changed.emit()
        elif what == "question":
            self.copied.emit(self._unsaid[int(which)].question)
        elif what == "questions":
            self.copied.emit(self._questions())
        elif what == "term" and self._page is not None:
            self.copied.emit(self._page.search_terms[int(which)])

    def _questions(self) -> str:
        """All questions; for recruiters, what their advert should say."""
        if self._read.recruiting:
            return "\n".join(f"- {one.what}" for one in self._unsaid)
        title = self._facts.value(FactName.TITLE)
        return self._guidance.questions(self._unsaid, str(title or ""))

    def _outdate(self) -> None:
        """Mark the content as outdated; it is computed again when next shown."""
        self._stale = True
        self.changed.emit()

    def _renew(self) -> None:
        """Compute what belongs to the advert as it is now."""
        analysis = self._facts.analysis
        if self._stale and analysis is not None:
            self._unsaid = self._guidance.unsaid(analysis, self._facts.facts)
            self._page = self._guidance.page(analysis)
        self._stale = False

    def _tell(self, page: PageWriter, verdict: Verdict) -> None:
        """Write all sections."""
        told, numbers = self._page, _numbers(self._page)
        if told is None:
            page.line(plain(_NO_PAGE.get(verdict.route, "")), quiet=True)
        else:
            page.heading(told.title)
            _statements(page, told.about, numbers)
            self._tell_ladder(page, told, verdict.stage, numbers)
        self._tell_unsaid(page, verdict)
        if told is None:
            return
        for name, statements in (
            ("How one qualifies", told.qualification),
            ("Neighbouring job titles", told.neighbours),
        ):
            _section(page, name, statements, numbers)
        if told.search_terms:
            page.heading("Words to search with")
            page.line(linked(link(term, f"term:{place}") for place, term in enumerate(told.search_terms)))
            page.line(page.small("A click copies the words."))
        _section(page, "What a “medical coding” course leads to", told.courses, numbers)
        _sources(page, numbers)

    def _tell_ladder(self, page: PageWriter, told: RoutePage, stage: Stage, numbers: Numbers) -> None:
        """Write the rungs, marking the post's own; the work of the others only on request."""
        if not told.ladder:
            return
        page.heading("The ladder")
        for rung in told.ladder:
            own = rung.stage is stage
            name = f"{(bold if own else plain)(rung.title)} {page.small(_bands(rung))}"
            about = _cited(page, rung.about, numbers)
            if own:
                page.marked(f"{name} {plain('– this post')}", about)
            else:
                page.line(name)
                if self._all_rungs:
                    page.line(about, quiet=True, indent=_INDENT)
        words = "Only this post’s rung" if self._all_rungs else "What is done on each rung"
        page.line(page.small_link(words, "rungs:"))
        if stage is Stage.UNKNOWN:
            page.line(page.small("The advert does not tell on which rung this post stands."))

    def _tell_unsaid(self, page: PageWriter, verdict: Verdict) -> None:
        """Write what is unsaid, with the questions, or with what a recruiter should say."""
        if verdict.kind is not Kind.VACANCY or verdict.route is Route.NOT_CODING:
            return
        recruiting = self._read.recruiting
        page.heading("Say in your advert" if recruiting else "What is not said", anchor=QUESTIONS)
        if not self._unsaid:
            nothing = "left out" if recruiting else "left to ask"
            page.line(plain(f"Nothing that matters for this route is {nothing}."), quiet=True)
            return
        for place, one in enumerate(self._unsaid):
            page.line(plain(one.what[:1].upper() + one.what[1:]), space=8 if place else 0)
            page.line(page.small(one.why_it_matters), indent=_INDENT)
            if not recruiting:
                copy = page.small_link("Copy", f"question:{place}")
                page.line(plain(f"“{one.question}”"), copy, indent=_INDENT)
        page.line(link("Copy this list" if recruiting else "Copy all questions", "questions:"))


Numbers = dict["GuidanceSource", int]
_NO_PAGE = {
    Route.NOT_CODING: "This is no coding post, so there is no route to tell about.",
    Route.UNCLEAR: "The advert does not tell which way it points. Ask before you choose a course or apply.",
    Route.MIXED: "Duties of more than one route are in this post.",
}


def _bands(rung: Rung) -> str:
    """The usual bands of a rung."""
    return f"Band {rung.bands}" if rung.bands else ""


def _numbers(told: RoutePage | None) -> Numbers:
    """The sources of a page, numbered."""
    return {source: number for number, source in enumerate(told.sources, 1)} if told is not None else {}


def _cited(page: PageWriter, statement: Statement, numbers: Numbers) -> str:
    """A statement with the numbers of its sources."""
    cited = ", ".join(str(numbers[source]) for source in statement.sources if source in numbers)
    return f"{plain(statement.text)} {page.small(f'[{cited}]') if cited else ''}"


def _statements(page: PageWriter, statements: tuple[Statement, ...], numbers: Numbers) -> None:
    for statement in statements:
        page.line(_cited(page, statement, numbers))


def _section(page: PageWriter, name: str, statements: tuple[Statement, ...], numbers: Numbers) -> None:
    """A heading with its statements; nothing if there are none."""
    if statements:
        page.heading(name)
        _statements(page, statements, numbers)


def _sources(page: PageWriter, numbers: Numbers) -> None:
    """Write the sources, in small text."""
    if numbers:
        page.heading("Sources")
    for source, number in numbers.items():
        day = day_words(source.checked, weekday=False)
        parts = (source.title, source.publisher, source.date, source.address, f"looked at on {day}")
        page.line(page.small(f"[{number}] {', '.join(part for part in parts if part)}"))
