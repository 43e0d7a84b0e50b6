"""One's own rules handed on from the Rules page, and a colleague's added to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.rules import MINE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.presentation.rules_house import House

ENCODER = """\
  mine.larkfinder:
    title: The Larkfinder encoder
    category: system
    strength: supporting
    route: hospital
    phrases:
      - Larkfinder
    negation: none
    seeker: Larkfinder is the encoder with which this trust codes.
    recruiter: Say whether you teach Larkfinder or expect it.
    examples:
      match:
        - You code with [[Larkfinder]].
"""
IGNORED = """\
ignored:
  - level: phrase
    rule: house.encoder
    words: medicode
    made: 2026-11-21
"""


def own(house: House, text: str) -> None:
    """The person's file of changes holds this."""
    house.mine.parent.mkdir(parents=True, exist_ok=True)
    house.mine.write_text(text, "utf-8")


def test_my_rules_are_exported_and_a_colleague_imports_them(house: House, tmp_path: Path) -> None:
    own(house, f"signals:\n{ENCODER}{IGNORED}")
    house.enter().page.choose(MINE)
    house.wait(lambda: house.page.packs.facts is not None)
    assert house.page.packs.facts is not None
    assert house.page.packs.facts.exportable
    assert house.page.files.suggested_rules().name == "my-rules.yaml"
    house.page.files.export_rules(tmp_path / "for-anna")
    house.wait(house.said)
    assert house.said() == "1 signal of yours written to for-anna.yaml."
    shared = tmp_path / "for-anna.yaml"
    assert "ignored" not in shared.read_text("utf-8"), "words of adverts stay at home"

    house.mine.unlink()
    house.page.load()
    house.wait(lambda: not house.page.tree.index_of("mine.larkfinder").isValid())
    shown: list[str] = []
    house.page.wanted.connect(lambda key, _field: shown.append(key))
    house.page.files.look_into(shared)
    house.wait(lambda: "added to your rules" in house.said())
    assert house.said() == "1 signal of for-anna.yaml added to your rules."
    house.wait(lambda: shown == [MINE])
    assert house.page.tree.index_of("mine.larkfinder").isValid()
    assert "Larkfinder" in [one.text for one in house.read("You code inpatients with Larkfinder.")]
    house.page.undo()
    house.wait(lambda: house.said().startswith("Undone"))
    assert not house.page.tree.index_of("mine.larkfinder").isValid()


def test_a_signal_that_both_have_stays_as_mine(house: House, tmp_path: Path) -> None:
    own(house, f"signals:\n{ENCODER}")
    theirs = ENCODER.replace("Larkfinder encoder", "encoder of Anna")
    second = ENCODER.replace("larkfinder", "doverfinder").replace("Larkfinder", "Doverfinder")
    (tmp_path / "anna.yaml").write_text(f"packs:\n  house: off\nsignals:\n{theirs}{second}", "utf-8")
    house.enter().page.files.look_into(tmp_path / "anna.yaml")
    house.wait(house.said)
    house.wait(lambda: "added" in house.said())
    assert house.said() == (
        "1 signal of anna.yaml added to your rules. One that you have already stays as it is."
    )
    text = house.mine.read_text("utf-8")
    assert "title: The Larkfinder encoder" in text
    assert "mine.doverfinder:" in text
    assert "off" not in text, "what she switched off is not switched off here"
    house.page.files.look_into(tmp_path / "anna.yaml")
    house.wait(lambda: house.said().startswith("Nothing of anna.yaml is new"))


def test_a_file_without_rules_of_a_person_says_what_to_do(house: House, tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").write_text("larkfinder:\n  title: Larkfinder\n", "utf-8")
    house.enter().page.files.look_into(tmp_path / "theme.yaml")
    house.wait(house.said)
    assert house.said().startswith("“theme.yaml” holds no rules of a person’s own that could be added.")
    assert house.notices.current is not None
    assert "“Export my rules”" in house.notices.current.hint
    assert not house.mine.exists()


BROKEN = """\
  mine.broken:
    title: [What nobody can read
"""
BARE = """\
  mine.bare:
    title: A signal without words
"""


def test_my_own_broken_signal_is_not_replaced_and_theirs_are_counted(house: House, tmp_path: Path) -> None:
    own(house, f"signals:\n{BROKEN}")
    theirs = BROKEN.replace("[What nobody can read", "Theirs")
    lost = BROKEN.replace("mine.broken", "mine.other")
    (tmp_path / "anna.yaml").write_text(f"signals:\n{theirs}{ENCODER}{lost}", "utf-8")
    house.enter().page.files.look_into(tmp_path / "anna.yaml")
    house.wait(lambda: "added" in house.said())
    assert house.said() == (
        "1 signal of anna.yaml added to your rules. One that you have already stays as it is. "
        "1 signal in it could not be read."
    )
    text = house.mine.read_text("utf-8")
    assert "[What nobody can read" in text
    assert "Theirs" not in text


def test_signals_that_do_not_hold_stay_at_home_and_are_counted(house: House, tmp_path: Path) -> None:
    own(house, f"signals:\n{BARE}{BROKEN}{ENCODER}")
    house.enter().page.files.export_rules(tmp_path / "for-anna.yaml")
    house.wait(lambda: "written" in house.said())
    assert house.said() == (
        "1 signal of yours written to for-anna.yaml. Left out, for its problems: 2 signals."
    )
    shared = (tmp_path / "for-anna.yaml").read_text("utf-8")
    assert "mine.larkfinder" in shared
    assert "mine.bare" not in shared
    assert "mine.broken" not in shared


def test_my_own_file_is_not_exported_over(house: House) -> None:
    before = f"packs:\n  house: off\nsignals:\n{ENCODER}{IGNORED}"
    own(house, before)
    house.enter().page.files.export_rules(house.mine)
    house.wait(house.said)
    assert house.said() == "“mine.yaml” is where Wordward itself keeps your changes."
    assert house.mine.read_text("utf-8") == before


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        (IGNORED, "You have made or changed no signal yet.", "Packs switched off and ignored marks"),
        (f"signals:\n{BARE}", "None of your rules could be read", "problems on the Rules page"),
        ("", "You have made or changed no signal yet.", "Make a signal first"),
    ],
    ids=["ignored only", "broken only", "nothing"],
)
def test_without_rules_that_hold_nothing_is_written(
    house: House, tmp_path: Path, text: str, said: str, hint: str
) -> None:
    own(house, text)
    house.enter().page.files.export_rules(tmp_path / "none.yaml")
    house.wait(house.said)
    assert house.notices.current is not None
    assert house.said().startswith(said)
    assert hint in house.notices.current.hint
    assert not (tmp_path / "none.yaml").exists()
