"""The figures, against a confusion worked out by hand."""

from __future__ import annotations

from typing import Final

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.operations.analyse_many import Outcome
from desktop_app.operations.evaluate import Calibration, Figures, Miss, RouteFigures, evaluate

#: (labelled, given, confidence, times)
CONFUSION: Final = (
    ("hospital", "hospital", "clear", 3),
    ("hospital", "hospital", "likely", 1),
    ("hospital", "primary_care", "leaning", 1),
    ("hospital", "not_coding", "likely", 1),
    ("primary_care", "primary_care", "clear", 2),
    ("primary_care", "hospital", "clear", 1),
    ("not_coding", "not_coding", "clear", 5),
    ("not_coding", "unclear", "leaning", 1),
    ("research", "not_coding", "leaning", 1),
)


def outcomes() -> list[Outcome]:
    found: list[Outcome] = []
    for labelled, given, word, times in CONFUSION:
        for _ in range(times):
            number = len(found) + 1
            value: dict[str, object] = {
                "id": f"n{number}",
                "route": given,
                "confidence": word,
                "reason": f"Reason {number}.",
            }
            found.append(Outcome(number, value, "", {"route": labelled, "stage": "coder"}))
    return found


def route(figures: Figures, name: str) -> RouteFigures:
    return next(each for each in figures.routes if each.route == name)


def test_counts_and_shares() -> None:
    figures = evaluate(outcomes())
    assert (figures.adverts, figures.right) == (16, 11)
    assert figures.firm == pytest.approx(13 / 16)
    assert figures.problems == ()


def test_precision_recall_and_f1_of_each_route() -> None:
    figures = evaluate(outcomes())
    # hospital: 6 labelled, 5 given, 4 right
    hospital = route(figures, "hospital")
    assert (hospital.labelled, hospital.given) == (6, 5)
    assert hospital.precision == pytest.approx(4 / 5)
    assert hospital.recall == pytest.approx(4 / 6)
    assert hospital.f1 == pytest.approx(8 / 11)
    # primary care: 3 labelled, 3 given, 2 right
    primary = route(figures, "primary_care")
    assert primary.precision == primary.recall == primary.f1 == pytest.approx(2 / 3)
    # not coding: 6 labelled, 7 given, 5 right
    other = route(figures, "not_coding")
    assert other.precision == pytest.approx(5 / 7)
    assert other.recall == pytest.approx(5 / 6)
    assert other.f1 == pytest.approx(10 / 13)


def test_a_ratio_over_nothing_is_none_and_its_f1_is_0() -> None:
    figures = evaluate(outcomes())
    research, unclear = route(figures, "research"), route(figures, "unclear")
    assert (research.precision, research.recall, research.f1) == (None, 0.0, 0.0)
    assert (unclear.precision, unclear.recall, unclear.f1) == (0.0, None, 0.0)


def test_macro_f1_is_the_mean_over_the_routes_that_occur() -> None:
    figures = evaluate(outcomes())
    assert [each.route for each in figures.routes] == [
        "hospital", "primary_care", "research", "unclear", "not_coding",
    ]  # fmt: skip
    assert figures.macro_f1 == pytest.approx((8 / 11 + 2 / 3 + 0 + 0 + 10 / 13) / 5)


def test_the_confusion_names_only_pairs_that_occur() -> None:
    assert evaluate(outcomes()).confusion == (
        ("hospital", "hospital", 4),
        ("hospital", "primary_care", 1),
        ("hospital", "not_coding", 1),
        ("primary_care", "hospital", 1),
        ("primary_care", "primary_care", 2),
        ("research", "not_coding", 1),
        ("not_coding", "unclear", 1),
        ("not_coding", "not_coding", 5),
    )


def test_how_often_each_confidence_word_was_right() -> None:
    assert evaluate(outcomes()).calibration == (
        Calibration("clear", 11, 10),
        Calibration("likely", 2, 1),
        Calibration("leaning", 3, 0),
    )


def test_every_error_is_listed_in_the_order_of_the_lines() -> None:
    figures = evaluate(outcomes())
    assert [miss.number for miss in figures.misses] == [5, 6, 9, 15, 16]
    assert figures.misses[0] == Miss(5, "n5", "hospital", "primary_care", "leaning", "Reason 5.")


def test_all_right_is_all_ones() -> None:
    value: dict[str, object] = {"id": 1, "route": "mixed", "confidence": "likely", "reason": "R."}
    figures = evaluate([Outcome(1, value, "", {"route": "mixed"})])
    assert (figures.macro_f1, figures.firm, figures.misses) == (1.0, 1.0, ())


def test_lines_that_cannot_be_compared_are_named_and_left_out() -> None:
    value: dict[str, object] = {"id": 1, "route": "mixed", "confidence": "likely", "reason": "R."}
    figures = evaluate(
        [
            Outcome(1, None, "This line is not JSON.", {}),
            Outcome(2, value, "", {}),
            Outcome(3, value, "", {"route": "Mixed"}),
            Outcome(4, value, "", {"route": 5}),
            Outcome(5, value, "", {"route": "mixed"}),
        ]
    )
    assert figures.adverts == 1
    assert [problem.split(":")[0] for problem in figures.problems] == ["line 1", "line 2", "line 3", "line 4"]
    assert "This line is not JSON." in figures.problems[0]
    assert "no “route” out of billing, hospital, mixed" in figures.problems[1]


def test_nothing_to_compare_is_an_error_with_a_hint() -> None:
    with pytest.raises(AppError, match="No line could be compared") as refused:
        evaluate([Outcome(1, None, "This line is not JSON.", {})])
    assert "“route”" in refused.value.hint
    with pytest.raises(AppError, match="No line could be compared"):
        evaluate([])
