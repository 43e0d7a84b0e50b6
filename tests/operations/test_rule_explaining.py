"""What is told of a rule by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.evidence import TOLD
from desktop_app.operations.rule_explaining import explain_rule
from tests.presentation.house_rules import house_sources

if TYPE_CHECKING:
    from pathlib import Path


def test_a_rule_is_told_with_its_words_and_where_it_is_written(tmp_path: Path) -> None:
    told = explain_rule(house_sources(tmp_path), "house.icd-10")
    assert told.startswith("house.icd-10: ICD-10")
    assert "written in  house/signals.yaml, line 1" in told
    assert "ICD-10-CM" in told


def test_a_passage_told_in_other_words_has_no_rule_and_its_name_says_so(tmp_path: Path) -> None:
    told = explain_rule(house_sources(tmp_path), TOLD)
    assert told.startswith(f"{TOLD}: Coding work told in other words")
    assert "no rule" in told
    assert "a rule of your own" in told


def test_an_unknown_rule_is_answered_by_those_that_may_be_meant(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        explain_rule(house_sources(tmp_path), "icd-10")
    assert caught.value.hint == "Did you mean “house.icd-10”?"
