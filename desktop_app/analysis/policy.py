"""The verdict policy: numbers that stand in ``rules/policy``, read once into typed values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import AppError
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Strength
from desktop_app.domain.verdict import Nation, Route

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.rules import RuleSet


@dataclass(frozen=True, slots=True)
class Policy:
    """What evidence weighs and where the lines are drawn.

    Attributes:
        weights: Points of an affirmed signal, by strength.
        sections: Factor of a section on those points.
        hedged: Factor for a hedged match.
        half_score: Points at which a side's score reaches 50 of 100.
        gate: Points that a sign of a coding post brings, by sign; see ``rules/policy/gate.yaml``.
        limits: Thresholds by name; see ``rules/policy/verdict.yaml``.
        claims_nations: Nations where coding pays claims, so hospital evidence speaks for billing.
    """

    weights: Mapping[Strength, float]
    sections: Mapping[SectionName, float]
    hedged: float
    half_score: float
    gate: Mapping[str, float]
    limits: Mapping[str, float]
    claims_nations: frozenset[Nation]

    @classmethod
    def of(cls, rules: RuleSet) -> Policy:
        """Read the policy out of a rule set.

        Raises:
            AppError: A value is missing or is not a number; the sentence names it.
        """
        values = dict(rules.policy)

        def number(name: str) -> float:
            try:
                return float(values[name])
            except (KeyError, ValueError):
                sentence = f"The verdict policy has no number for “{name}”."
                raise AppError(sentence, "Put the policy pack back as it was shipped.") from None

        def group(prefix: str) -> dict[str, float]:
            start = f"{prefix}."
            return {name.removeprefix(start): number(name) for name in values if name.startswith(start)}

        nations = values.get("claims_nations", "").split()
        return cls(
            weights={strength: number(f"weights.{strength}") for strength in Strength},
            sections={section: number(f"sections.{section}") for section in SectionName},
            hedged=number("hedged"),
            half_score=number("half_score"),
            gate=group("gate"),
            limits=group("limits"),
            claims_nations=frozenset(Nation(name) for name in nations),
        )

    def score(self, points: float) -> int:
        """A side's points as a score from 0 to 100; more points never give less."""
        return round(100 * points / (points + self.half_score)) if points > 0 else 0


def side_when_claims_pay(route: Route | None) -> Route | None:
    """The side that hospital evidence speaks for in a nation where coding pays claims."""
    return Route.BILLING if route is Route.HOSPITAL else route
