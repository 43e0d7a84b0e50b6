"""The verdict policy: the numbers in ``rules/policy``, read once into typed values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain.errors import AppError
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Strength
from desktop_app.domain.verdict import Confidence, Nation, Route, Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.rules import RuleSet

_PUT_BACK = "Put the policy pack back as it was shipped."
#: The thousands of learned weights, which `passages` and `papers` read themselves.
_LEARNED = ("passages.", "papers.")
Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Background:
    """Weights for nation, setting and kind; see ``rules/policy/background.yaml``.

    Attributes:
        points: Points of a signal, by strength.
        places: Factor for a section; 1 if absent.
        setting_places: Factor for a section when determining the setting.
        generic: Factor for settings whose words also occur in other adverts.
        least_nation: Points that a nation needs.
        least_setting: Points that a setting needs.
        barred: Settings that a route rules out.
        several: Factor for plural places outside the employer's name.
        usual: The usual setting of a route, for vacancies that name none.
        abroad: Exceptions to ``usual``, by route and nation.
    """

    points: Mapping[Strength, float]
    places: Mapping[SectionName, float]
    setting_places: Mapping[SectionName, float]
    generic: Mapping[Setting, float]
    least_nation: float
    least_setting: float
    barred: Mapping[Route, frozenset[Setting]]
    several: float
    usual: Mapping[Route, Setting]
    abroad: Mapping[tuple[Route, Nation], Setting]


@dataclass(frozen=True, slots=True)
class Policy:
    """Weights of evidence and thresholds.

    Attributes:
        weights: Points of an affirmed signal, by strength.
        sections: Factor for a section.
        hedged: Factor for a hedged match.
        half_score: Points at which a side's score reaches 50 of 100.
        gate: Points for each sign of a coding post; see ``rules/policy/gate.yaml``.
        limits: Thresholds by name; see ``rules/policy/verdict.yaml``.
        claims_nations: Nations where coding is for insurance claims, so hospital evidence counts for billing.
        background: Weights for nation, setting and kind.
        meaning: The measured minimum share of right verdicts, by confidence word.
    """

    weights: Mapping[Strength, float]
    sections: Mapping[SectionName, float]
    hedged: float
    half_score: float
    gate: Mapping[str, float]
    limits: Mapping[str, float]
    claims_nations: frozenset[Nation]
    background: Background
    meaning: Mapping[Confidence, float]

    @classmethod
    def of(cls, rules: RuleSet) -> Policy:
        """Read the policy out of a rule set.

        Raises:
            AppError: A value is missing, not a number or not a word of its set; the sentence names it.
        """
        read = _Values({name: value for name, value in rules.policy if not name.startswith(_LEARNED)})
        return cls(
            weights={strength: read.number(f"weights.{strength}") for strength in Strength},
            sections={section: read.number(f"sections.{section}") for section in SectionName},
            hedged=read.number("hedged"),
            half_score=read.number("half_score"),
            gate={name: read.number(f"gate.{name}") for name in read.names("gate")},
            limits={name: read.number(f"limits.{name}") for name in read.names("limits")},
            claims_nations=frozenset(read.words("claims_nations", Nation)),
            background=_background(read),
            meaning={word: read.number(f"meaning.{word}") for word in Confidence},
        )

    def score(self, points: float) -> int:
        """A side's points as a score from 0 to 100; it never falls with more points."""
        return round(100 * points / (points + self.half_score)) if points > 0 else 0


def _background(read: _Values) -> Background:
    """Read the weights for nation, setting and kind."""
    group = "background"
    return Background(
        points={strength: read.number(f"{group}.points.{strength}") for strength in Strength},
        places=_by_section(read, f"{group}.places"),
        setting_places=_by_section(read, f"{group}.places") | _by_section(read, f"{group}.setting_places"),
        generic={
            Setting(name): read.number(f"{group}.generic.{name}") for name in read.names(f"{group}.generic")
        },
        least_nation=read.number(f"{group}.least_nation"),
        least_setting=read.number(f"{group}.least_setting"),
        barred={
            Route(name): frozenset(read.words(f"{group}.barred.{name}", Setting))
            for name in read.names(f"{group}.barred")
        },
        several=read.number(f"{group}.several"),
        usual={
            Route(name): read.words(f"{group}.usual.{name}", Setting)[0]
            for name in read.names(f"{group}.usual")
        },
        abroad={
            (route, Nation(name)): read.words(f"{group}.usual_by_nation.{route}.{name}", Setting)[0]
            for route in Route
            for name in read.names(f"{group}.usual_by_nation.{route}")
        },
    )


def _by_section(read: _Values, group: str) -> dict[SectionName, float]:
    """Read a group of numbers keyed by section."""
    return {SectionName(name): read.number(f"{group}.{name}") for name in read.names(group)}


class _Values:
    """The policy's values as written, converted to numbers and words on request.

    Args:
        values: Text by dotted name.
    """

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    def names(self, group: str) -> list[str]:
        """The names in a group, without the group's prefix."""
        start = f"{group}."
        return [name.removeprefix(start) for name in self._values if name.startswith(start)]

    def number(self, name: str) -> float:
        """The number with that name."""
        try:
            return float(self._values[name])
        except (KeyError, ValueError):
            sentence = f"The verdict policy has no number for “{name}”."
            raise AppError(sentence, _PUT_BACK) from None

    def words(self, name: str, closed: type[Word]) -> list[Word]:
        """The words of a closed set with that name; at least one."""
        try:
            found = [closed(word) for word in self._values[name].split()]
        except (KeyError, ValueError):
            found = []
        if not found:
            sentence = f"The verdict policy has no known word for “{name}”."
            raise AppError(sentence, _PUT_BACK)
        return found


def side_when_claims_pay(route: Route | None) -> Route | None:
    """The side that evidence counts for where coding is for insurance claims: hospital becomes billing."""
    return Route.BILLING if route is Route.HOSPITAL else route
