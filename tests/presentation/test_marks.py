"""Marks: the stronger is shown, and they follow every edit."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Route
from desktop_app.presentation.evidence_rows import rows_of, tones_of
from desktop_app.presentation.marks import AROUND, FAINT, FULL, GREY, Mark, Marks, marks_of
from tests.making import an_evidence

ADVERT = Advert.of("Clinical Coder / Summariser with ICD-10 and no EMIS, maybe OPCS-4.")


def shown(evidence: Sequence[Evidence]) -> list[tuple[str, str, str]]:
    """(words, route, tone) of every mark."""
    marks = marks_of(
        evidence,
        part=TEXT,
        to_qt=lambda place: place,
        tones=tones_of(evidence, rows_of(evidence)),
    )
    text = ADVERT.part(TEXT)
    return [(text[mark.start : mark.end], mark.route.value, mark.tone) for mark in marks]


def test_of_two_that_overlap_the_stronger_is_marked() -> None:
    evidence = (
        an_evidence(ADVERT, "Clinical Coder", weight=3),
        an_evidence(ADVERT, "Coder / Summariser", route=Route.PRIMARY_CARE, weight=8),
    )
    assert shown(evidence) == [("Coder / Summariser", "primary_care", FULL)]


def test_negated_words_are_grey_hedged_ones_faint_and_a_counted_one_goes_before_a_grey_one() -> None:
    evidence = (
        an_evidence(ADVERT, "ICD-10"),
        an_evidence(ADVERT, "EMIS", route=Route.PRIMARY_CARE, assertion=Assertion.NEGATED),
        an_evidence(ADVERT, "EMIS, maybe", route=Route.RESEARCH, assertion=Assertion.OTHER_ROLE),
    )
    assert shown(evidence) == [("ICD-10", "hospital", FULL), ("EMIS, maybe", "research", GREY)]


def test_an_act_is_coloured_around_the_names_inside_it() -> None:
    evidence = (
        an_evidence(ADVERT, "Clinical Coder / Summariser with ICD-10", weight=5),
        an_evidence(ADVERT, "Summariser", route=Route.PRIMARY_CARE, weight=8),
        an_evidence(ADVERT, "ICD-10", route=Route.BILLING, weight=2),
    )
    assert shown(evidence) == [
        ("Clinical Coder / ", "hospital", AROUND),
        ("Summariser", "primary_care", FULL),
        (" with ", "hospital", AROUND),
        ("ICD-10", "billing", FULL),
    ]


def test_what_does_not_count_is_not_drawn_around_what_does() -> None:
    evidence = (
        an_evidence(ADVERT, "Coder / Summariser", weight=8),
        an_evidence(ADVERT, "Clinical Coder / Summariser with ICD-10", assertion=Assertion.NEGATED),
    )
    assert shown(evidence) == [("Coder / Summariser", "hospital", FULL)]


def test_walking_stops_once_at_an_act_with_names_inside() -> None:
    marks = Marks()
    marks.load(
        [
            Mark(2, 5, Route.HOSPITAL, AROUND, 0),
            Mark(5, 8, Route.HOSPITAL, FULL, 1),
            Mark(8, 12, Route.HOSPITAL, AROUND, 0),
            Mark(20, 22, Route.HOSPITAL, FULL, 2),
        ]
    )
    assert [ends(marks.after(place)) for place in (0, 3, 6, 21)] == [(2, 5), (5, 8), (20, 22), (2, 5)]
    assert [ends(marks.before(place)) for place in (20, 8, 5, 2)] == [(5, 8), (5, 8), (2, 5), (20, 22)]
    assert ends(marks.of_item(0)) == (2, 12)


def test_a_hedged_match_that_counts_is_faint() -> None:
    hedged = an_evidence(ADVERT, "OPCS-4")
    hedged = replace(hedged, assertion=Assertion.HEDGED)
    assert shown((hedged,)) == [("OPCS-4", "hospital", FAINT)]


def test_what_the_filter_hides_makes_room() -> None:
    evidence = (
        an_evidence(ADVERT, "Clinical Coder", weight=3),
        an_evidence(ADVERT, "Coder / Summariser", route=Route.PRIMARY_CARE, weight=8),
    )
    marks = marks_of(evidence, part=TEXT, to_qt=lambda place: place, tones=[FULL, ""])
    assert [mark.item for mark in marks] == [0]


def test_walking_goes_round() -> None:
    marks = loaded((2, 4), (8, 10))
    assert ends(marks.after(0)) == (2, 4)
    assert ends(marks.after(3)) == (8, 10)
    assert ends(marks.after(9)) == (2, 4)
    assert ends(marks.before(9)) == (8, 10)
    assert ends(marks.before(2)) == (8, 10)
    assert Marks().after(0) is None
    assert Marks().before(0) is None


def test_only_what_looks_different_is_told_to_be_drawn_again() -> None:
    marks = loaded((2, 4), (8, 10))
    assert marks.load(made((2, 4), (8, 10))) == []
    assert marks.load(made((2, 4), (8, 11))) == [(8, 10), (8, 11)]


PLACES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12), st.sampled_from((0.0, 2.0, 8.0)), st.booleans()),
    max_size=14,
)


@given(PLACES, st.booleans())
def test_of_all_that_overlap_the_strongest_is_shown_whole(
    places: list[tuple[int, int, float, bool]], in_order: bool
) -> None:
    """Nothing but what lies inside it takes words from the strongest; a mark around others is in pieces."""
    if in_order:
        places = sorted(places)
    whole = an_evidence(ADVERT, "ICD-10")
    evidence = [
        replace(whole, span=Span(TEXT, start, start + length), weight=weight)
        for start, length, weight, _ in places
    ]
    marks = marks_of(
        evidence,
        part=TEXT,
        to_qt=lambda place: 2 * place,
        tones=[GREY if grey else FULL for *_, grey in places],
    )

    def strength(item: int) -> tuple[bool, float, int, int, int]:
        start, length, weight, grey = places[item]
        return (not grey, weight, length, -start, item)

    painted = {at: mark.item for mark in marks for at in range(mark.start // 2, mark.end // 2)}
    assert all(one.end <= other.start for one, other in itertools.pairwise(marks))
    for mark in marks:
        span = evidence[mark.item].span
        assert span.start <= mark.start // 2 < mark.end // 2 <= span.end
        if mark.tone != AROUND:
            assert (mark.start, mark.end) == (2 * span.start, 2 * span.end)
    for item, one in enumerate(evidence):
        stronger = [other for other in range(len(places)) if strength(other) > strength(item)]
        if any(evidence[other].span.overlaps(one.span) for other in stronger):
            continue
        for at in range(one.span.start, one.span.end):
            assert painted[at] == item or one.span.contains(evidence[painted[at]].span)


@given(PLACES, PLACES)
def test_loading_tells_every_look_that_came_or_went(
    before: list[tuple[int, int, float, bool]], after: list[tuple[int, int, float, bool]]
) -> None:
    def apart(places: list[tuple[int, int, float, bool]]) -> list[Mark]:
        route = (Route.HOSPITAL, Route.BILLING)
        return [
            Mark(20 * start, 20 * start + length, route[grey], FULL, item)
            for item, (start, length, _, grey) in enumerate(sorted({one[0]: one for one in places}.values()))
        ]

    marks = Marks()
    assert len(marks.load(apart(before))) == len(apart(before))
    looks = {mark[:4] for mark in apart(before)} ^ {mark[:4] for mark in apart(after)}
    assert marks.load(apart(after)) == sorted(look[:2] for look in looks)
    assert list(marks) == apart(after)


WORDS = st.lists(st.sampled_from("abc XYZ"), max_size=30).map("".join)


@given(WORDS, st.data())
def test_marks_follow_every_edit(text: str, data: st.DataObject) -> None:
    """Marks stand on the capitals; after any edit each still stands on what is left of them, in order."""
    spans = [
        (start, end)
        for start in range(len(text))
        if text[start].isupper() and (start == 0 or not text[start - 1].isupper())
        for end in [next((e for e in range(start, len(text)) if not text[e].isupper()), len(text))]
    ]
    marks = loaded(*spans)
    position = data.draw(st.integers(0, len(text)))
    removed = data.draw(st.integers(0, len(text) - position))
    added = data.draw(st.text(alphabet="·", max_size=5))
    after = text[:position] + added + text[position + removed :]
    marks.follow(position, removed, len(added))
    listed = list(marks)
    assert all(first.end <= second.start for first, second in itertools.pairwise(listed))
    for mark in listed:
        assert 0 <= mark.start < mark.end <= len(after)
        assert set(after[mark.start : mark.end]) <= set("XYZ·")
    kept = sum(after[mark.start : mark.end].replace("·", "") != "" for mark in listed)
    assert kept == len(listed)


def made(*spans: tuple[int, int]) -> list[Mark]:
    return [Mark(start, end, Route.HOSPITAL, FULL, item) for item, (start, end) in enumerate(spans)]


def loaded(*spans: tuple[int, int]) -> Marks:
    marks = Marks()
    marks.load(made(*spans))
    return marks


def ends(mark: Mark | None) -> tuple[int, int]:
    assert mark is not None
    return mark.start, mark.end
