"""What an advert does not say although it matters for its route, with the questions to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.guidance import Guidance, Unsaid


def not_said(analysis: Analysis, facts: Iterable[Fact], guidance: Guidance) -> tuple[Unsaid, ...]:
    """What matters for the route of an advert and is not said in it.

    Args:
        analysis: Of the advert.
        facts: The advert's, as read and corrected.
        guidance: With the questions.

    Returns:
        In the order of the guidance, the weightiest first; empty for articles, CVs, other documents and for
        posts that are no coding posts.
    """
    return ()


def questions_text(unsaid: Iterable[Unsaid], *, title: str = "") -> str:
    """The questions as plain text to paste into a message.

    Args:
        unsaid: What `not_said` gave.
        title: The post's title, named in the first line where there is one.

    Returns:
        A first line and one numbered line a question; empty without questions.
    """
    return ""
