"""Facts: what an advert states that a person would otherwise type by hand.

One entry point, pure and deterministic: the same advert, analysis and day give the same facts. Labelled parts
and labels are believed before running text; what is not stated is absent, never guessed. Each module knows
the forms of a few facts and lists them in its docstring.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.asked import asked_of
from desktop_app.analysis.facts.bands import band_of
from desktop_app.analysis.facts.checks import checks_of
from desktop_app.analysis.facts.contacts import contacts_of
from desktop_app.analysis.facts.contracts import contract_of
from desktop_app.analysis.facts.deadlines import deadlines_of
from desktop_app.analysis.facts.hours import hours_of
from desktop_app.analysis.facts.page import page_of
from desktop_app.analysis.facts.patterns import pattern_of
from desktop_app.analysis.facts.pay import pay_of
from desktop_app.analysis.facts.places import places_of
from desktop_app.analysis.facts.references import reference_of
from desktop_app.analysis.facts.titles_employers import titles_employers_of
from desktop_app.analysis.facts.training import training_of
from desktop_app.domain.facts import Fact, FactName, FactSource
from desktop_app.domain.verdict import Kind, Nation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from desktop_app.analysis.facts.page import Page
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.sections import Section
    from desktop_app.text.normalise import NormalText

__all__ = ["facts_of"]

_ORDER: Final = tuple(FactName)
#: What an article, a CV or a course says of pay, bands and dates is about no post on offer.
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
    today: date,
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
        today: Taken as the day of posting where the advert states none, to infer years that are not written.
        nation: The verdict's, for the order of figures in dates, for dollars, and as a fact itself.
        kind: The verdict's; an article, a CV or a course states few facts of a post.
        evidence: All matches of the analysis (evidence and background), for the words that name the nation
            and for a title that stands in a sentence.
        origins: Where a labelled part comes from, by its name (``json_ld``, ``person``); ``field`` without.

    Returns:
        At most one fact of each name, in the order of ``FactName``; spans count code points of the original.
    """
    page = page_of(advert, normal, sections, origins or {})
    found: dict[FactName, Fact] = {}
    for fact in _stated(page, tuple(evidence), today=today, nation=nation):
        found.setdefault(fact.name, fact)
    return tuple(found[name] for name in _ORDER if name in found and _is_of_post(found[name], kind))


def _stated(page: Page, evidence: tuple[Evidence, ...], *, today: date, nation: Nation) -> Iterator[Fact]:
    """All that each module reads; of several facts of one name the first is the surest."""
    month_first = nation is Nation.US
    return chain(
        titles_employers_of(page, evidence),
        places_of(page, evidence, nation),
        band_of(page),
        pay_of(page, nation),
        hours_of(page),
        contract_of(page, today=today, month_first=month_first),
        pattern_of(page),
        deadlines_of(page, today=today, month_first=month_first),
        reference_of(page),
        contacts_of(page),
        checks_of(page),
        asked_of(page),
        training_of(page),
    )


def _is_of_post(fact: Fact, kind: Kind) -> bool:
    """Whether a fact that stands in a document of this kind is one of the post or course on offer."""
    spoken_of = _SPOKEN_OF.get(kind)
    return spoken_of is None or fact.name in spoken_of or fact.source is not FactSource.TEXT
