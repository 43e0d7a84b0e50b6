"""Puts a decision into words: what decided it, where it was found, what agrees, what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.analysis.outlook import outlook
from desktop_app.analysis.phrasing import WORK, quote, quotes
from desktop_app.domain.evidence import REPEAT, SECTION_OFF, TOLD, Assertion, Evidence
from desktop_app.domain.labels import label
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate
from desktop_app.domain.verdict import HOME_NATIONS, SIDES, Confidence, Kind, Nation, Reason, Route, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop_app.analysis.decide import Decision, Settled

_ALSO = 2
_MENTIONS = "mentions "
_NO_WORK = " without any coding work"
#: Nations that a reason does not mention: the usual ones, and “other”, which names none.
_UNNAMED = (*HOME_NATIONS, Nation.UNKNOWN, Nation.OTHER)
_PLACES = {
    SectionName.TITLE: "in the title",
    SectionName.EMPLOYER: "in the employer’s name",
    SectionName.SUMMARY: "in the text",  # few adverts have a heading like "Job summary"
    SectionName.DUTIES: "in the duties",
    SectionName.ESSENTIAL: "in the essential criteria",
    SectionName.DESIRABLE: "in the desirable criteria",
    SectionName.ABOUT_US: "in the text about the employer",
    SectionName.DETAILS: "in the details",
    SectionName.OTHER: "in the text",
}
_DOCUMENTS = {
    Kind.COURSE: "This is a course, not a vacancy. ",
    Kind.ARTICLE: "This is an article, not a vacancy. ",
    Kind.CV: "This is a CV, not a vacancy. ",
    Kind.OTHER: "This is not a vacancy. ",
}


def explain(
    decision: Decision,
    evidence: Sequence[Evidence],
    seen: frozenset[SectionName],
    without: Callable[[frozenset[str]], Settled],
) -> Verdict:
    """Put a decision into words for people.

    Args:
        decision: Route, confidence, gate and points.
        evidence: The advert's evidence, by place.
        seen: The kinds of section that the advert has.
        without: Decides again as if the rules with these ids had found nothing.
    """
    strongest = _strongest(evidence, decision.route)
    return Verdict(
        route=decision.route,
        confidence=decision.confidence,
        provisional=decision.provisional,
        kind=decision.kind,
        stage=decision.stage,
        nation=decision.nation,
        setting=decision.setting,
        reason=_DOCUMENTS.get(decision.kind, "") + _reason(decision, evidence, strongest),
        scores=decision.scores,
        decisive=_decisive(decision, strongest),
        ignored=tuple(_ignored(evidence)),
        changes=outlook(decision, evidence, seen, without),
    )


def _strongest(evidence: Iterable[Evidence], route: Route) -> list[Evidence]:
    """Counted items of the verdict's side (of any side for mixed), heaviest first."""
    sides = SIDES if route is Route.MIXED else (route,)
    items = [item for item in evidence if item.counts and item.route in sides]
    return sorted(items, key=lambda item: (-item.weight, item.span))


def _decisive(decision: Decision, strongest: Sequence[Evidence]) -> tuple[str, ...]:
    if decision.route is Route.NOT_CODING:
        return tuple(item.rule for item in decision.gate.others)
    if not strongest:
        return tuple(item.rule for item in decision.gate.deciders[:1])
    return tuple(dict.fromkeys(item.rule for item in strongest[: 1 + _ALSO]))


def _reason(decision: Decision, evidence: Sequence[Evidence], strongest: Sequence[Evidence]) -> str:
    """One sentence: what decided, where it was found, what else agrees."""
    if decision.route is Route.NOT_CODING:
        return _reason_shut(decision, evidence)
    if decision.route is Route.MIXED:
        two = sorted(decision.points, key=lambda side: (-decision.points[side], SIDES.index(side)))[:2]
        parts = [
            f"{WORK[side]} ({quotes(item for item in strongest if item.route is side)})"
            for side in sorted(two, key=SIDES.index)
        ]
        return f"Both kinds of work are in the post: {parts[0]} and {parts[1]}."
    if decision.route is Route.UNCLEAR or not strongest:
        return _reason_unclear(decision, evidence)
    first, *rest = strongest
    also = quotes(item for item in rest if item.text.casefold() != first.text.casefold())
    sentence = f"Decided by {quote(first.text)} {_place(first)}"
    if also:
        sentence += f"; also {also}"
    if decision.nation not in _UNNAMED:
        sentence += f" ({label(decision.nation)})"
    return f"{sentence}."


def _hint(evidence: Iterable[Evidence], side: Route, said: str) -> str:
    """The work of a side, with its evidence in brackets unless ``said`` already quotes it."""
    items = [item for item in evidence if item.counts and item.route is side and quote(item.text) not in said]
    words = quotes(sorted(items, key=lambda item: (item.rule == TOLD, -item.weight, item.span)))
    return f"{WORK[side]} ({words})" if words else WORK[side]


def _reason_unclear(decision: Decision, evidence: Iterable[Evidence]) -> str:
    """Why it is coding work but for no clear side: no evidence, too little, or contradictory."""
    named = [item for item in decision.gate.deciders if item.gate in (Gate.POST, Gate.TEAM, Gate.ACT)]
    start = f"{quote(named[0].text)} names coding work" if named else "It is about coding"
    speaking = [side for side in SIDES if decision.points[side] > 0]
    speaking.sort(key=lambda side: -decision.points[side])
    hints = [_hint(evidence, side, start) for side in speaking[:2]]
    if len(hints) > 1:
        return f"{start}, but what it says points to {hints[0]} as well as to {hints[1]}."
    if hints:
        return f"{start}, but what it says is too little to tell for whom; it hints at {hints[0]}."
    return f"{start}, but nothing says for whom: a hospital, a practice, a payer or a study."


def _reason_shut(decision: Decision, evidence: Sequence[Evidence]) -> str:
    """Why this is not a coding post, and what it mentions of coding nevertheless."""
    gate = decision.gate
    start = ""
    if gate.others:
        place = "The title names" if gate.others[0].section is SectionName.TITLE else "The post offered is"
        start = f"{place} another post ({quote(gate.others[0].text)})"
    seen = _seen(decision, evidence)
    if _is_near(decision, evidence):
        return _reason_near(decision, start)
    if start and seen:
        return f"{start}; it {seen}."
    if start:
        return f"{start}, and no coding work is asked for."
    if seen.startswith(_MENTIONS):
        return f"It {seen.removesuffix(_NO_WORK)}, but names neither a coding post nor coding work."
    if seen:
        return f"It {seen}, but coding is not the main purpose."
    return "No words about coding were found."


def _is_near(decision: Decision, evidence: Sequence[Evidence]) -> bool:
    """Whether an advert judged not to be a coding post could still be one.

    Without any evidence there is nothing to quote, so the answer is no.
    """
    told = any(item.rule == TOLD for item in evidence)
    return decision.confidence is Confidence.LEANING and (
        told or (decision.gate.points > 0 and bool(evidence))
    )


def _reason_near(decision: Decision, start: str) -> str:
    """Why a post that reads partly like coding work is not called a coding post."""
    words = quotes(decision.gate.acts)
    work = "reads partly like coding work" + (f" ({words})" if words else "")
    if start:
        return f"{start}, but the advert {work}: read what the days are spent on."
    return f"It {work}, but too little to say that coding is its main purpose."


def _seen(decision: Decision, evidence: Sequence[Evidence]) -> str:
    """What an advert for another post mentions of coding; empty if nothing."""
    if decision.gate.acts:
        of_claims = all(act.route is Route.BILLING for act in decision.gate.acts)
        work = "coding of claims" if of_claims else "record coding"
        return f"includes some {work} ({quotes(decision.gate.acts)})"
    counted = [item for item in evidence if item.counts and item.route in SIDES]
    tools = sorted(counted, key=lambda item: (-item.weight, item.span))
    if tools:
        return f"{_MENTIONS}{quotes(tools)}{_NO_WORK}"
    aside = [item for item in evidence if item.assertion in (Assertion.NEGATED, Assertion.OTHER_ROLE)]
    if aside:
        return f"speaks of {quotes(aside)} only to rule it out or for other people"
    return ""


def _ignored(evidence: Iterable[Evidence]) -> Iterable[Reason]:
    """What was found but not counted, without repeats and without words that count by another rule."""
    items = tuple(evidence)
    counted = [item.span for item in items if item.counts]
    for item in items:
        if not item.why or item.why == REPEAT:
            continue
        if item.why == SECTION_OFF and any(map(item.span.overlaps, counted)):
            continue
        yield Reason(f"{quote(item.text)} {_place(item)}: {_why(item)}.", (item.rule,))


def _place(item: Evidence) -> str:
    """Where an item was found; a post on one line with its employer is in the title."""
    if item.section is SectionName.EMPLOYER and item.category is Category.TITLE:
        return _PLACES[SectionName.TITLE]
    return _PLACES[item.section]


def _why(item: Evidence) -> str:
    """Why an item does not count, in words."""
    if item.why != SECTION_OFF:
        return item.why
    if item.section is SectionName.TITLE:
        return "in a title such words do not tell what the post is"
    if item.category is Category.TITLE:
        return "such a name counts only where it is the post’s own title; here it may be somebody else’s"
    if item.category is Category.SETTING:
        return "here such a word need not name a place of work"
    return "here such words need not tell of this post’s work"
