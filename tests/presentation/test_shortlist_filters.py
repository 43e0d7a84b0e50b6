"""Filters in words: one or several of a group, on and off."""

from __future__ import annotations

from desktop_app.domain.fact_filter import EVERYTHING, Closing
from desktop_app.domain.facts import WorkPattern
from desktop_app.presentation.shortlist_filters import GROUPS, chosen_words

BY_FIELD = {group.field: group for group in GROUPS}


def test_of_some_groups_several_are_chosen_and_of_others_one() -> None:
    wanted = BY_FIELD["bands"].toggled(BY_FIELD["bands"].toggled(EVERYTHING, 5), 6)
    wanted = BY_FIELD["pay_from"].toggled(BY_FIELD["pay_from"].toggled(wanted, 25_000), 30_000)
    assert (wanted.bands, wanted.pay_from) == (frozenset({5, 6}), 30_000)
    assert BY_FIELD["bands"].has(wanted, 6)
    assert not BY_FIELD["pay_from"].has(wanted, 25_000)
    for field, value in (("bands", 5), ("bands", 6), ("pay_from", 30_000)):
        wanted = BY_FIELD[field].toggled(wanted, value)
    assert wanted == EVERYTHING


def test_what_is_chosen_is_told_in_words() -> None:
    wanted = EVERYTHING
    chosen = (
        ("bands", 8),
        ("bands", 7),
        ("closing", Closing.OPEN),
        ("patterns", WorkPattern.PART_TIME),
        ("patterns", WorkPattern.HYBRID),
    )
    for field, value in chosen:
        wanted = BY_FIELD[field].toggled(wanted, value)
    assert chosen_words(wanted) == (
        "Band: 7 or 8 (8a to 8d)",
        "Closes: Still open",
        "Pattern: Part time and Hybrid",
    )
    assert chosen_words(EVERYTHING) == ()


def test_every_choice_of_every_group_can_be_chosen_and_told() -> None:
    for group in GROUPS:
        for value, words in group.choices:
            wanted = group.toggled(EVERYTHING, value)
            assert wanted.says_something
            assert chosen_words(wanted) == (f"{group.name}: {words}",)
