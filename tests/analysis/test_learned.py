"""Learned weights: by group and name, the same numbers as the rules have; what is no number is told."""

from __future__ import annotations

import pytest

from desktop_app.analysis.learned import Rows, learned_of
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSet


def rules_of(**lines: str) -> RuleSet:
    """Rules with these lines in their policy; two underscores are a dot."""
    return RuleSet((), (), (), tuple((name.replace("__", "."), line) for name, line in lines.items()))


def test_weights_stand_by_group_and_name() -> None:
    rules = rules_of(
        passages__learned="2027-02-03",
        passages__start="-0.28 1 2 3 4",
        passages__words__a_bill="0.39 -0.5 -0.31 1.33 -0.54",
        passages__words__code="1 0 0 0 0",
        papers__marks__years="2.65 0 0 0 0",
        limits__told_least="3",
    )
    learned = learned_of(rules)
    assert {group: dict(rows.items()) for group, rows in learned.items()} == {
        "passages.start": {"": (-0.28, 1, 2, 3, 4)},
        "passages.words.": {"a_bill": (0.39, -0.5, -0.31, 1.33, -0.54), "code": (1, 0, 0, 0, 0)},
        "papers.marks.": {"years": (2.65, 0, 0, 0, 0)},
    }
    assert learned["passages.start"].one() == (-0.28, 1, 2, 3, 4)


def test_nothing_learned_weighs_nothing() -> None:
    assert learned_of(rules_of(limits__told_least="3")) == {}
    assert Rows().one() == (0, 0, 0, 0, 0)


@pytest.mark.parametrize("line", ["", "1 2 3 4", "1 2 3 4 5 6", "1 2 3 four 5", "1 2 3 4 inf", "nan 1 1 1 1"])
def test_a_line_without_five_numbers_is_named(line: str) -> None:
    with pytest.raises(AppError) as told:
        learned_of(rules_of(papers__words__enrol=line))
    assert "papers.words.enrol" in told.value.sentence
    assert "papers" in told.value.hint
