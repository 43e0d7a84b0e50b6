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
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.advice.asked_terms import Term, asked_terms
from desktop_app.analysis.advice.covered_places import Covered
from desktop_app.analysis.advice.cv_reading import CvReading, Said
from desktop_app.domain.profile import TermBeside, TermState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.guidance import Guidance, Transferable
    from desktop_app.domain.spans import Span

_BEST: Final = (TermState.FOUND, TermState.IN_OTHER_WORDS, TermState.MISSING)


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
    terms = asked_terms(advert)
    said = {term: _said(term, reading) for term in terms}
    kept: dict[Term, Covered] = {}
    for term in sorted(terms, key=lambda term: _BEST.index(said[term].state)):
        if not any(_is_same(term, other, covered) for other, covered in kept.items()):
            kept[term] = Covered(term.spans)
    given: set[str] = set()

    def offers(term: Term) -> Iterator[Transferable]:
        return reading.transferable(term, advert.verdict.route)

    return tuple(_hinted(said[term], offers(term), given) for term in terms if term in kept)


def _is_same(term: Term, other: Term, covered: Covered) -> bool:
    """Whether one term stands only where another of its kind stands: the same words, read by two rules.

    Args:
        term: Which may be the other.
        other: One that is kept.
        covered: Where that one stands.
    """
    return term.category is other.category and all(map(covered.has, term.spans))


def _said(term: Term, reading: CvReading) -> TermBeside:
    """What the CV says to one term; to several of which one is enough, what it says to the best of them."""
    if term.any_of:
        best = min((_said(one, reading) for one in term.any_of), key=lambda line: _BEST.index(line.state))
        hint = best.hint if best.state is TermState.MISSING else _enough(best, reading)
        return replace(best, what=term.what, in_advert=term.spans, hint=hint, asked=term.asked)
    found = reading.said(term)
    if found.items:
        state = TermState.FOUND if found.same else TermState.IN_OTHER_WORDS
        more = ", which takes this in" if found.takes_in else ""
        hint = "" if found.same else f"Your CV says “{found.items[0].text}”{more}."
        return TermBeside(term.what, state, term.spans, _places(found.items), hint, term.asked)
    denied = reading.denied(term)
    near = () if denied else reading.on_the_way(term)
    hint = ""
    if denied:
        hint = f"Your CV says that you do not have it: “{reading.sentence(denied[0])}”."
    elif near:
        hint = f"Your CV says that you are on the way: “{reading.sentence(near[0])}”."
    return TermBeside(term.what, TermState.MISSING, term.spans, _places((*denied, *near)), hint, term.asked)


def _enough(line: TermBeside, reading: CvReading) -> str:
    """That one of several is enough, and which the CV says."""
    return f"Your CV says “{reading.words(line.in_cv[0])}”; one of these is enough."


def _hinted(line: TermBeside, offers: Iterable[Transferable], given: set[str]) -> TermBeside:
    """The line of a missing term with a hint on other experience that was not given yet, where one fits."""
    if line.state is not TermState.MISSING or line.hint:
        return line
    offered = next((each for each in offers if each.id not in given), None)
    if offered is None:
        return line
    given.add(offered.id)
    return replace(line, hint=offered.hint, source="; ".join(source.credit for source in offered.sources))


def _places(items: Iterable[Said]) -> tuple[Span, ...]:
    """Where these stand, each place once."""
    return tuple(dict.fromkeys(item.span for item in items))
