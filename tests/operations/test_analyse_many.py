"""Many adverts: order, numbers, bad lines, and the same from one process as from several."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSources
from desktop_app.operations import analyse_many, contract
from desktop_app.operations.analyse_many import Outcome, analyse_lines, load_reader
from desktop_app.paths import rules_folder
from tests.reading import reader

SHIPPED = RuleSources((rules_folder(),))
WORDS = ("OPCS-4", "EMIS Web in our practice", "MedDRA", "CPT claims", "post", "NCCQ", "summarise notes")


def line(number: int) -> bytes:
    text = f"Job summary\nYou work with {WORDS[number % len(WORDS)]} on desk {number}."
    return json.dumps({"id": number, "title": "Coder", "text": text}).encode() + b"\n"


def outcomes(lines: list[bytes], workers: int = 1) -> list[Outcome]:
    return list(analyse_lines(lines, sources=SHIPPED, workers=workers))


def test_the_reader_is_made_once() -> None:
    assert load_reader(SHIPPED) is load_reader(RuleSources(SHIPPED.folders)) is reader()


def test_one_outcome_for_each_line_in_order() -> None:
    found = outcomes([line(n) for n in range(50)])
    assert [outcome.number for outcome in found] == list(range(1, 51))
    assert [outcome.value["id"] for outcome in found if outcome.value] == list(range(50))


def test_bad_lines_are_numbered_and_the_others_read() -> None:
    lines = [
        b"\xef\xbb\xbf" + line(0), b"\n", b"  \r\n", b"not json\n", b"[1]\n", b'{"text": "a"}\n',
        b'{"id": 1}\r\n', b'{"id": 1, "text": 5}\n', b'{"id": 1, "text": "\xe9"}\n',
        b'{"id": "\\ud800", "text": "OPCS-4 \\udfff"}\n', line(9).rstrip(),
    ]  # fmt: skip
    found = outcomes(lines)
    assert [(each.number, each.value is None) for each in found] == [
        (1, False), (4, True), (5, True), (6, True), (7, True), (8, True), (9, True), (10, False),
        (11, False),
    ]  # fmt: skip
    said = {each.number: each.problem for each in found if each.value is None}
    assert "not JSON" in said[4]
    assert "not an object" in said[5]
    assert "“id”" in said[6]
    assert "“text”" in said[7]
    assert "“text”" in said[8]
    assert "not JSON" in said[9]


class Choosy:
    """The shipped reader, but for what it refuses."""

    def __init__(self) -> None:
        self._shipped = reader()

    def analyse(self, advert: Advert) -> Analysis:
        if "refuse" in advert.part(TEXT):
            raise AppError("This text cannot be analysed.", "Shorten it.")
        return self._shipped.analyse(advert)


def test_an_advert_that_cannot_be_analysed_is_numbered_and_the_others_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choosy = Choosy()
    monkeypatch.setattr(analyse_many, "_reader", lambda _folders: choosy)
    found = outcomes([line(0), b'{"id": 2, "text": "refuse"}', line(2)])
    assert [(each.number, each.value is None) for each in found] == [(1, False), (2, True), (3, False)]
    assert found[1].problem == "This text cannot be analysed. Shorten it."


def test_a_line_beyond_the_limit_is_numbered_and_one_of_over_a_million_characters_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(contract, "LONGEST_ADVERT", 1_200_000)
    long = [json.dumps({"id": n, "text": "OPCS-4\n" * n}).encode() for n in (150_000, 180_000)]
    found = outcomes([*long, line(3)])
    assert [each.value is None for each in found] == [False, True, False]
    assert "longer than 1,200,000 characters" in found[1].problem


def test_no_line_no_outcome() -> None:
    assert outcomes([]) == []
    assert outcomes([b"\n", b"   \n"]) == []
    assert outcomes([b"\xef\xbb\xbf\r\n"]) == []


def test_labels_come_back_beside_the_analysis() -> None:
    (found,) = outcomes([b'{"id": 1, "text": "OPCS-4", "route": "billing", "stage": "coder"}'])
    assert found.labels == {"route": "billing", "stage": "coder"}
    assert found.value is not None
    assert found.value["route"] != "billing"


def test_few_lines_are_read_in_this_process() -> None:
    before = set(multiprocessing.active_children())
    found = analyse_lines([line(n) for n in range(10)], sources=SHIPPED, workers=2)
    assert next(found).number == 1
    assert set(multiprocessing.active_children()) <= before


def test_several_processes_give_the_same_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over 400 lines, bad ones among them; so few chunks to a worker that all are replaced on the way."""
    monkeypatch.setattr(analyse_many, "_CHUNKS_PER_WORKER", 4)
    lines = [line(n) if n % 37 else b"broken\n" for n in range(450)]
    shared = outcomes(lines, workers=2)
    assert [outcome.number for outcome in shared] == list(range(1, 451))
    assert shared == outcomes(lines)


def test_a_process_that_dies_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyse_many, "_WORTH_PROCESSES", 10)
    before = set(multiprocessing.active_children())
    running = analyse_lines((line(n) for n in range(5000)), sources=SHIPPED, workers=2)
    assert next(running).number == 1
    children = set(multiprocessing.active_children()) - before
    assert children
    for child in children:
        assert child.pid is not None
        os.kill(child.pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    with pytest.raises(AppError, match="has been stopped by the system"):
        list(running)


def test_without_any_rules_nothing_can_be_done(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="No rule pack could be loaded"):
        list(analyse_lines([line(1)], sources=RuleSources((tmp_path,))))
