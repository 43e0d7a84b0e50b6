"""Evidence as rows: one signal per row, grouped by route and category; what does not count comes last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import REPEAT, TOLD, Assertion, Evidence
from desktop_app.domain.labels import label
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.presentation.marks import FAINT, FULL, GREY, Mark, marks_of, without_items
from desktop_app.presentation.qt_ranges import QtRanges
from desktop_app.presentation.reading import Phase

#: The group of evidence that is listed but counts for no side.
UNCOUNTED = "uncounted"
UNCOUNTED_NAME = "Not counted"
#: The longest passage shown in a row, in characters; the advert beside it has the rest.
LONGEST_WORDS = 90
#: Said of a match whose signal is counted elsewhere.
REPEAT_WORDS = "Said more than once and counted once, where it weighs most"
#: Said of a passage told in other words beside the one that counts.
_TOLD_ASIDE = "Read with the other passages of this kind, which count once and together"
_NOT_FOR_WHOM = "reads like coding work, but says not for whom"
_A_POST = "names a coding post, but says not for whom"
_NO_SIDE = "tells of coding, but says not for whom"
_AGAIN = "told more than once, counted once"

_AFFIRMED, _HEDGED = Assertion.AFFIRMED, Assertion.HEDGED  # compared with every match

#: The groups in order: key, and name in the filter.
GROUPS = (*((side.value, label(side, short=True)) for side in SIDES), (UNCOUNTED, UNCOUNTED_NAME))


_NONE = {
    Phase.WARMING: "Getting ready: signals appear here when there is an advert.",
    Phase.EMPTY: "Nothing to list yet: each word that speaks for one kind of coding appears here, "
    "a click away from its place in the text.",
    Phase.READING: "The signals follow in a moment.",
    Phase.REFUSED: "This text could not be read, so there are no signals.",
}


class EvidenceRow(NamedTuple):
    """One signal with one assertion.

    Attributes:
        key: The same for the same signal in the next analysis.
        group: The key of its group.
        route: The side it would speak for.
        words: As in the advert, white space collapsed, each wording once; for passages told in other words,
            the one that counts. Shortened if long.
        times: How often exactly these words occur; 1 for several wordings.
        section: The section it is in; for several, the one where it counts.
        items: The numbers of its evidence, by place; for passages the one that counts comes first.
        weight: The points it adds.
        share: Its weight relative to the heaviest row's, 0 to 1.
        why: Why it does not count, if it does not.
    """

    key: str
    group: str
    route: Route
    category: Category
    words: str
    section: str
    items: tuple[int, ...]
    weight: float
    share: float
    why: str
    times: int = 1


class Filter(NamedTuple):
    """Which rows the person has hidden."""

    groups: frozenset[str] = frozenset()
    categories: frozenset[Category] = frozenset()

    def passes(self, row: EvidenceRow) -> bool:
        """Whether the row is shown."""
        return row.group not in self.groups and row.category not in self.categories


class Marking(NamedTuple):
    """The content of the marks on screen.

    Attributes:
        advert: The advert they belong to.
        rows: The rows of its evidence.
        is_ahead: Whether its analysis has not arrived yet.
    """

    advert: Advert
    evidence: tuple[Evidence, ...] = ()
    rows: tuple[EvidenceRow, ...] = ()
    is_ahead: bool = False

    def marks(self, part: str, wanted: Filter) -> list[Mark]:
        """The marks of one part, by place; before the analysis arrives they belong to no evidence."""
        marks = marks_of(
            self.evidence,
            part=part,
            to_qt=QtRanges(self.advert.part(part)).to_qt,
            tones=tones_of(self.evidence, filter(wanted.passes, self.rows)),
        )
        return without_items(marks) if self.is_ahead else marks


def rows_of(evidence: Sequence[Evidence]) -> tuple[EvidenceRow, ...]:
    """Group evidence into rows.

    Args:
        evidence: Of one analysis; background (without a route) is ignored.

    Returns:
        Rows in display order.
    """
    gathered: dict[tuple[str, Route, bool], list[int]] = {}
    for number, found in enumerate(evidence):
        if found.route is not None:
            spoken = found.assertion is _AFFIRMED or found.assertion is _HEDGED
            gathered.setdefault((found.rule, found.route, spoken), []).append(number)
    weights = [found.weight for found in evidence]
    heaviest = max(weights, default=0.0) or 1.0
    rows = [
        _row(evidence, key, items, strongest=max(items, key=weights.__getitem__), heaviest=heaviest)
        for key, items in gathered.items()
    ]
    rows = _with_one_row_for_the_same_words(rows)
    order = {key: place for place, key in enumerate(_by_weight(rows))}
    categories = {category: place for place, category in enumerate(Category)}
    return tuple(
        sorted(rows, key=lambda row: (order[row.group], categories[row.category], -row.weight, row.items))
    )


def _with_one_row_for_the_same_words(rows: Sequence[EvidenceRow]) -> list[EvidenceRow]:
    """List only once what two rules find in the same words and neither counts."""
    kept: dict[tuple[str, ...], EvidenceRow] = {}
    for row in rows:
        alike = (row.words.casefold(), row.why) if row.group == UNCOUNTED else (row.key,)
        one = kept.get(alike)
        kept[alike] = row if one is None else one._replace(items=tuple(sorted({*one.items, *row.items})))
    return list(kept.values())


def _by_weight(rows: Sequence[EvidenceRow]) -> list[str]:
    """The keys of the groups, heaviest first; what does not count comes last."""
    totals = {key: sum(row.weight for row in rows if row.group == key) for key, _ in GROUPS}
    return sorted(totals, key=lambda key: (key == UNCOUNTED, -totals[key]))


def _row(
    evidence: Sequence[Evidence],
    key: tuple[str, Route, bool],
    items: list[int],
    *,
    strongest: int,
    heaviest: float,
) -> EvidenceRow:
    """The row of one signal with one assertion; ``strongest`` is the first of its heaviest items."""
    rule, route, spoken = key
    best = evidence[strongest]
    apart = _apart(evidence, items)
    if rule == TOLD:  # its passages differ: the one that counts represents the others
        items = [strongest, *(item for item in items if item != strongest)]
    counts = spoken and best.counts and route in SIDES
    texts = [evidence[item].text for item in apart]
    wordings: dict[str, str] = {}
    for text in dict.fromkeys(texts):
        words = " ".join(text.split())
        wordings.setdefault(words.casefold(), words)
    several = rule != TOLD and len(wordings) > 1
    return EvidenceRow(
        key=f"{rule}|{route}|{spoken}",
        group=route.value if counts else UNCOUNTED,
        route=route,
        category=best.category,
        words=_shortened(
            " · ".join(wordings.values()) if several else " ".join(evidence[items[0]].text.split())
        ),
        section=label(best.section, short=True).lower(),
        items=tuple(items),
        weight=best.weight,
        share=min(1.0, best.weight / heaviest) if counts else 0.0,
        why="" if counts else _why(best),
        times=1 if len(wordings) > 1 else len(texts),
    )


def _apart(evidence: Sequence[Evidence], items: Iterable[int]) -> list[int]:
    """The places in the order of the text, only the first of those that overlap."""
    kept: list[int] = []
    part, end = "", 0
    for item in items:
        span = evidence[item].span
        if span.part != part or span.start >= end:
            kept.append(item)
            part, end = span.part, span.end
    return kept


def _shortened(words: str) -> str:
    """Words short enough for a row, cut at a word's end."""
    if len(words) <= LONGEST_WORDS:
        return words
    return words[:LONGEST_WORDS].rsplit(" ", 1)[0].rstrip(" ,;:") + "\u00a0…"


def _why(found: Evidence) -> str:
    """Why a match is not counted, in a few words."""
    if found.rule == TOLD and found.route is Route.UNCLEAR:
        return _NOT_FOR_WHOM
    if found.why:
        return _AGAIN if found.why == REPEAT else found.why
    if found.assertion is not Assertion.AFFIRMED and found.assertion is not Assertion.HEDGED:
        return label(found.assertion)
    if found.route is not Route.UNCLEAR:
        return "names another post"
    return _A_POST if found.category is Category.TITLE else _NO_SIDE


def why_in_full(found: Evidence) -> str:
    """The tool tip on why a match is not counted, or is interpreted otherwise; may be empty."""
    if found.rule == TOLD and found.route is Route.UNCLEAR:
        return _NOT_FOR_WHOM
    if found.why == REPEAT:
        return _TOLD_ASIDE if found.rule == TOLD else REPEAT_WORDS
    return found.why or ("" if found.assertion is Assertion.AFFIRMED else label(found.assertion))


def no_evidence(phase: Phase, rows: Sequence[EvidenceRow]) -> str:
    """The words in place of an empty list.

    Args:
        phase: The state of the reading.
        rows: All rows, of which none is shown.
    """
    if phase is not Phase.READ:
        return _NONE[phase]
    if rows:
        return "All signals of this text are hidden by the filter below it."
    return "No words in this text speak for any kind of coding."


def tones_of(evidence: Sequence[Evidence], rows: Iterable[EvidenceRow]) -> list[str]:
    """How each piece of evidence is marked in the text.

    Args:
        evidence: Of one analysis.
        rows: The rows that are shown.

    Returns:
        A tone for each piece of evidence; empty if it is in none of the rows.
    """
    tones = [""] * len(evidence)
    for row in rows:
        grey = row.group == UNCOUNTED
        for item in row.items:
            tones[item] = GREY if grey else FAINT if evidence[item].assertion is _HEDGED else FULL
    return tones
