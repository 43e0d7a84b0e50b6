"""What the tests of decide share."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.analysis.decide import Decision, Shape, decide
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Nation, Route, Verdict
from tests.reading import read, reader

TRUST = "Hollowmere Hospitals NHS Trust"
SURGERY = "Larch Lane Surgery"
#: 97 words that say nothing of coding.
WELCOME = (
    "You will find a friendly welcome, parking by the gate, five weeks of leave and a canteen that "
    "people cross the "
    "town for. We believe in flexible hours and in growing our own. The office stands beside the park "
    "and is ten "
    "minutes on foot from the railway station. Interviews take place in the second week of January. "
    "Please say in "
    "your letter when you could start and whether you need any adjustments, and give the names of two "
    "people who "
    "know how you work and would be willing to say so if we asked them to."
)
LONG = Shape(words=300, act_share=0.0, nation=Nation.ENGLAND)


def item(
    rule: str,
    route: Route = Route.HOSPITAL,
    weight: float = 5.0,
    gate: Gate | None = None,
    section: SectionName = SectionName.DUTIES,
    **changes: object,
) -> Evidence:
    """An affirmed task in the duties, unless told otherwise."""
    plain = Evidence(
        rule=rule,
        title=rule,
        route=route,
        category=Category.TASK,
        strength=Strength.STRONG,
        span=Span("text", 0, 4),
        text=rule,
        assertion=Assertion.AFFIRMED,
        section=section,
        weight=weight,
        gate=gate,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


POST = item("post", Route.UNCLEAR, 0.75, Gate.POST, SectionName.TITLE)


def decided(*items: Evidence, shape: Shape = LONG) -> Decision:
    return decide(items, (), shape, reader().policy)


def verdict(text: str, *, title: str = "", employer: str = "") -> Verdict:
    return read(text, title=title, employer=employer).verdict


# Is it a coding post?
