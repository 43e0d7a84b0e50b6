"""Rule packs in spaCy phrase matchers, once per process.

A matcher is given the wordings that begin with a word when that word is first met in a text. To fill it with
all 40,000 at once takes longer than to read everything else; an advert has 300 different words, and what it
does not hold cannot be found in it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app.analysis.compiling import Compiled, Sequences, Table, Use, compile_rules, signals_in_use
from desktop_app.analysis.groups import Group, Nears
from desktop_app.analysis.stretches import Memory
from desktop_app.analysis.tokens import make_tokeniser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    from desktop_app.analysis.placing import Placed
    from desktop_app.analysis.weigh import Made
    from desktop_app.domain.rules import Cue, RuleSet
    from desktop_app.domain.signals import Signal

__all__ = ["Found", "Lexicon", "Links", "Use"]


#: A matcher's key, first token and the one after the last.
_Match = tuple[int, int, int]
#: Makes a named tuple in a third of the time, and there are hundreds in each advert.
_new = tuple.__new__


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
        known: Every use that was met, to be filled: equal ones are one object, which is found sooner.
        nears: Numbers of the nears.
    """

    def __init__(self, matcher: PhraseMatcher, table: Table, known: dict[Use, Use], nears: Nears) -> None:
        from spacy.strings import get_string_id

        self.matcher: Any = matcher
        self.groups: dict[int, Group] = {}  # by the matcher's key
        self.size = len(table.uses)
        self._hash = get_string_id
        self._uses = table.uses
        self._sequences = Sequences(table)
        self._known = known
        self._nears = nears

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
                self.groups[key] = Group.of(uses, self._nears)
                yield from uses


class Lexicon:
    """All wordings of a rule set, ready to be found in a text.

    Args:
        rules: The loaded rules; deprecated signals are left out.
        compiled: What ``compile_rules`` made of the very same rules, where that is at hand.
    """

    def __init__(self, rules: RuleSet, compiled: Compiled | None = None) -> None:
        from spacy.attrs import IDX
        from spacy.matcher import PhraseMatcher

        self._idx = IDX
        self._unmet: list[str] = []  # words that came into the vocabulary since the last text was read
        self._tokenise = make_tokeniser(self._unmet.append)
        self.signals: tuple[Signal, ...] = signals_in_use(rules)
        self.cues: tuple[Cue, ...] = rules.cues
        #: For each phrase and each near word that was met, the uses to look at beside it.
        self.links: dict[Use, Links] = {}
        #: What was read in stretches of long texts.
        self.remembered = Memory()
        #: What was placed in the long text read last, by part, likeness and start (``placing.py``).
        self.placed: dict[str, dict[object, dict[int, Placed]]] = {}
        #: And what was made of it, by the identity of the draft (``weigh.py``).
        self.weighed: dict[int, Made] = {}
        tables = compiled if compiled is not None else compile_rules(rules)
        vocabulary = self._tokenise.vocab
        self._known: dict[Use, Use] = {}
        self._nears = nears = Nears(self.signals)
        lower, as_written = PhraseMatcher(vocabulary, attr="LOWER"), PhraseMatcher(vocabulary, attr="ORTH")
        self._any_case = _Wordings(lower, tables.any_case, self._known, nears)
        self._exact = _Wordings(as_written, tables.exact, self._known, nears)

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
        line = text.replace("\n", " ")
        doc: Doc = self._tokenise(line)
        if self._unmet:
            self._learn()
        present: list[tuple[Group, list[_Match]]] = []
        rules = words = beside = 0
        for wordings in (self._any_case, self._exact):
            by_key: dict[int, list[_Match]] = defaultdict(list)
            for match in wordings.matcher(doc):
                by_key[match[0]].append(match)
            for key, matches in by_key.items():
                group = wordings.groups[key]
                present.append((group, matches))
                rules |= group.rules
                words |= group.words
                beside |= group.beside
        nears = words & beside
        rules |= self._nears.rules(nears)
        found: dict[Use, list[Found]] = {}
        mixed: set[Use] = set()
        starts = [*doc.to_array(self._idx).tolist(), len(line)]  # of tokens
        for group, matches in present:
            is_more = group.nears & nears or group.excepted & rules
            uses = group.wanted(nears, rules) if is_more else group.own
            if uses:
                places = _places(matches, starts, line)
                for use in uses:
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


def _places(matches: Iterable[_Match], starts: Sequence[int], line: str) -> list[Found]:
    """Where the characters of some matches stand; the space behind a token is none of it."""
    places: list[Found] = []
    for _, first, last in matches:
        end = starts[last]
        places.append(_new(Found, (first, last, starts[first], end - 1 if line[end - 1] == " " else end)))
    return places
