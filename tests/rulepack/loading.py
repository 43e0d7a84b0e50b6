"""What the tests of loader share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.rules import RuleSet


def problems_of(rules: RuleSet) -> list[str]:
    return [problem.sentence for problem in rules.problems]


def pack_with(text: str, name: str, content: str = "signals") -> str:
    """The sound `pack.yaml` for another pack; one that is not of signals has no side."""
    text = text.replace("id: hospital", f"id: {name}").replace("content: signals", f"content: {content}")
    return text if content == "signals" else text.replace("route: hospital\n", "")
