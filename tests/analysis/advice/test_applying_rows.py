"""Could I apply? One row each: what an advert says, what a profile has, the line and its state."""

from __future__ import annotations

import pytest

from desktop_app.domain.profile import Profile
from desktop_app.presentation.applying_profile import filled_by, profile_of
from tests.analysis.advice.seeker_adverts import applied, rows

ADVERT = "Clinical Coder\nFerndale General Hospital\nYou code episodes in ICD-10 and OPCS-4.\n{line}\n"


@pytest.mark.parametrize(("line", "filled", "what", "state"), rows("applying_rows.txt"))
def test_how_a_profile_stands(line: str, filled: str, what: str, state: str) -> None:
    field, value = filled.split("=")
    empty = filled_by(Profile())
    profile, wrong = profile_of({**empty, field: value if isinstance(empty[field], str) else (value,)})
    assert wrong == {}
    lines = applied(profile, ADVERT.format(line=line))
    found = [each for name, each in lines.items() if name.endswith(what)]
    assert [str(each.state) for each in found] == ([] if state == "none" else [state]), lines
