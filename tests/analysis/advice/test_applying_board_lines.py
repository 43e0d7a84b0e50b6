"""Could I apply? Lines that job boards print under any advert ask nothing of posts that need no register."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import AskedStrength
from desktop_app.domain.profile import Profile, RequirementState
from tests.analysis.advice.seeker_adverts import applied, hospital

NAME = "Professional registration"
LINE = (
    "UK Registration\nApplicants must have current UK professional registration. For further information "
    "please see the website.\n"
)


def test_a_board_s_line_on_registration_is_open_for_a_coder() -> None:
    line = applied(Profile(qualifications=("NCCQ",)), f"{hospital()}\n{LINE}")[NAME]
    assert (line.asked, line.state) == (None, RequirementState.NOT_STATED)
    assert "ask whether it is meant" in line.why


@pytest.mark.parametrize(
    "more",
    [
        "NMC registration",
        "Registration with the HCPC",
    ],
)
def test_it_is_asked_where_the_advert_names_a_register(more: str) -> None:
    lines = applied(Profile(qualifications=("NCCQ",)), f"{hospital(essential=more)}\n{LINE}")
    assert lines[NAME].asked is AskedStrength.ESSENTIAL


def test_it_is_asked_of_a_registered_profession() -> None:
    text = f"{hospital()}\n{LINE}".replace("Clinical Coder", "Staff Nurse")
    assert applied(Profile(qualifications=("NCCQ",)), text)[NAME].asked is AskedStrength.ESSENTIAL
