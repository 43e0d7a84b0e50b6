"""What is written into a file of changes is read back as it was meant, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.rules import Ignore, IgnoreLevel
from desktop_app.rulepack.overlay import read_overlays
from desktop_app.rulepack.overlay_text import with_ignore, with_signal, with_switch, without_ignore
from desktop_app.rulepack.problem_log import FileLog
from desktop_app.rulepack.reader import read_part
from desktop_app.rulepack.yaml_text import key_lines, value_of

BY_HAND = """\
# my own file

packs:
  billing: off  # not here

signals:
  # agreed in the team
  hospital.icd-ten:
    # louder
    strength: weak

  # the second
  hospital.opcs:
    strength: strong
# the marks
ignored:
  - level: rule
    rule: hospital.acc
    made: 2026-11-21
  # this one stays
  - level: phrase
    rule: hospital.icd-ten
    words: icd
"""
RULE = Ignore(IgnoreLevel.RULE, "hospital.acc", made="2026-11-21")
PHRASE = Ignore(IgnoreLevel.PHRASE, "hospital.icd-ten", words="icd")

texts = st.text(max_size=60)


def storable(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@given(st.lists(texts, min_size=1, max_size=4), texts)
def test_every_text_is_read_back_as_it_was(items: list[str], single: str) -> None:
    written = "\n".join(key_lines({"name": {"list": items, "single": single, "near": [{"word": single}]}}))
    log = FileLog("mine.yaml", written)
    file = read_part(written + "\n", log)
    assert not log.problems
    storable = [
        item.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for item in (*items, single)
    ]
    assert value_of(file.entries[0].value) == {
        "list": storable[:-1],
        "single": storable[-1],
        "near": [{"word": storable[-1]}],
    }


@given(st.text(max_size=400))
def test_a_message_is_read_back_with_its_spaces_as_one(message: str) -> None:
    written = "\n".join(key_lines({"name": {"seeker": message}}))
    log = FileLog("mine.yaml", written)
    file = read_part(written + "\n", log)
    assert not log.problems
    found = value_of(file.entries[0].value)
    assert isinstance(found, dict)
    assert " ".join(str(found["seeker"]).split()) == " ".join(storable(message).split())


def test_only_the_lines_of_the_entry_change() -> None:
    text = with_signal(BY_HAND, "hospital.icd-ten", ["strength: strong"])
    assert text == BY_HAND.replace("    # louder\n    strength: weak\n", "    strength: strong\n")


def test_an_entry_is_taken_out_with_what_is_inside_it() -> None:
    text = with_signal(BY_HAND, "hospital.opcs", [])
    assert "hospital.opcs" not in text
    assert text == BY_HAND.replace("  hospital.opcs:\n    strength: strong\n", "")


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("hospital.abc", "  # agreed in the team\n"),
        ("hospital.nccq", "  # the second\n  hospital.opcs:"),
        ("mine.x", "# the marks\n"),
    ],
)
def test_a_new_entry_is_put_in_by_its_name(name: str, before: str) -> None:
    text = with_signal(BY_HAND, name, ["strength: strong"])
    new = f"  {name}:\n    strength: strong\n"
    assert f"{new}{before}" in text
    assert text.replace(new, "") == BY_HAND


def test_the_last_entry_takes_its_part_with_it() -> None:
    text = with_signal("signals:\n  a.b:\n    x: y\npacks:\n  c: off\n", "a.b", [])
    assert text == "packs:\n  c: off\n"
    assert with_switch(text, "c", on=None) == ""


def test_parts_are_made_in_their_order() -> None:
    text = with_ignore("", RULE)
    text = with_switch(text, "billing", on=False)
    text = with_signal(text, "a.b", ["x: y"])
    assert [line for line in text.splitlines() if not line.startswith(" ")] == [
        "packs:",
        "signals:",
        "ignored:",
    ]


def test_marks_come_and_go_and_leave_the_others() -> None:
    new = Ignore(IgnoreLevel.PLACE, "a.b", words="x: y", advert="3f", sentence="9a", made="2026-11-21")
    text = with_ignore(BY_HAND, new)
    assert text.startswith(BY_HAND)
    assert without_ignore(text, new) == BY_HAND
    assert without_ignore(BY_HAND, RULE) == BY_HAND.replace(
        "  - level: rule\n    rule: hospital.acc\n    made: 2026-11-21\n", ""
    )
    assert without_ignore(without_ignore(BY_HAND, RULE), PHRASE).endswith("# this one stays\n")
    assert without_ignore(with_ignore("", RULE), RULE) == ""


def test_a_mark_written_by_hand_is_known_by_its_words_in_any_case_and_its_advert_to_the_letter() -> None:
    text = "ignored:\n  - level: advert\n    rule: a.b\n    words: ICD  Ten\n    advert: 3f\n"
    here = Ignore(IgnoreLevel.ADVERT, "a.b", words="icd ten", advert="3f")
    assert without_ignore(text, here) == ""
    assert without_ignore(text.replace("3f", "3F"), here) == text.replace("3f", "3F")


def test_what_is_no_mark_among_them_is_passed_over() -> None:
    text = "ignored:\n  - nonsense\n" + "\n".join(with_ignore("", RULE).splitlines()[1:]) + "\n"
    assert without_ignore(text, RULE) == "ignored:\n  - nonsense\n"


def test_line_ends_of_another_system_stay() -> None:
    text = with_signal(BY_HAND.replace("\n", "\r\n"), "mine.x", ["title: X"])
    assert "\n" not in text.replace("\r\n", "")


names = st.from_regex(r"[a-z]{1,3}\.[a-z]{1,3}", fullmatch=True)


@given(st.lists(st.tuples(names, st.booleans()), max_size=12))
def test_any_order_of_changes_leaves_just_those_entries(steps: list[tuple[str, bool]]) -> None:
    text = BY_HAND
    wanted = {"hospital.icd-ten", "hospital.opcs"}
    for name, there in steps:
        text = with_signal(text, name, ["title: X"] if there else [])
        wanted = wanted | {name} if there else wanted - {name}
    path = Path("mine.yaml")
    overlay = read_overlays((path,), {path: text})[0]
    assert overlay.changes.keys() == wanted
    assert not overlay.log.problems
    assert all(remark in text for remark in ("# my own file", "# not here", "# this one stays"))
