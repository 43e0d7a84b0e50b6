"""What the tests of rule_packs share."""

from __future__ import annotations

import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.rules import RuleSet, RuleSources
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules

if TYPE_CHECKING:
    from collections.abc import Callable


SHIPPED = RuleSources((rules_folder(),))
PACK = """\
id: house
title: House rules
version: 1.2.0
route: hospital
content: signals
licence: MIT
app_version: 0.1.0
"""
SIGNAL = """\
encoder:
  title: Larkfinder
  category: system
  strength: supporting
  phrases:
    - Larkfinder
  negation: none
  seeker: The encoder of this house.
  recruiter: The encoder of this house.
  sources:
    - title: The house's handbook
      address: https://example.org/handbook
      checked: 2026-11-21
  false_positives:
    - a bird
  examples:
    match:
      - You use [[Larkfinder]].
      - "[[Larkfinder]] is used."
    no_match:
      - You see a lark.
      - You find a lark.
"""
Member = tuple[str, str | bytes]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A sound pack in a folder of its own."""
    folder = tmp_path / "work" / "house"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "terms.yaml").write_text(SIGNAL, encoding="utf-8")
    (folder / "README.md").write_text("# House rules\n", encoding="utf-8")
    return folder


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    return tmp_path / "data" / "rules" / "installed"


@pytest.fixture
def make_zip(tmp_path: Path) -> Callable[..., Path]:
    def make_zip(*members: Member, sound: bool = True) -> Path:
        path = tmp_path / "given.zip"
        first: list[Member] = [("house/pack.yaml", PACK), ("house/terms.yaml", SIGNAL)] if sound else []
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in (*first, *members):
                info = zipfile.ZipInfo(name)
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, text)
        return path

    return make_zip


@cache
def shipped() -> RuleSet:
    return load_rules(SHIPPED)
