"""Passages told in other words that somebody does not want to see: by their sentence, or all of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import TOLD, Evidence
from desktop_app.domain.rules import Ignore, IgnoreLevel, RuleSet, RuleSources
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from desktop_app.text.identity import advert_key, sentence_key

TEXT = (
    "When patients have gone home you read their notes, pick out each diagnosis and operation and find the "
    "entry for it in the national books.\nYou turn what doctors wrote into letters and numbers that the "
    "hospital is paid by, and put right entries that were wrong.\n"
)
ADVERT = Advert.of(TEXT, title="Records Assistant")
OTHER = Advert.of(TEXT, title="Another post")


@cache
def silent_rules() -> RuleSet:
    """The shipped rules without their signals, so that the passages speak."""
    rules = load_rules(RuleSources((rules_folder(),)))
    return replace(rules, packs=tuple(replace(pack, signals=()) for pack in rules.packs))


def found(advert: Advert, *ignores: Ignore) -> tuple[Evidence, ...]:
    """All that is shown of an advert."""
    return Reader(replace(silent_rules(), ignores=ignores)).analyse(advert).evidence


def passages(advert: Advert, *ignores: Ignore) -> list[Evidence]:
    """The passages that are shown of an advert."""
    return [each for each in found(advert, *ignores) if each.rule == TOLD]


def ignore(level: IgnoreLevel, passage: Evidence) -> Ignore:
    """What is kept of a passage."""
    here = advert_key(ADVERT) if level is IgnoreLevel.PLACE else ""
    return Ignore(level, TOLD, words="you open …", advert=here, sentence=sentence_key(passage.text))


def strongest() -> Evidence:
    """The passage that counts, with nothing ignored."""
    return max(passages(ADVERT), key=lambda each: each.weight)


def test_a_passage_ignored_in_one_advert_is_shown_in_others() -> None:
    unwanted = strongest()
    ignored = ignore(IgnoreLevel.PLACE, unwanted)
    assert unwanted.text not in {each.text for each in passages(ADVERT, ignored)}
    assert unwanted.text in {each.text for each in passages(OTHER, ignored)}


def test_a_passage_ignored_everywhere_is_shown_nowhere_and_weighs_nothing() -> None:
    unwanted = strongest()
    ignored = ignore(IgnoreLevel.PHRASE, unwanted)
    for advert in (ADVERT, OTHER):
        left = passages(advert, ignored)
        assert unwanted.text not in {each.text for each in left}
        assert sum(each.weight for each in left) <= unwanted.weight


def test_all_passages_may_be_ignored() -> None:
    assert len(passages(ADVERT)) > 0
    assert passages(ADVERT, Ignore(IgnoreLevel.RULE, TOLD)) == []


def test_another_passages_sentence_changes_nothing() -> None:
    other = Ignore(IgnoreLevel.PHRASE, TOLD, words="x …", sentence=sentence_key("Somebody else's sentence."))
    assert passages(ADVERT, other) == passages(ADVERT)
