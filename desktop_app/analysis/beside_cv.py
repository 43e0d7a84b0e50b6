"""My CV beside this advert: every term the advert asks for, and whether the CV says it.

Both are read by the same rules. A term is what one rule finds (a classification, system, task …), affirmed or
hedged, in the parts of the advert that speak of the post, or a qualification that the facts list.

| state | when |
|---|---|
| found | the CV affirms it in the same words, whatever their case, hyphens and spaces |
| in other words | the CV affirms it in other words of the same rule, or says what shows it (``kin``) |
| missing | neither; or the CV denies it (“no experience of ICD-10”), or is only working towards it |

Hints tell what the CV says instead and what employers are known to count; none says that a term could be
claimed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.cv_reading import CvReading, Said
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.facts import Asked, AskedStrength, FactName
from desktop_app.domain.profile import TermBeside, TermState
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.guidance import Guidance
    from desktop_app.domain.spans import Span

#: Where an advert asks, the weightiest first; titles, employers and “about us” ask nothing.
_SECTIONS: Final = (
    SectionName.ESSENTIAL,
    SectionName.DESIRABLE,
    SectionName.DUTIES,
    SectionName.SUMMARY,
    SectionName.DETAILS,
    SectionName.OTHER,
)
_CATEGORIES: Final = (
    Category.QUALIFICATION, Category.CLASSIFICATION, Category.SYSTEM, Category.TASK, Category.STANDARD,
    Category.PROGRAMME,
)  # fmt: skip
#: Weak signals of these are names that a CV can hold as well; other weak ones are bare words.
_NAMES: Final = (Category.QUALIFICATION, Category.CLASSIFICATION, Category.SYSTEM)
_BEST: Final = (TermState.FOUND, TermState.IN_OTHER_WORDS, TermState.MISSING)
_SAID: Final = (Assertion.AFFIRMED, Assertion.HEDGED)
_ASKED: Final = (AskedStrength.ESSENTIAL, AskedStrength.DESIRABLE, AskedStrength.WORKING_TOWARDS)


class _Term(NamedTuple):
    """One thing that an advert asks for.

    Attributes:
        rule: Id of the rule that found it; empty for a qualification that only the facts list.
        words: The advert's words for it.
        rank: Place of its best section in ``_SECTIONS``.
        category: What it is the name of.
    """

    what: str
    rule: str
    words: frozenset[str]
    spans: tuple[Span, ...]
    asked: AskedStrength | None
    rank: int
    category: Category = Category.QUALIFICATION


def beside_cv(advert: Analysis, cv: Analysis, guidance: Guidance) -> tuple[TermBeside, ...]:
    """Hold a CV beside an advert, both read by the same rules.

    Args:
        advert: The advert's analysis.
        cv: The CV's (``Advert.of(cv_text)`` through the same reader).
        guidance: For words that show others, and hints on transferable experience.

    Returns:
        One line for each term that the advert asks for, affirmed or hedged: those in the essential criteria
        first, then desirable, duties, the rest; within these by place. A term that the CV denies is missing,
        and the hint says so; each hint on transferable experience stands once, at the first term it is for.
    """
    reading = CvReading(cv, guidance)
    terms = sorted(_terms(advert), key=lambda term: (term.rank, term.spans[0]))
    said = {term: _said(term, reading) for term in terms}
    kept: list[_Term] = []
    for term in sorted(terms, key=lambda term: _BEST.index(said[term].state)):
        if not any(_is_same(term, other) for other in kept):
            kept.append(term)
    given: set[str] = set()
    return tuple(_hinted(term, said[term], reading, given) for term in terms if term in kept)


def _is_same(term: _Term, other: _Term) -> bool:
    """Whether one term stands only where another of its kind stands: the same words, read by two rules."""
    return term.category is other.category and all(
        any(map(span.overlaps, other.spans)) for span in term.spans
    )


def _said(term: _Term, reading: CvReading) -> TermBeside:
    """What the CV says to one term."""
    found = reading.said(term.rule, term.what, term.words)
    if found.items:
        state = TermState.FOUND if found.same else TermState.IN_OTHER_WORDS
        more = ", which takes this in" if found.takes_in else ""
        hint = "" if found.same else f"Your CV says “{found.items[0].text}”{more}."
        return TermBeside(term.what, state, term.spans, _places(found.items), hint, term.asked)
    denied = reading.denied(term.rule)
    near = () if denied else reading.on_the_way(term.rule, term.what)
    hint = ""
    if denied:
        hint = f"Your CV says that you do not have it: “{reading.sentence(denied[0])}”."
    elif near:
        hint = f"Your CV says that you are on the way: “{reading.sentence(near[0])}”."
    return TermBeside(term.what, TermState.MISSING, term.spans, _places((*denied, *near)), hint, term.asked)


def _hinted(term: _Term, line: TermBeside, reading: CvReading, given: set[str]) -> TermBeside:
    """The line of a missing term with a hint on other experience that was not given yet, where one fits."""
    if line.state is not TermState.MISSING or line.hint:
        return line
    offered = next((each for each in reading.transferable(term.rule) if each.id not in given), None)
    if offered is None:
        return line
    given.add(offered.id)
    return replace(line, hint=offered.hint, source="; ".join(source.credit for source in offered.sources))


def _places(items: Iterable[Said]) -> tuple[Span, ...]:
    """Where these stand, each place once."""
    return tuple(dict.fromkeys(item.span for item in items))


def _terms(advert: Analysis) -> list[_Term]:
    """Everything the advert asks for, each thing once."""
    by_rule: dict[str, list[Evidence]] = {}
    for item in advert.evidence:
        if _is_term(item):
            by_rule.setdefault(item.rule, []).append(item)
    demands = [
        item for fact in advert.facts if fact.name is FactName.QUALIFICATIONS for item in _listed(fact)
    ]
    terms = [_term(found, demands) for found in by_rule.values()]
    covered = [span for term in terms for span in term.spans]
    for demand in demands:
        place = demand.span
        if place is not None and not any(map(place.overlaps, covered)):
            words = advert.advert.part(place.part)[place.start : place.end]
            rank = 0 if demand.strength is AskedStrength.ESSENTIAL else 1
            terms.append(_Term(demand.what, "", frozenset((words,)), (place,), demand.strength, rank))
    return terms


def _is_term(item: Evidence) -> bool:
    """Whether a match is something that the advert asks for."""
    named = item.strength is not Strength.WEAK or item.category in _NAMES
    return item.assertion in _SAID and item.section in _SECTIONS and item.category in _CATEGORIES and named


def _term(found: list[Evidence], demands: list[Asked]) -> _Term:
    """One term of all its matches."""
    placed = sorted(found, key=lambda item: (_SECTIONS.index(item.section), item.span))
    spans = tuple(dict.fromkeys(item.span for item in placed))
    stated = [each.strength for each in demands if each.span and any(map(each.span.overlaps, spans))]
    return _Term(
        what=placed[0].text if placed[0].strength is Strength.WEAK else placed[0].title,
        rule=placed[0].rule,
        words=frozenset(item.text for item in placed),
        spans=spans,
        asked=stated[0] if stated else _strength(placed[0]),
        rank=_SECTIONS.index(placed[0].section),
        category=placed[0].category,
    )


def _strength(item: Evidence) -> AskedStrength | None:
    """How strongly the section, or the hedge, asks for a term."""
    if item.assertion is Assertion.HEDGED or item.section is SectionName.DESIRABLE:
        return AskedStrength.DESIRABLE
    return AskedStrength.ESSENTIAL if item.section is SectionName.ESSENTIAL else None


def _listed(fact: Fact) -> list[Asked]:
    """The qualifications that a fact asks for."""
    items = fact.value if isinstance(fact.value, tuple) else ()
    return [item for item in items if isinstance(item, Asked) and item.strength in _ASKED]
