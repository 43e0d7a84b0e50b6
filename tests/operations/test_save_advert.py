"""Saving an advert, and finding out that it was saved before."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction, FactName
from desktop_app.operations.save_advert import change_facts, find_saved, save_advert
from desktop_app.store.shortlist import Shortlist
from tests.making import HOSPITAL_TEXT, SAVED_AT, an_analysis, an_entry
from tests.making_facts import a_full_entry, an_analysis_with
from tests.operations.killing import kill_while_saving


def test_a_saved_advert_is_on_the_disk_with_all_that_was_known(tmp_path: Path) -> None:
    path = tmp_path / "shortlist.db"
    saved = save_advert(
        analysis=an_analysis(),
        title="Coder",
        employer="Larkmoor",
        store_path=path,
        now=SAVED_AT,
    )
    assert saved == replace(an_entry(an_analysis(), title="Coder", employer="Larkmoor"), id=1)
    with Shortlist(path) as shortlist:
        assert shortlist.fetch(1) == saved


def test_the_same_text_is_recognised(tmp_path: Path) -> None:
    path = tmp_path / "shortlist.db"
    assert find_saved(advert=Advert.of(HOSPITAL_TEXT), store_path=path) is None
    save_advert(analysis=an_analysis(), title="", employer="", store_path=path, now=SAVED_AT)
    found = find_saved(advert=Advert.of(HOSPITAL_TEXT.replace("\n", "\r\n")), store_path=path)
    assert found is not None
    assert found.id == 1
    assert find_saved(advert=Advert.of("Something else"), store_path=path) is None


def test_what_cannot_be_saved_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="not there"):
        save_advert(
            analysis=an_analysis(),
            title="",
            employer="",
            store_path=tmp_path / "gone" / "shortlist.db",
            now=SAVED_AT,
        )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_while_saving_nothing_shown_as_saved_is_lost(tmp_path: Path) -> None:
    outcome = kill_while_saving(tmp_path, rounds=8, seed=7)
    assert outcome.shown > 0
    assert (outcome.lost, outcome.drafts_lost, outcome.unopened) == (0, 0, 0)


def test_facts_and_corrections_are_saved_and_title_and_employer_are_theirs(tmp_path: Path) -> None:
    path = tmp_path / "shortlist.db"
    said = (Correction(FactName.EMPLOYER, "Larkmoor"), Correction(FactName.BAND, None))
    saved = save_advert(
        analysis=a_full_entry().analysis,
        title="First line of the text",
        employer="",
        corrections=said,
        store_path=path,
        now=SAVED_AT,
    )
    assert (saved.title, saved.employer, saved.corrections) == ("Clinical Coder (Band 5)", "Larkmoor", said)
    with Shortlist(path) as shortlist:
        assert shortlist.fetch(1) == saved


def test_facts_are_put_right_later_and_that_is_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "shortlist.db"
    saved = save_advert(
        analysis=a_full_entry().analysis, title="", employer="", store_path=path, now=SAVED_AT
    )
    said = (Correction(FactName.TITLE, "Coder"), Correction(FactName.BAND, "6"))
    changed = change_facts(entry_id=1, changes={one.name: one for one in said}, store_path=path)
    assert (changed.title, changed.corrections) == ("Coder", said)
    assert changed.analysis == saved.analysis
    assert change_facts(entry_id=1, changes={one.name: None for one in said}, store_path=path) == saved
    with pytest.raises(AppError, match="no longer"):
        change_facts(entry_id=7, changes={}, store_path=path)


def test_what_was_put_right_elsewhere_stays(tmp_path: Path) -> None:
    path = tmp_path / "shortlist.db"
    save_advert(analysis=a_full_entry().analysis, title="", employer="", store_path=path, now=SAVED_AT)
    with Shortlist(path) as shortlist:
        shortlist.change(1, title="Typed on the shortlist")
    place = Correction(FactName.LOCATION, "Leeds")
    changed = change_facts(entry_id=1, changes={FactName.LOCATION: place}, store_path=path)
    assert changed.title == "Typed on the shortlist"
    assert changed.corrections == (Correction(FactName.TITLE, "Typed on the shortlist"), place)


def test_a_guess_is_nobody_s_correction_until_the_person_types(tmp_path: Path) -> None:
    path = tmp_path / "shortlist.db"
    analysis = an_analysis_with((FactName.BAND, "4"))
    guess = "Come and work with us at the seaside!"
    saved = save_advert(analysis=analysis, title=guess, employer="", store_path=path, now=SAVED_AT)
    assert (saved.title, saved.corrections) == (guess, ())
    with Shortlist(path) as shortlist:
        shortlist.change(1, changes={FactName.BAND: Correction(FactName.BAND, "5")})
        assert [one.name for one in shortlist.fetch(1).corrections] == [FactName.BAND]
        assert shortlist.change(1, title="Coder").title == "Coder"
        assert Correction(FactName.TITLE, "Coder") in shortlist.fetch(1).corrections
