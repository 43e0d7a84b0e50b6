"""Short names that count only in the company of their side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.signals import Gate, Status, Strength
from desktop_app.domain.verdict import Nation, Route
from tests.reading import LEAD, reader_of, signal

if TYPE_CHECKING:
    from desktop_app.domain.signals import Signal

CLAIMS = signal("claims", "claim codes", route=Route.BILLING)
SHORT = signal("short", "CPC", route=Route.BILLING, strength=Strength.WEAK, company=Route.BILLING)
STUDIES = signal("studies", "trial codes", "safety codes", route=Route.RESEARCH)
MORE_STUDIES = signal("more", "reaction terms", route=Route.RESEARCH)


def found(text: str, *signals: Signal) -> list[str]:
    """The rules found in a running text, by place, without the prefix of their pack."""
    items = reader_of(*signals).analyse(Advert.of(LEAD + text)).evidence
    return [item.rule.removeprefix("own.") for item in items]


def test_a_name_counts_wherever_its_side_has_been_shown() -> None:
    assert found("You hold the CPC.\nWe give claim codes.", CLAIMS, SHORT) == ["short", "claims"]
    assert found("We give claim codes.\n\nYou hold the CPC.", CLAIMS, SHORT) == ["claims", "short"]


@pytest.mark.parametrize(
    "text",
    ["You hold the CPC.", "You hold the CPC. We do not give claim codes.", "CPC, CPC and CPC."],
    ids=["alone", "denied", "often"],
)
def test_a_name_alone_is_not_found(text: str) -> None:
    assert "short" not in found(text, CLAIMS, SHORT)


@pytest.mark.parametrize(
    "changes",
    [
        {"strength": Strength.SUPPORTING},
        {"strength": Strength.WEAK},
        {"status": Status.EXPERIMENTAL},
        {"company": Route.BILLING},
        {"route": Route.HOSPITAL},
    ],
    ids=str,
)
def test_weak_uncertain_or_other_signals_are_no_company(changes: dict[str, object]) -> None:
    other = signal("claims", "claim codes", **{"route": Route.BILLING, **changes})  # type: ignore[arg-type]
    assert "short" not in found("You hold the CPC. We give claim codes.", other, SHORT)


def test_a_signal_of_another_nation_is_no_company() -> None:
    abroad = signal("claims", "claim codes", route=Route.BILLING, nations=(Nation.US,))
    place = signal("place", "Ohio", route=None, nation=Nation.US)
    elsewhere = signal("place", "Leeds", route=None, nation=Nation.ENGLAND)
    text = "We give claim codes in {}.\nYou hold the CPC."
    assert "short" in found(text.format("Ohio"), abroad, place, SHORT)
    assert "short" not in found(text.format("Leeds"), abroad, elsewhere, SHORT)


def test_the_side_with_more_firm_signals_keeps_words_that_two_claim() -> None:
    coder = signal("coder", "Medical Coder", route=Route.PRIMARY_CARE, gate=Gate.POST)
    notes = signal("notes", "summarise notes", route=Route.PRIMARY_CARE)
    trials = signal("trials", "Medical Coder", route=Route.RESEARCH, company=Route.RESEARCH, gate=Gate.POST)
    some = (coder, notes, trials, STUDIES)
    assert found("The Medical Coder gives trial codes.", *some) == ["trials", "studies"]
    assert found("The Medical Coder gives trial codes.\nYou summarise notes.", *some)[0] == "coder"
    both = "The Medical Coder gives trial codes and reaction terms.\nYou summarise notes."
    assert found(both, *some, MORE_STUDIES)[0] == "trials"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("You give trial codes in ICD.", "in-trials"),
        ("You give trial codes, but no ICD.", "icd"),
        ("You give trial codes. ICD is not required.", "icd"),
    ],
)
def test_what_is_denied_keeps_its_own_meaning(text: str, rule: str) -> None:
    own = signal("icd", "ICD")
    trials = signal("in-trials", "ICD", route=Route.RESEARCH, company=Route.RESEARCH)
    assert rule in found(text, own, trials, STUDIES)
    assert len(found(text, own, trials, STUDIES)) == 2


def test_words_of_no_side_give_way_to_company_and_a_post_of_no_side_does_not() -> None:
    bare = signal("bare", "terms", route=Route.UNCLEAR)
    post = signal("post", "coder", route=Route.UNCLEAR, gate=Gate.POST)
    terms = signal("terms", "terms", route=Route.RESEARCH, company=Route.RESEARCH)
    coder = signal("coder", "coder", route=Route.RESEARCH, company=Route.RESEARCH)
    assert found("You know terms and trial codes.", bare, terms, STUDIES) == ["terms", "studies"]
    assert found("You know terms.", bare, terms, STUDIES) == ["bare"]
    assert "post" in found("A coder of trial codes.", post, coder, STUDIES)


def test_who_loses_the_words_to_one_takes_them_from_nobody() -> None:
    asks = signal("asks", "CPC certificate holder", route=Route.BILLING, company=Route.BILLING)
    ours = signal("ours", "the CPC certificate", route=Route.BILLING)
    theirs = signal("theirs", "certificate holder", route=Route.RESEARCH)
    rules = found("We give claim codes to the CPC certificate holder.", CLAIMS, asks, ours, theirs)
    assert rules == ["claims", "ours", "theirs"]


def test_what_a_signal_of_its_side_has_found_is_not_told_twice() -> None:
    wider = signal("wider", "the CPC certificate", route=Route.BILLING)
    assert found("We give claim codes. You hold the CPC certificate.", CLAIMS, SHORT, wider) == [
        "claims",
        "wider",
    ]


def test_hospital_words_are_company_of_billing_where_coding_pays_claims() -> None:
    codes = signal("codes", "diagnosis codes", route=Route.HOSPITAL)
    place = signal("place", "Dubai", route=None, nation=Nation.UAE)
    assert "short" in found("We give diagnosis codes in Dubai.\nYou hold the CPC.", codes, place, SHORT)
    assert "short" not in found("We give diagnosis codes here.\nYou hold the CPC.", codes, place, SHORT)


def test_company_in_another_part_of_the_advert_counts() -> None:
    advert = Advert.of(LEAD + "You hold the CPC.", title="Clerk for claim codes")
    rules = [item.rule for item in reader_of(CLAIMS, SHORT).analyse(advert).evidence]
    assert "own.short" in rules


def test_a_firm_signal_keeps_more_words_than_those_asked_about() -> None:
    letters = signal(
        "letters", "code discharge letters", route=Route.PRIMARY_CARE, strength=Strength.DECISIVE
    )
    stays = signal("stays", "code discharge", route=Route.RESEARCH, company=Route.RESEARCH)
    text = "We give trial codes, safety codes and reaction terms.\nYou code discharge letters."
    assert found(text, STUDIES, MORE_STUDIES, letters, stays)[-1] == "letters"
    assert found(text.replace(" letters", " notes"), STUDIES, MORE_STUDIES, letters, stays)[-1] == "stays"
