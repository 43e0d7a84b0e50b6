"""Rule files on the disk are watched, also those that come later or are replaced."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.rules import RuleSources
from desktop_app.presentation.rules_desk import with_installed
from desktop_app.presentation.rules_watching import RulesWatch
from tests import disks
from tests.presentation.house_rules import house_sources

closed_folder = disks.closed_folder


def watched(sources: RuleSources) -> tuple[RulesWatch, list[int]]:
    watch, told = RulesWatch(sources), []
    watch.changed.connect(lambda: told.append(1))
    watch.start()
    return watch, told


def test_a_saved_file_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    sources = house_sources(tmp_path)
    file = tmp_path / "packs" / "house" / "signals.yaml"
    _watch, told = watched(sources)
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(400)
    assert told == [1]


def test_a_file_that_is_replaced_stays_watched(qtbot: QtBot, tmp_path: Path) -> None:
    sources = house_sources(tmp_path)
    file = tmp_path / "packs" / "house" / "signals.yaml"
    _watch, told = watched(sources)
    for number in (1, 2):
        beside = file.with_suffix(".new")
        beside.write_text(file.read_text("utf-8") + "\n", "utf-8")
        beside.replace(file)
        qtbot.waitUntil(lambda number=number: len(told) >= number)  # type: ignore[misc]
    assert len(told) == 2


def test_my_first_change_is_seen_though_the_file_was_not_there(qtbot: QtBot, tmp_path: Path) -> None:
    sources = house_sources(tmp_path)
    sources.overlays[-1].parent.mkdir()
    _watch, told = watched(sources)
    assert told == []
    sources.overlays[-1].write_text("packs:\n  house: off\n", "utf-8")
    qtbot.waitUntil(lambda: bool(told))


def test_a_new_pack_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    sources = house_sources(tmp_path)
    _watch, told = watched(sources)
    (tmp_path / "packs" / "second").mkdir()
    qtbot.waitUntil(lambda: bool(told))
    told.clear()
    (tmp_path / "packs" / "second" / "pack.yaml").write_text("id: second\n", "utf-8")
    qtbot.waitUntil(lambda: bool(told))
    assert told


@pytest.mark.qt_log_ignore("inotify_add_watch")
def test_a_folder_that_may_not_be_looked_into_is_passed_over(qtbot: QtBot, closed_folder: Path) -> None:
    inner = closed_folder / "inner"
    sources = RuleSources((inner / "packs", closed_folder), (inner / "rules" / "mine.yaml",))
    _watch, told = watched(with_installed(sources))
    assert told == []
