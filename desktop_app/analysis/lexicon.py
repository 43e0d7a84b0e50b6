"""Rule packs in spaCy phrase matchers, once per process.

A matcher is given the wordings that begin with a word when that word is first met in a text. To fill it with
all 40,000 at once takes longer than to read everything else; an advert has 300 different words, and what it
does not hold cannot be found in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app.analysis.compiling import Compiled, Sequences, Table, Use, compile_rules, signals_in_use
from desktop_app.analysis.tokens import make_tokeniser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    from desktop_app.analysis.context import Reading
    from desktop_app.analysis.matcher import Match
    from desktop_app.domain.rules import Cue, RuleSet
    from desktop_app.domain.signals import Signal

__all__ = ["Found", "Lexicon", "Links", "Use"]


class Links(NamedTuple):
    """Where to look besides, for a phrase or a near word."""

    beside: Use
    not_in: Use
    unless: Use


class Found(NamedTuple):
    """One wording found: token range, and character range in the matched text."""

    first: int
    last: int  # token after the last one
    start: int
    end: int


class _Group(NamedTuple):
    """What a matcher's key is looked for, in the order in which that is asked.

    Attributes:
        own: Phrases and cues.
        rules: Numbers of the signals of these phrases.
        words: Words that count beside a companion, each with the number of its near.
        beside: Companions, each with the number of its near.
        nears: These numbers.
        exceptions: What is looked at only where something was found of a signal.
        excepted: Numbers of these signals.
    """

    own: tuple[Use, ...]
    rules: tuple[int, ...]
    words: tuple[tuple[Use, int], ...]
    beside: tuple[tuple[Use, int], ...]
    nears: frozenset[int]
    exceptions: tuple[Use, ...]
    excepted: frozenset[int]

    @classmethod
    def of(cls, uses: Sequence[Use]) -> _Group:
        """Uses sorted by what they are for."""
        own = tuple(use for use in uses if use.what in ("phrase", "cue"))
        beside = tuple((use, _near_number(use)) for use in uses if use.what == "beside")
        exceptions = tuple(use for use in uses if use.what in ("not_in", "unless"))
        return cls(
            own,
            tuple(use.rule for use in own if use.what == "phrase"),
            tuple((use, _near_number(use)) for use in uses if use.what == "word"),
            beside,
            frozenset(number for _, number in beside),
            exceptions,
            frozenset(use.rule for use in exceptions),
        )


def _near_number(use: Use) -> int:
    """One number for a near of a signal; no signal has a thousand of them."""
    return use.rule * 1000 + use.near


class _Wordings:
    """Wordings of one matcher (with or without case) and their uses.

    Args:
        matcher: Empty.
        table: What it is to find.
        known: Every use that was met, to be filled: equal ones are one object, which is found sooner.
    """

    def __init__(self, matcher: PhraseMatcher, table: Table, known: dict[Use, Use]) -> None:
        from spacy.strings import get_string_id

        self.matcher: Any = matcher
        self.groups: dict[int, _Group] = {}  # by the matcher's key
        self.size = len(table.uses)
        self._hash = get_string_id
        self._uses = table.uses
        self._sequences = Sequences(table)
        self._known = known

    def learn(self, word: str) -> Iterator[Use]:
        """Let the matcher find what begins with a word; gives the uses that are new to it.

        A matcher takes token sequences as ``Doc`` or, as spaCy itself does when it unpickles one, as the
        hashes of their words, which are made in a tenth of the time.
        """
        for group, sequences in self._sequences.take(word).items():
            name = str(group)
            self.matcher.add(name, [list(map(self._hash, words)) for words in sequences])
            key = self._hash(name)
            if key not in self.groups:
                uses = [self._known.setdefault(use, use) for use in map(Use._make, self._uses[group])]
                self.groups[key] = _Group.of(uses)
                yield from uses


class Lexicon:
    """All wordings of a rule set, ready to be found in a text.

    Args:
        rules: The loaded rules; deprecated signals are left out.
        compiled: What ``compile_rules`` made of the very same rules, where that is at hand.
    """

    def __init__(self, rules: RuleSet, compiled: Compiled | None = None) -> None:
        from spacy.matcher import PhraseMatcher

        self._unmet: list[str] = []  # words that came into the vocabulary since the last text was read
        self._tokenise = make_tokeniser(self._unmet.append)
        self.signals: tuple[Signal, ...] = signals_in_use(rules)
        self.cues: tuple[Cue, ...] = rules.cues
        #: For each phrase and each near word that was met, the uses to look at beside it.
        self.links: dict[Use, Links] = {}
        #: What was read in stretches of long texts, the newest last (``stretches.py``).
        self.remembered: dict[object, tuple[list[Match], list[Reading]]] = {}
        tables = compiled if compiled is not None else compile_rules(rules)
        vocabulary = self._tokenise.vocab
        self._known: dict[Use, Use] = {}
        self._any_case = _Wordings(PhraseMatcher(vocabulary, attr="LOWER"), tables.any_case, self._known)
        self._exact = _Wordings(PhraseMatcher(vocabulary, attr="ORTH"), tables.exact, self._known)

    def _learn(self) -> None:
        """Let the matchers find what begins with the words that were just met."""
        while self._unmet:  # a matcher's own keys come into the vocabulary too
            word = self._unmet.pop()
            for use in (*self._any_case.learn(word.lower()), *self._exact.learn(word)):
                if use.what in ("phrase", "word"):
                    beside = (
                        Use("beside", use.rule, use.near),
                        Use("not_in", use.rule),
                        Use("unless", use.rule),
                    )
                    self.links[use] = Links(*(self._known.setdefault(other, other) for other in beside))

    @property
    def size(self) -> int:
        """Number of groups of token sequences that are looked for, in both matchers."""
        return self._any_case.size + self._exact.size

    def find(self, text: str) -> dict[Use, list[Found]]:
        """Find every wording in a text.

        Args:
            text: A normalised text. A line break counts as a space, so a phrase may run over a soft
                line end; an empty line or a bullet is a token of its own and keeps phrases apart.

        Returns:
            For each use, the places found, from left to right; offsets are code points of ``text``.
            Words that count beside a companion are there where one was found, and exceptions where
            anything else of their signal was.
        """
        doc: Doc = self._tokenise(text.replace("\n", " "))
        if self._unmet:
            self._learn()
        found: dict[Use, list[Found]] = {}
        mixed: set[Use] = set()
        groups: list[tuple[list[Found], _Group]] = []
        rules: set[int] = set()
        for wordings in (self._any_case, self._exact):
            for key, places in _places(doc, wordings.matcher(doc)).items():
                group = wordings.groups[key]
                groups.append((places, group))
                rules.update(group.rules)
                for use in group.own:
                    _add(use, places, found, mixed)
        self._add_nears(groups, found, mixed, rules)
        for places, group in groups:
            if not group.excepted.isdisjoint(rules):
                for use in group.exceptions:
                    if use.rule in rules:
                        _add(use, places, found, mixed)
        for use in mixed:
            found[use].sort()
        return found

    def _add_nears(
        self,
        groups: Sequence[tuple[list[Found], _Group]],
        found: dict[Use, list[Found]],
        mixed: set[Use],
        rules: set[int],
    ) -> None:
        """Add the words that count beside a companion, and their companions, where both were found."""
        words = {number for _, group in groups for _, number in group.words}
        both = {
            number
            for _, group in groups
            if not group.nears.isdisjoint(words)
            for number in group.nears
            if number in words
        }
        for places, group in groups:
            for use, number in group.words:
                if number in both:
                    rules.add(use.rule)
                    _add(use, places, found, mixed)
            if not group.nears.isdisjoint(both):
                for use, number in group.beside:
                    if number in both:
                        _add(use, places, found, mixed)


def _add(use: Use, places: list[Found], found: dict[Use, list[Found]], mixed: set[Use]) -> None:
    """Take the places of a wording; the lists of its wordings stay as they are."""
    before = found.get(use)
    if before is None:
        found[use] = places
    elif use in mixed:
        before += places
    else:
        found[use] = before + places
        mixed.add(use)


def _places(doc: Doc, matches: Iterable[tuple[int, int, int]]) -> dict[int, list[Found]]:
    """Where each of a matcher's keys was found."""
    by_key: dict[int, list[Found]] = {}
    new = tuple.__new__  # a third of the time of Found(…), and there are hundreds in each advert
    for key, first, last in matches:
        token = doc[first]
        start: int = token.idx
        if last - first == 1:
            end = start + len(token)
        else:
            token = doc[last - 1]
            end = token.idx + len(token)
        place = new(Found, (first, last, start, end))
        if key in by_key:
            by_key[key].append(place)
        else:
            by_key[key] = [place]
    return by_key
