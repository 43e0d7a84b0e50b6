"""Figures of facts, against a few lines worked out by hand."""

from __future__ import annotations

import pytest

from desktop_app.operations.analyse_many import Outcome
from desktop_app.operations.evaluate import evaluate
from desktop_app.operations.evaluate_facts import FactFigures, FactMiss


def outcome(number: int, labelled: object, given: dict[str, object]) -> Outcome:
    facts = {name: {"value": value} for name, value in given.items()}
    value: dict[str, object] = {
        "id": f"n{number}", "route": "hospital", "confidence": "clear", "reason": "R.", "facts": facts,
    }  # fmt: skip
    return Outcome(number, value, "", {"route": "hospital", "facts": labelled})


def test_precision_and_recall_of_each_fact_that_was_labelled_or_read() -> None:
    figures = evaluate(
        [
            outcome(1, {"band": "4", "title": "Coder"}, {"band": "4", "title": "Clinical Coder"}),
            outcome(2, {"band": {"value": "5"}}, {"band": "5", "postcode": "QQ1 1QQ"}),
            outcome(3, {"band": "6"}, {}),
            Outcome(4, outcome(4, None, {"band": "7"}).value, "", {"route": "hospital"}),
        ]
    )
    assert figures.facts == (
        FactFigures("title", 1, 1, 0, 0.0, 0.0),
        FactFigures("postcode", 0, 1, 0, 0.0, None),
        FactFigures("band", 3, 2, 2, 1.0, pytest.approx(2 / 3)),  # type: ignore[arg-type]
    )
    assert figures.fact_misses == (
        FactMiss(1, "n1", "title", "Coder", "Clinical Coder"),
        FactMiss(2, "n2", "postcode", None, "QQ1 1QQ"),
        FactMiss(3, "n3", "band", "6", None),
    )
    assert figures.problems == ()


ESSENTIAL = {"what": "NCCQ", "strength": "essential", "part": "text", "start": 0, "end": 4}


@pytest.mark.parametrize(
    ("name", "labelled", "given", "same"),
    [
        ("employer", "tern  valley NHS Trust.", "Tern Valley NHS Trust", True),
        ("pay_min", 28392, 28392.0, True),
        ("pay_min", 28392, 28393, False),
        ("pattern", ["hybrid", "full_time"], ["full_time", "hybrid"], True),
        ("pattern", ["hybrid"], ["full_time", "hybrid"], False),
        ("early_closing", True, True, True),
        ("sponsorship", False, True, False),
        ("qualifications", [{"what": "nccq", "strength": "essential"}], [ESSENTIAL], True),
        ("qualifications", [{"what": "NCCQ", "strength": "desirable"}], [ESSENTIAL], False),
    ],
)
def test_what_counts_as_the_same(name: str, labelled: object, given: object, same: bool) -> None:
    (figures,) = evaluate([outcome(1, {name: labelled}, {name: given})]).facts
    assert figures.right == same


@pytest.mark.parametrize(
    ("labelled", "said"), [([], "its “facts” are no object"), ({"wage": 1}, "there is no fact “wage”")]
)
def test_a_label_that_is_none_is_told_and_the_route_is_compared_all_the_same(
    labelled: object, said: str
) -> None:
    figures = evaluate([outcome(1, labelled, {"band": "4"})])
    assert (figures.problems, figures.right, figures.facts) == ((f"line 1: {said}",), 1, ())
