"""Tool tips with words of strangers: Qt takes what looks like HTML for HTML, and would load its pictures."""

from __future__ import annotations

import html


def plain_tip(words: str) -> str:
    """A tool tip that shows words as they are.

    Args:
        words: Of a file's name, an advert, a rule of somebody else; lines are kept.

    Returns:
        Rich text without any markup out of ``words``; empty where they are.
    """
    return f"<qt>{html.escape(words).replace(chr(10), '<br>')}</qt>" if words else ""
