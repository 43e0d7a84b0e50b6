"""A small rule pack of a house's own. Import as `from tests.operations.house import RULE, house`."""

from __future__ import annotations

from pathlib import Path

PACK = """\
id: house
title: House rules
version: 2.1.0
route: hospital
content: signals
licence: MIT
authors:
  - Coding team
changelog:
  - "2.1.0 (2026-11-21): first edition"
app_version: 0.1.0
"""
RULE = """\
house-form:
  title: Form 7b
  category: standard
  strength: strong
  phrases:
    - form 7b
  seeker: >-
    Our own form.
  recruiter: >-
    Name the form.
  sources:
    - title: The coding office
      address: a note on the wall
      checked: 2026-11-20
  false_positives:
    - Any other form
  examples:
    match:
      - Fill in [[form 7b]] daily.
      - The [[form 7b]] is green.
    no_match:
      - Fill in form 8.
      - A form of words
    negated:
      - No [[form 7b]] is used.
"""


def house(folder: Path, rules: str = RULE, pack: str = PACK) -> Path:
    """Write the pack into a new folder of packs; the folder comes back."""
    place = folder / "house"
    place.mkdir(parents=True)
    (place / "pack.yaml").write_text(pack, encoding="utf-8")
    (place / "standards.yaml").write_text(rules, encoding="utf-8")
    return folder
