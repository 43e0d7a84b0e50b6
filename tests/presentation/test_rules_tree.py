"""Packs and signals as a list: order, search, badges, switches."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

from PySide6 import QtCore
from pytestqt.modeltest import ModelTester

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.rules import Content, PackOrigin, RulePack, RuleSet
from desktop_app.domain.signals import Near, Status
from desktop_app.domain.verdict import Route
from desktop_app.presentation.rules_rows import SignalRow, draft_row, spoken
from desktop_app.presentation.rules_tree import RulesTree
from tests.reading import signal

CHECK = QtCore.Qt.ItemDataRole.CheckStateRole


def pack(name: str, *names: str, origin: PackOrigin = PackOrigin.SHIPPED, **changes: object) -> RulePack:
    signals = tuple(replace(signal(one, one.replace("-", " ")), id=f"{name}.{one}") for one in names)
    made = RulePack(name, name.title(), "1.0.0", "MIT", Route.HOSPITAL, signals, "0" * 64, origin=origin)
    return replace(made, **changes)  # type: ignore[arg-type]


def tree_of(*packs: RulePack) -> RulesTree:
    tree = RulesTree()
    tree.show_rules(RuleSet(packs, (), (), ()))
    return tree


def listed(tree: RulesTree) -> list[str]:
    """Every row in words, signals set in."""
    rows = []
    for place in range(tree.rowCount()):
        branch = tree.index(place, 0)
        rows.append(branch.data())
        rows += [f"  {tree.index(row, 0, branch).data()}" for row in range(tree.rowCount(branch))]
    return rows


def test_my_rules_stand_first_and_packs_without_signals_last() -> None:
    tree = tree_of(
        pack("cues", content=Content.CUES),
        pack("hospital", "icd-ten"),
        pack("mine", "encoder", origin=PackOrigin.MINE),
    )
    assert listed(tree) == [
        "Mine, my rules, 1 signal",
        "  encoder, encoder, strong, Hospital",
        "Hospital, 1.0.0, shipped, 1 signal",
        "  icd-ten, icd ten, strong, Hospital",
        "Cues, 1.0.0, shipped, words that change how others are read",
    ]


def test_search_looks_through_names_words_and_ids() -> None:
    acc = replace(signal("acc"), id="house.acc", near=(Near(("ACC",), ("coder",)),), title="Accredited")
    tree = tree_of(replace(pack("house", "icd-ten"), signals=(acc,)), pack("other", "icd-ten"))
    for wanted, found in (("accred", 1), ("acc", 1), ("HOUSE.", 1), ("ten icd", 1), ("ten bus", 0)):
        tree.look_for(wanted)
        assert tree.counts == (found, 2), wanted
    assert tree.rowCount() == 0
    tree.look_for("")
    assert tree.rowCount() == 2


def test_a_changed_signal_says_so_and_an_unused_one_is_told() -> None:
    trial = replace(signal("new"), id="hospital.new", status=Status.EXPERIMENTAL)
    changed = pack("hospital", "icd-ten", changed=("hospital.icd-ten",))
    tree = tree_of(replace(changed, signals=(*changed.signals, trial)))
    assert listed(tree) == [
        "Hospital, 1.0.0, shipped, 2 signals, changed by you",
        "  icd-ten, icd ten, strong, Hospital, changed by you",
        "  new, on trial, Hospital",
    ]
    row = tree.row_at(tree.index_of("hospital.new"))
    assert isinstance(row, SignalRow)
    assert not row.used


def test_what_is_not_kept_stands_above_all_packs() -> None:
    tree = tree_of(pack("hospital", "icd-ten"))
    tree.show_unkept((draft_row("new 1", SignalDraft("mine.x", phrases=("ICD ten",), route="billing")),))
    assert listed(tree)[:2] == [
        "Not kept yet, 1 signal",
        "  A new signal, ICD ten, supporting, Billing, not kept yet",
    ]
    assert tree.row_at(tree.index_of("drafts:new 1")) is not None
    assert tree.counts == (1, 1)


def test_a_switch_asks_and_changes_nothing_by_itself() -> None:
    tree = tree_of(pack("hospital", "icd-ten"), pack("cues", content=Content.CUES))
    asked: list[tuple[str, bool]] = []
    tree.switched.connect(lambda name, on: asked.append((name, on)))
    hospital, cues = tree.index_of("hospital"), tree.index_of("cues")
    assert tree.setData(hospital, QtCore.Qt.CheckState.Unchecked, CHECK)
    assert asked == [("hospital", False)]
    assert QtCore.Qt.CheckState(hospital.data(CHECK)) == QtCore.Qt.CheckState.Checked
    assert cues.data(CHECK) is None
    assert not tree.setData(cues, QtCore.Qt.CheckState.Unchecked, CHECK)


def test_a_pack_that_is_off_says_so() -> None:
    tree = tree_of(pack("hospital", "icd-ten", on=False))
    row = tree.row_at(tree.index_of("hospital"))
    assert row is not None
    assert spoken(row).endswith("switched off")


def test_a_thousand_signals_are_searched_between_two_key_presses() -> None:
    """Not a benchmark: a search that went wrong by a hundredfold would be felt here."""
    tree = tree_of(*(pack(f"p{number}", *(f"signal-{one}" for one in range(100))) for number in range(10)))
    began = perf_counter()
    tree.look_for("signal-77")
    assert tree.counts == (10, 1000)
    assert perf_counter() - began < 1


def test_qt_finds_no_fault_with_the_list(qtmodeltester: ModelTester) -> None:
    tree = tree_of(pack("hospital", "icd-ten", "opcs"), pack("cues", content=Content.CUES))
    qtmodeltester.check(tree)  # type: ignore[no-untyped-call] # and goes on watching
    tree.look_for("opcs")
    tree.show_unkept((draft_row("new 1", SignalDraft("mine.x")),))
    qtmodeltester.check(tree)  # type: ignore[no-untyped-call]
