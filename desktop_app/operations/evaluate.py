"""How right the verdicts are on labelled adverts: the figures that ``wordward evaluate`` prints."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.errors import AppError
from desktop_app.domain.verdict import Confidence, Route
from desktop_app.operations.evaluate_facts import FactFigures, FactMiss, FactScore

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.operations.analyse_many import Outcome


class RouteFigures(NamedTuple):
    """One route's figures; an undefined ratio is ``None``."""

    route: str
    labelled: int
    given: int
    precision: float | None
    recall: float | None
    f1: float | None


class Calibration(NamedTuple):
    """How often each confidence was right."""

    confidence: str
    given: int
    right: int


class Miss(NamedTuple):
    """One advert whose verdict differs from its label."""

    number: int
    id: object
    labelled: str
    given: str
    confidence: str
    reason: str


class Figures(NamedTuple):
    """Everything measured over a set of labelled adverts.

    Attributes:
        confusion: (labelled route, given route, number of adverts) for combinations that occur.
        macro_f1: Mean F1 over the routes that occur as a label or verdict.
        firm: Share of verdicts that are clear or likely.
        facts: Figures for facts, over the adverts whose line has ``facts``; empty if none has.
        fact_misses: The facts that differ from their labels.
    """

    adverts: int
    right: int
    confusion: tuple[tuple[str, str, int], ...]
    routes: tuple[RouteFigures, ...]
    macro_f1: float
    firm: float
    calibration: tuple[Calibration, ...]
    misses: tuple[Miss, ...]
    problems: tuple[str, ...]
    facts: tuple[FactFigures, ...] = ()
    fact_misses: tuple[FactMiss, ...] = ()


def evaluate(outcomes: Iterable[Outcome]) -> Figures:
    """Compare verdicts with the routes in the input lines, and facts with theirs.

    Args:
        outcomes: One per line; its labels must include ``route`` and may include ``facts``.

    Returns:
        The figures; lines that are bad or have no known route are reported as problems and left out.

    Raises:
        AppError: No line could be compared.
    """
    known = {route.value for route in Route}
    pairs: Counter[tuple[str, str]] = Counter()
    words: Counter[str] = Counter()
    right_words: Counter[str] = Counter()
    misses: list[Miss] = []
    problems: list[str] = []
    facts = FactScore()
    for outcome in outcomes:
        label = outcome.labels.get("route")
        if outcome.value is None:
            problems.append(f"line {outcome.number}: {outcome.problem}")
            continue
        if not isinstance(label, str) or label not in known:
            problems.append(f"line {outcome.number}: no “route” out of {', '.join(sorted(known))}")
            continue
        key = outcome.value["id"]
        wrong = facts.add(outcome.number, key, outcome.labels.get("facts"), outcome.value.get("facts"))
        if wrong:
            problems.append(f"line {outcome.number}: {wrong}")
        given, word = str(outcome.value["route"]), str(outcome.value["confidence"])
        pairs[label, given] += 1
        words[word] += 1
        if label == given:
            right_words[word] += 1
        else:
            reason = str(outcome.value["reason"])
            misses.append(Miss(outcome.number, key, label, given, word, reason))
    if not pairs:
        sentence = "No line could be compared."
        raise AppError(sentence, "Each line needs “id”, “text” and “route”.")
    figures = _figures(pairs, words, right_words, misses, problems)
    return figures._replace(facts=facts.figures(), fact_misses=facts.misses())


def _figures(
    pairs: Counter[tuple[str, str]],
    words: Counter[str],
    right_words: Counter[str],
    misses: list[Miss],
    problems: list[str],
) -> Figures:
    adverts = pairs.total()
    routes = tuple(
        _route_figures(route.value, pairs) for route in Route if any(route.value in pair for pair in pairs)
    )
    order = [route.value for route in Route]
    return Figures(
        adverts=adverts,
        right=adverts - len(misses),
        confusion=tuple(
            (label, given, pairs[label, given]) for label in order for given in order if pairs[label, given]
        ),
        routes=routes,
        macro_f1=sum(figures.f1 or 0.0 for figures in routes) / len(routes),
        firm=(words[Confidence.CLEAR] + words[Confidence.LIKELY]) / adverts,
        calibration=tuple(
            Calibration(word.value, words[word], right_words[word]) for word in Confidence if words[word]
        ),
        misses=tuple(misses),
        problems=tuple(problems),
    )


def _route_figures(route: str, pairs: Counter[tuple[str, str]]) -> RouteFigures:
    """Precision, recall and F1 of one route (van Rijsbergen's harmonic mean)."""
    labelled = sum(count for (label, _), count in pairs.items() if label == route)
    given = sum(count for (_, verdict), count in pairs.items() if verdict == route)
    right = pairs[route, route]
    precision = right / given if given else None
    recall = right / labelled if labelled else None
    f1 = 2 * right / (labelled + given)
    return RouteFigures(route, labelled, given, precision, recall, f1)
