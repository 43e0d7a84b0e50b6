"""Reads the structured parts of a signal: wordings, near, factors, sources, examples."""

from __future__ import annotations

import re

from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Examples, Near, Source
from desktop_app.domain.verdict import Nation
from desktop_app.rulepack.entry_fields import Fields, one_line
from desktop_app.rulepack.example_marks import read_marks
from desktop_app.rulepack.tree import Node, Text
from desktop_app.text.spellings import cut

NEAR_KEYS = ("word", "words", "any_of", "within", "case", "mark")
SOURCE_KEYS = ("title", "address", "checked")
EXAMPLE_KEYS = ("match", "no_match", "negated", "known_gaps")

#: Most words and punctuation marks of one wording. The matcher looks no further back (`analysis/places.py`
#: has room for the hyphens that are tried between them).
LONGEST_WORDING = 20
#: Greatest reach of a `near`, and greatest factor of a section.
MOST_WITHIN = 100
#: What a near marks: the word itself, the stretch to its companion, or an act from its verb to its object.
MARKS = ("word", "both", "object")
MOST_FACTOR = 10.0

_FACTOR = re.compile(r"x(\d{1,3}(?:\.\d{1,3})?)", re.ASCII)


def exact(fields: Fields) -> bool:
    """Whether the group says `case: exact`."""
    return fields.word("case", ("exact", "any"), default="any") == "exact"


def phrases(fields: Fields, key: str) -> tuple[str, ...]:
    """A list of wordings to look for, one line each; those that could never be found are refused."""
    found: list[str] = []
    for item in fields.texts(key):
        phrase = one_line(item.value)
        if "[[" in phrase or "]]" in phrase:
            fields.log.refuse(item, f"“{key}” holds the marks [[ ]]", "They belong in examples only.")
        elif not any(character.isalnum() for character in phrase):
            what = f"an item of “{key}” has neither letters nor figures"
            fields.log.refuse(item, what, "Write the words as they stand in adverts.")
        elif len(phrase) > LONGEST_WORDING and len(cut(phrase)) > LONGEST_WORDING:
            what = f"an item of “{key}” has more than {LONGEST_WORDING} words and marks"
            fields.log.refuse(item, what, "Write the few words in it that say the thing.")
        else:
            found.append(phrase)
    node = fields.node(key)
    if node is not None and not found and not fields.log.refused:
        fields.log.refuse(node, f"“{key}” is an empty list", "Add a phrase or remove the key.")
    return tuple(found)


def near(fields: Fields) -> tuple[Near, ...]:
    """The `near` items of a signal."""
    found: list[Near] = []
    for item in fields.groups("near", NEAR_KEYS):
        item.require("any_of")
        words = phrases(item, "words")
        if item.node("word") is not None:
            words = (item.text("word"), *words)
        if ("word" in item.mapping.pairs) == ("words" in item.mapping.pairs):
            hint = "Write “word: ACC” for one word, or “words:” with a list below it."
            item.log.refuse(item.mapping, "a “near” needs either “word” or “words”", hint)
        near = Near(
            words=words,
            any_of=phrases(item, "any_of"),
            within=item.count("within", default=8, most=MOST_WITHIN),
            exact=exact(item),
            mark=item.word("mark", MARKS, default="word"),
        )
        found.append(near)
    return tuple(found)


def sections(fields: Fields) -> tuple[tuple[SectionName, float], ...]:
    """The factors of a signal in named sections."""
    group = fields.group("sections", [name.value for name in SectionName])
    if group is None:
        return ()
    found: list[tuple[SectionName, float]] = []
    for name in SectionName:
        node = group.node(name.value)
        if node is None:
            continue
        factor = _factor(node)
        if factor is None:
            what = f"“{name.value}” in “sections” should be a factor such as x2, x0.5 or x0"
            fields.log.refuse(node, what, f"The greatest is x{MOST_FACTOR:g}.")
        else:
            found.append((name, factor))
    return tuple(found)


def _factor(node: Node) -> float | None:
    """The number of a factor such as ``x0.5``; None if it is malformed."""
    match = _FACTOR.fullmatch(node.value.strip()) if isinstance(node, Text) else None
    if match is None or float(match[1]) > MOST_FACTOR:
        return None
    return float(match[1])


def nations(fields: Fields) -> tuple[Nation, ...]:
    """The nations for which a signal speaks."""
    items = fields.texts("nations")
    found = (fields.member(item, item.value, Nation, key="nation") for item in items)
    return tuple(nation for nation in found if nation is not None)


def sources(fields: Fields) -> tuple[Source, ...]:
    """The sources of a signal; each has a title, an address and the date it was checked."""
    found: list[Source] = []
    for item in fields.groups("sources", SOURCE_KEYS):
        item.require(*SOURCE_KEYS)
        found.append(Source(item.text("title"), item.text("address"), item.day("checked")))
    return tuple(found)


def examples(fields: Fields) -> Examples:
    """The examples of a signal, their marks checked."""
    group = fields.group("examples", EXAMPLE_KEYS)
    if group is None:
        return Examples()
    return Examples(
        match=marked(group, "match", needed=True),
        no_match=marked(group, "no_match", needed=False),
        negated=marked(group, "negated", needed=True),
        known_gaps=marked(group, "known_gaps", needed=None),
    )


def marked(fields: Fields, key: str, *, needed: bool | None) -> tuple[str, ...]:
    """Example sentences at `key`.

    Args:
        fields: The group with the key.
        key: The key.
        needed: True if each must mark a span with [[ ]], False if none may, None for either.

    Returns:
        The sentences, marks included.
    """
    found: list[str] = []
    for item in fields.texts(key):
        try:
            spans = read_marks(item.value).spans
        except ValueError as error:
            fields.log.refuse(item, f"in an example of “{key}” {error}", "Write [[words to find]].")
            continue
        if needed and not spans:
            what = f"an example of “{key}” has no [[ ]] round the words that should be found"
            fields.log.refuse(item, what, "Write [[ before and ]] after exactly those words.")
        elif spans and needed is False:
            what = f"an example of “{key}” has [[ ]] though nothing should be found in it"
            fields.log.refuse(item, what, "Remove the marks or move the sentence to “match”.")
        else:
            found.append(item.value)
    return tuple(found)
