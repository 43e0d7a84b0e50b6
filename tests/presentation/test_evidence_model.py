"""The evidence list: grouped, counted, filtered, steady."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6 import QtCore
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import TOLD, Assertion, Evidence
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import Route
from desktop_app.presentation.evidence_model import ENTRY_ROLE, EvidenceModel
from desktop_app.presentation.evidence_rows import (
    LONGEST_WORDS,
    REPEAT_WORDS,
    UNCOUNTED,
    EvidenceRow,
    Filter,
    rows_of,
    why_in_full,
)
from tests.making import an_evidence

ADVERT = Advert.of("ICD-10 and OPCS-4, NCCQ. OPCS-4 again. SystmOne too, nurse. No EMIS.", title="ICD-10")


@pytest.fixture
def evidence() -> tuple[Evidence, ...]:
    return (
        an_evidence(ADVERT, "ICD-10", weight=6),
        an_evidence(ADVERT, "OPCS-4", weight=10),
        an_evidence(ADVERT, "NCCQ", category=Category.QUALIFICATION, weight=8),
        an_evidence(ADVERT, "OPCS-4", nth=1, weight=0, why="repeat"),
        an_evidence(ADVERT, "SystmOne", route=Route.PRIMARY_CARE, category=Category.SYSTEM, weight=4),
        an_evidence(ADVERT, "nurse", route=Route.NOT_CODING, category=Category.TITLE, weight=1),
        an_evidence(
            ADVERT, "EMIS", route=Route.PRIMARY_CARE, assertion=Assertion.NEGATED, why="negated by “No”"
        ),
    )


def listed(model: EvidenceModel) -> list[str]:
    """Every entry as it is spoken, indented by its level."""
    lines: list[str] = []

    def walk(parent: QtCore.QModelIndex, level: int) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            lines.append("  " * level + str(index.data()))
            walk(index, level + 1)

    walk(QtCore.QModelIndex(), 0)
    return lines


def test_signals_are_grouped_by_route_and_category_with_counts(evidence: tuple[Evidence, ...]) -> None:
    model = EvidenceModel()
    model.show_rows(rows_of(evidence))
    assert listed(model) == [
        "Hospital 3",
        "  Classification 2",
        "    OPCS-4 ×2, duties",
        "    ICD-10, duties",
        "  Qualification 1",
        "    NCCQ, duties",
        "Primary care 1",
        "  System 1",
        "    SystmOne, duties",
        "Not counted 2",
        "  Title 1",
        "    nurse, duties, names another post",
        "  Classification 1",
        "    EMIS, duties, negated by “No”",
    ]


def test_the_filter_hides_groups_and_categories(evidence: tuple[Evidence, ...]) -> None:
    model = EvidenceModel()
    model.show_rows(rows_of(evidence))
    model.set_filter(Filter(frozenset({UNCOUNTED, "primary_care"}), frozenset({Category.QUALIFICATION})))
    assert listed(model) == [
        "Hospital 2",
        "  Classification 2",
        "    OPCS-4 ×2, duties",
        "    ICD-10, duties",
    ]
    model.set_filter(Filter())
    assert len(listed(model)) == 14


def test_a_row_tells_weight_beside_the_heaviest_and_all_its_places(evidence: tuple[Evidence, ...]) -> None:
    rows = {row.words: row for row in rows_of(evidence)}
    assert (rows["OPCS-4"].share, rows["OPCS-4"].items) == (1.0, (1, 3))
    assert rows["NCCQ"].share == pytest.approx(0.8)
    assert rows["EMIS"].share == 0


def test_the_same_signal_meant_and_negated_has_two_rows() -> None:
    meant = an_evidence(ADVERT, "OPCS-4")
    negated = an_evidence(ADVERT, "OPCS-4", nth=1, assertion=Assertion.NEGATED)
    assert [row.group for row in rows_of((meant, negated))] == ["hospital", UNCOUNTED]


def test_every_index_leads_to_its_entry_and_back(evidence: tuple[Evidence, ...]) -> None:
    model = EvidenceModel()
    model.show_rows(rows_of(evidence))
    for item in range(len(evidence)):
        index = model.index_of_item(item)
        entry = index.data(ENTRY_ROLE)
        assert isinstance(entry, EvidenceRow)
        assert item in entry.items
        assert model.index_of_key(entry.key) == index
    assert not model.index_of_item(99).isValid()
    assert not model.index_of_key("nobody").isValid()


def test_new_numbers_alone_do_not_rebuild_the_tree(qtbot: QtBot, evidence: tuple[Evidence, ...]) -> None:
    model = EvidenceModel()
    model.show_rows(rows_of(evidence))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_rows(
            rows_of((*evidence, an_evidence(ADVERT, "ICD-10", part="title", weight=0, why="repeat")))
        )
    assert "    ICD-10 ×2, duties" in listed(model)


def test_qt_finds_no_fault_with_the_model(qtmodeltester: ModelTester, evidence: tuple[Evidence, ...]) -> None:
    model = EvidenceModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_rows(rows_of(evidence))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_filter(Filter(frozenset({"hospital"})))
    model.show_rows(())


NOTES = Advert.of(
    "You will read the notes. You will turn every diagnosis and operation in the case notes of our\n"
    "patients into letters and numbers by which the Trust is paid."
)
SHORT, LONG = NOTES.part("text").split(". ", 1)


def test_passages_told_in_other_words_are_one_row_led_by_the_one_that_counts() -> None:
    aside = an_evidence(NOTES, SHORT, rule=TOLD, category=Category.TASK, weight=0, why="repeat")
    (row,) = rows_of((aside, an_evidence(NOTES, LONG, rule=TOLD, category=Category.TASK, weight=6)))
    assert (row.group, row.items, row.why) == ("hospital", (1, 0), "")
    assert row.words.startswith("You will turn every diagnosis")
    assert row.words.endswith("patients into\u00a0…")
    assert len(row.words) <= LONGEST_WORDS + 2
    assert "count once and together" in why_in_full(aside)


def test_passages_that_say_not_for_whom_are_listed_with_that_reason() -> None:
    told = an_evidence(NOTES, SHORT, rule=TOLD, route=Route.UNCLEAR, weight=0, why="repeat")
    (row,) = rows_of((told,))
    assert (row.group, row.why) == (UNCOUNTED, "reads like coding work, but says not for whom")
    assert why_in_full(told) == row.why


def test_a_match_that_is_not_counted_says_why_in_full(evidence: tuple[Evidence, ...]) -> None:
    assert [why_in_full(found) for found in evidence[2:4]] == ["", REPEAT_WORDS]
    assert why_in_full(evidence[-1]) == "negated by “No”"


def test_only_the_very_same_words_are_counted_together() -> None:
    advert = Advert.of("University Hospitals, acute hospitals, university  hospitals. Coding Officer.")
    found = [
        an_evidence(advert, words, rule="hospital.acute", weight=weight)
        for words, weight in (
            ("University Hospitals", 4),
            ("acute hospitals", 0),
            ("university  hospitals", 0),
        )
    ]
    (row,) = rows_of(found)
    assert (row.words, row.times, len(row.items)) == ("University Hospitals · acute hospitals", 1, 3)
    (same,) = rows_of([found[0], found[2]])
    assert (same.words, same.times) == ("University Hospitals", 2)


def test_a_post_that_two_rules_see_is_listed_once_and_says_why_it_counts_for_nobody() -> None:
    advert = Advert.of("Coding Officer")
    found = [
        an_evidence(
            advert, "Coding Officer", rule=rule, route=Route.UNCLEAR, category=Category.TITLE, weight=0
        )
        for rule in ("role_gate.one", "role_gate.other")
    ]
    (row,) = rows_of(found)
    assert row.why == "names a coding post, but says not for whom"
    assert row.items == (0, 1)


def test_of_places_that_overlap_one_wording_is_listed() -> None:
    advert = Advert.of("You will assign CCSD codes for insurers.")
    found = [
        an_evidence(advert, words, rule="billing.ccsd", route=Route.BILLING, weight=weight)
        for words, weight in (("assign CCSD codes", 8), ("CCSD codes for insurers", 0))
    ]
    (row,) = rows_of(found)
    assert (row.words, row.times) == ("assign CCSD codes", 1)


def test_a_word_said_in_every_line_of_a_long_text_is_counted_and_where_rules_overlap_once() -> None:
    lines = 40_000
    advert = Advert.of("code notes\n" * lines)
    one = an_evidence(advert, "code notes")
    spans = [
        replace(one.span, start=at + first, end=at + 10)
        for at in range(0, 11 * lines, 11)
        for first in (0, 5)
    ]
    same = [replace(one, span=span) for span in spans]
    (row,) = rows_of(same)
    assert (row.words, row.times, len(row.items)) == ("code notes", lines, 2 * lines)
