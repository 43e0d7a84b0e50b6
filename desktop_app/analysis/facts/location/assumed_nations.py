"""Infers the nation from an advert's vocabulary if no word, place or code names it.

| vocabulary | nation |
|---|---|
| OPCS-4, the NCCQ, pay bands, GP surgeries, sums in pounds | England, on behalf of Britain |
| RHIT, HCPCS, payers, remittance advice, federal rules, dollars an hour | United States |

One British term is enough: no other country has these schools, funds and documents. American terms of claims
are used in India and the Gulf too, so two different ones are needed, of which at least one is not a mere
Americanism (``physician``, ``resume``, ``hourly``), common in every country. No route depends on this
inference, only the nation itself, and only if everything else is silent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of, spotted
from desktop_app.domain.facts import Fact, FactName
from desktop_app.domain.verdict import Nation

if TYPE_CHECKING:
    from desktop_app.analysis.facts.layout.page import Page

_BRITISH: Final = at_words(
    one_of(
        r"opcs\b",
        r"nccq\b",
        r"payment by results\b",
        r"a4c\b",
        r"nvqs?\b",
        r"amspar\b",
        r"caldicott\b",
        r"data protection act (?:1998|2018)\b",
        r"cancer waiting times?\b",
        r"quality and outcomes? framework\b",
        r"read codes?\b",
        r"salaried gps?\b",
        r"gp (?:surger(?:y|ies)|partners?|practices?)\b",
        r"care navigators?\b",
        r"social prescrib(?:er|ers|ing)\b",
        r"health visitors?\b",
        r"secondary care\b",
        r"acute trusts?\b",
        r"the trusts?'?s? (?:polic|values|sites|patients|strateg|procedures|board|revenue|data)",
        r"trust (?:and national |and local )?(?:policies|procedures)\b",
        r"(?:(?:pay |afc )?band:? [2-9]|grade:? [4-9])\b(?! ?[/%])",
        r"t levels?\b",
        r"apprenticeships? \(level [2-7]\)|level [2-7] apprenticeships?\b",
        r"our surger(?:y|ies)\b",
        r"cosd\b",
    )
)
_BRITISH_CUES: Final = Cues(
    "opcs", "nccq", "payment by", "a4c", "nvq", "amspar", "caldicott", "data protection", "cancer wait",
    "quality and", "read code", "salaried", "gp ", "care navig", "social presc", "health visitor",
    "secondary care", "acute trust", "the trust", "trust polic", "trust proc", "trust and", "grade",
    "pay band", "afc", "band", "t level", "apprenticeship", "level",
    "our surger", "cosd",
)  # fmt: skip
#: Only Britain pays in pounds and has this telephone code.
_POUNDS: Final = re.compile(r"£ ?\d|\+44 ?\(?\d")
_AMERICAN: Final = at_words(
    one_of(
        r"rhi[ta]\b",
        r"ahima\b",
        r"aapc\b",
        r"hcpcs\b",
        r"icd-?10-?pcs\b",
        r"cpt\b",
        r"joint commission\b",
        r"medical centers?\b",
        r"cancer centers?\b",
        r"pay[eo]rs?\b",
        r"remittance advice",
        r"explanation of benefits\b",
        r"eobs?\b",
        r"federal(?:,? (?:and|or|state|legal)){0,2} (?:regulat|law|rule|standards)",
        r"third[- ]party (?:reimburs|payer|payor|claims)",
        r"prior authorizations?\b",
        r"behavioral\b",
        r"dollars?\b",
        r"front desk\b",
        r"physician(?:s|'s)?\b",
        r"cancer registrars?\b",
        r"cancer program\b",
        r"resume\b",
        r"usd\b",
        r"hourly\b",
    )
)
_AMERICAN_CUES: Final = Cues(
    "rhit", "rhia", "ahima", "aapc", "hcpcs", "icd", "cpt", "joint comm", "medical center", "cancer center",
    "payer", "payor", "remittance", "explanation of", "eob", "federal", "third", "prior auth", "behavioral",
    "dollar", "front desk", "physician", "cancer registrar", "cancer program", "resume", "usd", "hourly",
)  # fmt: skip
#: So many different American terms are needed, and these do not count.
_TWO: Final = 2
#: Terms with the same so many first letters count as one.
_ALIKE: Final = 5
_OF_ANY_LAND: Final = frozenset(("physi", "resum", "hourl", "front"))


def assumed_nation(page: Page) -> Fact | None:
    """Infer the nation of an advert in which nothing names it.

    Returns:
        The fact, placed at the first such term; ``None`` if there are not enough.
    """
    for text in page.bodies:
        found = next(spotted(_BRITISH, text, _BRITISH_CUES, before=0, behind=40), None)
        found = found or _POUNDS.search(text.low)
        if found:
            return text.fact(FactName.NATION, str(Nation.ENGLAND), found.start(), found.end())
        american = list(spotted(_AMERICAN, text, _AMERICAN_CUES, before=0, behind=40))
        told = {found[0][:_ALIKE] for found in american}
        if len(told) >= _TWO and not told <= _OF_ANY_LAND:
            first = next(found for found in american if found[0][:_ALIKE] not in _OF_ANY_LAND)
            return text.fact(FactName.NATION, str(Nation.US), first.start(), first.end())
    return None
