"""Short names that mean something only in company: CPC beside American billing, SAE beside clinical trials.

A signal with ``company`` is found only in an advert where firm signals that need no company speak for that
side. Where it meets words that another side claims as well, the side with more firm signals keeps them; what
a signal of its own side has found already is not told twice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from desktop_app.analysis.members import (
    AFFIRMED,
    DECISIVE,
    NEGATED,
    OTHER_ROLE,
    STABLE,
    STRONG,
    SYSTEM,
    UNKNOWN,
)
from desktop_app.analysis.policy import side_when_claims_pay
from desktop_app.domain.verdict import SIDES, Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.analysis.weigh import Draft
    from desktop_app.domain.signals import Signal
    from desktop_app.domain.verdict import Nation

#: The signals that speak firmly for a side, by side.
Firm = dict[Route | None, set[str]]


def in_company(drafts: list[Draft], nation: Nation, *, claims: bool) -> list[Draft]:
    """The matches without those that lack their company, and without what company tells to mean another side.

    Args:
        drafts: All matches of an advert.
        nation: The advert's nation.
        claims: Whether coding pays claims there, so that hospital words speak for billing.

    Returns:
        The very same drafts, in the same order; the same list where nothing asks for company.
    """
    asking = [draft for draft in drafts if draft.match.signal.company]
    if not asking:
        return drafts
    firm = _firm(drafts, nation, claims=claims)
    dropped = {id(draft) for draft in asking if draft.match.signal.company not in firm}
    kept = [draft for draft in asking if id(draft) not in dropped]
    contests = _contests(drafts, kept)
    dropped |= {id(asker) for asker, other in contests if _weaker(asker, other, firm) is asker}
    # Only who keeps the words against all takes them from the others.
    dropped |= {id(other) for asker, other in contests if id(asker) not in dropped}
    return [draft for draft in drafts if id(draft) not in dropped]


def _firm(drafts: Sequence[Draft], nation: Nation, *, claims: bool) -> Firm:
    """The affirmed firm signals of each side that need no company."""
    affirmed = {
        draft.match.signal.id: draft.match.signal for draft in drafts if draft.reading.assertion is AFFIRMED
    }
    firm: Firm = defaultdict(set)
    for signal in affirmed.values():
        if signal.route in SIDES and _is_firm(signal, nation):
            firm[side_when_claims_pay(signal.route) if claims else signal.route].add(signal.id)
    return firm


def _is_firm(signal: Signal, nation: Nation) -> bool:
    """Whether a signal shows its side by itself in the advert's nation."""
    at_home = not signal.nations or nation is UNKNOWN or nation in signal.nations
    return (
        signal.strength in (DECISIVE, STRONG)
        and signal.status is STABLE
        and signal.company is None
        and at_home
    )


def _contests(drafts: Sequence[Draft], kept: Sequence[Draft]) -> list[tuple[Draft, Draft]]:
    """Matches in company with each match without that shares words with them."""
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
    """Whether company can tell that a signal's words mean something else: it takes a side, or none at all."""
    return signal.route in SIDES or (signal.route is Route.UNCLEAR and signal.gate is None)


def _by_part(drafts: Iterable[Draft]) -> Mapping[str, list[Draft]]:
    """Drafts by part, each by its place, which they are already, or nearly."""
    places: dict[str, list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda one: one.span.start):
        places[draft.span.part].append(draft)
    return places


def _weaker(asking: Draft, other: Draft, firm: Firm) -> Draft:
    """Of two that claim the same words the one whose side has fewer firm signals, these words left out.

    What is denied, or what others do, is not the work whose company this is: the other keeps it, as a firm
    signal keeps more words than those asked about ("code discharge letters", not "code discharge"), and a
    decisive one any of its words ("codes GP letters and summarises records" is no record of a stay).
    """
    same_side = other.match.signal.route is asking.match.signal.route
    strength = other.match.signal.strength
    whole = other.span != asking.span and (
        strength is DECISIVE or (strength is STRONG and other.span.contains(asking.span))
    )
    if same_side or whole or asking.reading.assertion in (NEGATED, OTHER_ROLE):
        return asking
    others = firm.get(other.match.signal.route, set()) - {other.match.signal.id}
    if others and asking.match.signal.category is SYSTEM:  # of a post of both sides nobody knows whose it is
        return asking
    return other if len(firm[asking.match.signal.company]) > len(others) else asking
