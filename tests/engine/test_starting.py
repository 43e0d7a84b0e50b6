"""The worker starts from where it is installed, wherever the person stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.engine.starting import start_worker

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_lies_in_the_folder_where_one_stands_is_not_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = tmp_path / "imported"
    for name in ("pickle", "desktop_app", "yaml"):
        (tmp_path / f"{name}.py").write_text(f"open({str(shown)!r}, 'w').close()\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    worker = start_worker([])
    assert worker.stdin is not None
    worker.stdin.close()
    if worker.stdout is not None:
        worker.stdout.close()
    worker.wait(60)
    assert not shown.exists()
