"""Makes small rule folders to break."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.rules import RuleSet, RuleSources
from desktop_app.rulepack.loader import load_rules
from tests.disks import closed_folder

__all__ = ["closed_folder"]

PACK = """\
id: hospital
title: Hospital clinical coding
version: 1.0.0
route: hospital
content: signals
licence: MIT
authors:
  - Wordward contributors
changelog:
  - "1.0.0 (2026-11-21): first edition"
app_version: 0.1.0
"""

SIGNAL = """\
acc-designation:
  title: Accredited Clinical Coder (ACC)
  category: qualification
  strength: strong
  phrases:
    - Accredited Clinical Coder
    - ACC qualified
  near:
    - word: ACC
      case: exact
      any_of:
        - coder
        - NCCQ
      within: 6
  unless:
    - Acute Care Certificate
  negation: soft
  sections:
    title: x2
    about_us: x0
  seeker: >-
    ACC is the designation a hospital coder earns by passing the NCCQ: it means
    ICD-10 and OPCS-4 work.
  recruiter: >-
    Say whether ACC is essential or whether you will train.
  sources:
    - title: An article about the designation
      address: https://example.org/acc
      checked: 2026-11-20
  false_positives:
    - ACC for anything else (account, acute care)
  examples:
    match:
      - We look for an [[Accredited Clinical Coder]].
      - "[[ACC qualified]] people and an [[ACC]] coder with NCCQ."
    no_match:
      - You will complete the Acute Care Certificate (ACC) as a coder.
      - The account is settled by the coder.
    negated:
      - "[[ACC]] is not required of a trainee coder."
    known_gaps: []
"""

SECOND = """\
icd-ten:
  title: ICD-10
  category: classification
  strength: strong
  phrases:
    - ICD-10
  not_in:
    - ICD-10-CM
  negation: none
  seeker: The classification of diagnoses in hospitals.
  recruiter: The classification of diagnoses in hospitals.
  sources:
    - title: The classifications browser
      address: https://example.org/icd
      checked: 2026-11-20
  false_positives:
    - ICD for a heart device
  examples:
    match:
      - You code in [[ICD-10]].
      - "[[ICD 10]] daily."
    no_match:
      - You code in ICD-10-CM.
      - An ICD was fitted.
"""

WriteRules = Callable[[dict[str, str]], Path]


@pytest.fixture
def pack_text() -> str:
    """A `pack.yaml` without fault."""
    return PACK


@pytest.fixture
def signal_text() -> str:
    """A signal with every kind of key, without fault; it is called acc-designation."""
    return SIGNAL


@pytest.fixture
def second_text() -> str:
    """Another signal without fault, called icd-ten."""
    return SECOND


@pytest.fixture
def write_rules(tmp_path: Path) -> WriteRules:
    """Writes files (path below the rules folder → text) and gives the rules folder."""

    def write(files: dict[str, str]) -> Path:
        folder = tmp_path / "rules"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def load(
    tmp_path: Path, write_rules: WriteRules, pack_text: str, signal_text: str, second_text: str
) -> Callable[..., RuleSet]:
    """Loads one pack with acc-designation and icd-ten under the files of changes given."""
    shipped = write_rules({"hospital/pack.yaml": pack_text, "hospital/terms.yaml": signal_text + second_text})

    def load(mine: str = "", team: str | None = None, last_good: RuleSet | None = None) -> RuleSet:
        overlays = []
        for name, text in (("team.yaml", team), ("mine.yaml", mine)):
            if text is not None:
                (tmp_path / name).write_text(text, encoding="utf-8")
                overlays.append(tmp_path / name)
        return load_rules(RuleSources((shipped,), tuple(overlays)), last_good=last_good)

    return load
