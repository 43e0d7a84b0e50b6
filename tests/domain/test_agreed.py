"""One truth about title and employer: in the entry's fields and among its corrections."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.advert import TITLE as TITLE_PART
from desktop_app.domain.facts import Correction, FactName
from desktop_app.domain.shortlist import ShortlistEntry, agreed
from tests.making import an_analysis, an_entry
from tests.making_facts import an_entry_with

TITLE, EMPLOYER, BAND = FactName.TITLE, FactName.EMPLOYER, FactName.BAND
SIX = Correction(BAND, "6")


def titled(entry: ShortlistEntry) -> tuple[str, tuple[Correction, ...]]:
    """The title, and what is said to be put right."""
    return entry.title, entry.corrections


def test_a_correction_of_what_nothing_states_stays_one() -> None:
    said = Correction(TITLE, "Coder II")
    entry = replace(an_entry_with((BAND, "5")), title="A guess", corrections=(said,))
    assert titled(agreed(entry)) == ("Coder II", (said,))


def test_of_several_corrections_of_one_name_the_last_counts() -> None:
    entry = replace(an_entry_with(), corrections=(Correction(TITLE, "first"), Correction(TITLE, "last")))
    assert titled(agreed(entry)) == ("last", (Correction(TITLE, "last"),))


def test_a_field_that_differs_from_what_was_read_is_a_correction() -> None:
    entry = replace(an_entry_with((TITLE, "Coder")), title="Coder II")
    assert titled(agreed(entry)) == ("Coder II", (Correction(TITLE, "Coder II"),))
    assert titled(agreed(replace(entry, title=""))) == ("", (Correction(TITLE, None),))
    assert titled(agreed(replace(entry, title="Coder"))) == ("Coder", ())


def test_a_guess_is_a_correction_only_where_the_person_typed_it() -> None:
    entry = replace(an_entry_with((BAND, "5")), title="Coder")
    assert titled(agreed(entry)) == ("Coder", ())
    assert titled(agreed(entry, typed={TITLE_PART})) == ("Coder", (Correction(TITLE, "Coder"),))


def test_what_is_typed_into_an_entry_of_before_there_were_facts_is_its_field_alone() -> None:
    entry = an_entry(title="Coder")
    assert titled(agreed(entry, typed={TITLE_PART})) == ("Coder", ())
    with_more = replace(entry, corrections=(SIX,))
    assert titled(agreed(with_more, typed={TITLE_PART})) == ("Coder", (Correction(TITLE, "Coder"), SIX))


def test_a_correction_taken_back_leaves_what_is_stated_else_the_field_else_a_guess() -> None:
    stated = replace(an_entry_with((TITLE, "Coder")), title="Coder II")
    assert titled(agreed(stated, freed={TITLE}, guessed={TITLE_PART: "A guess"})) == ("Coder", ())
    given = an_entry(an_analysis(title="Clinical Coder"), title="Coder II")
    assert titled(agreed(given, freed={TITLE}, guessed={TITLE_PART: "A guess"})) == ("Clinical Coder", ())
    bare = an_entry(an_analysis(title=""), title="Coder II")
    assert titled(agreed(bare, freed={TITLE}, guessed={TITLE_PART: "A guess"})) == ("A guess", ())
    assert titled(agreed(bare, freed={TITLE})) == ("Coder II", ())


def test_the_employer_follows_the_same_rule_by_itself() -> None:
    entry = replace(
        an_entry_with((TITLE, "Coder"), (EMPLOYER, "Larkmoor")), title="Coder", employer="Eastfell"
    )
    found = agreed(entry)
    assert (found.title, found.employer, found.corrections) == (
        "Coder",
        "Eastfell",
        (Correction(EMPLOYER, "Eastfell"),),
    )
