"""The results of trying a change so far, in words."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.labels import label
from desktop_app.domain.rules import Problem
from desktop_app.domain.trials import AlteredVerdict, ExampleOutcome, SavedTrial, Trial
from desktop_app.domain.verdict import Route
from desktop_app.presentation.palette import Palette
from desktop_app.presentation.rules_form_words import altered_words, says
from desktop_app.presentation.rules_problems import form_words
from desktop_app.presentation.rules_words import counted, verdict_words

#: Characters of context on each side of a match.
CONTEXT = 36
#: The most matches and adverts listed.
MOST = 25
_FAULT = "The change could not be tried."


@dataclass(frozen=True, slots=True)
class Results:
    """What is known about the change in the form.

    Attributes:
        advert: The advert that was on the Read page when it was tried, or ``None``.
        trial: The result for that advert and the examples; ``None`` while unknown.
        saved: The result for the saved adverts; ``None`` while unknown.
        progress: (adverts read, adverts in all) while the saved ones are read.
        fault: Why nothing can be determined; empty if something can.
        saved_fault: The same for the saved adverts.
        outdated: Whether something was typed since.
    """

    advert: Advert | None = None
    trial: Trial | None = None
    saved: SavedTrial | None = None
    progress: tuple[int, int] | None = None
    fault: str = ""
    saved_fault: str = ""
    outdated: bool = False

    @property
    def examples(self) -> tuple[ExampleOutcome, ...]:
        """The examples that were run."""
        return self.trial.examples if self.trial is not None else ()

    @property
    def failing(self) -> tuple[ExampleOutcome, ...]:
        """The examples that fail."""
        return tuple(one for one in self.examples if not one.ok)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What prevents the change from being used."""
        return self.trial.problems if self.trial is not None else ()

    @property
    def altered(self) -> tuple[AlteredVerdict, ...]:
        """Saved adverts whose verdict would change."""
        return self.saved.altered if self.saved is not None else ()

    @property
    def known(self) -> bool:
        """Whether everything about the current change is known."""
        return (
            self.trial is not None
            and (self.saved is not None or bool(self.saved_fault))
            and not self.outdated
        )


def results_html(results: Results, palette: Palette, *, changed: bool) -> str:
    """The results as rich text; links are ``place:PART:START:END`` and ``entry:NUMBER``.

    Args:
        results: What is known.
        palette: Colours of the marks.
        changed: Whether there is a change in the form; without one nothing is altered.
    """
    pieces = [
        *_problems(results),
        *_examples(results, palette),
        *_places(results, palette, changed=changed),
        *_saved(results, changed=changed),
    ]
    return "".join(pieces)


def place_words(advert: Advert, found: Evidence) -> tuple[str, str, str]:
    """A match with the text before and after it, white space collapsed."""
    text = advert.part(found.span.part)
    start, end = found.span.start, found.span.end
    first = max(0, start - CONTEXT, text.rfind("\n\n", 0, start) + 1)
    stop = text.find("\n\n", end)
    last = min(end + CONTEXT, stop if stop >= 0 else len(text))
    lead = "…" if first and text[first - 1] != "\n" else ""
    tail = "…" if text[last : last + 1].strip() else ""
    before, words, after = (
        " ".join(f"|{one}|".split())[1:-1] for one in (text[first:start], text[start:end], text[end:last])
    )
    if lead and " " in before:  # no half words at the ends
        before = before[before.index(" ") + 1 :]
    if tail and " " in after:
        after = after[: after.rindex(" ")]
    return lead + before, words, after + tail


def altered_line(one: AlteredVerdict) -> tuple[str, str]:
    """An altered verdict: the advert's title, and “before → after”."""
    return (
        one.title or "An advert without a title",
        f"{verdict_words(one.before)} → {verdict_words(one.after)}",
    )


def _problems(results: Results) -> Iterator[str]:
    if results.fault:
        yield _heading(_FAULT) + _line(results.fault)
    elif results.problems:
        yield _heading("What is still to do")
        for problem in results.problems:
            yield _line(form_words(problem))


def _examples(results: Results, palette: Palette) -> Iterator[str]:
    yield _heading("Examples")
    if results.trial is None:
        yield _quiet("Running …" if not results.fault else "Not run.")
        return
    if results.problems:
        yield _quiet("Not run yet.")
        return
    if not results.examples:
        yield _quiet("None yet. Write two sentences in which the words must be found, and two in which not.")
        return
    wrong = results.failing
    if not wrong:
        count = len(results.examples)
        yield _line(
            "✓ It comes out as it should." if count == 1 else f"✓ All {count} come out as they should."
        )
    for one in wrong:
        kind, colon, rest = says(one).partition(":")
        yield _row(
            f"<b style='color:{palette.warning.line}'>{html.escape(kind)}{colon}</b>{html.escape(rest)}"
        )
    if wrong and len(wrong) < len(results.examples):
        yield _quiet(f"The other {len(results.examples) - len(wrong)} come out as they should.")


def _places(results: Results, palette: Palette, *, changed: bool) -> Iterator[str]:
    """The matches of the signal in the advert on the Read page."""
    yield _heading("In the advert on the Read page")
    advert, trial = results.advert, results.trial
    if advert is None:
        yield _quiet("There is none. Paste one on the Read page to see here what this signal finds in it.")
        return
    if trial is None:
        yield _quiet("Looking …" if not results.fault else "Not looked at.")
        return
    if results.problems:
        yield _quiet(_untried(results))
        return
    if not trial.places:
        yield _quiet("Not found in it.")
    for found in trial.places[:MOST]:
        yield _place(advert, found, palette)
    if len(trial.places) > MOST:
        yield _quiet(f"and at {len(trial.places) - MOST} other places")
    if trial.before is not None and trial.after is not None:
        before, after = verdict_words(trial.before), verdict_words(trial.after)
        if before != after:
            yield _line(f"Its verdict: {before} → {after}.")
        else:
            yield _line(f"Its verdict {'stays' if changed else 'is'}: {after}.")


def _place(advert: Advert, found: Evidence, palette: Palette) -> str:
    """One match, with a link to it."""
    before, words, after = (html.escape(one) for one in place_words(advert, found))
    look = palette.routes[found.route or Route.UNCLEAR]
    counts = found.assertion in {Assertion.AFFIRMED, Assertion.HEDGED}
    tint = look.tint if counts else palette.grey.tint
    meant = "" if found.assertion is Assertion.AFFIRMED else f" ({label(found.assertion).lower()})"
    part = "" if found.span.part == TEXT else f"{html.escape(found.span.part.capitalize())}: "
    link = f"place:{found.span.part}:{found.span.start}:{found.span.end}"
    style = f"color:{palette.text}; background-color:{tint}"
    return _row(f"{part}{before}<a href='{link}' style='{style}'>{words}</a>{after}{meant}")


def _saved(results: Results, *, changed: bool) -> Iterator[str]:
    """The effect of the change on the saved adverts."""
    yield _heading("In your saved adverts")
    saved = results.saved
    if results.problems:
        yield _quiet(_untried(results))
        return
    if saved is None and results.saved_fault:
        yield _line(results.saved_fault)
        return
    if saved is None:
        done, total = results.progress or (0, 0)
        waiting = f"Looking through them: {done:,} of {total:,} …" if total else "Looking through them …"
        yield _quiet(waiting if not results.fault else "Not looked at.")
        return
    if not saved.looked_at:
        yield _quiet("None is saved yet.")
        return
    if changed:
        yield _line(altered_words(len(saved.altered), saved.looked_at))
    for altered in saved.altered[:MOST]:
        title, change = altered_line(altered)
        yield _row(f"<a href='entry:{altered.entry}'>{html.escape(title)}</a><br>{html.escape(change)}")
    if len(saved.altered) > MOST:
        yield _quiet(f"and {len(saved.altered) - MOST:,} others")
    yield _line(_spread(saved))
    if saved.unreadable:
        yield _quiet(f"{counted(saved.unreadable, 'saved advert')} could not be read.")


def _untried(results: Results) -> str:
    """Why nothing is known about a change that cannot be used as it is."""
    return f"Not tried yet. {form_words(results.problems[0])}"


def _spread(saved: SavedTrial) -> str:
    """In how many saved adverts the signal is found."""
    found, total = len(saved.with_matches), saved.looked_at
    if total == 1:
        return f"It is {'found' if found else 'not found'} in your one saved advert."
    return f"It is found in {f'{found:,}' if found else 'none'} of your {total:,} saved adverts."


def _heading(words: str) -> str:
    return f"<p style='margin:12px 0 2px 0'><b>{html.escape(words)}</b></p>"


def _line(words: str) -> str:
    return f"<p style='margin:2px 0 4px 0'>{html.escape(words)}</p>"


def _quiet(words: str) -> str:
    return f"<p class='quiet' style='margin:2px 0 4px 0'>{html.escape(words)}</p>"


def _row(inside: str) -> str:
    return f"<p style='margin:2px 0 6px 0'>{inside}</p>"
