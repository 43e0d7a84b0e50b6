"""Which side a coding post belongs to: title and employer, weight, mixed posts, who pays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.evidence import Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Confidence, Nation, Route
from tests.analysis.deciding import POST, SURGERY, TRUST, WELCOME, decided, item, verdict
from tests.reading import read

# A coding title and little else


@pytest.mark.parametrize(
    ("title", "employer", "route"),
    [
        ("Clinical Coder", TRUST, Route.HOSPITAL),
        ("Trainee Clinical Coder", TRUST, Route.HOSPITAL),
        ("Head of Clinical Coding", TRUST, Route.HOSPITAL),
        ("Coder", TRUST, Route.HOSPITAL),
        ("Medical Coder", SURGERY, Route.PRIMARY_CARE),
        ("Notes Summariser", SURGERY, Route.PRIMARY_CARE),
        ("Coder / Summariser", "Seven Springs PCN", Route.PRIMARY_CARE),
        ("Clinical Coder", SURGERY, Route.UNCLEAR),
        ("Medical Coder", TRUST, Route.UNCLEAR),
        ("Clinical Coder", "", Route.UNCLEAR),
        ("Coder", "", Route.UNCLEAR),
        ("Medical Coder", "", Route.UNCLEAR),
        ("Clinical Coder", "Bright Harbour Recruitment Ltd", Route.UNCLEAR),
    ],
)
@pytest.mark.parametrize("text", ["", "Apply by Friday."])
def test_a_coding_title_alone_goes_where_title_and_employer_agree(
    title: str, employer: str, route: Route, text: str
) -> None:
    found = verdict(text, title=title, employer=employer)
    assert (found.route, found.confidence, found.provisional) == (route, Confidence.LEANING, True)


@pytest.mark.parametrize(
    ("strength", "route"), [(Strength.STRONG, Route.UNCLEAR), (Strength.DECISIVE, Route.PRIMARY_CARE)]
)
def test_an_employer_of_the_other_side_contradicts_all_but_a_decisive_title(
    strength: Strength, route: Route
) -> None:
    title = item("title", Route.PRIMARY_CARE, 15.0, Gate.POST, SectionName.TITLE, strength=strength)
    employer = item("employer", weight=1.0, section=SectionName.EMPLOYER, strength=Strength.WEAK)
    title, employer = replace(title, category=Category.TITLE), replace(employer, category=Category.SETTING)
    assert decided(title, employer).route is route


def test_the_title_line_of_a_text_makes_it_no_longer() -> None:
    """A text of fewer than forty words is short, its title line and its employer line not counted."""
    body = "Job summary\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes. " + "Welcome. " * 27
    assert not verdict(f"{body}Welcome. Welcome.").provisional
    assert verdict(f"Senior Clinical Coder\nHolm Hospitals NHS Trust\n\n{body}").provisional


@pytest.mark.parametrize("title", ["Trainee Clinical Coder", "Notes Summariser", "Clinical Coding Manager"])
@pytest.mark.parametrize("employer", [TRUST, SURGERY, ""])
def test_title_and_employer_never_give_more_than_a_leaning(title: str, employer: str) -> None:
    found = verdict("", title=title, employer=employer)
    assert (found.confidence, found.provisional) == (Confidence.LEANING, True)


@pytest.mark.parametrize("title", ["Clinical Coder", "Notes Summariser"])
@pytest.mark.parametrize("employer", [TRUST, SURGERY, ""])
def test_a_long_text_that_says_nothing_adds_nothing_to_the_title(title: str, employer: str) -> None:
    """Provisional: "short text, or only title and employer speak"."""
    found = verdict(WELCOME, title=title, employer=employer)
    assert (found.confidence, found.provisional) == (Confidence.LEANING, True)


@pytest.mark.parametrize("text", ["", "   \n\t ", "Apply by Friday.", "\u00a0\u200b"])
def test_no_word_about_coding_in_a_short_text_is_provisionally_no_coding_post(text: str) -> None:
    found = verdict(text)
    assert (found.route, found.confidence, found.provisional) == (Route.NOT_CODING, Confidence.LEANING, True)
    assert set(dict(found.scores).values()) == {0}


def test_a_title_inside_the_text_is_worth_what_a_labelled_one_is() -> None:
    labelled = verdict("", title="Clinical Coder", employer=TRUST)
    pasted = verdict(f"Clinical Coder\n{TRUST}\n")
    assert (pasted.route, pasted.confidence, pasted.provisional) == (
        labelled.route,
        labelled.confidence,
        labelled.provisional,
    )


# Which side is it?


def test_the_heavier_side_gives_the_route() -> None:
    for side in SIDES:
        other = next(each for each in SIDES if each is not side)
        found = decided(POST, item("a", side, 10.0, category=Category.STANDARD), item("b", other, 2.0))
        assert found.route is side
        assert dict(found.scores)[side] > dict(found.scores)[other]


def test_a_coding_post_of_which_no_side_speaks_is_unclear() -> None:
    assert decided(POST).route is Route.UNCLEAR
    assert decided(POST, item("h", weight=0.75)).route is Route.UNCLEAR
    assert (
        verdict(f"Job summary\nWe are looking for a coder.\n{WELCOME}", title="Coder").route is Route.UNCLEAR
    )


MIXED = (
    "Main duties\n"
    "In the mornings you assign ICD-10 and OPCS-4 codes to inpatient episodes of our cottage hospital, "
    "following the "
    "National Clinical Coding Standards.\n"
    "In the afternoons you summarise new patients' notes and code incoming letters in EMIS Web for our "
    "GP practice.\n"
    "You hold or are working for the NCCQ, and you have summarised records in a surgery before.\n"
)


def test_two_sets_of_duties_that_are_really_in_the_post_are_mixed() -> None:
    found = verdict(
        MIXED + WELCOME, title="Clinical Coder and Summariser", employer="Isle of Skarra Health Care"
    )
    assert found.route is Route.MIXED
    assert dict(found.scores)[Route.HOSPITAL] > 30
    assert dict(found.scores)[Route.PRIMARY_CARE] > 30


def test_two_even_sides_are_mixed_only_where_both_do_coding_work() -> None:
    acts = [
        item("h", weight=12.0, gate=Gate.ACT),
        item("p", Route.PRIMARY_CARE, 12.0, Gate.ACT, span=Span("text", 20, 24)),
    ]
    assert decided(POST, *acts).route is Route.MIXED
    lopsided = [*acts[:1], item("h2"), replace(acts[1], gate=None, category=Category.SYSTEM)]
    assert decided(POST, *lopsided).route is Route.HOSPITAL


def test_what_the_employer_also_runs_does_not_make_a_post_mixed() -> None:
    text = (
        "Main duties\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes within five days.\n"
        "About us\nOur trust also runs two GP practices, where summarisers code letters in EMIS Web.\n"
        "Essential\nNCCQ, and a good knowledge of anatomy.\n" + WELCOME
    )
    assert verdict(text, title="Clinical Coder", employer=TRUST).route is Route.HOSPITAL


def test_what_is_ruled_out_does_not_make_a_post_mixed() -> None:
    text = (
        "Main duties\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes within five days.\n"
        "You will not be summarising notes, and no experience of EMIS Web is needed.\n" + WELCOME
    )
    found = verdict(text, title="Clinical Coder", employer=TRUST)
    assert found.route is Route.HOSPITAL
    assert dict(found.scores)[Route.PRIMARY_CARE] == 0


def test_equal_points_go_to_the_side_that_does_the_work() -> None:
    work = item("work", Route.PRIMARY_CARE, 9.0, Gate.ACT)
    place = item("place", Route.HOSPITAL, 9.0, category=Category.SETTING)
    assert decided(POST, work, place).route is Route.PRIMARY_CARE
    tie = [item("h", weight=9.0), item("p", Route.PRIMARY_CARE, 9.0)]
    assert decided(POST, *tie).route is Route.UNCLEAR


def test_scores_are_whole_numbers_in_the_order_of_the_sides() -> None:
    scores = decided(POST, item("h", weight=1000.0), item("p", Route.PRIMARY_CARE, 3.3)).scores
    assert [side for side, _ in scores] == list(SIDES)
    assert {type(score) for _, score in scores} == {int}
    assert all(0 <= score <= 100 for _, score in scores)


# Who pays: the nation


INPATIENT = (
    "We are looking for an inpatient coder. You will assign {codes} codes to hospital inpatient "
    "discharges, read "
    "discharge summaries and operation notes, and raise queries with doctors. The office is in {place}. "
) + WELCOME


@pytest.mark.parametrize(
    ("codes", "place", "nation", "route"),
    [
        ("ICD-10 and OPCS-4", "Leeds, England", Nation.ENGLAND, Route.HOSPITAL),
        ("ICD-10 and OPCS-4", "Cardiff, Wales", Nation.WALES, Route.HOSPITAL),
        ("ICD-10 and OPCS-4", "Glasgow, Scotland", Nation.SCOTLAND, Route.HOSPITAL),
        ("ICD-10 and OPCS-4", "Belfast, Northern Ireland", Nation.NORTHERN_IRELAND, Route.HOSPITAL),
        ("ICD-10-AM and ACHI", "Dublin, Ireland", Nation.IRELAND, Route.HOSPITAL),
        ("ICD-10-AM and ACHI", "Melbourne, Australia", Nation.AUSTRALIA, Route.HOSPITAL),
        ("ICD-10-AM and ACHI", "Auckland, New Zealand", Nation.NEW_ZEALAND, Route.HOSPITAL),
        ("ICD-10-CA and CCI", "Toronto, Canada", Nation.CANADA, Route.HOSPITAL),
        ("ICD-10-CM and ICD-10-PCS", "Dallas, Texas", Nation.US, Route.BILLING),
        ("ICD-10-CM and CPT", "Abu Dhabi, United Arab Emirates", Nation.UAE, Route.BILLING),
        ("ICD-10-AM and ACHI", "Riyadh, Saudi Arabia", Nation.SAUDI_ARABIA, Route.BILLING),
        ("ICD-10-CM and CPT", "Chennai, India", Nation.INDIA, Route.BILLING),
    ],
)
def test_inpatient_coding_is_of_the_hospital_or_of_billing_by_nation(
    codes: str, place: str, nation: Nation, route: Route
) -> None:
    found = verdict(INPATIENT.format(codes=codes, place=place), title="Inpatient Coder")
    assert (found.nation, found.route) == (nation, route)


def test_where_coding_pays_claims_the_evidence_list_itself_says_billing() -> None:
    analysis = read(INPATIENT.format(codes="ICD-10", place="Dallas, Texas"), title="Inpatient Coder")
    assert Route.HOSPITAL not in {each.route for each in analysis.evidence}
    assert dict(analysis.verdict.scores)[Route.HOSPITAL] == 0


@pytest.mark.parametrize(
    ("work", "route"),
    [
        (
            "You assign ICD-10 and OPCS-4 codes to every inpatient episode for the national data set.",
            Route.HOSPITAL,
        ),
        (
            "You choose CCSD codes for each operation and send the insurers' invoices through Healthcode.",
            Route.BILLING,
        ),
    ],
)
def test_a_private_hospital_in_england_goes_by_what_is_coded(work: str, route: Route) -> None:
    text = f"Main duties\n{work}\n{work}\nEssential\nTwo years of coding.\n{WELCOME}"
    assert verdict(text, title="Coder", employer="Marlpit Private Hospital, London").route is route


# One task alone


@pytest.mark.parametrize(
    ("more", "route"),
    [
        ([], Route.UNCLEAR),
        ([item("title", weight=2.0, category=Category.TITLE, strength=Strength.SUPPORTING)], Route.UNCLEAR),
        ([item("word", weight=0.75, category=Category.STANDARD, strength=Strength.WEAK)], Route.UNCLEAR),
        ([item("place", weight=0.75, category=Category.SETTING, strength=Strength.WEAK)], Route.HOSPITAL),
        ([item("name", weight=5.0, category=Category.CLASSIFICATION)], Route.HOSPITAL),
        ([item("more", weight=5.0)], Route.HOSPITAL),
    ],
)
def test_one_task_says_for_whom_only_where_something_bears_it_out(more: list[Evidence], route: Route) -> None:
    task = item("task", weight=7.5, gate=Gate.ACT)
    assert decided(POST, task, *more).route is route
    title = item("title", weight=2.0, category=Category.TITLE, strength=Strength.SUPPORTING)
    decisive = replace(task, strength=Strength.DECISIVE)
    assert decided(POST, decisive, title).route is Route.HOSPITAL
