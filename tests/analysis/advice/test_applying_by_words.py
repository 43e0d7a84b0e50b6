"""Could I apply? Said in other words than the profile: hours, days at home, what leads to what."""

from __future__ import annotations

import pytest

from desktop_app.analysis.advice.applying_words import is_willingness
from desktop_app.domain.facts import WorkPattern
from desktop_app.domain.profile import Profile, RequirementState
from desktop_app.domain.verdict import Nation
from tests.analysis.advice.seeker_adverts import applied, hospital
from tests.reading import read

MET, NOT_MET, OPEN = RequirementState.MET, RequirementState.NOT_MET, RequirementState.NOT_STATED


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("After a settling-in period you may work from home for up to three days a week.", OPEN),
        ("Working pattern\nFull-time, Flexible working, Home or remote working", OPEN),
        ("Half of the week is worked from home; the post is remote otherwise.", OPEN),
        ("This is a fully remote post.", MET),
    ],
)
def test_only_work_that_is_wholly_at_home_is_everywhere(words: str, state: RequirementState) -> None:
    text = f"{hospital()}\n{words}\n".replace(", hybrid working", "")
    lines = applied(Profile(places=("Derby",)), text)
    found = [line for what, line in lines.items() if what.startswith("Place")]
    assert [line.state for line in found] == [state], found


@pytest.mark.parametrize(
    ("asked", "systems", "state", "why"),
    [
        (
            "Excellent knowledge of EMIS Web and Docman 10",
            ("EMIS",),
            OPEN,
            "Your profile names EMIS, and not Docman 10: that is a part of it.",
        ),
        ("Experience of EMIS Web and Docman", ("EMIS", "Docman"), MET, "Your profile names EMIS, Docman."),
        ("Experience of EMIS Web or SystmOne", ("EMIS",), MET, "Your profile names EMIS."),
        ("Experience of systems such as EMIS and Vision", ("EMIS",), MET, "Your profile names EMIS."),
        ("Experience of EMIS Web", ("EMIS",), MET, "Your profile names EMIS."),
        ("Experience of EMIS in a team that shares our vision", ("EMIS",), MET, "Your profile names EMIS."),
        (
            "Experience of Vision and SystmOne",
            ("Vision",),
            OPEN,
            "Your profile names Vision, and not SystmOne: that is a part of it.",
        ),
        ("Experience of work in an epic team", ("Epic",), OPEN, "Your profile does not say."),
        ("Experience as an Epic user", ("Epic",), MET, "Your profile names Epic."),
        (
            "Experience of using ICD-10 and OPCS-4",
            ("ICD-10",),
            OPEN,
            "Your profile names ICD-10, and not OPCS-4: that is a part of it.",
        ),
    ],
)
def test_half_of_the_systems_is_not_all_of_them(
    asked: str, systems: tuple[str, ...], state: RequirementState, why: str
) -> None:
    (line,) = [
        each
        for what, each in applied(Profile(systems=systems), hospital(essential=asked)).items()
        if what.startswith(asked)
    ]
    assert (line.state, line.why) == (state, why)


@pytest.mark.parametrize(
    ("asked", "state"),
    [
        ("NCCQ (Band 5 appointment) or willingness to work towards it within three years (Band 3)", MET),
        ("NCCQ or prepared to study for it", MET),
        ("Hold or be willing to work towards the NCCQ", MET),
        ("Studying for the NCCQ", NOT_MET),
        ("NCCQ", NOT_MET),
    ],
)
@pytest.mark.parametrize("held", [("GCSEs, grade 6",), ("A levels",)])
def test_willingness_is_enough_where_the_advert_says_so(
    asked: str, state: RequirementState, held: tuple[str, ...]
) -> None:
    line = applied(Profile(qualifications=held), hospital(essential=asked))["NCCQ"]
    assert line.state is state
    assert line.why.startswith("Not held; being willing" if state is MET else "Your profile names other")


def test_what_leads_to_the_one_that_is_asked_is_on_the_way() -> None:
    line = applied(Profile(working_towards=("NCCQ",)), hospital(essential="ACC status"))["ACC"]
    assert line.state is NOT_MET
    assert line.why == "You are working towards NCCQ, which leads to it; the advert asks that you hold it."
    other = applied(Profile(working_towards=("AMSPAR",)), hospital(essential="ACC status"))["ACC"]
    assert "not this one" in other.why


@pytest.mark.parametrize(
    ("held", "state"),
    [
        ("A level biology", OPEN),
        ("A levels in human biology and art", MET),
        ("GCSEs", NOT_MET),
    ],
)
def test_a_level_in_another_subject_is_worth_asking(held: str, state: RequirementState) -> None:
    line = applied(Profile(qualifications=(held,)), hospital(essential="A level in human biology"))[
        "A levels"
    ]
    assert line.state is state, line.why


@pytest.mark.parametrize(
    ("hours", "wanted", "state"),
    [
        ("24 hours a week", WorkPattern.FULL_TIME, NOT_MET),
        ("24 hours a week", WorkPattern.PART_TIME, MET),
        ("37.5 hours a week", WorkPattern.FULL_TIME, MET),
        ("32 hours a week", WorkPattern.FULL_TIME, OPEN),
        ("24 hours a week", WorkPattern.FLEXIBLE, OPEN),
    ],
)
def test_hours_tell_the_working_time(hours: str, wanted: WorkPattern, state: RequirementState) -> None:
    text = f"Medical Coder, Hollin Bank Surgery, Leeds\nHours: {hours}\nYou summarise notes in SystmOne."
    lines = applied(Profile(patterns=(wanted,)), text)
    name = f"Working time: {hours}"
    assert lines[name].state is state, lines


def test_the_verdict_has_the_nation_of_the_facts() -> None:
    found = read("Clinical Coder\nWattle Health, Ballarat VIC\nAssign ICD-10-AM and ACHI codes to episodes.")
    assert found.verdict.nation is Nation.AUSTRALIA
    assert next(fact.value for fact in found.facts if fact.name == "nation") == "australia"


@pytest.mark.parametrize(
    "words",
    [
        "nccq or working towards it, and able to work under pressure.",
        "nccq or working towards, with a commitment to working as part of a team.",
        "holds or is working towards the nccq; willing to work flexibly.",
    ],
)
def test_being_willing_to_work_is_not_being_willing_to_work_towards_something(words: str) -> None:
    assert not is_willingness(words)
    assert is_willingness("nccq or willing to work towards it")
