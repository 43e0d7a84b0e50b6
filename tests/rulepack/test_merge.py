"""A difference laid over a signal: what it adds, takes away and leaves, before anybody asks what it means."""

from __future__ import annotations

from textwrap import dedent

import pytest

from desktop_app.rulepack.merge import merged, plain
from desktop_app.rulepack.problem_log import EntryLog, FileLog
from desktop_app.rulepack.reader import read_text
from desktop_app.rulepack.tree import Mapping

BASE = """
    gate: act
    phrases:
      - ICD-10
      - ICD ten
    near:
      - word: ACC
        any_of:
          - coder
      - words:
          - ACC
        any_of:
          - status
        within: 3
        case: exact
    sections:
      title: x2
      duties: x3
    examples:
      match:
        - You use [[ICD-10]].
      no_match:
        - You sing.
"""


def tree(text: str) -> Mapping:
    """The keys below the one entry of a file."""
    body = "\n".join(f"  {line}" for line in dedent(text).strip("\n").split("\n"))
    file, log = read_text(f"entry:\n{body}\n", "test.yaml")
    assert not log.problems
    value = file.entries[0].value
    assert isinstance(value, Mapping)
    return value


def laid(change: str) -> tuple[dict[str, object], list[str]]:
    """The keys with the change laid over them, and what is said of the change: sentences with their hints."""
    log = FileLog("mine.yaml")
    keys = tree(change)
    notes = EntryLog(log, keys, name="hospital.icd-ten")
    found = plain(merged(tree(BASE), keys, notes))
    assert isinstance(found, dict)
    return found, [f"{problem.sentence} {problem.hint}" for problem in log.problems]


def key(name: str, change: str) -> object:
    """What stands at a key when a change is laid over it that has nothing wrong."""
    found, problems = laid(change)
    assert not problems
    return found.get(name)


def test_what_is_there_already_is_not_added_again() -> None:
    change = """
        phrases:
          add:
            - "ICD  ten"
            - ICD X
    """
    assert key("phrases", change) == ("ICD-10", "ICD ten", "ICD X")


ACC_CODER = {"words": ("ACC",), "any_of": ("coder",)}
ACC_STATUS = {"words": ("ACC",), "any_of": ("status",), "within": "3", "case": "exact"}


@pytest.mark.parametrize(
    ("named", "left"),
    [
        ("- word: ACC", ()),
        ("- words:\n      - ACC", ()),
        ("- any_of:\n      - coder", (ACC_STATUS,)),
        ("- within: 8", (ACC_STATUS,)),
        ("- word: ACC\n    case: any", (ACC_STATUS,)),
        ("- word: ACC\n    within: 3", (ACC_CODER,)),
        ("- mark: word\n    case: exact", (ACC_CODER,)),
    ],
)
def test_a_near_is_taken_away_by_whatever_of_it_is_named(named: str, left: tuple[object, ...]) -> None:
    found = key("near", f"near:\n  remove:\n  {named}\n")
    assert (found or ()) == left


@pytest.mark.parametrize("named", ["- word: ACC\n    within: 9", "- ACC", "- mark: both"])
def test_a_near_that_differs_in_one_named_key_stays_and_that_is_told(named: str) -> None:
    found, problems = laid(f"near:\n  remove:\n  {named}\n")
    assert found["near"] == (ACC_CODER, ACC_STATUS)
    assert len(problems) == 1
    assert "below “near” that could be removed" in problems[0]
    assert "The rest of your change works" in problems[0]


def test_words_that_are_not_there_are_told_with_the_nearest_that_are() -> None:
    change = """
        phrases:
          remove:
            - ICD tem
    """
    found, problems = laid(change)
    assert found["phrases"] == ("ICD-10", "ICD ten")
    assert problems == [
        "“hospital.icd-ten” has no “ICD tem” below “phrases” that could be removed. Did you mean “ICD ten”?"
    ]


def test_a_list_of_which_nothing_is_left_is_gone_but_examples_stay_a_list() -> None:
    change = """
        phrases:
          remove:
            - ICD-10
            - ICD ten
        examples:
          no_match:
            remove:
              - You sing.
    """
    found, problems = laid(change)
    assert not problems
    assert "phrases" not in found
    assert found["examples"] == {"match": ("You use [[ICD-10]].",), "no_match": ()}


def test_examples_are_lists_to_be_changed_sections_are_keys_to_be_replaced() -> None:
    change = """
        sections:
          title: x0
          other: x1
        examples:
          match:
            add:
              - We code in [[ICD-10]].
          negated:
            add:
              - No [[ICD-10]].
    """
    found, problems = laid(change)
    assert not problems
    assert found["sections"] == {"title": "x0", "duties": "x3", "other": "x1"}
    assert found["examples"] == {
        "match": ("You use [[ICD-10]].", "We code in [[ICD-10]]."),
        "no_match": ("You sing.",),
        "negated": ("No [[ICD-10]].",),
    }


def test_a_key_of_the_examples_that_nobody_knows_is_kept_for_the_checks_to_refuse() -> None:
    found, problems = laid("examples:\n  mach:\n    - You use it.\n")
    assert not problems
    examples = found["examples"]
    assert isinstance(examples, dict)
    assert examples["mach"] == ("You use it.",)


def test_none_takes_a_meaning_away_and_anything_else_replaces_it() -> None:
    assert key("gate", "gate: none\n") is None
    assert key("gate", "gate: post\n") == "post"
    assert key("title", "title: none\n") == "none"


def test_neither_tree_is_altered() -> None:
    base, change = tree(BASE), tree("phrases:\n  add:\n    - ICD X\n")
    before = plain(base), plain(change)
    merged(base, change, EntryLog(FileLog("mine.yaml"), change, name="one"))
    assert (plain(base), plain(change)) == before
