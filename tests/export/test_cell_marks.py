"""Which words of an advert are coloured, and how."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.advert import TITLE, Advert
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.export.cell_marks import LOOKS, MOST_MARKS, look_of, marks_in
from desktop_app.export.cells import LookMark
from desktop_app.export.tints import TINTS
from desktop_app.presentation.palette import LIGHT
from tests.making import an_evidence

ADVERT = Advert.of("ICD-10 coding in EMIS Web and EMIS", title="ICD-10 coder")


def test_colours_are_those_of_the_window_in_the_light() -> None:
    shown = {route: (look.tint.lstrip("#"), look.line.lstrip("#")) for route, look in LIGHT.routes.items()}
    assert {route: (tint.fill, tint.line) for route, tint in TINTS.items()} == shown


def test_every_side_has_a_look_of_its_own_even_without_colour() -> None:
    shapes = {(look.bold, look.italic, look.strike, look.underline) for look in LOOKS.values()}
    assert len(shapes) == len(LOOKS)
    assert set(SIDES) <= set(LOOKS)


def test_a_mark_has_the_look_of_its_side_unless_the_advert_does_not_mean_it() -> None:
    looks = [
        look_of(an_evidence(ADVERT, "ICD-10", route=route, assertion=assertion))
        for route, assertion in (
            (Route.HOSPITAL, Assertion.AFFIRMED),
            (Route.PRIMARY_CARE, Assertion.HEDGED),
            (Route.HOSPITAL, Assertion.NEGATED),
            (Route.HOSPITAL, Assertion.OTHER_ROLE),
            (Route.UNCLEAR, Assertion.AFFIRMED),
        )
    ]
    assert looks == ["hospital", "primary_care", "negated", "other", "other"]


def test_only_the_part_asked_for_is_marked() -> None:
    evidence = [an_evidence(ADVERT, "ICD-10"), an_evidence(ADVERT, "ICD-10", part=TITLE)]
    assert marks_in(TITLE, evidence) == [LookMark(0, 6, "hospital")]


def test_where_evidence_overlaps_the_stronger_is_shown() -> None:
    evidence = [
        an_evidence(ADVERT, "ICD-10 coding", weight=5.0),
        an_evidence(ADVERT, "coding in EMIS", route=Route.PRIMARY_CARE, weight=20.0),
        an_evidence(ADVERT, "EMIS", nth=1, route=Route.PRIMARY_CARE, weight=1.0),
    ]
    assert marks_in("text", evidence) == [LookMark(7, 21, "primary_care"), LookMark(30, 34, "primary_care")]


def test_what_is_meant_goes_before_what_is_negated() -> None:
    negated = an_evidence(ADVERT, "EMIS Web", assertion=Assertion.NEGATED)
    meant = an_evidence(ADVERT, "EMIS", route=Route.PRIMARY_CARE, weight=0.0)
    assert marks_in("text", [negated, meant]) == [LookMark(17, 21, "primary_care")]


def test_the_weakest_of_very_many_marks_are_dropped() -> None:
    advert = Advert.of("ICD-10 " * (MOST_MARKS + 50))
    evidence = [
        an_evidence(advert, "ICD-10", nth=number, weight=1.0 + (number >= 50))
        for number in range(MOST_MARKS + 50)
    ]
    marks = marks_in("text", evidence)
    assert len(marks) == MOST_MARKS
    assert marks[0].start == 50 * 7


def test_words_that_touch_are_both_marked() -> None:
    evidence = [
        an_evidence(ADVERT, "ICD-10 "),
        an_evidence(ADVERT, "coding"),
        an_evidence(ADVERT, " in EMIS"),
    ]
    assert [(mark.start, mark.end) for mark in marks_in("text", evidence)] == [(0, 7), (7, 13), (13, 21)]


def test_a_weaker_one_on_either_side_of_a_stronger_one_gives_way() -> None:
    evidence = [
        an_evidence(ADVERT, "ICD-10 coding", weight=1.0),
        an_evidence(ADVERT, "coding in", weight=2.0),
        an_evidence(ADVERT, "in EMIS Web", weight=1.0),
    ]
    assert marks_in("text", evidence) == [LookMark(7, 16, "hospital")]


def test_what_is_hedged_goes_before_what_is_negated() -> None:
    negated = an_evidence(ADVERT, "EMIS Web", assertion=Assertion.NEGATED)
    hedged = an_evidence(ADVERT, "EMIS", assertion=Assertion.HEDGED, weight=0.0)
    assert marks_in("text", [negated, hedged]) == [LookMark(17, 21, "hospital")]


def test_of_equal_weight_the_longer_is_shown_then_the_earlier() -> None:
    short, long = an_evidence(ADVERT, "coding"), an_evidence(ADVERT, "coding in EMIS")
    assert marks_in("text", [short, long]) == [LookMark(7, 21, "hospital")]
    first, second = an_evidence(ADVERT, "ICD-10 c"), an_evidence(ADVERT, "10 codin")
    assert marks_in("text", [second, first]) == [LookMark(0, 8, "hospital")]


def test_evidence_without_words_is_not_marked() -> None:
    nowhere = replace(an_evidence(ADVERT, "coding"), span=Span("text", 7, 7), text="")
    assert marks_in("text", [nowhere]) == []
