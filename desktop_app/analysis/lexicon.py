"""The wordings of all rule packs in spaCy phrase matchers, built once per process.

A matcher receives the wordings that begin with a word when that word first occurs in a text. Adding all
40,000 at once would take longer than everything else; an advert has about 300 different words.
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


#: A matcher's key, the first token, and the token after the last.
_Match = tuple[int, int, int]
#: Creates a named tuple in a third of the time; an advert needs hundreds.
_new = tuple.__new__


class Links(NamedTuple):
    """The related uses to check for a phrase or a near word."""

    beside: Use
    not_in: Use
    unless: Use


class Found(NamedTuple):
    """One occurrence of a wording: its range in tokens and in characters of the matched text."""

    first: int
    last: int  # the token after the last one
    start: int
    end: int


class _Wordings:
    """The wordings of one matcher (case-sensitive or not) and their uses.

    Args:
        matcher: An empty matcher.
        table: The wordings.
        known: Filled with every use met, so that equal uses are one object, which hashes faster.
        nears: The numbers of all nears.
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
        """Add the wordings that begin with a word to the matcher, and yield the uses that are new to it.

        A matcher accepts token sequences as ``Doc`` or, as spaCy itself does when unpickling, as hashes of
        their words, which take a tenth of the time.
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
    """Finds all wordings of a rule set in a text.

    Args:
        rules: The loaded rules; deprecated signals are left out.
        compiled: The result of ``compile_rules`` for the same rules, if available.
    """

    def __init__(self, rules: RuleSet, compiled: Compiled | None = None) -> None:
        from spacy.attrs import IDX
        from spacy.matcher import PhraseMatcher

        self._idx = IDX
        self._unmet: list[str] = []  # words added to the vocabulary since the last text
        self._tokenise = make_tokeniser(self._unmet.append)
        self.signals: tuple[Signal, ...] = signals_in_use(rules)
        self.cues: tuple[Cue, ...] = rules.cues
        #: The related uses of each phrase and near word met so far.
        self.links: dict[Use, Links] = {}
        #: Cache of the stretches of long texts.
        self.remembered = Memory()
        #: Cache of ``placing.py``: the stretches of the previous long text by part, likeness and start.
        self.placed: dict[str, dict[object, dict[int, Placed]]] = {}
        #: Cache of ``weigh.py``: the evidence of the previous text by identity of its draft.
        self.weighed: dict[int, Made] = {}
        tables = compiled if compiled is not None else compile_rules(rules)
        vocabulary = self._tokenise.vocab
        self._known: dict[Use, Use] = {}
        self._nears = nears = Nears(self.signals)
        lower, as_written = PhraseMatcher(vocabulary, attr="LOWER"), PhraseMatcher(vocabulary, attr="ORTH")
        self._any_case = _Wordings(lower, tables.any_case, self._known, nears)
        self._exact = _Wordings(as_written, tables.exact, self._known, nears)

    def _learn(self) -> None:
        """Add the wordings that begin with newly met words to the matchers."""
        while self._unmet:  # adding a key can itself add words to the vocabulary
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
        """Number of groups of token sequences in both matchers."""
        return self._any_case.size + self._exact.size

    def find(self, text: str) -> dict[Use, list[Found]]:
        """Find every wording in a text.

        Args:
            text: A normalised text. A line break counts as a space, so a phrase may run over a soft
                line end; an empty line or a bullet is a token of its own and keeps phrases apart.

        Returns:
            The places of each use, from left to right; offsets are code points of ``text``. Words that need a
            companion are included only if one was found, and exceptions only if something else of their
            signal was.
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
    """Add the places of a wording to a use, without changing the list, which other uses may share."""
    before = found.get(use)
    if before is None:
        found[use] = places
    elif use in mixed:
        before += places
    else:
        found[use] = before + places
        mixed.add(use)


def _places(matches: Iterable[_Match], starts: Sequence[int], line: str) -> list[Found]:
    """The token and character ranges of matches, without the space after the last token."""
    places: list[Found] = []
    for _, first, last in matches:
        end = starts[last]
        places.append(_new(Found, (first, last, starts[first], end - 1 if line[end - 1] == " " else end)))
    return places
