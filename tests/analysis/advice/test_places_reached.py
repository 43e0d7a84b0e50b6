"""Places: reached, surely elsewhere, or not to be told; and how far work from home is settled."""

from __future__ import annotations

import pytest

from desktop_app.analysis.advice.places_reached import Reach, reach
from desktop_app.domain.facts import WorkPattern
from desktop_app.domain.profile import Profile, RequirementState
from tests.analysis.advice.seeker_adverts import applied, hospital

MET, NOT_MET, OPEN = RequirementState.MET, RequirementState.NOT_MET, RequirementState.NOT_STATED
IN, OUT, UNKNOWN = Reach.REACHED, Reach.ELSEWHERE, Reach.UNKNOWN


@pytest.mark.parametrize(
    ("named", "stated", "answer"),
    [
        (("Leeds",), ("St Agnes House, Leeds",), IN),
        (("leeds ",), ("Leeds General Infirmary",), IN),
        (("LS",), ("LS9 7TF",), IN),
        (("LS1",), ("Leeds", "LS1 3EX"), IN),
        (("Kendal", "Leeds"), ("Leeds",), IN),
        (("LS1",), ("LS9 7TF",), UNKNOWN),
        (("LS1",), ("YO31 8HE",), OUT),
        (("Leeds",), ("York",), OUT),
        (("Leeds",), ("Thornmere Royal Infirmary, York",), OUT),
        (("Leeds",), ("Cardiff",), OUT),
        (("Scotland",), ("Cardiff",), OUT),
        (("Leeds",), ("Thornmere Royal Infirmary",), UNKNOWN),
        (("Leeds",), ("West Yorkshire",), UNKNOWN),
        (("Leeds",), ("YO31 8HE",), UNKNOWN),
        (("London",), ("Croydon",), UNKNOWN),
        (("Manchester",), ("Salford",), UNKNOWN),
        (("Leeds", "Thornmere"), ("York",), UNKNOWN),
        (("LS1",), ("Ward B4, Thornmere",), UNKNOWN),
        ((" ",), ("York",), UNKNOWN),
    ],
)
def test_reach(named: tuple[str, ...], stated: tuple[str, ...], answer: Reach) -> None:
    assert reach(named, stated)[0] is answer


def post(place: str, words: str) -> str:
    advert = hospital(duties=words)
    return advert.replace("You will be based at Leeds, hybrid working.", f"You will be based at {place}.")


@pytest.mark.parametrize(
    ("words", "named", "what", "state"),
    [
        ("The post is fully remote, working from home.", "Leeds", "Place: remote", MET),
        ("Hybrid working, two days at home.", "Leeds", "Place: York", OPEN),
        ("Hybrid working, two days at home.", "York", "Place: York", MET),
        ("Home working is possible once trained.", "Leeds", "Place: York", OPEN),
        ("All the work is on site.", "Leeds", "Place: York", NOT_MET),
    ],
)
def test_a_place_matters_where_work_is_only_partly_from_home(
    words: str, named: str, what: str, state: RequirementState
) -> None:
    lines = applied(Profile(places=(named,)), post("York", words))
    assert what in lines, list(lines)
    assert lines[what].state is state, lines[what].why
    if state is OPEN:
        told = "is possible, not settled" if "possible" in words else "is done partly from home"
        assert told in lines[what].why


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("The post is fully remote, working from home.", MET),
        ("Home working is welcome.", OPEN),
    ],
)
def test_who_looks_for_work_from_home_is_promised_no_more_than_the_advert(
    words: str, state: RequirementState
) -> None:
    lines = applied(Profile(patterns=(WorkPattern.REMOTE,)), post("York", words))
    assert lines["Working place: remote"].state is state


def test_places_that_cannot_be_compared_are_held_against_nobody() -> None:
    line = applied(Profile(places=("Leeds",)), post("Thornmere Royal Infirmary", "All the work is on site."))
    place = next(each for what, each in line.items() if what.startswith("Place"))
    assert place.state is OPEN
    assert place.why.startswith("You name Leeds.")


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Hybrid working is possible.", OPEN),
        ("Requests for hybrid working are welcome.", OPEN),
        ("Hybrid working may be considered after training.", OPEN),
        ("This is a hybrid post. Hybrid working means two days at home.", NOT_MET),
        ("Hybrid post; more days at home are possible. The team works hybrid.", NOT_MET),
    ],
)
def test_home_working_that_is_only_possible_is_open(words: str, state: RequirementState) -> None:
    wanted = Profile(patterns=(WorkPattern.ON_SITE,))
    lines = applied(wanted, post("Leeds", words))
    found = next(each for what, each in lines.items() if what.startswith("Working place"))
    assert found.state is state, found
