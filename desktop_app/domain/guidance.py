"""Guidance shown beside an advert: what a route means, and what to ask."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.domain.facts import FactName
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage


@dataclass(frozen=True, slots=True)
class GuidanceSource:
    """The source of a statement.

    Attributes:
        id: Its short name in the files (``H7``, as in the rules' list of sources).
        title: The page, standard or article.
        publisher: Who published it.
        date: As stated in the source; ``n.d.`` if it states none.
        address: Without scheme; empty for an article given without one.
        checked: ISO date on which it was last read.
    """

    id: str
    title: str
    publisher: str
    date: str
    address: str
    checked: str

    @property
    def credit(self) -> str:
        """For people: ``Title, publisher, date; checked 2026-11-21``."""
        return f"{self.title}, {self.publisher}, {self.date}; checked {self.checked}"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement in our own words.

    Attributes:
        sources: At least one.
        nations: Where it holds; empty if it holds everywhere.
    """

    text: str
    sources: tuple[GuidanceSource, ...]
    nations: tuple[Nation, ...] = ()

    def holds_in(self, nation: Nation) -> bool:
        """Whether it is shown for an advert from a nation; every statement is if the nation is unknown."""
        return not self.nations or nation is Nation.UNKNOWN or nation in self.nations


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of a route's ladder.

    Attributes:
        stage: The stage in a verdict that corresponds to it.
        title: Its usual titles.
        bands: Usual Agenda for Change bands (``3–4``); empty if pay follows no bands.
        about: The work and the requirements on this rung.
    """

    stage: Stage
    title: str
    bands: str
    about: Statement


@dataclass(frozen=True, slots=True)
class RoutePage:
    """What a route means; any list may be empty.

    Attributes:
        title: ``What this route means`` in a few words for this route.
        about: What the work is.
        ladder: From the first rung up.
        qualification: How to qualify.
        neighbours: Related job titles, each with a description.
        search_terms: Terms for a vacancy search, as typed.
        search_sources: The sources of these.
        courses: Where a “medical coding” course does and does not lead.
    """

    route: Route
    title: str
    about: tuple[Statement, ...]
    ladder: tuple[Rung, ...] = ()
    qualification: tuple[Statement, ...] = ()
    neighbours: tuple[Statement, ...] = ()
    search_terms: tuple[str, ...] = ()
    search_sources: tuple[GuidanceSource, ...] = ()
    courses: tuple[Statement, ...] = ()

    def told_in(self, nation: Nation) -> RoutePage:
        """The page reduced to what holds in a nation."""
        return replace(
            self,
            about=_held(self.about, nation),
            ladder=tuple(rung for rung in self.ladder if rung.about.holds_in(nation)),
            qualification=_held(self.qualification, nation),
            neighbours=_held(self.neighbours, nation),
            courses=_held(self.courses, nation),
        )

    @property
    def sources(self) -> tuple[GuidanceSource, ...]:
        """Every source of the page, once, in order of first use."""
        told = (*self.about, *(rung.about for rung in self.ladder), *self.qualification, *self.neighbours)
        used = [source for statement in (*told, *self.courses) for source in statement.sources]
        return tuple(dict.fromkeys((*used, *self.search_sources)))


@dataclass(frozen=True, slots=True)
class Question:
    """Something an advert may leave unsaid, with the question to ask; it applies if all limits hold.

    Attributes:
        id: Short and stable.
        what: What is unsaid, as a noun phrase.
        why_it_matters: One sentence.
        question: As one would ask the employer.
        routes: Routes for which it matters.
        kinds: Kinds of document; empty means a vacancy.
        stages: Stages; empty means all.
        nations: Nations, unknown ones included; empty means all.
        said_by_facts: Stated facts that answer it.
        said_by_values: Values of facts that answer it (``pattern``: ``hybrid``).
        said_by_categories: Affirmed or hedged evidence in these categories answers it.
        said_by_rules: Affirmed or hedged evidence of these rules answers it.
        said_by_words: Words that answer it if the text contains them, in lower case.
        moot_by_words: Words that make the question pointless.
        moot_by_qualifications: Qualifications that make it pointless if they are essential.
        moot_in: Settings in which it is pointless.
    """

    id: str
    what: str
    why_it_matters: str
    question: str
    routes: tuple[Route, ...]
    sources: tuple[GuidanceSource, ...] = ()
    kinds: tuple[Kind, ...] = (Kind.VACANCY,)
    stages: tuple[Stage, ...] = ()
    nations: tuple[Nation, ...] = ()
    said_by_facts: tuple[FactName, ...] = ()
    said_by_values: tuple[tuple[FactName, str], ...] = ()
    said_by_categories: tuple[Category, ...] = ()
    said_by_rules: tuple[str, ...] = ()
    said_by_words: tuple[str, ...] = ()
    moot_by_words: tuple[str, ...] = ()
    moot_by_qualifications: tuple[str, ...] = ()
    moot_in: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsaid:
    """One line of *What is not said*."""

    what: str
    why_it_matters: str
    question: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A qualification that implies others: whoever holds ``held`` meets a demand for any of ``meets``.

    Attributes:
        held: Usual name.
        meets: Usual names.
        why: The sentence that explains it.
        sure: Whether it settles the demand; otherwise the employer decides.
    """

    held: str
    meets: tuple[str, ...]
    why: str
    sources: tuple[GuidanceSource, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Transferable:
    """Experience that a CV may show, and what it shares with the work of a route.

    Attributes:
        terms: Ids, or beginnings of ids, of rules for whose absence in the CV it is a hint.
        shown_by: Words in the CV, or beginnings of words, in lower case; without any of them the hint is not
            given.
        not_with: The same; with any of them the hint is not given.
        hint: What employers are known to accept, as a plain sentence with its limits.
    """

    id: str
    terms: tuple[str, ...]
    shown_by: tuple[str, ...]
    hint: str
    sources: tuple[GuidanceSource, ...]
    not_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guidance:
    """All shipped guidance.

    Attributes:
        kin: (id of a rule, ids of rules that mean the same or include it).
    """

    pages: tuple[RoutePage, ...] = ()
    questions: tuple[Question, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
    transferables: tuple[Transferable, ...] = ()
    kin: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def page(self, route: Route, nation: Nation = Nation.UNKNOWN) -> RoutePage | None:
        """The page of a route with what holds in a nation; ``None`` if there is none."""
        found = next((page for page in self.pages if page.route is route), None)
        return found.told_in(nation) if found else None


def _held(statements: tuple[Statement, ...], nation: Nation) -> tuple[Statement, ...]:
    """The statements that hold in a nation."""
    return tuple(statement for statement in statements if statement.holds_in(nation))
