"""Packs as zip files: out and in again the same, and nothing unsafe gets in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import PackOrigin, RuleSources
from desktop_app.operations.pack_exchange import export_pack, install, read_pack_zip, uninstall
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from tests.operations.pack_zips import PACK, SHIPPED, SIGNAL, shipped

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_pack_goes_out_and_comes_in_the_same(tmp_path: Path, house: Path, installed: Path) -> None:
    sources = RuleSources((rules_folder(), house.parent))
    digest = export_pack(sources, "house", tmp_path / "house.zip")
    before = next(pack for pack in load_rules(sources).packs if pack.id == "house")
    offer = read_pack_zip(tmp_path / "house.zip", rules=shipped())
    assert (offer.id, offer.title, offer.version, offer.signals) == ("house", "House rules", "1.2.0", 1)
    assert offer.digest == digest == before.digest
    assert (offer.replaces, offer.problems) == ("", ())
    assert not installed.exists()
    install(offer, installed)
    rules = load_rules(RuleSources((rules_folder(), installed)))
    after = next(pack for pack in rules.packs if pack.id == "house")
    assert after == before
    assert after.origin is PackOrigin.INSTALLED
    assert not rules.problems
    assert (installed / "house" / "README.md").is_file()


def test_every_shipped_pack_can_be_exported_and_read(tmp_path: Path) -> None:
    for pack in shipped().packs:
        path = tmp_path / f"{pack.id}.zip"
        assert export_pack(SHIPPED, pack.id, path) == pack.digest
        with pytest.raises(AppError, match="came with Wordward"):
            read_pack_zip(path, rules=shipped())


def test_the_same_pack_makes_the_same_bytes(tmp_path: Path, house: Path) -> None:
    sources = RuleSources((house.parent,))
    export_pack(sources, "house", tmp_path / "one.zip")
    copy = tmp_path / "copy" / "house"
    shutil.copytree(house, copy)
    export_pack(RuleSources((copy.parent,)), "house", tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_zip_made_by_hand_is_read_too(make_zip: Callable[..., Path]) -> None:
    path = make_zip(("house/", ""), ("__MACOSX/house/._pack.yaml", "x"), ("house/.DS_Store", "x"))
    offer = read_pack_zip(path, rules=shipped())
    assert [name for name, _content in offer.files] == ["pack.yaml", "terms.yaml"]


def test_an_installed_pack_is_replaced_whole(make_zip: Callable[..., Path], installed: Path) -> None:
    first = read_pack_zip(make_zip(("house/more.yaml", "")), rules=shipped())
    install(first, installed)
    rules = load_rules(RuleSources((rules_folder(), installed)))
    newer = PACK.replace("1.2.0", "1.3.0")
    path = make_zip(("house/pack.yaml", newer), ("house/terms.yaml", SIGNAL), sound=False)
    offer = read_pack_zip(path, rules=rules)
    assert (offer.version, offer.replaces) == ("1.3.0", "1.2.0")
    (installed / ".house-3f2a3f2a3f2a.new").mkdir()  # what a power cut leaves
    install(offer, installed)
    assert sorted(each.name for each in (installed / "house").iterdir()) == ["pack.yaml", "terms.yaml"]
    assert [each.name for each in installed.iterdir()] == ["house"]


def test_an_installed_pack_is_removed_and_no_other(make_zip: Callable[..., Path], installed: Path) -> None:
    install(read_pack_zip(make_zip(), rules=shipped()), installed)
    for name in ("", "..", "../rules", "hospital"):
        with pytest.raises(AppError, match="not among those"):
            uninstall(name, installed)
    uninstall("house", installed)
    assert list(installed.iterdir()) == []
