"""Words of the Rules page: every field has a name and help, every choice its words."""

from __future__ import annotations

from dataclasses import fields, replace
from enum import StrEnum

import pytest

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.rules import Content, Ignore, IgnoreLevel, PackOrigin, Problem, RulePack, RuleSet
from desktop_app.domain.signals import Category, Gate, Negation, Place, Status, Strength
from desktop_app.domain.verdict import Route
from desktop_app.presentation.palette import DARK, LIGHT
from desktop_app.presentation.rules_ignored import IgnoredModel
from desktop_app.presentation.rules_problems import NO_PROBLEMS, notice_words, problems_html
from desktop_app.presentation.rules_words import (
    CHOICES,
    CONTENTS,
    FIELDS,
    IGNORE_NAMES,
    ORIGINS,
    counted,
    lines_of,
    words_of,
)
from tests.reading import signal

BROKEN = Problem(
    Place("hospital/tasks.yaml", 12, 5),
    "“opcs” is left out: “strenght” is not known.",
    "Did you mean “strength”? The last good rule stays in use.",
    "strenght: strong",
)


def test_every_field_of_a_draft_is_in_the_form() -> None:
    assert {field.name for field in fields(SignalDraft)} - {"id"} == set(FIELDS)


@pytest.mark.parametrize(
    ("field", "members"),
    [
        ("category", Category),
        ("strength", Strength),
        ("negation", Negation),
        ("status", Status),
        ("gate", Gate),
    ],
)
def test_every_choice_has_words(field: str, members: type[StrEnum]) -> None:
    assert {member.value for member in members} <= {choice.value for choice in CHOICES[field]}


def test_every_origin_content_and_level_has_words() -> None:
    assert set(ORIGINS) == set(PackOrigin)
    assert set(CONTENTS) == set(Content)
    assert set(IGNORE_NAMES) == set(IgnoreLevel)


def test_lists_are_taken_line_by_line_or_comma_by_comma() -> None:
    assert lines_of("ICD-10\n\n  OPCS-4  \n") == ("ICD-10", "OPCS-4")
    assert words_of(" coder, ,coding ") == ("coder", "coding")
    assert (counted(1, "signal"), counted(1200, "signal")) == ("1 signal", "1,200 signals")


def test_a_broken_rule_is_told_with_line_file_and_what_stays() -> None:
    sentence, hint = notice_words((BROKEN, BROKEN))
    assert sentence == (
        "Line 12 of hospital/tasks.yaml cannot be used: “opcs” is left out: “strenght” is not known."
    )
    assert hint.startswith("Did you mean “strength”? The last good rule stays in use.")
    assert "1 more" in hint


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_problems_show_place_line_and_hint(palette: object) -> None:
    html = problems_html((BROKEN,), palette)  # type: ignore[arg-type]
    for words in ("hospital/tasks.yaml, line 12, column 5", "strenght: strong", "Did you mean"):
        assert words in html
    assert NO_PROBLEMS in problems_html((), LIGHT)


def test_ignored_marks_are_listed_newest_first_in_words() -> None:
    model = IgnoredModel()
    ignores = (
        Ignore(IgnoreLevel.PHRASE, "hospital.opcs-4", "opcs-4", made="2026-11-20"),
        Ignore(IgnoreLevel.RULE, "hospital.icd", made="2026-11-21"),
    )
    model.show_rules(RuleSet((), (), (), (), ignores=ignores))
    assert [row.cells for row in model.rows] == [
        ("all its words", "hospital.icd", "The whole rule", "21 Nov 2026"),
        ("“opcs-4”", "hospital.opcs-4", "These words everywhere", "20 Nov 2026"),
    ]


def test_ignored_words_are_written_as_their_rule_writes_them() -> None:
    known = replace(signal("opcs-4", "OPCS-4"), id="hospital.opcs-4")
    packs = (RulePack("hospital", "Hospital", "1.0.0", "MIT", Route.HOSPITAL, (known,), "0" * 64),)
    model = IgnoredModel()
    model.show_rules(
        RuleSet(packs, (), (), (), ignores=(Ignore(IgnoreLevel.PHRASE, "hospital.opcs-4", "opcs-4"),))
    )
    assert model.rows[0].words == "“OPCS-4”"
