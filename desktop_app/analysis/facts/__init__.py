"""Facts: what an advert states that a person would otherwise type by hand.

There is one entry point, pure and deterministic: the same advert, analysis and day give the same facts.
Labelled parts and labels take precedence over running text; what is not stated is absent. Only the nation may
be inferred from the wording if nothing names it (`assumed_nations`). Of several documents in a record the
first takes precedence and the others fill gaps. Each module reads a few facts and lists their forms in its
docstring.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.asked import asked_of
from desktop_app.analysis.facts.demands.training import training_of
from desktop_app.analysis.facts.layout.page import pages_of
from desktop_app.analysis.facts.location.places import places_of
from desktop_app.analysis.facts.names.contacts import contacts_of
from desktop_app.analysis.facts.names.references import reference_of
from desktop_app.analysis.facts.names.titles_employers import titles_employers_of
from desktop_app.analysis.facts.terms.bands import band_of
from desktop_app.analysis.facts.terms.checks import checks_of
from desktop_app.analysis.facts.terms.contracts import contract_of
from desktop_app.analysis.facts.terms.deadlines import deadlines_of
from desktop_app.analysis.facts.terms.hours import hours_of
from desktop_app.analysis.facts.terms.patterns import pattern_of
from desktop_app.analysis.facts.terms.pay import pay_of
from desktop_app.analysis.facts.terms.travelling import travelling_of
from desktop_app.domain.advert import Advert, OriginKind
from desktop_app.domain.facts import Asked, Fact, FactName, FactSource
from desktop_app.domain.verdict import Kind, Nation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.sections import Section
    from desktop_app.text.normalise import NormalText

__all__ = ["facts_of"]

_ORDER: Final = tuple(FactName)
_SOURCES: Final = {
    OriginKind.JSON_LD: FactSource.JSON_LD,
    OriginKind.FIELD: FactSource.FIELD,
    OriginKind.PERSON: FactSource.PERSON,
}
#: Groups of facts that are always taken from the same document.
_TOGETHER: Final = (
    frozenset((
        FactName.PAY_MIN, FactName.PAY_MAX, FactName.PAY_PERIOD, FactName.CURRENCY, FactName.PAY_TERMS,
    )),
    frozenset((FactName.CLOSING_DATE, FactName.CLOSING_TIME)),
    frozenset((FactName.CONTRACT, FactName.CONTRACT_UNTIL)),
    frozenset((FactName.CONTACT_NAME, FactName.CONTACT_EMAIL, FactName.CONTACT_PHONE)),
)  # fmt: skip
#: Facts of articles, CVs and courses; their pay, bands and dates are not those of a post on offer.
_ABOUT_ANY: Final = frozenset((FactName.NATION,))
_ABOUT_A_COURSE: Final = _ABOUT_ANY | {
    FactName.TITLE, FactName.EMPLOYER, FactName.LOCATION, FactName.POSTCODE, FactName.START_DATE,
    FactName.CLOSING_DATE, FactName.CLOSING_TIME, FactName.CONTACT_NAME, FactName.CONTACT_EMAIL,
    FactName.CONTACT_PHONE,
}  # fmt: skip
_SPOKEN_OF: Final[dict[Kind, frozenset[FactName]]] = {
    Kind.ARTICLE: _ABOUT_ANY,
    Kind.CV: _ABOUT_ANY,
    Kind.COURSE: frozenset(_ABOUT_A_COURSE),
}


def facts_of(
    advert: Advert,
    normal: Mapping[str, NormalText],
    sections: Iterable[Section],
    *,
    today: date | None,
    nation: Nation = Nation.UNKNOWN,
    kind: Kind = Kind.VACANCY,
    evidence: Iterable[Evidence] = (),
    origins: Mapping[str, FactSource] | None = None,
) -> tuple[Fact, ...]:
    """Read the facts of an advert.

    Args:
        advert: Its parts. Labelled parts by their names (``salary``, ``closing_date`` …) are believed first.
        normal: The normalised text of each part, by the part's name.
        sections: The sections of all parts.
        today: The day of posting if the advert states none, to infer missing years; may be unknown.
        nation: The verdict's nation, for the order of day and month, for dollars, and as a fact itself.
        kind: The verdict's kind; articles, CVs and courses have few facts.
        evidence: All matches of the analysis (evidence and background), for nations and for titles in
            sentences.
        origins: The source of each labelled part (``json_ld``, ``person``); by default the advert's own
        origins,
            else ``field``.

    Returns:
        At most one fact of each name, in the order of ``FactName``; spans count code points of the original.
    """
    sources = _sources(advert) if origins is None else origins
    seen = tuple(evidence)
    found: dict[FactName, Fact] = {}
    for page in pages_of(advert, normal, sections, sources):
        told: dict[FactName, Fact] = {}
        for fact in _stated(page, seen, today=today, nation=nation):
            told.setdefault(fact.name, fact)
        settled = {name for group in _TOGETHER if not group.isdisjoint(found) for name in group}
        for name, fact in told.items():
            if name in found:
                found[name] = _with_more(found[name], fact)
            elif name not in settled:
                found[name] = fact
    return tuple(found[name] for name in _ORDER if name in found and _is_of_post(found[name], kind))


def _sources(advert: Advert) -> dict[str, FactSource]:
    """The sources of the labelled parts, as far as the advert's origins give them."""
    return {item.part: _SOURCES[item.kind] for item in advert.origins if item.kind in _SOURCES}


def _with_more(fact: Fact, later: Fact) -> Fact:
    """Add what a further document asks for or offers to a fact of the first; other facts are unchanged."""
    known = {item.what.lower() for item in _asked(fact)}
    more = tuple(item for item in _asked(later) if item.what.lower() not in known)
    return replace(fact, value=(*_asked(fact), *more)) if known and more else fact


def _asked(fact: Fact) -> tuple[Asked, ...]:
    """The items of a fact that lists what is asked for or offered."""
    value = fact.value if isinstance(fact.value, tuple) else ()
    return tuple(item for item in value if isinstance(item, Asked))


def _stated(
    page: Page, evidence: tuple[Evidence, ...], *, today: date | None, nation: Nation
) -> Iterator[Fact]:
    """Everything the modules read; of several facts with one name the first is the most certain."""
    names = page.names
    own = tuple(item for item in evidence if item.span.part in names)
    named = tuple(titles_employers_of(page, own))
    places = tuple(places_of(page, evidence, nation))
    told = next((Nation(str(fact.value)) for fact in places if fact.name is FactName.NATION), nation)
    month_first = told is Nation.US
    hours = tuple(hours_of(page))
    a_week = next((fact for fact in hours if fact.name is FactName.HOURS_PER_WEEK), None)
    return chain(
        named,
        places,
        band_of(page),
        pay_of(page, told),
        hours,
        contract_of(page, today=today, month_first=month_first),
        pattern_of(page, a_week),
        travelling_of(page),
        deadlines_of(page, today=today, month_first=month_first),
        reference_of(page),
        contacts_of(page),
        checks_of(page),
        asked_of(page),
        training_of(page),
    )


def _is_of_post(fact: Fact, kind: Kind) -> bool:
    """Whether a fact in a document of this kind is one of the post or course on offer."""
    spoken_of = _SPOKEN_OF.get(kind)
    return spoken_of is None or fact.name in spoken_of or fact.source is not FactSource.TEXT
