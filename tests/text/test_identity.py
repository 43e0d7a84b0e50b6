"""Keys of adverts and sentences: what changes them and what does not; nothing can be read back."""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.spans import Span
from desktop_app.text.identity import advert_key, plain_words, sentence_key, sentence_of

OPENING = "You will code inpatient episodes at our hospital. " * 8
ADVERT = Advert.of(OPENING + "Apply by Friday.", title="Clinical Coder", employer="Fenbeck NHS Trust")


def test_a_key_is_sixteen_hexadecimal_digits() -> None:
    assert re.fullmatch(r"[0-9a-f]{16}", advert_key(ADVERT))
    assert re.fullmatch(r"[0-9a-f]{16}", sentence_key("You will code."))
    assert re.fullmatch(r"[0-9a-f]{16}", advert_key(Advert.of("\ud800")))


@pytest.mark.parametrize(
    "other",
    [
        Advert.of(OPENING + "Apply by Monday, please.", title="Clinical Coder", employer="Fenbeck NHS Trust"),
        Advert.of(OPENING.upper(), title="CLINICAL  CODER", employer="Fenbeck NHS\u00a0Trust"),
        Advert.of(OPENING.replace(". ", ".\n\n"), title="Clinical Coder", employer="Fenbeck NHS Trust"),
        Advert.of(OPENING, title="Clinical Coder", employer="Fenbeck NHS Trust", salary="£30,000"),
    ],
)
def test_an_advert_keeps_its_key_while_the_rest_is_edited(other: Advert) -> None:
    assert advert_key(other) == advert_key(ADVERT)


@pytest.mark.parametrize(
    "other",
    [
        Advert.of(OPENING, title="Clinical Coder Fenbeck", employer="NHS Trust"),
        Advert.of(OPENING, title="Clinical Coder", employer="Ashmere NHS Trust"),
        Advert.of("We are glad. " + OPENING, title="Clinical Coder", employer="Fenbeck NHS Trust"),
    ],
)
def test_another_advert_has_another_key(other: Advert) -> None:
    assert advert_key(other) != advert_key(ADVERT)


def test_an_advert_of_documents_only_is_known_by_them() -> None:
    one, two = (
        Advert.of(text="", **{"document:1": words}) for words in ("Coding of episodes", "Coding of letters")
    )
    assert advert_key(one) != advert_key(two)


def test_a_sentence_is_known_by_its_letters() -> None:
    assert sentence_key("You will  code ICD\u201110.") == sentence_key("you will code icd-10")
    assert sentence_key("You will code ICD-10.") != sentence_key("You will code ICD-11.")


def test_the_sentence_of_a_mark_is_the_one_it_stands_in() -> None:
    text = "First one.\u00a0 You know  OPCS\u20114 well; that is all. Last one."
    start = text.index("OPCS")
    advert = Advert.of(text)
    assert sentence_of(advert, Span("text", start, start + 6)) == "You know OPCS-4 well;"


def test_words_are_compared_without_case_and_space_runs() -> None:
    assert plain_words("Clinical\u00a0 CODER\n") == "clinical coder"
