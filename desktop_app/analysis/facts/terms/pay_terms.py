"""Reads what an advert says about its pay besides, or instead of, figures.

| words | term |
|---|---|
| ``pro rata`` / ``FTE``, ``WTE`` | pro_rata / full_time_equivalent; not ``0.8 WTE``, a share of hours |
| ``inclusive of HCAS``, ``pa inc`` | includes_hcas |
| ``plus 5% HCAS`` / ``excl. LZ`` | plus_hcas / excludes_hcas |
| ``umbrella`` / ``PAYE`` | umbrella / paye |
| ``depending on experience``, ``DOE`` | depending_on_experience |
| ``TBC``, ``TBA`` / ``as agreed``, ``negotiable`` | to_be_confirmed / negotiable |
| ``competitive``, ``attractive rates`` | competitive |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, spotted
from desktop_app.analysis.facts.layout.stretches import Stretch
from desktop_app.domain.facts import Fact, FactName, PayTerm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page

_TERMS: Final = (
    (PayTerm.PRO_RATA, r"pro[ -]?r[ao]ta|\bpa,? pr\b"),
    (
        PayTerm.FULL_TIME_EQUIVALENT,
        r"(?<!\b[01]\.\d)(?<!\b[01]\.\d )(?<!\b[01]\.\d\d)(?<!\b[01]\.\d\d )(?<!\b1 )(?<! of a )"
        r"(?:\bf\.?t\.?e\b|\bw\.?t\.?e\b|(?:full|whole)[- ]time equivalent)(?![ :=(-]{0,3}[01]\.\d)",
    ),
    (PayTerm.EXCLUDES_HCAS, r"excl\w*\.? (?:of )?(?:hcas?\b|lw\b|lz\b|london|high cost)"),
    (
        PayTerm.PLUS_HCAS,
        r"(?:plus|\+|and|with)(?: an?)? ?(?:\d{1,2} ?%)? ?(?:(?:inner|outer|fringe) )?(?:london "
        r")?(?:hcas?\b|high cost|"
        r"london weighting|location allowance|fringe)",
    ),
    (
        PayTerm.INCLUDES_HCAS,
        r"hcas?,? inc|inc(?:l(?:\.|uding|usive|udes)?|\.)?(?: of)?(?: the)?(?: [\w.%]+){0,3} ?(?:hcas?\b|"
        r"high cost|london|lw\b|fringe|weighting)|(?:p\.?a\.?|annum|annum\)|year) ?\(?inc(?:l|"
        r"lusive)?\b\.?\)?(?: pro rata)?\s*$",
    ),
    (PayTerm.UMBRELLA, r"umbrella(?! compan)"),
    (PayTerm.PAYE, r"\bpaye\b"),
    (
        PayTerm.DEPENDING_ON_EXPERIENCE,
        r"depend(?:ing|ent|ant|s) (?:up)?on (?:\w+ (?:and |& |/ ?)?){0,3}(?:experience|exp\b|qualifications?|"
        r"skills?)|\bdoe\b|(?:by|according to|commensurate with|based on|subject to|"
        r"in line with) (?:your )?(?:skills and |qualifications and )?experience",
    ),
    (PayTerm.TO_BE_CONFIRMED, r"\btbc\b|\btba\b|\bto be (?:confirmed|advised|agreed|discussed)|\btbd\b"),
    (PayTerm.NEGOTIABLE, r"negotiable|as agreed|by agreement|on application|for discussion"),
    (PayTerm.COMPETITIVE, r"compet\w{1,4}ive|attractive (?:salary|rates?|pay)|\bgreat rates|excellent rates"),
)
_ANY_TERM: Final = [(term, re.compile(form)) for term, form in _TERMS]
#: Leave or holiday earlier in the same clause.
_LEAVE: Final = re.compile(r"\b(?:leave|holidays?|vacation)\b[^.;\n£]{0,24}$")
_SAID: Final = re.compile(
    r"(?:competitive|attractive|negotiable|great|excellent) (?:salary|pay|rates?|remuneration)|"
    r"(?:salary|pay|rates?):?\s(?:is |will be )?(?:negotiable|competitive|tbc|depend\w+ (?:up)?on (?:\w+ "
    r"){0,3}experience)"
)
_SAID_CUES: Final = Cues("salary", "pay", "rate", "remuneration")


def terms_of(value: Stretch) -> Iterator[Fact]:
    """The pay terms in a value, as one fact."""
    low = value.text.low[value.start : value.end]
    found = [(term, match) for term, form in _ANY_TERM if (match := _of_the_pay(form, low))]
    kept = tuple(str(term) for term, _ in found)
    if "excludes_hcas" in kept:
        kept = tuple(term for term in kept if term not in ("includes_hcas", "plus_hcas"))
    if kept:
        first = min(match.start() for _, match in found)
        last = max(match.end() for _, match in found)
        yield value.text.fact(FactName.PAY_TERMS, kept, value.start + first, value.start + last)


def _of_the_pay(form: re.Pattern[str], low: str) -> re.Match[str] | None:
    """The first match of a pattern that is about the pay, not leave (``6 weeks' leave pro rata``)."""
    return next((found for found in form.finditer(low) if not _LEAVE.search(low, 0, found.start())), None)


def terms_said(page: Page) -> Iterator[Fact]:
    """The terms of a salary that running text only calls competitive or the like."""
    for text in page.bodies:
        found = next(spotted(_SAID, text, _SAID_CUES, before=14, behind=110), None)
        if found:
            yield from terms_of(Stretch(text, found.start(), found.end()))
            return
