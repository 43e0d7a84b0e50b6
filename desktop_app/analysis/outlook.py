"""Says what would change a verdict and what is missing to be sure of it.

The lines quote the advert's own words. Claims about a verdict without certain words were tried out, by
deciding again without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.analysis.gate import Opening
from desktop_app.analysis.phrasing import WORK, quotes
from desktop_app.domain.labels import label
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate
from desktop_app.domain.verdict import SIDES, Confidence, Kind, Reason, Route, Setting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop_app.analysis.decide import Decision, Settled
    from desktop_app.domain.evidence import Evidence

_TRIED = 3
_OTHERS = {
    Route.HOSPITAL: "Summarising notes or coding letters in a practice as the main duty would make it "
    "primary care.",
    Route.PRIMARY_CARE: "Coding hospital episodes with ICD-10 and OPCS-4 as the main duty would make it "
    "hospital.",
    Route.BILLING: "Codes that serve statistics or casemix instead of claims would make it hospital.",
    Route.RESEARCH: "Coding patients’ hospital episodes or practice records, instead of trial or registry "
    "data, would change it.",
}
_WOULD_NAME = (
    "If the duties named ICD-10, OPCS-4 or NCCQ this would be hospital.",
    "If they named summarising notes, GP letters or a practice system such as EMIS it would be primary care.",
    "If they named CPT, CCSD, claims or denials it would be billing; MedDRA or "
    "tumour registration, research.",
)
_DOCUMENTS = {
    Kind.COURSE: "A post on offer, with pay, hours and a closing date instead of fees and modules, would "
    "make it a vacancy.",
    Kind.ARTICLE: "A post on offer, with pay, hours and a closing date, would make it a vacancy.",
    Kind.CV: "An employer who offers a post, instead of somebody who looks for one, would make it a vacancy.",
    Kind.OTHER: "A post on offer, with pay, hours and a closing date, would make it a vacancy.",
}
#: Said if nothing names the place of work; the key is whether an employer is named.
_WHERE = {
    False: "Nothing tells the kind of employer{usual}; a trust or a practice would settle whose it is.",
    True: "The employer’s name does not tell the kind of place{usual}; that of a trust or a practice would.",
}
_NAMES_A_SYSTEM = (Category.CLASSIFICATION, Category.QUALIFICATION, Category.STANDARD)
_WORK_PLACES = (SectionName.SUMMARY, SectionName.DUTIES)


def outlook(
    decision: Decision,
    evidence: Sequence[Evidence],
    seen: frozenset[SectionName],
    without: Callable[[frozenset[str]], Settled],
) -> tuple[Reason, ...]:
    """What would change a decision, then what is missing to be sure of it.

    Args:
        decision: The decision.
        evidence: The evidence it rests on.
        seen: The kinds of section that the advert has.
        without: Decides again as if the rules with these ids had found nothing.

    Returns:
        At least one sentence of each sort.
    """
    lines = [*_changes(decision, evidence, without), *_missing(decision, evidence, seen)]
    return tuple(dict.fromkeys(lines))


def _changes(
    decision: Decision, evidence: Sequence[Evidence], without: Callable[[frozenset[str]], Settled]
) -> Iterable[Reason]:
    """What would change the route."""
    if decision.kind is not Kind.VACANCY:
        yield Reason(_DOCUMENTS[decision.kind])
    if decision.route is Route.NOT_CODING:
        yield _to_coding(decision, evidence)
    elif decision.route is Route.UNCLEAR:
        yield from _to_a_side(decision, evidence)
    elif decision.route is Route.MIXED:
        yield from _to_one_side(decision, evidence)
    else:
        yield from _without_the_strongest(decision, evidence, without)
        yield _to_the_rival(decision, evidence)


def _to_coding(decision: Decision, evidence: Sequence[Evidence]) -> Reason:
    """What would make it a coding post."""
    acts = decision.gate.acts
    if acts:
        words = f"If {quotes(acts)} were named in the title or as the main purpose, it would be a coding post"
        sides = {item.route for item in acts if item.route in SIDES}
        side = f" ({_named(sides.pop())})" if len(sides) == 1 else ""
        return Reason(f"{words}{side}.", tuple(item.rule for item in acts[:2]))
    others = decision.gate.others
    if others and decision.gate.points > 0:
        return Reason("Coding named plainly as the main work would make it a coding post.", (others[0].rule,))
    if others:
        return Reason(
            f"A coding or summarising post instead of {quotes(others, 1)} would make it a coding post.",
            (others[0].rule,),
        )
    tools = _strongest(evidence, SIDES)
    if tools:
        return Reason(
            f"Coding or summarising as the main work beside {quotes(tools, 1)} would make it a coding post.",
            (tools[0].rule,),
        )
    return Reason(
        "A title such as Clinical Coder or Notes Summariser, or coding named as the main work, would make it "
        "a coding post."
    )


def _to_a_side(decision: Decision, evidence: Sequence[Evidence]) -> Iterable[Reason]:
    """What would settle the side of a coding post."""
    speaking = [side for side in SIDES if decision.points[side] > 0]
    if len(speaking) > 1:
        ranked = sorted(speaking, key=lambda side: (-decision.points[side], SIDES.index(side)))[:2]
        one, two = (quotes(_strongest(evidence, (side,)), 1) for side in ranked)
        yield Reason(
            f"As it stands {one} points to {WORK[ranked[0]]} and {two} to {WORK[ranked[1]]}; "
            "saying which is the work would settle it."
        )
    for line in _WOULD_NAME:
        yield Reason(line)


def _to_one_side(decision: Decision, evidence: Sequence[Evidence]) -> Iterable[Reason]:
    """What would make a mixed post belong to one side."""
    ranked = sorted(SIDES, key=lambda side: (-decision.points[side], SIDES.index(side)))[:2]
    for gone, left in (ranked, ranked[::-1]):
        items = _strongest(evidence, (gone,))
        yield Reason(
            f"Without the {WORK[gone]} ({quotes(items)}) it would be {_named(left)}.",
            tuple(item.rule for item in items[:2]),
        )


def _without_the_strongest(
    decision: Decision, evidence: Sequence[Evidence], without: Callable[[frozenset[str]], Settled]
) -> Iterable[Reason]:
    """What the verdict would be without its strongest words."""
    strongest = _strongest(evidence, (decision.route,))[:_TRIED]
    if not strongest:
        return
    rules = tuple(item.rule for item in strongest)
    left = without(frozenset(rules))
    words = quotes(strongest, _TRIED)
    if left.route is not decision.route:
        other = "not be a coding post" if left.route is Route.NOT_CODING else f"be {_named(left.route)}"
        yield Reason(f"Without {words} it would {other}.", rules)
    elif left.confidence is not decision.confidence:
        now = label(left.confidence).lower()
        yield Reason(f"Without {words} it would still be {_named(left.route)}, but only {now}.", rules)
    else:
        yield Reason(f"Even without {words} it would still be {_named(left.route)}.", rules)


def _to_the_rival(decision: Decision, evidence: Sequence[Evidence]) -> Reason:
    """What would turn the verdict to the second side or, without one, to its usual neighbour."""
    rivals = [side for side in SIDES if side is not decision.route and decision.points[side] > 0]
    if not rivals:
        return Reason(_OTHERS[decision.route])
    rival = max(rivals, key=lambda side: (decision.points[side], -SIDES.index(side)))
    items = _strongest(evidence, (rival,))
    duties = [item for item in items if item.category is Category.TASK and item.route is rival]
    if not duties:  # a place, a system or a certificate is not a duty
        return Reason(_OTHERS[decision.route])
    return Reason(
        f"If {quotes(duties)} were the main duty, it would be {_named(rival)}.",
        tuple(item.rule for item in duties[:2]),
    )


def _missing(
    decision: Decision, evidence: Sequence[Evidence], seen: frozenset[SectionName]
) -> Iterable[Reason]:
    """What is missing to be sure, or that nothing is."""
    if decision.confidence is Confidence.CLEAR:
        yield Reason("There is nothing missing.")
        return
    yield from map(Reason, _gaps(decision, evidence, seen))


def _gaps(decision: Decision, evidence: Sequence[Evidence], seen: frozenset[SectionName]) -> list[str]:
    """What is missing to be sure; never empty."""
    counted = [item for item in evidence if item.counts and item.route in SIDES]
    gaps = []
    if decision.provisional:
        gaps.append("There is little text beside title and employer: the full advert would make this firmer.")
    if decision.route is Route.NOT_CODING:
        return gaps or ["A title or a main purpose that names the work plainly would make this surer."]
    if decision.kind is not Kind.VACANCY:
        return gaps or ["More words on the coding that it is about would make this surer."]
    if not decision.setting_told and not any(item.category is Category.SETTING for item in counted):
        gaps.append(_WHERE[SectionName.EMPLOYER in seen].format(usual=_usual(decision.setting)))
    if decision.gate.opening in (Opening.ACTS, Opening.PURPOSE, Opening.TEAM, Opening.SHUT):
        gaps.append("A title that names the coding work would make this surer.")
    if not any(item.gate is Gate.ACT and item.section in _WORK_PLACES for item in counted):
        gaps.append(
            "Plainer words on what is coded (episodes, letters, claims or events) would make this surer."
        )
    if not any(item.category in _NAMES_A_SYSTEM and item.route in SIDES for item in evidence):
        gaps.append("No coding system or qualification is named, such as ICD-10, SNOMED CT, CPT or NCCQ.")
    return gaps or [_which_weighs_more(decision, evidence)]


def _usual(setting: Setting) -> str:
    """In brackets, the setting if it is shown only because it is the usual one."""
    return "" if setting is Setting.UNKNOWN else f" (“{label(setting)}” is only the usual one)"


def _which_weighs_more(decision: Decision, evidence: Sequence[Evidence]) -> str:
    """For an advert without gaps: how to weigh its contradictory evidence, or that more words would help."""
    rivals = [side for side in SIDES if side is not decision.route and decision.points[side] > 0]
    if decision.route is Route.MIXED:
        return "The share of the week that each kind of work takes would make this surer."
    if not rivals:
        return "Nothing in particular is missing; more words of the same kind would make this surer."
    rival = max(rivals, key=lambda side: (decision.points[side], -SIDES.index(side)))
    words = quotes(_strongest(evidence, (rival,)), 1)
    return f"Saying how much of the work {words} stands for would make this surer."


def _strongest(evidence: Iterable[Evidence], sides: Sequence[Route]) -> list[Evidence]:
    """The items of some sides that count, heaviest first."""
    items = [item for item in evidence if item.counts and item.route in sides]
    return sorted(items, key=lambda item: (-item.weight, item.span))


def _named(route: Route) -> str:
    """A route's name for use inside a sentence."""
    return label(route, short=True).lower()
