"""Where shipped and personal folders are, in a checkout, an installation and a frozen bundle."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.domain.errors import AppError
from desktop_app.rulepack.loader import load_rules

ROOT = Path(__file__).resolve().parents[1]


def test_checkout_uses_the_folders_beside_the_package() -> None:
    assert paths.rules_folder() == ROOT / "rules"
    assert paths.resources_folder() == ROOT / "resources"


def test_installation_uses_its_own_copy_not_a_strangers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "desktop_app"
    (tmp_path / "site-packages" / "rules").mkdir(parents=True)
    (package / "_shipped" / "rules").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.rules_folder() == package / "_shipped" / "rules"


def test_frozen_bundle_uses_what_it_carries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources_folder() == tmp_path / "resources"


def test_an_incomplete_installation_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "desktop_app")
    with pytest.raises(AppError, match="“rules” is missing"):
        paths.rules_folder()


def test_one_variable_moves_everything_personal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = tmp_path / "mine" / "Wordward Ω"
    monkeypatch.setenv("WORDWARD_DATA", str(chosen))
    assert paths.data_folder() == chosen
    assert paths.log_folder() == chosen / "log"
    assert paths.config_folder() == chosen / "config"
    assert all(folder.is_dir() for folder in (chosen, chosen / "log", chosen / "config"))


def test_rules_are_read_shipped_then_installed_then_the_teams_changes_then_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORDWARD_DATA", str(tmp_path / "data"))
    sources = paths.rule_sources(None)
    assert sources.folders == (ROOT / "rules",)
    assert sources.overlays == (tmp_path / "data" / "rules" / "mine.yaml",)
    assert not (tmp_path / "data").exists(), "asking where rules are makes nothing"
    (tmp_path / "data" / "rules" / "installed").mkdir(parents=True)
    sources = paths.rule_sources(tmp_path / "team.yaml")
    assert sources.folders == (ROOT / "rules", tmp_path / "data" / "rules" / "installed")
    assert sources.overlays == (tmp_path / "team.yaml", tmp_path / "data" / "rules" / "mine.yaml")


def test_the_cache_lies_with_the_other_personal_folders_and_is_not_made_by_asking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORDWARD_DATA", str(tmp_path / "mine"))
    assert paths.cache_folder() == tmp_path / "mine" / "cache"
    assert not (tmp_path / "mine").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps personal folders personal by itself")
def test_personal_folders_are_closed_to_other_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORDWARD_DATA", str(tmp_path / "mine"))
    for folder in (paths.config_folder(), paths.data_folder()):  # in the order of a first start
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_home_that_the_system_does_not_know_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    nobody = Path("~nobody of that name")
    monkeypatch.setenv("WORDWARD_DATA", str(nobody))
    assert paths.rule_places(nobody / "team.yaml")[1] == (
        tmp_path / nobody / "team.yaml",
        tmp_path / nobody / "rules" / "mine.yaml",
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the XDG variables are Linux's")
def test_without_it_the_systems_places_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WORDWARD_DATA", raising=False)
    for name in ("DATA", "STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    assert paths.data_folder() == tmp_path / "DATA" / "Wordward"
    assert paths.log_folder() == tmp_path / "STATE" / "Wordward" / "log"
    assert paths.config_folder() == tmp_path / "CONFIG" / "Wordward"
    assert paths.cache_folder() == tmp_path / "CACHE" / "Wordward"


def test_a_folder_that_cannot_be_made_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("WORDWARD_DATA", str(tmp_path / "file" / "below"))
    with pytest.raises(AppError) as caught:
        paths.data_folder()
    assert "WORDWARD_DATA" in caught.value.hint


def test_asking_for_shipped_folders_loads_no_third_party_module() -> None:
    script = (
        "import sys; from desktop_app import paths; paths.rules_folder()\n"
        "print('platformdirs' in sys.modules)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout.strip() == "False"


def test_where_nobody_may_look_rules_may_be_and_whoever_reads_them_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = tmp_path / ("long" * 80)  # no system looks into a name of that length, for root either
    monkeypatch.setenv("WORDWARD_DATA", str(nowhere))
    sources = paths.rule_sources()
    assert sources.folders == (ROOT / "rules", nowhere / "rules" / "installed")
    problems = [problem.sentence for problem in load_rules(sources).problems]
    assert [sentence for sentence in problems if "installed cannot be read" in sentence]
    assert [sentence for sentence in problems if "mine.yaml" in sentence]
