"""Names as people remember them lead to those there are."""

from __future__ import annotations

import pytest

from desktop_app.operations.rule_names import meant_by

KNOWN = ("hospital.icd-10", "hospital.opcs-4", "primary_care.systmone", "role_gate.coder")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("OPCS", "hospital.opcs-4"),
        ("opcs-4", "hospital.opcs-4"),
        ("SystemOne", "primary_care.systmone"),
        ("hospital.icd10", "hospital.icd-10"),
    ],
)
def test_part_of_a_name_in_any_case_is_understood(name: str, meant: str) -> None:
    assert f"“{meant}”" in meant_by(name, KNOWN)


@pytest.mark.parametrize("name", ["zebra", "nonsense", "nope", ""])
def test_what_is_like_nothing_leads_to_the_packs(name: str) -> None:
    known = (*KNOWN, "cues.no-need", "billing.nphies")
    assert meant_by(name, known) == "wordward rules lint lists the packs there are."
