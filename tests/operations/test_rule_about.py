"""Who wrote a pack and what changed in it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.operations.rule_about import PackAbout, about_pack
from tests.presentation.house_rules import house_sources


def test_authors_and_changes_are_read_as_written(tmp_path: Path) -> None:
    about = about_pack(house_sources(tmp_path), "house")
    assert about == PackAbout(("Coding team of Larkmoor",), ("1.2.0 (2026-11-21): first edition",))


def test_a_pack_without_a_folder_or_with_a_broken_file_tells_nothing(tmp_path: Path) -> None:
    sources = house_sources(tmp_path)
    assert about_pack(sources, "mine") == PackAbout()
    file = tmp_path / "packs" / "house" / "pack.yaml"
    file.write_text("authors: nobody\nchangelog: [\n", "utf-8")
    assert about_pack(sources, "house") == PackAbout()
    file.unlink()
    assert about_pack(sources, "house") == PackAbout()
