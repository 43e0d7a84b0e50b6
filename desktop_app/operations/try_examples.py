"""Runs the examples of rules through the engine, to see whether each rule does what its author says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.rules import IgnoreLevel, RuleSet
from desktop_app.domain.signals import Status
from desktop_app.domain.trials import ExampleKind, ExampleOutcome
from desktop_app.rulepack.example_marks import Marked, read_marks

if TYPE_CHECKING:
    from desktop_app.analysis.pipeline import Reader
    from desktop_app.domain.signals import Signal

#: Precedes an example, so that it is read as neither a title nor a heading.
LEAD = "This is what the advert goes on to say about it, in so many words.\n"
#: (number done, number of all), called from time to time.
Progress = Callable[[int, int], None]

_SAID = (Assertion.AFFIRMED, Assertion.HEDGED)
_READ_AS = {
    Assertion.AFFIRMED: "affirmed",
    Assertion.NEGATED: "denied",
    Assertion.OTHER_ROLE: "of another role",
    Assertion.HEDGED: "hedged",
}


class _Task(NamedTuple):
    """One example to read; ``reading`` is what a cue must make of it."""

    rule: str
    kind: ExampleKind
    sentence: str
    reading: Assertion | None = None


def silent(_done: int, _total: int) -> None:
    """Ignores progress."""


def run_examples(
    rules: RuleSet,
    ids: Collection[str] | None = None,
    *,
    reader: Reader | None = None,
    progress: Progress = silent,
) -> tuple[ExampleOutcome, ...]:
    """Read the examples of rules with all rules in force, ignoring ignored marks.

    Args:
        rules: The rules.
        ids: Ids of signals, cues or whole packs; ``None`` for all.
        reader: A reader made from the same rules, if there is one already.
        progress: Called with the progress.

    Returns:
        One outcome per example, in the order of the rules; deprecated signals have none.

    Raises:
        AppError: The rules cannot be used at all.
    """
    tasks = list(_tasks(rules, ids))
    if reader is None or _ignored(rules) & {task.rule for task in tasks}:
        reader = reader_of(replace(rules, ignores=()))
    outcomes = []
    for number, task in enumerate(tasks, 1):
        outcomes.append(_outcome(reader, task))
        progress(number, len(tasks))
    return tuple(outcomes)


def reader_of(rules: RuleSet) -> Reader:
    """The engine for a rule set, compiled in this process.

    Raises:
        AppError: The policy lacks a value.
    """
    from desktop_app.analysis.pipeline import Reader

    return Reader(rules)


def _ignored(rules: RuleSet) -> set[str]:
    """Ids of the signals that are ignored altogether, for which a reader does not search."""
    return {ignore.rule for ignore in rules.ignores if ignore.level is IgnoreLevel.RULE}


def _tasks(rules: RuleSet, ids: Collection[str] | None) -> Iterator[_Task]:
    for signal in rules.signals:
        if signal.status is not Status.DEPRECATED and _is_wanted(signal.id, ids):
            yield from _of_signal(signal)
    for cue in rules.cues:
        if _is_wanted(cue.id, ids):
            wanted = Assertion.AFFIRMED if cue.pseudo else cue.assertion
            yield from (_Task(cue.id, ExampleKind.CUE, sentence, wanted) for sentence in cue.examples)


def _is_wanted(rule: str, ids: Collection[str] | None) -> bool:
    return ids is None or rule in ids or rule.partition(".")[0] in ids


def _of_signal(signal: Signal) -> Iterator[_Task]:
    examples = signal.examples
    groups = (
        (ExampleKind.MATCH, examples.match),
        (ExampleKind.NO_MATCH, examples.no_match),
        (ExampleKind.NEGATED, examples.negated),
        (ExampleKind.KNOWN_GAP, examples.known_gaps),
    )
    for kind, sentences in groups:
        yield from (_Task(signal.id, kind, sentence) for sentence in sentences)


def _outcome(reader: Reader, task: _Task) -> ExampleOutcome:
    """Read one example and compare the result."""
    example = read_marks(task.sentence)
    any_rule = task.kind is ExampleKind.CUE
    places = (
        (item.span.start - len(LEAD), item.span.end - len(LEAD), item.assertion)
        for item in reader.matches(Advert.of(LEAD + example.text))
        if item.span.part == TEXT and (any_rule or item.rule == task.rule)
    )
    found = tuple(dict.fromkeys(places))
    says = _says(task, example, found)
    return ExampleOutcome(task.rule, task.kind, example.text, not says, found, example.spans, says)


_Found = tuple[tuple[int, int, Assertion], ...]


def _says(task: _Task, example: Marked, found: _Found) -> str:
    """What is wrong; empty if nothing is."""
    if task.kind is ExampleKind.MATCH:
        return _of_match(example, found)
    if task.kind is ExampleKind.NO_MATCH:
        return _of_no_match(example, found)
    if task.kind is ExampleKind.NEGATED:
        return _of_negated(example, found)
    if task.kind is ExampleKind.KNOWN_GAP:
        return _of_known_gap(example, found)
    return _of_cue(example, found, task.reading)


def _of_match(example: Marked, found: _Found) -> str:
    for start, end in example.spans:
        readings = {reading for first, last, reading in found if (first, last) == (start, end)}
        if not readings & set(_SAID):
            return _false_negative(example, start, end, found)
    return ""


def _false_negative(example: Marked, start: int, end: int, found: _Found) -> str:
    """Why words that should be found do not count as found."""
    words = example.text[start:end]
    for first, last, reading in found:
        if (first, last) == (start, end):
            return f"False negative: “{words}” is read as {_READ_AS[reading]} in: {example.text}"
    near = next((place for place in found if place[0] < end and start < place[1]), None)
    if near is not None:
        other = example.text[near[0] : near[1]]
        return f"False negative: “{other}” is found instead of “{words}” in: {example.text}"
    return f"False negative: “{words}” is not found in: {example.text}"


def _of_no_match(example: Marked, found: _Found) -> str:
    if not found:
        return ""
    words = ", ".join(f"“{example.text[start:end]}”" for start, end, _reading in found)
    return f"False positive: {words} should not be found in: {example.text}"


def _of_negated(example: Marked, found: _Found) -> str:
    for start, end in example.spans:
        if (start, end, Assertion.NEGATED) in found:
            continue
        reading = next((place[2] for place in found if place[:2] == (start, end)), None)
        if reading is None:
            return _false_negative(example, start, end, found)
        words = example.text[start:end]
        return f"False positive: “{words}” is read as {_READ_AS[reading]}, not as denied, in: {example.text}"
    return ""


def _of_known_gap(example: Marked, found: _Found) -> str:
    seen = {(start, end) for start, end, reading in found if reading in _SAID}
    if example.spans and all(span in seen for span in example.spans):
        return f"This gap is closed; move the sentence to “match”: {example.text}"
    return ""


def _of_cue(example: Marked, found: _Found, wanted: Assertion | None) -> str:
    for start, end in example.spans:
        readings = {reading for first, last, reading in found if (first, last) == (start, end)}
        if wanted in readings:
            continue
        words = example.text[start:end]
        if not readings:
            return f"False negative: no rule finds “{words}” in: {example.text}"
        seen = ", ".join(sorted(_READ_AS[reading] for reading in readings))
        aim = _READ_AS[wanted] if wanted is not None else "affirmed"
        return f"False negative: “{words}” is read as {seen}, not as {aim}, in: {example.text}"
    return ""
