"""My CV beside this advert: every term the advert asks for, and whether the CV has it.

Both are read with the same rules. A term is what a rule finds (a classification, system, task …), affirmed or
hedged, in the sections about the post, or a qualification that the facts list.

| state | when |
|---|---|
| found | the CV affirms it in the same words, apart from case, hyphens and spaces |
| in other words | the CV affirms it in other words of the same rule, or something that implies it (``kin``) |
| missing | neither; or the CV denies it (“no experience of ICD-10”), or is only working towards it |

Hints say what the CV has instead and what employers are known to accept; none suggests claiming a term.
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
    """Compare a CV with an advert.

    Args:
        advert: The advert's analysis.
        cv: The CV's analysis (``Advert.of(cv_text)`` through the same reader).
        guidance: Terms that imply others, and hints on transferable experience.

    Returns:
        A line for each term that the advert asks for: essential criteria first, then desirable ones, duties
        and the rest; within these in text order. If the CV denies a term, the hint says so. Each hint on
        transferable experience is given once, at the first term it fits.
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
    """Whether all places of a term overlap those of another in its category, which ``covered`` holds."""
    return term.category is other.category and all(map(covered.has, term.spans))


def _said(term: Term, reading: CvReading) -> TermBeside:
    """How the CV answers one term; for alternatives, its best answer."""
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
    """The hint that one of several alternatives is enough, and which one the CV has."""
    return f"Your CV says “{reading.words(line.in_cv[0])}”; one of these is enough."


def _hinted(line: TermBeside, offers: Iterable[Transferable], given: set[str]) -> TermBeside:
    """Add the first hint on transferable experience that fits a missing term and was not given yet."""
    if line.state is not TermState.MISSING or line.hint:
        return line
    offered = next((each for each in offers if each.id not in given), None)
    if offered is None:
        return line
    given.add(offered.id)
    return replace(line, hint=offered.hint, source="; ".join(source.credit for source in offered.sources))


def _places(items: Iterable[Said]) -> tuple[Span, ...]:
    """The places of these, without duplicates."""
    return tuple(dict.fromkeys(item.span for item in items))
