"""The settings' file: whole or as it was, and a broken one costs a sentence."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.settings import FILE_NAME, SETTINGS, defaults, load, save
from tests import disks

closed_folder = disks.closed_folder


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    values = defaults() | {"audience": "recruiter", "text_size": 150}
    save(tmp_path, values)
    assert load(tmp_path) == (values, "")
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    assert load(tmp_path) == (defaults(), "")


@pytest.mark.parametrize("content", ["", "{", "[]", '"x"', "\x00\xff", "[" * 100_000], ids=range(6))
def test_a_broken_file_means_defaults_and_a_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE_NAME).write_text(content, encoding="latin-1")
    values, trouble = load(tmp_path)
    assert values == defaults()
    assert "default" in trouble


def test_one_wrong_value_costs_only_itself(tmp_path: Path) -> None:
    kept = {"text_size": 999, "audience": "recruiter", "theme": 4, "window_maximised": 1, "of_tomorrow": True}
    (tmp_path / FILE_NAME).write_text(json.dumps(kept), encoding="utf-8")
    values, trouble = load(tmp_path)
    assert values == defaults() | {"audience": "recruiter"}
    assert "Text size" in trouble
    assert "of_tomorrow" not in trouble


@pytest.mark.parametrize(
    ("name", "value", "taken"),
    [
        ("theme", "dark", True),
        ("theme", "purple", False),
        ("text_size", 100, True),
        ("text_size", 200, True),
        ("text_size", 99, False),
        ("text_size", 201, False),
        ("text_size", "150", False),
        ("export_coloured", False, True),
        ("export_coloured", 0, False),
        ("team_rules", "no bounds, no choices", True),
    ],
)
def test_a_value_counts_only_within_its_choices_and_bounds(
    tmp_path: Path, name: str, value: str | int | bool, taken: bool
) -> None:
    (tmp_path / FILE_NAME).write_text(json.dumps({name: value}), encoding="utf-8")
    values, trouble = load(tmp_path)
    assert values == (defaults() | {name: value} if taken else defaults())
    assert bool(trouble) is not taken


def test_a_wrong_value_is_told_by_its_name_on_screen_or_in_the_file(tmp_path: Path) -> None:
    kept = {"window_width": 1, "text_size": 1}
    (tmp_path / FILE_NAME).write_text(json.dumps(kept), encoding="utf-8")
    assert load(tmp_path)[1].endswith("not allowed: window_width, Text size.")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_is_told_and_the_old_file_is_whole(tmp_path: Path) -> None:
    save(tmp_path, defaults())
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(AppError, match="could not be saved"):
            save(tmp_path, defaults() | {"theme": "dark"})
        assert load(tmp_path) == (defaults(), "")
    finally:
        tmp_path.chmod(0o700)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="could not be saved"):
        save(tmp_path / "gone", defaults())


def test_every_default_is_allowed_and_every_name_is_its_own() -> None:
    assert all(setting.accepts(setting.default) for setting in SETTINGS)
    assert len({setting.id for setting in SETTINGS}) == len(SETTINGS)


def test_a_folder_that_may_not_be_looked_into_means_defaults_and_a_sentence(closed_folder: Path) -> None:
    values, trouble = load(closed_folder / "inner")
    assert values == defaults()
    assert "could not be read" in trouble


def test_names_of_a_newer_wordward_outlast_a_change_made_here(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"of_tomorrow": [1, 2], "theme": "dark"}', encoding="utf-8")
    save(tmp_path, defaults() | {"text_size": 125})
    kept = json.loads((tmp_path / FILE_NAME).read_text("utf-8"))
    assert (kept["of_tomorrow"], kept["theme"], kept["text_size"]) == ([1, 2], "system", 125)


@pytest.mark.parametrize("content", ['{"team_rules": "X:\\rules.yaml"', "[]", "[" * 100_000], ids=range(3))
def test_a_broken_file_is_put_aside_and_not_written_over(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE_NAME).write_text(content, encoding="utf-8")
    save(tmp_path, defaults())
    assert (tmp_path / f"{FILE_NAME}.bak").read_text("utf-8") == content
    assert load(tmp_path) == (defaults(), "")


def test_every_broken_file_is_kept(tmp_path: Path) -> None:
    broken = {"{ one", "{ two", "{ three"}
    for content in broken:
        (tmp_path / FILE_NAME).write_text(content, encoding="utf-8")
        save(tmp_path, defaults())
    kept = {path.read_text("utf-8") for path in tmp_path.iterdir() if path.name != FILE_NAME}
    assert kept == broken


def test_a_mark_that_an_editor_put_before_it_is_no_damage(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"theme": "dark"}', encoding="utf-8-sig")
    assert load(tmp_path) == (defaults() | {"theme": "dark"}, "")
