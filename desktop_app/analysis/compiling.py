"""Compiles rules into tables of wordings for the matchers, as plain values that can be cached on disk.

Every distinct wording becomes one key with a list of *uses* (a signal's phrase, a near word, a companion, an
unless phrase, a cue …), so a word used by fifty rules is matched once.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.learned import Learned, learned_of
from desktop_app.domain.signals import Status
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.rules import RuleSet
    from desktop_app.domain.signals import Signal

#: Type code of the numbers in a table: unsigned, four bytes.
_NUMBERS = "I"


class Use(NamedTuple):
    """The purpose for which a wording is sought.

    Attributes:
        what: ``phrase``, ``word`` (of a near), ``beside`` (its companion), ``not_in``, ``unless`` or ``cue``.
        rule: Number of the signal among `signals_in_use`, or of the cue.
        near: Number of the near within its signal; 0 elsewhere.
    """

    what: str
    rule: int
    near: int = 0


class Table(NamedTuple):
    """The wordings of one matcher: token sequences, grouped by their uses and indexed by their first word.

    Attributes:
        words: Each distinct token; those that begin a sequence come first.
        uses: For each group, its uses, as the values of `Use`.
        starts: For each word that begins a sequence, the index of its first sequence and of that sequence's
            first token; at the end, the total numbers of sequences and tokens.
        groups: For each sequence, the index of its group.
        lengths: For each sequence, its number of tokens.
        tokens: The tokens of all sequences, as indexes into ``words``.
    """

    words: tuple[str, ...]
    uses: tuple[tuple[tuple[str, int, int], ...], ...]
    starts: bytes
    groups: bytes
    lengths: bytes
    tokens: bytes


class Sequences:
    """The token sequences of a table, handed out once each, by their first word."""

    def __init__(self, table: Table) -> None:
        self._words = table.words
        self._starts = array(_NUMBERS, table.starts)
        self._groups = array(_NUMBERS, table.groups)
        self._lengths = array(_NUMBERS, table.lengths)
        self._tokens = array(_NUMBERS, table.tokens)
        firsts = len(self._starts) // 2 - 1
        self._left = {word: number for number, word in enumerate(table.words[:firsts])}

    def take(self, word: str) -> dict[int, list[list[str]]]:
        """The sequences that begin with a word, by group index; empty when the word was taken before."""
        number = self._left.pop(word, None)
        if number is None:
            return {}
        by_group: dict[int, list[list[str]]] = {}
        first, place, last = self._starts[2 * number : 2 * number + 3]
        for sequence in range(first, last):
            end = place + self._lengths[sequence]
            words = [self._words[token] for token in self._tokens[place:end]]
            by_group.setdefault(self._groups[sequence], []).append(words)
            place = end
        return by_group


class Compiled(NamedTuple):
    """All wordings of a rule set, matched in any case or exactly as written, and its learned weights."""

    any_case: Table
    exact: Table
    learned: Learned


def signals_in_use(rules: RuleSet) -> tuple[Signal, ...]:
    """All signals but the deprecated ones, in loading order."""
    return tuple(signal for signal in rules.signals if signal.status is not Status.DEPRECATED)


def compile_rules(rules: RuleSet) -> Compiled:
    """Compile every spelling of every wording of a rule set.

    Returns:
        Plain values. The same rules give the same values, except for the order of sequences within a group.

    Raises:
        AppError: A line of learned weights is not five numbers.
    """
    signals = signals_in_use(rules)
    tables = []
    for exact in (False, True):
        wanted: dict[str, list[Use]] = {}
        for phrases, use, cased in _wordings(rules, signals):
            if cased is exact:
                for phrase in phrases:
                    wanted.setdefault(normalise(phrase).text.strip(), []).append(use)
        tables.append(_table(wanted, exact=exact))
    return Compiled(tables[0], tables[1], learned_of(rules))


def _wordings(rules: RuleSet, signals: Iterable[Signal]) -> Iterator[tuple[tuple[str, ...], Use, bool]]:
    """Each set of wordings with its use and whether its case matters."""
    for index, signal in enumerate(signals):
        yield signal.phrases, Use("phrase", index), signal.exact
        yield signal.not_in, Use("not_in", index), False
        yield signal.unless, Use("unless", index), False
        for number, near in enumerate(signal.near):
            yield near.words, Use("word", index, number), near.exact
            yield near.any_of, Use("beside", index, number), False
    for index, cue in enumerate(rules.cues):
        yield cue.phrases, Use("cue", index), False


def _table(wanted: dict[str, list[Use]], *, exact: bool) -> Table:
    """Build the table of one matcher; a spelling shared by several wordings has all their uses."""
    from desktop_app.text.spellings import spellings  # cached rules do not need it

    by_form: dict[tuple[str, ...], tuple[Use, ...]] = {}
    for phrase, uses in wanted.items():
        own = tuple(dict.fromkeys(uses))
        for form in spellings(phrase, exact=exact):
            others = by_form.get(form)
            by_form[form] = own if others is None else tuple(dict.fromkeys((*others, *own)))
    groups: dict[tuple[Use, ...], int] = {}
    by_first: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for form, all_uses in by_form.items():
        group = groups.setdefault(all_uses, len(groups))
        by_first.setdefault(form[0], []).append((group, form))
    numbers = {word: number for number, word in enumerate(by_first)}
    starts, of_group, lengths, tokens = (array(_NUMBERS) for _ in range(4))
    for forms in by_first.values():
        starts.extend((len(lengths), len(tokens)))
        for group, form in forms:
            of_group.append(group)
            lengths.append(len(form))
            tokens.extend([numbers.setdefault(word, len(numbers)) for word in form])
    starts.extend((len(lengths), len(tokens)))
    return Table(
        words=tuple(numbers),
        uses=tuple(tuple((use.what, use.rule, use.near) for use in uses) for uses in groups),
        starts=starts.tobytes(),
        groups=of_group.tobytes(),
        lengths=lengths.tobytes(),
        tokens=tokens.tobytes(),
    )
