"""Finds what is doubtful between signals: shared or hidden phrases, messages that use a wrong word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.domain.rules import Problem, RulePack, RuleSet
from desktop_app.domain.signals import OUTDATED, SLIP, Gate, Near, Place, Signal, Status, Strength
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.rulepack.wording_match import Sentences, Spelling, keys

#: Signals that tell recruiters about a wrong word.
_WRONG_WORDS = (SLIP, OUTDATED)
#: In such a signal's own message, the word it proposes follows this.
_PROPOSES = " write "
_RANK = {strength: rank for rank, strength in enumerate(Strength)}


def lint_across(rules: RuleSet) -> Iterator[Problem]:
    """The doubtful points between the signals of a rule set.

    Returns:
        Problems, each placed at one of the signals; `excerpt` is the wording in question.
    """
    yield from _of_pairs(rules)
    yield from _of_hidden(rules)
    yield from _of_wrong_words(rules)


def doubled_in(pack: RulePack, others: Iterable[RulePack]) -> tuple[tuple[str, int], ...]:
    """The packs with which a pack would count twice.

    Returns:
        (title of another pack, number of the pack's signals that share a phrase with a signal of the same
        side in it), largest number first; packs that share nothing are left out.
    """
    own = [(signal.route, frozenset(_keys_of(signal))) for signal in pack.signals]
    shared = []
    for other in others:
        theirs = {(signal.route, key) for signal in other.signals for key in _keys_of(signal)}
        count = sum(any((route, key) in theirs for key in spellings) for route, spellings in own)
        if count:
            shared.append((other.title, count))
    return tuple(sorted(shared, key=lambda item: (-item[1], item[0])))


def _keys_of(signal: Signal) -> Iterator[Spelling]:
    """The spellings of all phrases of a signal, in any case."""
    for phrase in signal.phrases:
        yield from keys(phrase)


def doubt(signal: Signal, what: str, hint: str, excerpt: str = "") -> Problem:
    """A problem of a signal; `what` follows the signal's name in the sentence."""
    place = signal.place if signal.place is not None else Place(signal.id.split(".", 1)[0], 1)
    return Problem(place, f"“{signal.id.split('.', 1)[-1]}” {what}.", hint, excerpt)


def _of_pairs(rules: RuleSet) -> Iterator[Problem]:
    """Phrases shared by two signals of one pack, or of one side."""
    seen: dict[tuple[str, Spelling], list[tuple[Signal, str]]] = {}
    for pack in rules.packs:
        for signal in pack.signals:
            own: dict[tuple[str, Spelling], list[tuple[Signal, str]]] = {}
            for phrase in signal.phrases:
                marks = [(scope, key) for scope in _scopes(pack, signal) for key in keys(phrase)]
                others = (other for mark in marks for other in seen.get(mark, ()))
                shared = next((other for other in others if _same_case(signal, phrase, other)), None)
                if shared is not None:
                    yield _shared(signal, phrase, shared)
                for mark in marks:
                    own.setdefault(mark, []).append((signal, phrase))
            for mark, found in own.items():
                seen.setdefault(mark, []).extend(found)


def _same_case(signal: Signal, phrase: str, other: tuple[Signal, str]) -> bool:
    """Whether two wordings match in case too, if case matters for both."""
    if not (signal.exact and other[0].exact):
        return True
    return bool(keys(phrase, exact=True) & keys(other[1], exact=True))


def _scopes(pack: RulePack, signal: Signal) -> tuple[str, ...]:
    """The scopes in which no two signals should share a phrase: the pack, and the side across packs."""
    return (f"pack {pack.id}",) if signal.route is None else (f"pack {pack.id}", f"route {signal.route}")


def _shared(signal: Signal, phrase: str, other: tuple[Signal, str]) -> Problem:
    """The problem of a phrase that another signal shares."""
    theirs = "" if other[1] == phrase else f" (as “{other[1]}”)"
    what = f"shares the phrase “{phrase}” with “{other[0].id}”{theirs}"
    return doubt(signal, what, "One of the two should have it; a spelling is no new signal.", phrase)


def _of_hidden(rules: RuleSet) -> Iterator[Problem]:
    """Phrases that can never match, because a signal that takes precedence always matches the same words."""
    winners: dict[Spelling, list[tuple[Signal, str]]] = {}
    for signal in rules.signals:
        if signal.route in SIDES and not _is_bound(signal):
            for phrase in signal.phrases:
                for key in keys(phrase):
                    winners.setdefault(key, []).append((signal, phrase))
    for signal in rules.signals:
        for phrase in signal.phrases:
            forms = keys(phrase)
            for other, theirs in winners.get(min(forms), ()):
                if _wins(other, signal) and forms <= keys(theirs):
                    what = f"can never show “{phrase}”: “{other.id}” finds the same words and wins"
                    yield doubt(signal, what, "Remove it from one of the two, or say when it counts.", phrase)
                    break


def _is_bound(signal: Signal) -> bool:
    """Whether a signal has conditions that can keep it from matching its words."""
    return bool(signal.exact or signal.unless or signal.not_in or signal.company)


def _wins(outer: Signal, inner: Signal) -> bool:
    """Whether a side's signal hides `inner` when both match the same words (as in `analysis/matcher.py`)."""
    if (_RANK[outer.strength], outer.id) > (_RANK[inner.strength], inner.id):
        return False
    if inner.route is Route.UNCLEAR:
        return True
    return inner.route is Route.NOT_CODING and outer.gate is Gate.POST


def _of_wrong_words(rules: RuleSet) -> Iterator[Problem]:
    """Messages to recruiters containing a slip or replaced name that another rule would report."""
    blamed = [
        signal
        for signal in rules.signals
        if signal.id.startswith(_WRONG_WORDS) and signal.status is Status.STABLE
    ]
    for signal in rules.signals:
        for other in blamed:
            text = signal.recruiter
            if other is signal:  # it has to name the word that it reports, and proposes another
                text = text.partition(_PROPOSES)[2]
            word = _found_in(text, other)
            if word:
                what = f"says “{word}” in “recruiter”, which “{other.id}” blames"
                yield doubt(signal, what, "Use the word that rule proposes.")


def _found_in(text: str, signal: Signal) -> str:
    """The first wording of a signal that would be found in a message; empty if there is none."""
    anyhow = Sentences((text,))
    if not text or any(anyhow.hold(other) for other in signal.not_in + signal.unless):
        return ""
    for phrase in signal.phrases:
        if Sentences((text,), exact=signal.exact).hold(phrase):
            return phrase
    return next((word for near in signal.near for word in _near_in(text, near)), "")


def _near_in(text: str, near: Near) -> Iterator[str]:
    """The words of a near that occur in a message beside a companion."""
    companions = Sentences((text,))
    if any(companions.hold(other) for other in near.any_of):
        words = Sentences((text,), exact=near.exact)
        yield from (word for word in near.words if words.hold(word))
