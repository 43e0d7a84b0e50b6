"""To say the same again changes nothing but how often it is listed."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import Advert
from tests.reading import reader

SHORT = (
    "Clinical Coder\nFenholt Group\n\nYou will assign OPCS-4 and ICD-10 codes in a small team from Monday "
    "to Friday.\nEssential: good IT skills, attention to detail."
)


@pytest.mark.parametrize("joint", ["\n", "\n\n", "\n\n\n"])
def test_a_text_pasted_twice_has_the_verdict_of_one(joint: str) -> None:
    once = reader().analyse(Advert.of(SHORT)).verdict
    twice = reader().analyse(Advert.of(SHORT + joint + SHORT)).verdict
    assert once.provisional
    assert (twice.route, twice.confidence, twice.provisional, twice.scores) == (
        once.route,
        once.confidence,
        once.provisional,
        once.scores,
    )
