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
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

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


class _Wordings:
    """Wordings of one matcher (with or without case) and their uses.

    Args:
        matcher: Empty.
        table: What it is to find.
    """

    def __init__(self, matcher: PhraseMatcher, table: Table) -> None:
        from spacy.strings import get_string_id

        self.matcher: Any = matcher
        self.uses: dict[int, tuple[Use, ...]] = {}  # by the matcher's key
        self.size = len(table.uses)
        self._hash = get_string_id
        self._table_uses = table.uses
        self._sequences = Sequences(table)

    def learn(self, word: str) -> tuple[Use, ...]:
        """Let the matcher find what begins with a word; returns the uses that are new to it.

        A matcher takes token sequences as ``Doc`` or, as spaCy itself does when it unpickles one, as the
        hashes of their words, which are made in a tenth of the time.
        """
        new: list[Use] = []
        for group, sequences in self._sequences.take(word).items():
            name = str(group)
            self.matcher.add(name, [list(map(self._hash, words)) for words in sequences])
            key = self._hash(name)
            if key not in self.uses:
                self.uses[key] = tuple(Use(*use) for use in self._table_uses[group])
                new += self.uses[key]
        return tuple(new)


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
        tables = compiled if compiled is not None else compile_rules(rules)
        vocabulary = self._tokenise.vocab
        self._any_case = _Wordings(PhraseMatcher(vocabulary, attr="LOWER"), tables.any_case)
        self._exact = _Wordings(PhraseMatcher(vocabulary, attr="ORTH"), tables.exact)

    def _learn(self) -> None:
        """Let the matchers find what begins with the words that were just met."""
        while self._unmet:  # a matcher's own keys come into the vocabulary too
            word = self._unmet.pop()
            for use in (*self._any_case.learn(word.lower()), *self._exact.learn(word)):
                if use.what in ("phrase", "word"):
                    self.links[use] = Links(
                        Use("beside", use.rule, use.near), Use("not_in", use.rule), Use("unless", use.rule)
                    )

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
        """
        doc: Doc = self._tokenise(text.replace("\n", " "))
        if self._unmet:
            self._learn()
        found: dict[Use, list[Found]] = {}
        mixed: set[Use] = set()
        for wordings in (self._any_case, self._exact):
            by_key: dict[int, list[Found]] = {}
            for key, first, last in wordings.matcher(doc) if wordings.uses else ():
                tail = doc[last - 1]
                place = Found(first, last, doc[first].idx, tail.idx + len(tail))
                by_key.setdefault(key, []).append(place)
            for key, places in by_key.items():
                for use in wordings.uses[key]:
                    if use in found:
                        found[use] = found[use] + places
                        mixed.add(use)
                    else:
                        found[use] = places
        for use in mixed:
            found[use].sort()
        return found
