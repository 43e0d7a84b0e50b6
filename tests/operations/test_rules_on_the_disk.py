"""The person's own rules on the disk: their day, their eyes only, and where a file is that cannot go back."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSources
from desktop_app.operations import rule_keeping
from desktop_app.operations.rule_keeping import RuleKeeper
from desktop_app.operations.rule_templates import new_rules
from desktop_app.paths import rules_folder

no_windows = pytest.mark.skipif(sys.platform == "win32", reason="modes and TZ are those of POSIX")


def keeper_of(mine: Path) -> RuleKeeper:
    return RuleKeeper(RuleSources((rules_folder(),), (mine,)), mine)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A place on earth where it is another day than in Greenwich; that day."""
    now = datetime.now(UTC)
    hours = 14 if now.hour >= 10 else -12
    monkeypatch.setenv("TZ", f"Etc/GMT{-hours:+}")
    time.tzset()
    yield now.astimezone(timezone(timedelta(hours=hours))).date().isoformat()
    monkeypatch.undo()
    time.tzset()


@no_windows
def test_files_carry_the_person_s_own_day(tmp_path: Path, elsewhere: str) -> None:
    pack = new_rules("house", tmp_path)
    assert elsewhere in pack.read_text("utf-8")
    mine = tmp_path / "mine.yaml"
    mine.write_bytes(b"\xff\xfe damaged")
    aside = keeper_of(mine).keep("# anew\n").aside
    assert aside is not None
    assert aside.name == f"mine (damaged {elsewhere}).yaml"


@no_windows
def test_folders_made_on_the_way_are_closed_to_others(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        keeper_of(tmp_path / "data" / "rules" / "mine.yaml").keep("# anew\n")
    finally:
        os.umask(before)
    for folder in ("data", "data/rules"):
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == 0o700


def test_a_file_that_cannot_go_back_is_named_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_said: object) -> None:
        raise OSError(5, "Input/output error")

    mine = tmp_path / "mine.yaml"
    mine.write_bytes(b"\xff\xfe damaged")
    monkeypatch.setattr(rule_keeping, "_write", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(AppError, match="could not be saved") as told:
        keeper_of(mine).keep("# anew\n")
    (aside,) = tmp_path.glob("mine (damaged*")
    assert f"is safe in {aside}" in told.value.hint
