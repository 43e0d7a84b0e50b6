"""The spellings of a plain phrase: hyphens, joined words, plurals, -ise and -ize.

Authors of rules write one wording; its variants are generated here, so that no rule lists them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
#: Above this many hyphens and spaces only the plain forms are generated.
_MOST_JOINTS = 3
_ISE = re.compile(r"^(\w{3,}?[^aeiou\s])(is|iz)(e|ed|es|ing|ation|ations|er|ers)$", re.IGNORECASE)
_PLURAL_ES = re.compile(r"(s|x|ch|sh)$")
_PLURAL_IES = re.compile(r"[^aeiou]y$")
_SHORT = 3


#: The size of the cache of wordings: those of all packs, several times over.
_REMEMBERED = 40_000


@lru_cache(_REMEMBERED)  # when one rule changes, the other wordings stay the same
def spellings(phrase: str, *, exact: bool = False) -> frozenset[tuple[str, ...]]:
    """All token sequences that count as the phrase.

    Args:
        phrase: A plain wording (``ICD-10``, ``clinical coder``).
        exact: True if case matters; then no -ise/-ize forms are generated.

    Returns:
        Non-empty token sequences; in lower case unless ``exact``.
    """
    forms = _joints(cut(phrase if exact else phrase.lower()))
    forms |= {plural for form in forms for plural in _plurals(form, exact=exact)}
    if not exact:
        forms |= {_swap_ise(form) for form in forms if any("is" in word or "iz" in word for word in form)}
    return frozenset(form for form in forms if form)


def _joints(tokens: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Hyphens as hyphen, space or nothing; each single space also as a hyphen."""
    forms = {tokens}
    hyphens = [n for n in range(1, len(tokens) - 1) if tokens[n] == "-"] if "-" in tokens else []
    if 0 < len(hyphens) <= _MOST_JOINTS:
        for choice in product("-_ ", repeat=len(hyphens)):
            forms.add(_rebuild(tokens, dict(zip(hyphens, choice, strict=True))))
    gaps = [n for n in range(1, len(tokens)) if tokens[n - 1].isalnum() and tokens[n].isalnum()]
    if len(gaps) <= _MOST_JOINTS:
        forms |= {(*tokens[:n], "-", *tokens[n:]) for n in gaps}
    return forms


def _rebuild(tokens: tuple[str, ...], choice: dict[int, str]) -> tuple[str, ...]:
    """The tokens with each hyphen kept (``-``), dropped (space) or its sides joined (``_``)."""
    built: list[str] = []
    join_next = False
    for n, token in enumerate(tokens):
        kept = choice.get(n)
        if kept == "_":
            join_next = True
        elif kept == " ":
            continue
        elif join_next:
            built[-1] += token
            join_next = False
        else:
            built.append(token)
    return tuple(built)


def _plurals(form: tuple[str, ...], *, exact: bool) -> set[tuple[str, ...]]:
    """The form with its last word in the plural, if that is a longer word or an acronym."""
    last = form[-1]
    if not last.isalpha() or last.lower().endswith(("s", "ing", "ed")) or len(last) < _SHORT:
        return set()
    if not (exact and last.isupper()):
        if _PLURAL_IES.search(last):
            return {(*form[:-1], f"{last[:-1]}ies")}
        if _PLURAL_ES.search(last):
            return {(*form[:-1], f"{last}es")}
    return {(*form[:-1], f"{last}s")}


def _swap_ise(form: tuple[str, ...]) -> tuple[str, ...]:
    """The form with every -ise word in -ize and vice versa."""
    return tuple(_ISE.sub(_other_ending, token) for token in form)


def _other_ending(found: re.Match[str]) -> str:
    """``summarise`` for ``summarize`` and vice versa."""
    stem, middle, ending = found.groups()
    return f"{stem}{'iz' if middle == 'is' else 'is'}{ending}"


def cut(phrase: str) -> tuple[str, ...]:
    """The tokens of a short phrase, as the engine's tokeniser splits it (`analysis/tokens.py`).

    Args:
        phrase: A normalised phrase, as its author wrote it.

    Returns:
        Runs of letters and digits, and single punctuation marks.
    """
    return tuple(_TOKEN.findall(phrase))
