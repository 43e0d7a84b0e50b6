"""Fills in the form for a signal, from an existing one or from words selected in an advert."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.rules import MINE
from desktop_app.rulepack.difference import draft_of

__all__ = ["draft_of", "suggest_draft", "with_counter_example"]

_LONGEST_NAME = 40
_NO_NAME = re.compile(r"[^a-z0-9]+")


def suggest_draft(
    words: str, sentence: str = "", route: str = "none", *, taken: Collection[str] = ()
) -> SignalDraft:
    """The form for a rule made from words selected in an advert.

    Args:
        words: The selected words.
        sentence: The sentence around them; it becomes the first example.
        route: The side they should speak for; ``none`` for background.
        taken: Ids already in use.

    Returns:
        A draft with a free id; its messages name the words and are meant to be rewritten.
    """
    phrase = " ".join(words.split())
    example = _marked(" ".join(sentence.split()), phrase) if phrase else ""
    said = f"The advert says “{phrase}”."
    return SignalDraft(
        id=_free_id(phrase, taken),
        title=phrase[:1].upper() + phrase[1:],
        route=route,
        phrases=(phrase,) if phrase else (),
        seeker=said,
        recruiter=said,
        match=(example,) if example else (),
    )


def with_counter_example(draft: SignalDraft, sentence: str) -> SignalDraft:
    """The form with a sentence added in which nothing should be found, unless it is there already."""
    plain = " ".join(sentence.replace("[[", " ").replace("]]", " ").split())
    if not plain or plain in draft.no_match:
        return draft
    return replace(draft, no_match=(*draft.no_match, plain))


def _marked(sentence: str, phrase: str) -> str:
    """The sentence with ``[[ ]]`` around the phrase; the phrase alone if the sentence lacks it."""
    sentence = sentence.replace("[[", " ").replace("]]", " ")
    found = re.search(re.escape(phrase), sentence, re.IGNORECASE)
    if found is None:
        return f"[[{phrase}]]"
    return f"{sentence[: found.start()]}[[{found.group()}]]{sentence[found.end() :]}"


def _free_id(phrase: str, taken: Collection[str]) -> str:
    """An id made from the words: lower-case letters, digits and hyphens, with a number if taken."""
    plain = unicodedata.normalize("NFKD", phrase).encode("ascii", "ignore").decode().lower()
    name = _NO_NAME.sub("-", plain).strip("-")[:_LONGEST_NAME].strip("-") or "rule"
    candidate, number = f"{MINE}.{name}", 2
    while candidate in taken:
        candidate, number = f"{MINE}.{name}-{number}", number + 1
    return candidate
