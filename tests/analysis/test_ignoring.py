"""Marks that somebody does not want to see: at each of the four levels they leave no trace."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert
from desktop_app.domain.rules import Ignore, IgnoreLevel
from desktop_app.domain.verdict import Route
from desktop_app.text.identity import advert_key, sentence_key, sentence_of
from tests.reading import LEAD, rules_of, signal

CODER = signal("coder", "coder", "encoder expert")
CODING = signal("coding", "ward coding")
WARD = signal("ward-coding-lead", "ward coding lead")
TEXT = LEAD + "We want a coder. The Coder works here. An encoder expert is a ward coding lead."
ADVERT = Advert.of(TEXT, title="Somebody")
OTHER = Advert.of(TEXT, title="Somebody else")


def marks(advert: Advert, *ignores: Ignore) -> list[str]:
    rules = replace(rules_of(CODER, CODING, WARD), ignores=ignores)
    return [item.text for item in Reader(rules).analyse(advert).evidence]


def test_without_ignores_all_is_seen() -> None:
    assert marks(ADVERT) == ["coder", "Coder", "encoder expert", "ward coding lead"]


def test_an_ignored_rule_is_not_even_looked_for() -> None:
    assert marks(ADVERT, Ignore(IgnoreLevel.RULE, "own.coder")) == ["ward coding lead"]


def test_an_ignored_phrase_is_ignored_in_every_advert() -> None:
    ignore = Ignore(IgnoreLevel.PHRASE, "own.coder", words="coder")
    assert marks(ADVERT, ignore) == marks(OTHER, ignore) == ["encoder expert", "ward coding lead"]


def test_a_mark_ignored_in_one_advert_stays_in_others() -> None:
    ignore = Ignore(IgnoreLevel.ADVERT, "own.coder", words="coder", advert=advert_key(ADVERT))
    assert marks(ADVERT, ignore) == ["encoder expert", "ward coding lead"]
    assert len(marks(OTHER, ignore)) == 4


def test_one_place_is_ignored_and_the_next_is_not() -> None:
    second = next(item for item in Reader(rules_of(CODER)).analyse(ADVERT).evidence if item.text == "Coder")
    key = sentence_key(sentence_of(ADVERT, second.span))
    ignore = Ignore(IgnoreLevel.PLACE, "own.coder", words="coder", advert=advert_key(ADVERT), sentence=key)
    assert marks(ADVERT, ignore) == ["coder", "encoder expert", "ward coding lead"]
    assert len(marks(OTHER, ignore)) == 4


def test_an_ignored_mark_hides_nothing_inside_it() -> None:
    assert marks(ADVERT, Ignore(IgnoreLevel.RULE, "own.ward-coding-lead"))[-1] == "ward coding"
    ignore = Ignore(IgnoreLevel.PHRASE, "own.ward-coding-lead", words="ward coding lead")
    assert marks(ADVERT, ignore)[-1] == "ward coding"


def test_an_ignored_mark_takes_its_rules_shorter_words_inside_it_along() -> None:
    rules = rules_of(signal("opcs", "OPCS-4", "OPCS"))
    advert = Advert.of(LEAD + "You know OPCS-4 well. OPCS is taught.")
    ignore = Ignore(IgnoreLevel.PHRASE, "own.opcs", words="opcs-4")
    found = Reader(replace(rules, ignores=(ignore,))).analyse(advert).evidence
    assert [(item.text, item.span.start) for item in found] == [("OPCS", advert.part("text").rindex("OPCS"))]


def test_an_ignored_mark_weighs_nothing() -> None:
    rules = replace(rules_of(CODER), ignores=(Ignore(IgnoreLevel.RULE, "own.coder"),))
    assert dict(Reader(rules).analyse(ADVERT).verdict.scores)[Route.HOSPITAL] == 0
