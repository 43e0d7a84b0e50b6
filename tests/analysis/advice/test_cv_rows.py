"""My CV beside this advert, one row each: what is asked, what the CV says, and the state of the line."""

from __future__ import annotations

import pytest

from tests.analysis.advice.seeker_adverts import compared, hospital, rows
from tests.analysis.advice.test_beside_cv import cv


@pytest.mark.parametrize(("asked", "said", "state"), rows("cv_rows.txt"))
def test_what_a_cv_says_to_a_term(asked: str, said: str, state: str) -> None:
    advert = hospital(essential=asked)
    essential = advert.index(asked, advert.index("Essential"))
    found = {
        what: line
        for what, line in compared(advert, cv("Clerk at Larkmoor since 2020.", said)).items()
        if any(span.start < essential + len(asked) and essential < span.end for span in line.in_advert)
    }
    assert [str(line.state) for line in found.values()] == [state], found
