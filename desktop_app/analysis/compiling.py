"""Rules → the wordings that matchers are filled with, as plain values that can be kept on disk.

Every distinct wording becomes one key with a list of *uses* (a signal's phrase, a near word, a companion,
an unless phrase, a cue …), so a word that fifty rules look at is matched once.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.signals import Status
from desktop_app.text.normalise import normalise
from desktop_app.text.spellings import spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop_app.domain.rules import RuleSet
    from desktop_app.domain.signals import Signal

#: Type code of the numbers in a table: unsigned, four bytes.
_NUMBERS = "I"


class Use(NamedTuple):
    """What a wording is looked for.

    Attributes:
        what: ``phrase``, ``word`` (of a near), ``beside`` (its companion), ``not_in``, ``unless`` or ``cue``.
        rule: Number of the signal among `signals_in_use`, or of the cue.
        near: Number of the near within its signal; 0 elsewhere.
    """

    what: str
    rule: int
    near: int = 0


class Table(NamedTuple):
    """The wordings of one matcher: token sequences grouped by what they are looked for.

    Attributes:
        words: Each token that occurs, once.
        uses: For each group, its uses, as the values of `Use`.
        counts: For each group, how many token sequences it has.
        lengths: For each sequence, group by group, how many tokens it has.
        tokens: The tokens of all sequences, as numbers in ``words``.
    """

    words: tuple[str, ...]
    uses: tuple[tuple[tuple[str, int, int], ...], ...]
    counts: bytes
    lengths: bytes
    tokens: bytes

    def groups(self, known: Sequence[int]) -> Iterator[tuple[tuple[Use, ...], list[list[int]]]]:
        """Each group's uses and token sequences.

        Args:
            known: What stands for each of ``words`` in the sequences.
        """
        tokens = [known[number] for number in array(_NUMBERS, self.tokens)]
        lengths = iter(array(_NUMBERS, self.lengths))
        place = 0
        for uses, count in zip(self.uses, array(_NUMBERS, self.counts), strict=True):
            sequences = []
            for _ in range(count):
                end = place + next(lengths)
                sequences.append(tokens[place:end])
                place = end
            yield tuple(Use(*use) for use in uses), sequences


class Compiled(NamedTuple):
    """All wordings of a rule set: those matched in any case, those matched as written."""

    any_case: Table
    exact: Table


def signals_in_use(rules: RuleSet) -> tuple[Signal, ...]:
    """The signals that are looked for: all but deprecated ones, in loading order."""
    return tuple(signal for signal in rules.signals if signal.status is not Status.DEPRECATED)


def compile_rules(rules: RuleSet) -> Compiled:
    """Make every spelling of every wording of a rule set.

    Args:
        rules: The loaded rules.

    Returns:
        Plain values: the same for the same rules, but for the order of sequences within a group.
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
    return Compiled(*tables)


def _wordings(rules: RuleSet, signals: Iterable[Signal]) -> Iterator[tuple[tuple[str, ...], Use, bool]]:
    """Wordings with what they are looked for and whether their case matters."""
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
    """The table of one matcher: forms that several wordings share belong to one group with all their uses."""
    by_form: dict[tuple[str, ...], list[Use]] = {}
    for phrase, uses in wanted.items():
        for form in spellings(phrase, exact=exact):
            by_form.setdefault(form, []).extend(uses)
    by_uses: dict[tuple[Use, ...], list[tuple[str, ...]]] = {}
    for form, uses in by_form.items():
        by_uses.setdefault(tuple(dict.fromkeys(uses)), []).append(form)
    numbers: dict[str, int] = {}
    counts, lengths, tokens = array(_NUMBERS), array(_NUMBERS), array(_NUMBERS)
    for forms in by_uses.values():
        counts.append(len(forms))
        for form in forms:
            lengths.append(len(form))
            tokens.extend([numbers.setdefault(word, len(numbers)) for word in form])
    return Table(
        words=tuple(numbers),
        uses=tuple(tuple((use.what, use.rule, use.near) for use in uses) for uses in by_uses),
        counts=counts.tobytes(),
        lengths=lengths.tobytes(),
        tokens=tokens.tobytes(),
    )
