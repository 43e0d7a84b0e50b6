"""The state of a change in the form: the words below it, and what can be done with it."""

from __future__ import annotations

from typing import Final, NamedTuple

from desktop_app.presentation.rules_form_words import altered_words
from desktop_app.presentation.rules_results import Results
from desktop_app.presentation.rules_words import counted

KEEPING_WORDS: Final = "Keeping it … then the advert on the Read page is read again with it."
_WAITING: Final = "It is kept as soon as it has been tried …"


class FormState(NamedTuple):
    """The state of the change in the form.

    Attributes:
        words: One or two sentences; empty if nothing is changed.
        keep: Whether it can be kept now.
        soon: Whether it may be asked to be kept as soon as it has been tried.
        drop: Whether there is anything to drop.
        revert: Label of the button that reverts what was kept before; empty for no button.
    """

    words: str = ""
    keep: bool = False
    soon: bool = False
    drop: bool = False
    revert: str = ""


def state_of(results: Results, revert: str, *, waiting: bool = False) -> FormState:
    """The state of an unkept change: it can be kept once all its effects are known.

    Args:
        results: What is known about it.
        revert: Label of the button that reverts what was kept before.
        waiting: Whether it is to be kept as soon as it has been tried.
    """
    if results.outdated or results.trial is None:
        if results.fault:
            return FormState("Not kept yet. It could not be tried.", drop=True, revert=revert)
        words = _WAITING if waiting else "Not kept yet. Trying it …"
        return FormState(words, soon=not waiting, drop=True, revert=revert)
    if count := len(results.problems):
        words = f"Not kept yet: {counted(count, 'thing')} still to do; “What this does” tells which."
        return FormState(words, drop=True, revert=revert)
    failing = _failing_words(len(results.failing))
    if results.saved is None and results.saved_fault:
        words = f"Not kept yet. Your saved adverts could not be looked through.{failing}"
        return FormState(words, keep=True, drop=True, revert=revert)
    if results.saved is None:
        words = _WAITING if waiting else f"Not kept yet. Looking through your saved adverts …{failing}"
        return FormState(words, soon=not waiting, drop=True, revert=revert)
    altered = altered_words(len(results.altered), results.saved.looked_at)
    return FormState(f"Not kept yet. {altered}{failing}", keep=True, drop=True, revert=revert)


def _failing_words(count: int) -> str:
    """How many examples fail; empty if none does."""
    if not count:
        return ""
    if count == 1:
        return " One example does not come out as it should."
    return f" {count} examples do not come out as they should."
