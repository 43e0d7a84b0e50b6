"""Recognises the marks that the user has chosen to ignore."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.analysis.acts import act_within
from desktop_app.analysis.members import TASK
from desktop_app.domain.evidence import TOLD
from desktop_app.domain.rules import IgnoreLevel
from desktop_app.text.identity import advert_key, plain_words, sentence_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop_app.analysis.matcher import Match, Sentences
    from desktop_app.analysis.passages import Passage
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.rules import Ignore, RuleSet
    from desktop_app.text.normalise import NormalText


def without_ignored_rules(rules: RuleSet) -> RuleSet:
    """The rule set without the signals that are ignored everywhere, so that they are not even sought."""
    ignored = {ignore.rule for ignore in rules.ignores if ignore.level is IgnoreLevel.RULE}
    if not ignored:
        return rules
    packs = tuple(
        replace(pack, signals=tuple(signal for signal in pack.signals if signal.id not in ignored))
        for pack in rules.packs
    )
    return replace(rules, packs=packs)


class Unwanted:
    """The ignored marks of a rule set, other than whole rules.

    Args:
        ignores: All of the overlays; whole rules are left to `without_ignored_rules`.
    """

    def __init__(self, ignores: Iterable[Ignore]) -> None:
        self._by_rule: dict[str, list[Ignore]] = {}
        self._no_passages = False
        for ignore in ignores:
            if ignore.level is IgnoreLevel.RULE and ignore.rule == TOLD:
                self._no_passages = True
            if ignore.level is not IgnoreLevel.RULE:
                self._by_rule.setdefault(ignore.rule, []).append(ignore)

    def of(self, advert: Advert) -> Callable[[Match, Sentences], bool] | None:
        """A predicate for the matches of an advert: is it ignored? ``None`` if none can be."""
        if not self._by_rule:
            return None
        key = advert_key(advert)

        def ignored(match: Match, sentences: Sentences) -> bool:
            return any(
                _bears_on(ignore, match, sentences, key) for ignore in self._by_rule.get(match.signal.id, ())
            )

        return ignored

    def wanted(
        self, passages: Sequence[Passage], advert: Advert, normal: Mapping[str, NormalText]
    ) -> Sequence[Passage]:
        """Drop the ignored passages of an advert.

        A passage is identified by its whole sentence, because an ignored mark keeps only its first words.
        """
        if self._no_passages:
            return ()
        ignores = self._by_rule.get(TOLD)
        if not ignores:
            return passages
        here = advert_key(advert)
        keys = {each.sentence for each in ignores if each.level is IgnoreLevel.PHRASE or each.advert == here}
        return [
            each
            for each in passages
            if sentence_key(normal[each.part].text[each.start : each.end]) not in keys
        ]


def _bears_on(ignore: Ignore, match: Match, sentences: Sentences, advert: str) -> bool:
    """Whether an ignored mark covers a match: its words and, depending on its level, advert and sentence."""
    if ignore.level is not IgnoreLevel.PHRASE and ignore.advert != advert:
        return False
    if ignore.words and plain_words(ignore.words) not in _words(match, sentences.text):
        return False
    if ignore.level is not IgnoreLevel.PLACE:
        return True
    low, high = sentences.around(match.start, match.end)
    return ignore.sentence == sentence_key(sentences.text[low:high])


def _words(match: Match, text: str) -> tuple[str, ...]:
    """The words of a match, as a rule found them and as its mark shows them."""
    found = plain_words(text[match.start : match.end])
    if match.signal.category is not TASK:
        return (found,)
    start, end = act_within(text, match.start, match.end)
    return found, plain_words(text[start:end])
