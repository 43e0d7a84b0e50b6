"""Terms that adverts ask for but that have no rule, since they indicate no route: knowledge a CV may show.

| term | also implied by |
|---|---|
| Medical terminology | AMSPAR, a body whose certificate is in it (source L1) |
| Anatomy and physiology | its two words separately, A&P |
| HRG, SUS, HES, Payment by Results | the names in full |
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class PlainTerm(NamedTuple):
    """A term without a rule of its own.

    Attributes:
        form: Matches its words in lower-case text.
        shown_by: Matches other words that imply it.
        rules: Ids of rules for the same thing.
    """

    name: str
    form: re.Pattern[str]
    shown_by: re.Pattern[str]
    rules: tuple[str, ...] = ()


PLAIN_TERMS: Final = (
    PlainTerm(
        "Medical terminology",
        re.compile(r"\b(?:medical|clinical) terminolog(?:y|ies)\b"),
        re.compile(r"\bamspar\b|\bterminology (?:course|certificate|diploma)\b"),
    ),
    PlainTerm(
        "Anatomy and physiology",
        re.compile(r"\b(?:human )?anatomy(?: (?:and|&) physiology)?\b"),
        re.compile(r"\bphysiology\b|\ba ?& ?p\b"),
    ),
    PlainTerm(
        "HRG",
        re.compile(r"\bhrgs?4?\b"),
        re.compile(r"\bhealthcare resource group(?:s|ings?)?\b"),
        ("hospital.hrg",),
    ),
    PlainTerm(
        "SUS",
        re.compile(r"\bsus\b(?! domest| scrofa)"),
        re.compile(r"\bsecondary uses? services?\b"),
    ),
    PlainTerm(
        "HES",
        re.compile(r"\bhes\b"),
        re.compile(r"\bhospital episode statistics\b"),
        ("hospital.hospital-episode-statistics",),
    ),
    PlainTerm(
        "Payment by Results",
        re.compile(r"\bpayment by results\b|\bpbr\b"),
        re.compile(r"\bnational tariff\b|\bnhs payment scheme\b"),
        ("hospital.payment-by-results",),
    ),
)
