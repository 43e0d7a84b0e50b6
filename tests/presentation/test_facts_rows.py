"""The words of the rows of facts: how long a contract lasts, and who says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.facts import Asked, AskedStrength, Correction, Fact, FactName, FactSource, FactValue
from desktop_app.domain.verdict import Nation, Setting
from desktop_app.presentation.facts_model import spoken
from desktop_app.presentation.facts_remarks import has_bands
from desktop_app.presentation.facts_rows import entries_of
from tests.making import an_analysis


def read(name: FactName, value: FactValue, source: FactSource = FactSource.TEXT) -> Fact:
    return Fact(name, value, None, "", source)


def told(*facts: Fact, corrections: tuple[Correction, ...] = (), filed: bool = True) -> list[str]:
    return [spoken(one) for one in entries_of(facts, corrections, vacancy=False, filed=filed)]


def test_a_contract_lasts_for_months_or_until_a_day() -> None:
    assert "For: 12 months" in told(read(FactName.CONTRACT_UNTIL, "12 months"))
    assert "Until: 31 March 2027" in told(read(FactName.CONTRACT_UNTIL, "2027-03-31"))


def test_where_there_is_no_file_no_file_states_anything() -> None:
    title = read(FactName.TITLE, "Clinical Coder", FactSource.FIELD)
    assert "Title: Clinical Coder, stated by the file" in told(title)
    assert "Title: Clinical Coder" in told(title, filed=False)


def test_what_was_not_read_is_added_and_what_was_is_corrected() -> None:
    nccq, gcse = Asked("NCCQ", AskedStrength.ESSENTIAL), Asked("GCSEs", AskedStrength.DESIRABLE)
    corrections = (
        Correction(FactName.QUALIFICATIONS, (nccq, gcse)),
        Correction(FactName.HOURS_PER_WEEK, 30),
        Correction(FactName.BAND, "6"),
    )
    lines = told(read(FactName.QUALIFICATIONS, (nccq,)), read(FactName.BAND, "5"), corrections=corrections)
    assert "Hours: 30 hours a week, added by you" in lines
    assert "Band: 6, corrected by you; read: 5" in lines
    assert any(line.startswith("Qualification: GCSEs, desirable, added by you") for line in lines)


@pytest.mark.parametrize(
    ("nation", "setting", "missed"),
    [
        (Nation.ENGLAND, Setting.ACUTE, True),
        (Nation.UNKNOWN, Setting.UNKNOWN, True),
        (Nation.ENGLAND, Setting.GP_PRACTICE, False),
        (Nation.IRELAND, Setting.ACUTE, False),
        (Nation.US, Setting.PAYER, False),
    ],
)
def test_a_band_is_missed_only_where_posts_have_one(nation: Nation, setting: Setting, missed: bool) -> None:
    title = read(FactName.TITLE, "Clinical Coder")
    verdict = replace(an_analysis("A clinical coder.").verdict, nation=nation, setting=setting)
    lines = [spoken(one) for one in entries_of([title], (), banded=has_bands(verdict, [title]))]
    unsaid = next(line for line in lines if line.startswith("Not stated"))
    assert (" band," in unsaid) is missed
    abroad = read(FactName.NATION, "ireland")
    assert not has_bands(verdict, [title, abroad])
