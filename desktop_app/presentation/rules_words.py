"""The words of the Rules page: names of fields, choices and origins for people who do not program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.domain.labels import label
from desktop_app.domain.rules import Content, IgnoreLevel, PackOrigin
from desktop_app.domain.signals import Category, Gate, Negation, Status, Strength
from desktop_app.domain.verdict import SIDES, Confidence, Route, Verdict

ORIGINS = {
    PackOrigin.SHIPPED: "shipped",
    PackOrigin.INSTALLED: "installed",
    PackOrigin.TEAM: "team file",
    PackOrigin.MINE: "my rules",
}
CONTENTS = {
    Content.SIGNALS: "signals",
    Content.CUES: "words that change how others are read",
    Content.HEADINGS: "section headings",
    Content.POLICY: "weights and thresholds",
}
CHANGED = "changed by you"
TEAM_CHANGED = "changed by the team file"
UNKEPT = "not kept yet"

IGNORE_NAMES = {
    IgnoreLevel.PLACE: "This place",
    IgnoreLevel.ADVERT: "In one advert",
    IgnoreLevel.PHRASE: "These words everywhere",
    IgnoreLevel.RULE: "The whole rule",
}


class FormChoice(NamedTuple):
    """One value of a closed set: as written in a rule file, and its label."""

    value: str
    words: str


class FormField(NamedTuple):
    """One field of the form: its name and one sentence below it.

    Attributes:
        id: The attribute of ``SignalDraft``.
    """

    id: str
    name: str
    help: str


_STRENGTHS = {
    Strength.DECISIVE: "hardly ever means anything else",
    Strength.STRONG: "usually enough beside a post or a place",
    Strength.SUPPORTING: "agrees with others",
    Strength.WEAK: "only a hint",
}
_NEGATIONS = {
    Negation.HARD: "Does not count",
    Negation.SOFT: "Does not count; such words often stand under “desirable”",
    Negation.NONE: "Counts all the same",
}
_STATUSES = {
    Status.STABLE: "In use: it counts",
    Status.EXPERIMENTAL: "On trial: it is listed and does not count",
    Status.DEPRECATED: "Out of use: it is not looked for",
}

_GATES = {
    Gate.POST: "Names a coding post",
    Gate.CANDIDATE: "May name a coding post: only beside a coding task",
    Gate.ACT: "Names a coding task",
    Gate.TEAM: "Names a coding team",
    Gate.OTHER_POST: "Names another post",
    Gate.OTHER_SENSE: "Coding in another sense (software, labels)",
    Gate.PURPOSE: "Leads up to the main purpose",
    Gate.RECRUIT: "Leads up to the post on offer",
    Gate.SHARED: "Says that the post has two halves",
}

#: The choices of each field that has some, by the field's id.
CHOICES: dict[str, tuple[FormChoice, ...]] = {
    "category": tuple(FormChoice(one.value, label(one)) for one in Category),
    "strength": tuple(FormChoice(one.value, f"{label(one)}: {_STRENGTHS[one]}") for one in Strength),
    "route": (
        *(FormChoice(side.value, label(side)) for side in SIDES),
        FormChoice(Route.UNCLEAR.value, "Coding, but of no one route"),
        FormChoice(Route.NOT_CODING.value, "Against a coding post"),
        FormChoice("none", "Background only: counts for no route"),
    ),
    "gate": (FormChoice("", "Nothing by itself"), *(FormChoice(one.value, _GATES[one]) for one in Gate)),
    "negation": tuple(FormChoice(one.value, _NEGATIONS[one]) for one in Negation),
    "status": tuple(FormChoice(one.value, _STATUSES[one]) for one in Status),
}

FIELDS = {
    field.id: field
    for field in (
        FormField("title", "Nam&e", "What people see in the evidence list."),
        FormField("route", "&Points to", "Which work these words speak for."),
        FormField("strength", "Stren&gth", "How much they say by themselves."),
        FormField("category", "Kind", "What the words are the name of."),
        FormField(
            "phrases",
            "&Words to look for",
            "One a line, as they stand in adverts. Capitals, hyphens and plurals are taken care of.",
        ),
        FormField("exact", "Capitals matter (ACC, not acc)", ""),
        FormField(
            "near",
            "On&ly beside other words",
            "For a word that means many things: it counts only if one of the others stands near it "
            "in the same sentence. Separate words with commas.",
        ),
        FormField(
            "not_in",
            "Not inside these longer phrases",
            "One a line. “ICD-10-CM” here keeps ICD-10 from being found inside it.",
        ),
        FormField(
            "unless",
            "Not if the same sentence sa&ys",
            "One a line. Where one of these stands in the sentence, nothing is found.",
        ),
        FormField("negation", "I&f the advert denies it", "“No knowledge of … is needed.”"),
        FormField(
            "seeker", "For someone looking for work", "One sentence: what it tells them about the post."
        ),
        FormField("recruiter", "For a re&cruiter", "One sentence: how candidates read it, what to write."),
        FormField(
            "match",
            "Must &be found in",
            "One sentence a line, with [[ ]] round the words: “You know [[ICD-10]].”",
        ),
        FormField(
            "no_match",
            "Must not be found in",
            "One sentence a line; best are those that come near and mean something else.",
        ),
        FormField(
            "negated",
            "Is denied in",
            "One sentence a line, with [[ ]] round the words: “[[ICD-10]] is not needed.” May be empty.",
        ),
        FormField(
            "gate", "What it says of the post", "Whether these words make an advert one for a coding post."
        ),
        FormField("status", "Status", "Put a new signal on trial while you are not sure of it."),
    )
}

#: Fields with a list, one item per line.
LISTS = ("phrases", "not_in", "unless", "match", "no_match", "negated")
#: Lists of example sentences.
EXAMPLES = ("match", "no_match", "negated")


def lines_of(text: str) -> tuple[str, ...]:
    """The items of a field with one item per line; blank lines and outer spaces are dropped."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def words_of(text: str) -> tuple[str, ...]:
    """The items of a field separated by commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def verdict_words(verdict: Verdict) -> str:
    """A verdict in a few words: “Hospital, clear”."""
    sure = "provisional" if verdict.provisional else label(verdict.confidence).lower()
    if verdict.provisional and verdict.confidence is not Confidence.LEANING:
        sure = f"{label(verdict.confidence).lower()}, provisional"
    return f"{label(verdict.route, short=True)}, {sure}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: “1 signal”, “12 signals”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """Names in a row: “a, b and c”."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
