"""The form for one signal: what is typed is never lost, and what is as before needs no keeping."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.drafts import SignalDraft
from desktop_app.operations.rule_drafts import draft_of
from desktop_app.presentation.rules_form import RuleForm, new_id
from tests.reading import signal

ICD, OPCS = signal("icd", "ICD-10"), signal("opcs", "OPCS-4")


def test_a_change_is_unkept_until_it_is_taken_back() -> None:
    form = RuleForm()
    form.show(draft_of(ICD), ICD)
    assert list(form.unkept) == []
    form.edit(strength="weak")
    assert list(form.unkept) == ["own.icd"]
    assert form.changed
    form.edit(strength="strong")
    assert list(form.unkept) == []


def test_leaving_a_signal_keeps_what_was_typed() -> None:
    form = RuleForm()
    form.show(draft_of(ICD), ICD)
    form.edit(phrases=("ICD-10", "ICD ten"))
    form.show(draft_of(OPCS), OPCS)
    assert form.draft == draft_of(OPCS)
    form.show(draft_of(ICD), ICD)
    assert form.draft is not None
    assert form.draft.phrases == ("ICD-10", "ICD ten")
    assert form.changed


def test_dropping_brings_the_rule_back_as_it_is() -> None:
    form = RuleForm()
    form.show(draft_of(ICD), ICD)
    form.edit(title="Something else")
    form.forget()
    assert form.draft == draft_of(ICD)
    assert not form.unkept


def test_a_new_signal_takes_its_id_from_its_name() -> None:
    form = RuleForm()
    form.taken = frozenset({"mine.house-encoder"})
    form.begin(SignalDraft("mine.signal"))
    assert form.fresh
    assert form.changed
    form.edit(title="House encoder")
    assert form.draft is not None
    assert form.draft.id == "mine.house-encoder-2"
    form.show(draft_of(ICD), ICD)
    form.show_unkept(next(iter(form.unkept)))
    assert form.fresh
    form.forget()
    assert form.key == ""
    assert not form.unkept


def test_rules_read_anew_reach_the_form_and_leave_a_change_alone() -> None:
    form = RuleForm()
    form.show(draft_of(ICD), ICD)
    other = replace(ICD, title="ICD")
    form.renew(draft_of(other), other)
    assert form.draft is not None
    assert form.draft.title == "ICD"
    form.edit(strength="weak")
    third = replace(ICD, title="ICD-10, fifth edition")
    form.renew(draft_of(third), third)
    assert (form.draft.title, form.draft.strength) == ("ICD", "weak")


@pytest.mark.parametrize(
    ("title", "phrases", "wanted"),
    [
        ("Codio clinigol", (), "mine.codio-clinigol"),
        ("", ("ICD ten",), "mine.icd-ten"),
        ("Café & co.", (), "mine.cafe-co"),
        ("💙", (), "mine.signal"),
        ("x" * 60, (), "mine." + "x" * 40),
    ],
)
def test_ids_are_plain(title: str, phrases: tuple[str, ...], wanted: str) -> None:
    assert new_id(title, phrases, frozenset()) == wanted
