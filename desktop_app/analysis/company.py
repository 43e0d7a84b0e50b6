"""Short names that need context: CPC in American billing, SAE in clinical trials.

A signal with ``company`` is kept only in an advert where firm signals without ``company`` support that side.
If another side claims the same words, the side with more firm signals keeps them; words that a signal of its
own side has already found are not reported twice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from desktop_app.analysis.members import (
    AFFIRMED,
    DECISIVE,
    HOSPITAL,
    NEGATED,
    OTHER_ROLE,
    SETTING,
    STABLE,
    STRONG,
    SYSTEM,
    TASK,
    UNKNOWN,
    WEAK,
)
from desktop_app.analysis.policy import side_when_claims_pay
from desktop_app.domain.verdict import SIDES, Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.analysis.policy import Policy
    from desktop_app.analysis.weigh import Draft
    from desktop_app.domain.signals import Signal
    from desktop_app.domain.verdict import Nation

#: The ids of the firm signals of each side.
Firm = dict[Route | None, set[str]]


def pays_claims(drafts: Iterable[Draft], nation: Nation, policy: Policy) -> bool:
    """Whether the coding told of is for insurance claims, so that hospital words count for billing.

    It is in some nations. Where no nation is named it is if a post or task of billing is told of, and of
    hospital coding nothing but work that both sides do: no classification, post, qualification or system.

    Args:
        drafts: All matches of an advert.
        nation: The advert's nation.
        policy: Knows the nations.
    """
    if nation is not UNKNOWN:
        return nation in policy.claims_nations
    told = {
        draft.match.signal.id: draft.match.signal for draft in drafts if draft.reading.assertion is AFFIRMED
    }
    sure = [signal for signal in told.values() if signal.strength is not WEAK and signal.status is STABLE]
    billing = any(signal.route is Route.BILLING and signal.category is not SETTING for signal in sure)
    return billing and all(signal.category in (SETTING, TASK) for signal in sure if signal.route is HOSPITAL)


def in_company(drafts: list[Draft], nation: Nation, *, claims: bool) -> list[Draft]:
    """Drop matches whose side has no support in the advert, and matches of other sides that they outweigh.

    Args:
        drafts: All matches of an advert.
        nation: The advert's nation.
        claims: Whether coding is for insurance claims there, so that hospital words count for billing.

    Returns:
        The drafts that are left, in order; the list itself if no signal needs company.
    """
    asking = [draft for draft in drafts if draft.match.signal.company]
    if not asking:
        return drafts
    firm = _firm(drafts, nation, claims=claims)
    dropped = {id(draft) for draft in asking if draft.match.signal.company not in firm}
    kept = [draft for draft in asking if id(draft) not in dropped]
    contests = _contests(drafts, kept)
    dropped |= {id(asker) for asker, other in contests if _weaker(asker, other, firm) is asker}
    # A match takes words from others only if it won every one of its contests.
    dropped |= {id(other) for asker, other in contests if id(asker) not in dropped}
    return [draft for draft in drafts if id(draft) not in dropped]


def _firm(drafts: Sequence[Draft], nation: Nation, *, claims: bool) -> Firm:
    """The affirmed firm signals of each side that do not need company themselves."""
    affirmed = {
        draft.match.signal.id: draft.match.signal for draft in drafts if draft.reading.assertion is AFFIRMED
    }
    firm: Firm = defaultdict(set)
    for signal in affirmed.values():
        if signal.route in SIDES and _is_firm(signal, nation):
            firm[side_when_claims_pay(signal.route) if claims else signal.route].add(signal.id)
    return firm


def _is_firm(signal: Signal, nation: Nation) -> bool:
    """Whether a signal alone establishes its side in the advert's nation."""
    at_home = not signal.nations or nation is UNKNOWN or nation in signal.nations
    return (
        signal.strength in (DECISIVE, STRONG)
        and signal.status is STABLE
        and signal.company is None
        and at_home
    )


def _contests(drafts: Sequence[Draft], kept: Sequence[Draft]) -> list[tuple[Draft, Draft]]:
    """Pairs of a match that needs company and one that does not but overlaps it."""
    if not kept:
        return []
    places = _by_part(drafts)
    starts = {part: [one.span.start for one in some] for part, some in places.items()}
    longest = max(one.span.end - one.span.start for one in drafts)
    pairs = []
    for one in kept:
        part = one.span.part
        first = bisect_left(starts[part], one.span.start - longest)
        last = bisect_right(starts[part], one.span.end)
        pairs += [
            (one, other)
            for other in places[part][first:last]
            if one.span.overlaps(other.span)
            and not other.match.signal.company
            and _may_lose(other.match.signal)
        ]
    return pairs


def _may_lose(signal: Signal) -> bool:
    """Whether a signal can lose its words to one that needs company."""
    return signal.route in SIDES or (signal.route is Route.UNCLEAR and signal.gate is None)


def _by_part(drafts: Iterable[Draft]) -> Mapping[str, list[Draft]]:
    """Drafts by part, sorted by start; they arrive almost sorted."""
    places: dict[str, list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda one: one.span.start):
        places[draft.span.part].append(draft)
    return places


def _weaker(asking: Draft, other: Draft, firm: Firm) -> Draft:
    """Of two overlapping matches, the one whose side has fewer other firm signals.

    A match that is negated or about another role loses. So does one inside a strong match with more words
    ("code discharge letters" beats "code discharge"), or overlapping a decisive one with other words ("codes
    GP letters and summarises records" beats a hospital reading of "records").
    """
    same_side = other.match.signal.route is asking.match.signal.route
    strength = other.match.signal.strength
    whole = other.span != asking.span and (
        strength is DECISIVE or (strength is STRONG and other.span.contains(asking.span))
    )
    if same_side or whole or asking.reading.assertion in (NEGATED, OTHER_ROLE):
        return asking
    others = firm.get(other.match.signal.route, set()) - {other.match.signal.id}
    if others and asking.match.signal.category is SYSTEM:  # it could belong to either side
        return asking
    return other if len(firm[asking.match.signal.company]) > len(others) else asking
