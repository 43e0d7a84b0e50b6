"""From evidence to a verdict: the gate, confidence words, provisional, mixed, unclear, who pays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.analysis.decide import Decision, Shape, decide
from desktop_app.analysis.gate import Opening
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Confidence, Nation, Route, Verdict
from tests.reading import read, reader

TRUST = "Hollowmere Hospitals NHS Trust"
SURGERY = "Larch Lane Surgery"
#: 97 words that say nothing of coding.
WELCOME = (
    "You will find a friendly welcome, parking by the gate, five weeks of leave and a canteen that "
    "people cross the "
    "town for. We believe in flexible hours and in growing our own. The office stands beside the park "
    "and is ten "
    "minutes on foot from the railway station. Interviews take place in the second week of January. "
    "Please say in "
    "your letter when you could start and whether you need any adjustments, and give the names of two "
    "people who "
    "know how you work and would be willing to say so if we asked them to."
)
LONG = Shape(words=300, act_share=0.0, nation=Nation.ENGLAND)


def item(
    rule: str,
    route: Route = Route.HOSPITAL,
    weight: float = 5.0,
    gate: Gate | None = None,
    section: SectionName = SectionName.DUTIES,
    **changes: object,
) -> Evidence:
    """An affirmed task in the duties, unless told otherwise."""
    plain = Evidence(
        rule=rule,
        title=rule,
        route=route,
        category=Category.TASK,
        strength=Strength.STRONG,
        span=Span("text", 0, 4),
        text=rule,
        assertion=Assertion.AFFIRMED,
        section=section,
        weight=weight,
        gate=gate,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


POST = item("post", Route.UNCLEAR, 0.75, Gate.POST, SectionName.TITLE)


def decided(*items: Evidence, shape: Shape = LONG) -> Decision:
    return decide(items, (), shape, reader().policy)


def verdict(text: str, *, title: str = "", employer: str = "") -> Verdict:
    return read(text, title=title, employer=employer).verdict


# Is it a coding post?


def test_without_a_sign_of_a_coding_post_it_is_none_whatever_is_mentioned() -> None:
    decision = decided(item("icd-10", weight=50.0), item("opcs-4", weight=50.0))
    assert decision.route is Route.NOT_CODING
    assert decision.gate.opening is Opening.SHUT


@pytest.mark.parametrize(
    ("sign", "opening"),
    [
        (item("post", gate=Gate.POST, section=SectionName.TITLE), Opening.TITLE),
        (item("post", gate=Gate.POST, frame=Gate.RECRUIT, section=SectionName.SUMMARY), Opening.OFFER),
        (item("act", gate=Gate.ACT, frame=Gate.PURPOSE, section=SectionName.SUMMARY), Opening.PURPOSE),
        (item("team", gate=Gate.TEAM, section=SectionName.TITLE), Opening.TEAM),
    ],
)
def test_each_of_these_signs_opens_the_gate_by_itself(sign: Evidence, opening: Opening) -> None:
    assert decided(sign).gate.opening is opening


@pytest.mark.parametrize("assertion", [Assertion.NEGATED, Assertion.OTHER_ROLE, Assertion.HEDGED])
def test_only_what_is_affirmed_opens_the_gate(assertion: Assertion) -> None:
    post = item("post", gate=Gate.POST, frame=Gate.RECRUIT, assertion=assertion, weight=0.0)
    assert not decided(post).gate.open


def test_one_duty_among_many_does_not_make_a_coding_post_but_a_day_full_of_it_does() -> None:
    act = item("act", Route.PRIMARY_CARE, 10.0, Gate.ACT)
    assert decided(act).route is Route.NOT_CODING
    full = decided(act, item("other", Route.PRIMARY_CARE, 10.0, Gate.ACT), shape=LONG._replace(act_share=0.7))
    assert full.route is Route.PRIMARY_CARE
    assert full.gate.opening is Opening.ACTS


def test_another_post_in_the_title_outweighs_coding_among_its_duties() -> None:
    nurse = item("nurse", Route.NOT_CODING, 5.0, Gate.OTHER_POST, SectionName.TITLE)
    acts = [item(f"act-{n}", Route.PRIMARY_CARE, 10.0, Gate.ACT) for n in range(3)]
    shape = LONG._replace(act_share=0.3)
    assert decided(*acts, shape=shape).gate.points > decided(nurse, *acts, shape=shape).gate.points
    assert decided(nurse, *acts, shape=shape).route is Route.NOT_CODING


def test_a_colleague_named_in_passing_takes_nothing_away() -> None:
    text = (
        "Job summary\nWe are looking for a clinical coder. Our nurses, receptionists and porters are a "
        "happy crowd.\n"
        "Duties\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes and chase what is missing.\n"
        + WELCOME
    )
    assert verdict(text).route is Route.HOSPITAL


# How sure is it?


def test_clear_needs_a_wide_lead_much_evidence_and_an_open_gate() -> None:
    strong = [item(f"h{n}", weight=5.0) for n in range(4)]
    assert decided(POST, *strong).confidence is Confidence.CLEAR
    assert decided(POST, item("h", weight=6.0)).confidence is Confidence.LIKELY
    rival = item("p", Route.PRIMARY_CARE, 12.0)
    assert decided(POST, *strong, rival).confidence is Confidence.LIKELY
    assert decided(POST, *strong, replace(rival, weight=18.0)).confidence is Confidence.LEANING
    doubtful = item("act", gate=Gate.ACT, frame=Gate.PURPOSE)
    # The gate is only just open.
    systems = [replace(one, category=Category.SYSTEM) for one in strong[:3]]
    assert decided(doubtful, *systems).confidence is not Confidence.CLEAR


def test_many_strong_words_of_one_side_help_to_open_the_gate_unless_another_post_is_named() -> None:
    act = item("act", gate=Gate.ACT)
    words = [item(f"h{n}", category=Category.CLASSIFICATION) for n in range(7)]
    assert decided(act).route is Route.NOT_CODING
    assert decided(act, *words).route is Route.HOSPITAL
    clerk = item("clerk", Route.NOT_CODING, 1.1, Gate.OTHER_POST, SectionName.TITLE, strength=Strength.WEAK)
    assert decided(clerk, act, *words).route is Route.HOSPITAL
    nurse = item("nurse", Route.NOT_CODING, 5.0, Gate.OTHER_POST, SectionName.TITLE)
    assert decided(nurse, act, *words).route is Route.NOT_CODING


def test_not_a_coding_post_is_leaning_where_much_speaks_of_coding_and_no_other_post_is_named() -> None:
    words = [item(f"h{n}", category=Category.SYSTEM) for n in range(3)]
    assert decided(*words).confidence is Confidence.LEANING
    nurse = item("nurse", Route.NOT_CODING, 5.0, Gate.OTHER_POST, SectionName.TITLE)
    assert decided(nurse, *words).confidence is Confidence.LIKELY
    assert decided(nurse, words[0]).confidence is Confidence.CLEAR


def test_not_a_coding_post_is_clear_only_where_another_post_is_named_and_nothing_speaks() -> None:
    place = item("trust", weight=0.9, strength=Strength.WEAK, category=Category.SETTING)
    clerk = item("clerk", Route.NOT_CODING, 1.1, Gate.OTHER_POST, SectionName.TITLE, strength=Strength.WEAK)
    nurse = item("nurse", Route.NOT_CODING, 5.0, Gate.OTHER_POST, SectionName.TITLE)
    assert decided(place).confidence is Confidence.LIKELY
    assert decided(clerk, place).confidence is Confidence.LIKELY
    assert decided(nurse, place).confidence is Confidence.CLEAR
    hint = item("codes", Route.UNCLEAR, 0.75, strength=Strength.WEAK)
    assert decided(hint).confidence is Confidence.LIKELY


def test_the_gate_opens_a_little_earlier_where_no_other_post_is_named() -> None:
    acts = [item(name, gate=Gate.ACT, category=Category.SYSTEM) for name in ("one", "two", "three")]
    found = decided(*acts)
    assert found.gate.points < found.gate.least
    assert (found.route, found.confidence) == (Route.HOSPITAL, Confidence.LEANING)
    assert decided(*acts[:2]).route is Route.NOT_CODING
    clerk = item("clerk", Route.NOT_CODING, 1.1, Gate.OTHER_POST, SectionName.TITLE, strength=Strength.WEAK)
    assert decided(clerk, *acts).route is Route.NOT_CODING


def test_one_title_alone_does_not_tell_the_side_but_two_or_a_place_do() -> None:
    title = item("clerk", gate=Gate.POST, section=SectionName.TITLE, weight=7.5, category=Category.TITLE)
    vague = item("words", weight=0.75, strength=Strength.WEAK)
    place = item("trust", weight=0.9, strength=Strength.WEAK, category=Category.SETTING)
    assert decided(title, vague).route is Route.UNCLEAR
    assert decided(title, vague, place).route is Route.HOSPITAL
    assert decided(title, vague, replace(title, rule="auditor")).route is Route.HOSPITAL


def test_two_places_settle_a_plain_title_where_nothing_speaks_against() -> None:
    places = [
        item(name, weight=0.75, strength=Strength.WEAK, category=Category.SETTING) for name in ("one", "two")
    ]
    found = decided(POST, *places)
    assert (found.route, found.confidence) == (Route.HOSPITAL, Confidence.LEANING)
    assert decided(POST, places[0]).route is Route.UNCLEAR
    assert decided(POST, *places, item("p", Route.PRIMARY_CARE, 0.75)).route is Route.UNCLEAR


def test_unclear_is_likely_only_where_hardly_anything_speaks() -> None:
    vague = item("words", weight=0.75, strength=Strength.WEAK)
    assert decided(POST, vague).confidence is Confidence.LIKELY
    torn = decided(POST, item("h", weight=5.0), item("p", Route.PRIMARY_CARE, 5.0))
    assert (torn.route, torn.confidence) == (Route.UNCLEAR, Confidence.LEANING)


def test_another_posts_words_at_the_start_of_a_text_are_not_what_it_offers() -> None:
    for start in (
        "Brightwater is a physician-owned group. ",
        "Consultants' Ledger sends out invoices. ",
        "Last year we took on nine apprentices and we want someone to support our foundation doctors. ",
    ):
        found = read(start + "You assign ICD-10 and OPCS-4 codes to inpatient episodes. " + WELCOME)
        assert not [one for one in found.evidence if one.gate is Gate.OTHER_POST]


def test_more_evidence_of_the_verdicts_side_never_makes_it_less_sure() -> None:
    order = list(Confidence)
    ranks = [
        order.index(decided(POST, item("p", Route.PRIMARY_CARE, 4.0), *more).confidence)
        for more in ([item(f"h{n}", weight=5.0) for n in range(count)] for count in range(1, 6))
    ]
    assert ranks == sorted(ranks, reverse=True)


def test_an_unrelated_advert_is_clearly_no_coding_post() -> None:
    for title in ("Staff Nurse", "Healthcare Assistant", "Catering Assistant", "Consultant Psychiatrist"):
        found = verdict(WELCOME, title=title, employer=TRUST)
        assert (found.route, found.confidence) == (Route.NOT_CODING, Confidence.CLEAR)
        assert not found.provisional


def test_firm_means_clear_or_likely() -> None:
    plain = verdict(WELCOME, title="Staff Nurse")
    words = {word: replace(plain, confidence=word).firm for word in Confidence}
    assert words == {Confidence.CLEAR: True, Confidence.LIKELY: True, Confidence.LEANING: False}


@pytest.mark.parametrize("words", [0, 10, 39])
def test_a_short_text_is_provisional_and_leaning_whatever_it_says(words: int) -> None:
    shape = LONG._replace(words=words)
    for items in ([], [POST], [POST, *(item(f"h{n}", weight=10.0) for n in range(5))]):
        decision = decided(*items, shape=shape)
        assert decision.provisional
        assert decision.confidence is Confidence.LEANING


def test_a_full_text_is_not_provisional() -> None:
    for items in ([], [POST, *(item(f"h{n}", weight=10.0) for n in range(5))]):
        assert not decided(*items).provisional


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
        found = decided(POST, item("a", side, 10.0), item("b", other, 2.0))
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
    acts = [item("h", weight=12.0, gate=Gate.ACT), item("p", Route.PRIMARY_CARE, 12.0, Gate.ACT)]
    assert decided(POST, *acts).route is Route.MIXED
    lopsided = [acts[0], replace(acts[1], gate=None, category=Category.SYSTEM)]
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
