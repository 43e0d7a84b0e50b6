"""An act is shown from its verb to the head of its first object, however a rule recognised it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.analysis.acts import act_within
from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert
from desktop_app.domain.rules import Ignore, IgnoreLevel
from desktop_app.domain.signals import Category, Gate
from desktop_app.text.identity import plain_words
from tests.reading import LEAD, read, rules_of, signal


def shown(sentence: str) -> str:
    """The act of a sentence, in which [[ ]] stand round the words that a rule recognised."""
    start, end = sentence.index("[["), sentence.index("]]") - 2
    text = sentence.replace("[[", "").replace("]]", "")
    first, last = act_within(text, start, end)
    return text[first:last]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("You [[translate admissions and day cases into ICD-10 codes]] daily.", "translate admissions"),
        ("You [[turn letters into SNOMED codes]] before noon.", "turn letters"),
        ("To [[assign codes from ICD-10 and OPCS-4]] each day.", "assign codes"),
        ("[[Summarise the notes of new patients]] in a week.", "Summarise the notes"),
        ("[[Coding of letters and results]] in EMIS Web.", "Coding of letters"),
        ("They [[code diagnoses, operations and allergies]] for us.", "code diagnoses"),
        ("We [[code the correspondence received]] overnight.", "code the correspondence"),
        ("We [[code episodes promptly and completely]].", "code episodes"),
        ("Last month they [[coded spells that had waited]] since May.", "coded spells"),
        ("[[Pick out the diagnoses and code them]] with care.", "Pick out the diagnoses"),
        ("[[Summarise the backlog of 900 sets of notes]].", "Summarise the backlog"),
        ("Two years of [[summarising in general practice]].", "summarising"),
        ("[[Summarising]] preferred.", "Summarising"),
        ("Coding of episodes or [[summarising]] desirable, in any system.", "summarising"),
        ("[[Assign the required codes]] to each stay.", "Assign the required codes"),
    ],
)
def test_what_lies_behind_the_first_object_is_left_out(sentence: str, act: str) -> None:
    assert shown(sentence) == act


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("You [[code inpatient]] and day surgery episodes here.", "code inpatient and day surgery episodes"),
        (
            "You [[code medical]], surgical and elderly care stays.",
            "code medical, surgical and elderly care stays",
        ),
        ("[[Assign ICD-10]] and OPCS-4 codes to each spell.", "Assign ICD-10 and OPCS-4 codes"),
        ("She [[assigns CPT]], HCPCS and ICD-10-CM codes.", "assigns CPT, HCPCS and ICD-10-CM codes"),
        ("[[Assigning site]] and morphology codes to tumours.", "Assigning site and morphology codes"),
        ("[[Summarise patients]]' notes and letters.", "Summarise patients' notes"),
        ("You [[code the board]]'s more difficult stays.", "code the board's more difficult stays"),
        ("[[Summarise a set]] of notes against the clock.", "Summarise a set of notes"),
        ("We [[coded 12,500]] spells last year.", "coded 12,500 spells"),
        ("[[Code around 60]] invoices a day.", "Code around 60 invoices"),
        ("[[Codes 2 to 3]] inpatient charts an hour.", "Codes 2 to 3 inpatient charts"),
        ("The team abstracts and [[codes inpatient]] stays.", "abstracts and codes inpatient stays"),
        ("You [[code\nincoming]] letters in Docman.", "code\nincoming letters"),
        ("[[CODING OF CLINICAL]] LETTERS AND RESULTS", "CODING OF CLINICAL LETTERS"),
    ],
)
def test_what_belongs_to_the_first_object_is_added(sentence: str, act: str) -> None:
    assert shown(sentence) == act


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Read the [[letter, change the repeat and code]] the diagnoses.", "code the diagnoses"),
        ("You sort the [[post, file the results and summarise]] new records.", "summarise new records"),
        ("Scan every [[document and then code]] the problems.", "code the problems"),
        ("The wards' [[deaths and allocate stays]] for coding.", "allocate stays"),
        ("On all [[inpatient units you will code]] stays.", "code stays"),
        ("You see to [[Lloyd George records, plus summarising]] those who join.", "summarising"),
        ("There are [[letters to code]] in the tray.", "letters to code"),
        ("All [[letters waiting to be coded]] by Friday.", "letters waiting to be coded"),
        ("A good [[depth of coding]] in every specialty.", "depth of coding"),
        ("They [[turn what doctors write into codes]] that count.", "turn what doctors write into codes"),
        ("You have [[coded in an acute hospital]] before.", "coded in an acute hospital"),
        ("Twelve [[episodes a day]] are usual.", "episodes a day"),
    ],
)
def test_an_act_never_crosses_a_clause_and_other_ways_of_telling_stay(sentence: str, act: str) -> None:
    assert shown(sentence) == act


def test_every_act_shown_is_exact_in_the_original() -> None:
    text = LEAD + "You\u00a0code\u00a0inpatient\u00a0and day\u2011case  episodes in ICD\u201110."
    found = [item for item in read(text).evidence if item.category is Category.TASK]
    assert "code\u00a0inpatient\u00a0and day\u2011case  episodes" in [item.text for item in found]
    assert all(text[item.span.start : item.span.end] == item.text for item in found)


def test_a_sentence_of_nothing_but_spaces_and_commas_takes_no_time() -> None:
    for filler in (" ", ",", ", ", "and ", "a ", "-", "\t"):
        text = "code" + filler * 3000
        assert act_within(text, 0, 4)[0] == 0


@pytest.mark.parametrize("words", ["code inpatient episodes", "code inpatient"])
def test_a_mark_is_ignored_by_the_words_shown_and_by_those_of_the_rule(words: str) -> None:
    act = signal("act", "code inpatient", gate=Gate.ACT)
    advert = Advert.of(LEAD + "You code inpatient episodes.")
    rules = rules_of(act)
    assert [item.text for item in Reader(rules).analyse(advert).evidence] == ["code inpatient episodes"]
    ignore = Ignore(IgnoreLevel.PHRASE, act.id, plain_words(words))
    assert not Reader(replace(rules, ignores=(ignore,))).analyse(advert).evidence
