"""When two sides both do real work: which items tell of work, whose they are, and how much is needed."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest

from desktop_app.analysis.mixed import acts_on, is_mixed, is_told_firmly, work_points
from desktop_app.domain.evidence import TOLD, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Route
from tests.analysis.deciding import item
from tests.reading import read, reader

H, P = Route.HOSPITAL, Route.PRIMARY_CARE
BOTH = (H, P)
TITLE, EMPLOYER, SUMMARY, DUTIES = (
    SectionName.TITLE, SectionName.EMPLOYER, SectionName.SUMMARY, SectionName.DUTIES,
)  # fmt: skip
ESSENTIAL, OTHER = SectionName.ESSENTIAL, SectionName.OTHER
_places = count(0, 20)


def said(route: Route = H, section: SectionName = DUTIES, part: str = "text", **changes: Any) -> Evidence:
    """A strong task in words of its own; ``part`` is the one in which they stand."""
    start = next(_places)
    changes = {"weight": 8.0, "span": Span(part, start, start + 10), "text": f"words at {start}", **changes}
    return item(f"rule {start}", route, section=section, **changes)


def act(route: Route = H, section: SectionName = DUTIES, **changes: Any) -> Evidence:
    """A strong coding act."""
    return said(route, section, gate=Gate.ACT, **changes)


# -- how much work a side's items tell ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "points"),
    [
        (said(section=DUTIES), 8.0),
        (said(section=SUMMARY), 8.0),
        (said(section=TITLE, part="title"), 8.0),
        (said(section=ESSENTIAL), 0.0),
        (said(section=OTHER), 0.0),
        (said(section=EMPLOYER), 8.0),  # behind the employer's name, on its line of the text
        (said(section=EMPLOYER, part="employer"), 0.0),
        (said(section=EMPLOYER, part="title"), 0.0),
        (said(section=ESSENTIAL, category=Category.QUALIFICATION), 8.0),
        (said(section=OTHER, category=Category.CLASSIFICATION), 8.0),
        (said(section=ESSENTIAL, category=Category.STANDARD), 0.0),
        (said(section=DUTIES, category=Category.STANDARD), 8.0),
        (said(section=DUTIES, category=Category.SETTING), 0.0),
        (said(section=DUTIES, category=Category.SYSTEM), 0.0),
        (said(section=TITLE, category=Category.SETTING), 0.0),
        (said(P, DUTIES), 0.0),
    ],
    ids=lambda one: f"{one.section}-{one.category}-{one.span.part}" if isinstance(one, Evidence) else None,
)
def test_points_of_work_come_from_where_work_is_told_and_from_its_standards(
    one: Evidence, points: float
) -> None:
    assert work_points([one], H) == points


def test_points_of_work_add_up() -> None:
    assert work_points([said(weight=2.5), said(weight=4.0), said(P, weight=30.0)], H) == 6.5


# -- whether work of each side is affirmed ------------------------------------------------------------------

TITLE_POST: dict[str, Any] = {"gate": Gate.POST, "category": Category.TITLE, "part": "title"}
IN_TEXT: dict[str, Any] = {"section": OTHER}


@pytest.mark.parametrize(
    ("items", "affirmed"),
    [
        ([act()], True),
        ([act(section=SUMMARY)], True),
        ([act(section=EMPLOYER)], True),
        ([act(section=EMPLOYER, part="employer")], False),
        ([act(section=ESSENTIAL)], False),
        ([act(weight=0.0)], False),
        ([act(strength=Strength.WEAK)], True),
        ([said()], False),
        ([said(gate=Gate.TEAM)], False),
        ([said(gate=Gate.POST)], True),
        ([said(section=TITLE, **TITLE_POST)], False),
        ([said(section=TITLE, **TITLE_POST), said(**IN_TEXT)], True),
        ([said(section=TITLE, **TITLE_POST), said(**IN_TEXT, category=Category.CLASSIFICATION)], True),
        ([said(section=TITLE, **TITLE_POST), said(**IN_TEXT, category=Category.QUALIFICATION)], True),
        ([said(section=TITLE, **TITLE_POST), said(**IN_TEXT, category=Category.SETTING)], False),
        ([said(section=TITLE, **TITLE_POST), said(**IN_TEXT, weight=0.0)], False),
        ([said(section=TITLE, **TITLE_POST), said(P, **IN_TEXT)], False),
        ([said(section=TITLE, **TITLE_POST), said(section=TITLE, part="title")], False),
        ([said(section=TITLE, **TITLE_POST), said(section=EMPLOYER)], False),
        ([said(section=TITLE, **TITLE_POST, strength=Strength.SUPPORTING), said(**IN_TEXT)], False),
        ([said(section=TITLE, **TITLE_POST, strength=Strength.DECISIVE), said(**IN_TEXT)], True),
        ([said(section=TITLE, part="title"), said(**IN_TEXT)], False),
    ],
)
def test_work_is_affirmed_by_an_act_or_a_post_that_the_text_bears_out(
    items: list[Evidence], affirmed: bool
) -> None:
    assert acts_on(items, H) is affirmed


def test_work_of_two_sides_needs_an_act_of_each() -> None:
    assert acts_on([act(H), act(P)], *BOTH)
    assert not acts_on([act(H), act(H)], *BOTH)
    assert not acts_on([act(H), said(P)], *BOTH)


@pytest.mark.parametrize(
    ("one", "enough"),
    [
        (said(**IN_TEXT), True),
        (said(**IN_TEXT, strength=Strength.DECISIVE), True),
        (said(**IN_TEXT, category=Category.CLASSIFICATION), True),
        (said(**IN_TEXT, category=Category.QUALIFICATION), True),
        (said(**IN_TEXT, category=Category.SETTING), False),
        (said(**IN_TEXT, strength=Strength.SUPPORTING), False),
        (said(section=TITLE, part="title"), False),
        (said(section=EMPLOYER, part="employer"), False),
        (said(**IN_TEXT, weight=0.0), False),
    ],
)
def test_where_work_is_shared_one_firm_word_of_it_is_enough(one: Evidence, enough: bool) -> None:
    assert acts_on([one], H, shared=True) is enough
    assert not acts_on([one], H)


def test_where_work_is_shared_so_is_a_passage_told_in_other_words() -> None:
    start = next(_places)
    passage = item(TOLD, H, strength=Strength.SUPPORTING, section=OTHER, span=Span("text", start, start + 9))
    assert acts_on([passage], H, shared=True)


# -- what both claim tells of neither -----------------------------------------------------------------------


def needed(name: str) -> float:
    """A limit of the shipped policy."""
    return reader().policy.limits[f"mixed_{name}"]


def heavy(route: Route, **changes: Any) -> Evidence:
    """An act that is heavy enough by itself."""
    return act(route, **{"weight": needed("least") * 2, **changes})


def mixed(*items: Evidence, shared: bool = False) -> bool:
    return is_mixed(items, BOTH, reader().policy, shared=shared)


def test_two_full_sets_of_duties_are_mixed() -> None:
    assert mixed(heavy(H), heavy(P))
    assert not mixed(heavy(H), heavy(H))


def test_the_same_words_of_two_sides_tell_of_neither() -> None:
    place: dict[str, Any] = {"span": Span("text", 0, 4), "text": "code"}
    assert not mixed(
        heavy(H, **place, category=Category.STANDARD), heavy(P, **place, category=Category.STANDARD)
    )
    assert mixed(
        heavy(H, **place, category=Category.STANDARD),
        heavy(P, **place, category=Category.STANDARD),
        heavy(H),
        heavy(P),
    )


def test_words_that_a_third_side_claims_too_are_still_told() -> None:
    place: dict[str, Any] = {"span": Span("text", 0, 4), "text": "code"}
    third = heavy(Route.RESEARCH, **place, category=Category.STANDARD)
    assert mixed(heavy(H, **place, category=Category.STANDARD), heavy(P), third)


def test_a_claim_that_does_not_count_takes_nothing_away() -> None:
    place: dict[str, Any] = {"span": Span("text", 0, 4), "text": "code"}
    denied = heavy(P, **place, category=Category.STANDARD, weight=0.0)
    assert mixed(heavy(H, **place, category=Category.STANDARD), heavy(P), denied)


@pytest.mark.parametrize(
    ("one", "other", "tells"),
    [
        (Strength.STRONG, Strength.STRONG, False),
        (Strength.STRONG, Strength.DECISIVE, False),
        (Strength.DECISIVE, Strength.STRONG, True),
        (Strength.STRONG, Strength.SUPPORTING, True),
    ],
)
def test_of_two_tasks_in_one_stretch_only_the_stronger_tells_work_of_its_own(
    one: Strength, other: Strength, tells: bool
) -> None:
    long, within = Span("text", 0, 40), Span("text", 30, 50)
    assert mixed(heavy(H, span=long, strength=one), heavy(P, span=within, strength=other), heavy(P)) is tells


def test_only_tasks_of_different_sides_in_overlapping_words_contest_each_other() -> None:
    one, over, beside = Span("text", 0, 40), Span("text", 30, 50), Span("text", 40, 50)
    assert mixed(heavy(H, span=one), heavy(P, span=beside))
    assert mixed(heavy(H, span=one), heavy(H, span=over), heavy(P))
    assert mixed(heavy(H, span=one), heavy(P, span=over, category=Category.STANDARD))
    standard = heavy(H, span=one, category=Category.STANDARD)  # in the words of a task that is contested
    assert mixed(heavy(H, span=one), standard, heavy(P, span=over), heavy(P))


# -- how much of it -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("shared", [False, True])
def test_the_lighter_side_needs_a_least_of_points(shared: bool) -> None:
    least = needed("least_shared" if shared else "least")
    assert mixed(act(H, weight=least), act(P, weight=least), shared=shared)
    assert not mixed(act(H, weight=least), act(P, weight=least - 0.1), shared=shared)
    assert not mixed(act(H, weight=least - 0.1), act(P, weight=least), shared=shared)


@pytest.mark.parametrize("shared", [False, True])
def test_the_lighter_side_is_nothing_beside_one_a_thousand_times_as_heavy(shared: bool) -> None:
    light = needed("least_shared" if shared else "least")
    assert mixed(act(H, weight=light), act(P, weight=light), shared=shared)
    assert not mixed(act(H, weight=light), act(P, weight=light * 1000), shared=shared)
    assert not mixed(act(H, weight=light * 1000), act(P, weight=light), shared=shared)


def test_less_is_enough_where_the_text_says_that_work_is_shared() -> None:
    light, heavier = needed("least"), needed("least") * 4
    assert mixed(act(H, weight=light), act(P, weight=heavier), shared=True)
    assert not mixed(act(H, weight=light), act(P, weight=heavier))
    assert mixed(act(H, weight=light), said(P, weight=light), shared=True)
    assert not mixed(act(H, weight=light), said(P, weight=light))


# -- whether both are told firmly ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "firmly"),
    [
        (act(P), True),
        (act(P, section=ESSENTIAL), True),
        (act(P, strength=Strength.DECISIVE), True),
        (act(P, strength=Strength.SUPPORTING), False),
        (act(P, weight=0.0), False),
        (act(P, section=TITLE, part="title"), False),
        (act(P, section=EMPLOYER), False),
        (said(P, gate=Gate.POST), False),
        (act(H), False),
    ],
)
def test_both_are_told_firmly_by_a_firm_act_of_each_in_the_text(one: Evidence, firmly: bool) -> None:
    assert is_told_firmly([act(H), one], BOTH) is firmly


def test_an_act_that_both_sides_claim_tells_neither_firmly() -> None:
    place = Span("text", 0, 9)
    contested = [act(H, span=place), act(P, span=place)]
    assert not is_told_firmly(contested, BOTH)
    assert is_told_firmly([*contested, act(H), act(P)], BOTH)


def test_one_sentence_may_tell_the_work_of_both_sides() -> None:
    text = (
        "Job summary\nOne officer codes hospital episodes (ICD-10, OPCS-4) and also codes GP letters and "
        "summarises records in EMIS for our one practice.\n"
    )
    assert read(text, title="Clinical Coder", employer="Outer Isles Health").verdict.route is Route.MIXED
