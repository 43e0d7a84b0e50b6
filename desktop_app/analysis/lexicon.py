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
    from collections.abc import Container, Iterable, Iterator, Sequence

    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    from desktop_app.analysis.context import Reading
    from desktop_app.analysis.matcher import Match
    from desktop_app.domain.rules import Cue, RuleSet
    from desktop_app.domain.signals import Signal

__all__ = ["Found", "Lexicon", "Links", "Use"]


#: No signal has so many nears.
_NEARS = 1000


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
        words: Words that count beside a companion, by the number of their near.
        beside: Companions, by the number of their near.
        exceptions: What is looked at only where something was found of a signal, by the signal's number.
    """

    own: tuple[Use, ...]
    rules: tuple[int, ...]
    words: dict[int, Use]
    beside: dict[int, Use]
    exceptions: dict[int, list[Use]]

    @classmethod
    def of(cls, uses: Sequence[Use]) -> _Group:
        """Uses sorted by what they are for."""
        own = tuple(use for use in uses if use.what in ("phrase", "cue"))
        exceptions: dict[int, list[Use]] = {}
        for use in uses:
            if use.what in ("not_in", "unless"):
                exceptions.setdefault(use.rule, []).append(use)
        return cls(
            own,
            tuple(use.rule for use in own if use.what == "phrase"),
            {_near_number(use): use for use in uses if use.what == "word"},
            {_near_number(use): use for use in uses if use.what == "beside"},
            exceptions,
        )

    def wanted(self, nears: set[int], rules: set[int]) -> list[Use]:
        """The uses that can make or bar a match.

        Args:
            nears: Numbers of the nears of which word and companion were found.
            rules: Numbers of the signals of which anything was found.
        """
        uses = [*self.own]
        for by_near in (self.words, self.beside):
            if not nears.isdisjoint(by_near):
                uses += [by_near[number] for number in sorted(nears.intersection(by_near))]
        if not rules.isdisjoint(self.exceptions):
            for rule in sorted(rules.intersection(self.exceptions)):
                uses += self.exceptions[rule]
        return uses


def _near_number(use: Use) -> int:
    """One number for a near of a signal."""
    return use.rule * _NEARS + use.near


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
        hits = []
        for wordings in (self._any_case, self._exact):
            matches = wordings.matcher(doc)
            hits.append((matches, {key: wordings.groups[key] for key, _, _ in matches}))
        present = [group for _, groups in hits for group in groups.values()]
        nears = set().union(*[group.words for group in present])
        nears &= set().union(*[group.beside for group in present])
        rules = {number // _NEARS for number in nears}.union(*[group.rules for group in present])
        found: dict[Use, list[Found]] = {}
        mixed: set[Use] = set()
        for matches, groups in hits:
            wanted = {key: uses for key, group in groups.items() if (uses := group.wanted(nears, rules))}
            for key, places in _places(doc, matches, wanted).items():
                for use in wanted[key]:
                    _add(use, places, found, mixed)
        for use in mixed:
            found[use].sort()
        return found


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


def _places(
    doc: Doc, matches: Iterable[tuple[int, int, int]], wanted: Container[int]
) -> dict[int, list[Found]]:
    """Where each of a matcher's keys that are wanted was found."""
    by_key: dict[int, list[Found]] = {}
    new = tuple.__new__  # a third of the time of Found(…), and there are hundreds in each advert
    for key, first, last in matches:
        if key not in wanted:
            continue
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
