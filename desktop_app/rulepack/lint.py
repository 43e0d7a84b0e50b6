"""What is doubtful in rules that can be read: wordings that say the same, show nothing or grew old.

Nothing here changes what a rule set does; `check_rules` is what a rule keeper runs before sharing a pack.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from desktop_app.domain.rules import MINE, TEAM, Problem, RulePack, RuleSet, RuleSources
from desktop_app.domain.signals import Negation, Place, Signal, Source
from desktop_app.rulepack.checks import MINIMUM_EXAMPLES
from desktop_app.rulepack.coverage import uncovered
from desktop_app.rulepack.fields import one_line
from desktop_app.rulepack.folder import theme_files
from desktop_app.rulepack.loader import pack_folders, read_folders
from desktop_app.rulepack.spelling import Sentences, Spelling, keys

#: A source should be looked at again after this many months.
SOURCE_MONTHS = 18


def check_rules(sources: RuleSources | Path, *, today: date | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful in rules.

    Args:
        sources: Where they are read from; one folder of packs or a single pack's folder stands for itself.
        today: The day on which sources are judged to be old; the present one unless given.

    Returns:
        The problems by file and line; empty when all is well. A folder that cannot be read is a problem too.
    """
    if not isinstance(sources, RuleSources):
        sources = RuleSources((sources,))
    rules = read_folders(sources)
    files = _files(sources)
    lines: dict[str, list[str]] = {}
    doubts = (_pinpointed(problem, files, lines) for problem in lint_rules(rules, today=today))
    return tuple(sorted((*rules.problems, *doubts), key=lambda problem: _order(problem.place)))


def _files(sources: RuleSources) -> dict[str, Path]:
    """The path of each rule file by the name under which problems tell it."""
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
    """What is doubtful in a loaded rule set.

    Args:
        rules: The rule set; what could not be read is not in it.
        today: As for `check_rules`.

    Returns:
        Problems in loading order, each placed at its signal; `excerpt` is the wording in question.
    """
    day = today if today is not None else datetime.now(tz=UTC).date()
    found: list[Problem] = []
    for signal in rules.signals:
        found.extend(_of_examples(signal))
        found.extend(_of_phrases(signal))
        found.extend(_of_messages(signal))
        found.extend(_of_sources(signal, day))
    found.extend(_of_pairs(rules))
    return tuple(found)


def _order(place: Place) -> tuple[str, int, int]:
    return place.file, place.line, place.column


def _problem(signal: Signal, what: str, hint: str, excerpt: str = "") -> Problem:
    """A problem of a signal; `what` goes on after the signal's name."""
    place = signal.place if signal.place is not None else Place(signal.id.split(".", 1)[0], 1)
    return Problem(place, f"“{signal.id.split('.', 1)[-1]}” {what}.", hint, excerpt)


def _of_examples(signal: Signal) -> Iterator[Problem]:
    """Wordings that no example shows: one problem for each key, placed at the first of them."""
    if signal.id.partition(".")[0] in {MINE, TEAM}:
        for kind, least in MINIMUM_EXAMPLES:
            found = len(getattr(signal.examples, kind))
            if found < least and not (kind == "negated" and signal.negation is Negation.NONE):
                what = f"has {found} of the {least} “{kind}” examples that show what it does"
                yield _problem(signal, what, "It counts all the same; add sentences when you meet them.")
    gaps: dict[tuple[str, str], list[str]] = {}
    for gap in uncovered(signal):
        gaps.setdefault((gap.key, gap.wanted), []).append(gap.phrase)
    for (key, wanted), words in gaps.items():
        what = f"shows {len(words)} of its “{key}” in no example: {', '.join(words)}"
        hint = f"Let each stand in a sentence below “{wanted}”, or remove it."
        yield _problem(signal, what, hint, words[0])


def _of_phrases(signal: Signal) -> Iterator[Problem]:
    """Wordings of one signal that say the same, or can do nothing."""
    spelt = [(phrase, keys(phrase, exact=signal.exact)) for phrase in signal.phrases]
    for phrase, other in _needless(spelt):
        what = f"finds “{phrase}” by its phrase “{other}” already"
        yield _problem(signal, what, "Case, hyphens, plurals and -ize are added by themselves.", phrase)
    swallowed = frozenset().union(*(keys(phrase) for phrase in signal.not_in))
    for phrase in signal.phrases:
        if keys(phrase) <= swallowed:
            what = f"can never find “{phrase}”: the same words stand below “not_in”"
            yield _problem(signal, what, "Remove one of the two.", phrase)
        blocking = next((word for word in signal.unless if _holds(phrase, word)), None)
        if blocking is not None:
            what = f"can never find “{phrase}”: it holds “{blocking}”, which stands below “unless”"
            yield _problem(signal, what, "Remove one of the two.", phrase)
    finds = signal.phrases + tuple(word for near in signal.near for word in near.words + near.any_of)
    for phrase in signal.not_in:
        if not any(_holds(phrase, word) for word in finds):
            what = f"has “{phrase}” below “not_in”, but that holds none of its own words"
            yield _problem(signal, what, "Only a longer wording round a match has an effect.", phrase)
    found = frozenset() if signal.exact else frozenset().union(*(forms for _phrase, forms in spelt))
    for word in (word for near in signal.near if not near.exact for word in near.words):
        if keys(word) <= found:
            what = f"finds “{word}” as a phrase already, so its “near” adds nothing"
            yield _problem(signal, what, "Remove the phrase or the near.", word)


def _needless(spelt: list[tuple[str, frozenset[Spelling]]]) -> Iterator[tuple[str, str]]:
    """(phrase, another of which it is a spelling) for each phrase that could be left out."""
    for place, (phrase, forms) in enumerate(spelt):
        for other_place, (other, other_forms) in enumerate(spelt):
            larger = forms < other_forms or (forms == other_forms and other_place < place)
            if larger:
                yield phrase, other
                break


def _holds(longer: str, shorter: str) -> bool:
    """Whether a wording holds another in some spelling."""
    return Sentences((longer,)).hold(shorter)


def _of_messages(signal: Signal) -> Iterator[Problem]:
    """Messages that shout."""
    for key, text in (("seeker", signal.seeker), ("recruiter", signal.recruiter)):
        if "!" in text:
            yield _problem(
                signal, f"has an exclamation mark in “{key}”", "End the sentence with a full stop."
            )


def _of_sources(signal: Signal, today: date) -> Iterator[Problem]:
    """Sources that are old, or dated in the future."""
    for source in signal.sources:
        months = _months_since(source, today)
        if months > SOURCE_MONTHS:
            what = f"has a source last checked on {source.checked}, more than {SOURCE_MONTHS} months ago"
            yield _problem(signal, what, "Look at it again and change the date.", source.checked)
        elif months < 0:
            what = f"has a source checked on {source.checked}, a day to come"
            yield _problem(signal, what, "Write the day on which you looked at it.", source.checked)


def _months_since(source: Source, today: date) -> int:
    """Full months from the day a source was checked to today; negative for a day to come."""
    checked = date.fromisoformat(source.checked)
    months = (today.year - checked.year) * 12 + today.month - checked.month
    return months - (1 if today.day < checked.day else 0)


def _of_pairs(rules: RuleSet) -> Iterator[Problem]:
    """Phrases that two signals of one pack, or of one side, both have."""
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
    """Whether two wordings meet in case too, where case matters for both."""
    if not (signal.exact and other[0].exact):
        return True
    return bool(keys(phrase, exact=True) & keys(other[1], exact=True))


def _scopes(pack: RulePack, signal: Signal) -> tuple[str, ...]:
    """Within what no two signals should share a phrase: the pack, and the side across packs."""
    return (f"pack {pack.id}",) if signal.route is None else (f"pack {pack.id}", f"route {signal.route}")


def _shared(signal: Signal, phrase: str, other: tuple[Signal, str]) -> Problem:
    """The problem of a phrase that another signal has."""
    theirs = "" if other[1] == phrase else f" (as “{other[1]}”)"
    what = f"shares the phrase “{phrase}” with “{other[0].id}”{theirs}"
    return _problem(signal, what, "One of the two should have it; a spelling is no new signal.", phrase)


def _pinpointed(problem: Problem, files: dict[str, Path], lines: dict[str, list[str]]) -> Problem:
    """The problem, placed at the line below its signal that holds the wording in question."""
    place = problem.place
    if not problem.excerpt:
        return problem
    if place.file not in lines:
        try:
            lines[place.file] = files[place.file].read_text("utf-8-sig").splitlines()
        except (OSError, KeyError):
            lines[place.file] = []  # it was read a moment ago; the signal's own place must do
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
