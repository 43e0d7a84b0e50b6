"""Finds what is doubtful in readable rules: wordings that are redundant, uncovered or have old sources.

Nothing here changes what a rule set does; a rule author runs `check_rules` before sharing a pack.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from desktop_app.domain.rules import MINE, TEAM, Problem, RuleSet, RuleSources
from desktop_app.domain.signals import Negation, Place, Signal, Source
from desktop_app.rulepack.coverage import uncovered
from desktop_app.rulepack.entry_fields import one_line
from desktop_app.rulepack.example_marks import read_marks
from desktop_app.rulepack.folder import theme_files
from desktop_app.rulepack.lint_across import doubt, lint_across
from desktop_app.rulepack.loader import pack_folders, read_folders
from desktop_app.rulepack.signal_reading import MINIMUM_EXAMPLES
from desktop_app.rulepack.wording_match import Sentences, Spelling, keys

#: A source should be checked again after this many months.
SOURCE_MONTHS = 18


def check_rules(sources: RuleSources | Path, *, today: date | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful in rules.

    Args:
        sources: Where they are read from; a folder of packs or a single pack's folder will do.
        today: The day by which sources are judged old; by default the present one.

    Returns:
        The problems by file and line; empty if there are none. An unreadable folder is a problem too.
    """
    if not isinstance(sources, RuleSources):
        sources = RuleSources((sources,))
    rules = read_folders(sources)
    files = _files(sources)
    lines: dict[str, list[str]] = {}
    doubts = (_pinpointed(problem, files, lines) for problem in lint_rules(rules, today=today))
    return tuple(sorted((*rules.problems, *doubts), key=lambda problem: _order(problem.place)))


def _files(sources: RuleSources) -> dict[str, Path]:
    """The path of each rule file by the name used in problems."""
    packs = [pack for folder in sources.folders for pack in pack_folders(folder, [])]
    files = {f"{pack.name}/{path.name}": path for pack in reversed(packs) for path in theme_files(pack, [])}
    return files | {path.name: path for path in sources.overlays}


def format_problem(problem: Problem) -> str:
    """A problem as lines for a terminal: ``file:line:column: sentence``, the line itself, the hint."""
    place = problem.place
    lines = [f"{place.file}:{place.line}:{place.column}: {problem.sentence}"]
    lines.extend(f"    {line}" for line in (problem.excerpt, problem.hint) if line)
    return "\n".join(lines)


def lint_rules(rules: RuleSet, *, today: date | None = None) -> tuple[Problem, ...]:
    """The doubtful points in a loaded rule set.

    Args:
        rules: The rule set; it does not contain what could not be read.
        today: As for `check_rules`.

    Returns:
        Problems in loading order, each placed at its signal; `excerpt` is the wording in question.
    """
    day = today if today is not None else datetime.now(UTC).astimezone().date()  # people write their own day
    found: list[Problem] = []
    for signal in rules.signals:
        found.extend(_of_examples(signal))
        found.extend(_of_marks(signal))
        found.extend(_of_phrases(signal))
        found.extend(_of_near(signal))
        found.extend(_of_messages(signal))
        found.extend(_of_sources(signal, day))
    found.extend(lint_across(rules))
    return tuple(found)


def _order(place: Place) -> tuple[str, int, int]:
    return place.file, place.line, place.column


def _of_examples(signal: Signal) -> Iterator[Problem]:
    """Wordings that no example covers: one problem for each key, placed at the first of them."""
    if signal.id.partition(".")[0] in {MINE, TEAM}:
        for kind, least in MINIMUM_EXAMPLES:
            found = len(getattr(signal.examples, kind))
            if found < least and not (kind == "negated" and signal.negation is Negation.NONE):
                what = f"has {found} of the {least} “{kind}” examples that show what it does"
                yield doubt(signal, what, "It counts all the same; add sentences when you meet them.")
    gaps: dict[tuple[str, str], list[str]] = {}
    for gap in uncovered(signal):
        gaps.setdefault((gap.key, gap.wanted), []).append(gap.phrase)
    for (key, wanted), words in gaps.items():
        what = f"shows {len(words)} of its “{key}” in no example: {', '.join(words)}"
        hint = f"Let each stand in a sentence below “{wanted}”, or remove it."
        yield doubt(signal, what, hint, words[0])


def _of_marks(signal: Signal) -> Iterator[Problem]:
    """Examples whose marked words contain none of the signal's own wordings, so that nothing can match."""
    finds = signal.phrases + tuple(word for near in signal.near for word in near.words)
    for sentence in signal.examples.match + signal.examples.negated:
        text, spans = read_marks(sentence)
        for start, end in spans:
            marked = Sentences((text[start:end],))
            if not any(marked.hold(wording) for wording in finds):
                what = f"marks “{text[start:end]}” in an example, but none of its wordings stands there"
                yield doubt(signal, what, "Mark the words that it finds, or add them to “phrases”.", sentence)


def _of_phrases(signal: Signal) -> Iterator[Problem]:
    """Wordings of one signal that are redundant or can have no effect."""
    spelt = [(phrase, keys(phrase, exact=signal.exact)) for phrase in signal.phrases]
    for phrase, other in _needless(spelt):
        what = f"finds “{phrase}” by its phrase “{other}” already"
        hint = "Case, hyphens, plurals and -ize are added by themselves."
        if phrase == other:
            what, hint = f"lists “{phrase}” twice", "Remove one of the two."
        yield doubt(signal, what, hint, phrase)
    swallowed = frozenset().union(*(keys(phrase) for phrase in signal.not_in))
    for phrase in signal.phrases:
        if keys(phrase) <= swallowed:
            what = f"can never find “{phrase}”: the same words stand below “not_in”"
            yield doubt(signal, what, "Remove one of the two.", phrase)
        blocking = next((word for word in signal.unless if _holds(phrase, word)), None)
        if blocking is not None:
            what = f"can never find “{phrase}”: it holds “{blocking}”, which stands below “unless”"
            yield doubt(signal, what, "Remove one of the two.", phrase)
    finds = signal.phrases + tuple(word for near in signal.near for word in near.words + near.any_of)
    for phrase in signal.not_in:
        if not any(_holds(phrase, word) for word in finds):
            what = f"has “{phrase}” below “not_in”, but that holds none of its own words"
            yield doubt(signal, what, "Only a longer wording round a match has an effect.", phrase)


def _of_near(signal: Signal) -> Iterator[Problem]:
    """Near words and companions that are redundant or can have no effect."""
    swallowed = frozenset().union(*(keys(phrase) for phrase in signal.not_in))
    forms = (keys(phrase) for phrase in signal.phrases)
    found = frozenset() if signal.exact else frozenset().union(*forms)
    for near in signal.near:
        for word in near.words:
            blocking = next((other for other in signal.unless if _holds(word, other)), None)
            if keys(word) <= found and not near.exact:
                what = f"finds “{word}” as a phrase already, so its “near” adds nothing"
                yield doubt(signal, what, "Remove the phrase or the near.", word)
            elif keys(word) <= swallowed:
                what = f"can never find “{word}”: the same words stand below “not_in”"
                yield doubt(signal, what, "Remove one of the two.", word)
            elif blocking is not None:
                what = f"can never find “{word}”: it holds “{blocking}”, which stands below “unless”"
                yield doubt(signal, what, "Remove one of the two.", word)
        for word in near.any_of:
            if keys(word) <= swallowed or any(_holds(word, other) for other in signal.unless):
                what = f"can never find anything beside “{word}”: it stands below “not_in” or “unless” too"
                yield doubt(signal, what, "Remove it there or below “any_of”.", word)


def _needless(spelt: list[tuple[str, frozenset[Spelling]]]) -> Iterator[tuple[str, str]]:
    """(phrase, another of which it is a spelling) for each phrase that could be left out."""
    for place, (phrase, forms) in enumerate(spelt):
        for other_place, (other, other_forms) in enumerate(spelt):
            larger = forms < other_forms or (forms == other_forms and other_place < place)
            if larger:
                yield phrase, other
                break


def _holds(longer: str, shorter: str) -> bool:
    """Whether a wording contains another in some spelling."""
    return Sentences((longer,)).hold(shorter)


def _of_messages(signal: Signal) -> Iterator[Problem]:
    """Messages with exclamation marks."""
    for key, text in (("seeker", signal.seeker), ("recruiter", signal.recruiter)):
        if "!" in text:
            yield doubt(signal, f"has an exclamation mark in “{key}”", "End the sentence with a full stop.")


def _of_sources(signal: Signal, today: date) -> Iterator[Problem]:
    """Sources that are old, or dated in the future."""
    for source in signal.sources:
        months = _months_since(source, today)
        if months > SOURCE_MONTHS:
            what = f"has a source last checked on {source.checked}, more than {SOURCE_MONTHS} months ago"
            yield doubt(signal, what, "Look at it again and change the date.", source.checked)
        elif months < 0:
            what = f"has a source checked on {source.checked}, a day to come"
            yield doubt(signal, what, "Write the day on which you looked at it.", source.checked)


def _months_since(source: Source, today: date) -> int:
    """Full months from the day a source was checked to today; negative for a future day."""
    checked = date.fromisoformat(source.checked)
    months = (today.year - checked.year) * 12 + today.month - checked.month
    return months - (1 if today.day < checked.day else 0)


def _pinpointed(problem: Problem, files: dict[str, Path], lines: dict[str, list[str]]) -> Problem:
    """The problem, placed at the line below its signal that contains the wording in question."""
    place = problem.place
    if not problem.excerpt:
        return problem
    if place.file not in lines:
        try:
            lines[place.file] = files[place.file].read_text("utf-8-sig").splitlines()
        except (OSError, KeyError):
            lines[place.file] = []  # it was readable a moment ago; use the signal's own place
    for number, line in enumerate(lines[place.file][place.line :], place.line + 1):
        if line[: place.column].strip(" #\t"):
            break
        content = one_line(line).removeprefix("- ")
        listed = "- " in line or content.startswith(("word:", "checked:"))
        wordings = {content.strip("\"'"), content.split(": ", 1)[-1].strip("\"'")}
        if listed and problem.excerpt in wordings:
            column = len(line) - len(line.lstrip()) + 1
            return replace(problem, place=Place(place.file, number, column), excerpt=line.strip())
    return problem
